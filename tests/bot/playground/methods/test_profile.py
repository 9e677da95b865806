"""Methods about the bot itself."""

import pytest

from bot.playground.wire import Json, RefusedError
from bot.playground.world import World
from tests.bot.playground.conftest import Asker

START = {"command": "start", "description": "Begin"}


async def test_the_bot_knows_itself(world: World, ask: Asker) -> None:
    """The answer to getMe tells the account and whether privacy is on."""
    account = await ask("getMe")

    assert (account["id"], account["is_bot"]) == (world.bot.id, True)
    assert account["can_read_all_group_messages"] is False


async def test_commands_are_kept_for_each_scope_and_language(ask: Asker) -> None:
    """What is set for one scope or language is not told for another."""
    group = {"type": "all_group_chats"}
    await ask("setMyCommands", commands=[START])
    await ask("setMyCommands", commands=[], scope=group)
    await ask("setMyCommands", commands=[START | {"description": "Los"}], language_code="de")

    assert await ask("getMyCommands") == [START]
    assert await ask("getMyCommands", scope=group) == []
    assert (await ask("getMyCommands", language_code="de"))[0]["description"] == "Los"
    await ask("deleteMyCommands")
    assert await ask("getMyCommands") == []


@pytest.mark.parametrize(
    ("commands", "reason"),
    [
        (None, "expected an Array of BotCommand"),
        ([START] * 101, "BOT_COMMANDS_TOO_MUCH"),
        ([START | {"command": "Start"}], "BOT_COMMAND_INVALID"),
        ([START | {"command": "x" * 33}], "BOT_COMMAND_INVALID"),
        ([START | {"command": ""}], "BOT_COMMAND_INVALID"),
        ([START | {"description": ""}], "BOT_COMMAND_DESCRIPTION_INVALID"),
        ([START | {"description": "x" * 257}], "BOT_COMMAND_DESCRIPTION_INVALID"),
    ],
)
async def test_commands_that_clients_cannot_show_are_refused(ask: Asker, commands: object, reason: str) -> None:
    """Commands have small letters, a length and a description."""
    with pytest.raises(RefusedError) as refusal:
        await ask("setMyCommands", commands=commands)

    assert refusal.value.description == f"Bad Request: {reason}"


@pytest.mark.parametrize(
    ("method", "field", "longest", "usual"),
    [
        ("MyName", "name", 64, "Newsbrief"),
        ("MyDescription", "description", 512, ""),
        ("MyShortDescription", "short_description", 120, ""),
    ],
)
async def test_words_about_the_bot(ask: Asker, method: str, field: str, longest: int, usual: str) -> None:
    """Name and descriptions have a limit, a usual value, and may differ by language."""
    assert await ask(f"get{method}") == {field: usual}
    await ask(f"set{method}", **{field: "x" * longest})
    await ask(f"set{method}", **{field: "hallo", "language_code": "de"})

    assert await ask(f"get{method}") == {field: "x" * longest}
    assert await ask(f"get{method}", language_code="de") == {field: "hallo"}
    assert await ask(f"get{method}", language_code="fr") == {field: "x" * longest}
    with pytest.raises(RefusedError, match="is too long"):
        await ask(f"set{method}", **{field: "x" * (longest + 1)})


async def test_settings_that_nothing_here_uses_are_kept(world: World, ask: Asker) -> None:
    """The menu button and the rights are accepted; the button is told again."""
    button: Json = {"type": "commands"}

    assert await ask("getChatMenuButton") == {"type": "default"}
    assert await ask("setChatMenuButton", menu_button=button) is True
    assert await ask("getChatMenuButton") == button
    assert await ask("setMyDefaultAdministratorRights", rights={}) is True
    assert world.profile["rights"] == {"rights": {}}
