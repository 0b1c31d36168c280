"""A git repository that snapshots are written to: a file for each device, a commit for each change.

`git fast-import` takes all commits at once. Nothing of the user's or the host's configuration of git matters.
"""

from __future__ import annotations

import os
import re
import subprocess  # noqa: TID251 - git is what writes a repository of git, and only for this command
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from netmon.cli.errors import CliError
from netmon.model.configuration import Snapshot

BRANCH = "refs/heads/main"
_TRAILER = "Netmon-Snapshot"
_NOBODY = "netmon"
_MAIL = "netmon@localhost"


class Repository:
    """A directory that holds what was exported and nothing else."""

    def __init__(self, folder: Path, environ: Mapping[str, str]) -> None:
        self._folder = folder
        self._environ = {
            "PATH": environ.get("PATH", os.defpath),
            "HOME": str(folder),
            "GIT_CONFIG_GLOBAL": os.devnull,
            "GIT_CONFIG_NOSYSTEM": "1",
            "GIT_TERMINAL_PROMPT": "0",
            "LC_ALL": "C",
        }

    def open(self) -> int:
        """Make it where there is none, and return the number of the snapshot exported last, 0 for none.

        Raises CliError where the directory holds something else, or something in it was edited.
        """
        if not (self._folder / ".git").is_dir():
            if self._folder.exists() and (not self._folder.is_dir() or any(self._folder.iterdir())):
                raise CliError("config.export_not_empty", folder=self._folder)
            self._folder.mkdir(parents=True, exist_ok=True)
            self._git("init", "-q")
            self._git("symbolic-ref", "HEAD", BRANCH)
            return 0
        if self._git("status", "--porcelain"):
            raise CliError("config.export_edited", folder=self._folder)
        message = self._git("log", "-1", "--format=%B", BRANCH, "--") if self._has_commits() else ""
        found = re.findall(rf"^{_TRAILER}: (\d+)$", message, re.MULTILINE)
        if message and not found:
            raise CliError("config.export_foreign", folder=self._folder)
        return int(found[-1]) if found else 0

    def add(self, snapshots: Iterable[Snapshot], text_of: Callable[[Snapshot], str]) -> int:
        """Commit snapshots, the oldest first, and return how many."""
        count = 0

        def stream() -> Iterator[bytes]:
            nonlocal count
            parent = b"from " + BRANCH.encode() + b"^0\n" if self._has_commits() else b""
            for snapshot in snapshots:
                yield from _commit(snapshot, text_of(snapshot), parent)
                parent, count = b"", count + 1

        self._git("fast-import", "--quiet", feed=b"".join(stream()))
        if count:
            self._git("read-tree", "-u", "--reset", "HEAD")
        return count

    def _has_commits(self) -> bool:
        return bool(self._git("for-each-ref", "--count=1", BRANCH))

    def _git(self, *arguments: str, feed: bytes = b"") -> str:
        try:
            done = subprocess.run(  # noqa: S603 - no shell, and no word of a device among its arguments
                ["git", "-C", str(self._folder), *arguments],  # noqa: S607 - the git that the user has
                input=feed,
                capture_output=True,
                check=True,
                env=self._environ,
            )
        except FileNotFoundError as error:
            raise CliError("config.no_git") from error
        except subprocess.CalledProcessError as error:
            said = error.stderr.decode(errors="replace").strip().splitlines() or ["?"]
            raise CliError("config.git_failed", command=arguments[0], said=said[-1][:200]) from error
        return done.stdout.decode(errors="replace").strip()


def _commit(snapshot: Snapshot, text: str, parent: bytes) -> Iterator[bytes]:
    """Yield a commit as `git fast-import` reads it; what devices say goes in as counted octets or cleaned."""
    who = re.sub(r"[^\w.@ -]", "", snapshot.changed_by or "").strip() or _NOBODY
    what = (
        f"{snapshot.device}: +{snapshot.added} -{snapshot.removed}"
        if snapshot.added or snapshot.removed
        else (str(snapshot.device))
    )
    said = [f"Last change, as the device tells it: {snapshot.changed_at}"] if snapshot.changed_at else []
    message = "\n".join([what, "", *said, f"{_TRAILER}: {snapshot.number}", ""]).encode()
    when = f"{int(snapshot.at)} +0000"
    body = text.encode()
    yield f"commit {BRANCH}\nauthor {who} <{_MAIL}> {when}\ncommitter {_NOBODY} <{_MAIL}> {when}\n".encode()
    yield b"data %d\n%s\n" % (len(message), message)
    yield parent
    yield f"M 100644 inline {snapshot.device}.cfg\n".encode()
    yield b"data %d\n%s\n" % (len(body), body)
