"""Reading files: how large, how encoded, what they include, and the digest of them all."""

from __future__ import annotations

import hashlib
import stat
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from netmon.inventory.node import Text
from netmon.inventory.problem import Place, Report, Spot

MAX_BYTES = 20 * 1024 * 1024


def identity(path: Path) -> Path:
    """Return what tells files apart: the real path, or the path as written where it leads nowhere."""
    try:
        return path.resolve()
    except (OSError, RuntimeError):  # a name too long; symbolic links in a circle
        return path.absolute()


@dataclass(slots=True)
class Draft:
    """Files as they would be: read in place of what is on disk. `used` are those that the inventory asked for."""

    contents: Mapping[Path, bytes] = field(default_factory=dict)
    used: set[Path] = field(default_factory=set)

    def read(self, path: Path) -> bytes | None:
        """Return what `path` would hold, None where it stays as it is."""
        known = identity(path)
        if known not in self.contents:
            return None
        self.used.add(known)
        return self.contents[known]

    def matching(self, root: Path, pattern: str) -> Iterator[Path]:
        """Yield the files below `root` that a pattern would find."""
        for known in self.contents:
            if known.is_relative_to(identity(root)):
                path = root / known.relative_to(identity(root))
                if path.match(str(root / pattern)):
                    yield path


class Files:
    """Every file of one inventory, each read once. `complete` is False once something could not be read."""

    def __init__(self, report: Report, draft: Draft | None = None) -> None:
        self.complete = True
        self._report = report
        self._draft = draft or Draft()
        self._seen: set[Path] = set()
        self._digest = hashlib.sha256()

    def read(self, path: Path, place: Place | None = None) -> bytes | None:
        """Return the content of `path`, None where it cannot be read. `place` is where it is asked for."""
        self._report.reading(str(path))
        where = place or Spot(str(path))
        content = self._draft.read(path)
        if content is None:
            content = self._from_disk(path, place, where)
        if content is None:
            return None
        if len(content) > MAX_BYTES:
            self._refuse("syntax.file_too_large", Spot(str(path)), path, limit=f"{MAX_BYTES >> 20} MB")
            return None
        self._digest.update(hashlib.sha256(content).digest())
        return content

    def _from_disk(self, path: Path, place: Place | None, where: Place) -> bytes | None:
        try:
            # Opening a pipe would wait for whoever writes it. The first file may be one: it was named on purpose.
            if place is not None and stat.S_ISFIFO(path.stat().st_mode):
                self._refuse("syntax.file_unreadable", where, path, error="named pipe")
                return None
            with path.open("rb") as file:
                return file.read(MAX_BYTES + 1)
        except FileNotFoundError:
            self._refuse("syntax.file_missing", where, path)
        except OSError as error:
            self._refuse("syntax.file_unreadable", where, path, error=error.strerror or "?")
        return None

    def first_time(self, path: Path) -> bool:
        """Return whether `path` has not been asked about before."""
        known = identity(path)
        fresh = known not in self._seen
        self._seen.add(known)
        return fresh

    def matching(self, pattern: Text, path: str) -> Iterator[Path]:
        """Yield the files that `pattern` names, relative to the file it stands in, in the order of their names."""
        folder = Path(pattern.file).parent
        if not any(sign in pattern for sign in "*?["):
            yield folder / pattern
            return
        wanted = Path(pattern)
        root = Path(wanted.anchor) if wanted.is_absolute() else folder
        relative = wanted.relative_to(wanted.anchor) if wanted.is_absolute() else wanted
        try:
            on_disk = (match for match in root.glob(str(relative)) if match.is_file())
            found = sorted({*on_disk, *self._draft.matching(root, str(relative))})
        except (OSError, ValueError):  # unreadable folders; `**` as a part of a name
            found = []
        if not found:
            self.complete = False
            self._report.add("syntax.include_nothing", pattern, path, pattern)
        yield from found

    def digest(self) -> str:
        """Return the SHA-256 over the digests of all files in the order of reading, in hexadecimal."""
        return self._digest.hexdigest()

    def _refuse(self, code: str, place: Place, path: Path, **facts: str) -> None:
        self.complete = False
        self._report.add(code, place, value=str(path), **facts)
