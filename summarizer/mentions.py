"""Document -> Mentions: where names stand, with the borders that the model got wrong repaired."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from summarizer.geography import country_named
from summarizer.lexicon import word_list
from summarizer.names import INVISIBLE, fold, is_acronym
from summarizer.schema import Document, Entity, Token
from summarizer.syntax import (
    HYPHENS,
    QUOTATION_MARKS,
    bare,
    is_capitalised,
    is_name_word,
    is_possessive_mark,
)

PERSON, ORGANISATION, PLACE, PEOPLE, WORK, WEAK = "person", "organisation", "place", "people", "work", "weak"
# What the model's labels are worth; a weak one names something, its kind is decided by other evidence.
LABELS = {
    "PERSON": PERSON,
    "ORG": ORGANISATION,
    "GPE": PLACE,
    "NORP": PEOPLE,
    "FAC": WEAK,
    "LOC": WEAK,
    "PRODUCT": WORK,
    "WORK_OF_ART": WORK,
    "EVENT": WORK,
    "LAW": WORK,
}
TIMES = frozenset({"DATE", "TIME", "CARDINAL", "MONEY", "PERCENT", "QUANTITY", "ORDINAL"})
# Words for a person that are given names as well, or stay with a name of one word ("Pope Leo").
GIVEN_NAMES_TOO = frozenset(
    {
        "hunter",
        "pastor",
        "dean",
        "prince",
        "earl",
        "duke",
        "baron",
        "pope",
        "king",
        "queen",
        "princess",
        "star",
        "mason",
        "chase",
        "emperor",
        "saint",
    }
)
COURTESIES = frozenset({"mr", "mrs", "ms", "miss", "dr", "sir"})
NICKNAME_REACH = 4
DISEASES = frozenset({"covid", "omicron", "coronavirus", "ebola", "mpox", "influenza", "sars", "hiv"})
# Adverbs whose capital is only the sentence's.
OPENERS = frozenset(
    {
        "first",
        "last",
        "then",
        "now",
        "meanwhile",
        "later",
        "however",
        "still",
        "yet",
        "also",
        "once",
        "yesterday",
        "today",
        "tomorrow",
        "dear",
        "poor",
        "young",
        "old",
        "little",
    }
)
DASHES = frozenset({"-", "–", "—", "--"})
# Bodies whose names often join two fields ("Department of Health and Welfare").
WIDE_BODIES = frozenset(
    {
        "department",
        "ministry",
        "board",
        "committee",
        "commission",
        "institute",
        "office",
        "academy",
        "agency",
        "administration",
        "bureau",
        "secretariat",
    }
)
JOINERS = frozenset({"of", "for", "and", "&", "the"})
ROLE_OPENERS = frozenset({"former", "acting", "interim", "deputy", "vice", "prime", "chief", "late", "ex", "then"})
GENERIC_OPENERS = frozenset(
    {
        "attorney",
        "district",
        "supreme",
        "high",
        "foreign",
        "defense",
        "defence",
        "interior",
        "justice",
        "finance",
        "health",
        "home",
        "state",
        "federal",
        "national",
        "central",
        "constitutional",
        "public",
        "education",
        "treasury",
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A name at one place: `first:last` are its tokens, `text` reads on one line, `label` is the model's guess."""

    first: int
    last: int
    text: str
    label: str


def find_mentions(document: Document) -> tuple[Mention, ...]:
    """Return every mention of a name, in order, none overlapping another."""
    repaired = (_repaired(document, entity) for entity in document.entities if entity.label in LABELS)
    entities = [mention for mention in repaired if mention is not None]
    longest = sorted([*_bodies(document), *entities], key=lambda mention: mention.first - mention.last)
    found = _covering([*(mention for mention in longest if mention.label == ORGANISATION), *entities])
    found = _covering([*found, *_missed_runs(document, found)])
    found = _covering([*found, *_repeated(document, found)])
    found = _covering([*_joined_countries(document, found), *found])
    return tuple(mention for mention in found if _is_name(document, mention))


def mention_at(document: Document, first: int, last: int, label: str) -> Mention:
    """Return the tokens `first:last` as a mention."""
    tokens = document.tokens
    text = document.article.text[tokens[first].span.start : tokens[last - 1].span.end]
    return Mention(first=first, last=last, text=" ".join(INVISIBLE.sub("", text).split()), label=label)


