"""A sentence that only says who said so is known, and one that says anything else is not taken for it."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from config.settings import shipped_settings
from summarizer.bare_attributions import attributes_alone, only_attributes
from summarizer.rank import refused
from summarizer.schema import Document, Excerpt
from summarizer.selection import choose
from tests.builders import document_of, span_of

pytestmark = pytest.mark.model

Reader = Callable[[str], Document]

LEAD = "The council of Port Wyn closed the old ferry bridge on Tuesday after divers found cracks in three pillars."

EMPTY = [
    "Mr Holm said.",
    "Reuters reported on Monday.",
    "He added.",
    "The harbour master told reporters in Port Wyn.",
    "Eva Holm told the newspaper on Friday.",
    "The company said in a statement.",
    "The mayor of the town, Eva Holm, said at a news conference.",
    "She said so.",
    "Police said late on Tuesday.",
]
TELLING = [
    "Mr Holm said that the bridge was old.",
    "Mr Holm said the bridge was old.",
    "The company reported a loss of ten million crowns.",
    "The bridge will fall, he added.",
    "The talks failed.",
    "The search continued on Monday.",
    "Eva Holm testified on Friday.",
    "Police responded within an hour.",
    "The harbour master told reporters that he had been warned.",
    "Mr Holm said: the bridge is old.",
    "“The bridge is old,” Mr Holm said.",
    "Mr Holm said he was sad and resigned on Monday.",
    "The divers left.",
]


@pytest.mark.parametrize("sentence", EMPTY)
def test_who_said_so_alone_is_no_news(read: Reader, sentence: str) -> None:
    """Without a word of what was said, day, place and hearers tell nothing."""
    document = read(f"{LEAD} {sentence}")

    assert only_attributes(document, document.sentences[-1])


@pytest.mark.parametrize("sentence", TELLING)
def test_what_was_said_or_done_is_news(read: Reader, sentence: str) -> None:
    """An object, a clause, words in quotation marks or another verb tell something."""
    document = read(f"{LEAD} {sentence}")

    assert not only_attributes(document, document.sentences[-1])


def test_a_part_may_be_empty_where_its_sentence_is_not(read: Reader) -> None:
    """Cut loose from what was said, the reporting clause says nothing."""
    text = f"{LEAD} The pillars will hold for years, Eva Holm said in a statement on Friday."
    document = read(text)
    part = "Eva Holm said in a statement on Friday"

    assert attributes_alone(document, Excerpt(text=part, span=span_of(text, part)))
    assert not only_attributes(document, document.sentences[-1])


def test_it_is_refused_as_a_point(read: Reader) -> None:
    """The ranker bars it, and even who asks for more points than there are sentences does not get it."""
    document = read(f"{LEAD} Mr Holm said. The ferry will carry lorries over the strait until May.")

    assert 1 in refused(document)


def test_it_is_never_chosen(read: Reader) -> None:
    """However many sentences are asked for, the empty one is not among them."""
    document = read(f"{LEAD} Mr Holm said. The ferry will carry lorries over the strait until May.")
    settings = shipped_settings().summarizer.rank
    chosen = choose(document, [0.5, 1.0, 0.1], (), count=3, settings=settings)

    assert [sentence.index for sentence in chosen] == [0, 2]


def test_without_syntax_nothing_is_judged() -> None:
    """Where no parser read the text, no sentence is taken away."""
    document = document_of("Mr Holm said.")

    assert not only_attributes(document, document.sentences[0])


def test_other_languages_are_left_alone(read: Reader) -> None:
    """The verbs are English."""
    document = read(f"{LEAD} Mr Holm said.")
    foreign = replace(document, article=replace(document.article, language="de"))

    assert not only_attributes(foreign, foreign.sentences[-1])
