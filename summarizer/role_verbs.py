"""The verbs by which an article gives a role: to be, to name, to serve as, to identify as."""

from collections.abc import Iterator

from summarizer.clauses import is_hedge, is_negation
from summarizer.lexicon import word_list
from summarizer.mention import Mention
from summarizer.reporting import REFUSALS
from summarizer.role_phrases import Finder, RoleRange, end_of_nouns, role_phrase
from summarizer.role_words import is_role_at
from summarizer.schema import Document, Token
from summarizer.syntax import SUBJECTS, bare, root_of

MODALS = frozenset({"may", "might", "could", "would", "should", "can", "will", "shall"})
LINKING = frozenset({"be", "become", "remain"})
IDENTIFYING = frozenset({"identify", "name", "recognise", "recognize"})
CALLING = frozenset({"name", "call"})
PRONOUNS = frozenset({"he", "she"})
# "Promoted to captain", and who takes whose place: "replaced as captain by Ana Lima".
APPOINTING = frozenset({"appoint", "name", "elect", "install", "promote", "hire"})
RAISING = frozenset({"promote", "elevate"})
REPLACING = frozenset({"replace", "succeed", "follow"})
BELIEVING = frozenset(
    {"think", "believe", "assume", "suspect", "pretend", "deny", "imagine", "joke", "suggest", "allege", "wish", "hope"}
)
# What those on a list of names are together.
OF_MANY = frozenset({"arrested", "accused", "victims", "suspects", "dead", "deceased", "injured", "defendants"})
POSTS = frozenset(
    {"job", "post", "position", "work", "duties", "career", "tenure", "time", "capacity", "resignation", "role"}
)
LONGEST_POST = 8
CONDITIONS = frozenset({"if", "unless", "whether", "should", "assuming", "provided", "likely", "probably", "perhaps"})
# A new office in the opening is the news: it goes before what somebody is by trade.
NEW_OFFICE, OPENING = 2.7, 3
AS_ROLE, BY_POST, IDENTIFIED, COPULA, BY_PRONOUN = 1.8, 1.3, 1.6, 1.4, 1.2


def _as_role(document: Document, mention: Mention, persons: frozenset[int]) -> Iterator[RoleRange]:
    """Yield the role in "named Ana Lima as head of …", "Ana Lima was appointed chief executive"."""
    token = root_of(document, mention.first, mention.last)
    while token.dep == "conj" and document.tokens[token.head].index in persons:
        token = document.tokens[token.head]
    verb = document.tokens[token.head]
    names_other = token.dep == "nsubj" and verb.lemma != "take" and _has_object(document, verb)
    if token.dep in {"nsubj", "nsubjpass", "dobj", "oprd"} and not names_other:
        yield from _given_by(document, verb, token, mention)
    for child in document.children[token.index]:
        # "Ana Lima, who is standing as …", "Ana Lima, appointed head of …"
        clause = document.tokens[child]
        if child >= mention.last and clause.dep in {"relcl", "acl"} and _is_about_head(document, clause):
            yield from _given_by(document, document.tokens[child], token, mention)


def _given_by(document: Document, verb: Token, token: Token, mention: Mention) -> Iterator[RoleRange]:
    """Yield the roles that `verb` gives to the bearer of `mention`, whose head is `token`."""
    if verb.lemma not in word_list("naming_verbs") or _is_uncertain(document, verb):
        return
    end = document.sentences[token.sentence].last
    trust = NEW_OFFICE if verb.lemma in APPOINTING and token.sentence < OPENING else AS_ROLE
    # The model hangs "as head of …" now on the verb, now on the name.
    for child in sorted({*document.children[verb.index], *document.children[token.index]}):
        other = document.tokens[child]
        if other.index < mention.last and token.dep in {"dobj", "oprd"}:
            continue
        raised = verb.lemma in RAISING and other.text == "to"
        if other.dep == "prep" and (raised or other.text.casefold() == "as"):
            found = role_phrase(document, other.index + 1, end, trust)
        elif other.dep in {"oprd", "attr"} or (_is_participle(document, verb) and other.dep == "dobj"):
            found = role_phrase(document, document.subtree(child)[0], end, trust)
        else:
            continue
        if found is not None:
            yield found


