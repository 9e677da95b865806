"""The start of a paragraph -> its dateline: place, date and agency, as wire reports open ("KYIV, Jan 24 (AP) -")."""

import re
from dataclasses import dataclass

from summarizer.geography import country_named, country_of_capital
from summarizer.lexicon import word_list

AGENCY = r"(?:dpa|ots|afp|ap|[A-Z][\w./&' -]{1,30}?|[А-ЯІЇЄҐ][\w ./«»-]{1,30}?)"
PLACE_WORD = r"(?:St\.?|Mt\.?|Ft\.?|[A-ZÀ-ÝА-ЯЁІЇЄҐ](?:[\w'’-]+\.?|\.(?:[A-Z]\.)*))"
PLACE_LINK = r"de|del|di|da|do|la|of|the|and|al|el|am|an\ der|sur"
TOWN = rf"{PLACE_WORD}(?:[ /-](?:{PLACE_LINK}|{PLACE_WORD})){{0,4}}"
PLACE = rf"{TOWN}(?:,\s{PLACE_WORD}(?:\s(?:of\s)?{PLACE_WORD}){{0,3}}){{0,2}}(?![\w'’-])"
MONTH = r"[^\W\d_]{3,10}\.?"
WEEKDAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)\.),?\s"
DATE = rf"(?:{WEEKDAY})?(?:{MONTH}\s\d{{1,2}}|\d{{1,2}}\.?\s(?:de\s)?{MONTH})(?:,?\s\d{{4}})?"
DASH = r"(?:\s?(?:—|–|--)\s?|\s-\s|\s?\.\s?[-–—]+\s|:\s)"
START = r"(?=[“\"‘'«„(\[]?\s?(?:[A-ZÀ-ÝА-ЯЁІЇЄҐ0-9$€£¥]|[a-z]+['’][A-Z]))"

WITH_AGENCY = re.compile(
    rf"(?P<place>{PLACE})?(?:[,.]?\s?(?P<date>{DATE})[.,]?)?\s?(?:(?:—|–|--)\s?)?\((?P<agency>{AGENCY})\)\s?(?:{DASH}|\.-\s?)?{START}"
)
WITH_SLASHES = re.compile(
    rf"(?P<place>{PLACE})[,.]\s(?P<date>{DATE})\.?\s?/(?P<agency>{AGENCY})/\.?\s*(?:{DASH})?{START}"
)
WITH_DATE = re.compile(rf"(?P<place>{PLACE})[,.:;]\s(?P<date>{DATE})\.?(?P<agency>){DASH}{START}")
DATE_AND_AGENCY_AFTER = re.compile(
    rf"(?P<place>{PLACE})[,.]\s(?P<date>{DATE})\.?\s?(?:{DASH})\s?(?P<agency>[A-ZА-ЯІЇЄҐ][\w-]*(?:\s[A-ZА-ЯІЇЄҐ][\w.-]*){{0,2}})\.\s{START}"
)
PLACE_AND_DASH = re.compile(rf"(?P<place>{PLACE})(?P<date>)(?P<agency>)\s?(?:—|–|--)\s?{START}")
CAPITALS_AND_MARK = re.compile(
    rf"(?P<place>[A-ZÀ-Þ][A-ZÀ-Þ.'’-]+(?:,?\s[A-ZÀ-Þ][A-ZÀ-Þ.'’-]*){{0,4}})(?P<date>)(?P<agency>)(?:\s-\s|:\s){START}"
)
IN_BRACKETS = re.compile(rf"\[(?P<place>[A-ZÀ-Þ][A-ZÀ-Þ.'’ -]{{2,30}})\](?P<date>)(?P<agency>)\s{START}")
# "Patna: A farmer", "LONDON Ministers": a mark or capitals alone, asked only of places that a list knows.
KNOWN_PLACE = re.compile(
    r"(?P<place>[A-ZÀ-Þ][a-zß-ÿ'’-]+(?:\s[A-ZÀ-Þ][a-zß-ÿ'’-]+){0,2}:|[A-ZÀ-Þ]{2,}(?:\s[A-ZÀ-Þ]{2,}){0,2})"
    r"(?P<date>)(?P<agency>)\s(?=[“\"‘']?[A-ZÀ-Þ])"
)
PLACE_AND_MARK = re.compile(r"(?P<place>[A-ZÀ-Þ][\w'’-]+(?:\s[A-ZÀ-Þ][\w'’-]+){0,2})(?::|,|\s?[—–]|\s-)\s")
CLOCK_TIME = re.compile(
    rf"(?P<place>)(?P<date>[^\W\d_]+,\s{MONTH}\s\d{{1,2}},\s\d{{4}}),?\s\d{{1,2}}:\d\d\s?[AaPp]\.?[Mm]\.?\s(?:[A-Z]{{2,4}}\s)?(?P<agency>){START}"
)
ANYWHERE = (CLOCK_TIME, WITH_AGENCY, WITH_SLASHES, DATE_AND_AGENCY_AFTER, WITH_DATE)
AT_THE_START = (
    *ANYWHERE,
    PLACE_AND_DASH,
    CAPITALS_AND_MARK,
    IN_BRACKETS,
    KNOWN_PLACE,
)  # further down these mark who speaks or a list's items
LONGEST = 90  # characters
WIRES = frozenset({"AP", "AFP", "ANI", "ANSA", "CNN", "EFE", "IANS", "PTI", "Reuters", "TASS", "UPI", "Xinhua", "dpa"})
SHORTEST_CAPITALS = 4  # letters: "US:" and "Q:" are no places
SEATS = frozenset({"downing street", "elysee", "élysée", "kremlin", "westminster", "whitehall"})  # governments
CAPITAL_SHARE = 0.8
MOST_CAPITAL_WORDS = 0.5  # of the paragraph: in a text all in capitals nothing marks a place


