"""A role is read off the places where articles state one, each with its own proof."""

from collections.abc import Callable

import pytest

from summarizer.chains import find_chains
from summarizer.mention import PERSON
from summarizer.mentions import find_mentions
from summarizer.role_places import FINDERS
from summarizer.schema import Document

pytestmark = pytest.mark.model

Reader = Callable[[str], Document]


def stated(document: Document, name: str) -> set[str]:
    """Return every phrase that some finder reads as the role of the person called `name`."""
    chains = [chain for chain in find_chains(document, find_mentions(document)) if chain.kind == PERSON]
    persons = frozenset(i for chain in chains for m in chain.mentions for i in range(m.first, m.last))
    mentions = [mention for chain in chains for mention in chain.mentions if mention.text == name]
    found = set()
    for mention in mentions:
        for finder in FINDERS:
            for place in finder(document, mention, persons):
                first, last = document.tokens[place.first], document.tokens[place.last - 1]
                found.add(document.article.text[first.span.start : last.span.end])
    return found


@pytest.mark.parametrize(
    ("sentence", "name", "role"),
    [
        # Right before the name.
        ("Norwegian Prime Minister Eva Holm spoke.", "Eva Holm", "Norwegian Prime Minister"),
        ("They thanked U.S. Sen. Eva Holm for it.", "Eva Holm", "U.S. Sen."),
        ("They thanked Dr. Eva Holm for it.", "Eva Holm", "Dr."),
        # After it.
        ("Eva Holm, 45, the bank's chief economist, spoke.", "Eva Holm", "the bank's chief economist"),
        ("Eva Holm (the bank's economist) spoke.", "Eva Holm", "the bank's economist"),
        ("Eva Holm, who is a retired judge, spoke.", "Eva Holm", "a retired judge"),
        # The name explains the role.
        ("The firm's lawyer, Eva Holm, spoke.", "Eva Holm", "firm's lawyer"),
        ("Borealis spokeswoman, Eva Holm, said it was sorry.", "Eva Holm", "Borealis spokeswoman"),
        # One role for several names.
        ("Ministers Eva Holm and Karl Lie resigned.", "Karl Lie", "Ministers"),
        # Verbs that give a role.
        ("The bank named Eva Holm as head of research.", "Eva Holm", "head of research"),
        ("Eva Holm was appointed chief executive.", "Eva Holm", "chief executive"),
        ("Eva Holm is the mayor of Dunford.", "Eva Holm", "the mayor of Dunford"),
    ],
)
def test_where_a_role_is_stated(read: Reader, sentence: str, name: str, role: str) -> None:
    """Before the name, in apposition, in a relative clause, shared, after "as", after "is"."""
    assert role in stated(read(sentence), name)


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Eva Holm is not the mayor of Dunford.", "Eva Holm"),
        ("Eva Holm could be named chief executive.", "Eva Holm"),
        ("Is Eva Holm the mayor of Dunford?", "Eva Holm"),
        ("Eva Holm, said the mayor, was wrong.", "Eva Holm"),
        ("Eva Holm spoke to the mayor.", "Eva Holm"),
        ("Eva Holm resigned.", "Eva Holm"),
    ],
)
def test_where_none_is(read: Reader, sentence: str, name: str) -> None:
    """A denial, a possibility, a question, another speaker and an object state no role."""
    assert stated(read(sentence), name) == set()
