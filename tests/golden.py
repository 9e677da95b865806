"""Writes the golden briefings anew: `python -m tests.golden` after a change that was looked at and approved.

Each article in seeds/ has its short and its full briefing in tests/golden/, as the command line prints them.
"""

import sys
from pathlib import Path

from summarizer.pipeline import Summarizer
from summarizer.render import to_text
from summarizer.schema import Briefing, Length

ROOT = Path(__file__).parent.parent
SEEDS = sorted((ROOT / "seeds").glob("*.txt"))
GOLDEN = ROOT / "tests" / "golden"
LENGTHS: tuple[Length, ...] = ("short", "full")
COLUMNS = 80


def golden_path(seed: Path, length: Length) -> Path:
    """Return where the approved briefing of `seed` stands."""
    return GOLDEN / f"{seed.stem}.{length}.txt"


def golden_text(briefing: Briefing, length: Length) -> str:
    """Return the briefing as its golden file holds it."""
    return to_text(briefing, length=length, width=COLUMNS) + "\n"


def approve() -> None:
    """Write every golden file as the program would print it now."""
    summarizer = Summarizer.load()
    for seed in SEEDS:
        briefing = summarizer.brief(seed.read_text(encoding="utf8"))
        for length in LENGTHS:
            golden_path(seed, length).write_text(golden_text(briefing, length), encoding="utf8")
            sys.stdout.write(f"{golden_path(seed, length).relative_to(ROOT)}\n")


if __name__ == "__main__":
    approve()
