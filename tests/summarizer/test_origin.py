"""The source is completed from the text; what the page gave stays."""

import pytest

from summarizer.dateline import Dateline
from summarizer.origin import complete_source
from summarizer.phrases import phrases_of
from summarizer.schema import Excerpt, Removed, Source, Span

DATELINE = Dateline(20, "GENEVA", "Jan 24", "Reuters")


def removed(reason: str, text: str) -> Removed:
    """Return a piece removed for a reason."""
    return Removed(text=text, span=Span(0, len(text)), reason=reason)


def complete(*pieces: Removed, source: Source | None = None, dateline: Dateline | None = None) -> Source:
    """Return the completed source."""
    return complete_source(source or Source(), None, dateline, pieces, phrases_of("en"))


def test_the_byline_comes_from_the_text() -> None:
    """As it stands there, without marks around it."""
    assert complete(removed("byline", "By Ann Lee:")).byline == "By Ann Lee"
    assert complete(removed("byline", "(By Ann Lee)")).byline == "By Ann Lee"
    assert complete(removed("byline", "By Ann Lee (Riga)")).byline == "By Ann Lee (Riga)"
    assert complete(removed("byline", "Ann Lee/ Ledger / Updated: Mar 4, 2024")).byline == "Ann Lee/ Ledger"
    assert complete(removed("byline", "By Ann Lee, harbour reporter @annlee")).byline == "By Ann Lee, harbour reporter"
    assert complete(removed("byline", "by Ann Lee - 03/04/24 6:12 PM ET")).byline == "by Ann Lee"


@pytest.mark.parametrize("text", ["By", "By " + "Ann Lee and " * 20])
def test_a_byline_names_somebody_and_is_short(text: str) -> None:
    """A lone word, or a whole paragraph, is none."""
    assert complete(removed("byline", text)).byline is None


def test_byline_then_agency_then_tail() -> None:
    """Who wrote it, else which agency, else who reported it by the words at the end."""
    signed = "Reporting by Cy Moe; Editing by Bo Ek"
    byline, tail = removed("byline", "By Ann Lee"), removed("agency tail", signed)

    assert complete(tail, byline, dateline=DATELINE).byline == "By Ann Lee"
    assert complete(tail, dateline=DATELINE).byline == "Reuters"
    assert complete(tail).byline == signed


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lee and Bo Ek contributed to this report.",
        "Additional reporting by Ann Lee in Riga",
        "With inputs from agencies",
        "Published by: Bo Ek",
        "Editing by Bo Ek",
        "Information from the Baltic Press was used in this report.",
        "The Ledger's Cy Moe reported from Riga, and Bo Ek wrote this story from Oslo.",
    ],
)
def test_who_helped_is_not_who_wrote(text: str) -> None:
    """Helpers, editors and those who put it on the page sign no article."""
    assert complete(removed("agency tail", text)).byline is None


def test_whom_others_helped_still_signs() -> None:
    """An agency before its helpers is where the article comes from."""
    tail = "Baltic Press with additional input by the night desk"

    assert complete(removed("agency tail", tail)).byline == tail


def test_photographers_sign_no_article() -> None:
    """A photo credit is no byline."""
    assert complete(removed("credit", "Photo: Ann Lee")).byline is None


def test_place_and_date_come_from_the_dateline() -> None:
    """The dateline says where and when."""
    source = complete(dateline=DATELINE)

    assert (source.place, source.published) == ("GENEVA", "Jan 24")


def test_a_full_date_on_its_own_line_comes_first() -> None:
    """It has the year, which the dateline mostly has not."""
    stamps = [removed("time stamp", "10 p.m."), removed("time stamp", "Published 3 May 2024")]

    assert complete(*stamps, dateline=DATELINE).published == "3 May 2024"


def test_what_the_page_gave_stays() -> None:
    """Its own data are better than guesses from the text."""
    known = Source(url="u", site="s", title="t", byline="b", published="p", place="l")
    pieces = [removed("byline", "By Ann Lee"), removed("time stamp", "Published 3 May 2024")]

    assert complete(*pieces, source=known, dateline=DATELINE) == known


def test_the_title_line_fills_the_title() -> None:
    """Soft hyphens and doubled white space are left out of it."""
    title = Excerpt(text="Old\u00ad  bridge", span=Span(0, 12))

    assert complete_source(Source(), title, None, (), phrases_of("en")).title == "Old bridge"
