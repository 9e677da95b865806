"""The rules of robots.txt as automatic fetching reads them."""

import pytest

from summarizer.robots import allows

URL = "https://news.example/world/story"


@pytest.mark.parametrize(
    ("rules", "expected"),
    [
        (b"", True),
        (b"User-agent: *\nDisallow:", True),
        (b"User-agent: *\nDisallow: /", False),
        (b"User-agent: *\nDisallow: /world/", False),
        (b"User-agent: *\nDisallow: /sport/", True),
        (b"User-agent: *\nAllow: /world/\nDisallow: /", True),
        (b"User-agent: newsbrief\nDisallow: /\n\nUser-agent: *\nDisallow:", False),
        (b"User-agent: other\nDisallow: /", True),
        (b"\xff\xfe broken \x00 bytes", True),
        (b"<html>Not found</html>", True),
    ],
)
def test_rules_bind_us_by_name_or_all_alike(rules: bytes, expected: bool) -> None:
    """Rules for us or for everyone bind; broken or empty ones permit."""
    assert allows(rules, "Newsbrief/0.1 (fetches one page)", URL) is expected
