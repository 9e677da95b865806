"""The few words of its own that a rendered briefing says; one set a language of the reader."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Labels:
    """Headings and set phrases; English unless told otherwise."""

    who: str = "Who"
    key_actors: str = "Key actors"
    also_named: str = "Also named"
    figures: str = "Figures"
    key_figures: str = "Key figures"
    why: str = "Why it matters"
    quotes: str = "Quotes"
    sources: str = "Where each point stands"
    source: str = "Source"
    role_not_given: str = "role not given"
    speaker_not_named: str = "speaker not named"
    removed: str = "Left out of the text"
    nothing_removed: str = "Nothing was left out of the text."
    nothing_found: str = "Nothing found."


ENGLISH = Labels()
