"""Captions that carry no credit: told by pointing at a picture, or by repeating the story beside one."""

import pytest

from summarizer.beside_pictures import mark_retold, mark_shown
from summarizer.lines import read_lines
from summarizer.phrases import phrases_of

LEAD = "The council of Port Wyn closed the old ferry bridge on Tuesday after divers found cracks in three pillars."
SECOND = "Harbour master Ann Lee told reporters that repairs would take two years and cost 40 million crowns."
THIRD = "The ferry company of Bo Ek will carry lorries over the strait every hour, he said, and ask no fee until May."
LAST = "Shops on the island fear that their guests will stay away in the summer, and so do the two hotels."
CAPTION = "Bo Ek (left) on the quay of Port Wyn."


def judge(*texts: str, language: str = "en", known: dict[int, str] | None = None) -> list[str | None]:
    """Return the reason for each line; `known` are the reasons that stood before."""
    lines = read_lines("\n".join(texts))
    reasons: list[str | None] = [(known or {}).get(index) for index in range(len(lines))]
    mark_shown(lines, reasons, phrases_of(language))
    mark_retold(lines, reasons, phrases_of(language))
    return reasons


def inserted(line: str, *, captions: bool = True) -> str | None:
    """Return the reason for a line before the last paragraph, in an article with or without a caption."""
    texts = [LEAD, SECOND, THIRD, line, LAST, *([CAPTION] if captions else [])]
    return judge(*texts)[3]


@pytest.mark.parametrize(
    "line",
    [
        "Bo Ek, pictured on his ferry, has sailed since he was a boy.",
        "Shut down: The bridge has been closed to lorries and cars.",
        "Divers walk to the third pillar during the search on Monday.",
    ],
)
def test_what_shows_itself_a_caption_goes(line: str) -> None:
    """Pointing words, a label and a moment in the present need no other proof."""
    assert inserted(line, captions=False) == "caption"


@pytest.mark.parametrize(
    "line",
    [
        "Ann Lee and Bo Ek will carry lorries over the strait every hour until repairs of the bridge end.",
        "Repairs to the ferry bridge of Port Wyn would take two years and cost crowns.",
    ],
)
def test_a_line_that_repeats_the_story_goes_where_there_are_captions(line: str) -> None:
    """In an article without captions the same line is a paragraph."""
    assert inserted(line) in {"caption", "duplicate"}


@pytest.mark.parametrize(
    "line",
    [
        "Ann Lee joined the harbour office of Port Wyn in 1998 as a clerk.",
        "The company has also carried lorries over the strait every hour, and the bridge has been closed.",
        "He will carry lorries over the strait every hour until the old bridge of Port Wyn opens.",
        "Bo Ek said the ferry company would carry lorries over the strait every hour until May.",
        "The bridge closed.",
        "40 million crowns and two years for repairs of the ferry bridge of Port Wyn.",
        "The company “carries lorries for nothing” since the cracks in both pillars of the bridge were found.",
        "Mr Ek will carry lorries over the strait every hour until repairs of the bridge end.",
    ],
)
def test_paragraphs_stay_beside_captions(line: str) -> None:
    """News, reported and quoted words, and sentences that lean on the one before are the story's."""
    assert inserted(line) is None


def test_reported_words_stay_unless_the_story_tells_them_too() -> None:
    """A paragraph may point at a picture and yet be the only one that tells what somebody said."""
    own = "Cy Moe (right) told the court that a stranger had sold him the anchor and both sails."
    again = "Ann Lee (right) told reporters that repairs would take two years and cost millions."

    assert judge(LEAD, SECOND, own, LAST)[2] is None
    assert judge(LEAD, SECOND, again, LAST)[2] == "caption"


NAMED = "Ann Lee, 38, must pay for the repair of the ferry bridge after divers found cracks in it."
UNNAMED = "A harbour master who left the ferry bridge to the sea must pay for its repair, a court ruled on Monday."


