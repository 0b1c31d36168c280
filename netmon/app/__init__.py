"""Floor 6: joins the rooms into a daemon."""

from __future__ import annotations

from netmon.app.start import run

__all__ = ["run"]
