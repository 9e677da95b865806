"""A sentence that points back, asks, breaks off, says nothing or has no verb is known before it is shown alone."""

from dataclasses import replace

import pytest

from summarizer.readability import (
    asks,
    breaks_off,
    is_bare_quote,
    is_glued,
    is_said_by_pronoun,
    is_weak,
    lacks_verb,
    points_back,
    previous,
    says_nothing,
)
from summarizer.schema import Document
from tests.builders import document_of

FIRST = "The harbour board met on Monday. "

POINTING = [
    "He left the room before the vote.",
    "“It was a mistake,” the mayor said.",
    "But the ferry company refused to pay.",
    "However, the ferry company refused to pay.",
    "This would double the price of a ticket.",
    "Their lawyers asked for more time.",
    "Meanwhile, the ferry company refused to pay.",
    "As a result, the ferry company closed two lines.",
    "In response, the union called a strike.",
    "The latter had been closed since March.",
    "Among them was the former harbour master.",
    "Those who had paid got their money back.",
    "In response to these leaks, the board closed the quay.",
    "Under this plan the board closes the quay.",
    "Because of that storm the quay was closed.",
    "At that point the mayor left.",
    "Two weeks later, the mayor left.",
    "Less than 30 minutes later the quay was closed.",
    "The next day the mayor left.",
    "On the same day, the quay was closed.",
    "In it the mayor praises the ferry.",
    "Three of them were taken to the hospital.",
    "Sorry, it is not the old ferry.",
    "“The quay is safe,” she said.",
]
STANDING_ALONE = [
    "The ferry company refused to pay.",
    "Heavy rain closed two roads.",
    "Italy closed its ports.",
    "Thistle Ferries refused to pay.",
    "Asked about the fare, the mayor left.",
    "Butter prices rose by a fifth.",
    "In responses to a survey, most passengers complained.",
    "Theirry Fontaine leads the union.",
    "In this country nobody pays for a ferry.",
    "At this time of year few boats sail.",
    "During this season few boats sail.",
    "A year later than planned, the ferry sails.",
    "Two weeks before the vote the mayor left.",
    "Given that boats are rare, few people sail.",
    "The next ferry sails on Monday.",
]


@pytest.mark.parametrize("text", POINTING)
def test_an_opening_that_points_back_is_seen(text: str) -> None:
    """A pronoun, a demonstrative or a connective at the start asks for the sentence before."""
    document = document_of(FIRST + text)

    assert points_back(document, document.sentences[1])


@pytest.mark.parametrize("text", STANDING_ALONE)
def test_a_plain_opening_stands_alone(text: str) -> None:
    """Words that only begin like one that points back do not."""
    document = document_of(FIRST + text)

    assert not points_back(document, document.sentences[1])


def test_the_first_sentence_points_nowhere() -> None:
    """There is nothing before the first sentence."""
    document = document_of("It rained for a week in the valley. The river rose.")

    assert not points_back(document, document.sentences[0])


def test_english_lists_are_not_applied_to_other_languages() -> None:
    """A German "Also" or a Spanish "he" is no English opener."""
    document = document_of("Der Rat tagte am Montag. Also blieb alles beim Alten.", language="de")

    assert not points_back(document, document.sentences[1])


def test_the_neighbour_before() -> None:
    """The sentence before is known by place; the first has none."""
    document = document_of(FIRST + "The river rose.")

    assert document.sentences[0] == previous(document, document.sentences[1])
    assert previous(document, document.sentences[0]) is None


@pytest.mark.parametrize(
    "text",
    [
        "“We will never agree to that.",
        '"We will never agree to that, the mayor said.',
        "Storm closes port.",
        "of the harbour board on Monday evening.",
        "The harbour board (which met on Monday agreed.",
        "A quick guide to the new ferry fares",
        "Trouble on the quayThe harbour board met on Monday.",
        "Another view of faresHe said the board would meet.",
    ],
)
def test_a_fragment_breaks_off(text: str) -> None:
    """An open quotation or bracket, a small start, no end or too few words make no whole sentence."""
    document = document_of(text)

    assert breaks_off(document.sentences[0])
    assert is_weak(document, document.sentences[0])


