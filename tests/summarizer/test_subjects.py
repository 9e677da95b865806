"""Who does a verb is found wherever the sentence names them: before it, behind it, above it, or not at all."""

from collections.abc import Callable

import pytest

from summarizer.quotation_marks import find_quotations
from summarizer.reporting import find_stretches, quoted_tokens
from summarizer.schema import Document
from summarizer.subjects import subject_of

pytestmark = pytest.mark.model

Reader = Callable[[str], Document]


def doer(document: Document, verb: str) -> str | None:
    """Return the head of the words that name who does the first `verb` outside quotation marks."""
    quoted = quoted_tokens(document, find_stretches(document, find_quotations(document.article)))
    index = next(token.index for token in document.tokens if token.text == verb and not quoted[token.index])
    subject = subject_of(document, index, quoted)
    return None if subject is None else document.tokens[subject].text


OWN = [
    ("Okoye said no.", "said", "Okoye"),
    # A verb that opens its sentence.
    ("Tweeted Maria Okoye, mayor of Lindholm: “We are home.”", "Tweeted", "Okoye"),
    # An age behind the name, and a clause with commas of its own.
    (
        "At the house, which was two flats, Miss Okoye, 43, who has a son, seven, and is calm, said: “We are home.”",
        "said",
        "Okoye",
    ),
    ("The plan was described by Okoye as a gift.", "described", "Okoye"),
    ("Okoye was quoted as saying no.", "quoted", "Okoye"),
    ("The keeper is heard asking for ice.", "heard", "keeper"),
    # The pronoun of what is done to it.
    (
        "It inherits a dispute over Sunday working which the union's secretary, Maria Okoye, described as hopeless.",
        "described",
        "secretary",
    ),
    # A participle that opens the sentence before who it tells of.
    ("Reacting, the secretary to the mayor, Peter Lind, described it as a gift.", "described", "secretary"),
    # An order names nobody, and whom a thing is done to does not do it.
    ("Tell the truth.", "Tell", None),
    ("The bridge was rebuilt.", "rebuilt", None),
]


@pytest.mark.parametrize(("text", "verb", "subject"), OWN)
def test_a_verb_has_its_own_subject_or_agent(read: Reader, text: str, verb: str, subject: str | None) -> None:
    """The subject of an active verb, the agent of a passive one, and who is quoted or heard."""
    assert doer(read(text), verb) == subject


SHARED = [
    ("The skipper turned to the crew and said no.", "said", "skipper"),
    ("The skipper closed the door, adding that it was late.", "adding", "skipper"),
    ("The keeper is heard asking for ice.", "asking", "keeper"),
    ("Okoye went on to say that it was late.", "say", "Okoye"),
    # Who only hears another swear does not say what that one says; who sees a thing sink may.
    ("A reporter heard Okoye swear as he spoke of the firm, saying that it was late.", "saying", "Okoye"),
    # Of the verbs above, the one that people do.
    ("He said the state would pay for the harbour but also stressed that time was short.", "stressed", "He"),
    ("The mayor said the state would pay for the harbour, adding that time was short.", "adding", "mayor"),
    ("The skipper declined to say how many boats are in hand but described them as old.", "described", "skipper"),
    ("Okoye declined to say whether her country would pay, describing it as a gift.", "describing", "Okoye"),
    # Who a relative clause tells of.
    ("They met a mayor who said no.", "said", "mayor"),
    ("The board criticised the strike, saying that nobody gains.", "saying", "board"),
    ("The skipper sent a note saying no.", "saying", "note"),
    # Who does so beside what the sentence tells.
    ("Crowds fled, with one witness, Maria Okoye, saying that it was late.", "saying", "witness"),
]


@pytest.mark.parametrize(("text", "verb", "subject"), SHARED)
def test_a_verb_without_a_subject_shares_one(read: Reader, text: str, verb: str, subject: str) -> None:
    """Joined, dependent and relative verbs are done by whoever does what they hang on."""
    assert doer(read(text), verb) == subject


BEHIND_SPEECH = [
    ("“We leave at dawn,” said the mayor of Lindholm.", "said", "mayor"),
    ("“I just love the harbour and I knew it was special,” added leading man Peter Lind.", "added", "Lind"),
    ("“We leave at dawn and never look back,” warned veteran ferry skipper Maria Okoye.", "warned", "Okoye"),
    # A time is nobody.
    ("“We leave at dawn,” said Monday.", "said", None),
]


@pytest.mark.parametrize(("text", "verb", "subject"), BEHIND_SPEECH)
def test_a_verb_behind_a_quotation_has_its_subject_behind_it(
    read: Reader, text: str, verb: str, subject: str | None
) -> None:
    """However the tree reads it, the phrase right behind an inverted verb names who speaks."""
    assert doer(read(text), verb) == subject


