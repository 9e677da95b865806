"""The layout says each thing once, in reading order, and counts what a reader will meet."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.labels import ENGLISH
from summarizer.layout import (
    Block,
    Line,
    actor_line,
    block_words,
    briefing_blocks,
    briefing_words,
    figure_line,
    figure_lines,
    pieces,
    point_lines,
    quote_line,
    removed_block,
    source_notes,
    tidy,
    view_blocks,
    view_words,
    without_subject,
)
from summarizer.schema import Article, Excerpt, Point, Removed, Source, Span, View
from tests.builders import actor_of, briefing_of, document_of, excerpt_of, figure_of, point_of, quote_of

TEXT = (
    "Ferry line closes\n"
    "The ferry company Lodin closed two lines on Monday. It blamed the price of fuel.\n"
    "Owner Marta Ruiz said “we had no choice” and dismissed 40 of 120 sailors. "
    "The union of sailors called a strike. The move marks a turning point for the islands.\n"
)
ARTICLE = Article(text=TEXT, source=Source(byline="Ana Pons", site="Island Post", published="12 May"))
RUIZ = actor_of(TEXT, "Marta Ruiz", role="Owner", did="dismissed 40 of 120 sailors")
UNION = actor_of(TEXT, "union of sailors", kind="organisation")
SAILORS = figure_of(TEXT, "40 of 120 sailors", measures="dismissed 40 of 120 sailors")
QUOTE = quote_of(TEXT, "we had no choice", speaker="Marta Ruiz")
LEAD = point_of(TEXT, "The ferry company Lodin closed two lines on Monday.")
BLAME = point_of(TEXT, "It blamed the price of fuel.")
STRIKE = point_of(TEXT, "The union of sailors called a strike.")
VIEW = View(
    headline=excerpt_of(TEXT, "Ferry line closes"),
    points=(LEAD, BLAME, STRIKE),
    context=excerpt_of(TEXT, "The move marks a turning point for the islands."),
    actors=(RUIZ,),
    listed=(UNION,),
    figures=(SAILORS,),
    notes=("Left out: a poll",),
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("  two\n words ", "two words"), ("so\u00adft", "soft"), ("zero\u200bwidth", "zerowidth"), ("bell\x07", "bell")],
)
def test_what_cannot_be_seen_is_not_shown(text: str, expected: str) -> None:
    """Line breaks inside a piece, soft hyphens and control marks are the layout's business, not the reader's."""
    assert expected == tidy(text)


def test_the_blocks_come_in_reading_order() -> None:
    """What, who, how much, why, and where from."""
    blocks = view_blocks(ARTICLE, VIEW, length="full", labels=ENGLISH)

    assert [block.kind for block in blocks] == ["headline", "bullets", "bullets", "folded", "bullets", "prose", "note"]
    assert [block.title for block in blocks] == [
        "", "", "Key actors", "Also named", "Key figures", "Why it matters", "",
    ]  # fmt: skip


def test_empty_blocks_are_left_out() -> None:
    """No heading stands over nothing."""
    assert view_blocks(Article(text=TEXT), View(), length="short", labels=ENGLISH) == ()


def test_short_headings_are_shorter() -> None:
    """The short view has a small budget of words, headings included."""
    blocks = view_blocks(ARTICLE, VIEW, length="short", labels=ENGLISH)

    assert {"Who", "Figures"} <= {block.title for block in blocks}


def test_neighbours_share_a_line() -> None:
    """A sentence taken along for its successor's sake is read together with it."""
    assert point_lines(ARTICLE, (LEAD, BLAME, STRIKE)) == (f"{LEAD.text} {BLAME.text}", STRIKE.text)


def test_a_new_paragraph_is_a_new_line() -> None:
    """Sentences on two sides of a line break stay two points."""
    text = "One bridge fell.\nTwo more were closed."
    points = (point_of(text, "One bridge fell."), point_of(text, "Two more were closed."))

    assert point_lines(Article(text=text), points) == ("One bridge fell.", "Two more were closed.")


