"""Whether a mention can name an actor: sources, bylines, days, ideas and bare roles cannot."""

from collections.abc import Callable

import pytest

from summarizer.mention import ORGANISATION, PERSON, PLACE, WEAK
from summarizer.mentions import find_mentions
from summarizer.plausibility import agencies, is_name, no_actors
from summarizer.schema import Document
from tests.spelled import mention_of

pytestmark = pytest.mark.model

Reader = Callable[[str], Document]


def plausible(document: Document, text: str, label: str) -> bool:
    """Tell whether the tokens that spell `text` can name an actor."""
    return is_name(document, mention_of(document, text, label))


@pytest.mark.parametrize(
    ("sentence", "text", "label"),
    [
        ("Maria Okoye spoke on Monday.", "Monday", WEAK),
        ("They fear the Quiet Creek Fire most.", "Quiet Creek Fire", ORGANISATION),
        ("Then DM Ola Ek spoke. Later the DM left.", "DM", ORGANISATION),
        ("LB Ola Ek spoke.", "LB", WEAK),
        ("They met at the Pyramid Stage.", "Pyramid Stage", ORGANISATION),
        ("The gate bears the name of Park Superintendent Jon Dahl.", "Park Superintendent", WEAK),
        ("They drew the third Test.", "Test", WEAK),
        ("“We won,” said the Dubliner.", "Dubliner", ORGANISATION),
        ("The firm pays him Rs 14 lakh a month.", "Rs 14", ORGANISATION),
        ("Thousands wrote of it under #OpenQuay.", "OpenQuay", WEAK),
        ("They fear Brexit most.", "Brexit", PERSON),
        ("They won the Copa del Rey.", "Copa del Rey", PERSON),
        ("They met at the Dunford Summit.", "Dunford Summit", ORGANISATION),
        ("The HCB (USA) said on Monday that it would vote.", "USA", PLACE),
        ("They met on Valentine's Day.", "Valentine", PERSON),
        ("Farmer's son Jon Dahl found it.", "Farmer", PERSON),
        ("It fell at noon (ACDT) near the coast.", "ACDT", ORGANISATION),
        ("The count in Ward 12 was slow.", "Ward 12", ORGANISATION),
        ("House Bill 214 failed.", "Bill 214", ORGANISATION),
        ("Cllr Maria Okoye (Con) spoke.", "Con", ORGANISATION),
        ("They play on Court One.", "Court One", ORGANISATION),
        ("Sin-bin: Okoye (55).", "Sin-bin: Okoye", PERSON),
        ("The hall is Grade II listed.", "Grade II", ORGANISATION),
        ("Brask Inc (NYSE: BRSK) rose on Monday.", "BRSK", ORGANISATION),
        ("Brask Inc (Nasdaq: BRSK) rose on Monday.", "BRSK", ORGANISATION),
        ("Brask Inc (NYSE: BRSK) rose on Monday.", "NYSE", ORGANISATION),
        ("They race at the Dunford Circuit.", "Dunford Circuit", ORGANISATION),
        ("He was the Bishop of Dunford then.", "Bishop of Dunford", ORGANISATION),
        ("The institute's Harbour Unit director, Eva Holm, agreed.", "Harbour Unit", ORGANISATION),
        ("Omicron BA.9 is spreading.", "Omicron BA.9", ORGANISATION),
        ("Typhoon Mira hit the coast.", "Typhoon Mira", ORGANISATION),
        ("Storm Mira hit the coast.", "Storm Mira", PERSON),
        ("They honoured her with the Bharat Ratna.", "Bharat Ratna", ORGANISATION),
        ("Girls sleep more than they did.", "Girls", PERSON),
        ("They wrote the Common Tide Standards.", "Common Tide Standards", ORGANISATION),
        ("The order by the L-G was late.", "L-G", ORGANISATION),
        ("Lind told Reuters so.", "Reuters", ORGANISATION),
        ("The Foreign Secretary agreed.", "Foreign Secretary", WEAK),
        ("The Dunford Bridge closed.", "Dunford Bridge", ORGANISATION),
        ("Eva Holm contributed to this report.", "Eva Holm", PERSON),
        ("By Eva Holm: The bridge is closed.", "Eva Holm", PERSON),
        ("LINDHOLM (Newswire) - The bridge is closed.", "Newswire", ORGANISATION),
        ("They wrote to @lindholm about it.", "@lindholm", ORGANISATION),
        ("He got an MBE for it.", "MBE", ORGANISATION),
        ("The HMO left. The harbour master officer (HMO) came back.", "HMO", ORGANISATION),
        ("The DCP spoke first.", "DCP", ORGANISATION),
        ("Homeopathy helps nobody. They sell homeopathy.", "Homeopathy", ORGANISATION),
        ("Danger: Chlorine burns. They smelled chlorine.", "Chlorine", PERSON),
        ("Mira hit the coast. Cyclone Mira killed two.", "Mira", PERSON),
        ("They fear Alzheimer's most.", "Alzheimer's", ORGANISATION),
        ("They fear Dunford's'massive fine.", "Dunford's'massive", ORGANISATION),
        ("Otters bite. An otter is shy.", "Otters", ORGANISATION),
        ("Defeat in Dunford cost them the cup.", "Defeat", ORGANISATION),
        ("Chief Fire Officer Jon Dahl spoke.", "Chief Fire Officer", WEAK),
        ("They broke the Harbour Services (Pension) Rules.", "Harbour Services", ORGANISATION),
        ("They broke the Harbour Services Act.", "Harbour Services", ORGANISATION),
        ("It starts at nine GMT.", "GMT", ORGANISATION),
        ("They told ABC.He that it rained.", "ABC.He", PERSON),
        ("They miss the Pre-GST days.", "Pre-GST", ORGANISATION),
        ("Fire Warden Maria Okoye spoke.", "Fire Warden", PERSON),
        ("They told Holm.(Read that it rained.", "Holm.(Read", PERSON),
        ("The carrier HMS Queen Adela sailed.", "Adela", PERSON),
        ("They met at Old Trafford.", "Trafford", PERSON),
        ("He won the Jon Dahl Invitational.", "Jon Dahl Invitational", PERSON),
        ("They left.?Holm wept.", "left.?Holm", PERSON),
        ("Gerard) Holm wept.", "Gerard) Holm", PERSON),
        ("They saw Survivor's Remorse.", "'s Remorse", PERSON),
        ("The Lindholm State Election is near.", "Lindholm State Election", ORGANISATION),
        ("They watch the Norland Premier League at home.", "Norland Premier League", ORGANISATION),
        ("The NBL Flyweight Champion spoke.", "NBL Flyweight Champion", ORGANISATION),
        ("He wore 'Be Kind' and 'Be Brave' on his arm.", "Be Kind' and 'Be Brave", WEAK),
        ("The frigate HMS Brask sailed.", "HMS Brask", ORGANISATION),
        ("Sgt. 1st Class Ola Brask sang.", "Sgt", PERSON),
        ("They read the Governor-General's letter.", "Governor-General", ORGANISATION),
        ("They heard Counsel Assisting, Ola Brask.", "Assisting", PERSON),
        ("They put him on the Exit Control List.", "Exit Control List", ORGANISATION),
        ("They met at the Lindholm Oval.", "Lindholm Oval", ORGANISATION),
        ("They asked ChatGPT about it.", "ChatGPT", ORGANISATION),
        ("They signed the Dunford Friday Agreement.", "Dunford Friday Agreement", ORGANISATION),
        ("Retailer Lund's rose.", "Retailer", WEAK),
        ("Eva Ek, MP for Holm South, spoke.", "Holm South", PERSON),
        ("They won the Brask Central seat. Brask Central is poor.", "Brask Central", ORGANISATION),
        ("Lindholm Education Minister Eva Holm spoke.", "Lindholm Education", ORGANISATION),
        ("Recognition, when it came, came in a rush.", "Recognition", ORGANISATION),
        ("Backstage, Holm sang.", "Backstage", ORGANISATION),
        ("Norland Steel and Mines Minister Eva Holm spoke.", "Norland Steel", ORGANISATION),
    ],
)
def test_what_cannot_be_an_actor(read: Reader, sentence: str, text: str, label: str) -> None:
    """Days, ideas, diseases, storms, agencies, roles, structures, authors and handles are refused."""
    assert not plausible(read(sentence), text, label)


