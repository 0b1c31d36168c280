"""The lists behind the numbers: which units, devices or links are in which condition."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Generic, NamedTuple, TypeVar

from netmon.judge.wiring import device_subject, link_subject, service_subject
from netmon.model.belief import Belief
from netmon.model.inventory import Inventory
from netmon.model.names import DeviceId, DivisionCode, Subject, SubjectKind
from netmon.model.plant import Device, Link, Service
from netmon.model.register import Unit
from netmon.watch.board import DeviceView
from netmon.web.pages.condition import Beliefs, Condition, condition_of, subject_from
from netmon.web.pages.hardware import BY, UNSAID, said_of

Thing = Unit | Device | Link | Service
T = TypeVar("T")

PAGE = 100
URGENCY = {
    each: rank
    for rank, each in enumerate(
        (Condition.DOWN, Condition.UNREACHABLE, Condition.STALE, Condition.UNKNOWN, Condition.UP)
    )
}


class Row(NamedTuple):
    """One line of a list; rows sort as they are to be read: what needs somebody first, then by name.

    `belief` is None where nothing was judged yet. Lists are as long as a province has devices: a tuple is made and
    compared without Python.
    """

    rank: int
    name: str
    subject: Subject
    thing: Thing
    condition: Condition
    belief: Belief | None


Test = Callable[[Row], bool]
Views = Mapping[DeviceId, DeviceView]
_NO_VIEWS: Views = {}


@dataclass(frozen=True, slots=True)
class Filter:
    """What a list is narrowed down to: a condition, and tests all of which a row has to pass."""

    condition: Condition | None = None
    tests: tuple[Test, ...] = ()

    @classmethod
    def of(cls, query: Mapping[str, str], inventory: Inventory, views: Views = _NO_VIEWS) -> Filter:
        """Read what the address asks for: network, state, level, kind, role, portal, division, q, root, and what
        devices say of themselves. Else it says nothing.

        A division takes in all below it; a root is itself not among what hangs on it.
        """
        state = query.get("state", "")
        asked = {name: value.strip() for name, value in query.items() if value.strip()}
        return cls(
            Condition(state) if state in tuple(Condition) else None,
            (*_tests(asked, inventory), *_says(asked, views)),
        )


def _tests(asked: Mapping[str, str], inventory: Inventory) -> Iterator[Test]:
    if network := asked.get("network"):
        yield lambda row: row.subject.network == network
    if level := asked.get("level"):
        yield lambda row: isinstance(row.thing, Unit) and row.thing.level == level
    if kind := asked.get("kind"):
        yield lambda row: isinstance(row.thing, Unit) and row.thing.kind == kind
    if role := asked.get("role"):
        yield lambda row: isinstance(row.thing, Device) and row.thing.role == role
    if code := asked.get("division"):
        divisions = below(inventory, DivisionCode(code))
        yield lambda row: _division(row.thing, inventory) in divisions
    if asked.get("portal"):
        yield lambda row: isinstance(row.thing, Service) and row.thing.portal
    if text := asked.get("q", "").casefold():
        yield lambda row: text in _words(row.thing)
    if called := asked.get("root"):
        root = subject_from(called)
        yield lambda row: row.belief is not None and row.belief.standing.root == root != row.subject


def _says(asked: Mapping[str, str], views: Views) -> Iterator[Test]:
    """Test what devices say of themselves: vendor, system, model, version."""
    wanted = {place: asked[name] for place, name in enumerate(BY) if name in asked}
    if wanted:
        yield lambda row: isinstance(row.thing, Device) and _agrees(said_of(views.get(row.thing.id)), wanted)


def _agrees(said: tuple[str | None, ...], wanted: Mapping[int, str]) -> bool:
    return all((said[place] or UNSAID) == value for place, value in wanted.items())


def _words(thing: Thing) -> str:
    english = thing.name_en if isinstance(thing, Unit | Service) else ""
    return f"{thing.id} {thing.name} {english}".casefold()


def below(inventory: Inventory, top: DivisionCode) -> frozenset[DivisionCode]:
    """Return a division and all that belong to it."""
    children: dict[DivisionCode, list[DivisionCode]] = {}
    for division in inventory.divisions.values():
        if division.parent is not None:
            children.setdefault(division.parent, []).append(division.code)
    found, waiting = set[DivisionCode](), [top]
    while waiting:
        code = waiting.pop()
        if code not in found:
            found.add(code)
            waiting += children.get(code, [])
    return frozenset(found)


def rows_of(kind: SubjectKind, inventory: Inventory, beliefs: Beliefs, wanted: Filter) -> list[Row]:
    """Return the rows that are wanted, the most urgent first."""
    found, condition, tests = [], wanted.condition, wanted.tests
    for subject, thing in things(kind, inventory):
        belief = beliefs.get(subject)
        here = condition_of(belief, beliefs)
        if condition in {None, here}:
            row = _row(subject, thing, here, belief)
            if all(test(row) for test in tests):
                found.append(row)
    return sorted(found)


def row_of(subject: Subject, thing: Thing, beliefs: Beliefs) -> Row:
    """Return one thing as a line of a list."""
    belief = beliefs.get(subject)
    return _row(subject, thing, condition_of(belief, beliefs), belief)


def _row(subject: Subject, thing: Thing, condition: Condition, belief: Belief | None) -> Row:
    return Row(URGENCY[condition], thing.name, subject, thing, condition, belief)


def things(kind: SubjectKind, inventory: Inventory) -> Iterator[tuple[Subject, Thing]]:
    """Return all of a kind: units once for each network that they should be in."""
    if kind is SubjectKind.UNIT:
        for unit in inventory.units.values():
            for network in unit.networks:
                yield Subject(SubjectKind.UNIT, unit.id, network), unit
    elif kind is SubjectKind.DEVICE:
        for device in inventory.devices.values():
            yield device_subject(device), device
    elif kind is SubjectKind.LINK:
        for link in inventory.links.values():
            yield link_subject(link), link
    elif kind is SubjectKind.SERVICE:
        for service in inventory.services.values():
            yield service_subject(service), service


def _division(thing: Thing, inventory: Inventory) -> DivisionCode | None:
    """Return where something is: a device where its site is, else where its unit is; a link where it leads."""
    if isinstance(thing, Unit):
        return thing.division
    if isinstance(thing, Device) and thing.site is not None:
        site = inventory.sites.get(thing.site)
        if site is not None and site.division is not None:
            return site.division
    unit = inventory.units.get(thing.unit if isinstance(thing, Device | Service) else thing.lower.unit)
    return None if unit is None else unit.division


@dataclass(frozen=True, slots=True)
class Sheet(Generic[T]):
    """One page of a long list. Pages count from 1; `total` is of the whole list."""

    rows: tuple[T, ...]
    total: int
    page: int
    pages: int

    @classmethod
    def of(cls, whole: Iterable[T], asked: str, size: int = PAGE) -> Sheet[T]:
        """Return the page that an address asks for: the nearest there is, the first where it asks for nonsense."""
        rows = tuple(whole)
        pages = max(1, -(-len(rows) // size))
        page = min(max(1, int(asked)), pages) if asked.isascii() and asked.isdigit() and len(asked) < 9 else 1
        return cls(rows[(page - 1) * size : page * size], len(rows), page, pages)
