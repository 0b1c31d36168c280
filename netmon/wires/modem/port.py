"""A serial port: opened for one program, raw, and read with a deadline."""

from __future__ import annotations

import errno
import fcntl
import os
import select
import termios
from types import TracebackType
from typing import Final

from netmon.model.clock import Clock
from netmon.wires.modem.fault import ModemError, ModemFault

CHUNK: Final = 4096
OPENING: Final = {
    errno.ENOENT: ModemFault.ABSENT,
    errno.ENODEV: ModemFault.ABSENT,
    errno.ENXIO: ModemFault.ABSENT,
    errno.EACCES: ModemFault.FORBIDDEN,
    errno.EPERM: ModemFault.FORBIDDEN,
    errno.EBUSY: ModemFault.TAKEN,
    errno.EWOULDBLOCK: ModemFault.TAKEN,
    errno.ENOTTY: ModemFault.NO_PORT,
}


class Port:
    """An open serial port. Everything raises ModemError."""

    def __init__(self, device: str, baud: int, clock: Clock) -> None:
        self._clock = clock
        try:
            # Without O_NONBLOCK, opening waits for a carrier that a modem at rest does not have.
            self._file = os.open(device, os.O_RDWR | os.O_NOCTTY | os.O_NONBLOCK)
        except OSError as error:
            raise _of(error) from error
        try:
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            _make_raw(self._file, baud)
        except (OSError, termios.error) as error:
            os.close(self._file)
            raise _of(error) from error

    def __enter__(self) -> Port:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        os.close(self._file)

    def write(self, octets: bytes, seconds: float) -> None:
        """Write all of it, in so many seconds."""
        deadline = self._clock.monotonic() + seconds
        while octets:
            left = deadline - self._clock.monotonic()
            _, ready, _ = select.select([], [self._file], [], max(0.0, left))
            if not ready:
                raise ModemError(ModemFault.SILENT)
            try:
                octets = octets[os.write(self._file, octets) :]
            except OSError as error:
                raise ModemError(ModemFault.FAILED, error.strerror or "?") from error

    def read(self, deadline: float) -> bytes:
        """Return what has come, nothing where nothing comes before `deadline` on the monotonic clock."""
        left = deadline - self._clock.monotonic()
        ready, _, _ = select.select([self._file], [], [], max(0.0, left))
        if not ready:
            return b""
        try:
            octets = os.read(self._file, CHUNK)
        except OSError as error:
            raise ModemError(ModemFault.FAILED, error.strerror or "?") from error
        if not octets:  # unplugged
            raise ModemError(ModemFault.FAILED, os.strerror(errno.EIO))
        return octets

    def forget(self) -> None:
        """Drop what came before it was asked for."""
        termios.tcflush(self._file, termios.TCIFLUSH)


def _make_raw(file: int, baud: int) -> None:
    """Set 8 data bits, no parity, no echo, no flow control, nothing translated."""
    speed: int = getattr(termios, f"B{baud}", termios.B115200)
    control = termios.CS8 | termios.CREAD | termios.CLOCAL
    characters = termios.tcgetattr(file)[6]
    termios.tcsetattr(file, termios.TCSANOW, [termios.IGNPAR, 0, control, 0, speed, speed, characters])


def _of(error: OSError | termios.error) -> ModemError:
    number = error.args[0] if error.args and isinstance(error.args[0], int) else 0
    fault = OPENING.get(number, ModemFault.FAILED)
    return ModemError(fault, os.strerror(number))
