"""Where a person's full name starts: first names the model left out or took for a place, a status it took in."""

import re
from functools import cache

from summarizer.lexicon import word_list
from summarizer.mention import PERSON, Mention, mention_at
from summarizer.names import NATION_INITIALS, fold
from summarizer.schema import Document, Entity, Token
from summarizer.syntax import SUBJECTS, bare, is_capitalised, is_name_word

# "K.T." before "Rama Rao".
INITIALS = re.compile(r"^(?:[A-Z]\.)+$")
# "P V" before "Ramesh".
LETTER = re.compile(r"^[A-Z]$")
WORDS = frozenset({"A", "I"})
# A name of two words the model knows whole: of one, a town may be a given name ("Florence Mills").
FEWEST_WORDS = 3
STATUS_AND_SURNAME = 2
# Where somebody plays, in American reports right before the name ("Rovers QB Ana Lima"); single letters are initials
# elsewhere.
POSITIONS = frozenset({"CB", "DE", "DT", "LB", "LHP", "LT", "LW", "PG", "QB", "RB", "RHP", "RW", "SG", "TE", "WR"})
LETTERS = frozenset({"C", "D", "F", "G"})
SMALL_FIRST_NAMES = frozenset({"To", "An", "Do", "Am"})


def with_first_names(document: Document, first: int, last: int) -> int:
    """Return where a name starts with its initials, or its names before a particle ("Abdel Fattah" + "el-Sisi")."""
    tokens = document.tokens
    start = document.sentences[tokens[first].sentence].first
    place = first
    if first > start and _is_particle(tokens[first - 1]) and tokens[first - 1].dep == "compound":
        place -= 1
    names = place
    while names > start and _is_first_name(tokens[names - 1], last) and (names < place or _is_particle(tokens[place])):
        names -= 1
    if names < place:
        return names
    opening = first
    while first > start and (
        _may_open(document, first - 1, first, last) or _are_initials(tokens[first - 1], tokens[first])
    ):
        first -= 1
    if first == opening and last - first > 1 and first > start and _is_unknown_first_name(document, first - 1, last):
        return first - 1
    # In "Deputy Fire Marshall Ana Lima" the word before is a role that happens to be a given name.
    before = tokens[first - 1] if first > start else None
    role = before is not None and is_name_word(before) and before.dep == "compound" and not _is_title(before)
    return opening if role else first


def with_small_word(document: Document, first: int) -> int:
    """Return the start of a name whose first word looks like a preposition ("To" + "Lam", who "said")."""
    tokens = document.tokens
    word = tokens[max(first - 1, 0)]
    if first == 0 or word.text not in SMALL_FIRST_NAMES or word.sentence != tokens[first].sentence:
        return first
    subject = any(tokens[child].dep in SUBJECTS for child in document.children[word.head])
    opens = document.sentences[word.sentence].first == word.index
    return first if opens and (subject or word.head == word.index) else first - 1


def after_status(document: Document, first: int, last: int) -> bool:
    """Tell whether a name of two words is a status and the surname of somebody named in full: "Rookie Lima"."""
    tokens = document.tokens
    if last - first != STATUS_AND_SURNAME or bare(tokens[first]) in given_names():
        return False
    return any(
        entity.label == "PERSON"
        and entity.last - entity.first > 1
        and tokens[entity.last - 1].text == tokens[last - 1].text
        and bare(tokens[entity.first]) not in word_list("person_nouns") | word_list("titles")
        for entity in document.entities
    )


def opening_taken_for_place(document: Document, entity: Entity) -> Mention | None:
    """Return the person whose given name alone the model saw and took for a place, three words or more."""
    tokens = document.tokens
    opening = tokens[entity.first]
    head = tokens[opening.head]
    alone = entity.label == "GPE" and entity.last - entity.first == 1 and opening.dep == "compound"
    told = opening.index > 0 and _is_called_somebody(tokens[opening.index - 1])
    given = bare(opening) in given_names() and head.index - opening.index + 1 >= FEWEST_WORDS
    if not alone or not (given or (told and head.index > opening.index)):
        return None
    seen = {index for other in document.entities for index in range(other.first, other.last)}
    rest = tokens[opening.index + 1 : head.index + 1]
    common = word_list("organisation_words") | word_list("place_words") | word_list("person_nouns")
    common |= word_list("titles") | word_list("not_actor_endings")
    whole = all(is_name_word(token) and bare(token) not in common and token.index not in seen for token in rest)
    return mention_at(document, opening.index, head.index + 1, PERSON) if whole else None


