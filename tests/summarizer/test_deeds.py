"""What an actor said or did is told by the article's own best sentence, never cut loose from who says so."""

from collections.abc import Callable

import pytest

from summarizer.actors import find_actors
from summarizer.deeds import deed_of
from summarizer.relations import places_of
from summarizer.schema import Document, Quote, Span

pytestmark = pytest.mark.model

Reader = Callable[[str], Document]


def deed(document: Document, name: str, quotes: tuple[Quote, ...] = ()) -> str:
    """Return what the actor called `name` said or did."""
    actors = find_actors(document)
    places = dict(zip((actor.name for actor in actors), places_of(document, actors), strict=True))
    found = deed_of(document, places[name], quotes)
    assert found is not None
    assert document.article.text[found.span.start : found.span.end] == found.text
    return found.text


@pytest.mark.parametrize(
    ("text", "name", "told"),
    [
        # The own act before a mere mention.
        ("The plan of Eva Holm is old. Eva Holm warned the city of floods.", "Eva Holm", "warned the city"),
        # The first telling before a later one.
        ("Eva Holm warned the city of floods. Nobody listened. Eva Holm warned them again.", "Eva Holm", "of floods"),
        # A statement before a question.
        ("Did Eva Holm lie? Eva Holm said that she had not.", "Eva Holm", "said that she had not"),
        # The main clause before a side clause.
        ("While Eva Holm slept, the bridge fell. Eva Holm called the police.", "Eva Holm", "called the police"),
        # Where the actor never acts, the sentence that names the actor.
        ("The police arrested Eva Holm.", "Eva Holm", "arrested Eva Holm"),
    ],
)
def test_the_best_sentence_is_told(read: Reader, text: str, name: str, told: str) -> None:
    """The subject of a main verb, told first, tells most of an actor."""
    assert told in deed(read(text), name)


@pytest.mark.parametrize(
    "sentence",
    [
        (
            "Prosecutors said that Eva Holm had allegedly stolen the boat from the old harbour near the town of Brask "
            "in the early hours of Monday, when nobody was there to watch the quay and the cameras were switched off."
        ),
        (
            "According to the police, Eva Holm did not steal the boat, which was found near the lighthouse on the morn "
            "of the following day by two fishermen who had gone out early because the weather was so very calm."
        ),
    ],
)
def test_nothing_that_governs_it_is_cut(read: Reader, sentence: str) -> None:
    """Who says so, the hedge and the negation stay, however long the sentence."""
    text = deed(read(sentence), "Eva Holm")

    assert ("Prosecutors said" in text and "allegedly" in text) or ("According to the police" in text and "not" in text)


def test_a_sentence_with_the_actors_quotation_is_better(read: Reader) -> None:
    """Of two sentences as good, the one that quotes the actor is told."""
    text = "Eva Holm said it was late. Eva Holm said it was “a scandal for us all”."
    start = text.index("a scandal")
    quote = Quote(text="a scandal for us all", span=Span(start, start + 20), speaker="Eva Holm")

    assert "scandal" in deed(read(text), "Eva Holm", (quote,))


def test_nobody_did_nothing(read: Reader) -> None:
    """Without a mention there is no deed."""
    assert deed_of(read("It rained."), (), ()) is None
