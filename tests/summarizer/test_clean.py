"""The stage as a whole: prose stays in blocks, everything else is removed with a reason, the text never changes."""

import contextlib
import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from config.settings import SummarizerSettings, shipped_settings
from summarizer.clean import clean
from summarizer.errors import ArticleError, NoProseError, NotTextError
from summarizer.schema import Article, Source

SETTINGS: SummarizerSettings = shipped_settings().summarizer
ONE = "The council closed the old bridge on Tuesday after an inspector found cracks in two of its pillars."
TWO = "Repairs will take two years and cost 40 million crowns, the city treasurer said."
THREE = "“We should have looked sooner,” mayor Di Fox told reporters by the river."
PAGE = f"""Home
News
Old bridge closed for two years
By Ann Lee
Published 3 May 2024
Share
RIGA (Baltic Press) - {ONE}
Read more: Who pays for the bridge?
{TWO}
Cracks since 2010
{THREE}
What a shame for our town!
— Cy Dunn (@cydunn) May 3, 2024
Will a ferry help the people of the island?
{ONE.replace("Tuesday", "the same day")}
Follow us on Instagram.
Related articles
Ferry fares to rise again
© 2024 The Ledger
"""
GERMAN = """Alte Brücke für zwei Jahre gesperrt
Von Anna Kessler
Der Rat hat die alte Brücke am Dienstag gesperrt, weil ein Prüfer Risse in zwei der Pfeiler fand.
Lesen Sie auch: Wer zahlt für die Brücke?
Die Arbeiten dauern zwei Jahre und kosten 40 Millionen Kronen, sagte der Kämmerer der Stadt am Abend.
Was die Stadt plant
Eine Fähre soll vom nächsten Montag an jede Stunde fahren, und niemand mit einer Karte muss zahlen.
"""


def run(text: str, source: Source | None = None) -> Article:
    """Clean a text with the shipped settings."""
    return clean(Article(text=text, source=source or Source()), settings=SETTINGS)


def prose(article: Article) -> list[str]:
    """Return the text of the blocks."""
    return [article.text[block.start : block.end] for block in article.blocks]


def test_a_page_is_left_with_its_prose() -> None:
    """Menus, links, posts, questions and sub-headings go; paragraphs stay word for word."""
    article = run(PAGE)

    assert prose(article) == [ONE, TWO, THREE, ONE.replace("Tuesday", "the same day")]


def test_everything_removed_has_its_reason() -> None:
    """Each piece is listed once, lines of one list together."""
    found = [(piece.reason, piece.text) for piece in run(PAGE).removed]

    assert found == [
        ("menu", "Home\nNews"),
        ("byline", "By Ann Lee"),
        ("time stamp", "Published 3 May 2024"),
        ("share bar", "Share"),
        ("dateline", "RIGA (Baltic Press) -"),
        ("related link", "Read more: Who pays for the bridge?"),
        ("sub-heading", "Cracks since 2010"),
        ("tweet", "What a shame for our town!\n— Cy Dunn (@cydunn) May 3, 2024"),
        ("reader question", "Will a ferry help the people of the island?"),
        ("share bar", "Follow us on Instagram."),
        ("list of other stories", "Related articles\nFerry fares to rise again"),
        ("copyright line", "© 2024 The Ledger"),
    ]


def test_the_origin_is_read_off_the_text() -> None:
    """Title, byline, date and place; the title is an excerpt."""
    article = run(PAGE)

    assert article.title is not None
    assert article.text[article.title.span.start : article.title.span.end] == "Old bridge closed for two years"
    assert article.source == Source(
        title="Old bridge closed for two years", byline="By Ann Lee", published="3 May 2024", place="RIGA"
    )
    assert article.language == "en"
    assert article.warnings == ()


