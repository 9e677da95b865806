"""What is news weighs more than what goes with it."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.figure_salience import BIAS, figure_salience, weights_of_figures
from summarizer.figure_traits import company_of, traits_of
from summarizer.quantities import find_quantities
from summarizer.schema import Document
from summarizer.tellings import tellings_of

Read = Callable[[str], Document]
QUIET = "\n".join(["It was a quiet day in town."] * 10)
KNOWN = sorted(set(weights_of_figures()) - {BIAS})


def salience(read: Read, sentence: str, *, lead: bool = False, repeats: int = 0) -> float:
    """Return the salience of the first quantity of `sentence`, which stands first or far down."""
    document = read(sentence if lead else f"{QUIET}\n{sentence}")
    tellings = tellings_of(document, find_quantities(document))
    return figure_salience(
        traits_of(document, replace(tellings[0], repeats=repeats), company_of(document, tellings)),
    )


HEAVIER = [
    ("She got 240 hours of unpaid work.", "She got 240 hours of sleep."),
    ("They paid $40 million for it.", "They walked for 40 minutes."),
    ("They sent 8,500 letters to it.", "They sent 85 letters to it."),
    ("They sent 85 letters to it.", "They sent two letters to it."),
    ("They sent two letters to it.", "They sent one of the letters to it."),
    ("About 85 letters came.", "So 85 letters came."),
    ("They fired 85 workers.", "They moved 85 chairs."),
    ("The rate fell 12 percent.", "They were there for 12 days."),
    ("He got 12 years in prison.", "He had 12 years in France."),
    ("It lies 12 miles away.", "The hill (12 miles) was far."),
    ("They stayed for five months.", "They came five months ago."),
    ("They stayed for five years.", "They made a five-year plan."),
    ("They saw 85 farmers.", "They saw hundreds of farmers."),
    ("It closed at 7,310.26.", "It closed at 12."),
    ("It is 90% safe there.", "It is 100% safe there."),
    ("They dug for 20 miles.", "They dug 20 miles east of it."),
    ("Then five farmers came.", "Then the five farmers came."),
    ("Half of the farms closed.", "Half of the year passed."),
    ("Output grew tenfold.", "Output doubled."),
    ("One person died.", "One of the dying people stayed."),
]


@pytest.mark.model
@pytest.mark.parametrize(("heavier", "lighter"), HEAVIER)
def test_heavier_than(read: Read, heavier: str, lighter: str) -> None:
    """Money, people, large, hedged and exact numbers weigh more than small, passing, vague and converted ones."""
    assert salience(read, heavier) > salience(read, lighter)


LIGHTER_FORMS = [
    # (a form that says when, where or how, the same number as a figure)
    ("They came in the last six months.", "They stayed for six months."),
    ("They came within 12 days.", "They stayed for 12 days."),
    ("It lies 40 miles off the coast.", "It runs for 40 miles."),
    ("It lies 40 miles (64 km) from the coast.", "It runs for 40 miles."),
    ("They gave 110 percent on the day.", "They gave 11 percent on the day."),
    ("They hired their three sons.", "They hired three sons."),
    ("They waited for 12 minutes.", "They counted 12 ships."),
    ("Profit rose in the three months to May.", "Profit rose in the last three months."),
    ("They made six important points.", "They lead by six points."),
    ("It came three minutes from time.", "It took three minutes."),
    ("They lead in six games.", "They lead by six points."),
    ("It took 12 matches.", "It took 12 appearances."),
    ("They played a one-day series.", "They played a five-day series."),
    ("They raised a ten-year plan.", "They raised it for ten years."),
    ("They paid for half of the year.", "They paid for half of the farms."),
    ("They have 40.", "They have 40 ships."),
    ("They have hundreds of ships.", "They have 300 ships."),
    ("They have 9 ships.", "They have 90 ships."),
    ("They have 90 ships.", "They have 9,000 ships."),
    ("They have 90 ships.", "They lost 90 jobs."),
    ("They have 3 ships.", "They have 5 ships."),
    ("It was the second-largest bank.", "It has 40 banks."),
    ("They saw two ships.", "They saw three ships."),
    ("They came 15 minutes later.", "It took 15 minutes."),
    ("They played 12 games.", "They saw 12 ships."),
    ("They saw the top five ships.", "They saw five ships."),
    ("They saw the last five ships.", "They saw five ships."),
    ("Two people familiar with it spoke.", "Two people spoke."),
    ("He leaves two sisters.", "He leaves two farms."),
]


@pytest.mark.model
@pytest.mark.parametrize(("lighter", "heavier"), LIGHTER_FORMS)
def test_passing_forms_weigh_less(read: Read, lighter: str, heavier: str) -> None:
    """A span of time that only dates, a place on the map and a figure of speech weigh less than a figure."""
    assert salience(read, lighter) < salience(read, heavier)


@pytest.mark.model
def test_the_lead_weighs_more(read: Read) -> None:
    """A figure of the first sentence weighs more than one far down."""
    assert salience(read, "They bought 40 chairs.", lead=True) > salience(read, "They bought 40 chairs.")


@pytest.mark.model
def test_telling_it_again_weighs_more(read: Read) -> None:
    """A figure told again weighs more, up to a limit."""
    once, twice, often, always = (salience(read, "They bought 40 chairs.", repeats=n) for n in (0, 1, 3, 30))

    assert once < twice < often == always


@pytest.mark.model
@pytest.mark.parametrize("word", ["prison", "jail", "custody, sentenced"])
def test_years_behind_bars_weigh_more(read: Read, word: str) -> None:
    """A sentence is news, a stay is not."""
    assert salience(read, f"He got 12 years in {word} there.") > salience(read, "He had 12 years in France there.")


@pytest.mark.model
def test_a_range_is_weighed_by_its_kind(read: Read) -> None:
    """Two ends have no single size: a range of people weighs as much wherever its ends are."""
    small, large = "They saw 20 to 30 guests.", "They saw 2,000 to 3,000 guests."

    assert salience(read, small) == pytest.approx(salience(read, large))


@pytest.mark.model
def test_a_conversion_in_brackets_is_never_key(read: Read) -> None:
    """The same length told again in another unit stays out, even in the lead."""
    document = read("The wall is 1,690 feet (515m) long.")
    tellings = tellings_of(document, find_quantities(document))
    company = company_of(document, tellings)
    feet, metres = (figure_salience(traits_of(document, telling, company)) for telling in tellings)

    assert feet > 0.5
    assert metres < 0.2


@given(st.dictionaries(st.sampled_from(KNOWN), st.floats(min_value=0, max_value=5)))
def test_it_is_a_chance(traits: dict[str, float]) -> None:
    """Whatever the traits, the salience lies between 0 and 1."""
    assert 0 <= figure_salience(traits) <= 1


@given(st.sampled_from(KNOWN), st.floats(min_value=0.1, max_value=2))
def test_a_trait_moves_it_by_its_weight(name: str, value: float) -> None:
    """More of what speaks for a figure raises its salience, more of what speaks against it lowers it."""
    moved = figure_salience({name: value}) - figure_salience({})

    assert moved * weights_of_figures()[name] >= 0


def test_unknown_traits_weigh_nothing() -> None:
    """A trait without a weight is no error: it was fitted to nothing."""
    assert figure_salience({"no such trait": 9.0}) == figure_salience({})
