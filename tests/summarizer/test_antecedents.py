"""A pronoun means somebody only where one who came before it fits; two who fit mean nobody."""

from collections.abc import Callable, Mapping

import pytest

from summarizer.antecedents import antecedent
from summarizer.quotation_marks import find_quotations
from summarizer.reporting import find_stretches, quoted_tokens
from summarizer.scene import Scene, Speaker, sentences_before, set_scene
from summarizer.schema import Document, Span, Token
from tests.cast import Member, body, cast, person

pytestmark = pytest.mark.model

Reader = Callable[[str], Document]
LIND, OKOYE = person("Peter Lind"), person("Maria Okoye")
DOCKS, RAIL = body("Northern Docks"), body("Coastal Rail")


def scene_of(document: Document, *members: Member) -> Scene:
    """Return the scene of `document` with its quotations."""
    quoted = quoted_tokens(document, find_stretches(document, find_quotations(document.article)))
    return set_scene(document, cast(document, *members), quoted)


def last_pronoun(document: Document) -> Token:
    """Return the last pronoun outside quotation marks."""
    quoted = quoted_tokens(document, find_stretches(document, find_quotations(document.article)))
    words = {"he", "she", "it", "they", "his", "her", "its", "i", "we"}
    return [t for t in document.tokens if t.text.lower() in words and not quoted[t.index]][-1]


def meant(document: Document, *members: Member, known: Mapping[int, Speaker] | None = None) -> str | None:
    """Return whom the last pronoun means."""
    found = antecedent(scene_of(document, *members), last_pronoun(document), known or {})
    return None if found is None else found.name


ONE = [
    # Beside a noun for a person that it explains.
    ("The keeper, Peter Lind, shook his head. “It is over,” he said.", "Peter Lind"),
    ("The board's chair, Maria Okoye, who voted, was heckled as she left. “It is over,” she said.", "Maria Okoye"),
    # Described by what is told of him alone.
    ("Singer Peter Lind closed the yard. The singer sat down. “It is over,” he said.", "Peter Lind"),
    # Whom another says it of.
    ("Peter Lind rang twice. The clerk who took the call recalled that he said no.", "Peter Lind"),
    # The only person before it, in its sentence or in the one before.
    ("Peter Lind closed the yard. “It is over,” he said.", "Peter Lind"),
    ("Peter Lind, who built the yard, said he would close the gates.", "Peter Lind"),
    # The only one of that gender.
    ("Peter Lind and Maria Okoye met. “It is over,” she said.", "Maria Okoye"),
    ("Maria Okoye called Peter Lind. “It is over,” he said.", "Peter Lind"),
    # Whom the sentence before goes on about, whoever else it names.
    ("Maria Okoye woke late.\nShe wrote to Ana Mora and to Eva Mora.\n“It is over,” she said.", "Maria Okoye"),
    # The only subject.
    # Twenty star jumps are no star, and staff is no "he".
    ("Peter Lind woke. He made himself do 20 star jumps. “It is over,” he said.", "Peter Lind"),
    ("Peter Lind spoke of Maria Okoye's plan. He called it bold and he smiled.", "Peter Lind"),
    # The paragraph before.
    ("Peter Lind closed the yard.\nThe gates were locked.\n“It is over,” he said.", "Peter Lind"),
    # A possessive.
    ("Peter Lind sent a letter. His statement was short.", "Peter Lind"),
]


SPOKE = [
    # Of two who act, the one who spoke.
    ("Peter Lind said George Mora was late. He added a word.", "Peter Lind"),
    ("George Mora was late, Peter Lind said. He added a word.", "Peter Lind"),
]


@pytest.mark.parametrize(("text", "name"), SPOKE)
def test_who_spoke_last_goes_on(read: Reader, text: str, name: str) -> None:
    """Where two could be meant, it is the one who was speaking."""
    document = read(text)
    token = next(token for token in document.tokens if token.text == "Lind")
    known = {token.index: Speaker(name=name, cue=token.span, actor=0)}

    assert meant(document, LIND, person("George Mora"), known=known) == name


