"""A mention's neighbours -> votes on whether it names a thing that people make: a work, a product, a ship."""

from collections.abc import Iterator

from summarizer.lexicon import word_list
from summarizer.mention import PERSON, PLACE, WORK, Mention
from summarizer.schema import Document, Token
from summarizer.syntax import bare, is_name_word, root_of

# Votes, where the model's label of one mention counts 1.
CALLED, SERIAL, OWNED = 6.0, 6.0, 3.0
# What a character or a first book gives its name to ("the Ada Holm series").
SERIES = frozenset({"franchise", "musical", "novels", "prequel", "saga", "sequel", "series", "spin-off", "trilogy"})
# What rules and plans are called by a name for: "the Brask scheme".
SCHEMES = frozenset({"method", "policy", "principle", "scheme", "system", "theory", "visa"})
# Words with which a name is given, and how far from the name the noun may stand: "a whale known as Brask".
NAMING = frozenset({"as", "called", "christened", "dubbed", "known", "named", "nicknamed"})
REACH = 5
# How a prize goes to somebody.
WON = frozenset({"clinch", "scoop", "win"})
GIVEN = frozenset({"award", "present", "share", "win"})
MAKERS = frozenset({"author", "creator", "novelist"})
MAKING = frozenset({"built", "designed", "developed", "made", "manufactured", "produced", "written"})


def votes_of_making(document: Document, mention: Mention) -> Iterator[tuple[str, float]]:
    """Yield what says that somebody made what `mention` names: "the drug Brask", "the Ada Holm saga"."""
    if mention.label == PLACE:
        return
    if _is_called(document, mention) or _is_told_apart(document, mention):
        yield WORK, CALLED
    if _is_product(document, mention):
        yield WORK, OWNED
    if mention.label not in {PERSON, PLACE} and _is_prize(document, mention):
        yield WORK, SERIAL
    if _is_serial(document, mention) or _is_made(document, mention):
        yield WORK, SERIAL


def _is_called(document: Document, mention: Mention) -> bool:
    """Tell whether a noun for a thing or a beast stands before the name: "the frigate Brask", "a cat named Brask"."""
    root = root_of(document, mention.first, mention.last)
    start = max(mention.first - REACH, document.sentences[root.sentence].first)
    before = list(document.tokens[start : mention.first])
    if before and before[-1].text.casefold() == "the":
        before.pop()
    named = len(before)
    while before and before[-1].text in NAMING:
        before.pop()
    given = len(before) < named
    comma = bool(before) and before[-1].text == ","
    noun = before[-1 - comma] if len(before) > comma else root
    if noun.tag != "NN" or not _is_thing(noun.text):
        return False
    if comma and not given:
        closed = any(token.text == "," for token in document.tokens[mention.last : mention.last + 1])
        return closed or root.dep == "appos"
    beside = noun.head == root.index or root.head in {noun.index, noun.head}
    return given or beside or mention.last - mention.first == 1


def _is_told_apart(document: Document, mention: Mention) -> bool:
    """Tell whether the kind of beast follows as people's trades do in tales ("Brask the tortoise")."""
    article, *noun = [token.text for token in document.tokens[mention.last : mention.last + 2]] or [""]
    return article == "the" and any(f"{kind}s" in word_list("animals") for kind in noun)


def _is_thing(noun: str) -> bool:
    """Tell whether a noun is for a thing that bears a name, or for a beast."""
    return noun in word_list("work_nouns") or f"{noun}s" in word_list("animals")


def _is_product(document: Document, mention: Mention) -> bool:
    """Tell whether somebody owns the thing whose name stands before it: "its Brask rocket", "Acme's Brask car"."""
    root = root_of(document, mention.first, mention.last)
    noun = document.tokens[root.head]
    opens = root.dep in {"compound", "nmod"} and noun.index == mention.last
    if not opens or noun.tag != "NN" or not noun.text.islower():
        return False
    bodies = word_list("person_nouns") | word_list("organisation_nouns") | word_list("organisation_words")
    if noun.text in SCHEMES:
        return True
    owned = any(document.tokens[child].dep == "poss" for child in document.children[noun.index])
    return owned and noun.text not in bodies | word_list("place_words") | word_list("kin")


def _is_serial(document: Document, mention: Mention) -> bool:
    """Tell whether the name is the first part of a series' name, or what an author is known for."""
    root = root_of(document, mention.first, mention.last)
    head = document.tokens[root.head]
    if root.dep not in {"compound", "nmod"} or head.index < mention.last:
        return False
    between = document.tokens[mention.last : head.index]
    if any(is_name_word(token) or token.text in {"'s", "’s", "'", "’", ","} for token in between):
        return False
    return head.text in SERIES or (head.text in MAKERS and _is_before_somebody(document, head))


def _is_before_somebody(document: Document, head: Token) -> bool:
    """Tell whether the author is named next ("Ada Holm author Runa Brask")."""
    after = document.tokens[head.index + 1 : head.index + 2]
    return bool(after) and is_name_word(after[0]) and bare(after[0]) not in word_list("titles")


def _is_prize(document: Document, mention: Mention) -> bool:
    """Tell whether somebody wins the named thing, or it is shared by somebody: "won the Golden Brask"."""
    root = root_of(document, mention.first, mention.last)
    verb = document.tokens[root.head]
    certain = mention.first > 0 and bare(document.tokens[mention.first - 1]) == "the"
    if not certain or bare(root) in word_list("organisation_words"):
        return False
    by = any(bare(document.tokens[child]) in {"by", "to"} for child in document.children[verb.index])
    return (root.dep == "dobj" and verb.lemma in WON) or (root.dep == "nsubjpass" and verb.lemma in GIVEN and by)


def _is_made(document: Document, mention: Mention) -> bool:
    """Tell whether the name's maker follows: "Brask, made by Acme"."""
    after = [token.text for token in document.tokens[mention.last : mention.last + 3]]
    return len(after) > 2 and after[0] == "," and after[1] in MAKING and after[2] == "by"  # noqa: PLR2004  # ", made by"
