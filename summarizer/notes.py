"""Article -> the one line that says what was left out of the text as no part of the story."""

from collections import Counter

from summarizer.schema import Article

# What a reader would want to know of: the rest (menus, bylines, share bars, sub-headings) nobody misses.
PLURALS = {
    "related link": "related links",
    "reader question": "reader questions",
    "tweet": "tweets",
    "caption": "captions",
    "table": "tables",
    "advertisement": "advertisements",
    "trending list": "trending lists",
    "list of other stories": "lists of other stories",
    "newsletter call": "newsletter calls",
    "subscription call": "subscription calls",
    "editor's note": "editor's notes",
    "author's note": "author's notes",
    "comment section": "comment sections",
}
VOWELS = "aeiou"


def left_out(article: Article) -> str | None:
    """Return "Left out: 2 related links, a reader question, a tweet.", or `None` if nothing worth telling went."""
    counts = Counter(removed.reason for removed in article.removed if removed.reason in PLURALS)
    if not counts:
        return None
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return f"Left out: {', '.join(_counted(reason, number) for reason, number in ordered)}."


def _counted(reason: str, number: int) -> str:
    """Return "a tweet", "an advertisement" or "2 tweets"."""
    if number > 1:
        return f"{number} {PLURALS[reason]}"
    return f"{'an' if reason[0] in VOWELS else 'a'} {reason}"
