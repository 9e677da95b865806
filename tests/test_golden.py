"""Every seed gives its approved briefing, and the law of the house holds for all that is shown of it."""

from pathlib import Path

import pytest

from config.settings import SummarizerSettings
from summarizer.annotate import Annotator
from summarizer.compose import budget
from summarizer.layout import briefing_words
from summarizer.pipeline import Summarizer
from summarizer.schema import Actor, Briefing, Excerpt, Figure, Length, Point, Quote
from tests.golden import GOLDEN, LENGTHS, SEEDS, golden_path, golden_text

pytestmark = pytest.mark.model

Verbatim = Excerpt | Figure | Point | Quote


@pytest.fixture(scope="session")
def briefings(annotator: Annotator, settings: SummarizerSettings) -> dict[Path, Briefing]:
    """The briefing of every seed, made once."""
    summarizer = Summarizer(annotator, settings)
    return {seed: summarizer.brief(seed.read_text(encoding="utf8")) for seed in SEEDS}


def shown(briefing: Briefing) -> list[Verbatim]:
    """Return everything that the briefing shows as the article's own words."""
    pieces: list[Verbatim] = [*briefing.points, *briefing.figures, *briefing.quotes]
    pieces += [figure.measures for figure in briefing.figures]
    pieces += [piece for actor in briefing.actors for piece in _parts(actor)]
    pieces += [piece for piece in (briefing.headline, briefing.context) if piece]
    return pieces


def _parts(actor: Actor) -> list[Excerpt]:
    """Return the role and the deed of an actor, as far as there are any."""
    return [piece for piece in (actor.role, actor.did) if piece]


def test_there_are_seeds_of_different_kinds() -> None:
    """The mission's article and at least six others."""
    assert len(SEEDS) >= 7
    assert "ukraine_border_crisis" in {seed.stem for seed in SEEDS}


def test_no_golden_file_is_left_over() -> None:
    """A seed that was renamed takes its golden files along."""
    assert set(GOLDEN.glob("*.txt")) == {golden_path(s, length) for s in SEEDS for length in LENGTHS}


@pytest.mark.parametrize("length", LENGTHS)
@pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: seed.stem)
def test_the_approved_briefing(briefings: dict[Path, Briefing], seed: Path, length: Length) -> None:
    """What is printed is what was approved; `python -m tests.golden` writes it anew."""
    approved = golden_path(seed, length).read_text(encoding="utf8")

    assert approved == golden_text(briefings[seed], length)


@pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: seed.stem)
def test_the_law_of_the_house(briefings: dict[Path, Briefing], seed: Path) -> None:
    """Everything shown is verbatim."""
    briefing = briefings[seed]
    text = briefing.article.text

    assert all(text[piece.span.start : piece.span.end] == piece.text for piece in shown(briefing))


@pytest.mark.parametrize("length", LENGTHS)
@pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: seed.stem)
def test_the_share_of_the_article(
    briefings: dict[Path, Briefing], settings: SummarizerSettings, seed: Path, length: Length
) -> None:
    """No briefing is longer than its share."""
    briefing = briefings[seed]

    assert briefing_words(briefing, length=length) <= budget(briefing.article, length=length, settings=settings)


def test_the_mission_s_article(briefings: dict[Path, Briefing]) -> None:
    """Its key actors with their roles, its key figure with its hedge, and none of its noise."""
    briefing = next(briefing for seed, briefing in briefings.items() if seed.stem == "ukraine_border_crisis")
    roles = {actor.name: actor.role.text if actor.role else None for actor in briefing.short.actors}
    text = golden_text(briefing, "short")

    assert roles.get("Mario Draghi") == "Italian Prime Minister"
    assert {"Joe Biden", "John Kirby"} <= set(roles)
    assert "about 8,500" in " ".join(text.split())
    for noise in ("Read more", "Will this dialogue", "The US deploys 8,500 troops", "pic.twitter"):
        assert noise not in text
