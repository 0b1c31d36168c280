"""A demo of a small province, as its user runs it, and what is there while it runs."""

from __future__ import annotations

import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.cli.given import PROGRAM
from tests.cli.live.given import FILE
from tests.cli.live.terminal import Terminal
from tests.ports import free_port, hold

QUICK = """\
  icmp: off
  reachability: 1s
  counters: 2s
  identity: 10s
  timeout: 500ms
  deadline: 2s
  reasks: [100ms, 100ms]
  down: 2/2
  up: 1/1
  stale_after: 20
  roles: {core: {reachability: 1s}}
"""
SCENARIO = """\
steps:
  - {at: 500ms, do: cut link changsha-wangcheng, for: 3s}
  - {at: 4s, do: kill device i-core, for: 20s}
"""


class Place:
    """A folder with everything a demo may use: its inventory, temporary files, and the sockets of its user."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.temporary, self.runtime = folder / "t", folder / "r"
        self.temporary.mkdir()
        self.runtime.mkdir()
        self.snmp_port = free_port()
        self.port = _two_ports()
        self.inventory = folder / "inventory.yaml"
        text = FILE.read_text(encoding="utf-8")
        text = text.replace("snmp_port: 1161", f"snmp_port: {self.snmp_port}").replace("  icmp: off\n", QUICK)
        self.inventory.write_text(text, encoding="utf-8")
        (folder / "scenario.yaml").write_text(SCENARIO, encoding="utf-8")
        self.environ = {
            "PATH": os.environ["PATH"],
            "NETMON_LANG": "en",
            "LAB_COMMUNITY": "demo-community-3",
            "TMPDIR": str(self.temporary),
            "XDG_RUNTIME_DIR": str(self.runtime),
        }

    @contextmanager
    def demo(self, *arguments: str, days: int = 0, columns: int = 160, rows: int = 40) -> Iterator[Terminal]:
        """Run the demo on a terminal."""
        words = [str(PROGRAM), "demo", "--inventory", str(self.inventory), "--port", str(self.port)]
        words += ["--days", str(days), "--scenario", str(self.folder / "scenario.yaml"), *arguments]
        with Terminal(words, self.environ, columns, rows) as terminal:
            yield terminal

    def left(self) -> list[str]:
        """Return what lies about that a demo made: temporary files, and sockets."""
        return sorted(str(path) for folder in (self.temporary, self.runtime) for path in folder.rglob("*"))

    def ports_are_free(self) -> bool:
        """Whether the pages' ports can be had again."""
        for port in (self.port, self.port + 1):
            with socket.socket() as one:
                one.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
                try:
                    one.bind(("127.0.0.1", port))
                except OSError:
                    return False
        return True


@contextmanager
def place() -> Iterator[Place]:
    """Make a place with a short name: the path of a socket may have 107 characters."""
    with TemporaryDirectory(prefix="nd-") as folder:
        yield Place(Path(folder))


def children_of(pid: int) -> dict[int, str]:
    """Return the children of a process, each with its command line."""
    found = {}
    for folder in Path("/proc").iterdir():
        if folder.name.isdigit():
            try:
                parent = int((folder / "stat").read_text().rsplit(")", 1)[1].split()[1])
                if parent == pid:
                    found[int(folder.name)] = (folder / "cmdline").read_text().replace("\0", " ")
            except (OSError, IndexError):
                continue  # it has ended meanwhile
    return found


def are_gone(pids: dict[int, str]) -> bool:
    """Whether none of these processes is there any more, as what it was."""
    return not any(_command(pid) == command for pid, command in pids.items())


def _command(pid: int) -> str:
    try:
        return Path(f"/proc/{pid}/cmdline").read_text().replace("\0", " ")
    except OSError:
        return ""


def _two_ports() -> int:
    """Return a port that is free, as is the next."""
    while not hold(port := free_port() + 1):
        pass
    return port - 1
