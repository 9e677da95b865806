"""A name at one place of a document, and what kinds of things names stand for."""

from dataclasses import dataclass

from summarizer.names import INVISIBLE
from summarizer.schema import Document

PERSON, ORGANISATION, PLACE, PEOPLE, WORK, WEAK = "person", "organisation", "place", "people", "work", "weak"
# What a place becomes once it is known to name a country.
COUNTRY = "country"
# What the model's labels are worth; a weak one names something, its kind is decided by other evidence.
LABELS = {
    "PERSON": PERSON,
    "ORG": ORGANISATION,
    "GPE": PLACE,
    "NORP": PEOPLE,
    "FAC": WEAK,
    "LOC": WEAK,
    "PRODUCT": WORK,
    "WORK_OF_ART": WORK,
    "EVENT": WORK,
    "LAW": WORK,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A name at one place: `first:last` are its tokens, `text` reads on one line, `label` is the model's guess."""

    first: int
    last: int
    text: str
    label: str


def mention_at(document: Document, first: int, last: int, label: str) -> Mention:
    """Return the tokens `first:last` as a mention."""
    tokens = document.tokens
    text = document.article.text[tokens[first].span.start : tokens[last - 1].span.end]
    return Mention(first=first, last=last, text=" ".join(INVISIBLE.sub("", text).split()), label=label)
