"""People told of again as “the men” are those who came in with a number before, unless they cannot be."""

from collections.abc import Callable

import pytest

from summarizer.actors import find_actors
from summarizer.groups import GROUP
from summarizer.mention import Mention, mention_at
from summarizer.same_groups import UNNAMED, join_told_again
from summarizer.schema import Document

pytestmark = pytest.mark.model

Reader = Callable[[str], Document]


def joined(document: Document, *nouns: str, label: str = GROUP) -> list[list[str]]:
    """Return the texts of the groups of each of `nouns` after joining."""
    groups = [
        tuple(mention(document, token.index, label) for token in document.tokens if token.text.casefold() == noun)
        for noun in nouns
    ]
    return [[one.text for one in some] for some in join_told_again(document, groups)]


def mention(document: Document, index: int, label: str = GROUP) -> Mention:
    """Return the token at `index` as a mention of a group or of one person."""
    return mention_at(document, index, index + 1, label)


@pytest.mark.parametrize(
    ("text", "before", "again"),
    [
        ("Rescuers reached 17 workers on Friday. The men were weak.", "workers", "men"),
        ("Three robbers took a van. The trio fled to the hills. The trio slept.", "robbers", "trio"),
        ("Four nurses left the ward. The women had slept.", "nurses", "women"),
    ],
)
def test_the_men_are_those_counted_before(read: Reader, text: str, before: str, again: str) -> None:
    """“The men” without a word more are the counted people that came in last."""
    ((first, *others),) = joined(read(text), before, again)

    assert first == before
    assert {other.casefold() for other in others} == {again}


@pytest.mark.parametrize(
    ("text", "nouns"),
    [
        # Nobody counted, other men, men told apart, first of all, of the other sex.
        ("Workers left on Friday. The men were weak.", ("workers", "men")),
        ("Two workers left on Friday. Men had called.", ("workers", "men")),
        ("The men left on Friday. Two workers stayed.", ("men", "workers")),
        ("Two women left on Friday. The men stayed.", ("women", "men")),
        ("Two girls left on Friday. The boys stayed.", ("girls", "boys")),
        ("Two workers left on Friday. The pilots stayed.", ("workers", "pilots")),
    ],
)
def test_other_people_stay_apart(read: Reader, text: str, nouns: tuple[str, str]) -> None:
    """A noun of its own, another sex or nobody counted before leave two groups."""
    assert len(joined(read(text), *nouns)) == 2


def test_a_word_more_tells_other_people_apart(read: Reader) -> None:
    """“The old men” are no workers of the sentence before."""
    document = read("Two workers left on Friday. The old men stayed.")
    workers, old, men = (
        next(token.index for token in document.tokens if token.text == word) for word in ("workers", "old", "men")
    )
    groups = [(mention(document, workers),), (mention_at(document, old, men + 1, GROUP),)]

    assert join_told_again(document, groups) == tuple(groups)


def test_of_two_counted_groups_the_last_is_meant(read: Reader) -> None:
    """Whoever came in nearest before is told of."""
    text = "Two soldiers slept. Three robbers took a van. The men fled."

    assert joined(read(text), "soldiers", "robbers", "men") == [["soldiers"], ["robbers", "men"]]


def test_no_mention_is_lost(read: Reader) -> None:
    """What is joined holds all mentions, in the order of the article."""
    document = read("Rescuers reached 17 workers. The men were weak. The men slept. The workers woke.")
    ((*some,),) = joined(document, "workers", "men")

    assert [text.casefold() for text in some] == ["workers", "men", "men", "workers"]


def test_the_noun_that_tells_more_is_shown(read: Reader) -> None:
    """A group is called by who they are, not by what they are told of again."""
    document = read("Rescuers reached 17 harbour workers on Friday. The men were weak. The men slept. The men woke.")
    groups = {actor.name: actor.aliases for actor in find_actors(document) if actor.kind == "group"}

    assert groups["harbour workers"] == ("men",)


def test_no_groups_are_no_groups(read: Reader) -> None:
    """An article about nobody stays so."""
    assert join_told_again(read("The bridge fell."), []) == ()


@pytest.mark.parametrize(
    ("text", "nouns", "groups"),
    [
        ("A robber held up the shop. The man took a van.", ("robber", "man"), 1),
        ("A widow called the police. The woman had seen it.", ("widow", "woman"), 1),
        ("A widow called the police. The man took a van.", ("widow", "man"), 2),
        ("A robber held up the shop. A man took a van.", ("robber", "man"), 2),
        ("A driver, a 40-year-old man, was held on Monday. The woman slept.", ("driver", "woman"), 2),
        ("The man took a van. A robber held up the shop.", ("man", "robber"), 2),
    ],
)
def test_the_man_is_the_one_who_came_in_before(read: Reader, text: str, nouns: tuple[str, str], groups: int) -> None:
    """“The man” is the last person without a name, unless the noun is for the other sex or he comes in anew."""
    found = joined(read(text), *nouns, label=UNNAMED)

    assert len(found) == groups
