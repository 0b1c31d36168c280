"""The files that were returned, as the daemon has them at hand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from netmon.model.names import ReturnedFileId
from netmon.model.returned_file import FileState, ReturnedFile


class ReturnBook:
    """All that were ever handed in, the oldest first."""

    def __init__(self) -> None:
        self._files: dict[ReturnedFileId, ReturnedFile] = {}

    @property
    def files(self) -> Mapping[ReturnedFileId, ReturnedFile]:
        """All of them, by id."""
        return MappingProxyType(self._files)

    def put(self, files: Iterable[ReturnedFile]) -> None:
        """Take what is new, or what was decided in place of what it was."""
        self._files.update({one.id: one for one in files})

    def waiting(self) -> list[ReturnedFile]:
        """Return what waits for a second person, the oldest first."""
        return [one for one in self._files.values() if one.state is FileState.WAITING]

    def alike(self, digest: str) -> ReturnedFile | None:
        """Return the file with that content that waits or was accepted, None where there is none."""
        stands = {FileState.WAITING, FileState.ACCEPTED}
        found = [one for one in self._files.values() if one.digest == digest and one.state in stands]
        return found[-1] if found else None
