"""Rewriting: the real code path of transformers on tiny models made here, loaded from disk, never from a network."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pydantic import ValidationError

from config.settings import RewriteSettings, shipped_settings
from summarizer.errors import ModelMissingError
from summarizer.rewrite import SPARE_TOKENS, DraftError, TransformersGenerator

torch = pytest.importorskip("torch")
transformers = pytest.importorskip("transformers")

TEXT = "The mayor of Oslo said about 40 people were hurt when a tram left the rails. "
pytestmark = [
    pytest.mark.model,
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
    pytest.mark.filterwarnings("ignore::FutureWarning"),
    pytest.mark.filterwarnings("ignore::UserWarning"),
]


def save_tokenizer(folder: Path, *, text: str = TEXT, **options: object) -> int:
    """Train a byte-level tokenizer on one text, save it and return how many tokens it knows."""
    from tokenizers import ByteLevelBPETokenizer

    trainer = ByteLevelBPETokenizer()
    trainer.train_from_iterator([text], vocab_size=400, special_tokens=["<s>", "<pad>", "</s>", "<unk>"])
    tokenizer = transformers.PreTrainedTokenizerFast(
        tokenizer_object=trainer._tokenizer, bos_token="<s>", eos_token="</s>", pad_token="<pad>", unk_token="<unk>"
    )
    for name, value in options.items():
        setattr(tokenizer, name, value)
    tokenizer.save_pretrained(folder)
    return len(tokenizer)


@pytest.fixture(scope="module")
def tiny_bart(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A BART of two layers with random weights."""
    folder = tmp_path_factory.mktemp("bart")
    size = save_tokenizer(folder)
    config = transformers.BartConfig(
        vocab_size=size, d_model=16, encoder_layers=1, decoder_layers=1, encoder_attention_heads=2,
        decoder_attention_heads=2, encoder_ffn_dim=32, decoder_ffn_dim=32, max_position_embeddings=300,
        bos_token_id=0, pad_token_id=1, eos_token_id=2, decoder_start_token_id=2, forced_eos_token_id=2,
    )  # fmt: skip
    torch.manual_seed(1)
    transformers.BartForConditionalGeneration(config).save_pretrained(folder)
    return folder


