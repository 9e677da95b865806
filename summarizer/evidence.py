"""Mentions of one spelling -> what kind of thing they name, by vote of the model, the spelling and the neighbours."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from summarizer.bodies import spelled_out
from summarizer.firms import votes_of_business
from summarizer.first_names import given_names, is_given_name
from summarizer.geography import country_named, country_of_demonym
from summarizer.lexicon import word_list
from summarizer.locations import is_venue
from summarizer.mention import ORGANISATION, PEOPLE, PERSON, PLACE, WEAK, WORK, Mention
from summarizer.names import FEWEST_NAMES, MOST_NAMES, fold, is_acronym, is_acronym_of, is_camel, spaced_initials
from summarizer.personhood import votes_of_personhood
from summarizer.schema import Document
from summarizer.surroundings import PLAIN, STRONG, Vote, votes_of_neighbours
from summarizer.syntax import bare
from summarizer.works import votes_of_making

# A spelling that says it all outvotes a handful of mentions.
CERTAIN, SURE = 6.0, 12.0
# Mentions beyond which the model's labels weigh no more.
MOST_LABELS = 4
# Words that open the names of places.
PLACE_OPENERS = frozenset(
    {"mount", "mt", "mont", "monte", "lake", "cape", "fort", "camp", "volcano", "greater", "jabal", "jebel", "djebel"}
) | {"co", "county", "kafr", "wadi"}
# Land and water that is called by a neighbour's name ("Gulf of Norland").
WATERS = frozenset({"gulf", "strait", "straits", "bay", "sea", "isle", "isles", "cape", "sound", "firth", "horn"})
# Ends of addresses that are nobody's surname after a given name.
ROADS = frozenset(
    {"avenue", "boulevard", "close", "crescent", "highway", "marg", "motorway", "nagar", "road", "street"}
)
# Places whose name their owners, clubs or staff act under.
INHABITED = frozenset(
    {"borough", "cathedral", "forest", "hotel", "mosque", "palace", "resort", "synagogue", "temple", "towers", "town"}
)
# A report on sport has so many different words of sport, one in so many of all.
SPORT_WORDS, SPORT_SHARE = 6, 60
# Movements and parties spelled with a particle ("Jamia-e-Noor").
# Words for roads that are family names as well.
NAMES_OF_ROADS = frozenset({"close", "lane", "street", "way"})
MOVEMENT = re.compile(r"\w-(?:e|i|ud)-[A-Z]")
SAINTS = frozenset({"saint", "san", "santa", "sao", "st"})
# Places whose authority goes by their name ("Port of Dunford"), and words of bodies' names ("Church of the Temple").
HARBOURS = frozenset({"port", "harbour", "harbor", "temple", "ward", "board", "order"})
# "Peronist", but no "Lindqvist".
FOLLOWERS = re.compile(r"^(?!.*(?:qvist|quist|christ|geist)s?$)[A-Z]\w{3,}ists?$")
# Small words that titles have inside ("Coffee With Lima") and names of people have not.
INSIDE = frozenset({"in", "on", "to", "with", "without"})
# Small words of Hindi, which titles of films have and names of people have not.
HINDI = frozenset({"aur", "hai", "hota", "ka", "ke", "ki", "mein"})
# "Ola van Dam" is somebody.
DUTCH = frozenset({"den", "der", "ten", "ter", "van", "von"})
# "Quiet Harbour UK", "Brask Lind Space": the nation of a branch, or its field, only ever at the end of a name.
BRANCHES = frozenset({"air", "space", "uae", "uk", "usa"})
# "Quiet Harbour TV": what ends in initials is nobody, unless they number a king.
LAST_ACRONYM = re.compile(r"[a-z]\S*\s[A-Z]{3,}$")
# "QRS Mirador": no given name, nor a family name in capitals before it ("LIU Wei").
FIRST_ACRONYM = re.compile(r"([A-Z]{3,4})\s[A-Z][a-z]")
GENERATION = re.compile(r"\s[IVX]+$")
# Flights, aircraft, missiles, roads: letters with a number ("XY370", "Brask-18", "Flight 370").
NUMBERED = re.compile(
    r"\b(?!G\d|M23\b)[A-Z]{1,3}-?\d{2,}|\b(?!Channel)[A-Z][a-z]{2,}-\d+\b|\b(?:Flight|Route|Highway|Interstate)\s\d+"
)


def kind_of(document: Document, mentions: Sequence[Mention]) -> str:
    """Return what `mentions`, all of one spelling, most likely name."""
    text = mentions[0].text
    if is_acronym(text) and country_named(text) is not None and _stands_for_body(document, mentions):
        return ORGANISATION
    if _is_country(document, text, mentions) or all(is_venue(document, mention) for mention in mentions):
        return PLACE
    votes = _votes_of_model(mentions)
    if not votes[ORGANISATION] and is_generic(text):
        return WEAK
    named = 2 * votes[PERSON] > sum(votes.values()) and _opens_with_given_name(text)
    named = named or _is_told_of_as_person(document, mentions)
    spelling = [(PERSON, STRONG)] if named else _votes_of_spelling(text, labelled_place=votes[PLACE] > 0)
    for kind, weight in (*spelling, *_votes_of_initials(document, mentions)):
        votes[kind] += weight
    for mention in mentions:
        for kind, weight in (
            *votes_of_neighbours(document, mention),
            *votes_of_personhood(document, mention),
            *votes_of_making(document, mention),
            *votes_of_business(document, mention),
        ):
            votes[kind] += weight
    votes[ORGANISATION] += _weight_of_fame(document, text)
    votes[PLACE] += CERTAIN * (fold(text) in word_list("well_known_places"))
    best = max(votes, key=lambda kind: votes[kind])
    return best if votes[best] > 0 else WEAK


def _is_told_of_as_person(document: Document, mentions: Sequence[Mention]) -> bool:
    """Tell whether what ends like a road has a role or an age and is labelled a person ("artist Laird Close")."""
    if fold(mentions[0].text).split()[-1] not in NAMES_OF_ROADS or mentions[0].label != PERSON:
        return False
    votes = (vote for mention in mentions for vote in votes_of_neighbours(document, mention))
    return any(kind == PERSON and weight >= STRONG for kind, weight in votes)


def _opens_with_given_name(text: str) -> bool:
    """Tell whether a name is a given name and one word more, were it a place's or a body's ("Ana Hill", "Eva Bank")."""
    words = [fold(word) for word in text.split()]
    given = len(words) == FEWEST_NAMES and " " not in words[1] and is_given_name(words[0]) and words[-1] not in BRANCHES
    return given and not any(map(str.isdigit, text))


def _votes_of_model(mentions: Sequence[Mention]) -> defaultdict[str, float]:
    """Return what the model's labels weigh: it repeats its mistakes, so many mentions are no more than a few."""
    labels = Counter(mention.label for mention in mentions if mention.label != WEAK)
    scale = min(1.0, MOST_LABELS / max(labels.total(), 1))
    return defaultdict(float, {label: count * scale for label, count in labels.items()})


