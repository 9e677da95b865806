"""A role against the article: it must stand beside the one it is given to, and no nearer to anybody else."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from summarizer.ground import Ground
from summarizer.lexicon import word_list
from summarizer.names import fold
from summarizer.role_captions import captioned_roles
from summarizer.role_descriptions import is_described
from summarizer.role_openings import is_told_first
from summarizer.schema import Actor, Document, Excerpt, Span

APPOSITION = re.compile(r",\s*(?:who\s(?:is|was)\s)?(?:(?:the|a|an|his|her|its|their|former)\s)*$", re.IGNORECASE)
NAMING = re.compile(r"\s(?:was|were|are|is|have been|has been|,)?\s?(?:identified|named) as\s", re.IGNORECASE)
# Between the names may stand titles, homes, ages, seats, parties: "Ana Lima of Brask and Dr Bo Ek (DP, Dunford), 52".
LIST_OF_NAMES = re.compile(
    r"""(?:\s|,|&|[-–—:]|\b(?i:and)\b|\b\d{1,3}\b|\((?:[A-Z]{2,6},\s?)?(?:[^()]{1,40}\))?|\b[A-Z][a-z]+\)|\)
    |\b(?:Dr|Mr|Mrs|Ms|Miss|Prof|Professor|Sir|Dame|Lord|Lady|Sen|Rep)\b\.?|\bof\s[A-Z][\w'’-]+)*""",
    re.VERBOSE,
)


def is_captioned(ground: Ground, actor: Actor, role: Excerpt) -> bool:
    """Tell whether a caption, which is no part of the story, gives the very words to the actor's full name."""
    same = ground.text[role.span.start : role.span.end] == role.text
    return same and role.span in captioned_roles(ground.document.article, (actor.name, *actor.aliases))


def is_role_of(ground: Ground, actor: Actor, role: Excerpt) -> bool:
    """Tell whether the article gives `role` to `actor`, by where they stand."""
    own = _near(ground, actor.mentions, role.span)
    elsewhere = _other_persons(ground, actor, role.span)
    others = _near(ground, elsewhere, role.span)
    if _describes(ground, actor, elsewhere, role.span):
        return True
    if not own:
        return _is_told_beside(ground, actor, role) and not any(_is_tight(ground, other, role.span) for other in others)
    nearest = min(own, key=lambda mention: _gap(mention, role.span))
    return not _belongs_to_other(ground, nearest, others, role.span)


def _describes(ground: Ground, actor: Actor, others: Sequence[Span], role: Span) -> bool:
    """Tell whether the role takes the actor up again where grammar lets nobody else be meant."""
    document = ground.document
    words = _tokens_in(document, role)
    persons = frozenset(index for span in (*actor.mentions, *others) for index in _tokens_in(document, span))
    names = [name for name in (_tokens_in(document, mention) for mention in actor.mentions) if name and words]
    proofs = (is_described, is_told_first)
    return any(proof(document, name.start, name.stop, persons, words) for name in names for proof in proofs)


def _tokens_in(document: Document, span: Span) -> range:
    """Return the tokens that lie in `span`."""
    first = bisect_left(document.tokens, span.start, key=lambda token: token.span.start)
    last = bisect_right(document.tokens, span.end, lo=first, key=lambda token: token.span.end)
    return range(first, last)


def _near(ground: Ground, mentions: Sequence[Span], span: Span) -> list[Span]:
    """Return the mentions in the sentences of `span` that do not overlap it."""
    sentences = ground.sentences_at(span)
    if not sentences:
        return []
    start, end = sentences[0].span.start, sentences[-1].span.end
    return [m for m in mentions if start <= m.start and m.end <= end and (m.end <= span.start or span.end <= m.start)]


def _other_persons(ground: Ground, actor: Actor, role: Span) -> list[Span]:
    """Return where the article names persons whose names share no word with the actor's, the role itself left out.

    A title alone names nobody: the model takes the "Engr" of "Engr. Ola Ek" for a person.
    """
    own = {word for name in (actor.name, *actor.aliases) for word in fold(name).split()}
    persons = (entity for entity in ground.document.entities if entity.label == "PERSON")
    others = [(entity.span, set(fold(entity.text).split())) for entity in persons]
    return [
        Span(role.end, place.end) if place.start <= role.start < role.end < place.end else place
        for place, words in others
        if not own & words and words - word_list("titles")
    ]


def _is_told_beside(ground: Ground, actor: Actor, role: Excerpt) -> bool:
    """Tell whether the sentence before or after that of the role names the actor."""
    sentences = ground.sentences_at(role.span)
    if not sentences:
        return False
    around = ground.document.sentences[max(0, sentences[0].index - 1) : sentences[-1].index + 2]
    return any(s.span.start <= m.start < s.span.end for s in around for m in actor.mentions)


def _gap(mention: Span, span: Span) -> int:
    """Return how many characters stand between two spans."""
    return max(mention.start - span.end, span.start - mention.end, 0)


def _belongs_to_other(ground: Ground, own: Span, others: Sequence[Span], role: Span) -> bool:
    """Tell whether another person stands between the role and its owner, or claims it as a title or apposition."""
    between = Span(min(own.end, role.end), max(own.start, role.start))
    inside = [other for other in others if between.start <= other.start and other.end <= between.end]
    if inside and not _is_list(ground, between if role.end <= own.start else _up_to(between, inside), inside):
        return True
    rest = [other for other in others if other not in inside]
    if any(_is_titled(ground, other, role) for other in rest) and not _is_titled(ground, own, role):
        return True
    return not _is_tight(ground, own, role) and any(_is_in_apposition(ground, other, role) for other in rest)


def _is_tight(ground: Ground, mention: Span, role: Span) -> bool:
    """Tell whether the role stands right beside the name, before or behind it."""
    return _is_titled(ground, mention, role) or _is_in_apposition(ground, mention, role)


def _is_titled(ground: Ground, mention: Span, role: Span) -> bool:
    """Tell whether the role stands right before the name, as its title."""
    return role.end <= mention.start and not ground.text[role.end : mention.start].strip()


def _is_in_apposition(ground: Ground, mention: Span, role: Span) -> bool:
    """Tell whether the role stands right behind the name, after a comma."""
    return mention.end <= role.start and bool(APPOSITION.fullmatch(ground.text[mention.end : role.start]))


def _up_to(between: Span, names: Sequence[Span]) -> Span:
    """Return the part of `between` up to the last name: "Lind and Mora were named best actors"."""
    return Span(between.start, max(name.end for name in names))


def _is_list(ground: Ground, between: Span, names: Sequence[Span]) -> bool:
    """Tell whether only names, commas and "and" stand there: "senators Lind, Mora and Okoye"."""
    naming = NAMING.match(ground.text, between.start, between.end)
    place = naming.end() if naming else between.start
    for name in sorted(names, key=lambda name: name.start):
        if not LIST_OF_NAMES.fullmatch(ground.text[place : name.start]):
            return False
        place = name.end
    return bool(LIST_OF_NAMES.fullmatch(ground.text[place : between.end]))
