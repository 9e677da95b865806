"""The JSON keeps the contract of schema 1: everything proven, each span verbatim, and what the view shows of it."""

import json
from dataclasses import replace
from typing import Any

import pytest

from summarizer.layout import briefing_words
from summarizer.render_json import error_json, to_json
from summarizer.schema import Article, Briefing, Length, Point, Removed, Source, Span, View
from tests.builders import actor_of, briefing_of, excerpt_of, figure_of, point_of, quote_of

TEXT = (
    "Court clears baker\n"
    "A court in Lodin cleared baker Ilse Marten of fraud on Tuesday. "
    "Judge Omar Reyes said “the books were in order” after a trial of 12 days. "
    "The tax office had asked for 90,000 euros.\n"
    "Read more: tax\n"
)
ARTICLE = Article(
    text=TEXT,
    source=Source(url="https://example.org/a", site="Lodin Times", title="Court clears baker"),
    removed=(Removed(text="Read more: tax", span=Span(0, 3), reason="related link"),),
)
FIRST = point_of(TEXT, "A court in Lodin cleared baker Ilse Marten of fraud on Tuesday.")
LAST = point_of(TEXT, "The tax office had asked for 90,000 euros.")
MARTEN = actor_of(TEXT, "Ilse Marten", role="baker")
REYES = replace(actor_of(TEXT, "Omar Reyes", role="Judge", did="said “the books were in order”"), aliases=("Reyes",))
EUROS = figure_of(TEXT, "90,000 euros", measures="The tax office had asked for 90,000 euros.")
DAYS = replace(figure_of(TEXT, "12 days", measures="a trial of 12 days"), value=(11.0, 12.0), claimant="Omar Reyes")
QUOTE = quote_of(TEXT, "the books were in order", speaker="Omar Reyes")
FULL = View(
    headline=excerpt_of(TEXT, "Court clears baker"),
    points=(FIRST, LAST),
    actors=(MARTEN, REYES),
    figures=(EUROS, DAYS),
    quotes=(QUOTE,),
)
BRIEFING = replace(
    briefing_of(ARTICLE, FULL), short=View(points=(FIRST,), actors=(MARTEN,)), warnings=("Low confidence.",)
)


def contents(briefing: Briefing = BRIEFING, *, length: Length = "full") -> dict[str, Any]:
    """Return the JSON, read back."""
    return json.loads(to_json(briefing, length=length))  # type: ignore[no-any-return]  # JSON has any shape


def test_every_key_of_the_contract_is_there() -> None:
    """Programs may rely on each key, whatever the article."""
    assert set(contents()) == {
        "schema", "headline", "language", "engine", "source", "points", "context", "actors", "figures", "quotes",
        "removed", "words", "warnings",
    }  # fmt: skip
    assert set(contents()["source"]) >= {"url", "site", "title", "byline", "published"}
    assert contents()["schema"] == 1


def test_it_is_one_line() -> None:
    """One object a line, whatever line breaks the article has."""
    assert "\n" not in to_json(BRIEFING, length="full")


def test_points_are_those_of_the_view() -> None:
    """The length asked for decides how many points there are."""
    assert [point["text"] for point in contents(length="short")["points"]] == [FIRST.text]
    assert [point["text"] for point in contents(length="full")["points"]] == [FIRST.text, LAST.text]


def test_everything_proven_is_there_at_any_length() -> None:
    """Actors, figures and quotes are complete; `shown` tells what the view shows of them."""
    short = contents(length="short")

    assert [(actor["name"], actor["shown"]) for actor in short["actors"]] == [
        ("Ilse Marten", True), ("Omar Reyes", False),
    ]  # fmt: skip
    assert [figure["shown"] for figure in short["figures"]] == [False, False]
    assert [quote["shown"] for quote in short["quotes"]] == [False]
    assert [figure["shown"] for figure in contents()["figures"]] == [True, True]


def test_every_span_is_verbatim() -> None:
    """Start and end index the text given."""
    found = contents()
    spans = [*found["points"], *found["figures"], *found["quotes"], found["headline"]]
    spans += [figure["measures"] for figure in found["figures"]]
    spans += [actor["did"] for actor in found["actors"] if actor["did"]]

    assert all(TEXT[span["start"] : span["end"]] == span["text"] for span in spans)


def test_an_actor_in_full() -> None:
    """Role with its place, aliases, deed, and every mention."""
    start = TEXT.index("Judge")

    assert contents()["actors"][1] == {
        "name": "Omar Reyes",
        "aliases": ["Reyes"],
        "kind": "person",
        "role": "Judge",
        "role_span": [start, start + 5],
        "salience": 0.5,
        "did": {"text": REYES.did.text, "start": REYES.did.span.start, "end": REYES.did.span.end} if REYES.did else {},
        "listed": False,
        "mentions": [[start + 6, start + 16]],
        "shown": True,
    }


def test_a_missing_role_is_null() -> None:
    """Nothing is made up for a role that the article does not give."""
    nameless = briefing_of(ARTICLE, View(actors=(replace(MARTEN, role=None),)))

    assert contents(nameless)["actors"][0]["role"] is None
    assert contents(nameless)["actors"][0]["role_span"] is None


def test_a_range_is_a_list() -> None:
    """A figure's value is a number, a pair, or null."""
    euros, days = contents()["figures"]

    assert euros["value"] is None
    assert days["value"] == [11.0, 12.0]
    assert days["claimant"] == "Omar Reyes"
    assert days["spoken"] is False


def test_a_rewritten_point_names_its_source() -> None:
    """A wording of our own carries the article's sentences, with their places."""
    rewritten = Point(text="A baker was cleared.", span=FIRST.span, sources=(excerpt_of(TEXT, FIRST.text),))
    (point,) = contents(briefing_of(ARTICLE, View(points=(rewritten,)), engine="abstractive"))["points"]

    assert point["source"] == FIRST.text
    assert point["sources"] == [{"text": FIRST.text, "start": FIRST.span.start, "end": FIRST.span.end}]
    assert "source" not in contents()["points"][0]


def test_removed_lines_and_warnings_are_told() -> None:
    """What was left out and what is doubtful is part of the answer."""
    assert contents()["removed"] == [{"text": "Read more: tax", "reason": "related link"}]
    assert contents()["warnings"] == ["Low confidence."]


@pytest.mark.parametrize("length", ["short", "full"])
def test_the_words_are_those_of_the_plain_text(length: Length) -> None:
    """Whoever checks the share of length finds both counts."""
    words = contents(length=length)["words"]

    assert words == {"article": len(TEXT.split()), "briefing": briefing_words(BRIEFING, length=length)}


def test_the_text_goes_along_on_demand() -> None:
    """For a link the caller cannot know the text that the spans index."""
    assert "text" not in contents()
    assert json.loads(to_json(BRIEFING, length="full", with_text=True))["text"] == TEXT


def test_an_error_is_an_object_too() -> None:
    """A failed input has its line: the kind, the sentence and the input."""
    assert json.loads(error_json(kind="too_short", message="Zu kurz.", name="ä.txt")) == {
        "error": {"kind": "too_short", "message": "Zu kurz."},
        "input": "ä.txt",
    }
