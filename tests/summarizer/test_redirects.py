"""Meta refreshes that lead on, those that do not, and the times that busy sites ask for."""

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.redirects import HEAD_BYTES, meta_refresh, waiting_time

LEADING = {
    '<meta http-equiv="refresh" content="0;url=/story">': "/story",
    "<META HTTP-EQUIV='Refresh' CONTENT='0; URL=https://a.example/b'>": "https://a.example/b",
    "<meta content='3;url=&quot;/q&quot;' http-equiv=refresh>": "/q",
    "<meta http-equiv=refresh content=0;url=/bare>": "/bare",
    '<meta http-equiv="refresh" content="0; /no-key">': "/no-key",
    '<meta http-equiv="refresh" content="0, url=/comma?a=1&amp;b=2">': "/comma?a=1&b=2",
    '<meta http-equiv="refresh" content="1.5;url=\'/quoted\'">': "/quoted",
    '<meta charset="utf-8"><meta http-equiv="refresh" content="0;url=/second">': "/second",
}
STAYING = [
    "",
    "<p>No meta at all</p>",
    '<meta http-equiv="refresh" content="300;url=/reload">',
    '<meta http-equiv="refresh" content="5">',
    '<meta http-equiv="refresh">',
    '<meta name="refresh" content="0;url=/x">',
    '<!-- <meta http-equiv="refresh" content="0;url=/x"> -->',
    '<noscript><meta http-equiv="refresh" content="0;url=/no-script"></noscript>',
    '<script>document.write(\'<meta http-equiv="refresh" content="0;url=/x">\')</script>',
    '<template><meta http-equiv="refresh" content="0;url=/x"></template>',
    '<meta http-equiv="refresh" content="soon;url=/x">',
    " " * HEAD_BYTES + '<meta http-equiv="refresh" content="0;url=/far-down">',
]


@pytest.mark.parametrize(("page", "target"), LEADING.items())
def test_a_quick_refresh_leads_on(page: str, target: str) -> None:
    """However the tag is written, its target is found."""
    assert meta_refresh(page.encode(), 200) == target


@pytest.mark.parametrize("page", STAYING)
def test_other_refreshes_do_not(page: str) -> None:
    """A slow reload, one for browsers without scripts, one in a comment and one without a target lead nowhere."""
    assert meta_refresh(page.encode(), 200) == ""


@pytest.mark.parametrize("status", [403, 404, 503])
def test_an_error_page_is_not_left(status: int) -> None:
    """The refresh of an error page leads to the home page: the error is the truer answer."""
    assert meta_refresh(b'<meta http-equiv="refresh" content="0;url=/">', status) == ""


@pytest.mark.parametrize("flood", [b"<meta ", b'<meta "', b"<!--", b"<script>", b"<meta http-equiv=refresh content='"])
@pytest.mark.timeout(20)
def test_a_flood_of_tags_is_read_to_its_end(flood: bytes) -> None:
    """No page makes the search endless, as a pattern that looks back would be."""
    assert meta_refresh(flood * 20_000, 200) == ""


@given(st.binary(max_size=300))
def test_any_bytes_are_read(content: bytes) -> None:
    """No bytes break the reading."""
    assert isinstance(meta_refresh(b"<meta http-equiv=refresh content=" + content, 200), str)


@pytest.mark.parametrize(
    ("header", "seconds"),
    [("3", 3.0), (" 0 ", 0.0), ("", None), ("soon", None), ("-1", None), ("1.5", None), ("٣", None)],
)
def test_waiting_times_in_seconds(header: str, seconds: float | None) -> None:
    """A number of seconds is read, anything else asks for no particular time."""
    assert waiting_time(header) == seconds


def test_waiting_times_as_dates() -> None:
    """A date means the time until then, a past one no time."""
    soon = datetime.now(tz=UTC) + timedelta(seconds=60)

    assert waiting_time(format_datetime(soon, usegmt=True)) == pytest.approx(60, abs=3)
    assert waiting_time("Wed, 21 Oct 2015 07:28:00 GMT") == 0
    assert waiting_time("Wed, 21 Oct 2015 07:28:00") == 0
