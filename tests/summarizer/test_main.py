"""python -m summarizer works as a program: quick help, real briefings, wrong settings named."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SEED = "seeds/ukraine_border_crisis.txt"
HEAVY = {"numpy", "spacy", "sumy", "torch", "trafilatura", "transformers"}


def program(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the program from the project's root."""
    return subprocess.run(
        [sys.executable, "-m", "summarizer", *arguments],
        cwd=ROOT,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def test_help_answers_at_once() -> None:
    """Nothing heavy is imported for it: each module that is imported stands in what Python tells of its start."""
    done = program("--help", PYTHONPROFILEIMPORTTIME="1")
    imported = {line.rpartition("|")[2].strip().partition(".")[0] for line in done.stderr.splitlines()}

    assert done.returncode == 0
    assert "usage: python -m summarizer" in done.stdout
    assert "summarizer" in imported
    assert not imported & HEAVY


def test_a_wrong_setting_is_named() -> None:
    """An unknown or wrong setting of the environment is one sentence, no traceback."""
    done = program(SEED, NEWSBRIEF_SUMMARIZER__FULL_POINTS="many")

    assert done.returncode == 1
    assert done.stderr.startswith("error: ")
    assert "full_points" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.model
def test_a_seed_is_briefed() -> None:
    """The whole way from a file to JSON, within the short share, every point verbatim."""
    done = program("--format", "json", SEED, "seeds/missing.txt")
    briefing, failure = map(json.loads, done.stdout.splitlines())
    text = (ROOT / SEED).read_text(encoding="utf8")

    assert done.returncode == 1
    assert failure["error"]["kind"] == "document"
    assert briefing["words"]["briefing"] <= 0.35 * briefing["words"]["article"]
    assert briefing["points"]
    assert all(text[point["start"] : point["end"]] == point["text"] for point in briefing["points"])
