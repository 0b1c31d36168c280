"""Pages as a browser takes them, read by a strict parser, and a record to show from."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import cast

import httpx

from netmon.configs.comparing import lines_changed
from netmon.configs.diff import Hunk, hunks_of
from netmon.judge.explanation import Explanation
from netmon.model.belief import Event, Reason, Standing, State, Truth
from netmon.model.clock import Clock
from netmon.model.configuration import Snapshot, digest_of
from netmon.model.hardware import HardwarePast
from netmon.model.incident import Incident
from netmon.model.incident_past import IncidentPast
from netmon.model.interfaces import PortMoves, StoredInterface
from netmon.model.link_sample import LinkSample
from netmon.model.names import DeviceId, IncidentId, LinkId, NetworkId, Subject, SubjectKind
from netmon.model.note import Entry
from netmon.model.register import Contact
from netmon.watch.board import Board
from netmon.watch.cabling import Cabling
from netmon.web.application import create_app
from netmon.web.pages import Sources, pages_router
from netmon.wires.icmp import Mode, Way
from tests.exporters import plain

RAW = Mode(Way.RAW, Reason.of("icmp.raw", unprivileged="EACCES"), ipv4=True, ipv6=True)
VOID = {"meta", "link", "input", "br", "rect", "path", "circle", "line", "polyline"}


@dataclass
class Page(HTMLParser):
    """What a browser would make of a page: its text, elements and attributes. Every element is closed, and in order."""

    text: list[str] = field(default_factory=list)
    elements: list[str] = field(default_factory=list)
    attributes: list[tuple[str, str | None]] = field(default_factory=list)
    headers: dict[str, str] = field(default_factory=dict)
    status: int = 200
    open: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(tag)
        self.attributes += attrs
        names = [name for name, _ in attrs]
        assert len(names) == len(set(names)), (tag, names)
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            assert self.open.pop() == tag, (tag, self.open)

    def handle_data(self, data: str) -> None:
        if data.strip():
            self.text.append(" ".join(data.split()))

    @property
    def said(self) -> str:
        """All of the text, one space between its parts."""
        return " ".join(self.text)

    def links(self) -> list[str]:
        """Every address that it names."""
        return [value or "" for name, value in self.attributes if name in ("href", "src", "action")]


def parsed(answer: httpx.Response) -> Page:
    """Read an answer; raises AssertionError where it is not well-formed."""
    made = Page(headers=dict(answer.headers), status=answer.status_code)
    made.feed(answer.text)
    made.close()
    assert made.open == []
    return made


@dataclass
class Book:
    """Records in a list, oldest first; unreadable where it is None."""

    kept: list[Entry] | None = field(default_factory=list)
    ports: tuple[StoredInterface, ...] = ()
    moves: PortMoves | None = None
    incident_pasts: dict[IncidentId, IncidentPast] = field(default_factory=dict)
    samples: tuple[LinkSample, ...] = ()
    past: HardwarePast = field(default_factory=HardwarePast)
    texts: tuple[str, ...] = ()
    """The configurations of every device, the oldest first, one an hour."""
    told: tuple[str | None, str | None] = (None, None)
    """What the device says of its last change: when, and by whom."""

    async def latest(self, network: NetworkId, since: float, limit: int) -> tuple[Event, ...] | None:
        found = await self.events(network, "", 10_000)
        return (
            None
            if found is None
            else tuple(event for event in found if isinstance(event, Event) and event.at >= since)[:limit]
        )

    async def events(self, network: NetworkId, before: str, limit: int) -> tuple[Entry, ...] | None:
        return self._newest(lambda event: event.subject.network == network, before, limit)

    async def timeline(self, subjects: Collection[Subject], before: str, limit: int) -> tuple[Entry, ...] | None:
        return self._newest(lambda event: event.subject in subjects, before, limit)

    async def incidents(self, before: str, limit: int) -> tuple[Incident, ...] | None:
        if self.kept is None:
            return None
        newest = sorted(self.incident_pasts, reverse=True)
        found = [self.incident_pasts[id_].stored for id_ in newest if not before or id_ < before]
        return tuple(one for one in found if one is not None)[:limit]

    async def incidents_of(self, subjects: Collection[Subject], limit: int) -> tuple[Incident, ...] | None:
        found = await self.incidents("", 10_000)
        if found is None:
            return None
        about = set(subjects)
        touched = [one for one in found if about & {*one.roots, *(each.subject for each in one.affected)}]
        return tuple(touched)[:limit]

    async def incident(self, incident: IncidentId) -> IncidentPast | None:
        return None if self.kept is None else self.incident_pasts.get(incident, IncidentPast())

    async def interfaces(self, device: DeviceId) -> tuple[StoredInterface, ...] | None:
        return None if self.kept is None else self.ports

    async def port_moves(self, device: DeviceId) -> PortMoves | None:
        return self.moves

    async def hardware(self, device: DeviceId, limit: int) -> HardwarePast | None:
        return None if self.kept is None else self.past

    async def link_samples(self, link: LinkId, since: float, until: float) -> tuple[LinkSample, ...] | None:
        if self.kept is None:
            return None
        return tuple(sample for sample in self.samples if sample.link == link and since <= sample.at < until)

    async def snapshots(self, device: DeviceId, limit: int | None) -> tuple[Snapshot, ...] | None:
        return None if self.kept is None else tuple(reversed(list(self._snapshots(device))))[:limit]

    async def configuration(self, number: int) -> str | None:
        return self.texts[number - 1]

    async def difference(self, old: int, new: int) -> tuple[Hunk, ...] | None:
        return hunks_of(self.texts[old - 1], self.texts[new - 1])

    def _snapshots(self, device: DeviceId) -> Iterator[Snapshot]:
        before = None
        for number, text in enumerate(self.texts, 1):
            at, counts = plain.NOON + 3600.0 * number, lines_changed(before, text) if before is not None else (0, 0)
            lines = text.count("\n")
            yield Snapshot(number, device, at, at, "x", digest_of(text), len(text), lines, *counts, *self.told)
            before = text

    def _newest(self, wanted: Callable[[Entry], bool], before: str, limit: int) -> tuple[Entry, ...] | None:
        if self.kept is None:
            return None
        found = [event for event in self.kept if wanted(event) and (not before or event.id < before)]
        return tuple(reversed(found))[:limit]


def sources(board: Board, **changes: object) -> Sources:
    """Where the pages of a test get what they show."""
    values: dict[str, object] = {
        "clock": plain.StillClock(),
        "board": board,
        "records": Book(),
        "explain": lambda subject: Explanation(board.belief(subject), None),
        "icmp_mode": lambda: RAW,
        "degraded": lambda: False,
        "version": "0.1.0",
        "configurations": dict,
    }
    values |= changes
    values.setdefault("incidents", lambda: _open_in(values["records"]))
    values.setdefault("cabling", Cabling(board, cast("Clock", values["clock"])))
    return Sources(**values)  # type: ignore[arg-type]  # a test names what it changes


def _open_in(records: object) -> dict[IncidentId, Incident]:
    pasts = records.incident_pasts.values() if isinstance(records, Book) else ()
    return {one.stored.id: one.stored for one in pasts if one.stored is not None and one.stored.open}


async def page(board: Board | plain.Wall, path: str = "", accept: str = "", **changes: object) -> Page:
    """Ask for one page of a board, without a server between."""
    shown = board.board if isinstance(board, plain.Wall) else board
    app = create_app([pages_router(sources(shown, **changes))])
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://127.0.0.1/") as client:
        return parsed(await client.get(path, headers={"Accept-Language": accept}))


def outage(name: str = "dev") -> plain.Wall:
    """A device is down; a unit and a device behind it are unreachable."""
    wall = plain.Wall()
    contact = Contact("张三", "0731-12345678", "3 楼 301")
    devices = [plain.device("root", name=name), plain.device("behind", "u2")]
    wall.show(plain.inventory(devices, units=[plain.unit("u1", contacts=(contact,)), plain.unit("u2")]))
    root = plain.subject(SubjectKind.DEVICE, "root")
    wall.believe(root, Standing(State.DOWN, reachable=Truth.NO, root=root), plain.NOON - 3 * 3600 - 300)
    wall.believe(plain.subject(SubjectKind.DEVICE, "behind"), Standing(State.UNREACHABLE, root=root))
    wall.believe(plain.subject(SubjectKind.UNIT, "u2"), Standing(State.UNREACHABLE, reachable=Truth.NO, root=root))
    return wall


def event(number: int, about: Subject, before: Standing, after: Standing, at: float = plain.NOON) -> Event:
    """An event, the `number` of which orders it."""
    return Event(f"{number:017}", about, at, before, after, Reason("reason.answers"))