@pytest.mark.parametrize(
    "text",
    [
        "“We will never agree to that,” the mayor said.",
        "The harbour board (which met on Monday) agreed.",
        "8,500 tonnes of grain were lost.",
        "The owner of iTheatre, McAndrew and PlayStation left.",
        "The mayor said: “We will never agree.”",
    ],
)
def test_a_whole_sentence_does_not_break_off(text: str) -> None:
    """Pairs of marks, a figure at the start and a quotation at the end are fine."""
    document = document_of(text)

    assert not breaks_off(document.sentences[0])
    assert not is_weak(document, document.sentences[0])


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("Will the ferry ever sail again?", True),
        ("“Will the ferry ever sail again?”", True),
        ("He asked whether the ferry would sail.", False),
        ("The board of Lodin may offer ?free moorings?", False),
        ("It will last until the spring,?", False),
        ("Did the board say so?", True),
    ],
)
def test_questions(text: str, question: bool) -> None:
    """A question is one by its last mark, inside a quotation too; a mark in place of a lost quotation mark is none."""
    assert question == asks(document_of(text).sentences[0])


@pytest.mark.parametrize(
    "text",
    [
        "The ferry company did not immediately respond to a request for comment.",
        "The ferry company didn’t immediately respond to an email.",
        "A spokesman declined to comment.",
        "The owner could not be reached on Friday.",
    ],
)
def test_a_missing_answer_is_no_news(text: str) -> None:
    """That nothing was said is never a point."""
    document = document_of(text)

    assert says_nothing(document, document.sentences[0])


def test_an_answer_is_news() -> None:
    """What was said stays."""
    document = document_of("The ferry company responded with a lawsuit on Friday.")

    assert not says_nothing(document, document.sentences[0])


def test_a_missing_answer_is_known_in_english_only() -> None:
    """The phrases are English and are looked for in English alone."""
    document = document_of("Die Reederei declined to comment hiess es am Freitag.", language="de")

    assert not says_nothing(document, document.sentences[0])


def tagged(text: str, *kinds: str, language: str = "en") -> Document:
    """Return a parsed document of one sentence whose tokens have the parts of speech `kinds`."""
    plain = document_of(text, language=language)
    tokens = tuple(replace(token, pos=kind) for token, kind in zip(plain.tokens, kinds, strict=True))
    return replace(plain, tokens=tokens, parsed=True)


def test_words_behind_a_label_make_no_point() -> None:
    """They stand under a picture; a clause that leads words in says whose they are."""
    document = document_of(
        "Happy: “It is hard to believe that they sail.” The mayor said: “It is hard to believe that.”"
    )

    assert is_weak(document, document.sentences[0])
    assert not is_weak(document, document.sentences[1])


def test_a_sentence_without_any_verb_is_weak() -> None:
    """Names and nouns alone are what stands under a picture or in a list."""
    text, kinds = "The mill of Port Wyn.", ("DET", "NOUN", "ADP", "PROPN", "PROPN", "PUNCT")
    told = tagged("The mill of Wyn burnt.", "DET", "NOUN", "ADP", "PROPN", "VERB", "PUNCT")
    bare = tagged(text, *kinds)

    assert lacks_verb(bare, bare.sentences[0])
    assert is_weak(bare, bare.sentences[0])
    assert not lacks_verb(told, told.sentences[0])


def test_verbs_are_missed_only_where_they_can_be_seen() -> None:
    """Without a model, or in another language than its own, no sentence is blamed."""
    text, kinds = "The mill of Port Wyn.", ("DET", "NOUN", "ADP", "PROPN", "PROPN", "PUNCT")
    other = tagged(text, *kinds, language="de")
    unparsed = replace(tagged(text, *kinds), parsed=False)

    assert not lacks_verb(other, other.sentences[0])
    assert not lacks_verb(unparsed, unparsed.sentences[0])


