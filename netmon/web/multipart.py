"""What a form with a file sends: `multipart/form-data` (RFC 7578, RFC 2046 §5.1), as browsers write it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from fastapi import Request

from netmon.model.belief import Reason
from netmon.web.api.bodies import cleaned
from netmon.web.office import RefusedError

OVERHEAD: Final = 64 * 1024
"""Octets of a form beside its file."""
DRAINED: Final = 64 << 20
"""Octets that are read and thrown away so that a browser that sends too much gets to see why it was refused."""
MOST_PARTS: Final = 20
LONGEST_NAME: Final = 200

_BOUNDARY: Final = re.compile(r";\s*boundary=(?:\"([^\"]{1,70})\"|([^\s;\"]{1,70}))\s*(?:;|$)", re.IGNORECASE)
_PARAMETER: Final = re.compile(r";\s*(name|filename)=\"([^\"]*)\"", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class SentFile:
    """A file of a form: its name, without the folders that it lay in, and its content."""

    name: str
    content: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class SentForm:
    """The fields of a form, those with a file apart. Of a field that is sent twice the first one counts."""

    fields: Mapping[str, str]
    files: Mapping[str, SentFile]


async def form_of(request: Request, largest: int) -> SentForm:
    """Return what a form sends whose file is of at most `largest` octets. Raises RefusedError."""
    kind = request.headers.get("content-type", "")
    found = _BOUNDARY.search(kind)
    if kind.partition(";")[0].strip().lower() != "multipart/form-data" or found is None:
        raise RefusedError(415, Reason("api.not_a_form"))
    body, length = bytearray(), 0
    async for chunk in request.stream():
        length += len(chunk)
        if length <= largest + OVERHEAD:
            body += chunk
        elif length > DRAINED:
            break
    if length > largest + OVERHEAD:
        raise RefusedError(413, Reason.of("api.too_large", limit=largest // 1024))
    form = parsed(bytes(body), (found[1] or found[2]).encode(errors="replace"))
    if any(len(file.content) > largest for file in form.files.values()):
        raise RefusedError(413, Reason.of("api.too_large", limit=largest // 1024))
    return form


def parsed(body: bytes, boundary: bytes) -> SentForm:
    """Take a body apart at its boundary. Raises RefusedError where it does not end as it should, or is none."""
    # The first boundary needs no line before it (RFC 2046 §5.1.1): give it one, and all look alike.
    first, *parts = (b"\r\n" + body).split(b"\r\n--" + boundary)
    if first.strip() or not parts or not parts[-1].startswith(b"--") or len(parts) > MOST_PARTS + 1:
        raise RefusedError(422, Reason("api.broken_form"))
    fields: dict[str, str] = {}
    files: dict[str, SentFile] = {}
    for part in parts[:-1]:
        head, blank, content = part.partition(b"\r\n\r\n")
        said = _disposition(head.decode(errors="replace"))
        if not blank or "name" not in said:
            raise RefusedError(422, Reason("api.broken_form"))
        if "filename" in said:
            files.setdefault(said["name"], SentFile(_base(said["filename"]), content))
        else:
            fields.setdefault(said["name"], cleaned(content.decode(errors="replace")))
    return SentForm(fields, files)


def _disposition(head: str) -> dict[str, str]:
    for line in head.split("\r\n"):
        name, _, value = line.partition(":")
        if name.strip().lower() == "content-disposition" and value.strip().lower().startswith("form-data"):
            # Browsers write quotation marks and ends of lines in a name as %22, %0D and %0A (HTML, form submission).
            return {key.lower(): _unescaped(text) for key, text in _PARAMETER.findall(value)}
    return {}


def _unescaped(text: str) -> str:
    return text.replace("%22", '"').replace("%0D", "\r").replace("%0A", "\n")


def _base(name: str) -> str:
    """Return the name without folders, which some browsers send, and without what is no letter of a name."""
    last = name.replace("\\", "/").rpartition("/")[2]
    return "".join(each for each in cleaned(last) if each.isprintable())[:LONGEST_NAME]
