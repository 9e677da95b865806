"""Where a role before a name starts, and whether words before a name are one."""

from collections.abc import Callable

import pytest

from summarizer.role_starts import heads_role, start_of_one_of, start_of_rank, start_of_role
from summarizer.schema import Document

pytestmark = pytest.mark.model

Reader = Callable[[str], Document]


def place(document: Document, word: str) -> int:
    """Return the index of the first token that reads `word`."""
    return next(token.index for token in document.tokens if token.text == word)


def before(document: Document, name: str) -> str | None:
    """Return the role that ends right before `name`, or `None`."""
    end = place(document, name)
    if end == 0 or not heads_role(document, end):
        return None
    first, last = document.tokens[start_of_role(document, end)], document.tokens[end - 1]
    return document.article.text[first.span.start : last.span.end]


@pytest.mark.parametrize(
    ("sentence", "name", "role"),
    [
        ("Norwegian Prime Minister Eva Holm spoke.", "Eva", "Norwegian Prime Minister"),
        ("Then secretary of state Eva Holm spoke.", "Eva", "secretary of state"),
        ("Borealis chairman and chief executive Eva Holm spoke.", "Eva", "Borealis chairman and chief executive"),
        ("Pan Norland Ferry Union (PNFU) director Eva Holm spoke.", "Eva", "Pan Norland Ferry Union (PNFU) director"),
        ("The “Salt Road” director Eva Holm spoke.", "Eva", "“Salt Road” director"),
        ("President-elect Eva Holm spoke.", "Eva", "President-elect"),
        ("Chief executive of the Borealis Trust Eva Holm spoke.", "Eva", "Chief executive of the Borealis Trust"),
        ("Department of Health spokeswoman Eva Holm spoke.", "Eva", "Department of Health spokeswoman"),
        ("On Monday minister Eva Holm spoke.", "Eva", "minister"),
        # What an office governs goes on over "and" and commas, and is no office itself.
        ("Minister of Works and Housing, Eva Holm, spoke.", ",", "Minister of Works and Housing"),
        ("Minister for Trade, Industry and Energy (Eva Holm) spoke.", "(", "Minister for Trade, Industry and Energy"),
        (
            "The Speaker of the House of Representatives, Eva Holm, spoke.",
            ",",
            "Speaker of the House of Representatives",
        ),
        ("She slotted the ball past goalkeeper Eva Holm again.", "Eva", "goalkeeper"),
        ("Then promoter Eva Holm spoke.", "Eva", "promoter"),
        # What is done to the bearer is no part of it, but a duty is.
        ("The party wants to induct disgruntled rebel Eva Holm.", "Eva", "disgruntled rebel"),
        ("A video of her hugging actor Eva Holm spread.", "Eva", "actor"),
        ("Lund, 19, playing his third match, removed opener Eva Holm for a duck.", "Eva", "opener"),
        ("They met Lund, convicted trader Eva Holm and her son.", "Eva", "convicted trader"),
        ("Finding Norland actor Eva Holm there is rare.", "Eva", "Norland actor"),
        ("The latest being actor Eva Holm.", "Eva", "actor"),
        ("Acting mayor Eva Holm spoke.", "Eva", "Acting mayor"),
        ("They spoke to leading campaigner Eva Holm.", "Eva", "leading campaigner"),
        # A page lost the space between two sentences.
        ("They fear misconduct.?The Acme director Eva Holm spoke.", "Eva", "Acme director"),
        ("A first return for manager Eva Holm came.", "Eva", "manager"),
        ("The director of Acme and Norland minister Eva Holm spoke.", "Eva", "minister"),
        # Half of a name is no role's start; where two bodies are joined, neither is taken.
        ("The Trinidad and Tobago prime minister Eva Holm spoke.", "Eva", "Trinidad and Tobago prime minister"),
        ("Port Authority of New York and New Jersey Executive Director Eva Holm spoke.", "Eva", "Executive Director"),
        ("Mr Lund and New Jersey Governor Eva Holm spoke.", "Eva", "New Jersey Governor"),
        (
            "Department of Health and Human Services Secretary Eva Holm spoke.",
            "Eva",
            "Department of Health and Human Services Secretary",
        ),
        ("Dunford Harbour Officer (DHO) Eva Holm spoke.", "Eva", "Dunford Harbour Officer (DHO)"),
        ("They feared the fact left-back Eva Holm limped.", "Eva", "left-back"),
        # The only verb of its sentence, which the model took for a quality.
        ("Athletic lost centre-half Eva Dunsmore-Holm to a red card.", "Eva", "centre-half"),
        ("Mother-of-three Eva Holm spoke.", "Eva", "Mother-of-three"),
        ("They said Eva Holm spoke.", "Eva", None),
        ("A researcher at Brask said so.", "Brask", None),
        ("The bridge of Eva Holm fell.", "Eva", None),
    ],
)
def test_a_role_before_a_name(read: Reader, sentence: str, name: str, role: str | None) -> None:
    """It reaches back over its modifiers, brackets and titles of works, and stops at days and verbs."""
    found = before(read(sentence), name)

    assert (found or "").removeprefix("The ").removeprefix("Then ") == (role or "")


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("Former Dunford striker Eva Holm spoke.", "Former Dunford striker"),
        ("The club's head coach Eva Holm spoke.", "club's head coach"),
        ("Newly elected senator Eva Holm spoke.", "Newly elected senator"),
        ("World-famous pianist Eva Holm spoke.", "World-famous pianist"),
        # What makes the role less than it says is a part of it.
        ("Would-be mayor Eva Holm spoke.", "Would-be mayor"),
        ("One-time rival Eva Holm spoke.", "One-time rival"),
        ("On Monday failed candidate Eva Holm spoke.", "failed candidate"),
        ("The harbour failed captain Eva Holm there.", "captain"),
        ("Minister for Transport Eva Holm spoke.", "Minister for Transport"),
        ("Deputy chief of staff Eva Holm spoke.", "Deputy chief of staff"),
        ("Her aide to minister Eva Holm spoke.", "minister"),
        ("They won. Captain Eva Holm spoke.", "Captain"),
        ("Dunford forward Eva Holm spoke.", "Dunford forward"),
        ("They met in scenes former champion Eva Holm hated.", "former champion"),
        ("The highly-rated Dunford pilot Eva Holm spoke.", "highly-rated Dunford pilot"),
        ("They heard of his 26-year-old wife Eva Holm there.", "26-year-old wife"),
        # What was quoted before is not part of it, nor the verb of who said it.
        ("It was a quiet life’ Ek’s sister Eva Holm said.", "Ek’s sister"),
        ("‘She was kind,’ added leading actress Eva Holm there.", "leading actress"),
        ("Shortly after the announcement Dunford pilot Eva Holm spoke.", "Dunford pilot"),
    ],
)
def test_how_far_a_role_reaches_back(read: Reader, sentence: str, role: str) -> None:
    """Modifiers, possessors and phrases with "of" belong to it; another's office and sentence do not."""
    found = before(read(sentence), "Eva") or ""

    assert found.removeprefix("The ") == role


