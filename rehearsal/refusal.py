"""How the Bot API says no."""

from __future__ import annotations

from typing import Any


class RefusedError(Exception):
    """A call that the server refuses, with the code and the words a bot gets to see."""

    def __init__(self, code: int, description: str, parameters: dict[str, Any] | None = None) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters or {}

    @property
    def body(self) -> dict[str, Any]:
        said = {"ok": False, "error_code": self.code, "description": self.description}
        return {**said, "parameters": self.parameters} if self.parameters else said


def bad_request(words: str) -> RefusedError:
    return RefusedError(400, f"Bad Request: {words}")


def forbidden(words: str) -> RefusedError:
    return RefusedError(403, f"Forbidden: {words}")


def conflict(words: str) -> RefusedError:
    return RefusedError(409, f"Conflict: {words}")


def too_large(words: str = "") -> RefusedError:
    return RefusedError(413, f"Request Entity Too Large: {words}" if words else "Request Entity Too Large")


def not_implemented(words: str = "") -> RefusedError:
    return RefusedError(501, f"Not Implemented: {words}" if words else "Not Implemented")


def too_many_requests(retry_after: int) -> RefusedError:
    words = f"Too Many Requests: retry after {retry_after}"
    return RefusedError(429, words, {"retry_after": retry_after})
