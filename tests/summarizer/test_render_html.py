"""Telegram gets a few balanced tags; whatever the article holds is text."""

from dataclasses import replace
from html import unescape
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.labels import ENGLISH
from summarizer.layout import Block, Line
from summarizer.render_html import figures_html, html_of, quotes_html, sources_html, to_html, who_html
from summarizer.schema import Article, Point, Removed, Source, Span, View
from tests.builders import actor_of, briefing_of, excerpt_of, figure_of, point_of, quote_of

TEXT = (
    "Cup final: Varna 2-1 Lodin\n"
    "Varna beat Lodin 2-1 in the cup final on Saturday before 41,000 people. "
    "Coach Ida Brandt said “we never stopped” & left <early>.\n"
    "Referee Paul Osei showed three red cards. Striker Noor Haddad scored twice.\n"
)
ARTICLE = Article(
    text=TEXT,
    source=Source(byline="Tom Reyes"),
    removed=(Removed(text="Vote <now>", span=Span(0, 3), reason="poll"),),
)
BRANDT = actor_of(TEXT, "Ida Brandt", role="Coach")
OSEI = actor_of(TEXT, "Paul Osei", role="Referee", listed=True)
VIEW = View(
    headline=excerpt_of(TEXT, "Cup final: Varna 2-1 Lodin"),
    points=(
        point_of(TEXT, "Varna beat Lodin 2-1 in the cup final on Saturday before 41,000 people."),
        point_of(TEXT, "Striker Noor Haddad scored twice."),
    ),
    actors=(BRANDT,),
    listed=(OSEI,),
    figures=(figure_of(TEXT, "41,000 people", measures="before 41,000 people"),),
    quotes=(quote_of(TEXT, "we never stopped", speaker="Ida Brandt"),),
    notes=("Left out: a poll",),
)
BRIEFING = briefing_of(ARTICLE, VIEW)
LINES = st.builds(Line, strong=st.text(max_size=20), text=st.text(max_size=60))
BLOCKS = st.builds(
    Block,
    kind=st.sampled_from(["headline", "prose", "bullets", "folded", "note"]),
    title=st.text(max_size=10),
    lines=st.lists(LINES, min_size=1, max_size=3).map(tuple),
)


class Reader(HTMLParser):
    """Reads HTML as Telegram does: keeps the text, and refuses a tag that is unknown or closed out of order."""

    def __init__(self) -> None:
        """Start with nothing open."""
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.shown = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open a tag."""
        assert tag in {"b", "i", "blockquote"}
        assert not (tag == "blockquote" and "blockquote" in self.open)
        assert attrs == ([("expandable", None)] if tag == "blockquote" else [])
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Close the tag that was opened last."""
        assert tag == self.open.pop()

    def handle_data(self, data: str) -> None:
        """Keep text."""
        self.shown += data

    def handle_comment(self, data: str) -> None:
        """Refuse what would vanish."""
        raise AssertionError(data)


def read(html: str) -> str:
    """Return the text that Telegram shows for `html`; fail if it would refuse it."""
    reader = Reader()
    reader.feed(html)
    reader.close()
    assert reader.open == []
    return reader.shown


def test_a_briefing_in_html() -> None:
    """Headline and names are bold, the long list folds away, notes are italic."""
    assert to_html(BRIEFING, length="full") == (
        "<b>Cup final: Varna 2-1 Lodin</b>\n"
        "\n"
        "• Varna beat Lodin 2-1 in the cup final on Saturday before <b>41,000 people</b>.\n"
        "• Striker Noor Haddad scored twice.\n"
        "\n"
        "<b>Key actors</b>\n"
        "• <b>Ida Brandt</b>, Coach: “we never stopped”\n"
        "\n"
        "<blockquote expandable><b>Also named</b>\n"
        "Paul Osei (Referee)</blockquote>\n"
        "\n"
        "<b>Key figures</b>\n"
        "• <b>41,000 people</b>: before 41,000 people\n"
        "\n"
        "<i>Left out: a poll</i>\n"
        "<i>Source: Tom Reyes</i>"
    )


def test_removed_lines_are_escaped_too() -> None:
    """An explanation shows the removed line as text."""
    assert "• <b>poll</b>: Vote &lt;now&gt;" in to_html(BRIEFING, length="short", explain=True)


def test_labels_are_the_reader_s() -> None:
    """Headings come from the labels handed in."""
    html = to_html(BRIEFING, length="short", labels=replace(ENGLISH, who="Qui & quoi"))

    assert "<b>Qui &amp; quoi</b>" in html


def test_everyone_behind_the_button() -> None:
    """The list of actors names those that a view folds or leaves out."""
    html = who_html(BRIEFING)

    assert "<b>Ida Brandt</b>, Coach: “we never stopped”" in html
    assert "<b>Paul Osei</b>, Referee" in html


def test_every_figure_behind_the_button() -> None:
    """The list of figures tells each with its measure."""
    assert figures_html(BRIEFING) == "<b>Key figures</b>\n• <b>41,000 people</b>: before 41,000 people"


def test_every_quotation_behind_the_button() -> None:
    """The list of quotations tells each with its speaker."""
    assert quotes_html(BRIEFING) == "<b>Quotes</b>\n• <b>Ida Brandt</b>: “we never stopped”"


def test_the_proof_behind_the_button() -> None:
    """Each point is listed with the sentences that it rests on, a rewritten one with all of them."""
    first, second = VIEW.points
    rewritten = Point(
        text="Varna won.",
        span=first.span,
        sources=(excerpt_of(TEXT, first.text), excerpt_of(TEXT, second.text)),
    )

    assert f"• <b>1.</b> {first.text}" in sources_html(BRIEFING)
    html = sources_html(briefing_of(ARTICLE, View(points=(rewritten,))))
    assert f"• <b>1.</b> {first.text}\n• <b>1.</b> {second.text}" in html
    assert html.endswith("<i>Source: Tom Reyes</i>")


@pytest.mark.parametrize("button", [who_html, figures_html, quotes_html, sources_html])
def test_an_empty_list_says_so(button: object) -> None:
    """A button never answers with nothing."""
    assert callable(button)
    html = button(briefing_of(Article(text=""), View()))

    assert html.endswith(ENGLISH.nothing_found)
    assert read(html)


@given(st.lists(BLOCKS, min_size=1, max_size=4))
def test_tags_are_balanced_and_no_letter_is_lost(blocks: list[Block]) -> None:
    """Any text whatever comes out as text, between tags that Telegram takes."""
    html = html_of(blocks)
    shown = read(html.replace("\r", " ")) if "\r" in html else read(html)

    for block in blocks:
        for line in block.lines:
            for part in (line.strong, line.text):
                assert unescape(part.replace("&", "&amp;")).replace("\r", " ") in shown.replace("\r", " ")


@given(st.text(max_size=80), st.text(min_size=1, max_size=20))
def test_markup_in_an_article_is_shown_as_it_is(text: str, tag: str) -> None:
    """An article cannot open a tag of its own."""
    html = html_of([Block(kind="prose", lines=(Line(text=f"<{tag}>{text}</{tag}>"),))])

    assert "<" not in html
    assert ">" not in html
