"""A file that a browser saves, under a name in any script (RFC 6266, RFC 8187)."""

from __future__ import annotations

from urllib.parse import quote

from fastapi.responses import Response

_KNOWN = {
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "csv": "text/csv; charset=utf-8",
    "json": "application/json",
    "html": "text/html; charset=utf-8",
    "zip": "application/zip",
}


def attachment(name: str, content: bytes) -> Response:
    """Return a file to save. It is never shown as a page of ours, whatever stands in it."""
    kind = _KNOWN.get(name.rpartition(".")[2].lower(), "application/octet-stream")
    return Response(content, headers={"Content-Type": kind, "Content-Disposition": disposition(name)})


def disposition(name: str) -> str:
    """Return the header: the name as it is, and for those who read no UTF-8 in ASCII."""
    plain = "".join(each if each.isascii() and (each.isalnum() or each in "-_. ") else "_" for each in name)
    return f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(name, safe='')}"
