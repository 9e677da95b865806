"""What a line is, told by what stands around it."""

import pytest

from summarizer.lines import line_of, read_lines
from summarizer.neighbours import find_habits, is_prose, settle
from summarizer.noise_rules import reason_of
from summarizer.phrases import phrases_of
from summarizer.schema import Span

ONE = "The council closed the old bridge on Tuesday after an inspector found cracks in two of its pillars."
TWO = "Repairs will take two years and cost 40 million crowns, the city treasurer said."
THREE = "The ferry will sail every hour from Monday, and nobody with a town card has to pay."


def reasons(*texts: str, language: str = "en") -> list[str | None]:
    """Return the reason for each line of a text."""
    lines = read_lines("\n".join(texts))
    phrases = phrases_of(language)
    return settle(lines, [reason_of(line, phrases) for line in lines], phrases)


def between(line: str) -> str | None:
    """Return the reason for a line between two paragraphs."""
    return reasons(ONE, line, TWO)[1]


@pytest.mark.parametrize(
    "line",
    [
        "It failed.",
        "Nobody was hurt.",
        "It grew to 2,860; the port grew to 4,410; nobody counted 31.",
        "A Lee, B Ek and C Moe were hurt.",
        "Ann Lee sued Harbour Mills Inc. for it.",
        "Moe bowled Lee and had Fox lbw in his first over.",
        "“We lost everything,” said Ann Lee.",
        "The mayor told reporters:",
        "Here is what the town has done since the flood:",
        "But who will pay for all of this?",
        "“Will you resign?” a reporter asked. “No,” he said.",
        "Who pays? The town does.",
        "If the money for the new pillars is not found by May, will the town have to sell its ferry company?",
        "Director Ann Lee said backstage that nobody could have known of the cracks on Feb. 9",
        f"{ONE[:-1]} and the sea had eaten most of the steel that was left in the two pillars next to them",
    ],
)
def test_paragraphs_stay(line: str) -> None:
    """Closed sentences, quotations, lead-ins, carried-on questions and long lines are prose."""
    assert between(line) is None


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("Repairs from May", "sub-heading"),
        ("The town deploys 400 helpers", "sub-heading"),
        ("WHAT THE MAYOR SAYS", "sub-heading"),
        ("‘Nobody told us’", "sub-heading"),
        ("“We lost everything”", "sub-heading"),
        ("## What comes now?", "sub-heading"),
        ("What happens next?", "sub-heading"),
        ("Will the ferry help the people of the island?", "reader question"),
        ("A diver looks at a cracked pillar of the old bridge in the harbour of the town on Tuesday", "caption"),
        ("Team A 3 Team B 1", "table"),
        ("BRG OLD BRIDGE PLC 225.86 -12.99 -5.44%", "table"),
        ("a\tb\t3\t4", "table"),
        ("Island: A Lee c Ek b Moe 21, B Hale lbw b Moe 4, C Fox not out 60; Extras 9.", "table"),
        ("Rovers: P Lee; J Ek, S Moe, D Hale; C Fox 1-6 (5f), T Dunn 0-4.", "table"),
        ("Dollar 2,860; Pound 4,410; Yen 31.", "table"),
        ("Bowling: Moe 10-1-38-4, Ek 8-0-41-2.", "table"),
        ("Harbour Mills, Inc.", "sub-heading"),
        ("Harbour: Dunn 6; Fox 7, Berg 6, Moe 5 (Hale 70, 6); Lee 9.", "table"),
        ("GET ON THE LIST!", "newsletter call"),
        ("BUY TICKETS NOW!", "sub-heading"),
    ],
)
def test_short_lines_between_paragraphs_go(line: str, reason: str) -> None:
    """No full stop and few words: a sub-heading, a caption, a row or a question, never a fact."""
    assert between(line) == reason


def test_the_head_of_a_table_goes_with_its_rows() -> None:
    """A line beside a row of numbers is of the table, a paragraph beside it is not."""
    found = reasons(ONE, "Ticker Security Last Change", "HD HARBOUR 225.86 -12.99 -5.44%", TWO)

    assert found == [None, "table", "table", None]


def test_a_date_makes_no_table() -> None:
    """A time stamp holds numbers too."""
    assert reasons("Old bridge closed for years", "June 3, 2025", ONE, TWO)[0] == "sub-heading"


def test_an_interview_keeps_its_questions() -> None:
    """Several questions to "you" are asked of somebody."""
    questions = ["Why did you stop?", "What will you do with your days?", "Did you ever think of leaving the island?"]
    found = reasons(ONE, *(line for question in questions for line in (question, TWO.replace("two", question[:3]))))

    assert found == [None] * 7


def test_marked_turns_are_an_interview() -> None:
    """Marks like "Q:" need no "you"."""
    found = reasons("Q: How old is the bridge?", "A: 120 years.", "Q: And who owns it?", "A: The town does.", TWO)

    assert found == [None] * 5


