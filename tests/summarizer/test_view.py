"""A view grows by steps that never say a thing twice and never show a bare name."""

from dataclasses import replace

import pytest

from summarizer.schema import Briefing, Length, Point, View
from summarizer.view import grow, settled, stock_of
from tests.builders import actor_of, briefing_of, document_of, excerpt_of, figure_of, point_of, quote_of

TITLE = "Bakers of Lodin go on strike"
LEAD = "Bakers in Lodin began a strike on Monday over a pay offer of 2 percent."
SAID = "Union leader Petra Anders said “Night work made us ill” and called the offer an insult to every baker."
ANSWER = "She called for new talks."
OWNER = "Mill owner Tom Reyes offered 40 of his vans to carry bread from the next town to the schools and the hospital."
WHY = "The strike comes amid a dispute over night work."
TEXT = f"{TITLE}\n{LEAD} {SAID} {ANSWER} {OWNER} {WHY}"
DOCUMENT = document_of(TEXT, title=TITLE)
ANDERS = actor_of(
    TEXT, "Petra Anders", role="Union leader", did="Union leader Petra Anders said “Night work made us ill”"
)
REYES = actor_of(TEXT, "Tom Reyes", did=OWNER)
LODIN = actor_of(TEXT, "Lodin", kind="country")
LISTED = actor_of(TEXT, "hospital", kind="organisation", listed=True)
OWNER_SAID = excerpt_of(TEXT, OWNER)
OFFER = figure_of(TEXT, "2 percent", measures=LEAD)
VANS = figure_of(TEXT, "40 of his vans", measures="40 of his vans to carry bread")
QUOTE = quote_of(TEXT, "Night work made us ill", speaker="Petra Anders")
POINTS = tuple(point_of(TEXT, sentence) for sentence in (LEAD, SAID, ANSWER, OWNER))
BRIEFING = replace(
    briefing_of(DOCUMENT.article, View()),
    headline=excerpt_of(TEXT, TITLE),
    context=excerpt_of(TEXT, WHY),
    actors=(ANDERS, REYES, LODIN, LISTED),
    figures=(OFFER, VANS),
    quotes=(QUOTE,),
)
STOCK = stock_of(DOCUMENT, BRIEFING, ranked=POINTS)


def grown(briefing: Briefing = BRIEFING, *, ranked: tuple[Point, ...] = POINTS, length: Length = "full") -> View:
    """Return the view after every step was taken."""
    stock = stock_of(DOCUMENT, briefing, ranked=ranked, notes=("A note.",))
    return grow(stock, View(), length=length, fits=lambda _: True)


def test_all_steps_together_show_everything() -> None:
    """Headline, points, context, actors, figures and notes all have their step."""
    view = grown()

    assert view.headline == BRIEFING.headline
    assert [point.text for point in view.points] == [LEAD, SAID, ANSWER, OWNER]
    assert view.context == BRIEFING.context
    assert view.notes == ("A note.",)
    assert {figure.text for figure in view.figures} == {"40 of his vans"}


def test_a_weak_point_is_left_out() -> None:
    """Where little is left to tell, a question, a fragment or a likely caption is worse than one point fewer."""
    told = "The bakers want more pay. The mill sells flour again. Its owner waits for rain."
    text = f"{told} Will the bread come back to Lodin in May?"
    document = document_of(text)
    points = tuple(point_of(text, sentence.text) for sentence in document.sentences)

    def shown(ranked: tuple[Point, ...]) -> tuple[Point, ...]:
        stock = stock_of(document, briefing_of(document.article, View()), ranked=ranked)
        return grow(stock, View(), length="full", fits=lambda _: True).points

    assert points[3] not in shown(points)
    assert points[3] in shown(points[2:])


def test_the_first_step_is_the_best_point() -> None:
    """However small the budget, the story comes first."""
    stock = stock_of(DOCUMENT, BRIEFING, ranked=POINTS[3:])
    seen: list[View] = []

    def fits(view: View) -> bool:
        seen.append(view)
        return False

    assert grow(stock, View(), length="short", fits=fits) == View()
    assert seen[0] == View(points=POINTS[3:])


def test_a_doubt_comes_right_behind_the_first_point() -> None:
    """What a reader must know of the whole is not squeezed out by names and figures."""
    doubtful = replace(BRIEFING, warnings=("Low confidence.",))
    stock = stock_of(DOCUMENT, doubtful, ranked=POINTS, notes=("Left out: a poll",))
    seen: list[View] = []

    def fits(view: View) -> bool:
        seen.append(view)
        return True

    grow(stock, View(), length="short", fits=fits)

    assert seen[1].notes == ("Low confidence.",)
    assert seen[-1].notes == ("Low confidence.", "Left out: a poll")


