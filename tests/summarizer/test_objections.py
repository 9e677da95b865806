"""Objections: each rule refuses what changes a fact and lets a true rewording pass."""

import pytest

from summarizer.objections import REFUSALS, WARNINGS
from tests.drafts import Read, paired

pytestmark = pytest.mark.model
RULES = dict((*REFUSALS, *WARNINGS))

TABLE = [
    # rule, the article, a lie, a true rewording
    ("new name", "The judge freed Adrian Pell.", "The judge freed Otto Kranz.", "The judge freed Pell."),
    (
        "new number",
        "The firm will hire 1,200 workers and build 3 plants.",
        "The firm will hire 3 workers.",
        "The firm will hire 1,200 workers.",
    ),
    (
        "new number",
        "Turnout rose by 8 percentage points.",
        "Turnout rose by 8 percent.",
        "Turnout rose 8 percentage points.",
    ),
    ("unknown word", "The judge freed Adrian Pell.", "The judge freed UNK.", "The judge freed Pell."),
    (
        "new quotation",
        "Beck said the vote was “a change, not a revolution” for all.",
        "Beck called it “an uprising” for all.",
        "Beck called it “a change, not a revolution”.",
    ),
    (
        "denied",
        "The ministry did not approve the drug.",
        "The ministry approved the drug.",
        "The drug was not approved by the ministry.",
    ),
    (
        "hedge lost",
        "The dam may break on Friday, engineers fear.",
        "The dam breaks on Friday.",
        "The dam may break on Friday.",
    ),
    (
        "qualifier cut out",
        "The man allegedly stole five paintings from the museum.",
        "The man stole five paintings from the museum.",
        "The man allegedly stole five paintings.",
    ),
    (
        "attribution lost",
        "Police said that the driver ignored the signal.",
        "The driver ignored the signal.",
        "The driver ignored the signal, police said.",
    ),
    (
        "other tense",
        "Pell will plead guilty on Monday.",
        "Pell pleaded guilty on Monday.",
        "Pell will plead guilty.",
    ),
    (
        "turned round",
        "Halden sued Fjordbank over the contract.",
        "Fjordbank sued Halden over the contract.",
        "Fjordbank was sued by Halden.",
    ),
    (
        "swapped",
        "Halden sued Fjordbank over the contract.",
        "Fjordbank sued Halden over the contract.",
        "Fjordbank was sued by Halden.",
    ),
    (
        "swapped",
        "The goalkeeper was fined. The striker was shown a red card.",
        "The coach was shown a red card.",
        "The striker was shown a red card.",
    ),
    (
        "other role",
        "The lawyer Edmund Crane spoke. The prosecutor Miriam Asante listened.",
        "The prosecutor Edmund Crane spoke.",
        "The lawyer Edmund Crane spoke.",
    ),
    ("other time", "The talks begin on Tuesday.", "The talks begin on Friday.", "The talks begin on Tuesday."),
    (
        "new quantity word",
        "Some voters backed the plan.",
        "Most voters backed the plan.",
        "Some voters backed the plan.",
    ),
    ("no subject", "The minister opened the road.", "Opened the road.", "The minister opened the road."),
    (
        "merged",
        "Beck won the vote in Sterling. Nasser rejected the tunnel in parliament.",
        "Beck rejected the tunnel in parliament.",
        "Nasser rejected the tunnel in parliament.",
    ),
    (
        "other subject",
        "The old harbour was closed by the city in May. Beck runs a bakery.",
        "Beck was closed by the city in May.",
        "The harbour was closed by the city in May.",
    ),
]


def objects(read: Read, rule: str, told: str, given: str) -> bool:
    """Ask one rule about the first sentence of `told`, all of `given` being its sources."""
    return RULES[rule](paired(read, told, given))


@pytest.mark.parametrize(("rule", "given", "lie"), [(rule, given, lie) for rule, given, lie, _ in TABLE])
def test_a_lie_is_objected_to(rule: str, given: str, lie: str, read: Read) -> None:
    """Each rule sees the change that it is made for."""
    assert objects(read, rule, lie, given)


@pytest.mark.parametrize(("rule", "given", "true"), [(rule, given, true) for rule, given, _, true in TABLE])
def test_a_true_rewording_passes(rule: str, given: str, true: str, read: Read) -> None:
    """Other words for the same fact are no lie."""
    assert not objects(read, rule, true, given)


def test_every_rule_is_in_the_table() -> None:
    """No rule without a lie that it catches and a truth that it passes."""
    assert {rule for rule, *_ in TABLE} == set(RULES)


TRUE = [
    # an article and what says no more than it
    ("Berg, 34, joined the club in 2019.", "The 34-year-old joined the club in 2019."),
    ("Costa, 71, is accused of murder.", "Costa, 71, is accused of murder."),
    ("Police allegedly saw the man. Engineers repaired the dam.", "Engineers repaired the dam."),
    ("The dam may break. The mayor opened the bridge.", "The mayor opened the bridge."),
    ("The concept was revealed in Hamburg.", "Concept revealed in Hamburg."),
    ("The club did not win. The fans sang.", "The fans sang."),
    ("Argentina defender Luis Vera scored.", "The Argentine scored."),
    ("Gov. Ida Marsh toured the town with Dr. Otto Kranz.", "The town was toured by Gov. Ida Marsh."),
]


@pytest.mark.parametrize(("given", "true"), TRUE)
def test_refusals_spare_what_people_call_true(given: str, true: str, read: Read) -> None:
    """No rule that always refuses speaks against a true statement of these kinds."""
    pair = paired(read, true, given)

    assert [name for name, objects_to in REFUSALS if objects_to(pair)] == []


@pytest.mark.parametrize(
    ("given", "true"),
    [
        ("It was full in June but few are left now, she said.", "She said it was full in June but few are left now."),
        ("The dam broke, police said. Two men were hurt.", "Police said the dam broke."),
    ],
)
def test_an_attribution_that_moves_to_the_front_is_kept(given: str, true: str, read: Read) -> None:
    """Where the main verb reports, all that follows is reported, whatever the parser makes of a "but"."""
    assert not objects(read, "attribution lost", true, given)


def test_no_name_stands_twice() -> None:
    """A rule refuses or warns, not both."""
    assert len(RULES) == len(REFUSALS) + len(WARNINGS)
