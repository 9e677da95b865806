"""What is found in a typed text, and how entities are tidied."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.playground.entities import MOST_ENTITIES, Entity, combine, detect, repair
from bot.playground.wire import cut, units


def found(text: str) -> list[tuple[str, str]]:
    """Return the kind and the words of each find."""
    return [(entity.type, cut(text, entity.offset, entity.length)) for entity in detect(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("see https://example.org/a?b=c#d now", [("url", "https://example.org/a?b=c#d")]),
        ("see example.com.", [("url", "example.com")]),
        ("(https://en.wikipedia.org/wiki/Port_(city))", [("url", "https://en.wikipedia.org/wiki/Port_(city)")]),
        ("(see https://example.org/a)", [("url", "https://example.org/a")]),
        ("https://t.co/AbC1 and t.co/x", [("url", "https://t.co/AbC1"), ("url", "t.co/x")]),
        ("http://127.0.0.1:8080/x", [("url", "http://127.0.0.1:8080/x")]),
        ("https://sub.example.museum/x", [("url", "https://sub.example.museum/x")]),
        ("HTTPS://EXAMPLE.ORG", [("url", "HTTPS://EXAMPLE.ORG")]),
        ("“https://example.org/a”", [("url", "https://example.org/a")]),
        ("🙂 https://example.org", [("url", "https://example.org")]),
        ("write to desk.one+x@example.org please", [("email", "desk.one+x@example.org")]),
        ("ask @newsdesk", [("mention", "@newsdesk")]),
        ("ask @gif", [("mention", "@gif")]),
        ("/start", [("bot_command", "/start")]),
        ("do /brief@our_bot now", [("bot_command", "/brief@our_bot")]),
        ("#Berlin #2024vote", [("hashtag", "#Berlin"), ("hashtag", "#2024vote")]),
        ("$AAPL rose", [("cashtag", "$AAPL")]),
    ],
)
def test_what_is_found(text: str, expected: list[tuple[str, str]]) -> None:
    """Links, addresses, mentions, commands and tags are found as Telegram finds them."""
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The U.S. sent 8,500 troops.",
        "version 3.5",
        "end of sentence.Next one",
        "file.txt",
        "@ab",
        "a/b",
        "1/2",
        "//start",
        "#123",
        "#",
        "$12",
        "C#",
        "me@home",
        "a . b",
    ],
)
def test_what_is_not_found(text: str) -> None:
    """Ordinary words with dots, slashes and signs stay plain."""
    assert found(text) == []


@given(st.text(alphabet="ab./:@#$-_ ()\n🙂éhtps01", max_size=60))
def test_finds_lie_in_the_text_and_apart(text: str) -> None:
    """Finds lie inside the text, in order, and never overlap."""
    entities = detect(text)

    position = 0
    for entity in entities:
        assert entity.offset >= position
        assert entity.length > 0
        position = entity.end
    assert position <= units(text)


def bold(offset: int, length: int, kind: str = "bold") -> Entity:
    """Return an entity."""
    return Entity(type=kind, offset=offset, length=length)


def test_repair_trims_the_text_and_moves_its_entities() -> None:
    """Spaces around a message vanish and entities move along."""
    text, kept, lost = repair("  ab  ", [bold(2, 1), bold(1, 5, "italic"), bold(0, 2, "underline")])

    assert text == "ab"
    assert [(entity.type, entity.offset, entity.length) for entity in kept] == [("italic", 0, 2), ("bold", 0, 1)]
    assert lost == ()


@pytest.mark.parametrize(
    ("outer", "inner"),
    [
        ("blockquote", "blockquote"),
        ("blockquote", "expandable_blockquote"),
        ("expandable_blockquote", "blockquote"),
        ("code", "bold"),
        ("pre", "text_link"),
        ("bold", "bold"),
    ],
)
def test_repair_loses_what_may_not_stand_inside(outer: str, inner: str) -> None:
    """A quote in a quote, anything in code and doubles are dropped, and told."""
    _, kept, lost = repair("abcdef", [bold(0, 6, outer), bold(1, 2, inner)])

    assert [entity.type for entity in kept] == [outer]
    assert [entity.type for entity in lost] == [inner]


@pytest.mark.parametrize(("outer", "inner"), [("bold", "italic"), ("blockquote", "bold"), ("bold", "text_link")])
def test_repair_keeps_what_may_stand_inside(outer: str, inner: str) -> None:
    """Other kinds may be nested."""
    _, kept, lost = repair("abcdef", [bold(0, 6, outer), bold(1, 2, inner)])

    assert [entity.type for entity in kept] == [outer, inner]
    assert lost == ()


@pytest.mark.parametrize(
    ("code", "left"),
    [
        ((2, 2), [("bold", 0, 2), ("code", 2, 2), ("bold", 4, 2)]),
        ((0, 2), [("code", 0, 2), ("bold", 2, 4)]),
        ((4, 2), [("bold", 0, 4), ("code", 4, 2)]),
        ((0, 6), [("code", 0, 6)]),
    ],
)
def test_repair_cuts_code_out_of_the_bold_around_it(code: tuple[int, int], left: list[tuple[str, int, int]]) -> None:
    """Code is never part of bold: the bold is split around it, and the piece lost is told."""
    _, kept, lost = repair("abcdef", [bold(*code, "code"), bold(0, 6)])

    assert [(entity.type, entity.offset, entity.length) for entity in kept] == left
    assert [(entity.type, entity.offset, entity.length) for entity in lost] == [("bold", *code)]


@given(
    st.text(alphabet="ab 🙂", min_size=1, max_size=20),
    st.lists(
        st.tuples(st.sampled_from(["bold", "code", "blockquote", "spoiler"]), st.integers(0, 20), st.integers(1, 9))
    ),
)
def test_repair_keeps_entities_inside_the_text(text: str, marks: list[tuple[str, int, int]]) -> None:
    """Whatever is given, what is kept lies inside the trimmed text, and nothing lies inside code."""
    trimmed, kept, _ = repair(text, [bold(offset, length, kind) for kind, offset, length in marks])

    for place, entity in enumerate(kept):
        assert 0 <= entity.offset < entity.end <= units(trimmed)
        later = kept[place + 1 :]  # outer entities come first, also where both cover the same words
        inside = [one for one in later if entity.offset <= one.offset and one.end <= entity.end]
        assert entity.type != "code" or inside == []


def test_repair_drops_all_after_the_hundredth() -> None:
    """Telegram keeps a hundred entities and says nothing about the rest; we tell."""
    entities = [bold(2 * number, 1) for number in range(MOST_ENTITIES + 3)]

    _, kept, lost = repair("ab" * 200, entities)

    assert len(kept) == MOST_ENTITIES
    assert len(lost) == 3


def test_combine_prefers_what_the_sender_marked() -> None:
    """A find that collides with a link or with code gives way; beside bold it stays."""
    link = Entity(type="text_link", offset=0, length=11, url="https://a.example")
    address = Entity(type="url", offset=0, length=11)

    assert combine([link], [address]) == (link,)
    assert combine([bold(0, 11)], [address]) == (bold(0, 11), address)
    assert combine([bold(0, 4, "code")], [address]) == (bold(0, 4, "code"),)


def test_an_entity_is_written_without_empty_fields() -> None:
    """On the wire an entity has only the fields of its kind."""
    assert bold(0, 2).wire() == {"type": "bold", "offset": 0, "length": 2}
    mention = Entity(type="text_mention", offset=1, length=2, user_id=7)
    assert mention.wire()["user"] == {"id": 7, "is_bot": False, "first_name": "7"}
