"""Names of places -> countries: their other names, their demonyms, and the capitals that stand for a government."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from summarizer.lexicon import word_list
from summarizer.names import fold

SEPARATOR = "|"


@dataclass(frozen=True, slots=True, kw_only=True)
class Countries:
    """Folded words -> the country's usual name, one table for each way to name it."""

    names: dict[str, str]
    demonyms: dict[str, str]
    capitals: dict[str, str]


@cache
def countries() -> Countries:
    """Read the table of countries."""
    return _parse(word_list("countries"))


def _parse(lines: Iterable[str]) -> Countries:
    """Parse lines of `name, other name | demonym, demonym | capital, seat of government`."""
    names: dict[str, str] = {}
    demonyms: dict[str, str] = {}
    capitals: dict[str, str] = {}
    for line in lines:
        columns = [[fold(entry) for entry in column.split(",") if entry.strip()] for column in line.split(SEPARATOR)]
        country = columns[0][0]
        for table, column in zip((names, demonyms, capitals), columns, strict=True):
            table.update(dict.fromkeys(column, country))
    return Countries(names=names, demonyms=demonyms, capitals=capitals)


def country_named(text: str) -> str | None:
    """Return the folded usual name of the country that `text` names ("the U.S." -> "united states")."""
    return countries().names.get(fold(text))


def country_of_demonym(text: str) -> str | None:
    """Return the country whose people or things `text` means ("Italian", "Poles")."""
    return countries().demonyms.get(fold(text))


def country_of_capital(text: str) -> str | None:
    """Return the country whose government `text` can stand for ("Kyiv", "the Kremlin")."""
    return countries().capitals.get(fold(text))


def is_party_and_state(text: str) -> bool:
    """Tell whether `text` is an American party's letter and a state: "D-New York", "R-Calif."."""
    letter, dash, state = text.partition("-")
    known = fold(state) in word_list("well_known_places") or fold(state).rstrip(".") in word_list("state_abbreviations")
    return letter in {"D", "R", "I"} and bool(dash) and known
