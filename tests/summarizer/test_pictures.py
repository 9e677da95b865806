"""What a line says of the picture beside it."""

import pytest

from summarizer.lines import Line, line_of
from summarizer.phrases import phrases_of
from summarizer.pictures import (
    is_asked,
    is_labelled,
    lists_entries,
    points_at_picture,
    shows_day,
    shows_person,
    tells_moment,
)
from summarizer.schema import Span

ENGLISH = phrases_of("en")


def line(plain: str) -> Line:
    """Return a line that stands alone."""
    return line_of(plain, Span(0, len(plain)))


@pytest.mark.parametrize(
    "plain",
    [
        "Keeper Ann Lee (left) and Bo Ek met at the mill.",
        "Harbour master Bo Ek (second right) has led the ferry company since May.",
        "Above, the suspects Bo Ek and Cy Moe, 52 and 55.",
        "Ann Lee, right in the harbour court on Monday, admitted the theft.",
        "Baker Ann Lee, left, and miller Bo Ek opened the market.",
        "Baker Ann Lee, pictured with her dog, has sold the mill.",
        "The mill (pictured) burnt for two days.",
        "The mill (pictured in 1998) burnt for two days.",
        "The ferry ran aground. Pictured is the wreck at low tide.",
        "Bo Ek, seen here at the gate, left the town in May.",
        "Parked ferries (file photo) will stay in the harbour.",
        "The ferry left its moorings (Representational image).",
        "A nurse, posed by a model, told the ward of the mistake.",
        "This undated handout picture shows the wreck of the ferry.",
        "From left: Ann Lee, Bo Ek and Cy Moe on the quay.",
        "Ann Lee and Bo Ek (left to right) on the quay.",
        "The sisters Ann and Eve Lee (L-R) on the quay.",
    ],
)
def test_words_that_need_a_picture(plain: str) -> None:
    """Sides, "pictured" and "file photo" make sense only beside a picture."""
    assert points_at_picture(line(plain))


@pytest.mark.parametrize(
    "plain",
    [
        "Bo Ek was pictured leaving the mill on the night of the fire.",
        "She had never pictured herself as a miller.",
        "The council (left the talks in May) wants its money back.",
        "Wages in the mill (above the national mean) rose again.",
        "The party of the left, right and centre agree on the ferry.",
        "The picture shows that the pillar was cracked before the storm.",
        "A picture taken by a neighbour shows the pillar a week before.",
        "A left-leaning council (right or wrong) sold the mill.",
        "Foreign money from left-leaning millers paid for the ferry.",
        "‘The mill (pictured) is ours,’ said Ann Lee.",
        "Ann Lee was right in May.",
        "Above the mill, the suspects hid for a week.",
        "Ann Lee left. Bo Ek stayed at the mill.",
        "The mill (pictured) burnt. Nobody was hurt. Two cats died. The rest ran into the harbour.",
    ],
)
def test_words_that_need_none(plain: str) -> None:
    """News tells of pictures, of the left and of people who left; a quotation is never a caption."""
    assert not points_at_picture(line(plain))


@pytest.mark.parametrize(
    ("plain", "points"),
    [
        ("The old ferry bridge, seen from the harbour.", True),
        ("The old ferry bridge, seen from the harbour, has been sold.", False),
        ("The old ferry bridge, once the pride of the town.", False),
    ],
)
def test_a_thing_that_is_only_seen(plain: str, points: bool) -> None:
    """A line that says no more of a thing than from where it is seen stands beside its picture."""
    assert points_at_picture(line(plain)) == points


def test_the_day_of_a_month_dates_a_moment() -> None:
    """What is told in the present of a date is seen."""
    assert tells_moment(line("Mayor Ann Lee speaks to the press in Orre on May 3, 2015."), ENGLISH)
    assert not tells_moment(line("Mayor Ann Lee speaks to the press in Orre."), ENGLISH)


@pytest.mark.parametrize(
    "plain",
    [
        "Locked up: The driver was charged with theft of the ferry.",
        "Tragic: Ann Lee drowned in the harbour on Monday.",
        "Scene: He is said to have set fire to the mill.",
        "Final stop: The ferry then headed for the quay of the fishermen.",
        "Happier times: Ann Lee and Bo Ek before the sale of the mill.",
        "Down to the wire: 40 helpers closed the gap in the dyke at dawn.",
        "On the run: The driver was last seen at the ferry in May.",
        "In custody: Police took the driver home overnight.",
        "Not impressed: Few of the islanders liked the new ferry.",
    ],
)
def test_a_label_and_a_sentence(plain: str) -> None:
    """Editors set a word or two and a colon before what the picture shows."""
    assert is_labelled(line(plain), ENGLISH)


