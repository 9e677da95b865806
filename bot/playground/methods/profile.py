"""The bot about itself: its account, its commands, its name and descriptions."""

import re
from functools import partial
from typing import Any

from bot.playground.calls import Call
from bot.playground.methods.table import Method
from bot.playground.wire import Json, RefusedError
from bot.playground.world import World

COMMAND = re.compile(r"[a-z0-9_]{1,32}")
LONGEST_COMMAND_DESCRIPTION = 256
MOST_COMMANDS = 100
LONGEST = {"name": 64, "description": 512, "short_description": 120}


async def get_me(world: World, call: Call) -> Json:
    """Return the bot's account."""
    del call
    abilities = {
        "can_join_groups": True,
        "can_read_all_group_messages": not world.privacy,
        "supports_inline_queries": True,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }
    return world.bot.wire() | abilities


def _commands_key(call: Call) -> str:
    """Name the list of commands that a scope and a language have."""
    scope = call.structure("scope", called="bot command scope") or {"type": "default"}
    return f"commands {sorted(scope.items())} {call.text('language_code')}"


async def set_my_commands(world: World, call: Call) -> bool:
    """Set the commands that clients offer."""
    commands = call.structure("commands", called="bot commands")
    if not isinstance(commands, list) or len(commands) > MOST_COMMANDS:
        reason = "BOT_COMMANDS_TOO_MUCH" if isinstance(commands, list) else "expected an Array of BotCommand"
        raise RefusedError(reason)
    for command in commands:
        _check_command(command)
    world.profile[_commands_key(call)] = commands
    return True


def _check_command(command: Json) -> None:
    """Refuse a command that clients could not show."""
    if not COMMAND.fullmatch(str(command.get("command", "")).removeprefix("/")):
        reason = "BOT_COMMAND_INVALID"
        raise RefusedError(reason)
    if not 0 < len(str(command.get("description", ""))) <= LONGEST_COMMAND_DESCRIPTION:
        reason = "BOT_COMMAND_DESCRIPTION_INVALID"
        raise RefusedError(reason)


async def get_my_commands(world: World, call: Call) -> list[Json]:
    """Return the commands of a scope and a language."""
    commands: list[Json] = world.profile.get(_commands_key(call), [])
    return commands


async def delete_my_commands(world: World, call: Call) -> bool:
    """Forget the commands of a scope and a language."""
    world.profile.pop(_commands_key(call), None)
    return True


async def set_words(world: World, call: Call, *, field: str) -> bool:
    """Set the name or one of the descriptions in a language."""
    words = call.text(field)
    if len(words) > LONGEST[field]:
        reason = f"{field.replace('_', ' ')} is too long"
        raise RefusedError(reason)
    world.profile[f"{field} {call.text('language_code')}"] = words
    return True


async def get_words(world: World, call: Call, *, field: str) -> Json:
    """Return the name or one of the descriptions in a language."""
    words = world.profile.get(f"{field} {call.text('language_code')}") or world.profile.get(f"{field} ")
    return {field: words or (world.bot.first_name if field == "name" else "")}


async def keep_setting(world: World, call: Call, *, key: str) -> bool:
    """Keep a setting of the profile that the playground does not act upon."""
    world.profile[key] = dict(call.parameters)
    return True


async def get_menu_button(world: World, call: Call) -> Json:
    """Return the menu button."""
    button: Any = (world.profile.get("menu button") or {}).get("menu_button")
    del call
    return {"type": "default"} if not isinstance(button, dict) else button


PROFILE: dict[str, Method] = {
    "getMe": get_me,
    "setMyCommands": set_my_commands,
    "getMyCommands": get_my_commands,
    "deleteMyCommands": delete_my_commands,
    "setMyName": partial(set_words, field="name"),
    "getMyName": partial(get_words, field="name"),
    "setMyDescription": partial(set_words, field="description"),
    "getMyDescription": partial(get_words, field="description"),
    "setMyShortDescription": partial(set_words, field="short_description"),
    "getMyShortDescription": partial(get_words, field="short_description"),
    "setChatMenuButton": partial(keep_setting, key="menu button"),
    "getChatMenuButton": get_menu_button,
    "setMyDefaultAdministratorRights": partial(keep_setting, key="rights"),
}
