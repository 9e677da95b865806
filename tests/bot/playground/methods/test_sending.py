"""Methods that send."""

from typing import Any

import pytest

from bot.playground.calls import Call, Upload
from bot.playground.chats import SUPERGROUP
from bot.playground.files import LARGEST_UPLOAD
from bot.playground.methods.sending import send_file
from bot.playground.people import ONE_PIXEL, Person
from bot.playground.wire import RefusedError
from bot.playground.world import World
from tests.bot.playground.conftest import Asker


async def test_a_text_arrives_with_its_markup_and_buttons(alice: Person, ask: Asker) -> None:
    """What is sent is what the person sees, and what the call returns."""
    keyboard = {"inline_keyboard": [[{"text": "Full", "callback_data": "full"}]]}

    sent = await ask("sendMessage", chat_id=alice.chat.id, text="<b>Hi</b>", parse_mode="HTML", reply_markup=keyboard)

    message = await alice.answer()
    assert sent == message.wire()
    assert (message.text, message.labels, sent["reply_markup"]) == ("Hi", ["Full"], keyboard)


@pytest.mark.parametrize(("kind", "name"), [("document", "a.txt"), ("photo", "a.png")])
async def test_a_file_can_be_uploaded_and_sent_again(
    world: World, alice: Person, ask: Asker, kind: str, name: str
) -> None:
    """An uploaded file gets an identifier, with which it can be sent again and downloaded."""
    files = {kind: Upload(name=name, content=ONE_PIXEL, mime_type=None)}
    call = Call(method="sendFile", parameters={"chat_id": alice.chat.id, "caption": "look"}, files=files)

    sent = await send_file(world, call, kind=kind)
    described = sent[kind][-1] if kind == "photo" else sent[kind]
    again = await ask(f"send{kind}", chat_id=alice.chat.id, **{kind: described["file_id"]})
    told = await ask("getFile", file_id=described["file_id"])

    assert sent["caption"] == "look"
    assert again[kind] == sent[kind]
    stored = world.files.at_path(told["file_path"])
    assert stored is not None
    assert stored.content == ONE_PIXEL


@pytest.mark.parametrize(
    ("parameters", "content", "words"),
    [
        ({}, None, "Bad Request: there is no document in the request"),
        ({"document": "x"}, None, "Bad Request: wrong remote file identifier specified"),
        ({}, b"", "Bad Request: file must be non-empty"),
        ({}, b"x" * (LARGEST_UPLOAD + 1), "Request Entity Too Large"),
    ],
)
async def test_files_that_cannot_be_sent(
    world: World, alice: Person, parameters: dict[str, Any], content: bytes | None, words: str
) -> None:
    """Missing, unknown, empty or too large: refused."""
    files = {} if content is None else {"document": Upload(name="a.txt", content=content, mime_type=None)}
    call = Call(method="sendDocument", parameters={"chat_id": alice.chat.id} | parameters, files=files)

    with pytest.raises(RefusedError, match=words):
        await send_file(world, call, kind="document")


async def test_a_forward_names_its_origin_and_a_copy_does_not(alice: Person, ask: Asker) -> None:
    """Forwarding keeps where it came from, copying does not."""
    said = await alice.say("An article")
    where = {"chat_id": alice.chat.id, "from_chat_id": alice.chat.id}

    forwarded = await ask("forwardMessage", message_id=said.message_id, **where)
    copied = await ask("copyMessage", message_id=forwarded["message_id"], **where)

    assert forwarded["forward_origin"]["sender_user"]["id"] == alice.user.id
    assert list(copied) == ["message_id"]
    assert "forward_origin" not in alice.chat.messages[copied["message_id"]].content


async def test_a_copy_may_have_a_caption_of_its_own(alice: Person, ask: Asker) -> None:
    """The caption of a copied photo can be another one."""
    photo = await alice.photo(caption="old")

    copied = await ask(
        "copyMessage", chat_id=alice.chat.id, from_chat_id=alice.chat.id, message_id=photo.message_id, caption="new"
    )

    assert alice.chat.messages[copied["message_id"]].text == "new"


async def test_forwarding_what_is_gone_is_refused(alice: Person, ask: Asker) -> None:
    """There must be something to forward or copy."""
    for method, verb in (("forwardMessage", "forward"), ("copyMessage", "copy")):
        with pytest.raises(RefusedError, match=f"message to {verb} not found"):
            await ask(method, chat_id=alice.chat.id, from_chat_id=alice.chat.id, message_id=99)


async def test_typing_is_shown(alice: Person, ask: Asker) -> None:
    """The action is seen in the chat; an unknown one is refused."""
    await ask("sendChatAction", chat_id=alice.chat.id, action="typing")

    assert await alice.action() == "typing"
    with pytest.raises(RefusedError, match="wrong parameter action in request"):
        await ask("sendChatAction", chat_id=alice.chat.id, action="thinking")


async def test_a_draft_grows_in_a_private_chat_only(world: World, alice: Person, ask: Asker) -> None:
    """Drafts have a number, and are shown in private chats only."""
    group = world.open_chat("Desk", type=SUPERGROUP)
    await ask("sendMessageDraft", chat_id=alice.chat.id, draft_id=1, text="<i>work</i>", parse_mode="HTML")

    draft = await alice.draft()
    assert (draft["text"], draft["draft_id"]) == ("work", 1)
    assert alice.answers == []
    with pytest.raises(RefusedError, match="draft_id must be non-zero"):
        await ask("sendMessageDraft", chat_id=alice.chat.id, draft_id=0, text="x")
    with pytest.raises(RefusedError, match="TEXTDRAFT_PEER_INVALID"):
        await ask("sendMessageDraft", chat_id=group.id, draft_id=1, text="x")
