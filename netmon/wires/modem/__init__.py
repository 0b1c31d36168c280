"""A modem with a SIM card at a serial port: AT commands (3GPP TS 27.005, 27.007), messages as PDUs (TS 23.040)."""

from __future__ import annotations

from netmon.wires.modem.fault import ModemError, ModemFault
from netmon.wires.modem.pdu import MOST_PARTS, PART_UNITS, SINGLE_UNITS, Pdu, submits
from netmon.wires.modem.sms import send_pdus

__all__ = [
    "MOST_PARTS",
    "PART_UNITS",
    "SINGLE_UNITS",
    "ModemError",
    "ModemFault",
    "Pdu",
    "send_pdus",
    "submits",
]