def test_what_does_not_fit_makes_room_for_the_next() -> None:
    """A place in the order goes to the first of its kind that fits."""
    stock = stock_of(DOCUMENT, BRIEFING, ranked=POINTS)
    view = grow(stock, View(), length="short", fits=lambda v: POINTS[0] not in v.points and len(v.points) < 2)

    assert view.points == POINTS[1:2]


def test_what_is_told_already_takes_no_place() -> None:
    """A figure that a point tells gives way to one that none tells."""
    stock = stock_of(DOCUMENT, BRIEFING, ranked=POINTS[:1])
    view = grow(stock, View(), length="short", fits=lambda v: len(v.figures) < 2)

    assert [figure.text for figure in view.figures] == ["40 of his vans"]


def test_points_are_shown_in_the_order_of_the_article() -> None:
    """Best first is how they are chosen, not how they are told."""
    assert settled(STOCK, View(points=POINTS[::-1]), length="short").points == POINTS


def test_a_point_that_points_back_waits_for_its_forerunner() -> None:
    """Without the sentence before it, it is not taken."""
    lonely = grown(ranked=(POINTS[0], POINTS[2]))

    assert [point.text for point in lonely.points] == [LEAD]


def test_a_rewritten_point_needs_no_forerunner() -> None:
    """What we worded ourselves was worded to stand alone."""
    rewritten = replace(POINTS[2], text="Anders called for talks.", sources=(excerpt_of(TEXT, ANSWER),))

    assert grown(ranked=(rewritten,)).points == (rewritten,)


def test_a_deed_that_a_point_shows_is_not_repeated() -> None:
    """Under the actor only name and role are left."""
    (anders,) = (actor for actor in grown().actors if actor.name == "Petra Anders")

    assert anders.did is None
    assert anders.role == ANDERS.role


def test_a_deed_that_no_point_shows_is_told() -> None:
    """The actor's line says what they did."""
    view = grown(ranked=POINTS[:1])

    assert {actor.name: actor.did for actor in view.actors} == {"Petra Anders": ANDERS.did, "Tom Reyes": REYES.did}


def test_one_deed_is_told_of_one_actor() -> None:
    """A sentence about two people stands under the first."""
    twin = replace(ANDERS, name="Union", kind="organisation", role=None)
    view = settled(STOCK, View(actors=(ANDERS, twin)), length="full")

    assert view.actors == (ANDERS,)
    assert view.listed == (replace(twin, did=None),)


def test_words_are_taken_where_there_is_no_deed() -> None:
    """The quotation of a speaker without a deed is shown with them."""
    silent = replace(BRIEFING, actors=(replace(ANDERS, did=None),))

    assert grown(silent, ranked=POINTS[:1]).quotes == (QUOTE,)
    assert grown(silent, ranked=POINTS[:2]).quotes == ()


@pytest.mark.parametrize("words", ["an insult to every baker", TEXT], ids=["fragment", "long"])
def test_words_that_make_no_line_are_not_taken(words: str) -> None:
    """A fragment says nothing alone, and an actor's line stays a line."""
    talk = quote_of(TEXT, words, speaker="Petra Anders")
    silent = replace(BRIEFING, actors=(replace(ANDERS, did=None),), quotes=(talk,))

    assert grown(silent, ranked=()).quotes == ()


def test_who_has_a_role_comes_before_who_has_none() -> None:
    """A reader is told first who is who."""
    turned = replace(BRIEFING, actors=(REYES, ANDERS))

    assert [actor.name for actor in grown(turned, ranked=()).actors] == ["Petra Anders", "Tom Reyes"]


def test_people_come_before_bodies() -> None:
    """Among those with a role a reader looks for people first."""
    turned = replace(BRIEFING, actors=(replace(ANDERS, kind="organisation"), replace(REYES, role=ANDERS.role)))

    assert [actor.name for actor in grown(turned, ranked=()).actors] == ["Tom Reyes", "Petra Anders"]


@pytest.mark.parametrize("length", ["short", "full"])
def test_whom_the_story_is_about_comes_first_and_is_named_with_a_role_or_without(length: Length) -> None:
    """No reader may miss the main person because the article gives no role, or a passer-by has one."""
    main = replace(REYES, did=None, salience=0.95)

    names = [actor.name for actor in grown(replace(BRIEFING, actors=(ANDERS, main)), length=length).actors]

    assert names == ["Tom Reyes", "Petra Anders"]


