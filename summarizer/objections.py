"""What speaks against a draft's sentence: each rule compares one thing that a reworded fact must keep."""

import re
from collections.abc import Callable, Iterator
from difflib import SequenceMatcher

from summarizer.clauses import SUBJECTS, is_hedge, is_negation
from summarizer.comparison import Pair, content_words
from summarizer.lexicon import word_list
from summarizer.schema import Document, Entity, Sentence, Token

QUOTED = re.compile(r"[“\"]([^“”\"]{2,})[”\"]")
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
TIME_LABELS = frozenset({"DATE", "TIME"})
NAME_LABELS = frozenset({"PERSON", "ORG", "GPE", "NORP"})
BESIDE = 8
LONGEST_CUT = 4
QUANTIFIERS = frozenset(
    {"all", "every", "most", "many", "some", "few", "several", "only", "no", "both", "half", "majority"}
)
PERCENT = frozenset({"%", "percent", "cent", "percentage"})


def new_name(pair: Pair) -> bool:
    """Tell whether a name in the draft's sentence does not stand in the article."""
    known = {token.text.lower() for token in pair.article.tokens} | {
        token.lemma.lower() for token in pair.article.tokens
    }
    return any(t.pos == "PROPN" and t.text.lower() not in known and t.lemma.lower() not in known for t in pair.told)


def new_number(pair: Pair) -> bool:
    """Tell whether a number of the draft stands in no source, or counts something else there."""
    given = list(_numbers(pair.article, pair.given))
    for number, unit in _numbers(pair.draft, pair.told):
        units = [other for same, other in given if same == number]
        if not units or (unit and not any(unit == other or not other for other in units)):
            return True
    return False


def lost_hedge(pair: Pair) -> bool:
    """Tell whether the source says something less surely than the draft."""
    if any(not told.hedges and given.hedges for told, given in pair.clauses):
        return True
    hedged = {t.lemma.lower() for t in pair.given if is_hedge(t)}
    return bool(hedged) and not any(is_hedge(t) for t in pair.told) and _tells_most(pair)


def cut_out(pair: Pair) -> bool:
    """Tell whether the draft follows its source word by word but for a hedge or a denial left out between."""
    told = [token.text.lower() for token in pair.told]
    for source in pair.sources:
        tokens = pair.article.tokens_of(source)
        given = [token.text.lower() for token in tokens]
        for change, start, end, first, last in SequenceMatcher(None, given, told, autojunk=False).get_opcodes():
            gone = tokens[start:end]
            if change in {"delete", "replace"} and start > 0 and end < len(given) and len(gone) <= LONGEST_CUT:
                left = {token.lemma.lower() for token in pair.told[first:last]}
                if any((is_hedge(t) or is_negation(t)) and t.lemma.lower() not in left for t in gone):
                    return True
    return False


def lost_attribution(pair: Pair) -> bool:
    """Tell whether the draft states as fact what the source only reports."""
    return any(given.reported and not told.reported for told, given in pair.clauses)


def denied(pair: Pair) -> bool:
    """Tell whether one side denies what the other says."""
    if any(told.denied != given.denied for told, given in pair.clauses):
        return True
    return any(map(is_negation, pair.told)) and not any(map(is_negation, pair.given))


def other_tense(pair: Pair) -> bool:
    """Tell whether what is still to come is told as done, or the other way round."""
    return any(told.future != given.future and not told.hedges for told, given in pair.clauses)


def swapped(pair: Pair) -> bool:
    """Tell whether the same verb has another doer or another object in the source."""
    for told, given in pair.clauses:
        if told.named and given.named and not told.doers & given.doers:
            return True
        if told.others and given.others and not told.others & given.others and told.others & given.doers:
            return True
    return False


def other_role(pair: Pair) -> bool:
    """Tell whether a person carries a role that the article does not put beside this name."""
    for entity in _names(pair.draft, pair.sentence, frozenset({"PERSON"})):
        roles = _roles(pair.draft, entity)
        near = {word for other in _mentions(pair.article, entity) for word in _beside(pair.article, other)}
        if any(role not in near for role in roles):
            return True
    return False


def other_time(pair: Pair) -> bool:
    """Tell whether a day, month or year of the draft stands in no source."""
    given = {token.text.lower() for token in pair.given}
    times = [e for e in pair.draft.entities if e.label in TIME_LABELS and _within(e, pair.sentence)]
    tokens = [token for entity in times for token in pair.draft.tokens[entity.first : entity.last]]
    return any(token.pos in {"PROPN", "NUM", "NOUN"} and token.text.lower() not in given for token in tokens)


