"""Objections: each rule refuses what changes a fact and lets a true rewording pass."""

import pytest

from summarizer.annotate import Annotator
from summarizer.comparison import Pair
from summarizer.objections import OBJECTIONS
from summarizer.schema import Article, Document, Span

pytestmark = pytest.mark.model
RULES = dict(OBJECTIONS)

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
        "swapped",
        "Halden sued Fjordbank over the contract.",
        "Fjordbank sued Halden over the contract.",
        "Fjordbank was sued by Halden.",
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
]


def parsed(annotator: Annotator, text: str) -> Document:
    """Annotate `text` as one paragraph."""
    return annotator.annotate(Article(text=text, blocks=(Span(0, len(text)),)))


def objects(annotator: Annotator, rule: str, told: str, given: str) -> bool:
    """Ask one rule about the first sentence of `told`, all of `given` being its sources."""
    draft, article = parsed(annotator, told), parsed(annotator, given)
    return RULES[rule](Pair(draft=draft, sentence=draft.sentences[0], article=article, sources=article.sentences))


@pytest.mark.parametrize(("rule", "given", "lie"), [(rule, given, lie) for rule, given, lie, _ in TABLE])
def test_a_lie_is_objected_to(rule: str, given: str, lie: str, annotator: Annotator) -> None:
    """Each rule sees the change that it is made for."""
    assert objects(annotator, rule, lie, given)


@pytest.mark.parametrize(("rule", "given", "true"), [(rule, given, true) for rule, given, _, true in TABLE])
def test_a_true_rewording_passes(rule: str, given: str, true: str, annotator: Annotator) -> None:
    """Other words for the same fact are no lie."""
    assert not objects(annotator, rule, true, given)


def test_every_rule_is_in_the_table() -> None:
    """No rule without a lie that it catches and a truth that it passes."""
    assert {rule for rule, *_ in TABLE} == set(RULES)
