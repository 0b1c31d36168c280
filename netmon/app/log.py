"""The daemon's log: standard error, one line an event, UTC."""

from __future__ import annotations

import logging
import os
import queue
import threading
import time

from netmon.settings import LogLevel

REPEAT = 60.0
"""Seconds in which a bug has one traceback in the log: thousands of devices may meet it at once."""


STDERR = 2
WAITING = 20_000
"""Lines that may wait to be written. More are dropped, and counted."""
FLUSHING = 2.0


class Behind(logging.Handler):
    """Has a thread write the lines: a terminal held by Ctrl-S, or a log service that hangs, must not hold the loop."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: queue.Queue[str] = queue.Queue(WAITING)
        self._lost = 0
        self._thread = threading.Thread(target=self._write, name="netmon-log", daemon=True)  # noqa: TID251 - as above
        self._thread.start()

    def emit(self, record: logging.LogRecord) -> None:
        """Put the record in line."""
        try:
            lost, text = self._lost, self.format(record)
            self._lines.put_nowait(f"({lost} lines lost)\n{text}\n" if lost else f"{text}\n")
            self._lost = 0
        except queue.Full:
            self._lost += 1
        except Exception:  # noqa: BLE001 - as every handler of logging does
            self.handleError(record)

    def flush(self) -> None:
        """Wait until everything is written, but not for ever; logging does so at the end of the process."""
        until = time.monotonic() + FLUSHING  # noqa: TID251 - the log is older than any clock of the daemon
        while self._lines.unfinished_tasks and time.monotonic() < until:  # noqa: TID251 - as above
            time.sleep(0.01)

    def _write(self) -> None:
        while True:
            text = self._lines.get()
            rest = text.encode(errors="backslashreplace")
            try:
                while rest:
                    # Not by way of sys.stderr: its lock, held by a write that hangs, would hold up our end.
                    rest = rest[os.write(STDERR, rest) :]
            except OSError:
                pass  # nobody reads it any more
            finally:
                self._lines.task_done()


class OneLine(logging.Formatter):
    """Device text must not forge a line: control characters of a message are escaped. Tracebacks keep their lines."""

    def __init__(self, line: str) -> None:
        super().__init__(line)
        self._shown: dict[tuple[str, str, int], float] = {}

    def format(self, record: logging.LogRecord) -> str:
        """Return the text of `record`; a traceback from where one came from just now is only named."""
        if record.exc_info and record.exc_info[1] is not None and not record.exc_text:
            place = _place(record.exc_info[1])
            if record.created - self._shown.get(place, 0.0) < REPEAT:
                record.exc_text = f"{place[0]} at {place[1]}:{place[2]}, as shown above"
            else:
                self._shown[place] = record.created
        return super().format(record)

    def formatTime(self, record: logging.LogRecord, datefmt: str | None = None) -> str:  # noqa: ARG002, N802 - the signature is logging's
        """Return when `record` was made: UTC, ISO 8601."""
        return time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(record.created))

    def formatMessage(self, record: logging.LogRecord) -> str:  # noqa: N802 - the name is logging's
        """Return the line of `record`."""
        record.message = "".join(
            char if char.isprintable() else char.encode("unicode_escape").decode("ascii") for char in record.message
        )
        return super().formatMessage(record)


def tells_something(record: logging.LogRecord) -> bool:
    """Whether a record of asyncio is worth a line: what is still written to a reader that has gone is not.

    A scrape that Prometheus gave up on is told by Prometheus; here it would be a line for each part of the answer.
    """
    return record.msg != "socket.send() raised exception."


def _place(error: BaseException) -> tuple[str, str, int]:
    """Return the kind of an error and the file and line that raised it."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    where = ("", 0) if trace is None else (trace.tb_frame.f_code.co_filename, trace.tb_lineno)
    return type(error).__name__, *where


def start_logging(level: LogLevel) -> None:
    """Send every log record of `level` and above to standard error."""
    handler = Behind()
    handler.setFormatter(OneLine("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level.value.upper())
    logging.getLogger("asyncio").addFilter(tells_something)
    for chatty in ("apscheduler", "alembic", "uvicorn", "asyncio"):
        logging.getLogger(chatty).setLevel(max(logging.WARNING, root.level))
