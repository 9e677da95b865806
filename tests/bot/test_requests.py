"""Which jobs an edit is about; the rest of this room is tested end to end in test_intake_end_to_end.py."""

import pytest

from bot.intake import Plan
from bot.records import Job, Material, Place
from bot.requests import last_generation, version_of


def job(key: str) -> Job:
    """Return a job with a key."""
    return Job(key=key, place=Place(chat_id=1, message_id=2), user_id=1, material=Material(kind="text"))


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ([], []),
        (["1:2:3:0:0"], ["1:2:3:0:0"]),
        (["1:2:3:0:0", "1:2:3:0:1"], ["1:2:3:0:0", "1:2:3:0:1"]),
        (["1:2:3:0:0", "1:2:3:0:1", "1:2:3:9:0"], ["1:2:3:9:0"]),
        (["1:2:3:0:0", "1:2:3:0:again:77:0"], ["1:2:3:0:again:77:0"]),
    ],
    ids=["none", "one", "two links", "an edit after two links", "made again"],
)
def test_an_edit_is_about_the_newest_jobs_of_its_message(keys: list[str], expected: list[str]) -> None:
    """Older ones have been edited already."""
    assert [found.key for found in last_generation([job(key) for key in keys])] == expected


def test_another_content_is_another_version() -> None:
    """Two edits in one second do not pass for a repeated delivery."""
    one, other = (Plan(materials=(Material(kind="text", text=text),)) for text in ("a", "b"))

    assert version_of(one) == version_of(one)
    assert version_of(one) != version_of(other)
