"""Captions without a label are told by the credit after them and by their tense."""

import pytest

from summarizer.captions import mark_captions, reads_as_caption
from summarizer.lines import Line, line_of, read_lines
from summarizer.phrases import phrases_of
from summarizer.schema import Span

ENGLISH = phrases_of("en")


def line(plain: str) -> Line:
    """Return a line that stands alone."""
    return line_of(plain, Span(0, len(plain)))


@pytest.mark.parametrize(
    "plain",
    [
        "Staff wait outside the shop, even as customers approach.",
        "A diver looks at a cracked pillar of the bridge.",
        "Ann Lee, left, and Bo Ek at the opening.",
        "Cars are parked along the closed bridge.",
    ],
)
def test_a_sentence_in_the_present_reads_as_a_caption(plain: str) -> None:
    """It describes what is seen."""
    assert reads_as_caption(line(plain), ENGLISH)


@pytest.mark.parametrize(
    "plain",
    [
        "Divers found that the pillar was cracked.",
        "The council closed the bridge.",
        "Staff wait outside, the manager said.",
        "“Staff wait outside.”",
        "Staff wait outside. Customers approach.",
        "Staff wait " + "and wait " * 25 + "outside.",
        "The bridge will reopen in May.",
    ],
)
def test_a_told_sentence_does_not(plain: str) -> None:
    """Past, future, reported and quoted sentences tell."""
    assert not reads_as_caption(line(plain), ENGLISH)


def test_above_the_story_any_tense_will_do() -> None:
    """Between title and byline a sentence before a photographer's name is the picture's."""
    told = line("Shoppers bought lunches, which was all that the shop sold.")

    assert reads_as_caption(told, ENGLISH, above=True)
    assert not reads_as_caption(told, ENGLISH)


def judge(text: str, reasons: list[str | None], language: str = "en") -> list[str | None]:
    """Return the reasons after captions were marked; lines without a reason are prose."""
    prose = [reason is None for reason in reasons]
    mark_captions(read_lines(text), reasons, prose, phrases_of(language))
    return reasons


TEXT = "The bridge is closed, the mayor said.\nStaff wait outside the shop.\nANN LEE\nRepairs will take two years."


def test_the_sentence_before_a_photographer_is_a_caption() -> None:
    """A name in capitals alone on its line, inside the story, is a photographer's."""
    assert judge(TEXT, [None, None, "sub-heading", None]) == [None, "caption", "credit", None]


def test_the_sentence_before_a_credit_is_a_caption() -> None:
    """So is one before a credit known by its form."""
    text = TEXT.replace("ANN LEE", "Getty Images")

    assert judge(text, [None, None, "credit", None]) == [None, "caption", "credit", None]


def test_a_toggle_below_takes_the_caption_but_no_reported_words() -> None:
    """What stands above a credit and "Hide Caption" is the picture's, unless somebody's words are quoted."""
    text = "The bridge is closed.\nDivers found it cracked.\nGetty Images\nHide Caption\nRepairs will take two years."
    reasons: list[str | None] = [None, None, "credit", "menu", None]

    assert judge(text, list(reasons)) == [None, "caption", "credit", "menu", None]
    alone = text.replace("Getty Images\n", "")
    assert judge(alone, [None, None, "menu", None]) == [None, "caption", "menu", None]
    told = text.replace("Divers found it cracked.", "“It is cracked,” Ann Lee said. “Divers are there.”")
    assert judge(told, list(reasons)) == reasons


@pytest.mark.parametrize("heading", ["MATCH NOTES", "LONG HISTORY", "WHAT THE MAYOR SAYS"])
def test_a_sub_heading_in_capitals_takes_nothing_with_it(heading: str) -> None:
    """Only a given name makes two words in capitals a photographer."""
    reasons: list[str | None] = [None, None, "sub-heading", None]

    assert judge(TEXT.replace("ANN LEE", heading), list(reasons)) == reasons


def test_among_bylines_any_name_is_a_photographer() -> None:
    """Above the story a sentence between bylines and addresses describes the picture."""
    text = "by\nShoppers bought lunches, which was all that the shop sold.\nQUX DE SILVA\nThe story starts here."

    assert judge(text, ["byline", None, "byline", None]) == ["byline", "caption", "credit", None]
    assert judge(text, ["menu", None, "byline", None]) == ["menu", None, "byline", None]


def test_a_credit_at_the_end_takes_nothing_with_it() -> None:
    """After the last paragraph a credit may be the article's own."""
    text = TEXT.rsplit("\n", 1)[0]

    assert judge(text, [None, None, "credit"]) == [None, None, "credit"]


def test_many_names_in_capitals_are_headings() -> None:
    """A list of portraits is set like this, and its paragraphs stay."""
    text = "\n".join(f"She sells fish in the market.\n{name}" for name in ("ANN LEE", "BO EK", "CY DUNN", "DI FOX"))
    reasons: list[str | None] = [None, "sub-heading"] * 4

    assert judge(f"{text}\nThe end.", [*reasons, None]) == [*reasons, None]


def test_a_language_without_its_words_marks_none() -> None:
    """The tense cannot be told there."""
    assert judge(TEXT, [None, None, "credit", None], "de") == [None, None, "credit", None]


def test_what_a_reader_can_hide_is_a_caption() -> None:
    """The button below a credit belongs to a caption, whatever tense it has and whoever is named."""
    text = "Nurses cheer after the deal was announced.\nBo Ek\ntoggle caption\nThe council closed the bridge."

    assert judge(text, [None, "credit", "menu", None]) == ["caption", "credit", "menu", None]
    assert judge(text.replace("toggle", "no"), [None, "credit", "menu", None])[0] is None


@pytest.mark.parametrize(
    ("told", "expected"), [("Ann Lee in her kitchen in Port Wyn.", "caption"), ("It rained.", None)]
)
def test_the_text_instead_of_a_picture_goes_with_its_caption(told: str, expected: str | None) -> None:
    """Pages say first in words what the picture shows, then again as its caption, with the credit."""
    text = f"{told}\n{told} Credit: Bo Ek\nThe council closed the bridge."

    assert judge(text, [None, "caption", None])[0] == expected


def test_a_credit_of_any_form_above_a_toggle_is_one() -> None:
    """Whoever is named between a sentence and "hide caption" took the picture that it describes."""
    text = "A diver looks at a cracked pillar.\nBo Ek/Harbour Trust\nhide caption\nThe council closed the bridge."
    found = judge(text, [None, "sub-heading", "menu", None])

    assert found == ["caption", "credit", "menu", None]
    assert judge(text.replace("hide", "no"), [None, "sub-heading", "menu", None])[0] is None
