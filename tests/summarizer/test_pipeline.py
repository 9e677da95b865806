"""The pipeline as a Python user meets it: text in, proven briefing out, errors that say what to do."""

from pathlib import Path

import pytest

from config.settings import SummarizerSettings
from summarizer import Article, Briefing, Summarizer, SummarizerError
from summarizer.annotate import Annotator
from summarizer.check import check
from summarizer.clean import clean
from summarizer.errors import NotTextError, TooLongError, TooShortError
from summarizer.render import to_text
from summarizer.schema import Source
from summarizer.words import count_words

pytestmark = pytest.mark.model
SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))
SEED = (Path(__file__).parents[2] / "seeds" / "ukraine_border_crisis.txt").read_text(encoding="utf8")
GERMAN = (
    "Die Stadt Bonn will im kommenden Jahr 12,5 % mehr für Schulen ausgeben. Das sagte Bürgermeisterin Karin Voss am "
    "Montag im Rathaus. Nach Angaben der Verwaltung sind dafür 40 Millionen Euro vorgesehen. Kritik kam von der "
    "Opposition. Zu den Plänen gehört auch eine neue Turnhalle. Im Herbst will Voss die Einzelheiten vorstellen. "
    "Eltern begrüßten den Schritt, Lehrer verlangten mehr Personal."
)


class Echo:
    """A rewriting model that copies the beginning of what it reads and adds a lie."""

    window = 400

    def count_tokens(self, text: str) -> int:
        """Count words."""
        return len(text.split())

    def write(self, text: str) -> str:
        """Copy one sentence and lie in another."""
        return text.split(". ", maxsplit=1)[0] + ". Defense Secretary Lloyd Austin deployed 9,000 troops to Italy."


@pytest.fixture(scope="module")
def summarizer(annotator: Annotator, settings: SummarizerSettings) -> Summarizer:
    """A summarizer on the shared model."""
    return Summarizer(annotator, settings)


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_every_seed_is_briefed_and_proven(path: Path, summarizer: Summarizer, annotator: Annotator) -> None:
    """The gate finds nothing to object to, and each length keeps to its share of the article's words."""
    text = path.read_text(encoding="utf8")
    briefing = summarizer.brief(text)
    document = annotator.annotate(clean(Article(text=text), settings=summarizer._settings))

    assert check(document, briefing) == ()
    assert count_words(to_text(briefing, length="short", width=80)) <= 0.35 * count_words(text)
    assert count_words(to_text(briefing, length="full", width=80)) <= 0.70 * count_words(text)


def test_the_missions_article(summarizer: Summarizer) -> None:
    """Who, in which role, and how much, hedge and meaning included; nothing of what stands around the story."""
    briefing = summarizer.brief(SEED)
    roles = {actor.name: actor.role.text if actor.role else None for actor in briefing.actors}
    troops = next(figure for figure in briefing.figures if "8,500" in figure.text)
    shown = to_text(briefing, length="short", width=80)

    assert roles["Mario Draghi"] == "Italian Prime Minister"
    assert roles["Joe Biden"] == "US President"
    assert roles["John Kirby"] == "Pentagon spokesman"
    assert "Ruben Gallego" not in roles
    assert troops.text.startswith("about 8,500")
    assert "on alert" in troops.measures.text
    for noise in ("Read more", "unexpected winner", "escalating tension?", "@POTUS", "deploys 8,500"):
        assert noise not in shown


def test_the_same_text_gives_the_same_briefing(summarizer: Summarizer) -> None:
    """Nothing is left over from one article to the next."""
    first = summarizer.brief(SEED)
    summarizer.brief(SEEDS[0].read_text(encoding="utf8"))

    assert summarizer.brief(SEED) == first


def test_the_number_of_points_can_be_asked_for(summarizer: Summarizer) -> None:
    """Both views show as many sentences as asked for."""
    briefing = summarizer.brief(SEED, points=2)

    assert len(briefing.short.points) == len(briefing.full.points) == 2


