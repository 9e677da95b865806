"""Text -> reworded text: any seq2seq summariser or small instruct model, by name or by path.

The only file with torch and transformers. What comes out is a draft: summarizer/redraft.py proves it sentence by
sentence and replaces what it cannot prove.
"""

import contextlib
import logging
import time
from pathlib import Path
from typing import Any, Protocol

from config.settings import RewriteSettings
from summarizer.errors import ModelMissingError

logger = logging.getLogger(__name__)

# Room for the special tokens and, for a causal model, the words around the article.
SPARE_TOKENS = 64
USUAL_WINDOW = 1_024
INSTRUCTION = (
    "Summarise the news article below in three plain sentences. Use only what it says. "
    "Keep every name, number, hedge and attribution as it stands there.\n\n"
)
GGUF = ".gguf"
BROKEN = (RuntimeError, MemoryError)  # torch says "out of memory" by either


class DraftError(Exception):
    """A model wrote nothing that can be used; the message ends the sentence "The rewriting model …"."""


class Generator(Protocol):
    """Whatever writes a draft."""

    def count_tokens(self, text: str) -> int:
        """Return how many of the model's tokens `text` takes."""
        ...

    @property
    def window(self) -> int:
        """The most tokens of an article that the model can read."""
        ...

    def write(self, text: str) -> str:
        """Return a summary of `text` in the model's words; `DraftError` if there is none, or none in time."""
        ...


class TransformersGenerator:
    """A loaded model of the transformers library, on the CPU."""

    def __init__(self, tokenizer: Any, model: Any, settings: RewriteSettings) -> None:  # noqa: ANN401  # untyped there
        """Keep a loaded `tokenizer` and `model`; `settings` steer the generation."""
        self._tokenizer = tokenizer
        self._model = model
        self._settings = settings
        self._causal = not model.config.is_encoder_decoder

    @classmethod
    def load(cls, settings: RewriteSettings) -> "TransformersGenerator":
        """Load the model that `settings` name, from disk if it is there, else from the hub.

        Raises `ModelMissingError` with the command that fetches it.
        """
        try:
            import torch
            import transformers
        except ImportError as error:
            message = "Rewriting needs torch and transformers: run `make neural`."
            raise ModelMissingError(message) from error
        transformers.logging.set_verbosity_error()  # type: ignore[no-untyped-call]  # untyped there
        if settings.threads:
            torch.set_num_threads(settings.threads)
        tokenizer, model = _load_anywhere(settings)
        generator = cls(tokenizer, model.eval(), settings)
        generator.warm_up()
        return generator

    @property
    def window(self) -> int:
        """The most tokens of an article that the model can read, its own answer left room for."""
        config = self._model.config
        longest = getattr(config, "max_position_embeddings", None) or getattr(config, "n_positions", None)
        window = min(longest or USUAL_WINDOW, self._settings.max_input_tokens) - SPARE_TOKENS
        return window - self._settings.max_new_tokens if self._causal else window

    def count_tokens(self, text: str) -> int:
        """Return how many of the model's tokens `text` takes."""
        return len(self._tokenizer(text, add_special_tokens=False)["input_ids"])

    def warm_up(self) -> None:
        """Run once, one token long, so that the first reader does not wait for what is made at first use."""
        with contextlib.suppress(*BROKEN):
            self._generate("Warm.", most_tokens=1)

    def write(self, text: str) -> str:
        """Return a summary of `text` in the model's words; `DraftError` if there is none, or none in time."""
        started = time.monotonic()
        try:
            tokens = self._generate(text, most_tokens=self._settings.max_new_tokens)
        except BROKEN as error:
            logger.warning("the rewriting model failed: %s", type(error).__name__)
            message = "failed"
            raise DraftError(message) from error
        if time.monotonic() - started >= self._settings.seconds:
            message = f"was not done within {self._settings.seconds:g} seconds"
            raise DraftError(message)
        return str(self._tokenizer.decode(tokens, skip_special_tokens=True)).strip()

    def _generate(self, text: str, *, most_tokens: int) -> Any:  # noqa: ANN401  # a tensor; torch is imported late
        """Return the tokens that the model adds to, or makes of, `text`."""
        import torch

        inputs = self._inputs(text)
        with torch.inference_mode():
            output = self._model.generate(
                **inputs,
                num_beams=self._settings.beams,
                max_new_tokens=most_tokens,
                max_time=self._settings.seconds,
                no_repeat_ngram_size=self._settings.no_repeat_ngram,
                do_sample=False,
            )
        start = inputs["input_ids"].shape[1] if self._causal else 0
        return output[0][start:]

    def _inputs(self, text: str) -> dict[str, Any]:
        """Return the model's input tensors for `text`; a causal model also gets its instruction."""
        if self._causal and self._tokenizer.chat_template:
            messages = [{"role": "user", "content": INSTRUCTION + text}]
            inputs = self._tokenizer.apply_chat_template(
                messages, add_generation_prompt=True, enable_thinking=False, return_tensors="pt", return_dict=True
            )
        elif self._causal:
            inputs = self._tokenizer(f"{INSTRUCTION}{text}\n\nSummary:", return_tensors="pt")
        else:
            inputs = self._tokenizer(text, truncation=True, max_length=self.window + SPARE_TOKENS, return_tensors="pt")
        return {name: tensor for name, tensor in inputs.items() if name != "token_type_ids"}


def _load_anywhere(settings: RewriteSettings) -> tuple[Any, Any]:
    """Return tokenizer and model: first from disk, which answers at once, then from the hub."""
    failures: list[Exception] = []
    for local in (True, False):
        try:
            return _load(settings, local=local)
        except (OSError, ValueError, ImportError) as error:
            failures.append(error)
            if Path(settings.model).exists():
                break
    logger.warning("the model %s cannot be loaded: %s", settings.model, type(failures[-1]).__name__)
    message = (
        f"The rewriting model {settings.model} is not here: run `make fetch-model`, "
        "or use the exact engine, which needs no such model."
    )
    raise ModelMissingError(message) from failures[-1]


def _load(settings: RewriteSettings, *, local: bool) -> tuple[Any, Any]:
    """Load tokenizer and model, pinned and without any code of theirs; `local` never asks the network."""
    import torch
    from transformers import AutoConfig, AutoModelForCausalLM, AutoModelForSeq2SeqLM, AutoTokenizer

    name, where = settings.model, _where(settings, local=local)
    if name.endswith(GGUF):
        name, where = str(Path(name).parent), {**where, "gguf_file": Path(name).name}
    config = AutoConfig.from_pretrained(name, **where)
    tokenizer = AutoTokenizer.from_pretrained(name, **where)
    kind = AutoModelForSeq2SeqLM if config.is_encoder_decoder else AutoModelForCausalLM
    dtype = getattr(torch, settings.dtype)
    return tokenizer, kind.from_pretrained(name, dtype=dtype, weights_only=True, **where)


def _where(settings: RewriteSettings, *, local: bool) -> dict[str, Any]:
    """Return the arguments that say where a model comes from; its own code is never run."""
    pinned = {} if Path(settings.model).exists() or not settings.revision else {"revision": settings.revision}
    return {"local_files_only": local, "trust_remote_code": False, **pinned}