@pytest.mark.parametrize(
    "text",
    [
        "Peter Lind spoke. George Mora, he said, had lied. “It is over,” he said.",
        "Peter Lind spoke. George Mora had lied to them all, he said. “It is over,” he said.",
        "Peter Lind spoke. George Mora, he said, had lied.",
    ],
)
def test_who_is_told_of_beside_a_clause_of_reporting_is_not_who_tells(read: Reader, text: str) -> None:
    """A clause of reporting beside somebody's deed is another's, and so is the pronoun that goes on."""
    assert meant(read(text), LIND, person("George Mora")) == "Peter Lind"


STRANGERS = [
    # Somebody who is no actor may be meant, by role or by a name that was not found.
    "Peter Lind closed the yard. When the clerk left, the light went out. “It is over,” he said.",
    "Peter Lind closed the yard. The young Mora shook his head. “It is over,” he said.",
    # One who does nothing there is too far off.
    "The yard of Peter Lind was closed. The gates were locked. The rain fell. “It is over,” he said.",
]


@pytest.mark.parametrize("text", STRANGERS)
def test_a_stranger_who_acts_leaves_the_pronoun_open(read: Reader, text: str) -> None:
    """Where a person who is no actor did something last, or nobody did, the pronoun means nobody for certain."""
    assert meant(read(text), LIND, OKOYE) is None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Peter Lind closed the yard. The clerk shook his head. “It is over,” he said.", "The clerk"),
        ("One Rovers fan, who lives in Brask, had come by train. He said no.", "One Rovers fan"),
        ("A passenger was at the door. “It is over,” she said.", "A passenger"),
        ("Maria Okoye met a clerk. The 52-year-old denied it. “It is over,” she said.", "Maria Okoye"),
        ("Peter Lind left. The clerk said he preferred the ferry, which he called slow.", "The clerk"),
    ],
)
def test_a_stranger_whom_the_sentence_is_about_is_told_word_for_word(read: Reader, text: str, words: str) -> None:
    """A person without a name who did the last thing told is meant by the pronoun."""
    assert meant(read(text), LIND, OKOYE) == words


def test_a_share_of_many_is_no_he(read: Reader) -> None:
    """A pronoun for one person means no per cent of voters, though they are said to think something."""
    document = read("Some 42 per cent of voters believe the yard will close. He said no.")
    share = next(token for token in document.tokens if token.text == "cent")
    known = {share.index: Speaker(name="42 per cent of voters", cue=share.span)}

    assert meant(document, known=known) is None


@pytest.mark.parametrize(("text", "name"), ONE)
def test_the_only_one_who_fits_is_meant(read: Reader, text: str, name: str) -> None:
    """By place, gender and grammar a single candidate is left."""
    assert meant(read(text), LIND, OKOYE) == name


NOBODY = [
    # Nobody before it.
    "“It is over,” he said.",
    # Of the other gender.
    "Maria Okoye closed the yard. “It is over,” he said.",
    # Too far back.
    "Peter Lind left.\nThe gates shut.\nThe lamps died.\nThe rain came.\n“It is over,” he said.",
    # First persons.
    "Peter Lind closed the yard. I was told so.",
    "Peter Lind closed the yard. We were told so.",
    # A person is no "it".
    "Peter Lind closed the yard. It said so.",
]


@pytest.mark.parametrize("text", NOBODY)
def test_a_pronoun_without_a_fitting_name_means_nobody(read: Reader, text: str) -> None:
    """Nobody is guessed."""
    assert meant(read(text), LIND, OKOYE) is None


def test_a_long_story_in_pronouns_stays_within_bounds(read: Reader) -> None:
    """Thousands of sentences about "he" lead back a few steps only, and to nobody."""
    document = read("Peter Lind woke." + " He slept." * 1200 + " “It is over,” he said.")

    assert meant(document, LIND) is None


