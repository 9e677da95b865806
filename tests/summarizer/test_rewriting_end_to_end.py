"""From the shell to the JSON: a real, tiny BART that learned one draft by heart writes it, and the gate judges."""

import json
from pathlib import Path
from typing import Any

import pytest

from config.settings import Settings, shipped_settings
from summarizer.__main__ import main
from tests.summarizer.test_rewrite import save_tokenizer

torch = pytest.importorskip("torch")
transformers = pytest.importorskip("transformers")

pytestmark = [
    pytest.mark.model,
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
    pytest.mark.filterwarnings("ignore::FutureWarning"),
    pytest.mark.filterwarnings("ignore::UserWarning"),
]

SEED = Path(__file__).parents[2] / "seeds" / "river_flood.txt"
TRUE = "The army had sent 2,500 soldiers and 14 helicopters, Prime Minister Stefan Marek said."
LIE = "The European Commission offered 900 million euros in emergency aid."
STEPS = 400
LEARNED = 0.02


def taught(folder: Path, draft: str) -> Path:
    """Save a BART of one layer that writes `draft` whatever it reads."""
    size = save_tokenizer(folder, text=draft)
    config = transformers.BartConfig(
        vocab_size=size, d_model=32, encoder_layers=1, decoder_layers=1, encoder_attention_heads=2,
        decoder_attention_heads=2, encoder_ffn_dim=32, decoder_ffn_dim=64, max_position_embeddings=300, dropout=0.0,
        bos_token_id=0, pad_token_id=1, eos_token_id=2, decoder_start_token_id=2, forced_eos_token_id=None,
    )  # fmt: skip
    torch.manual_seed(1)
    model = transformers.BartForConditionalGeneration(config)
    labels = transformers.AutoTokenizer.from_pretrained(folder)(f"{draft}</s>", return_tensors="pt")["input_ids"]
    steps = torch.optim.AdamW(model.parameters(), lr=5e-3)
    for _ in range(STEPS):
        loss = model(input_ids=torch.randint(3, size, (1, 40)), labels=labels).loss
        if loss.item() < LEARNED:
            break
        steps.zero_grad()
        loss.backward()
        steps.step()
    model.save_pretrained(folder)
    return folder


def settings_for(folder: Path) -> Settings:
    """Return the shipped settings with the model in `folder`."""
    shipped = shipped_settings()
    changes = {"model": str(folder), "revision": "", "dtype": "float32", "no_repeat_ngram": 0, "beams": 1}
    rewrite = shipped.summarizer.rewrite.model_copy(update=changes)
    return shipped.model_copy(update={"summarizer": shipped.summarizer.model_copy(update={"rewrite": rewrite})})


def briefed(folder: Path, draft: str, capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    """Brief the seed in the shell with a model that writes `draft` and return the JSON."""
    arguments = [str(SEED), "--engine", "abstractive", "--format", "json", "--length", "full"]

    assert main(arguments, settings_for(taught(folder, draft))) == 0

    answer: dict[str, Any] = json.loads(capsys.readouterr().out)
    return answer


def test_a_reworded_point_carries_the_spans_it_rests_on(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The reader of the JSON finds each source in the article, and how much is the model's."""
    answer = briefed(tmp_path, TRUE, capsys)
    text = SEED.read_text(encoding="utf8")
    (point,) = [point for point in answer["points"] if "sources" in point]

    assert answer["engine"] == "abstractive"
    assert point["text"] == TRUE
    assert point["sources"]
    assert all(text[source["start"] : source["end"]] == source["text"] for source in point["sources"])
    assert "1 sentence reworded by a model and checked." in answer["warnings"]


def test_a_lie_is_replaced_and_the_briefing_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Not the model's words, but the article's own, verbatim, and a sentence that tells it."""
    answer = briefed(tmp_path, LIE, capsys)
    text = SEED.read_text(encoding="utf8")

    assert "900 million euros in emergency aid" not in json.dumps(answer)
    assert all("sources" not in point for point in answer["points"])
    assert all(text[point["start"] : point["end"]] == point["text"] for point in answer["points"])
    assert any("article's own sentences" in warning for warning in answer["warnings"])
