"""The forms of an organisation's name are joined where spelling, initials or brackets prove it."""

from collections.abc import Callable

import pytest

from summarizer.chains import find_chains
from summarizer.mention import ORGANISATION
from summarizer.mentions import find_mentions
from summarizer.schema import Document

pytestmark = pytest.mark.model

Reader = Callable[[str], Document]


def organisations(document: Document) -> list[set[str]]:
    """Return the forms of the name of each organisation."""
    chains = find_chains(document, find_mentions(document))
    return [{mention.text for mention in chain.mentions} for chain in chains if chain.kind == ORGANISATION]


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        (
            "Borealis Dynamics Inc. cut jobs. Its unit Borealis Marine closed. Borealis said it was sorry.",
            {"Borealis Dynamics Inc.", "Borealis"},
        ),
        (
            "The People's Renewal Congress (PRC) met on Friday. The PRC said it would sue.",
            {"People's Renewal Congress", "PRC"},
        ),
        ("Borealis Inc. cut jobs. Later Borealis said it was sorry.", {"Borealis Inc.", "Borealis"}),
        (
            "Borealis Wealth Management bought shares. Later Borealis said it was sorry.",
            {"Borealis Wealth Management", "Borealis"},
        ),
        (
            "The Norland Environment Agency (Nea) met. Nea said it was worried.",
            {"Norland Environment Agency", "Nea"},
        ),
        ("The Workers' Party (PT) met on Friday. The PT said it would sue.", {"Workers' Party", "PT"}),
        ("The Norland Tide Foundation (DFG) paid. The DFG is rich.", {"Norland Tide Foundation", "DFG"}),
        ("The Norland Tide Foundation (UK) paid for it again.", {"Norland Tide Foundation"}),
        (
            "The Federal Government set a date. The Norwegian Government is asking why.",
            {"Federal Government", "Norwegian Government"},
        ),
        (
            "The University of Central Norland was closed. UCNor said it would open on Monday.",
            {"University of Central Norland", "UCNor"},
        ),
        ("The Federal Reserve met on Monday. The Fed kept its rate.", {"Federal Reserve", "Fed"}),
        (
            "The World Harbour Association (WHA) met. The WHA said it was worried.",
            {"World Harbour Association", "WHA"},
        ),
        (
            "The Federal Harbour Commission met on Friday. The FHC said it was worried.",
            {"Federal Harbour Commission", "FHC"},
        ),
        (
            "The Northport Chronicle wrote about it first. The Chronicle said the mayor knew.",
            {"Northport Chronicle", "Chronicle"},
        ),
        (
            "The Supreme Court met on Friday. The Norland Supreme Court ruled that the bridge may stay.",
            {"Supreme Court", "Norland Supreme Court"},
        ),
        (
            "The Ministry said so. The Ministry of Harbours sent a letter, and the Ministry sent another.",
            {"Ministry", "Ministry of Harbours"},
        ),
        (
            "The Harbour Appeals Tribunal of Norland wrote to her. The Tribunal ruled that she must pay.",
            {"Harbour Appeals Tribunal of Norland", "Tribunal"},
        ),
        (
            "The Delaware Department of Justice sued. The Department of Justice won.",
            {"Delaware Department of Justice", "Department of Justice"},
        ),
        (
            "Emory University Medical Center tested it. In the end Emory said it worked.",
            {"Emory University Medical Center", "Emory"},
        ),
        (
            "The U.S. Supreme Court and the Alabama Supreme Court met. The Supreme Court ruled first.",
            {"U.S. Supreme Court", "Supreme Court"},
        ),
        (
            "Tottenham Hotspur lost on Friday. Spurs said they were sad.",
            {"Tottenham Hotspur", "Spurs"},
        ),
        (
            "Congress met on Monday. The U.S. Congress then went home.",
            {"Congress", "U.S. Congress"},
        ),
        (
            "The Lindholm Police made an arrest. The Lindholm Police Service said it was glad.",
            {"Lindholm Police", "Lindholm Police Service"},
        ),
        (
            "Manchester United lost on Friday. Man United said they were sad.",
            {"Manchester United", "Man United"},
        ),
        (
            "Borealis Australia sacked ten people. Borealis said it was sorry.",
            {"Borealis Australia", "Borealis"},
        ),
        (
            "Lumo Atlantic sacked ten people on Friday, and Lumo said it was sorry.",
            {"Lumo Atlantic", "Lumo"},
        ),
        (
            "Brask Freight sacked ten people. Brask said it was sorry.",
            {"Brask Freight", "Brask"},
        ),
        (
            "Norland Centres for Harbour Health (Norland CHH) closed. Norland CHH said it was sad.",
            {"Norland Centres for Harbour Health", "Norland CHH"},
        ),
        (
            "Norland Power and Lighting Company (Norland Power) rose. Norland Power said it was glad.",
            {"Norland Power and Lighting Company", "Norland Power"},
        ),
        (
            "The University of Lindholm closed on Monday. Students of UL said they were sad.",
            {"University of Lindholm", "UL"},
        ),
        (
            "The lithium firm Salares del Brask closed on Monday. Shares of Salares fell. Salares said no.",
            {"Salares del Brask", "Salares"},
        ),
        (
            "The issue weighed on Annapurna Agro Industries. In a filing, Annapurna denied it.",
            {"Annapurna Agro Industries", "Annapurna"},
        ),
        (
            "They sold it to Keystone Harbor Capital. Keystone Harbor puts the cost at $5 million.",
            {"Keystone Harbor Capital", "Keystone Harbor"},
        ),
        (
            "Two guards of Transbrask Inc of Dunford were robbed. Transbrask said they were safe.",
            {"Transbrask Inc", "Transbrask"},
        ),
        (
            "The Conservative Party lost the vote. The Conservatives blamed the weather.",
            {"Conservative Party", "Conservatives"},
        ),
    ],
)
def test_forms_of_one_organisation_are_joined(read: Reader, text: str, forms: set[str]) -> None:
    """Legal form, initials, the last word and the members' name lead back to the full name."""
    assert forms in organisations(read(text))


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        ("Acme Bank and Acme Airlines Europe disagree, Acme Bank said.", "Acme Bank", "Acme Airlines Europe"),
        # A council bears its town's name.
        ("Lodin Council met. Lodin won the cup, and Lodin said so.", "Lodin Council", "Lodin"),
        (
            "The European Commission and the Electoral Commission met. The European Commission paid.",
            "European Commission",
            "Electoral Commission",
        ),
    ],
)
def test_two_organisations_stay_apart(read: Reader, text: str, one: str, other: str) -> None:
    """A shared word does not make two bodies one."""
    found = organisations(read(text))

    assert not any({one, other} <= forms for forms in found)


