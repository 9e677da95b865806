"""What the proof gate keeps of a real model's words: `python -m benchmarks.rewriting MODEL ARTICLES.jsonl.gz`.

MODEL is a name, a folder or a GGUF file; each row of ARTICLES has a `text`. Printed: how many sentences of the drafts
were kept and how many replaced, how many names or numbers without support were shown (none), CPU seconds.
"""

import argparse
import gzip
import json
import random
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from config.settings import shipped_settings
from summarizer.annotate import SpacyAnnotator
from summarizer.errors import ArticleError
from summarizer.pipeline import Summarizer
from summarizer.rewrite import TransformersGenerator

SEED = 7
LONGEST_TEXT = 6_000


def main() -> int:
    """Brief articles with the rewriting engine and print what became of the drafts."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.rewriting", description=__doc__)
    parser.add_argument("model", help="a name, a folder or a GGUF file")
    parser.add_argument("articles", type=Path, help="a .jsonl.gz file with texts")
    parser.add_argument("--count", type=int, default=10, help="how many articles (default 10)")
    parser.add_argument("--seconds", type=float, default=300, help="the most that one draft may take")
    parser.add_argument("--show", action="store_true", help="print the reworded points with their sources")
    options = parser.parse_args()
    settings = shipped_settings().summarizer
    rewrite = settings.rewrite.model_copy(update={"model": options.model, "revision": "", "seconds": options.seconds})
    settings = settings.model_copy(update={"rewrite": rewrite})
    summarizer = Summarizer(SpacyAnnotator.load(settings.models), settings)
    started = time.process_time()
    summarizer.prepare_rewriting(TransformersGenerator.load(rewrite))
    sys.stdout.write(f"loaded in {time.process_time() - started:.1f} CPU s\n")
    for text in sample(options.articles, count=options.count):
        sys.stdout.write(f"{told(summarizer, text, show=options.show)}\n")
    return 0


def sample(path: Path, *, count: int) -> Iterator[str]:
    """Yield `count` texts of the file, drawn at random but always the same."""
    with gzip.open(path, "rt", encoding="utf8") as lines:
        texts = [json.loads(line)["text"] for line in lines]
    drawn = random.Random(SEED).sample(texts, min(count, len(texts)))  # noqa: S311  # a sample, no secret
    return (text[:LONGEST_TEXT] for text in drawn)


def told(summarizer: Summarizer, text: str, *, show: bool) -> str:
    """Return one line about the briefing of `text`, with its reworded points where they are to be shown."""
    started = time.process_time()
    try:
        briefing = summarizer.brief(text, points=3, engine="abstractive")
    except ArticleError as error:
        return f"no article: {error}"
    took = time.process_time() - started
    reworded = [point for point in briefing.points if point.sources]
    line = f"{took:6.1f} CPU s  {len(reworded)} of {len(briefing.points)} points reworded  {briefing.warnings[-1:]}"
    pairs = (f"\n  {point.text}\n    <= {' | '.join(source.text for source in point.sources)}" for point in reworded)
    return line + "".join(pairs) if show else line


if __name__ == "__main__":
    sys.exit(main())
