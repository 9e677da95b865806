"""Who is "he" and who is "she" is told by titles, nouns, given names and pronouns, and by nothing else."""

from collections.abc import Callable

import pytest

from summarizer.gender import find_genders, gender_of_name, gender_of_noun, is_person_noun
from summarizer.scene import set_scene
from summarizer.schema import Document
from tests.cast import Member, body, cast, person

pytestmark = pytest.mark.model

Reader = Callable[[str], Document]


def gender_in(document: Document, member: Member) -> str | None:
    """Return the gender found for the only actor."""
    return set_scene(document, cast(document, member), (False,) * len(document.tokens)).genders[0]


CASES = [
    # A given name.
    ("Maria Okoye runs the city.", person("Maria Okoye"), "female"),
    ("Peter Lind runs the city.", person("Peter Lind"), "male"),
    # A given name of both.
    ("Robin Lind runs the city.", person("Robin Lind"), None),
    ("Tuvalu Lind runs the city.", person("Tuvalu Lind"), None),
    # A title right before the name, which outweighs the name.
    ("Mrs Okoye runs the city.", person("Okoye"), "female"),
    ("Mr. Okoye runs the city.", person("Okoye"), "male"),
    ("Lady Peter Lind runs the city.", person("Peter Lind"), "female"),
    # What the role says.
    ("Spokeswoman Robin Lind left.", person("Robin Lind", role="Spokeswoman"), "female"),
    ("The chairman, Robin Lind, left.", person("Robin Lind", role="chairman"), "male"),
    # An office in "-man" tells less than a given name.
    ("Harbour spokesman Maria Lind left.", person("Maria Lind", role="Harbour spokesman"), "female"),
    ("Harbour spokesman Robin Lind left.", person("Robin Lind", role="Harbour spokesman"), "male"),
    # Whose kin the person is.
    ("Her father, Robin Lind, wept.", person("Robin Lind"), "male"),
    ("Her son, the architect Robin Lind, said that she had died.", person("Robin Lind"), "male"),
    ("Her mum, Robin Lind, wept.", person("Robin Lind"), "female"),
    # What the person is said to be.
    ("Robin Lind is one of the first women in the crew.", person("Robin Lind"), "female"),
    # The pronouns of a sentence that names nobody else.
    ("Robin Lind sold her boat.", person("Robin Lind"), "female"),
    ("Robin Lind sold his boat and kept her oars.", person("Robin Lind"), None),
]


@pytest.mark.parametrize(("text", "member", "gender"), CASES)
def test_gender_is_told_by_what_stands_there(read: Reader, text: str, member: Member, gender: str | None) -> None:
    """Each kind of evidence counts, the outright more than the likely; none or even evidence tells nothing."""
    assert gender_in(read(text), member) == gender


def test_pronouns_beside_two_persons_tell_nothing(read: Reader) -> None:
    """The pronoun "her" beside two names may mean either."""
    document = read("Robin Lind met Sasha Mora and sold her boat.")
    scene = set_scene(document, cast(document, person("Robin Lind"), person("Sasha Mora")), (False,) * 20)

    assert scene.genders == (None, None)


def test_a_body_has_no_gender(read: Reader) -> None:
    """An organisation named after a woman is no woman."""
    assert gender_in(read("Maria Stores closed two shops."), body("Maria Stores")) is None


def test_pronouns_in_quotation_marks_tell_nothing(read: Reader) -> None:
    """What a quoted speaker says of others is no evidence about the one who is named beside it."""
    document = read("“I love her boat,” Robin Lind said.")
    quoted = tuple(token.index < 7 for token in document.tokens)
    actors = cast(document, person("Robin Lind"))
    holders = {t.index: 0 for t in document.tokens if t.text in {"Robin", "Lind"}}

    assert find_genders(document, actors, holders, quoted) == (None,)


NOUNS = [
    ("spokeswoman", "female"),
    ("mr", "male"),
    ("king", "male"),
    ("actress", "female"),
    ("doctor", None),
    ("", None),
]


@pytest.mark.parametrize(("word", "gender"), NOUNS)
def test_nouns_that_tell_a_gender_outright(word: str, gender: str | None) -> None:
    """A noun tells a gender only where it can mean nobody else."""
    assert gender_of_noun(word) == gender


def test_evidence_of_all_mentions_is_summed(read: Reader) -> None:
    """A title at one place tells who is meant at every other."""
    document = read("Robin Lind left. Mr Lind came back. Robin Lind left again.")
    member = Member(name="Robin Lind", aliases=("Lind",))

    assert gender_in(document, member) == "male"


def test_a_noun_for_one_person_is_known(read: Reader) -> None:
    """Officers, uncles and suspects are persons; several of them, bodies and things are not one."""
    document = read("The officer met an uncle, a suspect, two officers, the company and a cent.")

    assert [token.text for token in document.tokens if is_person_noun(token)] == ["officer", "uncle", "suspect"]


@pytest.mark.parametrize(
    ("name", "gender"),
    [
        ("Maria Okoye", "female"),
        ("Wanjiru Okoye", "female"),
        ("Peter Lind", "male"),
        ("Robin Lind", None),
        # A man's in one tongue, a woman's in another.
        ("Simone Lind", None),
        ("Okoye", None),
    ],
)
def test_a_first_name_may_tell(name: str, gender: str | None) -> None:
    """The first word of a name tells the gender where it is a given name of one."""
    assert gender_of_name(name) == gender
