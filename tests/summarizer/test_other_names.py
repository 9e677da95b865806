"""The other names that a person goes under are joined to the person's name, where the article gives them as such."""

from collections.abc import Callable

import pytest

from summarizer.chains import find_chains
from summarizer.mention import PERSON
from summarizer.mentions import find_mentions
from summarizer.schema import Document

pytestmark = pytest.mark.model

Reader = Callable[[str], Document]


def people(document: Document) -> list[set[str]]:
    """Return the forms of the name of each person."""
    chains = find_chains(document, find_mentions(document))
    return [{mention.text for mention in chain.mentions} for chain in chains if chain.kind == PERSON]


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("Peter Widmark, known as Jokka, opened a port. Jokka said it would bring jobs.", {"Peter Widmark", "Jokka"}),
        ("Maria Okoye, born Michael, sued her employer.", {"Maria Okoye", "Michael"}),
        ("Peter Lind, nicknamed Baixinho, told the court so. Baixinho wept.", {"Peter Lind", "Baixinho"}),
        ("Maria Okoye, better known as El Oso, was arrested on Friday.", {"Maria Okoye", "El Oso"}),
        ("Maria Okoye, whose real name is Joan Pike, was not there.", {"Maria Okoye", "Joan Pike"}),
        ("Maria Okoye (real name: Joan Pike) was not there.", {"Maria Okoye", "Joan Pike"}),
        ("Maria Okoye, who is also known as Joan Pike, was not there.", {"Maria Okoye", "Joan Pike"}),
        (
            "Baker Peter Lind sang. The 29-year-old, whose real name is Laurens Bentz, left early.",
            {"Peter Lind", "Laurens Bentz"},
        ),
        ("Police arrested Peter Lind alias Chinna on Monday. Chinna wept.", {"Peter Lind", "Chinna"}),
    ],
)
def test_another_name_is_joined(read: Reader, text: str, forms: set[str]) -> None:
    """What somebody is known as, was born or is nicknamed, an alias and a real name are names of one person."""
    assert people(read(text)) == [forms]


@pytest.mark.parametrize(
    "text",
    [
        "Maria Okoye, known to Joan Pike, was not there.",
        "Maria Okoye, a friend of Joan Pike, was not there.",
        "Maria Okoye, known as the Harbour hunter, was not there.",
        "Maria Okoye was there. Known as Joan Pike was not.",
        "Maria Okoye, born in Dunford to Joan Pike, was not there.",
    ],
)
def test_somebody_else_is_not_joined(read: Reader, text: str) -> None:
    """Who is only known to somebody, or born to somebody, keeps a name apart."""
    assert {"Maria Okoye"} in people(read(text))


def test_a_bodys_other_name_makes_no_person(read: Reader) -> None:
    """What a company's product is known as is not joined to the company, nor made a person."""
    document = read("The company Acme Systems Ltd, known as Horizon, lost the case. Horizon had failed.")

    assert people(document) == []


def test_who_is_somebody_elses_is_not_taken(read: Reader) -> None:
    """A name that is another full name's is not joined a second time."""
    document = read("Peter Lind spoke. Maria Okoye, known as Lind, was there.")

    assert {"Maria Okoye"} in people(document)


@pytest.mark.parametrize(
    "text",
    [
        "Peter Lind and Maria Okoye sang. The 29-year-old, whose real name is Laurens Bentz, left early.",
        "Peter Lind stole from Maria Okoye. The singer, whose real name is Laurens Bentz, left early.",
        "It rained for hours. The 29-year-old, whose real name is Laurens Bentz, left early.",
        "Peter Lind sang. With Maria Okoye the 29-year-old, whose real name is Laurens Bentz, left early.",
    ],
)
def test_a_real_name_needs_its_bearer(read: Reader, text: str) -> None:
    """A description with a real name is joined only to the one person of whom the sentence before tells."""
    assert {"Laurens Bentz"} in people(read(text))
