"""Predicates: what the article says of one is not told of another, whatever the parse of the whole makes of it."""

import pytest

from summarizer.predicates import LEAST_RUN, LONGEST_RUN, other_subject, predicate
from summarizer.schema import Document, Token
from tests.drafts import Read, paired

pytestmark = pytest.mark.model

GIVEN_AWAY = [
    # the article, a draft that gives the words to somebody else
    ("The change was funded by a bank in Oslo. Pell rides horses.", "Pell was funded by a bank in Oslo."),
    ("The ceremony will be followed by a concert. Radio Velma spoke.", "Radio Velma will be followed by a concert."),
    ("The governments are falling behind, she said.", "The number of boards are falling behind, she said."),
    ("Nasser had quoted a popular song. Beck has a dog.", "Beck's dog had quoted a popular song."),
    ("Nasser was also among the guests. Beck won a prize.", "Beck, the winner of a prize, was also among the guests."),
    ("She was also charged with theft on Tuesday.", "The players were praised. Players was also charged with theft."),
    ("It was closed for repairs in May. Lena Dvorak lives there.", "Lena Dvorak was closed for repairs in May."),
    ("He was arrested near the border in May.", "She was arrested near the border in May."),
]
KEPT = [
    # the article, a draft that says the same of the same
    ("The change was funded by a bank in Oslo.", "The change was funded by a bank in Oslo."),
    ("Ida Marsh was also among the guests.", "Marsh was also among the guests."),
    ("Marsh was also among the guests.", "Mayor Ida Marsh was also among the guests."),
    ("She was also charged with theft on Tuesday.", "Ida Marsh was also charged with theft."),
    ("The firm, which was founded in Oslo in May, sold ships.", "The firm was founded in Oslo in May."),
    ("The council and the mayor have closed the old bridge.", "The mayor has closed a bridge."),
    ("Beck and Nasser have closed the old bridge.", "Nasser and Beck have closed the old bridge."),
    ("Wolves killed the sheep on the hill.", "The sheep was killed by wolves on the hill."),
    ("The dam broke at dawn, police said.", "Police said the dam broke at dawn."),
    ("The dam broke at dawn.", "Penguins juggle lemons in the old harbour."),
    ("Beck was praised by the mayor. Nasser was praised by the mayor.", "Nasser was praised by the mayor."),
]


def whole(read: Read, told: str, given: str) -> bool:
    """Ask about the last sentence of `told`."""
    pair = paired(read, told.rsplit(". ", 1)[-1], given)
    return other_subject(pair)


@pytest.mark.parametrize(("given", "lie"), GIVEN_AWAY)
def test_words_given_to_another_are_seen(given: str, lie: str, read: Read) -> None:
    """Copied words with another subject, one for many, a person for a thing, a she for a he."""
    assert whole(read, lie, given)


@pytest.mark.parametrize(("given", "true"), KEPT)
def test_the_same_subject_passes(given: str, true: str, read: Read) -> None:
    """A shorter or longer name, the noun for its pronoun, the order of two, words that the article does not have."""
    assert not whole(read, true, given)


def test_the_other_sentences_of_the_article_count_too(read: Read) -> None:
    """The words are looked up in all of it, not only where the draft seems to come from."""
    given = "Beck won the large prize of the club in Oslo. The results are still pending."
    draft = read("Beck, the winner of the prize, are still pending.")
    pair = paired(read, draft.article.text, given)

    assert other_subject(pair)


def subject_of(document: Document) -> Token:
    """Return the subject of the first sentence."""
    return next(token for token in document.tokens if token.dep in {"nsubj", "nsubjpass"})


@pytest.mark.parametrize(
    ("text", "expected", "place"),
    [
        ("The old bridge was closed by the city in May.", ("was", "closed", "by", "the", "city", "in"), 1),
        ("Beck will probably be praised.", ("will", "probably", "be", "praised"), 3),
        ("Beck was praised.", (), 0),
        ("Beck spoke.", (), 0),
        ("The mayor of Oslo opened two roads.", ("opened", "two", "roads"), 0),
        ("In came the mayor.", (), 0),
    ],
)
def test_a_predicate_is_the_words_behind_its_subject(
    text: str, expected: tuple[str, ...], place: int, read: Read
) -> None:
    """Some words at most, the verb among them; too few say nothing."""
    document = read(text)
    found = predicate(document, subject_of(document))

    assert found == (expected, place)
    assert not expected or LEAST_RUN <= len(found[0]) <= LONGEST_RUN
