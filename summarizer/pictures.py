"""Line -> does it speak of the picture beside it: "(left)", "pictured above", "Scene: ...", a moment in the present."""

import re
from collections.abc import Sequence
from itertools import pairwise

from summarizer.dateline import is_known_place
from summarizer.lexicon import word_list
from summarizer.lines import Line, fold
from summarizer.phrases import Phrases

LONGEST = 60  # words
MOST_SENTENCES = 3
LONGEST_LABEL = 8  # words
LONGEST_CLAUSE = 4  # words: a longer label with a verb of its own is a clause, which the rest explains
LONGEST_OPENER = 4  # words: "On the run", "In custody", "Not impressed"
SHORTEST_BEHIND_LABEL = 4  # words: less is an entry of a list
SUBJECT = 12  # words: the verb of a caption comes within so many
ARTICLES = frozenset({"the", "a", "an", "no"})
# "Five of those points", "her waves": behind these it is a noun.
DETERMINERS = frozenset(
    {"those", "these", "his", "her", "their", "its", "two", "three", "four", "five", "six", "seven"}
    | {"most", "more", "many", "some", "few", "fewer", "several", "other", "all", "both", "any", "no", "such"}
)
# "Forest fires burn", "Two fires burning": behind the first word alone these are nouns, unless what follows is an
# object or a direction, as in "Ek fires the boat home".
NOUNS_TOO = frozenset({"fires", "shoots", "kicks", "punches", "waves", "slots", "curls", "lunges"})
BEHIND_VERB = frozenset({"a", "an", "the", "his", "her", "their", "home", "past", "into", "over", "wide", "to", "at"})
OPENING_MARKS = ("“", '"', "«", "„", "‘", "'")
SIDE = r"(?:left|right|cent(?:re|er)|middle|top|bottom|inset)"
MODIFIER = r"(?:far|second|third|fourth|front|back|top|bottom|main|pictured|seen|seated|standing|from)"
# Words that only make sense beside a picture. "Was pictured leaving" is news, and so is "(left the club)".
POINTERS = re.compile(
    rf"""
    (?<!\bwas\s)(?<!\bwere\s)(?<!\bbeen\s)(?<!\bbe\s)(?<!\bbeing\s)(?<!\bhad\s)(?<!\bhave\s)(?<!\bhas\s)(?<!\bnever\s)
       (?:\(pictured | ,\spictured | (?:^|[.!?]\s)pictured)\b (?!\s(?:himself|herself|themselves|itself|it|him|them)\b)
    | \((?:{MODIFIER}\s){{0,3}}(?:{SIDE}|above|below)(?=\)|[,;]|\sand\s(?:{MODIFIER}\s)?{SIDE}\b)
    | \(l(?:eft)?\s?(?:-|to|–)\s?r(?:ight)?\)
    | \b(?:seen|shown|pictured)\s(?:here|above|below|left|right|cent(?:re|er))\b
    | \((?:[^()]{{0,30}}\s)?(?:file|stock|library|archive|representational|representative)
       \s(?:photo|photograph|picture|image|pic|shot|footage)s?\b
    | \(?posed\sby\s(?:a\s)?models?\b
    | ^th(?:is|ese)\s(?:[\w-]+\s){{0,3}}(?:photo|photograph|picture|image|handout|sketch|screen\s?grab)s?
       (?:\s(?:taken|released|provided|issued|made|posted)\s(?:[\w,]+\s){{1,8}})?,?\sshows?\b(?!\s(?:that|how|why)\b)
    | ^(?:above|inset),\s
    | ^an?\s(?:[\w'’-]+\s){{0,2}}(?:painting|drawing|engraving|illustration|lithograph|portrait|sketch|impression)\s
       (?:by|of|from|in)\s[^.!?]{{1,60}}?\s(?:shows|depicts|portrays)\b(?!\s(?:that|how|why)\b)
    """,
    re.VERBOSE | re.IGNORECASE,
)
NAME_AND_SIDE = re.compile(
    rf"[A-Z][\w'’-]+,\s(?:(?:{MODIFIER})\s)?(?:left|right|cent(?:re|er))(?:,|\sand\s[A-Z]|\.?$)"
    r"|[A-Z][\w'’-]+,\s(?:right|centre|far\s(?:left|right))\s(?:in|at|on|during|with|beside)\s[^,.]{3,60},"
)
# "Bo Ek, seen in his mill, has sold it", but not "seen as", "seen by many".
SEEN_NAME = re.compile(
    r"^(?:[A-Z][\w'’-]+\s?){1,4},\s(?:aged\s)?(?:\d{1,3},\s)?(?:seen|shown)\s"
    r"(?:in|on|with|outside|inside|during|arriving|leaving|after|before|at)\s(?!the\stime\b)[^,]{3,60},\s"
)
# "The old mill, seen from the harbour.": all of it is what is seen.
SEEN_THING = re.compile(
    r"(?:The|A|An)\s[^,.!?]{3,60},\s(?:as\s)?(?:seen|shown|pictured)\s(?:from|in|on|before|after|during)\s[^,.!?]{3,60}\.?$"
)
# Agencies date what a picture shows by weekday, day and year: "Boats are moored at Lodin, on Monday, March 4, 2024."
DATED = re.compile(
    r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,\s(?:[A-Z][a-z]+\.?\s\d{1,2},|\d{1,2}\s[A-Z][a-z]+\.?)\s\d{4}[.)]*$"
)
# A verb in the past: "opened", but not the participle of "is seen", "a closed bank"; asked only where the language has
# a list of narrative words, so far English.
PAST = re.compile(r"(?<!\bis )(?<!\bare )(?<!\bbeing )(?<!\bthe )(?<!\ba )(?<!\ban )\b[a-z]{3,}ed\b")
FROM_SIDE = re.compile(
    r"(?:^|\()(?:from left|left to right|clockwise from (?:the )?top)\b(?!-)|\bfrom left(?: to right)?[:)]",
    re.IGNORECASE,
)
LABEL = re.compile(r"(?P<label>[A-Z'‘][^.:;!?\"“”\d()]{1,60}):\s(?=['‘“\"]?[A-Z0-9£$€])")
# "Naive? The mayor pulled the lever": beside labelled captions such a word is a label too.
ASKED = re.compile(r"(?P<label>[A-Z][a-z'’-]+(?:\s[a-z'’-]+)?)\?\s(?=[A-Z])")
# What a picture of a past event says beside its present tense; "stands at the border" alone may be any feature's.
AT_A_TIME = re.compile(
    r"\b(?:on (?:mon|tues|wednes|thurs|fri|satur|sun)day|last (?:week|month|year|night|summer|season|\w+day)|"
    r"on (?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2}|\d{1,2} [a-z]{3,9})|"
    r"earlier (?:this|on)|yesterday|in (?:[a-z]{3,9} )?(?:19|20)\d\d|during|before|after|following|ahead of|outside|"
    r"as)\b"
)
ASIDE = re.compile(r",\s(?:who|which|whose)\s[^,]{3,90},")
THIS_PERSON = re.compile(r"\b[Tt]his\s([a-z-]+)(?:\s([a-z-]+))?\b")
# An entry of a list of results or of a cast: "Castle: Ann Lee (Greens), 3,177; Bo Ek (Liberals), 3,001."
ENTRY = re.compile(r"\([A-Za-z][^()]{0,40}\)(?=\s*[,;]|\.?$)|\d;\s")
FEWEST_ENTRIES = 2  # behind a label
SURE_LIST = 3  # entries: without a label two may be a sentence's
# Somebody of a team: "Right back: Bo Ek (Harbour Town) has been outstanding."
CHOSEN = re.compile(r"(?:[A-Z][\w'’-]+\s){1,3}\([A-Z]")
CLAUSE_VERBS = frozenset({"is", "are", "was", "were", "has", "have", "had", "will"})
OWN_WORDS = 3  # words: who speaks for several or to the reader does so at once
PROPER = 2  # capitals: of the first word and of a name
ALONE = frozenset({"i", "me", "my", "i'm", "i've", "i'd", "i'll"})
TITLE_STOP = re.compile(r"\b(Capt|Col|Dr|Gen|Gov|Jr|Lt|Mr|Mrs|Ms|Prof|Reps?|Rev|Sens?|Sgt|Sr|St)\.")
SENTENCE_BORDER = re.compile(r"[.!?]['’\"”)]*\s+(?=[A-Z'‘“\"0-9])")


