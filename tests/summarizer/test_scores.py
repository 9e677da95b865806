"""Results of games and votes are told from ranges and dates."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.scores import find_scores


def found(text: str) -> list[str]:
    """Return the surface of each result in `text`."""
    return [text[q.start : q.end] for q in find_scores(text, 0, len(text))]


HITS = [
    ("The bowlers took wickets in the innings, Berg 3/112 from 33 overs.", ["3/112"]),
    ("She won 6-3, 7-6 (2) in the final.", ["6-3, 7-6 (2)"]),
    ("The jury reached its 9-1 verdict.", ["9-1"]),
    ("The measure passed 4,812 to 4,751 on Friday.", ["4,812 to 4,751"]),
    ("By a vote of 5 to 4 the court struck it down.", ["5 to 4"]),
    ("Memphis has dropped four straight and fell to 19-27.", ["19-27"]),
    ("It was over in a Test of two innings.\nThe bowlers took two wickets, Berg three for 95.", ["three for 95"]),
    ("They were 134 for one in the 24th over.", ["134 for one"]),
    ("The amendment failed 13-14 on Monday.", ["13-14"]),
    ("The bank voted six to three to hold rates.", ["six to three"]),
    ("Berg hit 11 fours in her ninth ODI as Norvale made 297 for six.", ["297 for six"]),
    ("Murphy won 6-4, 7-6 (5), 9-7 on Monday.", ["6-4, 7-6 (5), 9-7"]),
    ("Murphy won 6-4, 7-6 (7-5) on Monday.", ["6-4, 7-6 (7-5)"]),
    ("Rovers beat United 3–0 on Saturday.", ["3–0"]),
    ("Sweden defeated Peru 1 – 0 in the rain.", ["1 – 0"]),
    ("She won 6-4, 7-5.", ["6-4, 7-5"]),
    ("The Senate vote was 52-48.", ["52-48"]),
    ("The court ruled 5-4 on Monday.", ["5-4"]),
    ("They passed it by 52 votes to 48.", ["52 votes to 48"]),
    ("They passed it by 7 to 4 votes.", ["7 to 4 votes"]),
    ("The bowler took 5 for 57 in the first innings.", ["5 for 57"]),
    ("The spinner took five for 38 as the hosts were bowled out.", ["five for 38"]),
    ("They were 97 for two at stumps.", ["97 for two"]),
    ("Norvale were 74 for 1 at stumps.", ["74 for 1"]),
    ("United ran out 1-0 winners there.", ["1-0"]),
    ("She took a 4-6 6-2 6-1 victory.", ["4-6 6-2 6-1"]),
    ("Rovers won 2-1 and United lost 3-0.", ["2-1", "3-0"]),
    ("Rahul surpassed Rajan 21-15 21-13 there.", ["21-15 21-13"]),
    ("Hall took 5-52 from 20 overs.", ["5-52"]),
    ("They declared the innings at 8-486.", ["8-486"]),
    ("The bill was passed by 63 to 21 on Friday.", ["63 to 21"]),
    ("Deputies rejected it by 310 to 98.", ["310 to 98"]),
    ("The lead was cut to 21-14.", ["21-14"]),
]

MISSES = [
    "It is 3/112 of it.",
    "The bowlers took wickets in the innings of 20/12 overs.",
    "It passed 12 to 14 tests.",
    "It takes 15-20 minutes.",
    "They sold 10-15 houses in the final week.",
    "The rate was 10-15% when they won.",
    "It lies 3-4 km off.",
    "They sell 3 for 10 at the door.",
    "The 2018-19 season was lost.",
    "They went 3 to 4 miles.",
    "We wanted 540-550 in the first innings.",
    "They passed by 12 to 15 people.",
    "He was moved by 12 to 15.",
    "Phone 555-0199 to vote.",
    "The game began at 7:30.",
]


@pytest.mark.parametrize(("text", "expected"), HITS)
def test_results(text: str, expected: list[str]) -> None:
    """A pair of numbers near words of contest or cricket, or by which a body voted, is a result."""
    assert found(text) == expected


@pytest.mark.parametrize("text", MISSES)
def test_no_results(text: str) -> None:
    """A pair before a unit, a percent sign or a counted noun is a range; years and phones are neither."""
    assert found(text) == []


@given(st.integers(min_value=0, max_value=199), st.integers(min_value=0, max_value=199))
def test_a_result_has_no_single_value(one: int, other: int) -> None:
    """Whatever the score: its text is the figure, not one of its numbers."""
    text = f"They won {one}-{other} at home."

    (quantity,) = find_scores(text, 0, len(text))

    assert (quantity.value, quantity.kind, quantity.unit) == (None, "score", "score")
    assert text[quantity.start : quantity.end] == f"{one}-{other}"
