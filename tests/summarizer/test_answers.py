"""Who answers is who was asked, where the article says whom somebody asked."""

from collections.abc import Callable

import pytest

from summarizer.answers import who_was_asked
from summarizer.quotation_marks import find_quotations
from summarizer.quotes import find_quotes
from summarizer.reporting import find_stretches, quoted_tokens
from summarizer.scene import set_scene
from summarizer.schema import Document
from tests.cast import body, cast, person

pytestmark = pytest.mark.model

Reader = Callable[[str], Document]
LIND, OKOYE, BANK = person("Peter Lind"), person("Maria Okoye"), body("Northern Bank")


def asked(document: Document) -> str | None:
    """Return whom the last pronoun outside quotation marks answers as."""
    actors = cast(document, *(one for one in (LIND, OKOYE, BANK) if one.name in document.article.text))
    quoted = quoted_tokens(document, find_stretches(document, find_quotations(document.article)))
    pronoun = [t for t in document.tokens if t.text.lower() in {"he", "she"} and not quoted[t.index]][-1]
    number = who_was_asked(set_scene(document, actors, quoted), pronoun)
    return None if number is None else actors[number].name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The judge, Peter Lind, asked Maria Okoye why she had run. “I was afraid,” she replied.", "Maria Okoye"),
        ("Peter Lind questioned Okoye. “I was afraid,” she answered. Maria Okoye wept.", "Maria Okoye"),
        ("Maria Okoye was asked about Peter Lind. “I know him,” she replied.", "Maria Okoye"),
        ("When Peter Lind asked Maria Okoye why, she replied: “I was afraid.”", "Maria Okoye"),
    ],
)
def test_the_one_who_was_asked_answers(read: Reader, text: str, name: str) -> None:
    """In the sentence before, or in its own."""
    assert asked(read(text)) == name


@pytest.mark.parametrize(
    "text",
    [
        "Peter Lind asked Maria Okoye why she had run. “I was afraid,” she said.",
        "Peter Lind met Maria Okoye. “I was afraid,” she replied.",
        "Peter Lind asked Maria Okoye why. It rained. Nobody spoke. “I was afraid,” she replied.",
        "Peter Lind asked Northern Bank why. “I was afraid,” she replied.",
        "“They asked Maria Okoye,” Peter Lind said. “I was afraid,” she replied.",
    ],
)
def test_without_a_question_to_a_person_nobody_is_known_to_answer(read: Reader, text: str) -> None:
    """Another verb, no question, one too far off, a body, and a question that somebody only speaks of."""
    assert asked(read(text)) is None


def test_the_answer_is_quoted_as_theirs(read: Reader) -> None:
    """The speaker of the words is who was asked, not who asked."""
    document = read("Judge Maria Okoye asked Peter Lind whether it was so. “I believe it was,” he replied.")
    quotes = find_quotes(document, cast(document, OKOYE, LIND))

    assert [quote.speaker for quote in quotes] == ["Peter Lind"]