@pytest.mark.parametrize(
    "sentence",
    [
        "The bridge Eva Holm built fell.",
        "In Dunford Eva Holm spoke.",
        "Yesterday Eva Holm spoke.",
        "They told Eva Holm so.",
        "The news about Eva Holm was bad.",
    ],
)
def test_other_words_before_a_name_are_no_role(read: Reader, sentence: str) -> None:
    """Things, places, times, verbs and prepositions say nothing of what somebody is."""
    assert before(read(sentence), "Eva") is None


@pytest.mark.parametrize(
    ("sentence", "rank"),
    [
        ("World No 7 Holm won.", "World No 7"),
        ("They fear Norland No. 8 Holm most.", "Norland No. 8"),
        ("They met world number three Holm there.", "world number three"),
    ],
)
def test_whose_order_a_rank_belongs_to(read: Reader, sentence: str, rank: str) -> None:
    """The nouns before a number say of what it is the number."""
    document = read(sentence)
    end = place(document, "Holm")
    first, last = document.tokens[start_of_rank(document, end)], document.tokens[end - 1]

    assert heads_role(document, end)
    assert document.article.text[first.span.start : last.span.end] == rank


@pytest.mark.parametrize(
    ("sentence", "word", "start"),
    [
        ("One of the teachers, Eva Holm, wept.", "teachers", "One"),
        ("They saw one of their neighbours, Eva Holm, weep.", "neighbours", "one"),
        ("The teachers, Eva Holm said, wept.", "teachers", "teachers"),
        ("None of the teachers, Eva Holm said, wept.", "teachers", "teachers"),
    ],
)
def test_one_of_many_starts_with_one(read: Reader, sentence: str, word: str, start: str) -> None:
    """“One of the” belongs to a plural that is only one person's."""
    document = read(sentence)

    assert document.tokens[start_of_one_of(document, place(document, word))].text == start


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("They came at 3:00pm (7:00am AEDT) hospital spokeswoman Eva Holm said.", "hospital spokeswoman"),
        ("They came at 4pm police chief Eva Holm said.", "police chief"),
        ("Superintendent of Police (Rural) Eva Holm spoke.", "Superintendent of Police (Rural)"),
        ("Actor turned politician Eva Holm spoke.", "Actor turned politician"),
        ("Three-time champion Eva Holm spoke.", "Three-time champion"),
    ],
)
def test_times_end_a_role_and_brackets_and_turns_belong_to_it(read: Reader, sentence: str, role: str) -> None:
    """A time of day is no part of a role; a field in brackets and what one was before are."""
    assert before(read(sentence), "Eva") == role


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("Deputy PM and Finance Minister Eva Holm spoke.", "Deputy PM and Finance Minister"),
        ("Shadow treasurer Eva Holm spoke.", "Shadow treasurer"),
        # A verb that the model takes for a noun.
        ("The 22-year-old beat full back Eva Holm to score.", "full back"),
    ],
)
def test_words_that_are_also_times_and_deeds(read: Reader, sentence: str, role: str) -> None:
    """A PM is no afternoon and a shadow does nothing before an office."""
    assert before(read(sentence), "Eva") == role
