"""What people make is told by the noun before it, by its series and by its maker."""

from collections import Counter
from collections.abc import Callable

import pytest

from summarizer.mention import PERSON, PLACE, WEAK, WORK
from summarizer.schema import Document
from summarizer.works import CALLED, OWNED, SERIAL, votes_of_making
from tests.spelled import mention_of

pytestmark = pytest.mark.model

Reader = Callable[[str], Document]


def votes(document: Document, text: str, label: str = PERSON) -> Counter[str]:
    """Return the votes on the first mention that spells `text`."""
    counted: Counter[str] = Counter()
    for kind, weight in votes_of_making(document, mention_of(document, text, label)):
        counted[kind] += weight  # type: ignore[assignment]  # weights are fractions
    return counted


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The drug Braskol halved the risk.", "Braskol"),
        ("They saw the film Brask Nights in June.", "Brask Nights"),
        ("He won it for the drama The Brask Nights.", "Brask Nights"),
        ("The frigate Brask stopped a boat.", "Brask"),
        ("The tanker Brask Pioneer ran aground.", "Brask Pioneer"),
        ("Her new album, Brask Orchard, sold well.", "Brask Orchard"),
        ("They fed a whale known as Brask.", "Brask"),
        ("She walked her labrador, Brask, on Monday.", "Brask"),
        ("They sang along to the hit Brask.", "Brask"),
        ("Brask the tortoise has turned 120.", "Brask"),
        ("They shook the probe, called Brask, for a week.", "Brask"),
        ("A lander built for the icy moon Brask passed the test.", "Brask"),
        ("They left after their catamaran, the Sea Brask, hit a reef.", "Sea Brask"),
    ],
)
def test_a_noun_tells_what_was_made(read: Reader, text: str, name: str) -> None:
    """A drug, a film, a ship or a beast is called by its kind right before its name, or is said to be called so."""
    assert votes(read(text), name)[WORK] == CALLED


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("She wrote the Maria Brask fantasy series at home.", "Maria Brask"),
        ("Renowned Maria Brask author Eva Holm apologised.", "Maria Brask"),
        ("Braskol, made by Acme, had no effect.", "Braskol"),
    ],
)
def test_a_series_bears_its_heros_name(read: Reader, text: str, name: str) -> None:
    """The hero of a series is nobody, nor is what a firm makes."""
    assert votes(read(text), name)[WORK] == SERIAL


@pytest.mark.parametrize(
    ("text", "name", "label"),
    [
        ("They saw the film. Brask wept.", "Brask", PERSON),
        ("Maria Brask saw the film.", "Maria Brask", PERSON),
        ("She loved the album, Maria Brask said.", "Maria Brask", PERSON),
        ("They fed a nurse known as Brask.", "Brask", PERSON),
        ("Brask the baker has turned 120.", "Brask", PERSON),
        ("On the boat Maria Brask slept.", "Maria Brask", PERSON),
        ("They admire Maria Brask, author of a book.", "Maria Brask", PERSON),
        ("They lost its Brask engineer on Friday.", "Brask", PERSON),
        ("They read Maria Brask's series of letters.", "Maria Brask", PERSON),
        ("The author Maria Brask apologised.", "Maria Brask", PERSON),
        ("Maria Brask made a film.", "Maria Brask", PERSON),
        ("They flew to the ship Dunford by boat.", "Dunford", PLACE),
        ("Brask spoke first.", "Brask", PERSON),
    ],
)
def test_people_make_and_are_not_made(read: Reader, text: str, name: str, label: str) -> None:
    """Authors, owners and those of another sentence are no works."""
    assert not votes(read(text), name, label)


@pytest.mark.parametrize(
    "text",
    [
        "They will keep the Brask system.",
        "The firm launched its giant Brask rocket on Friday.",
        "They drove Acme's best-selling Brask hatchback.",
    ],
)
def test_a_firms_thing_bears_a_name(read: Reader, text: str) -> None:
    """What somebody owns, and whose kind follows its name, is a thing, and so is a system or a scheme."""
    assert votes(read(text), "Brask")[WORK] == OWNED


@pytest.mark.parametrize(
    ("text", "prize"),
    [
        ("Her film won the Golden Brask on Friday.", True),
        ("The Golden Brask was shared by two of them.", True),
        ("The Golden Brask was awarded to nobody.", True),
        ("Her film won Golden Brask over.", False),
        ("Her party won the Golden Senate on Friday.", False),
        ("The Golden Brask was founded by two of them.", False),
    ],
)
def test_a_prize_is_won(read: Reader, text: str, prize: bool) -> None:  # a table of yes and no
    """What is won, shared or awarded under a name with an article is a prize, unless it is a body."""
    name = "Golden Senate" if "Senate" in text else "Golden Brask"

    assert (votes(read(text), name, WEAK)[WORK] == SERIAL) is prize
