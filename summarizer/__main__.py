"""python -m summarizer FILE|URL|-: the summarizer alone, in the shell."""

import argparse
import sys
from pathlib import Path

from config.settings import read_settings
from summarizer.pipeline import Summarizer
from summarizer.render import to_json


def main() -> int:
    """Brief every input and return the exit status."""
    parser = argparse.ArgumentParser(prog="python -m summarizer", description=__doc__)
    parser.add_argument("inputs", nargs="+", metavar="INPUT")
    parser.add_argument("--format", choices=["text", "markdown", "html", "json"], default="text")
    parser.add_argument("--length", choices=["short", "full"], default="short")
    parser.add_argument("--points", type=int)
    parser.add_argument("--engine", choices=["extractive", "abstractive"], default="extractive")
    parser.add_argument("--all-figures", action="store_true")
    options = parser.parse_args()
    summarizer = Summarizer.load(read_settings().summarizer)
    for name in options.inputs:
        text = Path(name).read_text(encoding="utf8")
        briefing = summarizer.brief(text, points=options.points, all_figures=options.all_figures)
        sys.stdout.write(to_json(briefing, length=options.length) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
