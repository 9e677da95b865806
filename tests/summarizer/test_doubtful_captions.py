"""Paragraphs that touch a caption and read like one make no points."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from summarizer.doubtful_captions import doubtful_blocks, is_headline, is_seen_now, may_be_caption
from summarizer.readability import is_weak
from summarizer.schema import Article, Document, Removed, Span
from tests.builders import document_of

LEAD = "The council of Port Wyn closed the old ferry bridge on Tuesday."
SECOND = "Harbour master Ann Lee told reporters that repairs would take two years."
THIRD = "The ferry company of Bo Ek will carry lorries over the strait every hour."
CAPTION = "Bo Ek (left) on the quay."
LINE = "Bo Ek has rowed since he was a boy."
LAST = "Shops on the island fear that their guests will stay away in the summer."


def article_of(*texts: str, language: str = "en", reason: str = "caption", gone: str = CAPTION) -> Article:
    """Return an article of these paragraphs, from which those that read as `gone` are removed for `reason`."""
    text, spans = "\n".join(texts), []
    start = 0
    for piece in texts:
        spans.append(Span(start, start + len(piece)))
        start += len(piece) + 1
    return Article(
        text=text,
        language=language,
        blocks=tuple(span for span, piece in zip(spans, texts, strict=True) if piece != gone),
        removed=tuple(
            Removed(text=piece, span=span, reason=reason)
            for span, piece in zip(spans, texts, strict=True)
            if piece == gone
        ),
    )


@pytest.mark.parametrize("pair", [(CAPTION, LINE), (LINE, CAPTION)])
def test_a_paragraph_that_touches_a_caption_is_doubtful(pair: tuple[str, str]) -> None:
    """Captions come in runs: what stands right above or below one may be the next."""
    assert doubtful_blocks(article_of(LEAD, SECOND, THIRD, *pair, LAST)) >= {3}


def test_a_credit_betrays_its_neighbour_too() -> None:
    """A photographer's name stands under the caption."""
    assert 3 in doubtful_blocks(article_of(LEAD, SECOND, THIRD, LINE, CAPTION, LAST, reason="credit"))


@pytest.mark.parametrize(
    "line",
    [
        "Bo Ek has rowed since he was a boy. He is 60.",
        "Bo Ek has rowed since he was “a boy of six”.",
        "Bo Ek said that he had rowed since he was a boy.",
        "Bo Ek denied rowing to the mill at night.",
        "But Bo Ek has rowed since he was a boy.",
        " ".join([*["Bo Ek has rowed since he was a boy and"] * 3, "sails."]),
    ],
)
def test_what_tells_more_is_the_story_s(line: str) -> None:
    """Two sentences, quoted or reported words, a leaning start and many words speak for prose."""
    assert 3 not in doubtful_blocks(article_of(LEAD, SECOND, THIRD, line, CAPTION, LAST))


def test_nothing_else_makes_a_paragraph_doubtful() -> None:
    """The lead, a paragraph apart from captions, other things left out, short texts and other languages stay."""
    assert doubtful_blocks(article_of(LINE, CAPTION, LEAD, SECOND, THIRD, LAST)) == {1}
    assert 1 not in doubtful_blocks(article_of(LEAD, LINE, SECOND, THIRD, CAPTION, LAST))
    assert not doubtful_blocks(article_of(LEAD, SECOND, THIRD, LINE, CAPTION, LAST, reason="related link"))
    assert not doubtful_blocks(article_of(LEAD, LINE, CAPTION))
    assert not doubtful_blocks(article_of(LEAD, SECOND, THIRD, LINE, CAPTION, LAST, language="de"))


def test_a_longer_line_beside_a_caption_is_doubtful_if_it_is_told_elsewhere() -> None:
    """What is told twice is told once by the caption; of two paragraphs apart from captions neither is doubtful."""
    told = (
        "The ferry company of Bo Ek, who was born on the island, says it will carry lorries over the strait every hour."
    )

    assert 4 in doubtful_blocks(article_of(LEAD, SECOND, THIRD, LAST, CAPTION, told))
    assert 3 not in doubtful_blocks(article_of(LEAD, SECOND, LAST, CAPTION, told))
    assert 3 not in doubtful_blocks(article_of(LEAD, CAPTION, SECOND, THIRD, told, LAST))


