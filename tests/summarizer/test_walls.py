"""Walls are told by what a page says and bears, and each has its own sentence."""

import pytest

from summarizer.errors import LinkError
from summarizer.walls import (
    SENTENCES,
    Sight,
    error_for,
    is_script_only,
    says_cut,
    wall_by_evidence,
    wall_by_status,
    wall_by_title,
)


def sight(
    text: str = "",
    *,
    title: str = "",
    headline: str = "",
    url: str = "https://orvika.example/x",
    status: int = 200,
    source: str = "",
) -> Sight:
    """Return what a visitor sees of a page."""
    words = len(text.split())
    return Sight(url=url, status=status, title=title, headline=headline, text=text, words=words, source=source or text)


@pytest.mark.parametrize(
    ("status", "text", "source", "wall"),
    [
        (200, "", "", ""),
        (304, "", "", ""),
        (401, "", "", "login_wall"),
        (402, "", "", "paywall"),
        (403, "", "", "bot_wall"),
        (403, "Not available in your region", "", "geo_block"),
        (403, "Subscribe to continue reading", "", "paywall"),
        (403, "You must be logged in", "", "login_wall"),
        (404, "Verify you are human", "", "not_found"),
        (410, "", "", "not_found"),
        (422, "", "", "not_found"),
        (429, "", "", "bot_wall"),
        (451, "", "", "geo_block"),
        (500, "", "", "fault"),
        (503, "Back soon", "", "fault"),
        (503, "", "<script src=/cdn-cgi/challenge-platform/x>", "bot_wall"),
        (503, "Checking your browser", "", "bot_wall"),
        (520, "", "", "fault"),
    ],
)
def test_statuses_are_read_with_the_page(status: int, text: str, source: str, wall: str) -> None:
    """The page's own words decide what a refusal means, where the status leaves it open."""
    assert wall_by_status(sight(text, status=status, source=source)) == wall


@pytest.mark.parametrize(
    ("title", "headline", "url", "wall"),
    [
        ("Page not found | Courier", "", "https://orvika.example/x", "not_found"),
        ("404", "", "https://orvika.example/x", "not_found"),
        ("Courier", "Seite nicht gefunden", "https://orvika.example/x", "not_found"),
        ("Just a moment...", "", "https://orvika.example/x", "bot_wall"),
        ("Courier", "Before you continue", "https://orvika.example/x", "consent_wall"),
        ("x", "", "https://consent.orvika.example/collect", "consent_wall"),
        ("x", "", "https://orvika.example/404.html", "not_found"),
        ("Search results", "", "https://orvika.example/x", "search"),
        ("Page not found: how the web forgets", "How the web forgets", "https://orvika.example/x", ""),
        ("Council closes bridge | Courier", "Council closes bridge", "https://orvika.example/x", ""),
        ("Error 404 and other numbers we love", "", "https://orvika.example/x", ""),
        ("", "", "https://orvika.example/404-houses-burnt", ""),
        ("", "", "https://orvika.example/consent?next=x", "consent_wall"),
        ("", "", "https://orvika.example/consent-decree-ends", ""),
        ("", "", "https://cookiesandcakes.example/consent-to-bake", ""),
    ],
)
def test_titles_name_walls_only_as_a_whole(title: str, headline: str, url: str, wall: str) -> None:
    """A title that is nothing but a wall's name is one; a story about walls is not."""
    assert wall_by_title(sight(title=title, headline=headline, url=url)) == wall


@pytest.mark.parametrize(
    ("given", "wall"),
    [
        (sight("This content is not available in your country."), "geo_block"),
        (sight("Ce contenu n'est pas disponible dans votre pays."), "geo_block"),
        (sight("Please verify you are human."), "bot_wall"),
        (sight("Подтвердите, что вы не робот."), "bot_wall"),
        (sight("Sorry, the page you requested is gone."), "not_found"),
        (sight("We value your privacy."), "consent_wall"),
        (sight("Nous et nos partenaires déposons des cookies."), "consent_wall"),
        (sight("To continue reading this article choose a plan."), "paywall"),
        (sight("Статья доступна: только для подписчиков."), "paywall"),
        (sight("Please sign in."), "login_wall"),
        (sight("x", source="<input type='password'>"), "login_wall"),
        (sight("x", source="<div class='paywall'>"), "paywall"),
        (sight("x", source="<script src='https://geo.captcha-delivery.com/x'>"), "bot_wall"),
        (sight("You need to enable JavaScript to run this app."), "script_only"),
        (sight("", source="<div id='root'></div><script>"), "script_only"),
        (sight("A kettle, 29 euros."), ""),
        (sight("word " * 500 + "verify you are human"), ""),
        (sight("word " * 500, source="<input type='password'>"), ""),
    ],
)
def test_evidence_tells_walls_apart(given: Sight, wall: str) -> None:
    """Words in many languages and marks of known products each name their wall; long pages may mention any of them."""
    assert wall_by_evidence(given, text_words=0, free=True) == wall


def test_a_locked_article_is_a_paywall_unless_something_stands_before_it() -> None:
    """What the page says of its price counts after consent, robots and missing pages."""
    assert wall_by_evidence(sight("The beginning of it."), text_words=4, free=False) == "paywall"
    assert wall_by_evidence(sight("Verify you are human."), text_words=0, free=False) == "bot_wall"


def test_shells_are_empty() -> None:
    """A page is a shell when it is empty and has scripts to fill it."""
    shell = "<div id='app'></div><script src='/a.js'></script>"

    assert is_script_only(sight("", source=shell))
    assert not is_script_only(sight("word " * 60, source=shell))
    assert not is_script_only(sight("", source="<p></p>"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("… Subscribe to continue reading", True),
        ("Il vous reste 57 % de cet article à lire.", True),
        ("He said you’ve reached your limit of free articles", True),
        ("The paper gained 9,000 subscribers.", False),
        ("", False),
    ],
)
def test_cut_texts_say_so(text: str, expected: bool) -> None:
    """The words by which sites end the free part are known, with either apostrophe."""
    assert says_cut(text) is expected


@pytest.mark.parametrize("wall", SENTENCES)
def test_every_wall_has_a_sentence_with_a_way_out(wall: str) -> None:
    """One sentence, its own kind, and what the person can do."""
    error = error_for(wall)

    assert isinstance(error, LinkError)
    assert str(error).endswith(".")
    assert str(error).count(".") == 1
    assert "paste the text" in str(error) or "send the link" in str(error)