def _weight_of_fame(document: Document, text: str) -> float:
    """Return what a well-known name weighs: a firm's always, a team's in a report on sport."""
    if fold(text) in word_list("well_known_organisations"):
        return SURE
    return SURE if fold(text) in word_list("clubs") and is_on_sport(document) else 0.0


def is_on_sport(document: Document) -> bool:
    """Tell whether the words of the article are those of a report on sport."""
    words = Counter(word for token in document.tokens if (word := bare(token)) in word_list("sport_words"))
    return len(words) >= SPORT_WORDS and SPORT_SHARE * words.total() > len(document.tokens)


def is_generic(text: str) -> bool:
    """Tell whether a name is made of words that name nothing by themselves ("Office", "District Court")."""
    return all(word in _generic_words() for word in fold(text).split())


@cache
def _generic_words() -> frozenset[str]:
    """Return the words that name nothing by themselves."""
    return word_list("organisation_words") | word_list("place_words") | word_list("generic_openers")


def _votes_of_initials(document: Document, mentions: Sequence[Mention]) -> Iterator[Vote]:
    """Yield what letters say: persons have theirs before the name, bodies at its end or in brackets behind it."""
    text = mentions[0].text
    before = spaced_initials(text)
    if before:
        yield PERSON, CERTAIN if before > 1 else PLAIN
    if LAST_ACRONYM.search(text) and not GENERATION.search(text):
        yield PERSON, -CERTAIN
    if _opens_with_initials(text):
        yield PERSON, -CERTAIN
        yield ORGANISATION, PLAIN
    if is_given_name(fold(text.split()[0])):
        return
    for mention in mentions:
        opened, short, *_ = [token.text for token in document.tokens[mention.last : mention.last + 2]] + ["", ""]
        if opened == "(" and is_acronym(short) and is_acronym_of(short, mention.text):
            yield PERSON, -SURE


