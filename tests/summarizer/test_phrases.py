"""The lexicon of page furniture is read by language and matched by place."""

import pytest

from summarizer.lexicon import FOLDER, word_list
from summarizer.phrases import PATTERNS, phrases_of

LANGUAGES = sorted(path.stem.removeprefix("noise_") for path in FOLDER.glob("noise_*.txt"))
KINDS = {
    "date word", "heading word", "connective", "second person", "first person", "narrative word", "weekday",
    "sentence opener", "contact word", "note verb", "note word", "label stop", "label opener", "scene verb",
    "scene participle",
    "doing verb", "doing participle", "no moment", "leaning word", "action verb", "adding word", "told label",
}  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_list_is_well_formed(language: str) -> None:
    """Each line has a reason, a known place and words in lower case."""
    for entry in word_list(f"noise_{language}"):
        reason, place, words = (part.strip() for part in entry.split("|", 2))

        assert reason
        assert place in {*PATTERNS, "word"}, entry
        assert words == words.casefold(), entry
        assert "’" not in words, entry


@pytest.mark.parametrize("language", LANGUAGES)
def test_single_words_are_of_a_known_kind(language: str) -> None:
    """A misspelt kind of word would never be asked for."""
    kinds = {kind for kind in phrases_of(language).words if kind != "credit word"}

    assert kinds <= KINDS


@pytest.mark.parametrize(
    ("place", "folded", "reason"),
    [
        ("label", "read more: the bridge reopens", "related link"),
        ("label", "see also | the bridge reopens", "related link"),
        ("label", "photo... ann lee", "credit"),
        ("whole", "advertisement", "advertisement"),
        ("whole", "• 213 comments", "comment section"),
        ("whole", "most read in sport", "trending list"),
        ("whole", "the morning ledger newsletter", "newsletter call"),
        ("start", "follow @ledger for more", "share bar"),
        ("inside", "all of it fresh in your inbox.", "newsletter call"),
        ("end", "ann lee contributed reporting.", "agency tail"),
        ("names", "by ann lee", "byline"),
        ("dated", "updated at 3:15", "time stamp"),
        ("guard", "the mayor said so", "guard"),
    ],
)
def test_a_phrase_is_found_at_its_place(place: str, folded: str, reason: str) -> None:
    """Each place has its own pattern, and the match tells the reason."""
    found = phrases_of("en").find(place, folded)

    assert found is not None
    assert found[0] == reason


@pytest.mark.parametrize(
    ("place", "folded"),
    [
        ("label", "read more than twenty books"),
        ("whole", "advertisement revenue fell"),
        ("whole", "most read the result as a defeat for the party of the prime minister"),
        ("start", "following the vote"),
        ("inside", "the printing of newsletters"),
        ("dated", "last"),
        ("guard", "saidi was there"),
    ],
)
def test_a_look_alike_is_not_found(place: str, folded: str) -> None:
    """Words that go on, or stand elsewhere, are no match."""
    assert phrases_of("en").find(place, folded) is None


def test_a_place_without_phrases_finds_nothing() -> None:
    """A language without a list still has the words common to all, and nothing breaks at the other places."""
    unknown = phrases_of("xx")

    assert unknown.find("start", "follow us") is None
    assert unknown.find("whole", "instagram") is not None
    assert not unknown.reports("the mayor said so")


@pytest.mark.parametrize(("language", "folded"), [("de", "read more: the bridge"), ("fr", "see also: the bridge")])
def test_english_phrases_stay_english(language: str, folded: str) -> None:
    """No English list is applied to another language."""
    assert phrases_of(language).find("label", folded) is None
    assert phrases_of("en").find("label", folded) is not None


def test_the_longest_phrase_wins() -> None:
    """The words "photo credit" are found before "photo", so that the rest of the line starts after both words."""
    found = phrases_of("en").find("label", "photo credit: ann lee")

    assert found is not None
    assert found[1].group().strip() == "photo credit:"


def test_the_words_of_credits_are_gathered() -> None:
    """Words like "editing" may stand among names, because the credits themselves hold them."""
    assert {"editing", "by", "reporting"} <= phrases_of("en").words["credit word"]


def test_links_inside_a_line_need_two_words() -> None:
    """One word and a colon inside a paragraph is prose more often than a link."""
    inner = phrases_of("en").patterns["inner"]

    assert inner.search("It ended. Read more: The bridge")
    assert not inner.search("It ended. Watch: the bridge")


@pytest.mark.parametrize(
    ("text", "button"),
    [
        ("Scroll down for video The mayor left.", "Scroll down for video"),
        ("SCROLL DOWN FOR VIDEO Ann Lee left.", "SCROLL DOWN FOR VIDEO"),
        ("scroll down for video The mayor left.", None),
        ("Scroll down for video of the mayor.", None),
        ("Posted on Tuesday.", None),
        ("Share The mayor left.", None),
    ],
)
def test_a_button_opens_a_line_with_a_capital(text: str, button: str | None) -> None:
    """Several words of a button, with capitals where a line begins, before a word with a capital."""
    found = phrases_of("en").patterns["opening"].match(text)

    assert (found.group() if found else None) == button
