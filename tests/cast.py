"""Actors built by hand for tests of who says what: every place that names them is a mention."""

import re
from dataclasses import dataclass

from summarizer.schema import Actor, ActorKind, Document, Excerpt, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """One of the cast; `role` must stand in the text."""

    name: str
    kind: ActorKind = "person"
    role: str | None = None
    aliases: tuple[str, ...] = ()


def person(name: str, *, role: str | None = None) -> Member:
    """Return a person, who is also known by the surname."""
    last = name.rsplit(maxsplit=1)[-1]
    return Member(name=name, role=role, aliases=(last,) if last != name else ())


def body(name: str, *aliases: str, kind: ActorKind = "organisation") -> Member:
    """Return an organisation, country or group."""
    return Member(name=name, kind=kind, aliases=aliases)


def cast(document: Document, *members: Member) -> tuple[Actor, ...]:
    """Return `members` as actors of `document`."""
    return tuple(actor_of(document.article.text, member) for member in members)


def actor_of(text: str, member: Member) -> Actor:
    """Return `member` with every place of `text` that names it."""
    forms = sorted((member.name, *member.aliases), key=len, reverse=True)
    pattern = rf"(?<!\w)(?:{'|'.join(map(re.escape, forms))})(?!\w)"
    role = None
    if member.role is not None:
        start = text.index(member.role)
        role = Excerpt(text=member.role, span=Span(start, start + len(member.role)))
    return Actor(
        name=member.name,
        kind=member.kind,
        mentions=tuple(Span(*match.span()) for match in re.finditer(pattern, text)),
        aliases=member.aliases,
        role=role,
    )
