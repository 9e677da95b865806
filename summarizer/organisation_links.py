"""Spellings of organisations' names -> joined: legal forms, initials, the last words alone, the members' name."""

from collections.abc import Sequence

from summarizer.bodies import LEGAL_FORMS
from summarizer.geography import country_named, country_of_capital, country_of_demonym
from summarizer.lexicon import word_list, word_table
from summarizer.locations import is_located
from summarizer.mention import ORGANISATION, PEOPLE, PERSON, PLACE, WEAK, Mention
from summarizer.names import (
    core_words,
    fold,
    is_acronym,
    is_acronym_of,
    is_blend_of,
    is_syllables_of,
    same_organisation,
)
from summarizer.plausibility import agencies
from summarizer.schema import Document
from summarizer.spellings import Spellings
from summarizer.syntax import SUBJECTS, bare, root_of

# Bodies of which an article often knows more than the one it names in full.
SEVERAL_BODIES = frozenset({"police", "government", "court", "office", "department", "ministry", "congress", "senate"})
# "Congress" is the national one, if a nation's is named.
LEGISLATURES = frozenset({"congress", "senate"})
GOVERNMENT = "government"
FEDERAL = frozenset({"central", "federal", "national"})
# Ends of firms' names; councils, clubs, banks and airlines are called after a town or a land.
COMMERCIAL_WORDS = """
advisers advisors analytics associates brands capital consulting corporation energy foods group holding holdings
industries investments labs logistics minerals mining networks partners pharma pharmaceuticals properties resources
robotics securities software solutions stores systems technologies therapeutics ventures
"""
COMMERCIAL = frozenset(COMMERCIAL_WORDS.split())
# Bodies that bear the name of their town, which alone is the town's.
OF_TOWNS = frozenset({"airport", "council", "court", "festival", "hospital", "museum", "police", "prison", "school"})
# The long form and the short one: where a third name ends in the same words, the short one is unsure.
TWO_FORMS = 2


def join_organisations(spellings: Spellings) -> None:
    """Join the forms of each organisation's name to the longest one."""
    named = [key for key in spellings.mentions if spellings.mentions[key] and _may_be_organisation(spellings, key)]
    named.sort(key=lambda key: (-len(key.split()), spellings.first(key)))
    for place, full in enumerate(named):
        for short in named[place + 1 :]:
            if not spellings.is_free(short) or spellings.root(full) == short:
                continue
            if _mean_the_same(spellings, full, short):
                places = {spellings.kinds[full], spellings.kinds[short]} == {PLACE}
                spellings.join(full, short)
                spellings.kinds[spellings.root(full)] = PLACE if places else ORGANISATION


def _may_be_organisation(spellings: Spellings, key: str) -> bool:
    """Tell whether a spelling may be one of an organisation: no country, nobody's full name."""
    kind = spellings.kinds[key]
    single_person = kind == PERSON and " " not in key and spellings.is_free(key)
    if kind == ORGANISATION:
        return True
    return country_named(key) is None and (kind in {WEAK, PEOPLE, PLACE} or single_person)


def _mean_the_same(spellings: Spellings, full: str, short: str) -> bool:
    """Tell whether `short` is another form of the organisation `full`."""
    kinds = {spellings.kinds[full], spellings.kinds[short]}
    if PERSON in kinds and ORGANISATION not in kinds:
        return False
    long_text, short_text = spellings.mentions[full][0].text, spellings.mentions[short][0].text
    known = _are_known_as_one(full, short) or _are_one_government(spellings.document, full, short)
    known = known or _opens_alike_in_brackets(spellings, full, short)
    if known or is_blend_of(short_text, long_text):
        return True
    if same_organisation(long_text, short_text) or _names_members(full, short):
        return kinds != {PLACE, WEAK}
    mixed = spellings.kinds[full] == ORGANISATION and (is_acronym(short_text) or _is_read(spellings, full, short))
    if short_text.isupper() or "." in short_text or mixed:
        beside = _in_brackets_after(spellings.document, spellings.mentions[full], spellings.mentions[short])
        return beside or is_acronym_of(short_text, long_text)
    slip = spellings.kinds[full] == ORGANISATION and _is_plural_slip(full, short, long_text)
    if slip or _are_fighters_and_their_kind(spellings, full, short):
        return True
    return _is_end_of(spellings, full, short) or _is_beginning_of(spellings, full, short)


