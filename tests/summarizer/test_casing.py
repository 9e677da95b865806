"""Casing: a model's small letters get the article's capitals, its blanks go; what has capitals stays as it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.annotate import Annotator
from summarizer.casing import restored
from summarizer.schema import Article, Document, Span
from tests.drafts import Read

pytestmark = pytest.mark.model
ARTICLE = (
    "Lena Dvorak met NATO officials in Oslo on Monday. The mayor of Oslo praised Dvorak. "
    "Former minister Karim Nasser said the army-run port is closed."
)


@pytest.fixture(scope="module")
def document(annotator: Annotator) -> Document:
    """The article, annotated."""
    return annotator.annotate(Article(text=ARTICLE, blocks=(Span(0, len(ARTICLE)),)))


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("lena dvorak met nato officials in oslo .", "Lena Dvorak met NATO officials in Oslo."),
        ("the mayor praised dvorak. nasser said so.", "The mayor praised Dvorak. Nasser said so."),
        ("former minister karim nasser spoke", "Former minister Karim Nasser spoke"),
        ("the mayor did n't go , he said .", "The mayor didn't go, he said."),
        ("it cost £ 3.5 or $ 4 ( about 5 % ) .", "It cost £3.5 or $4 (about 5%)."),
        ("`` never '' , she said .", '"Never", she said.'),
        ("the army - run port", "The army-run port"),
        ("a stranger, otto kranz, came", "A stranger, otto kranz, came"),
        ("lena dvorak's port in oslo", "Lena Dvorak's port in Oslo"),
        ("the nato-oslo talks", "The NATO-Oslo talks"),
        ("dvorak met UNK in oslo on monday.", "Dvorak met UNK in Oslo on Monday."),
        ("Lena met karim nasser and nato in oslo.", "Lena met Karim Nasser and NATO in Oslo."),
        ("the mayor praised ' the port ' .", "The mayor praised 'the port'."),
        ("` the port ' is closed", "'The port' is closed"),
    ],
)
def test_small_letters_are_restored(written: str, expected: str, document: Document) -> None:
    """Names as the article has them, sentences with a capital, marks where they belong."""
    assert restored(written, document) == expected


@pytest.mark.parametrize(
    "written",
    [
        "Lena Dvorak met officials in Oslo.",
        "The mayor met NATO.",
        "Oslo’s mayor said: “No.”",
        "",
    ],
)
def test_a_text_with_capitals_is_left_alone(written: str, document: Document) -> None:
    """Where the model has a name in capitals it has its own case everywhere."""
    assert restored(written, document) == written


def test_a_dash_with_blanks_of_the_article_stays(read: Read) -> None:
    """Only the blanks that a tokenizer made go."""
    document = read("The port - closed since May - opens again.")

    assert restored("The port - closed since May - opens.", document).startswith("The port - closed")


@given(st.text(max_size=60))
def test_letters_are_never_added_or_lost(written: str) -> None:
    """Whatever a model writes, the same letters come out, but for their case."""
    document = Document(article=Article(text=""), sentences=(), tokens=(), entities=(), children=())
    kept = [letter for letter in "".join(restored(written, document).split()).casefold() if letter.isalnum()]

    assert kept == [letter for letter in "".join(written.split()).casefold() if letter.isalnum()]
