"""Entity -> Mention: what the model took for a name, without what is no part of it."""

import re

from summarizer.body_openings import past_role, past_standing
from summarizer.first_names import (
    INITIALS,
    before_other_name,
    given_names,
    is_position,
    opening_taken_for_place,
    with_first_names,
    with_small_word,
)
from summarizer.lexicon import word_list
from summarizer.mention import LABELS, ORGANISATION, PERSON, PLACE, WEAK, WORK, Mention, mention_at
from summarizer.name_endings import (
    MEMBERS,
    before_dash,
    before_office,
    before_owned,
    before_seat,
    with_own_apostrophe,
    without_honours,
    without_number,
)
from summarizer.name_openings import (
    RANKS,
    SURNAME_AND_ONE,
    are_people,
    is_compatriot,
    past_employer,
    past_holder,
    past_leader,
    past_owner,
    past_titles,
)
from summarizer.names import SAINTS, is_camel
from summarizer.schema import Document, Entity, Token
from summarizer.syntax import (
    HYPHENS,
    QUOTATION_MARKS,
    bare,
    is_capitalised,
    is_name_word,
    is_possessive_mark,
    touch,
)
from summarizer.widening import (
    ends_given_name,
    with_first_name,
    with_given_name,
    with_hyphens,
    with_nickname,
    with_rest_of_organisation,
    with_rest_of_person,
)

# A letter with a full stop.
LETTER = re.compile(r"^[A-Z]\.$")
SMALL_WORDS = frozenset({"ADP", "ADV", "AUX", "CCONJ", "DET", "PRON", "SCONJ"})
# Tokens of a given name with a hyphen ("Wai-man").
HYPHENED = 3
# "Hilarious ParkFinder reviews emerged": no part of the coined name.
QUALITY = re.compile(r"(?:able|ful|ible|ish|less|ous)$")
SILKS = frozenset({"qc", "kc", "obe", "mbe", "cbe"})
# Words for a person that are family names before a given name with a hyphen ("Son Ji-hoon").
FAMILY_NAMES = frozenset({"king", "son"})
# What stands between a seat and a name: "Holm Valley MSP Ada Lund".
SEATED = MEMBERS | {"td"}
# Ranks of the police in capitals, which are no firm's initials: "ASP Holm".
POLICE_RANKS = frozenset({"acp", "asp", "csp", "dcc", "dci", "dcop", "dcp", "dgp", "dsp", "igp", "ssp", "wpc"})
COURTESIES = frozenset({"alhaja", "alhaji", "hajia", "madam", "otumfuo"}) | frozenset(
    {"mr", "mrs", "ms", "miss", "dr", "sir", "lord", "lady", "dame", "baroness", "prof"}
)


def repaired(document: Document, entity: Entity) -> Mention | None:
    """Return the entity with its borders repaired, or `None` where nothing of a name is left."""
    label = LABELS[entity.label]
    person = opening_taken_for_place(document, entity)
    if person is not None:
        return person
    first, last = trimmed(document, entity.first, entity.last)
    if first >= last:
        return None
    holder = past_holder(document, first, last)
    first, label = holder, label if holder == first else PERSON
    if label in {ORGANISATION, WEAK}:
        first, last = _without_company(document, first, last)
        last = before_owned(document, first, last)
        owned = past_owner(document, first, last)
        first, label = owned, label if owned == first else PERSON
        first = past_leader(document, first, last)
    label = _corrected(document, first, last, label)
    if label == PERSON and _ends_in_role(document, first, last):
        # "Dunford Mayor" before "Eva Holm": a place or a body with the role of somebody named next.
        label, last = WEAK, last - 1
    if label == PERSON:
        last = before_dash(document, first, last)
        first, last = _person(document, first, last)
        if last - first == 1 and first > 0 and document.tokens[first - 1].text in SAINTS:
            return _saint(document, first, last)
    if label in {ORGANISATION, WEAK, WORK}:
        first = past_role(document, first, last)
    if label == ORGANISATION:
        first, last, label = _body(document, first, last)
    if label != PLACE:
        last = with_hyphens(document, last)
    last = without_number(document, first, last)
    last = with_own_apostrophe(document, first, last)
    return mention_at(document, first, last, label)


def _body(document: Document, first: int, last: int) -> tuple[int, int, str]:
    """Return the borders of a body's name and its kind: a title that the model left out proves a person."""
    first, last = with_rest_of_organisation(document, first, last)
    if _is_courtesy(document, first, last):
        return *_person(document, first, last), PERSON
    last = before_seat(document, first, before_office(document, first, last))
    return past_standing(document, first, last), last, ORGANISATION


