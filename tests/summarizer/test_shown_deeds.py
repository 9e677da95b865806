"""A deed stands behind a name only if it is about that name, can be read there and says more than the role."""

from dataclasses import replace

import pytest

from summarizer.schema import Actor
from summarizer.shown_deeds import accountable
from tests.builders import actor_of, document_of, excerpt_of

LEAD = "Bakers in Lodin began a strike on Monday over a pay offer of 2 percent."
SAID = "Union leader Petra Anders said “Night work made us ill” and called the offer an insult to every baker."
BACK = "But Petra Anders left the hall."
ROLE = "Petra Anders is the daughter of a master baker from Lodin."
TEXT = f"{LEAD} {SAID} {BACK} {ROLE}"
DOCUMENT = document_of(TEXT)
ANDERS = actor_of(TEXT, "Petra Anders", role="Union leader", did=SAID)


def deed(actor: Actor) -> str | None:
    """Return the deed that `actor` is left with."""
    did = accountable(DOCUMENT, actor).did
    return did.text if did else None


def test_a_deed_that_names_its_actor_stays() -> None:
    """Nothing else about the actor changes."""
    assert accountable(DOCUMENT, ANDERS) == ANDERS


def test_without_a_deed_there_is_nothing_to_judge() -> None:
    """A name and a role are left alone."""
    bare = replace(ANDERS, did=None)

    assert accountable(DOCUMENT, bare) == bare


@pytest.mark.parametrize("did", [LEAD, BACK])
def test_a_deed_of_others_or_one_that_points_back_goes(did: str) -> None:
    """Behind a name stands only what says that it is about them, and can be read alone."""
    assert deed(replace(ANDERS, did=excerpt_of(TEXT, did))) is None


def test_without_a_role_the_deed_opens_with_the_name() -> None:
    """The name comes within the first words, since nothing else tells who that is."""
    late = actor_of(TEXT, "Night work", did=SAID)

    assert deed(replace(ANDERS, role=None)) == SAID
    assert deed(late) is None


def test_a_deed_that_only_tells_the_role_goes() -> None:
    """Who is called a baker's daughter need not be told to be one."""
    told = actor_of(TEXT, "Petra Anders", role="daughter of a master baker", did=ROLE)
    other = replace(told, role=excerpt_of(TEXT, "Union leader"))

    assert deed(told) is None
    assert deed(other) == ROLE


def test_in_another_language_no_english_word_points_back() -> None:
    """English openers prove nothing there."""
    document = replace(DOCUMENT, article=replace(DOCUMENT.article, language="de"))
    told = replace(ANDERS, did=excerpt_of(TEXT, BACK))

    assert accountable(document, told) == told
