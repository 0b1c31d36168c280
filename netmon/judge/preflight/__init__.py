"""What stands in the way of watching a device, from what one visit saw of it. Pure."""

from __future__ import annotations

from netmon.judge.preflight.inspect import inspect

__all__ = ["inspect"]
