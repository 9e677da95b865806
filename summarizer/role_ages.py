"""An age as proof: "Ana Lima, 34, was jailed … the 34-year-old nurse", where nobody else is of that age."""

from collections.abc import Iterator

from summarizer.mention import Mention
from summarizer.role_phrases import Finder, RoleRange, end_of_nouns
from summarizer.role_words import is_role_at
from summarizer.schema import Document
from summarizer.syntax import HYPHENS

DEGREES = frozenset(
    {"M.D.", "MD", "Ph.D.", "PhD", "Jr.", "Jr", "Sr.", "QC", "KC", "SC", "OBE", "MBE", "CBE", "JD", "RN"}
)
OF_THAT_AGE = 1.05
OPENING = 2
# The tokens of "34-year-old" and of "34 year old".
YEAR_OLD = (("-", "year", "-", "old"), ("year", "old"), ("-year", "-", "old"))


def of_one_age(document: Document, mention: Mention, persons: frozenset[int]) -> Iterator[RoleRange]:
    """Yield what the article calls somebody of the age that it tells of the bearer of `mention`."""
    age = age_beside(document, mention.last)
    if age is None:
        return
    name = {document.tokens[index].text for index in range(mention.first, mention.last)}
    others = [index for index in persons if index + 1 not in persons and document.tokens[index].text not in name]
    if any(age_beside(document, index + 1) == age for index in others):
        return
    for token in document.tokens:
        first = end_of_age(document, token.index) if token.text == age else None
        if first is None:
            continue
        last = end_of_nouns(document, first, document.sentences[token.sentence].last)
        # "A 34-year-old nurse" is somebody new, but for the opening, which names nobody yet.
        opener = document.tokens[max(token.index - 1, 0)].text.casefold()
        if opener != "the" and (opener not in {"a", "an"} or token.sentence >= OPENING):
            continue
        if last > first and is_role_at(document, last - 1) and not persons & set(range(first, last + 1)):
            yield RoleRange(first=first, last=last, trust=OF_THAT_AGE)


def before_age(document: Document, first: int) -> int:
    """Return where an age before a name starts: "a student, 17-year-old Ana Lima"; `first` where none does.

    An article behind a comma belongs to it: "the chairman, the 81-year-old Ana Lima".
    """
    tokens, start = document.tokens, first - len(YEAR_OLD[0]) - 1
    words = tuple(token.text.casefold() for token in tokens[max(start, 0) + 1 : first])
    if start <= 1 or words != YEAR_OLD[0] or not tokens[start].text.isdigit():
        return first
    return start - (tokens[start - 1].text == "the" and tokens[start - 2].text == ",")


def past_insertions(document: Document, index: int, end: int) -> int:
    """Return where a role may start behind an age and a home: "Ana Lima, 45, of Dunford, a nurse"."""
    tokens = document.tokens
    index += 2 * (index + 1 < end and tokens[index].text in DEGREES and tokens[index + 1].text == ",")
    index += index + 2 < end and tokens[index].text in {"aged", "age"} and tokens[index + 1].text.isdigit()
    if index + 1 < end and tokens[index].text.isdigit() and tokens[index + 1].text in {",", ")"}:
        index += 2
        index += index < end and tokens[index - 1].text == ")" and tokens[index].text == ","
    if index < end and tokens[index].text in {"of", "from"}:
        after = end_of_nouns(document, index + 1, end)
        if after + 1 < end and tokens[after].text == "," and not is_role_at(document, after - 1):
            return after + 1
    return index


def age_beside(document: Document, index: int) -> str | None:
    """Return the age right behind a name that ends at `index`: "Ana Lima, 34,", "Ana Lima (34)"."""
    words = [token.text for token in document.tokens[index : index + 3]]
    if len(words) < 3 or not words[1].isdigit() or not 1 <= len(words[1]) <= 3:  # noqa: PLR2004  # mark, age, mark
        return None
    return words[1] if (words[0] == "," and words[2] in {",", "."}) or (words[0] == "(" and words[2] == ")") else None


def end_of_age(document: Document, index: int) -> int | None:
    """Return where the words behind an age go on ("34-year-old nurse"), or `None` where no age starts at `index`."""
    for words in YEAR_OLD:
        last = index + 1 + len(words)
        if tuple(token.text.casefold() for token in document.tokens[index + 1 : last]) == words:
            plain = last < len(document.tokens) and document.tokens[last].text not in HYPHENS
            return last if plain else None
    return None


AGE_FINDERS: tuple[Finder, ...] = (of_one_age,)
