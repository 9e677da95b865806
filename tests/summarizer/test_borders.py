"""The borders of names: what the model took too much of is cut off, what is the name's own stays."""

from collections.abc import Callable

import pytest

from summarizer.borders import repaired, trimmed
from summarizer.mention import ORGANISATION, PERSON
from summarizer.schema import Document
from tests.spelled import entity

pytestmark = pytest.mark.model

Reader = Callable[[str], Document]


@pytest.mark.parametrize(
    ("sentence", "taken", "label", "name"),
    [
        ("The mayor thanked the Red Lantern for its help.", "the Red Lantern", "ORG", "Red Lantern"),
        ("Maria Okoye's plan failed.", "Maria Okoye's", "PERSON", "Maria Okoye"),
        ("They thanked Mr. Peter Lind for the gift.", "Mr. Peter Lind", "PERSON", "Peter Lind"),
        ("Chancellor Maria Okoye spoke first.", "Chancellor Maria Okoye", "PERSON", "Maria Okoye"),
        ("Dunford Mayor Maria Okoye spoke.", "Dunford Mayor", "PERSON", "Dunford"),
        ("Then Welshman Thomas attacked.", "Welshman Thomas", "PERSON", "Thomas"),
        ("They saw Star Harbour Nights again.", "Star Harbour Nights", "PERSON", "Star Harbour Nights"),
        ("He won the Father-Son Challenge.", "Father-Son Challenge", "PERSON", "Father-Son Challenge"),
        ("Then Prince Leo spoke.", "Prince Leo", "PERSON", "Prince Leo"),
        ("Hunter Lima scored twice.", "Hunter Lima", "PERSON", "Hunter Lima"),
        ("Polesitter Lima led. Ana Lima won.", "Polesitter Lima", "PERSON", "Lima"),
        (
            "The deputy head of police (crimes) N. Ravi Holm spoke.",
            "police (crimes) N. Ravi Holm",
            "ORG",
            "N. Ravi Holm",
        ),
        ("Police held Karl Holm alias Bear on Monday.", "Karl Holm alias Bear", "PERSON", "Karl Holm"),
        ("A corner by Son Ji-hoon was headed in.", "Ji-hoon", "PERSON", "Son Ji-hoon"),
        ("They met Karim bin Noori there.", "Noori", "PERSON", "Karim bin Noori"),
        ("Panama 3 took the lead.", "Panama 3", "FAC", "Panama"),
        ("Rival Dunn's is due to report on Friday.", "Dunn", "ORG", "Dunn's"),
        ("Then Rovers QB Karl Holm threw far.", "Rovers QB Karl Holm", "ORG", "Karl Holm"),
        ("The Mayor of London Nadia Holm wept.", "London Nadia Holm", "FAC", "Nadia Holm"),
        ("The Bank of London Clearing House wept.", "London Clearing House", "FAC", "London Clearing House"),
        ("He wrote on X. The Harbour Board wept.", "X. The Harbour Board", "ORG", "Harbour Board"),
        ("Inmate Karl Holm wrote a letter.", "Inmate Karl Holm", "ORG", "Karl Holm"),
        ("Bandmates Kit Holm, Ada Lund and Eva Ek left.", "Bandmates Kit Holm", "WORK_OF_ART", "Kit Holm"),
        ("Bandmates Karl Holm left.", "Bandmates Karl Holm", "PERSON", "Karl Holm"),
        ("Players Theatre Holm closed.", "Players Theatre Holm", "ORG", "Players Theatre Holm"),
        ("Chipmaker Brask Lund fell.", "Chipmaker Brask Lund", "ORG", "Brask Lund"),
        ("NDRF second-in-command Damodar Singh said two men were hurt.", "Singh", "GPE", "Damodar Singh"),
        ("Airline Crew Union spoke.", "Airline Crew Union", "ORG", "Airline Crew Union"),
        ("He wrote to Mrs Ada Holm about it.", "Mrs Ada Holm", "ORG", "Ada Holm"),
        ("“No,” ASP Holm told reporters.", "ASP Holm", "ORG", "Holm"),
        ("They met Alhaji Musa Holm there.", "Alhaji Musa Holm", "ORG", "Musa Holm"),
        ("Holm Valley MSP Ada Lund said so.", "Holm Valley MSP Ada Lund", "ORG", "Ada Lund"),
        ("In the spring Lady Holm moved out.", "Lady Holm", "ORG", "Holm"),
        ("He asked Ada Holm MEP about it.", "Ada Holm MEP", "PERSON", "Ada Holm"),
        ("They blame Harbour MPs for it.", "Harbour MPs", "ORG", "Harbour"),
        ("Acme rose and Lind Brask 1.4% fell.", "Lind Brask 1.4", "ORG", "Lind Brask"),
        ("Then PNU General Secretary Ada Holm spoke.", "PNU General", "ORG", "PNU"),
        (
            "The Ministry of Trade, Industry and Tides wrote to it.",
            "Ministry of Trade, Industry and Tides",
            "ORG",
            "Ministry of Trade, Industry and Tides",
        ),
        (
            "She is director of Tidal Medicine at the Dunford Hospital.",
            "Tidal Medicine at the Dunford Hospital",
            "ORG",
            "Dunford Hospital",
        ),
        ("Then Londoner Ada Holm spoke.", "Londoner Ada Holm", "ORG", "Ada Holm"),
        ("In his years at Dunford I saw much.", "Dunford I", "ORG", "Dunford"),
        ("They asked Ada Holm QC about it.", "Ada Holm QC", "WORK_OF_ART", "Ada Holm"),
        ("The match was lost to St Ada on Monday.", "Ada", "PERSON", "St Ada"),
        ("The match was lost to Bury St Ada on Monday.", "Ada", "PERSON", "Bury St Ada"),
        ("They asked a Labour MP about it.", "Labour MP", "ORG", "Labour"),
        ("He asked Jan-Olof Holm about it.", "Olof Holm", "PERSON", "Jan-Olof Holm"),
        ("Then Holm, 64, fell.", "Holm, 64", "WORK_OF_ART", "Holm"),
        ("They play at St Ada's on Monday.", "Ada", "PERSON", "St Ada's"),
        ("She met Ada Holm - Eva stood by.", "Ada Holm - Eva", "PERSON", "Ada Holm"),
        ("Then Brask driver Ada Holm won.", "Brask driver Ada Holm", "PERSON", "Ada Holm"),
        ("Senior Harbour leaders met.", "Senior Harbour", "ORG", "Harbour"),
        ("They thanked Acme's Maria Okoye for it.", "Acme's Maria Okoye", "ORG", "Maria Okoye"),
        ("They thanked Acme's Maria Bank for it.", "Acme's Maria Bank", "ORG", "Acme's Maria Bank"),
        ("My son & Monty met them.", "& Monty", "PERSON", "Monty"),
        ("They tested Google's Brask on Monday.", "Google's Brask", "ORG", "Google"),
        ("They tested Okoye's Brask on Monday.", "Okoye's Brask", "ORG", "Okoye's Brask"),
    ],
)
def test_a_names_borders_are_repaired(read: Reader, sentence: str, taken: str, label: str, name: str) -> None:
    """Articles, titles, roles, scores and possessives go; what is part of the name stays or is taken in."""
    document = read(sentence)
    mention = repaired(document, entity(document, taken, label))

    assert mention is not None
    assert mention.text == name


