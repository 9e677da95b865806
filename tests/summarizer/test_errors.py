"""Errors: one tree, drawn truly, each kind with its name."""

import inspect
import re

import pytest

from summarizer import errors
from summarizer.errors import SummarizerError

CLASSES = [value for value in vars(errors).values() if inspect.isclass(value) and issubclass(value, SummarizerError)]


@pytest.mark.parametrize("error", CLASSES, ids=lambda error: error.__name__)
def test_every_error_is_drawn_in_the_tree(error: type[SummarizerError]) -> None:
    """The module's docstring shows the whole tree."""
    assert re.search(rf"^[│├└─ ]*{error.__name__}\b", errors.__doc__ or "", re.MULTILINE)


def test_the_drawing_has_no_error_that_is_not_there() -> None:
    """What is drawn exists."""
    drawn = set(re.findall(r"\b\w+Error\b", errors.__doc__ or ""))

    assert drawn == {error.__name__ for error in CLASSES}


def test_every_kind_has_its_own_name() -> None:
    """JSON tells the failures apart by `kind`."""
    kinds = [error.kind for error in CLASSES]

    assert len(set(kinds)) == len(kinds)
    assert all(re.fullmatch(r"[a-z_]+", kind) for kind in kinds)


@pytest.mark.parametrize("error", CLASSES, ids=lambda error: error.__name__)
def test_the_message_is_what_the_user_reads(error: type[SummarizerError]) -> None:
    """Nothing is added to the sentence."""
    assert str(error("Please paste the text.")) == "Please paste the text."
