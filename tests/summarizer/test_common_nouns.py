"""A common noun has its capital from the start of its sentence; a name has it everywhere."""

from collections.abc import Callable

import pytest

from summarizer.common_nouns import is_common_noun
from summarizer.mention import WEAK
from summarizer.schema import Document
from tests.spelled import mention_of

pytestmark = pytest.mark.model

Reader = Callable[[str], Document]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Otters bite. An otter is shy.", "Otters"),
        ("Homeopathy helps nobody. They sell homeopathy.", "Homeopathy"),
        ("Danger: Chlorine burns. They smelled chlorine.", "Chlorine"),
        ("Defeat in Dunford cost them the cup.", "Defeat"),
        ("Girls sleep more than they did.", "Girls"),
        ("“Girls sleep more than they did,” she said.", "Girls"),
        ("Unions met the Congress of Harbour Unions on Friday.", "Unions"),
        ("Farmer's son Jon Dahl found it.", "Farmer"),
        ("Shares fell on Friday, and the shares of Brask fell most.", "Shares"),
        ("Computer-aided design (CAD) helped them.", "Computer-aided design"),
    ],
)
def test_a_common_noun_only_opens_its_sentence(read: Reader, text: str, word: str) -> None:
    """Elsewhere it stands in small letters; a crowd, an event and an owner's trade need no proof."""
    document = read(text)

    assert is_common_noun(document, mention_of(document, word, WEAK))


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Homeopathy helps nobody. We met Homeopathy there.", "Homeopathy"),
        ("Brask fell on Friday.", "Brask"),
        ("Ministry of defence rules changed.", "Ministry of defence"),
        ("Brask Inc. cut jobs.", "Brask Inc."),
        ("Brask 3 flew home.", "Brask 3"),
        ("They met Brask of the hill there.", "Brask of the hill"),
        ("They met Otters there. An otter is shy.", "Otters"),
        ("Farmer's son spoke, and they thanked Farmer for it.", "Farmer"),
        ("Friends of Dunford met.", "Friends"),
        ("NATO met on Friday. They ate a nato.", "NATO"),
        ("The Unions met. They left the Unions in peace.", "Unions"),
    ],
)
def test_a_name_keeps_its_capital(read: Reader, text: str, word: str) -> None:
    """A capital inside a sentence, or one for each letter, is a name's."""
    document = read(text)

    assert not is_common_noun(document, mention_of(document, word, WEAK))


def test_a_name_of_several_words_is_no_noun(read: Reader) -> None:
    """Two words with capitals are a name, were the second one a noun."""
    document = read("Girls Club met on Friday. The girls and the club agreed.")

    assert not is_common_noun(document, mention_of(document, "Girls Club", WEAK))


@pytest.mark.parametrize(("word", "found"), [("Children", True), ("Lindholm", False)])
def test_what_opens_every_sentence(read: Reader, word: str, found: bool) -> None:  # a table of yes and no
    """A noun for people that never stands elsewhere is a noun; any other word may be a name."""
    document = read(f"{word} slept. {word} woke.")

    assert is_common_noun(document, mention_of(document, word, WEAK)) is found


@pytest.mark.parametrize("text", ["Plumes of smoke rose.", "Swirls of dust blew in.", "Rows of chairs stood there."])
def test_a_plural_of_something_is_no_name(read: Reader, text: str) -> None:
    """What opens a sentence as the plural of something in small letters is no name."""
    document = read(text)

    assert is_common_noun(document, mention_of(document, text.split(maxsplit=1)[0], WEAK))
