"""Bylines, photo credits, contact lines and time stamps are known by their form."""

import pytest

from summarizer.credits import (
    are_names,
    is_name_in_capitals,
    is_time_stamp,
    is_writers_name,
    opening_byline,
    opens_with_given_name,
    published_in,
    reason_by_form,
)
from summarizer.lines import count_line_words, fold
from summarizer.phrases import phrases_of

ENGLISH = phrases_of("en")


@pytest.mark.parametrize(
    "rest",
    [
        "Ann Lee",
        "ANN LEE and BO EK in Riga",
        "Ann Lee, Bo Ek; Editing by Cy Dunn",
        "María de la Cruz and Jan van den Berg",
        "Ann Lee | Ledger Staff | Jan. 3, 2024",
        "Ann Lee/The Morning Ledger",
        "Ann Lee ann.lee@ledger.example",
        "Ann Lee, harbour reporter @annlee",
        "Ann Lee and Bo Ek, staff writers",
    ],
)
def test_names_alone_make_a_credit(rest: str) -> None:
    """Names, the words between them, credit words and dates may follow "by"."""
    assert are_names(rest, ENGLISH)


@pytest.mark.parametrize(
    "rest",
    [
        "Tuesday, 300 houses had been destroyed.",
        "2030 the country wants to build 40 reactors.",
        "Ann Lee shows that the plan failed.",
        "cutting prices",
        "",
        "2030",
        " ".join(["Ann"] * 31),
    ],
)
def test_other_words_make_none(rest: str) -> None:
    """One ordinary word in small letters and the line is prose."""
    assert not are_names(rest, ENGLISH)


@pytest.mark.parametrize(
    ("plain", "is_writer"),
    [
        ("Anna Lee", True),
        ("Anna Lee and Peter Ek in Riga", True),
        ("Anna", False),
        ("Anna Lee sails home", False),
        ("Harbour News", False),
        ("Port Wyn", False),
        ("", False),
    ],
)
def test_a_writer_s_name_opens_with_a_given_name(plain: str, is_writer: bool) -> None:
    """Sections and towns are two words in capitals as well."""
    assert is_writers_name(plain, ENGLISH) is is_writer


@pytest.mark.parametrize(
    ("plain", "is_name"),
    [
        ("ANN LEE", True),
        ("JAN VAN DEN BERG", True),
        ("ANNA-MARIA O’NEIL", True),
        ("ANN", False),
        ("Ann Lee", False),
        ("COVID-19 CASES RISE", False),
        ("THE LONG ROAD TO PEACE", False),
        ("LOCAL NEWS", False),
        ("OPEN MENU", False),
        ("ANN LEE, 43", False),
    ],
)
def test_a_name_in_capitals(plain: str, is_name: bool) -> None:
    """Two to four words of letters in capitals can be a photographer's or writer's name."""
    assert is_name_in_capitals(plain) is is_name


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("By Ann Lee: The harbour froze over.", "By Ann Lee: "),
        ("By Ann Lee and Bo Ek:\u00a0The harbour froze over.", "By Ann Lee and Bo Ek:\u00a0"),
        ("By noon: The harbour froze over.", ""),
        ("By Ann Lee the harbour is loved.", ""),
        ("By 10:30 the harbour was frozen.", ""),
        ("The harbour froze over: nobody sailed.", ""),
        ("", ""),
    ],
)
def test_a_byline_can_open_a_paragraph(text: str, cut: str) -> None:
    """A byline with a colon is cut off the paragraph that it opens."""
    assert text[: opening_byline(text, ENGLISH)] == cut


@pytest.mark.parametrize(
    ("language", "plain"),
    [
        ("en", "10 p.m."),
        ("en", "4:14 p.m."),
        ("en", "Tuesday, June 19, 2018"),
        ("en", "3:15 PM EDT, Tue May 6, 2025"),
        ("en", "18 November 2019 at 09.30 GMT"),
        ("en", "2 hours ago"),
        ("en", "2024-05-06"),
        ("de", "12. Juni 2025, 14:22 Uhr"),
        ("fr", "mardi 6 mai 2025 à 18h12"),
        ("es", "6 de mayo de 2025 18:12 h"),
        ("ru", "6 мая 2025, 18:12"),
        ("zh", "2024年5月3日 10:22"),
        ("en", "Published On 4 Mar 20244 Mar 2024"),
        ("en", "March 4, 20243:40 PM ET"),
    ],
)
def test_a_date_or_an_hour_alone_is_a_stamp(language: str, plain: str) -> None:
    """Only words of dates, numbers and zones: nothing is told."""
    assert is_time_stamp(plain, phrases_of(language))


@pytest.mark.parametrize(
    "plain",
    [
        "5.",
        "109",
        "May was cold.",
        "10 dead",
        "On Tuesday, June 19, it rained.",
        "In 2018",
        "24 January and 3 more deaths",
        "",
    ],
)
def test_a_number_or_a_sentence_is_no_stamp(plain: str) -> None:
    """A bare number, and a date with another word, say something else."""
    assert not is_time_stamp(plain, ENGLISH)


