"""JSON-LD as sites really write it: nested, listed, commented out, half broken."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.json_ld import article_node, as_paragraphs, as_text, names_of, read_nodes, types_of
from summarizer.tree import parse_html

ARTICLE = {"@type": "NewsArticle", "headline": "Bridge closed"}
PERSON = {"@id": "#ann", "@type": "Person", "name": "Ann Lee"}


def nodes_of(*scripts: str) -> tuple[dict[str, Any], ...]:
    """Return the nodes of a page with these scripts."""
    body = "".join(f'<script type="application/ld+json">{script}</script>' for script in scripts)
    root = parse_html(f"<html><head>{body}</head><body><p>x</p></body></html>")
    assert root is not None
    return read_nodes(root)


@pytest.mark.parametrize(
    "script",
    [
        json.dumps(ARTICLE),
        json.dumps([{"@type": "WebSite"}, ARTICLE]),
        json.dumps({"@graph": [{"@type": "WebSite"}, ARTICLE]}),
        json.dumps({"@type": "WebPage", "mainEntity": ARTICLE}),
        f"<!-- {json.dumps(ARTICLE)} -->",
        f"//<![CDATA[\n{json.dumps(ARTICLE)}\n//]]>",
        json.dumps(ARTICLE) + ";",
        '{"@type": "NewsArticle", "headline": "Bridge\tclosed"}',
        json.dumps(ARTICLE).replace("NewsArticle", "https://schema.org/NewsArticle"),
    ],
)
def test_the_article_is_found_however_it_is_wrapped(script: str) -> None:
    """Lists, graphs, comments and control characters do not hide the article."""
    assert as_text(article_node(nodes_of(script)).get("headline")) == "Bridge closed"


@pytest.mark.parametrize(
    "script", ["", "{", '{"headline": "He said "no""}', "null", "3", '"text"', "[" * 5_000, "[[]]"]
)
def test_what_is_no_json_is_passed_over(script: str) -> None:
    """A broken script costs nothing but itself."""
    assert article_node(nodes_of(script, json.dumps(ARTICLE))) == ARTICLE
    assert article_node(nodes_of(script)) == {}


def test_a_telling_article_comes_before_a_bare_one() -> None:
    """Of several articles the first with a headline or a text is the page's own."""
    assert article_node([{"@type": "Article"}, ARTICLE]) == ARTICLE
    assert article_node([{"@type": "Article", "url": "x"}]) == {"@type": "Article", "url": "x"}
    assert article_node([{"@type": "Product"}]) == {}


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("a &amp;amp; b", "a & b"),
        (["", "second"], "second"),
        ({"name": "Ann"}, "Ann"),
        ({"@value": "x"}, "x"),
        ([{"name": "Ann"}], "Ann"),
        (None, ""),
        (7, ""),
        ({}, ""),
        (" two \n lines ", "two lines"),
    ],
)
def test_values_become_one_line(value: object, text: str) -> None:
    """Texts, lists and things give one line, entities resolved, twice where they were escaped twice."""
    assert as_text(value) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("one\n\n two ", "one\ntwo"),
        ("<p>one</p><p>two<br>three</p>", "one\ntwo\nthree"),
        (["one", 3, "two"], "one\ntwo"),
        ("1 < 2 and 3 > 2", "1 < 2 and 3 > 2"),
        (None, ""),
        ({}, ""),
    ],
)
def test_bodies_become_paragraphs(value: object, text: str) -> None:
    """A text keeps its paragraphs, and loses its tags."""
    assert as_paragraphs(value) == text


@pytest.mark.parametrize(
    ("author", "names"),
    [
        (PERSON, ("Ann Lee",)),
        ({"@id": "#ann"}, ("Ann Lee",)),
        ([{"name": "Ann Lee"}, {"name": "Bo Ek"}], ("Ann Lee", "Bo Ek")),
        ("Ann Lee", ("Ann Lee",)),
        ({"name": ["Ann Lee", "Bo Ek"]}, ("Ann Lee", "Bo Ek")),
        ("https://site.example/ann", ()),
        ({"@id": "#nobody"}, ()),
        (None, ()),
        ([PERSON, PERSON], ("Ann Lee",)),
    ],
)
def test_names_are_read_in_place_and_by_reference(author: object, names: tuple[str, ...]) -> None:
    """An author may be a text, a thing, a list of them, or a reference; an address is no name."""
    assert names_of(author, [PERSON]) == names


def test_types() -> None:
    """Types lose their vocabulary and their case."""
    assert types_of({"@type": ["schema:NewsArticle", "http://schema.org/Thing", 3]}) == {"newsarticle", "thing"}
    assert types_of({}) == set()


JSON = st.recursive(
    st.none() | st.integers() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["@type", "@graph", "name", "@id", "headline", "author", "hasPart"]), inner, max_size=4
        )
    ),
    max_leaves=12,
)


@given(JSON)
def test_any_json_is_read(value: object) -> None:
    """Whatever shape the data has, reading it gives plain texts."""
    nodes = nodes_of(json.dumps(value).replace("<", ""))
    node = article_node(nodes)

    assert isinstance(as_text(node.get("headline")), str)
    assert all(isinstance(name, str) for name in names_of(node.get("author"), nodes))
    assert isinstance(as_paragraphs(value), str)
