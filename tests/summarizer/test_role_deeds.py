"""Who runs, leads or founded something is told by that, where the words say a lasting work and no passing deed."""

from collections.abc import Callable
from functools import partial

import pytest

from summarizer.chains import find_chains
from summarizer.mention import PERSON
from summarizer.mentions import find_mentions
from summarizer.role_deeds import DEED, DEED_FINDERS
from summarizer.role_verbs import BY_PRONOUN
from summarizer.roles import find_role
from summarizer.schema import Document
from tests.stated_roles import stated_by

pytestmark = pytest.mark.model

Reader = Callable[[str], Document]


stated = partial(stated_by, DEED_FINDERS)


def shown(document: Document, name: str) -> str | None:
    """Return the role that the person called `name` is shown with."""
    chains = [chain for chain in find_chains(document, find_mentions(document)) if chain.kind == PERSON]
    persons = frozenset(i for chain in chains for m in chain.mentions for i in range(m.first, m.last))
    bearer = next(chain for chain in chains if any(mention.text == name for mention in chain.mentions))
    role = find_role(document, bearer.mentions, persons)
    return None if role is None else role.text


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Eva Holm, who owns a clothing store, wept.", "owns a clothing store"),
        ("They met Eva Holm, who runs a bakery in Brask.", "runs a bakery in Brask"),
        ("Eva Holm, who leads the prayer service at the chapel, wept.", "leads the prayer service at the chapel"),
        ("Dr Eva Holm, who led the study published in a journal, said so.", "led the study"),
        ("Eva Holm, who founded the Salt Museum, wept.", "founded the Salt Museum"),
        ("Eva Holm, who heads research at Brask Bank, wept.", "heads research at Brask Bank"),
        ("Eva Holm, who covers the Middle East for Brask Bank, wept.", "covers the Middle East for Brask Bank"),
        ("Eva Holm, who founded the Salt Museum two years ago, wept.", "founded the Salt Museum"),
        ("Eva Holm, who chairs the port board and whose son left, wept.", "chairs the port board"),
        ("Eva Holm, who chairs the port board and whose Hill Front has three seats, wept.", "chairs the port board"),
        # What befell one's kin is told as far as the comma, an age or a home before it.
        ("Eva Holm, whose son drowned in May, wept.", "whose son drowned in May"),
        ("Eva Holm of Brask, whose son Ola died at sea, wept.", "whose son Ola died at sea"),
    ],
)
def test_lasting_work_is_told_as_far_as_its_object_goes(read: Reader, text: str, role: str) -> None:
    """The verb, what is run or led, and of what or where; not what was done with it."""
    assert stated(read(text), "Eva Holm") == {role}


@pytest.mark.parametrize(
    "text",
    [
        # No work: a contest, a number, a deed of the day, and a home.
        "Eva Holm, who leads the race, wept.",
        "Eva Holm, who runs 10 miles a day, wept.",
        "Eva Holm, who led 20 men in a raid, wept.",
        "Eva Holm, who bought a clothing store, wept.",
        "Eva Holm, who lives in Brask, wept.",
        # What has no object, or a bare one.
        "Eva Holm, who runs, wept.",
        "Eva Holm, who plays for Norland, wept.",
        "Eva Holm, who teaches children, wept.",
        # Another's work, or not told as hers.
        "Eva Holm met a man who owns a clothing store.",
        "Eva Holm, whose father owns a clothing store, wept.",
        "They met a nurse of Eva Holm, whose son drowned in May, who wept.",
        "Eva Holm wept with a nurse, whose son drowned in May.",
        "Eva Holm, who never runs a bakery, wept.",
        "Eva Holm wept.",
        "Eva Holm, who covers the bed with a sheet, wept.",
    ],
)
def test_what_is_no_lasting_work_is_no_role(read: Reader, text: str) -> None:
    """Nothing is better than a passing deed in the place of a role."""
    assert stated(read(text), "Eva Holm") == set()


def test_a_noun_says_more_than_work(read: Reader) -> None:
    """Where the article also says what somebody is, that is shown."""
    document = read("Eva Holm, who runs a bakery in Brask, wept. The harbour board's chairwoman, Eva Holm, left.")

    assert shown(document, "Eva Holm") == "harbour board's chairwoman"


def test_work_alone_is_shown(read: Reader) -> None:
    """Where nothing else says who somebody is, the work does."""
    assert shown(read("Eva Holm, who runs a bakery in Brask, wept."), "Eva Holm") == "runs a bakery in Brask"


def test_work_is_trusted_least() -> None:
    """Every statement by a noun comes before the one by a verb."""
    assert 0 < DEED < BY_PRONOUN


def test_an_age_may_stand_before_the_work(read: Reader) -> None:
    """What somebody teaches needs no article, and an age parts nobody from it."""
    found = stated(read("Eva Holm, 32, who teaches chemistry at Brask School, said so."), "Eva Holm")

    assert found == {"teaches chemistry at Brask School"}
