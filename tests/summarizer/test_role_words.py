"""Which words say what somebody is: nouns, compounds, places in an order."""

from collections.abc import Callable

import pytest

from summarizer.lexicon import word_list
from summarizer.role_words import (
    head_of_role,
    is_free_dash,
    is_glue,
    is_plural_role,
    is_rank,
    is_role_at,
    is_role_before,
    is_role_noun,
    nouns_for_somebody,
    tells_time,
)
from summarizer.schema import Document

pytestmark = pytest.mark.model

Reader = Callable[[str], Document]


def place(document: Document, word: str) -> int:
    """Return the index of the first token that reads `word`."""
    return next(token.index for token in document.tokens if token.text == word)


@pytest.mark.parametrize(
    ("sentence", "word", "answer"),
    [
        ("They asked the chancellor.", "chancellor", True),
        ("They asked the co-chair.", "co-chair", True),
        ("Ministers disagreed.", "Ministers", True),
        ("The firemen came late.", "firemen", True),
        ("A senior party figure left.", "figure", True),
        ("They asked Sen. Brask.", "Sen.", True),
        ("A Norland national fled.", "national", True),
        ("A fan shouted.", "fan", True),
        ("A scoutmaster shouted.", "scoutmaster", True),
        ("An entomologist shouted.", "entomologist", True),
        ("They say he is superhuman.", "superhuman", False),
        ("They asked DCP Brask.", "DCP", True),
        ("They asked CP Brask.", "CP", True),
        ("They asked the bridge.", "bridge", False),
        ("The National Bank fell.", "National", False),
        ("They chair the meeting.", "chair", False),
        ("They asked former cricketers.", "cricketers", True),
        # A noun that is no verb in any form, though the model reads one.
        ("She is now married to promoter Karl Lie.", "promoter", True),
        ("They want to partner Karl Lie.", "partner", False),
    ],
)
def test_nouns_for_people(read: Reader, sentence: str, word: str, answer: bool) -> None:
    """Offices, trades, plurals and compounds count; things and verbs do not."""
    document = read(sentence)
    word = word if any(token.text == word for token in document.tokens) else word.rsplit("-", maxsplit=1)[-1]

    assert is_role_noun(document.tokens[place(document, word)]) is answer


@pytest.mark.parametrize(
    ("sentence", "word", "answer"),
    [
        ("They chose the left-back.", "back", True),
        ("His son-in-law left.", "law", True),
        ("A mother-of-three left.", "three", True),
        ("They met his team-mate.", "mate", True),
        ("They met the nurse.", "nurse", True),
        ("They met the chairman emeritus.", "emeritus", True),
        ("They met the dealmaker.", "dealmaker", True),
        ("They came back.", "back", False),
        ("It was a play-off.", "off", False),
        ("A group of three left.", "three", False),
    ],
)
def test_parts_joined_by_hyphens_are_one_word(read: Reader, sentence: str, word: str, answer: bool) -> None:
    """A compound counts where the whole of it is a word for a person."""
    document = read(sentence)
    index = next(token.index for token in reversed(document.tokens) if token.text.endswith(word))

    assert is_role_at(document, index) is answer


@pytest.mark.parametrize(
    ("sentence", "word", "answer"),
    [
        ("Norland centre Eva Holm limped.", "centre", True),
        ("Top seed Eva Holm won.", "seed", True),
        ("Former international Eva Holm spoke.", "international", True),
        ("Dunford seniors Eva Holm and Bo Lie spoke.", "seniors", True),
        # The model takes the noun for a verb; what one does to somebody is one.
        ("He handed cards to coach Ekapol Chant, 25.", "coach", True),
        ("Lifeboat coxswain Ana Lima said the sea was rough.", "coxswain", True),
        ("They want to coach Eva Holm.", "coach", False),
        ("They coach Eva Holm.", "coach", False),
        ("In the centre Eva Holm waited.", "centre", False),
        ("Centre Eva Holm waited.", "Centre", False),
        ("Norland bridge Eva Holm fell.", "bridge", False),
    ],
)
def test_some_words_say_it_only_before_a_name(read: Reader, sentence: str, word: str, answer: bool) -> None:
    """They need something before them that tells whose or which."""
    document = read(sentence)

    assert is_role_before(document, place(document, word)) is answer


@pytest.mark.parametrize(
    ("sentence", "answer"),
    [
        ("World No 7 Holm won.", True),
        ("Norland No. 8 Holm won.", True),
        ("World number one Holm won.", True),
        ("There are no 7 Holm houses.", False),
        ("In 2019 Holm won.", False),
        ("Holm won.", False),
    ],
)
def test_a_place_in_an_order(read: Reader, sentence: str, answer: bool) -> None:
    """The word "no" with a number is a rank; a number alone and "no" before one are none."""
    document = read(sentence)

    assert is_rank(document, place(document, "Holm")) is answer


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("A harbour master (HM) fell. The HM wept.", True),
        ("A harbour ferry (HM) sank. The HM wept.", False),
        ("A harbour master fell. The HM wept.", False),
    ],
)
def test_letters_that_the_article_explains(read: Reader, text: str, answer: bool) -> None:
    """An abbreviation stands for a person where the article writes it in brackets behind a word for one."""
    document = read(text)
    last = next(token.index for token in reversed(document.tokens) if token.text == "HM")

    assert is_role_at(document, last) is answer