def new_quotation(pair: Pair) -> bool:
    """Tell whether quotation marks stand round words that the article does not quote so."""
    marked = " ".join(QUOTED.findall(" ".join(pair.article.article.text.split())))
    return any(" ".join(words.split()).rstrip(".,") not in marked for words in QUOTED.findall(pair.sentence.text))


def new_quantity_word(pair: Pair) -> bool:
    """Tell whether the draft says "all", "most" or "only" where the source does not."""
    given = {token.text.lower() for token in pair.given}
    return any(t.text.lower() in QUANTIFIERS and t.text.lower() not in given for t in pair.told)


def no_subject(pair: Pair) -> bool:
    """Tell whether the sentence has no finite verb or its main verb nobody who does it."""
    root = next((t for t in pair.told if t.head == t.index), None)
    if root is None or not any(t.tag in FINITE for t in pair.told):
        return True
    children = [pair.draft.tokens[child] for child in pair.draft.children[root.index]]
    return root.pos in {"VERB", "AUX"} and not any(child.dep in SUBJECTS | {"expl"} for child in children)


def merged(pair: Pair) -> bool:
    """Tell whether a verb of one source has its doer from another source only."""
    if len(pair.sources) == 1:
        return False
    for told, given in pair.clauses:
        own = {t.lemma.lower() for t in pair.given if t.sentence == given.sentence}
        if told.named and not told.doers & own:
            return True
    return False


OBJECTIONS: tuple[tuple[str, Callable[[Pair], bool]], ...] = (
    ("new name", new_name),
    ("new number", new_number),
    ("new quotation", new_quotation),
    ("denied", denied),
    ("hedge lost", lost_hedge),
    ("qualifier cut out", cut_out),
    ("attribution lost", lost_attribution),
    ("other tense", other_tense),
    ("swapped", swapped),
    ("other role", other_role),
    ("other time", other_time),
    ("new quantity word", new_quantity_word),
    ("no subject", no_subject),
    ("merged", merged),
)


def _numbers(document: Document, tokens: tuple[Token, ...]) -> Iterator[tuple[str, str]]:
    """Yield each number with the lemma of what it counts, or "" where nothing is near; percent is told from points."""
    for token in tokens:
        if token.pos != "NUM" and not token.text[:1].isdigit():
            continue
        after = document.tokens[token.index + 1 : token.index + 4]
        unit = next((t for t in after if t.pos in {"NOUN", "PROPN"} or t.text == "%"), None)
        name = unit.lemma.lower() if unit else ""
        if name in PERCENT:
            following = {t.lemma.lower() for t in document.tokens[token.index + 1 : token.index + 4]}
            name = "percentage point" if "point" in following else "percent"
        yield token.text.lower().replace(",", ""), name


def _tells_most(pair: Pair) -> bool:
    """Tell whether the draft tells most of its first source, so that what qualifies that qualifies the draft."""
    source = content_words(pair.article, pair.sources[0])
    return len(source & content_words(pair.draft, pair.sentence)) * 2 >= len(source)


def _within(entity: Entity, sentence: Sentence) -> bool:
    """Tell whether `entity` stands in `sentence`."""
    return sentence.first <= entity.first < sentence.last


def _names(document: Document, sentence: Sentence, labels: frozenset[str]) -> Iterator[Entity]:
    """Yield the named entities of `sentence` with one of `labels`."""
    return (entity for entity in document.entities if entity.label in labels and _within(entity, sentence))


def _roles(document: Document, entity: Entity) -> Iterator[str]:
    """Yield the person nouns that the syntax ties to `entity`: before the name, or in apposition on either side."""
    inside = document.tokens[entity.first : entity.last]
    head = next((token for token in inside if not entity.first <= token.head < entity.last), inside[-1])
    tied = [document.tokens[child] for child in document.children[head.index]]
    before = document.tokens[entity.first - 1] if entity.first else head
    if head.dep == "appos":
        tied.append(document.tokens[head.head])
    for token in tied:
        lemma = token.lemma.lower()
        if token.dep in {"compound", "appos", "nmod", *SUBJECTS} and lemma in word_list("person_nouns"):
            yield lemma
    if before.lemma.lower() in word_list("person_nouns"):
        yield before.lemma.lower()


def _mentions(document: Document, entity: Entity) -> Iterator[Entity]:
    """Yield the article's entities with the same last word as `entity`."""
    last = entity.text.split()[-1].lower()
    return (other for other in document.entities if other.text.lower().split()[-1:] == [last])


def _beside(document: Document, entity: Entity) -> list[str]:
    """Return the lemmas that stand near `entity` in its sentence."""
    near = document.tokens[max(0, entity.first - BESIDE) : entity.last + BESIDE]
    sentence = document.tokens[entity.first].sentence
    return [token.lemma.lower() for token in near if token.sentence == sentence]