def _covering(mentions: Iterable[Mention | None]) -> list[Mention]:
    """Return `mentions` in order; of those that overlap, the one given first."""
    taken: set[int] = set()
    kept = []
    for mention in mentions:
        if mention is None or taken & set(range(mention.first, mention.last)):
            continue
        taken.update(range(mention.first, mention.last))
        kept.append(mention)
    return sorted(kept, key=lambda mention: mention.first)


def _repaired(document: Document, entity: Entity) -> Mention | None:
    """Return the entity with its borders repaired, or `None` where nothing of a name is left."""
    label = LABELS[entity.label]
    first, last = _trimmed(document, entity.first, entity.last)
    if first >= last:
        return None
    if label in {ORGANISATION, WEAK}:
        first, last = _without_company(document, first, last)
    if bare(document.tokens[first]) in COURTESIES and last - first > 1:
        label = PERSON
    if label == PERSON:
        first = _past_titles(document, first, last)
        last = _with_nickname(document, first, last)
        last = _with_rest_of_person(document, last)
    if label in {ORGANISATION, WEAK, WORK}:
        first = _past_role(document, first, last)
    if label == ORGANISATION:
        first, last = _with_rest_of_organisation(document, first, last)
    if label != PLACE:
        last = _with_hyphens(document, last)
    last = _without_score(document, first, last)
    last = _with_own_apostrophe(document, first, last)
    return mention_at(document, first, last, label)


def _trimmed(document: Document, first: int, last: int) -> tuple[int, int]:
    """Leave out what is no part of a name at its ends: articles, adjectives in lower case, marks, a possessive's 's."""
    tokens = document.tokens
    while first < last and not _may_start(tokens[first]):
        first += 1
    sentence = document.sentences[tokens[first].sentence] if first < last else None
    if sentence is not None and first == sentence.first and last - first > 1 and bare(tokens[first]) in OPENERS:
        first += 1
    while last > first and not (
        _may_end(tokens[last - 1]) and not (last - first > 1 and tokens[last - 1].text.islower())
    ):
        last -= 1
    return first, last


def _without_company(document: Document, first: int, last: int) -> tuple[int, int]:
    """Leave out what an organisation only stands beside: "league club Acme", "the Lions for Acme Sports"."""
    tokens = document.tokens
    for index in range(last - 2, first, -1):
        token = tokens[index]
        if token.text == "," and bare(tokens[index + 1]) not in word_list("corporate_suffixes"):
            return first, index
        if token.pos in {"AUX", "VERB", "PRON", "SCONJ"} and token.text.islower():
            return index + 1, last
        if token.pos == "NOUN" and token.text.islower() and token.text.isalpha() and is_name_word(tokens[index + 1]):
            return index + 1, last
        before = {bare(word) for word in tokens[first:index]}
        if token.text == "for" and not before & word_list("organisation_words"):
            return first, index
    return first, last


def _may_start(token: Token) -> bool:
    """Tell whether a name can start with `token`."""
    if token.pos in {"DET", "PUNCT", "PRON"} or token.text in QUOTATION_MARKS or token.text in HYPHENS:
        return False
    return not token.text.islower() or bare(token) in word_list("name_particles")


def _may_end(token: Token) -> bool:
    """Tell whether a name can end with `token`."""
    if is_possessive_mark(token) or token.text in QUOTATION_MARKS or token.text in HYPHENS:
        return False
    return token.pos != "PUNCT" and any(letter.isalnum() for letter in token.text)


def _past_titles(document: Document, first: int, last: int) -> int:
    """Return where a person's name starts after the titles and role words that the model took for a part of it."""
    tokens = document.tokens
    while first < last - 1:
        word = bare(tokens[first])
        role = word in word_list("person_nouns") or word.rsplit("-", 1)[-1] in word_list("person_nouns")
        if not (word in word_list("titles") or role or tokens[first].text.islower()):
            break
        given = word in GIVEN_NAMES_TOO and last - first == 2  # noqa: PLR2004  # "Hunter Lima", "Prince Leo"
        if word in word_list("name_particles") or given:
            break
        first += 1
    after_of = (
        first > 0 and tokens[first - 1].text in {"of", "for"} and tokens[first].sentence == tokens[first - 1].sentence
    )
    return first + 1 if after_of and last - first > 2 and bare(tokens[first]) in GENERIC_OPENERS else first  # noqa: PLR2004


