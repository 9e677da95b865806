"""A headline that lost its line break -> where it ends: before the sentence that it runs on into."""

import re

from summarizer.phrases import Phrases

CAPITALISED = re.compile(r"(?<=[^\W\d_]\s)[^\W\d_]+(?=\s)")
# No headline has a comma before the closing mark; without the clause behind it a quotation has no speaker.
REPORTED_QUOTE = re.compile(r"\s(?=[\"“][A-Z][^\"“”]{2,300},[\"”]\s)")
REPORTED_LENGTH = 300  # characters of a quotation that begins in the sentence and may end behind it
# Behind them a capital opens a name: "Sign up for The Ledger".
LEADING_ON = frozenset(
    {"a", "about", "an", "and", "as", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with"}
)
SHORTEST_HEADLINE = 4  # words
SHORTEST_REST = 8  # words: less after a lost border is the headline's own tail
TITLE_CASE_SHARE = 0.6  # of a headline's words: where most have a capital, a capital marks no border


def headline_end(text: str, start: int, end: int, phrases: Phrases) -> int:
    """Return where the headline that starts at `start` ends: where a sentence opens after it, or with its sentence."""
    quote = REPORTED_QUOTE.search(text, start, end + REPORTED_LENGTH)
    if quote and quote.start() < end:
        return quote.end()
    words = text[start:end].split()
    capital = sum(word[:1].isupper() for word in words[1:])
    if capital > TITLE_CASE_SHARE * max(1, len(words) - 1):
        return end
    openers = phrases.words.get("sentence opener", frozenset())
    for word in CAPITALISED.finditer(text, start, end):
        before = next(reversed(text[start : word.start()].split()), "")  # a piece may begin with a space
        leads_on = before.casefold() in LEADING_ON or (before[:1].isupper() and not before.isupper())
        if word.group()[0].isupper() and word.group().casefold() in openers and not leads_on:
            headline, rest = text[start : word.start()].split(), text[word.start() : end].split()
            if len(headline) >= SHORTEST_HEADLINE and len(rest) >= SHORTEST_REST:
                return word.start()
    return end
