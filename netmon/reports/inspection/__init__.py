"""A day's inspection and a shift's handover in one language, as a document."""

from __future__ import annotations

from netmon.reports.inspection.assurance import assurance_document
from netmon.reports.inspection.document import daily_document, handover_document

__all__ = ["assurance_document", "daily_document", "handover_document"]