def _past_role(document: Document, first: int, last: int) -> int:
    """Return where a name starts that the model took together with the role before it ("Inmate Lima")."""
    word = bare(document.tokens[first])
    rest = {bare(token) for token in document.tokens[first + 1 : last]}
    if (
        last - first > 1
        and word in word_list("person_nouns")
        and not rest & (word_list("organisation_words") | JOINERS)
    ):
        return first + 1
    return first


def _with_hyphens(document: Document, last: int) -> int:
    """Return the end of a name whose parts hang together by hyphens, up to its last capital ("Jamia-e-Noor")."""
    tokens = document.tokens
    end = last
    while end + 1 < len(tokens) and tokens[end].text == "-" and _touch(tokens[end - 1 : end + 2]):
        end += 2
        if is_capitalised(tokens[end - 1]):
            last = end
    return last


def _touch(tokens: Sequence[Token]) -> bool:
    """Tell whether no space stands between the tokens."""
    return all(one.span.end == other.span.start for one, other in pairwise(tokens))


def _with_nickname(document: Document, first: int, last: int) -> int:
    """Return the end of a name whose nickname in quotation marks cut it short (Ana “Bee” Lima)."""
    tokens = document.tokens
    opened = any(token.text in QUOTATION_MARKS for token in tokens[first:last])
    if not opened and not (last < len(tokens) and tokens[last].text in QUOTATION_MARKS and last - first == 1):
        return last
    for end in range(last, min(last + NICKNAME_REACH, len(tokens) - 1)):
        if tokens[end].sentence != tokens[first].sentence:
            break
        if end > last - 1 and tokens[end].text in QUOTATION_MARKS and tokens[end - 1].text not in QUOTATION_MARKS:
            return end + 2 if is_name_word(tokens[end + 1]) and is_name_word(tokens[end - 1]) else last
    return last


def _with_rest_of_person(document: Document, last: int) -> int:
    """Return the end of a person's name that stopped before a particle or a further surname."""
    tokens = document.tokens
    end = last
    while end < len(tokens) and tokens[end].sentence == tokens[last - 1].sentence:
        word = tokens[end]
        if bare(word) in word_list("name_particles") and word.text.islower():
            end += 1
            continue
        attached = last - 1 <= word.head <= end or document.tokens[last - 1].head == end
        if not is_name_word(word) or not attached or not _continues_name(document, end):
            break
        end += 1
        last = end
    return last


def _continues_name(document: Document, index: int) -> bool:
    """Tell whether the proper noun `index` belongs to the name before it: no title, day, role or other name."""
    token = document.tokens[index]
    word = bare(token)
    if word in word_list("titles") or word in word_list("person_nouns") or fold(token.text) in no_actors():
        return False
    return token.tag != "NNPS" and len(word) > 1 and not token.text.isupper()


def _with_rest_of_organisation(document: Document, first: int, last: int) -> tuple[int, int]:
    """Widen an organisation to the capitalised words that belong to it ("Attorney's Office" -> "U.S. Attorney's…")."""
    tokens = document.tokens
    start = tokens[first].sentence
    while first > 0 and tokens[first - 1].sentence == start and _extends_left(document, first):
        first -= 2 if is_possessive_mark(tokens[first - 1]) or tokens[first - 1].text in JOINERS else 1
    while last < len(tokens) and tokens[last].sentence == start and _extends_right(document, last):
        last += 1
    return first, last


def _extends_left(document: Document, first: int) -> bool:
    """Tell whether the word before token `first` belongs to the organisation that starts there."""
    tokens = document.tokens
    before = tokens[first - 1]
    generic = bare(tokens[first]) in GENERIC_OPENERS | word_list("organisation_words")
    if is_name_word(before) and bare(before) not in word_list("person_nouns") | word_list("titles"):
        return generic or (before.dep == "compound" and not _in_entity(document, first - 1))
    if first > 1 and is_possessive_mark(before) and bare(tokens[first]) == "office":
        return is_name_word(tokens[first - 2])
    return generic and before.pos == "ADJ" and is_capitalised(before) and bare(before) != "the"


def _extends_right(document: Document, last: int) -> bool:
    """Tell whether the word after an organisation's end belongs to it ("Acme" + "Holdings", "Acme" + "Field Notes")."""
    token = document.tokens[last]
    if not is_name_word(token) or bare(token) in word_list("person_nouns") | word_list("titles"):
        return False
    if bare(token) in word_list("organisation_words"):
        return not _ends_in_role(document, last)
    governs = token.index in {document.tokens[last - 1].head, document.tokens[document.tokens[last - 1].head].head}
    return governs and not _in_entity(document, last) and not _ends_in_role(document, last)


