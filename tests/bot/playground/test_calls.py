"""Calls: however the parameters come, they are read alike, and strictly."""

from typing import Any

import aiohttp
import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer

from bot.playground.calls import Call, read_call
from bot.playground.wire import RefusedError


async def sent(**request: Any) -> Call:  # noqa: ANN401  # passes straight to aiohttp
    """Send a request and return the call that the server read."""
    calls: list[Call] = []

    async def handler(incoming: web.Request) -> web.Response:
        calls.append(await read_call(incoming))
        return web.Response()

    app = web.Application()
    app.router.add_route("*", "/{method}", handler)
    async with TestClient(TestServer(app)) as client:
        await client.request(request.pop("verb", "POST"), "/sendMessage", **request)
    return calls[0]


@pytest.mark.parametrize(
    "request_fields",
    [
        {"verb": "GET", "params": {"chat_id": "7", "text": "é"}},
        {"params": {"chat_id": "7", "text": "é"}},
        {"json": {"chat_id": 7, "text": "é"}},
        {"data": {"chat_id": "7", "text": "é"}},
        {"data": aiohttp.FormData([("chat_id", "7"), ("text", "é")])},
        {"params": {"chat_id": "7"}, "json": {"text": "é"}},
    ],
)
async def test_parameters_come_in_many_ways(request_fields: dict[str, Any]) -> None:
    """Address, JSON, form and multipart give the same call."""
    call = await sent(**request_fields)

    assert (call.method, call.integer("chat_id"), call.text("text")) == ("sendMessage", 7, "é")


async def test_files_come_by_name_or_as_attachments() -> None:
    """A file is found under its parameter, or under the name that the parameter attaches."""
    form = aiohttp.FormData()
    form.add_field("document", b"abc", filename="a.txt", content_type="text/plain")
    form.add_field("photo", "attach://other")
    form.add_field("other", b"xyz", filename="b.png")

    call = await sent(data=form)

    document, photo = call.upload("document"), call.upload("photo")
    assert document is not None
    assert photo is not None
    assert (document.name, document.content, document.mime_type) == ("a.txt", b"abc", "text/plain")
    assert photo.content == b"xyz"
    assert call.upload("video") is None


@pytest.mark.parametrize(
    ("body", "reason"), [("{", "can't parse JSON object"), ("[1]", "object expected as a request body")]
)
async def test_a_broken_body_is_refused(body: str, reason: str) -> None:
    """A body that claims to be JSON must be an object."""
    refusals: list[RefusedError] = []

    async def handler(incoming: web.Request) -> web.Response:
        with pytest.raises(RefusedError) as refusal:
            await read_call(incoming)
        refusals.append(refusal.value)
        return web.Response()

    app = web.Application()
    app.router.add_post("/{method}", handler)
    async with TestClient(TestServer(app)) as client:
        await client.post("/getMe", data=body, headers={"Content-Type": "application/json"})

    assert refusals[0].description == f"Bad Request: {reason}"


def call(**parameters: Any) -> Call:  # noqa: ANN401  # JSON may be anything
    """Return a call."""
    return Call(method="getMe", parameters=parameters)


@pytest.mark.parametrize(
    ("given", "number"), [(7, 7), ("7", 7), ("-100", -100), ("seven", None), ("", None), (None, None), ("7.5", None)]
)
def test_numbers(given: object, number: int | None) -> None:
    """A whole number may be written as text; anything else is none."""
    assert call(n=given).integer("n") == number
    assert call().integer("n") is None


@pytest.mark.parametrize(
    ("given", "expected"),
    [(True, True), ("true", True), ("True", True), ("1", True), (1, True), ("no", False), ("", False), (False, False)],
)
def test_flags(given: object, expected: bool) -> None:
    """Yes is true, 1 or yes; what was not given is no."""
    assert call(flag=given).flag("flag") is expected
    assert call().flag("flag") is False


def test_texts_lose_control_characters_and_refuse_half_characters() -> None:
    """Carriage returns and NUL vanish; half of a surrogate pair is refused."""
    assert call(text="a\r\nb\0").text("text") == "a\nb"
    assert call().text("text") == ""
    with pytest.raises(RefusedError, match="strings must be encoded in UTF-8"):
        call(text="\ud83d").text("text")


def test_structures_may_come_parsed_or_as_text() -> None:
    """JSON inside JSON and JSON as text are the same; nonsense is refused with its name."""
    assert call(a=[1]).structure("a", called="list") == [1]
    assert call(a="[1]").structure("a", called="list") == [1]
    assert call().structure("a", called="list") is None
    with pytest.raises(RefusedError, match="can't parse list JSON object"):
        call(a="[").structure("a", called="list")


def test_has_tells_what_was_given() -> None:
    """Empty is as good as missing; zero is not."""
    assert [call(a=given).has("a") for given in ("x", 0, "", None)] == [True, True, False, False]
