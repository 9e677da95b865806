"""Countries are known by all their names; a demonym or a capital is not the country itself."""

import pytest

from summarizer.geography import countries, country_named, country_of_capital, country_of_demonym, is_party_and_state


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("the United States", "united states"),
        ("U.S.", "united states"),
        ("UK", "united kingdom"),
        ("Britain", "united kingdom"),
        ("Türkiye", "turkey"),
        ("Ivory Coast", "ivory coast"),
        ("Trinidad and Tobago", "trinidad and tobago"),
        ("Italian", None),
        ("Rome", None),
        ("Texas", None),
        ("us all", None),
    ],
)
def test_a_country_has_several_names(text: str, country: str | None) -> None:
    """Short forms and local spellings name the same country; a city, a state and a demonym name none."""
    assert country_named(text) == country


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Italian", "italy"),
        ("Poles", "poland"),
        ("South Korean", "south korea"),
        ("Dutch", "netherlands"),
        ("Italy", None),
        ("Parisian", None),
    ],
)
def test_a_demonym_leads_to_its_country(text: str, country: str | None) -> None:
    """Adjectives and nouns for a people lead to the country; its own name does not."""
    assert country_of_demonym(text) == country


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Kyiv", "ukraine"),
        ("the Kremlin", "russia"),
        ("Downing Street", "united kingdom"),
        ("Milan", None),
        ("Russia", None),
    ],
)
def test_a_capital_can_stand_for_a_government(text: str, country: str | None) -> None:
    """Only a seat of government can; another city of the country cannot."""
    assert country_of_capital(text) == country


def test_no_word_is_a_country_and_something_else() -> None:
    """A word that is a country's name is nobody's demonym."""
    table = countries()

    assert set(table.names) & set(table.demonyms) == set()


def test_every_country_has_its_own_name() -> None:
    """All three tables lead to a usual name that itself names the country."""
    table = countries()
    usual = {*table.names.values(), *table.demonyms.values(), *table.capitals.values()}

    assert len(usual) > 150
    assert all(table.names[country] == country for country in usual)


def test_every_line_of_the_table_is_read() -> None:
    """A well-known capital, demonym and second name are there for a country of each continent."""
    table = countries()
    for country, demonym, capital in (
        ("kenya", "kenyans", "nairobi"),
        ("peru", "peruvian", "lima"),
        ("vietnam", "vietnamese", "hanoi"),
        ("norway", "norwegian", "oslo"),
        ("new zealand", "new zealanders", "wellington"),
    ):
        assert table.names[country] == country
        assert table.demonyms[demonym] == country
        assert table.capitals[capital] == country


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("D-New York", True),
        ("R-Calif.", True),
        ("I-Texas", True),
        ("D-Link", False),
        ("New York", False),
        ("D-", False),
    ],
)
def test_a_party_s_letter_and_a_state(text: str, *, answer: bool) -> None:
    """Only a letter of an American party with a known state: firms are spelled alike."""
    assert is_party_and_state(text) is answer
