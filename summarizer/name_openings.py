"""Where a person's name starts after the titles, the role or the employer that the model took in."""

from collections.abc import Sequence

from summarizer.first_names import after_status, given_names, is_position
from summarizer.geography import country_named, country_of_capital, country_of_demonym
from summarizer.lexicon import word_list
from summarizer.names import fold
from summarizer.schema import Document, Token
from summarizer.syntax import HYPHENS, bare, is_capitalised, is_name_word, is_possessive_mark

# A role word before one word more may be a given name ("Hunter Lima", "Prince Leo"), unless people are addressed by it.
SURNAME_AND_ONE = 2
LONGEST_NAME = 3
# Words for a person that open names of other things ("Star Harbour", "Pilot Mountain").
NAME_OPENERS = frozenset({"star", "guard", "guardian", "master", "pilot", "pioneer", "champion", "legend", "patriot"})
TOWNSPEOPLE = frozenset(
    {
        "briton",
        "dubliner",
        "glaswegian",
        "lancastrian",
        "liverpudlian",
        "mancunian",
        "spaniard",
        "swede",
        "londoner",
        "parisian",
        "texan",
        "californian",
    }
)
# Parties that a member's full name goes after without a word for the member ("Liberal Ana Lima").
PARTIES = frozenset({"conservative", "democrat", "democratic", "green", "independent", "labor", "labour", "liberal"})
PARTIES |= {"nationalist", "republican", "socialist", "tory"}
RANKS = frozenset({"ag", "ceo", "cfo", "coo", "cs", "dc", "dci", "dcs", "di", "dp", "ds", "dsi"})
RANKS |= {"pc", "pcso", "ps", "td", "vp"}
# Offices that stand between their seat and their holder's name.
OFFICES = frozenset({"captain", "chairman", "chairwoman", "chief", "coach", "councillor", "governor", "judge", "mayor"})
OFFICES |= {"minister", "premier", "president", "secretary", "senator", "sheriff"}
# Roles in the plural that open names of other things as well ("Stars Ana Lima and Bo Ek").
STARS = frozenset({"champions", "legends", "pilots", "stars"})
# Behind an office these open a name of their own ("Prime Minister Sheikh Lima").
SHEIKHS = frozenset({"shaikh", "sheikh"})
# Titles of two words of which the first alone may be a name ("Ch Insp", "Tan Sri").
SPLIT_TITLES = frozenset({("ch", "insp"), ("ch", "supt"), ("ch", "con"), ("tan", "sri"), ("toh", "puan")})


def past_employer(document: Document, first: int, last: int) -> int:
    """Return where a person's name starts after a role in small letters or a position ("Acme driver Ana Lima")."""
    roles = [
        token.index + 1
        for token in document.tokens[first : last - 1]
        if (token.text.islower() and token.text in word_list("person_nouns")) or is_position(document, token.index)
    ]
    return roles[-1] if roles else first


def past_titles(document: Document, first: int, last: int) -> int:
    """Return where a person's name starts after the titles and role words that the model took for a part of it."""
    tokens = document.tokens
    first = _past_seat(document, first, last)
    while first < last - 1:
        if last - first > SURNAME_AND_ONE and (bare(tokens[first]), bare(tokens[first + 1])) in SPLIT_TITLES:
            first += 2
        elif _is_status(document, first, last):
            first += 1
        else:
            break
    return first


def _past_seat(document: Document, first: int, last: int) -> int:
    """Return where a name starts after the seat of an office right before it ("Mayor of London Ana Lima")."""
    before, word = document.tokens[max(first - 1, 0)], document.tokens[first]
    after_of = before.text in {"of", "for"} and before.sentence == word.sentence
    opener = bare(word) in word_list("generic_openers") or _is_place(word.text)
    return first + 1 if after_of and opener and last - first > SURNAME_AND_ONE else first


def _is_place(text: str) -> bool:
    """Tell whether a word is known as a country, a capital or another place ("Mayor of London Ana Lima")."""
    known = country_named(text) or country_of_capital(text)
    return known is not None or fold(text) in word_list("well_known_places")


def _is_title(token: Token) -> bool:
    """Tell whether the word may stand before a name and be no part of it: a title, a role, a home, small letters."""
    word = bare(token)
    role = word in word_list("person_nouns") or word.rsplit("-", 1)[-1] in word_list("person_nouns")
    role = role or are_people(token)
    role = role and not (word in NAME_OPENERS and is_name_word(token))
    return word in word_list("titles") or role or is_compatriot(word) or token.text.islower()


def are_people(token: Token) -> bool:
    """Tell whether the word is a role in the plural, of those named next: "Bandmates Ana Lima and Eva Holm"."""
    one = bare(token).removesuffix("s")
    noun = one in word_list("person_nouns") or one in word_list("role_nouns")
    return token.text.endswith("s") and noun and one not in NAME_OPENERS


