"""What a link led to, as plain values: reading a page needs no HTTP library."""

from dataclasses import dataclass

OK = 200
NOT_MODIFIED = 304
NOT_READABLE = "That link leads to neither a web page nor a document I can read: please paste the text here."


@dataclass(frozen=True, slots=True, kw_only=True)
class Validators:
    """What lets a site answer "not modified" instead of sending a page again; "" where it gave none."""

    etag: str = ""
    last_modified: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What a link led to: bytes and what the site said about them.

    `url` is the link as given, `final_url` where it ended after all redirects; `charset` is the header's, or "".
    """

    url: str
    final_url: str
    status: int
    content: bytes
    content_type: str = ""
    charset: str = ""
    headers: tuple[tuple[str, str], ...] = ()
    validators: Validators = Validators()

    def header(self, name: str) -> str:
        """Return the value of the kept header `name`, or ""."""
        return next((value for key, value in self.headers if key == name), "")
