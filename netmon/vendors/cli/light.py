"""Optical power as command lines tell it: a table with a row for each port, or a block for each. Pure."""

from __future__ import annotations

import re
from typing import Final

from netmon.model.health import Measure
from netmon.vendors.cli.box import heads
from netmon.vendors.cli.saying import Sensors
from netmon.vendors.cli.values import celsius, dbm

_PORT = re.compile(
    r"^\s*(?P<port>[A-Za-z][\w.:-]*(?: ?\d+)?(?:/\d+){0,4}(?:\.\d+)?|\d+(?:/\d+){1,3})(?=\s)(?P<rest>.*)$"
)
_VALUE = re.compile(r"^(?:[-+]?\d+(?:\.\d+)?|N/?A|-inf|-+|\++|\*+)(?:[-+*]{1,2}|C|V|mA)?$", re.IGNORECASE)
_MARK = re.compile(r"[-+*]{1,2}$")
_RX_FIRST = re.compile(r"\bRx\b.*\bTx\b", re.IGNORECASE)
_TX_FIRST = re.compile(r"\bTx\b.*\bRx\b", re.IGNORECASE)
TABLE: Final = 5
"""Temperature, voltage, current, and the two powers."""


def table(sensors: Sensors, text: str, command: str) -> None:
    """Read rows of port, [lane,] temperature, voltage, current, and both powers, in the order of their heading."""
    tx_first: bool | None = None
    for one in heads(text):
        if tx_first is None or "ower" in one:
            tx_first = True if _TX_FIRST.search(one) else False if _RX_FIRST.search(one) else tx_first
        row = _PORT.match(one)
        if tx_first is None or row is None:
            continue
        values = _leading(row["rest"].split())
        if len(values) not in {TABLE, TABLE + 1}:
            continue
        # A module of four lanes has a row for each, its number before the figures.
        lane = f" lane {values[0]}" if len(values) > TABLE and values[0].isdigit() else ""
        tx, rx = values[-2:] if tx_first else reversed(values[-2:])
        name = row["port"] + lane
        sensors.add(Measure.TEMPERATURE, f"{row['port']} transceiver", celsius(values[-TABLE]), command)
        sensors.add(Measure.RX_POWER, name, dbm(_MARK.sub("", rx)), command)
        sensors.add(Measure.TX_POWER, name, dbm(_MARK.sub("", tx)), command)


def _leading(words: list[str]) -> list[str]:
    found: list[str] = []
    for word in words:
        # `++` and `--` behind a figure say that it is beyond a threshold.
        if not _VALUE.match(word):
            break
        if found and re.fullmatch(r"[-+*]{1,2}", word) and re.search(r"\d", found[-1]):
            continue
        found.append(word)
    return found


_BLOCK = re.compile(
    r"^(?:Interface:? ?|Physical interface: |Port:? ?|Transceiver:? |SFP \S+ on )?"
    r"(?P<port>(?:[A-Za-z][-A-Za-z]{0,40}\d{0,4}|\d{1,4})(?:[/:]\d+){1,4}(?:\.\d+)?"
    r"|[A-Za-z][-A-Za-z]{0,30}\d{1,4}|[A-Za-z]{1,30} \d{1,4}(?:/\d+){0,4})\b"
)
_LEVEL = re.compile(
    r"^\s*(?P<what>Tx|Rx|Transmit|Receive[dr]?|Laser (?:output|rx|receiver)|Receiver signal)\b[ \w-]*?power"
    r"[^:=\d/-]{0,30}[:=]?\s*(?P<value>.*)$",
    re.IGNORECASE,
)
_IN_DBM = re.compile(r"(?:-?[\d.]+ ?mW ?/ ?)?(-?\d+(?:\.\d+)?) ?dBm", re.IGNORECASE)
_DEGREES = re.compile(r"^\s*(?:Module )?temperature *:? +(?P<value>-?\d+(?:\.\d+)?) ?(?:degrees )?C\b", re.IGNORECASE)
_THRESHOLD = re.compile(r"\b(?:alarm|warning|threshold|high|low)\b", re.IGNORECASE)
_LANE = re.compile(r"^\s*Lane(?: Number)?:? ?(\d+)", re.IGNORECASE)


def blocks(sensors: Sensors, text: str, command: str) -> None:
    """Read blocks that begin with a port at the left edge, and lines of a power in dBm within."""
    port = lane = ""
    for one in heads(text):
        if one[:1].strip() and (found := _BLOCK.match(one)):
            port, lane = found["port"], ""
        elif found := _LANE.match(one):
            lane = f" lane {found[1]}"
        if port and (degrees := _DEGREES.match(one)):
            sensors.add(Measure.TEMPERATURE, f"{port} transceiver", celsius(degrees["value"]), command)
            continue
        level = _LEVEL.match(one)
        if not port or level is None or _THRESHOLD.search(one[: level.start("value")]):
            continue
        shown = _IN_DBM.match(level["value"])
        incoming = level["what"].lower().startswith(("rx", "rec", "laser r"))
        measure = Measure.RX_POWER if incoming else Measure.TX_POWER
        sensors.add(measure, port + lane, dbm(shown[1]) if shown else None, command)
