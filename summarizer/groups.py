"""Document -> groups and unnamed people who act under a common noun: "protesters", "the police", "a suspect"."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from summarizer.families import families
from summarizer.lexicon import word_list
from summarizer.mention import Mention, mention_at
from summarizer.noun_phrases import by_nation, first_of_noun, is_named_next
from summarizer.protagonists import protagonists
from summarizer.same_groups import LEADING, UNNAMED, join_told_again
from summarizer.schema import Document, Token
from summarizer.syntax import SUBJECTS, bare, has_child, is_possessive_mark

GROUP, BODY = "group", "body"
OUTER = frozenset({"compound", "poss", "amod", "nmod", "npadvmod"})
SAME_PEOPLE = {
    "protesters": "protester",
    "protestors": "protester",
    "demonstrators": "protester",
    "marchers": "protester",
    "gunman": "suspect",
    "attacker": "suspect",
    "assailant": "suspect",
    "shooter": "suspect",
    **dict.fromkeys(
        ("attackers", "assailants", "gunmen", "hijackers", "kidnappers", "raiders", "robbers"), "attackers"
    ),
    "military": "soldier",
    "army": "soldier",
    "troops": "soldier",
    "forces": "soldier",
    "authorities": "police",
    "gardai": "police",
    "gardaí": "police",
    "investigators": "police",
    "detectives": "police",
    "crews": "service",
    "hawkers": "vendor",
    "researchers": "scientist",
    "scientists": "scientist",
}
# What fighters the word before makes of them.
FIGHTERS = {"fire": "firefighter", "rebel": "rebel", "opposition": "rebel", "insurgent": "rebel"}
# "A future government" does nothing yet.
RULERS = frozenset({"government", "regime", "parliament", "cabinet"})
ANY = frozenset({"a", "an", "any", "another", "no"})
# "The prosecutor's office" and "prosecutors" are the same body.
RULES = frozenset(
    {"tax", "trade", "legal", "control", "fitness", "training", "sanctions", "inspection", "visa", "licensing"}
)
ON_DUTY = frozenset({"services", "crews", "agencies", "workers", "teams"})
DUTIES = frozenset({"emergency", "rescue", "security", "intelligence"})
# "Dunford police" are no staff of Dunford's.
POLICE = "police"
PROSECUTOR = "prosecutor"
VAGUE = frozenset({"own", "new", "local", "same", "other", "head", "home", "main", "special", "private", "lower"})


def find_groups(document: Document, mentions: Iterable[Mention]) -> tuple[tuple[Mention, ...], ...]:
    """Return the mentions of each group or unnamed person, told apart by their noun; names cover their own words."""
    covered = {index for mention in mentions for index in range(mention.first, mention.last)}
    found: dict[str, list[Mention]] = defaultdict(list)
    owned: Counter[str] = Counter()
    for token in document.tokens:
        label = _label(document, token)
        if label is None or token.index in covered or token.dep in OUTER or _has_name(document, token, covered):
            continue
        first = first_of_noun(document, token)
        if covered & set(range(first, token.index)) and bare(token) != POLICE:
            owned[_kind_of_group(document, token)] += 1
            continue
        if label == UNNAMED and (_is_anybody(document, token) or not _is_told_of(document, first)):
            continue
        if bare(token) == "regime" and _is_system(document, first, token):
            continue
        if label == BODY and not _is_body(document, first, token):
            continue
        mention = mention_at(document, first, token.index + 1, label)
        found[_kind_of_body(mention) if label == BODY else _kind_of_group(document, token)].append(mention)
    free = [some for kind, some in found.items() if not _are_staff(document, some, owned[kind])]
    some_of_all = [one for some in free for one in by_nation(document, some) if not _are_any(document, one)]
    kin = tuple(families(document, covered))
    known = {index for some in found.values() for mention in some for index in range(mention.first, mention.last)}
    known |= {mention.last - 1 for some in kin for mention in some}
    leading = [
        tuple(replace(mention, label=LEADING if one else GROUP) for mention in some)
        for one, together in protagonists(document, covered | known)
        for some in by_nation(document, together)
    ]
    return join_told_again(document, (*some_of_all, *kin, *leading))


def _are_staff(document: Document, some: Sequence[Mention], owned: int) -> bool:
    """Tell whether a group belongs to somebody named as often as not: "Acme workers" are Acme.

    Those who work for a body speak for it even where it is named but once.
    """
    return owned > 0 and (owned >= len(some) or bare(document.tokens[some[0].last - 1]) in word_list("staff_nouns"))


def _kind_of_group(document: Document, token: Token) -> str:
    """Return the noun under which the group's mentions are gathered; some nouns mean the same people."""
    before = bare(document.tokens[token.index - 1]) if token.index else ""
    if bare(token) == "fighters" and before in FIGHTERS:
        return FIGHTERS[before]
    return SAME_PEOPLE.get(bare(token), token.lemma.casefold())


