"""The title is the line above the first paragraph, or the one like the page's own title."""

import pytest

from summarizer.lines import read_lines
from summarizer.title import find_title

PROSE = "The council closed the old bridge on Tuesday after an inspector found cracks in it."


def title(
    text: str, reasons: list[str | None], known: str | None = None, ruled: list[str | None] | None = None
) -> str | None:
    """Return the title found; lines whose reason is `None` are prose."""
    lines = read_lines(text)
    found = find_title(lines, ruled or [None] * len(lines), reasons, known)
    return None if found is None else lines[found].plain


@pytest.mark.parametrize(
    ("text", "reasons", "expected"),
    [
        (f"Old bridge closed for two years\n{PROSE}", ["sub-heading", None], "Old bridge closed for two years"),
        (
            f"News\nOld bridge closed for two years\n{PROSE}",
            ["menu", "sub-heading", None],
            "Old bridge closed for two years",
        ),
        (f"Bridge shut\n{PROSE}", ["menu", None], "Bridge shut"),
        (f"# Bridge\n{PROSE}", ["sub-heading", None], None),
        (f"Who needs bridges like this?\n{PROSE}", ["reader question", None], "Who needs bridges like this?"),
        (f"{PROSE}\nReactions from the river", [None, "sub-heading"], None),
        (f"- A point about the bridge\n{PROSE}", ["sub-heading", None], None),
        (PROSE, [None], None),
        (f"Bo Ek, 38, shut the old bridge.\n{PROSE}", ["caption", None], None),
        (f"(Eds: adds what the mayor said)\n{PROSE}", ["sub-heading", None], None),
        ("", [], None),
    ],
)
def test_the_title_stands_above(text: str, reasons: list[str | None], expected: str | None) -> None:
    """Four words or more, or two where nothing else stands there; never a line below the first paragraph."""
    assert title(text, reasons) == expected


def test_the_path_to_the_page_is_no_title() -> None:
    """Pages tell where one is by their sections and the title, often cut short; the title follows."""
    text = f"Home Local News Old Bridge Closed For Two\nOld Bridge Closed For Two Years\n{PROSE}"

    assert title(text, ["sub-heading", "sub-heading", None]) == "Old Bridge Closed For Two Years"


def test_a_title_above_one_of_its_words_stays() -> None:
    """Only where at least four words are the same is the upper line a path."""
    text = f"Ferry stops for the old bridge\nThe old bridge closed for years\n{PROSE}"

    assert title(text, ["sub-heading", "sub-heading", None]) == "Ferry stops for the old bridge"


@pytest.mark.parametrize("section", ["Top News From All Over", "Everything you must read today"])
def test_what_says_nothing_of_the_story_is_the_page_s(section: str) -> None:
    """A line that shares no word with the story gives way to one below that shares two; alone it stays."""
    text = f"{section}\nOld bridge closed for years\n{PROSE}"

    assert title(text, ["sub-heading", "sub-heading", None]) == "Old bridge closed for years"
    assert title(f"{section}\nWho would have thought it\n{PROSE}", ["sub-heading", "sub-heading", None]) == section


def test_a_writer_s_name_is_no_title() -> None:
    """A short line in capitals with an address or a date below it; without them it may be a title."""
    text = f"Tan Wei Ling\ntan@ledger.example\n{PROSE}"

    assert title(text, ["menu", "contact line", None], ruled=[None, "contact line", None]) is None
    assert title(f"Bridge Shut\n{PROSE}", ["menu", None]) == "Bridge Shut"


def test_a_line_with_a_reason_of_its_own_is_no_title() -> None:
    """What the rules know as a byline or a caption is none."""
    text = f"Ann Lee and Bo Ek report\n{PROSE}"

    assert title(text, ["byline", None], ruled=["byline", None]) is None


def test_a_heading_is_the_title_before_other_lines() -> None:
    """In Markdown the first heading is."""
    text = f"The Morning Ledger of Tuesday\n# Old bridge closed for years\n{PROSE}"

    assert title(text, ["sub-heading", "sub-heading", None]) == "Old bridge closed for years"


@pytest.mark.parametrize(
    ("known", "expected"),
    [
        ("Old bridge closed for two years", "Old bridge closed for two years"),
        ("Old bridge closed for two years | The Ledger", "Old bridge closed for two years"),
        ("OLD BRIDGE CLOSED FOR TWO YEARS", "Old bridge closed for two years"),
        ("Ferry fares to rise again", None),
    ],
)
def test_the_title_of_the_page_decides(known: str, expected: str | None) -> None:
    """Where the page gave its title, only a line that says the same is the title."""
    text = f"Old bridge closed for two years\n{PROSE}"

    assert title(text, ["sub-heading", None], known) == expected


def test_a_paragraph_is_not_like_a_title() -> None:
    """The known title's words inside a long sentence make it no title."""
    assert title(PROSE, [None], "Council closed bridge") is None
