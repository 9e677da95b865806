"""Mentions: every place where a name stands, whether the model saw it or not, and none twice."""

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

import pytest

from summarizer.mentions import find_mentions
from summarizer.schema import Document

pytestmark = pytest.mark.model

Reader = Callable[[str], Document]


def texts(document: Document) -> list[str]:
    """Return the texts of the mentions in order."""
    return [mention.text for mention in find_mentions(document)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Mayor Maria Okoye opened the bridge. Later Okoye thanked the builders.", ["Maria Okoye", "Okoye"]),
        (
            "Ferry operator NordLine cut its prices. Analysts said NordLine wanted to win customers.",
            ["NordLine", "NordLine"],
        ),
        ("Then Dunford Rivermen lost again.", ["Dunford Rivermen"]),
        ("Unions met the Congress of Harbour Unions on Friday.", ["Congress of Harbour Unions"]),
        ("Interior CS Kipchumba Ole Sane directed the police.", ["Kipchumba Ole Sane"]),
        ("Trinidad and Tobago signed the treaty on Monday.", ["Trinidad and Tobago"]),
        ("Pupils at St Brendan's College staged a play on Friday.", ["St Brendan's College"]),
        ("Maria Okoye of Harbour Research UK called it sad.", ["Maria Okoye", "Harbour Research UK"]),
        ("Joan Prats i Salvat resigned on Monday.", ["Joan Prats i Salvat"]),
        ("Acting Harbour Police Chief Peter Lind resigned.", ["Peter Lind"]),
        ("Interim FQH Chief Peter Lind resigned.", ["FQH", "Peter Lind"]),
        ("Chief financial officer Jan-Erik Solheim, who joined in May, spoke.", ["Jan-Erik Solheim"]),
    ],
)
def test_names_are_found_wherever_they_stand(read: Reader, text: str, found: list[str]) -> None:
    """A name known from one place is found at the others; a country with an "and" is whole; roles are no names."""
    assert texts(read(text)) == found


@pytest.mark.parametrize(
    ("text", "absent"),
    [
        ("The council met on Monday in March to discuss COVID-19.", {"Monday", "March", "COVID-19"}),
        ("Hurricane Hilda flooded the town of Dunford.", {"Hurricane Hilda", "Hilda"}),
        ("Peter Lind told Reuters that the ferry was late.", {"Reuters"}),
        ("OSLO (Newswire) - The ferry was late again, Peter Lind said.", {"Newswire"}),
        ("Prime Minister Maria Okoye will travel to the site.", {"Prime Minister", "Prime"}),
        ("The Stafford Act lets the president send help.", {"Stafford Act"}),
    ],
)
def test_days_diseases_sources_and_roles_are_no_names(read: Reader, text: str, absent: set[str]) -> None:
    """What never acts is left out, however it is spelled."""
    assert not absent & set(texts(read(text)))


def test_a_role_that_opens_the_sentence_is_no_part_of_a_name(read: Reader) -> None:
    """What somebody is has its capital from the sentence; "Center" is no name of a body before two words."""
    found = [mention.text for mention in find_mentions(read("Center Jonas Valka had 18 points, as did Maria Okoye."))]

    assert "Jonas Valka" in found


def test_a_name_the_model_saw_once_is_found_again(read: Reader) -> None:
    """The same spelling elsewhere is the same name, though the model did not see it there."""
    document = read("Maria Okoye met Brask Energy. They trust Brask Energy, Maria Okoye said.")
    blind = replace(document, entities=document.entities[:2])

    assert texts(blind).count("Maria Okoye") == 2


def test_no_two_mentions_overlap_and_all_are_in_order(read: Reader) -> None:
    """Every token belongs to at most one mention."""
    document = read(
        "Maria Okoye of the Harbour Safety Commission (HSC) met Peter Lind, Ilse van der Meer and the "
        "U.S. Attorney's Office for the Western District of Norland in Dunford on Friday."
    )
    mentions = find_mentions(document)

    assert all(one.last <= other.first for one, other in pairwise(mentions))


def test_every_mention_stands_in_the_text(read: Reader) -> None:
    """The tokens of a mention spell its text."""
    document = read("Ilse van der Meer and Ana “Bee” Lima joined Acme Holdings Ltd. in Paris.")
    for mention in find_mentions(document):
        spelled = document.tokens[mention.first].span.start, document.tokens[mention.last - 1].span.end

        assert document.article.text[slice(*spelled)] == mention.text


def test_an_empty_document_has_no_mentions(read: Reader) -> None:
    """Nothing is found in nothing."""
    assert find_mentions(read("")) == ()


def test_a_trade_that_opens_the_sentence_is_no_part_of_a_name(read: Reader) -> None:
    """What a firm does has its capital from the sentence."""
    found = [mention.text for mention in find_mentions(read("Insurer Skulden said premiums would stay high."))]

    assert found == ["Skulden"]
