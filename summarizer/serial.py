"""Frozen values <-> JSON: dataclasses of plain values, tuples and one another, read back by their own type hints."""

import json
from dataclasses import asdict, fields, is_dataclass
from types import NoneType, UnionType
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

Value = TypeVar("Value")


def to_json(value: object) -> str:
    """Return a dataclass as JSON."""
    return json.dumps(asdict(value), ensure_ascii=False)  # type: ignore[call-overload]  # any dataclass


def from_json(kind: type[Value], text: str) -> Value:
    """Return the value of type `kind` that `to_json` wrote; `ValueError` where the text is none."""
    value = _read(kind, json.loads(text))
    if not isinstance(value, kind):
        raise _strange(kind)
    return value


def _read(kind: Any, value: Any) -> Any:  # noqa: ANN401  # any type of our schema, any value of JSON
    """Return `value` as `kind` asks: objects as dataclasses, arrays as tuples, the rest as it is."""
    origin = get_origin(kind)
    if origin is tuple:
        return _read_tuple(kind, value)
    if origin in {Union, UnionType}:
        return _read_one_of(get_args(kind), value)
    if origin is Literal:
        return value
    if not is_dataclass(kind):
        return value
    if not isinstance(value, dict) or not isinstance(kind, type):
        raise _strange(kind)
    hints = get_type_hints(kind)
    names = {field.name for field in fields(kind)}
    if not value.keys() <= names:
        raise _strange(kind)
    return kind(**{name: _read(hints[name], value[name]) for name in value})


def _read_tuple(kind: Any, value: Any) -> tuple[Any, ...]:  # noqa: ANN401
    """Return an array as a tuple, of one type throughout or of one for each place."""
    if not isinstance(value, list):
        raise _strange(kind)
    kinds = get_args(kind)
    if kinds[-1] is Ellipsis:
        return tuple(_read(kinds[0], item) for item in value)
    if len(kinds) != len(value):
        raise _strange(kind)
    return tuple(_read(each, item) for each, item in zip(kinds, value, strict=True))


def _read_one_of(kinds: tuple[Any, ...], value: Any) -> Any:  # noqa: ANN401
    """Return a value that may be nothing, or an array where one of the types is a tuple."""
    if value is None and NoneType in kinds:
        return None
    for kind in kinds:
        is_array = get_origin(kind) is tuple
        if kind is not NoneType and is_array == isinstance(value, list):
            return _read(kind, value)
    raise _strange(kinds)


def _strange(kind: object) -> ValueError:
    """Return the error for JSON that does not fit `kind`."""
    message = f"no {kind}"
    return ValueError(message)
