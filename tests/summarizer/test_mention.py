"""A mention is a run of tokens whose text reads on one line."""

import pytest

from summarizer.mention import LABELS, PERSON, PLACE, WORK, Mention, mention_at
from tests.builders import document_of


def test_a_mention_covers_its_tokens() -> None:
    """The text runs from the first token's start to the last one's end."""
    document = document_of("Then Maria Okoye spoke.")

    assert mention_at(document, 1, 3, PERSON) == Mention(first=1, last=3, text="Maria Okoye", label=PERSON)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Maria  Okoye spoke.", "Maria Okoye"),
        ("Ma\u00adria Oko\u00adye spoke.", "Maria Okoye"),
        ("Maria\u00a0Okoye spoke.", "Maria Okoye"),
    ],
)
def test_its_text_reads_on_one_line(text: str, shown: str) -> None:
    """Line ends, double spaces and invisible marks inside a name are smoothed for comparing."""
    document = document_of(text)
    end = next(token.index for token in document.tokens if token.text == "spoke")

    assert mention_at(document, 0, end, PERSON).text == shown


@pytest.mark.parametrize(("label", "kind"), [("PERSON", PERSON), ("GPE", PLACE), ("WORK_OF_ART", WORK)])
def test_the_models_labels_become_kinds(label: str, kind: str) -> None:
    """Each label of the model that can be a name has its kind."""
    assert LABELS[label] == kind


def test_times_and_amounts_are_no_names() -> None:
    """Labels of dates, money and numbers have no kind at all."""
    assert not {"DATE", "TIME", "MONEY", "PERCENT", "CARDINAL", "ORDINAL"} & set(LABELS)