def _opens_with_initials(text: str) -> bool:
    """Tell whether a name opens with letters that are no part of anybody's name."""
    match = FIRST_ACRONYM.match(text)
    return match is not None and not {fold(match[1])} & (given_names() | word_list("family_names"))


def _is_country(document: Document, text: str, mentions: Sequence[Mention]) -> bool:
    """Tell whether the spelling names a country and is not mostly a person ("Jordan", "Chad")."""
    persons = sum(mention.label == PERSON for mention in mentions)
    return country_named(text) is not None and persons * 2 <= len(mentions) and not _is_state(document, text)


def _stands_for_body(document: Document, mentions: Sequence[Mention]) -> bool:
    """Tell whether an acronym that is known as a country's is told to be a body's ("Red Lantern Congress (RLC)")."""
    bodies = {full.last + 1 for full in spelled_out(document) if country_named(full.text) is None}
    return any(mention.first in bodies for mention in mentions)


def _is_state(document: Document, text: str) -> bool:
    """Tell whether "Georgia" means the American state: nothing else in the article speaks of the country."""
    if fold(text) != "georgia":
        return False
    words = {token.text for token in document.tokens}
    return not any(country_of_demonym(word) == "georgia" or fold(word) == "tbilisi" for word in words)


def _votes_of_spelling(text: str, *, labelled_place: bool) -> Iterator[Vote]:
    """Yield what the words and letters of the name themselves say."""
    words = [fold(word) for word in text.split()]
    if len(words) > 1:
        yield from _votes_of_words(words)
    elif words[0] in word_list("family_names"):
        yield PERSON, CERTAIN
    if is_camel(text) or "&" in words:
        yield ORGANISATION, CERTAIN
    if is_acronym(text) and not labelled_place:
        yield ORGANISATION, STRONG
    if text.endswith(("'s", "’s")):
        yield (PLACE, SURE) if words[0] in SAINTS else (ORGANISATION, STRONG)
    if MOVEMENT.search(text):
        yield ORGANISATION, CERTAIN
    if NUMBERED.search(text):
        yield WORK, CERTAIN
    if any(letter.isdigit() for letter in text):
        yield PERSON, -CERTAIN
        yield WEAK, PLAIN
        yield ORGANISATION, -STRONG if len(words) > 1 else 0
    demonym = country_of_demonym(text) is not None or country_of_demonym(words[-1]) is not None
    if demonym or FOLLOWERS.match(text):
        yield PEOPLE, SURE


def _votes_of_words(words: Sequence[str]) -> Iterator[Vote]:
    """Yield what the first and last words say: "… Ltd", "University of …", "… Bridge", "Maria …"."""
    organisation = words[-1] in word_list("organisation_words") | BRANCHES
    if organisation or words[0] in word_list("organisation_openers"):
        sure = words[-1] in BRANCHES or words[0] in word_list("media_words") & word_list("organisation_openers")
        yield ORGANISATION, SURE if sure else CERTAIN
    lands = words[-1] in word_list("place_words") and words[-2] not in DUTCH
    if (lands or words[0] in PLACE_OPENERS) and not organisation:
        yield WEAK if words[-1] in INHABITED else PLACE, CERTAIN
    if any(word in word_list("place_words") - HARBOURS and after == "of" for word, after in pairwise(words)):
        yield PLACE, CERTAIN
    if any(word in word_list("organisation_words") and after == "of" for word, after in pairwise(words)):
        yield ORGANISATION, CERTAIN
    if INSIDE & set(words[1:-1]):
        yield PERSON, -CERTAIN
    if HINDI & set(words[1:-1]) and words[-1] != "moon":
        yield WORK, SURE
    if words[-1] in ROADS or (words[0] in WATERS and words[1] == "of"):
        yield PLACE, SURE
    if words[0] in SAINTS:
        yield PERSON, -CERTAIN
        yield PLACE, PLAIN
    if FEWEST_NAMES <= len(words) <= MOST_NAMES and (is_given_name(words[0]) or _has_family_name(words)):
        yield PERSON, STRONG


def _has_family_name(words: Sequence[str]) -> bool:
    """Tell whether a word but the first is a common family name, and none is a body's or a place's."""
    common = word_list("organisation_words") | word_list("place_words") | {"&", "and"}
    return any(word in word_list("family_names") for word in words[1:]) and not common & set(words)