def _successor(document: Document, mention: Mention, persons: frozenset[int]) -> Iterator[RoleRange]:
    """Yield the role in "Bo Ek was replaced as captain by Ana Lima": it is hers now."""
    del persons
    tokens = document.tokens
    before = mention.first - 1
    sentence = document.sentences[tokens[mention.first].sentence]
    if before <= sentence.first or tokens[before].text != "by":
        return
    for index in range(before - 1, max(before - 2 - LONGEST_POST, sentence.first), -1):
        if tokens[index].text == "as" and tokens[index - 1].lemma in REPLACING:
            found = role_phrase(document, index + 1, before + 1, AS_ROLE)
            if found is not None and found.last == before and not _is_uncertain(document, tokens[index - 1]):
                yield found


def _has_object(document: Document, verb: Token) -> bool:
    """Tell whether the verb does something to somebody ("Lima hired him as cook"): the role is that one's."""
    return not _is_participle(document, verb) and any(
        document.tokens[child].dep == "dobj" for child in document.children[verb.index]
    )


def _is_participle(document: Document, verb: Token) -> bool:
    """Tell whether the verb is a passive participle without "to be" ("Ana Lima, elected mayor in May, …")."""
    helped = any(document.tokens[child].dep in {"aux", "auxpass"} for child in document.children[verb.index])
    return verb.tag == "VBN" and not helped


def _is_about_head(document: Document, verb: Token) -> bool:
    """Tell whether a relative clause or a participle has no subject but "who"."""
    children = [document.tokens[child] for child in document.children[verb.index]]
    return all(child.text.casefold() == "who" for child in children if child.dep in SUBJECTS)


def _by_post(document: Document, mention: Mention, persons: frozenset[int]) -> Iterator[RoleRange]:
    """Yield the role in "Ana Lima kept her job as head of …", "Ana Lima began her career as a singer"."""
    token = root_of(document, mention.first, mention.last)
    if token.dep not in SUBJECTS or _is_uncertain(document, document.tokens[token.head]):
        return
    sentence = document.sentences[token.sentence]
    end = sentence.last
    # "After leaving her job as head of …, Ana Lima said": what opens the sentence has its subject.
    fronted = document.tokens[mention.first - 1].text == "," and not persons & set(range(sentence.first, mention.first))
    for index in range(sentence.first if fronted else mention.last, end - 1):
        post = document.tokens[index]
        owned = any(document.tokens[child].tag == "PRP$" for child in document.children[index])
        if bare(post) in POSTS and owned and document.tokens[index + 1].text == "as":
            found = role_phrase(document, index + 2, end, BY_POST)
            if found is not None:
                yield found


def _copula(document: Document, mention: Mention, persons: frozenset[int]) -> Iterator[RoleRange]:
    """Yield the role in "Ana Lima is the head of …", never one denied or only possible."""
    del persons
    token = root_of(document, mention.first, mention.last)
    if token.dep == "nsubj":
        yield from _predicate(document, document.tokens[token.head], COPULA)


def _predicate(document: Document, verb: Token, trust: float) -> Iterator[RoleRange]:
    """Yield the role that a linking verb states of its subject."""
    doubtful = _is_uncertain(document, verb) and not _is_announced(document, verb)
    if verb.lemma not in LINKING or doubtful or _is_claimed(document, verb):
        return
    end = document.sentences[verb.sentence].last
    for child in document.children[verb.index]:
        if document.tokens[child].dep == "attr":
            found = role_phrase(document, document.subtree(child)[0], end, trust)
            if found is not None:
                yield found


def _is_announced(document: Document, verb: Token) -> bool:
    """Tell whether it is set that somebody will hold an office: "Lima will become the new coach", with no if."""
    helps = [document.tokens[child] for child in document.children[verb.index]]
    sentence = document.sentences[verb.sentence]
    open_yet = any(token.text.casefold() in CONDITIONS for token in document.tokens_of(sentence))
    offices = [document.subtree(child)[0] for child in document.children[verb.index] if child > verb.index]
    # "A judge" may be any, and later: "the new judge" is news.
    open_yet = open_yet or not any(document.tokens[first].text in {"the", "its", "their"} for first in offices)
    told = any(token.dep == "aux" and token.text == "will" for token in helps)
    return told and verb.lemma == "become" and verb.dep == "ROOT" and not open_yet and not _is_negated(helps)


def _is_negated(helps: list[Token]) -> bool:
    """Tell whether one of the words that hang on a verb denies, asks or lays down a law: "will never"."""
    return any(token.dep == "neg" or token.text in {"?", "never", "first", "next"} for token in helps)


def _is_claimed(document: Document, verb: Token) -> bool:
    """Tell whether it is only somebody's word: "Lima is a thief, prosecutors said"."""
    return verb.dep == "ccomp" and document.tokens[verb.head].lemma in word_list("speech_verbs")


