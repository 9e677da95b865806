"""The benchmark of a real model's words, with a generator of ours in its place: what it prints is what happened."""

import gzip
import json
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from benchmarks import rewriting
from config.settings import RewriteSettings, SummarizerSettings
from summarizer.annotate import Annotator, SpacyAnnotator
from summarizer.pipeline import Summarizer
from summarizer.rewrite import TransformersGenerator

pytestmark = pytest.mark.model

SEED = (Path(__file__).parents[2] / "seeds" / "river_flood.txt").read_text(encoding="utf8")
TRUE = "The army had sent 2,500 soldiers and 14 helicopters, Prime Minister Stefan Marek said."
LIE = "Prime Minister Lena Dvorak sent 14 soldiers and 2,500 helicopters."


@dataclass
class Writer:
    """A generator that writes what it is told to."""

    draft: str
    window: int = 900

    def count_tokens(self, text: str) -> int:
        """Count words."""
        return len(text.split())

    def write(self, text: str) -> str:
        """Give the prepared draft."""
        del text
        return self.draft


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    """A file with an article and a text that is none."""
    path = tmp_path / "articles.jsonl.gz"
    with gzip.open(path, "wt", encoding="utf8") as lines:
        lines.writelines(json.dumps({"text": text}) + "\n" for text in (SEED, "Too short."))
    return path


def summarizer_with(draft: str, annotator: Annotator, settings: SummarizerSettings) -> Summarizer:
    """Return a summarizer whose model writes `draft`."""
    summarizer = Summarizer(annotator, settings)
    summarizer.prepare_rewriting(Writer(draft))
    return summarizer


@pytest.mark.parametrize(("draft", "expected"), [(TRUE, "1 of"), (LIE, "0 of"), ("", "0 of")])
def test_only_proven_sentences_count(
    draft: str, expected: str, annotator: Annotator, settings: SummarizerSettings
) -> None:
    """A lie or an empty draft leaves no reworded point."""
    line = rewriting.told(summarizer_with(draft, annotator, settings), SEED, show=False)

    assert f"CPU s  {expected}" in line
    assert "points reworded" in line
    assert "\n" not in line


def test_the_points_can_be_shown_beside_their_sources(annotator: Annotator, settings: SummarizerSettings) -> None:
    """Who reads the benchmark sees the model's sentence and what proves it."""
    shown = rewriting.told(summarizer_with(TRUE, annotator, settings), SEED, show=True)
    _, point, source = shown.split("\n")

    assert point.strip() == TRUE
    assert source.strip().startswith("<= Prime Minister Stefan Marek declared")


def test_what_is_no_article_is_told(annotator: Annotator, settings: SummarizerSettings) -> None:
    """One bad text does not end the run."""
    line = rewriting.told(summarizer_with(TRUE, annotator, settings), "Too short.", show=True)

    assert line.startswith("no article: ")


def test_the_sample_is_always_the_same_and_bounded(articles: Path) -> None:
    """A second run reads the same texts."""
    assert list(rewriting.sample(articles, count=2)) == list(rewriting.sample(articles, count=9))
    assert len(list(rewriting.sample(articles, count=1))) == 1


def test_the_run_prints_a_line_an_article(
    articles: Path, annotator: Annotator, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The model is the one that is named, without the shipped one's revision, with the time that is asked for."""
    asked: list[tuple[str, str, float]] = []

    def load(settings: RewriteSettings) -> Writer:
        asked.append((settings.model, settings.revision, settings.seconds))
        return Writer(TRUE)

    monkeypatch.setattr(sys, "argv", ["rewriting", "some/model", str(articles), "--seconds", "9"])
    monkeypatch.setattr(SpacyAnnotator, "load", lambda _: annotator)
    monkeypatch.setattr(TransformersGenerator, "load", load)

    assert rewriting.main() == 0

    first, *lines = capsys.readouterr().out.splitlines()
    assert asked == [("some/model", "", 9.0)]
    assert first.startswith("loaded in ")
    assert sorted(line.startswith("no article") for line in lines) == [False, True]