def test_a_name_above_a_lead_without_one_is_a_caption() -> None:
    """Nobody is named first and called "a harbour master" then."""
    told = "Ann Lee was told of the cracks that divers found, the judge said, and did nothing."

    assert judge(NAMED, UNNAMED, told, LAST)[0] == "caption"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (NAMED, UNNAMED.replace("A harbour master", "The harbour master")),
        (NAMED, UNNAMED.replace("A harbour master", "A spokesman for the harbour")),
        (NAMED, UNNAMED.replace("A harbour master", "A rotten pillar")),
        (NAMED.replace("Ann Lee", "She"), UNNAMED),
        (NAMED.replace("repair of the ferry bridge after", "mill, the boats, the nets and the anchors once"), UNNAMED),
    ],
)
def test_other_leads_keep_what_stands_above(first: str, second: str) -> None:
    """The same person, a speaker, a thing, no name above, or news of its own there."""
    told = "Ann Lee was told of the cracks that divers found, the judge said, and did nothing."

    assert judge(first, second, told, LAST)[0] is None


def test_of_two_tellings_beside_pictures_one_stays() -> None:
    """What is told twice is not lost twice: a line that goes is no ground for the next one."""
    one = "Fishermen of Wyn mend “torn nets” and sell their herring in the market hall."
    two = "Fishermen of Wyn sell their herring and mend “torn nets” in the market hall."

    assert judge(LEAD, SECOND, one, THIRD, two, LAST, CAPTION).count(None) == len([LEAD, SECOND, one, THIRD, LAST])


def test_somebody_s_words_stay_though_they_are_told_before() -> None:
    """A line that opens with a quotation mark is no caption."""
    line = "‘Repairs of the ferry bridge would take two years and cost 40 million crowns.’"

    assert inserted(line) is None


def test_a_full_name_is_written_once() -> None:
    """Who was introduced is called by the surname in the story: the full name again is a caption's."""
    assert judge(LEAD, SECOND, THIRD, "Ann Lee closed the ferry bridge over the strait for lorries.", LAST, CAPTION)[3]
    assert not judge(LEAD, SECOND, THIRD, "Cy Moe closed the ferry bridge over the strait for snow.", LAST, CAPTION)[3]


def test_nothing_interrupts_somebody_s_words_but_a_caption() -> None:
    """A line that repeats the story between two quoted paragraphs stands beside a picture."""
    first = "“We have waited for this for years,” said Cy Moe."
    second = "“Nobody will weep for it.”"
    line = "The old bridge over the strait carries lorries and cars to the shops of the island."

    assert judge(LEAD, SECOND, THIRD, first, line, second, LAST, CAPTION)[4] == "caption"
    assert judge(LEAD, SECOND, THIRD, line, second, LAST, CAPTION)[3] is None


def test_without_pictures_all_signs_are_needed() -> None:
    """A full name again, in the middle of somebody's words, and all of it told: no reporter writes so."""
    first, second = "“We have waited for this for years,” said Cy Moe.", "“Nobody will weep for it.”"
    line = "Ann Lee told the council that repairs of the bridge would take years and cost 40 million crowns."
    silent = "Ann Lee and the council of Port Wyn closed the old ferry bridge after divers found cracks in pillars."

    assert judge(LEAD, SECOND, THIRD, first, silent, second, LAST)[4] in {"caption", "duplicate"}
    assert judge(LEAD, SECOND, THIRD, first, line, second, LAST)[4] is None
    assert judge(LEAD, SECOND, THIRD, silent.replace("Ann Lee and t", "T"), LAST)[3] in {None, "duplicate"}


def test_this_somebody_needs_a_picture_elsewhere() -> None:
    """Only where there are captions does "this fisherman" point at one."""
    line = "Two left oars were sent to this fisherman."

    assert inserted(line) == "caption"
    assert inserted(line, captions=False) is None