def _kind_of_body(mention: Mention) -> str:
    """Return what a body's mentions are gathered under: its name, or the people whose office it is."""
    return "prosecutor" if PROSECUTOR in mention.text.casefold() else mention.text.casefold()


def _is_body(document: Document, first: int, token: Token) -> bool:
    """Tell whether a body's noun is told apart ("foreign ministry", "the sheriff's office"), not just "the office"."""
    if first == token.index or document.tokens[first].text.casefold() in VAGUE:
        return False
    return token.text != "office" or is_possessive_mark(document.tokens[token.index - 1])


def _is_service(document: Document, token: Token) -> bool:
    """Tell whether the noun stands for people on duty: "emergency services", "rescue crews"."""
    before = document.tokens[token.index - 1] if token.index > 0 else token
    return token.text in ON_DUTY and bare(before) in DUTIES


def _label(document: Document, token: Token) -> str | None:
    """Return whether the token is a noun for a group or for somebody unnamed."""
    if token.pos not in {"NOUN", "PROPN"}:
        return None
    if bare(token) in word_list("group_nouns") or _is_service(document, token):
        return GROUP
    if token.text in word_list("body_nouns"):
        return BODY
    nameless = (
        bare(token) in word_list("unnamed_persons") and token.tag == "NN" and not _is_told_of_body(document, token)
    )
    return UNNAMED if nameless else None


def _is_told_of_body(document: Document, token: Token) -> bool:
    """Tell whether the noun says what a body or somebody named is: "the firm was the victim of a theft"."""
    beside = (document.tokens[child] for child in document.children[token.head])
    subjects = [one for one in beside if token.dep == "attr" and one.dep in SUBJECTS]
    bodies = word_list("organisation_nouns") | {"it"}
    return any(one.pos == "PROPN" or bare(one) in bodies for one in subjects)


def _has_name(document: Document, token: Token, covered: set[int]) -> bool:
    """Tell whether the noun only describes a name: "suspect Ana Lima", "a driver, Ana Lima", "Ana Lima, the victim"."""
    if token.tag == "NN" and ((token.dep == "appos" and token.head in covered) or is_named_next(document, token)):
        return True
    return any(document.tokens[child].dep == "appos" and child in covered for child in document.children[token.index])


def _is_told_of(document: Document, first: int) -> bool:
    """Tell whether an unnamed person is introduced or known: "a suspect", "the man", not "one man", "any driver"."""
    before = document.tokens[first - 1].text.casefold() if first > 0 else ""
    return before in {"a", "an", "the"} and document.tokens[first].text.casefold() not in {
        "only",
        "other",
        "second",
        "same",
    }


def _is_anybody(document: Document, token: Token) -> bool:
    """Tell whether the noun only says what somebody is, or is for anybody ("it is hard for a victim to forgive")."""
    said = token.dep == "attr" and bare(token) in {"man", "woman", "boy", "girl"}
    verb = document.tokens[token.head]
    to = has_child(document, verb.index, frozenset({"aux"})) and document.tokens[verb.index - 1].text == "to"
    opened = any(bare(document.tokens[child]) == "for" for child in document.children[verb.index])
    return said or (token.dep == "nsubj" and verb.tag == "VB" and to and opened)


def _are_any(document: Document, some: Sequence[Mention]) -> bool:
    """Tell whether the rulers are none in office: "a Labour government", "any government", never "the government"."""
    nouns = [document.tokens[mention.last - 1] for mention in some]
    return all(
        bare(noun) in RULERS and any(bare(document.tokens[child]) in ANY for child in document.children[noun.index])
        for noun in nouns
    )


def _is_system(document: Document, first: int, token: Token) -> bool:
    """Tell whether a regime is one of rules ("tax regime"), not of rulers ("the military regime")."""
    words = {word.text.casefold() for word in document.tokens[first : token.index]}
    return bool(words & RULES) or any(
        len(word) > 1 and word.isupper() for word in (t.text for t in document.tokens[first : token.index])
    )
