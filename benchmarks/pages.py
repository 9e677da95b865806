"""Times reading web pages: `python -m benchmarks.pages` prints CPU seconds a page of 100 KB beside trafilatura alone.

Invented pages of every template of the tests, padded with the boxes of other stories that real pages carry; then the
heaviest shapes of the tests, each cut at five megabytes.
"""

import statistics
import sys
import time
from collections.abc import Callable

import trafilatura

from summarizer.errors import SummarizerError
from summarizer.extract import article_from_page
from summarizer.page import Page
from tests.pages import STORIES, TEMPLATES
from tests.summarizer.test_extract import HEAVY

PAGE_SIZE = 100_000
MOST_BYTES = 5_242_880
ROUNDS = 4
BOX = "<div class='box'><ul><li><a href='/s/{0}'>Story {0}</a></li><li><a href='/t/{0}'>More {0}</a></li></ul></div>"


def padded(source: str) -> str:
    """Return a page of about 100 KB."""
    boxes = "".join(BOX.format(number) for number in range((PAGE_SIZE - len(source)) // len(BOX)))
    return source.replace("</body>", f"{boxes}</body>")


def page_of(source: str) -> Page:
    """Return the page as the web would give it."""
    link = "https://news.example/a"
    return Page(url=link, final_url=link, status=200, content=source.encode()[:MOST_BYTES], content_type="text/html")


def read(source: str) -> None:
    """Read a page, whatever comes of it."""
    try:
        article_from_page(page_of(source))
    except SummarizerError:
        return


def seconds(work: Callable[[str], object], source: str) -> float:
    """Return the CPU seconds that `work` takes on `source`."""
    started = time.process_time()
    work(source)
    return time.process_time() - started


def main() -> None:
    """Print the medians and their ratio, then each heavy shape."""
    sources = [padded(template(story)) for template in TEMPLATES for story in STORIES]
    ours, theirs = [], []
    for turn in range(ROUNDS):
        for source in sources:
            pair = seconds(read, source), seconds(trafilatura.extract, source)
            if turn:
                ours.append(pair[0])
                theirs.append(pair[1])
    middle, alone = statistics.median(ours), statistics.median(theirs)
    sys.stdout.write(f"a page of 100 KB: {middle:.3f} CPU s, trafilatura {alone:.3f}, ratio {middle / alone:.2f}\n")
    for name, source in HEAVY.items():
        sys.stdout.write(f"{seconds(read, source):6.2f} CPU s  {name}\n")


if __name__ == "__main__":
    main()
