"""The subject of a verb of speech -> the name in it, where the tree took another word for its head."""

from summarizer.gender import is_person_noun
from summarizer.lexicon import word_list
from summarizer.role_introductions import SERVING
from summarizer.role_membership import OFFICES_IN_LETTERS
from summarizer.scene import Scene
from summarizer.schema import Token
from summarizer.syntax import SUBJECTS, bare
from summarizer.unlisted_speakers import may_speak

# Tokens from a subject to the name that explains it.
LONGEST_ROLE = 5
# Tokens before an apposition: the name and its comma.
MARK_AND_NAME = 2


def before_letters(scene: Scene, token: Token) -> Token:
    """Return the name before the letters that the tree took for its head: "Okoye QC said"; any other word itself."""
    before = token.index - 1
    lettered = token.text in OFFICES_IN_LETTERS and token.index not in scene.holders and before in scene.holders
    return scene.document.tokens[before] if lettered else token


def titled_name(scene: Scene, token: Token) -> Token | None:
    """Return the name behind an office that has no article: "Minister for Harbours Peter Lind said"."""
    tokens = scene.document.tokens
    words = scene.document.subtree(token.index)
    name = tokens[words[-1]]
    office = token.text.lower() in word_list("person_nouns") and token.text[:1].isupper()
    number = scene.holders.get(name.index)
    if not office or number is None or scene.actors[number].kind != "person" or scene.quoted[name.index]:
        return None
    first = _start_of_name(scene, name.index)
    before = tokens[first - 1]
    governed = any(tokens[i].pos == "ADP" for i in range(token.index, first - 1))
    return name if governed and before.pos == "PROPN" and tokens[words[0]].pos == "PROPN" else None


def person_in_subject(scene: Scene, token: Token) -> Token | None:
    """Return the person named in a subject that the tree heads by another word; `None` where it names none."""
    return _person_of(scene, token) or _name_before_verb(scene, token) or _name_behind_verb(scene, token)


def _person_of(scene: Scene, token: Token) -> Token | None:
    """Return the person whose body the tree took for the subject: "Maria Okoye of the Lindholm police said"."""
    tokens = scene.document.tokens
    found = _name_beside(scene, token) or _officer_of(scene, token)
    if found is not None:
        return found
    index = token.index - 1
    while index > 0 and tokens[index].pos in {"PROPN", "NOUN", "ADJ", "DET"} and not scene.quoted[index]:
        index -= 1
    if index < 1 or tokens[index].text.lower() not in {"of", "from", "at"} or scene.quoted[index - 1]:
        return None
    number = scene.holders.get(index - 1)
    return tokens[index - 1] if number is not None and scene.actors[number].kind == "person" else None


def _officer_of(scene: Scene, token: Token) -> Token | None:
    """Return who stands behind an office at the end of the subject: "the Chamber in Brask chairman Okoye said"."""
    tokens = scene.document.tokens
    name = tokens[scene.document.subtree(token.index)[-1]]
    number = scene.holders.get(name.index)
    if (
        token.dep not in SUBJECTS
        or name.head == token.index
        or number is None
        or number == scene.holders.get(token.index)
    ):
        return None
    first = _start_of_name(scene, name.index)
    office = tokens[first - 1]
    person = scene.actors[number].kind == "person" and name.dep == "pobj" and tokens[first - 2].pos == "PROPN"
    return name if person and is_person_noun(office) and office.dep == "compound" and office.text.islower() else None


def _start_of_name(scene: Scene, index: int) -> int:
    """Return where the name starts that the token at `index` is part of."""
    while scene.holders.get(index - 1) == scene.holders[index]:
        index -= 1
    return index


def _name_before_verb(scene: Scene, token: Token) -> Token | None:
    """Return the name that explains the subject, set between commas: "the head of the fleet, Lind, said".

    After another person it may be that one's: "the wife of the mayor, Lind, said"; not so behind a secretary's office.
    """
    tokens = scene.document.tokens
    verb = tokens[token.head].head if token.dep == "appos" else token.head
    index = verb - 2
    titled = bare(token) in SERVING and token.tag == "NNP" and tokens[token.index + 1].text == "to"
    far = token.index in scene.holders or token.dep not in SUBJECTS | {"appos"} or not may_speak(token)
    if far or not (token.tag == "NN" or titled) or index <= token.index + 1 or tokens[index + 1].text != ",":
        return None
    number = scene.holders.get(index)
    another = is_person_noun(tokens[tokens[index].head]) and not titled
    if number is None or scene.actors[number].kind != "person" or another or scene.quoted[index]:
        return None
    first = index
    while tokens[first - 1].pos == "PROPN" and first > token.index:
        first -= 1
    return tokens[index] if tokens[first - 1].text == "," and first > token.index + 1 else None


def _name_behind_verb(scene: Scene, token: Token) -> Token | None:
    """Return the name that explains a subject behind its verb: “…,” said Lima's neighbour, farmer Peter Lind."""
    tokens = scene.document.tokens
    apart = is_person_noun(token) and token.tag == "NN" and tokens[token.index + 1].text == ","
    if not apart or token.index in scene.holders:
        return None
    index = token.index + 2
    while index in range(len(tokens)) and tokens[index].text.islower() and index - token.index < LONGEST_ROLE:
        index += 1
    number = scene.holders.get(index)
    trade = is_person_noun(tokens[index - 1]) or tokens[index - 1].text in word_list("role_nouns")
    if number is None or scene.actors[number].kind != "person" or not trade:
        return None
    while scene.holders.get(index + 1) == number:
        index += 1
    return tokens[index] if tokens[index + 1].text == "." else None


def _name_beside(scene: Scene, token: Token) -> Token | None:
    """Return the name that the subject only says more of, its second comma left out: "Maria Okoye, a nurse said"."""
    first = scene.document.subtree(token.index)[0]
    if first < MARK_AND_NAME or scene.document.tokens[first - 1].text != "," or token.index in scene.holders:
        return None
    name = scene.document.tokens[first - 2]
    opens = scene.document.tokens[first].text.lower() in {"a", "an", "the"}
    number = scene.holders.get(name.index)
    person = number is not None and scene.actors[number].kind == "person" and not scene.quoted[name.index]
    return name if opens and person and name.dep in SUBJECTS and name.head == token.head else None