def test_what_the_page_said_stays() -> None:
    """The data of a web page are not overwritten, and its title finds its line."""
    known = Source(url="https://ledger.example", title="Old bridge closed for two years - Ledger", byline="Ann Lee")
    article = run(PAGE, known)

    assert article.source.title == known.title
    assert article.source.byline == "Ann Lee"
    assert article.title is not None
    assert article.title.text == "Old bridge closed for two years"


def test_a_sub_heading_is_never_the_title() -> None:
    """Text that starts with a paragraph has no title."""
    article = run(f"{ONE}\nCracks since 2010\n{TWO}\n{THREE}")

    assert article.title is None
    assert [piece.reason for piece in article.removed] == ["sub-heading"]


def test_warnings_of_an_earlier_stage_stay() -> None:
    """Those of cleaning come after them."""
    article = clean(Article(text=PAGE.lower(), warnings=("The page was cut.",)), settings=SETTINGS)

    assert article.warnings[0] == "The page was cut."
    assert any("lower case" in warning for warning in article.warnings)


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text.replace("\n", "\r\n"),
        lambda text: text.replace("\n", "\n\n"),
        lambda text: text.replace("\n", "\n\u00a0\n"),
        lambda text: "\n".join("  " + line + "\t" for line in text.split("\n")),
        lambda text: text.replace("\n", "\u200b\n"),
    ],
    ids=["crlf", "blank lines", "no-break lines", "indented", "zero width"],
)
def test_line_breaks_of_any_kind_do(change: object) -> None:
    """The same paragraphs are found however the lines are set apart."""
    assert callable(change)
    assert prose(run(change(PAGE))) == prose(run(PAGE))


def test_one_giant_line_loses_its_noise_too() -> None:
    """With the line breaks gone, what can be cut at sentence borders goes."""
    text = (
        f"RIGA, May 3 (Baltic Press) - {ONE} Advertisement {TWO} Read more: Who pays for it? {THREE} "
        f"What a shame! — Cy Dunn (@cydunn) May 3, 2024 {ONE.replace('Tuesday', 'Friday')} Follow us on Instagram."
    )
    article = run(text)

    assert prose(article) == [ONE, TWO, THREE, ONE.replace("Tuesday", "Friday")]
    assert article.source.published == "May 3"


def test_a_mid_text_agency_mark_is_cut() -> None:
    """Old transcripts put the agency after an editor's note."""
    text = f"Editor's note: Ann Lee is a columnist. (CNN) -- {ONE} {TWO} {THREE}"

    assert prose(run(text)) == [f"{ONE} {TWO} {THREE}"]


def test_speakers_of_a_transcript_are_no_places() -> None:
    """A name in capitals that opens several paragraphs says who speaks, and is never cut."""
    text = f"MINISTER LANE: {ONE}\nQ: Who pays for it?\nMINISTER LANE: {TWO}\nMINISTER LANE: {THREE}"
    article = run(text)

    assert article.removed == ()
    assert article.source.place is None


def test_a_dateline_may_stand_below_a_standfirst() -> None:
    """A known place with its mark opens the second paragraph too, never the fifth."""
    article = run(f"{TWO}\nNairobi: {ONE}\n{THREE}")

    assert prose(article) == [TWO, ONE, THREE]
    assert article.source.place == "Nairobi"
    assert run(f"{TWO}\n{THREE}\n{ONE}\nNairobi: {ONE.replace('Tuesday', 'Friday')}").source.place is None


def test_titles_without_line_breaks_go() -> None:
    """Where all stands on one line, a short piece whose full stop is set apart was a line of its own."""
    text = (
        f"{ONE} {TWO} {THREE} Mayor sues the harbour company . {ONE.replace('Tuesday', 'Friday')} It rained. It froze."
    )
    article = run(f"{text} It thawed. Nobody sailed.")

    assert [piece.text for piece in article.removed] == ["Mayor sues the harbour company ."]


def test_a_text_that_sets_all_stops_apart_keeps_its_sentences() -> None:
    """Texts out of a tokenizer have a space before each full stop."""
    text = " ".join(f"{line.removesuffix('.')} ." for line in (ONE, TWO, THREE, "It rained.", "It froze.") * 2)

    assert run(text).removed == ()


