"""The note about the author is known at the article's end only."""

import pytest

from summarizer.author_notes import mark_author_notes
from summarizer.lines import read_lines
from summarizer.phrases import phrases_of

STORY = "The council closed the bridge, mayor Di Fox said.\nRepairs will take two years.\nThe ferry sails until May."


def notes(text: str, reasons: list[str | None], language: str = "en") -> list[str]:
    """Return the lines marked as notes; lines without a reason are prose."""
    lines = read_lines(text)
    prose = [reason is None for reason in reasons]
    marked = mark_author_notes(lines, reasons, prose, phrases_of(language))
    assert [index for index, reason in enumerate(marked) if reason is None] == [
        index for index, is_paragraph in enumerate(prose) if is_paragraph
    ]
    return [line.plain for line, reason in zip(lines, marked, strict=True) if reason == "author's note"]


@pytest.mark.parametrize(
    "note",
    [
        "Ann Lee is a reporter based in Riga.",
        "Ann Lee covers the harbour for the Ledger as a correspondent.",
        "Ann Maria Lee is the Ledger’s political editor. Follow her work here.",
        "Ann Lee is a professor of engineering at Riga Technical University.",
        "Ann Lee is a senior correspondent covering the coast. She has reported from six countries since 2004.",
    ],
)
def test_who_is_not_in_the_story_wrote_it(note: str) -> None:
    """A name that the story never mentions, with a writer's work, is the author's."""
    assert notes(f"{STORY}\n{note}", [None] * 4) == [note]


@pytest.mark.parametrize(
    "line",
    [
        "Di Fox is a former reporter.",
        "Ann Lee is a baker in the old town.",
        "Ann Lee said she is a reporter.",
        "The reporter is a witness.",
        "Ann Lee was a reporter who died on the bridge.",
    ],
)
def test_people_of_the_story_stay(line: str) -> None:
    """A name told before, another trade, reported words and the past are the story's."""
    assert notes(f"{STORY}\n{line}", [None] * 4) == []


def test_the_name_of_the_byline_is_the_author() -> None:
    """Even where the story names the author."""
    text = f"By Di Fox\n{STORY}\nDi Fox is a reporter."

    assert notes(text, ["byline", None, None, None, None]) == ["Di Fox is a reporter."]


def test_an_agency_names_its_writers_by_their_surnames() -> None:
    """Under the tail of an agency a surname is enough; one that nobody credits stays."""
    note = "Lee is a corps member for the press project."
    text = f"{STORY}\nLee reported from Riga and Ek from Oslo.\n{note}\nFox is a writer."

    assert notes(text, [None, None, None, "agency tail", None, None]) == [note]


def test_the_author_may_be_introduced_under_the_byline() -> None:
    """Before the story only the whole name of the byline will do: who shares a surname may be of the story."""
    line = "Ann Lee is a staff writer. She has covered the coast since 2021."

    assert notes(f"Ann Lee\n{line}\n{STORY}\nIt is cold.", ["byline", *[None] * 5]) == [line]
    assert notes(f"Bo Lee\n{line}\n{STORY}\nIt is cold.", ["byline", *[None] * 5]) == []


@pytest.mark.parametrize(
    ("heading", "note", "gone"),
    [
        ("About Lee Ferries", "Lee Ferries runs nine boats.", True),
        ("About Lee Ferries:", "Lee runs nine boats.", True),
        ("About Lee Ferries", "Nine boats sail.", False),
        ("About the old bridge", "The old bridge is of steel.", False),
    ],
)
def test_what_a_sender_says_of_itself_is_a_note(heading: str, note: str, gone: bool) -> None:
    """A press release ends with "About ..." and a paragraph that opens with the same name."""
    lines = read_lines(f"{STORY}\n{heading}\n{note}")
    reasons: list[str | None] = [None, None, None, "sub-heading", None]
    marked = mark_author_notes(lines, reasons, [reason is None for reason in reasons], phrases_of("en"))

    assert (marked[-1] == "company note") is gone


def test_only_the_end_has_notes() -> None:
    """The first paragraph of a portrait introduces its subject in the same words."""
    text = f"Ann Lee is a reporter in Riga.\n{STORY}\nShe swims."

    assert notes(text, [None] * 5) == []


def test_other_languages_have_none_yet() -> None:
    """Without a list of words nothing is marked."""
    assert notes(f"{STORY}\nAnn Lee is a reporter based in Riga.", [None] * 4, "de") == []
