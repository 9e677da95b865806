"""The role shown is the best the article states, word for word, and never another person's."""

from collections.abc import Callable

import pytest

from summarizer.chains import find_chains
from summarizer.mention import PERSON
from summarizer.mentions import find_mentions
from summarizer.roles import excerpt_of, find_role
from summarizer.schema import Document

pytestmark = pytest.mark.model

Reader = Callable[[str], Document]


def roles(document: Document) -> dict[str, str | None]:
    """Return the role of each person by the first form of the name."""
    chains = [chain for chain in find_chains(document, find_mentions(document)) if chain.kind == PERSON]
    persons = frozenset(i for chain in chains for m in chain.mentions for i in range(m.first, m.last))
    found = {}
    for chain in chains:
        role = find_role(document, chain.mentions, persons)
        found[chain.mentions[0].text] = role.text if role else None
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "French President Anne Roux met German Chancellor Karl Busch.",
            {"Anne Roux": "French President", "Karl Busch": "German Chancellor"},
        ),
        (
            "Former coach Eva Holm met striker Ola Ek.",
            {"Eva Holm": "Former coach", "Ola Ek": "striker"},
        ),
        # The fuller statement wins over the bare title, the near one over the far one.
        (
            "Dr. Eva Holm, a chest doctor at the Dunford Infirmary, warned patients.",
            {"Eva Holm": "chest doctor at the Dunford Infirmary"},
        ),
        ("The pilot, Capt. Eva Holm, was praised by passengers.", {"Eva Holm": "pilot"}),
        # A soldier's rank says less than a trade.
        ("Private Eva Holm, a commando, was praised.", {"Eva Holm": "commando"}),
        ("Two other pilots, Eva Holm and Ola Ek, were hurt.", {"Eva Holm": "pilots", "Ola Ek": "pilots"}),
        # Kin of somebody unsaid give way to a trade.
        (
            "His wife Eva Holm wept. Eva Holm, a nurse in Dunford, had warned him.",
            {"Eva Holm": "nurse in Dunford"},
        ),
        # An age and a day are no part of a role.
        ("Tory peer Lady Holm spoke.", {"Holm": "Tory peer"}),
        # A body is told in full, whatever words its name has.
        (
            "The Committee to Protect Journalists' Norland envoy Ola Ek left.",
            {"Ola Ek": "Committee to Protect Journalists' Norland envoy"},
        ),
        # A title between the role and the name is no part of it.
        ("German collector Dr Karl Busch drove the car.", {"Karl Busch": "German collector"}),
        ("A 19-year-old Dunford student Ola Ek vanished.", {"Ola Ek": "Dunford student"}),
        # Another's name in a role is its owner, not its bearer.
        ("Holm's lawyer Ola Ek spoke to Eva Holm.", {"Ola Ek": "Holm's lawyer"}),
        (
            "Eva Holm, a top aide to former President Ola Ek, resigned.",
            {"Eva Holm": "top aide to former President Ola Ek", "Ola Ek": "former President"},
        ),
        ("It was a “big mistake,” Dunford Fire Chief Ola Ek said.", {"Ola Ek": "Dunford Fire Chief"}),
        ("Department of Justice spokesman Ola Ek spoke.", {"Ola Ek": "Department of Justice spokesman"}),
        ("Eva Holm (centre) met Ola Ek (their coach).", {"Eva Holm": None, "Ola Ek": "coach"}),
        # The opening tells the same deed of the one it names next.
        (
            "A Dunford man pleaded guilty on Monday. Ola Ek, 45, of Brask, pleaded guilty to theft.",
            {"Ola Ek": "Dunford man"},
        ),
        ("A Dunford man pleaded guilty on Monday. Ola Ek, 45, lost his boat.", {"Ola Ek": "Dunford man"}),
        # Words that lose their sense without the first stay whole; numbers go.
        ("Ola Ek, one of the founders of the bank, left.", {"Ola Ek": "one of the founders of the bank"}),
        ("Newly elected senator Ola Ek left.", {"Ola Ek": "Newly elected senator"}),
        ("Two drivers, Ola Ek and Karl Lie, left.", {"Ola Ek": "drivers", "Karl Lie": "drivers"}),
        ("Ola Ek, a three-time winner, left.", {"Ola Ek": "three-time winner"}),
        ("Ola Ek, a one-time aide to the mayor, left.", {"Ola Ek": "one-time aide to the mayor"}),
        ("Ola Ek, one teacher in Dunford, left.", {"Ola Ek": "teacher in Dunford"}),
        ("Ola Ek, a doctor turned farmer in Dunford, left.", {"Ola Ek": "doctor turned farmer in Dunford"}),
        ("Ola Ek, a doctor turned away by guards, left.", {"Ola Ek": "doctor"}),
        ("Ola Ek, the next mayor of Dunford, left.", {"Ola Ek": "next mayor of Dunford"}),
        ("The 17 year old driver Ola Ek left.", {"Ola Ek": "driver"}),
        # A title of the name is no part of an office before it, a man somewhere is none.
        ("Brask director Professor Ola Ek left.", {"Ola Ek": "Brask director"}),
        ("They met the school's president Brother Ola Ek there.", {"Ola Ek": "school's president"}),
        ("Ola Ek, the man in custody, wept.", {"Ola Ek": None}),
        # A name that only says more of the noun behind it.
        (
            "Ola Ek wept. His friend and fellow Ek supporter Karl Lie left.",
            {"Ola Ek": None, "Karl Lie": "friend and fellow Ek supporter"},
        ),
        ("They met Pope Anton in the rain.", {"Pope Anton": "Pope"}),
        (
            "Ola Ek, whose daughter drowned in May, wept.",
            {"Ola Ek": "whose daughter drowned in May"},
        ),
        ("A Dunford man pleaded guilty on Monday. Ola Ek pleaded for mercy.", {"Ola Ek": None}),
        ("Eva Holm spoke.", {"Eva Holm": None}),
        # Nobody is their own kin; a relation gives way to a trade, one word to more.
        ("Eva Holm left. Eva's mother, Eva Holm, wept.", {"Eva Holm": None}),
        ("His team-mate Ola Ek fell. Ola Ek, a striker, got up.", {"Ola Ek": "striker"}),
        ("Coach Ola Ek spoke. Dunford coach Ola Ek wept.", {"Ola Ek": "Dunford coach"}),
        ("They know that Ola Ek, this thief, was caught.", {"Ola Ek": None}),
        ("One resident, Ola Ek, wept.", {"Ola Ek": "resident"}),
        ("She told her older boys Ola Ek and Karl Lie so.", {"Karl Lie": None}),
        ("Ola Ek is the all-time leader.", {"Ola Ek": "all-time leader"}),
        ("Ola Ek (Labour) won.", {"Ola Ek": "Labour"}),
        ("Harbour Office (HO) director Ola Ek won.", {"Ola Ek": "Harbour Office (HO) director"}),
        # A rank is the name's, whether the model cuts its dot off or not.
        ("Regional police chief Col. Jorge Ek spoke.", {"Jorge Ek": "Regional police chief"}),
        # What is said of one alone goes before what is said of many, an office before a professor's title.
        (
            "Union leaders Ola Ek and Eva Holm met. Ola Ek, the union's secretary, left.",
            {"Ola Ek": "union's secretary", "Eva Holm": "Union leaders"},
        ),
        ("The port's medical director, Professor Eva Holm, left.", {"Eva Holm": "port's medical director"}),
        ("Professor Eva Holm left.", {"Eva Holm": "Professor"}),
        # A title keeps both its marks.
        ("Ola Ek, author of “The Long Tide”, left.", {"Ola Ek": "author of “The Long Tide”"}),
        # The news of an office goes before the trade.
        ("The bank named Ola Ek as its new head of sales. Ola Ek, a cook, wept.", {"Ola Ek": "new head of sales"}),
        ("The bank named Ola Ek as its new director. Ola Ek, a trained cook, wept.", {"Ola Ek": "new director"}),
    ],
)
def test_the_best_statement_is_shown(read: Reader, text: str, expected: dict[str, str | None]) -> None:
    """Each person has the own role, as full as it is stated, or none."""
    found = roles(read(text))

    assert {name: found[name] for name in expected} == expected