@pytest.fixture(scope="module", params=[None, "{% for m in messages %}{{ m['content'] }}{% endfor %}"])
def tiny_causal(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A causal model of one layer with random weights, with and without a chat template."""
    folder = tmp_path_factory.mktemp("causal")
    size = save_tokenizer(folder, chat_template=request.param)
    config = transformers.LlamaConfig(
        vocab_size=size, hidden_size=16, intermediate_size=32, num_hidden_layers=1, num_attention_heads=2,
        max_position_embeddings=1200, bos_token_id=0, pad_token_id=1, eos_token_id=2,
    )  # fmt: skip
    torch.manual_seed(1)
    transformers.LlamaForCausalLM(config).save_pretrained(folder)
    return folder


def settings_for(model: Path | str, **changes: object) -> RewriteSettings:
    """Return the shipped settings with another model, no revision and a short answer."""
    short = {"revision": "", "max_new_tokens": 20, "beams": 2}
    return shipped_settings().summarizer.rewrite.model_copy(update={"model": str(model), **short, **changes})


def test_a_seq2seq_model_writes_from_the_article(tiny_bart: Path) -> None:
    """A summariser by path is loaded and its words come back as text, without special tokens."""
    generator = TransformersGenerator.load(settings_for(tiny_bart))
    draft = generator.write(TEXT * 3)

    assert isinstance(draft, str)
    assert "</s>" not in draft
    assert generator.write(TEXT * 3) == draft


def test_a_causal_model_writes_behind_its_instruction(tiny_causal: Path) -> None:
    """An instruct model gets the instruction; only what it adds is the draft."""
    draft = TransformersGenerator.load(settings_for(tiny_causal)).write(TEXT)

    assert "Summarise the news article" not in draft


def test_the_window_is_the_models_own_within_the_setting(tiny_bart: Path, tiny_causal: Path) -> None:
    """The article is fitted to what the model can read, its answer left room for where both share the window."""
    seq2seq = TransformersGenerator.load(settings_for(tiny_bart))
    causal = TransformersGenerator.load(settings_for(tiny_causal, max_input_tokens=512))

    assert seq2seq.window == 300 - SPARE_TOKENS
    assert causal.window == 512 - SPARE_TOKENS - 20
    assert seq2seq.count_tokens(TEXT * 2) > seq2seq.count_tokens(TEXT) > 10


def test_an_overlong_text_is_no_error(tiny_bart: Path) -> None:
    """A text above the window is cut, not refused: the caller fits it first."""
    generator = TransformersGenerator.load(settings_for(tiny_bart))

    assert isinstance(generator.write(TEXT * 200), str)


@pytest.mark.parametrize("dtype", ["bfloat16", "float32"])
def test_the_number_format_is_the_settings(dtype: str, tiny_bart: Path) -> None:
    """bfloat16 by default, float32 by setting."""
    generator = TransformersGenerator.load(settings_for(tiny_bart, dtype=dtype))

    assert str(generator._model.dtype) == f"torch.{dtype}"


def test_warming_up_and_threads(tiny_bart: Path) -> None:
    """The first run is made before the first reader comes, with the threads of the settings."""
    before = torch.get_num_threads()
    generator = TransformersGenerator.load(settings_for(tiny_bart, threads=1))
    generator.warm_up()

    assert torch.get_num_threads() == 1
    torch.set_num_threads(before)


def test_a_missing_model_is_one_sentence_with_the_command(monkeypatch: pytest.MonkeyPatch) -> None:
    """Offline and not on disk: the reader learns which model, what to run and what works without."""
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_OFFLINE", True)

    with pytest.raises(ModelMissingError, match=r"nobody/no-such-model .*make fetch-model.*exact engine") as caught:
        TransformersGenerator.load(settings_for("nobody/no-such-model"))

    assert "\n" not in str(caught.value)


def test_a_broken_folder_is_the_same_sentence(tmp_path: Path) -> None:
    """A folder without a model does not send us to the network."""
    with pytest.raises(ModelMissingError, match="make fetch-model"):
        TransformersGenerator.load(settings_for(tmp_path))


def test_code_of_a_model_is_never_run(tiny_bart: Path, tmp_path: Path) -> None:
    """A model that brings its own code is refused instead of trusted."""
    for file in tiny_bart.iterdir():
        (tmp_path / file.name).write_bytes(file.read_bytes())
    (tmp_path / "config.json").write_text(
        '{"model_type": "evil", "auto_map": {"AutoConfig": "evil.Config", "AutoModel": "evil.Model"}}'
    )
    (tmp_path / "evil.py").write_text("raise SystemExit('the code ran')")

    with pytest.raises(ModelMissingError):
        TransformersGenerator.load(settings_for(tmp_path))


def tiny_t5(folder: Path, size: int) -> None:
    """Save a T5 of one layer with random weights."""
    config = transformers.T5Config(
        vocab_size=size, d_model=16, d_kv=8, d_ff=32, num_layers=1, num_heads=2, pad_token_id=1, eos_token_id=2,
        decoder_start_token_id=1,
    )  # fmt: skip
    transformers.T5ForConditionalGeneration(config).save_pretrained(folder)


def tiny_pegasus(folder: Path, size: int) -> None:
    """Save a PEGASUS of one layer with random weights."""
    config = transformers.PegasusConfig(
        vocab_size=size, d_model=16, encoder_layers=1, decoder_layers=1, encoder_attention_heads=2,
        decoder_attention_heads=2, encoder_ffn_dim=32, decoder_ffn_dim=32, max_position_embeddings=300,
        pad_token_id=1, eos_token_id=2, decoder_start_token_id=1, forced_eos_token_id=2,
    )  # fmt: skip
    transformers.PegasusForConditionalGeneration(config).save_pretrained(folder)


@pytest.mark.parametrize("save", [tiny_t5, tiny_pegasus])
def test_other_kinds_of_summarisers_run_as_well(save: Callable[[Path, int], None], tmp_path: Path) -> None:
    """T5 and PEGASUS are loaded and write; a kind that names no window gets the usual one within the setting."""
    torch.manual_seed(1)
    save(tmp_path, save_tokenizer(tmp_path))
    generator = TransformersGenerator.load(settings_for(tmp_path, max_input_tokens=512))

    assert isinstance(generator.write(TEXT * 3), str)
    assert 0 < generator.window <= 512 - SPARE_TOKENS


def test_loading_warms_up_once(tiny_bart: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who loads a model has paid for its first run: it writes one token and its result is thrown away."""
    lengths: list[int] = []
    generate = TransformersGenerator._generate

    def watched(self: TransformersGenerator, text: str, *, most_tokens: int) -> object:
        lengths.append(most_tokens)
        return generate(self, text, most_tokens=most_tokens)

    monkeypatch.setattr(TransformersGenerator, "_generate", watched)
    TransformersGenerator.load(settings_for(tiny_bart))

    assert lengths == [1]


def test_nothing_is_kept_for_learning_and_time_is_limited(tiny_bart: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A draft is written in inference mode, and the model itself is told when to stop."""
    generator = TransformersGenerator.load(settings_for(tiny_bart, seconds=7.0))
    generate, seen = generator._model.generate, []

    def watched(**options: object) -> object:
        seen.append((torch.is_inference_mode_enabled(), options["max_time"], options["do_sample"]))
        return generate(**options)

    monkeypatch.setattr(generator._model, "generate", watched)
    generator.write(TEXT)

    assert seen == [(True, 7.0, False)]


@pytest.mark.parametrize("dtype", ["int8", "float16", "qint8", ""])
def test_formats_whose_words_are_not_proven_equal_cannot_be_set(dtype: str) -> None:
    """Dynamic int8 is faster but corrupted a small model: it is no setting."""
    shipped = shipped_settings().summarizer.rewrite

    with pytest.raises(ValidationError):
        RewriteSettings.model_validate({**shipped.model_dump(), "dtype": dtype})


@pytest.mark.parametrize("error", [RuntimeError("out of memory"), MemoryError()])
def test_a_model_that_dies_is_one_error(error: Exception, tiny_bart: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever torch says, the caller learns in words that end the sentence "The rewriting model …"."""
    generator = TransformersGenerator.load(settings_for(tiny_bart))

    def die(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(generator._model, "generate", die)
    generator.warm_up()
    with pytest.raises(DraftError, match=r"^failed$") as caught:
        generator.write(TEXT)

    assert caught.value.__cause__ is error


def test_a_draft_that_takes_too_long_is_none(tiny_bart: Path) -> None:
    """What is cut off by the time limit is not shown; the limit is named."""
    generator = TransformersGenerator.load(settings_for(tiny_bart, seconds=0.0))

    with pytest.raises(DraftError, match=r"^was not done within 0 seconds$"):
        generator.write(TEXT)


def test_a_gguf_file_runs_through_transformers(tiny_causal: Path, tmp_path: Path) -> None:
    """A file of the kind that llama.cpp reads is found by its ending; a broken one is the usual sentence."""
    pytest.importorskip("gguf")
    broken = tmp_path / "model.gguf"
    broken.write_bytes((tiny_causal / "config.json").read_bytes())

    with pytest.raises(ModelMissingError, match="make fetch-model"):
        TransformersGenerator.load(settings_for(broken))


def test_the_make_target_fetches_the_pinned_model() -> None:
    """`make fetch-model` takes name and revision from the settings and names no host."""
    makefile = (Path(__file__).parents[2] / "Makefile").read_text(encoding="utf8")
    recipe = makefile.split("\nfetch-model:")[1].split("\n\n")[0]

    assert "hf download" in recipe
    assert "--revision" in recipe
    assert "settings.toml" in recipe or "config.settings" in recipe
    assert "http" not in recipe


def test_the_default_is_pinned() -> None:
    """A name on the hub goes with a revision, so that the same words come out tomorrow."""
    rewrite = shipped_settings().summarizer.rewrite

    assert "/" in rewrite.model
    assert len(rewrite.revision) >= 7
