"""A bare number of a report of sport counts runs or goals where its words say so, and nothing otherwise."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.quantity import Quantity
from summarizer.sport_units import are_runs, sport_unit


def unit_of(text: str, number: str, value: float) -> str:
    """Return what the bare `number` of `text` counts."""
    start = text.index(number)
    end = start + len(number)
    quantity = Quantity(start=start, end=end, first=start, last=end, value=value, unit="", kind="count", bare=True)
    return sport_unit(text, quantity)


CRICKET = "Norvale lost six wickets on the second day. "
COUNTED = [
    ("Ek won 14 of 22 precincts and led by 190 on the night.", "190", "votes"),
    ("She topped 40 goals, with 41 from 38 games so far.", "41", "goals"),
    (CRICKET + "Berg's unbeaten 183 took Norvale past tea.", "183", "runs"),
    (CRICKET + "Ostmark are still 441 adrift.", "441", "runs"),
    (CRICKET + "Ostmark need 303 to avoid defeat.", "303", "runs"),
    (CRICKET + "Lund bowled well, conceding 22.", "22", "runs"),
    (CRICKET + "Norvale made 286 all out before tea.", "286", "runs"),
    (CRICKET + "They were out for 118 in reply to Norvale's 226.", "226", "runs"),
    (CRICKET + "Ek met 122 balls in reaching 76 before tea.", "76", "runs"),
    ("Ek, a golfer, is 13 under after 36 holes.", "13", "strokes under par"),
    ("Ek birdied the last and is 3 over.", "3", "strokes over par"),
    ("Lund bogeyed the last after a 70.", "70", "strokes"),
    ("Lund bogeyed the last, signing for a 76.", "76", "strokes"),
    ("Ruiz allowed two runs, striking out 10 and walking one.", "10", "batters struck out"),
    ("He struck out 9 in six innings.", "9", "batters struck out"),
    ("Ek had 22 points for Orre, which led by as many as 26.", "26", "points"),
    ("Ek, a golfer, closed with a three-under 69.", "69", "strokes"),
    ("Ek carded a 73 with two bogeys.", "73", "strokes"),
    ("Ek, a golfer, had a 66 on Friday.", "66", "strokes"),
    ("They had reached 117 without loss in their innings.", "117", "runs"),
    ("A target of 280 would be much in the innings.", "280", "runs"),
    (CRICKET + "They were all out for 175.", "175", "runs"),
    (CRICKET + "Berg was dismissed for a brilliant 112 before lunch.", "112", "runs"),
    (CRICKET + "They posted a total of 353 in the morning.", "353", "runs"),
    (CRICKET + "Berg made 57 and slept.", "57", "runs"),
    (CRICKET + "Berg carried his bat for 244 as they led.", "244", "runs"),
    (CRICKET + "They took a lead of 164 over Ostmark.", "164", "runs"),
    ("Ek has 172 points after 11 races. Berg is 21 behind.", "21", "points"),
    (CRICKET + "Set 298 to win, they slept.", "298", "runs"),
    (CRICKET + "Lund removed Ann Berg for 62 before lunch.", "62", "runs"),
    (CRICKET + "Norvale chased down 241 to win.", "241", "runs"),
    (CRICKET + "Berg and Lund put on 112 for the third wicket.", "112", "runs"),
    (CRICKET + "Berg fell with 73 still to come, top-scoring with 71.", "71", "runs"),
    (CRICKET + "Berg hit an unbeaten 157, her best.", "157", "runs"),
    (CRICKET + "Norvale stretched the lead to 446.", "446", "runs"),
    (CRICKET + "They slumped to 260 all out.", "260", "runs"),
    (CRICKET + "Lund is not out on 72, with Berg asleep.", "72", "runs"),
    (CRICKET + "They were chasing 240 against Ostmark.", "240", "runs"),
    ("Two goals took his tally for the season to 26.", "26", "goals"),
    ("She scored a goal, taking her league tally to 11.", "11", "goals"),
    ("The swimmer took her medal tally to 11.", "11", "medals"),
    ("The wing took his try tally to 11.", "11", "tries"),
]

UNCOUNTED = [
    ("They scored goals and won 12 in 15 games.", "12"),
    ("The boat is still 441 adrift.", "441"),
    ("The bill is 13 under discussion.", "13"),
    ("The ship led by as many as 26.", "26"),
    ("They came 286 all out of breath.", "286"),
    ("She made 57 over the weekend.", "57"),
    ("He carded a 73 and wept.", "73"),
    ("The golfer shot a 12.", "12"),
    # not cricket
    ("They were all out for 175.", "175"),
    ("The firm made 57 and sold them.", "57"),
    # too few, not whole, or of something else
    (CRICKET + "Berg made 7.", "7"),
    (CRICKET + "They made 3.25 in the morning.", "3.25"),
    (CRICKET + "They made 57 catches.", "57"),
    (CRICKET + "The ground was built for 175.", "175"),
    # of what the tally is nobody knows
    ("The union took its tally to 11.", "11"),
]


@pytest.mark.parametrize(("text", "number", "unit"), COUNTED)
def test_runs_and_goals(text: str, number: str, unit: str) -> None:
    """Out for, totals, leads and knocks are of runs; a tally is of goals unless it says of what."""
    assert unit_of(text, number, float(number)) == unit


@pytest.mark.parametrize(("text", "number"), UNCOUNTED)
def test_other_numbers(text: str, number: str) -> None:
    """Without cricket around it, a small number, a fraction or a number with its own noun is not of runs."""
    assert unit_of(text, number, float(number)) == ""


@given(st.integers(min_value=10, max_value=700))
def test_any_total_is_of_runs(total: int) -> None:
    """Whatever the total."""
    assert unit_of(f"{CRICKET}They were bowled out for {total}.", str(total), float(total)) == "runs"


@given(st.text(max_size=60))
def test_any_text_is_survived(text: str) -> None:
    """Whatever stands before a number, a unit or nothing is returned."""
    assert sport_unit(
        text + " 12",
        Quantity(
            start=len(text) + 1,
            end=len(text) + 3,
            first=len(text) + 1,
            last=len(text) + 3,
            value=12.0,
            unit="",
            kind="count",
            bare=True,
        ),
    ) in {"", "runs", "goals", "medals", "tries", "wickets", "wins", "titles"}


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("75 off 60 balls", True),
        ("51 from just 21 deliveries", True),
        ("75 (not out) off 60 balls", True),
        ("75 off 60 ropes", False),
        ("75 from 1914", False),
        ("75 balls", False),
    ],
)
def test_what_is_made_off_balls(text: str, runs: bool) -> None:
    """A number told with the balls that it was made off counts runs."""
    assert are_runs(text, 2) == runs
