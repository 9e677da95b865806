"""Links as people and pages write them: one spelling for the good ones, a clear refusal for the others."""

import ipaddress
import string

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from summarizer.errors import BadLinkError
from summarizer.links import LONGEST_LINK, Link, is_link, parse_link

GOOD = {
    "https://example.com": "https://example.com/",
    "  HTTPS://Example.COM/News?id=1#top  ": "https://example.com/News?id=1",
    "http://example.com:80/a": "http://example.com/a",
    "http://example.com:443/a": "http://example.com:443/a",
    "https://example.com./a": "https://example.com/a",
    "https://example.com:/a": "https://example.com/a",
    "https://example.com?x=1": "https://example.com/?x=1",
    "https://example.com/a b/ü": "https://example.com/a%20b/%C3%BC",
    "https://example.com/a%20b": "https://example.com/a%20b",
    "https://bücher.example/": "https://xn--bcher-kva.example/",
    "https://例え.jp/": "https://xn--r8jz45g.jp/",
    "https://ｅｘａｍｐｌｅ。com/": "https://example.com/",
    "https://ex%61mple.com/": "https://example.com/",
    "http://0x7f.1/": "http://127.0.0.1/",
    "http://2130706433/": "http://127.0.0.1/",
    "http://１２７.0.0.1/": "http://127.0.0.1/",
    "http://①②⑦.⓪.⓪.①/": "http://127.0.0.1/",
    "http://[::1]/": "http://[::1]/",
    "http://[0:0:0:0:0:0:0:1]:80/": "http://[::1]/",
    "http://[::ffff:127.0.0.1]/": "http://[::ffff:7f00:1]/",
    "http://my_host.example/": "http://my_host.example/",
    "news.example/story": "https://news.example/story",
    "www.news.example": "https://www.news.example/",
    "https://example.com/a\\b": "https://example.com/a%5Cb",
    "https://example.com/@user/status": "https://example.com/@user/status",
}
BAD = """
ftp://example.com/ file:///etc/passwd javascript:alert(1) data:text/html,hi gopher://example.com/ mailto:a@example.com
https:/example.com https:example.com http:///path http:// https://?x //example.com/a
http://user@example.com/ http://user:pass@example.com/ http://example.com@127.0.0.1/ http://127.0.0.1\\@example.com/
http://example.com\\a/ http://exam%00ple.com/ http://example.com%2f@evil.example/ http://ex%0aample.com/
http://[::1/ http://::1/ http://[fe80::1%25eth0]/ http://[::1]x/ http://[1.2.3.4]/ http://[]/
http://example.com:0/ http://example.com:65536/ http://example.com:99999999/ http://example.com:8o/ http://example.com:-1/
http://example.com:٨٠/ http://a..b/ http://.example.com/ http://-a.example/ http://256.0.0.1/ http://1.2.3.4.5/ http://0xzz.1/
http://exa$mple.com/ http://a<b>.example/ http://%ff.example/ http://.. http://. nonsense 42 mission:impossible
"""


@pytest.mark.parametrize(("written", "url"), GOOD.items())
def test_good_links_get_one_spelling(written: str, url: str) -> None:
    """Capitals, spaces, full-width letters, escapes, numbers in any base and usual ports are made plain."""
    assert parse_link(written).url == url


@pytest.mark.parametrize(
    "written", [*BAD.split(), "", " ", "http://exa mple.com/", "http://example.com\t:80/", "http://a\u2028b/"]
)
def test_bad_links_are_refused_politely(written: str) -> None:
    """Another scheme, a user name, a broken host or port: one sentence that says what to do."""
    with pytest.raises(BadLinkError, match=r"paste the text here\.$"):
        parse_link(written)


def test_an_endless_link_is_refused() -> None:
    """A link has at most 2,048 characters."""
    start = "https://example.com/"

    assert parse_link(start + "a" * (LONGEST_LINK - len(start))).host == "example.com"
    with pytest.raises(BadLinkError, match="too long"):
        parse_link(start + "a" * LONGEST_LINK)


@pytest.mark.parametrize(
    ("relative", "url"),
    [
        ("/b?x=1", "https://example.com/b?x=1"),
        ("c", "https://example.com/a/c"),
        ("../d", "https://example.com/d"),
        ("?y=2", "https://example.com/a/b?y=2"),
        ("//other.example/e", "https://other.example/e"),
        ("http://127.1/", "http://127.0.0.1/"),
        ("HTTP://Other.example:80/", "http://other.example/"),
    ],
)
def test_relative_links_are_joined_to_their_page(relative: str, url: str) -> None:
    """A redirect's target is read against the page it stands on, and checked as strictly."""
    assert parse_link(relative, base=parse_link("https://example.com/a/b")).url == url


@pytest.mark.parametrize(
    "target", ["javascript:alert(1)", "file:///etc/passwd", "http://u:p@a.example/", "http://[x", "ftp://a.example"]
)
def test_bad_targets_are_refused(target: str) -> None:
    """A page cannot redirect to what a person may not send."""
    with pytest.raises(BadLinkError):
        parse_link(target, base=parse_link("https://example.com/a/b"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("https://example.com/a", True),
        (" HTTP://example.com ", True),
        ("See https://example.com", False),
        ("article.txt", False),
        ("ftp://example.com", False),
        ("https://", False),
        ("-", False),
    ],
)
def test_what_looks_like_a_link(text: str, expected: bool) -> None:
    """An input is a link when all of it is written like one."""
    assert is_link(text) is expected


@given(st.text(max_size=80) | st.text(alphabet=string.printable, max_size=80).map("http://".__add__))
@example("http://[")
@example("http://xn--a/")
@example("https://\ud800.com/")
def test_any_text_is_a_plain_link_or_refused(text: str) -> None:
    """Whatever comes in, either `BadLinkError` comes out, or a link of plain ASCII that reads the same again."""
    try:
        link = parse_link(text)
    except BadLinkError:
        return

    assert link.url.isascii()
    assert not set(link.url) & set(string.whitespace)
    assert "@" not in link.host
    assert parse_link(link.url) == link


@given(st.ip_addresses(), st.integers(min_value=1, max_value=65_535))
def test_addresses_survive_as_themselves(address: ipaddress.IPv4Address | ipaddress.IPv6Address, port: int) -> None:
    """A link to an address is a link to that address and port, in IPv4 and IPv6."""
    host = f"[{address}]" if address.version == 6 else str(address)
    if "%" in host:
        return

    assert parse_link(f"http://{host}:{port}/x") == Link(scheme="http", host=str(address), port=port, target="/x")
