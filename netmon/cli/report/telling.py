"""Prints a document on a terminal, or writes it as a file."""

from __future__ import annotations

from pathlib import Path

from rich.table import Table as RichTable

from netmon.cli.errors import CliError, WrongUseError
from netmon.cli.session import Session
from netmon.reports.document.blocks import Block, Document, Facts, Heading, Paragraph, Picture, Table
from netmon.reports.render import FORMATS, file_name, render

TEXT, JSON = "text", "json"


def tell_document(session: Session, document: Document) -> None:
    """Print it."""
    session.line(document.title)
    session.line(document.subtitle)
    if document.watermark:
        session.line(document.watermark)
    for block in document.blocks:
        _tell(session, block)
    session.line("")
    session.line(document.foot)


def write_file(session: Session, path: Path, content: bytes) -> None:
    """Write a file whole; raise CliError where that cannot be."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    except OSError as error:
        raise CliError("report.cannot_write", path=path, error=error.strerror) from error
    session.tell("report.written", path=path)


def give_document(session: Session, document: Document, said: str, out: Path | None) -> None:
    """Print a document, or write it: into a folder under its own name, and so where no file is named."""
    if said == TEXT:
        tell_document(session, document)
        return
    folder = out is None or out.is_dir()
    path = (out or Path()) / file_name(document, said) if folder or out is None else out
    write_file(session, path, render(document, said))


def chosen_format(wanted: str | None, out: Path | None) -> str:
    """Return the format: as said, else by the ending of the file, else text. Text is not written as a file."""
    ending = "" if out is None or out.is_dir() else out.suffix.removeprefix(".").lower()
    said = wanted or ending or ("html" if out is not None else TEXT)
    formats = list(dict.fromkeys((*FORMATS, JSON)))
    if said not in formats and not (said == TEXT and out is None):
        raise WrongUseError("report.bad_format", value=said, choices=[*([TEXT] if out is None else []), *formats])
    return said


def _tell(session: Session, block: Block) -> None:
    match block:
        case Heading():
            session.line("")
            session.line(f"{'#' * block.level} {block.text}")
        case Paragraph():
            session.line(block.text)
        case Facts():
            for name, said in block.rows:
                session.line(f"  {name}: {said}")
        case Table():
            _tell_table(session, block)
        case Picture():
            session.line(f"[{block.title}] {block.alt}")


def _tell_table(session: Session, block: Table) -> None:
    session.line("")
    if not block.lines:
        session.line(f"{block.title}: {block.empty}")
        return
    shown = RichTable(title=block.title, title_justify="left")
    for column in block.columns:
        shown.add_column(column.heading, justify="right" if column.number else "left", overflow="fold")
    for line in block.lines:
        shown.add_row(*("" if cell is None else str(cell) for cell in line.cells))
    session.out.print(shown)
    if block.note:
        session.line(block.note)
