"""The phrase of a noun: the words that tell it apart, not its article, number or half a word; whose people it names."""

from collections.abc import Callable

import pytest

from summarizer.mention import Mention, mention_at
from summarizer.noun_phrases import by_nation, first_of_noun, is_named_next
from summarizer.schema import Document

pytestmark = pytest.mark.model

Reader = Callable[[str], Document]


@pytest.mark.parametrize(
    ("text", "noun", "phrase"),
    [
        ("Local car dealers complained.", "dealers", "Local car dealers"),
        ("The harbour police left.", "police", "harbour police"),
        ("The sheriff's office closed the road.", "office", "sheriff's office"),
        ("Three men left the ferry.", "men", "men"),
        ("They paid 12 lakh farmers.", "farmers", "farmers"),
        ("The 16-year-old brothers left the ferry.", "brothers", "brothers"),
        ("A woman left.", "woman", "woman"),
        ("They met a woman.", "woman", "woman"),
    ],
)
def test_the_words_before_a_noun(read: Reader, text: str, noun: str, phrase: str) -> None:
    """Qualities and nouns before it belong to it, articles, numbers and ages do not."""
    document = read(text)
    token = next(token for token in document.tokens if token.text == noun)
    start = document.tokens[first_of_noun(document, token)].span.start

    assert document.article.text[start : token.span.end] == phrase


def test_a_phrase_ends_with_its_noun(read: Reader) -> None:
    """The phrase of any token starts at it or before it, within its sentence."""
    document = read("The well-known harbour minister left. Angry young dock workers sang on the old quay.")

    for token in document.tokens:
        first = first_of_noun(document, token)
        assert document.sentences[token.sentence].first <= first <= token.index


def phrases(document: Document, noun: str) -> list[Mention]:
    """Return the phrases that end in `noun`."""
    return [
        mention_at(document, first_of_noun(document, token), token.index + 1, "group")
        for token in document.tokens
        if token.text == noun
    ]


@pytest.mark.parametrize(
    ("text", "apart"),
    [
        ("The troops came. New troops left.", [["troops", "New troops"]]),
        ("The troops came. Danish troops left.", [["troops", "Danish troops"]]),
        (
            "Danish troops came. The troops sang. Norwegian troops left. Later the troops slept.",
            [["Danish troops", "troops"], ["Norwegian troops", "troops"]],
        ),
        (
            "Danish troops came. Norwegian troops left. Young Danish troops sang.",
            [["Danish troops", "Young Danish troops"], ["Norwegian troops"]],
        ),
    ],
)
def test_each_nation_has_its_own(read: Reader, text: str, apart: list[list[str]]) -> None:
    """People of two nations are two groups; a phrase without a nation means the one that was told of last."""
    document = read(text)

    assert [[m.text for m in some] for some in by_nation(document, phrases(document, "troops"))] == apart


def test_no_mention_is_lost_between_nations(read: Reader) -> None:
    """Every mention is in one of the groups, once."""
    document = read("The troops came. Danish troops sang. Norwegian troops left. The troops slept.")
    some = phrases(document, "troops")

    assert sorted(m.first for one in by_nation(document, some) for m in one) == [m.first for m in some]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("The jogger, identified by police as Jon Dahl, slept.", True),
        ("The jogger was named as Jon Dahl.", True),
        ("The jogger was named by his sister.", False),
        ("The jogger slept as Jon Dahl came.", False),
    ],
)
def test_a_name_may_follow_the_noun(read: Reader, text: str, named: bool) -> None:  # a table of yes and no
    """Identified or named as somebody, the noun is that one's."""
    document = read(text)
    token = next(token for token in document.tokens if token.text == "jogger")

    assert is_named_next(document, token) is named
