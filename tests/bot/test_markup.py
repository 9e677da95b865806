"""Pages of Telegram's HTML: within the limits, nothing lost, tags balanced, cut between blocks where possible."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.markup import MESSAGE_ENTITIES, MESSAGE_UNITS, TAG, pages, plain, units

words = st.text(alphabet=st.sampled_from("abcé漢𝄞 \n&<>"), min_size=1, max_size=60)


def escaped(text: str) -> str:
    """Return `text` as it stands in markup."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def is_balanced(markup: str) -> bool:
    """Say whether every tag is closed, in order."""
    opened: list[str] = []
    for tag in TAG.finditer(markup):
        if not tag["closing"]:
            opened.append(tag["name"])
        elif not opened or opened.pop() != tag["name"]:
            return False
    return not opened


@pytest.mark.parametrize(
    ("text", "expected"),
    [("", 0), ("abc", 3), ("é", 1), ("漢", 1), ("𝄞", 2), ("👍🏽", 4), ("a\nb", 3)],
)
def test_length_is_counted_as_telegram_counts(text: str, expected: int) -> None:
    """Signs beyond the basic plane are two units."""
    assert units(text) == expected


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<b>x</b>", "x"),
        ("a &lt;b&gt; &amp; c", "a <b> & c"),
        ('<a href="https://x.example/?a=1&amp;b=2">link</a>', "link"),
        ("<blockquote expandable>q</blockquote>", "q"),
        ("2 < 3", "2 < 3"),
    ],
)
def test_a_reader_sees_the_text_without_tags(markup: str, expected: str) -> None:
    """Tags go, references become their signs."""
    assert plain(markup) == expected


def test_what_fits_is_one_page() -> None:
    """A short briefing is left as it is."""
    assert pages("<b>One</b>\n\ntwo\n\nthree") == ("<b>One</b>\n\ntwo\n\nthree",)


def test_pages_break_between_blocks() -> None:
    """No block is cut that fits on a page of its own."""
    blocks = [f"<b>{letter * 30}</b>" for letter in "abcdef"]

    assert pages("\n\n".join(blocks), limit=65) == tuple("\n\n".join(blocks[i : i + 2]) for i in (0, 2, 4))


def test_a_page_may_be_exactly_full() -> None:
    """The limit itself is allowed, one more is not."""
    assert len(pages("x" * MESSAGE_UNITS)) == 1
    assert len(pages("x" * (MESSAGE_UNITS + 1))) == 2
    assert len(pages("𝄞" * (MESSAGE_UNITS // 2 + 1))) == 2


def test_a_large_block_breaks_between_lines_inside_its_tag() -> None:
    """A long folded list stays folded on both pages."""
    lines = [f"line {number:02} of the list" for number in range(12)]
    found = pages("<blockquote expandable>" + "\n".join(lines) + "</blockquote>", limit=120)

    assert len(found) > 1
    assert all(page.startswith("<blockquote expandable>") and page.endswith("</blockquote>") for page in found)
    assert [line for page in found for line in plain(page).split("\n") if line] == lines


def test_a_reference_is_never_cut() -> None:
    """&amp; stays whole."""
    found = pages("&amp;" * 50, limit=20)

    assert all(re.fullmatch(r"(&amp;)+", page) for page in found)


def test_too_many_entities_make_another_page() -> None:
    """Telegram drops the hundred and first without a word."""
    markup = "\n\n".join(f"<b>{number}</b>" for number in range(MESSAGE_ENTITIES + 20))
    found = pages(markup)

    assert len(found) == 2
    assert all(page.count("<b>") <= MESSAGE_ENTITIES for page in found)


def test_nothing_gives_no_page() -> None:
    """Empty tags and white space are no message."""
    assert pages("") == ()
    assert pages(" \n\n<b> </b>") == ()


@given(st.lists(words, min_size=1, max_size=12), st.integers(min_value=40, max_value=200))
def test_pages_are_valid_and_lose_nothing(texts: list[str], limit: int) -> None:
    """Whatever the text, each page fits, is balanced, and together they hold every sign that can be seen."""
    markup = "\n\n".join(f"<b>{escaped(text)}</b>" if i % 2 else escaped(text) for i, text in enumerate(texts))
    found = pages(markup, limit=limit)

    assert all(units(plain(page)) <= limit for page in found)
    assert all(is_balanced(page) for page in found)
    assert "".join("".join(plain(page).split()) for page in found) == "".join(plain(markup).split())