def _ends_in_role(document: Document, index: int) -> bool:
    """Tell whether the run of proper nouns from `index` on ends in a word for a person ("Police Commissioner")."""
    tokens = document.tokens
    while index + 1 < len(tokens) and is_name_word(tokens[index + 1]) and not _in_entity(document, index + 1):
        index += 1
    return bare(tokens[index]) in word_list("person_nouns") | word_list("titles")


def _in_entity(document: Document, index: int) -> bool:
    """Tell whether some named entity covers the token."""
    return any(entity.first <= index < entity.last for entity in document.entities)


def _with_own_apostrophe(document: Document, first: int, last: int) -> int:
    """Take in an 's that no noun follows: it is part of the name ("rival Dunn's is due to report")."""
    tokens = document.tokens
    if last + 1 >= len(tokens) or not is_possessive_mark(tokens[last]) or tokens[last].text in {"'", "’"}:
        return last
    after = tokens[last + 1]
    if after.sentence != tokens[first].sentence:
        return last
    return last + 1 if after.pos in {"VERB", "AUX"} and after.tag in {"VBD", "VBZ", "MD"} else last


def _bodies(document: Document) -> Iterator[Mention]:
    """Yield the bodies whose long name a model cuts up: "U.S. Attorney's Office for the Western District of …"."""
    for token in document.tokens:
        if bare(token) not in word_list("organisation_words") or not is_name_word(token):
            continue
        sentence = document.sentences[token.sentence]
        first, last = token.index, token.index + 1
        while first > sentence.first and _belongs_to_body(document, first - 1):
            first -= 1
        while first < token.index and is_possessive_mark(document.tokens[first]):
            first += 1
        while (end := _end_of_phrase(document, last, sentence.last)) > last:
            last = end
        follows = last < sentence.last and is_name_word(document.tokens[last])
        if last - first > 2 and not follows and first < token.index:  # noqa: PLR2004  # short names the model gets right
            yield mention_at(document, first, last, ORGANISATION)


def _belongs_to_body(document: Document, index: int) -> bool:
    """Tell whether token `index` may stand inside a body's name before its last noun."""
    token = document.tokens[index]
    if is_possessive_mark(token):
        return index > 0 and bare(document.tokens[index - 1]) in word_list("person_nouns")
    timed = any(entity.first <= index < entity.last for entity in document.entities if entity.label in TIMES)
    return is_name_word(token) and not timed and bare(token) not in word_list("titles")


def _end_of_phrase(document: Document, index: int, end: int) -> int:
    """Return the end of the phrase "of (the) Name" or "for (the) Name" that starts at `index`, else `index`."""
    tokens = document.tokens
    if index >= end or tokens[index].text not in {"of", "for"}:
        return index
    start = index + 2 if index + 1 < end and tokens[index + 1].text == "the" else index + 1
    last = start
    while last < end and is_name_word(tokens[last]):
        last += 1
    if last == start:
        return index
    if end - last > 1 and tokens[last].text == "and" and bare(tokens[index - 1]) in WIDE_BODIES:
        more = last + 1
        while more < end and is_name_word(tokens[more]):
            more += 1
        return max(last, more) if more > last + 1 else last
    return last


def _without_score(document: Document, first: int, last: int) -> int:
    """Leave out the number after a country's name: a score, no part of it ("Panama 3")."""
    tokens = document.tokens
    if last - first > 1 and tokens[last - 1].text.isdigit():
        text = document.article.text[tokens[first].span.start : tokens[last - 2].span.end]
        return last - 1 if country_named(text) is not None else last
    return last


def _missed_runs(document: Document, found: list[Mention]) -> Iterator[Mention]:
    """Yield the runs of capitalised proper nouns that no entity covers, of any kind."""
    covered = {index for mention in found for index in range(mention.first, mention.last)}
    covered |= {i for entity in document.entities if entity.label in TIMES for i in range(entity.first, entity.last)}
    for sentence in document.sentences:
        start = None
        for index in range(sentence.first, sentence.last + 1):
            inside = index < sentence.last and index not in covered and is_name_word(document.tokens[index])
            if inside and start is None:
                start = index
            if not inside and start is not None:
                first, last = _trimmed(document, start, index)
                bare_first, bare_last = _without_role(document, first, last)
                whole = bare_last == last or is_acronym(
                    " ".join(document.tokens[i].text for i in range(bare_first, bare_last))
                )
                if bare_first < bare_last and whole:
                    yield mention_at(document, bare_first, bare_last, WEAK)
                start = None


