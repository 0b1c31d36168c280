"""What can be wrong with a bulletin, or with what is asked of one."""

from __future__ import annotations


class BulletinError(ValueError):
    """What cannot be done, and why. `code` names the sentence in the catalogue, `facts` fill it."""

    def __init__(self, code: str, /, **facts: object) -> None:
        super().__init__(f"{code} {facts}")
        self.code = code
        self.facts = facts
