"""What speaks against a draft's sentence: each rule compares one thing that a reworded fact must keep."""

import re
from collections.abc import Callable
from difflib import SequenceMatcher

from summarizer.article_index import content_words
from summarizer.clauses import SUBJECTS, is_hedge, is_negation
from summarizer.comparison import Pair
from summarizer.draft_names import new_name, other_role, unknown_word
from summarizer.draft_numbers import new_number, other_time
from summarizer.lexicon import word_list
from summarizer.predicates import other_subject
from summarizer.syntax import root_among

QUOTED = re.compile(r"[“\"]([^“”\"]{2,})[”\"]")
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
PRONOUNS = frozenset({"he", "she", "it", "they", "we", "i", "you", "who", "which", "that", "this", "these"})
LONGEST_CUT = 4
LEAST_HOLD = 2
QUANTIFIERS = frozenset(
    {"all", "every", "most", "many", "some", "few", "several", "only", "no", "both", "half", "majority"}
)


def lost_hedge(pair: Pair) -> bool:
    """Tell whether the source says something less surely than the draft."""
    if any(not told.hedges and given.hedges for told, given in pair.same_clauses):
        return True
    hedged = {t.lemma.lower() for t in pair.given if is_hedge(t)}
    return bool(hedged) and not any(is_hedge(t) for t in pair.told) and _tells_most(pair)


def cut_out(pair: Pair) -> bool:
    """Tell whether the draft follows its source word by word but for a hedge or a denial left out between."""
    told = [token.text.lower() for token in pair.told]
    for source in pair.sources:
        tokens = pair.article.tokens_of(source)
        given = [token.text.lower() for token in tokens]
        changes = SequenceMatcher(None, given, told, autojunk=False).get_opcodes()
        for before, (change, start, end, first, last), after in zip(changes, changes[1:], changes[2:], strict=False):
            if change not in {"delete", "replace"} or end - start > LONGEST_CUT or not _holds(before, after):
                continue
            left = {token.lemma.lower() for token in pair.told[first:last]}
            if any((is_hedge(t) or is_negation(t)) and t.lemma.lower() not in left for t in tokens[start:end]):
                return True
    return False


def lost_attribution(pair: Pair) -> bool:
    """Tell whether the draft states as fact what the source only reports."""
    root = root_among(pair.told)
    if root is not None and root.lemma.lower() in word_list("reporting_verbs"):
        return False  # the parser lets "He said it was full but few are left" end at "but"
    return any(given.reported and not told.reported for told, given in pair.same_clauses)


def denied(pair: Pair) -> bool:
    """Tell whether one side denies what the other says."""
    if any(told.denied != given.denied for told, given in pair.same_clauses):
        return True
    return any(map(is_negation, pair.told)) and not any(map(is_negation, pair.around))


def other_tense(pair: Pair) -> bool:
    """Tell whether what is still to come is told as done, or the other way round."""
    return any(told.future != given.future and not told.hedges for told, given in pair.same_clauses)


def turned_round(pair: Pair) -> bool:
    """Tell whether the draft lets the one who does it in the source have it done to him, by the other."""
    return any(
        told.doers & given.others and told.others & given.doers and not told.doers & given.doers
        for told, given in pair.clauses
    )


def swapped(pair: Pair) -> bool:
    """Tell whether the same verb has another doer or another object in the source."""
    for told, given in pair.clauses:
        if told.named and given.named and not told.doers & given.doers:
            return True
        if told.others and given.others and not told.others & given.others and told.others & given.doers:
            return True
        patients = told.others and given.others and not told.others & given.others
        if not told.doers | given.doers and patients and not (told.others | given.others) & PRONOUNS:
            return True
    return False


def new_quotation(pair: Pair) -> bool:
    """Tell whether quotation marks stand round words that the article does not quote so."""
    text = " ".join(pair.article.article.text.lower().split())
    marked = " ".join(QUOTED.findall(text))
    quoted = QUOTED.findall(" ".join(pair.sentence.text.lower().split()))
    return any(words.rstrip(".,") not in marked for words in quoted)


def new_quantity_word(pair: Pair) -> bool:
    """Tell whether the draft says "all", "most" or "only" where the source does not."""
    given = {token.text.lower() for token in pair.given}
    return any(t.text.lower() in QUANTIFIERS and t.text.lower() not in given for t in pair.told)


def no_subject(pair: Pair) -> bool:
    """Tell whether nobody does what the main verb tells, there is no verb, or the sentence starts in its middle."""
    root = root_among(pair.told)
    if root is None or pair.sentence.text[:1].islower() or not any(t.pos in {"VERB", "AUX"} for t in pair.told):
        return True
    children = [pair.draft.tokens[child] for child in pair.draft.children[root.index]]
    opener = pair.told[0]
    headless = root.tag in FINITE or (opener.tag in FINITE | {"VBN"} and opener in (root, *children))
    return headless and not any(child.dep in SUBJECTS | {"expl"} for child in children)


def merged(pair: Pair) -> bool:
    """Tell whether a verb of one source has its doer from another source only."""
    if len(pair.sources) == 1:
        return False
    for told, given in pair.clauses:
        own = {t.lemma.lower() for t in pair.given if t.sentence == given.sentence}
        if told.named and not told.doers & own:
            return True
    return False


Rule = tuple[str, Callable[[Pair], bool]]
# What is told is not what the article says.
REFUSALS: tuple[Rule, ...] = (
    ("new name", new_name),
    ("new number", new_number),
    ("unknown word", unknown_word),
    ("new quotation", new_quotation),
    ("denied", denied),
    ("qualifier cut out", cut_out),
    ("turned round", turned_round),
    ("other role", other_role),
    ("other time", other_time),
    ("no subject", no_subject),
)
# What the article says is told as surer, plainer or as somebody else's: people forgive these more often, a house that
# never drops a hedge does not.
WARNINGS: tuple[Rule, ...] = (
    ("hedge lost", lost_hedge),
    ("attribution lost", lost_attribution),
    ("other tense", other_tense),
    ("swapped", swapped),
    ("new quantity word", new_quantity_word),
    ("merged", merged),
    ("other subject", other_subject),
)


def _tells_most(pair: Pair) -> bool:
    """Tell whether the draft tells most of its first source, so that what qualifies that qualifies the draft."""
    source = content_words(pair.article, pair.sources[0])
    return len(source & content_words(pair.draft, pair.sentence)) * 2 >= len(source)


def _holds(*changes: tuple[str, int, int, int, int]) -> bool:
    """Tell whether both sides of a change are the same words, at least two of them."""
    return all(change == "equal" and end - start >= LEAST_HOLD for change, start, end, _, _ in changes)
