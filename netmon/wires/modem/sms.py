"""Short messages, sent: what a modem is asked before, in which order, and how long each may take."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from netmon.model.clock import Clock
from netmon.wires.modem.dialogue import Dialogue
from netmon.wires.modem.fault import ModemError, ModemFault
from netmon.wires.modem.pdu import Pdu
from netmon.wires.modem.port import Port

SHORT: Final = 3.0
"""Seconds for an answer that the modem has itself."""
SIM: Final = 10.0
SENDING: Final = 60.0
"""Seconds for the network to take one part (TS 27.005 names none; makers do: 30 to 60)."""
GREETINGS: Final = 3
"""Times that it is spoken to before it counts as silent: the first one may only wake it, or tell it the speed."""

NO_SIM: Final = frozenset({10, 13, 15, 310, 313, 315})
LOCKED: Final = frozenset({11, 12, 17, 18, 311, 312, 316, 317, 318})
OFFLINE: Final = frozenset({30, 31, 32, 331, 332})
"""Numbers of +CME ERROR (TS 27.007 §9.2) and +CMS ERROR (TS 27.005 §3.2.5), which do not overlap there."""
REGISTERED: Final = re.compile(r"\+C(?:E|G)?REG: ?(?:\d+, ?)?(?:1|5|6|7)(?:,.*)?")
"""At home or roaming, for everything or for short messages alone (TS 27.007 §7.2, §10.1.20, §10.1.22)."""
ASKED: Final = ("AT+CREG?", "AT+CEREG?", "AT+CGREG?")
SENT: Final = re.compile(r"\+CMGS: ?(\d+)")


def send_pdus(device: str, baud: int, parts: Sequence[Pdu], clock: Clock) -> str:
    """Send the parts of one message, and return the modem's references to them. Raises ModemError."""
    with Port(device, baud, clock) as port:
        dialogue = Dialogue(port, clock)
        _prepare(dialogue)
        return " ".join(_send(dialogue, part) for part in parts)


def _prepare(dialogue: Dialogue) -> None:
    """Find out whether anything stands in the way, so that it can be said in words."""
    _greet(dialogue)
    dialogue.ask("ATE0", SHORT)
    _may_fail(dialogue, "AT+CMEE=1", SHORT)  # errors with their number
    _look_for_sim(dialogue)
    _look_for_network(dialogue)
    dialogue.ask("AT+CMGF=0", SHORT)


def _greet(dialogue: Dialogue) -> None:
    dialogue.break_off()  # it may still be waiting for a message that somebody began
    for _ in range(GREETINGS):
        try:
            dialogue.ask("AT", SHORT / GREETINGS)
        except ModemError as error:
            if error.fault not in (ModemFault.UNFINISHED, ModemFault.ERROR):
                raise
        else:
            return
    raise ModemError(ModemFault.SILENT)


def _look_for_sim(dialogue: Dialogue) -> None:
    try:
        lines = dialogue.ask("AT+CPIN?", SIM)
    except ModemError as error:
        if error.fault is ModemFault.ERROR and error.code is None:
            raise ModemError(ModemFault.NO_SIM) from error  # an old one without numbers
        raise _clearer(error) from error
    if any(line.startswith("+CPIN:") and "READY" not in line for line in lines):
        raise ModemError(ModemFault.PIN)


def _look_for_network(dialogue: Dialogue) -> None:
    """Ask about each of its networks; a modem that knows none of the questions is believed to be in one."""
    answered = False
    for command in ASKED:
        lines = _may_fail(dialogue, command, SHORT)
        if any(REGISTERED.fullmatch(line) for line in lines):
            return
        answered |= any("REG:" in line for line in lines)
    if answered:
        raise ModemError(ModemFault.NO_NETWORK)


def _send(dialogue: Dialogue, part: Pdu) -> str:
    try:
        lines = dialogue.hand_over(f"AT+CMGS={part.length}", part.line(), SIM, SENDING)
    except ModemError as error:
        if error.fault is ModemFault.UNFINISHED:
            dialogue.break_off()
        raise _clearer(error) from error
    return next((found[1] for line in lines if (found := SENT.fullmatch(line))), "")


def _may_fail(dialogue: Dialogue, command: str, seconds: float) -> tuple[str, ...]:
    """Ask what not every modem knows."""
    try:
        return dialogue.ask(command, seconds)
    except ModemError as error:
        if error.fault is not ModemFault.ERROR:
            raise
        return ()


def _clearer(error: ModemError) -> ModemError:
    """Return the error with what its number means, where that is told apart."""
    if error.fault is ModemFault.ERROR and error.code is not None:
        for numbers, fault in ((NO_SIM, ModemFault.NO_SIM), (LOCKED, ModemFault.PIN), (OFFLINE, ModemFault.NO_NETWORK)):
            if error.code in numbers:
                return ModemError(fault, error.said, error.code)
    return error
