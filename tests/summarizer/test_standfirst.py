"""Standfirst and lead: restored where a reader sees them, never invented."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.standfirst import find_lead, find_standfirst, is_told
from summarizer.tree import parse_html

TITLE = "Council closes its oldest bridge"
STANDFIRST = "The detour will cost commuters half an hour each way, every day."
TEXT = "The council of Orvika closed the bridge on Tuesday after engineers found cracks in it."


def found(body: str, *descriptions: str, text: str = TEXT) -> str:
    """Return the standfirst of a page with this body."""
    root = parse_html(f"<body>{body}<p>{TEXT}</p></body>")
    assert root is not None
    return find_standfirst(root, descriptions, TITLE, text)


@pytest.mark.parametrize(
    "body",
    [
        f"<h1>{TITLE}</h1><p>{STANDFIRST}</p>",
        f"<p>{STANDFIRST}</p><h1>{TITLE}</h1>",
        f"<h1>{TITLE}</h1><div><b>The detour</b> will cost commuters half an hour each way, every day.</div>",
        f"<h1>{TITLE}</h1><p>{'word ' * 100}</p><p>{STANDFIRST}</p>",
    ],
)
def test_a_visible_description_is_the_standfirst(body: str) -> None:
    """A description that stands near the headline, word for word, belongs to the article."""
    assert found(body, STANDFIRST) == STANDFIRST


@pytest.mark.parametrize(
    ("body", "description"),
    [
        (f"<h1>{TITLE}</h1>", STANDFIRST),
        (f"<p>{STANDFIRST}</p>", STANDFIRST),
        (f"<h1>{TITLE}</h1><aside><p>{STANDFIRST}</p></aside>", STANDFIRST),
        (f"<h1>{TITLE}</h1><figure>{STANDFIRST}</figure>", STANDFIRST),
        (f"<h1>{TITLE}</h1><nav>{STANDFIRST}</nav>", STANDFIRST),
        (f"<h1>{TITLE}</h1><p>{'word ' * 400}</p><p>{STANDFIRST}</p>", STANDFIRST),
        (f"<h1>{TITLE}</h1><p>{STANDFIRST[:40]}…</p>", f"{STANDFIRST[:40]}…"),
        (f"<h1>{TITLE}</h1><p>Too short.</p>", "Too short."),
        (f"<h1>{TITLE}</h1><p>{'word ' * 200}</p>", "word " * 200),
        (f"<h1>{TITLE}</h1><p>{TITLE} on Tuesday</p>", TITLE),
    ],
)
def test_other_descriptions_are_not(body: str, description: str) -> None:
    """One that nobody sees, that stands beside the article or far down, that is cut off or no sentence, stays out."""
    assert found(body, description) == ""


def test_an_element_that_names_itself_a_standfirst_is_one() -> None:
    """A standfirst needs no description when its element says what it is."""
    assert found(f"<h1>{TITLE}</h1><p class='article-standfirst'>{STANDFIRST}</p>") == STANDFIRST
    assert found(f"<h1>{TITLE}</h1><p class='dek'><a href='/x'>{STANDFIRST}</a></p>") == ""
    assert found(f"<h1>{TITLE}</h1><p class='deskwork'>{STANDFIRST}</p>") == ""


def test_a_standfirst_is_not_told_twice() -> None:
    """What the text holds already is not added, even in slightly other words."""
    body = f"<h1>{TITLE}</h1><p>{STANDFIRST}</p>"

    assert found(body, STANDFIRST, text=f"{STANDFIRST}\n{TEXT}") == ""
    assert (
        found(body, STANDFIRST, text=f"Now the detour will cost commuters half an hour each way, every day.\n{TEXT}")
        == ""
    )


def test_the_lead_before_the_first_line_is_restored() -> None:
    """Paragraphs that are siblings before the first line come back in order; links, short ones and headlines do not."""
    root = parse_html(
        f"<div><p>Not part of it, this stands before the headline itself.</p><h1>{TITLE}</h1>"
        "<p>First paragraph of the lead with enough words.</p><p>Photo: Ann</p>"
        "<p><a href='/x'>A link to another story with many words in it</a></p>"
        f"<p>Second paragraph of the lead with enough words.</p><p>{TEXT}</p><p>End.</p></div>"
    )
    assert root is not None

    assert find_lead(root, [TEXT, "End."]) == (
        "First paragraph of the lead with enough words.",
        "Second paragraph of the lead with enough words.",
    )
    assert find_lead(root, ["Unknown line."]) == ()
    assert find_lead(root, []) == ()


@pytest.mark.parametrize(
    ("piece", "text", "expected"),
    [
        ("a b c d", "x a b c d y", True),
        ("a b c d", "a b c e", False),
        ("", "x", True),
        ("A, B! c “d”", "a b c d", True),
        ("one two three four five six", "one two three four five seven", False),
    ],
)
def test_telling_is_measured_in_runs_of_words(piece: str, text: str, expected: bool) -> None:
    """A piece is told when most of its runs of four words are."""
    assert is_told(piece, text, "") is expected


@given(st.lists(st.sampled_from(["<p>", "<h1>", "<aside>", "</aside>", "<figure>", STANDFIRST, TITLE]), max_size=12))
def test_any_page_gives_a_description_or_nothing(pieces: list[str]) -> None:
    """Only a text that the page or its description holds can come out."""
    assert found("".join(pieces), STANDFIRST) in {"", STANDFIRST}
