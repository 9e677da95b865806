"""Document -> those whom the story is about under a common noun: "a pilot … the pilot", "twins", "the crowd"."""

from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from itertools import takewhile

from summarizer.actor_names import QUANTIFIERS
from summarizer.lexicon import word_list
from summarizer.mention import Mention, mention_at
from summarizer.noun_phrases import first_of_noun, is_named_next
from summarizer.schema import Document, Token
from summarizer.syntax import SUBJECTS, bare

# Who is told of as the subject, the object or the one by whom it was done, in one of so many first sentences.
LEAD = 4
FEWEST_SENTENCES = 2
# One told of once must be told of at once; "the patient" of the next sentences may be the same one.
OPENING, SOON = 1, 4
FEWEST_DEEDS = 2
CERTAIN = frozenset({"the", "these", "those"})
ACTING = frozenset({"nsubj", "nsubjpass", "dobj"})
OTHERS = frozenset({"other", "another", "any", "no", "every", "each", "same", "second", "former", "fellow"})
INDEFINITE = frozenset({"a", "an"})
# Who is known without introduction once the flight, the car or the case is told of.
ON_DUTY = frozenset({"captain", "conductor", "coroner", "driver", "judge", "landlord", "magistrate", "owner", "pilot"})
# Words for a person that mostly tell what somebody named is, or of what body many are part.
DESCRIBING = frozenset(
    {
        "fellow",
        "hopeful",
        "icon",
        "leader",
        "legend",
        "member",
        "partner",
        "player",
        "representative",
        "spokesman",
        "spokesperson",
        "spokeswoman",
        "star",
    }
)
# Words for a person that mostly are for things.
THINGS = frozenset({"chair", "dishwasher", "logger", "model", "receiver", "recorder", "whip"})
# A member who is told apart by the body's noun: "a staff member", "four crew members".
MEMBER = "member"
KIN = frozenset({"aunt", "boyfriend", "brother", "daughter", "father", "girlfriend", "grandfather", "grandmother"})
KIN |= {"husband", "mother", "sister", "son", "stepfather", "stepmother", "uncle", "widow", "wife"}
SIBLINGS = frozenset({"twins", "triplets", "brothers", "sisters", "siblings"})
DESCRIPTIONS = frozenset({"compound", "amod", "nmod", "attr", "appos"})


def protagonists(document: Document, covered: set[int]) -> Iterator[tuple[bool, tuple[Mention, ...]]]:
    """Yield the mentions of each, with whether it is one person: subject or object in the lead, and told of again."""
    by_noun: dict[tuple[str, bool], list[Token]] = defaultdict(list)
    named: set[tuple[str, bool]] = set()
    for token in document.tokens:
        single = _is_one(document, token)
        if single is None:
            continue
        noun = (token.lemma.casefold() if single or bare(token) not in SIBLINGS else "sibling", single)
        if token.index in covered or is_named_next(document, token) or _is_of_somebody(document, token, covered):
            named.add(noun)
        elif token.dep not in DESCRIPTIONS and not _words_of(document, token) & OTHERS:
            by_noun[noun].append(token)
    if any(bare(token) == "police" for token in document.tokens):
        named.add(("officer", False))
    for told, some in by_noun.items():
        one = told[1]
        if one and bare(some[0]) in KIN:
            if told not in named and _are_kin(document, some):
                yield one, tuple(_mention(document, token) for token in some)
            continue
        known = _is_introduced(document, some) if one else _is_certain(document, some)
        opening = _opens(document, some) if one else _open_together(document, some)
        leading = opening or (known and _leads(document, some, one=one))
        if told not in named and leading:
            yield one, tuple(_mention(document, token) for token in some)


def _mention(document: Document, token: Token) -> Mention:
    """Return the noun with the words that go with it."""
    return mention_at(document, first_of_noun(document, token), token.index + 1, "protagonist")


def _is_one(document: Document, token: Token) -> bool | None:
    """Tell whether a noun is for one person or for several; `None`: for nobody."""
    word = bare(token)
    if token.lemma.casefold() == MEMBER and _is_of_body(document, token):
        return token.tag == "NN"
    if word in word_list("crowd_nouns") and token.tag in {"NN", "NNS"}:
        return False
    if token.tag == "NN" and word in _persons() | KIN:
        return True
    return False if token.tag == "NNS" and token.lemma.casefold() in _persons() else None


def _is_of_body(document: Document, token: Token) -> bool:
    """Tell whether a common noun before the token says of what body somebody is: "staff member", "crew members"."""
    before = document.tokens[token.index - 1] if token.index else token
    return before.tag == "NN" and before.dep == "compound" and before.head == token.index


@cache
def _persons() -> frozenset[str]:
    """Return the nouns for a person of whom a story may be told without a name."""
    return (word_list("person_nouns") | word_list("unnamed_persons")) - DESCRIBING - THINGS


