"""Reads the translations in bot/locale/*.po; a language without one falls back to English."""

import gettext
from functools import lru_cache
from io import BytesIO
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

LOCALE = Path(__file__).parent / "locale"
DEFAULT_LANGUAGE = "en"
LANGUAGES = {
    "en": "English",
    "de": "Deutsch",
    "fr": "Français",
    "es": "Español",
    "it": "Italiano",
    "ru": "Русский",
    "uk": "Українська",
}


@lru_cache
def translation(language: str) -> gettext.NullTranslations:
    """Return the catalogue for `language`, English where there is none."""
    path = LOCALE / f"{known_language(language)}.po"
    if not path.exists():
        return gettext.NullTranslations()
    compiled = BytesIO()
    with path.open("rb") as source:
        write_mo(compiled, read_po(source, locale=path.stem))
    compiled.seek(0)
    return gettext.GNUTranslations(compiled)


def known_language(code: str | None) -> str:
    """Return the language of ours that an IETF tag such as "de-AT" asks for, English for any other."""
    language = (code or DEFAULT_LANGUAGE).replace("_", "-").split("-")[0].lower()
    return language if language in LANGUAGES else DEFAULT_LANGUAGE
