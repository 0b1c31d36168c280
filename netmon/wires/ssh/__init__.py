"""Floor 2: sessions over SSH that read and never change anything, and what a server shows to strangers."""

from __future__ import annotations

from netmon.wires.ssh.access import SshAccess, reveal
from netmon.wires.ssh.known_hosts import KnownHosts
from netmon.wires.ssh.peek import peek
from netmon.wires.ssh.scan import scan
from netmon.wires.ssh.stats import SshStats
from netmon.wires.ssh.terminal import Allows, NotAllowedError, Terminal
from netmon.wires.ssh.timing import Patience
from netmon.wires.ssh.wire import SshWire

__all__ = [
    "Allows",
    "KnownHosts",
    "NotAllowedError",
    "Patience",
    "SshAccess",
    "SshStats",
    "SshWire",
    "Terminal",
    "peek",
    "reveal",
    "scan",
]
