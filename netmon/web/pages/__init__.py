"""The pages: server-rendered, without scripts, in Chinese and English."""

from __future__ import annotations

from netmon.web.pages.records import Records
from netmon.web.pages.router import pages_router
from netmon.web.pages.sources import Sources

__all__ = ["Records", "Sources", "pages_router"]
