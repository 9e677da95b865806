"""The counter's handlers; what they do is tested end to end in test_personal_end_to_end.py."""

import inspect

import pytest

from bot.counter import Counter
from bot.playground.driver import Playground


def test_every_handler_is_a_coroutine_with_update_and_context() -> None:
    """The library calls them all alike."""
    handlers = [
        function
        for name, function in vars(Counter).items()
        if not name.startswith("_") and inspect.isfunction(function)
    ]

    assert handlers
    assert all(inspect.iscoroutinefunction(function) for function in handlers)
    assert all(list(inspect.signature(function).parameters) == ["self", "update", "context"] for function in handlers)


@pytest.mark.usefixtures("bot")
async def test_settings_are_open_to_their_owner_in_private(playground: Playground) -> None:
    """No administrator is needed where one is alone."""
    alice = playground.person("Alice")
    await alice.say("/settings")
    notice = await alice.answered(await alice.press(await alice.answer(), "First: Who"))

    assert notice["text"] == "Saved."


@pytest.mark.usefixtures("bot")
@pytest.mark.parametrize("typed", ["", "hello", "https://"])
async def test_inline_without_a_link_says_what_to_type(playground: Playground, typed: str) -> None:
    """An answer without results, with a button."""
    alice = playground.person("Alice")
    answered = await alice.answered(await alice.inline(typed))

    assert answered["results"] == []
    assert "link" in answered["button"]["text"]