@pytest.mark.parametrize(
    "plain",
    [
        "The mayor said: The ferry will sail again.",
        "In other news: The ferry will sail again.",
        "At issue: The ferry has sailed without a licence.",
        "On Monday: The ferry will sail again.",
        "In the days before the storm: The ferry sailed as ever.",
        "One thing is clear: The ferry will not sail again.",
        "The result: Nobody pays for the ferry.",
        "Ann Lee: The ferry will sail again.",
        "Harbour Council: The ferry will sail again.",
        "Miller: I have not slept since the fire.",
        "Miller: “The ferry will sail again in May.”",
        "Booked: Lee, Moe.",
        "NEWS: The ferry will sail again in May.",
        "Ferry: Will the town have to pay for it?",
        "Note: The ferry sails on Sundays only.",
        "Warning: The dyke may not hold until the morning.",
        "What happened: The ferry ran aground on Monday.",
        "Ferry sails: at noon and at dusk, and never on Sundays.",
        "• Mill: The roof burnt down on Monday night.",
        "Quay: Ann Lee (Harbour List), 3,177; Bo Ek (Greens), 3,001; Cy Moe (Independent), 415.",
        "Port Wyn East: Ann Lee (Harbour List), Bo Ek (Greens), Cy Moe (Independent)",
        "Scorers for the mill: Ek 3; Lee 6,65; Moe 43.",
        "Right back: Bo Ek (Harbour Town) has been the best of the league.",
        "Nairobi: The council has closed a bridge there as well.",
        "State of play: A car pays 21 crowns one way to the island.",
        "The bottom line: Nobody knows who owns the mill.",
        "Why nobody sails: It has rained since May, and my boat leaks.",
        "The ferry sails every hour: It is a joy if you like the sea.",
        "Two men are sailing with Lee: Bo Ek and Cy Moe have never met.",
        "Ferries are the slowest way to the island: 41 percent of all trips are by air.",
    ],
)
def test_other_colons(plain: str) -> None:
    """Speakers, lists, notes and what a clause announces stay."""
    text = line_of(plain, Span(0, len(plain)))

    assert not is_labelled(text, ENGLISH)


@pytest.mark.parametrize(
    "plain",
    [
        "Bo Ek celebrates after the final whistle.",
        "Ferry captain Ann Lee poses with the new bell of the harbour.",
        "Ann Lee is congratulated by Bo Ek and the crew.",
        "Bo Ek tries out the new ferry during the open day on Tuesday.",
        "The miller walks away from the court on Friday.",
        "Ann and Eve Lee roll around on the quay during the fair.",
        "Divers are seen on the quay last week.",
        "Bo Ek vies for the bell with Cy Moe of the harbour team.",
        "Ann Lee, one of the three daughters of Miller Ek, grabs Bo Ek.",
        "Rower Bo Ek looks dejected on the quay of Port Wyn.",
        "Bo Ek holds the bell of the ferry before noon.",
        "Bo Ek, who built the first ferry of the town, poses beside the old mill.",
        "Ek fires home after the pass of Cy Moe.",
        "Sen. Ann Lee speaks to the crew of the ferry following the vote on Tuesday.",
    ],
)
def test_a_moment_in_the_present(plain: str) -> None:
    """Prose tells a past moment in the past; only captions tell it in the present."""
    assert tells_moment(line(plain), ENGLISH)


@pytest.mark.parametrize(
    "plain",
    [
        "The miller walks to work through the marsh.",
        "Two fires burning near the mill, west of Port Wyn, are out of hand.",
        "Forest fires burning on the island have killed nobody.",
        "Heat waves in May were rare before the war.",
        "The ferry stands for all that the town has lost.",
        "Ann Lee celebrated after the final whistle.",
        "The mill finished with 1-6, five of those points from frees, as Lee edged out Ek.",
        "He celebrates after the final whistle.",
        "The council believes that the mill works during the night.",
        "Bo Ek, who plays on Saturday, hopes to win.",
        "The company says it works during storms.",
        "The ferry is run by Bo Ek, who smiles at everybody.",
        "The town is proud and celebrates in May.",
        "Instead, Bo Ek is congratulated by the crew.",
        "The new mill is seen as a gift after the storm.",
        "The two models use waves of sound after the storm.",
        "The deal looks dead after the vote on Tuesday.",
        "The house fires a spark each time the mill turns.",
        "The charges against Bo Ek include theft as well as the arson on Monday.",
        "Millers took the most points off the index, with Harbour Mills down 4.3 percent after grain fell.",
        "Rowers gave up waves after the storm.",
        "No challenges came in after noon.",
        "Port Wyn holds the bell of the ferry in trust.",
        "Nobody still sits at the harbour after the storm.",
        "Bo Ek celebrates. The town sleeps.",
        "“Bo Ek celebrates after the final.”",
        "Ferries.",
        "",
    ],
)
def test_what_is_told(plain: str) -> None:
    """Habits, reports, pronouns and second sentences belong to the story."""
    assert not tells_moment(line(plain), ENGLISH)


@pytest.mark.parametrize(
    "plain",
    [
        "This farmer was sold a stone that fits no mill.",
        "This unlucky farmer was sold a stone that fits no mill.",
        "Two left oars were sent to this fisherman.",
    ],
)
def test_this_somebody_is_seen_and_not_told(plain: str) -> None:
    """Who points at a picture says "this"; a story says "the"."""
    assert shows_person(line(plain), ENGLISH)


