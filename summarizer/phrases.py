"""The lexicon of a language's page furniture, read from noise_*.txt and compiled to one pattern a place."""

import re
from dataclasses import dataclass
from functools import cache

from summarizer.lexicon import FOLDER, word_list

ANY_LANGUAGE = "any"
WILDCARD = "..."
UP_TO_FOUR_WORDS = r"(?:\s+[^\s|]+){0,4}"
PATTERNS = {
    "whole": r"^[\W\d]*(?:{words})[\W\d]*$",
    "label": r"^\W*(?:{words})\s*(?:[:：|»>→]|\.\.\.|…|\s[–—-]\s)",
    "start": r"^\W*(?:{words})",
    "inside": r"(?<!\w)(?:{words})",
    "loose": r"(?<!\w)(?:{words})",
    "end": r"(?<!\w)(?:{words})\W*$",
    "names": r"^\W*(?:{words})[\s:]*",
    "dated": r"^\W*(?:{words})",
    "guard": r"(?<!\w)(?:{words})",
}
WHOLE_KINDS = frozenset({"heading word", "told label"})  # their entries are of several words
OPEN_ENDS = frozenset({"by", "for", "from", "in", "of", "on", "to", "us"})  # "posted on": a name or a day belongs to it
OPENING = r"(?:{words})(?=\s+[“‘\"']?[^\W\d_a-z])"
INNER = r"(?:^|(?<=[\s.!?”\"’)»]))(?:{words})\s?[:|]\s"


@dataclass(frozen=True, slots=True)
class Phrases:
    """The phrases of one language: per place a pattern whose groups are named by number, and single words by kind."""

    patterns: dict[str, re.Pattern[str]]
    reasons: tuple[str, ...]
    words: dict[str, frozenset[str]]

    def find(self, place: str, folded: str) -> tuple[str, re.Match[str]] | None:
        """Return the reason and the match of the first phrase of `place` in a folded line."""
        pattern = self.patterns.get(place)
        match = pattern.search(folded) if pattern else None
        if match is None or match.lastgroup is None:
            return None
        return self.reasons[int(match.lastgroup[1:])], match

    def reports(self, folded: str) -> bool:
        """Tell whether the line gives somebody's words: then calls and questions in it are news."""
        return self.find("guard", folded) is not None


@cache
def phrases_of(language: str) -> Phrases:
    """Return the phrases for `language`: its own, where there is a list, and those common to all."""
    entries = _entries(ANY_LANGUAGE)
    if (FOLDER / f"noise_{language}.txt").exists():
        entries |= _entries(language)
    reasons = tuple(sorted({reason for reason, _, _ in entries}))
    patterns = {
        place: _compile(place, entries, reasons) for place in {place for _, place, _ in entries} & set(PATTERNS)
    }
    links = {entry for entry in entries if entry[0] == "related link" and entry[1] == "label" and " " in entry[2]}
    if links:
        words = sorted((words for _, _, words in links if WILDCARD not in words), key=lambda w: (-len(w), w))
        patterns["inner"] = re.compile(INNER.format(words="|".join(map(_phrase, words))), re.IGNORECASE)
    whole = {words for _, place, words in entries if place == "whole" and WILDCARD not in words}
    buttons = {words for words in whole if " " in words and words.rsplit(maxsplit=1)[-1] not in OPEN_ENDS}
    if buttons:
        words = sorted(buttons, key=lambda w: (-len(w), w))
        patterns["opening"] = re.compile(OPENING.format(words="|".join(map(_case, words))))
    return Phrases(patterns, reasons, _words(entries))


def _words(entries: set[tuple[str, str, str]]) -> dict[str, frozenset[str]]:
    """Gather the single words by kind; the words of credits ("editing", "by") are read off the credits."""
    words: dict[str, frozenset[str]] = {}
    for kind, place, entry in entries:
        if place == "word":
            parts = {entry} if kind in WHOLE_KINDS else set(entry.split())
            words[kind] = words.get(kind, frozenset()) | parts
        elif place == "names":
            words["credit word"] = words.get("credit word", frozenset()) | set(entry.split())
    return words


def _entries(language: str) -> set[tuple[str, str, str]]:
    """Return reason, place and words of each line of a list."""
    entries = set()
    for line in word_list(f"noise_{language}"):
        reason, place, words = (part.strip() for part in line.split("|", 2))
        entries.add((reason, place, words))
    return entries


def _compile(place: str, entries: set[tuple[str, str, str]], reasons: tuple[str, ...]) -> re.Pattern[str]:
    """Compile the phrases of `place`, longest first, each reason a group of its own."""
    groups = []
    for number, reason in enumerate(reasons):
        words = sorted((words for r, p, words in entries if (r, p) == (reason, place)), key=lambda w: (-len(w), w))
        if words:
            groups.append(f"(?P<r{number}>{'|'.join(map(_phrase, words))})")
    return re.compile(PATTERNS[place].format(words="|".join(groups)))


def _case(words: str) -> str:
    """Turn a phrase into a pattern that begins with a capital, or is all capitals."""
    pattern = _phrase(words[1:])
    return f"{re.escape(words[0].upper())}(?i:{pattern})"


def _phrase(words: str) -> str:
    """Turn a phrase into a pattern: any white space between words, dots for up to four words."""
    pattern = ""
    for word in words.split():
        if word == WILDCARD:
            pattern += UP_TO_FOUR_WORDS if pattern else r"(?:[^\s|]+\s+){0,4}"
        else:
            pattern += (r"\s+" if pattern and not pattern.endswith(r"\s+){0,4}") else "") + re.escape(word)
    return pattern + (r"(?!\w)" if words[-1].isalnum() else "")