def _is_of_somebody(document: Document, token: Token, covered: set[int]) -> bool:
    """Tell whether the noun describes somebody named: in apposition, before the name, or after "is"."""
    if token.dep in {"appos", "compound", "nmod"} and token.head in covered:
        return True
    # "Acme workers" are Acme; "an Army officer" is somebody.
    if token.tag == "NNS" and covered & set(range(first_of_noun(document, token), token.index)):
        return True
    beside = [document.tokens[child] for child in document.children[token.index]]
    if any(one.index in covered and one.dep == "appos" for one in takewhile(lambda one: one.dep != "prep", beside)):
        return True
    return token.dep == "attr" and any(child in covered for child in document.children[token.head])


def _words_of(document: Document, token: Token) -> set[str]:
    """Return the words that hang on the noun."""
    return {bare(document.tokens[child]) for child in document.children[token.index]}


def _is_introduced(document: Document, some: list[Token]) -> bool:
    """Tell whether a person is told of with "a" first and with "the" again, or on duty with "the" at once."""
    first, *again = (_words_of(document, token) for token in some)
    if not first & INDEFINITE and bare(some[0]) not in ON_DUTY:
        return False
    known = sum("the" in words for words in again)
    # "A passenger" of each paragraph is another one.
    return known > 0 and sum(bool(words & INDEFINITE) for words in again) <= known


def _opens(document: Document, some: list[Token]) -> bool:
    """Tell whether a person comes in with "a" and a word more as one of whom the first sentence tells."""
    first = some[0]
    if first.sentence >= OPENING or not _words_of(document, first) & INDEFINITE:
        return False
    described = first_of_noun(document, first) < first.index
    soon = [token for token in document.tokens if token.sentence <= first.sentence + SOON and token.index > first.index]
    known = any(bare(token) in word_list("unnamed_persons") and "the" in _words_of(document, token) for token in soon)
    return described and not known and (_acts(document, first) or _is_after_preposition(document, first))


def _open_together(document: Document, some: list[Token]) -> bool:
    """Tell whether people told apart, "Dunford swimmers", "fans of a band", are those of the first sentence."""
    first = some[0]
    if first.sentence >= OPENING or not _is_main(document, first):
        return False
    words = [document.tokens[child] for child in document.children[first.index]]
    told_apart = any(word.dep in {"amod", "compound", "prep"} and bare(word) not in QUANTIFIERS for word in words)
    return told_apart and not any(word.dep == "poss" for word in words)


def _is_main(document: Document, token: Token) -> bool:
    """Tell whether the noun is the subject of what its sentence tells, or a counted object of it."""
    verb = document.tokens[token.head]
    acts = token.dep in SUBJECTS or (token.dep == "dobj" and _is_counted(document, token))
    return acts and verb.pos == "VERB" and _is_top(document, verb)


def _is_top(document: Document, verb: Token) -> bool:
    """Tell whether a verb is the main one of its sentence, or what the main one reports."""
    return verb.dep == "ROOT" or (verb.dep == "ccomp" and document.tokens[verb.head].dep == "ROOT")


def _is_certain(document: Document, some: list[Token]) -> bool:
    """Tell whether several people are certain ones, nobody's own: "the twins", "three men", or they do two things."""
    if 2 * sum(any(document.tokens[c].dep == "poss" for c in document.children[t.index]) for t in some) > len(some):
        return False
    if any(_words_of(document, token) & CERTAIN or _is_counted(document, token) for token in some):
        return True
    return sum(token.dep == "nsubj" for token in some) >= FEWEST_DEEDS


def _is_counted(document: Document, token: Token) -> bool:
    """Tell whether the noun goes with a number."""
    return any(document.tokens[child].tag == "CD" for child in document.children[token.index])


def _leads(document: Document, some: list[Token], *, one: bool) -> bool:
    """Tell whether the nouns are of one who acts in the lead and is told of again, or does two things further down.

    Of several people one deed is enough there, unless they are somebody's staff.
    """
    if len({token.sentence for token in some}) < FEWEST_SENTENCES:
        return False
    acting = [token for token in some if _acts(document, token)]
    if any(token.sentence < LEAD for token in acting):
        return True
    if one:
        return len({token.sentence for token in acting}) >= FEWEST_SENTENCES
    return bare(some[0]) not in word_list("staff_nouns") and any(token.dep in SUBJECTS for token in acting)


def _are_kin(document: Document, some: list[Token]) -> bool:
    """Tell whether somebody's kin of no name does two things and is told of in the lead: "his mother", "the mother"."""
    if any(_words_of(document, token) & INDEFINITE for token in some[1:]):
        return False
    deeds = {token.sentence for token in some if _acts(document, token)}
    return len(deeds) >= FEWEST_DEEDS and some[0].sentence < LEAD


def _is_after_preposition(document: Document, token: Token) -> bool:
    """Tell whether the noun hangs on a preposition, but for one that says what somebody is ("as a pilot")."""
    return token.dep == "pobj" and bare(document.tokens[token.head]) not in {"as", "like", "for"}


def _acts(document: Document, token: Token) -> bool:
    """Tell whether the noun is subject or object of a verb, or the one by whom it is done."""
    head = document.tokens[token.head]
    # "Two teenagers were in hospital": of the first sentence's subject even a state is news.
    states = token.sentence < OPENING and token.dep in SUBJECTS and head.pos == "AUX" and _is_top(document, head)
    return (token.dep == "pobj" and bare(head) == "by") or (token.dep in ACTING and head.pos == "VERB") or states
