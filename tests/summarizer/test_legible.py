"""Broken and makeshift marks are read as what they stand for, at the same offsets, and shown as they were written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.legible import as_written, legible
from summarizer.quotation_marks import WIDTHLESS, find_quotations
from summarizer.schema import Actor, Article, Briefing, Excerpt, Point, Quote, Span, View

STYLES = [
    "“We will go home now,” said Ana Lima.",
    "''We will go home now,'' said Ana Lima.",
    "″We will go home now,″ said Ana Lima.",
    "`We will go home now,' said Ana Lima.",
    "`We will go home now,` said Ana Lima.",
    "´We will go home now,´ said Ana Lima.",
    "❝We will go home now,❞ said Ana Lima.",
    "＂We will go home now,＂ said Ana Lima.",
    "\x93We will go home now,\x94 said Ana Lima.",
    "â€œWe will go home now,â€\x9d said Ana Lima.",
    "â€œWe will go home now,â€ said Ana Lima.",
    "â€˜We will go home now,â€™ said Ana Lima.",
    "â\x80\x9cWe will go home now,â\x80\x9d said Ana Lima.",
    "?We will go home now,? said Ana Lima.",
]


def article_of(text: str) -> Article:
    """Return `text` as an article of one block."""
    return Article(text=text, blocks=(Span(0, len(text)),))


@pytest.mark.parametrize("text", STYLES)
def test_speech_is_found_in_every_style(text: str) -> None:
    """Whatever stands for the marks, the words between them are quoted, without a letter of the marks."""
    quotations = find_quotations(legible(article_of(text)))

    assert [text[q.inner.start : q.inner.end] for q in quotations] == ["We will go home now,"]


READ = [
    ("They donâ€™t know.", "They don\u200b\u200b’t know."),
    ("They don\x92t know.", "They don’t know."),
    ("They don`t and can´t.", "They don’t and can’t."),
    ("The plan \x96 a good one \x97 failed\x85", "The plan – a good one — failed…"),
    ("The plan â€“ a good one.", "The plan \u200b\u200b– a good one."),
]


@pytest.mark.parametrize(("text", "read"), READ)
def test_apostrophes_and_dashes_are_read(text: str, read: str) -> None:
    """A mark written with several letters stands last among letters without width."""
    assert legible(article_of(text)).text == read


SOUND = [
    "The 6' 2'' runner and the 5′ wide, 6″ long board.",
    "He wrote `make` and `run`, no more.",
    "“We go,” said Ana Lima. 'No,' said Ek. \"Yes.\"",
    "Ana Lima's ship left; the pilots' union stayed.",
    "Le maître d'école a dit : «\u00a0Non.\u00a0»",
]


@pytest.mark.parametrize("text", SOUND)
def test_sound_text_stays_the_same_article(text: str) -> None:
    """Measures, code, ordinary marks and apostrophes are what they are."""
    article = article_of(text)

    assert legible(article) is article


@given(st.text(alphabet="ab s?'`´′″.,\n“”\x93\x94â€œ™\x9d5", max_size=60))
def test_the_length_stays(text: str) -> None:
    """Every offset into the readable text is one into the article."""
    assert len(legible(article_of(text)).text) == len(text)


def briefing_of(article: Article) -> Briefing:
    """Return a briefing of a readable article in which a name, a quote and a point hold marks."""
    text = article.text

    def excerpt(words: str) -> Excerpt:
        start = text.index(words)
        return Excerpt(text=words, span=Span(start, start + len(words)))

    quote, point = excerpt("We don't go,"), excerpt(text[: text.index(" She")])
    actor = Actor(
        name="Ana O'Shea", kind="person", mentions=(excerpt("Ana O'Shea").span,), role=excerpt("pilots' head")
    )
    shown = Point(text=point.text, span=point.span)
    worded = Point(text="She’s staying.", span=point.span, sources=(point,))
    quotes = (Quote(text=quote.text, span=quote.span, speaker=actor.name),)
    view = View(points=(shown,), actors=(actor,), quotes=quotes)
    return Briefing(
        article=article, engine="extractive", headline=point, points=(shown, worded), context=None, actors=(actor,),
        figures=(), quotes=quotes, short=view, full=view,
    )  # fmt: skip


def test_a_briefing_is_given_back_as_written() -> None:
    """Excerpts stand as the article has them, names too, the same one everywhere; only a model's words stay its own."""
    article = article_of("?We don?t go,? said Ana O?Shea, the pilots? head. She left.")
    read = legible(article)
    assert read.text == "“We don't go,” said Ana O'Shea, the pilots' head. She left."

    given = as_written(briefing_of(read), article)

    assert given.article.text == article.text
    assert given.headline is not None
    assert given.headline.text == "?We don?t go,? said Ana O?Shea, the pilots? head."
    assert [point.text for point in given.points] == [given.headline.text, "She’s staying."]
    assert given.points[1].sources == (given.headline,)
    assert given.actors[0].name == given.quotes[0].speaker == "Ana O?Shea"
    assert given.actors[0].role is not None
    assert given.actors[0].role.text == "pilots? head"
    assert given.quotes[0].text == "We don?t go,"
    assert given.full == given.short == given.full
    assert given.full.quotes == given.quotes


def test_a_briefing_of_a_sound_text_is_the_same() -> None:
    """Where nothing was read there is nothing to give back."""
    article = article_of("“We don't go,” said Ana O'Shea, the pilots' head. She left.")
    briefing = briefing_of(article)

    assert as_written(briefing, article) is briefing


def test_letters_without_width_pad_inside_the_passage() -> None:
    """A passage that starts and ends with its marks holds all the letters that were written for them."""
    read = legible(article_of("''We go now,'' said Ana Lima.")).text

    assert read.startswith(f"“{WIDTHLESS}We go now,{WIDTHLESS}” ")
