"""Text is cut into logical lines whose spans point back into it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.lines import Line, count_line_words, fold, line_of, make_plain, read_lines
from summarizer.schema import Span

WRAPPED = (
    "The ferry company said on Tuesday that it would stop sailing to the\n"
    "island in winter, because the old ship can no longer be repaired at a\n"
    "price that anybody on the council is willing to pay for the service.\n"
    "\n"
    "Residents have until the end of May to object to the plan in writing\n"
    "or at a meeting in the school hall.\n"
)


def texts(text: str) -> list[str]:
    """Return the verbatim text of each line."""
    return [text[line.span.start : line.span.end] for line in read_lines(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One.\nTwo.", ["One.", "Two."]),
        ("One.\r\n\r\nTwo.", ["One.", "Two."]),
        ("One.\rTwo.", ["One.", "Two."]),
        ("One.\u2028Two.", ["One.", "Two."]),
        ("  \t One.  \n\u00a0\nTwo.\u00a0", ["One.", "Two."]),
        ("\u200bOne.\u200b\n\u00ad\nTwo.", ["One.", "Two."]),
        ("• One thing.\n- Another thing.\n* A third.", ["One thing.", "Another thing.", "A third."]),
        ("# The title\n## A part\nBody text.", ["The title", "A part", "Body text."]),
        ("**A bold lead sentence.**\n_An aside._", ["A bold lead sentence.", "An aside."]),
        ("> A forwarded line.", ["A forwarded line."]),
        ("— Нет, сказал он.", ["— Нет, сказал он."]),
        ("snake_case stays", ["snake_case stays"]),
        ("", []),
        ("\n \n\t\n", []),
    ],
)
def test_lines_lose_the_marks_around_them(text: str, expected: list[str]) -> None:
    """Line breaks of every kind end a line; bullets, headings and emphasis stand outside its span."""
    assert texts(text) == expected


def test_lines_wrapped_at_a_width_are_one_paragraph() -> None:
    """Where the next word would not have fitted, the break is none of the author's."""
    first, second = read_lines(WRAPPED)

    assert first.plain.endswith("for the service.")
    assert second.plain.startswith("Residents have")
    assert "\n" in WRAPPED[first.span.start : first.span.end]


def test_forwarded_wrapped_lines_are_joined_too() -> None:
    """The quotation marks of an e-mail do not part a paragraph."""
    forwarded = "".join("> " + line + "\n" for line in WRAPPED.splitlines())

    assert len(read_lines(forwarded)) == 2


def test_paragraphs_of_like_length_are_not_joined() -> None:
    """Where most lines end in a full stop they are paragraphs, however even."""
    line = "The ferry company said on Tuesday that it would stop sailing soon."
    text = "\n".join([line] * 6)

    assert len(read_lines(text)) == 6


@pytest.mark.parametrize("line", ["Home", "https://ledger.example/a-bridge-is-closed-for-years"])
def test_menus_and_links_are_not_joined(line: str) -> None:
    """Narrow lines, and lines of one long word, are wrapped at no width."""
    assert len(read_lines("\n".join([line] * 9))) == 9


def test_short_paragraphs_are_not_joined() -> None:
    """Paragraphs that end where they like are no wrapped lines."""
    text = "The vote was close.\nNobody had expected it.\nThe mayor left at once, through the back door.\nIt rained."

    assert len(read_lines(text)) == 4


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The minister said that the new law on fishing rights would be put\nbefore parliament in June.", 1),
        ("The minister said that the new law would be put before parliament.\nand so on it went all day.", 2),
        ("Short line\nand another one here", 2),
        ("Council votes to close the old bridge for two long years from May\nby", 2),
        ("all in lower case is how this whole text has been written by them\nand so no line goes on", 2),
    ],
)
def test_a_sentence_goes_on_in_lower_case(text: str, count: int) -> None:
    """A long line without a full stop and a small letter after it are one; a list, a lower-case text are not."""
    assert len(read_lines(text)) == count


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1. Boats were late.\n2. Crews were tired.\n3. Nobody checked.", ["Boats were late.", "Crews were tired."]),
        ("1) Boats were late.\n2) Crews were tired.", ["Boats were late.", "Crews were tired."]),
        ("24. Januar war der Tag der Wahl.\nDanach wurde gezählt.", ["24. Januar war der Tag der Wahl."]),
        ("2. Bundesliga startet heute.\nKarten gibt es noch.", ["2. Bundesliga startet heute."]),
    ],
)
def test_the_numbers_of_a_list_stand_outside(text: str, expected: list[str]) -> None:
    """Numbers that count up are a list's; a lone one belongs to the sentence."""
    assert texts(text)[: len(expected)] == expected


@pytest.mark.parametrize(
    ("plain", "ended"),
    [
        ("It rained.", True),
        ("Did it rain?", True),
        ("“It rained.”", True),
        ("“It rained,” he said.", True),
        ("He said: “It rained”.", True),
        ("“We had never seen so much rain”", True),
        ("It rained.[3]", True),
        ("雨が降った。", True),
        ("Heavy rain in the north", False),
        ("Man jailed for ‘vile’ attack", False),
        ("He said this:", False),
        ("“So much rain”", False),
    ],
)
def test_a_line_is_ended_as_a_sentence_is(plain: str, ended: bool) -> None:
    """A full stop, also inside marks, ends a line; quotation marks alone only after a whole sentence."""
    assert line_of(plain, Span(0, len(plain))).ended is ended


