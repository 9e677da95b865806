"""Quotes are exact words with the speaker the article names; no speaker is guessed, no scare quote counted."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from summarizer.annotate import Annotator
from summarizer.quotes import attribute, find_quotes
from summarizer.schema import Article, Document, Span
from tests.builders import document_of
from tests.cast import Member, body, cast, person

pytestmark = pytest.mark.model

Reader = Callable[[str], Document]
OKOYE = person("Maria Okoye", role="mayor of Lindholm")
LIND = person("Peter Lind")
DOCKS = body("Northern Docks")


def told(document: Document, *members: Member) -> list[tuple[str, str | None]]:
    """Return words and speaker of each quote."""
    return [(quote.text, quote.speaker) for quote in find_quotes(document, cast(document, *members))]


def speakers(document: Document, *members: Member) -> list[str | None]:
    """Return the speaker of each quote."""
    return [speaker for _, speaker in told(document, *members)]


SAID = [
    ("“We will rebuild the bridge,” said Maria Okoye.", [OKOYE], "Maria Okoye"),
    ("Maria Okoye told reporters: “We will rebuild the bridge.”", [OKOYE], "Maria Okoye"),
    ("According to Maria Okoye, “the bridge is a wreck now”.", [OKOYE], "Maria Okoye"),
    ("Maria Okoye: “We will rebuild the bridge.”", [OKOYE], "Maria Okoye"),
    ("“We will rebuild the bridge,” the doctor said.", [OKOYE], "the doctor"),
    ("“We will rebuild the bridge,” Northern Docks said in a statement.", [DOCKS], "Northern Docks"),
    # Two quotations of one speaker.
    ("Maria Okoye left. “We will rebuild the bridge,” she said.", [OKOYE], "Maria Okoye"),
]


@pytest.mark.parametrize(("text", "members", "speaker"), SAID)
def test_a_quotation_has_the_speaker_its_clause_names(
    read: Reader, text: str, members: list[Member], speaker: str
) -> None:
    """Whatever the construction, the speaker of the reporting clause is found."""
    members = [Member(name=m.name, kind=m.kind, aliases=m.aliases) for m in members]

    assert speakers(read(text), *members) == [speaker]


def test_the_cue_is_the_proof_of_the_speaker(read: Reader) -> None:
    """The cue is the span of the words that name the speaker."""
    text = "Maria Okoye left. “We will rebuild the bridge,” Okoye said. “Soon and well,” she added."
    document = read(text)
    quotes = find_quotes(document, cast(document, person("Maria Okoye")))

    assert [text[quote.cue.start : quote.cue.end] for quote in quotes if quote.cue] == ["Okoye", "she"]


def test_a_comma_before_the_closing_mark_is_left_out(read: Reader) -> None:
    """The comma belongs to the reporter's sentence; a full stop or question mark is the speaker's."""
    document = read("“We will rebuild,” Okoye said. “Who else would do it?” Okoye asked.")

    assert [quote.text for quote in find_quotes(document, ())] == ["We will rebuild", "Who else would do it?"]


RUNNING = [
    # The same paragraph goes on.
    ("“We will rebuild,” Okoye said. “It will take a year.”", ["Maria Okoye"] * 2),
    ("“We will rebuild,” Okoye said. “It will take a year. It will be dear.”", ["Maria Okoye"] * 2),
    ("Okoye warned of the cost. “It will take a year.”", ["Maria Okoye"]),
    ("Okoye warned of the cost, and the sea reflected the lamps. “It will take a year.”", ["Maria Okoye"]),
    # Split in two.
    ("“We will rebuild,” Okoye said, “and it will take a year.”", ["Maria Okoye"] * 2),
    # A paragraph of speech alone.
    ("“We will rebuild,” Okoye said.\n“It will take a year.”", ["Maria Okoye"] * 2),
    ("Okoye said the bridge was lost.\n“It will take a year.”", ["Maria Okoye"]),
    # Captions stand between.
    ("“We will rebuild,” Okoye said.\nThe bridge at Lindholm.\n“It will take a year.”", ["Maria Okoye"] * 2),
    (
        "“We will rebuild,” Okoye said.\nThe bridge at Lindholm.\nOkoye sat in the hall.\n“It will take a year.”",
        ["Maria Okoye"] * 2,
    ),
    # A speech over paragraphs: the clause may come last.
    ("“We will rebuild.\n“It will take a year.\n“It will be dear,” Okoye said.", ["Maria Okoye"] * 3),
    ("Okoye said: “We will rebuild.\n“It will take a year.”", ["Maria Okoye"] * 2),
    # Who appeals for something in the next paragraph does not say it.
    ("“We will rebuild,” Okoye warned. “It will take a year.”\nLind appealed for calm.", ["Maria Okoye"] * 2),
    # Nor does the paper that passed her words on.
    ("“We will rebuild,” said Okoye, according to the Post. “It will take a year.”", ["Maria Okoye"] * 2),
]


@pytest.mark.parametrize(("text", "names"), RUNNING)
def test_a_speaker_goes_on_speaking(read: Reader, text: str, names: list[str]) -> None:
    """Words that run on without a clause are those of who was speaking."""
    assert speakers(read(text), person("Maria Okoye")) == names


UNSURE = [
    # Somebody else acts in between.
    ("“We will rebuild,” Okoye said. Lind shook his head. “It will take a year at the very least.”", 1),
    # A new paragraph that is more than speech.
    ("“We will rebuild,” Okoye said.\nThe rain fell. “It will take a year at the very least.”", 1),
    # Another person came in between, named or not.
    ("“We will rebuild,” Okoye said.\nPeter Lind sat.\n“It will take a year at the very least.”", 1),
    ("“We will rebuild,” Okoye said.\nA doctor came in.\n“It will take a year at the very least.”", 1),
    # Two paragraphs behind what was only reported, and too far behind speech.
    ("Okoye said it was late.\nThe rain fell.\n“It will take a year at the very least.”", 0),
    ("“We will rebuild,” Okoye said.\nRain.\nSnow.\nFog.\nIce.\n“It will take a year at the very least.”", 1),
    # A pronoun that fits two.
    ("Peter Lind and George Mora met. “It will take a year at the very least,” he said.", 0),
    # What was denied is not the next speaker's either.
    ("Lind denied that he had said “it will take a year at least”. According to Mora, he did.", 0),
]


@pytest.mark.parametrize(("text", "place"), UNSURE)
def test_nobody_is_guessed(read: Reader, text: str, place: int) -> None:
    """Where the article does not say who speaks, nobody does."""
    assert speakers(read(text), person("Maria Okoye"), LIND, person("George Mora"))[place] is None


NO_QUOTES = [
    # The name of the work before it.
    "In her memoir, “Flat Notes,” Okoye wrote of the sea.",
    # Words held at a distance, nicknames and names of things.
    "The “interim” government met.",
    "The condition is known as “bird fancier's lung” among doctors.",
    "The account was renamed “truthdesk” during the debate.",
    "The “so-called experts” left early.",
    # Titles.
    "Lind starred in “The Last Ferry to Sandby Island” last year.",
    'The choir sang "Over the Cold and Silver Sea" twice, jurors found.',
    "Okoye spoke on “Meet the City”.",
    # The reporter's words between two open quotations.
    "“We saw it, the pilot said on Monday, as the ferry turned for home.",
]


@pytest.mark.parametrize("text", NO_QUOTES)
def test_words_at_a_distance_and_titles_are_no_quotes(read: Reader, text: str) -> None:
    """Short words that nobody reports, and names in marks, are not shown as anybody's words."""
    assert told(read(text), person("Okoye"), person("Lind")) == []


