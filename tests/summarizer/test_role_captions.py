"""Captions give the role right before a full name, and nothing that spelling alone does not prove."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.role_captions import captioned_role, captioned_roles
from summarizer.schema import Article, Removed, Span

STORY = "Ana Lima scored twice on Monday."


def captioned(caption: str, *, reason: str = "caption") -> Article:
    """Return an article whose second line was removed as a caption."""
    text = f"{STORY}\n{caption}"
    span = Span(len(STORY) + 1, len(text))
    removed = Removed(text=caption, span=span, reason=reason)
    return Article(text=text, blocks=(Span(0, len(STORY)),), removed=(removed,))


def role_in(caption: str, *names: str, reason: str = "caption") -> str | None:
    """Return the role that a caption gives to Ana Lima."""
    role = captioned_role(captioned(caption, reason=reason), names or ("Ana Lima", "Lima"))
    return None if role is None else role.text


STATED = [
    ("Harbour Rovers striker Ana Lima celebrates her goal.", "Harbour Rovers striker"),
    ("The players celebrate with their captain Ana Lima (front).", "captain"),
    ("Joy: Brask head coach Ana Lima waves.", "Brask head coach"),
    ("Former Norland judge Ana Lima, right, arrives at court", "Former Norland judge"),
    ("The ferry's owner with the vice-captain Ana Lima", "vice-captain"),
    # Of two captions' words the fuller.
    ("With her boss Ana Lima. Dunford mayor Ana Lima waves.", "Dunford mayor"),
]


@pytest.mark.parametrize(("caption", "role"), STATED)
def test_a_caption_states_a_role(caption: str, role: str) -> None:
    """An office with the names before it, or behind an article or a pronoun, is a role."""
    assert role_in(caption) == role


UNSTATED = [
    # Nothing before the name, no role noun, or a mark between.
    "Ana Lima celebrates her goal.",
    "Harbour Rovers and Ana Lima celebrate.",
    "The happy striker. Ana Lima celebrates.",
    "The striker, Ana Lima, celebrates.",
    # A role of somebody else behind the name, or a surname alone.
    "Ana Lima beats goalkeeper Bo Ek.",
    "Harbour Rovers striker Lima celebrates.",
    "Harbour Rovers striker Ana Limax celebrates.",
    # Words in small letters may be of another phrase.
    "Fans who adore striker Ana Lima wave.",
    # One word that opens a caption may be a heading.
    "striker Ana Lima celebrates.",
    "",
]


@pytest.mark.parametrize("caption", UNSTATED)
def test_what_is_not_proven_is_no_role(caption: str) -> None:
    """Only words right before a full name count."""
    assert role_in(caption) is None


def test_only_captions_are_read() -> None:
    """A line that was removed for another reason tells nothing of anybody."""
    assert role_in("Harbour Rovers striker Ana Lima celebrates.", reason="related link") is None
    assert role_in("Harbour Rovers striker Ana Lima celebrates.", "Lima") is None


def test_the_role_is_the_articles_own_words() -> None:
    """The span holds the very words."""
    article = captioned("Harbour Rovers striker Ana Lima celebrates her goal.")
    role = captioned_role(article, ("Ana Lima",))

    assert role is not None
    assert article.text[role.span.start : role.span.end] == role.text


WORDS = st.sampled_from(["striker", "Harbour", "the", "their", "Ana", "Lima", "Ana Lima", ",", "of", "former", "and"])


@given(st.lists(WORDS, max_size=14).map(" ".join))
def test_any_caption_gives_words_before_a_name(caption: str) -> None:
    """Whatever a caption says, a role found in it ends right before the name and inside the caption."""
    article = captioned(caption)
    for span in captioned_roles(article, ("Ana Lima",)):
        assert span.start > len(STORY)
        assert article.text[span.end :].lstrip().startswith("Ana Lima")
