"""What speaks for an actor's weight: how often, how early, doing what, and where."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from summarizer.actors import find_actors
from summarizer.features import features_of_all
from summarizer.relations import places_of
from summarizer.schema import Document, Excerpt, Quote, Span

pytestmark = pytest.mark.model

Reader = Callable[[str], Document]


def features(document: Document, name: str, quotes: tuple[Quote, ...] = ()) -> dict[str, float]:
    """Return the features of the actor called `name`."""
    actors = find_actors(document)
    rows = features_of_all(document, actors, places_of(document, actors), quotes)
    return dict(zip((actor.name for actor in actors), rows, strict=True))[name]


@pytest.mark.parametrize(
    ("text", "name", "feature"),
    [
        ("Eva Holm resigned on Monday.", "Eva Holm", "acts"),
        ("Eva Holm resigned on Monday.", "Eva Holm", "main"),
        ("Eva Holm resigned on Monday.", "Eva Holm", "opening"),
        ("Eva Holm said it was late.", "Eva Holm", "says"),
        ("The police arrested Eva Holm.", "Eva Holm", "object"),
        ("The police arrested Eva Holm.", "Eva Holm", "prosecuted"),
        ("Eva Holm was charged with theft.", "Eva Holm", "prosecuted"),
        ("The bridge was built by Eva Holm.", "Eva Holm", "agent"),
        ("According to Eva Holm, the bridge fell.", "Eva Holm", "source"),
        ("Eva Holm's plan failed.", "Eva Holm", "possessor"),
        ("Minister Eva Holm resigned.", "Eva Holm", "role"),
        ("Eva Holm resigned. Later Eva Holm came back.", "Eva Holm", "repeated"),
        ("Norway officials said it was late.", "Norway", "says"),
        ("They moved from Norway to Peru.", "Norway", "scenery"),
    ],
)
def test_a_feature_is_seen(read: Reader, text: str, name: str, feature: str) -> None:
    """Each kind of sentence raises its feature."""
    assert features(read(text), name)[feature] > 0


@pytest.mark.parametrize(
    ("text", "name", "feature"),
    [
        ("The police arrested Eva Holm.", "Eva Holm", "acts"),
        ("Eva Holm resigned on Monday.", "Eva Holm", "repeated"),
        ("Eva Holm resigned on Monday.", "Eva Holm", "role"),
        ("Norway protested on Monday.", "Norway", "scenery"),
        ("Eva Holm walked home.", "Eva Holm", "says"),
        ("Eva Holm arrested the thief.", "Eva Holm", "prosecuted"),
        ("The police thanked Eva Holm.", "Eva Holm", "prosecuted"),
    ],
)
def test_a_feature_is_not_made_up(read: Reader, text: str, name: str, feature: str) -> None:
    """What the sentence does not say stays at nought."""
    assert features(read(text), name)[feature] == 0


def test_who_is_quoted_has_the_feature(read: Reader) -> None:
    """A quotation with the actor as its speaker counts."""
    document = read("“It was late,” Eva Holm said.")
    quote = Quote(text="It was late,", span=Span(1, 13), speaker="Eva Holm")

    assert features(document, "Eva Holm", (quote,))["quoted"] == 1
    assert features(document, "Eva Holm")["quoted"] == 0


def test_a_mention_inside_a_role_is_told_apart(read: Reader) -> None:
    """Acme in "Acme director Eva Holm" is mentioned for her sake."""
    document = read("Acme Holdings director Eva Holm resigned.")

    assert features(document, "Acme Holdings")["in_role"] == 1


def test_all_features_are_bounded(read: Reader) -> None:
    """No number runs away, however often a name stands."""
    document = read("Eva Holm said so. " * 30)

    assert all(0 <= value <= 4 for value in features(document, "Eva Holm").values())


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Minister Eva Holm left. Karl Lie stayed.", 1.0),
        ("Karl Lie stayed. Minister Eva Holm left.", 0.5),
        ("Karl Lie stayed. Ola Ek sang. Ida Falk slept. Minister Eva Holm left.", 0.25),
    ],
)
def test_earlier_is_more(read: Reader, text: str, value: float) -> None:
    """Somebody with a role in the first sentence counts whole, in the next ones less and less."""
    assert features(read(text), "Eva Holm")["early_role"] == pytest.approx(value)


def test_an_actor_is_seen_beside_the_others(read: Reader) -> None:
    """The share of the mentions, the rank and the depth are among the numbers."""
    found = features(read("Eva Holm resigned. Eva Holm left. The boat of Karl Lie sank."), "Karl Lie")

    assert (found["share"], found["rank"]) == (0.5, 0.5)
    assert found["depth"] > 0


def test_more_mentions_weigh_more_but_not_in_proportion(read: Reader) -> None:
    """The tenth mention adds less than the second."""
    counts = [features(read("Eva Holm sang. " * number), "Eva Holm")["mentions"] for number in (1, 2, 9, 10)]

    assert counts == sorted(counts)
    assert counts[1] - counts[0] > counts[3] - counts[2]


@pytest.mark.parametrize(
    ("text", "name", "feature"),
    [
        ("They moved to Acme Holdings.", "Acme Holdings", "located"),
        ("They invested in Acme Holdings.", "Acme Holdings", "in_place"),
        ("The Acme Holdings board met.", "Acme Holdings", "modifier"),
    ],
)
def test_how_a_name_hangs_in_its_sentence(read: Reader, text: str, name: str, feature: str) -> None:
    """Direction, place and modifier are told apart."""
    assert features(read(text), name)[feature] == 1


def test_a_name_in_the_title_has_the_feature(read: Reader) -> None:
    """A name that the headline bears is marked, another is not."""
    document = read("Eva Holm met Karl Lie.")
    article = replace(document.article, title=Excerpt(text="Holm wins: Eva Holm met nobody", span=Span(0, 0)))
    titled = replace(document, article=article)

    assert features(titled, "Eva Holm")["title"] == 1
    assert features(titled, "Karl Lie")["title"] == 0


def test_staff_speak_for_their_organisation(read: Reader) -> None:
    """What the officials of a body say, the body says; what its cars do, it does not."""
    assert features(read("Acme Holdings officials said so."), "Acme Holdings")["says"] == 1
    assert features(read("Acme Holdings cars crashed."), "Acme Holdings")["acts"] == 0


def test_repeated_means_in_another_sentence(read: Reader) -> None:
    """A name and its letters in brackets are one mention of it, not two."""
    once = read("The Harbour Works Department (HWD) closed the quay.")
    again = read("The Harbour Works Department closed the quay. The Harbour Works Department fined Acme.")

    assert features(once, "Harbour Works Department")["repeated"] == 0
    assert features(again, "Harbour Works Department")["repeated"] == 1


def test_he_and_she_count_for_whoever_was_named_last(read: Reader) -> None:
    """Pronouns that follow a person make the person weigh more, and nobody else."""
    document = read("Karl Lie stayed. Eva Holm resigned. She said that her house was sold.")

    assert features(document, "Eva Holm")["mentions"] > features(document, "Karl Lie")["mentions"]


@pytest.mark.parametrize(
    ("text", "name", "told"),
    [
        ("Eva Holm told Dunford News that it was late.", "Dunford News", 1),
        ("Dunford News told its readers that it was late.", "Dunford News", 0),
        ("They sued Dunford News.", "Dunford News", 0),
    ],
)
def test_a_paper_that_is_told_something_is_known(read: Reader, text: str, name: str, told: int) -> None:
    """Who is spoken to is marked, and a name that sounds like a paper's."""
    found = features(read(text), name)

    assert found["told"] == told
    assert found["media"] == 1


