"""Files of bundles: under their name whole, or not at all, and nothing that has the name is written over."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from netmon.cli.errors import CliError

_NO_LINKS = frozenset({errno.EPERM, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK})


@contextmanager
def reserved(out: Path, octets: bytes, failed: CliError) -> Iterator[None]:
    """Take the room for a file before the body, and give it its name after it; leave nothing where the body raises.

    Until the body is through its first line is blank on the disk: a bundle has its signature there. CliError where
    there is no room; `failed` where what was taken cannot be given its name.
    """
    partial = out.with_name(f".{out.name}.{os.getpid()}.partial")
    first, line_feed, rest = octets.partition(b"\n")
    try:
        _write(partial, b" " * len(first) + line_feed + rest, os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW)
    except OSError as error:
        _drop(partial)
        raise CliError("bundle.not_written", file=out, error=error.strerror or "?") from error
    try:
        yield
    except BaseException:
        _drop(partial)
        raise
    try:
        _write(partial, first, 0)
        _name(partial, out)
    except OSError as error:
        _drop(partial)
        failed.facts = {**failed.facts, "error": error.strerror or "?"}
        raise failed from error


def write_new(out: Path, octets: bytes) -> None:
    """Write a file; CliError where it cannot be written, or is there already."""
    with reserved(out, octets, CliError("bundle.not_written", file=out)):
        pass


def _write(path: Path, octets: bytes, flags: int) -> None:
    with os.fdopen(os.open(path, os.O_WRONLY | flags, 0o666), "wb") as file:
        file.write(octets)
        file.flush()
        os.fsync(file.fileno())


def _name(partial: Path, out: Path) -> None:
    try:
        os.link(partial, out)
    except OSError as error:
        # FAT, which discs to be carried have, knows no links.
        if error.errno not in _NO_LINKS:
            raise
        if out.exists():
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST)) from None
        partial.rename(out)
    else:
        partial.unlink()


def _drop(partial: Path) -> None:
    with suppress(OSError):
        partial.unlink(missing_ok=True)