PARTS = [
    ("Okoye vowed to fight “every line of the law”.", "every line of the law", "Maria Okoye"),
    ("Okoye called the plan “a gift to the sea”.", "a gift to the sea", "Maria Okoye"),
    ("Okoye promised “swift corrective action” on Monday.", "swift corrective action", "Maria Okoye"),
    # Words of three letters at most are no title.
    ("Okoye said the ice “may or may not be” gone.", "may or may not be", "Maria Okoye"),
    # Nobody says it but the thing that it stands on, or it is long enough to be somebody's words.
    ("The banner read: “No more ferries in our name”.", "No more ferries in our name", "The banner"),
    ("There were cries of “no more ferries in our name”.", "no more ferries in our name", None),
    # Who passes on what somebody said is not the speaker.
    ("Okoye said the ice was “very thin indeed”, according to the Post.", "very thin indeed", "Maria Okoye"),
    ("“He asked me, ‘Who is it?’” Okoye told the Post.", "He asked me, ‘Who is it?’", "Maria Okoye"),
]


@pytest.mark.parametrize(("text", "words", "speaker"), PARTS)
def test_parts_of_a_reported_sentence_are_quotes(read: Reader, text: str, words: str, speaker: str | None) -> None:
    """A few words quoted inside reported speech are the speaker's."""
    assert told(read(text), person("Maria Okoye")) == [(words, speaker)]


