"""What a name stands for is decided by vote: the model's label, the name's spelling, the words around it."""

from collections.abc import Callable

import pytest

from summarizer.evidence import is_generic, is_on_sport, kind_of
from summarizer.mention import ORGANISATION, PEOPLE, PERSON, PLACE, WEAK, WORK, mention_at
from summarizer.schema import Document

pytestmark = pytest.mark.model

Reader = Callable[[str], Document]


def kind(document: Document, text: str, label: str = WEAK) -> str:
    """Return the kind of all mentions that spell `text`, which the model took for `label`."""
    mentions = []
    whole = document.article.text
    start = whole.find(text)
    while start >= 0:
        inside = [t.index for t in document.tokens if start <= t.span.start and t.span.end <= start + len(text)]
        if inside:
            mentions.append(mention_at(document, inside[0], inside[-1] + 1, label))
        start = whole.find(text, start + 1)
    return kind_of(document, mentions)


@pytest.mark.parametrize(
    ("text", "name", "label", "found"),
    [
        # The spelling says it all.
        ("Borealis Holdings grew.", "Borealis Holdings", PERSON, ORGANISATION),
        ("They went to the University of Dunford.", "University of Dunford", PLACE, ORGANISATION),
        ("They use YouShip a lot.", "YouShip", PLACE, ORGANISATION),
        ("They asked Brask Lind UK about it.", "Brask Lind UK", PERSON, ORGANISATION),
        ("They asked Brask Lind Space about it.", "Brask Lind Space", PERSON, ORGANISATION),
        ("They asked Brask Haulage about it.", "Brask Haulage", PERSON, ORGANISATION),
        ("They asked Ana Air about it.", "Ana Air", PERSON, ORGANISATION),
        ("They watch Kaffee With Brask at home.", "Kaffee With Brask", PERSON, WEAK),
        ("Corriere dello Brask said so.", "Corriere dello Brask", PERSON, ORGANISATION),
        ("The Holmist lawmaker agreed.", "Holmist", PERSON, PEOPLE),
        ("The lawmaker Holmqvist agreed.", "Holmqvist", PERSON, PERSON),
        ("The JUB-F agreed.", "JUB-F", PERSON, ORGANISATION),
        ("They liked Brask Ki Lund a lot.", "Brask Ki Lund", PERSON, WORK),
        ("They liked Brask Ki Moon a lot.", "Brask Ki Moon", PERSON, PERSON),
        ("They swam at São Brask.", "São Brask", PERSON, PLACE),
        ("They met at Brask Lund Complex.", "Brask Lund Complex", PERSON, PLACE),
        ("They asked Ola van Dam about it.", "Ola van Dam", PERSON, PERSON),
        ("Activist investor Corbel Partners called it too high.", "Corbel Partners", PERSON, ORGANISATION),
        (
            "They bought Stratos, the cloud security company. Stratos rose. Stratos fell.",
            "Stratos",
            PERSON,
            ORGANISATION,
        ),
        ("Aurora Kelani (AK) won ten seats.", "Aurora Kelani", PERSON, WEAK),
        ("Eva Holm (EH) won ten seats.", "Eva Holm", PERSON, PERSON),
        ("They voted for P V Brask.", "P V Brask", ORGANISATION, PERSON),
        ("They want the Max 8200 now.", "Max 8200", PERSON, WEAK),
        ("They met Laird Close, a singer.", "Laird Close", PERSON, PERSON),
        ("They live in Harbour Close.", "Harbour Close", PLACE, PLACE),
        ("They saw the Salt Roads. The Salt Roads won.", "Salt Roads", WORK, WORK),
        ("They asked the Quiet Enquiry Team.", "Quiet Enquiry Team", PERSON, ORGANISATION),
        ("They voted for Partido Brask.", "Partido Brask", PERSON, ORGANISATION),
        ("They voted for Brask Pati.", "Brask Pati", PERSON, ORGANISATION),
        ("They asked Parents Norland about it.", "Parents Norland", PERSON, ORGANISATION),
        ("Then Lumo Holm's Ana Lima won.", "Lumo Holm", PERSON, ORGANISATION),
        ("They voted for K Brask.", "K Brask", ORGANISATION, PERSON),
        ("They buy at A Brask.", "A Brask", ORGANISATION, ORGANISATION),
        ("They won Lumo GRC.", "Lumo GRC", PERSON, WEAK),
        ("They crowned Olaf XIII.", "Olaf XIII", PERSON, PERSON),
        ("The FQH agreed.", "FQH", PERSON, ORGANISATION),
        ("They live in Brunel Close now.", "Brunel Close", PERSON, PLACE),
        ("They climbed Mont Lima again.", "Mont Lima", ORGANISATION, PLACE),
        ("They live in Athy, Co Lima, now.", "Co Lima", PERSON, PLACE),
        ("They told Radio Harrow so.", "Radio Harrow", PERSON, ORGANISATION),
        ("They climbed Jabal Lima again.", "Jabal Lima", ORGANISATION, PLACE),
        ("They met at the Stadium of Tides.", "Stadium of Tides", ORGANISATION, PLACE),
        ("They asked the Port of Dunford.", "Port of Dunford", ORGANISATION, ORGANISATION),
        ("The Springboks won.", "Springboks", ORGANISATION, PEOPLE),
        ("They asked Dunford Palace for tickets.", "Dunford Palace", PERSON, WEAK),
        ("He left the Old Church of Latter Poets.", "Old Church of Latter Poets", PERSON, ORGANISATION),
        ("They wrote on Facebook.", "Facebook", PERSON, ORGANISATION),
        ("They live in Chelsea now.", "Chelsea", PLACE, PLACE),
        ("The leader of Jamia-e-Noor spoke.", "Jamia-e-Noor", PERSON, ORGANISATION),
        ("They play at St Ada's now.", "St Ada's", PERSON, PLACE),
        ("They drove along the D107.", "D107", ORGANISATION, WORK),
        ("The G40 is a faction.", "G40", ORGANISATION, ORGANISATION),
        ("They saw Dunford Bridge there.", "Dunford Bridge", PERSON, PLACE),
        ("Flight 370 was late.", "Flight 370", ORGANISATION, WORK),
        ("They met Poles there.", "Poles", ORGANISATION, PEOPLE),
        # A country stays one, but for people who are called so.
        ("They flew to Norway.", "Norway", PLACE, PLACE),
        ("Jordan scored twice.", "Jordan", PERSON, PERSON),
        # The label decides where nothing else speaks.
        ("They saw Okoye there.", "Okoye", PERSON, PERSON),
        ("They like Acme a lot.", "Acme", ORGANISATION, ORGANISATION),
    ],
)
def test_spelling_and_label(read: Reader, text: str, name: str, label: str, found: str) -> None:
    """Legal forms, coined spellings, initials, structures and demonyms outvote the model; else it decides."""
    assert kind(read(text), name, label) == found


