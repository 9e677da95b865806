"""A role that a name explains is its bearer's; where nobody can tell, it is nobody's."""

from collections.abc import Callable
from functools import partial

import pytest

from summarizer.role_introductions import INTRODUCTION_FINDERS
from summarizer.schema import Document
from tests.stated_roles import stated_by

pytestmark = pytest.mark.model

Reader = Callable[[str], Document]

stated = partial(stated_by, INTRODUCTION_FINDERS)

HITS = [
    # Under a title somebody who serves another is named with whom.
    ("The Press Secretary to the Governor, Eva Holm, said no.", "Eva Holm", "Press Secretary to the Governor"),
    # Owned, opening, inserted.
    ("They asked the firm's lawyer, Eva Holm, about it.", "Eva Holm", "firm's lawyer"),
    ("Its chairwoman, Eva Holm, spoke.", "Eva Holm", "chairwoman"),
    ("A native of Brask, Eva Holm came home.", "Eva Holm", "native of Brask"),
    ("They helped Brask native, Eva Holm, to move.", "Eva Holm", "Brask native"),
    # Set apart by dashes, an age before the name, a rank between commas.
    ("The commando -- Pvt. Eva Holm of Brask -- served there.", "Eva Holm", "commando"),
    ("They sided with a pupil, 17-year-old Eva Holm.", "Eva Holm", "pupil"),
    # In the clause behind another phrase.
    ("Speaking on the radio, the deputy superintendent, Dr Eva Holm said so.", "Eva Holm", "deputy superintendent"),
    # The number tells that a plural is each one's.
    ("Two lawyers, Eva Holm and Karl Lund, spoke.", "Eva Holm", "Two lawyers"),
    # The body stands between the office and the name.
    (
        "They heard the Permanent Secretary, Ministry of Health, Eva Holm.",
        "Eva Holm",
        "Permanent Secretary, Ministry of Health",
    ),
]


@pytest.mark.parametrize(("sentence", "name", "role"), HITS)
def test_a_name_explains_a_role(read: Reader, sentence: str, name: str, role: str) -> None:
    """Behind a comma, a colon or between dashes, where the role is told of one, or of a counted few."""
    assert stated(read(sentence), name) == {role}


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        # A plural before one name, a lawyer of somebody, no comma.
        ("They return to the stars, Eva Holm said.", "Eva Holm"),
        ("They asked the lawyer for the mayor, Eva Holm, about it.", "Eva Holm"),
        ("They asked the lawyer whom Eva Holm knew.", "Eva Holm"),
        # After a word with somebody else the role is not the next one's.
        ("After a word with Karl Lund, the mayor, Eva Holm said no.", "Eva Holm"),
    ],
)
def test_what_explains_nothing(read: Reader, sentence: str, name: str) -> None:
    """Where nobody can tell whose role it is, it is not given."""
    assert stated(read(sentence), name) == set()
