"""Words with one capital -> whether they are a common noun that only opens its sentence ("Girls sleep …")."""

from summarizer.lexicon import word_list
from summarizer.mention import ORGANISATION, WEAK, Mention
from summarizer.names import fold
from summarizer.schema import Document, Token
from summarizer.syntax import QUOTATION_MARKS, bare, is_name_word, is_possessive_mark

# Common nouns that reports open sentences with, and that name nobody.
EVENTS = frozenset({"defeat", "defeats", "failure", "injuries", "injury", "losses", "success", "victories", "victory"})
# Lists of words that may open a body's name which is spelled in small letters ("Ministry of defence").
BODIES = ("organisation_words", "organisation_openers", "organisation_nouns")
AGED = frozenset({"adults", "boys", "children", "girls", "kids", "men", "women"})


def is_common_noun(document: Document, mention: Mention) -> bool:
    """Tell whether the words have their capital from opening a sentence: elsewhere they stand in small letters only."""
    word = document.tokens[mention.first]
    if mention.last - mention.first > 1:
        return _is_in_small_letters(document, mention)
    if not _opens_sentence(document, word) or word.text.isupper():
        return False
    after = document.tokens[word.index + 1 : word.index + 2]
    owns = bare(word) in word_list("person_nouns") and any(map(is_possessive_mark, after))
    if owns and all(_opens_sentence(document, token) for token in document.tokens if token.text == word.text):
        return True
    known = word.tag in {"NN", "NNS"} and any(token.text == word.text.lower() for token in document.tokens)
    if known or fold(word.text) in EVENTS or _is_crowd(document, word) or _is_measure(document, word):
        return True
    for spelled in (_as_written, _without_plural):
        own = spelled(word)
        alike = [token for token in document.tokens if spelled(token) == own]
        capitals = [token for token in alike if not token.text.islower()]
        if len(capitals) < len(alike) and all(_opens_sentence(document, token) for token in capitals):
            return True
    return False


def _is_in_small_letters(document: Document, mention: Mention) -> bool:
    """Tell whether nothing but the start of the sentence gives the words a capital: "Computer-aided design (CAD)"."""
    first, *rest = document.tokens[mention.first : mention.last]
    words = [token for token in rest if any(map(str.isalnum, token.text))]
    small = mention.label in {ORGANISATION, WEAK} and bool(words) and all(token.text.islower() for token in words)
    return small and _opens_sentence(document, first) and not any(bare(first) in word_list(name) for name in BODIES)


def _is_crowd(document: Document, word: Token) -> bool:
    """Tell whether the word is a noun for people that has its capital from opening sentences only ("Girls sleep …").

    What ends a longer name ("Congress of Trade Unions") does not count.
    """
    alike = [token for token in document.tokens if token.text == word.text]
    alone = [token for token in alike if token.index == 0 or not is_name_word(document.tokens[token.index - 1])]
    opening = (_opens_sentence(document, token) for token in alone)
    return fold(word.text) in word_list("group_nouns") | AGED and all(opening)


def _is_measure(document: Document, word: Token) -> bool:
    """Tell whether a plural is only of what follows in small letters: "Plumes of smoke", never "Friends of Dunford"."""
    of, *noun = document.tokens[word.index + 1 : word.index + 3] or [word]
    small = any(token.text.islower() and token.tag in {"NN", "NNS"} for token in noun)
    return word.text.endswith("s") and of.text == "of" and small


def _as_written(token: Token) -> str:
    """Return the token in small letters."""
    return token.text.casefold()


def _without_plural(token: Token) -> str:
    """Return the token in small letters without the "s" of a plural."""
    return token.text.casefold().removesuffix("s")


def _opens_sentence(document: Document, token: Token) -> bool:
    """Tell whether nothing but marks stands before the token in its sentence, or a colon right before it."""
    first = document.sentences[token.sentence].first
    if token.index > first and document.tokens[token.index - 1].text == ":":
        return True
    return all(
        before.pos == "PUNCT" or before.text in QUOTATION_MARKS for before in document.tokens[first : token.index]
    )
