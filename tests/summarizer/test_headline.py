"""The headline and the reason why it matters are the article's own words, or none."""

from collections.abc import Callable

import pytest

from summarizer.headline import find_context, find_headline, repeats
from summarizer.schema import Document
from tests.builders import document_of, excerpt_of, point_of

LEAD = "The port of Lodin will close its northern quay in June."
LONG_LEAD = (
    "After nine months of talks between the city, the unions, the shipping companies and the ministry of transport, "
    "the port of Lodin, which has been run at a loss since the flood, will close its northern quay in June."
)


def test_the_title_is_the_headline() -> None:
    """Where the text has a title line, nothing else is taken."""
    text = f"Northern quay to close\n{LEAD}"

    assert find_headline(document_of(text, title="Northern quay to close")) == excerpt_of(
        text, "Northern quay to close"
    )


def test_without_a_title_the_lead_is() -> None:
    """A short lead sentence serves as it is."""
    assert find_headline(document_of(f"{LEAD} Workers protested.")) == excerpt_of(LEAD, LEAD)


@pytest.mark.parametrize(
    "text", ["", "Will the port ever open?", "of the port", LONG_LEAD], ids=["empty", "question", "fragment", "long"]
)
def test_without_a_fit_lead_there_is_no_headline(text: str) -> None:
    """A question, a fragment or a sentence too long to head anything is no headline; none is made up."""
    assert find_headline(document_of(text)) is None


@pytest.mark.parametrize(
    "sentence",
    [
        "The decision marks a turning point for the town.",
        "The closure would be the first in the port's history.",
        "The plan underscores how far trade has moved inland.",
        "The closure comes amid a dispute over dredging.",
        "Economists see the closure as a blow to the region.",
        "The closure comes only two days after the ferry sank.",
        "The vote came as dockers of three towns left work.",
        "The union's call came amid rumours of a sale.",
        "Trade fell to the lowest level in more than a decade.",
    ],
)
def test_a_cue_marks_the_reason(sentence: str) -> None:
    """A sentence that says what the news follows, changes or opens is the context."""
    text = f"{LEAD} Workers protested on Monday. {sentence}"

    assert find_context(document_of(text), ()) == excerpt_of(text, sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Workers at the quay were told on Monday.",
        "This marks a turning point for the town.",
        "Could the closure mark a turning point, or would it be the first in the port's history?",
        "Benchmarks a clerk had made were lost.",
        "The harbour master died of a blow to the head.",
        "“The closure marks a turning point,” the mayor said.",
        "If we lose the quay it would mean the end of my shop.",
        "The ferry came as a gift from the king.",
        "The ferry came as soon as it could.",
    ],
)
def test_without_a_cue_or_alone_unreadable_there_is_none(sentence: str) -> None:
    """No cue, an opening that points back, a question, or a cue inside a longer word: no context."""
    assert find_context(document_of(f"{LEAD} {sentence}"), ()) is None


@pytest.mark.model
@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Ann Lee underscored that the ferry would sail.", False),
        ("The doctor highlighted the need for a second ferry.", False),
        ("The closure underscored how far trade had moved inland.", True),
    ],
)
def test_what_somebody_underscores_is_no_reason(read: Callable[[str], Document], sentence: str, told: bool) -> None:
    """A cue that a person governs only says what was said."""
    assert (find_context(read(f"{LEAD} Workers protested on Monday. {sentence}"), ()) is not None) == told


def test_an_article_that_says_why_is_believed() -> None:
    """Its own label goes, since the briefing has the same."""
    text = f"{LEAD} Workers protested. Why it matters: The port feeds four towns."

    point = point_of(text, "Why it matters: The port feeds four towns.")

    assert find_context(document_of(text), ()) == excerpt_of(text, "The port feeds four towns.")
    assert find_context(document_of(text), (point,)) == excerpt_of(text, "The port feeds four towns.")


def test_a_point_is_not_told_again() -> None:
    """A sentence that is a point already is not the context as well."""
    sentence = "The decision marks a turning point for the town."
    text = f"{LEAD} {sentence}"

    assert find_context(document_of(text), (point_of(text, sentence),)) is None


def test_the_lead_is_never_the_context() -> None:
    """What opens the article is the news, not why it matters."""
    assert find_context(document_of("The vote marks a turning point for the town. Nobody was hurt."), ()) is None


def test_the_cues_are_english() -> None:
    """No English list is applied to another language."""
    text = "Der Hafen schliesst. Das Wort marks a turning point steht hier."

    assert find_context(document_of(text, language="de"), ()) is None


@pytest.mark.parametrize(
    ("headline", "text", "same"),
    [
        ("Port to close northern quay", "The port will close its northern quay in June.", True),
        ("Ports closing northern quays", "The port will close its northern quay in June.", True),
        ("Workers protest against closure", "The port will close its northern quay in June.", False),
        ("", "The port will close.", False),
        ("8,500 jobs lost", "The port will close.", False),
    ],
)
def test_a_headline_that_a_point_repeats_is_known(headline: str, text: str, same: bool) -> None:
    """Nearly all of its longer words, in whatever form, stand in the point."""
    assert same == repeats(headline, text)
