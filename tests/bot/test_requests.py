"""Which jobs an edit is about; the rest of this room is tested end to end in test_intake_end_to_end.py."""

import pytest

from bot.records import Job, Material, Place
from bot.requests import last_generation


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
