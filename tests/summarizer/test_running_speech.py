"""Speech that runs on is the last speaker's only while nobody else acts and the paragraphs stay near."""

from collections.abc import Callable

import pytest

from summarizer.quotation_marks import find_quotations
from summarizer.quotes import find_quotes
from summarizer.reporting import find_stretches
from summarizer.running_speech import Told, fills_block, is_same, joined_runs
from summarizer.scene import Speaker
from summarizer.schema import Document, Span
from tests.cast import cast, person

pytestmark = pytest.mark.model

Reader = Callable[[str], Document]
LIND = Speaker(name="Peter Lind", cue=Span(0, 4), actor=0)
AGAIN = Speaker(name="Peter Lind", cue=Span(40, 44), actor=0)
MORA = Speaker(name="George Mora", cue=Span(9, 13), actor=1)
UNNAMED = Speaker(name="the doctor", cue=Span(20, 30))


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (LIND, AGAIN, True),
        (LIND, MORA, False),
        (LIND, UNNAMED, False),
        (UNNAMED, UNNAMED, True),
        (LIND, None, False),
        (None, LIND, False),
        # Two whom nobody knows may be two.
        (None, None, False),
    ],
)
def test_the_same_speaker(one: Speaker | None, other: Speaker | None, *, same: bool) -> None:
    """Name and actor tell who one is, wherever the words that name him stand; nobody is not the same as nobody."""
    assert is_same(one, other) is same


@pytest.mark.parametrize(
    ("text", "fills"),
    [
        ("“It will take a year.”", True),
        ("“It will take a year.” …", True),
        ("“It will take a year,” Lind said.", False),
        ("The rain fell. “It will take a year.”", False),
        ("Lind left.\n“It will take a year.”", True),
    ],
)
def test_a_paragraph_of_speech_alone(read: Reader, text: str, *, fills: bool) -> None:
    """A paragraph is speech alone where no letter stands outside the marks."""
    document = read(text)
    stretches = find_stretches(document, find_quotations(document.article))

    assert [fills_block(document, stretch) for stretch in stretches] == [fills]


def joined(document: Document, told: list[Told]) -> list[Speaker | None]:
    """Return the speakers after the runs of `document` are joined."""
    stretches = find_stretches(document, find_quotations(document.article))
    assert len(stretches) == len(told)
    return [one.speaker for one in joined_runs(stretches, told)]


def test_the_pieces_of_one_speech_share_the_speaker(read: Reader) -> None:
    """A speech over paragraphs belongs to the one whom one of its clauses names, first or last."""
    document = read("“We will rebuild.\n“It will take a year.\n“It will be dear,” Lind said.")
    running = Told(speaker=None, proof="running")
    named = Told(speaker=LIND, proof="adjacent")

    assert joined(document, [running, running, named]) == [LIND] * 3
    assert joined(document, [named, running, running]) == [LIND] * 3


def test_speeches_apart_are_not_joined(read: Reader) -> None:
    """Closed quotations are each their own speech, and a clause of one's own is never overruled."""
    document = read("“We will rebuild.”\n“It will take a year,” Lind said.")
    running, named = Told(speaker=None, proof="running"), Told(speaker=LIND, proof="adjacent")

    assert joined(document, [running, named]) == [None, LIND]
    assert joined(document, [Told(speaker=MORA, proof="adjacent"), named]) == [MORA, LIND]


@pytest.mark.parametrize(
    ("between", "speaker"),
    [
        ("", "Maria Okoye"),
        ("\nThe bridge at Lindholm.", "Maria Okoye"),
        ("\nOkoye sat in the hall.", "Maria Okoye"),
        ("\nThe mayor sat in the hall.", "Maria Okoye"),
        ("\nPeter Lind sat in the hall.", None),
        ("\nAfter that Peter Lind spoke to the mayor.", None),
        ("\nIt was late, and the lamps in the hall were lit.", "Maria Okoye"),
        ("\nA doctor sat in the hall.", None),
        ("\nRain.\nSnow.\nFog.\nIce.", None),
    ],
)
def test_who_acts_in_between(read: Reader, between: str, speaker: str | None) -> None:
    """What the speaker does, by name or description, breaks no run; another person, or too much, does."""
    opening = "Peter Lind met Maria Okoye, the mayor of Lindholm.\n“We will rebuild,” Okoye said."
    text = f"{opening}{between}\n“It will take a year at the very least.”"
    document = read(text)
    actors = cast(document, person("Maria Okoye", role="mayor of Lindholm"), person("Peter Lind"))

    assert find_quotes(document, actors)[-1].speaker == speaker


@pytest.mark.parametrize(
    ("lead", "speaker"),
    [
        ("Okoye believes that the town will come back.", "Maria Okoye"),
        ("Okoye laughs at the town.", None),
        ("The town believes in her.", None),
    ],
)
def test_what_a_named_one_believes_leads_up_to_the_words(read: Reader, lead: str, speaker: str | None) -> None:
    """A paragraph of speech goes on from a belief of one who is named, not from what anybody else thinks."""
    document = read(f"Maria Okoye sat in the hall.\n{lead}\n“It will take a year at the very least.”")

    assert find_quotes(document, cast(document, person("Maria Okoye")))[-1].speaker == speaker


def test_words_inside_a_sentence_do_not_run_on(read: Reader) -> None:
    """A quotation within the reporter's own sentence has no speaker but by that sentence."""
    document = read("“We will rebuild,” Okoye said. The hall was built “for the people of Lindholm by the sea”.")
    actors = cast(document, person("Maria Okoye"))

    assert [quote.speaker for quote in find_quotes(document, actors)] == ["Maria Okoye", None]