def test_an_explainer_has_questions_for_headings() -> None:
    """Several questions to nobody are sub-headings."""
    found = reasons(
        "How old is the bridge now?", ONE, "Who owns the bridge today?", TWO, "What will it all cost?", THREE
    )

    assert found == ["sub-heading", None] * 3


def test_key_points_stay_without_full_stops() -> None:
    """The points under their heading are content; the heading is not, nor a bullet of two words."""
    points = ["• Bridge closed for at least two years", "• Ferry to sail every hour", "• Read on"]

    assert reasons("Key points", *points, ONE, TWO) == ["sub-heading", None, None, "sub-heading", None, None]


def test_bullets_elsewhere_need_to_be_sentences() -> None:
    """A list of links has bullets too."""
    found = reasons(ONE, "• The bridge is closed.", "• Ferry fares to rise again", TWO)

    assert found == [None, None, "sub-heading", None]


def test_a_list_of_stories_ends_with_the_next_paragraph() -> None:
    """What follows the label goes, with its dates, until somebody tells something again."""
    found = reasons(ONE, "Related articles", "Ferry fares to rise", "18 January", "Cold in the east.", TWO, "It froze.")

    assert found == [None, *["list of other stories"] * 4, None, None]


def test_the_page_below_the_story_goes() -> None:
    """Headlines and menus after the last paragraph are no sub-headings."""
    found = reasons(
        ONE, TWO, "Ferry fares to rise again", "Sport", "Most read", "1", "Actor dies aged 91", "© 2024 Ledger"
    )

    assert found[2:] == [
        "list of other stories",
        "menu",
        "trending list",
        "trending list",
        "trending list",
        "copyright line",
    ]


def test_comments_below_the_story_go_whole() -> None:
    """Readers write full sentences as well."""
    comment = "I have always said that the town should have built a tunnel instead of this ugly thing."
    found = reasons(
        *[ONE.replace("Tuesday", day) for day in ("Monday", "Friday", "Sunday", "May 3", "May 4")],
        "3 Comments",
        comment,
    )

    assert found == [None] * 5 + ["comment section"] * 2


def test_a_comment_button_above_the_story_takes_nothing() -> None:
    """A share bar has one as well."""
    assert reasons("Comments", ONE, TWO, THREE) == ["comment section", None, None, None]


def test_a_paragraph_told_twice_stays_once() -> None:
    """The second of two equal paragraphs goes."""
    assert reasons(ONE, TWO, ONE) == [None, None, "duplicate"]


def test_a_pull_quote_goes() -> None:
    """A line whose words stand in a paragraph is set there for show, in quotation marks or not."""
    paragraph = "“We lost everything we had in one night,” said Ann Lee, who sells fish by the bridge."

    assert reasons(ONE, "“We lost everything we had in one night”", paragraph) == [None, "duplicate", None]


def test_a_short_sentence_may_come_back() -> None:
    """Four words can stand in a longer sentence by chance."""
    assert reasons("It was too late.", "It was too late for the bridge, the mayor said.") == [None, None]


def test_a_text_without_full_stops_keeps_its_lines() -> None:
    """Where hardly a line is closed, a missing full stop means nothing."""
    lines = [line.rstrip(".") for line in (ONE, TWO, THREE, "The mayor has not said who is to blame")]

    assert reasons(*lines) == [None] * 4


def test_a_text_of_one_line_is_taken_as_it_is() -> None:
    """There is nothing to compare it with."""
    assert reasons("Old bridge closed for years") == [None]
    assert reasons() == []


def test_a_section_in_capitals_is_no_byline() -> None:
    """Above the title two words in capitals are a section, between paragraphs a sub-heading."""
    found = reasons("WORLD CUP", "Old bridge closed for years", ONE, "MATCH NOTES", TWO)

    assert found == ["menu", "sub-heading", None, "sub-heading", None]


def test_two_sentences_without_a_last_stop_are_prose() -> None:
    """A full stop inside shows that the line is written in sentences."""
    assert between("The council has known of the cracks since spring. Yours, Ann Lee") is None


def test_names_in_capitals_above_are_bylines() -> None:
    """Between title and text they are writers, below it photographers."""
    found = reasons("Old bridge closed for years", "ANN LEE", ONE, TWO, "BO EK")

    assert found == ["sub-heading", "byline", None, None, "credit"]


@pytest.mark.parametrize(
    ("language", "line"), [("de", "Aber wer zahlt das alles?"), ("fr", "Mais qui va payer tout cela ?")]
)
def test_carried_on_questions_in_other_languages(language: str, line: str) -> None:
    """Each language has its own words that carry on."""
    found = line_of(line, Span(0, len(line)))
    phrases = phrases_of(language)

    assert is_prose(found, phrases, find_habits([found], phrases))


