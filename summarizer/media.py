"""An organisation's name, role and neighbours -> whether it is a paper, a station or a site that news comes from."""

import re
from collections.abc import Sequence
from itertools import pairwise

from summarizer.lexicon import word_list
from summarizer.names import fold
from summarizer.relations import Place
from summarizer.schema import Actor, Document
from summarizer.syntax import bare

# WTNH and KDVR, with a number or TV behind; ABC7 and Fox 13.
CALL_LETTERS = re.compile(r"^[KW][A-Z]{3}(?:-?TV|[- ]?\d{1,2})?$")
NUMBERED = re.compile(r"^(?:ABC|NBC|CBS|CW|FOX|Fox|News) ?\d{1,2}$")
OUTLETS = frozenset({"affiliate", "broadcaster", "daily", "magazine", "newspaper", "paper", "tabloid", "weekly"})
# "News agency", "television channel", but no bank's agency and no power station.
NEWS = frozenset({"broadcasting", "news", "radio", "television", "tv"})
CARRIERS = frozenset({"agency", "channel", "network", "outlet", "portal", "program", "site", "station", "website"})


def is_media(document: Document, actor: Actor, places: Sequence[Place]) -> bool:
    """Tell whether the name, its role or the words right before it are those of somebody who brings news."""
    if actor.kind != "organisation":
        return False
    if any(word in word_list("media_words") for word in fold(actor.name).split()):
        return True
    if any(pattern.match(form) for pattern in (CALL_LETTERS, NUMBERED) for form in (actor.name, *actor.aliases)):
        return fold(actor.name) not in word_list("well_known_organisations")
    role = fold(actor.role.text).split() if actor.role is not None else []
    return _is_outlet(role) or any(_is_outlet(_words_before(document, place)) for place in places)


def _words_before(document: Document, place: Place) -> list[str]:
    """Return the last two words before a mention, in its sentence."""
    first = max(document.sentences[place.root.sentence].first, place.first - 2)
    return [bare(token) for token in document.tokens[first : place.first]]


def _is_outlet(words: Sequence[str]) -> bool:
    """Tell whether the words end in, or hold as a role, a noun for what brings news."""
    carried = any(one in NEWS and other in CARRIERS for one, other in pairwise(words))
    return carried or any(word in OUTLETS for word in words[-1:])
