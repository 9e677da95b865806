"""Reads settings.toml and the environment into checked, frozen settings; unknown keys are refused by name."""

import os
import tomllib
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict, TomlConfigSettingsSource

SETTINGS_FILE = Path(__file__).with_name("settings.toml")
PREFIX = "NEWSBRIEF_"
NESTING = "__"


class SettingsError(Exception):
    """A setting is unknown, missing or out of range; the message names it and is shown as it is."""


class Section(BaseModel):
    """One table of settings.toml."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class RankSettings(Section):
    """How sentences are ranked."""

    method: Literal["learned", "lexrank", "textrank", "lsa", "luhn", "kl", "sumbasic"]
    position_weight: float = Field(ge=0, le=1)
    half_life: float = Field(ge=0.5, le=100)
    redundancy: float = Field(ge=0, le=5)
    coverage: float = Field(ge=0, le=5)
    most_sentences: int = Field(ge=20, le=2_000)


class RewriteSettings(Section):
    """The rewriting engine: which model, and how it writes."""

    model: str = Field(min_length=1)
    revision: str
    dtype: Literal["bfloat16", "float32"]
    threads: int = Field(ge=0, le=64)
    beams: int = Field(ge=1, le=8)
    max_input_tokens: int = Field(ge=256, le=8_192)
    max_new_tokens: int = Field(ge=20, le=500)
    no_repeat_ngram: int = Field(ge=0, le=10)
    seconds: float = Field(ge=0.1, le=600)
    refuse_above: float = Field(ge=0, le=1)
    refuse_draft_above: float = Field(ge=0, le=1)


class SummarizerSettings(Section):
    """Limits and lengths of the summarizer."""

    min_words: int = Field(ge=20, le=500)
    max_characters: int = Field(ge=1_000, le=5_000_000)
    cap_from_words: int = Field(ge=0, le=1_000)
    short_share: float = Field(ge=0.05, le=1)
    full_share: float = Field(ge=0.05, le=1)
    short_points: int = Field(ge=1, le=20)
    full_points: int = Field(ge=1, le=20)
    max_actors: int = Field(ge=0, le=50)
    max_figures: int = Field(ge=0, le=50)
    models: tuple[str, ...] = Field(min_length=1)
    other_models: dict[str, tuple[str, ...]]
    rewrite: RewriteSettings
    rank: RankSettings


class BotSettings(Section):
    """How the bot listens and what it refuses."""

    paste_from_units: int = Field(ge=1_000, le=4_096)
    paste_hold_seconds: float = Field(ge=0.1, le=3)
    comment_hold_seconds: float = Field(ge=0, le=3)
    max_links: int = Field(ge=1, le=20)
    max_document_bytes: int = Field(ge=10_000, le=20_971_520)
    progress_after_seconds: float = Field(ge=0.2, le=30)
    keep_days: int = Field(ge=1, le=365)
    daily_budget: int = Field(ge=0, le=100_000)
    poll_seconds: int = Field(ge=1, le=50)
    rewriting: bool
    heartbeat_path: str
    allow: tuple[int, ...]
    block: tuple[int, ...]
    administrators: tuple[int, ...]


class JobsSettings(Section):
    """How much work the bot takes on at once."""

    workers: int = Field(ge=1, le=64)
    queue: int = Field(ge=1, le=100_000)
    per_user: int = Field(ge=1, le=1_000)
    timeout_seconds: float = Field(ge=1, le=600)
    stop_seconds: float = Field(ge=0.5, le=7)


class StoreSettings(Section):
    """Where the bot keeps what it must not forget."""

    path: str = Field(min_length=1)


class FetchSettings(Section):
    """What a fetch may cost and where it may go."""

    first_byte_seconds: float = Field(ge=0.05, le=60)
    total_seconds: float = Field(ge=0.1, le=120)
    max_bytes: int = Field(ge=10_000, le=50_000_000)
    max_header_bytes: int = Field(ge=1_024, le=100_000)
    max_redirects: int = Field(ge=0, le=20)
    retry_after_seconds: float = Field(ge=0, le=30)
    ports: tuple[int, ...]
    allowed_private: tuple[str, ...]
    proxy: str
    contact: str


class ExtractSettings(Section):
    """What the worker that parses pages and documents may cost."""

    max_html_bytes: int = Field(ge=10_000, le=20_000_000)
    cpu_seconds: float = Field(ge=0.1, le=60)
    wall_seconds: float = Field(ge=1, le=120)
    memory_megabytes: int = Field(ge=100, le=8_000)
    max_document_bytes: int = Field(ge=10_000, le=100_000_000)
    max_pages: int = Field(ge=1, le=1_000)


class CacheSettings(Section):
    """How long and how much of what was fetched and briefed is kept."""

    path: str
    fresh_seconds: float = Field(ge=0, le=86_400)
    max_age_hours: float = Field(ge=0, le=8_760)
    max_megabytes: float = Field(ge=0.01, le=10_000)


class Settings(BaseSettings):
    """All settings, one attribute a table of settings.toml."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX, env_nested_delimiter=NESTING, toml_file=SETTINGS_FILE, extra="forbid", frozen=True
    )

    summarizer: SummarizerSettings
    bot: BotSettings
    jobs: JobsSettings
    store: StoreSettings
    fetch: FetchSettings
    extract: ExtractSettings
    cache: CacheSettings

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Read the environment over the file, and nothing else."""
        del dotenv_settings, file_secret_settings
        return init_settings, env_settings, TomlConfigSettingsSource(settings_cls)


def read_settings() -> Settings:
    """Read the file and the environment.

    Raises `SettingsError` naming each key that is unknown, missing or out of range.
    """
    tables = {PREFIX + name.upper() + NESTING for name in Settings.model_fields}
    strangers = [
        key for key in os.environ if key.startswith(PREFIX) and not any(key.upper().startswith(t) for t in tables)
    ]
    if strangers:
        message = f"unknown setting in the environment: {', '.join(sorted(strangers))}"
        raise SettingsError(message)
    try:
        return Settings()  # type: ignore[call-arg]  # the values come from the sources above
    except ValidationError as error:
        raise SettingsError(_in_words(error)) from error


def shipped_settings() -> Settings:
    """Return the settings as the project ships them, whatever the environment says."""
    tables: dict[str, Any] = tomllib.loads(SETTINGS_FILE.read_text(encoding="utf8"))
    return Settings.model_construct(
        **{name: field.annotation.model_validate(tables[name]) for name, field in Settings.model_fields.items()}  # type: ignore[union-attr]
    )


def _in_words(error: ValidationError) -> str:
    """Say which setting is wrong and why, without the value (it may be a secret)."""
    return "; ".join(f"setting {'.'.join(str(part) for part in e['loc'])}: {e['msg']}" for e in error.errors())