def test_short_words_of_somebody_end_a_list() -> None:
    """A quotation or a report is of the story, however short."""
    found = reasons(ONE, "Related articles", "Ferry fares to rise", "“It froze,” he said.", "It froze.")

    assert found == [None, "list of other stories", "list of other stories", None, None]


@pytest.mark.parametrize("question", ["Should the town sell its ferries?", "Who would you vote for on Sunday?"])
def test_one_question_is_for_the_reader(question: str) -> None:
    """A lone short question is a poll or a call, with "you" or without."""
    assert between(question) == "reader question"


def test_open_lines_under_a_related_link_are_more_of_them() -> None:
    """A title with a question and an answer looks like two sentences, but it has no full stop."""
    title = "A bridge too old? Leaked letters show what the council knew"

    assert reasons(ONE, "Also read: Who pays for the bridge", title, TWO)[1:3] == ["related link", "related link"]
    assert reasons(ONE, "Also read: Who pays for the bridge", f"{title}, Ann Lee said.", TWO)[2] is None
    assert reasons(ONE, title, TWO)[1] is None


def test_a_paragraph_that_a_caption_repeats_stays() -> None:
    """The caption goes, not the paragraph that stands inside it word for word."""
    inside = "Divers found wide cracks in three pillars of the bridge."

    assert reasons(ONE, inside, THREE, f"Shut down: {inside}", TWO) == [None, None, None, "caption", None]
    assert reasons(ONE, inside, THREE, f"{inside[:-1]} (pictured).", TWO) == [None, None, None, "caption", None]


def test_lists_of_those_elected_stay() -> None:
    """Names with a party each are content though the line has no full stop."""
    row = "Quay: Ann Lee (Greens), Bo Ek (Harbour List), Cy Moe (Free), Di Poe (Greens), Ed Roe (Harbour List)"

    assert between(row) is None
    assert between("Quay: Ann Lee (Greens) and Bo Ek") is not None


FOUR = "Nobody was hurt when the first stone fell into the water beside the ferry on Sunday night."
FIVE = "The bridge was opened in 1903 by a king who never came back to walk over it again."
SIX = "Children of the island will go to school by boat until the spring of next year, she said."
OPEN_LINES = [
    "The harbour master says that she needed time to get used to the island, because it is ‘so quiet’",
    "The burnt ferry on the quay of Port Wyn. All 22 children got away alive",
]


@pytest.mark.parametrize("line", OPEN_LINES)
def test_a_line_left_open_is_no_paragraph_among_closed_ones(line: str) -> None:
    """Captions need no full stop: a closing mark after a word, or a second sentence, does not make them prose."""
    assert reasons(ONE, TWO, THREE, line, FOUR, FIVE, SIX)[3] in {"caption", "sub-heading"}


@pytest.mark.parametrize(
    "line",
    [
        "On the quay the skipper told his passengers in four words what they should do: ‘Stay at home now’",
        "Boys were taken to the hospital by the crew of the pilot boat. One of them died there later .",
        "He said the town would never let “anybody close the school for good, in any year. ”",
    ],
)
def test_a_report_left_open_stays(line: str) -> None:
    """Somebody's words led in by a colon, and a full stop behind a space, close a paragraph."""
    assert reasons(ONE, TWO, THREE, line, FOUR, FIVE, SIX)[3] is None


def test_few_lines_show_no_habit() -> None:
    """Below six long lines nothing is known of how the text closes its paragraphs."""
    assert reasons(ONE, OPEN_LINES[0].replace("says that", "told us that"), TWO)[1] is None


def test_points_under_their_heading_need_no_bullets() -> None:
    """Lines as long as sentences under "What you need to know: ..." are its points."""
    points = [
        "The old bridge will stay closed for at least two years while its pillars are repaired",
        "The ferry will sail every hour from Monday and take lorries for the first time",
    ]

    assert reasons(ONE, "WHAT YOU NEED TO KNOW: THE BRIDGE", *points, TWO) == [None, "sub-heading", None, None, None]


def test_rows_of_entries_are_a_table() -> None:
    """Names set apart by semicolons are no list of other stories."""
    rows = ["Ann Lee; The Quay; Port Wyn", "Bo Ek; Mill House; Riga", "Cy Dunn; Pier; Oslo"]

    assert reasons(ONE, TWO, *rows) == [None, None, "table", "table", "table"]


def test_a_title_with_a_full_stop_set_apart_is_no_paragraph() -> None:
    """The stop was put there for the line break."""
    assert between("Mayor who closed the bridge sues the harbour company .") == "sub-heading"


def test_a_name_under_the_title_beside_the_date_signs() -> None:
    """Many pages leave the "By" out; alone a name may be a caption's."""
    title = "Old bridge closed for two years"

    assert reasons(title, "Anna Lee", "3 May 2024", ONE, TWO)[1] == "byline"
    assert reasons(title, "Anna Lee", ONE, TWO)[1] != "byline"
