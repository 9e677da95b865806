"""Briefing -> plain text, Markdown, Telegram's HTML or JSON."""

import json
from typing import Any

from summarizer.schema import Briefing, Excerpt, Length


def to_json(briefing: Briefing, *, length: Length) -> str:
    """Return the briefing as one JSON object on one line (schema 1)."""
    view = briefing.view(length)

    def excerpt(item: Excerpt | None) -> dict[str, Any] | None:
        return None if item is None else {"text": item.text, "start": item.span.start, "end": item.span.end}

    return json.dumps(
        {
            "schema": 1,
            "points": [{"text": p.text, "start": p.span.start, "end": p.span.end} for p in view.points],
            "actors": [
                {
                    "name": a.name,
                    "aliases": a.aliases,
                    "kind": a.kind,
                    "role": a.role and a.role.text,
                    "salience": a.salience,
                    "did": excerpt(a.did),
                    "mentions": [[m.start, m.end] for m in a.mentions],
                }
                for a in briefing.actors
            ],
            "figures": [
                {
                    "text": f.text,
                    "start": f.span.start,
                    "end": f.span.end,
                    "value": f.value,
                    "unit": f.unit,
                    "qualifier": f.qualifier,
                    "kind": f.kind,
                    "measures": excerpt(f.measures),
                }
                for f in briefing.figures
            ],
            "quotes": [
                {"text": q.text, "start": q.span.start, "end": q.span.end, "speaker": q.speaker}
                for q in briefing.quotes
            ],
        },
        ensure_ascii=False,
    )
