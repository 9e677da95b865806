"""The noun phrase of a role runs to its own end and no further."""

from collections.abc import Callable

import pytest

from summarizer.mention import PERSON, mention_at
from summarizer.role_phrases import end_of_name, end_of_nouns, role_phrase
from summarizer.schema import Document

pytestmark = pytest.mark.model

Reader = Callable[[str], Document]


def phrase(document: Document, start: str, *, apposed: bool = False) -> str | None:
    """Return the role that starts at the first token reading `start`, or `None`."""
    index = next(token.index for token in document.tokens if token.text == start)
    found = role_phrase(document, index, document.sentences[0].last, 1.0, apposed=apposed)
    if found is None:
        return None
    return document.article.text[document.tokens[found.first].span.start : document.tokens[found.last - 1].span.end]


@pytest.mark.parametrize(
    ("sentence", "start", "role"),
    [
        ("Eva Holm, a well-known writer from Dunford, spoke.", "a", "a well-known writer from Dunford"),
        ("Eva Holm, the chief economist of the Norland Bank, spoke.", "the", "the chief economist of the Norland Bank"),
        ("Eva Holm, chairman and chief executive of Acme, spoke.", "chairman", "chairman and chief executive of Acme"),
        ("Eva Holm, an engineer who built ships, spoke.", "an", "an engineer who built ships"[:11]),
        ("Eva Holm, winner of the prize for her book, spoke.", "winner", "winner of the prize"),
        ("Eva Holm, pastor at a Dunford, Norland, church, spoke.", "pastor", "pastor"),
        (
            "Eva Holm, the sailors' union (SU) general secretary, spoke.",
            "the",
            "the sailors' union (SU) general secretary",
        ),
        ("Eva Holm, head of the Campaign for an Open Coast, spoke.", "head", "head of the Campaign for an Open Coast"),
        ("Eva Holm, director of “Salt Road” in Dunford, spoke.", "director", "director of “Salt Road” in Dunford"),
        ("Eva Holm, a mother-of-three from Brask, spoke.", "a", "a mother-of-three from Brask"),
        ("Eva Holm, a solicitor acting for two families, spoke.", "a", "a solicitor"),
        ("Eva Holm, chairman emeritus of Acme, spoke.", "chairman", "chairman emeritus of Acme"),
        ("They use Holm as a cook and Brask happily agreed.", "a", "a cook"),
        ("Eva Holm, a University of Brask student, spoke.", "a", "a University of Brask student"),
        ("Eva Holm, Chief Race and Test Engineer, spoke.", "Chief", "Chief Race and Test Engineer"),
        ("Eva Holm, CEO Harbour Hotels, spoke.", "CEO", "CEO Harbour Hotels"),
        ("So said Eva Holm, SHO sector 7 police station.", "SHO", "SHO sector 7 police station"),
        ("Eva Holm, one of the founders of Acme, spoke.", "one", "one of the founders of Acme"),
        ("Eva Holm, one of the first, spoke.", "one", None),
        (
            "Eva Holm, Brask Port Authority (BPA) head of safety, spoke.",
            "Brask",
            "Brask Port Authority (BPA) head of safety",
        ),
        ("Eva Holm is a member of Unison whose secretary spoke.", "a", "a member of Unison"),
        ("Eva Holm, head of the firm his father founded, spoke.", "head", "head of the firm"),
        ("Eva Holm, champion of Brask for the sixth time, spoke.", "champion", "champion of Brask"),
        ("Eva Holm, winner of two of the last three seasons, spoke.", "winner", None),
        ("Eva Holm, player of the year, spoke.", "player", "player of the year"),
        ("Eva Holm, a player of the year candidate, spoke.", "a", "a player of the year candidate"),
        ("Eva Holm, Man City, spoke.", "Man", None),
        ("Eva Holm, the new bridge, spoke.", "the", None),
        (
            "Eva Holm, founder, chairman and president of Acme, spoke.",
            "founder",
            "founder, chairman and president of Acme",
        ),
        ("Eva Holm, the mayor and the police agreed.", "the", "the mayor"),
        ("Eva Holm, a nurse they trusted, spoke.", "a", None),
        ("They met the mayor Eva Holm there.", "the", None),
    ],
)
def test_a_role_runs_to_its_end(read: Reader, sentence: str, start: str, role: str | None) -> None:
    """Prepositions and joined roles belong to it; a relative clause, a pronoun's phrase and a name do not."""
    assert phrase(read(sentence), start) == role


def test_the_subject_of_another_clause_is_no_apposition(read: Reader) -> None:
    """“…, his former teacher told us” speaks of the teacher, not of the name before."""
    document = read("The boy in the film is Holm, his former teacher told us.")

    assert phrase(document, "his", apposed=True) is None


@pytest.mark.parametrize(
    ("sentence", "start", "nouns"),
    [
        ("The very old harbour master slept.", "The", "The very old harbour master"),
        ("The mayor's deputy slept.", "The", "The mayor's deputy"),
        ("Slept the mayor?", "the", "the mayor"),
    ],
)
def test_the_nouns_of_a_phrase(read: Reader, sentence: str, start: str, nouns: str) -> None:
    """Determiners, adjectives, their adverbs and possessors go with the noun."""
    document = read(sentence)
    index = next(token.index for token in document.tokens if token.text == start)
    last = end_of_nouns(document, index, document.sentences[0].last)
    text = document.article.text[document.tokens[index].span.start : document.tokens[last - 1].span.end]

    assert text == nouns


@pytest.mark.parametrize(
    ("sentence", "start", "role"),
    [
        ("Eva Holm, head of research at Acme said so.", "head", "head of research at Acme"),
        ("They said Eva Holm, head of research at Acme said so.", "head", None),
        ("Eva Holm, a Brask student has spoken of it.", "a", "a Brask student"),
        ("They met Eva Holm, a friendly dancer promoting a new drink.", "a", "a friendly dancer"),
        ("Eva Holm, a nurse based in Brask, said so.", "a", "a nurse"),
        ("Eva Holm is a singer some of whose songs sold well.", "a", "a singer"),
        ("Eva Holm is a singer many of them knew.", "a", None),
        (
            "Eva Holm, a student and member of the Sailing Society has left.",
            "a",
            "a student and member of the Sailing Society",
        ),
        ("After they met Eva Holm, a student has left.", "a", None),
        ("Eva Holm, her teacher at school said so.", "her", None),
        ("Eva Holm, head teacher said so.", "head", None),
    ],
)
def test_a_missing_comma(read: Reader, sentence: str, start: str, role: str | None) -> None:
    """An apposition to the subject may lack its second comma; a new subject behind a clause is no apposition."""
    assert phrase(read(sentence), start, apposed=True) == role


@pytest.mark.parametrize(
    ("sentence", "end"),
    [
        ("Then Kim Do-hee spoke.", "hee"),
        ("Then Kim Do spoke.", "Do"),
        ("Then Kim Do - a nurse - spoke.", "Do"),
    ],
)
def test_a_name_goes_on_behind_a_hyphen(read: Reader, sentence: str, end: str) -> None:
    """Parts that the model cut off a name belong to it; a dash does not."""
    document = read(sentence)
    last = end_of_name(document, mention_at(document, 1, 3, PERSON))

    assert document.tokens[last - 1].text == end
