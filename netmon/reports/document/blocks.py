"""A document in one language, as it reads from top to bottom. It says nothing of how it is laid out."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from netmon.reports.document.drawing import Drawing
from netmon.words import Language

Value = str | int | None
"""None is an empty cell. A rate is text: it was cut off, and a program that opens the file must not round it."""


class Mark(Enum):
    """How a row stands out. What it means is said by its text as well."""

    PLAIN = "plain"
    GOOD = "good"
    FAIR = "fair"
    BAD = "bad"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Heading:
    """`level` counts from 1: 一、 then （一） then 1. in an official document (GB/T 9704); the numerals are written by
    the writer.
    """

    text: str
    level: int = 1


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text; with `small` a note."""

    text: str
    small: bool = False


@dataclass(frozen=True, slots=True)
class Facts:
    """Short answers: what it is called, and what it is."""

    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Column:
    """`width` is in characters of Chinese, by which columns share a page; numbers stand on the right."""

    heading: str
    width: float = 6.0
    number: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """As many cells as there are columns."""

    cells: tuple[Value, ...]
    mark: Mark = Mark.PLAIN


@dataclass(frozen=True, slots=True)
class Table:
    """`name` is what it is called in files of their own (a sheet, a CSV): lower-case Latin letters and hyphens. `empty`
    is said instead of a table without lines. With `annex` it begins a page of its own, and may be long. With `by_hand`
    its lines are high enough to be written in with a pen.
    """

    name: str
    title: str
    columns: tuple[Column, ...]
    lines: tuple[Line, ...]
    empty: str = ""
    note: str = ""
    annex: bool = False
    by_hand: bool = False


@dataclass(frozen=True, slots=True)
class Picture:
    """`alt` says in words what it shows: it is read aloud, and stands where pictures cannot."""

    name: str
    drawing: Drawing
    title: str
    alt: str


Block = Heading | Paragraph | Facts | Table | Picture


@dataclass(frozen=True, slots=True)
class Document:
    """`name` is that of its files, without an ending. `watermark` stands on every page, empty for none. `foot` stands
    at the foot of every page: what it is, its digest. `made_at` is the time that files carry (UTC, epoch seconds): of
    what is told, never of the writing, so that the same content makes the same bytes. `fields` fill an office's own
    template: placeholder → text. `content` is what all of it was made from, as canonical JSON, where there is such a
    thing: then a program that reads the document is given that. `title_lines` are the title broken where its sense
    allows, for paper on which it takes more than a line; none where nobody can tell.
    """

    name: str
    language: Language
    title: str
    subtitle: str
    blocks: tuple[Block, ...]
    made_at: float
    foot: str = ""
    watermark: str = ""
    fields: tuple[tuple[str, str], ...] = ()
    content: str = ""
    title_lines: tuple[str, ...] = ()
