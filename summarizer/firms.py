"""A mention -> whether it is a firm's or another body's: its shares are held or traded, its leader is named next."""

import re
from collections.abc import Iterator

from summarizer.geography import country_of_capital
from summarizer.lexicon import word_list
from summarizer.mention import ORGANISATION, PERSON, WEAK, Mention
from summarizer.names import fold
from summarizer.schema import Document
from summarizer.syntax import bare, is_name_word, root_of, subject_head

# Votes, where the model's label of one mention counts 1.
PLAIN, STRONG, CERTAIN = 1.5, 3.0, 12.0
# "Shares in Brask", "a stake in Brask".
HELD = frozenset({"share", "shares", "stake", "stakes", "stock"})
# What firms have, told right behind their name ("Brask shares").
OWN = frozenset({"bonds", "investors", "shareholders", "shares", "stock"})
# Towns in which shares are dealt in.
MARKETS = frozenset({"bombay", "frankfurt", "hong kong", "istanbul", "johannesburg", "karachi", "lagos", "milan"})
MARKETS |= {"mumbai", "new york", "sao paulo", "shanghai", "shenzhen", "sydney", "toronto", "zurich"}
# What shares do by so many per cent.
TRADING_WORDS = """
add advance climb close dip drop ease end fall gain jump lose plunge rally rise shed sink slide slip soar surge tumble
"""
TRADING_VERBS = frozenset(TRADING_WORDS.split())
FALL_REACH = 5
SHARE_OF_PRICE = re.compile(r"\d ?(?:%|per ?cent\b|pct\b)")
# Those who work under one name, that of their firm.
PRACTICE_WORDS = """
accountants advisers advisors agents architects auctioneers auditors bookies bookmakers brokers builders caterers
consultants contractors developers housebuilders lawyers organisers organizers owners pollsters promoters publishers
retailers solicitors sponsors stockbrokers surveyors
"""
PRACTICES = frozenset(PRACTICE_WORDS.split())
EMPLOYED = frozenset({"work", "worked", "working", "works"})
OPERATED = frozenset({"built", "developed", "made", "manufactured", "marketed", "operated", "owned", "run", "supplied"})
# Offices that bodies alone have.
LEADERS = frozenset(
    {
        "chairman",
        "chairwoman",
        "ceo",
        "chief",
        "co-founder",
        "executive",
        "founder",
        "leader",
        "president",
        "skipper",
        "spokesman",
        "spokeswoman",
    }
)
# What may stand before the noun of an office ("Brask general secretary Ola Ek").
OPENINGS_OF_OFFICES = frozenset({"chief", "deputy", "executive", "general", "managing", "senior", "vice"})
OFFICES_WITH_OPENINGS = frozenset({"director", "executive", "president", "secretary"})
# Roles that teams alone have, but for a player's coach, whose surname is joined to the full name anyway.
TEAM_LEADERS = frozenset({"captain", "coach", "manager", "midfielder", "skipper"})


def votes_of_business(document: Document, mention: Mention) -> Iterator[tuple[str, float]]:
    """Yield what business says: shares rise and fall, several work under one name, firms make and run things."""
    if mention.label in {PERSON, WEAK} and (_is_traded(document, mention) or _is_practice(document, mention)):
        yield ORGANISATION, CERTAIN
    if mention.label == PERSON and (_is_operated(document, mention) or _has_shares(document, mention)):
        yield ORGANISATION, STRONG
    if mention.label == PERSON and _is_employer(document, mention):
        yield ORGANISATION, PLAIN


def is_firm(document: Document, mention: Mention) -> bool:
    """Tell whether a noun that bodies alone have stands before the name, or its shares behind it."""
    before = document.tokens[max(mention.first - 1, 0)]
    told = bare(before) in word_list("organisation_nouns") - word_list("person_nouns") and before.index < mention.first
    return (told and before.sentence == document.tokens[mention.first].sentence) or _has_shares(document, mention)


def is_held(document: Document, mention: Mention) -> bool:
    """Tell whether the name is of what people hold shares in."""
    held = document.tokens[max(mention.first - 2, 0)].text.casefold() in HELD
    if fold(mention.text) in MARKETS or country_of_capital(mention.text) is not None:
        return False
    return held and mention.first > 1 and bare(document.tokens[mention.first - 1]) in {"in", "of"}


def _is_traded(document: Document, mention: Mention) -> bool:
    """Tell whether the name rises or falls by so many per cent, as shares do ("Brask added 3 per cent")."""
    verb = subject_head(document, root_of(document, mention.first, mention.last))
    if verb is None or verb.lemma not in TRADING_VERBS:
        return False
    after = " ".join(token.text for token in document.tokens[verb.index + 1 : verb.index + 1 + FALL_REACH])
    return SHARE_OF_PRICE.search(after) is not None


def _has_shares(document: Document, mention: Mention) -> bool:
    """Tell whether the name's own shares follow ("Brask shares rose")."""
    after = document.tokens[mention.last : mention.last + 1]
    return any(token.text in OWN and token.tag in {"NN", "NNS"} for token in after)


def _is_practice(document: Document, mention: Mention) -> bool:
    """Tell whether one name stands behind several who work under it ("Estate agents Brask Lind said")."""
    before = document.tokens[max(mention.first - 1, 0)]
    joined = any(token.text in {",", "and", "&"} for token in document.tokens[mention.last : mention.last + 1])
    return before.index < mention.first and bare(before) in PRACTICES and not joined


def _is_operated(document: Document, mention: Mention) -> bool:
    """Tell whether something is made or kept going by the name, as by firms ("a mine run by Brask")."""
    verb, by = document.tokens[max(mention.first - 2, 0)], document.tokens[max(mention.first - 1, 0)]
    return by.text == "by" and verb.text in OPERATED and by.sentence == document.tokens[mention.first].sentence


def _is_employer(document: Document, mention: Mention) -> bool:
    """Tell whether somebody works for what one word names ("who worked for Brask")."""
    verb, preposition = document.tokens[max(mention.first - 2, 0)], document.tokens[max(mention.first - 1, 0)]
    own = verb.sentence == document.tokens[mention.first].sentence and mention.last - mention.first == 1
    return own and preposition.text == "for" and verb.text in EMPLOYED


def is_led(document: Document, mention: Mention, leaders: frozenset[str]) -> bool:
    """Tell whether the office of somebody named follows: "Quiet Harbour president Ola Brask"."""
    end = document.sentences[document.tokens[mention.first].sentence].last
    after = document.tokens[mention.last : min(mention.last + 3, end)]
    opened = [bare(token) in OPENINGS_OF_OFFICES for token in after[:1]] == [True]
    opened = opened and any(bare(token) in OFFICES_WITH_OPENINGS for token in after[1:2])
    role, *name = after[opened:] or [document.tokens[mention.first]]
    led = opened or (not role.text.istitle() and bare(role) in leaders)
    return led and bool(name) and is_name_word(name[0]) and name[0].sentence == role.sentence
