"""The spelling of names: folding, titles, surnames, acronyms, and whether two names can mean the same one."""

import re
import unicodedata
from functools import cache, lru_cache

from summarizer.lexicon import word_list

# Names kept while one article is worked on; a long one has some hundreds.
# Before a given name these make the name of a church, a hospital or a place of it.
SAINTS = frozenset({"St", "St.", "Saint"})
REMEMBERED = 4096
INVISIBLE = re.compile("[\u00ad\u200b\u200c\u200d\ufeff]")
APOSTROPHES = re.compile("[’‘ʼ`´]")
POSSESSIVE = re.compile(r"(?:'s|')$")
NICKNAME = re.compile(r"\s*[\"“”'‘(][^\"“”)]+[\"“”'’)]\s*")
DOMAIN = re.compile(r"\.(?:com|org|net|co\.uk|ai|io)$", re.IGNORECASE)
CAMEL = re.compile(r"^(?!Mc|Mac|De|Di|Le|La|Van|O')[A-Za-z]*[a-z][A-Z]")
ACRONYM = re.compile(r"^(?:[A-Z][a-z]?&?){1,}[A-Z]$|^[A-Z]{2,}s?$|^(?:[A-Z]\.){2,}$|^[A-Z]{2,}-[A-Z]$")
# "RN Dunn", "A.P. McKay": initials and a surname.
WITH_INITIALS = re.compile(r"^(?:[A-Z]{2}|(?:[A-Z]\.\s?){1,3})\s[^\W\d_][^\W\d_]+$")
SPACED_INITIALS = re.compile(r"^(?!A\s\S{2,}|I\s)(?P<initials>(?:[A-Z]\s){1,4})[A-Z][a-z]+(?:\s[A-Z][a-z]+)?$")
GENERATIONS = frozenset({"jr", "sr", "jnr", "snr", "ii", "iii", "iv"})
UNWRITTEN = frozenset({"of", "and", "for", "the", "in", "on", "to", "&", "de", "du", "des"})
UNWRITTEN |= {"da", "das", "del", "della", "der", "di", "do", "dos", "e", "et", "la", "las", "los", "ng", "und"}
UNWRITTEN |= {"wa", "y", "ya"}
NATION_INITIALS = frozenset({"us", "uk", "un", "eu"})
# "UCLan" has three beginnings of words; of two, too many names are made.
FEWEST_BLENDED = 2
# A letter missing inside a given name this long is a slip ("Vladmir"); a last letter may tell a woman from a man.
LONG_NAME = 6
TELLING_ENDS = frozenset("aos")
ARTICLES = frozenset({"the", "a", "an"})
FEWEST_NAMES, MOST_NAMES = 2, 3
# "Ana", "McKay", "O'Neil", "Jean-Luc".
NAME_WORD = re.compile(r"^(?:Ma?c|[OD]['’])?[A-ZÀ-Þ][^\W\d_A-Z]+(?:-[A-ZÀ-Þ][^\W\d_A-Z]+)?$")


@lru_cache(maxsize=REMEMBERED)
def fold(text: str) -> str:
    """Return `text` as names are compared: lower case, no accents, dots, articles, titles' dots or possessives."""
    text = APOSTROPHES.sub("'", INVISIBLE.sub("", text)).casefold()
    text = "".join(letter for letter in unicodedata.normalize("NFKD", text) if not unicodedata.combining(letter))
    words = POSSESSIVE.sub("", text.strip(" .,;:")).replace(".", "").replace("-", " ").split()
    while len(words) > 1 and words[0] in ARTICLES:
        words = words[1:]
    return " ".join(words)


@lru_cache(maxsize=REMEMBERED)
def name_words(text: str) -> tuple[str, ...]:
    """Return the folded words of a person's name, titles, nicknames and generations left out."""
    words = fold(NICKNAME.sub(" ", text)).split()
    while len(words) > 1 and words[0] in word_list("titles"):
        words = words[1:]
    while len(words) > 1 and words[-1].strip(",") in GENERATIONS:
        words = words[:-1]
    return tuple(word.strip(",") for word in words)


