"""The clause that tells who says a quotation: beside it first, then around it, never one that tells something else."""

from collections.abc import Callable

import pytest

from summarizer.attribution import adjacent_clause, reports_only_beside, surrounding_clause
from summarizer.quotation_marks import find_quotations
from summarizer.reporting import Clause, find_clauses, find_stretches, quoted_tokens
from summarizer.schema import Document

pytestmark = pytest.mark.model

Reader = Callable[[str], Document]


def adjacent(document: Document, number: int = 0) -> tuple[str, str] | None:
    """Return verb and speaker of the clause beside a quotation."""
    stretches = find_stretches(document, find_quotations(document.article))
    quoted = quoted_tokens(document, stretches)
    clause = adjacent_clause(document, stretches[number], find_clauses(document, quoted), quoted)
    return None if clause is None else (document.tokens[clause.verb].text, document.tokens[clause.subject].text)


def around(document: Document, number: int = 0) -> tuple[str, str] | None:
    """Return verb and speaker of the clause around a quotation."""
    stretches = find_stretches(document, find_quotations(document.article))
    quoted = quoted_tokens(document, stretches)
    clause = surrounding_clause(document, stretches[number], find_clauses(document, quoted))
    return None if clause is None else (document.tokens[clause.verb].text, document.tokens[clause.subject].text)


BESIDE = [
    # Behind the closing mark.
    ("“We leave at dawn,” said Okoye.", ("said", "Okoye")),
    ("“We leave at dawn,” the skipper said.", ("said", "skipper")),
    ("“We leave at dawn!” cried the skipper.", ("cried", "skipper")),
    ("“Do we leave?” Okoye asked the skipper.", ("asked", "Okoye")),
    # A colon leads in; what follows is another's.
    ("But Okoye disagreed: “We leave at dawn.” Mora agreed.", ("disagreed", "Okoye")),
    ("‘We leave at dawn’, said Okoye.", ("said", "Okoye")),
    ("“We leave at dawn,” Ada Mora, chief of the Sandby harbour board, told a local paper.", ("told", "Mora")),
    ("“We leave at dawn” — according to the skipper.", ("according", "skipper")),
    ("“We leave at dawn,” he had said.", ("said", "he")),
    # Before the opening mark.
    ("Okoye said, “We leave at dawn.”", ("said", "Okoye")),
    ("Okoye told reporters in the capital on Monday: “We leave at dawn.”", ("told", "Okoye")),
    ("According to Okoye, “we leave at dawn”.", ("According", "Okoye")),
    ("Asked about the plan, Okoye replied: “We leave at dawn.”", ("replied", "Okoye")),
    ("Okoye said “we leave at dawn”.", ("said", "Okoye")),
    ("Okoye nodded, adding, “We leave at dawn.”", ("adding", "Okoye")),
    # The one right behind is nearer than one that stands further before.
    ("Peter Lind, who the mayor told of the loss, “because it had to be said,” Okoye added.", ("added", "Okoye")),
    # The clause that leads in is nearer than one that reports the whole sentence.
    ("The man rang twice and said, “I will burn it down,” the court heard and the prosecutor said.", ("said", "man")),
]


HALVES = [
    ("“We leave at dawn,” Okoye went on to say.", ("say", "Okoye")),
    ("“Who leaves at dawn?” Okoye is heard asking the keeper.", ("asking", "Okoye")),
]


@pytest.mark.parametrize(("text", "clause"), HALVES)
def test_a_verb_of_speech_may_be_the_second_half(read: Reader, text: str, clause: tuple[str, str]) -> None:
    """Who goes on to say something, or is heard saying it, says it."""
    assert adjacent(read(text)) == clause


@pytest.mark.parametrize(("text", "clause"), BESIDE)
def test_the_clause_beside_a_quotation_is_found(read: Reader, text: str, clause: tuple[str, str]) -> None:
    """A reporting clause before or behind the marks tells who speaks."""
    assert adjacent(read(text)) == clause


NOT_BESIDE = [
    # A verb that is a mere purpose of what somebody did.
    "“We leave at dawn.” The crew took to the quay to ask for more.",
    # A sentence of its own that reports something else.
    "“We leave at dawn.” Okoye said the storm would pass.",
    "The board said the vote was “fair and free at last.” Both candidates took to the streets to call for calm.",
    # Words that only happen to stand before a mark.
    "During the talks, “support for the harbour was voiced by all”.",
    "Okoye said the plan was old, and the board saw “a gift to the sea” in it.",
    # What follows goes on with the sentence and reports another quotation.
    "“We leave at dawn,” and the crew said “so be it”.",
    # A participle and a relative clause behind it.
    "“Thin ice,” questioning my own eyes, was all I could think of.",
    "The site is devoted to “the joy of wine,” with essays that explain the finer points.",
    # The next sentence.
    "“We leave at dawn,” the caption was. Lind, who said no, left.",
]


