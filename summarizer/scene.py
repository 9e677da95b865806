"""Document, Actors -> Scene: which words name which actor, and who is told of as "he" or "she"."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from summarizer.gender import Gender, find_genders
from summarizer.schema import Actor, Document, Sentence, Span, Token
from summarizer.syntax import is_possessive_mark

BY_POSSESSIVE = {"his": "he", "her": "she", "its": "it", "their": "they"}
COURTESY = frozenset({"mr", "mrs", "ms", "miss"})
LONGEST_COURTESY = 8  # characters
# How far back a pronoun or description may reach: paragraphs, and sentences with words outside quotation marks.
MOST_BLOCKS, MOST_SENTENCES = 3, 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """Who speaks: the `name` to show, the words that say so (`cue`), and the number of the actor where it is one."""

    name: str
    cue: Span
    actor: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """A document with who is who in it: `holders` maps the tokens of names to the numbers of their actors."""

    document: Document
    actors: tuple[Actor, ...]
    quoted: tuple[bool, ...]
    holders: Mapping[int, int]
    genders: tuple[Gender | None, ...]

    def named_at(self, token: Token, dependencies: frozenset[str]) -> int | None:
        """Return the actor whose name `token` is part of, or whose name hangs on it by one of `dependencies`."""
        if token.index in self.holders:
            return self.holders[token.index]
        for child in self.document.children[token.index]:
            if self.document.tokens[child].dep in dependencies and child in self.holders:
                return self.holders[child]
        return None

    def actor_speaker(self, number: int, cue: Span) -> Speaker:
        """Return an actor as a speaker."""
        return Speaker(name=self.actors[number].name, cue=cue, actor=number)

    def mention_at(self, token: Token, number: int) -> Span:
        """Return the mention of an actor at `token` or at a word that hangs on it; a bare name is that word."""
        near = (token.index, *self.document.children[token.index])
        place = next(self.document.tokens[i].span for i in near if self.holders.get(i) == number)
        return next((m for m in self.actors[number].mentions if m.start <= place.start < m.end), place)


def set_scene(document: Document, actors: tuple[Actor, ...], quoted: tuple[bool, ...]) -> Scene:
    """Return the scene of `document` with the tokens of every mention of its actors."""
    holders = _holders(document, actors)
    genders = find_genders(document, actors, holders, quoted)
    return Scene(document=document, actors=actors, quoted=quoted, holders=holders, genders=genders)


def _holders(document: Document, actors: Sequence[Actor]) -> dict[int, int]:
    """Map tokens to actors; where mentions overlap, a person before a body, a longer mention before a shorter."""
    starts = [token.span.start for token in document.tokens]
    mentions = [(mention, number) for number, actor in enumerate(actors) for mention in actor.mentions]
    mentions.sort(key=lambda item: (actors[item[1]].kind == "person", item[0].end - item[0].start))
    holders = {}
    for mention, number in mentions:
        for index in range(bisect_left(starts, mention.start), bisect_left(starts, mention.end)):
            holders[index] = number
    return _with_bare_names(document, actors, holders)


def _with_bare_names(document: Document, actors: Sequence[Actor], holders: Mapping[int, int]) -> dict[int, int]:
    """Return `holders` with the surnames that were not read as names, or only as the front of a body's: "Lind's Left".

    A surname stands for the one person whom the article calls by it alone elsewhere; "Mrs Lind" may be another.
    """
    called: dict[str, set[int]] = {}
    for number, actor in enumerate(actors):
        for mention in actor.mentions if actor.kind == "person" else ():
            name = document.article.text[mention.start : mention.end]
            if " " not in name and not _is_courteous(document.article.text[: mention.start]):
                called.setdefault(name, set()).add(number)
    bearers = {name: min(numbers) for name, numbers in called.items() if len(numbers) == 1}
    found = dict(holders)
    for token, after in pairwise(document.tokens):
        alone = token.index not in holders and token.index - 1 not in holders and after.pos != "PROPN"
        owner = is_possessive_mark(after) and holders.get(token.index) == holders.get(after.index)
        before = document.tokens[max(token.index - 1, 0)]
        said = before.pos in {"DET", "ADJ"} or _is_courteous(document.article.text[: token.span.start])
        plain = token.pos == "PROPN" and not said
        if token.text in bearers and plain and (alone or owner):
            found[token.index] = bearers[token.text]
    return found


def _is_courteous(before: str) -> bool:
    """Tell whether a text ends in a word that is put before a surname: "Mrs"."""
    last = before[-LONGEST_COURTESY:].split()[-1:]
    return last != [] and last[0].lower().rstrip(".") in COURTESY


def sentences_before(scene: Scene, token: Token) -> Iterator[tuple[Sentence, int]]:
    """Yield the sentences that `token` may point back to, nearest first, with the token each is read up to."""
    own = scene.document.sentences[token.sentence]
    yield own, token.index
    seen = 0
    blocks = {own.block}
    for sentence in reversed(scene.document.sentences[: own.index]):
        if not all(scene.quoted[sentence.first : sentence.last]):
            # Paragraphs of speech alone move nobody out of sight.
            blocks.add(sentence.block)
            if len(blocks) > 1 + MOST_BLOCKS or seen >= MOST_SENTENCES:
                return
            seen += 1
            yield sentence, sentence.last