def test_every_quantity_can_be_asked_for(summarizer: Summarizer) -> None:
    """With all figures even one sentence is answered."""
    briefing = summarizer.brief("He ran 12 miles in 90 minutes.", all_figures=True)

    assert [figure.value for figure in briefing.figures] == [12, 90]


def test_what_is_known_of_the_source_is_kept(summarizer: Summarizer) -> None:
    """A caller who knows the title and the site is believed."""
    source = Source(title="Draghi warns Moscow", site="The Daily", url="https://daily.example/1")
    briefing = summarizer.brief(Article(text=SEED, source=source))

    assert briefing.article.source.title == "Draghi warns Moscow"
    assert briefing.article.source.site == "The Daily"
    assert briefing.article.text == SEED


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("", TooShortError),
        ("Too little to sum up.", TooShortError),
        ("a\x00b" * 100, NotTextError),
        ("word " * 100_000, TooLongError),
    ],
)
def test_what_cannot_be_briefed_is_one_sentence(
    text: str, error: type[SummarizerError], summarizer: Summarizer
) -> None:
    """The message says what is wrong in a sentence and shows nothing of the text."""
    with pytest.raises(error) as caught:
        summarizer.brief(text)

    assert "\n" not in str(caught.value)
    assert str(caught.value)[0].isupper()


def test_another_language_is_briefed_by_spelling_alone(summarizer: Summarizer) -> None:
    """German gets its sentences, a proven name, a percentage, and an honest note; no role is guessed."""
    briefing = summarizer.brief(GERMAN)

    assert briefing.article.language == "de"
    assert briefing.points
    assert all(actor.role is None for actor in briefing.actors)
    assert [figure.text for figure in briefing.figures] == ["12,5 %"]
    assert briefing.warnings


BROKEN = """?We don?t know when the bridge will open,? said Mara Holt, mayor of Dunford, at the pilots? hall on Monday.

The town closed the bridge in May after a ship struck it. Repairs have cost ?more than we dared to fear?, she said.

?It will take 40 workers and all of the summer,? said Piet Vos, the chief engineer."""


def test_broken_marks_are_read_and_shown_as_they_stand(summarizer: Summarizer) -> None:
    """Speech whose marks were lost is found with its speaker, and every word shown stands in the text as sent."""
    briefing = summarizer.brief(BROKEN)

    assert briefing.article.text == BROKEN
    assert [(quote.text, quote.speaker) for quote in briefing.quotes] == [
        ("We don?t know when the bridge will open", "Mara Holt"),
        ("more than we dared to fear", "Mara Holt"),
        ("It will take 40 workers and all of the summer", "Piet Vos"),
    ]
    shown = [(point.span, point.text) for point in briefing.points]
    shown += [(quote.span, quote.text) for quote in briefing.quotes]
    shown += [(actor.did.span, actor.did.text) for actor in briefing.actors if actor.did]
    for span, text in shown:
        assert BROKEN[span.start : span.end] == text


def test_rewriting_keeps_what_is_proven_and_says_so(annotator: Annotator, settings: SummarizerSettings) -> None:
    """A lie of the model does not reach the reader; the note counts."""
    summarizer = Summarizer(annotator, settings)
    summarizer.prepare_rewriting(Echo())
    briefing = summarizer.brief(SEED, engine="abstractive")
    shown = to_text(briefing, length="full", width=80)

    assert briefing.engine == "abstractive"
    assert any(point.sources for point in briefing.points)
    assert "Lloyd" not in shown
    assert "9,000" not in shown
    assert any("reworded" in warning for warning in briefing.warnings)


def test_the_public_face_is_what_is_promised() -> None:
    """`from summarizer import Summarizer` and its nouns work without settings."""
    briefing = Summarizer.load().brief(SEED)

    assert isinstance(briefing, Briefing)