@pytest.mark.parametrize(
    "plain",
    [
        "This is a farmer whom nobody knew.",
        "The farmer was sold a stone that fits no mill.",
        "But this farmer would not pay.",
        "Do you believe this farmer?",
        "This mill was sold.",
        "“This farmer was sold a stone.”",
    ],
)
def test_what_was_told_before_may_be_this(plain: str) -> None:
    """Things, quotations, and sentences that lean on the one before say "this" too."""
    assert not shows_person(line(plain), ENGLISH)


def test_languages_without_the_words_have_no_labels_cut() -> None:
    """Where the lexicon has no words for moments, none is found."""
    assert not tells_moment(line("Bo Ek celebrates after the final."), phrases_of("de"))


@pytest.mark.parametrize(
    "plain",
    [
        "A painting by Cy Moe, (1820 - 1881) shows the mill - which could grind again after 90 years.",
        "An old engraving of the harbour depicts the ferry before the storm.",
        "An artist's impression of the new bridge shows three pillars.",
        "Bo Ek, seen in the yard of his mill, has sold the ferry.",
        "Ann Lee, 38, seen outside the harbour court on Monday, must pay for the bridge.",
    ],
)
def test_works_of_art_and_people_seen(plain: str) -> None:
    """What a work shows, and somebody seen somewhere, are told beside the picture of it."""
    assert points_at_picture(line(plain))


@pytest.mark.parametrize(
    "plain",
    [
        "A painting by Cy Moe was sold for two million crowns.",
        "A portrait of the miller shows that he lost an eye.",
        "A study by the harbour council shows three cracks.",
        "Bo Ek, seen as the heir of the mill, has sold the ferry.",
        "Bo Ek, seen at the time as the heir of the mill, has sold the ferry.",
        "Bo Ek, seen by many in the town, has sold the ferry.",
        "The ferry, which was seen in the bay, has sunk.",
    ],
)
def test_works_of_art_and_opinions_in_the_news(plain: str) -> None:
    """A sold work, a finding, and what somebody is seen as need no picture."""
    assert not points_at_picture(line(plain))


@pytest.mark.parametrize(
    "plain",
    [
        "True meaning of Harvest: The loaves were blessed by the vicar of Port Wyn.",
        "Huge: Divers have warned that we could see more cracks in the pillars.",
        "Arrested for the Moe theft: The miller is led from the court.",
    ],
)
def test_labels_with_a_name_and_captions_that_speak_of_us(plain: str) -> None:
    """A label may hold one name, and what experts say of "us" is not somebody's own words."""
    assert is_labelled(line(plain), ENGLISH)


@pytest.mark.parametrize(
    ("plain", "listed"),
    [
        ("Ann Lee (Harbour List), 3,177; Bo Ek (Greens), 3,001.", True),
        ("Ann Lee (Harbour List), Bo Ek (Greens)", True),
        ("Ek 3; Lee 6,65; Moe 43.", True),
        ("Bo Ek (Harbour Town) has been outstanding.", False),
        ("The ferry (built in 1911) left the quay.", False),
        ("Ann Lee, 25, and Bo Ek, 28, fought; the miller called the police.", False),
    ],
)
def test_a_list_of_results_is_known(plain: str, listed: bool) -> None:
    """Names that each carry a party or a number are told one after the other; ages in a sentence are not."""
    assert lists_entries(plain) == listed


@pytest.mark.parametrize(
    ("plain", "shown"),
    [
        ("Boats are moored in the harbour of Port Wyn, on Monday, March 4, 2024.", True),
        ("Sen. Ann Lee (Greens) speaks to reporters on Tuesday, 27 February 2024.", True),
        ("The old mill on Friday, Feb. 2, 2024", True),
        ("The mill was sold on Monday, March 4, 2024.", False),
        ("The council closed the mill on Monday, March 4, 2024.", False),
        ("The mill will open on Monday, March 4, 2024.", False),
        ("The mill opens on Monday.", False),
        ("The mill opens on March 4, 2024.", False),
        ("On Monday, March 4, 2024, the mill opens.", False),
    ],
)
def test_a_day_with_its_year_ends_an_agency_s_caption(plain: str, shown: bool) -> None:
    """In the present, or without a verb; what was or will be is told."""
    assert shows_day(line(plain), ENGLISH) is shown


@pytest.mark.parametrize(
    ("plain", "asked"),
    [
        (
            "Naive? Mayor Ann Lee pulled the lever of the ferry with Bo Ek in March, but the ferry never sailed.",
            True,
        ),
        ("Too late? Helpers closed the gap in the dyke at dawn.", True),
        ("Why? The council had sold the ferry.", False),
        ("The reason? Nobody had paid for the ferry.", False),
        ("Hungry? You will find the mill behind the harbour.", False),
        ("Naive? “The ferry will sail again in May.”", False),
        ("Naive? Will the town have to pay for it?", False),
        ("Naive, said the mayor.", False),
    ],
)
def test_a_word_that_asks_is_a_label(plain: str, asked: bool) -> None:
    """Editors also set a question of a word or two before what the picture shows."""
    assert is_asked(line(plain), ENGLISH) == asked
