"""A reworded point and the sentences it rests on: every name and number must stand there.

That catches what is invented. Errors of relation, polarity, tense and attribution are caught before, by fidelity.py;
another rule joins here by its line in RULES.
"""

import re
from collections.abc import Callable, Iterator

from summarizer.check_numbers import numbers_in, written_numbers
from summarizer.ground import Ground
from summarizer.names import fold
from summarizer.schema import Point
from summarizer.syntax import is_name_word

NEW_NUMBER = "a number that its sources do not have"
NEW_NAME = "a name that its sources do not have"
NEW_QUOTE = "quoted words that its sources do not have"
NO_SOURCE = "reworded without a source"
WORD = re.compile(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*")
QUOTED = re.compile(r"[“\"„«]([^“”\"„«»]+)[”\"“»]")
SENTENCE_START = re.compile(r"(?:^|[.!?…:]['\"”’)]*\s+)[\"“‘'(]*$")
SMALLEST_ALONE = 1.0
# Words that may open a sentence though the story never uses them.
PLAIN_OPENERS = frozenset(
    {"a", "an", "the", "in", "on", "at", "for", "after", "before", "during", "but", "and", "while", "some", "two",
     "one", "about", "more", "it", "he", "she", "they", "his", "her", "their", "its", "there", "this", "that"}
)  # fmt: skip


def rewording_faults(ground: Ground, point: Point) -> Iterator[str]:
    """Yield what a reworded point says that its sources do not."""
    given = " ".join(source.text for source in point.sources)
    if not point.sources or not point.text.strip():
        yield NO_SOURCE
        return
    for name, is_broken in RULES.items():
        if is_broken(ground, point.text, given):
            yield name


def has_new_number(ground: Ground, told: str, given: str) -> bool:
    """Tell whether `told` has a number that `given` has not; "one" is also a pronoun."""
    del ground
    known = numbers_in(given)
    return any(values != {SMALLEST_ALONE} and not values & known for _, values in written_numbers(told))


def has_new_name(ground: Ground, told: str, given: str) -> bool:
    """Tell whether `told` has a capitalised word that `given` has not, unless it completes a name that `given` has."""
    known = {fold(word) for word in WORD.findall(given)}
    full_names = _names_with(ground, known)
    common = {token.text.lower() for token in ground.document.tokens if not is_name_word(token)}
    for match in WORD.finditer(told):
        word = match.group()
        if not word[0].isupper() or fold(word) in known | full_names:
            continue
        opens = SENTENCE_START.search(told[: match.start()]) and not _opens_a_name(told, match.end(), word)
        if opens and word.lower() in common | PLAIN_OPENERS:
            continue
        return True
    return False


def has_new_quote(ground: Ground, told: str, given: str) -> bool:
    """Tell whether `told` puts words in quotation marks that `given` has not."""
    del ground
    flat = " ".join(given.split())
    return any(" ".join(quoted.split()).rstrip(",.") not in flat for quoted in QUOTED.findall(told))


def _names_with(ground: Ground, known: set[str]) -> set[str]:
    """Return the words of every name of the article that shares a capitalised word with the sources."""
    words: set[str] = set()
    for entity in ground.document.entities:
        parts = {fold(word) for word in WORD.findall(entity.text) if word[0].isupper()}
        if parts & known:
            words |= parts
    return words


def _opens_a_name(told: str, end: int, word: str) -> bool:
    """Tell whether the first word of a sentence is a name: another capitalised word follows, or it is all capitals."""
    following = WORD.match(told, end + 1) if told[end : end + 1] == " " else None
    return (len(word) > 1 and word.isupper()) or (following is not None and following.group()[0].isupper())


RULES: dict[str, Callable[[Ground, str, str], bool]] = {
    NEW_NUMBER: has_new_number,
    NEW_NAME: has_new_name,
    NEW_QUOTE: has_new_quote,
}