LENGTHS = [
    # A clause of its own, a part of a reported sentence, and words that nobody is told to say.
    ("“No way,” Okoye said.", 1),
    ("Okoye called it “no way” on Monday.", 0),
    ("The bridge was “no way out” for all.", 0),
    ("The bridge was “no way out of town” for all.", 1),
]


@pytest.mark.parametrize(("text", "count"), LENGTHS)
def test_the_surer_the_speaker_the_shorter_a_quote_may_be(read: Reader, text: str, count: int) -> None:
    """Two words with a clause of their own are a quote; without any speaker it takes five."""
    assert len(told(read(text), person("Maria Okoye"))) == count


def test_a_pull_quote_is_left_out(read: Reader) -> None:
    """Words set apart for decoration are told once, where they have their speaker."""
    text = "“The ice is thinner than ever before”\n“The ice is thinner than ever before, and it moves,” Okoye said."

    assert told(read(text), person("Maria Okoye")) == [
        ("The ice is thinner than ever before, and it moves", "Maria Okoye")
    ]


def test_another_language_has_quotes_without_speakers() -> None:
    """No English rule is applied to another language: the words are quoted, nobody is named."""
    document = document_of("Die Lotsin sagte: „Wir sahen das Eis viel zu spät.“", language="de")

    assert told(document) == [("Wir sahen das Eis viel zu spät.", None)]


def test_every_quotation_can_be_attributed_shown_or_not(read: Reader) -> None:
    """Attribution covers the quotations that are too short to be shown, too."""
    document = read("Okoye complained of a “mess”. “We will rebuild it,” she said.")

    assert [speaker and speaker.name for _, speaker in attribute(document, cast(document, person("Maria Okoye")))] == [
        "Maria Okoye",
        "Maria Okoye",
    ]


VERBS = st.sampled_from(["said", "added", "warned", "told reporters", "wrote", "explained"])
NAMES = st.sampled_from(["Maria Okoye", "Peter Lind", "Ada Mora"])
WORDS = st.lists(
    st.sampled_from(
        ["we", "will", "never", "close", "the", "harbour", "before", "spring", "and", "that", "is", "fine"]
    ),
    min_size=4,
    max_size=12,
).map(" ".join)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(name=NAMES, verb=VERBS, words=WORDS, marks=st.sampled_from(["“”", '""', "‘’"]), leads=st.booleans())
def test_plain_reporting_is_always_right(
    annotator: Annotator, *, name: str, verb: str, words: str, marks: str, leads: bool
) -> None:
    """Whoever says whatever in the plainest constructions, words and speaker come out as they stand."""
    words = words.capitalize()
    opening, closing = marks[0], marks[1]
    clause = f"{name} {verb}"
    text = f"{clause}, {opening}{words}.{closing}" if leads else f"{opening}{words},{closing} {clause}."
    document = annotator.annotate(Article(text=text, blocks=(Span(0, len(text)),)))
    (quote,) = find_quotes(document, cast(document, person(name)))

    assert quote.text.rstrip(".") == words
    assert quote.speaker == name


