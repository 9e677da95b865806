"""Signs that a wrong charset left for marks are read where they can be nothing else, and never otherwise."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.lost_marks import with_marks

READ = [
    # Speech with its reporting clause, before or behind.
    ("?We will go home now,? said Ana Lima.", "“We will go home now,” said Ana Lima."),
    ("Ana Lima said: ?We go. We must.?", "Ana Lima said: “We go. We must.”"),
    ("?Stop that!? Lima said.", "“Stop that!” Lima said."),
    ("\ufffdWe will go,\ufffd said Lima.", "“We will go,” said Lima."),
    # A few words in marks, before the comma or stop of the sentence.
    ("The court spoke of a ?grave fault?.", "The court spoke of a “grave fault”."),
    ("A ?fair?, ?open? vote is due, he told us.", "A “fair”, “open” vote is due, he told us."),
    ("The plan (?a gift?) failed.", "The plan (“a gift”) failed."),
    # A question inside speech stays one.
    ("?Will it rain? I hope not,? said Lima.", "“Will it rain? I hope not,” said Lima."),
    ("?Will it rain?? asked Lima. ?No.?", "“Will it rain?” asked Lima. “No.”"),
    ("?Where are we??, Lima asked.", "“Where are we?”, Lima asked."),
    # Apostrophes in words and behind those of many owners, in speech and outside.
    ("They don?t know, and we?re late.", "They don't know, and we're late."),
    ("Friday?s vote is Mr O?Brien?s last.", "Friday's vote is Mr O'Brien's last."),
    ("?The ships? crews left,? Lima said.", "“The ships' crews left,” Lima said."),
    ("?We go,? Lima said at the pilots? union.", "“We go,” Lima said at the pilots' union."),
    # Dashes and ranges, once the text is known to have lost its marks.
    ("The plan ? a costly one ? isn?t new, it?s old.", "The plan – a costly one – isn't new, it's old."),
    ("?It takes 10?15 days,? said Lima.", "“It takes 10–15 days,” said Lima."),
    # Words quoted in speech.
    ("?She told me: ?Go home now.? I went,? said Lima.", "“She told me: ‘Go home now.’ I went,” said Lima."),
    # Paragraphs that were glued together.
    ("The tide fell.?We walked,? he said.?We ran.?", "The tide fell.“We walked,” he said.“We ran.”"),
    # Each paragraph is read alone; lines of one paragraph belong together where blank lines part them.
    ("?We go home\nby ship,? said Lima.\n\nShe left.", "“We go home\nby ship,” said Lima.\n\nShe left."),
    ("Who? Nobody.\n?We go,? said Lima.", "Who? Nobody.\n“We go,” said Lima."),
]


@pytest.mark.parametrize(("text", "read"), READ)
def test_lost_marks_are_read(text: str, read: str) -> None:
    """What hugs a word where no question ends stands for a mark."""
    assert with_marks(text) == read


SOUND = [
    "Who is next? Nobody knows. What now?",
    "Will it rain?",
    "“Who is next?” he asked. “Why?” she said.",
    "Is it 5? Or 6? he asked.",
    # Marks are there, so none were lost.
    "“Who is next?” he asked of the ?best? plan.",
    # Addresses, doubts in brackets, chess, the French manner of spacing.
    "See https://news.example/page?s=3 or www.news.example/q?t for more.",
    "The painter Lind (?) was born in 1802(?).",
    "He played Nf3?! and lost ?? to Lind.",
    "Quand part-il ? Nul ne sait. Il part ?",
    # Points of a list that lost their bullets, and a lone sign.
    "?First the flood\n?Second the fire",
    "It cost ?500 a week, he said. The rest was free.",
    # What may open has no end.
    "The mayor said ?we go and left.",
]


@pytest.mark.parametrize("text", SOUND)
def test_sound_text_stays(text: str) -> None:
    """A text whose signs may all be questions is left as it is, and so is one that has quotation marks."""
    assert with_marks(text) == text


def test_speech_that_is_left_open_stays() -> None:
    """An opening mark without its closing one is not read, though others of the text are."""
    text = "?We go,? said Lima.\nShe called it ?the best of plans and left."

    assert with_marks(text) == "“We go,” said Lima.\nShe called it ?the best of plans and left."


def test_apostrophes_are_read_beside_marks_that_survived() -> None:
    """A sign inside a word is an apostrophe whatever became of the other marks."""
    assert with_marks("“We don?t know,” said Lima. “Why?”") == "“We don't know,” said Lima. “Why?”"


def test_few_words_in_marks_alone_prove_nothing() -> None:
    """A pair whose closing sign might be a question is read only where other marks of the text are beyond doubt."""
    assert with_marks("A ?grand plan? of the town") == "A ?grand plan? of the town"
    assert with_marks("A ?grand plan? of Friday?s vote") == "A “grand plan” of Friday's vote"


@given(st.text(alphabet="ab S.,?!\n\ufffd’“”:t–(", max_size=60))
def test_nothing_but_signs_changes(text: str) -> None:
    """The length stays, every other letter stays, and a read text is not read again into something else."""
    read = with_marks(text)

    assert len(read) == len(text)
    assert all(one == other or one in "?\ufffd" for one, other in zip(text, read, strict=True))


@given(st.text(alphabet="ab .,!\n’“”:", max_size=40))
def test_texts_without_signs_stay(text: str) -> None:
    """Where there is no sign there is nothing to read."""
    assert with_marks(text) == text


def test_a_long_text_of_signs_is_read_in_time() -> None:
    """Signs without end cost no more than a look at each stretch of speech."""
    text = "He said: ?a b " * 4_000

    assert with_marks(text) == text
