"""Names and roles of a draft's sentence against the article: nobody new, and nobody with somebody else's office."""

from collections.abc import Iterator

from summarizer.casing import UNKNOWN
from summarizer.clauses import SUBJECTS
from summarizer.comparison import Pair
from summarizer.draft_numbers import is_time
from summarizer.geography import country_named, country_of_demonym
from summarizer.lexicon import word_list
from summarizer.schema import Document, Entity, Sentence, Token

BESIDE = 8
LEAST_STEM = 4
HOLE = "[UNK]"
PERSON = frozenset({"PERSON"})


def new_name(pair: Pair) -> bool:
    """Tell whether a name in the draft's sentence does not stand in the article."""
    return any(t.pos == "PROPN" and t.text != UNKNOWN and not _is_known(pair, t) for t in pair.told)


def unknown_word(pair: Pair) -> bool:
    """Tell whether a word is missing: a model writes a sign of its own where it has no word."""
    return HOLE in pair.sentence.text or any(token.text == UNKNOWN for token in pair.told)


def other_role(pair: Pair) -> bool:
    """Tell whether a person carries a role that the article does not put beside this name."""
    for entity in _names(pair.draft, pair.sentence, PERSON):
        roles = set(_roles(pair.draft, entity))
        if roles and not roles <= {word for other in _mentions(pair.article, entity) for word in _beside(pair, other)}:
            return True
    return False


def _is_known(pair: Pair, token: Token) -> bool:
    """Tell whether the article has the word, one it is cut from, or another name of the same country."""
    known = pair.index.known
    whole = {token.text.lower(), token.lemma.lower()}
    forms = {form.strip(".'’") for form in whole}
    if (whole | forms) & known or is_time(token) or not any(map(str.isalpha, token.text)):
        return True
    parts = {part for form in forms for part in form.replace("’", "'").removesuffix("'s").split("-")}
    if parts <= known:
        return True
    if any(len(form) >= LEAST_STEM and word.startswith(form) for form in forms for word in known):
        return True
    country = country_of_demonym(token.text) or country_named(token.text)
    return country is not None and country in pair.index.countries


def _names(document: Document, sentence: Sentence, labels: frozenset[str]) -> Iterator[Entity]:
    """Yield the named entities of `sentence` with one of `labels`."""
    inside = range(sentence.first, sentence.last)
    return (entity for entity in document.entities if entity.label in labels and entity.first in inside)


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


def _beside(pair: Pair, entity: Entity) -> list[str]:
    """Return the lemmas that stand near `entity` in its sentence."""
    near = pair.article.tokens[max(0, entity.first - BESIDE) : entity.last + BESIDE]
    sentence = pair.article.tokens[entity.first].sentence
    return [token.lemma.lower() for token in near if token.sentence == sentence]
