"""A quantity is a frozen value, equal when its content is."""

from dataclasses import FrozenInstanceError, replace

import pytest

from summarizer.quantity import Quantity

MEN = Quantity(start=10, end=16, first=10, last=12, value=40.0, unit="men", kind="count")


def test_quantities_are_equal_by_content() -> None:
    """Two readings of the same place are the same value."""
    assert replace(MEN) == MEN
    assert replace(MEN, value=41.0) != MEN


def test_a_quantity_cannot_change() -> None:
    """A stage returns a new value instead of changing the one it was given."""
    with pytest.raises(FrozenInstanceError):
        MEN.value = 41.0  # type: ignore[misc]  # the test is that this is refused


def test_a_quantity_claims_no_more_than_it_was_told() -> None:
    """Without a hedge, a noun or a doubt about its unit, none is assumed."""
    assert (MEN.qualifier, MEN.noun, MEN.bare) == ("", None, False)


def test_a_quantity_is_hashable() -> None:
    """Equal quantities are one in a set."""
    assert len({MEN, replace(MEN), replace(MEN, start=9)}) == 2