def test_georgia_is_a_state_unless_the_article_means_the_country(read: Reader) -> None:
    """The country needs another word that speaks of it."""
    state = read("The law in Georgia changed. Georgia voted on it.")
    country = read("The law in Georgia changed. Georgia voted on it, Georgian television said.")

    assert kind(country, "Georgia", PERSON) == PERSON
    assert kind(country, "Georgia", ORGANISATION) == PLACE
    assert kind(state, "Georgia", ORGANISATION) == ORGANISATION


def test_a_generic_word_names_nothing(read: Reader) -> None:
    """Words for bodies and places are no names unless the model says that they are one."""
    document = read("The Office closed.")

    assert kind(document, "Office") == WEAK
    assert kind(read("They asked Congress."), "Congress", ORGANISATION) == ORGANISATION


@pytest.mark.parametrize(
    ("text", "generic"),
    [("Office", True), ("District Court", True), ("Dunford Court", False), ("Acme", False), ("the Department", True)],
)
def test_generic_names(text: str, generic: bool) -> None:
    """A name is generic if every word of it is."""
    assert is_generic(text) is generic


def test_nothing_known_is_weak(read: Reader) -> None:
    """Without label, telling spelling or neighbours a name stays of unknown kind."""
    assert kind(read("They like Brask a lot."), "Brask") == WEAK


