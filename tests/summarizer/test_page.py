"""Pages are plain values."""

from summarizer.page import OK, Page, Validators


def test_a_page_knows_its_kept_headers() -> None:
    """A header is found by its name in lower case; one that was not kept reads as empty."""
    page = Page(url="a", final_url="b", status=OK, content=b"", headers=(("server", "x"),))

    assert page.header("server") == "x"
    assert page.header("age") == ""


def test_pages_are_equal_by_content() -> None:
    """Two pages with the same fields are the same page, without validators unless given."""
    first = Page(url="a", final_url="b", status=OK, content=b"c")

    assert first == Page(url="a", final_url="b", status=OK, content=b"c")
    assert first.validators == Validators() == Validators(etag="", last_modified="")
