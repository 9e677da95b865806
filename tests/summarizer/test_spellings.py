"""Spellings gather the mentions of a name; joined spellings share a root."""

from collections.abc import Callable

import pytest

from summarizer.mention import ORGANISATION, PERSON, Mention
from summarizer.mentions import find_mentions
from summarizer.schema import Document
from summarizer.spellings import Spellings, key_of

pytestmark = pytest.mark.model

Reader = Callable[[str], Document]
STORY = "Maria Okoye leads Acme. Okoye said Acme would grow. Peter Lind left."


@pytest.fixture
def spellings(read: Reader) -> Spellings:
    """Return the spellings of a small story."""
    document = read(STORY)
    return Spellings(document, find_mentions(document))


def test_mentions_are_gathered_by_spelling(spellings: Spellings) -> None:
    """Each spelling holds all its mentions, and its kind."""
    assert len(spellings.mentions["acme"]) == 2
    assert spellings.kinds["maria okoye"] == PERSON


def test_every_spelling_starts_on_its_own(spellings: Spellings) -> None:
    """Nothing is joined before it is proven."""
    assert all(spellings.is_free(key) and spellings.root(key) == key for key in spellings.mentions)


def test_joined_spellings_share_a_root(spellings: Spellings) -> None:
    """Joining is transitive: who is joined to a joined one shares its root."""
    spellings.join("okoye", "peter lind")
    spellings.join("maria okoye", "okoye")

    assert spellings.root("peter lind") == "maria okoye"
    assert spellings.is_free("maria okoye")
    assert not spellings.is_free("okoye")


def test_the_first_mention_is_the_earliest(spellings: Spellings) -> None:
    """`first` is the token at which a name is introduced."""
    assert spellings.first("maria okoye") == 0
    assert spellings.first("acme") < spellings.first("okoye")


def test_dropped_mentions_are_forgotten(spellings: Spellings) -> None:
    """Mentions found to mean something else go; the others stay."""
    spellings.drop("acme", spellings.mentions["acme"][:1])

    assert len(spellings.mentions["acme"]) == 1


def test_a_moved_mention_is_another_spelling_s(spellings: Spellings) -> None:
    """It goes to the other name, in the order of the text, and is forgotten where it was."""
    okoye = spellings.mentions["okoye"][0]
    spellings.move("okoye", "maria okoye", okoye)

    assert (spellings.mentions["okoye"], spellings.mentions["maria okoye"][-1]) == ([], okoye)


@pytest.mark.parametrize(
    ("text", "label", "key"),
    [
        ("Mr Peter Lind", PERSON, "peter lind"),
        ("the Acme Group", ORGANISATION, "acme group"),
        ("Ana “Bee” Lima", PERSON, "ana lima"),
    ],
)
def test_the_key_of_a_mention(text: str, label: str, key: str) -> None:
    """A person's title and nickname do not count, an article never does."""
    assert key_of(Mention(first=0, last=1, text=text, label=label)) == key


def test_the_foremost_of_several_is_told_of_well_before_the_others(spellings: Spellings) -> None:
    """The only one, or the one two sentences ahead; of neighbours none."""
    assert spellings.foremost(["peter lind"]) == "peter lind"
    assert spellings.foremost(["peter lind", "maria okoye"]) == "maria okoye"
    assert spellings.foremost(["okoye", "maria okoye"]) is None
