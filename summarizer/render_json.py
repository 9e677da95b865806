"""Briefing -> one JSON object on one line (schema 1), the contract with other programs."""

import json
from dataclasses import asdict
from typing import Any

from summarizer.layout import briefing_words
from summarizer.schema import Actor, Briefing, Excerpt, Figure, Length, Point, Quote, Span, View
from summarizer.words import count_words

SCHEMA = 1


def to_json(briefing: Briefing, *, length: Length, with_text: bool = False) -> str:
    """Return the briefing as JSON: the points of one view, and everything proven, marked as shown or not.

    With `with_text` the article's text goes along, for a link or a document whose text the caller cannot know.
    """
    view = briefing.view(length)
    article = briefing.article
    contents = {
        "schema": SCHEMA,
        "headline": _excerpt(briefing.headline),
        "language": article.language,
        "engine": briefing.engine,
        "source": asdict(article.source),
        "points": [_point(point) for point in view.points],
        "context": _excerpt(briefing.context),
        "actors": [_actor(actor, view) for actor in briefing.actors],
        "figures": [_figure(figure, view) for figure in briefing.figures],
        "quotes": [_quote(quote, view) for quote in briefing.quotes],
        "removed": [
            *({"text": text, "reason": reason} for text, reason in article.dropped),
            *({"text": piece.text, "reason": piece.reason} for piece in article.removed),
        ],
        "words": {"article": count_words(article.text), "briefing": briefing_words(briefing, length=length)},
        "warnings": list(briefing.warnings),
        **({"text": article.text} if with_text else {}),
    }
    return json.dumps(contents, ensure_ascii=False)


def error_json(*, kind: str, message: str, name: str) -> str:
    """Return the JSON line of an input called `name` that gave no briefing."""
    return json.dumps({"error": {"kind": kind, "message": message}, "input": name}, ensure_ascii=False)


def _spanned(text: str, span: Span) -> dict[str, Any]:
    """Return a verbatim text with its place."""
    return {"text": text, "start": span.start, "end": span.end}


def _excerpt(excerpt: Excerpt | None) -> dict[str, Any] | None:
    """Return an excerpt, or nothing for none."""
    return None if excerpt is None else _spanned(excerpt.text, excerpt.span)


def _point(point: Point) -> dict[str, Any]:
    """Return a point; a rewritten one with the sentences that it rests on."""
    spanned = _spanned(point.text, point.span)
    if not point.sources:
        return spanned
    sources = [_excerpt(source) for source in point.sources]
    return {**spanned, "source": " ".join(source.text for source in point.sources), "sources": sources}


def _actor(actor: Actor, view: View) -> dict[str, Any]:
    """Return an actor with everything proven about them."""
    shown = {other.name for other in (*view.actors, *view.listed)}
    return {
        "name": actor.name,
        "aliases": list(actor.aliases),
        "kind": actor.kind,
        "role": actor.role.text if actor.role else None,
        "role_span": [actor.role.span.start, actor.role.span.end] if actor.role else None,
        "salience": round(actor.salience, 3),
        "did": _excerpt(actor.did),
        "listed": actor.listed,
        "mentions": [[mention.start, mention.end] for mention in actor.mentions],
        "shown": actor.name in shown,
    }


def _figure(figure: Figure, view: View) -> dict[str, Any]:
    """Return a figure with its parts."""
    return {
        **_spanned(figure.text, figure.span),
        "value": list(figure.value) if isinstance(figure.value, tuple) else figure.value,
        "unit": figure.unit,
        "qualifier": figure.qualifier,
        "kind": figure.kind,
        "measures": _excerpt(figure.measures),
        "claimant": figure.claimant,
        "spoken": figure.spoken,
        "salience": round(figure.salience, 3),
        "shown": any(other.span == figure.span for other in view.figures),
    }


def _quote(quote: Quote, view: View) -> dict[str, Any]:
    """Return a quotation with its speaker, or none."""
    shown = any(other.span == quote.span for other in view.quotes)
    return {**_spanned(quote.text, quote.span), "speaker": quote.speaker, "shown": shown}
