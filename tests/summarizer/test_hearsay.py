"""Words that one person reports of another are not shown as that other's alone."""

from collections.abc import Callable

import pytest

from summarizer.hearsay import is_hearsay, without_relays
from summarizer.reporting import find_clauses
from summarizer.scene import set_scene
from summarizer.schema import Document, Quote, Span
from tests.cast import cast, person

pytestmark = pytest.mark.model

Reader = Callable[[str], Document]


def quoted(document: Document, words: str) -> Quote:
    """Return the quotation of `words`, said by somebody."""
    start = document.article.text.index(words)
    return Quote(text=words, span=Span(start, start + len(words)), speaker="Lima")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("According to Ek, Lima told him: “The quay is lost.”", "The quay is lost."),
        ("Ek said that Lima had told the council: “The quay is lost.”", "The quay is lost."),
        ("“The quay is lost,” Lima told the council, the Lodin Post reported.", "The quay is lost,"),
    ],
)
def test_words_that_another_passes_on_are_hearsay(read: Reader, text: str, words: str) -> None:
    """Two attributions stand around them."""
    document = read(text)

    assert is_hearsay(document, quoted(document, words))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("“The quay is lost,” Lima told the council.", "The quay is lost,"),
        ("“The quay is lost.” Ek said that Lima had left.", "The quay is lost."),
        ("Lima said: “Ek told me that the quay is lost.”", "Ek told me that the quay is lost."),
    ],
)
def test_words_with_one_attribution_are_the_speakers(read: Reader, text: str, words: str) -> None:
    """Neither the next sentence nor what is said inside the quotation marks counts."""
    document = read(text)

    assert not is_hearsay(document, quoted(document, words))


@pytest.mark.parametrize(
    ("text", "verbs"),
    [
        # A paper or the papers of a court only pass on what a person says before in the sentence.
        ("Lima said no, according to the Lodin Gazette.", ["said"]),
        ("He said no, according to court documents.", ["said"]),
        # Nobody else speaks, or only behind, or no paper passes it on.
        ("The quay is lost, according to the Lodin Gazette.", ["According"]),
        ("According to the Lodin Gazette, Lima said no.", ["According", "said"]),
        ("The company said no, according to the Lodin Gazette.", ["said", "according"]),
        ("Lima said no, according to his brother.", ["said", "according"]),
    ],
)
def test_who_passes_on_a_persons_words_does_not_speak(read: Reader, text: str, verbs: list[str]) -> None:
    """Of two attributions in a sentence, the paper's is left out where a person's stands first."""
    document = read(text)
    scene = set_scene(document, cast(document, person("Lima")), (False,) * len(document.tokens))
    clauses = without_relays(scene, find_clauses(document, scene.quoted))

    assert [document.tokens[clause.verb].text.lower() for clause in clauses] == [verb.lower() for verb in verbs]
