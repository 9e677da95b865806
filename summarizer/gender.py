"""Document, Actors -> which persons are "he" and which are "she", where the article or the name says so."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Literal

from summarizer.lexicon import word_list
from summarizer.names import fold
from summarizer.schema import Actor, Document, Token

Gender = Literal["male", "female"]
PRONOUNS: dict[str, Gender] = {
    "he": "male", "him": "male", "his": "male", "himself": "male",
    "she": "female", "her": "female", "hers": "female", "herself": "female",
}  # fmt: skip
PLURAL_TAGS = frozenset({"NNS", "NNPS"})
# Lists of nouns for persons.
PERSONS = ("person_nouns", "kin", "unnamed_persons")
# A title or a noun says it outright, a given name nearly always, a pronoun near a name only often.
OUTRIGHT, BY_NAME, BY_PRONOUN = 8, 4, 1
# Offices in "-man" that women are also said to hold: a given name outweighs them.
OFFICES = frozenset({"spokesman", "chairman", "businessman", "congressman", "frontman", "linesman", "statesman"})
BY_OFFICE = 1


def find_genders(
    document: Document, actors: Sequence[Actor], holders: Mapping[int, int], quoted: Sequence[bool]
) -> tuple[Gender | None, ...]:
    """Return the gender of each actor by all evidence together; `None` where there is none or it is even."""
    votes: list[Counter[Gender]] = [Counter() for _ in actors]
    for actor, counter in zip(actors, votes, strict=True):
        if actor.kind == "person":
            counter.update(_by_name(actor))
    for index, number in holders.items():
        votes[number].update(_by_neighbours(document.tokens, index))
    for sentence in document.sentences:
        named = {holders[i] for i in range(sentence.first, sentence.last) if i in holders and not quoted[i]}
        persons = [number for number in named if actors[number].kind == "person"]
        if len(persons) == 1:
            votes[persons[0]].update(_by_sentence(document.tokens_of(sentence), quoted))
    return tuple(_winner(counter) for counter in votes)


def gender_of_noun(word: str) -> Gender | None:
    """Return the gender that a title or noun tells outright ("spokeswoman", "Mr")."""
    if word in word_list("male_nouns"):
        return "male"
    return "female" if word in word_list("female_nouns") else None


def gender_of_given(actor: Actor) -> Gender | None:
    """Return the gender that the given name of a person tells."""
    given = fold(actor.name).split()[:1]
    if any(word in word_list("given_names_male") for word in given):
        return "male"
    return "female" if any(word in word_list("given_names_female") for word in given) else None


def gender_of_name(name: str) -> Gender | None:
    """Return the gender that a given name tells."""
    first = fold(name).split()[:1]
    if first and first[0] in word_list("given_names_male"):
        return "male"
    return "female" if first and first[0] in word_list("given_names_female") else None


def is_person_noun(token: Token) -> bool:
    """Tell whether `token` is a noun for one person ("officer", "uncle", "suspect")."""
    noun = fold(token.lemma)
    return token.tag not in PLURAL_TAGS and token.pos == "NOUN" and any(noun in word_list(name) for name in PERSONS)


def _by_name(actor: Actor) -> Counter[Gender]:
    """Vote by given names, titles in the name, and nouns of the role."""
    votes: Counter[Gender] = Counter()
    given = gender_of_given(actor)
    if given is not None:
        votes[given] += BY_NAME
    for text in (actor.name, *actor.aliases, actor.role.text if actor.role else ""):
        votes.update(_outright(fold(text).split()))
    return votes


def _outright(words: Sequence[str]) -> Counter[Gender]:
    """Vote by the words that tell a gender, each word once."""
    votes: Counter[Gender] = Counter()
    for word in set(words):
        gender = gender_of_noun(word)
        if gender is not None:
            votes[gender] += BY_OFFICE if word in OFFICES else OUTRIGHT
    return votes


def _by_neighbours(tokens: Sequence[Token], index: int) -> Counter[Gender]:
    """Vote by the title right before a name and by the noun that a name is said to be ("was one of the women")."""
    votes: Counter[Gender] = Counter()
    if index > 0 and tokens[index - 1].sentence == tokens[index].sentence:
        votes.update(_outright([fold(tokens[index - 1].text)]))
    above = tokens[index]
    while above.dep == "appos" and above.head < above.index:
        # "Her father, Ola Ek, wept", "Her son, the architect Ola Ek"
        above = tokens[above.head]
        votes.update(_outright([fold(above.lemma)]))
    head = tokens[index].head
    if tokens[index].dep == "nsubj" and tokens[head].lemma == "be":
        for token in tokens[head + 1 : head + 8]:
            if token.sentence != tokens[head].sentence or token.text in {",", ";"}:
                break
            votes.update(_outright([fold(token.lemma)]))
    return votes


def _by_sentence(tokens: Sequence[Token], quoted: Sequence[bool]) -> Counter[Gender]:
    """Vote by the pronouns of a sentence that names one person only, where they agree with each other."""
    found = {PRONOUNS[t.text.lower()] for t in tokens if t.text.lower() in PRONOUNS and not quoted[t.index]}
    return Counter(dict.fromkeys(found, BY_PRONOUN)) if len(found) == 1 else Counter()


def _winner(votes: Counter[Gender]) -> Gender | None:
    """Return the gender with more votes."""
    if votes["male"] == votes["female"]:
        return None
    return "male" if votes["male"] > votes["female"] else "female"
