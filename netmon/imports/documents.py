"""What an import reads: answers of an API, or files that were exported elsewhere. Both become documents."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, cast

from netmon.imports.errors import ImportsError
from netmon.imports.shape import JsonValue
from netmon.inventory.decode import decode_yaml
from netmon.inventory.node import Items, Node, Table
from netmon.inventory.parse import parse
from netmon.inventory.problem import Report

MAX_OCTETS: Final = 64 * 1024 * 1024
"""Of one file."""

MAX_FILES: Final = 2_000
HTML: Final = (b"<!doctype html", b"<html")
XML: Final = b"<?xml"


@dataclass(frozen=True, slots=True)
class Document:
    """One file, or one answer. `place` is what a person calls it."""

    place: str
    content: JsonValue


Documents = Mapping[str, Sequence[Document]]
"""Part of what a system knows → the documents that tell of it, in order."""

Decoder = Callable[[bytes, str], JsonValue]


def decode_json(content: bytes, place: str) -> JsonValue:
    """Return what JSON says. Raises ImportsError."""
    head = content[:64].lstrip().lower()
    if head.startswith(HTML):
        raise ImportsError("imports.web_page", place=place)
    if head.startswith(XML):
        raise ImportsError("imports.xml", place=place)
    try:
        return cast("JsonValue", json.loads(content))
    except RecursionError:
        raise ImportsError("imports.too_deep", place=place) from None
    except json.JSONDecodeError as error:
        ends = error.pos >= len(error.doc.rstrip()) or error.msg.startswith("Unterminated")
        raise ImportsError(
            "imports.json_ends" if ends else "imports.not_json", place=place, line=error.lineno
        ) from None
    except ValueError:  # not UTF-8; a number of thousands of digits
        raise ImportsError("imports.not_json", place=place, line=1) from None


def decode_json_or_yaml(content: bytes, place: str) -> JsonValue:
    """Return what JSON or YAML says. Raises ImportsError."""
    head = content.removeprefix(b"\xef\xbb\xbf").lstrip()[:1]
    return decode_json(content, place) if head in {b"{", b"[", b"<"} else _decode_yaml(content, place)


def decode_toml(content: bytes, place: str) -> JsonValue:
    """Return what TOML says. Raises ImportsError."""
    try:
        return cast("JsonValue", tomllib.loads(content.decode("utf-8-sig")))
    except RecursionError:
        raise ImportsError("imports.too_deep", place=place) from None
    except ValueError as error:  # not UTF-8, not TOML; the message repeats no value
        raise ImportsError("imports.not_toml", place=place, error=str(error)[:100]) from None


def _decode_yaml(content: bytes, place: str) -> JsonValue:
    report = Report()
    said = decode_yaml(content, place, report)
    parsed = None if said is None else parse(said, place, report)
    if parsed is None or not parsed.complete or parsed.root is None:
        problem = next(iter(report.problems()), None)
        raise ImportsError("imports.not_yaml", place=place, line=problem.line if problem else 1)
    return _plain(parsed.root)


def _plain(node: Node) -> JsonValue:
    if isinstance(node, Table):
        return {str(key): _plain(value) for key, value in node.items()}
    if isinstance(node, Items):
        return [_plain(each) for each in node]
    return None if node.absent else str(node)


def read_files(
    source: Path, parts: Mapping[str, tuple[str, ...]], suffixes: Sequence[str], decode: Decoder
) -> Documents:
    """Return the documents of a file, or of a folder of files.

    `parts` maps a part to the words of which the names of its files hold one; a file alone is the first part. Raises
    ImportsError.
    """
    first = next(iter(parts))
    if not source.is_dir():
        return {first: [_document(source, source.name, decode)]}
    found: dict[str, list[Document]] = {}
    for path in _files(source, suffixes):
        part = next(
            (part for part, words in parts.items() if any(word in path.stem.casefold() for word in words)), None
        )
        if part is not None:
            found.setdefault(part, []).append(_document(path, str(path.relative_to(source)), decode))
    if first not in found:
        raise ImportsError("imports.no_file", folder=source, name=f"{parts[first][0]}*{suffixes[0]}")
    return found


def _files(folder: Path, suffixes: Sequence[str]) -> Iterator[Path]:
    names = sorted(path for path in folder.rglob("*") if path.suffix.casefold() in suffixes and path.is_file())
    if len(names) > MAX_FILES:
        raise ImportsError("imports.too_many_files", folder=folder, limit=MAX_FILES)
    yield from names


def _document(path: Path, place: str, decode: Decoder) -> Document:
    try:
        with path.open("rb") as file:
            content = file.read(MAX_OCTETS + 1)
    except OSError as error:
        raise ImportsError("imports.unreadable", file=path, error=error.strerror or "?") from error
    if len(content) > MAX_OCTETS:
        raise ImportsError("imports.too_large", file=path, limit=f"{MAX_OCTETS >> 20} MB")
    return Document(place, decode(content, place))