def test_a_last_word_that_two_names_share_is_joined_to_neither(read: Reader) -> None:
    """After two commissions, “the Commission” is unsure."""
    text = "The Harbour Commission met the Border Commission on Monday. The Commission was angry."
    found = organisations(read(text))

    assert not any(len(forms) > 1 for forms in found)


def test_initials_of_something_else_stay_apart(read: Reader) -> None:
    """Initials that do not fit are another organisation's."""
    text = "The World Harbour Association met on Friday. The FBI said it was worried."

    assert not any("FBI" in forms and len(forms) > 1 for forms in organisations(read(text)))


@pytest.mark.parametrize(
    ("text", "apart"),
    [
        ("Manchester City won. Man United said they were sad.", {"Manchester City"}),
        ("The Senate voted. The Norland Senate did not.", {"Senate"}),
        ("Lindholm University and Lindholm Hospital were shut. Lindholm said it was sorry.", {"Lindholm University"}),
    ],
)
def test_bodies_of_which_there_are_many_stay_apart(read: Reader, text: str, apart: set[str]) -> None:
    """A bare Senate may be anybody's, and a name of two bodies belongs to neither."""
    assert not any(forms > apart for forms in organisations(read(text)))


def test_initials_with_small_letters_are_joined(read: Reader) -> None:
    """Small letters in initials stand for small words or for beginnings."""
    text = "The Department of Harbours and Training (DoHT) spoke. DoHT has few friends."

    assert {"Department of Harbours and Training", "DoHT"} in organisations(read(text))


def test_a_place_and_its_initials_stay_a_place(read: Reader) -> None:
    """Los Angeles is no organisation for being called LA."""
    text = "He lives in Los Angeles. She left for LA. They met in Los Angeles."

    assert organisations(read(text)) == []


def test_two_nations_have_two_governments(read: Reader) -> None:
    """With two nations told of, nothing says whose the federal government is."""
    document = read("The Federal Government met. The Norwegian Government and the Danish Government wrote to it.")

    assert all(len(forms) == 1 for forms in organisations(document))


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("Houthi rebels took the port. The government fled from the Houthis.", True),
        ("The Houthis took the port. The Houthi rebels are many.", True),
        ("Sprint staff were tired. The Sprints were long.", False),
    ],
)
def test_fighters_and_the_plural_of_their_name_are_one(read: Reader, text: str, *, joined: bool) -> None:
    """A name before a noun for people is also told in the plural."""
    assert (
        any(len({form.removesuffix("s") for form in forms}) < len(forms) for forms in organisations(read(text)))
        is joined
    )


def test_a_name_made_of_syllables_is_joined_beside_its_full_name(read: Reader) -> None:
    """In brackets right behind the full name, beginnings of its words are its short form."""
    text = "The Dunford Water and Sanitation Company (Dunwasco) failed. Dunwasco managing director Ola Ek denied it."
    chains = find_chains(read(text), find_mentions(read(text)))
    forms = [{mention.text for mention in chain.mentions} for chain in chains]

    assert {"Dunford Water and Sanitation Company", "Dunwasco"} in forms
