"""A common noun that can only mean one named body is that body; any other group stays itself."""

import pytest

from summarizer.group_links import join_groups
from summarizer.schema import Actor, ActorKind, Span


def actor(name: str, *aliases: str, at: int = 0, kind: ActorKind = "organisation") -> Actor:
    """Return an actor with one mention."""
    return Actor(name=name, kind=kind, mentions=(Span(at, at + len(name)),), aliases=aliases)


def names(known: list[Actor], groups: list[Actor]) -> list[tuple[str, tuple[str, ...]]]:
    """Return the names and other forms after joining."""
    return [(one.name, one.aliases) for one in join_groups(known, groups)]


@pytest.mark.parametrize(
    ("body", "group"),
    [
        (actor("Dunford Police"), actor("police", kind="group")),
        (actor("Dunford Police"), actor("police department")),
        (actor("Dunford Police Department"), actor("police", kind="group")),
        (actor("Dunford Constabulary"), actor("police", kind="group")),
        (actor("U.S. Attorney's Office for Norland"), actor("prosecutors", kind="group")),
        (actor("Crown Prosecution Service", "CPS"), actor("prosecutors", kind="group")),
        (actor("Dunford Police"), actor("Dunford police", kind="group")),
        (actor("Lindholm Sheriff's Office"), actor("sheriff's office")),
        (actor("Norland Ministry of Health"), actor("ministry of health")),
    ],
)
def test_a_noun_for_the_one_body_there_is(body: Actor, group: Actor) -> None:
    """The police are the police force that the article names, prosecutors the office, an office the one in full."""
    joined = join_groups([body], [group])

    assert [one.name for one in joined] == [body.name]
    assert group.name in joined[0].aliases
    assert set(group.mentions) <= set(joined[0].mentions)


@pytest.mark.parametrize(
    ("known", "group"),
    [
        ([actor("Dunford Police"), actor("Lindholm Police")], actor("police", kind="group")),
        ([actor("Acme")], actor("police", kind="group")),
        ([actor("Dunford Police")], actor("Lindholm County police", "police", kind="group")),
        ([actor("Dunford Police")], actor("protesters", kind="group")),
        ([actor("Eva Police", kind="person")], actor("police", kind="group")),
        ([actor("Policemen's Fund")], actor("police", kind="group")),
        ([actor("Dunford Police")], actor("prosecutors", kind="group")),
    ],
)
def test_a_noun_that_may_mean_another(known: list[Actor], group: Actor) -> None:
    """Of two forces, without any, with a name of its own or of another trade, the group is told apart."""
    assert [one.name for one in join_groups(known, [group])] == [*(one.name for one in known), group.name]


def test_the_short_form_of_a_body_without_name() -> None:
    """“The foreign ministry” is the Norland one, if there is but one."""
    groups = [actor("foreign ministry", at=40), actor("Norland foreign ministry", at=0)]

    assert names([], groups) == [("Norland foreign ministry", ("foreign ministry",))]


def test_the_short_form_of_two_bodies_is_kept_apart() -> None:
    """Of two foreign ministries, the short form means neither for sure."""
    groups = [actor("foreign ministry"), actor("Norland foreign ministry"), actor("Sudland foreign ministry")]

    assert len(join_groups([], groups)) == len(groups)


def test_groups_of_people_are_no_bodies() -> None:
    """“Workers” are not only the oil workers."""
    groups = [actor("oil workers", kind="group"), actor("workers", kind="group")]

    assert len(join_groups([], groups)) == len(groups)


def test_mentions_stand_in_order() -> None:
    """The joined actor's mentions read from the article's start to its end."""
    joined = join_groups([actor("Dunford Police", at=50)], [actor("police", at=10, kind="group")])

    assert [span.start for span in joined[0].mentions] == [10, 50]
    assert joined[0].aliases == ("police",)
