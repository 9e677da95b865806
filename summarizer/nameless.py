"""People under a common noun -> those of them whom the article does not name elsewhere."""

from collections.abc import Sequence

from summarizer.gender import gender_of_name, gender_of_noun
from summarizer.lexicon import word_list
from summarizer.mention import Mention
from summarizer.names import fold
from summarizer.same_groups import LEADING, UNNAMED
from summarizer.schema import Actor, Document, Token
from summarizer.syntax import bare

# People whom an article may well leave without a name; "a woman" of its first lines is mostly named later on.
NAMELESS = frozenset({"suspect", "victim", "gunman", "attacker", "assailant", "shooter"})
OPENING_SENTENCES = 5
# Sentences within which a name may follow for somebody who came in under a common noun.
SOON = 4
# How somebody's name hangs in the sentence that introduces the one who came in under a common noun.
COMING_IN = frozenset({"nsubj", "nsubjpass", "dobj", "appos", "attr", "oprd", "ROOT", "conj"})


def without_known(
    document: Document, unnamed: Sequence[Sequence[Mention]], people: Sequence[Actor]
) -> list[Sequence[Mention]]:
    """Return the groups and the unnamed persons, without those who may be one of the named `people`."""
    told = any(some[0].label == UNNAMED and not _may_be_named(some) for some in unnamed)
    return [
        some
        for some in unnamed
        if not _is_known_by_name(document, some, people)
        and not _is_told_by_name(document, some, people)
        and not (_may_be_named(some) and (told or _is_one_of(document, some, people)))
    ]


def _may_be_named(mentions: Sequence[Mention]) -> bool:
    """Tell whether an unnamed person may be one that the article names elsewhere ("a woman")."""
    return mentions[0].label == UNNAMED and fold(mentions[0].text).split()[-1] not in NAMELESS


def _is_one_of(document: Document, mentions: Sequence[Mention], people: Sequence[Actor]) -> bool:
    """Tell whether somebody named in the opening may be "a woman" of the article, or she is any one of many."""
    end = document.sentences[min(OPENING_SENTENCES, len(document.sentences)) - 1].span.end
    named = [actor for actor in people if actor.mentions[0].start < end]
    certain = any(mention.first and bare(document.tokens[mention.first - 1]) == "the" for mention in mentions[1:])
    return any(_may_be(actor, _noun(document, mentions)) for actor in named) or (bool(named) and not certain)


def _noun(document: Document, mentions: Sequence[Mention]) -> Token:
    """Return the noun under which somebody is told of first."""
    return document.tokens[mentions[0].last - 1]


def _may_be(actor: Actor, noun: Token) -> bool:
    """Tell whether a person may be one whom a noun means: by office, by kinship and by sex."""
    if {"male", "female"} <= {gender_of_noun(fold(noun.text)), gender_of_name(actor.name)}:
        return False
    words, own = _words_of_role(actor), noun.lemma.casefold()
    return own in words or own in word_list("telling_offices") or not words & word_list("telling_offices")


def _words_of_role(actor: Actor) -> set[str]:
    """Return the folded words of the actor's role."""
    return set(fold(actor.role.text).split()) if actor.role is not None else set()


def _is_known_by_name(document: Document, mentions: Sequence[Mention], people: Sequence[Actor]) -> bool:
    """Tell whether "the victim" is first told of after people have been named who may be the one."""
    first, noun = mentions[0], _noun(document, mentions)
    if first.label != UNNAMED or not first.first or bare(document.tokens[first.first - 1]) != "the":
        return False
    return any(actor.mentions[0].start < noun.span.start and _may_be(actor, noun) for actor in people)


def _is_told_by_name(document: Document, mentions: Sequence[Mention], people: Sequence[Actor]) -> bool:
    """Tell whether somebody without another role is named soon after "a teacher" came in, who may be that one.

    Who is told of only once may be anybody but who holds an office.
    """
    noun = _noun(document, mentions)
    if mentions[0].label != LEADING:
        return False
    starts = {token.span.start: token.sentence for token in document.tokens}
    for actor in people:
        soon = noun.sentence <= starts.get(actor.mentions[0].start, 0) <= noun.sentence + SOON
        if soon and _comes_in(document, actor):
            words = _words_of_role(actor)
            if not words or noun.lemma.casefold() in words or (len(mentions) == 1 and _may_be(actor, noun)):
                return True
    return False


def _comes_in(document: Document, actor: Actor) -> bool:
    """Tell whether the actor's first mention is of somebody told of, not of whose ("Lima's men") or where."""
    start, end = actor.mentions[0].start, actor.mentions[0].end
    return any(token.dep in COMING_IN for token in document.tokens if start <= token.span.start < end)
