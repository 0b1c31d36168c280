"""What can be wrong with the store, as a code of the catalogue in `words` and the facts that fill it."""

from __future__ import annotations

from netmon.model.belief import Reason


class StoreError(Exception):
    """The database cannot be opened, read or written. `code` names the sentence, `facts` fill it."""

    def __init__(self, code: str, **facts: object) -> None:
        super().__init__(f"{code} {facts}")
        self.code = code
        self.facts = {name: str(value) for name, value in facts.items()}

    def as_reason(self) -> Reason:
        """Return the same as a value that can be shown and compared."""
        return Reason.of(self.code, **self.facts)
