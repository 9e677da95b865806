"""Amounts of money are found with their currency; weights, pictures and names are not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.money import currency_of, find_money

Found = list[tuple[str, object, str]]


def found(text: str) -> Found:
    """Return the surface, value and unit of each amount in `text`."""
    return [(text[q.start : q.end], q.value, q.unit) for q in find_money(text, 0, len(text))]


HITS = [
    ("The bridge cost $1.2-million.", "$1.2-million", 1.2e6, "USD"),
    ("It paid $13.6M for the mill.", "$13.6M", 13.6e6, "USD"),
    ("A budget of £600m.", "£600m", 6e8, "GBP"),
    ("A budget of €2 billion.", "€2 billion", 2e9, "EUR"),
    ("A ticket is HK$30.", "HK$30", 30.0, "HKD"),
    ("A loss of Shs1.2 trillion.", "Shs1.2 trillion", 1.2e12, "Shs"),
    ("A loss of UShs 40,000.", "UShs 40,000", 40_000.0, "UShs"),
    ("A loss of TT$1.2 million.", "TT$1.2 million", 1.2e6, "TT$"),
    ("A profit of US $473 million.", "US $473 million", 4.73e8, "USD"),
    ("A tender for A$2.2 billion.", "A$2.2 billion", 2.2e9, "AUD"),
    ("A scheme worth Rs 500 crore.", "Rs 500 crore", 5e9, "Rs"),
    ("Nairobi paid Shs1.2 trillion.", "Shs1.2 trillion", 1.2e12, "KES"),
    ("A clinic in Kampala paid 300 shillings.", "300 shillings", 300.0, "UGX"),
    ("Stockholm lost 400 million kronor.", "400 million kronor", 4e8, "SEK"),
    ("A vault in Norway cost 45 million kroner.", "45 million kroner", 4.5e7, "NOK"),
    ("Manila paid 300 pesos.", "300 pesos", 300.0, "PHP"),
    ("Oslo and Stockholm paid 300 crowns.", "300 crowns", 300.0, "crowns"),
    ("SURAT: A court fined him Rs 20 lakh.", "Rs 20 lakh", 2e6, "INR"),
    ("A court in Nagpur fined him Rs 20 lakh.", "Rs 20 lakh", 2e6, "INR"),
    ("Miners in Zambia are owed K38 million.", "K38 million", 3.8e7, "ZMW"),
    ("They lost 5.7 trillion rupiah.", "5.7 trillion rupiah", 5.7e12, "rupiah"),
    ("A scheme worth Rs. 20 lakh.", "Rs. 20 lakh", 2e6, "Rs"),
    ("A scheme in India worth Rs. 20 lakh.", "Rs. 20 lakh", 2e6, "INR"),
    ("A Pakistani lost five thousand rupees.", "five thousand rupees", 5000.0, "PKR"),
    ("The bags held Rs 7, 77, 900, she said.", "Rs 7, 77, 900", 777_900.0, "Rs"),
    ("They found Rs. 1, 12, 50, 000 there.", "Rs. 1, 12, 50, 000", 11_250_000.0, "Rs"),
    ("They have notes of Rs 10, 20 and 100.", "Rs 10", 10.0, "Rs"),
    ("They paid $5, 20 and 100 times.", "$5", 5.0, "USD"),
    ("India and Pakistan paid Rs 20 lakh.", "Rs 20 lakh", 2e6, "Rs"),
    ("They paid ₹500 for it.", "₹500", 500.0, "INR"),
    ("A plan of RM79.", "RM79", 79.0, "RM"),
    ("A fine of R150,000.", "R150,000", 150_000.0, "R"),
    ("A gift of ₦5 million.", "₦5 million", 5e6, "NGN"),
    ("A stake of ¥100 billion.", "¥100 billion", 1e11, "JPY"),
    ("They lost 1.5bn euros.", "1.5bn euros", 1.5e9, "EUR"),
    ("They lost 400 million kronor.", "400 million kronor", 4e8, "kronor"),
    ("They paid 7,500 Swiss francs.", "7,500 Swiss francs", 7500.0, "CHF"),
    ("In Switzerland they paid 300 francs.", "300 francs", 300.0, "CHF"),
    ("In Mali they paid 300 francs.", "300 francs", 300.0, "francs"),
    ("Adelaide, Hobart and Sydney paid $10 million.", "$10 million", 1e7, "AUD"),
    ("Toronto, Ottawa and all Canadians paid ten dollars.", "ten dollars", 10.0, "CAD"),
    ("Adelaide, Hobart and Sydney paid A$3 million and $10 million.", "$10 million", 1e7, "USD"),
    ("Adelaide and Sydney paid $10 million.", "$10 million", 1e7, "USD"),
    ("Adelaide, Hobart, Sydney and New York paid $10 million.", "$10 million", 1e7, "USD"),
    ("They lost 3bn naira.", "3bn naira", 3e9, "naira"),
    ("They won the KD186 million deal.", "KD186 million", 186e6, "KWD"),
    ("In Manila the damage reached P1.37 billion.", "P1.37 billion", 1.37e9, "PHP"),
    ("They lost five thousand rupees.", "five thousand rupees", 5000.0, "rupees"),
    ("They lost 10 million Australian dollars.", "10 million Australian dollars", 1e7, "AUD"),
    ("They lost $AUD1.1 billion.", "$AUD1.1 billion", 1.1e9, "AUD"),
    ("They pay the R50 fee.", "R50", 50, "R"),
    ("They lost $NZ3 million.", "$NZ3 million", 3e6, "NZD"),
    ("They lost 30 Hong Kong dollars.", "30 Hong Kong dollars", 30.0, "HKD"),
    ("A court in Peru fined him 20,000 soles.", "20,000 soles", 20_000.0, "PEN"),
    ("He was fined 20,000 soles ($5,300) there.", "20,000 soles", 20_000.0, "PEN"),
    ("He was fined 900 soles (about US$240) there.", "900 soles", 900.0, "PEN"),
    ("They paid 30 million rials.", "30 million rials", 3e7, "rials"),
    ("They paid 20 bitcoins.", "20 bitcoins", 20.0, "bitcoins"),
    ("It fell 63 cents.", "63 cents", 63.0, "cents"),
    ("The shares were up 3.5c to $1.20.", "3.5c", 3.5, "cents"),
    ("The shares stand at 340p.", "340p", 340.0, "p"),
    ("It took 5 million pounds.", "5 million pounds", 5e6, "GBP"),
    ("It cost 30 pounds, or £3 a head.", "30 pounds", 30.0, "GBP"),
    ("A result of -$5.2m.", "$5.2m", -5.2e6, "USD"),
    ("A result of minus £3.", "£3", -3.0, "GBP"),
]

MISSES = [
    "She watched The Six Million Dollar Man.",
    "The crate weighed 30 pounds.",
    "They ate 2 pounds of cherries.",
    "The film is in 1080p.",
    "They met at 5 p.m. in the hall.",
    "The Euro 2020 final was late.",
    "N. Carter and R. Stone came with 12 men.",
    "The dollar rose.",
    "It will be 31c today.",
    "The plant glued 20,000 soles (for shoes) a day.",
    "The helicopter, N36R, landed.",
    "They won the game.",
    "The crash was on the N56 at Inver, not on the R420.",
]


@pytest.mark.parametrize(("text", "surface", "value", "unit"), HITS)
def test_amounts(text: str, surface: str, value: float, unit: str) -> None:
    """Sign, code or name, scale and sign of the amount are read."""
    assert (surface, value, unit) in found(text)


@pytest.mark.parametrize("text", MISSES)
def test_no_amounts(text: str) -> None:
    """Weights, sizes, names and clock times are no money."""
    assert found(text) == []


def test_only_the_part_asked_for_is_read() -> None:
    """Amounts before and behind the part are left out, and places are places in the whole text."""
    text = "It cost $5 then, $6 now and $7 soon."
    start = text.index("$6")

    quantities = list(find_money(text, start, start + 3))

    assert [(q.start, q.value) for q in quantities] == [(start, 6.0)]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("dollars", "USD"),
        ("Euro", "EUR"),
        ("yen", "JPY"),
        ("Swiss francs", "CHF"),
        ("francs", "francs"),
        ("pesos", "pesos"),
        ("nuevos soles", "PEN"),
        ("Iranian rials", "Iranian rials"),
        ("votes", None),
    ],
)
def test_names_of_currencies(name: str, expected: str | None) -> None:
    """A name that several countries share stays as it is written: a code would be a guess."""
    assert currency_of(name) == expected


@given(st.integers(min_value=1, max_value=999_999), st.sampled_from(["$", "£", "€", "HK$", "US$"]))
def test_any_amount_is_found(amount: int, sign: str) -> None:
    """Whatever the amount, its value and its place are right."""
    text = f"The town spent {sign}{amount:,} on it."

    (quantity,) = find_money(text, 0, len(text))

    assert quantity.value == amount
    assert text[quantity.start : quantity.end] == f"{sign}{amount:,}"
