"""Trees that stay flat, light and whole whatever a page is made of."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.tree import (
    DEEPEST,
    MANY_TAGS,
    MOST_TAGS,
    attribute_words,
    drop,
    flattened,
    is_too_deep,
    lightened,
    parse_html,
    plain_text,
)


def text_of(source: str) -> str:
    """Return the text of a page."""
    root = parse_html(source)
    return plain_text(root) if root is not None else ""


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("<p>one <b>two</b></p>", "one two"),
        ("one &amp; two&nbsp;three", "one & two three"),
        ("hy\u00adphen", "hyphen"),
        ("<!-- no --><p>yes</p>", "yes"),
        ("<?xml version='1.0' encoding='utf-8'?><html><body>yes</body></html>", "yes"),
        ("a\x00b\x0bc", "a b c"),
        ("<p>un<p>closed", "unclosed"),
        ("\ud83d alone", "alone"),
        ("", ""),
        ("<!-- only -->", ""),
        (" \n ", ""),
    ],
)
def test_pages_are_read_as_browsers_read_them(source: str, text: str) -> None:
    """Entities, comments, declarations and broken marks give the text that a reader sees."""
    assert text_of(source) == text


@pytest.mark.parametrize("tag", ["div", "b", "table", "x-card", "blockquote"])
def test_deep_pages_keep_their_text(tag: str) -> None:
    """What is nested deeper than the parser follows is made flat, its text kept."""
    source = f"<{tag}>" * 5_000 + "<p>the story</p>" + f"</{tag}>" * 5_000 + "<p>the end</p>"

    assert is_too_deep(source)
    assert "the story" in text_of(source)
    assert "the end" in text_of(source)


@pytest.mark.parametrize("source", ["<p>" * 1_000, "<li>" * 1_000, "<br>" * 1_000, "<b></b>" * 1_000, "</div>" * 1_000])
def test_what_closes_itself_is_not_deep(source: str) -> None:
    """Paragraphs, items and closed elements stand side by side."""
    assert not is_too_deep(source)


def test_flattening_keeps_attributes_and_order() -> None:
    """A flat page has its elements as paragraphs, with what they say of themselves."""
    assert flattened('<div class="a">one</div><p>two</p>') == '<p class="a">one</nothing><p>two</p>'
    assert DEEPEST < 256


@pytest.mark.parametrize(
    "source",
    [
        f"<p title='{'x' * 1_000_000}'>story</p>",
        f"<p {' '.join(f'a{number}={number}' for number in range(50_000))}>story</p>",
        "<p " + " ".join(f"a{number}='<b>'" for number in range(50_000)) + ">story</p>",
    ],
)
def test_endless_tags_are_cut(source: str) -> None:
    """A tag with a megabyte of attributes costs a tenth of a second, not four."""
    started = time.process_time()

    assert text_of(source) == "story"
    assert time.process_time() - started < 0.5


def test_heavy_pages_lose_tags_before_text() -> None:
    """Above the limit tags inside lines go first; only a page of nothing but blocks is cut."""
    links = lightened("<a href=x>word</a> " * MANY_TAGS + "<p>story</p>")
    blocks = lightened("<p>x" * (2 * MOST_TAGS))

    assert "<a" not in links
    assert links.endswith("<p>story</p>")
    assert links.count("word") == MANY_TAGS
    assert blocks.count("<") < MOST_TAGS


def test_dropping_keeps_what_follows() -> None:
    """The text after an element is not the element's."""
    root = parse_html("<p id='x' class='a b'>one <i>two</i> three</p>")
    assert root is not None
    drop(next(root.iter("i")))
    drop(root)

    assert plain_text(root) == "one three"
    assert attribute_words(next(root.iter("p"))) == "a b x"


@given(
    st.text(max_size=100), st.lists(st.sampled_from(["<p>", "<div>", "</div>", "<", ">", "<!", "&", "'"]), max_size=20)
)
def test_any_text_is_parsed(text: str, tags: list[str]) -> None:
    """No text breaks the parser."""
    root = parse_html(text.join(tags))

    assert root is None or isinstance(plain_text(root), str)