INSERTIONS = [
    ("“It is strange,” Heidi, a 26-year-old nurse, said.", "said", "Heidi"),
    ("“It is strange,” Heidi Lind, of Sandby, said.", "said", "Lind"),
    (
        "Asked whether he had been used as a pawn, Lind, who looked calm and sure of his course, said “no”.",
        "said",
        "Lind",
    ),
    ("Okoye, who led the search for Radio 2 show Salt on a Plate, said “no”.", "said", "Okoye"),
    ("The skipper, whose boat was lost in the storm, said “no”.", "said", "skipper"),
    ("Brandt, ranked 131st, said she had considered quitting last year.", "said", "Brandt"),
    # The one whose name is told behind "whose".
    ("It was paid for by the Harbour Trust, whose head, Ada Lind, described it as “well spent”.", "described", "Lind"),
]


@pytest.mark.parametrize(("text", "verb", "subject"), INSERTIONS)
def test_an_insertion_between_name_and_verb_is_stepped_over(read: Reader, text: str, verb: str, subject: str) -> None:
    """An apposition or relative clause between commas hides no speaker."""
    assert doer(read(text), verb) == subject


def test_words_inside_quotation_marks_do_nothing_outside_them(read: Reader) -> None:
    """A name that is only quoted is not the one who speaks."""
    assert doer(read("“Lind will pay,” she said."), "said") == "she"


ABOVE = [
    # A participle behind reported words is done by who reports them, behind plain words by who did those.
    ("Okoye admitted that the party will lose seats, saying it was late.", "saying", "Okoye"),
    ("The party lost seats, saying it was late.", "saying", "party"),
    # Of two joined verbs, the one of the same tense, else the near one.
    ("She said the ice was thin and added that it was late.", "added", "She"),
    ("The keeper locked the gate and shouted at the crew.", "shouted", "keeper"),
    # The noun that a participle belongs to, where that is what speaks.
    ("The skipper sent a note saying that it was late.", "saying", "note"),
]


@pytest.mark.parametrize(("text", "verb", "subject"), ABOVE)
def test_the_verb_above_tells_who_does_what_hangs_on_it(read: Reader, text: str, verb: str, subject: str) -> None:
    """Speech that hangs on other words is that of whoever speaks or acts above it."""
    assert doer(read(text), verb) == subject


NOBODY = [
    # The phrase behind the verb is a time, or it is a sentence of its own.
    ("“We leave at dawn,” added today.", "added"),
    ("Rebuild the bridge and say no more.", "say"),
    # Whom it was done to.
    ("The bridge was described in a letter.", "described"),
    ("Workers were told to leave.", "told"),
]


@pytest.mark.parametrize(("text", "verb"), NOBODY)
def test_where_nobody_is_named_nobody_does_it(read: Reader, text: str, verb: str) -> None:
    """Orders, passives without an agent and times name nobody."""
    assert doer(read(text), verb) is None


AGENTS = [
    ("The plan, drawn by engineers, was praised by the mayor of Lindholm.", "praised", "mayor"),
    ("The mayor was cited by the paper.", "cited", "paper"),
    ("The mayor was cited as a friend of the plan.", "cited", "mayor"),
]


@pytest.mark.parametrize(("text", "verb", "subject"), AGENTS)
def test_an_agent_comes_before_a_passive_subject(read: Reader, text: str, verb: str, subject: str) -> None:
    """Where the sentence says by whom, they do it; else who is cited speaks."""
    assert doer(read(text), verb) == subject


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        ("Okoye is reported as saying: “It was cold.”", "saying", "Okoye"),
        ("She tweeted the multi-national firm saying: “It was cold.”", "saying", "She"),
        ("The order came on the plea by Peter Lind, claiming that it was late.", "claiming", "Lind"),
    ],
)
def test_who_writes_or_pleads_speaks(read: Reader, text: str, verb: str, subject: str) -> None:
    """Who is reported as saying so, who writes to somebody, and who asks a court speak."""
    assert doer(read(text), verb) == subject


def test_a_thing_reported_says_nothing(read: Reader) -> None:
    """That something was reported tells of no speaker."""
    assert doer(read("The crash was reported on Monday."), "reported") is None


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("The Post quoted Peter Lind as saying: “It was cold.”", "Lind"),
        ("Peter Lind is quoted by the Post as saying: “It was cold.”", "Lind"),
    ],
)
def test_who_is_quoted_speaks_and_not_who_quotes(read: Reader, text: str, subject: str) -> None:
    """An agency or paper only passes the words on."""
    assert doer(read(text), "saying") == subject
