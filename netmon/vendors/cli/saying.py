"""From values to what netmon keeps: facts, readings, ports and neighbours, each with the command that it rests on."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from ipaddress import ip_address

from netmon.model.device_identity import DeviceIdentity, Fact, Source
from netmon.model.health import Health, HealthReading, Measure
from netmon.model.neighbours import Neighbour, NeighbourProtocol, Neighbours, PortName
from netmon.vendors.cli import values
from netmon.vendors.cli.profile import CliPort, Outputs, UnreadableError
from netmon.vendors.cli.tables import lines

LONGEST = 255
"""Characters of a text that names anything; whoever sends more sends something else."""
WIDEST, HIGHEST = 300, 3000
"""Characters of a line, and lines, in which a device says what it is."""


@dataclass(frozen=True, slots=True)
class Says:
    """A rule for a text: the first line of what `command` printed in which `pattern` is found, its groups put into
    `template`. Case does not matter. A command is printed under its own name, or begins with it and a blank.
    """

    command: str
    pattern: str
    template: str = "{0}"


@dataclass(frozen=True, slots=True)
class Identity:
    """Reads what a device is. The rules of each text are alternatives: the first that finds something wins.

    `vendors` tells makers who sell one system apart: a pattern of any output, and the name; `vendor` is all others'.
    """

    platform: str
    vendor: str
    os: str
    model: tuple[Says, ...]
    version: tuple[Says, ...]
    serial: tuple[Says, ...] = ()
    vendors: tuple[tuple[str, str], ...] = ()

    def __call__(self, outputs: Outputs) -> DeviceIdentity:
        """Return what is told; raises UnreadableError where neither model nor version is."""
        texts = {command: [one[:WIDEST] for one in lines(text)[:HIGHEST]] for command, text in outputs.items()}
        model = self._fact("model", self.model, texts)
        version = self._fact("version", self.version, texts)
        known = model or version
        if known is None:
            raise UnreadableError("neither a model nor a version")
        command = known.source.oid
        return DeviceIdentity(
            fact(self._vendor(texts), f"{self.platform}.vendor", command),
            fact(self.os, f"{self.platform}.os", command),
            model,
            version,
            self._fact("serial", self.serial, texts),
        )

    def _fact(self, name: str, rules: Sequence[Says], texts: Mapping[str, Sequence[str]]) -> Fact | None:
        for rule in rules:
            pattern = re.compile(rule.pattern, re.IGNORECASE)
            for command, text in texts.items():
                if command != rule.command and not command.startswith(f"{rule.command} "):
                    continue
                for one in text:
                    found = pattern.search(one)
                    filled = rule.template.format(*(group or "" for group in found.groups())) if found else ""
                    made = fact(filled, f"{self.platform}.{name}", command)
                    if made is not None and (name == "model" or made.value.isascii()):
                        return made
        return None

    def _vendor(self, texts: Mapping[str, Sequence[str]]) -> str:
        for pattern, vendor in self.vendors:
            if any(re.search(pattern, one, re.IGNORECASE) for text in texts.values() for one in text[:20]):
                return vendor
        return self.vendor


def fact(value: str | None, rule: str, command: str) -> Fact | None:
    """Return a text that says something, with where it comes from; None for one that says nothing, or too much."""
    text = values.said(value)
    return Fact(text, Source(rule, command)) if text is not None and len(text) <= LONGEST else None


@dataclass(slots=True)
class Sensors:
    """Gathers readings of health. `platform` begins the name of every rule."""

    platform: str
    found: dict[tuple[Measure, str], HealthReading] = field(default_factory=dict)

    def add(
        self,
        measure: Measure,
        name: str,
        value: float | None,
        command: str,
        *,
        used: int | None = None,
        total: int | None = None,
    ) -> None:
        """Add a reading, unless its value is None; the first of a name counts."""
        called = values.line(name)
        if value is not None and called is not None:
            source = Source(f"{self.platform}.{measure}", command)
            reading = HealthReading(measure, called[:LONGEST], float(value), source, None, used, total)
            self.found.setdefault((measure, reading.name), reading)

    def memory(
        self,
        name: str,
        command: str,
        *,
        share: float | None = None,
        used: int | None = None,
        free: int | None = None,
        total: int | None = None,
    ) -> None:
        """Add memory in use: the share as it is told, else from any two of the amounts, which are bytes."""
        if total is None and used is not None and free is not None:
            total = used + free
        if used is None and total is not None and free is not None:
            used = total - free
        if share is None and used is not None and total:
            share = round(100 * used / total, 1)
        if used is None and share is not None and total:
            used = round(total * share / 100)
        if share is not None and 0 <= share <= 100:
            self.add(Measure.MEMORY, name, share, command, used=used, total=total)

    def light(self, port: str, rx: str | None, tx: str | None, command: str) -> None:
        """Add what a transceiver receives and sends, in dBm; of several lanes, each."""
        for measure, text in ((Measure.RX_POWER, rx), (Measure.TX_POWER, tx)):
            lanes = re.split(r"[|,;/]\s*", text or "")
            for number, lane in enumerate(lanes, start=1):
                name = f"{port} lane {number}" if len(lanes) > 1 else port
                self.add(measure, name, values.dbm(lane), command)

    def health(self) -> Health:
        """Return all readings in the order of `Measure`; raises UnreadableError where there is none."""
        if not self.found:
            raise UnreadableError("no reading")
        order = list(Measure)
        return Health(tuple(sorted(self.found.values(), key=lambda reading: order.index(reading.measure))))


def health(platform: str, *readers: tuple[str, Callable[[Sensors, str, str], None]]) -> Callable[[Outputs], Health]:
    """Return a reader of health: `readers` are commands and what adds to the sensors what one printed."""

    def read(outputs: Outputs) -> Health:
        sensors = Sensors(platform)
        for command, text in outputs.items():
            for wanted, reader in readers:
                if command == wanted:
                    reader(sensors, command, text)
        return sensors.health()

    return read


def ports(*tables: Iterable[CliPort]) -> tuple[CliPort, ...]:
    """Join what several outputs say of ports: of each value, the first that was said.

    Raises UnreadableError where there is no port at all.
    """
    joined: dict[str, CliPort] = {}
    for one in (port for table in tables for port in table):
        known = joined.get(one.name)
        joined[one.name] = one if known is None else _filled(known, one)
    if not joined:
        raise UnreadableError("no port")
    return tuple(joined.values())


def neighbours(rows: Iterable[Neighbour], protocols: Iterable[NeighbourProtocol]) -> Neighbours:
    """Return the neighbours, each once, in an order that is always the same."""
    return Neighbours(tuple(sorted(dict.fromkeys(rows), key=_order)), protocols=frozenset(protocols))


def neighbour(
    protocol: NeighbourProtocol,
    local: str,
    *,
    chassis: str | None = None,
    port: str | None = None,
    port_descr: str | None = None,
    name: str | None = None,
    descr: str | None = None,
    addresses: Iterable[str] = (),
) -> Neighbour | None:
    """Return a neighbour as it was printed; None where its local port has no name, or nothing is said of it."""
    here, there = values.line(local), _text(port)
    chassis_text = _text(chassis)
    told = Neighbour(
        protocol,
        PortName(here),
        PortName(there, _text(port_descr), values.mac(there or "")),
        values.mac(chassis_text or "") or chassis_text,
        _text(name),
        _text(descr),
        tuple(sorted(dict.fromkeys(_addresses(addresses)))),
        here,
    )
    silent = told.chassis is None and told.name is None and told.remote == PortName()
    return None if here is None or silent else told


def _text(text: str | None) -> str | None:
    told = values.said(text)
    return told if told is None else told[:LONGEST]


def _addresses(texts: Iterable[str]) -> Iterator[str]:
    for text in texts:
        try:
            yield str(ip_address(text.strip()[:64]))
        except ValueError:
            continue


def _filled(known: CliPort, more: CliPort) -> CliPort:
    said = {one.name: getattr(more, one.name) for one in fields(CliPort) if getattr(known, one.name) is None}
    return replace(known, **said)


def _order(row: Neighbour) -> tuple[str, ...]:
    return tuple(
        part or ""
        for part in (row.local.name, row.protocol, row.chassis, row.remote.name, row.name, row.descr, *row.addresses)
    )