def _corrected(document: Document, first: int, last: int, label: str) -> str:
    """Return the kind that a title, honours or where somebody is from prove: a person."""
    tokens = document.tokens
    several = last - first > SURNAME_AND_ONE
    honoured = several and bare(tokens[last - 1]) in SILKS
    seated = label == ORGANISATION and any(bare(token) in SEATED for token in tokens[first + 1 : last - 1])
    compatriot = label == ORGANISATION and several and is_compatriot(bare(tokens[first]))
    half = last - first == 1 and _is_half_a_name(document, first)
    playing = any(is_position(document, token.index) for token in tokens[first : last - SURNAME_AND_ONE])
    if honoured or seated or compatriot or half or playing or _is_behind_seat(document, first, last):
        return PERSON
    rest = {bare(token) for token in tokens[first + 1 : last]}
    if several and are_people(tokens[first]) and not rest & word_list("organisation_words"):
        listed = any(token.text in {",", "and"} for token in tokens[last : last + 1])
        return PERSON if listed or bare(tokens[first + 1]) in given_names() else label
    initials = INITIALS.match(tokens[first].text) and first > 0 and tokens[first - 1].text == ")"
    return PERSON if last - first > 1 and (initials or _is_courtesy(document, first, last)) else label


def _is_behind_seat(document: Document, first: int, last: int) -> bool:
    """Tell whether a full name follows the seat of an office: "Mayor of London" before "Ana Lima"."""
    if last - first <= SURNAME_AND_ONE or first < SURNAME_AND_ONE:
        return False
    office, of = document.tokens[first - 2 : first]
    seated = of.text == "of" and bare(office) in word_list("person_nouns")
    named = bare(document.tokens[first + 1]) in given_names()
    return seated and named and past_titles(document, first, last) == first + 1


def _is_half_a_name(document: Document, index: int) -> bool:
    """Tell whether the token is a family name behind a name that the model overlooked: "Damodar" before "Singh"."""
    covered = any(entity.first < index <= entity.last for entity in document.entities)
    family = bare(document.tokens[index]) in word_list("family_names")
    return (
        family
        and index > 0
        and not covered
        and document.tokens[index - 1].dep == "compound"
        and is_name_word(document.tokens[index - 1])
    )


def _person(document: Document, first: int, last: int) -> tuple[int, int]:
    """Return the borders of a person's name: no title before it, no honours after it, nothing of it left out."""
    seats = [index for index in range(first, last - 1) if bare(document.tokens[index]) in SEATED]
    first = past_titles(document, seats[-1] + 1 if seats else past_employer(document, first, last), last)
    first = with_small_word(document, with_first_name(document, first)) if last - first == 1 else first
    last = without_honours(document, first, last)
    last = with_given_name(document, first, last)
    last = with_nickname(document, first, last)
    last = with_rest_of_person(document, last)
    last = before_other_name(document, first, last)
    first = with_first_names(document, first, last)
    return _with_family_name(document, _with_first_half(document, first), last), last


def _saint(document: Document, first: int, last: int) -> Mention:
    """Return what bears a saint's name: a church or what is called after it ("St Mary's"), a town or a team."""
    before = document.tokens[first - 2] if first > 1 else document.tokens[first]
    first -= is_name_word(before) and before.sentence == document.tokens[first].sentence and before.index < first
    owned = last < len(document.tokens) and is_possessive_mark(document.tokens[last])
    return mention_at(document, first - 1, last + owned, PLACE if owned else WEAK)


def _is_courtesy(document: Document, first: int, last: int) -> bool:
    """Tell whether a title or a rank opens the name, and what follows is no body's ("Lord Chamberlain's Office")."""
    rest = {bare(token) for token in document.tokens[first + 1 : last]}
    if rest & word_list("organisation_words"):
        return False
    return bare(document.tokens[first]) in COURTESIES | POLICE_RANKS or _is_abbreviated(document, first, last)


def _is_abbreviated(document: Document, first: int, last: int) -> bool:
    """Tell whether a title in capitals stands before initials or a given name and one more ("DM AB Lima")."""
    title, *name = document.tokens[first:last]
    known = len(name) > 1 and (bare(name[0]) in given_names() or bare(name[-1]) in word_list("family_names"))
    return title.text.isupper() and bare(title) in word_list("titles") | RANKS and known


