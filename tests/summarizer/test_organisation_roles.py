"""What an organisation is, in the words beside its name: a noun before it or an apposition after it."""

from collections.abc import Callable

import pytest

from summarizer.chains import find_chains
from summarizer.mention import ORGANISATION
from summarizer.mentions import find_mentions
from summarizer.organisation_roles import find_organisation_role
from summarizer.schema import Document

pytestmark = pytest.mark.model

Reader = Callable[[str], Document]


def role(document: Document) -> str | None:
    """Return what the first organisation of `document` is."""
    chains = find_chains(document, find_mentions(document))
    first = next(chain for chain in chains if chain.kind == ORGANISATION)
    found = find_organisation_role(document, first.mentions)
    return found.text if found else None


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("Ferry operator Borealis Ltd cut its prices.", "Ferry operator"),
        ("The German music publisher Borealis AG sued them.", "German music publisher"),
        ("Borealis Ltd, a small ferry operator, cut its prices.", "small ferry operator"),
        ("They bought Borealis Ltd, the maker of cheap engines.", "maker of cheap engines"),
        ("They met the head of Borealis Ltd, a small airline that lost money.", "small airline"),
        ("The Borealis Union (BU), a small charity, agreed.", "small charity"),
        ("They sold Borealis Ltd, its largest rival, in May.", "largest rival"),
        ("The television channel Borealis Ltd asked them.", "television channel"),
        ("Boat maker Borealis Ltd cut its prices.", "Boat maker"),
        ("Drugmaker Borealis Ltd cut its prices.", "Drugmaker"),
        # The name explains the noun, or stands before it.
        ("But its own ferry business, Borealis Ltd, grew.", "own ferry business"),
        ("The research was paid for by the Borealis Ltd hotel chain.", "hotel chain"),
    ],
)
def test_what_an_organisation_is(read: Reader, text: str, stated: str) -> None:
    """Common nouns before the name and an apposition after it say what it is."""
    assert role(read(text)) == stated


@pytest.mark.parametrize(
    "text",
    [
        "Borealis Ltd cut its prices.",
        "They asked professor Borealis Ltd chose.",
        "At Borealis Ltd, the workers were angry.",
        "The company Borealis Ltd cut its prices.",
        "Borealis Ltd, Acme Inc. and the union agreed.",
        "They told his company, Borealis Ltd, so.",
        "They read the Borealis Ltd website.",
        "They read the Borealis Ltd ferry timetable.",
        "Borealis Ltd, the union said, was wrong.",
        # What says no kind of body: a quality, a thing, somebody's opinion.
        "A high-profile Borealis Ltd member left.",
        "They ran behind third-place Borealis Ltd in May.",
        "They ate the egg Borealis Ltd sold.",
        # What somebody makes is not the maker.
        "Last year the Borealis Ltd show was late.",
        "They watched the Borealis Ltd series on Monday.",
        "Borealis Ltd, a reckless disaster, was wrong.",
    ],
)
def test_nothing_is_made_up(read: Reader, text: str) -> None:
    """An empty noun, a new subject, a list and an inserted clause state nothing."""
    assert role(read(text)) is None


def test_the_words_are_the_articles_own(read: Reader) -> None:
    """The span covers exactly the words."""
    document = read("Ferry operator Borealis Ltd cut its prices.")
    chains = find_chains(document, find_mentions(document))
    found = find_organisation_role(document, chains[0].mentions)

    assert found is not None
    assert document.article.text[found.span.start : found.span.end] == found.text
