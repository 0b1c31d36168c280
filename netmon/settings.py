"""Floor 1: how this process was started: flags and NETMON_* variables."""

from __future__ import annotations
