"""Names compare by their letters: titles, accents, dots and legal forms do not matter, given names do."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.names import (
    core_words,
    differ_by_slip,
    fold,
    has_initials,
    is_acronym,
    is_acronym_of,
    is_blend_of,
    is_camel,
    is_nameless,
    is_syllables_of,
    looks_like_person,
    name_words,
    same_organisation,
    same_person,
    spaced_initials,
    surnames,
)

NAMES = st.text(alphabet="abcdefgh ABCDEFGH.'-éü", min_size=1, max_size=40)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("The U.S.", "us"),
        ("José Ibáñez", "jose ibanez"),
        ("Dunford’s", "dunford"),
        ("the Lakes'", "lakes"),
        ("Saint-Malo", "saint malo"),
        ("The Hague", "hague"),
        ("har\u00adbour", "harbour"),
        ("A", "a"),
    ],
)
def test_folding_leaves_only_what_is_compared(text: str, folded: str) -> None:
    """Case, accents, dots, articles, hyphens, soft hyphens and possessives do not tell names apart."""
    assert fold(text) == folded


@given(NAMES)
def test_folding_twice_changes_nothing_more(text: str) -> None:
    """What is folded compares with what is folded: white space and case are settled at once."""
    folded = fold(text)

    assert folded == folded.casefold()
    assert folded == " ".join(folded.split())


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Mr. Ola Brandt", ("ola", "brandt")),
        ("Sen. Ida Falk Jr.", ("ida", "falk")),
        ("Renzo “Kiki” Marro", ("renzo", "marro")),
        ('Ana "Bee" Lima', ("ana", "lima")),
        ("Dr", ("dr",)),
        ("Ola Brandt III", ("ola", "brandt")),
        ("Ola Brandt Jnr", ("ola", "brandt")),
    ],
)
def test_a_persons_words_are_without_title_nickname_and_generation(name: str, words: tuple[str, ...]) -> None:
    """Titles, nicknames in quotation marks and Jr. are no part of a person's name."""
    assert name_words(name) == words


@pytest.mark.parametrize(
    ("name", "forms"),
    [
        ("Ola Brandt", {"brandt"}),
        ("Ilse van der Meer", {"meer", "van der meer", "der meer"}),
        ("José Salas Toro", {"salas toro", "salas", "toro"}),
        ("Brandt", set()),
        ("Eva Holm-Lie", {"holm lie", "lie", "holm"}),
    ],
)
def test_a_surname_may_stand_alone_in_several_forms(name: str, forms: set[str]) -> None:
    """Particles may go or stay, and the first of two surnames may stand for both; one word has no surname."""
    assert surnames(name) >= forms
    assert bool(surnames(name)) == bool(forms)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Ola Brandt", "Ola J. Brandt", True),
        ("O. Brandt", "Ola Brandt", True),
        ("Mr Ola Brandt", "Ola Brandt Jr.", True),
        ("Vladimir Brandt", "Vladmir Brandt", True),
        ("Carlo Brandt", "Carla Brandt", False),
        ("Daniel Brandt", "Daniele Brandt", False),
        ("Ola Brandt", "Eva Brandt", False),
        ("Ola Karl Brandt", "Ola Nils Brandt", False),
        ("Ola Brandt", "Ola Falk", False),
        ("Brandt", "Ola Brandt", False),
    ],
)
def test_one_persons_names_may_lack_a_middle_name(one: str, other: str, same: bool) -> None:  # a table of yes and no
    """A middle name or an initial may be missing; another given name is another person."""
    assert same_person(one, other) is same
    assert same_person(other, one) is same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Acme Inc.", "Acme", True),
        ("Acme Holdings Ltd", "ACME", True),
        ("SeaLine", "Sea Line", True),
        ("Dunford.com", "Dunford", True),
        ("Labour Party", "Labour", True),
        ("Acme", "Acme Europe", False),
        ("Acme Bank", "Borealis Bank", False),
    ],
)
def test_an_organisation_keeps_its_name_without_its_legal_form(
    one: str, other: str, same: bool
) -> None:  # a table of yes and no
    """Legal form, spaces and web address do not matter; a part of the firm is not the firm."""
    assert same_organisation(one, other) is same


def test_the_legal_form_alone_is_kept() -> None:
    """A name made of one word keeps it, whatever the word."""
    assert core_words("Group") == ("group",)
    assert core_words("Borealis Group Ltd.") == ("borealis",)


@pytest.mark.parametrize(
    ("short", "full", "fits"),
    [
        ("WHA", "World Harbour Association", True),
        ("FQH", "Friends of the Quiet Harbour", True),
        ("FotQH", "Friends of the Quiet Harbour", True),
        ("B&L", "Brandt & Lima Co.", True),
        ("SHC", "US Ship and Harbour Commission", True),
        ("NCRHB", "NCR Harbour Board", True),
        ("HSRA", "Harbours and Ships products Regulatory Agency", True),
        ("NCRB", "NCR Harbour Board", False),
        ("DoHT", "Department of Harbours and Training", True),
        ("MoH", "Ministry of Harbours", True),
        ("NCHC", "Norland Centre for Harbour Control and Prevention", True),
        ("NC", "Norland Centre and Press", False),
        ("MoH", "Ministry of Training", False),
        ("WHO", "World Harbour Association", False),
        ("W", "World", False),
    ],
)
def test_initials_prove_an_acronym(short: str, full: str, fits: bool) -> None:  # a table of yes and no
    """Small words may be left out of the initials or not; a nation before the name may be too."""
    assert is_acronym_of(short, full) is fits


