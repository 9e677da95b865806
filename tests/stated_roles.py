"""What some finders of roles read in a document, for the tests of each kind of them."""

from collections.abc import Sequence

from summarizer.chains import find_chains
from summarizer.mention import PERSON
from summarizer.mentions import find_mentions
from summarizer.role_phrases import Finder
from summarizer.schema import Document


def stated_by(finders: Sequence[Finder], document: Document, name: str) -> set[str]:
    """Return every phrase that the finders read as the role of the person called `name`."""
    chains = [chain for chain in find_chains(document, find_mentions(document)) if chain.kind == PERSON]
    persons = frozenset(i for chain in chains for m in chain.mentions for i in range(m.first, m.last))
    mentions = [mention for chain in chains for mention in chain.mentions if mention.text == name]
    found = set()
    for mention in mentions:
        for finder in finders:
            for place in finder(document, mention, persons):
                first, last = document.tokens[place.first], document.tokens[place.last - 1]
                found.add(document.article.text[first.span.start : last.span.end])
    return found