def _are_one_government(document: Document, one: str, other: str) -> bool:
    """Tell whether one name is the national government's and the other the only nation's ("Norlandic Government")."""
    words = one.split(), other.split()
    if any(rest != [GOVERNMENT] for _, *rest in words):
        return False
    openings = [first for first, _ in words]
    ruled = [country_of_demonym(first) for first in openings if first not in FEDERAL]
    return len(ruled) == 1 and ruled[0] is not None and len(_nations_governed(document)) == 1


def _nations_governed(document: Document) -> set[str | None]:
    """Return the countries whose governments the article tells of."""
    tokens = document.tokens
    before = (tokens[token.index - 1] for token in tokens[1:] if bare(token) == GOVERNMENT)
    return {country_of_demonym(token.text) for token in before} - {None}


def _are_known_as_one(one: str, other: str) -> bool:
    """Tell whether one name is known to mean the other, or both a third ("Spurs", "Tottenham", "Tottenham Hotspur")."""
    known = word_table("same_names")
    if one not in known and other not in known:
        return False
    first, second = known.get(one, one).split(), known.get(other, other).split()
    return first == second or _without_ending(first) == second or first == _without_ending(second)


def _without_ending(words: Sequence[str]) -> list[str]:
    """Return the words of a name without those at its end that are often left out."""
    words = list(words)
    while len(words) > 1 and words[-1] in word_list("silent_endings"):
        words.pop()
    return words


def _is_read(spellings: Spellings, full: str, short: str) -> bool:
    """Tell whether the initials in brackets behind a name are written as a word ("Sepa")."""
    beside = _in_brackets_after(spellings.document, spellings.mentions[full], spellings.mentions[short])
    text = spellings.mentions[full][0].text
    return beside and " " not in short and (is_acronym_of(short, text) or is_syllables_of(short, text))


def _ends_in(name: str, last: Sequence[str]) -> bool:
    """Tell whether a name, or its part before an "of", ends in the words `last`."""
    return any(words[-len(last) :] == last for words in (name.split(), _head_of(name)))


def _head_of(name: str) -> list[str]:
    """Return the words of a name up to its "of" or "for" ("court of appeals" -> "court")."""
    words = name.split()
    ends = [place for place, word in enumerate(words) if word in {"of", "for"} and place]
    return words[: ends[0]] if ends else words


def _is_plural_slip(full: str, short: str, text: str) -> bool:
    """Tell whether `full` is `short` with the "s" of a possessive that lost its apostrophe ("the CPCs leadership")."""
    return full == f"{short}s" and (" " in full or text[:-1].isupper())


def _are_fighters_and_their_kind(spellings: Spellings, one: str, other: str) -> bool:
    """Tell whether one is the plural of the other, which stands before a noun for people ("Houthi rebels")."""
    single = min(one, other, key=len)
    kinds = {spellings.kinds[one], spellings.kinds[other]}
    if f"{single}s" != max(one, other, key=len) or not kinds <= {ORGANISATION, WEAK}:
        return False
    tokens = spellings.document.tokens
    followers = [tokens[m.last] for m in spellings.mentions[single] if m.last < len(tokens)]
    return any(token.text in word_list("group_nouns") for token in followers)


def _is_beginning_of(spellings: Spellings, full: str, short: str) -> bool:
    """Tell whether `short` leaves out the kind, the seat or the branch at the end of the only name that begins so."""
    if spellings.kinds[full] != ORGANISATION or spellings.kinds[short] == PEOPLE:
        return False
    words, first = full.split(), short.split()
    rest = words[len(first) :]
    if spellings.kinds[short] == PLACE and not _is_taken_for_place(spellings, words, short):
        return False
    if not rest or words[: len(first)] != first or (spellings.kinds[short] == PERSON and len(first) > 1):
        return False
    alike = [key for key, some in spellings.mentions.items() if some and key.split()[: len(first)] == first]
    bearers = {spellings.root(key) for key in alike}
    suffixes = LEGAL_FORMS if spellings.kinds[short] == PERSON else word_list("corporate_suffixes")
    if words[-1] in suffixes and words[-1] not in OF_TOWNS:
        # "Acme" is the firm that was named first, "Acme Dynamics Inc.", not its unit "Acme Marine".
        return full == min(alike, key=spellings.first)
    return len(bearers) == TWO_FORMS and _is_left_out(spellings, first, rest)


