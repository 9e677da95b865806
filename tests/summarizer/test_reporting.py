"""A reporting clause is a verb of speech outside quotation marks with the words that name its speaker."""

from collections.abc import Callable

import pytest

from summarizer.quotation_marks import find_quotations
from summarizer.reporting import (
    Clause,
    find_clauses,
    find_stretches,
    name_phrase,
    quoted_tokens,
)
from summarizer.schema import Document

pytestmark = pytest.mark.model

Reader = Callable[[str], Document]


def clauses_of(document: Document) -> tuple[tuple[bool, ...], tuple[Clause, ...]]:
    """Return which tokens are quoted, and the reporting clauses."""
    quoted = quoted_tokens(document, find_stretches(document, find_quotations(document.article)))
    return quoted, find_clauses(document, quoted)


def told(document: Document) -> list[tuple[str, str]]:
    """Return the verb and the head of the speaker of each clause."""
    return [(document.tokens[c.verb].text, document.tokens[c.subject].text) for c in clauses_of(document)[1]]


HITS = [
    # The subject before its verb, behind it, and far before it.
    ("“We leave at dawn,” the skipper said.", ("said", "skipper")),
    ("“We leave at dawn,” said Maria Okoye, the mayor of Lindholm.", ("said", "Okoye")),
    ("“We leave at dawn,” Maria Okoye, who has run the city since 2011, said on Monday.", ("said", "Okoye")),
    ("Okoye, 54, told reporters: “We will rebuild the bridge.”", ("told", "Okoye")),
    # A verb that shares its subject with another.
    ("The skipper turned to the crew and said, “We leave at dawn.”", ("said", "skipper")),
    ("The skipper closed the door, adding: “We leave at dawn.”", ("adding", "skipper")),
    ("The skipper sent a note saying “we leave at dawn and not before”.", ("saying", "note")),
    ("The board criticised the strike, saying that “nobody gains by it at all”.", ("saying", "board")),
    # Who and what a relative clause speaks of.
    ("They met a mayor who said the bridge was lost.", ("said", "mayor")),
    # An agent.
    ("The plan was described by Okoye as “a gift to the sea”.", ("described", "Okoye")),
    # According to.
    ("According to Halvorsen, “the ice is thinner than ever”.", ("According", "Halvorsen")),
    ("The ice is thin, according to the coast guard.", ("according", "guard")),
    # Of two verbs that it may be joined to, the one in the same tense.
    ("He said the state would pay for the harbour but also stressed that time was short.", ("stressed", "He")),
    # A name told with an insertion that breaks it from its verb.
    ("“It is strange,” Heidi, a 26-year-old nurse, said.", ("said", "Heidi")),
    # A word that the model cut at its hyphen.
    ("“We leave at dawn,” said the group's co-director.", ("said", "director")),
    # The quoted words hold a "never": it denies nothing of the saying.
    ("“Never will never never,” Maria Okoye said.", ("said", "Okoye")),
    # A verb that the model takes for a participle, with its subject.
    (
        "Lindholm will never seek “thin ice” but will not let anyone “cross it”, Maria Okoye asserted.",
        ("asserted", "Okoye"),
    ),
    # What a court rules.
    ("The court quashed the order, holding that the state had “used a hammer”.", ("holding", "court")),
    # A verb that the model takes for a noun.
    ("“Those who cross the ice may put their lives at risk if they stay,” the study states.", ("states", "study")),
    # A speaker heard, and quoted, as saying.
    ("“How are you?” Lind is heard asking the keeper.", ("asking", "Lind")),
    ("Okoye was quoted as saying the bridge was lost.", ("saying", "Okoye")),
]


@pytest.mark.parametrize(("text", "clause"), HITS)
def test_the_speaker_of_a_clause_is_found(read: Reader, text: str, clause: tuple[str, str]) -> None:
    """The verb of speech comes with the head of the words that name who speaks."""
    assert clause in told(read(text))


SAID = [
    ("“I was not there,” Lind denied.", "denied"),
    ("Lind denied the claim, saying: “I was not there.”", "saying"),
    ("“We cannot go on,” Lind would say to his men.", "say"),
    ("“We cannot go on,” Lind will say in May.", "say"),
]


@pytest.mark.parametrize(("text", "verb"), SAID)
def test_a_denial_or_a_habit_is_said_too(read: Reader, text: str, verb: str) -> None:
    """What stands before the denial is said by whom denies, and so is what will or would be said."""
    assert verb in [word for word, _ in told(read(text))]


