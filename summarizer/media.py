"""An organisation's name, role and neighbours -> whether it is a paper, a station or a site that news comes from."""

import re
from collections.abc import Sequence
from itertools import pairwise

from summarizer.geography import country_named, country_of_demonym
from summarizer.lexicon import word_list
from summarizer.names import fold
from summarizer.relations import Place, is_told, verb_of
from summarizer.schema import Actor, Document
from summarizer.syntax import bare

# WTNH and KDVR, with a number or TV behind; ABC7 and Fox 13.
CALL_LETTERS = re.compile(r"^[KW][A-Z]{3}(?:-?TV|[- ]?\d{1,2})?$")
NUMBERED = re.compile(r"^(?:ABC|NBC|CBS|CW|FOX|Fox|News) ?\d{1,2}$")
# Whose names have a paper's word: the post of a country, and some firms.
CARRIERS_OF_LETTERS = frozenset({"post", "mail"})
NO_PAPERS = frozenset({"american express", "la poste", "royal mail", "sun life", "sun microsystems", "sun pharma"})
OWN_WORDS = frozenset({"an", "deutsche", "osterreichische", "schweizerische"})
OUTLETS = frozenset({"affiliate", "broadcaster", "daily", "magazine", "newspaper", "paper", "tabloid", "weekly"})
# "News agency", "television channel", but no bank's agency and no power station.
NEWS = frozenset({"broadcasting", "news", "radio", "television", "tv"})
# Who asks for it, told of by an office or by its name alone ("KXYZ's Ana Lima").
REPORTERS = frozenset({"anchor", "correspondent", "host", "interviewer", "journalist", "presenter", "reporter"})
CARRIERS = frozenset({"agency", "channel", "network", "outlet", "portal", "program", "site", "station", "website"})


def is_media(document: Document, actor: Actor, places: Sequence[Place]) -> bool:
    """Tell whether the name, its role or the words right before it are those of somebody who brings news."""
    if actor.kind != "organisation":
        return False
    if is_media_name(actor.name) or any(_is_lettered(alias) for alias in actor.aliases):
        return True
    role = fold(actor.role.text).split() if actor.role is not None else []
    return _is_outlet(role) or any(_is_outlet(_words_before(document, place)) for place in places)


def is_interviewer(document: Document, actor: Actor, places: Sequence[Place]) -> bool:
    """Tell whether somebody only asks or reports for a paper or a station ("told KXYZ's Ana Lima")."""
    if actor.kind != "person" or actor.role is None:
        return False
    for place in places:
        verb = verb_of(document, actor, place)
        if not is_told(document, place) and (verb is None or verb.lemma != "report"):
            return False
    words = actor.role.text.split()
    return bool({fold(word) for word in words} & (REPORTERS | word_list("media_words"))) or any(
        CALL_LETTERS.match(word) for word in words
    )


def is_media_name(name: str) -> bool:
    """Tell whether a name alone is known for that of a paper or a station: "the Dunford Gazette", "KDVR"."""
    if any(word in word_list("media_words") for word in fold(name).split()):
        return not _carries_letters(name)
    return _is_lettered(name) and fold(name) not in word_list("well_known_organisations")


def _is_lettered(name: str) -> bool:
    """Tell whether a name has the form of a station's: letters and a number."""
    return any(pattern.match(name) for pattern in (CALL_LETTERS, NUMBERED))


def _carries_letters(name: str) -> bool:
    """Tell whether the name is a country's post ("Norland Post") or another firm's that a paper could have."""
    words = name.split()
    national = len(words) > 1 and fold(words[-1]) in CARRIERS_OF_LETTERS and _is_national(" ".join(words[:-1]))
    return national or fold(name) in NO_PAPERS


def _is_national(name: str) -> bool:
    """Tell whether the words name a country or are of one, in English or in its own language ("Deutsche")."""
    return fold(name) in OWN_WORDS or country_named(name) is not None or country_of_demonym(name) is not None


def _words_before(document: Document, place: Place) -> list[str]:
    """Return the last two words before a mention, in its sentence."""
    first = max(document.sentences[place.root.sentence].first, place.first - 2)
    return [bare(token) for token in document.tokens[first : place.first]]


def _is_outlet(words: Sequence[str]) -> bool:
    """Tell whether the words end in, or hold as a role, a noun for what brings news."""
    carried = any(one in NEWS and other in CARRIERS for one, other in pairwise(words))
    return carried or any(word in OUTLETS for word in words[-1:])
