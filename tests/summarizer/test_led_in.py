"""Results under a sentence that leads them in are part of the story; other short lines are not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.led_in import keep_results
from summarizer.lines import read_lines

LEAD_IN = "Here is what the grocer reported compared with what analysts had expected:"
EARNINGS = "Earnings per share: 61 cents, adjusted, vs. 65 cents expected"
REVENUE = "Revenue: $3.42 billion vs. $3.5 billion expected"


def kept(*texts: str, reason: str | None = "sub-heading") -> list[str]:
    """Return the lines below the first that stay when the first is prose and the others were taken for `reason`."""
    lines = read_lines("\n".join(texts))
    reasons = [None, *[reason] * (len(lines) - 1)]
    keep_results(lines, reasons)
    return [line.plain for line, why in zip(lines, reasons, strict=True) if why is None][1:]


@pytest.mark.parametrize("reason", ["sub-heading", "caption", "table"])
def test_results_stay_whatever_their_form_made_of_them(reason: str) -> None:
    """A label and what was measured, two at least, directly below the sentence that leads them in."""
    assert kept(LEAD_IN, EARNINGS, REVENUE, reason=reason) == [EARNINGS, REVENUE]


def test_winners_stay_under_what_they_won() -> None:
    """A label and a name, where the sentence tells of prizes, teams or winners."""
    winners = ["Photography: Ana Lima (Brazil), The River Stops", "War reporting: Eva Holm, Forty Cellars"]

    assert kept("Each takes home a prize. The winners are:", *winners) == winners
    assert kept("They said so:", *winners) == []


def test_the_list_ends_at_the_first_other_line() -> None:
    """What follows the results is judged by itself."""
    assert kept(LEAD_IN, EARNINGS, REVENUE, "What comes next", EARNINGS) == [EARNINGS, REVENUE]


@pytest.mark.parametrize(
    "lines",
    [
        [LEAD_IN, EARNINGS],
        [LEAD_IN.replace(":", "."), EARNINGS, REVENUE],
        [LEAD_IN, "Use repellent with DEET", "Drain standing water around homes"],
        [LEAD_IN, "Photo: Ana Lund", "Read more: the week in pictures"],
        [LEAD_IN, "Is it 5: or is it 6?", "Is it 7: or is it 8?"],
    ],
)
def test_other_lines_go_as_before(lines: list[str]) -> None:
    """One result alone, results under a closed sentence, lists without figures, credits and questions."""
    assert kept(*lines) == []


@pytest.mark.parametrize("reason", ["related link", "credit", "tweet", "menu"])
def test_a_reason_told_by_more_than_form_stands(reason: str) -> None:
    """A link stays a link, though it has a label and a number."""
    assert kept(LEAD_IN, EARNINGS, REVENUE, reason=reason) == []


@given(st.lists(st.text(alphabet="Aa: 5.\n", max_size=30), min_size=1, max_size=8))
def test_nothing_but_a_reason_of_form_is_ever_lifted(texts: list[str]) -> None:
    """Whatever the lines are, other reasons stay, and no line gets one that had none."""
    lines = read_lines("\n".join(texts))
    reasons: list[str | None] = ["credit" if n % 2 else None for n in range(len(lines))]
    before = list(reasons)
    keep_results(lines, reasons)
    assert reasons == before