def test_a_hyphen_with_space_around_it_is_a_dash(read: Reader) -> None:
    """It sets words apart; one without space binds them."""
    document = read("Holm - a nurse-turned-painter - spoke.")
    dashes = [is_free_dash(document, token.index) for token in document.tokens if token.text == "-"]

    assert dashes.count(True) == dashes[:1].count(True) + dashes[-1:].count(True) == len("ab")


def test_glue_binds_words(read: Reader) -> None:
    """Hyphens, ampersands and the 's of a possessive do; commas do not."""
    document = read("Holm's left-back, of Lie & Sons, spoke.")

    assert [token.text for token in document.tokens if is_glue(token)] == ["'s", "-", "&"]


@pytest.mark.parametrize(
    ("sentence", "answer"),
    [
        ("Groom Peter Lind left.", True),
        ("Center Peter Lind scored.", True),
        ("Herpetologist Peter Lind left.", True),
        # A word of a longer role.
        ("Associate Professor Peter Lind left.", False),
        # A word that is a given name as well, and one inside a sentence.
        ("Piper Lind left.", False),
        ("Lind met Center Lima there.", False),
        ("Harbour Lights Lind left.", False),
    ],
)
def test_a_capital_may_be_the_sentences(read: Reader, sentence: str, answer: bool) -> None:
    """A word for a person that opens a sentence before a name is no part of that name."""
    document = read(sentence)
    place = next((t.index for t in document.tokens if t.text == "Center"), 0)

    assert is_role_at(document, place) is answer


@pytest.mark.parametrize(
    ("sentence", "word", "answer"),
    [
        ("They met ministers Peter Lind and Ada Mora.", "ministers", True),
        ("They met firemen Peter Lind and Ada Mora.", "firemen", True),
        ("They met minister Peter Lind.", "minister", False),
        ("They met ships there.", "ships", False),
    ],
)
def test_a_plural_says_what_several_are(read: Reader, sentence: str, word: str, answer: bool) -> None:
    """Only a word for several people opens a list of names."""
    document = read(sentence)
    token = next(token for token in document.tokens if token.text == word)

    assert is_plural_role(document, token) is answer


@pytest.mark.parametrize("name", ["role_nouns", "role_nouns_before"])
def test_the_lists_add_to_the_nouns_for_persons(name: str) -> None:
    """No word stands in two lists, and each is written in lower case."""
    words = word_list(name)

    assert words & word_list("person_nouns") <= {"forward"}  # the model takes it for an adverb
    assert all(word == word.casefold() for word in words)


def test_a_plural_that_opens_a_name_is_no_verb(read: Reader) -> None:
    """The model reads "Guides" for a verb, but hangs it on the name as a part of it."""
    document = read("It was over. Guides Ola Ek and Eva Holm left. He guides the boat.")

    assert is_role_noun(document.tokens[place(document, "Guides")])
    assert not is_role_noun(document.tokens[place(document, "guides")])


@pytest.mark.parametrize(
    ("sentence", "word", "answer"),
    [
        ("They met the next mayor there.", "next", False),
        ("They met its last king there.", "last", False),
        ("They met the next week there.", "next", True),
        ("They met last week there.", "last", True),
        ("They met on Monday there.", "Monday", True),
        ("They met the former mayor there.", "former", False),
    ],
)
def test_a_turn_is_no_time(read: Reader, sentence: str, word: str, answer: bool) -> None:
    """Who is next in an office does not hold it: the word belongs to the role, that of a week does not."""
    document = read(sentence)
    index = next(token.index for token in document.tokens if token.text == word)

    assert tells_time(document, index) is answer


@pytest.mark.parametrize(
    ("role", "head"),
    [
        ("minister for public works", "minister"),
        ("friends of the mayor", "friends"),
        ("chief harbour pilot", "pilot"),
    ],
)
def test_a_role_turns_on_the_noun_before_its_first_preposition(read: Reader, role: str, head: str) -> None:
    """What is governed says more of the office, and is not it."""
    document = read(role)

    assert head_of_role(document, 0, len(document.tokens)).text == head


@pytest.mark.parametrize(
    ("noun", "answer"), [("mayor", True), ("uncle", True), ("woman", True), ("bridge", False), ("crowd", False)]
)
def test_nouns_for_somebody_name_one_person(noun: str, answer: bool) -> None:
    """Trades, kin and the nameless are somebody; things and crowds are not."""
    assert (noun in nouns_for_somebody()) == answer
