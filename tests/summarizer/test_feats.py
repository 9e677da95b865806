"""Words of sport for a number are read in reports of that sport only."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.feats import find_feats

GOAL = "Orre won by a goal. "
CRICKET = "The bowlers took two wickets in the first innings of the Test. "


def found(text: str) -> list[tuple[str, object, str]]:
    """Return surface, value and unit of each feat in `text`."""
    return [(text[q.start : q.end], q.value, q.unit) for q in find_feats(text, 0, len(text))]


HITS = [
    (GOAL + "Ek scored a hat-trick.", ("hat-trick", 3.0, "goals")),
    (GOAL + "Ek bagged a hat trick of goals.", ("hat trick", 3.0, "goals")),
    (GOAL + "Lund's brace sank them.", ("brace", 2.0, "goals")),
    (GOAL + "A first-half brace sank them.", ("brace", 2.0, "goals")),
    (CRICKET + "Ek made a half-century.", ("half-century", 50.0, "runs")),
    (GOAL + "Having scored four times in May, Ek left.", ("four times", 4.0, "goals")),
]

MISSES = [
    # no report of such games
    "Ek scored a hat-trick of deals.",
    "He made a half-century.",
    # one of many, and others than goals
    GOAL + "It was his 32nd hat-trick.",
    GOAL + "It was his fourth hat-trick.",
    GOAL + "They want a hat-trick of titles.",
    GOAL + "They won a brace of awards.",
    GOAL + "She wears a knee brace.",
    CRICKET + "It stood for half a century.",
    GOAL + "They scored four times, two of them tries.",
    "Ek scored four times on the test.",
    CRICKET + "That was a half-century ago.",
]


@pytest.mark.parametrize(("text", "feat"), HITS)
def test_a_feat_is_its_number(text: str, feat: tuple[str, float, str]) -> None:
    """Three goals are a hat-trick, two a brace, fifty runs a half-century."""
    assert found(text) == [feat]


@pytest.mark.parametrize("text", MISSES)
def test_no_feats(text: str) -> None:
    """Elsewhere the word is another thing, and a counted one tells how many there were."""
    assert found(text) == []


@given(st.text(max_size=80))
def test_any_text_is_survived(text: str) -> None:
    """What is found stands in the text."""
    report = f"{GOAL}{text}"
    feats = {report[q.first : q.last].lower() for q in find_feats(report, 0, len(report))}

    assert feats <= {"hat-trick", "hat trick", "brace"} or "scor" in text
