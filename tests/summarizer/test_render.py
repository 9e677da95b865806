"""Plain text and Markdown show every word of the view and nothing else."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.labels import ENGLISH
from summarizer.layout import Block, Line, briefing_words
from summarizer.render import markdown_of, text_of, to_markdown, to_text
from summarizer.schema import Article, Removed, Source, Span, View
from tests.builders import actor_of, briefing_of, excerpt_of, figure_of, point_of

TEXT = (
    "Mill fire under control\n"
    "A fire at the Orsa mill destroyed 3,000 tonnes of paper on Sunday, the fire service said. "
    "Nobody was hurt. Fire chief Lena Holm praised 60 volunteers.\n"
)
ARTICLE = Article(
    text=TEXT,
    source=Source(site="Orsa Tidning"),
    removed=(Removed(text="Read more: mills", span=Span(0, 4), reason="related link"),),
)
VIEW = View(
    headline=excerpt_of(TEXT, "Mill fire under control"),
    points=(
        point_of(TEXT, "A fire at the Orsa mill destroyed 3,000 tonnes of paper on Sunday, the fire service said."),
        point_of(TEXT, "Fire chief Lena Holm praised 60 volunteers."),
    ),
    actors=(actor_of(TEXT, "Lena Holm", role="Fire chief", did="praised 60 volunteers"),),
    figures=(figure_of(TEXT, "3,000 tonnes", measures="3,000 tonnes of paper"),),
)
BRIEFING = briefing_of(ARTICLE, VIEW)
LINES = st.builds(Line, strong=st.text(max_size=20), text=st.text(max_size=60)).filter(
    lambda line: bool((line.strong + line.text).strip())
)
BLOCKS = st.builds(
    Block,
    kind=st.sampled_from(["headline", "prose", "bullets", "folded", "note"]),
    title=st.sampled_from(["", "Who", "Figures"]),
    lines=st.lists(LINES, min_size=1, max_size=3).map(tuple),
)


def test_plain_text_is_ready_to_read() -> None:
    """Blocks are apart by a blank line, lists have bullets."""
    assert to_text(BRIEFING, length="short") == (
        "Mill fire under control\n"
        "\n"
        "• A fire at the Orsa mill destroyed 3,000 tonnes of paper on Sunday, the fire service said.\n"
        "• Fire chief Lena Holm praised 60 volunteers.\n"
        "\n"
        "Who\n"
        "• Lena Holm, Fire chief: praised 60 volunteers\n"
        "\n"
        "Figures\n"
        "• 3,000 tonnes of paper\n"
        "\n"
        "Source: Orsa Tidning"
    )


def test_long_lines_are_folded_under_their_first_letter() -> None:
    """At a width, no line is longer, and a bullet stands out."""
    lines = to_text(BRIEFING, length="full", width=40).splitlines()

    assert all(len(line) <= 40 for line in lines)
    assert any(line.startswith("  ") for line in lines)


def test_an_unbreakable_word_stays_whole() -> None:
    """A link longer than the width is not cut in two."""
    link = "https://example.org/" + "x" * 60

    assert link in text_of([Block(kind="prose", lines=(Line(text=f"See {link} there"),))], width=40)


def test_the_plain_text_has_the_words_that_are_counted() -> None:
    """What the limits of length count is what is printed."""
    for length in ("short", "full"):
        assert len(to_text(BRIEFING, length=length).split()) == briefing_words(BRIEFING, length=length)


@pytest.mark.parametrize("explained", [True, False])
def test_removed_lines_are_explained_on_demand(explained: bool) -> None:
    """Each removed line follows with its reason, in text and in Markdown, only if asked for."""
    assert explained == ("related link: Read more: mills" in to_text(BRIEFING, length="short", explain=explained))
    assert explained == (
        "**related link**: Read more: mills" in to_markdown(BRIEFING, length="short", explain=explained)
    )


def test_markdown_has_headings_and_strong_words() -> None:
    """The headline is a heading, names and figures are strong, lists are lists."""
    text = to_markdown(BRIEFING, length="short")

    assert text.startswith("## Mill fire under control\n\n- A fire at")
    assert "\n- **Lena Holm**, Fire chief: praised 60 volunteers\n" in text
    assert f"**{ENGLISH.figures}**\n\n- **3,000 tonnes** of paper" in text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("*not* strong", r"\*not\* strong"),
        ("a_b [c](d)", r"a\_b \[c\](d)"),
        ("# five", r"\# five"),
        ("1. May was dry", r"1\. May was dry"),
        ("- a dash", r"\- a dash"),
        ("<b>", r"\<b\>"),
    ],
)
def test_markdown_of_the_article_is_no_markdown(text: str, shown: str) -> None:
    """Signs that stand in the article are shown, not obeyed."""
    assert shown == markdown_of([Block(kind="prose", lines=(Line(text=text),))])


@given(st.lists(BLOCKS, min_size=1, max_size=4), st.sampled_from([None, 20, 80]))
def test_no_word_is_lost_in_plain_text(blocks: list[Block], width: int | None) -> None:
    """Every word of every line is printed, at any width."""
    words = set(text_of(blocks, width=width).split())

    assert all(set(f"{line.strong}{line.text}".split()) <= words for block in blocks for line in block.lines)


@given(st.lists(BLOCKS, min_size=1, max_size=4))
def test_no_letter_is_lost_in_markdown(blocks: list[Block]) -> None:
    """Taking the escapes away gives every line back."""
    shown = re.sub(r"\\(.)", r"\1", markdown_of(blocks))

    assert all(part in shown for block in blocks for line in block.lines for part in (line.strong, line.text))