def test_marks_inside_a_paragraph_stay_in_pairs() -> None:
    """Emphasis around the whole line is left out; around its first words it stays, both ends of it."""
    article = run(f"**{ONE}**\n**Repairs** will take years.\n{TWO}\n{THREE}")

    assert prose(article)[:2] == [ONE, "**Repairs** will take years."]


def test_an_opening_byline_is_cut() -> None:
    """The paragraph starts with its sentence."""
    article = run(f"By Ann Lee: {ONE}\n{TWO}\n{THREE}")

    assert prose(article)[0] == ONE
    assert article.source.byline == "By Ann Lee"


def test_another_language_has_its_own_rules() -> None:
    """Structure is the same, words are not, and the reader is told."""
    article = run(GERMAN)

    assert article.language == "de"
    assert [piece.reason for piece in article.removed] == ["byline", "related link", "sub-heading"]
    assert len(article.blocks) == 3
    assert any("German" in warning for warning in article.warnings)


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("\x00" + PAGE, NotTextError),
        ("Home\nNews\nSport\nLog in\nShare\n" * 20, NoProseError),
        ("https://ledger.example/bridge-closed\n" * 60, NoProseError),
    ],
)
def test_what_is_no_article_is_refused(text: str, error: type[ArticleError]) -> None:
    """Bytes, and pages of menus or links, end with one sentence."""
    with pytest.raises(error):
        run(text)


def test_one_short_line_passes() -> None:
    """A single sentence is taken as it is, with or without a full stop."""
    assert prose(run("Shares of the firm rose 3 percent")) == ["Shares of the firm rose 3 percent"]


@given(
    st.lists(
        st.sampled_from([*PAGE.split("\n"), *GERMAN.split("\n"), "", "• item", "___", "12:30", "\u00ad", "&nbsp;"]),
        max_size=25,
    )
)
@hypothesis_settings(max_examples=60, deadline=None)
def test_the_law_of_spans(lines: list[str]) -> None:
    """Whatever the lines, spans are verbatim, in order, apart, and no letter of a paragraph is in both."""
    text = "\n".join(lines)
    try:
        article = run(text)
    except ArticleError:
        return
    pieces = sorted([*article.blocks, *(piece.span for piece in article.removed)], key=lambda span: span.start)

    assert article.text == text
    assert all(text[piece.span.start : piece.span.end] == piece.text for piece in article.removed)
    assert all(first.end <= second.start for first, second in pairwise(pieces))
    assert all(span.start < span.end for span in article.blocks)


@given(st.lists(st.sampled_from([ONE, TWO, THREE, *PAGE.split("\n")]), max_size=20))
@hypothesis_settings(max_examples=60, deadline=None)
def test_no_letter_is_lost_unseen(lines: list[str]) -> None:
    """Blocks, removed pieces and the title together hold every letter of the text."""
    text = "\n".join(lines)
    try:
        article = run(text)
    except ArticleError:
        return
    spans = [
        *article.blocks,
        *(piece.span for piece in article.removed),
        *([article.title.span] if article.title else []),
    ]
    held = sum(sum(letter.isalnum() for letter in text[span.start : span.end]) for span in spans)

    assert held == sum(letter.isalnum() for letter in text)


@pytest.mark.parametrize(
    "text",
    [
        "a" * 60_000,
        "A" * 60_000,
        "— A " * 15_000,
        "(Photo " * 8_500,
        "a@" * 30_000,
        "_" * 60_000,
        "Read more: " * 5_500,
        PAGE * 80,
    ],
)
def test_no_text_takes_long(text: str) -> None:
    """No pattern goes over the text once for each of its letters: 60,000 characters in far under two seconds."""
    started = time.process_time()
    with contextlib.suppress(ArticleError):
        run(text)

    assert time.process_time() - started < 2
