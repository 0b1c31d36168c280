"""How a Comware device is: load, memory, temperature, fans, power supplies, light."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from netmon.model.health import Measure
from netmon.vendors.cli import diagnosis, values
from netmon.vendors.cli.saying import Sensors
from netmon.vendors.cli.tables import is_ruler, lines, pairs

_OF = re.compile(r"^ *(?:(.{1,60}?) +)?CPU usage ?: *$", re.IGNORECASE)
_MINUTES = re.compile(r"^ *(\d{1,3})% +in +(?:the )?last +5 +minutes", re.IGNORECASE)


def cpu(sensors: Sensors, command: str, text: str) -> None:
    """Read `display cpu-usage`: the mean of five minutes of every board."""
    name = "CPU"
    for one in lines(text):
        head, found = _OF.match(one), _MINUTES.match(one)
        if head is not None:
            name = head[1] if head[1] and head[1].lower() != "unit" else "CPU"
        elif found is not None:
            sensors.add(Measure.CPU, name, values.percent(found[1]), command)


_BOARD = re.compile(r"^ *((?:Chassis \d+ )?Slot \d+(?: CPU \d+)?) ?: *$", re.IGNORECASE)
_USED = re.compile(r"^ *Mem: +(\d+) +(\d+) +(\d+)\b.*?(?: (\d+\.\d+)%)? *$")
_UNIT = re.compile(r"measured in (\w)B", re.IGNORECASE)


def memory(sensors: Sensors, command: str, text: str) -> None:
    """Read `display memory`; where the device tells the ratio of what is free, caches are free in it."""
    every = lines(text)
    unit, name = 1 << 10, "Memory"
    for one in every:
        board, found, measured = _BOARD.match(one), _USED.match(one), _UNIT.search(one)
        if measured is not None:
            unit = values.size_bytes(f"1{measured[1]}") or unit
        elif board is not None:
            name = board[1]
        elif found is not None:
            share = 100 - float(found[4]) if found[4] else None
            total, used = int(found[1]) * unit, int(found[2]) * unit
            if share is None:
                sensors.memory(name, command, used=used, total=total)
            else:
                sensors.memory(name, command, share=round(share, 1), total=total)
    said = pairs(every)
    sensors.memory(
        "Memory",
        command,
        share=values.percent(said.get("used rate", "")),
        used=values.size_bytes(said.get("total used memory(bytes)", "")),
        total=values.size_bytes(said.get("system total memory(bytes)", "")),
    )


_LIMIT = re.compile(r" limit\b", re.IGNORECASE)
"""A heading of two words over one column."""


def environment(sensors: Sensors, command: str, text: str) -> None:
    """Read `display environment`: the column is counted from the right, where nothing is left out."""
    behind, slot, chassis = 0, "", False
    for one in lines(text):
        words = _LIMIT.sub("limit", one).split()
        heads = [at for at, word in enumerate(words) if re.match(r"temperature", word, re.IGNORECASE)]
        if heads and re.search(r"sensor|slot", one, re.IGNORECASE) and re.search(r"limit|lower|alarm", one, re.I):
            behind, chassis = len(words) - heads[0], words[0].lower().startswith("chassis")
            continue
        board = re.match(r"^ *((?:Chassis \d+ )?Slot \d+)\b[^\d]*$", one, re.IGNORECASE)
        if board is not None:
            slot = f"{board[1]} "
        elif behind and len(words) > behind and not is_ruler(one) and re.fullmatch(r"-?\d+(\.\d+)?", words[-behind]):
            front = words[:-behind]
            if len(front) > 1 + chassis and all(word.isdigit() for word in front[: 1 + chassis]):
                front = [*(("Chassis", front[0]) if chassis else ()), "Slot", *front[chassis:]]
            sensors.add(Measure.TEMPERATURE, f"{slot}{' '.join(front)}", values.celsius(words[-behind]), command)


@dataclass(frozen=True, slots=True)
class Part:
    """A fan or a power supply, as it was printed; `slot` is "" where the device has only one."""

    slot: str
    name: str
    state: str


_SLOT = re.compile(r"^ *(?:Chassis *(\d+))?,? *(?:Slot *(\d+))? *:? *$", re.IGNORECASE)
_INLINE = re.compile(
    r"^ *((?:Fan|Power)[A-Za-z -]{0,20}?)\s*(\d{1,3})\s*:?\s+(?:State|Status)\s*: *(\S.*)$", re.IGNORECASE
)
_PART = re.compile(r"^ *(?:Fan|Power|PSU)[A-Za-z -]{0,20}?\s*(\d{1,3})\s*:? *$", re.IGNORECASE)
_STATE = re.compile(r"^ *(?:State|Status)\s*: *(\S.*)$", re.IGNORECASE)
_ROW = re.compile(r"^ *((?:PWR|FAN|PSU)? ?\d{1,3}) +([A-Za-z]\w*)\b")
_HEADS = re.compile(r"^ *(?:\w*Index|\w*ID)\b.*\b(?:Status|State)\b", re.IGNORECASE)


def part_rows(text: str) -> Iterator[Part]:
    """Yield the fans or power supplies of `display fan` and `display power`: lines, blocks and tables of them."""
    slot, name, table = "", "", False
    for one in lines(text):
        of, part, state, inline = _SLOT.match(one), _PART.match(one), _STATE.match(one), _INLINE.match(one)
        row = _ROW.match(one) if table else None
        if of is not None and (of[1] or of[2]):
            slot = "/".join(number for number in of.groups() if number)
        elif _HEADS.match(one):
            table = True
        elif inline is not None:
            yield Part(slot, inline[2], inline[3].strip())
        elif part is not None:
            name = part[1]
        elif state is not None and name:
            yield Part(slot, name, state[1].strip())
            name = ""
        elif row is not None:
            yield Part(slot, row[1], row[2])


def fans(sensors: Sensors, command: str, text: str) -> None:
    """Read `display fan`."""
    _parts(sensors, Measure.FAN, "Fan", command, text)


def powers(sensors: Sensors, command: str, text: str) -> None:
    """Read `display power`."""
    _parts(sensors, Measure.POWER_SUPPLY, "Power supply", command, text)


def _parts(sensors: Sensors, measure: Measure, kind: str, command: str, text: str) -> None:
    for part in part_rows(text):
        label = f"{part.slot}/{part.name}" if part.slot else part.name
        sensors.add(measure, f"{kind} {label}", values.good(part.state), command)


def transceivers(sensors: Sensors, command: str, text: str) -> None:
    """Read `display transceiver diagnosis interface`."""
    diagnosis.transceivers(sensors, command, text, r"^ *(\S{2,64}) transceiver diagnostic information ?:")