@pytest.mark.parametrize(
    ("plain", "date"),
    [
        ("Published 18 November 2019", "18 November 2019"),
        ("Posted: Monday, April 4, 2022. 10:11 pm", "Monday, April 4, 2022. 10:11 pm"),
        ("Last updated on 6/5/2025", "6/5/2025"),
        ("Tuesday, June 19, 2018", "Tuesday, June 19, 2018"),
        ("Published On 4 Mar 20244 Mar 2024", "4 Mar 2024"),
        ("March 4, 20243:40 PM ET", "March 4, 2024 3:40 PM ET"),
        ("PUBLISHED: 10:22, 4 March 2024 | UPDATED: 14:05, 5 March 2024", "10:22, 4 March 2024"),
        ("THE MORNING LEDGER | Mar 4, 2024, 10:12 IST", "Mar 4, 2024, 10:12 IST"),
        ("Updated / Monday, 4 Mar 2024 18:32", "Monday, 4 Mar 2024 18:32"),
        ("Mar 4, 2024 -News", "Mar 4, 2024"),
        ("March 4, 2024 4:05 PM GMT Updated 3 hours ago", "March 4, 2024 4:05 PM GMT"),
        ("Updated at 3:15 p.m.", None),
        ("10 p.m.", None),
        ("18 January", None),
    ],
)
def test_a_stamp_tells_the_day_only_with_its_year(plain: str, date: str | None) -> None:
    """The label goes; an hour, or a day without a year, dates no article."""
    assert published_in(plain, fold(plain), ENGLISH) == date


@pytest.mark.parametrize(
    ("plain", "reason"),
    [
        ("___", "divider"),
        ("* * *", "divider"),
        ("© 2024 The Morning Ledger", "copyright line"),
        ("(c) Ledger Media", "copyright line"),
        ("Copyright 2019 Ledger Now. All rights reserved.", "copyright line"),
        ("(AP Photo/Ann Lee)", "credit"),
        ("STR/Getty images", None),
        ("Ann Lee/Getty Images", "credit"),
        ("Getty Images", "credit"),
        ("(HT Photo)", "credit"),
        ("A man walks past a closed bank in the old town. (AP Photo/Ann Lee)", "caption"),
        ("Players train ahead of the match against Dominica on Friday. (FILE)", "caption"),
        ("A nurse prepares a dose in Lisbon, March 3, 2021. REUTERS/Ann Lee", "caption"),
        ("Rescuers search the rubble of a school, in this picture by Bo Ek via AP", "caption"),
        ("1 of 12", "menu"),
        ("3 / 14", "menu"),
        ("@annlee @ledger", "share bar"),
        ("https://ledger.example/stories/bridge", "related link"),
        ("[Ferry fares to rise again this year](https://ledger.example/ferry)", "related link"),
        ("More here: www.ledger.example", "related link"),
        ("ann.lee@ledger.example", "contact line"),
        ("Аdvеrtіѕе wіth thе bеst site", "advertisement"),
        ("AP Business Writers Ann Lee in Riga and Bo Ek contributed.", "agency tail"),
        ("Reuters reporter Ann Lee contributed to this.", "agency tail"),
        ("2 thoughts on “Council closes the old bridge”", "comment section"),
    ],
)
def test_forms_of_furniture(plain: str, reason: str | None) -> None:
    """Signs, addresses and agencies' slashes give a line away in every language."""
    assert reason_by_form(plain, count_line_words(plain)) == reason


@pytest.mark.parametrize(
    "plain",
    [
        "Getty, the oil company, was founded in 1942.",
        "Copyright law was changed in 2019 to cover platforms.",
        "The picture was later sold to Getty Images.",
        "The AFP news agency quoted two officials as saying the deal was close.",
        "The photo was taken by a Reuters journalist who was wounded in the attack.",
        "Photograph: Ann Lee/Getty Images The man accused of the attack was too ill to answer questions on Sunday.",
        "1 of 12 jurors disagreed.",
        "2 responses to the letter were polite.",
        "AP photographer Ann Lee was hurt when a wall fell on Friday.",
        "AP writer Ann Lee contributed money to the campaign, and the campaign sent it back to her on Friday in cash.",
        "In an e-mail from ceo@firm.example the director asked the staff to delete the files.",
        "The list at https://list.example names 40 firms that broke the embargo last year.",
        "The company X5 and the firm Яндекс agreed.",
        "In a message, @mayor said the deal was done.",
    ],
)
def test_prose_that_names_them_stays(plain: str) -> None:
    """Agencies, pictures, addresses and rights can be what a sentence is about."""
    assert reason_by_form(plain, count_line_words(plain)) is None


@pytest.mark.parametrize(
    ("plain", "answer"),
    [
        ("Maria Okoye", True),
        ("Dana Lind", True),
        ("PETER LIND", True),
        ("Harbour Bridge", False),
        ("Okoye", False),
        ("", False),
    ],
)
def test_a_given_name_at_the_front(plain: str, *, answer: bool) -> None:
    """Given names are known in any case of letters; surnames, things and an empty line are none."""
    assert opens_with_given_name(plain) is answer
