"""A paper and a word behind it -> the word for who made it out: "a letter from the union", "signed by Lind"."""

from summarizer.scene import Scene
from summarizer.schema import Token

# Where a paper stands, and how it is made out.
SITES = frozenset({"website", "site", "page", "account", "blog", "feed", "channel"})
SIGNING = frozenset(
    {"sign", "write", "send", "author", "release", "issue", "publish", "pen", "post", "circulate"}
    | {"prepare", "compile", "draft", "commission", "produce", "draw", "submit", "file", "present"}
)


def author_behind(scene: Scene, part: Token) -> Token | None:
    """Return the author told by a word behind the paper: "from the union", "signed by Lind", "on the union website"."""
    document = scene.document
    if part.dep == "acl" and part.lemma in SIGNING:
        agents = (document.tokens[child] for child in document.children[part.index])
        part = next((agent for agent in agents if agent.text == "by"), part)
    objects = [document.tokens[c] for c in document.children[part.index] if document.tokens[c].dep == "pobj"]
    if not objects or part.text.lower() not in {"from", "by", "of", "on"}:
        return None
    if part.text.lower() == "on":
        near = (document.tokens[child] for child in document.children[objects[0].index])
        site = objects[0].lemma in SITES
        return next((token for token in near if site and token.index in scene.holders), None)
    return objects[0] if part.text.lower() != "of" or _is_body(scene, objects[0]) else None


def _is_body(scene: Scene, token: Token) -> bool:
    """Tell whether the word names an organisation: "an order of the Supreme Court" is the court's."""
    number = scene.holders.get(token.index)
    return number is not None and scene.actors[number].kind == "organisation"
