"""Standing work as a role, where no noun tells one: "Ana Lima, who runs a bakery in Dunford, said"."""

from collections.abc import Iterator, Sequence

from summarizer.lexicon import word_list
from summarizer.mention import Mention
from summarizer.role_phrases import CLAUSE_ENDS, Finder, RoleRange, end_of_name, end_of_nouns
from summarizer.schema import Document, Token
from summarizer.syntax import bare, is_name_word

DEED = 0.3
# Verbs of a lasting post, in the present; what was led, owned or taught once may be over.
STANDING = frozenset({"owns", "runs", "leads", "heads", "chairs", "manages", "coaches", "teaches", "directs", "covers"})
RUNNING = frozenset({"directs", "heads", "leads", "runs"})
STANDING_IN_SHOWS = frozenset({"plays", "hosts", "presents", "fronts", "edits"})
# What a part in a film and a finished work of lasting weight are told by.
LASTING = frozenset({"founded", "created", "played", "directed", "invented", "led", "co-founded"})
# What is led for an hour or a season, and is no work.
CONTESTS = frozenset(
    {"race", "league", "way", "field", "table", "standings", "charge", "game", "match", "polls", "poll", "list", "pack"}
    | {"points", "chase", "attack", "tournament", "championship", "life", "role", "part", "risk", "season", "minutes"}
    | {"goal", "goals", "score", "scoring", "calls", "lead", "games", "matches", "football", "cricket", "tennis"}
)
# What befalls somebody's kin that makes the news.
BLOWS = frozenset(
    {"die", "kill", "murder", "drown", "disappear", "vanish", "injure", "perish", "shoot", "abduct", "kidnap", "stab"}
)
# Tokens from a name to the comma before "whose", and of that clause.
FARTHEST_COMMA, LONGEST_CLAUSE = 8, 14
INNER = frozenset({"of", "in", "for", "at", "on"})


def _deed(document: Document, mention: Mention, persons: frozenset[int]) -> Iterator[RoleRange]:
    """Yield the verb and its object in "Ana Lima, who runs a bakery", where they tell a lasting work."""
    del persons
    tokens = document.tokens
    end = document.sentences[tokens[mention.first].sentence].last
    index = end_of_name(document, mention)
    # "Ana Lima, 34, who runs …"
    index += 2 * (index + 3 < end and tokens[index].text == "," and tokens[index + 1].text.isdigit())
    if index + 3 >= end or tokens[index].text != "," or tokens[index + 1].text.casefold() != "who":
        return
    verb = tokens[index + 2]
    if not _is_standing(verb):
        return
    last = end_of_nouns(document, verb.index + 1, end)
    while last + 1 < end and last > verb.index + 1 and tokens[last].text in INNER:
        after = end_of_nouns(document, last + 1, end)
        if after == last + 1:
            break
        last = after
    # "Who covers the Middle East for Brask Bank"; a blanket covers a bed.
    if verb.text == "covers" and not {"at", "for"} & {token.text for token in tokens[verb.index : last]}:
        return
    closed = last >= end or tokens[last].text in CLAUSE_ENDS or tokens[last].tag == "VBN" or _goes_on(tokens, last)
    if closed and last > verb.index + 1 and _is_work(document, verb, last):
        yield RoleRange(first=verb.index, last=last, trust=DEED, sure=True)


def _goes_on(tokens: Sequence[Token], last: int) -> bool:
    """Tell whether another clause or a time follows: "who chairs the board and whose …", "who founded it last year"."""
    after = [token.text.casefold() for token in tokens[last : last + 3]]
    timed = tokens[last].pos == "NUM" and any(word.removesuffix("s") in word_list("time_words") for word in after[1:2])
    return (after[0] == "and" and (after[1] in {"who", "whose"} or tokens[last + 1].tag == "VBZ")) or timed


def _is_standing(verb: Token) -> bool:
    """Tell whether the verb is one of lasting work, in a form that says so."""
    return bare(verb) in STANDING | STANDING_IN_SHOWS | LASTING and verb.text.islower()


def _is_work(document: Document, verb: Token, last: int) -> bool:
    """Tell whether the object of the verb is a thing to work at: no contest, no number, no time and no distance."""
    objects = [document.tokens[child] for child in document.children[verb.index] if verb.index < child < last]
    held = [token for token in objects if token.dep == "dobj" and token.pos in {"NOUN", "PROPN"}]
    if len(held) != 1 or bare(held[0]) in CONTESTS | word_list("time_words"):
        return False
    parts = [document.tokens[index] for index in document.subtree(held[0].index)]
    # "Teaches history", "heads research at Brask Securities"
    placed = document.tokens[held[0].index + 1].text in {"at", "for"}
    subject = (verb.text == "teaches" or (verb.text in RUNNING and placed)) and held[0].tag == "NN"
    return not any(part.pos == "NUM" for part in parts) and (_is_opened(parts) or subject or is_name_word(held[0]))


def _is_opened(parts: list[Token]) -> bool:
    """Tell whether the words open with an article or with whose it is."""
    return parts[0].pos == "DET" or parts[0].tag == "PRP$" or is_name_word(parts[0])


def _kin_of(document: Document, mention: Mention, persons: frozenset[int]) -> Iterator[RoleRange]:
    """Yield what befell one's kin, by which an article tells who somebody is: "Ana Lima, whose son drowned, said"."""
    del persons
    tokens = document.tokens
    end = document.sentences[tokens[mention.first].sentence].last
    marks = [t.index for t in tokens[mention.last : min(mention.last + FARTHEST_COMMA, end)] if t.text == ","]
    if not marks or [t.text.casefold() for t in tokens[marks[0] + 1 : marks[0] + 2]] != ["whose"]:
        return
    placed = tokens[max(mention.first - 1, 0)].text in {"of", "in", "from", "near"}
    if placed or any(token.pos in {"VERB", "AUX"} for token in tokens[mention.last : marks[0]]):
        return
    first = marks[0] + 1
    last = next((t.index for t in tokens[first : min(first + LONGEST_CLAUSE, end)] if t.text in {",", "."}), first)
    struck = any(token.lemma in BLOWS for token in tokens[first:last])
    if struck and bare(tokens[first + 1]) in word_list("kin"):
        yield RoleRange(first=first, last=last, trust=DEED, sure=True)


DEED_FINDERS: tuple[Finder, ...] = (_deed, _kin_of)