def test_a_doubtful_paragraph_makes_no_point() -> None:
    """Its sentence is weak; that of another paragraph is not."""
    whole = document_of(f"{LEAD}\n{SECOND}\n{THIRD}\n{LINE}\n{LAST}")
    sentence = next(sentence for sentence in whole.sentences if sentence.text == LINE)
    gap = Span(sentence.span.end, sentence.span.end + 1)
    removed = (Removed(text=CAPTION, span=gap, reason="caption"),)
    document = replace(whole, article=replace(whole.article, removed=removed))

    assert may_be_caption(document, sentence)
    assert is_weak(document, sentence)
    assert not may_be_caption(whole, sentence)
    assert not may_be_caption(document, document.sentences[0])


@pytest.mark.model
@pytest.mark.parametrize(
    ("line", "seen"),
    [
        ("Rower Bo Ek dives for the bell after the race on Monday.", True),
        ("Bo Ek shares a joke with Ann Lee during the training in Port Wyn.", True),
        ("The Port Wyn rower jumps for joy after winning the bell last week.", True),
        ("Bo Ek’s oar hits the bell after the race on Monday.", True),
        ("Bo Ek passes the pier of Port Wyn in January 2011.", True),
        ("Bo Ek holds his daughter's hand Friday.", True),
        ("The oar hits the bell after the race on Monday.", False),
        ("Bo Ek dived for the bell after the race on Monday.", False),
        ("Bo Ek says that he dived after the race on Monday.", False),
        ("Bo Ek plays for the harbour team on Monday.", False),
        ("Bo Ek carries lorries over the strait every hour.", False),
        ("The pillar stands in the harbour after the storm of last year.", False),
        ("Many guests pass through the town after the ferry lands on Monday.", False),
        ("Bo Ek has dived for the bell after each race.", False),
        ("“Bo Ek dives for the bell after the race,” said Ann Lee.", False),
    ],
)
def test_a_past_moment_in_the_present_is_seen(read: Callable[[str], Document], line: str, seen: bool) -> None:
    """News tells the past in the past; who dives "after the race on Monday" is seen in a picture."""
    document = read(f"{LEAD}\n{SECOND}\n{line}")

    assert is_seen_now(document, document.sentences[-1]) == seen


def test_without_syntax_no_moment_is_seen() -> None:
    """Where no parser read the text, nobody is taken for a picture."""
    document = document_of(f"{LEAD}\nBo Ek dives for the bell after the race.")

    assert not is_seen_now(document, document.sentences[-1])


@pytest.mark.model
@pytest.mark.parametrize(
    ("line", "caption"),
    [
        ("Bo Ek holds his daughter's hand Friday. She is wearing a mask.", True),
        ("Bo Ek holds his daughter's hand Friday. She wore a mask.", False),
        ("Bo Ek held his daughter's hand Friday. She is wearing a mask.", False),
        ("Bo Ek holds his daughter's hand Friday. She is wearing a mask. She is ill.", False),
    ],
)
def test_what_ends_such_a_paragraph_goes_with_it(read: Callable[[str], Document], line: str, caption: bool) -> None:
    """A second sentence in the present is the caption's too, where the paragraph has no third one."""
    document = read(f"{LEAD}\n{SECOND}\n{line}")
    second = [sentence for sentence in document.sentences if sentence.block == len(document.article.blocks) - 1][1]

    assert may_be_caption(document, second) == caption


@pytest.mark.model
@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Harbour judges dismiss lawsuit over repairs to bridge.", True),
        ("Court rejects appeal by owners of burnt mill.", True),
        ("The judges dismiss a lawsuit over the repairs to the bridge.", False),
        ("Harbour judges dismissed lawsuit over repairs to bridge.", False),
        ("Judges often dismiss lawsuits over repairs to bridges.", False),
        ("Officials suspect arson.", False),
        ("Officials say repairs to bridges cost millions of crowns.", False),
        ("Harbour judges dismiss lawsuit over repairs to bridge. Nobody came.", False),
    ],
)
def test_the_title_of_another_story_may_be_one(read: Callable[[str], Document], line: str, title: bool) -> None:
    """A paragraph in the present without articles and auxiliaries is a title that links to another story."""
    document = read(f"{LEAD}\n{SECOND}\n{line}")
    sentence = next(s for s in document.sentences if s.block == len(document.article.blocks) - 1)

    assert is_headline(document, sentence) == title
    assert may_be_caption(document, sentence) == title


def test_without_syntax_no_title_is_told() -> None:
    """Where no parser read the text, a title is not looked for."""
    document = document_of(f"{LEAD}\nCourt rejects appeal by owners of burnt mill.")

    assert not is_headline(document, document.sentences[-1])