def _without_role(document: Document, first: int, last: int) -> tuple[int, int]:
    """Leave out the role words at both ends of a run ("Acting Harbour Police Chief" -> "Harbour Police")."""
    tokens = document.tokens
    roles = word_list("person_nouns") | word_list("titles")
    while first < last and (bare(tokens[first]) in roles | ROLE_OPENERS or tokens[first].tag == "CD"):
        first += 1
    while last > first and bare(tokens[last - 1]) in roles:
        last -= 1
    return first, last


def _repeated(document: Document, found: list[Mention]) -> Iterator[Mention]:
    """Yield the places where a name found elsewhere stands again in the same spelling, unseen by the model."""
    covered = {index for mention in found for index in range(mention.first, mention.last)}
    spelled: dict[str, set[tuple[str, ...]]] = {}
    for mention in found:
        words = tuple(token.text for token in document.tokens[mention.first : mention.last])
        if mention.label != WEAK and words[0][:1].isupper():
            spelled.setdefault(words[0], set()).add(words)
    for token in document.tokens:
        for words in sorted(spelled.get(token.text, ()), key=len, reverse=True):
            span = range(token.index, token.index + len(words))
            if span.stop > len(document.tokens) or covered & set(span):
                continue
            if all(document.tokens[i].text == word for i, word in zip(span, words, strict=True)):
                covered.update(span)
                yield mention_at(document, span.start, span.stop, WEAK)
                break


def _joined_countries(document: Document, found: list[Mention]) -> Iterator[Mention]:
    """Yield the countries whose name holds an "and" that the model cut in two."""
    for one, other in pairwise(found):
        if other.first == one.last + 1 and document.tokens[one.last].text == "and":
            joined = mention_at(document, one.first, other.last, PLACE)
            if country_named(joined.text) is not None:
                yield joined


def _is_name(document: Document, mention: Mention) -> bool:
    """Tell whether the mention can name an actor: no day, disease, idea, address or mere number."""
    folded = fold(mention.text)
    if (
        folded in no_actors()
        or fold(mention.text.split()[-1]) in word_list("not_actor_endings")
        or not any(letter.isalpha() for letter in mention.text)
    ):
        return False
    if mention.text[0] in "@#" or "://" in mention.text or len(folded) < 2:  # noqa: PLR2004  # a letter is no name
        return False
    tokens = document.tokens[mention.first : mention.last]
    if mention.label != PERSON and all(_is_role_word(token) for token in tokens):
        return False
    if _is_credit(document, mention) or folded.split()[0] in DISEASES or _is_source(document, mention):
        return False
    return not (len(tokens) == 1 and tokens[0].dep == "ROOT" and mention.label == WEAK) and not mention.text.islower()


def _is_credit(document: Document, mention: Mention) -> bool:
    """Tell whether the mention's sentence only thanks the authors ("… contributed to this report")."""
    text = document.sentences[document.tokens[mention.first].sentence].text.casefold()
    return "contributed to this" in text or "contributed reporting" in text


def _is_source(document: Document, mention: Mention) -> bool:
    """Tell whether the mention is the agency or the author of the text: "OSLO (Newswire) -", "By Ana Lima:"."""
    tokens = document.tokens
    if fold(mention.text) in agencies():
        return True
    sentence = document.sentences[tokens[mention.first].sentence]
    before = tokens[mention.first - 1].text if mention.first > sentence.first else ""
    after = [token.text for token in tokens[mention.last : mention.last + 2]]
    in_dateline = before == "(" and len(after) == 2 and after[0] == ")" and after[1] in DASHES  # noqa: PLR2004  # ") -"
    byline = before == "By" and mention.first - 1 == sentence.first and after[:1] in ([":"], ["|"], ["/"])
    return in_dateline or byline


@cache
def agencies() -> frozenset[str]:
    """Return the folded names of the agencies that news is taken from."""
    return frozenset(map(fold, word_list("news_agencies")))


def _is_role_word(token: Token) -> bool:
    """Tell whether the token is a word of a role or a title, not an acronym that looks like one."""
    roles = GENERIC_OPENERS | ROLE_OPENERS | word_list("person_nouns") | word_list("titles")
    return bare(token) in roles and not token.text.isupper()


@cache
def no_actors() -> frozenset[str]:
    """Return the folded names that never act: days, diseases, ideas, continents, planets."""
    return frozenset(map(fold, word_list("not_actors")))
