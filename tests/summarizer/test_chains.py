"""Chains: one for each actor, in the order in which the article introduces them."""

from collections.abc import Callable

import pytest

from summarizer.chains import Chain, find_chains
from summarizer.mention import COUNTRY, PERSON
from summarizer.mentions import find_mentions
from summarizer.schema import Document

pytestmark = pytest.mark.model

Reader = Callable[[str], Document]


def chains(document: Document) -> tuple[Chain, ...]:
    """Return the chains of all names of `document`."""
    return find_chains(document, find_mentions(document))


def countries(document: Document) -> list[list[str]]:
    """Return the texts of the mentions of each country."""
    return [[m.text for m in chain.mentions] for chain in chains(document) if chain.kind == COUNTRY]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The United States protested. The U.S. called for talks.", [["United States", "U.S."]]),
        ("Britain and France agreed. The UK will pay.", [["Britain", "UK"], ["France"]]),
        ("Poland won the match. The Poles cheered.", [["Poland", "Poles"]]),
        ("Ukraine asked for help. Kyiv believes that time is short.", [["Ukraine", "Kyiv"]]),
        # A capital is a city unless it acts, and unless the article names its country.
        ("Ukraine asked for help. A train left Kyiv on Monday.", [["Ukraine"]]),
        ("Kyiv believes that time is short.", []),
        # An adjective is no mention of the country.
        ("The Italian minister spoke to reporters.", []),
        ("Italy agreed. The Italian minister spoke.", [["Italy"]]),
    ],
)
def test_names_of_a_country(read: Reader, text: str, found: list[list[str]]) -> None:
    """Its names and its people are one; its capital is only where it thinks or acts; its adjective never is."""
    assert countries(read(text)) == found


def test_chains_come_in_order_of_introduction(read: Reader) -> None:
    """Whoever the article names first comes first, and mentions within a chain are in order."""
    document = read("Peter Lind met Maria Okoye. Okoye thanked Lind.")
    found = chains(document)

    assert [chain.mentions[0].text for chain in found] == ["Peter Lind", "Maria Okoye"]
    assert all(list(chain.mentions) == sorted(chain.mentions, key=lambda m: m.first) for chain in found)


def test_no_mention_is_in_two_chains(read: Reader) -> None:
    """Every mention belongs to one actor."""
    document = read("Peter Lind of Acme met Maria Okoye of the World Harbour Association (WHA). Lind told the WHA all.")
    mentions = [mention for chain in chains(document) for mention in chain.mentions]

    assert len(mentions) == len(set(mentions))


def test_a_person_stays_a_person_through_a_wrong_label(read: Reader) -> None:
    """What is joined to somebody's full name is that somebody, whatever the model thought of the word."""
    document = read("Maria Okoye leads the port. Okoye said ships are late. “Ships are late,” Okoye wrote.")

    assert [chain.kind for chain in chains(document)] == [PERSON]
