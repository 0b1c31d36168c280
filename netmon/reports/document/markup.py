"""Building XML as text: what is inside is escaped once, here."""

from __future__ import annotations

from netmon.reports.document.plain import printable

DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})


def escape(text: str) -> str:
    """Return `text` as it stands in an element or in an attribute with double quotes."""
    return printable(text).translate(_ESCAPES)


def element(tag: str, /, *inside: str, **attributes: str | float) -> str:
    """Return an element around XML. In the names of attributes `__` stands for a colon: `w__val`."""
    said = "".join(f' {key.replace("__", ":")}="{escape(str(value))}"' for key, value in attributes.items())
    body = "".join(inside)
    return f"<{tag}{said}>{body}</{tag}>" if body else f"<{tag}{said}/>"
