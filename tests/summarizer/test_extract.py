"""Pages of every kind, over the web server on loopback: the whole story and nothing else, or the right wall."""

import re
from collections import Counter
from collections.abc import Callable, Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from config.settings import shipped_settings
from summarizer.errors import NoArticleError, SummarizerError
from summarizer.extract import MOST_CHARACTERS, article_from_page, extracted_lines, without_noise
from summarizer.fetch import Fetcher
from summarizer.page import Page
from summarizer.schema import Article, Source
from summarizer.tree import parse_html
from tests.page_cases import CASES
from tests.pages import BRIDGE, OTHERS, STORIES, TEMPLATES, Story, html_page, modern, paragraphs
from tests.web_server import WebServer, page, running_server

MOST_CPU = 3.0
HEADLINE = f"<h1>{BRIDGE.title}</h1>"
TEXT = HEADLINE + paragraphs(BRIDGE.paragraphs)
HEAVY = {
    "nested": "<html><body>" + "<div>" * 100_000 + TEXT + "</div>" * 100_000,
    "never closed": "<b><i>" * 50_000 + TEXT,
    "unknown elements": "<x-y class='a'>" * 100_000 + TEXT,
    "attribute of a megabyte": f"<p title='{'x' * 1_000_000}'>Hi there.</p>" + TEXT,
    "fifty thousand attributes": "<p " + " ".join(f"a{n}='1'" for n in range(50_000)) + ">Hi.</p>" + TEXT,
    "attributes with brackets": "<p " + " ".join(f"a{n}='<>'" for n in range(50_000)) + ">Hi.</p>" + TEXT,
    "many long tags": TEXT + ("<p " + " ".join(f"a{n}='1'" for n in range(250)) + ">Hi.") * 1_000,
    "sixty thousand links": TEXT + "<a href='/x'>link text</a> " * 60_000,
    "links in paragraphs": TEXT + "<p><a href='/x'>link text number</a></p>" * 60_000,
    "brackets": TEXT + "<" * 4_000_000,
    "half tags": TEXT + "<a " * 1_000_000,
    "style": TEXT + f"<p style='{'height:0;' * 100_000}'>Hi.</p>",
    "style sheet": f"<style>{'{' * 1_000_000}</style><style>{'/*' * 100_000}</style>" + TEXT,
    "deep JSON": f"<script type='application/ld+json'>{'[' * 200_000}</script>" + TEXT,
    "entities": TEXT + "&amp;" * 1_000_000,
    "comment": TEXT + "<!--" + "-" * 3_000_000,
}


def page_of(body: str | bytes, *, path: str = "/news/story-12", status: int = 200) -> Page:
    """Return a page as the fetcher would."""
    content = body.encode() if isinstance(body, str) else body
    url = f"https://orvika.example{path}"
    return Page(url=url, final_url=url, status=status, content=content, content_type="text/html", charset="utf-8")


def f1(text: str, story: Story) -> float:
    """Return the F1 of the words of `text` against those of the story."""
    found, wanted = (Counter(re.findall(r"\w+", each.lower())) for each in (text, story.text))
    return 2 * sum((found & wanted).values()) / (found.total() + wanted.total())


@pytest.fixture(scope="module")
def server() -> Iterator[WebServer]:
    """One server for all pages."""
    with running_server() as running:
        yield running


@pytest.fixture(scope="module")
def fetcher(server: WebServer) -> Fetcher:
    """A fetcher that may reach the server."""
    limits = shipped_settings().fetch
    allowed = (f"127.0.0.1:{server.port}",)
    return Fetcher(limits.model_copy(update={"allowed_private": allowed, "retry_after_seconds": 0}))


@pytest.mark.parametrize("name", CASES)
def test_every_kind_of_page_gives_its_text_or_its_wall(name: str, server: WebServer, fetcher: Fetcher) -> None:
    """The story is kept, what is hidden or beside it is not, notes come when due, walls have their own error."""
    case = CASES[name]
    status = f"{case.status} Status"
    server.routes[case.path] = page(case.body, status=status, content_type=case.content_type)
    fetched = fetcher.fetch(server.url(case.path))
    if case.error is not None:
        with pytest.raises(case.error) as caught:
            article_from_page(fetched)

        assert caught.type is case.error
        assert re.search(r"paste|send|save|try again", str(caught.value))
        return

    article = article_from_page(fetched)

    assert [kept for kept in case.keeps if kept not in article.text] == []
    assert [lost for lost in case.loses if lost in article.text] == []
    assert [case.warns in warning for warning in article.warnings] == [True] * bool(case.warns)


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.site)
@pytest.mark.parametrize("template", TEMPLATES)
def test_real_templates_give_exactly_the_story(template: Callable[[Story], str], story: Story) -> None:
    """Standfirst and every paragraph, each on its line, no line more; title, byline and date as the page has them."""
    article = article_from_page(page_of(template(story)))

    assert article.text.splitlines() == story.text.splitlines()
    assert article.source.title == story.title
    assert article.source.byline in {None, story.byline, story.byline.replace(" and ", ", ")}
    assert article.source.published is None or article.source.published.startswith(story.published[:10])


