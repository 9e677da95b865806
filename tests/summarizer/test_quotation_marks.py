"""Quotations are found in every style of marks, and apostrophes, possessives and stray marks are none."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.quotation_marks import Quotation, find_quotations, is_quoted
from summarizer.schema import Article, Document, Span


def article_of(text: str) -> Article:
    """Return `text` with a block a line."""
    blocks, start = [], 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            blocks.append(Span(start, start + len(line.rstrip("\n"))))
        start += len(line)
    return Article(text=text, blocks=tuple(blocks))


def found(text: str) -> tuple[Quotation, ...]:
    """Return the quotations of `text`."""
    return find_quotations(article_of(text))


def words(text: str) -> list[str]:
    """Return the quoted words of the quotations of `text` whose two ends are known."""
    return [text[q.inner.start : q.inner.end] for q in found(text) if q.certain]


STYLES = [
    ("The pilot said: “We saw the ice too late.”", "We saw the ice too late."),
    ('The pilot said: "We saw the ice too late."', "We saw the ice too late."),
    ("Der Lotse sagte: „Wir sahen das Eis zu spät.“", "Wir sahen das Eis zu spät."),
    ("Le pilote a dit : «\u00a0Nous avons vu la glace.\u00a0»", "Nous avons vu la glace."),
    ("Der Lotse sagte: »Wir sahen das Eis.«", "Wir sahen das Eis."),
    ("Piloten sade: ”Vi såg isen för sent.”", "Vi såg isen för sent."),
    ("The pilot said: ‘We saw the ice too late.’", "We saw the ice too late."),
    ("The pilot said: 'We saw the ice too late.'", "We saw the ice too late."),
    ("The pilot said: ``We saw the ice too late.''", "We saw the ice too late."),
    ("The pilot spoke of ‹thin ice› there.", "thin ice"),
    # Two kinds of marks in one quotation, where an editor mixed two sources.
    ('The pilot said: “We saw the ice too late."', "We saw the ice too late."),
    ('The pilot said: "We saw the ice too late.”', "We saw the ice too late."),
    ("The pilot said: “We saw the ice too late.’’", "We saw the ice too late."),
    ("The pilot spoke of “thin ice“ there.", "thin ice"),
    # Letters without width beside a mark.
    ("The pilot spoke of “\u200bthin ice\u200b” there.", "thin ice"),
    # Open space inside the marks.
    ("The pilot called it “ thin ice. ” Then he left.", "thin ice."),
    ('The pilot said "We saw the ice too late. " Then he left.', "We saw the ice too late."),
]


@pytest.mark.parametrize(("text", "quoted"), STYLES)
def test_every_style_of_marks_is_known(text: str, quoted: str) -> None:
    """Curly, straight, low, angled, single and mixed marks all quote."""
    assert words(text) == [quoted]


NONE = [
    "The players' union and the owners’ club met at the boys' school.",
    "It's the '90s again, isn't it, and the ’60s weren't better.",
    "Rock 'n' roll was what they came for, 'cause it was free.",
    "The keeper is 6' 2\" tall and the goal 8' high.",
    "Give 'em the keys; 'tis late.",
    "She said she doesn’t know who’s next, and that’s that.",
    'A stray mark closed nothing," and the line went on.',
    "",
]


@pytest.mark.parametrize("text", NONE)
def test_apostrophes_and_stray_marks_quote_nothing(text: str) -> None:
    """Elisions, possessives, feet and inches, and a closing mark alone open no quotation."""
    assert words(text) == []


SINGLES = [
    ("‘We don’t know the players’ names,’ she said.", ["We don’t know the players’ names,"]),
    ("'We won't ask the drivers' wives,' he said, 'or anyone.'", ["We won't ask the drivers' wives,", "or anyone."]),
    ("The union said ‘no way’ to the offer.", ["no way"]),
    ("He wore a badge that read 'CLOSED DOORS' One man laughed at the sisters' joke.", ["CLOSED DOORS"]),
    # A double mark closes what a single one opened.
    ('\'Now they are home," Lind said. "They sleep."', ["Now they are home,", "They sleep."]),
]


@pytest.mark.parametrize(("text", "quoted"), SINGLES)
def test_apostrophes_inside_single_marks_close_nothing(text: str, quoted: list[str]) -> None:
    """A quotation in single marks ends at its mark, not at an apostrophe or a plural possessive."""
    assert words(text) == quoted


NESTED = [
    "“She told me ‘go home’ and I went,” he said.",
    "‘She told me “go home” and I went,’ he said.",
    "\"She told me 'go home' and I went,\" he said.",
]


@pytest.mark.parametrize("text", NESTED)
def test_a_quotation_inside_another_is_part_of_it(text: str) -> None:
    """Only the outermost quotation is returned, whole."""
    assert len(found(text)) == 1
    assert "go home" in words(text)[0]
    assert words(text)[0].endswith("I went,")


def test_a_speech_over_paragraphs_has_a_piece_in_each() -> None:
    """Paragraphs that open with a mark and close only at the last are one speech."""
    text = "“The first door was shut.\n“The second was open.\n“The third was gone,” said Lind."
    first, second, third = found(text)

    assert words(text) == ["The first door was shut.", "The second was open.", "The third was gone,"]
    assert (first.continues, first.continued, first.closed) == (False, True, False)
    assert (second.continues, second.continued, second.closed) == (True, True, False)
    assert (third.continues, third.continued, third.closed) == (True, False, True)


def test_a_speech_in_straight_marks_runs_over_paragraphs_too() -> None:
    """Straight marks are read the same way."""
    assert words('"The first door was shut.\n"The second was open," said Lind.') == [
        "The first door was shut.",
        "The second was open,",
    ]


SINGLE_RUNS = [
    # The speech is opened behind the words that lead it in.
    (
        "Lind said: ‘We saw the ice.\n‘It was thin.\n‘We turned.’",
        ["We saw the ice.", "It was thin.", "We turned."],
    ),
    (
        "'We saw it,' Lind said. 'It was thin.\n'We don't know why.'",
        ["We saw it,", "It was thin.", "We don't know why."],
    ),
    # Curly and straight marks in one speech.
    ("Lind said: ‘We saw the ice.\n'It was thin.'", ["We saw the ice.", "It was thin."]),
    ('Lind said: “We saw the ice.\n"It was thin.”', ["We saw the ice.", "It was thin."]),
    # A caption stands between.
    ("Lind said: ‘We saw the ice.\nThe ferry at Sandby.\n‘It was thin.’", ["We saw the ice.", "It was thin."]),
    ("Lind said: “We saw the ice.\nThe ferry at Sandby.\n“It was thin.”", ["We saw the ice.", "It was thin."]),
    # An apostrophe opens nothing, whatever stands below.
    ("The drivers' own 'Cause was lost.\n‘It was thin.’", ["It was thin."]),
    # The paragraph breaks off in mid-sentence.
    ("Lind said: ‘We saw the ice and\nThe ferry at Sandby.\n‘It was thin.’", ["It was thin."]),
    # A word held at a distance, not a sentence.
    ("Lind feared 'ice in every harbour.\n'It was thin.'", ["It was thin."]),
]


@pytest.mark.parametrize(("text", "quoted"), SINGLE_RUNS)
def test_a_speech_opened_in_mid_paragraph_runs_on_in_any_marks(text: str, quoted: list[str]) -> None:
    """A sentence left open at the end of its paragraph is certain where the next one, or the one after, goes on."""
    assert words(text) == quoted


GLUED = [
    ("The lawyer called it a'small and poor' plan.", ["small and poor"]),
    ("He was left'millimetres from death' by the blow.", ["millimetres from death"]),
    ("The ministry says it has'more than enough' ice.", ["more than enough"]),
    # Words that have their apostrophe inside.
    ("It's what she'd say, and we'll see that they've no ma'am's boys' school.", []),
    ("O'Reilly met D'Souza at the Qur'an school at five o'clock.", []),
    # Nothing closes it.
    ("He was left'millimetres from death.", []),
]


@pytest.mark.parametrize(("text", "quoted"), GLUED)
def test_a_mark_glued_to_the_word_before_still_opens(text: str, quoted: list[str]) -> None:
    """Where a space was lost before a word that looks like what follows an apostrophe, the quotation is still read."""
    assert words(text) == quoted


NESTED_ALIKE = [
    ("‘We told them ‘go home’ and they went.’", "We told them ‘go home’ and they went."),
    ("Lind said: ‘We told them ‘go home’ and they went.’", "We told them ‘go home’ and they went."),
]


@pytest.mark.parametrize(("text", "quoted"), NESTED_ALIKE)
def test_marks_of_the_same_kind_may_nest_where_the_outer_fill_the_paragraph(text: str, quoted: str) -> None:
    """Single marks inside single marks are part of the speech where the last mark of the paragraph closes it."""
    assert words(text) == [quoted]


UNCERTAIN = [
    # The closing mark is missing: what follows may be the reporter's.
    ("“We saw the ice, the pilot said on Monday.", []),
    ("“We saw the ice, the pilot said. “Then we turned.”", ["Then we turned."]),
    ('"We saw the ice, the pilot said. "Then we turned."', ["Then we turned."]),
    ("He sat. 'We saw it. Lind said “no” to me. 'Then we turned.'", ["Then we turned."]),
    # The next paragraph opens no quotation: nothing runs on.
    ("“We saw the ice.\nThe pilot turned.", []),
    ("“We saw the ice.\nThe pilot said: “Then we turned.”", ["Then we turned."]),
]


@pytest.mark.parametrize(("text", "quoted"), UNCERTAIN)
def test_an_open_quotation_is_never_taken_for_certain(text: str, quoted: list[str]) -> None:
    """Where a closing mark is missing the words are not proven to be anybody's."""
    assert words(text) == quoted


