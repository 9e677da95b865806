"""Actors: everyone who acts, under one verbatim name, with the stated role; the key ones chosen and told of."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from config.settings import SummarizerSettings
from summarizer.actors import find_actors, select_actors
from summarizer.quotes import find_quotes
from summarizer.schema import Actor, Document

pytestmark = pytest.mark.model

Reader = Callable[[str], Document]

STORY = """\
Lindholm Mayor Maria Okoye warned ferry operator NordLine on Monday that the city would close the old harbour.
Okoye said the quay was “a danger to everyone who walks on it” and that repairs could not wait.
NordLine, a family firm, said in a statement that it had not been told. Its chief executive, Peter Lind, called the plan “a scandal”.
Norway and the World Harbour Association (WHA) have offered to help. The WHA said it would send engineers.
Protesters blocked the harbour road on Sunday. Police said the protesters left after an hour.
The talks were attended by Danish Transport Minister Ida Falk, Swedish Transport Minister Ola Brandt, Finnish Transport Minister Aino Laine and Icelandic Transport Minister Jon Arnason. Harbour masters Karl Holm and Eva Lie took notes.
By then Okoye had already signed the order, she told reporters in Lindholm.
"""  # noqa: E501  # a paragraph a line


@pytest.fixture(scope="module")
def story(read: Reader) -> Document:
    """Return the story, annotated once."""
    return read(STORY)


@pytest.fixture(scope="module")
def key(story: Document, settings: SummarizerSettings) -> dict[str, Actor]:
    """Return the story's key actors by name."""
    actors = find_actors(story)
    return {actor.name: actor for actor in select_actors(story, actors, find_quotes(story, actors), settings)}


def by_name(document: Document) -> dict[str, Actor]:
    """Return all actors of `document` by name."""
    return {actor.name: actor for actor in find_actors(document)}


@pytest.mark.parametrize(
    ("name", "kind", "role"),
    [
        ("Maria Okoye", "person", "Lindholm Mayor"),
        ("Peter Lind", "person", "chief executive"),
        ("NordLine", "organisation", "ferry operator"),
        ("World Harbour Association", "organisation", None),
        ("Norway", "country", None),
        ("Protesters", "group", None),
        ("Ida Falk", "person", "Danish Transport Minister"),
        ("Karl Holm", "person", "Harbour masters"),
        ("Eva Lie", "person", "Harbour masters"),
    ],
)
def test_everyone_is_found_with_kind_and_role(story: Document, name: str, kind: str, role: str | None) -> None:
    """People, organisations, countries and groups are found, each once, with the role the article states."""
    actor = by_name(story)[name]

    assert actor.kind == kind
    assert (actor.role.text if actor.role else None) == role


def test_everything_shown_is_verbatim(story: Document) -> None:
    """Names, aliases, mentions and roles stand in the article, letter for letter."""
    text = story.article.text
    for actor in find_actors(story):
        forms = {text[span.start : span.end] for span in actor.mentions}

        assert {actor.name, *actor.aliases} == forms
        assert actor.role is None or text[actor.role.span.start : actor.role.span.end] == actor.role.text


def test_nobody_is_found_twice(story: Document) -> None:
    """No two actors share a mention or a name."""
    actors = find_actors(story)
    spans = [span for actor in actors for span in actor.mentions]

    assert len(spans) == len(set(spans))
    assert len({actor.name for actor in actors}) == len(actors)


def test_candidates_have_no_weight_yet(story: Document) -> None:
    """Salience, deed and the fold of lists are decided by the selection."""
    assert all(actor.salience == 0 and actor.did is None and not actor.listed for actor in find_actors(story))


def test_the_key_actors_come_by_weight(key: dict[str, Actor]) -> None:
    """The heaviest comes first; whoever is told of most is among the key actors."""
    weights = [actor.salience for actor in key.values()]

    assert weights == sorted(weights, reverse=True)
    assert next(iter(key)) == "Maria Okoye"
    assert {"Peter Lind", "NordLine", "World Harbour Association"} <= set(key)


def test_each_key_actor_has_a_deed_in_the_articles_words(story: Document, key: dict[str, Actor]) -> None:
    """What they said or did is a contiguous passage of the article that holds one of their mentions."""
    text = story.article.text
    for actor in key.values():
        assert actor.did is not None
        assert text[actor.did.span.start : actor.did.span.end] == actor.did.text
        assert any(actor.did.span.start <= m.start and m.end <= actor.did.span.end for m in actor.mentions)


def test_an_attendance_list_is_marked_not_dropped(key: dict[str, Actor]) -> None:
    """Who is only one of many at a table is listed; who acts is not."""
    assert all(key[name].listed for name in ("Ida Falk", "Ola Brandt", "Aino Laine"))
    assert not key["Maria Okoye"].listed


def test_no_more_than_the_settings_allow(story: Document, settings: SummarizerSettings) -> None:
    """The number of key actors is bounded, the heaviest kept; people beyond it are only listed."""
    few = settings.model_copy(update={"max_actors": 2})
    chosen = select_actors(story, find_actors(story), (), few)
    every = select_actors(story, find_actors(story), (), settings)

    assert [actor.name for actor in chosen[:2]] == [actor.name for actor in every[:2]]
    assert all(actor.listed and actor.kind == "person" for actor in chosen[2:])


