"""Words before a colon name who speaks: a name alone, a name with its paper, or the subject of the sentence."""

from collections.abc import Callable

import pytest

from summarizer.quotation_marks import find_quotations
from summarizer.reporting import find_stretches, quoted_tokens
from summarizer.scene import set_scene
from summarizer.schema import Document
from summarizer.speech_labels import ends_with_label, leads_with_label, stands_before
from tests.cast import cast, person

pytestmark = pytest.mark.model

Reader = Callable[[str], Document]


def label(document: Document) -> str | None:
    """Return the word before a colon that names who speaks."""
    stretches = find_stretches(document, find_quotations(document.article))
    index = leads_with_label(document, stretches[0])
    return None if index is None else document.tokens[index].text


LABELS = [
    ("Okoye wept when the boat that Lind built sank: “We leave at dawn.”", "Okoye"),
    ("Okoye: “We leave at dawn.”", "Okoye"),
    ("Ada Okoye was blunt: “We leave at dawn.”", "Okoye"),
    ("The note ended with a plea: “We leave at dawn.”", "note"),
    ("In the words of Ada Okoye: “We leave at dawn.”", "Okoye"),
    ("Ada Okoye, in a statement: “We leave at dawn.”", "Okoye"),
    ("Okoye denied the charge: “We leave at dawn.”", "Okoye"),
    ("Okoye did not wait: “We leave at dawn.”", "Okoye"),
    # What was not said is nobody's.
    ("Okoye did not say: “We leave at dawn.”", None),
    # A day is nobody, and so is a place before a name.
    ("On Monday: “We leave at dawn.”", None),
    ("In the words of the song: “We leave at dawn.”", None),
    ("“We leave at dawn.”", None),
    ("Okoye left. “We leave at dawn.”", None),
]


@pytest.mark.parametrize(("text", "word"), LABELS)
def test_a_colon_without_a_verb_of_speech_names_its_subject(read: Reader, text: str, word: str | None) -> None:
    """A name alone, or the subject of the sentence, stands before the colon."""
    assert label(read(text)) == word


def test_a_colon_in_another_paragraph_leads_nothing_in(read: Reader) -> None:
    """A label stands in the paragraph of the words."""
    assert label(read("Ada Okoye:\n“We leave at dawn.”")) is None


BEHIND = [
    ("“We leave at dawn,” Ada Okoye.", "Okoye"),
    ("“We leave at dawn.” – Ada Okoye", "Okoye"),
    ("“We leave at dawn.” — Ada Okoye, mayor of Lindholm", "Okoye"),
    # A full stop ends the words, and what follows is another sentence; so is what has a verb of its own.
    ("“We leave at dawn.” Ada Okoye.", None),
    ("“We leave at dawn,” – the words of Ada Okoye.", None),
    ("“We leave at dawn.” – Ada Okoye left at noon.", None),
    ("“We leave at dawn,”", None),
]


@pytest.mark.parametrize(("text", "word"), BEHIND)
def test_a_name_alone_behind_the_words_is_whose_they_are(read: Reader, text: str, word: str | None) -> None:
    """A comma or a dash ties a name at the end of the paragraph to the words before it."""
    document = read(text)
    stretches = find_stretches(document, find_quotations(document.article))
    index = ends_with_label(document, stretches[0])

    assert (None if index is None else document.tokens[index].text) == word


def test_a_name_in_the_next_paragraph_is_no_label(read: Reader) -> None:
    """The name stands in the paragraph of the words."""
    document = read("“We leave at dawn,”\nAda Okoye.")
    stretches = find_stretches(document, find_quotations(document.article))

    assert ends_with_label(document, stretches[0]) is None


MOODS = [
    ("Ada Okoye was blunt. “We leave at dawn.”", "Okoye"),
    ("Ada Okoye, who owns the boat, shrugged. “We leave at dawn.”", "Okoye"),
    ("Peter Lind's wife, Ada Okoye, was blunt. “We leave. I said, ‘We leave.’”", "wife"),
    # Another is named, or acts; what is told is no mood, or denied; more follows; the words are no sentence.
    ("Peter Lind came. Ada Okoye was blunt. “We leave at dawn.”", None),
    ("Ada Okoye left. “We leave at dawn.”", None),
    ("Ada Okoye was in Brask. “We leave at dawn.”", None),
    ("Ada Okoye was not happy. “We leave at dawn.”", None),
    ("Ada Okoye was blunt. “We leave at dawn,” the mate said.", None),
    ("Ada Okoye was blunt. “leave at dawn”", None),
    ("Ada Okoye was blunt.\n“We leave at dawn.”", None),
]


@pytest.mark.parametrize(("text", "word"), MOODS)
def test_the_only_person_of_a_paragraph_speaks_behind_a_mood(read: Reader, text: str, word: str | None) -> None:
    """How somebody is, or a gesture, leads in the words that end the paragraph."""
    document = read(text)
    stretches = find_stretches(document, find_quotations(document.article))
    members = [one for one in (person("Ada Okoye"), person("Peter Lind")) if one.name in text]
    scene = set_scene(document, cast(document, *members), quoted_tokens(document, stretches))
    index = stands_before(scene, stretches[0])

    assert (None if index is None else document.tokens[index].text) == word
