"""Long names of public bodies are found whole, and so are names that explain their initials."""

from collections.abc import Callable

import pytest

from summarizer.bodies import bodies, campaigns, movements, nationals, numbered, rulers, spelled_out, well_known
from summarizer.schema import Document

pytestmark = pytest.mark.model

Reader = Callable[[str], Document]


@pytest.mark.parametrize(
    ("sentence", "body"),
    [
        (
            "The U.S. Attorney's Office for the Western District of Norland filed the case.",
            "U.S. Attorney's Office for the Western District of Norland",
        ),
        ("The Norland Department of Health and Welfare closed the school.", "Norland Department of Health and Welfare"),
        ("The State Board of Pardons and Paroles met.", "State Board of Pardons and Paroles"),
        ("The Old Church of the Latter-Day Poets met on Monday.", "Old Church of the Latter-Day Poets"),
        ("The Dunford County Health Department warned residents.", "Dunford County Health Department"),
        ("He was taken to St Mary's Hospital in Dunford.", "St Mary's Hospital"),
        ("The old St. Ada's School closed.", "St. Ada's School"),
    ],
)
def test_a_body_is_found_whole(read: Reader, sentence: str, body: str) -> None:
    """It reaches back over its own words and on through "of" and "for"."""
    assert body in [mention.text for mention in bodies(read(sentence))]


@pytest.mark.parametrize(
    "sentence",
    [
        "Dunford County Police Commissioner Eva Holm spoke.",
        "The office was closed on Monday.",
        "Maria's office will answer on Monday.",
        "They bought the Office Depot shares.",
        "Carmaker Lindholm Motors rose.",
        "Rival Lindholm Motors rose.",
    ],
)
def test_what_is_no_body(read: Reader, sentence: str) -> None:
    """A role that holds a body's name, a common noun and a brand are none."""
    assert list(bodies(read(sentence))) == []


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("A video by Friends of the Quiet Harbour (FQH) shows it.", "Friends of the Quiet Harbour"),
        ("The World Harbour Association (WHA) agreed.", "World Harbour Association"),
        ("Then the All Harbour Workers Union (AHWU) agreed.", "All Harbour Workers Union"),
        ("They chose Partido Verde ng Norland (PVN) again.", "Partido Verde ng Norland"),
        ("Then the Pan Norland Ferry Union (Pnfu) agreed.", "Pan Norland Ferry Union"),
        ("The World Harbour Association's (WHA) Eva Holm agreed.", "World Harbour Association"),
        ("Then the Pan Norland Ferry Union (PNFU) agreed.", "Pan Norland Ferry Union"),
    ],
)
def test_initials_in_brackets_prove_where_a_name_starts(read: Reader, sentence: str, name: str) -> None:
    """The name reaches back exactly as far as its initials do."""
    assert [mention.text for mention in spelled_out(read(sentence))] == [name]


@pytest.mark.parametrize(
    "sentence", ["The ferry (MS) sank.", "Maria Okoye (LAB) won the seat.", "They left (NATO too) on Monday."]
)
def test_other_words_in_brackets_prove_nothing(read: Reader, sentence: str) -> None:
    """Initials that do not fit the words before them name something else."""
    assert list(spelled_out(read(sentence))) == []


def test_a_post_is_no_body(read: Reader) -> None:
    """Initials in brackets after a word for a person are those of a post."""
    assert not list(spelled_out(read("A Train Ticket Inspector (TTI) was hurt on Monday.")))


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("The leader of Jamia-e-Noor spoke.", ["Jamia-e-Noor"]),
        ("They joined Norland Tehrik-i-Watan on Monday.", ["Norland Tehrik-i-Watan"]),
        ("General Zia-ul-Haq spoke.", []),
        ("They ate a la carte.", []),
        ("She wrote an e-mail.", []),
    ],
)
def test_movements_with_a_particle(read: Reader, sentence: str, found: list[str]) -> None:
    """“e”, “i” and “ud” between hyphens join the names of movements, “ul” those of people."""
    assert [mention.text for mention in movements(read(sentence))] == found