def test_what_follows_a_call_to_scroll_is_the_first_caption() -> None:
    """There it may even report what was said, if the story tells it as well."""
    line = "Harbour master Ann Lee told reporters that repairs of the ferry bridge would take years."
    told = judge(LEAD, THIRD, "Scroll down for video", line, SECOND, CAPTION, known={2: "related link"})

    assert told[3] in {"caption", "duplicate"}
    assert judge(LEAD, THIRD, line, LAST, CAPTION)[2] is None


def test_the_fuller_of_two_tellings_stays() -> None:
    """A paragraph that says nothing of its own is a duplicate, with or without captions."""
    short = "Divers found cracks in three pillars of the ferry bridge."

    assert judge(LEAD, SECOND, short, LAST) == [None, None, "duplicate", None]


def test_a_story_told_in_the_present_stays() -> None:
    """Where many paragraphs tell moments in the present, the writer does."""
    moments = ["Bo Ek celebrates on the quay.", "Ann Lee hugs the mayor.", "The crew poses with the bell."]

    assert judge(LEAD, *moments, LAST) == [None] * 5


def test_a_list_with_labels_stays() -> None:
    """More labels than pictures: a list of entries."""
    names = ("Mill", "Quay", "Dyke", "Lock", "Weir", "Gate", "Roads")

    assert judge(LEAD, *(f"{name}: Nine stamps go with it." for name in names), LAST)[1] is None


def test_a_speaker_s_name_is_no_label() -> None:
    """A name before a colon in a transcript is written with a capital elsewhere too."""
    line = "Moss: The ferry will sail again in May."

    assert judge(LEAD, "The talk with Moss was long.", line, LAST)[2] is None
    assert judge(LEAD, "The talk was long and loud.", line, LAST)[2] == "caption"


def test_something_always_stays() -> None:
    """Were all lines captions, none is."""
    assert judge(CAPTION) == [None]


def test_other_languages_are_left_alone() -> None:
    """The words are English; elsewhere nothing is marked."""
    assert judge(LEAD, CAPTION, LAST, language="de") == [None, None, None]


def test_the_name_and_age_again_are_a_caption() -> None:
    """Nobody is introduced twice with name and age in a story, even one without other pictures."""
    named = "Ann Lee. 38. told the harbour court that she had closed the ferry bridge after divers found cracks."
    again = "Ann Lee, 38, closed the old ferry bridge on Tuesday after divers found cracks in pillars."

    assert judge(LEAD, SECOND, named, again, LAST)[3] == "caption"
    assert judge(LEAD, SECOND, named, again.replace("Ann Lee, 38, ", "She "), LAST)[3] != "caption"
    assert judge(LEAD, SECOND, named, again.replace("Tuesday", "a tip of three boys at the mill"), LAST)[3] is None
    assert judge(LEAD, SECOND.replace("Ann Lee", "Eve Roe"), THIRD, again, LAST)[3] != "caption"


def test_a_lead_that_says_all_of_the_line_above_it_stands_alone() -> None:
    """What stands above a fuller lead is a standfirst or a caption; a few lines of text lose none."""
    above = "Divers found cracks in three pillars of the old ferry bridge of Port Wyn."

    assert judge(above, LEAD, SECOND, THIRD, LAST) == ["duplicate", None, None, None, None]
    assert judge(above, LEAD, SECOND)[0] is None
    assert judge(above.replace("cracks", "no cracks"), LEAD, SECOND, THIRD, LAST)[0] is None
    assert judge(above, SECOND, LEAD, THIRD, LAST)[0] is None


def test_a_line_may_lean_forward_if_another_paragraph_has_it() -> None:
    """“After the storm, ...” opens captions too; alone it is a paragraph's."""
    line = "After divers found cracks in three pillars, the council of Port Wyn closed the bridge, the “old ferry” one."

    assert inserted(line) in {"caption", "duplicate"}
    assert inserted("After years of repairs Ann Lee and Bo Ek and the council met in May on the island.") is None


