"""Floor 2: what an SSH server offers. Nobody logs in: only our identification is ever sent."""

from __future__ import annotations

from netmon.wires.ssh.peek import peek

__all__ = ["peek"]
