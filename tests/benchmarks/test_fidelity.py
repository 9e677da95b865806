"""The benchmark of the gate: the same articles each time, one lie and one truth of a kind, counts that add up."""

import gzip
import json
import sys
from pathlib import Path

import pytest

from benchmarks import fidelity
from benchmarks.lies import LIES
from benchmarks.truths import TRUTHS
from summarizer.annotate import Annotator, SpacyAnnotator
from summarizer.article_index import Index
from tests.drafts import Read

pytestmark = pytest.mark.model

STORY = (
    "The council of Lodin did not close the old bridge on Monday, the mayor said.\n"
    "Edmund Crane hired 42 workers in Velma after the storm had passed the coast.\n"
    "Turnout in the northern district rose 8 percent to the highest level in years.\n"
    "The suspect allegedly stole three paintings from the small museum near Brenik.\n"
)


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    """A file with seven articles."""
    path = tmp_path / "articles.jsonl.gz"
    with gzip.open(path, "wt", encoding="utf8") as lines:
        for number in range(7):
            lines.write(json.dumps({"text": f"{STORY}Report {number} ends here, the ministry in Velma said."}) + "\n")
    return path


def test_the_sample_is_always_the_same(articles: Path) -> None:
    """Drawn at random, but a second run measures the same articles; no more than there are."""
    first = list(fidelity.sample(articles, count=3))

    assert first == list(fidelity.sample(articles, count=3))
    assert len(set(first)) == 3
    assert len(list(fidelity.sample(articles, count=50))) == 7


def test_an_overlong_text_is_cut(tmp_path: Path) -> None:
    """A benchmark is not held up by one long text."""
    path = tmp_path / "long.jsonl.gz"
    with gzip.open(path, "wt", encoding="utf8") as lines:
        lines.write(json.dumps({"text": "word " * fidelity.LONGEST_TEXT}))

    assert [len(text) for text in fidelity.sample(path, count=1)] == [fidelity.LONGEST_TEXT]


@pytest.mark.parametrize(
    ("text", "expected"),
    [("One.\nTwo.", ["One.\n", "Two."]), ("One.\n\n  \nTwo.\n", ["One.\n", "Two.\n"]), ("", []), ("\n\n", [])],
)
def test_a_line_is_a_paragraph(text: str, expected: list[str]) -> None:
    """Empty lines are none."""
    article = fidelity.article_of(text)

    assert [text[block.start : block.end] for block in article.blocks] == expected
    assert article.text == text


def test_one_of_each_kind_that_the_article_allows(read: Read) -> None:
    """No lie is by chance a sentence of the article itself; what cannot be made is left out."""
    document = read(STORY)
    lies = list(fidelity.made_of(document, LIES))
    kinds = [kind for kind, _ in lies]
    own = {" ".join(sentence.text.split()) for sentence in document.sentences}

    assert len(kinds) == len(set(kinds))
    assert {"wrong number", "dropped not", "dropped hedge", "percentage points", "wrong date"} <= set(kinds)
    assert "swapped actors" not in kinds
    assert not own & {lie for _, lie in lies}
    assert dict(fidelity.made_of(document, TRUTHS))["whole"] in own


def test_lies_are_refused_and_truths_are_not(read: Read, annotator: Annotator) -> None:
    """What is counted is the verdict of the gate itself."""
    verdicts = dict(fidelity.judged(Index(read(STORY)), annotator))

    assert verdicts["lie: dropped not"]
    assert verdicts["lie: wrong number"]
    assert not verdicts["true: whole"]
    assert all(kind.startswith(("lie: ", "true: ")) for kind in verdicts)


def test_the_report_counts_what_was_judged(
    articles: Path, annotator: Annotator, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each kind has a line, the truths a sum, and `--count` says how many articles are read."""
    monkeypatch.setattr(sys, "argv", ["fidelity", str(articles), "--count", "2"])
    monkeypatch.setattr(SpacyAnnotator, "load", lambda _: annotator)

    assert fidelity.main() == 0

    lines = [" ".join(line.split()) for line in capsys.readouterr().out.splitlines()]
    assert "lie: dropped not 2 of 2 refused, 100.0%" in lines
    assert "true: whole 0 of 2 refused, 0.0%" in lines
    assert lines[-1].startswith("true in all: ")
