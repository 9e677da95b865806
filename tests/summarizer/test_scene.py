"""A scene knows which words name which actor."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from summarizer.quotation_marks import find_quotations
from summarizer.reporting import find_stretches, quoted_tokens
from summarizer.scene import Scene, sentences_before, set_scene
from summarizer.schema import Document
from tests.cast import Member, body, cast, person

pytestmark = pytest.mark.model

Reader = Callable[[str], Document]


def scene_of(document: Document, *members: Member) -> Scene:
    """Return the scene of `document` with nothing quoted."""
    return set_scene(document, cast(document, *members), (False,) * len(document.tokens))


def test_every_token_of_a_mention_is_the_actors(read: Reader) -> None:
    """All words of a name, wherever it stands, are held by its actor."""
    document = read("Maria Okoye left. Later Okoye came back.")
    scene = scene_of(document, person("Maria Okoye"))

    assert [document.tokens[i].text for i in sorted(scene.holders)] == ["Maria", "Okoye", "Okoye"]


def test_a_person_comes_before_a_body_in_the_same_words(read: Reader) -> None:
    """Where two mentions overlap, the person is meant."""
    document = read("Bank of Lindholm chief Lind left the Lind bank.")
    scene = scene_of(document, body("Lind"), person("Lind"))

    assert {scene.holders[t.index] for t in document.tokens if t.text == "Lind"} == {1}


def test_a_longer_name_comes_before_a_shorter_one(read: Reader) -> None:
    """Of two bodies the fuller name is meant."""
    document = read("The Lindholm Harbour Board met in Lindholm.")
    scene = scene_of(document, body("Lindholm", kind="country"), body("Lindholm Harbour Board"))

    assert [scene.holders[t.index] for t in document.tokens if t.text == "Lindholm"] == [1, 0]


def test_a_surname_that_was_not_read_as_a_name_is_its_bearers(read: Reader) -> None:
    """The one whom the article calls by a surname alone is meant by it, at the front of a body's name too."""
    text = "Peter Lind left. Lind came back. Lind's Harbour League lost."
    document = read(text)
    league = text.index("Lind's")
    members = (person("Peter Lind"), body("Lind's Harbour League"))
    actors = cast(document, *members)
    told = tuple(m for m in actors[0].mentions if m.start < league)
    scene = set_scene(document, (replace(actors[0], mentions=told), actors[1]), (False,) * len(document.tokens))

    assert [scene.holders[t.index] for t in document.tokens if t.text == "Lind"] == [0, 0, 0]


def test_a_surname_behind_a_courtesy_title_may_be_anothers(read: Reader) -> None:
    """Who is only called "Mrs Lind" does not bear every "Lind"."""
    text = "Jane Lind left. Mrs Lind came back. Lind waited."
    document = read(text)
    jane = cast(document, person("Jane Lind"))[0]
    scene = set_scene(document, (replace(jane, mentions=jane.mentions[:2]),), (False,) * len(document.tokens))

    assert {document.tokens[i].sentence for i in scene.holders} == {0, 1}


def test_a_surname_of_two_is_nobodys(read: Reader) -> None:
    """Where the article calls two by one surname, a further one is neither's."""
    document = read("Lind met Lind. Lind came back.")
    lind = cast(document, person("Lind"))[0].mentions
    actors = tuple(replace(cast(document, person("Lind"))[0], mentions=(place,)) for place in lind[:2])
    scene = set_scene(document, actors, (False,) * len(document.tokens))

    assert sorted(scene.holders) == [0, 2]


def test_a_name_in_apposition_names_its_noun(read: Reader) -> None:
    """The mayor, Maria Okoye, is Maria Okoye, and the mention is where her name stands."""
    text = "The mayor, Maria Okoye, said no."
    document = read(text)
    scene = scene_of(document, person("Maria Okoye"))
    mayor = next(token for token in document.tokens if token.text == "mayor")
    mention = scene.mention_at(mayor, 0)

    assert scene.named_at(mayor, frozenset({"appos"})) == 0
    assert text[mention.start : mention.end] == "Maria Okoye"


def test_a_name_that_only_belongs_to_a_noun_does_not_name_it(read: Reader) -> None:
    """Okoye's lawyer is not Okoye."""
    document = read("Okoye's lawyer said no.")
    scene = scene_of(document, person("Okoye"))
    lawyer = next(token for token in document.tokens if token.text == "lawyer")

    assert scene.named_at(lawyer, frozenset({"appos"})) is None


def test_an_actor_speaks_under_the_full_name(read: Reader) -> None:
    """The name shown is the actor's, the cue is where the sentence names the actor."""
    document = read("Maria Okoye left. Okoye said no.")
    scene = scene_of(document, person("Maria Okoye"))
    cue = scene.actors[0].mentions[1]
    speaker = scene.actor_speaker(0, cue)

    assert (speaker.name, speaker.cue, speaker.actor) == ("Maria Okoye", cue, 0)


def test_sentences_are_read_backwards_up_to_the_word(read: Reader) -> None:
    """The own sentence comes first, up to the word; then those before it, and none far off or only quoted.

    What is only quoted makes nothing before it farther.
    """
    document = read("Far.\nNone.\nOne.\nTwo.\n“Only quoted here.”\nThree and he left.")
    quoted = quoted_tokens(document, find_stretches(document, find_quotations(document.article)))
    scene = set_scene(document, (), quoted)
    token = next(token for token in document.tokens if token.text == "he")
    found = list(sentences_before(scene, token))

    assert [sentence.text for sentence, _ in found] == ["Three and he left.", "Two.", "One.", "None."]
    assert found[0][1] == token.index
    assert [last for _, last in found[1:]] == [sentence.last for sentence, _ in found[1:]]
