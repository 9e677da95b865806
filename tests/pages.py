"""Invented news, set in the templates that real sites use; each story knows the text that a reader would expect."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """An invented article with all that a page may say of it."""

    title: str
    standfirst: str
    paragraphs: tuple[str, ...]
    byline: str
    site: str
    published: str

    @property
    def text(self) -> str:
        """The standfirst and the paragraphs, one a line."""
        return "\n".join((self.standfirst, *self.paragraphs))


def read_story(name: str) -> Story:
    """Read a story: title, standfirst, byline, site and date, each on its line, then the paragraphs."""
    text = (Path(__file__).parent / "stories" / f"{name}.txt").read_text(encoding="utf8")
    title, standfirst, byline, site, published, *lines = text.splitlines()
    return Story(
        title=title,
        standfirst=standfirst,
        paragraphs=tuple(lines),
        byline=byline,
        site=site,
        published=published,
    )


BRIDGE, EARNINGS, RESCUE = (read_story(name) for name in ("bridge", "earnings", "rescue"))
STORIES = (BRIDGE, EARNINGS, RESCUE)

NAVIGATION = (
    '<header><a class="logo" href="/">Home</a><nav><ul>'
    + "".join(
        f'<li><a href="/{name.lower()}">{name}</a></li>' for name in ("News", "Business", "Sport", "Culture", "Weather")
    )
    + "</ul></nav></header>"
)
FOOTER = (
    '<footer><p>© 2026 All rights reserved.</p><ul><li><a href="/about">About us</a></li>'
    '<li><a href="/privacy">Privacy policy</a></li><li><a href="/contact">Contact the newsroom</a></li></ul></footer>'
)
OTHERS = (
    "Ferry strike enters its second week",
    "Why the apple harvest failed in the north",
    "Library of Orvika lends out its first telescope",
    "Five things to know before the regional vote",
    "Old tram line returns to the harbour",
)
RELATED = (
    '<aside class="related-stories"><h3>Related stories</h3><ul>'
    + "".join(f'<li><a href="/story/{number}">{title}</a></li>' for number, title in enumerate(OTHERS))
    + "</ul></aside>"
)
NEWSLETTER = (
    '<div class="newsletter-signup"><p>Sign up for our newsletter and get the news in your inbox.</p>'
    '<form><input type="email"></form></div>'
)
SHARE = '<div class="share-bar"><a href="#">Share on Facebook</a> <a href="#">Tweet</a> <a href="#">Email</a></div>'
TWEET = (
    '<blockquote class="twitter-tweet"><p>What a mess this is again, nobody planned for anything #orvika</p>'
    "— Harbour Fan (@harbourfan) <a href='#'>November 17, 2026</a></blockquote>"
)
PICTURE = (
    '<figure><img src="/a.jpg" alt="A picture"><figcaption>The scene on Tuesday morning, seen from the tower. '
    "Photo: Nils Aune/Orvika Courier</figcaption></figure>"
)
READ_MORE = '<p><strong>Read more:</strong> <a href="/story/7">Ferry strike enters its second week</a></p>'
ADVERTISEMENT = '<div class="ad-slot"><span>Advertisement</span></div>'


def json_ld(story: Story, **more: object) -> str:
    """Return a page's JSON-LD for `story`."""
    node = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": story.title,
        "description": story.standfirst,
        "datePublished": story.published,
        "author": [{"@type": "Person", "name": name} for name in story.byline.split(" and ")],
        "publisher": {"@type": "Organization", "name": story.site},
        **more,
    }
    return f'<script type="application/ld+json">{json.dumps(node)}</script>'


def open_graph(story: Story) -> str:
    """Return a page's Open Graph tags for `story`."""
    tags = {
        "og:type": "article",
        "og:title": story.title,
        "og:description": story.standfirst,
        "og:site_name": story.site,
        "article:published_time": story.published,
    }
    return "".join(f'<meta property="{name}" content="{escape(value)}">' for name, value in tags.items())


def html_page(body: str, *, head: str = "", title: str = "", language: str = "en", attributes: str = "") -> str:
    """Return a whole page."""
    return (
        f'<!DOCTYPE html><html lang="{language}"><head><meta charset="utf-8">'
        f"<title>{escape(title)}</title>{head}</head>"
        f"<body{attributes}>{body}</body></html>"
    )


def paragraphs(texts: Sequence[str], tag: str = "p", attributes: str = "") -> str:
    """Return texts as elements."""
    return "".join(f"<{tag}{attributes}>{escape(text)}</{tag}>" for text in texts)


def between(texts: Sequence[str], boxes: Sequence[str]) -> str:
    """Return paragraphs with boxes set between them."""
    pieces = []
    for number, text in enumerate(texts):
        pieces.append(f"<p>{escape(text)}</p>")
        pieces.append(boxes[number] if number < len(boxes) else "")
    return "".join(pieces)


