"""What is news weighs more than what goes with it."""

from collections.abc import Callable
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.figure_salience import KIND_WEIGHT, Setting, squashed, weight_of
from summarizer.quantities import find_quantities
from summarizer.schema import Document, FigureKind

pytestmark = pytest.mark.model
Read = Callable[[str], Document]
QUIET = "\n".join(["It was a quiet day in town."] * 10)


def weight(read: Read, sentence: str, *, lead: bool = False, repeats: int = 0, in_title: bool = False) -> float:
    """Return the weight of the first quantity of `sentence`, which stands first or far down."""
    text = sentence if lead else f"{QUIET}\n{sentence}"
    document = read(text)
    quantity = find_quantities(document)[0]
    place = next(s for s in document.sentences if s.span.start <= quantity.first < s.span.end)
    return weight_of(document, quantity, Setting(sentence=place, repeats=repeats, in_title=in_title))


HEAVIER = [
    ("She got 240 hours of unpaid work.", "She got 240 hours of sleep."),
    ("They paid $40 million for it.", "They walked for 40 minutes."),
    ("They sent 8,500 letters to it.", "They sent 85 letters to it."),
    ("They sent 85 letters to it.", "They sent two letters to it."),
    ("They sent two letters to it.", "They sent one of the letters to it."),
    ("About 85 letters came.", "So 85 letters came."),
    ("They fired 85 workers.", "They moved 85 chairs."),
    ("The rate fell 12 percent.", "They were there for 12 days."),
    ("He got 12 years in prison.", "He spent 12 years in France."),
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
    ("They waited for seven hours.", "They waited for seven weeks."),
    ("They worked for seven years.", "They worked for seven decades."),
    ("They stayed for six months.", "We stayed for six months."),
    ("They stayed for five months.", "They stayed for two months."),
    ("It was their fifth straight win.", "It was their second straight win."),
    ("Six players were booked.", "Six players came."),
    ("She won by 0.5 seconds.", "She won by two seconds."),
    ("She ran for 12 minutes on Saturday.", "She ran 12 minutes on in the race."),
    ("They must go within 14 days.", "They must go after 14 days."),
    ("They built 240 huts.", "They built a town with 240 huts."),
]


@pytest.mark.parametrize(("heavier", "lighter"), HEAVIER)
def test_heavier_than(read: Read, heavier: str, lighter: str) -> None:
    """Money, people, large, hedged and exact numbers weigh more than small, passing, vague and converted ones."""
    assert weight(read, heavier) > weight(read, lighter)


def test_the_lead_weighs_more(read: Read) -> None:
    """A figure of the first sentence weighs more than one far down."""
    assert weight(read, "They bought 40 chairs.", lead=True) > weight(read, "They bought 40 chairs.")


def test_the_title_weighs_more(read: Read) -> None:
    """A figure in the title weighs more."""
    assert weight(read, "They bought 40 chairs.", in_title=True) > weight(read, "They bought 40 chairs.")


def test_telling_it_again_weighs_more(read: Read) -> None:
    """A figure told again weighs more, up to a limit."""
    once, twice, often, always = (weight(read, "They bought 40 chairs.", repeats=n) for n in (0, 1, 3, 30))

    assert once < twice < often == always


def test_every_kind_has_a_weight() -> None:
    """No kind of figure is forgotten."""
    assert set(KIND_WEIGHT) == set(get_args(FigureKind))


@given(st.floats(min_value=-20, max_value=20), st.floats(min_value=-20, max_value=20))
def test_the_scale_is_kept(one: float, other: float) -> None:
    """Between 0 and 1, in the order of the weights, one half at the threshold."""
    assert 0 <= squashed(one, 1.5) <= 1
    assert (squashed(one, 1.5) <= squashed(other, 1.5)) or one > other
    assert squashed(1.5, 1.5) == 0.5


def test_all_of_a_part_is_told_before(read: Read) -> None:
    """The whole of which a number is a part weighs less where it only says which: "21 of her first 26 fights"."""
    first, all_of_them = (read(f"She won 21 of {whole} 26 fights.") for whole in ("her first", "those"))
    weights = [
        weight_of(
            document, find_quantities(document)[1], Setting(sentence=document.sentences[0], repeats=0, in_title=False)
        )
        for document in (first, all_of_them)
    ]

    assert weights[0] < weights[1]


