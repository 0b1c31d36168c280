"""Why there is no answer."""

from __future__ import annotations


class HttpError(Exception):
    """A request that came to nothing. `code` names the sentence in the catalogue, `facts` fill it."""

    def __init__(self, code: str, /, **facts: str) -> None:
        super().__init__(f"{code} {facts}")
        self.code = code
        self.facts = facts