@pytest.mark.parametrize(
    ("text", "name", "never"),
    [
        ("The boy in the film is Ola Ek, his former teacher Eva Holm told us.", "Ola Ek", "teacher"),
        ("Ola Ek beat champion Eva Holm.", "Ola Ek", "champion"),
        ("Ola Ek, President Eva Holm and others met.", "Ola Ek", "President"),
        ("Much like Karl Lie's son, former spy chief Ola Ek's son fled.", "Ola Ek", "Karl Lie's son"),
        ("The leader said Ola Ek had gone.", "Ola Ek", "leader"),
        ("Ola Ek is one of my dearest friends.", "Ola Ek", "friends"),
        ("He met Karl Lie, the boyfriend of Eva Holm's sister. Eva Holm left.", "Eva Holm", "boyfriend"),
    ],
)
def test_nobody_gets_anothers_role(read: Reader, text: str, name: str, never: str) -> None:
    """A role beside another name, or of another clause, is not taken."""
    assert never not in (roles(read(text)).get(name) or "")


def test_a_role_is_an_excerpt_of_the_article(read: Reader) -> None:
    """The span covers the very words."""
    document = read("French President Anne Roux met German Chancellor Karl Busch.")
    excerpt = excerpt_of(document, 0, 2)

    assert excerpt.text == "French President"
    assert document.article.text[excerpt.span.start : excerpt.span.end] == excerpt.text


