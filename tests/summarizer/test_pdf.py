"""PDF: paragraphs out of lines, running heads left out, and clear words for what cannot be read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.errors import DocumentError
from summarizer.pdf import join_lines, read_pdf, without_running_heads
from tests.files import pdf

MOST = 60
LONG = "The council of Orvika closed the old bridge on Tuesday after engineers found"
NEXT = "forty cracks in its main girder, the deepest of them as long as a hand of a"
LAST = "grown man."
OTHER = "Repairs will last eight months, the town said, and will cost four million eu-"
REST = "ros in all, of which the region pays a third."


def test_lines_become_paragraphs() -> None:
    """Lines of one paragraph are joined, words broken at their ends too; a short last line ends it."""
    _, text = read_pdf(pdf([[LONG, NEXT, LAST, OTHER, REST]]), most_pages=MOST)

    assert text.splitlines() == [f"{LONG} {NEXT} {LAST}", f"{OTHER[:-1]}{REST}"]


def test_paragraphs_go_on_over_pages() -> None:
    """A page may end amid a sentence, and amid a word."""
    _, text = read_pdf(pdf([[LONG, NEXT, LAST, OTHER], [REST, LONG, NEXT, LAST]]), most_pages=MOST)

    assert text.splitlines() == [f"{LONG} {NEXT} {LAST}", f"{OTHER[:-1]}{REST}", f"{LONG} {NEXT} {LAST}"]


def test_running_heads_and_page_numbers_go() -> None:
    """What comes back at the edge of most pages, but for its number, is no text; nor is a page number."""
    words = ("north", "south", "east", "west")
    pages = [
        [f"Orvika Courier, page {number}", f"Story of the {word}: {LONG}", NEXT, f"A {word} man.", str(number)]
        for number, word in enumerate(words, 1)
    ]

    _, text = read_pdf(pdf(pages), most_pages=MOST)

    assert "Orvika Courier" not in text
    assert text.count("Story") == 4
    assert not any(line.isdigit() for line in text.splitlines())


def test_heads_of_a_few_pages_stay() -> None:
    """Two pages that begin alike prove nothing, and no line inside a page ever goes."""
    pages = (("A", "b", "c", "d", "e"), ("A", "x", "c", "y", "z"))

    assert without_running_heads(pages) == pages


def test_the_stated_title_is_told() -> None:
    """The properties of the document name its title."""
    assert read_pdf(pdf([[LONG]], title="Bridge closed"), most_pages=MOST)[0] == "Bridge closed"


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (pdf([[LONG]], encrypted=True), "password"),
        (pdf([[]]), "scanned"),
        (pdf([[LONG]] * 500), "500 pages"),
        (b"%PDF-1.4\ngarbage", "damaged"),
        (pdf([[LONG]])[:200], "damaged"),
        (b"%PDF-", "damaged"),
    ],
)
def test_what_cannot_be_read_is_told_apart(content: bytes, words: str) -> None:
    """Protected, scanned, endless and damaged documents each have their own sentence."""
    with pytest.raises(DocumentError, match=words):
        read_pdf(content, most_pages=MOST)


@pytest.mark.parametrize(
    ("lines", "paragraphs"),
    [
        (["One sentence that is as long as the others are.", "", "Another one behind an empty line, just as long."], 2),
        (["A sentence that goes on after its line, of usual", "length, and ends here, as all of them should do."], 1),
        (["Heading", "A sentence below it, which is much longer than the heading."], 2),
        (["• First point of the list with some words in it", "• Second point of the list with some words in it"], 2),
        (["A well-known word is not broken here: self-", "Esteem is written with a capital, so it is kept."], 1),
        ([], 0),
        (["", ""], 0),
    ],
)
def test_borders_of_paragraphs(lines: list[str], paragraphs: int) -> None:
    """Empty lines, ended short lines, headings and bullets end a paragraph."""
    assert len(join_lines([lines])) == paragraphs


def test_soft_hyphens_at_line_ends_join_the_word() -> None:
    """The marks by which the library tells a broken word are gone."""
    assert join_lines([["The com\ufffe", "mittee met."]]) == ("The committee met.",)
    assert join_lines([["The com\u00ad", "mittee met."]]) == ("The committee met.",)


@given(st.lists(st.lists(st.text(alphabet="ab .-•1", max_size=12), max_size=6), max_size=5))
def test_no_letter_is_lost(pages: list[list[str]]) -> None:
    """Joining keeps every letter in its order, whatever the lines."""
    letters = [letter for page in pages for line in page for letter in line if letter in "ab1"]

    assert [letter for line in join_lines(pages) for letter in line if letter in "ab1"] == letters
