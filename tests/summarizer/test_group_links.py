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
        (actor("Ministry of Health and Care"), actor("health ministry")),
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


def test_public_safety_is_the_police_of_a_town_without_a_police_force() -> None:
    """A Department of Public Safety means the police only where no force with “police” in its name is told of."""
    safety, force = actor("Norland Department of Public Safety"), actor("Dunford Police Department", at=60)
    police = actor("police", at=90, kind="group")

    assert [name for name, _ in names([safety], [police])] == ["Norland Department of Public Safety"]
    assert dict(names([safety, force], [police]))["Dunford Police Department"] == ("police",)


@pytest.mark.parametrize(
    ("people", "force"),
    [
        (actor("Norwegians", kind="group"), actor("Norwegian troops", at=40, kind="group")),
        (actor("Islamists"), actor("Islamic insurgents", at=40, kind="group")),
    ],
)
def test_the_people_are_the_force_that_is_told_of(people: Actor, force: Actor) -> None:
    """Soldiers go on being told of by their nation or creed alone."""
    assert names([people], [force]) == [(force.name, (people.name,))]


@pytest.mark.parametrize(
    ("people", "groups"),
    [
        (actor("Norwegians", kind="group"), [actor("Danish troops", at=40, kind="group")]),
        (actor("Norwegians", kind="group"), [actor("Norwegian tourists", at=40, kind="group")]),
        (actor("Norway", kind="country"), [actor("Norwegian troops", at=40, kind="group")]),
        (
            actor("Norwegians", kind="group"),
            [actor("Norwegian troops", at=40, kind="group"), actor("Norwegian voters", at=70, kind="group")],
        ),
    ],
)
def test_a_people_stays_apart_from_others(people: Actor, groups: list[Actor]) -> None:
    """Another nation's force, no force at all, and one of several groups are not the people."""
    assert people.name in dict(names([people], groups))


def test_fighters_of_one_name_are_one_force() -> None:
    """Forces and fighters of the same name are the same; farmers of that name are not."""
    forces, fighters = actor("Ruvian forces", kind="group"), actor("Ruvian fighters", at=30, kind="group")
    farmers = actor("Ruvian farmers", at=60, kind="group")

    assert names([], [forces, fighters]) == [("Ruvian forces", ("Ruvian fighters",))]
    assert len(names([], [forces, farmers])) == len([forces, farmers])


@pytest.mark.parametrize("short", ["apex court", "top court", "highest court"])
def test_the_highest_court_is_the_supreme_one(short: str) -> None:
    """Papers call a supreme court by its rank."""
    assert names([actor("Supreme Court")], [actor(short, at=40)]) == [("Supreme Court", (short,))]
    assert names([actor("Acme Holdings")], [actor(short, at=40)])[1] == (short, ())


@pytest.mark.parametrize("full", ["9th U.S. Circuit Court of Appeals", "Court of Appeal"])
def test_a_court_of_appeal_is_an_appeals_court(full: str) -> None:
    """Its name has the words the other way round."""
    short = "federal appeals court" if "Appeals" in full else "appeal court"

    assert names([actor(full)], [actor(short, at=40)]) == [(full, (short,))]


@pytest.mark.parametrize(
    ("known", "shown"),
    [
        ([actor("Federal Government")], [("Federal Government", ("Government",))]),
        ([actor("Norwegian Government")], [("Norwegian Government", ("Government",))]),
        ([actor("Dunford Government")], [("Dunford Government", ()), ("Government", ())]),
        (
            [actor("Norwegian Government"), actor("Danish Government", at=20)],
            [("Norwegian Government", ()), ("Danish Government", ()), ("Government", ())],
        ),
    ],
)
def test_the_government_is_the_only_nations_one(known: list[Actor], shown: list[tuple[str, tuple[str, ...]]]) -> None:
    """“The Government” means the national one that is named, unless a second nation's is named too."""
    assert names(known, [actor("Government", at=40, kind="group")]) == shown


@pytest.mark.parametrize(
    ("group", "joined"), [("Norwegian government", True), ("Danish government", False), ("Norwegian police", False)]
)
def test_a_nations_government_is_the_country(group: str, joined: bool) -> None:  # a table of yes and no
    """Where the country is told of, its government is no second actor."""
    found = names([actor("Norway", kind="country")], [actor(group, kind="group")])

    assert (("Norway", (group,)) in found) is joined
