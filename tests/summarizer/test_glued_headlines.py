"""A headline ends where the sentence opens that it ran into."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.glued_headlines import headline_end
from summarizer.phrases import phrases_of

HEADLINE = "The long story of our oldest bridge"
CAPITALS = "The Long Story Of Our Oldest Bridge"


def rest(text: str, language: str = "en") -> str:
    """Return what stands behind the headline that `text` opens with."""
    return text[headline_end(text, 0, len(text), phrases_of(language)) :]


@pytest.mark.parametrize(
    "sentence",
    [
        "During the night, divers looked for more cracks below.",
        "The council has asked three firms for another report.",
        '"It was a narrow escape," the treasurer said.',
        "“It was a narrow escape,” said the treasurer.",
    ],
)
def test_a_sentence_ends_the_headline(sentence: str) -> None:
    """Its first word has a capital that no such headline would give it, or it gives somebody's words."""
    assert rest(f"{HEADLINE} {sentence}") == sentence


@pytest.mark.parametrize(
    "text",
    [
        f"{HEADLINE}",
        f"{HEADLINE} The end.",
        f"{HEADLINE} 'is safe'",
        f'{HEADLINE} "is safe"',
        f'{HEADLINE} "Safe Again"',
        f"{CAPITALS} During The War And Ever Since In Our Town",
        "Bo Ek of The Ledger writes again about the oldest bridge of all",
    ],
)
def test_without_a_sure_border_all_goes(text: str) -> None:
    """Too short a rest, quoted words without a clause and capitals throughout: a leak is worse than a loss."""
    assert rest(text) == ""


def test_reported_words_end_a_headline_in_capitals_too() -> None:
    """No headline has a comma before the closing mark, and without its clause a quotation has no speaker."""
    assert rest(f'{CAPITALS} "It held," he said.') == '"It held," he said.'


def test_reported_words_may_end_behind_the_sentence() -> None:
    """The quotation is read on beyond the piece that it begins in."""
    text = f'{HEADLINE} "It held. It will hold," he said.'
    end = text.index(" It will")

    assert text[headline_end(text, 0, end, phrases_of("en")) :] == '"It held. It will hold," he said.'


def test_a_headline_right_behind_a_word_has_no_border_at_its_start() -> None:
    """It begins where a button ends, with nothing before its first word to tell the border by."""
    text = "Scroll down for video Two men, pictured on the bridge, say that the council waits for too long"
    start = text.index("Two")

    assert headline_end(text, start, len(text), phrases_of("en")) == len(text)


@given(st.text(alphabet=st.sampled_from('The bridge said," .“”'), max_size=80), st.integers(0, 80))
def test_the_end_is_within_the_piece(text: str, start: int) -> None:
    """Wherever a headline starts, it ends there or behind, and within the text."""
    begin = min(start, len(text))

    assert begin <= headline_end(text, begin, len(text), phrases_of("en")) <= len(text)