def test_a_courtesy_title_makes_a_person(read: Reader) -> None:
    """Whatever the model thought, who is called Mrs is a person."""
    document = read("He wrote to Mrs Ada Holm about it.")
    mention = repaired(document, entity(document, "Mrs Ada Holm", "ORG"))

    assert mention is not None
    assert mention.label == PERSON


def test_nothing_is_left_of_marks(read: Reader) -> None:
    """An entity of marks and articles only is no name."""
    document = read("They said “the” and left.")

    assert repaired(document, entity(document, "“the”", "ORG")) is None


@pytest.mark.parametrize(
    ("sentence", "piece", "kept"),
    [
        ("They met the angry Lindholm council.", "the angry Lindholm council", "Lindholm"),
        ("They met “Maria Okoye”.", "“Maria Okoye”", "Maria Okoye"),
        ("Meanwhile Okoye left.", "Meanwhile Okoye", "Okoye"),
        ("Hilarious ParkFinder reviews emerged.", "Hilarious ParkFinder", "ParkFinder"),
        ("Hilarious Brask reviews emerged.", "Hilarious Brask", "Hilarious Brask"),
    ],
)
def test_ends_are_trimmed(read: Reader, sentence: str, piece: str, kept: str) -> None:
    """Small words, marks and the sentence's own capital are no part of a name."""
    document = read(sentence)
    span = entity(document, piece, "ORG")
    first, last = trimmed(document, span.first, span.last)

    assert " ".join(token.text for token in document.tokens[first:last]) == kept


