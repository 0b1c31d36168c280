"""What cannot be answered, and what would be right."""

from __future__ import annotations


class FigureError(ValueError):
    """A figure that does not exist. `code` names the sentence in the catalogue, `facts` fill it."""

    def __init__(self, code: str, /, **facts: object) -> None:
        super().__init__(f"{code} {facts}")
        self.code = code
        self.facts = facts
