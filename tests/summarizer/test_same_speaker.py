"""Who spoke just before is meant by a description that nobody else is told of by."""

from collections.abc import Callable

import pytest

from summarizer.reporting import Clause, find_clauses
from summarizer.same_speaker import namesake_who_spoke, same_speaker, taken_up
from summarizer.scene import Scene, Speaker, set_scene
from summarizer.schema import Document
from tests.cast import Member, cast, person

pytestmark = pytest.mark.model

Reader = Callable[[str], Document]


def told(document: Document, *members: Member) -> tuple[Scene, list[Clause], dict[int, Speaker]]:
    """Return the scene, the clauses and, of all clauses but the last, the named speakers."""
    scene = set_scene(document, cast(document, *members), (False,) * len(document.tokens))
    clauses = list(find_clauses(document, scene.quoted))
    known = {}
    for clause in clauses[:-1]:
        number = scene.holders.get(clause.subject)
        if number is not None:
            speaker = scene.actor_speaker(number, document.tokens[clause.subject].span)
            known[clause.subject] = known[clause.verb] = speaker
    return scene, clauses, known


def taken(document: Document, *members: Member, taken_for: str | None = None) -> str | None:
    """Return who speaks in the last clause; `taken_for` is who the description was taken for."""
    scene, clauses, known = told(document, *members)
    numbers = {actor.name: number for number, actor in enumerate(scene.actors)}
    cue = document.tokens[clauses[-1].subject].span
    speaker = scene.actor_speaker(numbers[taken_for], cue) if taken_for else None
    found = taken_up(scene, clauses[-1], speaker, known)
    return found.name if found else None


LIND = person("Peter Lind")
OFFICER = person("Peter Lind", role="harbour chief")

GOING_ON = [
    ("Peter Lind said no. The lawyer added that it rained.", LIND, "Peter Lind"),
    ("Peter Lind said no. The ex-opener added that it rained.", LIND, "Peter Lind"),
    # One word of the role is told again.
    ("Peter Lind, the harbour chief, said no. The harbour head added that it rained.", OFFICER, "Peter Lind"),
    # Another office, another sex, somebody new, or too far off.
    ("Peter Lind, the harbour chief, said no. The police chief added that it rained.", OFFICER, None),
    ("Peter Lind said no. A lawyer added that it rained.", LIND, None),
    ("Peter Lind said no. It rained. It snowed. It froze. It thawed. The lawyer added that it rained.", LIND, None),
    # A verb that does not say that somebody goes on.
    ("Peter Lind said no. The lawyer said that it rained.", LIND, None),
]


@pytest.mark.parametrize(("text", "member", "name"), GOING_ON)
def test_who_goes_on_is_who_spoke_last(read: Reader, text: str, member: Member, name: str | None) -> None:
    """An unknown one who adds something is the last speaker, unless an office speaks against it."""
    assert taken(read(text), member) == name


BESIDE = [
    # A word for a trade that is no office.
    ("Peter Lind said no. The veteran unionist said that it rained.", "Peter Lind"),
    # Who spoke in the paragraph before, told by a past.
    ("Peter Lind said no.\nThe former judge said that it rained.", "Peter Lind"),
    ("Peter Lind said no.\nThe harbour judge said that it rained.", None),
    ("Peter Lind confirmed this. The firm's technology chief said that it rained.", "Peter Lind"),
    ("Peter Lind fell. The firm's technology chief said that it rained.", None),
    # Who the sentence before is about, though nobody speaks in it.
    ("Peter Lind faulted the sums of the panel. The senior advocate said that it rained.", "Peter Lind"),
    ("The sums of Peter Lind failed the panel. The senior advocate said that it rained.", None),
    ("Peter Lind met Maria Okoye. The senior advocate said that it rained.", None),
    ("Peter Lind said that it was run badly.\n“Clean it out,” the 1996 cup winner said.", "Peter Lind"),
    ("Peter Lind said that it was run badly.\n“Clean it out,” the Brask lawyer said.", None),
    # What the article knows of somebody is told in passing, beside words of the same person.
    ("Peter Lind claimed that it rained. The Brask MP said no.", "Peter Lind"),
    ("Peter Lind warned of rain. The double-glazing firm owner said no.", "Peter Lind"),
    ("Peter Lind warned of rain. The 94-year-old said no.", "Peter Lind"),
    # One word alone may be of another who is there; others spoke too; a new paragraph; somebody told of before.
    ("Peter Lind warned of rain. The doctor said no.", None),
    ("Peter Lind warned of rain, Maria Okoye said. The Brask MP said no.", None),
    ("Peter Lind warned of rain.\nThe Brask MP said no.", None),
    ("A Brask MP came. Peter Lind warned of rain. The Brask MP said no.", None),
    # Nobody spoke.
    ("Peter Lind fell. The Brask MP said no.", None),
]


