"""Actors against the article: their names stand in the story, their role and deed beside a mention of them."""

import re
from collections.abc import Iterator
from dataclasses import replace

from summarizer.check_roles import is_captioned, is_role_of
from summarizer.ground import Ground, excerpt_faults, in_story, passage_faults
from summarizer.names import fold
from summarizer.schema import Actor, Excerpt, Span

NO_NAME = "a name that the story does not have"
FALSE_ALIAS = "a form of the name that the story does not have"
FALSE_MENTION = "a mention that does not name the actor"
OTHER_ROLE = "a role that stands beside somebody else"
OTHER_DEED = "a deed in a sentence that does not name the actor"
WORD = re.compile(r"[^\W_]+")


def actor_faults(ground: Ground, actor: Actor) -> Iterator[str]:
    """Yield what is wrong with `actor`."""
    if not actor.mentions or not stands_in_story(ground, actor.name):
        yield NO_NAME
        return
    if not all(stands_in_story(ground, alias) for alias in actor.aliases):
        yield FALSE_ALIAS
    if not all(_names(ground, actor, mention) for mention in actor.mentions):
        yield FALSE_MENTION
        return
    if actor.role is not None:
        yield from _role_faults(ground, actor, actor.role)
    if actor.did is not None:
        yield from _deed_faults(ground, actor, actor.did)


def stands_in_story(ground: Ground, name: str) -> bool:
    """Tell whether `name` stands in a block of prose, as whole words."""
    if not name.strip():
        return False
    for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", ground.text):
        if in_story(ground, Span(*match.span())):
            return True
    return False


def _names(ground: Ground, actor: Actor, mention: Span) -> bool:
    """Tell whether a mention is a whole name in the story that shares a word with the actor's."""
    if not 0 <= mention.start < mention.end <= len(ground.text):
        return False
    text = ground.text[mention.start : mention.end]
    if any(excerpt_faults(ground, text, mention)):
        return False
    words = {word for name in (actor.name, *actor.aliases) for word in WORD.findall(fold(name))}
    return bool(words & set(WORD.findall(fold(text))))


def _role_faults(ground: Ground, actor: Actor, role: Excerpt) -> Iterator[str]:
    """Yield what is wrong with the actor's role."""
    if is_captioned(ground, actor, role):
        return
    faults = list(excerpt_faults(ground, role.text, role.span))
    yield from faults
    if not faults and not is_role_of(ground, actor, role):
        yield OTHER_ROLE


def _deed_faults(ground: Ground, actor: Actor, deed: Excerpt) -> Iterator[str]:
    """Yield what is wrong with what the actor is said to have said or done."""
    faults = list(passage_faults(ground, deed))
    yield from faults
    if faults:
        return
    sentences = ground.sentences_at(deed.span)
    if not any(s.span.start <= m.start < s.span.end for s in sentences for m in actor.mentions):
        yield OTHER_DEED


def mended_actor(ground: Ground, actor: Actor, *, may_grow: bool) -> Actor | None:
    """Return `actor` with what is proven of it, the deed as a whole sentence if need be; `None` without a name."""
    actor = replace(actor, mentions=tuple(m for m in actor.mentions if _names(ground, actor, m)))
    actor = replace(actor, aliases=tuple(alias for alias in actor.aliases if stands_in_story(ground, alias)))
    actor = replace(actor, mentions=tuple(m for m in actor.mentions if _names(ground, actor, m)))
    if not actor.mentions or not stands_in_story(ground, actor.name):
        return None
    if actor.role is not None and any(_role_faults(ground, actor, actor.role)):
        actor = replace(actor, role=None)
    return replace(actor, did=_mended_deed(ground, actor, may_grow=may_grow))


def _mended_deed(ground: Ground, actor: Actor, *, may_grow: bool) -> Excerpt | None:
    """Return the deed if it holds, else the whole sentence it is from if that may be and holds, else `None`."""
    if actor.did is None or not any(_deed_faults(ground, actor, actor.did)):
        return actor.did
    whole = ground.whole(actor.did.span)
    if whole is None or not may_grow or any(_deed_faults(ground, actor, whole)):
        return None
    return whole
