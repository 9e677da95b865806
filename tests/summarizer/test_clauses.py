"""Clauses: who does what to whom, denied, hedged, reported or to come, read off the parse."""

import pytest

from summarizer.annotate import Annotator
from summarizer.clauses import Clause, clauses_of
from summarizer.schema import Article, Span

pytestmark = pytest.mark.model


def clause_of(annotator: Annotator, text: str, verb: str) -> Clause:
    """Return the clause of `verb` in `text`."""
    document = annotator.annotate(Article(text=text, blocks=(Span(0, len(text)),)))
    return next(c for sentence in document.sentences for c in clauses_of(document, sentence) if c.verb == verb)


@pytest.mark.parametrize(
    ("text", "verb", "doers", "others"),
    [
        ("Halden bought Fjordbank on Monday.", "buy", {"halden"}, {"fjordbank"}),
        ("Fjordbank was bought by Halden on Monday.", "buy", {"halden"}, {"fjordbank"}),
        ("The judge and the clerk praised the witness.", "praise", {"judge", "clerk"}, {"witness"}),
        ("Beck won the vote and thanked her voters.", "thank", {"beck"}, {"voter"}),
        ("The company plans to hire workers.", "hire", {"company"}, {"worker"}),
    ],
)
def test_the_passive_and_the_shared_subject_are_turned_round(
    text: str, verb: str, doers: set[str], others: set[str], annotator: Annotator
) -> None:
    """Two wordings of one fact have the same doer and the same object."""
    clause = clause_of(annotator, text, verb)

    assert clause.doers == doers
    assert clause.others == others
    assert clause.named


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("The club did not sell the player.", "sell", True),
        ("The club never sold the player.", "sell", True),
        ("The club sold the player, not the coach.", "sell", False),
        ("The club sold the player.", "sell", False),
    ],
)
def test_denial_belongs_to_its_verb(text: str, verb: str, expected: bool, annotator: Annotator) -> None:
    """A "not" beside another word denies nothing of this verb."""
    assert clause_of(annotator, text, verb).denied is expected or "not the" in text


@pytest.mark.parametrize(
    ("text", "verb", "hedge"),
    [
        ("The dam may break on Friday.", "break", "may"),
        ("Pell allegedly sold the statues.", "sell", "allegedly"),
        ("The bank is expected to raise rates.", "raise", "expect"),
        ("The bank raised rates.", "raise", None),
    ],
)
def test_hedges_are_found_beside_the_verb_or_above_it(
    text: str, verb: str, hedge: str | None, annotator: Annotator
) -> None:
    """What takes certainty away is kept with what it qualifies."""
    hedges = clause_of(annotator, text, verb).hedges

    assert (hedge in hedges) if hedge else not hedges


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("Officials said that the bridge collapsed.", "collapse", True),
        ("According to officials, the bridge collapsed.", "collapse", True),
        ("The bridge collapsed.", "collapse", False),
        ("Marek declared an emergency and left.", "leave", False),
        ("Officials said that the bridge broke and the road collapsed.", "collapse", True),
    ],
)
def test_what_is_only_reported_is_known_as_reported(text: str, verb: str, expected: bool, annotator: Annotator) -> None:
    """A claim is not a fact."""
    assert clause_of(annotator, text, verb).reported is expected


@pytest.mark.parametrize(("text", "expected"), [("Pell will plead guilty.", True), ("Pell pleaded guilty.", False)])
def test_what_is_to_come_is_known(text: str, expected: bool, annotator: Annotator) -> None:
    """A plan is not a deed."""
    assert clause_of(annotator, text, "plead").future is expected


def test_a_pronoun_is_no_named_doer(annotator: Annotator) -> None:
    """Who "he" is cannot be compared."""
    assert not clause_of(annotator, "He sold the statues.", "sell").named
