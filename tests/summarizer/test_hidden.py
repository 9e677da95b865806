"""What a reader does not see, and what only looks like text: removed, but never the page itself."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.hidden import Sizes, hidden_names, is_hidden, remove_hidden, remove_promotions
from summarizer.tree import parse_html, plain_text

PROSE = "The council closed the bridge on Tuesday after engineers found forty cracks in its main girder. " * 2
PAGE = f"<h1>Bridge closed</h1><p>{PROSE}</p><p>{PROSE}</p><p>{PROSE}</p>"


def left(body: str, *, head: str = "", promotions: bool = False) -> str:
    """Return the text that a page keeps."""
    root = parse_html(f"<html><head>{head}</head><body>{body}</body></html>")
    assert root is not None
    (remove_promotions if promotions else remove_hidden)(root)
    return plain_text(root)


@pytest.mark.parametrize(
    "element",
    [
        "<p hidden>trap</p>",
        "<p HIDDEN='hidden'>trap</p>",
        "<p style='display:none'>trap</p>",
        "<p style='font-size: 0.0em'>trap</p>",
        "<p style='opacity:0.0;'>trap</p>",
        "<p style='left:-99999px'>trap</p>",
        "<p style='color:#fff'>trap</p>",
        "<p style='color:rgb(255, 255, 255)'>trap</p>",
        "<div style='background:#eee'><p style='color:#eee'>trap</p></div>",
        "<p aria-hidden='true'>trap</p>",
        "<span class='sr-only'>trap</span>",
        "<template><p>trap</p></template>",
        "<noscript>trap</noscript>",
        "<svg><text>trap</text></svg>",
        "<div style='max-height:0;overflow:hidden'>trap</div>",
        "<div style='display:none'><div><b>trap</b></div></div>",
        "<article style='display:none'>trap</article>",
        f"<div hidden><h1>trap</h1>{PAGE.replace('closed', 'trap')}</div>",
    ],
)
def test_hidden_elements_go(element: str) -> None:
    """By attribute, style, size, place and colour, alone or inside something hidden, however long."""
    assert "trap" not in left(PAGE + element + "<p>after</p>")
    assert "after" in left(PAGE + element + "<p>after</p>")


@pytest.mark.parametrize(
    "element",
    [
        "<p hidden='until-found'>kept</p>",
        "<p style='opacity:0.5'>kept</p>",
        "<p style='font-size:0.8em'>kept</p>",
        "<p style='text-indent:-5px'>kept</p>",
        "<p style='color:#ffe'>kept</p>",
        "<div style='background:navy'><p style='color:white'>kept</p></div>",
        "<p style='height:100px'>kept</p>",
        "<p style='height:0'>kept</p>",
        "<p aria-hidden='false'>kept</p>",
        "<p data-style='display:none'>kept</p>",
        "<details><summary>More</summary>kept</details>",
    ],
)
def test_visible_elements_stay(element: str) -> None:
    """What only resembles hiding hides nothing."""
    assert "kept" in left(PAGE + element)


def test_a_page_that_its_scripts_reveal_stays() -> None:
    """When nearly all is hidden the page is not yet shown, not empty."""
    assert PROSE.strip() in left(f"<div style='opacity:0'>{PAGE}</div>")
    assert PROSE.strip() in left(f"<body style='visibility:hidden'>{PAGE}</body>")
    assert left(f"<p style='opacity:0'>{PROSE}</p>" * 5).count("forty cracks") == 10
    faded = "<style>.fade{opacity:0}</style>"
    assert left(f"<p class='fade'>{PROSE}</p>" * 5, head=faded).count("forty cracks") == 10


def test_the_only_headline_stays() -> None:
    """A headline that is drawn over a picture may be white."""
    assert "Title here" in left(f"<div style='color:#fff'><h1>Title here</h1></div><p>{PROSE * 3}</p>")


@pytest.mark.parametrize(
    ("sheet", "classes", "ids"),
    [
        (".a{display:none}", {"a"}, set()),
        (".a, #b { color: red; display: none }", {"a"}, {"b"}),
        ("@media print{.a{display:none}}", set(), set()),
        ("/* .a{display:none} */", set(), set()),
        (".a .b{display:none}", set(), set()),
        (".a{color:red}", set(), set()),
        (".a:hover{display:none}", set(), set()),
        ("@import 'x';.a{display:none}", {"a"}, set()),
        ("}}{{.a{", set(), set()),
    ],
)
def test_plain_rules_of_style_sheets_are_read(sheet: str, classes: set[str], ids: set[str]) -> None:
    """A simple selector that hides for all screens counts; conditions, comments and combinations do not."""
    root = parse_html(f"<style>{sheet}</style><p>x</p>")
    assert root is not None

    assert tuple(map(set, hidden_names(root))) == (classes, ids)


def test_a_class_that_hides_most_of_the_page_is_revealed_later() -> None:
    """A sheet may hide a trap, but not the article."""
    sheet = "<style>.x{display:none}</style>"

    assert "trap" not in left(PAGE + "<p class='x'>trap</p>", head=sheet)
    assert PROSE.strip() in left(f"<div class='x'>{PAGE}</div>", head=sheet)


@pytest.mark.parametrize(
    "element",
    [
        "<blockquote class='twitter-tweet'><p>gone</p></blockquote>",
        "<div class='newsletter-signup'>gone</div>",
        "<aside class='related-stories'><ul><li><a href='/x'>gone</a></li></ul></aside>",
        "<div id='share-bar'>gone</div>",
        "<ul class='breadcrumbs'><li>gone</li></ul>",
        "<figure><figcaption>gone</figcaption></figure>",
        "<p class='wp-caption-text'>gone</p>",
        "<div class='photo-credit'>gone</div>",
        "<section class='poll'><h4>gone</h4></section>",
        "<div class='ad-slot'>gone</div>",
    ],
)
def test_boxes_between_paragraphs_go(element: str) -> None:
    """Embedded posts, captions and boxes that name themselves are no part of the story."""
    assert "gone" not in left(PAGE + element, promotions=True)


@pytest.mark.parametrize(
    "element",
    [
        f"<div class='related'><p>kept {PROSE * 3}</p></div>",
        "<p class='shareholders'>kept</p>",
        "<div class='pollution-story'>kept</div>",
        "<p class='subscribers-count'>kept</p>",
        "<h2 class='trending'>kept</h2>",
        "<p>kept</p>",
    ],
)
def test_prose_in_boxes_stays(element: str) -> None:
    """A name that only begins like a box's, or real paragraphs inside one, are kept."""
    assert "kept" in left(PAGE + element, promotions=True)


def test_what_went_is_returned() -> None:
    """The beginning of each removed text is told."""
    root = parse_html(PAGE + "<p hidden>trap</p><div class='poll'>Do you agree?</div>")
    assert root is not None

    assert remove_hidden(root) == ("trap",)
    assert remove_promotions(root) == ("Do you agree?",)


def test_sizes_count_text_and_links_once() -> None:
    """The sizes of an element are those of all below it; what follows it belongs to its parent."""
    root = parse_html("<div>ab<a href='/x'>cd<b>e</b></a>fgh</div>tail")
    assert root is not None
    sizes, box = Sizes(root), next(root.iter("div"))

    assert (sizes.text(box), sizes.linked(box), sizes.prose(box)) == (8, 3, 5)
    assert is_hidden(box) is False


@given(
    st.lists(
        st.sampled_from(
            ["<p hidden>", "<div style='opacity:0'>", "</div>", "</p>", "<h1>", "word ", "<template>", "<b>"]
        ),
        max_size=25,
    )
)
def test_any_page_survives(pieces: list[str]) -> None:
    """However hidden elements nest, removing them leaves a page."""
    assert isinstance(left("".join(pieces)), str)
    assert isinstance(left("".join(pieces), promotions=True), str)
