"""Other languages: only what spelling proves, never English lists, never a guess."""

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st

from summarizer.annotate import SpacyAnnotator
from summarizer.multilingual import find_named_actors, find_signed_figures, number
from summarizer.schema import Article, Document, Span

RULES = SpacyAnnotator(spacy.blank("en"))


def document_of(text: str, language: str) -> Document:
    """Annotate `text` as one paragraph, by rule."""
    article = Article(text=text, language=language, blocks=(Span(0, len(text)),))
    return RULES.annotate(article)


def names(text: str, language: str) -> list[str]:
    """Return the names found in `text`."""
    return [actor.name for actor in find_named_actors(document_of(text, language))]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("de", "Am Montag sprach Kanzlerin Karin Voss in Bonn. Danach reiste Voss ab.", ["Karin Voss"]),
        ("fr", "Selon la ministre Claire Aubin, le budget baisse. « Tout va bien », dit Aubin.", ["Claire Aubin"]),
        ("es", "Ayer el juez Pablo Ríos dictó sentencia. Para Ríos no hay dudas.", ["Pablo Ríos"]),
        ("it", "Ieri la sindaca Anna Conti ha parlato. Poi Conti è partita.", ["Anna Conti"]),
        ("ru", "В среду мэр Иван Петров подписал указ. Затем указ Петрова отменили.", ["Иван Петров"]),
        ("uk", "У середу міський голова Олена Коваль підписала наказ. Потім Коваль поїхала.", ["Олена Коваль"]),
        ("nl", "Volgens Jan van der Berg is het klaar. Daarna vertrok Berg naar huis.", ["Jan van der Berg"]),
    ],
)
def test_a_full_name_whose_last_word_comes_back_is_a_person(language: str, text: str, expected: list[str]) -> None:
    """First the full name, then the surname alone: that is how news names people in every one of these languages."""
    actors = find_named_actors(document_of(text, language))

    assert [actor.name for actor in actors] == expected
    assert [actor.kind for actor in actors] == ["person"]
    assert [actor.role for actor in actors] == [None]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Am Montag kam die Deutsche Eisenbahn zu spät. Die Eisenbahn schwieg."),
        ("de", "Gestern will die Stadt Bonn sparen. Das sagte der Rat in Bonn. Auch Bonn muss es."),
        ("de", "Die Stadt Bonn spart. Bonn muss es."),
        ("de", "„Ohne Personal geht nichts.“ Es fehlt, wie gesagt, Personal überall."),
        ("de", "Nach Angaben der Verwaltung fehlt Geld. Auch Verwaltung kostet."),
        ("de", "Große Freude herrschte in Bonn."),
        ("fr", "Le Conseil Régional a voté. Le Conseil se tait."),
        ("es", "Gobierno Vasco y nada más."),
        ("de", "Gestern Voss, heute keiner. Dann kam Voss."),
    ],
)
def test_what_is_not_proven_is_not_named(language: str, text: str) -> None:
    """Nouns in capitals, things with an article and openers of a sentence are no persons."""
    assert names(text, language) == []


def test_capitals_that_come_back_are_an_organisation() -> None:
    """An acronym told twice is an actor; told once it is not."""
    text = "Gestern lehnte die SPQ den Plan ab. Heute stimmte SPQ zu, sagte SPQ selbst, und auch ABX."

    assert names(text, "de") in (["SPQ"], [])
    assert "ABX" not in names(text, "de")


def test_two_wordings_of_one_name_are_one_actor() -> None:
    """An inflected full name does not make a second actor."""
    text = "В среду Иван Петров подписал указ. Вчера видели Ивана Петрова в Москве. Указ Петрова отменили."
    (actor,) = find_named_actors(document_of(text, "ru"))

    assert len(actor.mentions) == 2
    assert {actor.name, *actor.aliases} == {"Иван Петров", "Ивана Петрова"}


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("de", "Der Umsatz stieg um 3,5 % auf 1.250.000 €.", [("3,5 %", 3.5, "%"), ("1.250.000 €", 1250000, "EUR")]),
        ("fr", "Le prix a baissé de 12,5\u00a0% hier.", [("12,5\u00a0%", 12.5, "%")]),
        ("es", "Pagó $3 millones ayer.", [("$3 millones", None, "USD")]),
        ("ru", "Цена выросла на 7% до 1 200 ₽.", [("7%", 7, "%"), ("1 200 ₽", 1200, "RUB")]),
        ("uk", "Курс упав на -2,5 %.", [("-2,5 %", -2.5, "%")]),
        ("xq", "Pago 1.200 € ka.", [("1.200 €", None, "EUR")]),
    ],
)
def test_a_number_with_a_sign_is_a_figure(
    language: str, text: str, expected: list[tuple[str, float | None, str]]
) -> None:
    """Percent and currency signs mean the same everywhere; the value follows the language's custom or is left open."""
    figures = find_signed_figures(document_of(text, language))

    assert [(figure.text, figure.value, figure.unit) for figure in figures] == expected


@pytest.mark.parametrize(
    "text", ["Um 12.00 Uhr am 3. Mai 2024 kamen 40 Leute.", "Paragraf 5.1.2 gilt.", "Tel. 0228-123"]
)
def test_numbers_without_a_sign_are_left_alone(text: str) -> None:
    """Clock times, dates, counts and paragraphs are not guessed at."""
    assert find_signed_figures(document_of(text, "de")) == ()


@given(st.text(alphabet="0123456789.,", min_size=1, max_size=12), st.sampled_from(["de", "fr", "ru", "xq"]))
def test_reading_a_number_never_crashes(digits: str, language: str) -> None:
    """Whatever stands there is a number or nothing."""
    if digits[0].isdigit() and digits[-1].isdigit() and ",." not in digits and ".," not in digits:
        assert number(digits, language) is None or isinstance(number(digits, language), float)


@given(st.text(alphabet="AaБб Ää.€%12,’-\u00a0", max_size=60))
def test_spans_are_verbatim_whatever_comes(text: str) -> None:
    """The law of the house holds for every text."""
    document = document_of(text, "de")
    for actor in find_named_actors(document):
        assert actor.name in {text[span.start : span.end] for span in actor.mentions}
    for figure in find_signed_figures(document):
        assert text[figure.span.start : figure.span.end] == figure.text