@pytest.mark.parametrize(
    ("plain", "asks"),
    [
        ("Who pays?", True),
        ("“Who pays?”", True),
        ("谁付钱？", True),
        ("He asked who pays.", False),
        ("Who pays", False),
    ],
)
def test_a_line_asks(plain: str, asks: bool) -> None:
    """A question mark at the end makes a question, in quotation marks too."""
    assert line_of(plain, Span(0, len(plain))).asks is asks


@pytest.mark.parametrize(
    ("plain", "words"),
    [("One two three.", 3), ("— One – two —", 2), ("8,500 troops", 2), ("新しい橋が開通した", 4), ("", 0), ("***", 0)],
)
def test_words_are_counted_without_marks(plain: str, words: int) -> None:
    """Marks are no words, and where no space stands between words two characters are one."""
    assert count_line_words(plain) == words


def test_plain_text_is_for_looking() -> None:
    """Entities are resolved, unseen marks gone and white space single."""
    assert make_plain("Fish&nbsp;&amp; chi\u00adps\t cost\u200b £9") == "Fish & chips cost £9"


def test_folded_text_has_straight_apostrophes() -> None:
    """The lexicon is written in lower case with straight apostrophes."""
    assert fold("Don’t MISS") == "don't miss"


def test_lines_tell_how_they_are_set() -> None:
    """Headings, bullets, emphasis and the blank line before are facts of a line."""
    heading, bullet, bold, quiet = read_lines("## Part\n- item of a list\n\n**All of it bold**\nplain")

    assert heading.heading
    assert bullet.bullet
    assert not bullet.blank_before
    assert bold.emphasis
    assert bold.blank_before
    assert not any((quiet.heading, quiet.bullet, quiet.emphasis))


@given(st.text(alphabet=st.sampled_from("ab .\n\r\t-*#>_1é\u00a0\u200b\u00ad—“”"), max_size=80))
def test_spans_are_in_order_and_inside(text: str) -> None:
    """Whatever the text, lines are ordered, do not overlap and are not empty."""
    lines: tuple[Line, ...] = read_lines(text)
    positions = [position for line in lines for position in (line.span.start, line.span.end)]

    assert positions == sorted(positions)
    assert all(0 <= line.span.start < line.span.end <= len(text) for line in lines)


@given(st.text(alphabet=st.sampled_from("Aab .\n1"), max_size=80))
def test_nothing_is_lost_between_lines(text: str) -> None:
    """Every letter stands in a line."""
    covered = "".join(text[line.span.start : line.span.end] for line in read_lines(text))

    assert sum(letter.isalpha() for letter in covered) == sum(letter.isalpha() for letter in text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("*All of it is an aside.*", "All of it is an aside."),
        ("***All of it is loud.***", "All of it is loud."),
        ("**Bold words** open this line.", "**Bold words** open this line."),
        ("A line that ends in **bold words**", "A line that ends in **bold words**"),
        ("**One** and **two**", "**One** and **two**"),
        ("***", "***"),
    ],
)
def test_emphasis_goes_only_as_a_pair(text: str, expected: str) -> None:
    """Marks around the whole line stand outside its span, others stay on both sides."""
    assert texts(text) == [expected]


@pytest.mark.parametrize(
    ("below", "lines"),
    [
        ("by Ann Lee - 03/04/24 6:12 PM ET", 2),
        ("by Ann Lee and Bo Ek in Port Wyn", 1),
        ("by Ann Maria Lee", 2),
        ("by the harbour master of the islands", 1),
    ],
)
def test_a_byline_does_not_carry_a_title_on(below: str, lines: int) -> None:
    """A name after "by" alone on its line signs; other words in small letters go on."""
    assert len(read_lines(f"The council of the islands has closed the old ferry bridge\n{below}")) == lines


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ('"We will sail again in May and nobody will stop us,"\nMr Ek said.', 1),
        ("“We will sail again in May and nobody will stop us,”\nHarbour master Ann Lee told the paper.", 2),
        ("“We will sail again in May and nobody will stop us,”\nAnn Lee told the paper on Monday.", 1),
        ('Ann Lee was widely known on all of the islands as the "quiet"\nskipper.', 1),
        ('Ann Lee was widely known on all of the islands as the "quiet"\nSkipper.', 1),
        ('Ann Lee was widely known on all of the islands as the "quiet"\nNobody knew her better than Bo Ek.', 2),
        ('"We will sail again in May and nobody will stop us."\nMr Ek said.', 2),
    ],
)
def test_a_sentence_torn_behind_a_closing_mark_is_whole(text: str, lines: int) -> None:
    """Some feeds break the line there; who spoke, or the last word, belongs to the line before."""
    assert len(read_lines(text)) == lines
