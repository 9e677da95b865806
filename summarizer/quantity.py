"""The quantity as the recognizers of figures pass it on, before it is known whether it is news."""

from dataclasses import dataclass

from summarizer.schema import FigureKind

Value = float | tuple[float, float] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A number with its unit: `start:end` is all of its text, `first:last` the number alone (both in the article).

    `noun` is the index of the token that names what is counted, where the parse knows it. `bare` marks a number
    whose unit is still to be found.
    """

    start: int
    end: int
    first: int
    last: int
    value: Value
    unit: str
    kind: FigureKind
    qualifier: str = ""
    noun: int | None = None
    bare: bool = False