LIGHTER_FORMS = [
    # (a form that says when, where or how, the same number as a figure)
    ("They came in the last six months.", "They stayed for six months."),
    ("They came within 12 days.", "They stayed for 12 days."),
    ("It lies 40 miles off the coast.", "It runs for 40 miles."),
    ("It lies 40 miles (64 km) from the coast.", "It runs for 40 miles."),
    ("They put in 110 percent on the day.", "They put in 11 percent on the day."),
    ("They hired their three sons.", "They hired three sons."),
    ("They waited for 12 minutes.", "They counted 12 ships."),
    ("Profit rose in the three months to May.", "Profit rose in the last three months."),
    ("They made six important points.", "They lead by six points."),
    ("It came three minutes from time.", "It took three minutes."),
    ("They lead in six games.", "They lead by six points."),
    ("They made six points.", "They are six points clear."),
    ("It took 12 matches.", "It took 12 appearances."),
    ("They rested on a one-day trip.", "They rested on a five-day trip."),
    ("They raised a ten-year plan.", "They raised it for ten years."),
    ("They drove a 40-mile road.", "They drove for 40 miles."),
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


@pytest.mark.parametrize(("lighter", "heavier"), LIGHTER_FORMS)
def test_passing_forms_weigh_less(read: Read, lighter: str, heavier: str) -> None:
    """A span of time that only dates, a place on the map and a figure of speech weigh less than a figure."""
    assert weight(read, lighter) < weight(read, heavier)


@pytest.mark.parametrize(
    ("victim", "bystander"),
    [
        ("One person died in the fire.", "One person spoke in the hall."),
        ("One officer was killed.", "One of the officers was killed."),
    ],
)
def test_a_single_victim_is_no_bystander(read: Read, victim: str, bystander: str) -> None:
    """One of a thing is news only where somebody was hurt."""
    assert weight(read, victim, lead=True) > weight(read, bystander, lead=True)


@pytest.mark.parametrize("word", ["prison", "jail", "custody, sentenced"])
def test_years_behind_bars_weigh_more(read: Read, word: str) -> None:
    """A sentence is news, a stay is not."""
    assert weight(read, f"He got 12 years in {word} there.") > weight(read, "He spent 12 years in France there.")


def test_a_conversion_in_brackets_is_never_key(read: Read) -> None:
    """The same length told again in another unit stays out, even in the lead."""
    text = "The wall is 1,690 feet (515m) long."
    document = read(text)
    feet, metres = find_quantities(document)
    setting = Setting(sentence=document.sentences[0], repeats=0, in_title=False)

    assert weight_of(document, feet, setting) > 0 > weight_of(document, metres, setting)


def test_a_place_counts_by_its_sentence(read: Read) -> None:
    """The further down, the lighter, until it makes no difference."""
    document = read("\n".join(["They bought 40 chairs."] * 12))
    weights = [
        weight_of(document, quantity, Setting(sentence=sentence, repeats=0, in_title=False))
        for quantity, sentence in zip(find_quantities(document), document.sentences, strict=True)
    ]

    assert weights == sorted(weights, reverse=True)
    assert weights[0] > weights[1] > weights[4] > weights[9] == weights[11]


def test_a_range_is_weighed_by_its_kind(read: Read) -> None:
    """Two ends have no single size: a range of people weighs as much wherever its ends are."""
    assert weight(read, "They saw 20 to 30 guests.") == weight(read, "They saw 2,000 to 3,000 guests.")


def test_one_victim_weighs_as_a_person(read: Read) -> None:
    """A single dead person is key in a lead, as two are."""
    threshold = 1.6

    assert weight(read, "One person died in the fire.", lead=True) > threshold
    assert weight(read, "Two people died in the fire.", lead=True) > threshold
    assert weight(read, "One person sang in the choir.", lead=True) < threshold


def test_in_the_lead_it_is_news_how_soon(read: Read) -> None:
    """How long ago or after what costs less in the first sentences than far down, but never for a single year."""
    many, one = "The race will end nine months later.", "The race will end just over a year later."

    gained = [weight(read, text, lead=True) - weight(read, text) for text in (many, one)]

    assert gained[0] > gained[1]