def test_a_town_is_a_team_in_a_report_on_sport(read: Reader) -> None:
    """Six words of sport, one word in sixty: then the bare name of a town is its club."""
    report = read(
        "Chelsea want a striker before the season ends. The manager said the squad lost the match for want of a goal, "
        "and that no defender would leave the club."
    )

    assert is_on_sport(report)
    assert kind(report, "Chelsea", PERSON) == ORGANISATION
    assert not is_on_sport(read("The mayor won the vote. The club closed for the season."))


def test_many_labels_are_no_more_than_a_few(read: Reader) -> None:
    """The model repeats its mistake over a long article; a well-known name outweighs it."""
    text = " ".join(["They feared Boko Haram that year."] * 20)

    assert kind(read(text), "Boko Haram", PERSON) == ORGANISATION


@pytest.mark.parametrize(
    ("text", "name", "label", "found"),
    [
        ("Kavita Brask opened it.", "Kavita Brask", ORGANISATION, PERSON),
        ("Robin Brask opened it.", "Robin Brask", ORGANISATION, PERSON),
        ("Denise Ward opened it.", "Denise Ward", PERSON, PERSON),
        ("Zorin Singh Brask opened it.", "Zorin Singh Brask", ORGANISATION, PERSON),
        ("Singh opened it.", "Singh", ORGANISATION, PERSON),
        ("Zorin Singh Bank opened it.", "Zorin Singh Bank", ORGANISATION, ORGANISATION),
        ("They drove to St. Zorin.", "St. Zorin", PERSON, PLACE),
        ("They watched Vakil TV.", "Vakil TV", PERSON, ORGANISATION),
        ("They drove to Denise Ward.", "Denise Ward", PLACE, PLACE),
        ("They love Coober Pedy.", "Coober Pedy", PERSON, PLACE),
        ("They love Uttar Pradesh.", "Uttar Pradesh", ORGANISATION, PLACE),
        ("Kavita Holdings opened it.", "Kavita Holdings", ORGANISATION, ORGANISATION),
        ("They climbed Volcano Brask again.", "Volcano Brask", ORGANISATION, PLACE),
        ("Brask shrugged and hurt his knee.", "Brask", ORGANISATION, PERSON),
        ("They sailed the Gulf of Brask.", "Gulf of Brask", ORGANISATION, PLACE),
        ("Greater Brask is ringed by fires.", "Greater Brask", PERSON, PLACE),
        ("They tested the Brask-18 again.", "Brask-18", ORGANISATION, WORK),
        ("They took the drug Braskol.", "Braskol", PERSON, WORK),
        ("Tor-Egil Brask opened it.", "Tor-Egil Brask", ORGANISATION, PERSON),
        ("Jabal al-Zorin was quiet.", "Jabal al-Zorin", PLACE, PLACE),
        ("QRS Brask opened it.", "QRS Brask", PERSON, ORGANISATION),
        ("LIU Zorin opened it.", "LIU Zorin", PERSON, PERSON),
        ("They sang at Dunford's Brask Theatre.", "Brask Theatre", ORGANISATION, PLACE),
        ("The Brask Theatre sacked them.", "Brask Theatre", ORGANISATION, ORGANISATION),
    ],
)
def test_given_names_and_traits_outweigh_a_label(read: Reader, text: str, name: str, label: str, found: str) -> None:
    """A known first name before a plain surname is somebody's; so is a name told of as people are."""
    assert kind(read(text), name, label) == found


def test_two_names_with_an_ampersand_are_a_firm(read: Reader) -> None:
    """What joins two names by "&" is a firm, were the second one a family name."""
    assert kind(read("They thanked Faber & Lima for it."), "Faber & Lima") == ORGANISATION
