"""The notice to put something right (整改通知书) as a document, one for each unit."""

from netmon.reports.rectification.document import notice_document

__all__ = ["notice_document"]
