"""How a VRP device is: load, memory, temperature, fans, power supplies, light."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from netmon.model.health import Measure
from netmon.vendors.cli import values
from netmon.vendors.cli.saying import Sensors
from netmon.vendors.cli.tables import blocks, is_ruler, lines, pairs

_CPU = re.compile(r"five minutes ?: ?(\d{1,3}) ?%", re.IGNORECASE)
_CPU_NOW = re.compile(r"(?:CPU Usage|CPU Using Percentage|cpu use rate is) *: ?(\d{1,3}) ?%", re.IGNORECASE)


def cpu(sensors: Sensors, command: str, text: str) -> None:
    """Read `display cpu-usage` and `display cpu`: the mean of five minutes, where it is told, else what is now."""
    every = lines(text)[:60]
    for pattern in (_CPU, _CPU_NOW):
        found = next((match[1] for one in every if (match := pattern.search(one))), None)
        if found is not None:
            sensors.add(Measure.CPU, "CPU", values.percent(found), command)
            return


def memory(sensors: Sensors, command: str, text: str) -> None:
    """Read `display memory-usage` and `display memory`."""
    said = pairs(lines(text)[:40])
    said = {re.sub(r" is$", "", name): value for name, value in said.items()}
    sensors.memory(
        "Memory",
        command,
        share=values.percent(said.get("memory using percentage", "")),
        used=values.size_bytes(said.get("total memory used", "")),
        total=values.size_bytes(said.get("system total memory", "")),
    )


_BOARD = re.compile(r"^ *(\d{1,2}) +([A-Z]\S*(?: ?\([A-Za-z]+\))?)? *(\d{1,3})% +(\d{1,3})% +(\d+)MB/ *(\d+)MB")


def boards(sensors: Sensors, command: str, text: str) -> None:
    """Read `display health`: load and memory of every board."""
    for one in lines(text):
        found = _BOARD.match(one)
        if found is not None:
            name = f"Slot {found[1]}"
            sensors.add(Measure.CPU, name, values.percent(found[3]), command)
            used, total = int(found[5]) << 20, int(found[6]) << 20
            sensors.memory(name, command, share=values.percent(found[4]), used=used, total=total)


_HEAT = re.compile(r"^(?:Current|Temp(?:erature)?)(?:\(.{1,12}\))?$", re.IGNORECASE)
_OF_SLOT = re.compile(r"\bSlot:? *(\d{1,3})\b", re.IGNORECASE)


def temperature(sensors: Sensors, command: str, text: str) -> None:
    """Read `display temperature` and its kin: the column is counted from the right, where nothing is left out."""
    behind, slot, number = 0, "", 0
    for one in lines(text):
        words = one.split()
        heads = [at for at, word in enumerate(words) if _HEAT.match(word)]
        if heads and re.search(r"Status|Slot|PCB|Sensor", one, re.IGNORECASE):
            behind, number = len(words) - heads[-1], 0
            continue
        named = _OF_SLOT.search(one)
        if named is not None:
            slot = named[1]
            continue
        if not behind or len(words) < max(behind, 3) or is_ruler(one) or not re.match(r"-?\d", words[-behind]):
            continue
        number += 1
        of = words[0] if words[0].isdigit() and not slot else slot
        state = next(
            (at for at, word in enumerate(words) if re.match(r"(?:ab)?normal|minor|major|fatal", word, re.I)), 0
        )
        label = " ".join(word for word in words[1:state] if re.search(r"[A-Za-z]{2}", word) and word not in _NO_NAME)
        name = f"Slot {of} {label}" if label else f"Slot {of}"
        taken = (Measure.TEMPERATURE, name) in sensors.found
        sensors.add(Measure.TEMPERATURE, f"{name} {number}" if taken else name, values.celsius(words[-behind]), command)


_STATE = re.compile(r"(?:ab)?normal|minor|major|fatal", re.IGNORECASE)
_NO_NAME = frozenset({"NA", "N/A", "I2C"})


@dataclass(frozen=True, slots=True)
class Part:
    """A fan or a power supply, as it was printed; "" is what was not."""

    slot: str
    name: str
    present: str
    registered: str
    state: str
    mode: str

    @property
    def good(self) -> float | None:
        """Whether it is as it should be; None where there is none."""
        if re.match(r"no|absent|-|n/a", self.present, re.IGNORECASE):
            return None
        if not self.state and self.registered:
            return 1.0 if re.match(r"yes|registered", self.registered, re.IGNORECASE) else 0.0
        return values.good(self.state)

    @property
    def label(self) -> str:
        """What tells it apart."""
        return f"{self.slot}/{self.name}" if self.slot else self.name


_PARTS = {
    "slot": ("slot", "slotid"),
    "name": ("powerid", "powerno", "fanid", "fanno", "fan", "power", "pwrid", "no"),
    "present": ("online", "present"),
    "registered": ("register", "registered"),
    "state": ("status", "state"),
    "mode": ("mode",),
}
_HEADING = re.compile(r"\b(?:Status|State|Register(?:ed)?|Present)\b", re.IGNORECASE)


def part_rows(text: str) -> Iterator[Part]:
    """Yield the fans or power supplies of `display fan` and `display power`, whose columns differ between devices.

    No cell is left empty, so that words stand under headings in turn, whatever columns do.
    """
    under: list[str] = []
    for one in lines(text):
        words = one.split()
        if _HEADING.search(one) and not re.search(r"\d", one):
            under = [re.sub(r"[^a-z]", "", re.sub(r"\(.*", "", word.lower())) for word in words]
        elif under and len(words) > 2 and not is_ruler(one) and re.search(r"\d|PWR", one):
            said = dict(zip(under, words, strict=False))
            values_of = {
                name: next((said[column] for column in names if said.get(column)), "") for name, names in _PARTS.items()
            }
            yield Part(**values_of)


def fans(sensors: Sensors, command: str, text: str) -> None:
    """Read `display fan`."""
    for part in part_rows(text):
        sensors.add(Measure.FAN, f"Fan {part.label}", part.good, command)


def powers(sensors: Sensors, command: str, text: str) -> None:
    """Read `display power`."""
    for part in part_rows(text):
        sensors.add(Measure.POWER_SUPPLY, f"Power supply {part.label}", part.good, command)


_LANES = re.compile(r"\(Lane.*$", re.IGNORECASE)
_LIGHT = re.compile(r"^ *(?:Current )?([RT])X Power ?\(dBM?\) *:(.*)$", re.IGNORECASE)
_MORE_LANES = re.compile(r"^ {10,}(-?\d[\d.| -]*)")


def transceivers(sensors: Sensors, command: str, text: str) -> None:
    """Read `display transceiver verbose` and its kin: blocks with the port's name, light in dBm, by lane."""
    for head, body in blocks(text, r"^ *(\S{2,64}) transceiver (?:diagnostic )?information ?:"):
        light = {"R": "", "T": ""}
        last = ""
        for one in body:
            found = _LIGHT.match(one)
            more = _MORE_LANES.match(one) if last else None
            if found is not None and not light[found[1].upper()]:
                last = found[1].upper()
                light[last] = _LANES.sub("", found[2]).strip().strip("|")
            elif more is not None:
                light[last] += "|" + _LANES.sub("", more[1]).strip().strip("|")
            else:
                last = ""
        sensors.light(head[1], light["R"], light["T"], command)


def optical_modules(sensors: Sensors, command: str, text: str) -> None:
    """Read `display optical-module brief`: a table with RxPw and TxPw."""
    under: tuple[str, ...] = ()
    for one in lines(text):
        words = one.split()
        if re.search(r"RxPw", one, re.IGNORECASE) and re.search(r"TxPw", one, re.IGNORECASE):
            under = tuple(re.sub(r"\(.*", "", word).lower() for word in words)
        elif under and len(words) >= len(under) and not is_ruler(one):
            row = dict(zip(under, words, strict=False))
            sensors.light(words[0], row.get("rxpw"), row.get("txpw"), command)
