"""Document -> names of bodies that marks or small words join: "Lima, Ek & Roe", "Doctors Without Harbours"."""

from collections.abc import Iterator

from summarizer.lexicon import word_list
from summarizer.mention import ORGANISATION, Mention, mention_at
from summarizer.schema import Document, Sentence
from summarizer.syntax import bare, is_capitalised, is_name_word

# Small words that stand with a capital inside the names of campaigns ("Mothers Against Knives").
GREAT = frozenset({"Across", "Against", "Before", "Beyond", "For", "Over", "Versus", "Without"})
# Small words that join a name behind the noun of its kind ("the campaign group Grid for All").
SMALL = frozenset({"against", "for", "without"})
# Words of a partner's name at most, and partners.
LONGEST_PARTNER, MOST_PARTNERS = 2, 5


def joined_names(document: Document) -> Iterator[Mention]:
    """Yield the bodies whose names no model finds whole, as organisations: partners of a firm, campaigns."""
    for sentence in document.sentences:
        if not _is_headline(document, sentence):
            yield from _campaigns(document, sentence)
        yield from _partners(document, sentence)
        yield from _trusts(document, sentence)


def _is_headline(document: Document, sentence: Sentence) -> bool:
    """Tell whether most words of the sentence have a capital, so that capitals prove nothing."""
    words = [token for token in document.tokens_of(sentence) if token.text.isalpha()]
    return 3 * sum(map(is_capitalised, words)) > 2 * len(words)


def _campaigns(document: Document, sentence: Sentence) -> Iterator[Mention]:
    """Yield the names around a small word: with a capital anywhere, without one behind the noun of their kind."""
    tokens = document.tokens
    for token in tokens[sentence.first + 1 : sentence.last - 1]:
        if token.text not in GREAT | SMALL:
            continue
        first, last = token.index, token.index + 1
        while first > sentence.first and is_capitalised(tokens[first - 1]) and tokens[first - 1].text.isalpha():
            first -= 1
        while last < sentence.last and is_capitalised(tokens[last]) and tokens[last].text.isalpha():
            last += 1
        told = first > sentence.first and tokens[first - 1].text in word_list("organisation_nouns")
        named = first < token.index and last > token.index + 1
        if named and (told or (token.text in GREAT and bare(tokens[first]) not in word_list("sentence_openers"))):
            yield mention_at(document, first, last, ORGANISATION)


def _partners(document: Document, sentence: Sentence) -> Iterator[Mention]:
    """Yield the firms that bear three names or more: "Lima, Ek & Roe"."""
    tokens = document.tokens
    for token in tokens[sentence.first + 1 : sentence.last - 1]:
        if token.text != "&" or not is_name_word(tokens[token.index + 1]):
            continue
        first, partners = _start_of_name(document, token.index, sentence), 1
        while tokens[first - 1].text == "," and first - 1 > sentence.first and partners < MOST_PARTNERS:
            before = _start_of_name(document, first - 1, sentence)
            if before == first - 1:
                break
            first, partners = before, partners + 1
        last = token.index + 1
        while last < sentence.last and is_name_word(tokens[last]) and last - token.index <= LONGEST_PARTNER:
            last += 1
        if partners > 1 and first < token.index:
            yield mention_at(document, first, last, ORGANISATION)


def _start_of_name(document: Document, end: int, sentence: Sentence) -> int:
    """Return where the one or two name words that end at `end` start; `end` itself where there are none."""
    first = end
    while first > sentence.first and end - first < LONGEST_PARTNER and is_name_word(document.tokens[first - 1]):
        first -= 1
    return first


def _trusts(document: Document, sentence: Sentence) -> Iterator[Mention]:
    """Yield the trusts that run the hospitals of two places: "Brask and Lodin Hospitals NHS Trust"."""
    tokens = document.tokens
    for trust in tokens[sentence.first + 2 : sentence.last]:
        if trust.text != "Trust" or "NHS" not in {token.text for token in tokens[trust.index - 2 : trust.index]}:
            continue
        first = trust.index
        while first > sentence.first and (is_name_word(tokens[first - 1]) or tokens[first - 1].text == "and"):
            first -= 1
        if is_name_word(tokens[first]) and any(token.text == "and" for token in tokens[first : trust.index]):
            yield mention_at(document, first, trust.index + 1, ORGANISATION)
