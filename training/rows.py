"""Articles with reference summaries: rows of a compressed file, whose summaries they have, and their annotation.

A row has `id`, `text`, `references`, `ref_kind` and `source`. Texts are cleaned as the program cleans them.
"""

import gzip
import hashlib
import json
import pickle
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from config.settings import SummarizerSettings, shipped_settings
from summarizer.annotate import SpacyAnnotator
from summarizer.clean import clean
from summarizer.errors import ArticleError
from summarizer.schema import Article, Document

SHARES = 1_000
MODEL_WRITTEN_SHARE = 0.5  # of the articles whose reference a model wrote, how many are trained on


def read_rows(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the rows of a compressed file, one JSON object a line."""
    with gzip.open(path, "rt", encoding="utf8") as lines:
        for line in lines:
            yield json.loads(line)


def is_human(row: dict[str, Any]) -> bool:
    """Tell whether the first reference of `row` was written by a person."""
    kind = row["ref_kind"] or ""
    return "LLM" not in kind or kind.startswith("CNN/DM highlights")


def is_taken(row: dict[str, Any]) -> bool:
    """Tell whether `row` is trained on: with people's reference always, else by a hash of its identifier."""
    return is_human(row) or draw(str(row["id"]), SHARES) < MODEL_WRITTEN_SHARE * SHARES


def annotated(rows: Sequence[dict[str, Any]], *, cache: Path | None) -> Iterator[tuple[dict[str, Any], Document]]:
    """Yield each row with the annotation of its cleaned text, kept in `cache` if one is given."""
    annotator: SpacyAnnotator | None = None
    settings = shipped_settings().summarizer
    for row in rows:
        text = row["text"][: settings.max_characters]
        kept = cache / f"{hashlib.sha256(text.encode()).hexdigest()[:24]}.pickle" if cache else None
        if kept and kept.exists():
            yield row, pickle.loads(kept.read_bytes())  # noqa: S301  # written by this program into the user's folder
            continue
        annotator = annotator or SpacyAnnotator.load(settings.models)
        document = _annotate(annotator, text, settings)
        if document is None:
            continue
        if kept:
            kept.parent.mkdir(parents=True, exist_ok=True)
            kept.write_bytes(pickle.dumps(document))
        yield row, document


def _annotate(annotator: SpacyAnnotator, text: str, settings: SummarizerSettings) -> Document | None:
    """Return the annotation of a cleaned text, or nothing for one that holds no article in English."""
    try:
        document = annotator.annotate(clean(Article(text=text), settings=settings))
    except ArticleError:
        return None
    return document if document.parsed else None


def draw(text: str, sides: int) -> int:
    """Return a number below `sides` that depends on nothing but `text`."""
    return int(hashlib.sha256(text.encode()).hexdigest(), 16) % sides
