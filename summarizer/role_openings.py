"""Delayed identification: the opening tells of "a former bank manager", the next sentence names "Ola Ek, 52"."""

from collections.abc import Iterator

from summarizer.gender import gender_of_noun
from summarizer.lexicon import word_list
from summarizer.mention import Mention
from summarizer.names import fold
from summarizer.role_phrases import Finder, RoleRange
from summarizer.schema import Document, Token
from summarizer.syntax import SUBJECTS, bare, root_of, subject_head

TOLD_FIRST = 1.0
# Sentences that may tell of somebody before the name: the headline's echo and the opening itself.
OPENING = 2
SAYING = frozenset({"say", "tell", "announce", "warn", "claim", "reveal"})
# What befalls a victim; what a court or an employer does to somebody; what the one does whom a court hears. Of a
# victim in the opening and a doer in the next sentence one is not the other.
SUFFERED = frozenset(
    {"attack", "stab", "shoot", "kill", "murder", "rob", "injure", "assault", "rape", "hit", "beat", "die", "drown"}
)
JUDGED = frozenset(
    {"jail", "sentence", "convict", "charge", "arrest", "accuse", "remand", "ban", "fine", "suspend", "spare", "order"}
    | {"sack", "dismiss", "strike", "cage", "extradite", "acquit", "clear", "disqualify", "imprison", "detain", "hold"}
)
FATAL = frozenset({"kill", "die", "murder", "drown", "stab", "shoot", "hit", "strike", "crush"})
VEHICLES, INSIDE = frozenset({"coach", "jet"}), frozenset({"from", "in", "on", "off", "aboard", "into", "onto", "with"})
ACCUSED = (
    JUDGED | {"admit", "deny", "plead", "appear", "face", "confess", "claim", "launch", "fire", "drive"} | SUFFERED
)


def _told_first(document: Document, mention: Mention, persons: frozenset[int]) -> Iterator[RoleRange]:
    """Yield what the opening calls the one it names next: "A Dunford man was jailed … Ola Ek, 45, was jailed".

    The proof: an age or a home beside the name, and the same deed told of both or nobody else new in the opening. Or
    the opening says that somebody said so, and the next paragraph opens with the name.
    """
    root = root_of(document, mention.first, mention.last)
    verb = subject_head(document, root)
    # The model may lose the verb between an age, a home and "the court heard"; the age is then the proof.
    if not _has_age(document, mention) if verb is None else verb.pos not in {"VERB", "AUX"}:
        return
    new = [token for token in _told_in_opening(document, mention) if _is_new(document, token)]
    new = [token for token in new if not _is_vehicle(document, token)]
    next_named = not any(index < mention.first for index in persons)
    for token in new:
        deed = document.tokens[token.head]
        alone = len(new) == 1 and next_named and _is_next(document, mention, token)
        same = verb is not None and deed.lemma == verb.lemma != "be" and _has_age(document, mention)
        named = alone and _is_identified(document, mention) and not _is_other_party(document, token, root)
        spoke = alone and verb is not None and token.sentence == 0 and deed.lemma in SAYING
        struck = alone and verb is not None and _has_age(document, mention) and _is_victim(document, token, root)
        # "A mother whose son died after doctors …": the model may lose the verb of a long opening.
        told = (token.dep in SUBJECTS or token.dep == "ROOT") and (same or named or spoke)
        if told or struck:
            yield RoleRange(first=document.subtree(token.index)[0], last=token.index + 1, trust=TOLD_FIRST)


def _is_vehicle(document: Document, token: Token) -> bool:
    """Tell whether a word that is also for a person is for what one rides in: "from a burning coach"."""
    return bare(token) in VEHICLES and token.dep == "pobj" and document.tokens[token.head].text in INSIDE


def _is_victim(document: Document, token: Token, root: Token) -> bool:
    """Tell whether the opening and the next sentence tell of one death: "a teenager killed in a crash", "Ek died"."""
    verb = document.tokens[root.head]
    suffers = root.dep == "nsubjpass" or verb.lemma in {"die", "drown"}
    fates = (document.tokens[child].lemma for child in document.children[token.index])
    fatal = any(fate in FATAL for fate in fates) or document.tokens[token.head].lemma == "death"
    return fatal and suffers and verb.lemma in FATAL | {"find", "pronounce"}


def _told_in_opening(document: Document, mention: Mention) -> Iterator[Token]:
    """Yield the nouns for one person in the opening, before the name."""
    opening = document.tokens[: document.sentences[min(OPENING, len(document.sentences)) - 1].last]
    for token in opening[: mention.first]:
        if token.pos in {"NOUN", "PROPN"} and _is_somebody(token):
            yield token


def _is_other_party(document: Document, told: Token, root: Token) -> bool:
    """Tell whether the opening tells of a victim and the next sentence of the doer, or what befell two."""
    deed, verb = document.tokens[told.head], document.tokens[root.head]
    victim = deed.lemma in SUFFERED or (told.dep == "nsubjpass" and deed.lemma not in JUDGED)
    both_suffer = told.dep == root.dep == "nsubjpass"
    return both_suffer or (victim and verb.lemma in ACCUSED - {"die", "drown"})


def _has_age(document: Document, mention: Mention) -> bool:
    """Tell whether an age follows the name: "Ola Ek, 45"."""
    after = document.tokens[mention.last : mention.last + 2]
    return len(after) > 1 and after[0].text == "," and after[1].text.isdigit()


def _is_identified(document: Document, mention: Mention) -> bool:
    """Tell whether an age or a home follows the name, as where somebody is named anew: "Ola Ek, of Dunford,"."""
    after = document.tokens[mention.last : mention.last + 3]
    homed = len(after) > 2 and after[1].text in {"of", "from"} and after[2].pos == "PROPN"  # noqa: PLR2004  # comma, "of", place
    whole = mention.last - mention.first > 1
    return _has_age(document, mention) or (whole and homed and after[0].text == ",")


def _is_new(document: Document, token: Token) -> bool:
    """Tell whether the noun opens somebody new, in one run of words: "a young driver"."""
    words = document.subtree(token.index)
    opened = document.tokens[words[0]].text.casefold() in {"a", "an"}
    return opened and set(range(words[0], token.index + 1)) <= set(words)


def _is_somebody(token: Token) -> bool:
    """Tell whether the noun is for one person: a trade, kin, or what a story calls somebody it does not name."""
    nouns = word_list("person_nouns") | word_list("kin") | word_list("unnamed_persons")
    return token.tag in {"NN", "NNP"} and token.dep != "poss" and bare(token) in nouns


def _is_next(document: Document, mention: Mention, told: Token) -> bool:
    """Tell whether the name opens a sentence of the next paragraph, or the next sentence, and may be of that sex."""
    sentence = document.sentences[document.tokens[mention.first].sentence]
    given = fold(document.tokens[mention.first].text)
    lists = {"male": word_list("given_names_male"), "female": word_list("given_names_female")}
    called = gender_of_noun(fold(told.lemma))
    fits = called is None or not any(given in names for sex, names in lists.items() if sex != called)
    return fits and sentence.index == told.sentence + 1 and mention.first == sentence.first


OPENING_FINDERS: tuple[Finder, ...] = (_told_first,)
