"""Every expected failure; `str(error)` is one polite sentence, shown to the user as it is.

SummarizerError
├── LinkError                 the link gave no article
│   ├── BadLinkError          not a link that may be opened
│   ├── UnreachableError      no answer, or not in time
│   ├── TooLargeError         more than the limits allow
│   ├── NotFoundError         404, or a page that says so
│   ├── PaywallError          for subscribers only
│   ├── ConsentWallError      a cookie or consent page stands before it
│   ├── LoginWallError        for people with an account only
│   ├── BotWallError          a captcha or a challenge against programs
│   ├── GeoBlockError         not shown in this part of the world
│   ├── ScriptOnlyError       the page is empty without JavaScript
│   ├── NotHtmlError          neither a web page nor a document that can be read
│   └── NoArticleError        a page without an article (home page, search, video)
├── DocumentError             a file that cannot be read
├── ArticleError              a text that cannot be briefed
│   ├── TooShortError
│   ├── TooLongError
│   ├── NotTextError
│   └── NoProseError          nothing but links, lists or menus
└── ModelMissingError         at load time only, never per message
"""


class SummarizerError(Exception):
    """Base of all; `kind` names the failure in JSON ("paywall")."""

    kind = "error"


class LinkError(SummarizerError):
    """The link gave no article."""

    kind = "link"


class BadLinkError(LinkError):
    """Not a link that may be opened."""

    kind = "bad_link"


class UnreachableError(LinkError):
    """No answer, or not in time."""

    kind = "unreachable"


class TooLargeError(LinkError):
    """More than the limits allow."""

    kind = "too_large"


class NotFoundError(LinkError):
    """404, or a page that says so."""

    kind = "not_found"


class PaywallError(LinkError):
    """For subscribers only."""

    kind = "paywall"


class ConsentWallError(LinkError):
    """A cookie or consent page stands before the article."""

    kind = "consent_wall"


class LoginWallError(LinkError):
    """For people with an account only."""

    kind = "login_wall"


class BotWallError(LinkError):
    """A captcha or a challenge against programs."""

    kind = "bot_wall"


class GeoBlockError(LinkError):
    """Not shown in this part of the world."""

    kind = "geo_block"


class ScriptOnlyError(LinkError):
    """The page is empty without JavaScript."""

    kind = "script_only"


class NotHtmlError(LinkError):
    """Neither a web page nor a document that can be read."""

    kind = "not_html"


class NoArticleError(LinkError):
    """A page without an article: a home page, a search, a video."""

    kind = "no_article"


class DocumentError(SummarizerError):
    """A file that cannot be read."""

    kind = "document"


class ArticleError(SummarizerError):
    """A text that cannot be briefed."""

    kind = "article"


class TooShortError(ArticleError):
    """Too few words to sum up."""

    kind = "too_short"


class TooLongError(ArticleError):
    """More text than the limits allow."""

    kind = "too_long"


class NotTextError(ArticleError):
    """Bytes that are no text."""

    kind = "not_text"


class NoProseError(ArticleError):
    """Nothing but links, lists or menus."""

    kind = "no_prose"


class ModelMissingError(SummarizerError):
    """A model that the settings name is not installed."""

    kind = "model_missing"
