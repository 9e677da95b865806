"""Datelines are read off the start of a paragraph, and names with a dash or an acronym are not."""

import pytest

from summarizer.dateline import find_dateline

REST = "The council closed the bridge on Tuesday."
DATELINES = [
    ("GENEVA (Reuters) - ", "GENEVA", None, "Reuters"),
    ("LOS ANGELES (Reuters) — ", "LOS ANGELES", None, "Reuters"),
    ("HAYWARD, Calif. (AP) — ", "HAYWARD, Calif.", None, "AP"),
    ("ST. JOSEPH, Mich. (AP) — ", "ST. JOSEPH, Mich.", None, "AP"),
    ("BUFFALO, N.Y. — ", "BUFFALO, N.Y.", None, None),
    ("PORT-AU-PRINCE, Haiti (AP) — ", "PORT-AU-PRINCE, Haiti", None, "AP"),
    ("RIO DE JANEIRO, Nov. 3, 2024 (Reuters) - ", "RIO DE JANEIRO", "Nov. 3, 2024", "Reuters"),
    ("KYIV, Jan 24 — ", "KYIV", "Jan 24", None),
    ("London, 3 Feb (IANS) ", "London", "3 Feb", "IANS"),
    ("MOSCOW, November 22. /TASS/. ", "MOSCOW", "November 22", "TASS"),
    ("(CNN) -- ", None, None, "CNN"),
    ("(CNN)", None, None, "CNN"),
    ("(Bloomberg) -- ", None, None, "Bloomberg"),
    ("Kabul, Afghanistan (CNN)", "Kabul, Afghanistan", None, "CNN"),
    ("Port Wyn (CNN)", "Port Wyn", None, "CNN"),
    ("Hamburg (Reuters) ", "Hamburg", None, "Reuters"),
    ("DUBAI, United Arab Emirates — (AP) ", "DUBAI, United Arab Emirates", None, "AP"),
    ("WASHINGTON: ", "WASHINGTON", None, None),
    ("NEW DELHI: ", "NEW DELHI", None, None),
    ("Taipei, Taiwan — ", "Taipei, Taiwan", None, None),
    ("Berlin (dpa) - ", "Berlin", None, "dpa"),
    ("PARIS (AFP) – ", "PARIS", None, "AFP"),
    ("Madrid, 24 ene (EFE).- ", "Madrid", "24 ene", "EFE"),
    ("МОСКВА, 24 янв — РИА Новости. ", "МОСКВА", "24 янв", "РИА Новости"),
    ("КИЕВ, 24 янв - ", "КИЕВ", "24 янв", None),
    ("QUITO, March 4 (Reuters) - ", "QUITO", "March 4", "Reuters"),
    ("OSLO, April 12, 2024 (AFP) — ", "OSLO", "April 12, 2024", "AFP"),
    ("Patna: ", "Patna", None, None),
    ("New Delhi: ", "New Delhi", None, None),
    ("NAIROBI ", "NAIROBI", None, None),
    ("[SINGAPORE] ", "SINGAPORE", None, None),
    ("EXCLUSIVE: ", None, None, None),
    ("PORT ASTER, Monday May 4, 2015 – ", "PORT ASTER", "Monday May 4, 2015", None),
    ("BUENOS AIRES ", "BUENOS AIRES", None, None),
    ("PORT ASTER, Norland: Tues. May 5, 2015: ", "PORT ASTER, Norland", "Tues. May 5, 2015", None),
    ("Port Aster, Norland; Wed. May 6, 2015 – ", "Port Aster, Norland", "Wed. May 6, 2015", None),
    ("Tuesday, August 25, 2015, 12:41 AM ", None, "Tuesday, August 25, 2015", None),
]
NO_DATELINES = [
    "The World Health Organization (WHO) The body met.",
    "The European Union (EU) - The bloc met.",
    "Federal Reserve (Fed) chief Ann Lee spoke.",
    "Ann Lee (Labour) The mayor left.",
    "The Association of Painters (AP) Its members left.",
    "Parise — who scored twice — left.",
    "South Korea — The country voted.",
    "WHO: The body met.",
    "Q: Why did you stop?",
    "He left — The door was open.",
    "Ukraine: What we know",
    "Kremlin: What we know",
    "Exclusive: The ministry has sold its boats.",
    "NASA Engineers closed the gate.",
    "NAIROBI traders closed their stalls.",
    "LIMA (The river) rose.",
    "BREAKING NEWS: ALL OF THIS TEXT IS IN CAPITALS AND NOTHING IS A PLACE",
    "“GENEVA (Reuters) - The talks",
    "GENEVA (Reuters) - ",
    "Smith, 24 — The youngest of all.",
    "It froze.",
    "",
]


@pytest.mark.parametrize(("opening", "place", "date", "agency"), DATELINES)
def test_datelines_are_read(opening: str, place: str | None, date: str | None, agency: str | None) -> None:
    """Place, date and agency are told apart, and the length is that of the dateline alone."""
    found = find_dateline(opening + REST)

    assert found is not None
    assert (opening + REST)[found.length :] == REST
    assert (found.place, found.date, found.agency) == (place, date, agency)


@pytest.mark.parametrize("opening", [opening for opening, *_ in DATELINES])
def test_a_quotation_may_follow(opening: str) -> None:
    """A report can open with somebody's words."""
    found = find_dateline(opening + "“We will rebuild it,” the mayor said.")

    assert found is not None
    assert found.length == len(opening)


@pytest.mark.parametrize("text", NO_DATELINES)
def test_other_openings_are_none(text: str) -> None:
    """Acronyms in brackets, names with a dash, questions and shouting are left alone."""
    assert find_dateline(text) is None


def test_a_dateline_is_short() -> None:
    """Nothing longer than a line's start is taken."""
    assert find_dateline("VERY LONG NAME OF A PLACE, " * 5 + "— " + REST) is None


def test_white_space_of_any_kind_may_stand_inside() -> None:
    """Web pages put a no-break space before the dash."""
    found = find_dateline("GENEVA (Reuters)\u00a0- " + REST)

    assert found is not None
    assert found.place == "GENEVA"


@pytest.mark.parametrize("opening", ["GENEVA (Reuters) ", "Nairobi (Kenya) ", "Ann (Lee) "])
def test_brackets_without_a_dash_need_proof(opening: str) -> None:
    """A place in capitals proves it; a name with something in brackets does not."""
    found = find_dateline(opening + REST)

    assert (found is not None) is opening.split(maxsplit=1)[0].isupper()


@pytest.mark.parametrize("opening", ["WASHINGTON: ", "BUFFALO, N.Y. — "])
def test_further_down_a_mark_is_no_proof(opening: str) -> None:
    """Below the first paragraph a name with a colon or a dash is a speaker's or a list's."""
    assert find_dateline(opening + REST, opening=False) is None


def test_further_down_an_agency_is_proof() -> None:
    """Live reports join several wire stories."""
    found = find_dateline("GENEVA (Reuters) - " + REST, opening=False)

    assert found is not None
    assert found.agency == "Reuters"
