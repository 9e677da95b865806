"""Spellings of people's names -> joined: the names that they are known by, were born with or go under."""

from collections.abc import Iterator
from itertools import pairwise

from summarizer.first_names import given_names
from summarizer.mention import COUNTRY, PEOPLE, PERSON, Mention
from summarizer.names import fold
from summarizer.schema import Document
from summarizer.spellings import Spellings
from summarizer.syntax import SUBJECTS, root_of

# What may stand between a name and the word that gives another one, or between that and the other name.
BESIDE = frozenset({",", "(", '"', "“", "‘", "'", "``", "-", "–", "the", "who", "is", "was", "as"})
BESIDE |= {"also", "better", "best", "commonly", "formerly", "locally", "popularly", "previously", "professionally"}
BESIDE |= {"simply", "universally", "widely"}
NAMING = frozenset({"a.k.a.", "aka", "alias", "born", "dubbed", "known", "née", "nicknamed"})
# "Known as" gives a name, "known to" and "known for" do not; these need no second word.
WITH_AS = frozenset({"known"})
SOLE = ("whose", "real", "name", "is")
FARTHEST = 9


def join_other_names(spellings: Spellings) -> None:
    """Join the name that a person is known by to the name before it ("Ana Lima, known as Bel")."""
    for key, other in list(_described(spellings)):
        if _may_be_joined(spellings, other):
            spellings.kinds[spellings.root(key)] = PERSON
            spellings.join(key, other)
    for key, other in list(_pairs(spellings)):
        root = spellings.root(key)
        person = spellings.kinds[root] == PERSON or fold(key).split()[0] in given_names()
        if person and spellings.root(other) != root and _may_be_joined(spellings, other):
            spellings.kinds[root] = PERSON
            spellings.join(key, other)


def _pairs(spellings: Spellings) -> Iterator[tuple[str, str]]:
    """Yield the spellings of names that stand beside each other, the second given as another form of the first."""
    found = [(mention.first, key, mention) for key, some in spellings.mentions.items() for mention in some]
    ordered = sorted(found, key=lambda one: one[0])
    for (_, key, one), (_, other, alias) in pairwise(ordered):
        if key != other and _is_given(spellings.document, one, alias):
            yield key, other


def _described(spellings: Spellings) -> Iterator[tuple[str, str]]:
    """Yield whom a description means and the real name: "Bel sang. The singer, whose real name is Ana Lima, left"."""
    tokens = spellings.document.tokens
    for other, some in spellings.mentions.items():
        for alias in some:
            before = [token.text.casefold() for token in tokens[max(alias.first - len(SOLE), 0) : alias.first]]
            if tuple(before) == SOLE:
                sentence = tokens[alias.first].sentence
                acting = [key for key in _told_of_in(spellings, sentence - 1) if key != other]
                if len(acting) == 1 and not any(_stands_in(m, spellings, sentence) for m in _named(spellings, other)):
                    yield acting[0], other


def _told_of_in(spellings: Spellings, sentence: int) -> list[str]:
    """Return the people named in a sentence, or else the subjects whose names are one word."""
    here = {
        spellings.root(key): mention
        for key, some in spellings.mentions.items()
        for mention in some
        if _stands_in(mention, spellings, sentence)
    }
    people = [key for key in here if spellings.kinds[key] == PERSON]
    single = [key for key in here if " " not in key and spellings.kinds[key] not in {COUNTRY, PEOPLE}]
    return people or [key for key in single if _is_subject(spellings.document, here[key])]


def _is_subject(document: Document, mention: Mention) -> bool:
    """Tell whether the name is a subject."""
    return root_of(document, mention.first, mention.last).dep in SUBJECTS


def _named(spellings: Spellings, other: str) -> Iterator[Mention]:
    """Yield the mentions of every name but `other` that is no nation's adjective."""
    for key, some in spellings.mentions.items():
        if key != other and spellings.kinds[key] != PEOPLE:
            yield from some


def _stands_in(mention: Mention, spellings: Spellings, sentence: int) -> bool:
    """Tell whether a mention stands in a sentence."""
    return spellings.document.tokens[mention.first].sentence == sentence


def _may_be_joined(spellings: Spellings, other: str) -> bool:
    """Tell whether the other name may be a person's, and no form of somebody else's."""
    alone = all(key == other or spellings.root(key) != other for key in spellings.mentions)
    return spellings.is_free(other) and alone and spellings.kinds[other] not in {COUNTRY, PEOPLE}


def _is_given(document: Document, one: Mention, alias: Mention) -> bool:
    """Tell whether the words between two names say that the second is another name of the first's bearer."""
    between = document.tokens[one.last : alias.first]
    if not between or len(between) > FARTHEST or between[0].sentence != document.tokens[alias.first].sentence:
        return False
    after = document.tokens[alias.last : alias.last + 1]
    if after and after[0].pos == "NOUN" and after[0].dep != "ROOT":
        return False  # "known as the Harbour hunter"
    words = [token.text.casefold() for token in between]
    if tuple(word for word in words if word not in {",", "(", ":"}) in {SOLE, SOLE[1:3]}:
        return True
    naming = [token for token in between if token.text.casefold() in NAMING]
    rest = {word for word in words if word not in NAMING}
    if len(naming) != 1 or not rest <= BESIDE:
        return False
    name = naming[0].text.casefold()
    return name not in WITH_AS or words[words.index(name) + 1 : words.index(name) + 2] == ["as"]