@pytest.mark.parametrize(
    ("text", "acronym", "camel"),
    [
        ("NATO", True, False),
        ("U.N.", True, False),
        ("PG&E", True, False),
        ("YouShip", False, True),
        ("eBoat", False, True),
        ("McBride", False, False),
        ("DeLuca", False, False),
        ("Harbour", False, False),
    ],
)
def test_spelling_tells_initials_and_coined_names(
    text: str, acronym: bool, camel: bool
) -> None:  # a table of yes and no
    """Capitals inside a word are a firm's habit, but for the surnames that have them too."""
    assert is_acronym(text) is acronym
    assert is_camel(text) is camel


@pytest.mark.parametrize(
    ("one", "other", "slip"),
    [
        ("lindgren", "lindgern", True),
        ("lindgren", "lindgreen", True),
        ("lindgren", "lindgran", True),
        ("bazmee", "bazmek", True),
        ("lindgren", "lindgren", False),
        ("lindgren", "windgren", False),
        ("petrov", "petrova", False),
        ("fernando", "fernanda", False),
        ("okoye", "okoy", False),
        ("lindgren", "lundgran", False),
    ],
)
def test_a_slip_of_the_pen(one: str, other: str, slip: bool) -> None:  # a table of yes and no
    """One letter of a long word may be wrong, never the first nor one that tells a woman's name."""
    assert differ_by_slip(one, other) is slip
    assert differ_by_slip(other, one) is slip


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("RN Dhoke", True),
        ("A.P. Lind", True),
        ("J. Lind", True),
        ("Ada Lind", False),
        ("RN", False),
        ("NBC News Hour", False),
    ],
)
def test_a_surname_after_initials(text: str, answer: bool) -> None:  # a table of yes and no
    """Two capitals or letters with dots before one word."""
    assert has_initials(text) is answer


@pytest.mark.parametrize(
    ("text", "letters"),
    [("P V Brask", 2), ("K Brask Holm", 1), ("A P Brask", 2), ("A Brask", 0), ("I Brask", 0), ("Brask", 0), ("P V", 0)],
)
def test_letters_without_dots_are_counted(text: str, letters: int) -> None:
    """Single letters before one or two words are initials; words of one letter at the front are none."""
    assert spaced_initials(text) == letters


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Steven Holm", "Stevie Holm", True),
        ("Kate Holm", "Catherine Ada Holm", True),
        ("Ted Holm", "Edward Holm", True),
        ("Ted Holm", "Theo Holm", True),
        ("Edward Holm", "Theodore Holm", False),
        ("Steven Holm", "Stella Holm", False),
        ("Steven Holm", "Stevie Lind", False),
    ],
)
def test_short_forms_of_given_names(one: str, other: str, same: bool) -> None:  # a table of yes and no
    """Steve is Steven where the surname is the same."""
    assert same_person(one, other) is same


@pytest.mark.parametrize(
    ("short", "full", "fits"),
    [
        ("UCNor", "University of Central Norland", True),
        ("NorTel", "Norland Telephone", False),
        ("UCN", "University of Central Norland", False),
        ("UCDun", "University of Central Norland", False),
        ("UCNorth", "University of Norland", False),
    ],
)
def test_beginnings_of_words_make_a_short_name(short: str, full: str, fits: bool) -> None:  # a table of yes and no
    """Each capital begins the beginning of a word of the full name, none left out; two of them prove too little."""
    assert is_blend_of(short, full) is fits


@pytest.mark.parametrize(
    ("name", "nameless"),
    [
        ("senior Norland official", True),
        ("pilot", True),
        ("Ada Lind", False),
        ("el-Sidri", False),
        ("van der Lind", False),
        ("", False),
    ],
)
def test_a_description_is_no_name(name: str, nameless: bool) -> None:  # a table of yes and no
    """Small letters at the start, but for a particle, describe somebody who is not named."""
    assert is_nameless(name) is nameless


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("Ola Brask", True),
        ("Ola Ek Brask", True),
        ("Ola McBrask", True),
        ("Jan-Olof O'Brask", True),
        ("Brask", False),
        ("Brask Bridge", False),
        ("Brask Holdings", False),
        ("YouShip Brask", False),
        ("OLA BRASK", False),
    ],
)
def test_what_looks_like_a_person(text: str, answer: bool) -> None:
    """Two or three plain words with capitals, none a body's or a place's."""
    assert looks_like_person(text) is answer


@pytest.mark.parametrize(
    ("short", "full", "fits"),
    [
        ("Dunwasco", "Dunford Water and Sanitation Company", True),
        ("Nordpetco", "Norland Petroleum Company", False),
        ("Norpetco", "Norland Petroleum Company", True),
        ("Norco", "Norland Petroleum Company", True),
        ("Wasco", "Dunford Water and Sanitation Company", False),
        ("Dun", "Dunford Water Company", False),
        ("Dunford", "Dunford", False),
        ("", "Dunford Water", False),
    ],
)
def test_names_are_made_of_syllables(short: str, full: str, fits: bool) -> None:  # a table of yes and no
    """Beginnings of the words in order, those of the first and the last word always, are read as one word."""
    assert is_syllables_of(short, full) is fits


@given(st.lists(st.text(alphabet="abcdef", min_size=1, max_size=5), min_size=2, max_size=4))
def test_the_first_letters_are_syllables(words: list[str]) -> None:
    """The initials of any name are beginnings of its words."""
    assert is_syllables_of("".join(word[0] for word in words), " ".join(word.title() for word in words)) or set(
        words
    ) & {"de", "da", "e"}
