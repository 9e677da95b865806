"""Sentence-like pieces are found by punctuation alone, in any language."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.sentence_borders import name_starts, plain_starts, split_sentences


def split(text: str) -> list[str]:
    """Return the pieces of `text`."""
    return [text[start:end] for start, end in split_sentences(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("It rained. It froze.", ["It rained.", "It froze."]),
        ("“It rained.” He left.", ["“It rained.”", "He left."]),
        ("Did it rain? “Yes.” It did!", ["Did it rain?", "“Yes.”", "It did!"]),
        ("Dr. Lee met Mr. Ek. They talked.", ["Dr. Lee met Mr. Ek.", "They talked."]),
        ("The U.S. Navy sailed. It froze.", ["The U.S. Navy sailed.", "It froze."]),
        ("J. Lee won. B. Ek lost.", ["J. Lee won.", "B. Ek lost."]),
        ("On Jan. 24 it froze. Nobody sailed.", ["On Jan. 24 it froze.", "Nobody sailed."]),
        ("It cost 2.5 million. That is much.", ["It cost 2.5 million.", "That is much."]),
        ("He left. © 2024 Ledger", ["He left.", "© 2024 Ledger"]),
        ("Он ушёл. Она осталась.", ["Он ушёл.", "Она осталась."]),
        ("雨が降った。風が吹いた。", ["雨が降った。", "風が吹いた。"]),
        ("it rained. it froze.", ["it rained. it froze."]),
        ("No stop here", ["No stop here"]),
        ("", []),
    ],
)
def test_pieces_end_at_full_stops(text: str, pieces: list[str]) -> None:
    """A mark, a gap and a capital part sentences; abbreviations and initials do not."""
    assert split(text) == pieces


def test_only_the_range_asked_for_is_split() -> None:
    """Ranges are in the whole text's characters."""
    text = "Before. It rained. It froze. After."

    assert [text[a:b] for a, b in split_sentences(text, 8, 28)] == ["It rained.", "It froze."]


@given(st.text(alphabet=st.sampled_from("Aab .!?“”—\n"), max_size=60))
def test_pieces_cover_all_letters_in_order(text: str) -> None:
    """Nothing but white space stands between the pieces."""
    pieces = split_sentences(text, 0, len(text))

    assert all(a < b for a, b in pieces)
    assert all(left[1] <= right[0] for left, right in pairwise(pieces))
    assert "".join("".join(text[a:b] for a, b in pieces).split()) == "".join(text.split())


@pytest.mark.parametrize(
    ("text", "second"),
    [
        ("She was ill for a month. The harbour closed.", "The harbour closed."),
        ("They drove to Utah. Mara stayed.", "Mara stayed."),
        ("It ran (over the wall.) Nobody saw.", "Nobody saw."),
        ("'It is a scam.' Ek laughed.", "Ek laughed."),
        ("He drinks in Mass. Governor Lee does not.", None),
        ("Sunday is for mass. Governor Lee sleeps.", "Governor Lee sleeps."),
        ("The boat sank vs. Arsenal of old.", None),
        ("Sens. Lee and Ek spoke.", None),
        ("The U.S. Navy and J. Lee sailed.", None),
        ("It grew to 45. Then it shrank.", None),
        ("it rained. it froze.", None),
        ("It fell by 0.9 kg. Side effects were few.", "Side effects were few."),
        ("They came at 5 p.m. Police said so.", "Police said so."),
        ("They came at 5 p.m. Monday.", None),
    ],
)
def test_a_sentence_starts_behind_a_whole_word_and_before_a_capital(text: str, second: str | None) -> None:
    """A plain word with a full stop ends its sentence; shortened words, initials and figures leave it open."""
    assert [text[start:] for start in plain_starts(text)] == ([second] if second else [])


@given(st.text(alphabet=st.sampled_from("Aab .!?“”—\n"), max_size=60))
def test_plain_starts_are_capitals_inside_the_text(text: str) -> None:
    """Each start is a capital with a gap before it, in the order of the text."""
    starts = list(plain_starts(text))

    assert starts == sorted(set(starts))
    assert all(text[start].isupper() and text[start - 1].isspace() for start in starts)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("It fell. Reps. Ana Lima and Bo Ek left.", "Ana"),
        ("Her husband, Cpt. Bo Ek, left.", "Bo"),
        ("It fell. U.S. Ambassador Ana Lima left.", "Ambassador"),
        ("Cmdr. Ana Lima left.", "Ana"),
        ("A panel under Justice (retd.) Ana Lima met.", "Ana"),
        ("Dr. (Mrs.) Ana Lima left.", "Ana"),
        ("They left. Ana stayed.", None),
        ("He saw the reps. Ana stayed.", None),
        ("It cost 40 crowns (net.) Ana paid.", None),
    ],
)
def test_no_sentence_starts_behind_a_title(text: str, name: str | None) -> None:
    """A title with a full stop goes on with the name; a word that only looks like one does not."""
    starts = [text[start:].split(maxsplit=1)[0] for start in name_starts(text)]

    assert starts == ([name] if name else [])
