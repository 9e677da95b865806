"""A point is shortened by what only adds to it, never by what tells how far, when, why or on whose word it holds."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.annotate import Annotator
from summarizer.ground import passage_faults, set_ground
from summarizer.schema import Article, Document, Span
from summarizer.trims import FEWEST_LEFT_OUT, FEWEST_WORDS, trims

pytestmark = pytest.mark.model


def annotated(annotator: Annotator, text: str) -> Document:
    """Annotate one paragraph."""
    return annotator.annotate(Article(text=text, language="en", blocks=(Span(0, len(text)),)))


def shorter(annotator: Annotator, text: str) -> list[str]:
    """Return the shorter forms of the only sentence of `text`."""
    document = annotated(annotator, text)
    return [piece.text for piece in trims(set_ground(document), document.sentences[0])]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        # A participial clause at the end.
        (
            "The harbour board closed the northern quay on Friday, leaving the ferry and its crew ashore for weeks.",
            "The harbour board closed the northern quay on Friday",
        ),
        # A relative clause about a name, and about one definite thing.
        (
            "The council gave the contract for the new bridge to Harald Brekke, who built the opera house of Lodin.",
            "The council gave the contract for the new bridge to Harald Brekke",
        ),
        # A further clause of its own.
        (
            "The harbour board closed the northern quay on Friday, and the shipping company moved its office to Malmo.",
            "The harbour board closed the northern quay on Friday",
        ),
        # An apposition.
        (
            "The council gave the contract for the bridge to Brekke & Lund, the oldest builders on the whole coast.",
            "The council gave the contract for the bridge to Brekke & Lund",
        ),
        # A participial clause at the start, before a capital.
        (
            "Standing before the closed gates of the shipyard, Harald Brekke opened the strike with a long song.",
            "Harald Brekke opened the strike with a long song.",
        ),
    ],
)
def test_what_only_adds_may_go(annotator: Annotator, text: str, kept: str) -> None:
    """The main clause remains."""
    assert kept in shorter(annotator, text)


@pytest.mark.parametrize(
    "text",
    [
        # Who says so, how certain, under which condition.
        "The harbour board closed the northern quay on Friday, its chairman told the local newspaper in a letter.",
        "The harbour board closed the northern quay on Friday, saying that the piles were rotten and had to be drawn.",
        "The harbour board will close the northern quay on Friday, unless the shipping company pays for the repairs.",
        "The harbour board closed the northern quay on Friday, possibly leaving the ferry without any landing stage.",
        # A contrast, a reason.
        "The harbour board closed the northern quay on Friday, but the ferry may use the landing stage at night.",
        "The harbour board closed the northern quay on Friday, as divers had found that the piles were all rotten.",
        "The harbour board closed the northern quay on Friday, because divers had found that the piles were rotten.",
        # A degree, a place, a time: how far it holds.
        "Ferries of the harbour board were on time last winter, for the most part and on the shorter crossings.",
        "In the villages on the northern shore of the fjord, Lodin Ferries has doubled the price of every crossing.",
        "Until the end of the long winter of storms, Lodin Ferries kept all of its crossings to the island open.",
        # A number.
        "A gang with a stolen crane broke into the customs house of Lodin, stealing more than 400,000 crowns in cash.",
        "The harbour board closed the northern quay on Friday, leaving 300 lorries without a way to the islands.",
        # Which one is meant.
        "The council sold the old customs house to an old brewer, who wants to open a restaurant in it.",
        # What would start with a small letter.
        "Standing before the closed gates of the shipyard, the builder opened the strike with a long song.",
        # Too little left out, too little kept, nothing to leave out.
        "The council gave the contract for the new bridge on Friday to Harald Brekke, the builder.",
        "The quay was closed, leaving the ferry and all of its passengers without a landing stage for a month.",
        "The harbour board closed the northern quay of Lodin on Friday.",
        "Closed.",
    ],
)
def test_what_governs_or_informs_stays(annotator: Annotator, text: str) -> None:
    """No form lacks an attribution, hedge, condition, contrast, reason, degree, place, time, number, or is unclear."""
    assert shorter(annotator, text) == []


def test_a_text_without_grammar_stays_whole(annotator: Annotator) -> None:
    """Without a parse nobody knows what adds to what."""
    document = Document(
        article=annotated(annotator, "The quay is closed.").article,
        parsed=False,
        tokens=(),
        sentences=annotated(annotator, "The quay is closed.").sentences,
        entities=(),
        children=(),
    )

    assert list(trims(set_ground(document), document.sentences[0])) == []


PARTS = [
    "the harbour board closed the quay on Friday",
    "leaving the ferry without a landing stage at all",
    "said Harald Brekke",
    "which had been built by the monks of Lodin",
    "and the company moved its old office to Malmo",
    "if the council agrees to it",
    "“we never asked for this”",
    "according to divers",
]


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(PARTS), min_size=1, max_size=5))
def test_every_form_is_a_proven_part(annotator: Annotator, parts: list[str]) -> None:
    """Whatever is joined: verbatim, long enough, shorter than the whole, and nothing the proof gate refuses."""
    document = annotated(annotator, ", ".join(parts).capitalize() + ".")
    ground = set_ground(document)
    for sentence in document.sentences:
        for piece in trims(ground, sentence):
            assert document.article.text[piece.span.start : piece.span.end] == piece.text
            assert FEWEST_WORDS <= len(piece.text.split()) < len(sentence.text.split()) - FEWEST_LEFT_OUT + 1
            assert not list(passage_faults(ground, piece))
