"""A link or a file -> its article: fetched and parsed within limits, from the cache where it is known."""

import json
from types import TracebackType
from typing import TYPE_CHECKING, Self

from config.settings import CacheSettings, ExtractSettings, FetchSettings, shipped_settings
from summarizer.cache import Cache, OneAtATime, content_key, pipeline_version
from summarizer.links import parse_link
from summarizer.page import NOT_MODIFIED, Page, Validators
from summarizer.sandbox import Sandbox
from summarizer.schema import Article
from summarizer.serial import from_json, to_json

if TYPE_CHECKING:
    from summarizer.fetch import Fetcher
    from summarizer.network import Resolver

ARTICLE, LINK = "article", "link"


class Sources:
    """Everything that articles come from, with its limits; one object serves any number of threads."""

    def __init__(
        self,
        *,
        fetch: FetchSettings,
        extract: ExtractSettings,
        cache: CacheSettings,
        resolver: "Resolver | None" = None,
    ) -> None:
        """Keep the settings; processes and files are opened when they are needed."""
        self.cache = Cache(cache)
        self._fresh_seconds = cache.fresh_seconds
        self._fetch, self._resolver = fetch, resolver
        self._sandbox = Sandbox(extract)
        self._limits = extract.model_dump_json()
        self._once = OneAtATime()

    def read_link(self, url: str) -> Article:
        """Return the article that `url` leads to.

        Raises `LinkError` naming the wall before it, or `DocumentError` for a document that cannot be read.
        """
        link = parse_link(url).url
        with self._once.hold(link):
            known = self.cache.get(LINK, link, within=self._fresh_seconds)
            article = self._known_article(known)
            return article or self._fetched_article(link)

    def read_file(self, name: str, content: bytes) -> Article:
        """Return the article in a file; raises `DocumentError` for one that cannot be read."""
        key = content_key(pipeline_version(), self._limits, content)
        if article := self._article(key):
            return article
        article = self._sandbox.article_from_file(name, content)
        self.cache.put(ARTICLE, key, to_json(article))
        return article

    def start(self) -> None:
        """Get ready for a link or a file that is about to come."""
        self._sandbox.start()

    def close(self) -> None:
        """End the parsing process."""
        self._sandbox.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    def _fetched_article(self, link: str) -> Article:
        """Fetch the page, unless the site says that it has not changed, and parse it, unless that was done before."""
        known = self.cache.get(LINK, link)
        article = self._known_article(known)
        validators = Validators(**json.loads(known)["validators"]) if known and article else Validators()
        self._sandbox.start()
        page = self._fetcher().fetch(link, validators=validators)
        if page.status == NOT_MODIFIED and article and known:
            self.cache.put(LINK, link, known)
            return article
        key = content_key(
            pipeline_version(), self._limits, page.final_url, page.content_type, page.charset, page.content
        )
        article = self._article(key) if page.status < NOT_MODIFIED else None
        if article is None:
            article = self._sandbox.article_from_page(page)
            self.cache.put(ARTICLE, key, to_json(article))
        self.cache.put(LINK, link, _link_entry(key, page))
        return article

    def _fetcher(self) -> "Fetcher":
        """Load the HTTP library (0.2 s) when the first link comes."""
        from summarizer.fetch import Fetcher

        return Fetcher(self._fetch, self._resolver)

    def _known_article(self, entry: str | None) -> Article | None:
        """Return the article that a link's entry names, as far as it is still kept and made by this version."""
        if entry is None:
            return None
        told = json.loads(entry)
        return self._article(told["article"]) if told["version"] == pipeline_version() else None

    def _article(self, key: str) -> Article | None:
        """Return the article kept under `key`."""
        kept = self.cache.get(ARTICLE, key)
        return from_json(Article, kept) if kept is not None else None


def shipped_sources() -> Sources:
    """Return sources with the limits that the project ships with."""
    settings = shipped_settings()
    return Sources(fetch=settings.fetch, extract=settings.extract, cache=settings.cache)


def _link_entry(key: str, page: Page) -> str:
    """Return what is kept of a link: the key of its article, by which version, and what the site said of changes."""
    validators = {"etag": page.validators.etag, "last_modified": page.validators.last_modified}
    return json.dumps({"article": key, "version": pipeline_version(), "validators": validators})