def test_two_who_fit_mean_nobody(read: Reader) -> None:
    """Two men who both act leave a "he" open."""
    document = read("Peter Lind and George Mora met, and Peter Lind left as George Mora stayed. “It is over,” he said.")

    assert meant(document, LIND, person("George Mora")) is None


def test_an_owner_in_the_same_sentence_is_not_meant(read: Reader) -> None:
    """Of a name that only owns something it is unsure whether it is meant."""
    document = read("Maria Okoye spoke first. Robin Lind's yard, by closing, could save money, she added.")

    assert meant(document, OKOYE, person("Robin Lind")) == "Maria Okoye"


def test_who_is_told_of_is_not_who_tells(read: Reader) -> None:
    """In "Mora left early, he said" it is somebody else who says so."""
    document = read("Peter Lind was glum. It was all because George Mora left early, he said.")

    assert meant(document, LIND, person("George Mora")) == "Peter Lind"


def test_a_colon_says_that_the_verb_leads_up_to_what_follows(read: Reader) -> None:
    """Then the subject of the words before it may be the one who speaks; without the colon it is another."""
    document = read(
        "George Mora was replaced in May.\nBut Peter Lind is hoping to stay, he told the Post: “It is home.”"
    )

    assert meant(document, LIND, person("George Mora")) == "Peter Lind"


def test_a_bare_name_that_spoke_keeps_the_pronoun_open(read: Reader) -> None:
    """One who was not taken for a person may be one: whom they only spoke of is not surely meant."""
    document = read("After the mayor invited Peter Lind, Tejo said no. He left.")
    verb = next(token for token in document.tokens if token.text == "said")
    speaker = Speaker(name="Tejo", cue=document.tokens[verb.index - 1].span)
    known = {verb.index: speaker, verb.index - 1: speaker}

    assert meant(document, person("Peter Lind"), body("Tejo"), known=known) is None


def test_a_spokesman_goes_on_for_the_body(read: Reader) -> None:
    """He who spoke for a body goes on speaking for it; a body itself is no he."""
    for noun, name in (("spokesman", "Northern Bank"), ("spokeswoman", None)):
        document = read(f"A {noun} for Northern Bank said no on Friday. He left.")
        token = next(token for token in document.tokens if token.text == noun)
        known = {token.index: Speaker(name="Northern Bank", cue=token.span, actor=0)}

        assert meant(document, body("Northern Bank"), known=known) == name


def test_paragraphs_of_speech_move_nobody_out_of_sight(read: Reader) -> None:
    """However many lines of a speech stand between, the one who acted before it is near."""
    speech = "\n".join(["“The sea was calm.”"] * 6)
    told = "\n".join(["The sea was calm."] * 6)

    assert meant(read(f"Peter Lind spoke on Friday.\n{speech}\nHe left."), person("Peter Lind")) == "Peter Lind"
    assert meant(read(f"Peter Lind spoke on Friday.\n{told}\nHe left."), person("Peter Lind")) is None


def test_names_in_quotation_marks_are_not_meant(read: Reader) -> None:
    """Whom a speaker speaks of is not who speaks."""
    document = read("Peter Lind left. “Only George Mora knew,” he said.")

    assert meant(document, LIND, person("George Mora")) == "Peter Lind"


BODIES = [
    ("Northern Docks issued a notice. “All gates are shut,” it said.", "Northern Docks"),
    ("Northern Docks sued Coastal Rail. “All gates are shut,” it said.", "Northern Docks"),
    # Nobody acts: the name only says where.
    ("The gates were shut at Northern Docks. “All gates are shut,” it said.", None),
    ("Northern Docks and Coastal Rail merged. “All gates are shut,” it said.", None),
]


@pytest.mark.parametrize(("text", "name"), BODIES)
def test_it_means_a_body_that_acts(read: Reader, text: str, name: str | None) -> None:
    """An organisation is meant where it is the only subject."""
    assert meant(read(text), DOCKS, RAIL) == name


