"""Every sentence in every language: complete, with the same values and tags, and valid for Telegram."""

import re

import pytest

from bot import texts
from bot.catalogue import DEFAULT_LANGUAGE, LANGUAGES, translation
from bot.markup import TAG, plain, units
from bot.texts import say, say_count

SENTENCES = sorted(
    {value for name, value in vars(texts).items() if name.isupper() and isinstance(value, str)}
    - {texts.EXAMPLE_BRIEFING, DEFAULT_LANGUAGE}
    | set(texts.COMMANDS.values())
)
OTHER_LANGUAGES = [language for language in LANGUAGES if language != "en"]
VALUE = re.compile(r"\{(\w+)\}")
COUNTED = [
    (texts.MORE_LINKS["one"], texts.MORE_LINKS["many"]),
    (texts.PROGRESS["waiting_one"], texts.PROGRESS["waiting_many"]),
]


def tags(markup: str) -> list[str]:
    """Return the tags of `markup` in order."""
    return [tag[0] for tag in TAG.finditer(markup)]


@pytest.mark.parametrize("language", OTHER_LANGUAGES)
@pytest.mark.parametrize("sentence", SENTENCES)
def test_every_sentence_is_translated_with_its_values_and_tags(language: str, sentence: str) -> None:
    """Nothing stays English, no value is lost, no tag is broken."""
    wording = translation(language).gettext(sentence)

    assert wording != sentence or sentence in {texts.QUOTES, texts.SOURCES}
    assert sorted(VALUE.findall(wording)) == sorted(VALUE.findall(sentence))
    assert tags(wording) == tags(sentence)


@pytest.mark.parametrize("language", OTHER_LANGUAGES)
@pytest.mark.parametrize(("one", "many"), COUNTED)
def test_every_plural_is_translated(language: str, one: str, many: str) -> None:
    """All forms that the language has, each with its count."""
    for count in (1, 2, 5, 11, 21, 22):
        wording = translation(language).ngettext(one, many, count)

        assert wording not in {one, many}
        assert set(VALUE.findall(wording)) == set(VALUE.findall(many))


def test_russian_and_ukrainian_have_three_forms() -> None:
    """One, few and many."""
    for language, stem in (("ru", "стат"), ("uk", "стат")):
        wordings = [say_count(language, *COUNTED[1], count) for count in (21, 22, 25)]

        assert len({wording.split(stem)[1] for wording in wordings}) == 3


def test_values_are_escaped() -> None:
    """A word that somebody searches for cannot become markup."""
    assert say("en", texts.HISTORY_FOUND, word="<b>&") == "<b>Your briefings with “&lt;b&gt;&amp;”</b>"


@pytest.mark.parametrize(("count", "words"), [(1, "1 more is left out"), (2, "2 more are left out")])
def test_english_counts(count: int, words: str) -> None:
    """One and many."""
    assert words in say_count("en", *COUNTED[0], count, limit=5)


@pytest.mark.parametrize("language", LANGUAGES)
def test_descriptions_and_commands_fit(language: str) -> None:
    """Telegram takes 512 units of description, 120 of a short one, 256 of a command's, 64 bytes of a button's data."""
    assert units(say(language, texts.DESCRIPTION)) <= 512
    assert units(say(language, texts.SHORT_DESCRIPTION)) <= 120
    assert all(3 <= units(say(language, sentence)) <= 256 for sentence in texts.COMMANDS.values())
    assert units(plain(say(language, texts.HELP, links=5))) + units(plain(texts.EXAMPLE_BRIEFING)) < 3_500
    assert units(say(language, texts.INLINE_OPEN)) <= 64
    assert units(say(language, texts.INLINE_ASK)) <= 64


def test_every_view_has_a_label() -> None:
    """A button without words cannot be pressed."""
    assert list(texts.VIEW_LABELS) == ["short", "full", "who", "figures", "quotes", "sources"]
    assert all(texts.VIEW_LABELS.values())
