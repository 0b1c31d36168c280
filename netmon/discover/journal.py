"""The state file: one line for each thing that happened, so that a run that ends in any way can be gone on with.

JSON lines, appended only. The first says on which terms addresses were asked; `begun` names addresses before anything
is sent to them, `spared` those that were named and not asked after all; all others are sightings. What `kill -9` left
of a last line is cut off when the file is opened again. There is no secret in it.
"""

from __future__ import annotations

import fcntl
import json
import os
from collections.abc import Iterable, Mapping
from ipaddress import ip_address
from pathlib import Path

from netmon.discover.codec import sighting_from, sighting_json
from netmon.discover.frontier import Ask
from netmon.discover.plan import PlanError
from netmon.discover.sighting import Origin, Sighting

FORMAT = 1
MODE = 0o600


class Journal:
    """Open from construction to `close`, by one process only."""

    def __init__(self, path: Path, terms: Mapping[str, list[str]], *, forget: bool = False) -> None:
        """Open or begin the file. Raises PlanError where it is of other terms, unreadable, or in use."""
        self.path = path
        self.begun: list[Ask] = []
        self.sightings: list[Sighting] = []
        try:
            self._file = os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND, MODE)
        except OSError as error:
            raise _unusable(path, error) from error
        try:
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            os.close(self._file)
            raise PlanError("discover.state_in_use", file=path) from error
        try:
            self._open(terms, forget=forget)
        except OSError as error:
            os.close(self._file)
            raise _unusable(path, error) from error
        except PlanError:
            os.close(self._file)
            raise

    def begin(self, asks: Iterable[Ask]) -> None:
        """Note, on disk, that these addresses are about to be asked."""
        self._write({"begun": [[str(ask.address), ask.origin.value] for ask in asks]})
        os.fsync(self._file)

    def spare(self, asks: Iterable[Ask]) -> None:
        """Note that nothing was sent to these addresses after all."""
        self._write({"spared": [[str(ask.address), ask.origin.value] for ask in asks]})

    def add(self, sighting: Sighting) -> None:
        """Note what came of an address: safe from a kill at once, on the disk with the next `begin` or `close`."""
        self._write(sighting_json(sighting))

    def close(self) -> None:
        """Bring everything to the disk."""
        os.fsync(self._file)
        os.close(self._file)

    def _open(self, terms: Mapping[str, list[str]], *, forget: bool) -> None:
        if forget:
            os.ftruncate(self._file, 0)
        content = self.path.read_bytes()
        whole = content.rfind(b"\n") + 1
        if whole < len(content):
            os.ftruncate(self._file, whole)
        lines = content[:whole].splitlines()
        if not lines:
            self._write({"netmon-discover": FORMAT, **terms})
            os.fsync(self._file)
            return
        for number, line in enumerate(lines, start=1):
            try:
                said = json.loads(line)
                if number > 1:
                    self._take(said)
            except (ValueError, TypeError, KeyError) as error:
                raise PlanError("discover.state_unreadable", file=self.path, line=number) from error
            if number == 1:
                self._agree(said, terms)

    def _agree(self, said: object, terms: Mapping[str, list[str]]) -> None:
        if not isinstance(said, dict) or said.get("netmon-discover") != FORMAT:
            raise PlanError("discover.state_unreadable", file=self.path, line=1)
        for name, wanted in terms.items():
            before = said.get(name)
            if before != wanted:
                raise PlanError(
                    "discover.state_of_other_terms",
                    file=self.path,
                    option=name,
                    before=_told(before),
                    now=_told(wanted),
                )

    def _take(self, said: object) -> None:
        if not isinstance(said, dict):
            raise TypeError("no object")
        if "begun" in said:
            self.begun.extend(map(_ask, said["begun"]))
        elif "spared" in said:
            for ask in map(_ask, said["spared"]):
                self.begun.remove(ask)
        else:
            self.sightings.append(sighting_from(said))

    def _write(self, said: Mapping[str, object]) -> None:
        line = json.dumps(said, ensure_ascii=False, separators=(",", ":"))
        _write_all(self._file, f"{line}\n".encode())


def _write_all(file: int, octets: bytes) -> None:
    while octets:
        octets = octets[os.write(file, octets) :]


def _ask(said: list[str]) -> Ask:
    address, origin = said
    return Ask(ip_address(address), Origin(origin))


def _told(said: object) -> str:
    return ", ".join(map(str, said)) if isinstance(said, list) and said else "-"


def _unusable(path: Path, error: OSError) -> PlanError:
    return PlanError("discover.state_unusable", file=path, error=error.strerror or type(error).__name__)
