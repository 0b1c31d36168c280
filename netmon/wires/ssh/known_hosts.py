"""Which host keys are on record: an OpenSSH known_hosts file, read again whenever it changed."""

from __future__ import annotations

import fcntl
import os
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from threading import Lock

from netmon.model.observation import Cause, Failure, FailureKind
from netmon.model.plant import Address
from netmon.model.ssh import HostKey
from netmon.wires.ssh.host_lines import REVOKED, HostLine, host_name, read_line, write_line

MODE = 0o644
Stamp = tuple[int, int, int, int]


class KnownHosts:
    """The file at `path`; one that is not there knows nobody. Several threads may ask at once.

    Raises OSError where the file is there and cannot be read or written.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._lock = Lock()
        self._stamp: Stamp | None = None
        self._lines: tuple[HostLine, ...] = ()
        self._wrong: tuple[int, ...] = ()

    def of(self, address: Address, port: int) -> tuple[HostKey, ...]:
        """Return the keys on record, in the order of the file; a revoked key is not on record."""
        name = host_name(address, port)
        revoked = {line.key for line in self._read() if line.marker == REVOKED and line.applies_to(name)}
        mine = (line.key for line in self._read() if not line.marker and line.applies_to(name))
        return tuple(dict.fromkeys(key for key in mine if key not in revoked))

    def is_revoked(self, address: Address, port: int, key: HostKey) -> bool:
        """Whether the file says that this key is not to be believed any more."""
        name = host_name(address, port)
        return any(line.marker == REVOKED and line.key == key and line.applies_to(name) for line in self._read())

    def wrong_lines(self) -> tuple[int, ...]:
        """Return the numbers of the lines, from 1, that say nothing that can be read."""
        self._read()
        return self._wrong

    def judge(self, address: Address, port: int, shown: HostKey) -> Failure | None:
        """Return why a key that a server shows is not believed; None where it is on record."""
        try:
            recorded = self.of(address, port)
            revoked = self.is_revoked(address, port, shown)
        except OSError:
            return Failure(FailureKind.HOSTKEY, "the file of host keys cannot be read", cause=Cause.HOST_KEY_UNKNOWN)
        if revoked:
            said = f"shown {shown.fingerprint} ({shown.type}), which is revoked"
            return Failure(FailureKind.HOSTKEY, said, cause=Cause.HOST_KEY_CHANGED)
        if shown in recorded:
            return None
        if not recorded:
            said = f"shown {shown.fingerprint} ({shown.type}), none on record"
            return Failure(FailureKind.HOSTKEY, said, cause=Cause.HOST_KEY_UNKNOWN)
        old = next((key for key in recorded if key.type == shown.type), recorded[0])
        said = f"shown {shown.fingerprint} ({shown.type}), on record {old.fingerprint} ({old.type})"
        return Failure(FailureKind.HOSTKEY, said, cause=Cause.HOST_KEY_CHANGED)

    def record(self, address: Address, port: int, keys: Sequence[HostKey], *, replace: bool = False) -> None:
        """Write that a host has these keys; with `replace`, only these.

        Every other line and every comment stays as it is. A line for several hosts keeps the others' names; one with
        wildcards is left alone.
        """
        with self._alone():
            old = self.path.read_text(encoding="utf-8", errors="surrogateescape") if self.path.exists() else ""
            name = host_name(address, port)
            kept = [_without(line, name) for line in old.splitlines()] if replace else old.splitlines()
            lines = [line for line in kept if line is not None]
            there = {line.key for line in _readable(lines) if not line.marker and line.applies_to(name)}
            lines += [write_line(address, port, key) for key in dict.fromkeys(keys) if key not in there]
            self._write("".join(f"{line}\n" for line in lines))

    def _read(self) -> tuple[HostLine, ...]:
        with self._lock:
            try:
                now = _stamp(self.path.stat())
            except FileNotFoundError:
                self._stamp, self._lines, self._wrong = None, (), ()
                return ()
            if now != self._stamp:
                text = self.path.read_text(encoding="utf-8", errors="replace").splitlines()
                self._lines = tuple(_readable(text))
                self._wrong = tuple(number for number, line in enumerate(text, 1) if _is_wrong(line))
                self._stamp = now
            return self._lines

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """Keep other writers out, those of other processes too; the folder is locked, for the file gets replaced."""
        self.path.parent.mkdir(parents=True, exist_ok=True)
        folder = os.open(self.path.parent, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
        try:
            fcntl.flock(folder, fcntl.LOCK_EX)
            yield
            os.fsync(folder)
        finally:
            os.close(folder)

    def _write(self, text: str) -> None:
        handle, name = tempfile.mkstemp(dir=self.path.parent, prefix=f".{self.path.name}.")
        try:
            with os.fdopen(handle, "w", encoding="utf-8", errors="surrogateescape") as file:
                os.fchmod(handle, MODE)
                file.write(text)
                file.flush()
                os.fsync(handle)
            Path(name).replace(self.path)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise


def _stamp(stat: os.stat_result) -> Stamp:
    return stat.st_mtime_ns, stat.st_size, stat.st_ino, stat.st_ctime_ns


def _readable(lines: Sequence[str]) -> Iterator[HostLine]:
    for text in lines:
        try:
            line = read_line(text)
        except ValueError:
            continue
        if line is not None:
            yield line


def _is_wrong(text: str) -> bool:
    try:
        read_line(text)
    except ValueError:
        return True
    return False


def _without(text: str, name: str) -> str | None:
    """Return a line without that host; None where nobody is left on it."""
    try:
        line = read_line(text)
    except ValueError:
        return text
    if line is None or line.marker:
        return text
    if line.hosts.startswith("|1|"):
        return None if line.applies_to(name) else text
    hosts = line.hosts.split(",")
    left = [host for host in hosts if host.lower() != name.lower()]
    if len(left) == len(hosts):
        return text
    return text.replace(line.hosts, ",".join(left), 1) if left else None