@pytest.mark.parametrize(
    ("text", "absent"),
    [
        ("The fire spread in Dunford on Monday. Crews left Dunford on Friday.", "Dunford"),
        ("They went to Addison Falls, a village in the hills, to see Maria Okoye.", "Addison Falls"),
        ("Maria Okoye acted in “The Salt Road” last year.", "Salt Road"),
        ("Maria Okoye flew the Brask 747 to Oslo.", "Brask 747"),
    ],
)
def test_places_and_works_are_no_actors(read: Reader, text: str, absent: str) -> None:
    """A place where things happen, a village, a film and a machine do not act."""
    assert absent not in by_name(read(text))


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("The judges barred Florida from enforcing the law. Maria Okoye sued on Monday.", True),
        ("The court ordered Florida to pay the fine. Maria Okoye sued on Monday.", True),
        ("The snow hit Florida from the north. Maria Okoye left Florida to find work on Monday.", False),
    ],
)
def test_a_place_that_is_kept_from_something_acts(read: Reader, text: str, *, acts: bool) -> None:
    """Its government is meant: land cannot be stopped from closing clinics."""
    assert ("Florida" in by_name(read(text))) is acts


def test_an_unnamed_woman_of_the_first_lines_gives_way_to_a_name(read: Reader) -> None:
    """Who is "a woman" in the opening is mostly the one named next; where nobody is named she stays."""
    named = read("A woman was jailed on Monday. Eva Holm, 40, had stolen a boat.")
    unnamed = read("A woman was jailed on Monday. The woman had stolen a boat.")

    assert "woman" not in by_name(named)
    assert "woman" in by_name(unnamed)


def test_a_man_beside_a_suspect_is_not_listed_again(read: Reader) -> None:
    """Where the article speaks of a suspect, "the man" is mostly that suspect."""
    document = read("A man robbed a bank on Monday. The suspect ran away. Police said the man was armed.")

    assert "man" not in by_name(document)


def test_a_body_named_in_full_is_not_found_again_in_lower_case(read: Reader) -> None:
    """The sheriff's office of the second sentence is that of the first."""
    document = read("The Dunford County Sheriff's Office closed the road. The sheriff's office gave no reason.")

    assert [actor.kind for actor in find_actors(document)] == ["organisation"]


def test_an_empty_article_has_no_actors(read: Reader, settings: SummarizerSettings) -> None:
    """Nothing comes of nothing, and nothing breaks."""
    document = read("")

    assert find_actors(document) == ()
    assert select_actors(document, (), (), settings) == ()


@hypothesis_settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from([*STORY.split(), "\n", "“", "”", "(", ")", ",", "."]), max_size=40))
def test_scrambled_words_break_nothing(read: Reader, settings: SummarizerSettings, words: list[str]) -> None:
    """Whatever stands in a text, actors are found or not, and every span is verbatim."""
    document = read(" ".join(words))
    text = document.article.text
    actors = find_actors(document)
    for actor in select_actors(document, actors, (), settings):
        assert 0 <= actor.salience <= 1
        assert all(text[span.start : span.end] in {actor.name, *actor.aliases} for span in actor.mentions)


def test_an_address_does_not_speak(read: Reader) -> None:
    """The town after a name and an office says nothing, and a town that a region follows does nothing."""
    found = by_name(read("“The road is closed,” said Eva Holm, circle officer, Chicago. They called from Chicago."))

    assert "Chicago" not in found


def test_the_victim_after_a_name_is_nobody_new(read: Reader) -> None:
    """“The victim” is one of those named before; “a victim” nobody has named is told of."""
    known = by_name(read("Jon Dahl, the porter, was stabbed in Dunford on Friday. The victim lost a lot of blood."))
    unknown = by_name(read("A victim was stabbed in Dunford on Friday. The victim lost a lot of blood."))

    assert "victim" not in known
    assert "victim" in unknown


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A pilot saved a ferry on Friday. The pilot saw smoke over Dunford.", True),
        ("A pilot saved a ferry on Friday. Jon Dahl saw the smoke. The pilot was calm.", False),
        ("A pilot saved a ferry on Friday. The fireman Jon Dahl saw the smoke. The pilot was calm.", True),
    ],
)
def test_a_protagonist_without_a_name(read: Reader, text: str, found: bool) -> None:  # a table of yes and no
    """Who acts in the lead and is told of again is an actor, where nobody named soon after can be the one."""
    assert ("pilot" in by_name(read(text))) is found


def test_what_does_nothing_needs_a_word_for_a_body(read: Reader) -> None:
    """A capitalised word of unknown kind that only things are done to is a thing, however often it is told of."""
    text = "The clinic offered Quellin to students on Friday. Eva Holm said that she had never heard of Quellin."

    assert "Quellin" not in by_name(read(text))


def test_a_place_to_which_something_is_done_is_no_actor(read: Reader) -> None:
    """“Dunford was told” is no deed of a town's; “Dunford said” is."""
    assert "Chicago" not in by_name(read("Chicago has been added to the list of cold towns."))
    assert "Chicago" in by_name(read("Chicago said it would add two cold towns to the list."))