@lru_cache(maxsize=REMEMBERED)
def surnames(text: str) -> frozenset[str]:
    """Return every form in which the surname of a full name may stand alone ("Van Dyke", "Dyke"; "Smith-Jones")."""
    raw = name_words(text)
    if len(raw) < 2:  # noqa: PLR2004  # a name of one word has no surname
        return frozenset()
    particles = word_list("name_particles")
    found = {raw[-1]}
    start = len(raw) - 1
    while start > 1 and raw[start - 1] in particles:
        start -= 1
        found.add(" ".join(raw[start:]))
    found.update(" ".join(raw[k:]) for k in range(1, len(raw)))
    # "José Salazar Tendis" may come back as "Salazar".
    found.update(word for word in raw[1:-1] if len(word) > 1 and word not in particles)
    return frozenset(found)


def same_person(one: str, other: str) -> bool:
    """Tell whether two names of two or more words can be one person's: a middle name or an initial may be missing."""
    short, long = sorted((name_words(one), name_words(other)), key=len)
    if len(short) < 2 or short[-1] != long[-1]:  # noqa: PLR2004  # first name and surname at least
        return False
    if not _same_word(short[0], long[0]):
        return False
    return _in_order(short[1:-1], long[1:-1])


@cache
def _forms_of_given_names() -> dict[str, tuple[frozenset[str], ...]]:
    """Return for each given name the sets of its forms ("steven": steve, stevie, stephen)."""
    forms: dict[str, tuple[frozenset[str], ...]] = {}
    for line in word_list("short_given_names"):
        names = frozenset(line.split())
        for name in names:
            forms[name] = (*forms.get(name, ()), names)
    return forms


def _same_word(one: str, other: str) -> bool:
    """Tell whether two given names are the same: alike, an initial, a short form, or misspelt by a letter left out."""
    if one == other or (min(len(one), len(other)) == 1 and one[0] == other[0]):
        return True
    if any(other in forms for forms in _forms_of_given_names().get(one, ())):
        return True
    short, long = sorted((one, other), key=len)
    return len(short) >= LONG_NAME and any(short == long[:k] + long[k + 1 :] for k in range(1, len(long) - 1))


@lru_cache(maxsize=REMEMBERED)
def differ_by_slip(one: str, other: str, *, shortest: int = LONG_NAME) -> bool:
    """Tell whether two words are one but for a letter left out, doubled, exchanged or misplaced inside or at the end.

    The first letter is never mistaken; a last "a" or "o" may tell a woman's name from a man's, a last "s" a family's.
    """
    short, long = sorted((one, other), key=len)
    if len(short) < shortest or short[0] != long[0] or one == other or len(long) - len(short) > 1:
        return False
    if len(short) < len(long):
        dropped = any(short == long[:place] + long[place + 1 :] for place in range(1, len(long) - 1))
        return dropped or (short == long[:-1] and long[-1] not in TELLING_ENDS)
    wrong = [place for place in range(len(long)) if short[place] != long[place]]
    if len(wrong) == 1:
        return not (wrong[0] == len(long) - 1 and {short[-1], long[-1]} & TELLING_ENDS)
    swapped = len(wrong) == 2 and wrong[1] - wrong[0] == 1  # noqa: PLR2004  # two neighbours
    return swapped and short[wrong[0]] == long[wrong[1]] and short[wrong[1]] == long[wrong[0]]


def is_nameless(name: str) -> bool:
    """Tell whether an actor's name is a description in small letters ("senior Norland official"), not "el-Sisi"."""
    first = re.split(r"[\s-]", name.strip(), maxsplit=1)[0]
    return first.islower() and fold(first) not in word_list("name_particles")


def _in_order(few: tuple[str, ...], many: tuple[str, ...]) -> bool:
    """Tell whether the words of `few` stand in `many` in that order, initials counted as their names."""
    rest = iter(many)
    return all(any(_same_word(word, candidate) for candidate in rest) for word in few)


@lru_cache(maxsize=REMEMBERED)
def core_words(text: str) -> tuple[str, ...]:
    """Return the folded words of an organisation's name without its legal form ("Acme Holdings Inc." -> "acme")."""
    words = fold(DOMAIN.sub("", text)).replace(",", "").split()
    while len(words) > 1 and words[-1] in word_list("corporate_suffixes"):
        words = words[:-1]
    return tuple(words)


def same_organisation(one: str, other: str) -> bool:
    """Tell whether two names are one organisation's but for legal form, spaces, hyphens or accents."""
    first, second = core_words(one), core_words(other)
    return "".join(first) == "".join(second) or "".join(fold(one).split()) == "".join(fold(other).split())