def before_other_name(document: Document, first: int, last: int) -> int:
    """Return where a person's name ends that the model took together with another one ("A. Lima alias Bel")."""
    return next((t.index for t in document.tokens[first + 1 : last - 1] if bare(t) in {"alias", "aka"}), last)


def is_position(document: Document, index: int) -> bool:
    """Tell whether the token says where who is named next plays: a letter alone where one stands behind a team."""
    token = document.tokens[index]
    if token.text in LETTERS:
        return any(t.index and t.text in LETTERS and _is_team(document.tokens[t.index - 1]) for t in document.tokens)
    return token.text in POSITIONS


def _is_team(token: Token) -> bool:
    """Tell whether a name in the plural is a team's ("Rovers")."""
    return is_capitalised(token) and token.text.endswith("s") and not token.text.isupper()


@cache
def given_names() -> frozenset[str]:
    """Return the given names of women and men."""
    return word_list("given_names_male") | word_list("given_names_female") | word_list("given_names_both")


def is_given_name(word: str) -> bool:
    """Tell whether a folded word is a given name, or two that a hyphen joined ("tor egil")."""
    return all(part in given_names() for part in word.split())


def _is_called_somebody(token: Token) -> bool:
    """Tell whether the token is a noun for one person in small letters ("billionaire Ana Lima")."""
    return token.tag == "NN" and token.text.islower() and bare(token) in word_list("person_nouns")


def _is_title(token: Token) -> bool:
    """Tell whether the token is a title or a role, after which a name may start."""
    return bare(token) in word_list("titles") | word_list("person_nouns")


def _is_particle(token: Token) -> bool:
    """Tell whether the token is a particle of names in small letters."""
    return token.text.islower() and token.text in word_list("name_particles")


def _is_first_name(token: Token, last: int) -> bool:
    """Tell whether the token may be a first name before a particle: a plain proper noun of the same phrase."""
    common = word_list("titles") | word_list("person_nouns") | word_list("organisation_words")
    common |= word_list("place_words") | word_list("role_openers") | word_list("sentence_openers")
    plain = is_name_word(token) and token.text.isalpha() and not token.text.isupper()
    return plain and token.dep == "compound" and token.index < token.head < last and bare(token) not in common


def _is_unknown_first_name(document: Document, index: int, last: int) -> bool:
    """Tell whether a word that no list knows opens a name: after a title or a "one", or foreign by its letters."""
    token = document.tokens[index]
    covering = [entity for entity in document.entities if entity.first <= index < entity.last]
    other = any(entity.label != "PERSON" or entity.last not in {index + 1, last} for entity in covering)
    if other or not _is_first_name(token, last):
        return False
    if index == document.sentences[token.sentence].first:
        return not token.text.isascii()
    before = document.tokens[index - 1]
    return bare(before) == "one" or _is_title(before)


def _are_initials(token: Token, after: Token) -> bool:
    """Tell whether both words are single letters, the second known to be an initial: "A P" before "Ramesh"."""
    return bool(LETTER.match(token.text) and LETTER.match(after.text))


def _may_open(document: Document, index: int, first: int, last: int) -> bool:
    """Tell whether initials or a given name stand right before a name and belong to it."""
    token = document.tokens[index]
    if INITIALS.match(token.text) and token.tag == "NNP":
        return fold(token.text) not in NATION_INITIALS
    hangs = token.dep == "compound" and first <= token.head < last
    if hangs and LETTER.match(token.text):
        return token.text not in WORDS and not is_position(document, index)
    return hangs and is_name_word(token) and bare(token) in given_names() - word_list("titles")
