"""The answer of one device, kept in parts: what did not change since the last scrape is not written again."""

from __future__ import annotations

from dataclasses import dataclass, field

from exporters.prometheus.packing import Piece
from exporters.prometheus.text import label_value
from exporters.snmp_exporter import catalogue
from exporters.snmp_exporter.catalogue import MibMetric
from exporters.snmp_exporter.columns import TEXT_CAP, Ports, headed, ports_of
from exporters.snmp_exporter.sections import PORT_SECTIONS
from exporters.snmp_exporter.selection import Module
from netmon.model.interfaces import InterfaceIdentity
from netmon.model.observation import ProbeName, System
from netmon.watch.board import DeviceView

_NO_PORTS = Ports({})


@dataclass(slots=True)
class _Kept:
    """What a section was written from, and its text."""

    names: InterfaceIdentity | None = None
    table: object | None = None
    piece: Piece = field(default_factory=lambda: Piece(b""))
    values: int = 0


@dataclass(slots=True)
class DeviceText:
    """The text of one device. A table that is the same object as last time costs nothing."""

    _names: InterfaceIdentity | None = None
    _ports: Ports = _NO_PORTS
    _sections: list[_Kept] = field(default_factory=lambda: [_Kept() for _ in PORT_SECTIONS])

    @property
    def size(self) -> int:
        """Octets of text that are kept."""
        return sum(len(kept.piece.text) for kept in self._sections)

    def pieces(self, view: DeviceView, modules: tuple[Module, ...]) -> list[Piece]:
        """Return the text for these modules: families in order, none of them twice."""
        told: dict[str, str] = {}
        values: dict[Module, int] = {}
        ports: list[Piece] = []
        for module in modules:
            scalars = _system(view) if module is Module.SYSTEM else _interfaces(view)
            told |= scalars
            values[module] = len(scalars)
            if module is Module.IF_MIB:
                self._render(view)
                values[module] += sum(kept.values for kept in self._sections)
                ports = [kept.piece for kept in self._sections if kept.piece.text]
        head = "".join(text for text in told.values() if text)
        return [Piece((head + _of_answer(view, values)).encode()), *ports]

    def _render(self, view: DeviceView) -> None:
        names = None if view.identity is None else view.identity.value
        if names is not self._names:
            self._names, self._ports = names, _NO_PORTS if names is None else ports_of(names)
        for section, kept in zip(PORT_SECTIONS, self._sections, strict=True):
            table = section.table(view)
            if kept.table is table and kept.names is names:
                continue
            text = "" if table is None or names is None else section.write(self._ports, table)
            kept.names, kept.table, kept.piece = names, table, Piece(text.encode())
            kept.values = sum(1 for line in text.splitlines() if not line.startswith("#"))


def _interfaces(view: DeviceView) -> dict[str, str]:
    return _uptime(view) | _present({catalogue.IF_NUMBER.name: _scalar(catalogue.IF_NUMBER, view.interface_count)})


def _system(view: DeviceView) -> dict[str, str]:
    system = System() if view.system is None else view.system.value
    told = (
        (catalogue.SYS_DESCR, system.descr),
        (catalogue.SYS_OBJECT_ID, system.object_id),
        (catalogue.SYS_CONTACT, system.contact),
        (catalogue.SYS_NAME, system.name),
        (catalogue.SYS_LOCATION, system.location),
    )
    return _uptime(view) | _present({metric.name: _told(metric, text) for metric, text in told})


def _uptime(view: DeviceView) -> dict[str, str]:
    ticks = None if view.uptime is None else view.uptime.value
    return _present({catalogue.SYS_UP_TIME.name: _scalar(catalogue.SYS_UP_TIME, ticks)})


def _present(told: dict[str, str]) -> dict[str, str]:
    return {name: text for name, text in told.items() if text}


def _scalar(metric: MibMetric, value: int | None) -> str:
    return headed(metric, () if value is None else (f"{metric.name} {value}\n",))


def _told(metric: MibMetric, text: str | None) -> str:
    if text is None:
        return ""
    return headed(metric, (f'{metric.name}{{{metric.name}="{label_value(text, TEXT_CAP)}"}} 1\n',))


def _of_answer(view: DeviceView, values: dict[Module, int]) -> str:
    """Return what snmp_exporter says of each scrape, of the visit that this answer came from."""
    probe = view.probes.get(ProbeName.SNMP)
    took = None if probe is None else probe.took
    told = [(catalogue.PDUS_RETURNED, {module: str(count) for module, count in values.items()})]
    if took is not None:
        lasted = dict.fromkeys(values, repr(took))
        told += [(catalogue.WALK_SECONDS, lasted), (catalogue.SCRAPE_SECONDS, lasted)]
    return "".join(
        headed(metric, (f'{metric.name}{{module="{module.value}"}} {value}\n' for module, value in by.items()))
        for metric, by in told
    )
