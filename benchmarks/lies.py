"""Twelve ways in which a rewriting model lies, each made from a true sentence: the gate must catch them."""

import re
from collections.abc import Callable, Sequence

from summarizer.clauses import SUBJECTS, is_hedge
from summarizer.schema import Document, Entity, Sentence, Token

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = ("January", "February", "March", "April", "June", "July", "August", "October", "November")
ROLES = ("president", "minister", "lawyer", "coach", "spokesman", "director", "doctor", "teacher")
NOUNS = ("ships", "hospitals", "farmers", "bridges")
Lie = Callable[[Document, Sentence], str | None]


def replaced(document: Document, sentence: Sentence, *swaps: tuple[int, int, str]) -> str:
    """Return the sentence with the token ranges `first:last` replaced by other words."""
    text, start = document.article.text, sentence.span.start
    pieces: list[str] = []
    for first, last, words in sorted(swaps):
        pieces += [text[start : document.tokens[first].span.start], words]
        start = document.tokens[last - 1].span.end
    return re.sub(r" {2,}", " ", "".join([*pieces, text[start : sentence.span.end]])).strip()


def entities(document: Document, sentence: Sentence, *labels: str) -> list[Entity]:
    """Return the entities of `sentence` with one of `labels`."""
    return [e for e in document.entities if e.label in labels and sentence.first <= e.first < sentence.last]


def tokens(document: Document, sentence: Sentence, matches: Callable[[Token], bool]) -> list[Token]:
    """Return the tokens of `sentence` that `matches`."""
    return [token for token in document.tokens_of(sentence) if matches(token)]


def wrong_number(document: Document, sentence: Sentence) -> str | None:
    """Change the digits of a number."""
    for token in tokens(document, sentence, lambda token: bool(re.fullmatch(r"\d[\d,.]*\d|\d", token.text))):
        return replaced(document, sentence, (token.index, token.index + 1, "7" + token.text[::-1].strip(",.")))
    return None


def wrong_unit(document: Document, sentence: Sentence) -> str | None:
    """Let a number count something else."""
    for token in tokens(document, sentence, lambda token: token.dep == "nummod" and token.pos == "NUM"):
        noun = document.tokens[token.head]
        if noun.pos == "NOUN" and noun.text.isalpha() and noun.index == token.index + 1 and noun.text not in NOUNS:
            return replaced(document, sentence, (noun.index, noun.index + 1, NOUNS[0]))
    return None


def swapped_actors(document: Document, sentence: Sentence) -> str | None:
    """Let the doer and the one it is done to change places."""
    named = entities(document, sentence, "PERSON", "ORG", "GPE")
    for verb in tokens(document, sentence, lambda token: token.pos == "VERB"):
        children = [document.tokens[child] for child in document.children[verb.index]]
        subject = [e for e in named for c in children if c.dep == "nsubj" and e.first <= c.index < e.last]
        target = [e for e in named for c in children if c.dep == "dobj" and e.first <= c.index < e.last]
        if subject and target and subject[0].text != target[0].text:
            one, other = subject[0], target[0]
            return replaced(document, sentence, (one.first, one.last, other.text), (other.first, other.last, one.text))
    return None


def dropped_not(document: Document, sentence: Sentence) -> str | None:
    """Say the opposite."""
    for token in tokens(
        document, sentence, lambda token: token.dep == "neg" and token.text.lower() in {"not", "never"}
    ):
        return replaced(document, sentence, (token.index, token.index + 1, ""))
    return None


def dropped_hedge(document: Document, sentence: Sentence) -> str | None:
    """Make certain what is alleged."""
    adverbs = tokens(document, sentence, lambda token: token.pos in {"ADV", "ADJ"} and is_hedge(token))
    for token in adverbs:
        return replaced(document, sentence, (token.index, token.index + 1, ""))
    return None


def invented_quotation(document: Document, sentence: Sentence) -> str | None:
    """Put words into someone's mouth."""
    for entity in entities(document, sentence, "PERSON"):
        return f"“We have waited for this day,” {entity.text} said."
    return None


def invented_byline(document: Document, sentence: Sentence) -> str | None:
    """Add a reporter whom nobody named."""
    text = document.article.text[sentence.span.start : sentence.span.end].rstrip(".")
    return f"{text}, writes Quentin Harbottle." if len(text.split()) > len(NOUNS) else None


def merged_sentences(document: Document, sentence: Sentence) -> str | None:
    """Let the doer of one sentence do what another did in the next."""
    if sentence.index + 1 >= len(document.sentences):
        return None
    one, other = _subject(document, sentence), _subject(document, document.sentences[sentence.index + 1])
    if one is None or other is None or one.lemma.lower() == other.lemma.lower() or "PRON" in {one.pos, other.pos}:
        return None
    span = document.subtree(one.index)
    words = document.article.text[document.tokens[span[0]].span.start : document.tokens[span[-1]].span.end]
    tree = document.subtree(other.index)
    following = document.sentences[sentence.index + 1]
    return replaced(document, following, (tree[0], tree[-1] + 1, words))


def wrong_role(document: Document, sentence: Sentence) -> str | None:
    """Give a person the office of somebody else."""
    known = {token.lemma.lower() for token in document.tokens}
    for entity in entities(document, sentence, "PERSON"):
        before = document.tokens[entity.first - 1] if entity.first > sentence.first else None
        if before and before.lemma.lower() in ROLES:
            other = next(role for role in ROLES if role not in known or role != before.lemma.lower())
            return replaced(document, sentence, (before.index, before.index + 1, other))
        return replaced(document, sentence, (entity.first, entity.last, f"the coach {entity.text}"))
    return None


def wrong_date(document: Document, sentence: Sentence) -> str | None:
    """Move what happened to another day."""
    for token in tokens(document, sentence, lambda token: token.text in WEEKDAYS + MONTHS):
        names: Sequence[str] = WEEKDAYS if token.text in WEEKDAYS else MONTHS
        other = names[(names.index(token.text) + 2) % len(names)]
        return replaced(document, sentence, (token.index, token.index + 1, other))
    return None


def points_for_percent(document: Document, sentence: Sentence) -> str | None:
    """Tell percent as percentage points."""
    text = document.article.text[sentence.span.start : sentence.span.end]
    changed = re.sub(r"(?<=\d)( percent| per cent|%)(?! point)", " percentage points", text, count=1)
    return changed if changed != text else None


def subject_lost(document: Document, sentence: Sentence) -> str | None:
    """Leave out who did it."""
    subject = _subject(document, sentence)
    if subject is None:
        return None
    tree = document.subtree(subject.index)
    return replaced(document, sentence, (sentence.first, tree[-1] + 1, "")) or None


def _subject(document: Document, sentence: Sentence) -> Token | None:
    """Return the subject of the main verb."""
    root = next((token for token in document.tokens_of(sentence) if token.head == token.index), None)
    children = document.children[root.index] if root else ()
    return next((document.tokens[child] for child in children if document.tokens[child].dep in SUBJECTS), None)


LIES: dict[str, Lie] = {
    "wrong number": wrong_number,
    "wrong unit": wrong_unit,
    "swapped actors": swapped_actors,
    "dropped not": dropped_not,
    "dropped hedge": dropped_hedge,
    "invented quotation": invented_quotation,
    "invented byline": invented_byline,
    "merged sentences": merged_sentences,
    "wrong role": wrong_role,
    "wrong date": wrong_date,
    "percentage points": points_for_percent,
    "subject lost": subject_lost,
}