@pytest.mark.parametrize(
    ("sentence", "taken", "name"),
    [
        ("Premier League club Dunford City lost again.", "Premier League club Dunford City", "Dunford City"),
        ("She covers the Northport Lions for Coastal Sports.", "Northport Lions for Coastal Sports", "Northport Lions"),
        ("Derby, Norwich want the striker.", "Derby, Norwich", "Derby"),
        ("Acme, Inc. wants the plant.", "Acme, Inc.", "Acme, Inc."),
        ("Holm are Brask fans.", "Holm are Brask", "Brask"),
    ],
)
def test_an_organisation_is_cut_from_its_company(read: Reader, sentence: str, taken: str, name: str) -> None:
    """A league, an employer or a neighbour in a list is not the organisation; its legal form is."""
    document = read(sentence)
    mention = repaired(document, entity(document, taken, "ORG"))

    assert mention is not None
    assert mention.text == name


@pytest.mark.parametrize(
    ("sentence", "taken", "label", "name"),
    [
        ("They asked Ilse van about it, Ilse van der Meer.", "Ilse van der", "PERSON", "Ilse van der Meer"),
        ("They asked Dr Ola Ek about it.", "Dr Ola Ek", "PERSON", "Ola Ek"),
        ("They asked Inspector Ek about it.", "Inspector Ek", "PERSON", "Ek"),
        ("They asked Judge Ola Ek about it.", "Judge Ola Ek", "PERSON", "Ola Ek"),
        ("They crossed King's Point in the rain.", "King's Point", "PERSON", "King's Point"),
        ("They like the Brask twins’ music.", "the Brask twins’", "PERSON", "Brask"),
        ("The Acme exchange closed.", "Acme exchange", "ORG", "Acme"),
        ("The Norland–Sweden match was dull.", "Norland–", "GPE", "Norland"),
    ],
)
def test_more_borders(read: Reader, sentence: str, taken: str, label: str, name: str) -> None:
    """Titles of all ranks go, particles lead on, common nouns and dashes at the end are cut."""
    document = read(sentence)
    mention = repaired(document, entity(document, taken, label))

    assert mention is not None
    assert mention.text == name


@pytest.mark.parametrize(
    ("sentence", "taken", "name"),
    [
        ("The coroner, Dr Folake Adeyemi-Price, resigned.", "Dr Folake", "Folake Adeyemi-Price"),
        ("The chairman, Yip Tak-wing, resigned.", "Yip Tak-wing", "Yip Tak-wing"),
        ("The chairman, Yip Tak-wing, resigned.", "Yip Tak", "Yip Tak-wing"),
        ("The chairman, Yip Tak-wing, resigned.", "Tak-wing", "Yip Tak-wing"),
        ("The army was ready. Yip Wai-man, a baker, was not.", "Wai", "Yip Wai-man"),
        ("Then Tak-wing resigned.", "Tak-wing", "Tak-wing"),
        ("With Tak-wing gone, the chair was free.", "Tak-wing", "Tak-wing"),
        ("Baker Tak-wing resigned.", "Tak-wing", "Tak-wing"),
        ("In the DAB, Tak-wing resigned.", "Tak-wing", "Tak-wing"),
        ("The bakers stopped Peter Lind-backed plans.", "Peter Lind-backed", "Peter Lind"),
    ],
)
def test_a_given_name_with_a_hyphen_is_whole(read: Reader, sentence: str, taken: str, name: str) -> None:
    """A name is never cut inside a word, and the family name before it belongs to it; a role or a body does not."""
    document = read(sentence)
    mention = repaired(document, entity(document, taken, "PERSON"))

    assert mention is not None
    assert mention.text == name


@pytest.mark.parametrize("label", ["PERSON", "ORG", "GPE", "NORP", "FAC", "WORK_OF_ART"])
def test_a_repaired_name_stays_inside_its_sentence(read: Reader, label: str) -> None:
    """Widening never reaches over the end of a sentence."""
    document = read("They thanked Ola Ek. Brask Holdings did not.")
    mention = repaired(document, entity(document, "Ola Ek", label))

    assert mention is not None
    assert mention.text == "Ola Ek"


@pytest.mark.parametrize(
    ("sentence", "taken", "name", "label"),
    [
        ("Then DM KP Singh resigned.", "DM KP Singh", "KP Singh", PERSON),
        ("Then DM Ana Lima resigned.", "DM Ana Lima", "Ana Lima", PERSON),
        ("Then PC Dawn Etherley resigned.", "Etherley", "Dawn Etherley", PERSON),
        ("Then CP Brask Foods rose.", "CP Brask Foods", "CP Brask Foods", ORGANISATION),
    ],
)
def test_a_title_in_capitals_is_no_body(read: Reader, sentence: str, taken: str, name: str, label: str) -> None:
    """What a model takes for a body is somebody where a title stands before a given name or a family name."""
    document = read(sentence)
    mention = repaired(document, entity(document, taken, "ORG"))

    assert mention is not None
    assert (mention.text, mention.label) == (name, label)
