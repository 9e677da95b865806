"""The only one who speaks in an article says what is left open; nobody does where anybody else is heard."""

from collections.abc import Callable

import pytest

from summarizer.quotation_marks import find_quotations
from summarizer.quotes import find_quotes
from summarizer.reporting import find_clauses, find_stretches, quoted_tokens
from summarizer.scene import Scene, Speaker, set_scene
from summarizer.schema import Document
from summarizer.sole_voice import goes_on, named_before, with_sole_voice
from summarizer.speakers import speaker_of
from tests.cast import Member, cast, person

pytestmark = pytest.mark.model

Reader = Callable[[str], Document]
OKOYE = person("Maria Okoye")
LIND = person("Peter Lind")
ALONE = "“The first winter was the hardest one of all my years out there.”"


def scene_of(document: Document, *members: Member) -> Scene:
    """Return the scene of `document`."""
    quoted = quoted_tokens(document, find_stretches(document, find_quotations(document.article)))
    return set_scene(document, cast(document, *members), quoted)


def voice_of(document: Document, *members: Member) -> str | None:
    """Return the name of the only voice."""
    scene = scene_of(document, *members)
    known: dict[int, Speaker] = {}
    clauses = find_clauses(document, scene.quoted)
    voice = with_sole_voice(scene, {clause: speaker_of(scene, clause, known) for clause in clauses})[1]
    return None if voice is None else scene.actors[voice].name


def speakers(document: Document, *members: Member) -> list[str | None]:
    """Return the speaker of each quote."""
    return [quote.speaker for quote in find_quotes(document, cast(document, *members))]


VOICES = [
    ("Maria Okoye spoke to us about her year at sea.", "Maria Okoye"),
    ("Maria Okoye said it was late. Peter Lind slept. Okoye added that it was cold.", "Maria Okoye"),
    # Once is little.
    ("Maria Okoye said it was late. Peter Lind slept.", None),
    # Unless the article is about whom its opening tells of.
    ("Maria Okoye came home. Okoye sat down. Okoye slept. Okoye said it was late. Peter Lind slept.", "Maria Okoye"),
    ("It rained. Maria Okoye came home. Okoye sat down. Okoye slept. Okoye said it was late.", None),
    ("Maria Okoye met Peter Lind. Okoye sat. Lind sat. Okoye slept. Okoye said it was late.", "Maria Okoye"),
    ("Maria Okoye met Peter Lind. Okoye sat. Lind sat. Lind slept. Okoye said it was late.", None),
    # Two are heard, or one who is not named.
    ("Maria Okoye said it was late. Okoye added that it was cold. Peter Lind said no.", None),
    ("Maria Okoye said it was late. Okoye added that it was cold. A neighbour said no.", None),
    # What is only posted or offered is heard of nobody.
    ("Maria Okoye said it was late. Okoye added that it was cold. Lind offered a boat.", "Maria Okoye"),
    ("The rain fell.", None),
]


@pytest.mark.parametrize(("text", "name"), VOICES)
def test_only_who_alone_is_heard_is_the_voice(read: Reader, text: str, name: str | None) -> None:
    """A voice is heard by name, more than once or in an interview, and nobody else is."""
    assert voice_of(read(text), OKOYE, LIND) == name


GIVEN = [
    # Paragraphs of speech in an interview.
    (f"Maria Okoye spoke to us about her year at sea.\nThe ship was small.\n{ALONE}", ["Maria Okoye"]),
    (f"Maria Okoye spoke to us about her year at sea.\n{ALONE}\n{ALONE[:-2]} ever.”", ["Maria Okoye"] * 2),
    # A description that takes her up again.
    (
        "Maria Okoye spoke to us.\nMaria Okoye likes the cold.\nThe Lindholm star told the Post: “I was never afraid.”",
        ["Maria Okoye"],
    ),
]


@pytest.mark.parametrize(("text", "names"), GIVEN)
def test_the_voice_says_what_is_left_open(read: Reader, text: str, names: list[str]) -> None:
    """Speech alone in a paragraph, and a star who tells, are the only voice's."""
    assert speakers(read(text), OKOYE) == names


OPEN = [
    # A second voice.
    f"Maria Okoye spoke to us about her year at sea.\nPeter Lind said no.\nThe ship was small.\n{ALONE}",
    # Somebody else acts in between.
    f"Maria Okoye spoke to us about her year at sea.\nPeter Lind sat down.\n{ALONE}",
    f"Maria Okoye spoke to us about her year at sea.\nA doctor came in.\n{ALONE}",
    # The words stand in a paragraph with others, or before anybody is named.
    f"Maria Okoye spoke to us about her year at sea.\nThe rain fell. {ALONE}",
    f"{ALONE}\nMaria Okoye spoke to us about her year at sea.",
    # Too short to be more than a title.
    "Maria Okoye spoke to us about her year at sea.\nThe ship was small.\n“The law of the cold sea.”",
]


@pytest.mark.parametrize("text", OPEN)
def test_nobody_says_what_may_be_anothers(read: Reader, text: str) -> None:
    """Where another may be meant, the words are left without a speaker."""
    assert speakers(read(text), OKOYE, LIND) in ([None], [])


def test_a_description_of_the_other_sex_is_not_the_voice(read: Reader) -> None:
    """An actress is not Peter Lind, though nobody else is heard."""
    text = "Peter Lind spoke to us about his year at sea.\nThe actress told the Post: “I was never afraid.”"

    assert speakers(read(text), LIND) != ["Peter Lind"]


def test_the_last_mention_by_the_reporter_is_the_proof(read: Reader) -> None:
    """A name inside quotation marks is nobody's proof."""
    text = "Maria Okoye spoke. “Maria Okoye is tired,” she said. The rain fell."
    document = read(text)
    scene = scene_of(document, OKOYE)
    found = named_before(scene, 0, len(document.tokens) - 1)

    assert found is not None
    assert found.start == 0
    assert named_before(scene, 0, 0) is None
    assert goes_on(scene, 0, len(document.tokens) - 1)
    assert not goes_on(scene, 0, 0)


def test_nobody_is_the_voice_of_silence(read: Reader) -> None:
    """A quotation alone, with nobody heard by name, is left without a speaker."""
    assert speakers(read(ALONE), OKOYE) == [None]