def test_rewritten_points_are_never_joined() -> None:
    """A rewritten sentence has no place of its own in the article."""
    rewritten = Point(text="Fuel was blamed.", span=BLAME.span, sources=(excerpt_of(TEXT, BLAME.text),))

    assert point_lines(ARTICLE, (LEAD, rewritten)) == (LEAD.text, "Fuel was blamed.")


def test_without_a_headline_the_first_point_opens() -> None:
    """The lead stands as a paragraph when no headline stands over it."""
    first, second = view_blocks(Article(text=TEXT), View(points=(LEAD, STRIKE)), length="short", labels=ENGLISH)

    assert (first.kind, second.kind) == ("prose", "bullets")
    assert first.lines == (Line(text=LEAD.text),)


def test_a_single_point_is_a_paragraph() -> None:
    """One bullet alone is no list."""
    view = View(headline=VIEW.headline, points=(STRIKE,))

    assert [b.kind for b in view_blocks(Article(text=TEXT), view, length="short", labels=ENGLISH)] == [
        "headline", "prose",
    ]  # fmt: skip


def test_an_actor_has_a_role_and_a_deed() -> None:
    """Who, in which role, did or said what."""
    assert actor_line(RUIZ, (), labels=ENGLISH, ask=True) == Line(
        strong="Marta Ruiz", text=", Owner: dismissed 40 of 120 sailors"
    )


def test_words_stand_in_for_a_deed() -> None:
    """Without a deed the actor's own words are shown, in quotation marks."""
    line = actor_line(replace(RUIZ, did=None), (QUOTE,), labels=ENGLISH, ask=True)

    assert line.text == ", Owner: “we had no choice”"


def test_another_ones_words_do_not() -> None:
    """A quotation is never shown under a name that did not say it."""
    line = actor_line(UNION, (QUOTE, replace(QUOTE, speaker=None)), labels=ENGLISH, ask=True)

    assert line == Line(strong="union of sailors")


@pytest.mark.parametrize(
    ("told", "ask", "text"),
    [
        (False, True, " (role not given)"),
        (False, False, " (role not given)"),
        (True, True, " (role not given): dismissed 40 of 120 sailors"),
        (True, False, ": dismissed 40 of 120 sailors"),
    ],
)
def test_a_missing_role_is_admitted_where_there_is_room(told: bool, ask: bool, text: str) -> None:
    """The full view says so of a person; the short one saves the words where a deed is told."""
    ruiz = replace(RUIZ, role=None, did=RUIZ.did if told else None)

    assert actor_line(ruiz, (), labels=ENGLISH, ask=ask).text == text


def test_nobody_asks_for_the_role_of_whom_the_article_does_not_name() -> None:
    """A line "the pilot (role not given)" would be foolish."""
    pilot = replace(RUIZ, name="the pilot", role=None, did=None)

    assert actor_line(pilot, (), labels=ENGLISH, ask=True).text == ""


def test_nobody_asks_for_the_role_of_a_country() -> None:
    """Only persons have roles."""
    assert actor_line(UNION, (), labels=ENGLISH, ask=True).text == ""


@pytest.mark.parametrize(
    ("surface", "measures", "text"),
    [
        ("40 of 120 sailors", "40 of 120 sailors", ""),
        ("two lines", "two lines on Monday", " on Monday"),
        ("two lines", "closed two lines", ": closed two lines"),
    ],
)
def test_a_figure_is_not_said_twice_in_a_row(surface: str, measures: str, text: str) -> None:
    """A measure that opens with the figure goes on behind it."""
    assert figure_line(figure_of(TEXT, surface, measures=measures)) == Line(strong=surface, text=text)


def test_figures_of_one_passage_share_a_line() -> None:
    """The passage stands once; a figure named twice does too."""
    sailors, all_of_them = (
        figure_of(TEXT, text, measures="dismissed 40 of 120 sailors") for text in ("40", "120 sailors")
    )
    alone = replace(sailors, measures=excerpt_of(TEXT, "40 of 120 sailors"))

    assert figure_lines((sailors, all_of_them, sailors)) == (
        Line(strong="40, 120 sailors", text=": dismissed 40 of 120 sailors"),
    )
    assert figure_lines((sailors, alone)) == (figure_line(sailors), figure_line(alone))
    assert figure_lines(()) == ()