def trimmed(document: Document, first: int, last: int) -> tuple[int, int]:
    """Leave out what is no part of a name at its ends: articles, adjectives in lower case, marks, a possessive's 's."""
    tokens = document.tokens
    while first < last and not _may_start(tokens[first]):
        first += 1
    first = _past_letter(document, first, last)
    sentence = document.sentences[tokens[first].sentence] if first < last else None
    if sentence is not None and first == sentence.first and last - first > 1:
        coined = QUALITY.search(tokens[first].text) is not None and is_camel(tokens[first + 1].text)
        first += bare(tokens[first]) in word_list("sentence_openers") or tokens[first].tag == "VBG" or coined
    while last > first and not (
        _may_end(tokens[last - 1])
        and not (last - first > 1 and tokens[last - 1].text.islower() and not ends_given_name(document, last - 1))
    ):
        last -= 1
    return first, last


def _past_letter(document: Document, first: int, last: int) -> int:
    """Return where a name starts after the letter that ends the sentence before ("… on X. The" + "Harbour Board")."""
    stops = [token.index for token in document.tokens[first + 1 : last - 1] if token.pos == "DET"]
    for article in stops:
        before = document.tokens[first:article]
        if before[-1].text == "." or (len(before) == 1 and LETTER.match(before[0].text)):
            return article + 1
    return first


def _without_company(document: Document, first: int, last: int) -> tuple[int, int]:
    """Leave out what an organisation only stands beside: "league club Acme", "the Lions for Acme Sports"."""
    tokens = document.tokens
    for index in range(last - 2, first, -1):
        token = tokens[index]
        wide = bare(tokens[first]) in word_list("wide_bodies") and "and" in map(bare, tokens[index:last])
        if token.text == "," and bare(tokens[index + 1]) not in word_list("corporate_suffixes") and not wide:
            return first, index
        if token.pos in {"AUX", "VERB", "PRON", "SCONJ"} and token.text.islower():
            return index + 1, last
        noun = token.pos == "NOUN" and token.text.islower() and token.text.isalpha() and is_name_word(tokens[index + 1])
        seat = token.text == "the" and tokens[index - 1].text == "at" and _is_headed(document, first)
        if noun or seat or (token.text == ")" and INITIALS.match(tokens[index + 1].text)):
            return index + 1, last
        before = {bare(word) for word in tokens[first:index]}
        if token.text == "for" and not before & word_list("organisation_words"):
            return first, index
    return first, last


def _is_headed(document: Document, first: int) -> bool:
    """Tell whether somebody's office is right before a name with "of" ("director of Harbour Medicine at the …")."""
    office, of = (document.tokens[max(first - place, 0)] for place in (2, 1))
    return of.text == "of" and bare(office) in word_list("person_nouns")


def _may_start(token: Token) -> bool:
    """Tell whether a name can start with `token`."""
    if token.pos in {"DET", "PUNCT", "PRON"} or not any(letter.isalnum() for letter in token.text):
        return False
    return not token.text.islower() or bare(token) in word_list("name_particles")


def _may_end(token: Token) -> bool:
    """Tell whether a name can end with `token`."""
    if is_possessive_mark(token) or token.text in QUOTATION_MARKS or token.text in HYPHENS:
        return False
    return token.pos not in {"PUNCT", "PRON"} and any(letter.isalnum() for letter in token.text)


def _with_first_half(document: Document, first: int) -> int:
    """Take in the first half of a given name whose hyphen cut it off ("Jan-Olof Lima")."""
    tokens = document.tokens
    cut = first > 1 and tokens[first - 1].text == "-" and is_name_word(tokens[first - 2])
    return first - 2 if cut and touch(tokens[first - 2 : first + 1]) else first


def _with_family_name(document: Document, first: int, last: int) -> int:
    """Take in the family name that stands before a lone given name with a hyphen ("Ip" + "Wai-man")."""
    tokens = document.tokens
    lone = last - first == HYPHENED and ends_given_name(document, last - 1)
    if not lone or first == 0 or not is_capitalised(tokens[first - 1]):
        return first
    before = tokens[first - 1]
    no_names = word_list("titles") | word_list("person_nouns") - FAMILY_NAMES | word_list("sentence_openers")
    other = bare(before) in no_names or before.text.isupper() or before.pos in SMALL_WORDS
    return first if other or before.sentence != tokens[first].sentence else first - 1


def _ends_in_role(document: Document, first: int, last: int) -> bool:
    """Tell whether the name ends in a word for a person that another name follows."""
    tokens = document.tokens
    if last - first <= 1 or last >= len(tokens) or bare(tokens[last - 1]) not in word_list("person_nouns"):
        return False
    return is_name_word(tokens[last]) and tokens[last].sentence == tokens[first].sentence
