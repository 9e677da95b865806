"""Headlines: the visible one if the page agrees, without the site's name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.titles import agree, fold, pick_title, tidy, without_site, words_of

TITLE = "Council closes its oldest bridge"


@pytest.mark.parametrize(
    ("headlines", "stated", "site", "title"),
    [
        ([TITLE], [f"{TITLE} | Courier"], "Courier", TITLE),
        ([f"{TITLE} after cracks"], [TITLE], "", f"{TITLE} after cracks"),
        (["Orvika Courier", TITLE], [TITLE], "", TITLE),
        (["Menu"], [TITLE], "", TITLE),
        ([], [f"{TITLE} - Courier"], "Courier", TITLE),
        ([], [f"Courier: {TITLE}"], "Courier", f"Courier: {TITLE}"),
        ([], [f"Courier | {TITLE}"], "Courier", TITLE),
        ([], [f"{TITLE} - Courier"], "Another Paper", f"{TITLE} - Courier"),
        ([TITLE], [], "", TITLE),
        (["He said “no” to the bridge twice"], ["He said \\"], "", "He said “no” to the bridge twice"),
        (["Quite another thing altogether"], [TITLE, "x"], "", TITLE),
        ([], ["", "  "], "", ""),
        ([], [], "", ""),
        (["A  head \u00adline : here it is"], ["A headline: here it is"], "", "A head line: here it is"),
    ],
)
def test_titles_are_picked(headlines: list[str], stated: list[str], site: str, title: str) -> None:
    """An h1 that agrees with what the page states wins; else the best statement, without the site."""
    assert pick_title(headlines, stated, site) == title


@pytest.mark.parametrize(
    ("title", "site", "expected"),
    [
        (f"{TITLE} | News | Courier", "Courier", f"{TITLE} | News"),
        (f"{TITLE} – Courier", "courier", TITLE),
        (f"{TITLE} | courier.example", "courier.example", TITLE),
        (f"{TITLE} | Courier", "courier.example", TITLE),
        (f"{TITLE} - The Daily Courier", "dailycourier.example", TITLE),
        (f"{TITLE} | Daily Courier", "www.thedailycourier.co.example", TITLE),
        (f"{TITLE} | Courier Sport", "courier.example", f"{TITLE} | Courier Sport"),
        ("Bridge-Courier", "Courier", "Bridge-Courier"),
        ("Bridge: Courier report", "Courier", "Bridge: Courier report"),
        (TITLE, "", TITLE),
    ],
)
def test_the_name_of_the_site_goes(title: str, site: str, expected: str) -> None:
    """Only a part set off by a mark, and equal to the site's name, is the site's name."""
    assert without_site(title, site) == expected


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [(TITLE, TITLE.upper(), True), (TITLE, "Council", True), (TITLE, "Weather", False), ("", TITLE, False)],
)
def test_agreement(first: str, second: str, expected: bool) -> None:
    """Two titles agree when they share most words of the shorter one."""
    assert agree(first, second) is expected


def test_small_tools() -> None:
    """Titles are compared by their bare words."""
    assert tidy(" a \n b :c ") == "a b:c"
    assert fold("The “Bridge”, closed!") == "the bridge closed"
    assert words_of("8,500 A") == ["8", "500", "a"]


@given(st.lists(st.text(max_size=60), max_size=4), st.lists(st.text(max_size=60), max_size=4), st.text(max_size=20))
def test_any_titles_give_one_line(headlines: list[str], stated: list[str], site: str) -> None:
    """Whatever the page holds, the title is one tidy line, taken from one of them."""
    title = pick_title(headlines, stated, site)

    assert "\n" not in title
    assert title == "" or any(fold(title) in fold(tidy(each)) for each in (*headlines, *stated))
