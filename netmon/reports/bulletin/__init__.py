"""A bulletin as a document: the content that has no language, told in one, as offices write it."""

from __future__ import annotations

from netmon.reports.bulletin.document import bulletin_document

__all__ = ["bulletin_document"]