@pytest.mark.parametrize(("text", "name"), BESIDE)
def test_who_spoke_in_the_sentence_before_is_told_in_other_words(read: Reader, text: str, name: str | None) -> None:
    """A description in several words right behind the words of one person is of that person."""
    members = [one for one in (LIND, person("Maria Okoye")) if one.name in text]

    assert taken(read(text), *members) == name


def test_the_same_office_elsewhere_is_somebody_elses(read: Reader) -> None:
    """Two leaders of two parties are two, and so are a man and a spokeswoman."""
    leader = person("Peter Lind", role="Labour leader")

    start = "Labour leader Peter Lind warned of rain."
    assert taken(read(f"{start} The Brask leader said no."), leader) is None
    assert taken(read(f"{start} The Labour leader said no."), leader) == "Peter Lind"
    assert taken(read(f"{start} The Brask spokeswoman said no."), leader) is None


def test_who_is_of_another_place_gives_way_to_who_spoke(read: Reader) -> None:
    """Of two coaches the one of whom no place is told is not "the Brask coach" where the other has just spoken."""
    text = "Eva Holm came. Peter Lind praised the crowd. The Brask coach said no."
    eva, of_brask = person("Eva Holm", role="coach"), person("Eva Holm", role="Brask coach")

    assert taken(read(text), eva, LIND, taken_for="Eva Holm") == "Peter Lind"
    assert taken(read(text), of_brask, LIND, taken_for="Eva Holm") is None


def test_the_same_person_spoke_before(read: Reader) -> None:
    """By "the same person" an article means the only one who spoke in the sentence before."""
    for text, name in (
        ("Peter Lind wrote no. In a post, the same person wrote yes.", "Peter Lind"),
        ("Peter Lind wrote no, Maria Okoye said. In a post, the same person wrote yes.", None),
    ):
        document = read(text)
        members = [one for one in (LIND, person("Maria Okoye")) if one.name in text]
        scene, clauses, known = told(document, *members)
        found = same_speaker(scene, document.tokens[clauses[-1].subject], known)
        assert (found.name if found else None) == name


NAMESAKES = [
    ("Ida Sparks left. Maria Sparks said no. It rained. It snowed. Mrs Sparks said yes.", "Maria Sparks"),
    # None of them spoke, both did, another has just been told of, or the title is for the other sex.
    ("Ida Sparks left. Maria Sparks slept. It rained. It snowed. Mrs Sparks said yes.", None),
    ("Ida Sparks said no. Maria Sparks said no. It rained. It snowed. Mrs Sparks said yes.", None),
    ("Maria Sparks said no. It rained. Ida Sparks left. Mrs Sparks said yes.", None),
    ("Ida Sparks left. Maria Sparks said no. It rained. It snowed. Mr Sparks said yes.", None),
]


@pytest.mark.parametrize(("text", "name"), NAMESAKES)
def test_of_two_with_a_surname_who_spoke_goes_on(read: Reader, text: str, name: str | None) -> None:
    """Unless another of the name stands nearer."""
    document = read(text)
    scene, clauses, known = told(document, person("Ida Sparks"), person("Maria Sparks"))
    found = namesake_who_spoke(scene, document.tokens[clauses[-1].subject], known)

    assert (found.name if found else None) == name