def points_at_picture(line: Line) -> bool:
    """Tell whether a short paragraph points at its picture: "Ann Lee (left)", "the house (pictured)"."""
    if not _is_short(line):
        return False
    return any(form.search(line.plain) for form in (POINTERS, NAME_AND_SIDE, SEEN_NAME, SEEN_THING, FROM_SIDE))


def shows_day(line: Line, phrases: Phrases) -> bool:
    """Tell whether a line says in the present, or without a verb, what is seen on a day of a year."""
    told = _kind(phrases, "narrative word") & set(re.findall(r"[\w']+", line.folded))
    if "scene verb" not in phrases.words or told or phrases.reports(line.folded) or not _is_short(line):
        return False
    return bool(DATED.search(line.plain)) and not PAST.search(line.folded)


def is_labelled(line: Line, phrases: Phrases) -> bool:
    """Tell whether a sentence stands behind a label as captions do: "Locked up: The driver was charged"."""
    match = LABEL.match(line.plain)
    if match is None or not _is_short(line) or line.bullet:
        return False
    words = match["label"].split()
    if len(words) > LONGEST_LABEL or phrases.reports(match["label"].casefold()):
        return False
    if line.words - len(words) < SHORTEST_BEHIND_LABEL:
        return False
    if not _may_be_label(words) or line.asks or fold(match["label"]) in _kind(phrases, "told label"):
        return False
    rest = line.plain[match.end() :]
    if lists_entries(rest) or CHOSEN.match(rest) or is_known_place(match["label"]):
        return False
    first = words[0].casefold().strip("'‘")
    opens = first not in _kind(phrases, "label stop") or (
        first in _kind(phrases, "label opener") and len(words) <= LONGEST_OPENER
    )
    return opens and not _speaks(line, match.end(), phrases)