def test_whom_others_speak_of_is_known(read: Reader) -> None:
    """A name inside quoted speech is somebody else's word; one in a nickname's marks is not speech."""
    document = read("“Nobody asked Karl Lie about the bridge,” Eva Holm said.")

    assert features(document, "Karl Lie")["in_speech"] == 1
    assert features(document, "Eva Holm")["in_speech"] == 0


def test_a_longer_article_and_more_rivals_are_told(read: Reader) -> None:
    """How many others of the kind there are, and how long the article is."""
    alone = features(read("Eva Holm left."), "Eva Holm")
    crowd = features(read("Eva Holm left. Karl Lie stayed. Ola Ek sang."), "Eva Holm")

    assert alone["rivals"] == 0 < crowd["rivals"]
    assert alone["length"] == 0 < crowd["length"]


def test_only_a_body_is_lighter_for_being_told(read: Reader) -> None:
    """A paper that is told something passes it on; a person who is told something is part of the story."""
    assert features(read("Eva Holm told Karl Lie that it was late."), "Karl Lie")["told"] == 0


def test_a_very_long_article_asks_no_more_than_a_long_one(read: Reader) -> None:
    """The length counts up to what the weights were fitted to."""
    lengths = [features(read("Eva Holm sang in the harbour.\n" * n), "Eva Holm")["length"] for n in (20, 40, 60)]

    assert lengths[0] < lengths[1] == lengths[2]
