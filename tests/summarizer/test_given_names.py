"""What stands for a full name is joined to it: first names, initials, nicknames, slips; what may be another is not."""

from collections.abc import Callable

import pytest

from summarizer.chains import find_chains
from summarizer.given_names import after_locative
from summarizer.mention import ORGANISATION, PERSON, PLACE, Mention, mention_at
from summarizer.mentions import find_mentions
from summarizer.person_links import join_persons
from summarizer.schema import Document
from summarizer.spellings import Spellings

pytestmark = pytest.mark.model

Reader = Callable[[str], Document]


def mentions(document: Document, *names: tuple[str, str]) -> list[Mention]:
    """Return mentions of (name, label), one after the other, as a model could have found them."""
    found, offset = [], 0
    for name, label in names:
        start = document.article.text.index(name, offset)
        inside = [t.index for t in document.tokens if start <= t.span.start and t.span.end <= start + len(name)]
        found.append(mention_at(document, inside[0], inside[-1] + 1, label))
        offset = start + len(name)
    return found


def root(read: Reader, text: str, *names: tuple[str, str], of: str) -> str:
    """Return the spelling that stands for the spelling `of` once people are joined, "" if it is forgotten."""
    document = read(text)
    spellings = Spellings(document, mentions(document, *names))
    join_persons(spellings)
    return spellings.root(of) if spellings.mentions[of] else ""


@pytest.mark.parametrize(
    ("text", "names", "short"),
    [
        (
            "Paula said so. The bridge fell. Nobody spoke. Many came. It was late. Paula Holm left.",
            [("Paula", PERSON), ("Paula Holm", PERSON)],
            "paula",
        ),
        (
            "Arun Dev Rao sang. The hall was full. Arun Dev thanked them.",
            [("Arun Dev Rao", PERSON), ("Arun Dev", PERSON)],
            "arun dev",
        ),
        (
            "Tan Wei Ling resigned. Tan said the plan was dead.",
            [("Tan Wei Ling", PERSON), ("Tan", ORGANISATION)],
            "tan",
        ),
        (
            "Inga Holm paid. The court blamed Inga's brother.",
            [("Inga Holm", PERSON), ("Inga", PLACE)],
            "inga",
        ),
        (
            "Arun Dev Rao sang. Fans wept when ADR left.",
            [("Arun Dev Rao", PERSON), ("ADR", ORGANISATION)],
            "adr",
        ),
        (
            "Coach Oscar Brandt left. Big Oscar had lost his players.",
            [("Oscar Brandt", PERSON), ("Big Oscar", PERSON)],
            "big oscar",
        ),
        (
            "Ada Lindgren won. Lindgern was glad.",
            [("Ada Lindgren", PERSON), ("Lindgern", ORGANISATION)],
            "lindgern",
        ),
        (
            "Ada Bazme won. Then Ada Bazmi wept.",
            [("Ada Bazme", PERSON), ("Ada Bazmi", PERSON)],
            "ada bazmi",
        ),
        (
            "LIND speaks: Inga Holm won. INGA sang before Inga left.",
            [("Inga Holm", PERSON), ("INGA", ORGANISATION), ("Inga", ORGANISATION)],
            "inga",
        ),
        (
            "Carol Holm came. Granny Carol wept.",
            [("Carol Holm", PERSON), ("Granny Carol", PERSON)],
            "granny carol",
        ),
        (
            "Ada Lindgren won. Then Ada Lindgreen wept.",
            [("Ada Lindgren", PERSON), ("Ada Lindgreen", PERSON)],
            "ada lindgreen",
        ),
    ],
)
def test_less_or_other_than_a_full_name(read: Reader, text: str, names: list[tuple[str, str]], short: str) -> None:
    """First names early or late, family names that come first, initials, nicknames and slips lead to the full name."""
    full = max((name.casefold() for name, _ in names), key=lambda name: (name != short, len(name)))

    assert root(read, text, *names, of=short) == full