def _is_status(document: Document, first: int, last: int) -> bool:
    """Tell whether the first word is a party, a rank, a title, a role or a nation of who is named behind it."""
    words = document.tokens[first:last]
    title = _is_title(words[0]) and not _may_open_name(document, first, last)
    if len(words) == SURNAME_AND_ONE:
        return title or (_is_ranked(words[0]) and after_status(document, first, last))
    foreign = country_of_demonym(words[0].text) is not None
    starring = bare(words[0]) in STARS and bare(words[1]) in given_names()
    return title or foreign or starring or opens_as_role(document, words[0]) or _is_party(words) or is_rank(words)


def opens_as_role(document: Document, token: Token) -> bool:
    """Tell whether a word for what somebody is has its capital from the sentence: "Qualifier Ana Lima won"."""
    role = bare(token) in word_list("role_nouns") or bare(token) in word_list("role_nouns_before")
    return role and not _is_own_name(token) and document.sentences[token.sentence].first == token.index


def _is_own_name(token: Token) -> bool:
    """Tell whether a word for what somebody is may be somebody's given name or family name as well ("Walker")."""
    return fold(token.text) in given_names() | word_list("family_names")


def is_rank(words: Sequence[Token]) -> bool:
    """Tell whether the first word is a rank in capitals before a full name ("DC Ana Lima"), no pair of initials."""
    return _is_ranked(words[0]) and len(words) > SURNAME_AND_ONE and not words[1].text.isupper()


def _is_ranked(token: Token) -> bool:
    """Tell whether a word in capitals is a rank."""
    return token.text.isupper() and bare(token) in word_list("office_titles") | RANKS


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
        and not are_people(document.tokens[first])
        and not after_status(document, first, last)
        and word not in word_list("titles") | word_list("forms_of_address")
    )
    known = word in SHEIKHS and last - first == SURNAME_AND_ONE and first > 0
    if known and bare(document.tokens[first - 1]) in OFFICES:
        return True
    given = given or _is_behind_kind(document, first)
    return word in word_list("name_particles") or given or is_possessive_mark(after) or after.text in HYPHENS


def _is_behind_kind(document: Document, first: int) -> bool:
    """Tell whether a noun for bodies alone is right before the name: "the letting firm Lovers Retreats"."""
    before = document.tokens[max(first - 1, 0)]
    kinds = word_list("organisation_nouns") - word_list("person_nouns")
    return before.text in kinds and before.sentence == document.tokens[first].sentence


def is_compatriot(word: str) -> bool:
    """Tell whether a noun says where somebody is from ("Welshman", "Londoner")."""
    man = f"{word.removesuffix('woman')}man" if word.endswith("woman") else word
    return word in TOWNSPEOPLE or (man.endswith("man") and country_of_demonym(man) is not None)


def past_owner(document: Document, first: int, last: int) -> int:
    """Return where a person's name starts that the model took together with its owner ("Acme's Ana Lima")."""
    tokens = document.tokens
    for mark in tokens[first + 1 : max(first + 1, last - SURNAME_AND_ONE)]:
        rest = tokens[mark.index + 1 : last]
        named = all(is_name_word(token) and bare(token) not in word_list("organisation_words") for token in rest)
        if is_possessive_mark(mark) and named and bare(rest[0]) in given_names():
            return mark.index + 1
    return first


def past_leader(document: Document, first: int, last: int) -> int:
    """Return where a body's name starts that the model took together with somebody's surname ("Lima's Union Party")."""
    surname, mark = document.tokens[first], document.tokens[first + 1 : last - 1][:1]
    if not mark or not is_possessive_mark(mark[0]):
        return first
    known = any(
        entity.label == "PERSON"
        and entity.last - entity.first > 1
        and document.tokens[entity.last - 1].text == surname.text
        for entity in document.entities
    )
    return first + 2 if known else first


def past_holder(document: Document, first: int, last: int) -> int:
    """Return where a person starts whom the model took into the body that he serves ("Acme Registrar Ana Lima")."""
    tokens = document.tokens
    nouns = word_list("telling_offices") - word_list("family_names")
    roles = [token.index for token in tokens[first + 1 : last - 1] if bare(token) in nouns and is_capitalised(token)]
    rest = tokens[roles[-1] + 1 : last] if roles else ()
    others = word_list("organisation_words") | word_list("organisation_nouns") | word_list("place_words")
    named = SURNAME_AND_ONE <= len(rest) <= LONGEST_NAME and all(is_name_word(token) for token in rest)
    given = named and bare(rest[0]) in given_names() and not {bare(token) for token in rest} & others
    return roles[-1] + 1 if given else first


def past_office(document: Document, first: int, last: int) -> int:
    """Return where a full name starts behind an office and its seat ("Dunford Mayor Ana Lima")."""
    tokens = document.tokens
    offices = [token.index for token in tokens[first + 1 : last - SURNAME_AND_ONE] if bare(token) in OFFICES]
    rest = tokens[offices[-1] + 1 : last] if offices else ()
    others = word_list("organisation_words") | word_list("place_words") | word_list("person_nouns")
    named = bool(rest) and all(is_name_word(token) or token.text in HYPHENS for token in rest)
    return offices[-1] + 1 if named and not {bare(token) for token in rest} & others else first
