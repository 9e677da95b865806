"""Whom an opening tells that police, courts or other bodies deal with, and whether the next one named is that one."""

from collections.abc import Sequence

from summarizer.mention import Mention
from summarizer.role_words import nouns_for_somebody
from summarizer.schema import Document, Token
from summarizer.syntax import SUBJECTS, bare, root_of, subject_head

COURTS = frozenset({"court", "magistrates", "tribunal", "dock"})
OF_COURTS = frozenset({"judge", "magistrate", "prosecutor", "juror", "detective", "lawyer", "coroner"})
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
CHARGED = JUDGED | {"admit", "deny", "plead", "appear", "face", "confess"}
# What a victim does, who may be named first as well.
OF_VICTIMS = frozenset(
    {"suffer", "recall", "lose", "die", "spend", "weep", "need", "describe", "feel", "survive", "add"}
)
VICTIMS = frozenset(
    {"murder", "death", "killing", "rape", "attack", "assault", "stabbing", "shooting", "robbery", "loss"}
)
# What is done to one whom a court judges, and to no victim: "was paid", "was told he could appeal".
TREATED = frozenset({"give", "order", "pay", "tell", "warn"})
FATAL = frozenset({"kill", "die", "murder", "drown", "stab", "shoot", "hit", "strike", "crush"})


def is_told_anew(document: Document, mention: Mention) -> bool:
    """Tell whether the name's sentence itself says who that is: "Ola Ek, 45, who led the rescue"."""
    after = [token.text.casefold() for token in document.tokens[mention.last : mention.last + 4]]
    return (
        after[2:3] == [","] and after[3:] != [] and after[3] in {"who", "whose", "a", "an", "the", "his", "her", "its"}
    )


def is_handled(document: Document, told: Token) -> bool:
    """Tell whether a body or several people deal with the one told of, no victim: "police charged a driver"."""
    token = told
    while token.dep != "ROOT" and token.head != token.index:
        if token.dep in SUBJECTS or token.lemma in SUFFERED | VICTIMS:
            return False
        token = document.tokens[token.head]
    fates = {document.tokens[child].lemma for child in document.children[told.index]}
    doers = [document.tokens[child] for child in document.children[token.index]]
    doers = [doer for doer in doers if doer.dep in SUBJECTS]
    single = any(is_somebody(doer) or doer.pos == "PRON" for doer in doers)
    return bool(doers) and not single and not fates & (SUFFERED | FATAL) and token.lemma not in SUFFERED


def is_tried(document: Document, mention: Mention, told: Token, new: Sequence[Token]) -> bool:
    """Tell whether a court or the police deal with the one told of, and the next sentence goes on about that one.

    Others new in the opening are then told of in passing, if they are part of what it says of that one.
    """
    verb = subject_head(document, root_of(document, mention.first, mention.last))
    whole, inside = mention.last - mention.first > 1, set(document.subtree(told.index))
    deed = document.tokens[told.head]
    fates = {document.tokens[child].lemma for child in document.children[told.index]}
    judged = (told.dep in {"nsubjpass", "dobj"} and deed.lemma in JUDGED) or bool(fates & {"accuse", "suspect"})
    if verb is None or not whole or not judged:
        return False
    alleged = any(document.tokens[child].text == "allegedly" for child in document.children[verb.index])
    among = verb.lemma == "be" and any(t.lemma in JUDGED for t in document.tokens_of(document.sentences[verb.sentence]))
    if verb.lemma in CHARGED or alleged or among:
        return all(token.index >= told.index and token.sentence == told.sentence for token in new)
    if not inside.issuperset(token.index for token in new):
        return False
    passive = any(document.tokens[child].dep == "nsubjpass" for child in document.children[verb.index])
    return has_age(document, mention) and not passive and verb.lemma not in SAYING | OF_VICTIMS


def is_in_dock(document: Document, mention: Mention, persons: frozenset[int]) -> bool:
    """Tell whether the one named, the first with an age, is before a court: "Ola Ek, 53, appeared at Brask court"."""
    verb = subject_head(document, root_of(document, mention.first, mention.last))
    if verb is None or not has_age(document, mention) or verb.lemma not in CHARGED:
        return False
    before = document.tokens[: mention.first]
    aged = any(t.text.isdigit() and before[t.index - 1].text == "," and t.index - 2 in persons for t in before[2:])
    courts = any(bare(token) in COURTS for token in document.tokens_of(document.sentences[verb.sentence]))
    return not aged and (courts or verb.lemma in {"plead", "admit", "deny"})


def is_only_accused(document: Document, told: Token, new: Sequence[Token]) -> bool:
    """Tell whether the opening tells of one person new, or of one with others, who is accused."""
    fates = {document.tokens[child].lemma for child in document.children[told.index]}
    inside = set(document.subtree(told.index))
    others = [token for token in new if token.index not in inside and bare(token) not in OF_COURTS]
    return not others and (
        bool(fates & {"accuse", "charge"}) or document.tokens[told.head].lemma in {"accuse", "charge"}
    )


def has_age(document: Document, mention: Mention) -> bool:
    """Tell whether an age follows the name: "Ola Ek, 45"."""
    after = document.tokens[mention.last : mention.last + 2]
    return len(after) > 1 and after[0].text == "," and after[1].text.isdigit()


def is_somebody(token: Token) -> bool:
    """Tell whether the noun is for one person: a trade, kin, or what a story calls somebody it does not name."""
    return token.tag in {"NN", "NNP"} and token.dep != "poss" and bare(token) in nouns_for_somebody()
