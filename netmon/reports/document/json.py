"""A document for programs: its facts, and what it was made from; where that is not kept, its tables."""

from __future__ import annotations

import json

from netmon.reports.document.blocks import Document, Table
from netmon.reports.document.csv import tables_of
from netmon.views.instants import iso

FORMAT = "document/1"
"""The version of this shape."""


def write_json(document: Document) -> bytes:
    """Return UTF-8, keys sorted. Every string is as it is printed; `content` is in no language and has all numbers."""
    told: dict[str, object] = {
        "format": FORMAT,
        "name": document.name,
        "language": document.language.value,
        "title": document.title,
        "subtitle": document.subtitle,
        "foot": document.foot,
        "watermark": document.watermark,
        "made_at": iso(document.made_at),
        "fields": dict(document.fields),
    }
    if document.content:
        told["content"] = json.loads(document.content)
    else:
        told["tables"] = [_table(table) for table in tables_of(document)]
    return (json.dumps(told, ensure_ascii=False, sort_keys=True, indent=1) + "\n").encode()


def _table(table: Table) -> dict[str, object]:
    return {
        "name": table.name,
        "title": table.title,
        "columns": [column.heading for column in table.columns],
        "rows": [list(line.cells) for line in table.lines],
    }