TOLD = "In Port Wyn the master, Lee, has for years kept a seal in the old mill."


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("Lee will carry the divers of Port Wyn over the strait to shops and hotels.", "caption"),
        ("Lee will carry the divers of Port Wyn “over the strait to shops and hotels”.", None),
        ("Crews will carry the divers of Port Wyn over the strait to shops and hotels.", None),
        ("Lee won a medal, two cups and the hearts of divers for the rescue of seven sheep.", None),
    ],
)
def test_a_known_name_right_beside_a_picture_opens_a_caption(line: str, reason: str | None) -> None:
    """Two thirds of it are told elsewhere, it opens with a name of the story, and a caption or a credit touches it."""
    assert judge(LEAD, SECOND, THIRD, TOLD, line, CAPTION, LAST)[4] == reason
    assert judge(LEAD, SECOND, THIRD, TOLD, line, LAST, CAPTION)[4] is None


def test_a_full_name_once_more_needs_no_picture_if_all_is_told() -> None:
    """Where no picture shows, nearly all must be told elsewhere."""
    again = "Bo Ek will carry lorries over the strait every hour until May."
    more = "Bo Ek will carry lorries and three brass bands over the strait to the fair in May."

    assert judge(LEAD, SECOND, THIRD + " Bo Ek waits.", LAST, again)[4] in {"caption", "duplicate"}
    assert judge(LEAD, SECOND, THIRD + " Bo Ek waits.", LAST, more)[4] is None


def test_many_labels_are_captions_where_prose_stands_between() -> None:
    """A gallery's captions stand among the paragraphs, the entries of a list in a row."""
    prose = [LEAD, SECOND, THIRD, LAST]
    labels = ["Shut", "Wet", "Gone", "Lost", "Sunk", "Torn", "Bent", "Late"]
    captions = [f"{label}: The {label.lower()} pillar was filmed by divers." for label in labels]
    scattered = [text for index, caption in enumerate(captions) for text in (prose[index % 4] + f" {index}.", caption)]

    assert judge(*scattered)[1::2] == ["caption"] * len(labels)


def test_many_labels_in_a_row_are_captions_where_the_story_tells_them() -> None:
    """A gallery shows what the story tells; the entries of a list tell something of their own."""
    labels = ["Shut", "Wet", "Gone", "Lost", "Sunk", "Torn", "Bent", "Late"]
    shown = [f"{label}: The {label.lower()} pillars of the bridge that divers found." for label in labels]
    listed = [f"{label}: You get nine {label.lower()} stamps with any winter coat." for label in labels]

    assert judge(LEAD, SECOND, THIRD, *shown, LAST)[3:-1] == ["caption"] * len(labels)
    assert "caption" not in judge(LEAD, SECOND, THIRD, *listed, LAST)


def test_a_place_before_the_lead_is_no_label() -> None:
    """Some papers set the place before the lead; if it is no known one, a single word and a report prove it."""
    lead = "Wynburg: The council closed the old ferry bridge on Tuesday after divers found cracks, officials said."

    assert judge("Boats will sail instead.", lead, SECOND, THIRD, LAST)[1] is None
    assert judge(lead.replace(", officials said", ""), SECOND, THIRD, LAST)[0] == "caption"
    assert judge(LEAD, SECOND, THIRD, lead, LAST)[3] == "caption"


def test_a_known_place_is_no_label_anywhere() -> None:
    """A town of the list with a colon behind it tells where, wherever it stands."""
    assert inserted("Nairobi: The council has closed a bridge there as well.") is None


def test_a_call_to_scroll_proves_a_picture() -> None:
    """Where a reader is sent down to a film, captions stand between the paragraphs."""
    again = "Repairs to the ferry bridge of Port Wyn would take two years and cost crowns in May."
    texts = [LEAD, SECOND, THIRD, "Scroll down for video", "Nobody was hurt.", again, LAST]

    assert judge(*texts, known={3: "related link"})[5] == "caption"
    assert judge(*texts[:3], *texts[4:])[4] is None
