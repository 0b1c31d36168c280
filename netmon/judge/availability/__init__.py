"""Availability: how much of a time something was up, of how much that can be said, and whose fault the rest was."""

from __future__ import annotations

RULE = "availability/1"
"""The definition and its version: it grows whenever the same events may lead to other sums."""