MISSES = [
    # Words of speech inside the quotation are not the reporter's.
    ("“My mother said it would rain,” Lind recalled.", "said"),
    # Nobody says what is denied or refused to be said.
    ("The company did not say how many would go.", "say"),
    ("The company declined to comment on the sale.", "comment"),
    ("Lind denied saying that it was cold.", "saying"),
    ("Lind denied that she was “cold and proud”.", "denied"),
    ("Lind denied that she had said “never again”.", "said"),
    ("If Lind says “never again”, she will leave.", "says"),
    ("Lind should have said “never again”.", "said"),
    ("Lind might say “never again” one day.", "say"),
    # A thing that is only named so, and one to whom it is said.
    ("The group met at a camp called “The Old Harbour”.", "called"),
    ("Workers were told to leave the yard.", "told"),
    ("The children's tune, written for a choir, was sung.", "written"),
    # Held in the hand.
    ("Okoye held a sign with the words “never again”.", "held"),
    # Nouns.
    ("Its claims were read in court.", "claims"),
]


@pytest.mark.parametrize(("text", "verb"), MISSES)
def test_what_reports_nothing_is_no_clause(read: Reader, text: str, verb: str) -> None:
    """A negated, refused, passive, naming or quoted verb of speech reports nobody's words."""
    assert verb not in [word for word, _ in told(read(text))]


def test_clauses_come_in_order(read: Reader) -> None:
    """The clauses of a paragraph stand in the order of their verbs."""
    _, clauses = clauses_of(read("“Stay,” said Lind. “Go,” said Mora. According to Okoye, both left."))

    assert [clause.verb for clause in clauses] == sorted(clause.verb for clause in clauses)
    assert len(clauses) == 3


def test_a_text_without_syntax_has_no_clauses() -> None:
    """Where no model parsed the text, nobody can be said to speak."""
    from tests.builders import document_of

    document = document_of("„Wir fahren“, sagte Lind. Lind said so.")

    assert find_clauses(document, (False,) * len(document.tokens)) == ()


def test_stretches_hold_just_the_quoted_tokens(read: Reader) -> None:
    """The tokens of a stretch are the quoted words; the marks and what stands around are outside."""
    document = read("Lind said, “We leave at dawn,” and left.")
    (stretch,) = find_stretches(document, find_quotations(document.article))
    quoted = quoted_tokens(document, (stretch,))

    assert [t.text for t in document.tokens[stretch.first : stretch.last]] == ["We", "leave", "at", "dawn", ","]
    assert document.tokens[stretch.before].text == ","
    assert document.tokens[stretch.after].text == "and"
    assert [t.text for t in document.tokens if quoted[t.index]] == ["“", "We", "leave", "at", "dawn", ",", "”"]


def test_a_quotation_without_words_has_no_stretch(read: Reader) -> None:
    """Marks around nothing that is a token quote nothing."""
    document = read("Lind wrote “ ” and left.")

    assert find_stretches(document, find_quotations(document.article)) == ()


PHRASES = [
    ("A spokesman for the ministry said so.", "spokesman", "A spokesman for the ministry"),
    ("The mayor of Lindholm, who is ill, said so.", "mayor", "The mayor of Lindholm"),
    ("Two senior officials at the bank said so.", "officials", "Two senior officials at the bank"),
    ("Okoye's lawyer said so.", "lawyer", "Okoye's lawyer"),
    ("Prosecutors said so.", "Prosecutors", "Prosecutors"),
    ("The group, a union of dockers, said so.", "group", "The group"),
]


@pytest.mark.parametrize(("text", "head", "phrase"), PHRASES)
def test_a_noun_phrase_is_told_as_the_article_tells_it(read: Reader, text: str, head: str, phrase: str) -> None:
    """A speaker who is no actor is named by the article's own noun phrase, without its clauses and appositions."""
    document = read(text)
    index = next(token.index for token in document.tokens if token.text == head)
    span = name_phrase(document, index, (False,) * len(document.tokens))

    assert text[span.start : span.end] == phrase


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        ("The court directed them to “keep the dogs in”.", [("directed", "court")]),
        ("Okoye referred to the fight as “a scene of two gowns”.", [("referred", "Okoye")]),
        ("Okoye hailed “a very long day” for all.", [("hailed", "Okoye")]),
        ("Okoye put the price at “less than a cup of tea”.", [("put", "Okoye")]),
        ("It was “a fire he is paid to put out”, in the words of Okoye.", [("words", "Okoye")]),
        ("The words of Okoye were “a fire he is paid to put out”.", []),
        ("Okoye put the cup at the edge of “the table”.", []),
        # Who directs a film says nothing by it.
        ("The film, directed by Okoye, is called “The Salt Road of Home”.", []),
        ("Partners are ordering “closer to need”.", []),
    ],
)
def test_orders_names_and_praise_are_told(read: Reader, text: str, clauses: list[tuple[str, str]]) -> None:
    """What a court orders, what one calls a thing and what one hails are their words."""
    assert told(read(text)) == clauses
