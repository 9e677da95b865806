"""What goes over the wire: JSON objects, refusals in Telegram's own words, lengths in UTF-16 units."""

from typing import Any, TypeAlias

Json: TypeAlias = dict[str, Any]

BAD_REQUEST = 400
UNAUTHORIZED = 401
FORBIDDEN = 403
NOT_FOUND = 404
CONFLICT = 409
TOO_MANY_REQUESTS = 429

OPENINGS = {
    BAD_REQUEST: "Bad Request: ",
    UNAUTHORIZED: "Unauthorized: ",
    FORBIDDEN: "Forbidden: ",
    NOT_FOUND: "Not Found: ",
    CONFLICT: "Conflict: ",
    TOO_MANY_REQUESTS: "Too Many Requests: ",
}


class RefusedError(Exception):
    """A call that Telegram would refuse; carries the code, the description and the parameters of its answer."""

    def __init__(self, reason: str = "", *, code: int = BAD_REQUEST, parameters: Json | None = None) -> None:
        """Word the refusal as Telegram does: the opening of the code, then the reason."""
        self.code = code
        self.description = (OPENINGS.get(code, "") + reason).removesuffix(": ")
        self.parameters = parameters
        super().__init__(self.description)

    def wire(self) -> Json:
        """Return the answer that the caller reads."""
        answer: Json = {"ok": False, "error_code": self.code, "description": self.description}
        if self.parameters:
            answer["parameters"] = self.parameters
        return answer


def units(text: str) -> int:
    """Count UTF-16 code units, as Telegram counts lengths and offsets."""
    return len(text) + sum(character > "\uffff" for character in text)


def cut(text: str, offset: int, length: int) -> str:
    """Return the part of a text that an entity covers, given its offset and length in UTF-16 units."""
    encoded = text.encode("utf-16-le", "surrogatepass")
    return encoded[2 * offset : 2 * (offset + length)].decode("utf-16-le", "surrogatepass")


def without_empty(fields: Json) -> Json:
    """Drop the fields that Telegram would leave out: None, empty lists and False."""
    return {name: value for name, value in fields.items() if value is not None and value is not False and value != []}
