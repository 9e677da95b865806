"""Actors under a common noun -> joined to the body that the article names: "police" to its one police force."""

from collections.abc import Sequence
from dataclasses import replace

from summarizer.geography import country_named, country_of_demonym
from summarizer.names import fold
from summarizer.organisation_links import FEDERAL, GOVERNMENT
from summarizer.schema import Actor

POLICE = frozenset({"police", "police department", "police service", "police force", "constabulary"})
# Who polices a town that names no police force.
SAFETY = frozenset({"department of public safety"})
PROSECUTION = frozenset({"attorneys office", "attorney's office", "prosecution service", "prosecutors office"})
ISLAMISTS = frozenset({"islamist", "islamists", "islamic"})
FORCES = frozenset(
    {"army", "fighters", "forces", "insurgents", "militants", "military", "rebels", "soldiers", "troops", "warriors"}
)
# What papers call a supreme court.
HIGHEST = frozenset({"apex court", "highest court", "top court"})
SUPREME = "supreme court"
LAST_WORDS = 2
# "The Dunford police" may not know of any other name; a noun of one word means whichever body there is.
OFFICES = (
    (frozenset({"police", "police department", "police force"}), (POLICE, SAFETY)),
    (frozenset({"prosecutors", "prosecutor's office"}), (PROSECUTION,)),
)


def join_groups(known: Sequence[Actor], groups: Sequence[Actor]) -> tuple[Actor, ...]:
    """Return `known` and `groups` as one list, each group that means a known organisation joined to it."""
    bodies = [actor for actor in known if _force_of(groups, actor) is None]
    peoples = [actor for actor in known if _force_of(groups, actor) is not None]
    groups = [_with_members(group, peoples, groups) for group in groups]
    apart = []
    for group in _joined_bodies(groups):
        place = _named_body(bodies, group)
        if place is None:
            apart.append(group)
        else:
            bodies[place] = _joined(bodies[place], group)
    return (*bodies, *apart)


def _with_members(group: Actor, peoples: Sequence[Actor], groups: Sequence[Actor]) -> Actor:
    """Return the group with the mentions of those who are called by its people's name alone."""
    for people in peoples:
        if _force_of(groups, people) is group:
            group = _joined(group, people)
    return group


def _force_of(groups: Sequence[Actor], people: Actor) -> Actor | None:
    """Return the only force of a people's ("Ruvian troops") that "the Ruvians" means, the country not being told of."""
    if people.kind not in {"group", "organisation"} or " " in people.name:
        return None
    nation = _people_of(people.name)
    own = [group for group in groups if nation is not None and _people_of(fold(group.name).split()[0]) == nation]
    return own[0] if len(own) == 1 and FORCES & set(fold(own[0].name).split()) else None


def _people_of(word: str) -> str | None:
    """Return the country or the movement that a word for its people or its things names."""
    return "islamism" if fold(word) in ISLAMISTS else country_of_demonym(word)


def _joined_bodies(groups: Sequence[Actor]) -> list[Actor]:
    """Join a body called by its last words to the only longer one that ends in them ("the foreign ministry")."""
    left = sorted(groups, key=lambda group: -len(group.name.split()))
    kept: list[Actor] = []
    for group in left:
        short = fold(group.name)
        longer = [place for place, other in enumerate(kept) if fold(other.name).endswith(f" {short}")]
        if not longer:
            longer = [place for place, other in enumerate(kept) if _are_one_force(other, group)]
            body = group.kind == "group"
        else:
            body = group.kind == "organisation" and " " in short
        if body and len(longer) == 1:
            kept[longer[0]] = _joined(kept[longer[0]], group)
        else:
            kept.append(group)
    return kept


def _are_one_force(one: Actor, other: Actor) -> bool:
    """Tell whether two groups are fighters of the same name: "Ruvian forces", "Ruvian fighters"."""
    (first, *_, last), (again, *_, end) = (["", *fold(group.name).split()][-2:] for group in (one, other))
    return bool(first) and first == again and {last, end} <= FORCES


def _named_body(known: Sequence[Actor], group: Actor) -> int | None:
    """Return the place of the one organisation that `group` means."""
    forms = {fold(form) for form in (group.name, *group.aliases)}
    same = [place for place, actor in enumerate(known) if actor.kind == "organisation" and forms & _forms(actor)]
    if same:
        return same[0]
    ruled = [place for place, actor in enumerate(known) if actor.kind == "country" and _rules(group, actor)]
    if ruled:
        return ruled[0]
    if forms == {GOVERNMENT}:
        ruling = [place for place, actor in enumerate(known) if any(map(_is_government, _forms(actor)))]
        return ruling[0] if len(ruling) == 1 else None
    for nouns, kinds in OFFICES:
        if forms & nouns:
            places = ([place for place, actor in enumerate(known) if _is_one_of(actor, kind)] for kind in kinds)
            named = next((some for some in places if some), [])
            return named[0] if len(named) == 1 and not _has_own_name(group, known[named[0]]) else None
    if group.kind != "organisation":
        return None
    short = " ".join(fold(group.name).split()[-LAST_WORDS:])
    short = SUPREME if short in HIGHEST else short
    full = [place for place, actor in enumerate(known) if any(_is_in_full(short, form) for form in _forms(actor))]
    return full[0] if full else None


def _is_in_full(short: str, full: str) -> bool:
    """Tell whether a body's last words stand in its full name, or turned round ("health ministry", "appeals court")."""
    field, *noun = short.split()
    turned = f"{' '.join(noun)} of {field}" if noun else short
    appeals = field in {"appeal", "appeals"} and f" {turned}" in full
    return short in full or f"{full} ".startswith(f"{turned} ") or appeals


def _rules(group: Actor, country: Actor) -> bool:
    """Tell whether a group is called the government of a country that the article tells of ("Norlandic government")."""
    nation, *rest = fold(group.name).split()
    return rest == [GOVERNMENT] and country_of_demonym(nation) == country_named(country.name)


def _is_government(name: str) -> bool:
    """Tell whether a folded name is a nation's government ("federal government", "norlandic government")."""
    nation, *rest = name.split()
    return rest == [GOVERNMENT] and (nation in FEDERAL or country_of_demonym(nation) is not None)


def _forms(actor: Actor) -> set[str]:
    """Return the folded forms of the actor's name."""
    return {fold(form) for form in (actor.name, *actor.aliases)}


def _is_one_of(actor: Actor, endings: frozenset[str]) -> bool:
    """Tell whether the organisation's name ends or goes on like one of `endings` ("… Attorney's Office for …")."""
    named = actor.kind == "organisation" and " " in fold(actor.name)
    return named and any(f" {ending} " in f"{form} " for form in _forms(actor) for ending in endings)


def _has_own_name(group: Actor, body: Actor) -> bool:
    """Tell whether a form of the group names another body ("Dunford County police")."""
    own = [form for form in (group.name, *group.aliases) if " " in form and form[0].isupper()]
    return any(not set(fold(form).split()) <= set(fold(body.name).split()) for form in own)


def _joined(actor: Actor, group: Actor) -> Actor:
    """Return `actor` with the mentions and forms of `group`."""
    forms = dict.fromkeys((*actor.aliases, group.name, *group.aliases))
    mentions = sorted({*actor.mentions, *group.mentions}, key=lambda span: span.start)
    return replace(actor, mentions=tuple(mentions), aliases=tuple(form for form in forms if form != actor.name))