def test_an_open_quotation_still_tells_where_it_may_reach() -> None:
    """An uncertain quotation covers the text up to where it could end, so that nothing is cut inside it."""
    text = "“We saw the ice, the pilot said on Monday."
    (quotation,) = found(text)

    assert not quotation.certain
    assert (quotation.outer.start, quotation.outer.end) == (0, len(text))


def test_marks_outside_the_blocks_are_not_read() -> None:
    """A quotation in a removed line is none of the story."""
    text = "Read more: “Ten doors that never close”\nThe pilot said: “We turned.”"
    article = replace(article_of(text), blocks=article_of(text).blocks[1:])

    assert [text[q.inner.start : q.inner.end] for q in find_quotations(article)] == ["We turned."]


RUN_TOGETHER = [
    ("‘We saw the ice. ‘Then we turned.’", ["We saw the ice.", "Then we turned."]),
    ("Lind wrote: 'We saw it. 'We left. 'Nobody came.' It rained.", ["We saw it.", "We left.", "Nobody came."]),
    ("“We saw the ice. “Then we turned.”", ["We saw the ice.", "Then we turned."]),
]


@pytest.mark.parametrize(("text", "quoted"), RUN_TOGETHER)
def test_paragraphs_run_together_are_certain_where_the_last_is_closed(text: str, quoted: list[str]) -> None:
    """A speech whose paragraphs lost their breaks is one: each opens anew, the last alone is closed."""
    assert words(text) == quoted
    assert [q.continues for q in found(text)] == [False] + [True] * (len(quoted) - 1)


