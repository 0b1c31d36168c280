"""The pages: server-rendered, without scripts, in Chinese and English."""

from __future__ import annotations

from netmon.web.pages.front import FrontPage

__all__ = ["FrontPage"]
