"""Administrative divisions: a tree at any time, and codes that follow each other without overlap."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import combinations

from netmon.inventory.book import Book
from netmon.inventory.located import Located
from netmon.inventory.problem import Report, here
from netmon.inventory.schema.register import DivisionEntry
from netmon.model.names import DivisionCode
from netmon.model.register import Division, Level

ORDER = tuple(Level)


def divisions_of(book: Book[DivisionEntry], report: Report) -> dict[DivisionCode, Division]:
    """Return the divisions. What contradicts is told; they are returned all the same, for others refer to them."""
    circular = _tell_cycles(book, report)
    for code, declared, entry in book:
        if entry.valid_from and entry.valid_to and entry.valid_from >= entry.valid_to:
            declared.tell(report, "problem.validity_order", "valid_to", valid_from=entry.valid_from.isoformat())
        parent = None if entry.parent is None else book.find(entry.parent, declared, "parent")
        if parent is not None and code not in circular:
            _check_parent(entry, parent, declared, report)
        for number, old in enumerate(entry.replaces):
            replaced = book.find(old, declared, "replaces", number)
            if replaced is not None:
                _check_replaced(entry, replaced, declared.follow(("replaces", number)), old, report)
    _tell_twins(book, report)
    return {DivisionCode(code): _division(DivisionCode(code), entry) for code, _, entry in book}


def _division(code: DivisionCode, entry: DivisionEntry) -> Division:
    return Division(
        code=code,
        name=entry.name,
        level=entry.level,
        parent=None if entry.parent is None else DivisionCode(entry.parent),
        name_en=entry.name_en,
        valid_from=entry.valid_from,
        valid_to=entry.valid_to,
        replaces=tuple(DivisionCode(old) for old in entry.replaces),
        latitude=entry.latitude,
        longitude=entry.longitude,
    )


def _check_parent(entry: DivisionEntry, parent: DivisionEntry, declared: Located, report: Report) -> None:
    if ORDER.index(entry.level) <= ORDER.index(parent.level):
        declared.tell(report, "problem.division_level", "level", parent=parent.name, parent_level=str(parent.level))
    if not _overlap(entry, parent):
        declared.tell(report, "problem.division_outside_parent", "parent", parent=parent.name, period=_period(parent))


def _check_replaced(entry: DivisionEntry, old: DivisionEntry, located: Located, code: str, report: Report) -> None:
    if old.valid_to is None or entry.valid_from is None or old.valid_to > entry.valid_from:
        located.tell(report, "problem.division_overlap", old=code, old_period=_period(old), period=_period(entry))


def _tell_twins(book: Book[DivisionEntry], report: Report) -> None:
    """Tell of a place that has two codes at the same time: its units would be counted under both."""
    named: dict[tuple[str, str | None], list[tuple[str, DivisionEntry]]] = {}
    for code, _, entry in book:
        named.setdefault((entry.name, entry.parent), []).append((code, entry))
    for same in named.values():
        for (first, one), (second, other) in combinations(same, 2):
            if _overlap(one, other):
                place = book.declared[second]
                where = here(book.declared[first].place, place.place.file)
                report.add("problem.division_twice", place.place, place.path, other.name, other=first, first=where)


def _tell_cycles(book: Book[DivisionEntry], report: Report) -> set[str]:
    """Tell of parents that lead back to where they began; return the codes that do."""
    circular: set[str] = set()
    for code, declared, _ in book:
        if code in circular:
            continue
        chain = list(_ancestors(code, book))
        if chain[-1] == code and len(chain) > 1:
            circular.update(chain)
            declared.tell(report, "problem.division_cycle", "parent", chain=" → ".join(chain))
    return circular


def _ancestors(code: str, book: Book[DivisionEntry]) -> Iterator[str]:
    """Yield `code`, its parent, and so on, until there is none or one comes again; that one is yielded too."""
    seen: set[str] = set()
    at: str | None = code
    while at is not None:
        yield at
        if at in seen:
            return
        seen.add(at)
        entry = book.right.get(at)
        at = entry.parent if entry else None


def _overlap(one: DivisionEntry, other: DivisionEntry) -> bool:
    return (one.valid_from or date.min) < (other.valid_to or date.max) and (other.valid_from or date.min) < (
        one.valid_to or date.max
    )


def _period(entry: DivisionEntry) -> str:
    return f"{entry.valid_from or ''}…{entry.valid_to or ''}"