@pytest.mark.parametrize(
    ("text", "tags", "lacking"),
    [
        ("Divers leaving the quay.", ("NNS", "VBG", "DT", "NN", "."), True),
        ("Divers left the quay.", ("NNS", "VBD", "DT", "NN", "."), False),
        ("Divers want leaving nets.", ("NNS", "VBP", "VBG", "NNS", "."), False),
        ("Divers broken by nets.", ("NNS", "VBN", "IN", "NNS", "."), False),
        ("Nets being dried again.", ("NNS", "AUX VBG", "VBN", "RB", "."), True),
        ("Nets are being dried.", ("NNS", "AUX VBP", "AUX VBG", "VBN", "."), False),
    ],
)
def test_a_participle_alone_tells_nothing(text: str, tags: tuple[str, ...], lacking: bool) -> None:
    """“Divers leaving the quay” stands under a picture; other forms may be verbs that were misread."""
    kinds = ["AUX" if " " in tag else "VERB" if tag.startswith("VB") else "NOUN" for tag in tags]
    document = tagged(text, *kinds)
    tokens = tuple(replace(token, tag=tag.split()[-1]) for token, tag in zip(document.tokens, tags, strict=True))

    assert lacks_verb(replace(document, tokens=tokens), document.sentences[0]) is lacking


def test_a_participle_with_its_auxiliary_is_a_verb() -> None:
    """“Is leaving” tells what happens."""
    document = tagged("Divers are leaving.", "NOUN", "AUX", "VERB", "PUNCT")
    tags = ("NNS", "", "VBG", ".")
    tokens = tuple(replace(token, tag=tag) for token, tag in zip(document.tokens, tags, strict=True))

    assert not lacks_verb(replace(document, tokens=tokens), document.sentences[0])


@pytest.mark.parametrize(
    ("text", "glued"),
    [
        ("Divers left the quayThey swam home.", True),
        ("Read the planThen another board met.", True),
        ("A post on PayPal In brief was sold.", False),
        ("The SkyTeam lines and YouTube met at DreamWorks in May.", False),
    ],
)
def test_two_sentences_without_a_border(text: str, glued: bool) -> None:
    """A word that opens sentences, glued to the word before it, betrays a lost border; names in camel case do not."""
    assert is_glued(text) is glued


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("“The ferry has sailed.”", True),
        ('"The ferry has sailed."', True),
        ("“The ferry has sailed,” the mayor said.", False),
        ("“The ferry” is not “a boat.”", False),
        ("The mayor said: “The ferry has sailed.”", False),
    ],
)
def test_words_without_their_speaker_point_back(text: str, bare: bool) -> None:
    """Only the sentence before says whose words a sentence wholly in quotation marks is."""
    document = document_of(FIRST + text)

    assert is_bare_quote(text) == bare
    assert points_back(document, document.sentences[1]) == bare


@pytest.mark.parametrize(
    ("text", "back"),
    [
        ("“We lost all our boats,” he said.", True),
        ('"We lost all our boats," she told the paper on Monday.', True),
        ("‘It’s a dog’s life,’ they said.", True),
        ("“It was cold,” he said. “We had to swim.”", True),
        ("“We lost all our boats,” Bo Ek said.", False),
        ("“We lost all our boats,” said the miller.", False),
        ("He said: “We lost all our boats.”", False),
        ("The “ferry” was a raft.", False),
    ],
)
def test_words_of_somebody_named_before_point_back(text: str, back: bool) -> None:
    """Who "he" is, only the sentence before tells."""
    assert is_said_by_pronoun(text) == back


def test_a_list_of_results_makes_no_point() -> None:
    """Names with a party and a number each are content, but tell no story."""
    rows = document_of("Quay: Ann Lee (Greens), 3,177; Bo Ek (Harbour List), 3,001; Cy Moe (Free), 415.")
    told = document_of("Ann Lee (Greens) beat Bo Ek (Harbour List) by 176 votes.")

    assert is_weak(rows, rows.sentences[0])
    assert not is_weak(told, told.sentences[0])
