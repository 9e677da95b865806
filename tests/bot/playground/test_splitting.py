"""How clients cut a long text into messages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.playground.splitting import split_exactly, split_nicely
from bot.playground.wire import units

TEXTS = st.text(alphabet="ab .\n🙂!é", max_size=120)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ()),
        ("   ", ()),
        ("short", ("short",)),
        ("aaaa bbbb\ncccc", ("aaaa bbbb", "cccc")),
        ("aaaa. bbbbbbb", ("aaaa.", "bbbbbbb")),
        ("aaaaaa bbbbbb", ("aaaaaa", "bbbbbb")),
        ("aaaaaaaaaabbb", ("aaaaaaaaaa", "bbb")),
        ("a bbbbbbbbbbb", ("a bbbbbbbb", "bbb")),
    ],
)
def test_a_nice_cut_prefers_lines_then_sentences_then_spaces(text: str, expected: tuple[str, ...]) -> None:
    """The best place in the second half is taken; without one the cut falls at the limit."""
    assert split_nicely(text, limit=10) == expected


def test_an_exact_cut_falls_in_mid_word() -> None:
    """Some clients cut at the limit wherever it falls."""
    assert split_exactly("hello wonderful", limit=10) == ("hello wond", "erful")


def test_an_emoji_is_never_cut_in_two() -> None:
    """Five emoji take ten units; the cut falls between two of them."""
    assert split_exactly("a🙂🙂🙂", limit=4) == ("a🙂", "🙂🙂")


@given(TEXTS)
def test_exact_parts_fit_and_lose_nothing_but_blank_parts(text: str) -> None:
    """Every part fits; together they are the text, apart from spaces."""
    parts = split_exactly(text, limit=10)

    assert all(0 < units(part) <= 10 for part in parts)
    assert "".join("".join(parts).split()) == "".join(text.split())


@given(TEXTS)
def test_nice_parts_fit_and_lose_nothing_but_spaces(text: str) -> None:
    """Every part fits and is trimmed; together they are the text, apart from spaces."""
    parts = split_nicely(text, limit=10)

    assert all(0 < units(part) <= 10 and part == part.strip() for part in parts)
    assert "".join("".join(parts).split()) == "".join(text.split())


@pytest.mark.parametrize("length", [4095, 4096, 4097, 8192, 8193])
def test_the_limit_of_telegram_is_the_usual_one(length: int) -> None:
    """4,096 units go out as one message, one more as two."""
    parts = split_exactly("x" * length)

    assert len(parts) == -(-length // 4096)
    assert max(map(len, parts)) <= 4096