@pytest.mark.parametrize("text", NOT_BESIDE)
def test_what_tells_something_else_is_not_beside(read: Reader, text: str) -> None:
    """Clauses that report other words are not taken for the quotation's."""
    assert adjacent(read(text)) is None


def test_each_half_of_a_split_quotation_has_the_same_clause(read: Reader) -> None:
    """In “A,” he said, “B” one speaker speaks twice."""
    document = read("“We leave at dawn,” Okoye said, “and we shall not come back.”")

    assert adjacent(document, 0) == adjacent(document, 1) == ("said", "Okoye")


def test_each_of_two_speakers_has_their_own_clause(read: Reader) -> None:
    """Two quotations in a paragraph are each told by the clause beside them."""
    document = read("“We leave at dawn,” said Okoye. “I shall stay,” said Lind.")

    assert [adjacent(document, 0), adjacent(document, 1)] == [("said", "Okoye"), ("said", "Lind")]


AROUND = [
    # A clause behind it that goes on only with what happened meanwhile.
    (
        "The city will never seek “thin or rotten ice” again, the mayor asserted as she left the hall.",
        ("asserted", "mayor"),
    ),
    # Who is named as believing it.
    ("Okoye believes the keeper is the one who “saved the whole crew”.", ("believes", "Okoye")),
    ("Okoye thanked Lind for his “courage and care in the storm”.", ("thanked", "Okoye")),
    # The verb that governs the quoted words.
    ("Okoye vowed to fight “every line of the new harbour law”.", ("vowed", "Okoye")),
    ("Okoye said he was “just trying to spark some energy” in the crew.", ("said", "Okoye")),
    ("The union wrote that members “will not take another winter of this”.", ("wrote", "union")),
    # A clause put into the sentence.
    ("The plan, Okoye said, is “a gift to the sea and to nobody else”.", ("said", "Okoye")),
    ("None of the buyers was charged, Okoye said, but “this is an inquiry that has only begun”.", ("said", "Okoye")),
    # Several who agree are told of by the one who speaks.
    ("Delegates praised the “great value of close ties”, Okoye added.", ("added", "Okoye")),
    ("The ice is “thinner than ever before”, according to the coast guard.", ("according", "guard")),
]


@pytest.mark.parametrize(("text", "clause"), AROUND)
def test_the_clause_around_a_part_of_speech_is_found(read: Reader, text: str, clause: tuple[str, str]) -> None:
    """Words quoted inside a reported sentence are those of its speaker."""
    document = read(text)

    assert clause in {adjacent(document), around(document)}


NOT_AROUND = [
    "The board saw “a gift to the sea” in the plan.",
    "Okoye left. The board saw “a gift to the sea” in the plan.",
    # A verb that reports words only right beside them.
    "Lind posted the picture amid anger at how “out of touch with us” it was.",
    # A clause of time with a doer of its own, whom the reporting verb does not report.
    "The hall closed, the board said on Monday, two weeks after parents painted it “a death trap for us”.",
]


@pytest.mark.parametrize("text", NOT_AROUND)
def test_a_sentence_without_a_clause_has_none_around(read: Reader, text: str) -> None:
    """No verb of speech in the sentence, no speaker by it."""
    assert around(read(text)) is None


def test_a_clause_of_another_paragraph_is_never_taken(read: Reader) -> None:
    """Paragraphs do not tell each other's quotations here."""
    document = read("Okoye said no.\n“We leave at dawn.”\nLind said no.")

    assert adjacent(document) is None
    assert around(document) is None


NEXT_LINE = [
    ("“Who leaves at dawn?”\nOkoye joked.", ("joked", "Okoye")),
    ("“Who leaves at dawn?”\nThe old skipper asked.", ("asked", "skipper")),
    ("“Nobody leaves at dawn!”\nOkoye told Sandby Radio.\nLind left.", ("told", "Okoye")),
    # A sentence of its own says something, and one that leads in has its own quotation.
    ("“Who leaves at dawn?”\nOkoye said that nobody would.", None),
    ("“Who leaves at dawn?”\nOkoye said: “Nobody.”", None),
    ("“Who leaves at dawn?”\nHe said.", None),
]


