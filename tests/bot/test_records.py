"""The bot's nouns keep what they are given."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.records import ChatSettings, Job, Material, Place, new_id


@given(st.text(), st.lists(st.tuples(st.integers(), st.text()), max_size=3))
def test_material_survives_the_journal(text: str, parts: list[tuple[int, str]]) -> None:
    """Whatever signs it holds."""
    material = Material(kind="text", text=text, site="Wire", parts=tuple(parts))

    assert Material.from_json(material.to_json()) == material


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (Material(kind="text", text="a"), Material(kind="text", text="a", parts=((1, "a"),)), True),
        (Material(kind="text", text="a"), Material(kind="text", text="b"), False),
        (Material(kind="text", text="a"), Material(kind="link", text="a"), False),
        (Material(kind="text", text="a"), Material(kind="text", text="a", site="Wire"), False),
        (Material(kind="text", text="a"), Material(kind="text", text="a", engine="abstractive"), False),
        (
            Material(kind="document", file_id="1", same_as="u", file_name="a.pdf"),
            Material(kind="document", file_id="2", same_as="u", file_name="b.pdf"),
            True,
        ),
    ],
)
def test_equal_content_has_an_equal_fingerprint(one: Material, other: Material, same: bool) -> None:
    """What does not change the briefing does not count."""
    assert (one.fingerprint == other.fingerprint) is same
    assert "a" * 2 not in one.fingerprint or re.fullmatch("[0-9a-f]{64}", one.fingerprint)


def test_every_job_has_a_name_of_its_own() -> None:
    """Short enough for a button."""
    material, place = Material(kind="text"), Place(chat_id=1, message_id=1)
    one, other = (Job(key="k", place=place, user_id=1, material=material) for _ in range(2))

    assert one.id != other.id
    assert re.fullmatch("[0-9a-f]{12}", new_id())


def test_a_chat_that_has_chosen_nothing_gets_short_briefings() -> None:
    """And links of a group are left alone."""
    assert ChatSettings() == ChatSettings(length="short", first="short", language=None, every_link=False)