@pytest.mark.parametrize(
    ("published", "shown"),
    [
        ("10:22, 4 March 2024", "4 March 2024"),
        ("March 4, 2024 at 6:02 p.m. EST", "March 4, 2024"),
        ("Mar 4, 2024, 05:12 PM ET", "Mar 4, 2024"),
        ("2024-03-04T10:22:00+01:00", "2024-03-04"),
        ("12.06.2025, 14:22 Uhr", "12.06.2025"),
        ("6 мая 2025, 18:12", "6 мая 2025"),
        ("June 3, 2021 10 a.m. ET", "June 3, 2021"),
        ("2024-03-04", "2024-03-04"),
        ("12.06.2025", "12.06.2025"),
        ("Jan 24", "Jan 24"),
    ],
)
def test_the_source_has_a_day_and_no_hour(published: str, shown: str) -> None:
    """The hour at which a page was put up tells a reader nothing."""
    source = Source(byline="Ann Lee", published=published)

    assert source_notes(source, labels=ENGLISH) == [f"Source: Ann Lee, {shown}"]


def test_what_somebody_said_of_a_figure_stands_in_marks() -> None:
    """Spoken words that measure a figure are quoted, even those that open with the figure."""
    spoken = replace(figure_of(TEXT, "two lines", measures="two lines on Monday"), spoken=True)

    assert figure_line(spoken) == Line(strong="two lines", text=": “two lines on Monday”")


@pytest.mark.parametrize(
    ("deed", "told"),
    [
        ("Owner Marta Ruiz closed two lines.", "closed two lines."),
        ("Marta Ruiz closed two lines.", "closed two lines."),
        ("Ruiz closed two lines.", "closed two lines."),
        ("The Owner Marta Ruiz closed two lines.", "closed two lines."),
        ("the Ruiz closed two lines.", "closed two lines."),
        ("Marta Ruiz, the Owner, closed two lines.", "closed two lines."),
        ("Marta Ruiz’s lawyers closed two lines.", "Marta Ruiz’s lawyers closed two lines."),
        ("Marta Ruiz Island closed.", "Marta Ruiz Island closed."),
        ("Ruiz and Bo Ek closed two lines.", "Ruiz and Bo Ek closed two lines."),
        ("Two lines were closed by Ruiz.", "Two lines were closed by Ruiz."),
    ],
)
def test_name_and_role_are_not_said_twice_in_a_row(deed: str, told: str) -> None:
    """A deed that opens with its own subject goes on behind the name; only a whole subject is left out."""
    assert told == without_subject(replace(RUIZ, aliases=("Ruiz",)), deed)


def test_key_figures_are_strong_in_the_points() -> None:
    """A figure that a point tells is found at a glance; the line keeps every letter."""
    briefing = briefing_of(ARTICLE, replace(VIEW, points=(point_of(TEXT, TEXT.split(". ")[1].splitlines()[1] + "."),)))
    line = next(
        line for block in briefing_blocks(briefing, length="full", labels=ENGLISH) for line in block.lines if line.marks
    )

    assert ("40 of 120 sailors", True) in pieces(line)
    assert "".join(text for text, _ in pieces(line)) == line.text


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (Line(strong="a", text="b"), (("a", True), ("b", False))),
        (Line(text="18 of 180", marks=("18",)), (("18", True), (" of 180", False))),
        (Line(text="up 5 to 9", marks=("9", "5")), (("up ", False), ("5", True), (" to ", False), ("9", True))),
        (Line(text="up 5.5", marks=("5.5", "5")), (("up ", False), ("5.5", True))),
        (Line(text="up", marks=("", "9")), (("up", False),)),
        (Line(text="in 2018 about 18", marks=("18",)), (("in 2018 about ", False), ("18", True))),
        (Line(), ()),
    ],
)
def test_pieces(line: Line, expected: tuple[tuple[str, bool], ...]) -> None:
    """Marks are found where they first stand, never inside one another."""
    assert expected == pieces(line)


