"""Where the name of a body or a work starts after the role, the standing or the trade that the model took in."""

from summarizer.bodies import PARTNERS
from summarizer.lexicon import word_list
from summarizer.name_openings import STARS, are_people
from summarizer.schema import Document, Token
from summarizer.syntax import HYPHENS, bare
from summarizer.widening import JOINERS

# How a body stands, before its name.
STANDING = frozenset({"Former", "NGO", "Opposition", "Ruling", "Senior", "Unbeaten", "Veteran"})
# Ends of names that a role in the plural may open ("Champions League", "Pirates Tour").
PRIZES = frozenset({"league", "tour"})
# A role, an article and a name.
WITH_ARTICLE = 3


def past_standing(document: Document, first: int, last: int) -> int:
    """Return where a name starts after how its bearer stands or what it does ("Senior Acme leader", "Airline Acme")."""
    token = document.tokens[first]
    opens = document.sentences[token.sentence].first == first
    rest = {bare(word) for word in document.tokens[first + 1 : last]}
    trade = opens and bare(token) in word_list("trades")
    trade = trade and (bare(token).endswith("maker") or not rest & word_list("organisation_words"))
    return first + (last - first > 1 and (trade or token.text in STANDING))


def past_role(document: Document, first: int, last: int) -> int:
    """Return where a name starts that the model took together with the role before it ("Inmate Lima")."""
    if are_named_next(document, first, last):
        return first + 1 + (document.tokens[first + 1].pos == "DET" and last - first >= WITH_ARTICLE)
    rest = {bare(token) for token in document.tokens[first + 1 : last]}
    if (
        last - first > 1
        and document.tokens[first + 1].text not in HYPHENS
        and bare(document.tokens[first]) in word_list("person_nouns")
        and not rest & (word_list("organisation_words") | JOINERS)
    ):
        return first + 1
    return first


def are_named_next(document: Document, first: int, last: int) -> bool:
    """Tell whether a sentence opens with what those named next are, no prize's name ("Champions League")."""
    if last - first <= 1 or document.sentences[document.tokens[first].sentence].first != first:
        return False
    rest = {bare(token) for token in document.tokens[first + 1 : last]}
    if rest & (word_list("not_actor_endings") | PRIZES):
        return False
    return _are_teams(document.tokens[first]) or (
        are_people(document.tokens[first]) and not rest & word_list("organisation_words")
    )


def _are_teams(token: Token) -> bool:
    """Tell whether a word in the plural is for bodies as for people ("Rivals Brask Mills", "Champions Brask")."""
    return bare(token) in STARS | {f"{partner}s" for partner in PARTNERS}