@pytest.mark.parametrize(
    ("text", "names", "short"),
    [
        (
            "Paris Holm sang. She was born in Paris.",
            [("Paris Holm", PERSON), ("Paris", PLACE)],
            "paris",
        ),
        (
            "Grant Holm spoke. The Grant said nothing.",
            [("Grant Holm", PERSON), ("Grant", ORGANISATION)],
            "grant",
        ),
        (
            "Ada Lindgren won. ADA said it was glad.",
            [("Ada Lindgren", PERSON), ("ADA", ORGANISATION)],
            "ada",
        ),
        (
            "Ivan Petrov sat beside Petrova Hall.",
            [("Ivan Petrov", PERSON), ("Petrova", ORGANISATION)],
            "petrova",
        ),
        (
            "Ada Holm won. Then Ada Halm wept.",
            [("Ada Holm", PERSON), ("Ada Halm", PERSON)],
            "ada halm",
        ),
        (
            "King Oscar Brandt left. Red Harbour won.",
            [("Oscar Brandt", PERSON), ("Red Harbour", ORGANISATION)],
            "red harbour",
        ),
    ],
)
def test_what_may_be_somebody_else(read: Reader, text: str, names: list[tuple[str, str]], short: str) -> None:
    """Towns, bodies with an article, initials of too few letters, women's forms and short surnames stay apart."""
    assert root(read, text, *names, of=short) == short


def test_the_first_name_of_several_means_the_one_told_of_first(read: Reader) -> None:
    """Two who share a first name: the bare one means who was introduced well before the other."""
    text = "Mia Holm won. The crowd sang for hours. It rained. Mia Berg came last. Mia wept."
    names = [("Mia Holm", PERSON), ("Mia Berg", PERSON), ("Mia", PERSON)]

    assert root(read, text, *names, of="mia") == "mia holm"


def test_the_first_name_of_two_introduced_together_is_forgotten(read: Reader) -> None:
    """Nobody can tell who is meant, and it is no third person."""
    text = "Mia Holm and Mia Berg won. Mia wept."
    names = [("Mia Holm", PERSON), ("Mia Berg", PERSON), ("Mia", PERSON)]

    assert root(read, text, *names, of="mia") == ""


def test_a_name_with_marks_bears_nothing(read: Reader) -> None:
    """What a model took too much of gives no first name."""
    text = "Lindholm / Dunford drew. Lindholm said so."
    names = [("Lindholm / Dunford", PERSON), ("Lindholm", ORGANISATION)]

    assert root(read, text, *names, of="lindholm") == "lindholm"


def test_the_chain_of_a_person_holds_every_form(read: Reader) -> None:
    """With the real model: one person, whatever the article calls her."""
    document = read("Maria Okoye opened the bridge on Monday. Maria thanked the builders. Okoye then left.")
    chains = find_chains(document, find_mentions(document))
    people = [[mention.text for mention in chain.mentions] for chain in chains if chain.kind == PERSON]

    assert people == [["Maria Okoye", "Maria", "Okoye"]]


@pytest.mark.parametrize(("text", "answer"), [("They met in Lima.", True), ("They met Lima.", False)])
def test_prepositions_of_place(read: Reader, text: str, answer: bool) -> None:
    """A name after "in" is a place."""
    document = read(text)

    assert after_locative(document, mentions(document, ("Lima", PERSON))[0]) is answer


def test_a_prince_serves_under_the_name_of_his_house(read: Reader) -> None:
    """“Captain Leo Wales” is Prince Leo; Leo Holm is not."""
    text = "Prince Leo arrived on Friday. Captain {} is his name in the army, and {} likes it."
    own = [("Prince Leo", PERSON), ("Leo Wales", PERSON)]
    other = [("Prince Leo", PERSON), ("Leo Holm", PERSON)]

    assert root(read, text.format("Leo Wales", "he"), *own, of="prince leo") == "leo wales"
    assert root(read, text.format("Leo Holm", "he"), *other, of="prince leo") == "prince leo"


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("King Leo Karl arrived on Friday. The crowd sang. King Leo waved.", "leo karl"),
        ("The baker Leo Karl arrived on Friday. The crowd sang. King Leo waved.", "king leo"),
    ],
)
def test_a_king_goes_by_his_first_name(read: Reader, text: str, owner: str) -> None:
    """Under the title, a first name means who is called a king elsewhere, and nobody else of that name."""
    assert root(read, text, ("Leo Karl", PERSON), ("King Leo", PERSON), of="king leo") == owner