def is_asked(line: Line, phrases: Phrases) -> bool:
    """Tell whether a statement stands behind a word that asks, as a label does: "Naive? The mayor pulled the lever"."""
    match = ASKED.match(line.plain)
    if match is None or not _is_short(line) or line.asks or _speaks(line, match.end(), phrases):
        return False
    return match["label"].split()[0].casefold() not in _kind(phrases, "label stop")


def lists_entries(plain: str, *, fewest: int = FEWEST_ENTRIES) -> bool:
    """Tell whether `plain` is a list of names with a number or a party each, as results are told."""
    return len(ENTRY.findall(plain)) >= fewest


def _may_be_label(words: Sequence[str]) -> bool:
    """Tell whether a label is neither a name nor shouted: "True meaning of Easter", but not "Bo Ek"."""
    capitals = sum(word[:1].isupper() for word in words)
    if all(word.isupper() for word in words) or (
        len(words) > LONGEST_CLAUSE and not CLAUSE_VERBS.isdisjoint(words[1:-1])
    ):
        return False
    return capitals <= 1 or (capitals == PROPER and words[1].islower() and not CLAUSE_VERBS.intersection(words))


def tells_moment(line: Line, phrases: Phrases) -> bool:
    """Tell whether a sentence tells in the present what is seen at a moment: "Bo Ek celebrates after the final"."""
    shown = re.findall(r"[\w'’-]+", ASIDE.sub("", line.plain))
    words = [fold(word) for word in shown]
    first = words[0] if words else ""
    leaning = (_kind(phrases, "label stop") | _kind(phrases, "leaning word")) - ARTICLES
    if first in leaning or not line.plain[:1].isupper():
        return False
    if not _is_short(line) or SENTENCE_BORDER.search(TITLE_STOP.sub(r"\1", line.plain)) or phrases.reports(line.folded):
        return False
    return _shows_moment(shown, words, phrases)


def _shows_moment(shown: Sequence[str], words: Sequence[str], phrases: Phrases) -> bool:
    """Tell whether the verb that comes first among `words`, folded from those `shown`, tells what is seen."""
    for place, (word, after) in enumerate(pairwise((*words, "")[1 : SUBJECT + 2]), start=1):
        form, key = ("participle", after) if word in {"is", "are"} else ("verb", word)
        behind_name = shown[place - 1][:1].isupper() and words[place - 1] not in ARTICLES
        if word in NOUNS_TOO and place == 1 and after not in BEHIND_VERB:
            return False
        if words[place - 1] in DETERMINERS or words[place - 1].isdigit():
            continue
        if key in _kind(phrases, f"scene {form}") or (behind_name and word in _kind(phrases, "action verb")):
            return True
        a_noun = words[place - 1] in ARTICLES
        if key in _kind(phrases, f"doing {form}") and not a_noun and words[place + 2 : place + 3] != ["as"]:
            return bool(AT_A_TIME.search(" ".join(words[place + 1 :])))
        if form == "participle" or word in _kind(phrases, "no moment"):
            return False
    return False


def shows_person(line: Line, phrases: Phrases) -> bool:
    """Tell whether a line says "this shopper" of somebody, as one says who points at a picture."""
    if not _is_short(line) or line.asks:
        return False
    first = line.folded.split(maxsplit=1)[0].strip(",")
    leaning = _kind(phrases, "leaning word") | _kind(phrases, "second person")
    shown = {word for match in THIS_PERSON.finditer(line.plain) for word in match.groups()}
    return (first == "this" or first not in leaning) and bool(shown & word_list("person_nouns"))


def _kind(phrases: Phrases, kind: str) -> frozenset[str]:
    """Return the words of a kind."""
    return phrases.words.get(kind, frozenset())


def _is_short(line: Line) -> bool:
    """Tell whether the line is as short as captions are, and no quotation."""
    sentences = len(SENTENCE_BORDER.findall(line.plain)) + 1
    return line.words <= LONGEST and sentences <= MOST_SENTENCES and not line.plain.startswith(OPENING_MARKS)


def _speaks(line: Line, start: int, phrases: Phrases) -> bool:
    """Tell whether what follows a label is somebody's words: in quotation marks or in the first or second person."""
    rest = line.plain[start:]
    persons = _kind(phrases, "first person") | _kind(phrases, "second person")
    words = re.findall(r"[\w']+", fold(rest))
    is_clause = len(line.plain[:start].split()) > OWN_WORDS
    early = words if is_clause else words[:OWN_WORDS]
    return rest.startswith(OPENING_MARKS) or bool(ALONE.intersection(words) or persons.intersection(early))