def test_whom_the_article_does_not_name_is_never_alone_on_a_line() -> None:
    """A line "baker (role not given)" tells nothing."""
    nameless = replace(actor_of(TEXT, "baker"), salience=0.95)

    assert grown(replace(BRIEFING, actors=(nameless,)), length="full").actors == ()


def test_a_short_view_leaves_passers_by_out() -> None:
    """Who only passes through the story is left to the full view, whatever the role."""
    passing = replace(BRIEFING, actors=(replace(ANDERS, salience=0.45),))

    assert grown(passing, length="short").actors == ()
    assert [actor.name for actor in grown(passing, length="full").actors] == ["Petra Anders"]


def test_a_bare_kinship_ranks_as_no_role() -> None:
    """The line "Tom Reyes, father" does not say whose: a role that explains comes first."""
    turned = replace(BRIEFING, actors=(replace(REYES, role=excerpt_of(TEXT, "owner")), ANDERS))
    kin = replace(turned.actors[0], role=replace(excerpt_of(TEXT, "owner"), text="father"))

    assert [actor.name for actor in grown(turned, ranked=()).actors] == ["Tom Reyes", "Petra Anders"]
    assert grown(replace(turned, actors=(kin, ANDERS)), ranked=()).actors[0].name == "Petra Anders"


@pytest.mark.parametrize(("length", "listed"), [("full", ("hospital", "Lodin")), ("short", ())])
def test_a_bare_name_is_folded_away(length: Length, listed: tuple[str, ...]) -> None:
    """Who has neither role nor deed is listed in the full view, and not shown in the short one."""
    view = grown(length=length)

    assert "Lodin" not in {actor.name for actor in view.actors}
    assert {actor.name for actor in view.listed} >= set(listed)


def test_a_headline_that_is_part_of_a_point_is_not_shown() -> None:
    """The lead's clause and the lead itself would say the same."""
    clause = replace(BRIEFING, headline=excerpt_of(TEXT, "Bakers in Lodin began a strike on Monday"))

    assert grown(clause).headline is None


def test_a_context_that_is_a_point_is_not_repeated() -> None:
    """The reason why it matters stands once."""
    assert grown(ranked=(point_of(TEXT, WHY),)).context is None


def test_a_long_list_gets_another_chance() -> None:
    """What did not fit at its first place is tried again when points have freed the room of deeds."""
    stock = stock_of(DOCUMENT, BRIEFING, ranked=POINTS)
    late = grow(stock, View(), length="full", fits=lambda view: LISTED not in view.listed or len(view.points) > 3)

    assert LISTED in late.listed


def test_an_empty_briefing_gives_an_empty_view() -> None:
    """Steps that find nothing change nothing."""
    empty = briefing_of(DOCUMENT.article, View())

    assert grown(empty, ranked=()) == View(notes=("A note.",))


def test_why_it_matters_comes_before_the_fourth_point() -> None:
    """Long points leave room for the context: a full view that fills up has it."""
    told = "The bakers want more pay. The mill sells flour again. Its owner waits for rain. The schools close."
    text = f"{told} {WHY}"
    document = document_of(text)
    points = tuple(point_of(text, sentence.text) for sentence in document.sentences[:-1])
    briefing = replace(briefing_of(document.article, View()), context=excerpt_of(text, WHY))
    stock = stock_of(document, briefing, ranked=(points[0], points[1], points[3], points[2]))
    view = grow(stock, View(), length="full", fits=lambda view: len(view.points) + bool(view.context) <= 4)

    assert view.context == briefing.context
    assert len(view.points) == 3


def test_two_figures_of_one_sentence_share_it() -> None:
    """Each is listed, and both with the one passage that measures them."""
    both = replace(
        BRIEFING, figures=(replace(VANS, measures=OWNER_SAID), replace(VANS, text="40", measures=OWNER_SAID))
    )
    figures = grown(both, ranked=()).figures

    assert [(figure.text, figure.measures) for figure in figures] == [
        ("40 of his vans", OWNER_SAID),
        ("40", OWNER_SAID),
    ]


def test_a_point_that_says_the_same_again_is_left_out() -> None:
    """Captions and standfirsts repeat the story; the better point stays."""
    again = "Union leader Petra Anders called the offer an insult to every baker."
    text = f"{TEXT} {again}"
    document = document_of(text, title=TITLE)
    briefing = replace(briefing_of(document.article, View()), context=excerpt_of(text, again))
    ranked = (point_of(text, SAID), point_of(text, again), point_of(text, OWNER))
    view = grow(stock_of(document, briefing, ranked=ranked), View(), length="full", fits=lambda _: True)

    assert [point.text for point in view.points] == [SAID, OWNER]
    assert view.context is None
