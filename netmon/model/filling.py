"""A request's template, and what is put into it: strictly escaped, so that no text can say more than itself."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Final
from urllib.parse import parse_qsl, quote_plus
from xml.etree.ElementTree import Element, ParseError, fromstring
from xml.sax.saxutils import escape

from netmon.model.receiver import BodyFormat, Charset

MARK: Final = re.compile(r"\$\{([^{}]*)\}")
QUOTES: Final = {'"': "&quot;", "'": "&apos;"}
UNFIT_FOR_XML: Final = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Letters that XML cannot say, escaped or not (XML 1.0 §2.2)."""
AWKWARD: Final = "\"\\<&>'%=;\n\u00e9"
"""What every format has to escape something of."""


def names_in(template: str) -> tuple[str, ...]:
    """Return the names between `${` and `}`, as often as they stand there."""
    return tuple(MARK.findall(template))


def fill(template: str, form: BodyFormat, charset: Charset, values: Mapping[str, str]) -> bytes:
    """Return the template with its values. A letter that the charset lacks becomes a question mark."""

    def put(found: re.Match[str]) -> str:
        return _escaped(values[found[1]], form, charset)

    return MARK.sub(put, template).encode(charset.value, "replace")


def is_sound(template: str, form: BodyFormat) -> bool:
    """Say whether a filled template is what it claims to be, each value whole at its place and nothing beside it."""
    filled = fill(template, form, Charset.UTF_8, dict.fromkeys(names_in(template), AWKWARD)).decode()
    try:
        found = sum(text.count(AWKWARD) for text in _texts(filled, form))
    except (ValueError, ParseError, RecursionError):
        return False
    return found == len(names_in(template))


def _escaped(value: str, form: BodyFormat, charset: Charset) -> str:
    match form:
        case BodyFormat.JSON:
            return json.dumps(value, ensure_ascii=charset is not Charset.UTF_8)[1:-1]
        case BodyFormat.FORM:
            return quote_plus(value.encode(charset.value, "replace"))
        case BodyFormat.XML:
            # A line break in an attribute would be read as a space.
            return escape(UNFIT_FOR_XML.sub(" ", value), QUOTES | {"\n": "&#10;", "\r": "&#13;", "\t": "&#9;"})


def _texts(filled: str, form: BodyFormat) -> Iterator[str]:
    """Yield each text that a reader of the format would find."""
    match form:
        case BodyFormat.JSON:
            yield from _of_json(json.loads(filled))
        case BodyFormat.FORM:
            for _, value in parse_qsl(filled, keep_blank_values=True, strict_parsing=True):
                yield value
        case BodyFormat.XML:
            yield from _of_xml(fromstring(filled))  # noqa: S314 - the template is the inventory's own


def _of_json(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for each in value:
            yield from _of_json(each)
    elif isinstance(value, dict):
        for each in value.values():
            yield from _of_json(each)


def _of_xml(root: Element) -> Iterator[str]:
    for element in root.iter():
        yield from element.attrib.values()
        yield element.text or ""
        yield element.tail or ""
