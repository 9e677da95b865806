"""Comparison: what both sides of a reworded fact can be asked for."""

import pytest

from summarizer.comparison import likeness
from tests.drafts import Read, paired

pytestmark = pytest.mark.model


def test_coverage_is_the_share_of_words_that_the_sources_hold(read: Read) -> None:
    """From 0, nothing of it, to 1, all of it."""
    given = "The mayor opened the new bridge on Friday."

    assert paired(read, "The mayor opened the bridge.", given).coverage == 1
    assert paired(read, "Penguins eat fish.", given).coverage == 0
    assert 0 < paired(read, "The mayor ate fish.", given).coverage < 1


def test_clauses_are_paired_by_their_verb(read: Read) -> None:
    """Of several clauses with one verb the one with the same doer is compared."""
    pair = paired(read, "Beck praised the voters.", "Nasser praised the police. Beck praised the voters.")
    ((told, given),) = pair.clauses

    assert told.doers == given.doers == {"beck"}


def test_tokens_of_both_sides(read: Read) -> None:
    """Told are the draft's tokens, given those of every source."""
    pair = paired(read, "Beck won.", "Beck won. Nasser lost.")

    assert [token.text for token in pair.told] == ["Beck", "won", "."]
    assert [token.text for token in pair.given] == ["Beck", "won", ".", "Nasser", "lost", "."]


def test_the_surroundings_hold_the_neighbours_of_the_sources(read: Read) -> None:
    """A day told in the sentence before belongs to the source, one told further off does not."""
    article = "Rain fell on Monday. The mayor came on Tuesday. Beck won. Nasser lost. It was Friday."
    pair = paired(read, "Beck won.", article)
    pair = type(pair)(draft=pair.draft, sentence=pair.sentence, index=pair.index, sources=pair.sources[2:3])
    words = {token.text for token in pair.around}

    assert {"Tuesday", "Beck", "Nasser"} <= words
    assert not {"Monday", "Friday"} & words


@pytest.mark.parametrize(
    ("told", "given", "expected"),
    [
        ("Beck praised the voters.", "Beck praised the police.", 1),
        ("The voters were praised by Beck.", "Beck praised the voters.", 1),
        ("Beck praised the voters.", "Nasser praised the police.", 0),
        ("Beck sang.", "Nasser ate.", 0),
    ],
)
def test_the_same_deed_shares_somebody(told: str, given: str, expected: int, read: Read) -> None:
    """The same verb of others is another deed; the passive is turned round first."""
    assert len(paired(read, told, given).same_clauses) == expected


def test_likeness_counts_doers_and_objects(read: Read) -> None:
    """Nobody shared is 0, both are 2."""
    ((told, given),) = paired(read, "Beck praised the voters.", "Beck praised the voters warmly.").clauses
    ((other, another),) = paired(read, "Beck praised the voters.", "Nasser praised the police.").clauses

    assert likeness(told, given) == 2
    assert likeness(other, another) == 0
