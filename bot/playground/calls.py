"""One call of a method by the bot: its parameters, whatever way they came, read with Telegram's strictness."""

import json
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

from bot.playground.wire import Json, RefusedError

TRUE_WORDS = frozenset({"true", "yes", "1"})
ATTACHMENT = "attach://"


@dataclass(frozen=True, slots=True, kw_only=True)
class Upload:
    """A file that came along with a call."""

    name: str
    content: bytes
    mime_type: str | None


@dataclass(slots=True, kw_only=True)
class Call:
    """A method with its parameters and files, and how it ended."""

    method: str
    parameters: Json
    files: dict[str, Upload] = field(default_factory=dict)
    code: int | None = None
    answer: Json | None = None

    def has(self, name: str) -> bool:
        """Tell whether a parameter was given."""
        return self.parameters.get(name) not in (None, "")

    def text(self, name: str) -> str:
        """Return a text, empty when it was not given.

        Raises `RefusedError` for half a character.
        """
        given = self.parameters.get(name)
        text = "" if given is None else str(given)
        if any("\ud800" <= character <= "\udfff" for character in text):
            reason = "strings must be encoded in UTF-8"
            raise RefusedError(reason)
        return text.replace("\r", "").replace("\0", "")

    def integer(self, name: str) -> int | None:
        """Return a whole number, None when it was not given or is none."""
        try:
            return int(str(self.parameters[name]))
        except (KeyError, ValueError):
            return None

    def flag(self, name: str) -> bool:
        """Return a yes or no; what was not given is no."""
        return str(self.parameters.get(name, "")).lower() in TRUE_WORDS

    def structure(self, name: str, *, called: str) -> Any:  # noqa: ANN401  # JSON may be anything
        """Return a parameter that is JSON, None when it was not given.

        Raises `RefusedError` when it does not parse.
        """
        if not self.has(name):
            return None
        given = self.parameters[name]
        if not isinstance(given, str):
            return given
        try:
            return json.loads(given)
        except ValueError as error:
            reason = f"can't parse {called} JSON object"
            raise RefusedError(reason) from error

    def upload(self, name: str) -> Upload | None:
        """Return the file that was sent as a parameter; None for an identifier or an address."""
        if name in self.files:
            return self.files[name]
        return self.files.get(str(self.parameters.get(name, "")).removeprefix(ATTACHMENT))


async def read_call(request: web.Request) -> Call:
    """Read the parameters of a call from its address and its body.

    Raises `RefusedError` for a body that claims to be JSON and is not.
    """
    parameters: Json = dict(request.query)
    files: dict[str, Upload] = {}
    if request.content_type == "application/json":
        parameters |= await _read_json(request)
    elif request.method == "POST":
        for name, value in (await request.post()).items():
            if isinstance(value, web.FileField):
                content = value.file.read()
                files[name] = Upload(name=value.filename, content=content, mime_type=value.content_type)
            else:
                parameters[name] = value if isinstance(value, str) else bytes(value).decode("utf8", "replace")
    return Call(method=request.match_info["method"], parameters=parameters, files=files)


async def _read_json(request: web.Request) -> Json:
    """Read a JSON body; it must be an object."""
    try:
        body = json.loads(await request.text() or "{}")
    except ValueError as error:
        reason = "can't parse JSON object"
        raise RefusedError(reason) from error
    if not isinstance(body, dict):
        reason = "object expected as a request body"
        raise RefusedError(reason)
    return body
