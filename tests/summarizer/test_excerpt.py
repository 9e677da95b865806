"""An excerpt is verbatim, readable alone, and never loses who says so, how certain, or under which condition."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.annotate import Annotator
from summarizer.excerpt import excerpt_around, governs
from summarizer.schema import Article, Document, Excerpt, Sentence, Span, Token

pytestmark = pytest.mark.model

MOST_WORDS = 16


def annotated(annotator: Annotator, text: str) -> Document:
    """Annotate one paragraph."""
    return annotator.annotate(Article(text=text, blocks=(Span(0, len(text)),)))


def around(annotator: Annotator, text: str, words: str, *, most_words: int = MOST_WORDS) -> Excerpt:
    """Return the excerpt around the first place of `words`."""
    start = text.index(words)
    return excerpt_around(annotated(annotator, text), Span(start, start + len(words)), most_words=most_words)


CUT = [
    # A relative clause, a participle, an adjunct and a further clause after the kept part.
    (
        "The harbour board approved a loan of 40 million euros on Friday, which ends a long dispute over dredging.",
        "40 million",
        "The harbour board approved a loan of 40 million euros on Friday",
    ),
    (
        "The harbour board sold 12 of its oldest cranes at an auction, leaving the northern quay empty for months.",
        "12",
        "The harbour board sold 12 of its oldest cranes at an auction",
    ),
    (
        "Grain exports rose 7 percent to a record in the spring, while imports of steel fell 9 percent in April.",
        "7 percent",
        "Grain exports rose 7 percent to a record in the spring",
    ),
    (
        "Grain exports rose 7 percent to a record in the spring, while imports of steel fell 9 percent in April.",
        "9 percent",
        "imports of steel fell 9 percent in April.",
    ),
    # An adjunct before it.
    (
        "After a winter of storms and floods along the coast, the ferry company cancelled 300 crossings to the island.",
        "300",
        "the ferry company cancelled 300 crossings to the island.",
    ),
]

WHOLE = [
    # Who says so, at either end.
    "The harbour board lost 40 million euros on the northern quay last year, according to a report of its auditors.",
    "The harbour board lost 40 million euros on the northern quay last year, its chairman told the local newspaper.",
    "According to people who have read the report of its auditors, the harbour board lost 40 million euros last year.",
    # How certain.
    "The harbour board lost 40 million euros on the northern quay last year, which may be the largest loss on record.",
    # Not.
    "The ferry company carried 40 million passengers on the northern route last year, which is not the full number.",
    # Under which condition, and how far.
    "The harbour board will spend 40 million euros on the northern quay next year, unless the council votes it down.",
    "The harbour board will spend 40 million euros on the northern quay next year, if the ministry agrees to the plan.",
    "The harbour board cut 40 million euros from its budget for the next year, but only for the northern quay.",
    # Part of a list is no clause.
    "The harbour board bought 40 cranes, a floating dock, two tugs and a pilot boat from a yard in the far north.",
    # A pronoun would point at nothing.
    "After the ferry company sold both of its old ships to a yard, it cancelled 300 crossings to the small island.",
]


@pytest.mark.parametrize(("text", "words", "expected"), CUT)
def test_cuts_at_the_border_of_a_clause(annotator: Annotator, text: str, words: str, expected: str) -> None:
    """A long sentence loses a clause or adjunct that neither governs nor completes the rest."""
    assert around(annotator, text, words).text == expected


@pytest.mark.parametrize("text", WHOLE)
def test_keeps_what_governs_or_completes_the_rest(annotator: Annotator, text: str) -> None:
    """An attribution, hedge, negation, condition, list or antecedent keeps the sentence whole."""
    words = "300" if "300" in text else "40"

    assert around(annotator, text, words).text == text


def test_a_short_sentence_stays_whole(annotator: Annotator) -> None:
    """A sentence within the limit is never cut."""
    text = "The board sold 12 cranes, leaving the quay empty."

    assert around(annotator, text, "12").text == text


def test_quotation_marks_keep_their_partner(annotator: Annotator) -> None:
    """A cut never leaves a quotation open, in curly, straight or single marks."""
    for opened, closed in ("“”", '""', "‘’"):
        text = (
            f"The chairman called the loan of 40 million euros {opened}a bridge to the coming years, "
            f"which are hard to read from a desk in town{closed} on Friday."
        )

        assert around(annotator, text, "40 million").text == text


def test_only_the_sentence_of_the_place_is_shown(annotator: Annotator) -> None:
    """The sentences before and after are left out."""
    text = "The quay was built in the war. The board sold 12 cranes on Friday. Nobody was hurt."

    assert around(annotator, text, "12").text == "The board sold 12 cranes on Friday."


def test_a_place_across_two_sentences_shows_both(annotator: Annotator) -> None:
    """A span over a sentence border is held by the sentences on both sides."""
    text = "The board sold 12 cranes on Friday. Nobody was hurt."

    assert around(annotator, text, "Friday. Nobody").text == text


def test_a_place_outside_every_sentence_is_shown_as_it_is() -> None:
    """A title that is no paragraph has no sentence: the span itself is shown."""
    text = "Board sells 12 cranes"
    document = Document(article=Article(text=text), tokens=(), sentences=(), entities=(), children=())

    assert excerpt_around(document, Span(12, 21), most_words=5).text == "12 cranes"


def test_without_a_parse_the_sentence_stays_whole() -> None:
    """Where no syntax is at hand nothing is cut."""
    text = "Der Hafen verkaufte zwölf Kräne, und die Stadt schloss den alten Kai im Norden für immer."
    sentence = Sentence(index=0, text=text, span=Span(0, len(text)), first=0, last=0, block=0)
    document = Document(
        article=Article(text=text), tokens=(), sentences=(sentence,), entities=(), children=(), parsed=False
    )

    assert excerpt_around(document, Span(20, 25), most_words=5).text == text


@pytest.mark.parametrize(
    ("word", "expected"),
    [("said", True), ("wasn't", True), ("isn’t", True), ("If", True), ("quay", False), ("front", False)],
)
def test_governing_words(word: str, expected: bool) -> None:
    """Words that attribute, hedge, negate or condition are known in every case, with their short forms."""
    token = Token(index=0, text=word, span=Span(0, len(word)), lemma="", pos="", tag="", dep="", head=0, sentence=0)

    assert governs(token) is expected


@settings(max_examples=60, deadline=None)
@given(
    text=st.sampled_from([*WHOLE, *(row[0] for row in CUT)]),
    place=st.integers(min_value=0, max_value=80),
    most_words=st.integers(min_value=1, max_value=30),
)
def test_every_excerpt_is_verbatim_and_keeps_what_governs(
    annotator: Annotator, text: str, place: int, most_words: int
) -> None:
    """Whatever the place and the limit: verbatim, around the place, no governing word of the sentence lost."""
    document = annotated(annotator, text)

    excerpt = excerpt_around(document, Span(place, place + 1), most_words=most_words)

    assert document.article.text[excerpt.span.start : excerpt.span.end] == excerpt.text
    assert {t.text for t in document.tokens if governs(t)} == {
        t.text for t in document.tokens if governs(t) and excerpt.span.start <= t.span.start < excerpt.span.end
    }


def test_a_list_keeps_its_members(annotator: Annotator) -> None:
    """A sentence is never cut inside an enumeration, however long it runs."""
    text = (
        "The board sold 12 cranes, a dock, four tugs, the old customs house, a row of sheds and the northern quay "
        "to a firm from the capital."
    )

    assert around(annotator, text, "12").text == text


def test_the_limit_is_a_wish_not_a_law(annotator: Annotator) -> None:
    """Where nothing may be cut the excerpt is longer than asked for."""
    excerpt = around(annotator, WHOLE[0], "40", most_words=3)

    assert excerpt.text == WHOLE[0]
