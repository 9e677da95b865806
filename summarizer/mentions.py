"""Document -> Mentions: where names stand, those that the model missed included."""

from collections.abc import Iterable, Iterator
from itertools import groupby, pairwise

from summarizer.bodies import bodies, campaigns, movements, nationals, numbered, rulers, spelled_out, well_known
from summarizer.body_openings import are_named_next
from summarizer.borders import repaired, trimmed
from summarizer.first_names import is_position
from summarizer.geography import country_named
from summarizer.joined_names import joined_names
from summarizer.lexicon import word_list
from summarizer.mention import LABELS, ORGANISATION, PERSON, PLACE, WEAK, Mention, mention_at
from summarizer.name_openings import is_rank, opens_as_role, past_office
from summarizer.names import is_acronym
from summarizer.plausibility import is_name
from summarizer.schema import Document
from summarizer.syntax import TIMES, bare, is_name_word, touch
from summarizer.teams import is_plural

# A role that opens its sentence, a given name and a surname.
WITH_ROLE = 3


def find_mentions(document: Document) -> tuple[Mention, ...]:
    """Return every mention of a name, in order, none overlapping another."""
    whole = (repaired(document, entity) for entity in document.entities if entity.label in LABELS)
    entities = [mention for mention in whole if mention is not None]
    # What was cut in two by the model is whole again after its repair: the longer one of the two that overlap.
    entities.sort(key=_shortness)
    longest = sorted([*bodies(document), *entities], key=_shortness)
    organisations = [
        mention for mention in longest if mention.label == ORGANISATION and not _is_surname(mention, entities)
    ]
    found = _covering(
        [
            *movements(document),
            *campaigns(document),
            *nationals(document),
            *spelled_out(document),
            *numbered(document),
            *joined_names(document),
            *rulers(document),
            *organisations,
            *well_known(document),
            *entities,
        ]
    )
    found = _covering([*found, *_missed_runs(document, found)])
    found = _covering([*found, *_repeated(document, found)])
    found = _covering([*_joined_countries(document, found), *_joined_towns(document, found), *found])
    return tuple(mention for mention in found if is_name(document, mention))


def _is_surname(mention: Mention, entities: Iterable[Mention]) -> bool:
    """Tell whether what the model took for a body is the end of a person's name ("Ana Lima i" + "Holm")."""
    return any(
        other.label == PERSON and other.first < mention.first and mention.last == other.last for other in entities
    )


def _shortness(mention: Mention) -> int:
    """Return what puts the longest mention first."""
    return mention.first - mention.last


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


def _missed_runs(document: Document, found: list[Mention]) -> Iterator[Mention]:
    """Yield the runs of capitalised proper nouns that no entity covers, of any kind."""
    covered = {index for mention in found for index in range(mention.first, mention.last)}
    covered |= {i for entity in document.entities if entity.label in TIMES for i in range(entity.first, entity.last)}
    for start, end in _runs(document, covered):
        first, last = trimmed(document, start, end)
        holder = past_office(document, first, last)
        if holder > first:
            yield mention_at(document, holder, last, PERSON)
            continue
        if last - first > 1 and (is_rank(document.tokens[first:last]) or is_position(document, first)):
            yield mention_at(document, first + 1, last, PERSON)
            continue
        if last - first == WITH_ROLE and opens_as_role(document, document.tokens[first]):
            first += 1
        kept_first, kept_last = _without_role(document, first, last)
        # What stands before a role is its holder's body ("Harbour Police Chief"): only initials name it for sure.
        whole = kept_last == last or is_acronym(" ".join(t.text for t in document.tokens[kept_first:kept_last]))
        if kept_first < kept_last and whole:
            yield mention_at(document, kept_first, kept_last, WEAK)


def _runs(document: Document, covered: set[int]) -> Iterator[tuple[int, int]]:
    """Yield the longest ranges of proper nouns with capitals within one sentence, without the `covered` tokens."""
    for sentence in document.sentences:
        named = [
            index
            for index in range(sentence.first, sentence.last)
            if index not in covered and (is_name_word(document.tokens[index]) or _joins(document, index))
        ]
        for _, run in groupby(enumerate(named), key=lambda pair: pair[1] - pair[0]):
            indices = [index for _, index in run]
            yield indices[0], indices[-1] + 1


def _joins(document: Document, index: int) -> bool:
    """Tell whether the token is the hyphen of a double name ("Jan-Erik")."""
    if document.tokens[index].text != "-" or index in {0, len(document.tokens) - 1}:
        return False
    before, _, after = around = document.tokens[index - 1 : index + 2]
    return touch(around) and is_name_word(before) and is_name_word(after)


def _without_role(document: Document, first: int, last: int) -> tuple[int, int]:
    """Leave out the role words at both ends of a run ("Acting Harbour Police Chief" -> "Harbour Police")."""
    tokens = document.tokens
    roles = word_list("person_nouns") | word_list("titles") | {"ngo"}
    while first < last and (bare(tokens[first]) in roles | word_list("role_openers") or tokens[first].tag == "CD"):
        first += 1
    opens = first < last - 1 and document.sentences[tokens[first].sentence].first == first
    first += (opens and bare(tokens[first]) in word_list("trades")) or are_named_next(document, first, last)
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


def _joined_towns(document: Document, found: list[Mention]) -> Iterator[Mention]:
    """Yield the names of teams of which the model saw the town alone: "Dunford Rivermen"."""
    for one, other in pairwise(found):
        if other.first != one.last or (one.label, other.label) != (PLACE, WEAK):
            continue
        head = document.tokens[one.last - 1].head
        if other.first <= head < other.last and is_plural(document, other):
            yield mention_at(document, one.first, other.last, ORGANISATION)
