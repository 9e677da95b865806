"""Text -> words: the count that lengths are measured in, and the terms that sentences are compared by."""

import re

TERM = re.compile(
    r"""
    (?:[^\W\d_]\.){2,}                    # U.S., p.m.
    | [^\W_]+ (?: [-'’.,/] [^\W_]+ )*     # COVID-19, 8,500, 1.5, don't, state-owned
    """,
    re.VERBOSE,
)
POSSESSIVE = re.compile(r"['’]s$|['’]$")
SUFFIXES = ("ies", "ing", "ed", "es", "s")
SHORTEST_STEM = 3


def count_words(text: str) -> int:
    """Return the number of words of `text`: whatever stands between white space, the common measure of length."""
    return len(text.split())


def terms(text: str) -> tuple[str, ...]:
    """Return the terms of `text` in order, in lower case; figures and abbreviations stay whole."""
    return tuple(POSSESSIVE.sub("", match).lower() for match in TERM.findall(text))


def stem(term: str) -> str:
    """Return `term` without a common English ending, enough to see that two words are kin."""
    for suffix in SUFFIXES:
        if term.endswith(suffix) and len(term) - len(suffix) >= SHORTEST_STEM:
            return term.removesuffix(suffix) + ("y" if suffix == "ies" else "")
    return term