@pytest.mark.parametrize("word", ["man", "woman", "friend"])
def test_a_bare_word_for_a_person_is_no_role(read: Reader, word: str) -> None:
    """“The man Ola Ek” says nothing of what he is."""
    assert roles(read(f"They met the {word} Ola Ek there."))["Ola Ek"] is None


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Renowned Otto Blank author Eva Holm wept. Otto Blank never lived.", "Eva Holm", "Renowned Otto Blank author"),
        ("Eva Holm, formerly head of news at Acme, left.", "Eva Holm", "formerly head of news at Acme"),
        ("Eva Holm, once a trainee welder, left.", "Eva Holm", "once a trainee welder"),
        ("Eva Holm, herself a grain farmer, left.", "Eva Holm", "grain farmer"),
        ("Eva Holm, aged 45, a welder, left.", "Eva Holm", "welder"),
        ("Two-time world champion Eva Holm won.", "Eva Holm", "Two-time world champion"),
        ("Eva Holm is a four times champion.", "Eva Holm", "four times champion"),
        ("She met her own son, Ola Ek, there.", "Ola Ek", "son"),
        ("The party chairman, Chief Ola Ek, left.", "Ola Ek", "party chairman"),
        ("The Chief of Staff, Lt. Gen. Ola Ek, left.", "Ola Ek", "Chief of Staff"),
        ("Spokesman of the command, SP Ola Ek, left.", "Ola Ek", "Spokesman of the command"),
        ("Father of one Ola Ek left.", "Ola Ek", "Father of one"),
        ("“No,” said one of his lawyers, Eva Holm.", "Eva Holm", "one of his lawyers"),
        ("The bishop of Leyland, the Right Rev Eva Holm, has apologised.", "Eva Holm", "bishop of Leyland"),
        ("Guides Eva Holm and Ola Ek were acquitted.", "Ola Ek", "Guides"),
        ("Prime Minister Dr the Hon. Eva Holm left.", "Eva Holm", "Prime Minister"),
        ("WHO Director-General Ola Ek told a press conference of it.", "Ola Ek", "WHO Director-General"),
        ("Ohio Right to Life President Ola Ek called him.", "Ola Ek", "Ohio Right to Life President"),
        ("The army sent its second-in-command Ola Ek.", "Ola Ek", "second-in-command"),
        ("The bill came out. Reps. Eva Holm and Ola Ek wrote it.", "Ola Ek", "Reps."),
    ],
)
def test_common_forms_of_news(read: Reader, text: str, name: str, role: str) -> None:
    """What was, what one is oneself, and what one of several is are told as the article tells them."""
    assert roles(read(text))[name] == role


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("The study’s lead author, Eva Holm of Brask University, said so.", "study’s lead author"),
        ("Eva Holm, PhD, director of the lab, said so.", "director of the lab"),
        ("Pensioner Eva Holm was robbed.", "Pensioner"),
    ],
)
def test_homes_and_degrees_stand_between_a_name_and_its_role(read: Reader, text: str, role: str) -> None:
    """Neither a university behind the name nor a degree hides the office."""
    assert roles(read(text))["Eva Holm"] == role
