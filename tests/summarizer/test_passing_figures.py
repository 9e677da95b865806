"""Sources, families, half-time scores, loose guesses, heights, own tellings and tables are told in passing."""

from collections.abc import Callable

import pytest

from summarizer.passing_figures import passing_cost, thing_of
from summarizer.quantities import find_quantities
from summarizer.quantity import Quantity, Value
from summarizer.schema import Article, Document, FigureKind, Sentence, Span

Read = Callable[[str], Document]


def cost(text: str, number: str, value: Value, unit: str, kind: FigureKind = "count") -> float:
    """Return what the quantity written by `number` loses in the sentence `text`."""
    start = text.index(number)
    end = start + len(number)
    quantity = Quantity(start=start, end=end, first=start, last=end, value=value, unit=unit, kind=kind)
    sentence = Sentence(index=0, text=text, span=Span(0, len(text)), first=0, last=0, block=0)
    document = Document(article=Article(text=text), tokens=(), sentences=(sentence,), entities=(), children=())
    return passing_cost(document, quantity, sentence)


def costs(read: Read, text: str) -> list[float]:
    """Return what each quantity of the one sentence `text` loses, in order."""
    document = read(text)
    return [passing_cost(document, quantity, document.sentences[0]) for quantity in find_quantities(document)]


PASSING: list[tuple[str, str, Value, str, FigureKind]] = [
    ("It fell to $3 per 1,000 cubic feet in May.", "1,000 cubic feet", 1000.0, "cubic feet", "volume"),
    ("It is the third-largest mill of the island.", "third-largest mill", 3.0, "mill", "rank"),
    ("She leaves her wife of 22 years and a farm.", "22 years", 22.0, "years", "duration"),
    ("A skipper with 20 years' experience steered.", "20 years", 20.0, "years", "duration"),
    ("Dean (2-8) gave up five runs.", "2-8", None, "score", "score"),
    ("They play on June 2, and in Orre three days later.", "three days", 3.0, "days", "duration"),
    ("The poll has a margin of error of plus or minus 3 points.", "3 points", 3.0, "points", "count"),
    ("Two officials who asked not to be named said so.", "Two", 2.0, "officials", "count"),
    ("Three people familiar with the deal said so.", "Three", 3.0, "people", "count"),
    ("Two diplomats said so on condition of anonymity.", "Two", 2.0, "diplomats", "count"),
    ("She leaves two sisters and a farm.", "two", 2.0, "sisters", "count"),
    ("They had two children and a farm.", "two", 2.0, "children", "count"),
    ("A family of four earning $75,000 saves much.", "four", 4.0, "people", "count"),
    ("The mother of two spoke.", "two", 2.0, "children", "count"),
    ("They could have had two or three ships.", "two or three", (2.0, 3.0), "ships", "count"),
    ("The first half ended 1-1 in the rain.", "1-1", None, "score", "score"),
    ("The thief is 5ft 9in tall.", "5ft 9in", 5.75, "ft", "distance"),
    ("The thief is 5 to 6 feet tall.", "5 to 6 feet", (5.0, 6.0), "feet", "distance"),
]

TOLD: list[tuple[str, str, Value, str, FigureKind]] = [
    ("A family of four died in the fire.", "four", 4.0, "people", "count"),
    ("Two officials were dismissed.", "Two", 2.0, "officials", "count"),
    ("Some 300 people asked not to be named.", "300", 300.0, "people", "count"),
    ("Two ships asked not to be named.", "Two", 2.0, "ships", "count"),
    ("Her two sisters were killed in the fire.", "two", 2.0, "sisters", "count"),
    ("The ban saved two children.", "two", 2.0, "children", "count"),
    ("The mother of two died.", "two", 2.0, "children", "count"),
    ("They had two to three ships.", "two to three", (2.0, 3.0), "ships", "count"),
    ("They had 200 or 300 ships.", "200 or 300", (200.0, 300.0), "ships", "count"),
    ("The match ended 1-1 in the rain.", "1-1", None, "score", "score"),
    ("The tower is 500 feet tall.", "500 feet", 500.0, "feet", "distance"),
    ("The road is 5 miles long.", "5 miles", 5.0, "miles", "distance"),
    ("Two tall men came.", "Two", 2.0, "men", "count"),
]


@pytest.mark.parametrize(("text", "number", "value", "unit", "kind"), PASSING)
def test_told_in_passing(text: str, number: str, value: Value, unit: str, kind: FigureKind) -> None:
    """It costs weight to stand for a source, a family, a few, a part of a game or a person's height."""
    assert cost(text, number, value, unit, kind) > 0


@pytest.mark.parametrize(("text", "number", "value", "unit", "kind"), TOLD)
def test_told_as_news(text: str, number: str, value: Value, unit: str, kind: FigureKind) -> None:
    """The same words cost nothing where something happens to those counted, or many are."""
    assert cost(text, number, value, unit, kind) == 0


@pytest.mark.parametrize(
    ("unit", "thing"),
    [("people killed", "people"), ("jobs/year", "jobs"), ("Dogs", "dogs"), ("share of voters", "share"), ("", "")],
)
def test_the_thing_counted(unit: str, thing: str) -> None:
    """A unit is known by its first word, in lower case, without what it is counted by."""
    quantity = Quantity(start=0, end=1, first=0, last=1, value=1.0, unit=unit, kind="count")

    assert thing_of(quantity) == thing


OWN = [
    ("“We rowed for six months,” the captain said.", "They rowed for six months, the captain said."),
    ("“I sold three boats last year,” she said.", "“He sold three boats last year,” she said."),
    ("“It takes us two trams to get there,” he said.", "“It takes two trams to get there,” he said."),
    ("“They were 2-0 up against our side,” he said.", "“They were 2-0 up against that side,” he said."),
]


@pytest.mark.model
@pytest.mark.parametrize(("own", "told"), OWN)
def test_who_tells_of_themselves_gives_colour(read: Read, own: str, told: str) -> None:
    """A figure costs weight where somebody speaks of "I", "we" or "our", not where others are spoken of."""
    assert costs(read, own)[0] > 0
    assert costs(read, told)[0] == 0


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        "“We will pay $40 million for the yard,” the firm said.",
        "“Our sales rose 12 percent,” the firm said.",
        "The US sent 40 boats to the strait.",
        "The wreck dates from World War I and held 40 boats.",
    ],
)
def test_money_rates_and_lookalikes_are_news(read: Read, text: str) -> None:
    """What "we" pay and gain is news; a country and a Roman numeral are nobody who speaks."""
    assert costs(read, text) == [0]


@pytest.mark.model
def test_a_table_told_in_a_sentence_is_passing(read: Read) -> None:
    """Who follows behind the first, each with a number alone in brackets, costs weight; the first does not."""
    first, *others = costs(
        read, "Norland sent 41,300 workers, ahead of Ostmark (22,100), Velia (18,450) and Ruhn (9%)."
    )

    assert first == 0
    assert len(others) == 3
    assert min(others) > 0


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        "A majority of the workers (22,100) came from Ostmark.",
        "The wall is 90 miles (145km) long and 30 feet (9m) high.",
    ],
)
def test_one_bracket_is_no_table(read: Read, text: str) -> None:
    """A single number in brackets and lengths told again are weighed elsewhere."""
    assert set(costs(read, text)) == {0}
