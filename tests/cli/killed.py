"""Runs a command of bundles again and again, each time in a child that is killed (-9) one write later than the last.

`python -m tests.cli.killed FOLDER COMMAND…`: the database FOLDER/kill.db is put back before each run. After a kill
the command is run once more, whole. Prints a line of JSON for each state that a kill left, and for the next run.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import sys
from contextlib import AbstractContextManager
from itertools import count
from pathlib import Path
from types import FrameType
from typing import TypedDict

from netmon.bundles.envelope import read_bundle
from netmon.bundles.errors import BundleError
from netmon.cli.bundle import opening
from netmon.cli.main import run
from netmon.model.bundle import Way
from netmon.store import BundleBook, Reader, writing_bundles
from tests.cli.given import FixedClock
from tests.figures import database

WRITES = frozenset({"commit", "write", "fsync", "link", "unlink"})
"""What changes the disk, as Python calls it."""


def dying(before: int) -> None:
    """Have this process killed before its write of that number, counted from the transaction on."""
    left = [before]

    def watch(frame: FrameType, event: str, called: object) -> None:
        name = getattr(called, "__name__", "") if event == "c_call" else ""
        statement = str(frame.f_locals.get("statement")) if name == "execute" else ""
        if name in WRITES or statement.startswith("INSERT"):
            left[0] -= 1
            if left[0] < 0:
                os.kill(os.getpid(), signal.SIGKILL)

    def begun(url: str) -> AbstractContextManager[BundleBook]:
        sys.setprofile(watch)
        return writing_bundles(url)

    opening.writing_bundles = begun  # type: ignore[attr-defined, assignment]  # a stand-in; profiling all takes long


class State(TypedDict):
    """Digests of what is on record, by number, and of files that hold, by name; files that do not; the audit log."""

    kept: dict[str, str]
    files: dict[str, str]
    noise: list[str]
    notes: list[str]


def state(folder: Path, way: Way) -> State:
    """Return what is there."""
    names = sorted(one.name for one in folder.iterdir() if not one.name.startswith("kill.db"))
    digests, noise = {}, []
    for name in names:
        try:
            digests[name] = read_bundle(folder / name).digest
        except BundleError:
            noise.append(name)
    reader = Reader.open(f"sqlite:///{folder / 'kill.db'}")
    kept = reader.bundles(way)
    return {"kept": {str(one.number): one.digest for one in kept}, "files": digests, "noise": noise,
            "notes": [line.entry.what.code for line in reader.audit()]}  # fmt: skip


def main(folder: Path, way: Way, arguments: list[str]) -> None:
    """Kill before every write until the command ends before it is killed."""
    clean = {one.name: one.read_bytes() for one in folder.iterdir()}
    seen: set[tuple[int, ...]] = set()
    for number in count():
        shutil.rmtree(folder)
        folder.mkdir()
        for name, octets in clean.items():
            (folder / name).write_bytes(octets)
        child = os.fork()
        if child == 0:
            dying(number)
            os._exit(run(arguments, os.environ, FixedClock(database.NOW + 86400)))
        if os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) != -signal.SIGKILL:
            return
        after = state(folder, way)
        which = tuple(len(one) for one in (after["kept"], after["files"], after["noise"]))
        if which in seen:
            # What the next run finds is what it found before.
            continue
        seen.add(which)
        code = run(arguments, os.environ, FixedClock(database.NOW + 86460))
        sys.stdout.write(f"\n@{json.dumps({'after': after, 'code': code, 'next': state(folder, way)})}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Way(sys.argv[2]), sys.argv[3:])
