"""Telegram's HTML: what parses, to which entities, and how a refusal is worded."""

import html

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.playground.entities import Entity
from bot.playground.markup import parse_html
from bot.playground.wire import RefusedError, cut, units


def kinds(source: str) -> list[tuple[str, str]]:
    """Return the kind and the covered text of each entity."""
    text, entities = parse_html(source)
    return [(entity.type, cut(text, entity.offset, entity.length)) for entity in entities]


@pytest.mark.parametrize(
    ("source", "text", "expected"),
    [
        ("plain", "plain", []),
        ("<b>a</b>", "a", [("bold", "a")]),
        ("<STRONG>a</strong>", "a", [("bold", "a")]),
        ("<i>a</i><em>b</em>", "ab", [("italic", "a"), ("italic", "b")]),
        ("<u>a</u><ins>b</ins>", "ab", [("underline", "a"), ("underline", "b")]),
        ("<s>a</s><strike>b</strike><del>c</del>", "abc", [("strikethrough", letter) for letter in "abc"]),
        ("<tg-spoiler>a</tg-spoiler>", "a", [("spoiler", "a")]),
        ('<span class="tg-spoiler">a</span>', "a", [("spoiler", "a")]),
        ("<code>a</code>", "a", [("code", "a")]),
        ("<pre>a</pre>", "a", [("pre", "a")]),
        ("<blockquote>a</blockquote>", "a", [("blockquote", "a")]),
        ("<blockquote expandable>a</blockquote>", "a", [("expandable_blockquote", "a")]),
        ('<blockquote expandable="">a</blockquote>', "a", [("expandable_blockquote", "a")]),
        ("<b>a<i>b</i></b>", "ab", [("italic", "b"), ("bold", "ab")]),
        ("<b></b>x", "x", []),
        ("<b>a</>", "a", [("bold", "a")]),
        ("<b >a</b >", "a", [("bold", "a")]),
        ("🙂<b>🙂</b>", "🙂🙂", [("bold", "🙂")]),
        ('<tg-emoji emoji-id="53">🙂</tg-emoji>', "🙂", [("custom_emoji", "🙂")]),
        ('<tg-time unix="1">now</tg-time>', "now", [("date_time", "now")]),
        ("1 > 0", "1 > 0", []),
    ],
)
def test_known_tags_become_entities(source: str, text: str, expected: list[tuple[str, str]]) -> None:
    """Each tag of the documentation gives its entity over the text inside."""
    assert parse_html(source)[0] == text
    assert kinds(source) == expected


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("&lt;b&gt; &amp; &quot;x&quot;", '<b> & "x"'),
        ("&#8217;&#x2019;", "’’"),
        ("&#39", "'"),
        ("&lt", "<"),
        ("&nbsp;", "&nbsp;"),
        ("&rsquo;", "&rsquo;"),
        ("&copy", "&copy"),
        ("a & b", "a & b"),
        ("&", "&"),
        ("&#0;", "&#0;"),
        ("&#x110000;", "&#x110000;"),
        ("&#x;", "&#x;"),
    ],
)
def test_only_four_names_and_numbers_are_references(source: str, text: str) -> None:
    """Telegram knows lt, gt, amp, quot and numbers; anything else stays as it was typed."""
    assert parse_html(source)[0] == text


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("<p>a</p>", 'Unsupported start tag "p" at byte offset 0'),
        ("é<br/>", 'Unsupported start tag "br/" at byte offset 2'),
        ("🙂<H1>x", 'Unsupported start tag "h1" at byte offset 4'),
        ("<script>", 'Unsupported start tag "script" at byte offset 0'),
        ("a < b > c", 'Unsupported start tag "" at byte offset 2'),
        ("2 <3", "Unclosed start tag at byte offset 2"),
        ("<b", "Unclosed start tag at byte offset 0"),
        ("<a href", 'Unclosed start tag "a" at byte offset 0'),
        ('<a href="x', "Unclosed start tag at byte offset 0"),
        ("<a href=x", "Unclosed start tag at byte offset 0"),
        ("<b>x<a href='x' ", 'Empty attribute name in the tag "a" at byte offset 4'),
        ('<a href="x" />', 'Empty attribute name in the tag "a" at byte offset 0'),
        ("<a ", 'Empty attribute name in the tag "a" at byte offset 0'),
        ('<a ="x">', 'Empty attribute name in the tag "a" at byte offset 0'),
        ("<a href=x_y>", "Unexpected end of name token at byte offset 8"),
        ("</b>", "Unexpected end tag at byte offset 0"),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("<b>x</b", "Unclosed end tag at byte offset 4"),
        ("<b>x</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
        ("<b><i>x</b></i>", 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"'),
        ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("<b><i>x</i>", 'Can\'t find end tag corresponding to start tag "b"'),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ('<span class="red">x</span>', 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ('<tg-emoji emoji-id="no">x</tg-emoji>', "Invalid custom emoji identifier specified"),
        ("<tg-emoji>x</tg-emoji>", "Invalid custom emoji identifier specified"),
        (
            "&#xD83D;",
            (
                "Text contains invalid Unicode characters after decoding HTML entities, check for unmatched surrogate "
                "code units"
            ),
        ),
    ],
)
def test_wrong_markup_is_refused_in_telegrams_words(source: str, reason: str) -> None:
    """Wrong markup is refused with Telegram's sentence; offsets count bytes of the source."""
    with pytest.raises(RefusedError) as refusal:
        parse_html(source)

    assert refusal.value.description == f"Bad Request: can't parse entities: {reason}"


@pytest.mark.parametrize(
    ("source", "address"),
    [
        ('<a href="https://example.org/?a=1&amp;b=2">x</a>', "https://example.org/?a=1&b=2"),
        ("<a href='example.org'>x</a>", "http://example.org"),
        ("<a href=example.org>x</a>", "http://example.org"),
        ("<a>https://example.org</a>", "https://example.org"),
        ('<a href="tg://resolve?domain=x">x</a>', "tg://resolve?domain=x"),
    ],
)
def test_a_link_keeps_its_address(source: str, address: str) -> None:
    """A link carries its address; without a scheme it becomes http."""
    _, (entity,) = parse_html(source)

    assert (entity.type, entity.url) == ("text_link", address)


@pytest.mark.parametrize(
    "source", ['<a href="nonsense">x</a>', "<a>x</a>", '<a href="javascript:alert(1).x">x</a>', '<a href="a b.c">x</a>']
)
def test_a_link_to_nowhere_is_plain_text(source: str) -> None:
    """An address that Telegram does not take leaves the words without a link."""
    assert parse_html(source) == ("x", ())


def test_a_link_to_a_user_is_a_mention() -> None:
    """`tg://user?id=` mentions somebody without a name."""
    _, (entity,) = parse_html('<a href="tg://user?id=42">x</a>')

    assert (entity.type, entity.user_id) == ("text_mention", 42)


@pytest.mark.parametrize(
    "source",
    ['<pre><code class="language-python">x</code></pre>', '<code class="language-python"><pre>x</pre></code>'],
)
def test_code_inside_a_block_gives_one_block_with_a_language(source: str) -> None:
    """The nested pair is one block that names its language."""
    assert parse_html(source) == ("x", (Entity(type="pre", offset=0, length=1, language="python"),))


@given(st.text())
def test_escaped_text_comes_back_as_it_was(text: str) -> None:
    """Whatever is escaped, as our messages escape it, arrives character by character."""
    assert parse_html(html.escape(text, quote=False)) == (text, ())


PIECES = st.recursive(
    st.text(max_size=6).map(lambda text: (html.escape(text), text)),
    lambda inner: st.tuples(st.sampled_from(["b", "i", "u", "s", "tg-spoiler"]), st.lists(inner, max_size=3)).map(
        lambda pair: (
            f"<{pair[0]}>{''.join(source for source, _ in pair[1])}</{pair[0]}>",
            "".join(text for _, text in pair[1]),
        )
    ),
    max_leaves=12,
)


@given(PIECES)
def test_nested_tags_give_entities_inside_the_text(piece: tuple[str, str]) -> None:
    """Well-formed markup always parses; its entities lie inside the text and never overlap halfway."""
    source, expected = piece

    text, entities = parse_html(source)

    assert text == expected
    for entity in entities:
        assert 0 <= entity.offset < entity.end <= units(text)
        for other in entities:
            is_apart = entity.end <= other.offset or other.end <= entity.offset
            is_around = entity.offset <= other.offset and other.end <= entity.end
            is_inside = other.offset <= entity.offset and entity.end <= other.end
            assert is_apart or is_around or is_inside


@given(st.text(alphabet="<>/abpreicod&;#x1=\"' \n🙂"))
def test_any_source_parses_or_is_refused(source: str) -> None:
    """No source breaks the parser: it gives a text no longer than the source, or Telegram's refusal."""
    try:
        outcome = parse_html(source)[0]
    except RefusedError as error:
        outcome = error.description.removeprefix("Bad Request: can't parse entities: ")
        assert outcome != error.description  # noqa: PT017  # a refusal is one of the two good ends
    else:
        assert len(outcome) <= len(source)
