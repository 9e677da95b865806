"""Line -> who made it: bylines, photo credits, contact lines and time stamps, known by their form."""

import re

from summarizer.first_names import given_names
from summarizer.lexicon import word_list
from summarizer.phrases import Phrases

LONGEST_NAME_LIST = 30  # words
LONGEST_CREDIT = 60  # words: a caption with its credit
LONGEST_OPENING_BYLINE = 60  # characters
LONGEST_NAME = 4  # words
SHORTEST_NAME = 2
LONGEST_WRITERS = 10  # words
PHOTO_CREDIT = re.compile(
    r"""
    \bREUTERS/ | \bAP\s+Photo\b | \b(?:AP|AFP|EPA|Getty|PA|dpa)\s+(?:Photo|Images?|Wire|Media)/ |
    \b(?:Photo|Photograph|Foto|Picture|Image|Fot\.)s?(?:\s+by)?\s*:?\s[^.!?]{0,80}/\s?(?:AP|AFP|EPA|Getty)
       (?:\W+\w+){0,3}\W*$ |
    /\s?(?:Getty(?:\s+Images)?|AFP|AP|Reuters|REUTERS|EPA|EFE|ANSA|dpa|Shutterstock|Bloomberg|Alamy|Rex|NurPhoto|PA|
       Anadolu|TASS|Xinhua|Zuma|UPI|imago|iStock|Unsplash|picture\s+alliance)
       (?:\s+(?:Images?|Wire|Photo|News|Agency|Features))?\)?\W*$ |
    \bvia\s+(?:AP|AFP|Reuters|REUTERS|Getty(?:\s+Images)?|Storyful|Shutterstock|EPA)[)\]\s]*$ |
    [(\[](?:[A-Z][\w.'’-]+\s){1,3}[A-Z][\w.'’-]+\s?/\s?[A-Z][\w.&'’\ -]{1,40}[)\]]$ |
    \bGetty\s+Images[)\]\s]*$ | \bPress\s+Service\s+photo\b |
    \((?:Photo|Image|Picture|Foto|Photograph|Screenshot|Supplied|Courtesy|Credit)s?\s*(?:by|:|courtesy)[^)]*\)?\W*$ |
    ^\((?:[A-Z][\w.]*\s?){1,3}\)$ |
    \((?:FILE|File|Handout|HANDOUT|Supplied|File\ photo|FILE\ PHOTO|File\ image|File\ Photo|Submitted|Archive)\)\W*$
    """,
    re.VERBOSE,
)
COPYRIGHT = re.compile(r"^\W*(?:©|\(c\)\s|copyright\s*(?:©|\(c\)|@|:|(?:19|20)\d\d))", re.IGNORECASE)
MAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+")
LINK = re.compile(r"(?:https?://|www\.)\S+|\bpic\.twitter\.com/\S+", re.IGNORECASE)
MARKDOWN_LINK = re.compile(r"^\W*\[[^\]]+\]\([^)\s]+\)\W*$")
HANDLES_ONLY = re.compile(r"^\W*(?:@\w[\w.]*\W*)+$")
COUNTER = re.compile(r"^\W*\d{1,3}\s*(?:/|of|de|von|di|из|з|sur)\s*\d{1,3}\W*$")
CLOCK_OR_NUMBER = re.compile(r"^\d[\d.:/h'’-]*(?:st|nd|rd|th|am|pm|h|º|er|e)?$")
CLOCK = re.compile(r"\d[:.h]\d\d|\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|\d\s?[ap]\.?m\b")
DENSE_DATE = re.compile(r"^[\d年月日時时分秒号일월년시분\s:：./-]+$")  # dates in scripts without spaces
TIME_ZONE = re.compile(r"^(?:[A-Z]{2,5}|[+-]\d{1,2}(?::?\d\d)?|GMT[+-]\d{1,2})$")
YEAR = re.compile(r"\b(?:19|20)\d\d\b|\b\d{1,2}[./-]\d{1,2}[./-]\d\d\b")
# Screen readers get a date twice, and pages glue the two: "4 Mar 20244 Mar 2024", "March 4, 20243:40 PM ET".
GLUED_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?=[A-Z]|\d{1,2}[\s:])")
AND_AGAIN = re.compile(r"\s*(?:\||[•·]|\b(?:updated|modified|last)\b(?: on\b| at\b)?)\s*", re.IGNORECASE)
SECTION_BEHIND = re.compile(r"(?<=\d)\s?[-–|]\s?[A-Z][a-z]+$")  # "Mar 4, 2024 - News"
MIXED_LETTERS = re.compile(r"[A-Za-z][\u0400-\u04ff]|[\u0400-\u04ff][A-Za-z]")
WRITERS_ROLE = re.compile(
    r",?\s(?:[A-Za-z]+\s){0,3}(?:reporter|correspondent|editor|writer|columnist|analyst|producer|journalist)s?\b",
    re.IGNORECASE,
)
# "AP Business Writers Ann Lee in Riga and Bo Ek contributed."
AGENCY_WRITERS = re.compile(
    r"^(?:The\s)?(?:AFP|AP|Associated\sPress|Bloomberg|dpa|PA|Reuters|UPI)\s(?:[A-Za-z]+\s){0,3}?"
    r"(?i:correspondent|editor|journalist|reporter|videojournalist|writer)s?\s[A-Z].*\bcontributed\b[^.]{0,60}\.?$",
)
# "2 thoughts on “Council closes pool”": what readers wrote follows.
RESPONSES = re.compile(r"^\d+\s(?:comments?|replies|reply|responses?|thoughts?)\s(?:on|to)\s[“\"'‘«]", re.IGNORECASE)
FORMS = (
    (COPYRIGHT, "copyright line"),
    (RESPONSES, "comment section"),
    (AGENCY_WRITERS, "agency tail"),
    (COUNTER, "menu"),
    (HANDLES_ONLY, "share bar"),
    (MARKDOWN_LINK, "related link"),
)
LEAST_MIXED_WORDS = 3
MOST_WORDS_BESIDE_LINK = 3
MOST_WORDS_BESIDE_MAIL = 8
LONGEST_STAMP = 16  # words