def test_the_reporter_does_not_speak_in_a_run() -> None:
    """Where a verb of saying stands in what was left open, its mark was lost and its end is unknown."""
    assert words("“We saw the ice, the pilot said. “Then we turned.”") == ["Then we turned."]


def test_each_quotation_knows_its_block() -> None:
    """The block's number is that of the paragraph it stands in."""
    assert [q.block for q in found("No one spoke.\n“I did,” said Lind.\nSilence.\n“No,” said Mora.")] == [1, 3]


MARKS = st.sampled_from(["“", "”", '"', "‘", "’", "'", "«", "»", "„", "``", "''"])
PIECES = st.one_of(MARKS, st.sampled_from(["ice", "We", "said", ",", ".", " ", " ", "\n", "players", "don", "t", "5"]))


@given(st.lists(PIECES, max_size=40).map("".join))
def test_any_text_gives_quotations_in_order_within_their_blocks(text: str) -> None:
    """Whatever stands in a text, quotations never overlap, never leave their block, and hold their inner words."""
    article = article_of(text)
    end = 0
    for quotation in find_quotations(article):
        block = article.blocks[quotation.block]

        assert end <= quotation.outer.start <= quotation.inner.start < quotation.inner.end <= quotation.outer.end
        assert block.start <= quotation.outer.start
        assert quotation.outer.end <= block.end
        end = quotation.outer.end


@given(
    st.sampled_from([("“", "”"), ('"', '"'), ("«", "»"), ("„", "“"), ("‘", "’")]),
    st.lists(st.sampled_from(["ice", "thin", "harbour", "saw", "late"]), min_size=1, max_size=12).map(" ".join),
)
def test_whatever_is_quoted_is_found_as_it_stands(marks: tuple[str, str], quoted: str) -> None:
    """The words between two marks come out exactly, in any style."""
    assert words(f"The pilot said: {marks[0]}{quoted}{marks[1]} and left.") == [quoted]


@given(st.lists(st.sampled_from(["One", "Two", "Three", "Four"]), min_size=2, max_size=6))
def test_a_run_of_any_length_is_certain_to_its_end(paragraphs: list[str]) -> None:
    """Each paragraph of a speech that is closed in the end is certain."""
    text = "\n".join(f"“{paragraph}." for paragraph in paragraphs) + "”"

    assert words(text) == [f"{paragraph}." for paragraph in paragraphs]


@pytest.mark.model
def test_a_word_in_quotation_marks_is_not_the_reporters(read: Callable[[str], Document]) -> None:
    """Between the marks, and nowhere else."""
    document = read("The pilot said: “The ice is thin.” He left.")

    assert [token.text for token in document.tokens if is_quoted(document, token)] == ["The", "ice", "is", "thin", "."]
