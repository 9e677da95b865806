"""The words of a description -> what they tell by themselves: an age, a past, a nation, a calling."""

import re

from summarizer.geography import country_named, country_of_demonym
from summarizer.lexicon import word_list, word_table
from summarizer.name_openings import is_compatriot
from summarizer.names import fold
from summarizer.reporting import name_phrase
from summarizer.scene import BY_POSSESSIVE, Scene
from summarizer.schema import Token

POINTING = frozenset({"the", "this", "that"}) | BY_POSSESSIVE.keys()
# Pieces of an age: "the 52-year-old novelist".
OF_AGE = frozenset({"old", "year", "years"})
AGED = re.compile(r"\b(\d{1,3})-year-old\b")
# Callings that are told with a nation ("the Czech winger"), and are no office in it.
OF_NATIONS = frozenset({"player", "stage", "music", "film", "writer", "model"})
# Nouns for a member of a party, and what one does for it.
PARTISANS = frozenset({"conservative", "democrat", "nationalist", "republican", "socialist", "tory"})
OF_PARTIES = frozenset({"member", "mp", "lawmaker", "candidate", "legislator", "councillor", "senator"})
# Ends of words for one from a county: "the Yorkshireman", "the Cornishwoman".
COUNTYMEN = ("shireman", "shirewoman", "ishman", "ishwoman")
# Ends of the names of whole peoples: "the British".
NAMES_OF_ALL = ("sh", "ch", "se", "ss")
# What is told of somebody's past, hardly ever at the first mention.
OF_PAST = frozenset({"former", "retired", "veteran"})
ONCE = ("the ex-", "the one-time ")


def is_aged(scene: Scene, token: Token) -> bool:
    """Tell whether the description tells an age: "the 31-year-old", "the 31-year-old plumber"."""
    return AGED.search(phrase_of(scene, token)) is not None


def points_to_age(scene: Scene, token: Token) -> bool:
    """Tell whether the description is "the 31-year-old", which the model cuts into pieces."""
    phrase = phrase_of(scene, token)
    return AGED.search(phrase) is not None and phrase.split()[0] in POINTING


def phrase_of(scene: Scene, token: Token) -> str:
    """Return the words of the description in small letters."""
    cue = name_phrase(scene.document, token.index, scene.quoted)
    return scene.document.article.text[cue.start : cue.end].casefold()


def callings_told(token: Token) -> set[str]:
    """Return the callings that the noun of a description may stand for: a winger is a player."""
    return set(word_table("callings").get(fold(token.lemma), "").split())


def is_of_past(scene: Scene, token: Token) -> bool:
    """Tell whether the description says what was once: "the former keeper", "the ex-Brask captain"."""
    return bool(adjectives_of(scene, token) & OF_PAST) or phrase_of(scene, token).startswith(ONCE)


def is_of_nation(scene: Scene, token: Token) -> bool:
    """Tell whether the description says for whom somebody plays, sings or writes: "the Senegal international"."""
    parts = (scene.document.tokens[child].text for child in scene.document.children[token.index] if child < token.index)
    nation = any(country_of_demonym(word) is not None or country_named(word) is not None for word in parts)
    return nation and token.tag == "NN" and bool(callings_told(token) & OF_NATIONS)


def is_of_party(scene: Scene, token: Token) -> bool:
    """Tell whether the description says for which party somebody sits: "the Conservative", "the Labour member"."""
    parts = (scene.document.tokens[child] for child in scene.document.children[token.index] if child < token.index)
    party = any(fold(part.text) in word_list("parties") and part.text[0].isupper() for part in parts)
    return fold(token.lemma) in PARTISANS or (fold(token.lemma) in OF_PARTIES and party)


def adjectives_of(scene: Scene, token: Token) -> set[str]:
    """Return the adjectives in small letters before a noun."""
    parts = (scene.document.tokens[child] for child in scene.document.children[token.index] if child < token.index)
    return {fold(part.text) for part in parts if part.dep == "amod" and part.text.islower()} - OF_AGE


def is_from_somewhere(token: Token, phrase: str) -> bool:
    """Tell whether the description is "the Norwegian" and no more."""
    one = not token.text.endswith(NAMES_OF_ALL) and country_of_demonym(token.text) is not None
    one = one or is_compatriot(fold(token.text)) or (token.text.istitle() and token.text.endswith(COUNTYMEN))
    return one and phrase == f"the {token.text}".casefold()
