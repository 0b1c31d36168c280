"""Why a modem did not send."""

from __future__ import annotations

from enum import Enum, auto


class ModemFault(Enum):
    """What the matter is."""

    ABSENT = auto()  # no such device
    FORBIDDEN = auto()
    TAKEN = auto()  # another program has it
    NO_PORT = auto()  # it is a file, not a serial port
    FAILED = auto()  # unplugged while it was used
    SILENT = auto()  # nothing answers
    NO_SIM = auto()
    PIN = auto()
    NO_NETWORK = auto()
    ERROR = auto()  # +CMS ERROR, +CME ERROR or ERROR
    UNFINISHED = auto()  # it began to answer, and did not end


class ModemError(Exception):
    """`said` is the modem's error as it says it, or the kernel's; `code` its number, None where it said none."""

    def __init__(self, fault: ModemFault, said: str = "", code: int | None = None) -> None:
        super().__init__(f"{fault.name} {said}")
        self.fault = fault
        self.said = said
        self.code = code
