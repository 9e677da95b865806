"""Rows tell whose summary they have, are drawn by their identifier alone, and are annotated once."""

import gzip
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from training.rows import MODEL_WRITTEN_SHARE, SHARES, annotated, draw, is_human, is_taken, read_rows

ARTICLE = (
    "The harbour board of Lodin closed the northern quay on Friday. Divers had found that its piles were rotten.\n"
    "Maria Okoye, the chairwoman of the board, said that the ferry would land at the old customs house.\n"
    "The repairs will cost about 3 million crowns and last until spring, she told the council on Monday.\n"
    "The shipping company asked the town for help, and 40 of its workers stayed at home."
)


def row(text: str = ARTICLE, *, kind: str | None = None) -> dict[str, object]:
    """Return a row with a reference of this kind."""
    return {"id": "a", "text": text, "references": ["The quay is closed."], "ref_kind": kind, "source": "invented"}


def test_rows_come_as_they_were_written(tmp_path: Path) -> None:
    """One JSON object a line of the compressed file, in order."""
    path = tmp_path / "rows.jsonl.gz"
    rows = [row(), row("Zürich: 5 °C")]
    with gzip.open(path, "wt", encoding="utf8") as lines:
        lines.writelines(json.dumps(one, ensure_ascii=False) + "\n" for one in rows)

    assert list(read_rows(path)) == rows


@pytest.mark.parametrize(
    ("kind", "human"),
    [
        (None, True),
        ("human 60-word", True),
        ("CNN/DM highlights", True),
        ("CNN/DM highlights + LLM: some model", True),
        ("LLM: some model", False),
    ],
)
def test_whose_the_first_reference_is(kind: str | None, *, human: bool) -> None:
    """A person's where no model is named, or a model's only follows the highlights of the page."""
    assert is_human(row(kind=kind)) is human


def test_half_of_what_models_summed_up_is_taken() -> None:
    """People's summaries are all taken, models' by a hash of the identifier."""
    rows = [row(kind="LLM: some model") | {"id": str(number)} for number in range(2_000)]
    share = sum(map(is_taken, rows)) / len(rows)

    assert abs(share - MODEL_WRITTEN_SHARE) < 0.05
    assert all(is_taken(one | {"ref_kind": None}) for one in rows)


@given(st.text(), st.integers(min_value=1, max_value=SHARES))
def test_a_draw_depends_on_the_text_alone(text: str, sides: int) -> None:
    """The same text falls on the same side, and on one of those there are."""
    assert draw(text, sides) == draw(text, sides)
    assert 0 <= draw(text, sides) < sides


@pytest.mark.model
def test_a_text_is_annotated_once(tmp_path: Path) -> None:
    """The second reading comes from the folder, one file an article; what holds no article is left out."""
    rows = [row(), row("Home News Sport Weather " * 40)]

    first = list(annotated(rows, cache=tmp_path / "kept"))
    files = list((tmp_path / "kept").iterdir())
    again = list(annotated(rows[:1], cache=tmp_path / "kept"))

    assert [one for one, _ in first] == rows[:1]
    assert first[0][1].parsed
    assert len(files) == 1
    assert again[0][1].sentences == first[0][1].sentences
