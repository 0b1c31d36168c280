"""Files that go along with a message. The message names them; their bytes are read when it is sent."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Final

from netmon.model.notification import Notification

BULLETIN: Final = "bulletin"
REVISION: Final = "revision"
FILE: Final = "file"
"""Names of annotations: which bulletin, which revision of it, and each of its files that goes along."""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file: its name, its media type, its bytes."""

    name: str
    media_type: str
    body: bytes


@dataclass(frozen=True, slots=True)
class Attached:
    """Files of a published bulletin, by their names."""

    bulletin: str
    revision: int
    names: tuple[str, ...]

    def annotations(self) -> tuple[tuple[str, str], ...]:
        """Return how a message names them."""
        files = ((FILE, name) for name in self.names)
        return ((BULLETIN, self.bulletin), (REVISION, str(self.revision)), *files)


class AttachmentError(Exception):
    """Files that cannot be read now; what stands in the way, in words of the store."""


Attach = Callable[[Attached], Awaitable[tuple[Attachment, ...]]]
"""Reads files. Raises AttachmentError where that cannot be done now."""


def attached(notification: Notification) -> Attached | None:
    """Return which files go along with a message; None where none does."""
    said = dict(notification.annotations)
    names = tuple(value for name, value in notification.annotations if name == FILE)
    if not names or not said.get(REVISION, "").isdecimal():
        return None
    return Attached(said.get(BULLETIN, ""), int(said[REVISION]), names)


async def nothing(_: Attached) -> tuple[Attachment, ...]:
    """Read no files: for whoever sends messages that have none."""
    return ()
