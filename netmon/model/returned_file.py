"""A file that an office has returned, from being handed in to being taken by a second person."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from netmon.model.names import ReturnedFileId


class FileState(StrEnum):
    """How it stands with a file."""

    FAULTY = "faulty"  # something in it is wrong: nothing of it was taken, and nothing can be
    WAITING = "waiting"
    ACCEPTED = "accepted"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class ReturnedFile:
    """`digest` is the SHA-256 of the file in hexadecimal, by which its content is kept; `size` is in octets.

    `rows` are answers that could be read, `wrong` mistakes, both when it was handed in; `entered` is how many answers
    were new when it was accepted. `decided_by` is "" and `decided_at` None until somebody has decided. Times are UTC,
    epoch seconds.
    """

    id: ReturnedFileId
    name: str
    digest: str
    size: int
    by: str
    at: float
    state: FileState
    rows: int = 0
    wrong: int = 0
    decided_by: str = ""
    decided_at: float | None = None
    note: str = ""
    entered: int = 0


@dataclass(frozen=True, slots=True)
class ReturnedContent:
    """What stands in a file, kept once however often it is handed in."""

    digest: str
    content: bytes