@dataclass(frozen=True, slots=True)
class Dateline:
    """How many characters it takes, and what it says."""

    length: int
    place: str | None
    date: str | None
    agency: str | None


def find_dateline(text: str, *, opening: bool = True) -> Dateline | None:
    """Return the dateline that opens the paragraph, or `None`; `opening`: it is the first of the article."""
    for form in AT_THE_START if opening else ANYWHERE:
        match = form.match(text)
        if match and match.end() <= LONGEST and _is_dateline(form, match, text):
            agency = match["agency"] or None
            place = (match["place"] or "").rstrip(":")
            place = "" if place.casefold() in word_list("opening_labels") else place
            return Dateline(match.end(), place or None, match["date"] or None, agency)
    return None


def _is_dateline(form: re.Pattern[str], match: re.Match[str], text: str) -> bool:
    """Tell a dateline from a name with an acronym or a dash after it."""
    place, rest = match["place"] or "", text[match.end() :]
    if not rest.strip():
        return False
    if form is WITH_AGENCY:
        told = bool(match["date"]) or _separated(match) or match["agency"] in WIRES
        shown = not place or told or _in_capitals(place) or "," in place
        return shown and not _abbreviates(match["agency"], place)
    if form is PLACE_AND_DASH:
        return (_in_capitals(place) or "," in place) and len(place.split()) <= 6  # noqa: PLR2004
    if form is CAPITALS_AND_MARK:
        return len(place) >= SHORTEST_CAPITALS and not _shouts(rest)
    if form is KNOWN_PLACE:
        return is_known_place(place.rstrip(":")) and not _shouts(rest)
    return True


def opens_with_place(text: str) -> bool:
    """Tell whether a paragraph opens with a known place and a mark, as one below a standfirst may."""
    match = PLACE_AND_MARK.match(text)
    return match is not None and is_known_place(match["place"])


def is_known_place(name: str) -> bool:
    """Tell whether the lists know `name` as a town, a region or a country's capital; a country opens a headline."""
    folded = name.casefold()
    if folded in SEATS or country_named(name) is not None:
        return False
    return folded in word_list("well_known_places") or country_of_capital(name) is not None


def _abbreviates(agency: str, name: str) -> bool:
    """Tell whether the brackets hold the initials of the name before them ("European Union (EU)")."""
    initials = "".join(word[0] for word in name.split() if word[0].isupper())
    return len(agency) > 1 and initials.endswith(agency)


def _separated(match: re.Match[str]) -> bool:
    """Tell whether a dash closes the dateline."""
    return bool(re.search(r"(?:—|–|-)\s?$", match.group()))


def _in_capitals(place: str) -> bool:
    """Tell whether the place is written in capitals, an abbreviated state after it left aside ("HAYWARD, Calif.")."""
    first = place.split(",", 1)[0]
    letters = [letter for letter in first if letter.isalpha()]
    return len(letters) > 1 and sum(letter.isupper() for letter in letters) >= CAPITAL_SHARE * len(letters)


def _shouts(rest: str) -> bool:
    """Tell whether the paragraph itself is in capitals."""
    words = rest.split()[:20]
    return sum(word.isupper() for word in words) > MOST_CAPITAL_WORDS * len(words)
