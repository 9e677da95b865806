"""Draft names: nobody new, and nobody with somebody else's office."""

import pytest

from summarizer.draft_names import new_name, other_role, unknown_word
from tests.drafts import Read, paired

pytestmark = pytest.mark.model

NAMES = [
    # the article, a new name, a known one
    ("The judge freed Adrian Pell.", "The judge freed Otto Kranz.", "The judge freed Pell."),
    ("Argentina beat Chile.", "Argentina beat Peru.", "The Chilean team lost to Argentina."),
    ("The deal with France failed.", "The deal with Spain failed.", "The French deal failed."),
    ("Oslo’s mayor spoke.", "Bergen’s mayor spoke.", "The mayor of Oslo spoke."),
    ("The Anglo-Dutch firm Norvik spoke.", "The firm Sudvik spoke.", "Norvik spoke."),
    ("It rained on Monday. Beck spoke.", "Nasser spoke.", "Beck spoke on Monday."),
    ("Gov. Ida Marsh met Dr. Pell in St. Velm.", "Sen. Ida Marsh spoke.", "Dr. Pell met Gov. Ida Marsh."),
]
ROLES = [
    (
        "The lawyer Edmund Crane spoke. The prosecutor Miriam Asante listened.",
        "The prosecutor Edmund Crane spoke.",
        "The lawyer Edmund Crane spoke.",
    ),
    (
        "Miriam Asante, a surgeon, spoke. The pilot slept.",
        "Miriam Asante, a pilot, spoke.",
        "The surgeon Miriam Asante spoke.",
    ),
]


@pytest.mark.parametrize(("given", "lie"), [(given, lie) for given, lie, _ in NAMES])
def test_a_new_name_is_seen(given: str, lie: str, read: Read) -> None:
    """A name that the article has in no form."""
    assert new_name(paired(read, lie, given))


@pytest.mark.parametrize(("given", "true"), [(given, true) for given, _, true in NAMES])
def test_a_known_name_passes(given: str, true: str, read: Read) -> None:
    """A part of a name, a country by its people, a day."""
    assert not new_name(paired(read, true, given))


@pytest.mark.parametrize(("given", "lie"), [(given, lie) for given, lie, _ in ROLES])
def test_the_office_of_another_is_seen(given: str, lie: str, read: Read) -> None:
    """A role that the article does not put beside this name."""
    assert other_role(paired(read, lie, given))


@pytest.mark.parametrize(("given", "true"), [(given, true) for given, _, true in ROLES])
def test_the_own_office_passes(given: str, true: str, read: Read) -> None:
    """Before the name or behind it."""
    assert not other_role(paired(read, true, given))


def test_a_name_without_a_role_is_no_matter(read: Read) -> None:
    """Only what is said of a person is compared."""
    assert not other_role(paired(read, "Crane spoke.", "The lawyer Edmund Crane spoke."))


@pytest.mark.parametrize(
    ("told", "missing"),
    [
        ("The judge freed UNK.", True),
        ("The judge freed UNK on Monday.", True),
        ("The judge freed [UNK].", True),
        ("The judge freed Pell.", False),
        ("The judge freed the drunk.", False),
    ],
)
def test_a_missing_word_is_seen(told: str, missing: bool, read: Read) -> None:
    """The sign of a model without a word is no name, and no reader should see it."""
    pair = paired(read, told, "The judge freed Adrian Pell on Monday.")

    assert unknown_word(pair) is missing
    assert not new_name(pair)
