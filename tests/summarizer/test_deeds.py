"""What an actor said or did is told by the article's own best sentence, never cut loose from who says so."""

from collections.abc import Callable

import pytest

from summarizer.actors import find_actors
from summarizer.deeds import deed_of
from summarizer.ground import passage_faults, set_ground
from summarizer.relations import places_of
from summarizer.schema import Document, Excerpt, Quote, Span

pytestmark = pytest.mark.model

Reader = Callable[[str], Document]


def deed(document: Document, name: str, quotes: tuple[Quote, ...] = ()) -> str:
    """Return what the actor called `name` said or did."""
    found = told_of(document, name, quotes)
    assert found is not None
    assert document.article.text[found.span.start : found.span.end] == found.text
    assert not [*passage_faults(set_ground(document), found)]
    return found.text


def told_of(
    document: Document, name: str, quotes: tuple[Quote, ...] = (), told: tuple[Span, ...] = ()
) -> Excerpt | None:
    """Return the passage about the actor called `name`, if any can be shown."""
    actors = find_actors(document)
    known = {actor.name: (actor, places) for actor, places in zip(actors, places_of(document, actors), strict=True)}
    return deed_of(set_ground(document), *known[name], quotes, told)


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
        # A whole sentence before two that lost the border between them.
        (
            "Eva Holm read the planThen the vote began in Brask. Eva Holm called the police.",
            "Eva Holm",
            "called the police",
        ),
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
    document = read("Eva Holm left.")

    assert deed_of(set_ground(document), find_actors(document)[0], (), ()) is None


@pytest.mark.parametrize(
    ("text", "name", "told"),
    [
        # Silence is no deed where there is another.
        (
            "Acme Holdings did not immediately respond to questions. Acme Holdings owns the quay.",
            "Acme Holdings",
            "owns",
        ),
        # A caption without a verb tells nothing.
        ("Eva Holm in the harbour of Dunford with Karl Lie. Karl Lie saw Eva Holm.", "Eva Holm", "saw Eva Holm"),
        # What others say of somebody, after what is reported.
        ("“Eva Holm lied to us,” Karl Lie said. Eva Holm left the harbour board on Monday.", "Eva Holm", "left the"),
        # What the staff does, the body does.
        ("They drove to Norway. Norway officials closed the border on Monday.", "Norway", "closed the border"),
    ],
)
def test_what_tells_nothing_gives_way(read: Reader, text: str, name: str, told: str) -> None:
    """A passage that says nothing of the actor is taken only where there is no better one."""
    assert told in deed(read(text), name)


def test_a_quotation_of_several_sentences_is_shown_whole(read: Reader) -> None:
    """A mark is never left without its partner."""
    text = "“It was late. Nobody saw the boat,” said Eva Holm. It rained on Monday."

    assert deed(read(text), "Eva Holm") == "“It was late. Nobody saw the boat,” said Eva Holm."


def test_a_quotation_too_long_to_be_shown_gives_way(read: Reader) -> None:
    """Where the words cannot be shown whole, another passage tells the actor, or none."""
    speech = "“" + "It was a very late and cold evening by the old harbour. " * 9 + "Nobody came,” said Eva Holm."
    document = read(f"{speech}\nEva Holm sold the boat.")

    assert deed(document, "Eva Holm") == "Eva Holm sold the boat."
    assert told_of(read(speech), "Eva Holm") is None


def test_words_of_nobody_are_no_deed(read: Reader) -> None:
    """A passage all in quotation marks does not say whose words they are: it must not be put to anybody."""
    document = read("“But Karl Lie never came to the harbour.”\nThe boat of Karl Lie sank.")

    assert deed(document, "Karl Lie") == "The boat of Karl Lie sank."
    assert told_of(read("“But Karl Lie never came to the harbour.”"), "Karl Lie") is None


def test_of_two_mere_mentions_the_untold_one_is_better(read: Reader) -> None:
    """What another actor's deed tells need not be told twice; the actor's own act may be."""
    text = "Eva Holm wrote to the mayor of Norway. Karl Lie drove to the capital of Norway."
    told = (Span(0, text.index("Karl")),)

    assert (told_of(read(text), "Norway") or Excerpt(text="", span=Span(0, 0))).text.startswith("Eva Holm")
    assert (told_of(read(text), "Norway", (), told) or Excerpt(text="", span=Span(0, 0))).text.startswith("Karl Lie")
    assert (told_of(read(text), "Eva Holm", (), told) or Excerpt(text="", span=Span(0, 0))).text.startswith("Eva Holm")
