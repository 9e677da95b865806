"""Where a person's name starts after the titles, the role or the employer that the model took in."""

from collections.abc import Sequence

from summarizer.first_names import after_status
from summarizer.geography import country_of_demonym
from summarizer.lexicon import word_list
from summarizer.schema import Document, Token
from summarizer.syntax import HYPHENS, bare, is_name_word, is_possessive_mark

# A role word before one word more may be a given name ("Hunter Lima", "Prince Leo"), unless people are addressed by it.
SURNAME_AND_ONE = 2
# Words for a person that open names of other things ("Star Harbour", "Pilot Mountain").
NAME_OPENERS = frozenset({"star", "guard", "guardian", "master", "pilot", "pioneer", "champion", "legend", "patriot"})
TOWNSPEOPLE = frozenset({"briton", "spaniard", "swede", "londoner", "parisian", "texan", "californian"})
# Parties that a member's full name goes after without a word for the member ("Liberal Ana Lima").
PARTIES = frozenset({"conservative", "democrat", "democratic", "green", "independent", "labor", "labour", "liberal"})
PARTIES |= {"nationalist", "republican", "socialist", "tory"}
# Titles of two words of which the first alone may be a name ("Ch Insp", "Tan Sri").
SPLIT_TITLES = frozenset({("ch", "insp"), ("ch", "supt"), ("ch", "con"), ("tan", "sri"), ("toh", "puan")})


def past_employer(document: Document, first: int, last: int) -> int:
    """Return where a person's name starts after a role in small letters that the model took in ("Acme driver Ana")."""
    roles = [
        token.index + 1
        for token in document.tokens[first : last - 1]
        if token.text.islower() and token.text in word_list("person_nouns")
    ]
    return roles[-1] if roles else first


def past_titles(document: Document, first: int, last: int) -> int:
    """Return where a person's name starts after the titles and role words that the model took for a part of it."""
    tokens = document.tokens
    while first < last - 1:
        if last - first > SURNAME_AND_ONE and (bare(tokens[first]), bare(tokens[first + 1])) in SPLIT_TITLES:
            first += 2
        elif _is_party(tokens[first:last]) or (_is_title(tokens[first]) and not _may_open_name(document, first, last)):
            first += 1
        else:
            break
    after_of = (
        first > 0 and tokens[first - 1].text in {"of", "for"} and tokens[first].sentence == tokens[first - 1].sentence
    )
    return first + 1 if after_of and last - first > 2 and bare(tokens[first]) in word_list("generic_openers") else first  # noqa: PLR2004


def _is_title(token: Token) -> bool:
    """Tell whether the word may stand before a name and be no part of it: a title, a role, a home, small letters."""
    word = bare(token)
    role = word in word_list("person_nouns") or word.rsplit("-", 1)[-1] in word_list("person_nouns")
    role = role and not (word in NAME_OPENERS and is_name_word(token))
    return word in word_list("titles") or role or is_compatriot(word) or token.text.islower()


def _is_party(words: Sequence[Token]) -> bool:
    """Tell whether the first word is a party's name, the second no rest of it, and a full name follows."""
    party, after = (bare(word) for word in words[:2])
    others = word_list("organisation_words") | word_list("person_nouns") | PARTIES
    return len(words) > SURNAME_AND_ONE and party in PARTIES and not {after, after.removesuffix("s")} & others


def _may_open_name(document: Document, first: int, last: int) -> bool:
    """Tell whether a word that may be a title opens the name: a particle, a given name, the first part of a word."""
    word, after = bare(document.tokens[first]), document.tokens[first + 1]
    given = (
        last - first == SURNAME_AND_ONE
        and not is_compatriot(word)
        and not after_status(document, first, last)
        and word not in word_list("titles") | word_list("forms_of_address")
    )
    return word in word_list("name_particles") or given or is_possessive_mark(after) or after.text in HYPHENS


def is_compatriot(word: str) -> bool:
    """Tell whether a noun says where somebody is from ("Welshman", "Londoner")."""
    return word in TOWNSPEOPLE or (word.endswith("man") and country_of_demonym(word) is not None)
