"""What the proof gate refuses: `python -m benchmarks.fidelity ARTICLES.jsonl.gz`; texts are read, never stored.

Each row has a `text`. Of every kind of lie and of every kind of true rewording one sentence an article is made by rule
and judged: nearly all lies should be refused and nearly no truth. `python -m training.train_fidelity` scores the gate
on what people judged.
"""

import argparse
import gzip
import json
import random
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from benchmarks.lies import LIES
from benchmarks.truths import TRUTHS
from config.settings import shipped_settings
from summarizer.annotate import Annotator, SpacyAnnotator
from summarizer.article_index import Index
from summarizer.fidelity import judge
from summarizer.schema import Article, Document, Sentence, Span

SEED = 7
LONGEST_TEXT = 6_000
LEAST_WORDS = 7
LEAST_LEFT = 4
Makers = Mapping[str, Callable[[Document, Sentence], str | None]]


def main() -> int:
    """Judge lies and truths and print how many of each kind are refused."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.fidelity", description=__doc__)
    parser.add_argument("articles", type=Path, help="a .jsonl.gz file with texts")
    parser.add_argument("--count", type=int, default=200, help="how many articles (default 200)")
    options = parser.parse_args()
    annotator = SpacyAnnotator.load(shipped_settings().summarizer.models)
    made: Counter[str] = Counter()
    refused: Counter[str] = Counter()
    for text in sample(options.articles, count=options.count):
        index = Index(annotator.annotate(article_of(text)))
        for kind, is_refused in judged(index, annotator):
            made[kind] += 1
            refused[kind] += is_refused
    for kind, count in made.items():
        sys.stdout.write(f"{kind:24} {refused[kind]:4} of {count:4} refused, {refused[kind] / count:.1%}\n")
    truths = [kind for kind in made if kind.startswith("true")]
    total = sum(made[kind] for kind in truths)
    sys.stdout.write(f"true in all: {sum(refused[kind] for kind in truths)} of {total} refused\n")
    return 0


def sample(path: Path, *, count: int) -> Iterator[str]:
    """Yield `count` texts of the file, drawn at random but always the same."""
    with gzip.open(path, "rt", encoding="utf8") as lines:
        texts = [json.loads(line)["text"] for line in lines]
    drawn = random.Random(SEED).sample(texts, min(count, len(texts)))  # noqa: S311  # a sample, no secret
    return (text[:LONGEST_TEXT] for text in drawn)


def article_of(text: str) -> Article:
    """Return `text` as an article with a paragraph a line."""
    blocks, start = [], 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            blocks.append(Span(start, start + len(line)))
        start += len(line)
    return Article(text=text, blocks=tuple(blocks))


def judged(index: Index, annotator: Annotator) -> Iterator[tuple[str, bool]]:
    """Yield for each kind of lie and truth that the article allows whether one of it is refused."""
    for name, makers in (("lie", LIES), ("true", TRUTHS)):
        for kind, text in made_of(index.article, makers):
            draft = annotator.annotate(Article(text=text, blocks=(Span(0, len(text)),)))
            told = [sentence for sentence in draft.sentences if any(map(str.isalpha, sentence.text))]
            yield f"{name}: {kind}", any(not judge(draft, sentence, index).proven for sentence in told)


def made_of(document: Document, makers: Makers) -> Iterator[tuple[str, str]]:
    """Yield one sentence of each kind that the article's sentences allow, of a sentence drawn at random."""
    sentences = [sentence for sentence in document.sentences if len(sentence.text.split()) >= LEAST_WORDS]
    random.Random(SEED).shuffle(sentences)  # noqa: S311  # a sample, no secret
    own = {" ".join(sentence.text.split()) for sentence in document.sentences}
    for kind, make in makers.items():
        texts = (make(document, sentence) for sentence in sentences)
        is_truth = makers is TRUTHS
        fit = (t for t in texts if t and len(t.split()) >= LEAST_LEFT and (is_truth or " ".join(t.split()) not in own))
        text = next(fit, None)
        if text:
            yield kind, text


if __name__ == "__main__":
    sys.exit(main())