def is_acronym(text: str) -> bool:
    """Tell whether `text` looks like the initials of something ("NATO", "PG&E", "U.N.")."""
    return bool(ACRONYM.match(text))


def is_acronym_of(short: str, full: str) -> bool:
    """Tell whether `short` is made of the initials of `full` ("WHO", "World Health Organization")."""
    letters = fold(short).replace(" ", "").removesuffix("s") if short.endswith("s") else fold(short).replace(" ", "")
    words = [word for word in re.split(r"[\s\-/]+", APOSTROPHES.sub("'", INVISIBLE.sub("", full))) if word]
    if len(words) < 2 or len(letters) < 2:  # noqa: PLR2004  # initials need two words
        return False
    written = [word for word in words if word.casefold() not in UNWRITTEN]
    core = [word for word in written if fold(word) not in word_list("corporate_suffixes") | NATION_INITIALS]
    every = [word for word in words if word.casefold() not in ARTICLES]
    great = [word for word in written if word[0].isupper()]
    spelled = {"".join(fold(word)[:1] for word in some) for some in (written, every, core, words, great)}
    if "and" in words and len(letters) > FEWEST_NAMES:
        # The second half may be left out: "Centre for Disease Control and Prevention (CDC)".
        spelled.add("".join(fold(word)[:1] for word in words[: words.index("and")] if word in written))
    if len(written) > 1 and written[0].casefold() == "university":
        spelled.add("".join(fold(word)[:1] for word in (*written[1:], written[0])))
    capitals = "".join(letter for letter in short if letter.isupper()).casefold()
    if short[:1].isupper() and len(capitals) > 1 and capitals == "".join(fold(word)[:1] for word in written):
        return True  # small letters stand for small words: "DoJ", "MoD"
    spelled.add("".join(fold(word) if is_acronym(word) else fold(word)[:1] for word in written))
    plain = letters.replace("&", "")
    return letters in spelled or plain in {form.replace("&", "") for form in spelled}


def is_blend_of(short: str, full: str) -> bool:
    """Tell whether `short` is made of beginnings of the words of `full`, capitals and all ("UCLan")."""
    words = [word for word in full.split() if word[:1].isupper()]
    parts = re.findall(r"[A-Z][a-z]*", short)
    lower = any(letter.islower() for letter in short)
    blended = lower and "".join(parts) == short and len(parts) == len(words) > FEWEST_BLENDED
    return blended and all(word.startswith(part) for word, part in zip(words, parts, strict=True))


def is_syllables_of(short: str, full: str) -> bool:
    """Tell whether `short` is read as a word made of beginnings of the words of `full`, the first one's too."""
    words = [fold(word) for word in re.split(r"[\s\-]+", full) if word.casefold() not in UNWRITTEN]
    return len(words) > 1 and bool(words[0]) and _is_made_of(fold(short), tuple(words), first=True)


def _is_made_of(letters: str, words: tuple[str, ...], *, first: bool = False) -> bool:
    """Tell whether `letters` are beginnings of some of `words` in order, the last one's at the end."""
    if not letters or not words:
        return not letters and not words
    parts = (size for size in range(1, len(words[0]) + 1) if letters.startswith(words[0][:size]))
    return any(_is_made_of(letters[size:], words[1:]) for size in parts) or (
        not first and len(words) > 1 and _is_made_of(letters, words[1:])
    )


def spaced_initials(text: str) -> int:
    """Return how many single letters without dots stand before one or two words ("P V Ramesh"), an article aside."""
    found = SPACED_INITIALS.match(text)
    return len(found["initials"].split()) if found else 0


def has_initials(text: str) -> bool:
    """Tell whether `text` is a surname after initials ("RN Dunn"); so are a few firms."""
    return bool(WITH_INITIALS.match(text))


def is_camel(text: str) -> bool:
    """Tell whether `text` has a capital inside a word, as companies like it ("YouTube"), surnames left out."""
    return bool(CAMEL.match(text))


def looks_like_person(text: str) -> bool:
    """Tell whether the name is two or three plain words with capitals, none of them an organisation's or a place's."""
    words = text.split()
    common = word_list("organisation_words") | word_list("place_words") | word_list("generic_openers")
    plain = all(NAME_WORD.match(word) and fold(word) not in common for word in words)
    return plain and FEWEST_NAMES <= len(words) <= MOST_NAMES
