"""Article and Briefing -> violations: the proof gate; nothing leaves that the article does not carry."""

from dataclasses import dataclass

from summarizer.schema import Briefing, Document


@dataclass(frozen=True, slots=True, kw_only=True)
class Violation:
    """Something a briefing says without proof: which part of it, the words, and the rule they break."""

    part: str
    text: str
    rule: str


def check(document: Document, briefing: Briefing) -> tuple[Violation, ...]:
    """Return every claim of `briefing` that `document` does not prove."""
    del document, briefing
    return ()


def enforce(document: Document, briefing: Briefing) -> Briefing:
    """Return `briefing` with every unproven item replaced by its source sentence, or left out."""
    del document
    return briefing