def _by_pronoun(document: Document, mention: Mention, persons: frozenset[int]) -> Iterator[RoleRange]:
    """Yield the role in "Ana Lima spoke. She is a professor …": the sentence before has no other person."""
    own = document.tokens[mention.first].sentence
    if own + 1 >= len(document.sentences):
        return
    sentence, after = document.sentences[own], document.sentences[own + 1]
    pronoun = document.tokens[after.first]
    alone = all(
        mention.first <= index < mention.last for index in range(sentence.first, sentence.last) if index in persons
    )
    if sentence.block > after.block or pronoun.text.casefold() not in PRONOUNS or pronoun.dep != "nsubj" or not alone:
        return
    if root_of(document, mention.first, mention.last).dep in SUBJECTS:
        yield from _predicate(document, document.tokens[pronoun.head], BY_PRONOUN)


def _identified(document: Document, mention: Mention, persons: frozenset[int]) -> Iterator[RoleRange]:
    """Yield who was named: "the driver, identified as Ana Lima", "a nurse called Ana Lima"."""
    tokens = document.tokens
    token = root_of(document, mention.first, mention.last)
    listed = token.dep == "conj"
    while token.dep == "conj" and token.head in persons:
        token = tokens[token.head]
    if token.dep == "appos" and bare(tokens[token.head]) in OF_MANY:
        # "The arrested were identified as Ana Lima, Bo Ek and Cy Roe": the model hangs the second on the subject.
        yield from _bearer(document, token.head, mention)
    verb = tokens[token.head]
    if token.dep == "pobj" and verb.text.casefold() == "as":
        verb = tokens[verb.head]
        verb = tokens[verb.head] if verb.text == "name" and verb.dep == "dobj" else verb
        named = verb.lemma in IDENTIFYING or verb.lemma == "give"
    else:
        named = not listed and verb.lemma in CALLING and token.dep in {"oprd", "ccomp", "dobj", "npadvmod"}
    if not named or _is_uncertain(document, verb):
        return
    for index in _named_nouns(document, verb, mention):
        yield from _bearer(document, index, mention)


def _named_nouns(document: Document, verb: Token, mention: Mention) -> Iterator[int]:
    """Yield the nouns whose name `verb` tells: what it hangs on, or what was named."""
    tokens = document.tokens
    if verb.dep in {"acl", "relcl"}:
        yield verb.head
    elif verb.index < mention.first:
        for child in document.children[verb.index]:
            if tokens[child].dep in {"nsubjpass", "dobj"} and child < mention.first:
                yield child
        if _is_participle(document, verb) and verb.dep in {"dep", "advcl"} and tokens[verb.index - 1].text == ",":
            # "Acme hired a pupil from Dunford, named Ana Lima": the model hangs the participle on the verb.
            for child in document.children[verb.head]:
                if tokens[child].dep == "dobj" and child < verb.index:
                    yield child


def _bearer(document: Document, index: int, mention: Mention) -> Iterator[RoleRange]:
    """Yield the noun phrase of the noun at `index` that `mention` names."""
    token = document.tokens[index]
    first = min((child for child in document.children[index] if child < index), default=index)
    first = min(document.subtree(first)[0], first)
    one = token.tag in {"NN", "NNP"} and is_role_at(document, index)
    last = index + 1
    if bare(token) == "member" and document.tokens[last].text == "of":
        last = end_of_nouns(document, last + 1, mention.first)
    if index < mention.first and (one or bare(token) in OF_MANY):
        yield RoleRange(first=first, last=last, trust=IDENTIFIED, sure=not one)


def _is_uncertain(document: Document, verb: Token) -> bool:
    """Tell whether the verb is denied, asked, only possible, only believed or only planned ("plans to name Lima")."""
    above = document.tokens[verb.head]
    believed = verb.dep == "ccomp" and (above.lemma in BELIEVING or _is_open(document, above))
    planned = verb.dep == "xcomp" and above.lemma in word_list("hedges") | REFUSALS
    return believed or planned or _is_open(document, verb)


def _is_open(document: Document, verb: Token) -> bool:
    """Tell whether the verb itself is denied, doubted, asked, only possible, or so on a condition."""
    for child in document.children[verb.index]:
        token = document.tokens[child]
        word = token.text.casefold()
        denied = is_negation(token) or word in word_list("denying_adverbs")
        if denied or is_hedge(token) or (token.dep == "aux" and token.lemma in MODALS) or word in CONDITIONS | {"?"}:
            return True
    return False


VERB_FINDERS: tuple[Finder, ...] = (_as_role, _successor, _by_post, _copula, _by_pronoun, _identified)