@pytest.mark.parametrize(("text", "clause"), NEXT_LINE)
def test_a_clause_alone_in_the_next_line_belongs_to_the_quotation(
    read: Reader, text: str, clause: tuple[str, str] | None
) -> None:
    """Words that only say who spoke are no paragraph of their own: the line was broken before them."""
    assert adjacent(read(text)) == clause


LONG_WAYS = [
    ("Okoye told a crowd of fishers on the old quay in Sandby on Monday night: “We leave at dawn.”", ("told", "Okoye")),
    ("Okoye, wrapped in a coat, told a crowd of fishers: “We leave at dawn.”", ("told", "Okoye")),
    ("“We leave at dawn,” Ada Mora, who runs the harbour and once ran the ferry, said.", ("said", "Mora")),
    ("“We leave at dawn,” explained Ada Mora.", ("explained", "Mora")),
    ("“We leave at dawn,” she told the crew, who had slept.", ("told", "she")),
]


@pytest.mark.parametrize(("text", "clause"), LONG_WAYS)
def test_time_place_and_insertions_do_not_part_a_clause_from_its_words(
    read: Reader, text: str, clause: tuple[str, str]
) -> None:
    """However much stands between the speaker, the verb and the mark, the clause is one."""
    assert adjacent(read(text)) == clause


def test_who_questions_why_governs_the_words(read: Reader) -> None:
    """A question about a reason tells what one said; a question about a thing does not."""
    document = read("Okoye questioned why they were “training with no lights”. Lind questioned the plan.")
    verbs = [token.index for token in document.tokens if token.text == "questioned"]

    assert [reports_only_beside(document, Clause(verb=verb, subject=verb - 1)) for verb in verbs] == [False, True]


def test_a_laugh_reports_only_what_stands_beside_it(read: Reader) -> None:
    """Verbs that are not of speech alone tell a speaker beside the marks, not around them."""
    beside, apart = read("“We leave at dawn,” laughed Okoye."), read("Okoye laughed at the “great plan of the board”.")

    assert adjacent(beside) == ("laughed", "Okoye")
    assert around(apart) is None


@pytest.mark.parametrize(
    ("verb", "only_beside"), [("said", False), ("vowed", False), ("laughed", True), ("read", True)]
)
def test_verbs_that_report_only_beside_their_words(read: Reader, verb: str, only_beside: bool) -> None:
    """The list of such verbs is read by lemma."""
    document = read(f"“We leave,” Okoye {verb}.")
    quoted = quoted_tokens(document, find_stretches(document, find_quotations(document.article)))
    (clause,) = find_clauses(document, quoted)

    assert reports_only_beside(document, clause) is only_beside


MEANWHILE = [
    ("The plan is “a gift to the sea”, Okoye said as she left.", ("said", "Okoye")),
    ("The plan is “a gift to the sea”, Okoye said when she was asked.", ("said", "Okoye")),
    ("The plan is “a gift to the sea”, Okoye said after the vote was over.", ("said", "Okoye")),
]


@pytest.mark.parametrize(("text", "clause"), MEANWHILE)
def test_what_happened_meanwhile_does_not_part_a_clause_from_its_words(
    read: Reader, text: str, clause: tuple[str, str]
) -> None:
    """A clause that goes on with "as", "when" or "after" still tells who said the words before it."""
    document = read(text)

    assert clause in {adjacent(document), around(document)}


NOT_BELIEVED = [
    # Nobody is named who believes it.
    "Many believe the keeper is the one who “saved the whole crew”.",
    # A verb of speech that reports only beside.
    "Okoye laughed at the keeper who “saved the whole crew”.",
]


@pytest.mark.parametrize("text", NOT_BELIEVED)
def test_thoughts_are_somebodys_only_where_they_are_named(read: Reader, text: str) -> None:
    """Believing tells whose words they are only with a name."""
    assert around(read(text)) is None


def test_a_full_stop_behind_the_marks_ends_the_sentence_that_tells_who(read: Reader) -> None:
    """What the next sentence says is not beside words whose own sentence has a verb of speech."""
    text = "His widow said he was “the kindest man in the street”. Inspector Frost appealed for witnesses."
    document = read(text)

    assert adjacent(document) is None
    assert around(document) == ("said", "widow")


def test_one_tells_what_several_said(read: Reader) -> None:
    """The one behind the words comes before the several ahead of them."""
    assert adjacent(read("Pilots reported “good braking action,” Okoye said.")) == ("said", "Okoye")
