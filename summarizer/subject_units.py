"""Number without a unit -> what the subject of its verb counts: "deaths in the region rose by 87 to 1,234"."""

import re
from dataclasses import replace

from summarizer.lexicon import word_list, word_table
from summarizer.quantity import Quantity
from summarizer.schema import Document, Token
from summarizer.syntax import SUBJECTS
from summarizer.token_finder import TokenFinder

# "Rose to 1,234", "fell by 87": the way from the number to the verb that says how many there are now.
LINKS = frozenset({"to", "from", "at", "by"})
# "Reached 4,020", "numbered 300", "totalled 12".
REACHING = frozenset(
    {
        "reach",
        "hit",
        "top",
        "exceed",
        "total",
        "number",
        "near",
        "approach",
        "pass",
        "surpass",
        "stand",
        "average",
        "peak",
    }
)
# "The number of burials is 120": what is many stands behind it.
MANY = frozenset({"number", "total", "count", "tally", "figure", "average", "sum"})
# "Burials went from 24 a week to 60", "admissions came to 300".
WENT = frozenset({"went", "gone", "came", "amounted"})
# "The murder count rose to 38."
COUNTS = frozenset({"count", "tally", "total"})
# "Visitor numbers rose to 1.4 million."
NUMBERS = frozenset({"numbers", "figures", "totals", "levels"})
BETWEEN = frozenset({"quantmod", "nummod", "advmod", "compound"})
VERBS = frozenset({"VERB", "AUX"})
SPELLS = frozenset({"day", "week", "month", "quarter", "session", "year", "time", "row", "season"})
FARTHEST_UP = 3
PLURAL_TAG = "NNS"


def with_subject_unit(document: Document, finder: TokenFinder, quantity: Quantity) -> Quantity:
    """Return `quantity` with the plural that is the subject of its verb, where the verb says how many there are."""
    if quantity.unit or not quantity.bare or quantity.kind != "count":
        return quantity
    tokens = finder.within(quantity.first, quantity.last)
    verb = _verb_above(document, tokens[-1]) if tokens else None
    if verb is None:
        return quantity
    subject = _subject(document, verb)
    changed = (document.tokens[c] for c in document.children[verb.index] if document.tokens[c].dep == "dobj")
    for noun in (subject, *changed):
        if noun is not None and (many := _counted_by(document, noun)) is not None:
            return replace(quantity, unit=many)
    noun = _counted_object(document, verb) or _counted_subject(document, verb, subject)
    return quantity if noun is None else replace(quantity, unit=_told(document, noun), noun=noun.index)


def _counted_by(document: Document, noun: Token) -> str | None:
    """Return what a word for many counts: a workforce workers, a murder count murders."""
    word, before = noun.lemma.lower(), document.tokens[max(noun.index - 1, 0)]
    many = word_table("collective_units")
    kind = before.lemma.lower() if before.head == noun.index and before.tag == "NN" else ""
    told = many.get(f"{kind} {word}") or many.get(word)
    return f"{kind}s" if told is None and kind and word in COUNTS else told


def _verb_above(document: Document, number: Token) -> Token | None:
    """Return the verb that says of its subject how many there are by `number`, `None` if there is none."""
    token = number
    for _ in range(FARTHEST_UP):
        head = document.tokens[token.head]
        if head.index == token.index or head.sentence != number.sentence:
            return None
        if token.dep == "prep" and head.lemma.lower() in SPELLS:
            # "Fell for a second day to 1,200": what looks like a part of the day goes with the verb.
            verb = document.tokens[document.tokens[head.head].head]
            return verb if verb.pos in VERBS and _says_how_many(token, verb) else None
        if head.pos in VERBS:
            return head if _says_how_many(token, head) else None
        if token.dep not in BETWEEN and not (token.dep == "pobj" and head.text.lower() in LINKS):
            return None
        token = head
    return None


def _says_how_many(child: Token, verb: Token) -> bool:
    """Tell whether `child`, a number or its preposition, completes `verb` to a statement of how many there are."""
    if child.dep == "prep":
        changes = verb.text.lower() in word_list("change_verbs") | WENT and child.text.lower() != "at"
        return changes or verb.lemma.lower() in REACHING
    return child.dep in {"dobj", "npadvmod", "attr"} and (verb.lemma.lower() in REACHING or verb.lemma.lower() == "be")


def _counted_object(document: Document, verb: Token) -> Token | None:
    """Return the plural noun that is the object of a verb of change: the jobs of "cut jobs by 300 to 4,500"."""
    objects = (document.tokens[c] for c in document.children[verb.index] if document.tokens[c].dep == "dobj")
    return next((noun for noun in objects if _is_counted(noun)), None)


def _counted_subject(document: Document, verb: Token, subject: Token | None) -> Token | None:
    """Return the plural noun that is the subject of `verb`, or that its number is a number of."""
    if subject is None:
        return None
    if subject.lemma.lower() in MANY:
        subject = next(
            (
                document.tokens[c]
                for marker in document.children[subject.index]
                if document.tokens[marker].text == "of"
                for c in document.children[marker]
            ),
            subject,
        )
    elif verb.lemma.lower() == "be":
        return None
    return subject if _is_counted(subject) else None


def _subject(document: Document, verb: Token) -> Token | None:
    """Return the subject of `verb`, or of the verb that it goes on: "rose on Friday and reached 120"."""
    for _ in range(FARTHEST_UP):
        for child in document.children[verb.index]:
            if document.tokens[child].dep in SUBJECTS:
                return document.tokens[child]
        if verb.dep not in {"conj", "advcl"} or verb.head == verb.index:
            return None
        verb = document.tokens[verb.head]
    return None


def _is_counted(noun: Token) -> bool:
    """Tell whether `noun` names things that come in numbers, not money, points or a measure."""
    word = noun.text.lower()
    # "Abuse reports reached 36 million": a plural that the model takes for a verb is a subject all the same.
    plural = noun.tag == PLURAL_TAG or (noun.tag == "VBZ" and noun.dep in SUBJECTS)
    if not plural or not re.fullmatch(r"[a-z]+", word):
        return False
    return word not in word_list("priced_things") and word.removesuffix("s") not in word_table("measure_units")


def _told(document: Document, noun: Token) -> str:
    """Return what `noun` counts: passenger numbers count passengers."""
    word, first = noun.text.lower(), document.tokens[max(0, noun.index - 1)]
    if word not in NUMBERS or first.head != noun.index or first.tag not in {"NN", "NNS"}:
        return word
    return first.text.lower() if first.tag == PLURAL_TAG else f"{first.text.lower()}s"
