"""Where the titles before a name start: "Sen. Dr. Ana Lima", "the Right Rev Ana Lima"."""

from summarizer.lexicon import word_list
from summarizer.role_words import NOMINAL
from summarizer.schema import Document, Token
from summarizer.syntax import bare

# What stands before "Rev" and the like, behind an article; titles that have an article of their own.
HONOURS = frozenset({"Right", "Most", "Very"})
HONOURABLE = frozenset({"hon", "honorable", "honourable", "rev", "reverend", "rt"})


def before_titles(document: Document, first: int) -> int:
    """Return where the titles before a name start ("Sen. Dr. Ana Lima", "Dr. the Hon. Ana Lima")."""
    limit = document.sentences[document.tokens[first].sentence].first
    tokens = document.tokens
    while first > limit:
        own_article = tokens[first - 1].text == "the" and bare(tokens[first]) in HONOURABLE
        if own_article and first - 1 > limit and (tokens[first - 2].pos in NOMINAL or tokens[first - 2].text == "."):
            first -= 1
        # The model cuts the dot off some titles ("Col", ".").
        dotted = tokens[first - 1].text == "." and first - 1 > limit
        start = first - 2 if dotted else first - 1
        if not _is_title(tokens[start]):
            break
        first = start
    return _before_honours(document, first, limit)


def _before_honours(document: Document, first: int, limit: int) -> int:
    """Return where "the Right" starts before a title at `first` ("the Right Rev Ana Lima"), or `first`."""
    tokens = document.tokens
    honoured = first - 2 >= limit and _is_title(tokens[first]) and tokens[first - 1].text in HONOURS
    return first - 2 if honoured and tokens[first - 2].text == "the" else first


def _is_title(token: Token) -> bool:
    """Tell whether the token is an abbreviated or courtesy title, not a role spelled out."""
    return bare(token) in word_list("titles") and bare(token) not in word_list("person_nouns")