def test_they_means_those_who_were_speaking(read: Reader) -> None:
    """Several are meant only where they are known to have spoken."""
    text = "The dockers said no. They added that the gates were shut."
    document = read(text)
    dockers = body("dockers", kind="group")
    place = next(t.index for t in document.tokens if t.text == "dockers")
    speaker = Speaker(name="dockers", cue=document.tokens[place].span, actor=0)

    assert meant(document, dockers) is None
    assert meant(document, dockers, known={place: speaker}) == "dockers"


def test_they_means_two_who_spoke_together(read: Reader) -> None:
    """Two names that spoke as one are several."""
    document = read("Maria Okoye and Peter Lind said that ministers knew. They added that the gates were shut.")
    place = next(t.index for t in document.tokens if t.text == "Okoye")
    both = Speaker(name="Maria Okoye and Peter Lind", cue=Span(0, 26))

    assert meant(document, person("Maria Okoye"), person("Peter Lind"), known={place: both}) == both.name


def test_a_speaker_who_is_no_actor_can_be_meant(read: Reader) -> None:
    """The doctor who spoke is meant by the next "he", although no name is known."""
    document = read("The doctor said no. He left.")
    cue = document.sentences[0].span
    known = {next(t.index for t in document.tokens if t.text == "doctor"): Speaker(name="The doctor", cue=cue)}

    assert meant(document, known=known) == "The doctor"


def test_an_earlier_pronoun_that_is_known_helps(read: Reader) -> None:
    """What one pronoun was found to mean names its sentence."""
    document = read("The rain fell. He left. Then he spoke.")
    first = next(t.index for t in document.tokens if t.text == "He")
    known = {first: Speaker(name="Peter Lind", cue=document.tokens[first].span, actor=0)}
    scene = scene_of(read("The rain fell. He left. Then he spoke. Peter Lind."), LIND)
    found = antecedent(scene, last_pronoun(document), known)

    assert found is not None
    assert found.name == "Peter Lind"


def test_the_cue_is_the_pronoun(read: Reader) -> None:
    """The words that name the speaker are the pronoun itself, not the name it stands for."""
    text = "Peter Lind closed the yard. “It is over,” he said."
    document = read(text)
    found = antecedent(scene_of(document, LIND), last_pronoun(document), {})

    assert found is not None
    assert text[found.cue.start : found.cue.end] == "he"


def test_sentences_are_looked_at_from_the_nearest_back(read: Reader) -> None:
    """The sentence of the pronoun comes first, up to the pronoun; sentences of speech alone are passed over."""
    document = read("One left. “Two stay. Three stay.” Four left. Five said he left.")
    scene = scene_of(document)
    looked_at = [sentence.text.split()[0] for sentence, _ in sentences_before(scene, last_pronoun(document))]

    assert looked_at == ["Five", "Four", "One"]


BARE = [
    # A speaker under one plain word may be a person whom nobody knew for one.
    ("Lindo said no. “It is over,” he added.", "Lindo"),
    # Letters, an article, more words, and a person beside.
    ("The Docks said no. “It is over,” he added.", None),
    ("Northern Docks said no. “It is over,” he added.", None),
    ("Lindo said no while Peter Lind wept. “It is over,” he added.", "Peter Lind"),
]


@pytest.mark.parametrize(("text", "name"), BARE)
def test_a_bare_name_that_speaks_may_be_a_persons(read: Reader, text: str, name: str | None) -> None:
    """A pronoun for a person may mean one who spoke under a bare name taken for a body's, where no person is named."""
    document = read(text)
    members = (body("Lindo"), body("Docks"), DOCKS, LIND)
    scene = scene_of(document, *members)
    subject = next(token for token in document.tokens if token.dep == "nsubj")
    number = scene.holders[subject.index]
    known = {subject.index: scene.actor_speaker(number, subject.span)}

    assert meant(document, *members, known=known) == name