PIECES = st.sampled_from(
    ["“", "”", '"', " said Okoye. ", "Lind added: ", "we will close it all", ", ", ". ", "\n", "‘", "’", "He said "]
)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.lists(PIECES, min_size=1, max_size=14).map("".join))
def test_quotes_of_any_text_are_verbatim(read: Reader, text: str) -> None:
    """However broken a text is, a quote is the article's own words, and its cue too; a speaker never lacks a cue."""
    document = read(text)
    for quote in find_quotes(document, cast(document, person("Okoye"), person("Lind"))):
        assert text[quote.span.start : quote.span.end] == quote.text
        assert quote.text == quote.text.strip()
        assert (quote.speaker is None) == (quote.cue is None)


NAMED_THEMSELVES = [
    # Nobody speaks of himself by name: whom the pronoun means is not known, nor who goes on.
    ("Peter Lind beat us. “Lind was so good that I nearly cried,” he said.", [None]),
    (
        "Peter Lind beat us.\n“It was a long day,” he said. “Lind was so good that I nearly cried.”",
        ["Peter Lind", None],
    ),
    # In what is left open, a caption farther on may hold the name.
    (
        "Peter Lind won.\nHe said: ‘It was a long day. Peter Lind holds his cup.\n‘We will be back.’",
        ["Peter Lind", "Peter Lind"],
    ),
    # But for who says who he is, and where the name stands beside the words.
    ("Peter Lind beat us. “My name is Lind and I won,” he said.", ["Peter Lind"]),
    ("“Lind never gives up on a race,” said Peter Lind.", ["Peter Lind"]),
]


@pytest.mark.parametrize(("text", "names"), NAMED_THEMSELVES)
def test_nobody_is_taken_to_speak_of_himself_by_name(read: Reader, text: str, names: list[str | None]) -> None:
    """Words that hold a person's name are not given to that person by a pronoun or by what was said before."""
    assert speakers(read(text), LIND) == names


RUN_TOGETHER = [
    # The paragraphs of a speech that lost their breaks have one speaker, told before, between or not at all.
    ("Okoye said: ‘It was late. ‘Nobody came to help. ‘We went home.’ It rained.", ["Maria Okoye"] * 3),
    ("‘It was late,’ said Okoye. ‘Nobody came to help. ‘We went home again.’ It rained.", ["Maria Okoye"] * 3),
    ("It rained. ‘Nobody came to help us out. ‘We went home again alone.’", [None, None]),
]


@pytest.mark.parametrize(("text", "names"), RUN_TOGETHER)
def test_a_speech_without_breaks_has_one_speaker(read: Reader, text: str, names: list[str | None]) -> None:
    """Each piece that opens anew behind one left open goes on with it."""
    assert speakers(read(text), person("Maria Okoye")) == names


def test_the_only_voice_says_a_paragraph_of_speech(read: Reader) -> None:
    """In an interview a paragraph of speech alone is the one's who is heard throughout."""
    text = (
        "Maria Okoye spoke to us about her year at sea.\n"
        "The ship was small.\n"
        "“The first winter was the hardest one of all my years out there.”\n"
        "“Nobody who has not been there can know how cold it is.”"
    )

    assert speakers(read(text), person("Maria Okoye")) == ["Maria Okoye", "Maria Okoye"]


def test_the_only_voice_is_silent_where_another_acts(read: Reader) -> None:
    """Whoever acts in between may be the one who speaks."""
    text = "Maria Okoye spoke to us.\nPeter Lind sat down.\n“The first winter was the hardest one of all for me.”"

    assert speakers(read(text), person("Maria Okoye"), LIND) == [None]


def test_a_book_or_a_paper_is_no_he(read: Reader) -> None:
    """A name with "the" that says something is nobody whom "he" could mean."""
    document = read("It was the day that the Zohar says the crowd came. “We think of them all today,” he said.")

    assert [quote.speaker for quote in find_quotes(document, ())] == [None]


def test_who_asked_before_asks_again(read: Reader) -> None:
    """Behind another's answer "he" is the one who spoke, though the words stand before the name."""
    document = read(
        "Her fiance called her twice. “What was in it?” asked lawyer Peter Lind about the box. “Nothing,” said Maria "
        "Okoye. “Did it have a smell?” he asked."
    )
    quotes = find_quotes(document, cast(document, person("Peter Lind"), person("Maria Okoye")))

    assert quotes[-1].speaker == "Peter Lind"