@pytest.mark.parametrize("template", TEMPLATES)
def test_the_wrapper_is_never_worse_than_what_it_wraps(template: Callable[[Story], str]) -> None:
    """On every template the text is at least as near to the story as trafilatura's own."""
    for story in STORIES:
        source = template(story)
        root = parse_html(source)
        assert root is not None
        alone = "\n".join(extracted_lines(root, "https://orvika.example/news/story-12"))

        assert f1(article_from_page(page_of(source)).text, story) >= f1(alone, story)


def test_no_date_is_invented() -> None:
    """A page that states no date for machines has none, whatever dates its text and its address hold."""
    source = html_page(f"{TEXT}<p>Updated on 3 May 2024.</p><footer>© 2019</footer>", title=BRIDGE.title)

    article = article_from_page(page_of(source, path="/2023/01/05/bridge"))

    assert article.source.published is None


def test_what_was_left_out_is_told() -> None:
    """Boxes, hidden text and noise lines that never came into the text are listed with their reasons."""
    source = modern(BRIDGE).replace("</article>", "<p hidden>Buy now.</p></article>")

    reasons = dict(article_from_page(page_of(source)).dropped)

    assert reasons["Buy now."] == "hidden text"
    assert reasons[f"Read more: {OTHERS[0]}"] == "related link"
    assert "box beside the text" in reasons.values()


def test_where_each_fact_was_found_is_told() -> None:
    """Each field of the source has its origin, and the canonical address is recorded, not opened."""
    source = modern(BRIDGE).replace("<title>", '<link rel="canonical" href="/canonical"><title>')

    found = article_from_page(page_of(source)).source

    assert dict(found.origins)["title"] == "h1"
    assert dict(found.origins)["published"] == "JSON-LD datePublished"
    assert (found.url, found.canonical) == ("https://orvika.example/news/story-12", "https://orvika.example/canonical")


def test_noise_lines_keep_what_the_page_did_not_say() -> None:
    """A byline in the text is noise where the page states its author, and the only trace of him where it does not."""
    text = "By Maret Holm\nThe council closed the bridge on Tuesday.\nRead more: Ferry strike enters its second week"

    unsaid = without_noise(Article(text=text))
    said = without_noise(Article(text=text, source=Source(byline="Maret Holm")))

    assert "By Maret Holm" in unsaid.text
    assert said.text == "The council closed the bridge on Tuesday."
    assert ("By Maret Holm", "byline") in said.dropped


@pytest.mark.parametrize("name", HEAVY)
def test_five_megabytes_of_any_shape_are_read_or_refused(name: str) -> None:
    """Neither a crash nor more text than an article has; `python -m benchmarks.pages` tells what each costs."""
    try:
        article = article_from_page(page_of(HEAVY[name].encode()[:5_242_880]))
    except NoArticleError:
        article = None

    assert article is None or len(article.text) <= MOST_CHARACTERS


def test_nested_and_unclosed_pages_keep_their_story() -> None:
    """A hundred thousand elements around a story do not hide it."""
    for name in ("nested", "never closed", "unknown elements", "sixty thousand links"):
        assert BRIDGE.paragraphs[3] in article_from_page(page_of(HEAVY[name])).text


LD = '<script type="application/ld+json">'
PIECES = st.sampled_from(
    [
        *(
            "<p>",
            "</p>",
            "<div hidden>",
            "<table><tr><td>",
            "<h1>",
            "</h1>",
            "<!--",
            "-->",
            "<script>",
            "<style>",
            "]]>",
        ),
        *("&#0;", "<a href='", "'>", '"', "<br>", "<article>", "<time datetime='2026'>", "<meta name=date content=1>"),
        *("\x00", "\ud83d", "<meta http-equiv=refresh>", "<frameset>", "<svg><p>", "<base href='::'>"),
        "<link rel=canonical href='http://[x'>",
        LD + '{"@type":"NewsArticle","headline":[{}],"author":[[]],"hasPart":3}</script>',
        LD + '[{"@graph":{"@type":["Article",3],"articleBody":["x",4],"wordCount":[]}}]</script>',
    ]
)
SOUP = st.lists(PIECES | st.sampled_from(BRIDGE.paragraphs) | st.text(max_size=20), max_size=40).map("".join)


def outcome(given: Page) -> str:
    """Return the text of a page, or the sentence that refuses it."""
    try:
        return article_from_page(given).text
    except SummarizerError as error:
        return str(error)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(SOUP, st.sampled_from([200, 403, 404, 503]))
def test_any_soup_is_an_article_or_a_clear_refusal(soup: str, status: int) -> None:
    """Whatever tags and data a page strings together, nothing but our own errors comes out."""
    told = outcome(page_of(soup.encode(errors="replace"), status=status))

    assert told.strip()
    assert "\x00" not in told


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes_are_an_article_or_a_clear_refusal(content: bytes) -> None:
    """Whatever bytes a server sends as HTML, nothing but our own errors comes out."""
    assert outcome(page_of(b"<html><body>" + content)).strip()
