"""The archive's own small values; its questions are asked in test_store.py, on both databases."""

from bot.archive import HISTORY_LENGTH, Kept, history
from bot.records import Job, Material, Place, Stored
from bot.store import Store


def test_the_total_adds_up() -> None:
    """Settings count as one thing kept."""
    assert Kept(briefings=2, requests=3, settings=1).total == 6


def test_history_is_no_longer_than_its_buttons(database: str) -> None:
    """Ten are shown, the newest."""
    store = Store.open(database)
    for number in range(HISTORY_LENGTH + 2):
        place = Place(chat_id=1, message_id=1)
        asked = Job(id=f"id{number}", key=f"{number}", place=place, user_id=1, material=Material(kind="text", text="t"))
        store.accept(asked, [1])
        kept = Stored(
            id=f"id{number}",
            chat_id=1,
            user_id=1,
            message_id=1,
            title="t",
            url=None,
            views={"short": "s"},
            created=number,
        )
        store.keep(kept, "print")
    found = history(store, chat_id=1, user_id=1)
    store.close()

    assert [stored.id for stored in found] == [f"id{number}" for number in range(11, 1, -1)]
