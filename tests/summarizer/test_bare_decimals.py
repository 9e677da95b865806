"""A number alone is a share, or points of an index, where its sentences measure these."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.bare_decimals import alone_among, goes_with_share
from summarizer.quantities import find_quantities
from summarizer.quantity import Quantity
from summarizer.schema import Document, FigureKind

Read = Callable[[str], Document]


def units(read: Read, text: str) -> list[tuple[str, str]]:
    """Return each number of `text` with its unit."""
    document = read(text)
    return [(text[q.first : q.last], q.unit) for q in find_quantities(document)]


SHARES = [
    (
        "The mill list had 38.4 per cent of the vote. Labour was on 34.1, the Greens on 9.2.",
        [("38.4 per cent", "%"), ("34.1", "%"), ("9.2", "%")],
    ),
    (
        "The poll gave Labour 38 per cent, the Conservatives 34 and the Greens 12.",
        [("38 per cent", "%"), ("34", "%"), ("12", "%")],
    ),
    (
        "In Orre, rents climbed 6.8 per cent to €1,372; in Lode by 9.9 to €1,299; and in Tamby by 11 to €1,201.",
        [("6.8 per cent", "%"), ("€1,372", "EUR"), ("9.9", "%"), ("€1,299", "EUR"), ("11", "%"), ("€1,201", "EUR")],
    ),
    ("It is 80% in town, and in others 55.", [("80%", "%"), ("55", "%")]),
    (
        "Inflation was 0.7 percent. Among the 10 regions, Orre had the highest rate, 12.4.",
        [("0.7 percent", "%"), ("10", "regions"), ("12.4", "%")],
    ),
    ("Her pass rate was 81 per cent, against a national average of 67.", [("81 per cent", "%"), ("67", "%")]),
    ("Unemployment, now at 4.1 percent, will fall to 3.8.", [("4.1 percent", "%"), ("3.8", "%")]),
]
POLLS = [
    ("They lead by 52 per cent to 48.", [("52 per cent", "%"), ("48", "%")]),
    ("It rose 8 per cent to 31.", [("8 per cent", "%"), ("31", "")]),
    ("It fell 1.3 per cent to 13.43.", [("1.3 per cent", "%"), ("13.43", "")]),
    (
        "He had 30 boats. Approval fell to 36 per cent, while 54 were unhappy.",
        [("30", "boats"), ("36 per cent", "%"), ("54", "%")],
    ),
    ("Its share slipped to 27.3% in 12 weeks from 27.4.", [("27.3%", "%"), ("12", "weeks"), ("27.4", "%")]),
]
POINTS = [
    (
        "The S&P 500 index slid 5.01, or 0.2 percent, to 2,711.93. The Nasdaq lost 19.02 to 7,345.29.",
        [("5.01", "points"), ("0.2 percent", "%"), ("2,711.93", "points"), ("19.02", "points"), ("7,345.29", "points")],
    ),
    ("The benchmark index closed at 24,682.", [("24,682", "points")]),
]
OTHERS = [
    # what is counted stands between
    (
        "With 98 per cent counted, the list had 121 seats, the Greens 19.",
        [("98 per cent", "%"), ("121", "seats"), ("19", "seats")],
    ),
    # money behind a share is no share
    ("It rose 8 per cent to €12; he paid 9.50 there.", [("8 per cent", "%"), ("€12", "EUR"), ("9.50", "")]),
    # where a change led
    ("The crown fell 1.3% to 13.43 against the dollar.", [("1.3%", "%"), ("13.43", "crown/USD")]),
    # where a currency stands
    ("The cedi gained 2.3 percent to trade at 4.3 to the dollar.", [("2.3 percent", "%"), ("4.3", "cedi/USD")]),
    # on a scale of its own
    ("It rose 8 per cent with a rating of 4.5.", [("8 per cent", "%"), ("4.5", "")]),
    # two sentences on
    ("It rose 8 per cent. Nobody came. They ran for 4.5.", [("8 per cent", "%"), ("4.5", "")]),
    # above the whole
    ("It rose 8 per cent and stood at 310.5.", [("8 per cent", "%"), ("310.5", "")]),
    # an index that nothing moved
    ("The index of his book names 2,711.5.", [("2,711.5", "")]),
]


@pytest.mark.model
@pytest.mark.parametrize(("text", "expected"), [*SHARES, *POLLS])
def test_shares_go_on(read: Read, text: str, expected: list[tuple[str, str]]) -> None:
    """A number with a decimal counts nothing, and a list of names goes on with what was told of the first."""
    assert units(read, text) == expected


@pytest.mark.model
@pytest.mark.parametrize(("text", "expected"), POINTS)
def test_an_index_moves_by_points(read: Read, text: str, expected: list[tuple[str, str]]) -> None:
    """Behind an index and a verb of change a number alone is of points."""
    assert units(read, text) == expected


@pytest.mark.model
@pytest.mark.parametrize(("text", "expected"), OTHERS)
def test_what_else_stands_alone(read: Read, text: str, expected: list[tuple[str, str]]) -> None:
    """Where something else was measured in between, on a scale or far away, a number stays alone."""
    found = units(read, text)

    assert [pair for pair in expected if pair not in found] == []


@given(st.text(max_size=40), st.floats(min_value=0.1, max_value=99, allow_nan=False))
def test_without_a_share_before_nothing_is_one(before: str, value: float) -> None:
    """The first number of a paragraph goes on with nothing, unless an index moves."""
    text = f"{before} 4.5"
    quantity = Quantity(
        start=len(text) - 3, end=len(text), first=len(text) - 3, last=len(text), value=value, unit="", kind="count"
    )

    found = alone_among(text, quantity, [])

    assert found is None or found == ("points", "count")


def test_a_range_stays_alone() -> None:
    """Two ends are told by other rules."""
    quantity = Quantity(start=0, end=3, first=0, last=3, value=(4.0, 5.0), unit="", kind="count")

    assert alone_among("4-5", quantity, []) is None


@pytest.mark.parametrize(
    ("text", "kind", "goes"),
    [
        ("It fell to 36 per cent, while 54 slept.", "percent", True),
        ("It fell to 36 per cent. Then 54 slept.", "percent", False),
        ("It rose by 36 per cent from 54 boats.", "percent", False),
        ("It fell to 36 per cent, while 54 slept.", "count", False),
    ],
)
def test_a_share_keeps_away_what_was_told_before(text: str, kind: FigureKind, goes: bool) -> None:
    """In one sentence with a share a number goes on about the share, unless it leads back."""
    last, quantity = (
        Quantity(start=at, end=end, first=at, last=end, value=36.0, unit="", kind=kind)
        for at, end in ((text.index("36"), text.index("cent") + 4), (text.index("54"), text.index("54") + 2))
    )

    assert goes_with_share(text, last, quantity) == goes
    assert not goes_with_share(text, None, quantity)