@pytest.mark.parametrize(
    ("sentence", "text", "label"),
    [
        ("Maria Okoye spoke on Monday.", "Maria Okoye", PERSON),
        ("The SEC opened an inquiry.", "SEC", ORGANISATION),
        ("Then SEC Chairman Ola Ek spoke.", "SEC", ORGANISATION),
        ("A DM came.", "DM", ORGANISATION),
        ("Dunford Harbour Fire came quickly.", "Dunford Harbour Fire", ORGANISATION),
        ("Maria Stage won.", "Maria Stage", PERSON),
        ("They met Valentine's brother.", "Valentine", PERSON),
        ("They thanked Ola van Day for it.", "Ola van Day", PERSON),
        ("They thanked singer Lumo Show for it.", "Lumo Show", PERSON),
        ("Lumo Show, 45, won.", "Lumo Show", PERSON),
        ("Maria Day won.", "Maria Day", PERSON),
        ("The Harbour Services (pensions) are few.", "Harbour Services", ORGANISATION),
        ("Chefs United met. They met Chef Holm.", "Chefs United", ORGANISATION),
        ("They sailed with St.Holm then.", "St.Holm", PERSON),
        ("The Anti-Litter League met.", "Anti-Litter League", ORGANISATION),
        ("Eva Holm, Maria Okoye and Peter Lind spoke.", "Eva Holm", PERSON),
        ("The bridge was built by Eva Holm: nobody else dared.", "Eva Holm", PERSON),
        ("Lindholm (Norland) wants a bridge.", "Norland", WEAK),
        ("The Lindholm Department of Justice sued.", "Lindholm Department of Justice", ORGANISATION),
        ("They read the Lindholm Morning Star.", "Lindholm Morning Star", ORGANISATION),
        ("Dunford County said it was closed.", "Dunford County", ORGANISATION),
        ("Homeopathy helps nobody. We met Homeopathy there.", "Homeopathy", ORGANISATION),
        ("Eva Waller-Bridge wrote the play.", "Eva Waller-Bridge", PERSON),
        ("Congress and Prime Minister Eva Holm agreed.", "Congress", ORGANISATION),
        ("The NDP Minister spoke.", "NDP", ORGANISATION),
        ("They fought for the Brask South seat. Anna Brask won it.", "Anna Brask", PERSON),
        ("They fought for the Holm Brask seat. Brask won it.", "Brask", PERSON),
        ("They want a Sea Council seat.", "Sea Council", ORGANISATION),
    ],
)
def test_what_can(read: Reader, sentence: str, text: str, label: str) -> None:
    """People, acronyms that look like titles, and surnames that look like structures are names."""
    assert plausible(read(sentence), text, label)