def _is_taken_for_place(spellings: Spellings, full: Sequence[str], short: str) -> bool:
    """Tell whether a firm's short name only looks like a place's: it does or has something and nothing is there.

    "Keystone Harbor" of "Keystone Harbor Capital", "Annapurna" of "Annapurna Agro Industries".
    """
    known = country_named(short) or country_of_capital(short) or short in word_list("well_known_places")
    if known or full[-1] not in LEGAL_FORMS | COMMERCIAL:
        return False
    document, some = spellings.document, spellings.mentions[short]
    roots = [root_of(document, mention.first, mention.last) for mention in some]
    acting = any(root.dep in SUBJECTS and document.tokens[root.head].pos == "VERB" for root in roots)
    return acting and not any(is_located(document, mention) for mention in some)


def _is_left_out(spellings: Spellings, first: Sequence[str], rest: Sequence[str]) -> bool:
    """Tell whether a name that begins with the words `first` may come back without the `rest`."""
    seated = rest[0] in {"of", "for"} and first[-1] in word_list("organisation_words")
    seated = seated or rest[0] == "university" or rest == [GOVERNMENT]
    if seated or country_named(" ".join(rest)) is not None or set(rest) <= word_list("silent_endings"):
        return True
    alone = len(rest) == 1 or rest[0] in word_list("name_particles")
    alone = alone and first[0] not in word_list("well_known_organisations")
    if rest[-1] in OF_TOWNS and first[-1] != "police":
        return False
    if first[0] in spellings.mentions and len(first) == 1 and (alone or set(rest) <= word_list("organisation_words")):
        # "Brask" for "Brask Freight", which was told of first.
        return spellings.first(" ".join([*first, *rest])) < spellings.first(first[0])
    if len(first) > 1 or first[-1] == "police":
        return all(
            word in word_list("silent_endings") | word_list("organisation_words") | {"department"} for word in rest
        )
    # "Dunford" for the "Dunford Sharks", who are "the Sharks" as well.
    return len(rest) == 1 and rest[0].endswith("s") and rest[0] in spellings.mentions


def _names_members(full: str, short: str) -> bool:
    """Tell whether `short` names the members of `full` ("Conservatives", "Conservative Party")."""
    core = core_words(full)
    return len(core) < len(full.split()) and " ".join(core) + "s" == short


def _is_end_of(spellings: Spellings, full: str, short: str) -> bool:
    """Tell whether `short` is how the article goes on to call `full`: by its last words, which no other name has."""
    if spellings.kinds[full] != ORGANISATION or spellings.kinds[short] in {PLACE, PERSON}:
        return False
    last = short.split()
    if full == short or not _ends_in(full, last):
        return False
    national = country_named(full.removesuffix(f" {short}")) is not None
    if short in SEVERAL_BODIES and not (national and short in LEGISLATURES):
        return False
    # Told of before its full name, a body is known by a noun for bodies alone: "the Supreme Court".
    if spellings.first(full) > spellings.first(short) and last[-1] not in word_list("organisation_words"):
        return False
    bearers = {spellings.root(key) for key, some in spellings.mentions.items() if some and _ends_in(key, last)}
    return len(bearers) == TWO_FORMS


def _is_known(short: str) -> bool:
    """Tell whether initials mean a country or an agency of their own ("(UK)", "(AP)")."""
    return country_named(short) is not None or fold(short) in agencies()


def _opens_alike_in_brackets(spellings: Spellings, full: str, short: str) -> bool:
    """Tell whether a name in brackets opens with the first word of the one before it ("Norland Power")."""
    alike = full.split(maxsplit=1)[0] == short.split(maxsplit=1)[0]
    return alike and _in_brackets_after(spellings.document, spellings.mentions[full], spellings.mentions[short])


def _in_brackets_after(document: Document, full: Sequence[Mention], short: Sequence[Mention]) -> bool:
    """Tell whether an acronym stands in brackets right after a full name that has its first letter."""
    ends = {mention.last for mention in full}
    for mention in short:
        opened = mention.first > 0 and document.tokens[mention.first - 1].text == "("
        if not opened or mention.first - 1 not in ends or document.tokens[mention.last : mention.last + 1] == ():
            continue
        foreign = set(fold(full[0].text).split()) & word_list("organisation_words") and not _is_known(mention.text)
        if foreign or fold(mention.text)[0] == fold(full[0].text)[0]:
            return True
    return False