def are_names(rest: str, phrases: Phrases) -> bool:
    """Tell whether `rest` holds nothing but names, what they do, and dates ("Ann Lee, reporter, in Riga; Jan. 3")."""
    rest = WRITERS_ROLE.sub("", rest) if rest[:1].isupper() else rest
    words = [word.strip(" .,;:|()&/*_-–—’'") for word in rest.split()]
    words = [word for word in words if word]
    if not words or len(words) > LONGEST_NAME_LIST:
        return False
    connectors = word_list("credit_connectors")
    known = connectors | phrases.words.get("date word", frozenset()) | phrases.words.get("credit word", frozenset())
    named = [word for word in words if word[0].isupper()]
    return bool(named) and all(
        word[0].isupper() or word.casefold() in known or bool(CLOCK_OR_NUMBER.match(word)) or "@" in word
        for word in words
    )


def is_name_in_capitals(plain: str) -> bool:
    """Tell whether the line is one name in capitals ("JANE VAN DOE"), as photographers and writers are set."""
    words = plain.split()
    if any(word.casefold() in word_list("never_in_names") for word in words):
        return False
    return SHORTEST_NAME <= len(words) <= LONGEST_NAME and all(
        word.isupper() and word.strip(".").replace("-", "").replace("'", "").replace("’", "").isalpha()
        for word in words
    )


def opens_with_given_name(plain: str) -> bool:
    """Tell whether the first word is a given name of women, men or both."""
    first = next(iter(plain.casefold().split(maxsplit=1)), "")
    return first in given_names()


def is_writers_name(plain: str, phrases: Phrases) -> bool:
    """Tell whether the line is nothing but names of people: "Ann Lee", "Ann Lee and Bo Ek in Riga"."""
    words = plain.split()
    named = sum(word[0].isupper() for word in words)
    return (
        opens_with_given_name(plain)
        and len(words) <= LONGEST_WRITERS
        and named >= SHORTEST_NAME
        and are_names(plain, phrases)
    )


def opening_byline(text: str, phrases: Phrases) -> int:
    """Return the length of the byline that opens a paragraph ("By Ann Lee: The ..."), 0 where there is none."""
    colon = text.find(":", 0, LONGEST_OPENING_BYLINE)
    if colon < 0 or not text[colon + 1 : colon + 2].isspace():
        return 0
    found = phrases.find("names", text[:colon].casefold())
    if found is None or found[0] != "byline" or not are_names(text[found[1].end() : colon], phrases):
        return 0
    return colon + 1 + len(text[colon + 1 :]) - len(text[colon + 1 :].lstrip())


def is_time_stamp(plain: str, phrases: Phrases) -> bool:
    """Tell whether the line holds nothing but a date or an hour, with or without a label before it."""
    plain = GLUED_YEAR.sub(r"\1 ", plain)
    words = [word.strip(" ,;:|()·•—–-/") for word in plain.split()]
    words = [word for word in words if word]
    if not words or len(words) > LONGEST_STAMP or not any(letter.isdigit() for letter in plain):
        return False
    known = phrases.words.get("date word", frozenset())
    if "年" in plain and DENSE_DATE.match(plain):
        return True
    if not CLOCK.search(plain) and not any(word.casefold().strip(".") in known for word in words):
        return False
    return all(
        word.casefold().strip(".") in known
        or word.casefold() in known
        or bool(CLOCK_OR_NUMBER.match(word.strip(".")))
        or bool(TIME_ZONE.match(word.strip(".")))
        for word in words
    )


def published_in(plain: str, folded: str, phrases: Phrases) -> str | None:
    """Return the first date that a time stamp gives, its label left out, or `None` where it names no year."""
    found = phrases.find("dated", folded)
    date = plain[found[1].end() :] if found and len(plain) == len(folded) else plain
    parts = (part.strip(" :|,.-–—/\t") for part in AND_AGAIN.split(GLUED_YEAR.sub(r"\1 ", date)))
    first = next((SECTION_BEHIND.sub("", part) for part in parts if YEAR.search(part)), None)
    years = list(YEAR.finditer(first)) if first else []
    return first[: years[0].end()] if first and len(years) > 1 else first


def reason_by_form(plain: str, words: int) -> str | None:
    """Return why the line is no prose, by its form alone: the same in every language."""
    if not any(letter.isalnum() for letter in plain):
        return "divider"
    if words <= LONGEST_CREDIT and PHOTO_CREDIT.search(plain):
        return "caption" if words > MOST_WORDS_BESIDE_MAIL else "credit"
    if sum(bool(MIXED_LETTERS.search(word)) for word in plain.split()) >= LEAST_MIXED_WORDS:
        return "advertisement"
    by_form = (reason for form, reason in FORMS if form.match(plain))
    return next(by_form, None) or _link_or_mail(plain)


def _link_or_mail(plain: str) -> str | None:
    """Return the reason for a line that is little more than a link or an e-mail address."""
    if LINK.search(plain) and len(LINK.sub(" ", plain).split()) <= MOST_WORDS_BESIDE_LINK:
        return "related link"
    if MAIL.search(plain) and len(plain.split()) <= MOST_WORDS_BESIDE_MAIL:
        return "contact line"
    return None