@pytest.mark.parametrize(("sentence", "text"), [("Brent crude rose.", "Brent"), ("He asked Gral. Ana Lima.", "Gral")])
def test_what_follows_tells_too(read: Reader, sentence: str, text: str) -> None:
    """A sort of oil and a title with its dot are no people."""
    document = read(sentence)

    assert text not in [mention.text for mention in find_mentions(document)]


def test_who_filed_the_report_is_named_at_its_end(read: Reader) -> None:
    """“Reported from” names the author in the last lines, and somebody of the story before."""
    story = "Eva Holm reported from the front for years.\nShe fell.\nShe was mourned.\nOla Ek reported from Oslo."

    assert plausible(read(story), "Eva Holm", PERSON)
    assert not plausible(read(story), "Ola Ek", PERSON)


def test_who_filed_a_text_without_paragraphs_is_named_in_its_last_sentences(read: Reader) -> None:
    """Where line breaks were lost, the last two sentences thank the authors."""
    story = "Eva Holm reported from the front for years. She fell. She was mourned. It rained. Ola Ek wrote from Oslo."

    assert plausible(read(story), "Eva Holm", PERSON)
    assert not plausible(read(story), "Ola Ek", PERSON)


def test_the_lists_are_compared_folded() -> None:
    """Spelling in the lists does not matter: hyphens and case are folded away."""
    assert "covid 19" in no_actors()
    assert "associated press" in agencies()


def test_a_guard_is_a_body(read: Reader) -> None:
    """“Coast Guard” is made like a post but names a body."""
    assert plausible(read("The Coast Guard sent a ship."), "Coast Guard", WEAK)