@given(st.text(max_size=40), st.lists(st.text(max_size=5), max_size=4))
def test_pieces_are_the_whole_line(text: str, marks: list[str]) -> None:
    """Whatever is marked, no letter is lost or said twice."""
    assert text == "".join(piece for piece, _ in pieces(Line(text=text, marks=tuple(marks))))


def test_a_quotation_without_speaker_says_so() -> None:
    """When unsure, no name."""
    assert quote_line(QUOTE, labels=ENGLISH).strong == "Marta Ruiz"
    assert quote_line(replace(QUOTE, speaker=None), labels=ENGLISH).strong == "speaker not named"


@pytest.mark.parametrize(
    ("source", "notes"),
    [
        (Source(), []),
        (Source(site="Island Post"), ["Source: Island Post"]),
        (Source(byline="Island Post", site="Island Post"), ["Source: Island Post"]),
        (Source(byline="Ana Pons", site="Island Post", published="12 May"), ["Source: Ana Pons, Island Post, 12 May"]),
        (Source(byline="Reuters", place="PORT WYN", published="Nov. 3"), ["Source: Reuters, PORT WYN, Nov. 3"]),
        (Source(place="PORT WYN", published="Nov. 3"), ["PORT WYN, Nov. 3"]),
        (Source(published="3 May 2024"), ["3 May 2024"]),
        (Source(published="Nov. 3"), []),
        (Source(byline="By Ana Pons"), ["Source: Ana Pons"]),
        (Source(byline="BY: Ana Pons"), ["Source: Ana Pons"]),
    ],
)
def test_the_source_is_told_as_far_as_known(source: Source, notes: list[str]) -> None:
    """Byline, site, place and date, each once; a place and a day are no source, a day of no year alone says nothing."""
    assert notes == source_notes(source, labels=ENGLISH)


def test_removed_lines_keep_their_reason() -> None:
    """Whoever asks sees each removed line and why; if there is none, that is said."""
    poll = Removed(text="Will it\nreopen?", span=Span(0, 1), reason="poll")

    assert removed_block(replace(ARTICLE, removed=(poll,)), labels=ENGLISH).lines == (
        Line(strong="poll", text=": Will it reopen?"),
    )
    assert removed_block(ARTICLE, labels=ENGLISH).lines == (Line(text=ENGLISH.nothing_removed),)


def test_a_bullet_counts_as_a_word() -> None:
    """The count is that of the plain text as it is printed."""
    line = Line(strong="Marta Ruiz", text=", Owner")

    assert block_words(Block(kind="bullets", title="Who", lines=(line,))) == 5
    assert block_words(Block(kind="prose", title="Who", lines=(line,))) == 4


def test_a_briefing_is_counted_like_its_view() -> None:
    """Both counts are of the same blocks."""
    briefing = briefing_of(ARTICLE, VIEW)

    assert briefing_words(briefing, length="full") == view_words(ARTICLE, VIEW, length="full")
    assert sum(map(block_words, briefing_blocks(briefing, length="full", labels=ENGLISH))) == view_words(
        ARTICLE, VIEW, length="full"
    )


@given(st.lists(st.text(min_size=1), min_size=1, max_size=4))
def test_points_of_a_hand_are_never_lost(texts: list[str]) -> None:
    """Whatever the points are, their words stand in the lines, in order."""
    joined = "\n".join(texts)
    points, start = [], 0
    for text in texts:
        points.append(Point(text=text, span=Span(start, start + len(text))))
        start += len(text) + 1

    assert " ".join(" ".join(point_lines(Article(text=joined), points)).split()) == " ".join(
        " ".join(map(tidy, texts)).split()
    )


def test_document_builder_is_verbatim() -> None:
    """The hand-made documents of these tests keep the law of the house themselves."""
    document = document_of(TEXT)

    assert all(TEXT[s.span.start : s.span.end] == s.text for s in document.sentences)
    assert Excerpt(text=LEAD.text, span=LEAD.span) == excerpt_of(TEXT, LEAD.text)
