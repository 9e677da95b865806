"""Actor -> the actor with the deed only if it can stand behind the name."""

from dataclasses import replace

from summarizer.readability import opens_backward
from summarizer.repeats import content
from summarizer.schema import Actor, Document, Excerpt
from summarizer.words import terms

NAMED_EARLY = 4
FEWEST_SAME = 2  # words


def accountable(document: Document, actor: Actor) -> Actor:
    """Return `actor` with the deed only if it can stand behind the name.

    It must name the actor, at its start where no role tells the reader who that is, and not point back.
    """
    if actor.did is None:
        return actor
    said = terms(actor.did.text)
    names = [terms(name) for name in (actor.name, *actor.aliases)]
    reach = len(said) if actor.role else NAMED_EARLY
    named = any(name == said[n : n + len(name)] for name in names if name for n in range(min(reach, len(said))))
    backward = document.article.language.startswith("en") and opens_backward(actor.did.text)
    return actor if named and not backward and not _is_role_again(actor, actor.did) else replace(actor, did=None)


def _is_role_again(actor: Actor, deed: Excerpt) -> bool:
    """Tell whether a deed says no more than who the actor is: "Bo Ek, son of a miller: is the son of a miller"."""
    if actor.role is None:
        return False
    role, said = content(actor.role.text), content(deed.text)
    named = frozenset[str]().union(*(content(name) for name in (actor.name, *actor.aliases)))
    return len(role & said) >= FEWEST_SAME and len(said - role - named) < FEWEST_SAME