def modern(story: Story) -> str:
    """A site with JSON-LD, a standfirst in its header and boxes between the paragraphs."""
    body = (
        f"{NAVIGATION}<main><article><header><h1>{escape(story.title)}</h1>"
        f"<p class='standfirst'>{escape(story.standfirst)}</p>"
        f'<div class="byline">By {escape(story.byline)}</div>'
        f'<time datetime="{story.published}">17 November</time></header>'
        f"{PICTURE}{between(story.paragraphs, (SHARE, ADVERTISEMENT, READ_MORE, TWEET, NEWSLETTER))}</article>"
        f"{RELATED}</main>{FOOTER}"
    )
    return html_page(body, head=json_ld(story), title=f"{story.title} | {story.site}")


def social(story: Story) -> str:
    """A site that speaks Open Graph only and repeats its name in the title."""
    body = (
        f'{NAVIGATION}<div id="content"><div class="post"><h1 class="entry-title">{escape(story.title)}</h1>'
        f'<h2 class="subtitle">{escape(story.standfirst)}</h2>{SHARE}'
        f'<div class="entry-content">{paragraphs(story.paragraphs)}</div>'
        f'<div class="tags"><a href="/t/1">harbour</a>, <a href="/t/2">traffic</a></div></div></div>{RELATED}{FOOTER}'
    )
    return html_page(body, head=open_graph(story), title=f"{story.title} - {story.site}")


def accelerated(story: Story) -> str:
    """An AMP page."""
    body = (
        f"<header><a href='/'>{story.site}</a></header><article><h1>{escape(story.title)}</h1>"
        f"<h2>{escape(story.standfirst)}</h2>"
        f"<amp-img src='/a.jpg' width=1 height=1></amp-img>"
        f"{between(story.paragraphs, (ADVERTISEMENT, '<amp-ad></amp-ad>'))}"
        f"</article><amp-sidebar id=menu><ul><li><a href='/'>Home</a></li></ul></amp-sidebar>{FOOTER}"
    )
    page = html_page(body, head=json_ld(story) + '<link rel="canonical" href="/story">', title=story.title)
    return page.replace("<html ", "<html amp ", 1)


def described(story: Story) -> str:
    """A page with microdata in its body and nothing in its head but a description."""
    body = (
        f'{NAVIGATION}<div itemscope itemtype="http://schema.org/NewsArticle">'
        f'<h1 itemprop="headline">{escape(story.title)}</h1>'
        f'<p itemprop="description">{escape(story.standfirst)}</p><span itemprop="author">{escape(story.byline)}</span>'
        f'<meta itemprop="datePublished" content="{story.published}">'
        f'<div itemprop="articleBody">{paragraphs(story.paragraphs)}</div>'
        f"</div>{RELATED}{FOOTER}"
    )
    return html_page(body, head=f'<meta name="description" content="{escape(story.standfirst)}">', title=story.title)


def printed(story: Story) -> str:
    """The print version: bare paragraphs, a line with the address, nothing for machines."""
    body = (
        f"<h1>{escape(story.title)}</h1><p><b>{escape(story.standfirst)}</b></p>{paragraphs(story.paragraphs)}"
        "<hr><p>https://news.example/story/12</p>"
    )
    return html_page(body, title=f"{story.title} :: {story.site}")


def aged(story: Story) -> str:
    """A site of 2003: tables for layout, line breaks for paragraphs."""
    menu = "".join(f"<tr><td><a href='/{number}'>{title}</a></td></tr>" for number, title in enumerate(OTHERS))
    text = "<br><br>".join(map(escape, story.paragraphs))
    body = (
        f"<table width=800><tr><td width=150><table>{menu}</table></td><td><h1>{escape(story.title)}</h1>"
        f"<b>{escape(story.standfirst)}</b><br><br>{text}</td></tr></table>"
    )
    return html_page(body, title=f"{story.site} - {story.title}")


def crowded(story: Story) -> str:
    """A tabloid: half of the page is other stories, boxes with names of their own stand in the text."""
    cards = "".join(
        f"<div class='card'><a href='/story/{number}'><h3>{title}</h3></a>"
        f"<p>It is the talk of the town this week.</p></div>"
        for number, title in enumerate(OTHERS * 3)
    )
    boxes = (
        f"<div class='inline-promo'>{READ_MORE}</div>",
        "<section class='poll'><h4>Do you agree with the decision?</h4><ul><li>Yes</li><li>No</li></ul></section>",
        SHARE,
        TWEET,
        "<p class='advert-label'>Advertisement - story continues below</p>",
    )
    body = (
        f"{NAVIGATION}<div class='breadcrumbs'><a href='/'>Home</a> &gt; <a href='/news'>News</a></div>"
        f"<div class='wrap'>"
        f"<div class='story'><h1>{escape(story.title)}</h1><div class='dek'>{escape(story.standfirst)}</div>"
        f"<div class='author-name'>By {escape(story.byline)}</div>{PICTURE}{between(story.paragraphs, boxes)}</div>"
        f"<div class='sidebar'><h2>Most read</h2>{cards}</div></div><div class='comments-section'><h3>Comments</h3>"
        f"<p>This is a scandal and I will say so to everybody who asks me about it.</p></div>{FOOTER}"
    )
    return html_page(body, head=open_graph(story) + json_ld(story), title=f"{story.title} | {story.site}")


TEMPLATES: tuple[Callable[[Story], str], ...] = (modern, social, accelerated, described, printed, aged, crowded)