def test_two_counties_may_have_one_body(read: Reader) -> None:
    """Argyll and Bute have one council; two other names joined by “and” are two."""
    known, others = read("Argyll and Bute Council met on Friday."), read("Holm and Bute County Council met on Friday.")

    assert [mention.text for mention in bodies(known)] == ["Argyll and Bute Council"]
    assert [mention.text for mention in bodies(others)] == ["Bute County Council"]


def test_a_body_ends_where_a_person_begins(read: Reader) -> None:
    """A spokesman's name right after the body's is no part of it."""
    document = read("A spokesman for the Harbour Association of Australia Peter Holm told the radio so.")

    assert all("Peter" not in mention.text for mention in bodies(document))


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("They fought Boko Haram and Lashkar-e-Taiba for years.", ["Boko Haram", "Lashkar-e-Taiba"]),
        ("A Dunkin' Donuts shop burned down.", ["Dunkin' Donuts"]),
        ("He went to work for Goldman Sachs.", ["Goldman Sachs"]),
        ("They won the Morgan Stanley Cup.", []),
        ("The sky news was bad.", []),
        ("They saw Goldman leave.", []),
    ],
)
def test_well_known_names_are_found_whole(read: Reader, sentence: str, names: list[str]) -> None:
    """A known name of several words is one mention, unless it only opens the name of a prize."""
    assert [mention.text for mention in well_known(read(sentence))] == names


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("They gave it to Harbour Research UK in June.", ["Harbour Research UK"]),
        ("They gave it to Parkinson's UK in June.", ["Parkinson's UK"]),
        ("They moved to the UK in June.", []),
        ("On Monday UK officials met.", []),
        ("They asked Maria Okoye UK questions.", []),
        ("They asked Minister UK questions.", []),
    ],
)
def test_bodies_bear_their_countrys_initials(read: Reader, sentence: str, found: list[str]) -> None:
    """What stands right before "UK" is a body's name with it, but a day, somebody or a title is not."""
    assert [mention.text for mention in nationals(read(sentence))] == found


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("The former Nine Lanterns singer Ada Holm spoke on Friday.", ["Nine Lanterns"]),
        ("He votes for One Harbour and reads little else.", ["One Harbour"]),
        ("Seven Sailors lost their way to the Six Bells on Friday.", ["Six Bells"]),
        # A number at the start of a sentence, one that belongs to the name before, a headline.
        ("Three Danes were hurt on Friday.", []),
        ("They remember World War Two Veterans at the church.", []),
        ("Mayor Hands Two Keys To Old Sailors", []),
        ("They gave two sailors three keys on Friday.", []),
    ],
)
def test_a_name_may_open_with_a_number(read: Reader, sentence: str, names: list[str]) -> None:
    """A number with a capital inside a sentence opens a name."""
    assert [mention.text for mention in numbered(read(sentence))] == names


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("On Friday Lima joined the Obama administration.", ["Obama administration"]),
        ("On Friday the London government agreed.", ["London government"]),
        ("On Friday the Norwegian government agreed.", []),
        ("On Friday the Peru government agreed.", []),
        ("On Friday London agreed with the government.", []),
    ],
)
def test_who_rules_is_told_with_a_name(read: Reader, sentence: str, found: list[str]) -> None:
    """A head's administration is a body of its own; a country's government is the country."""
    assert [mention.text for mention in rulers(read(sentence))] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Save Our Quay group met.", ["Save Our Quay"]),
        ("On Monday the Bring Back Our Boats campaign began.", ["Bring Back Our Boats"]),
        ("The Quiet Harbour group met.", []),
        ("Save Our Quay signs stood there.", []),
        ("The Save group met.", []),
        ("They met Save Our Quay group members.", []),
    ],
)
def test_a_slogan_is_a_groups_name(read: Reader, text: str, found: list[str]) -> None:
    """Words with capitals that ask for something, between "the" and a noun for a group, are its name."""
    assert [mention.text for mention in campaigns(read(text))] == found
