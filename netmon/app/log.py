"""The daemon's log: standard error, one line an event, UTC."""

from __future__ import annotations

import logging
import sys
import time

from netmon.settings import LogLevel

REPEAT = 60.0
"""Seconds in which a bug has one traceback in the log: thousands of devices may meet it at once."""


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


def _place(error: BaseException) -> tuple[str, str, int]:
    """Return the kind of an error and the file and line that raised it."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    where = ("", 0) if trace is None else (trace.tb_frame.f_code.co_filename, trace.tb_lineno)
    return type(error).__name__, *where


def start_logging(level: LogLevel) -> None:
    """Send every log record of `level` and above to standard error."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(OneLine("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level.value.upper())
    for chatty in ("apscheduler", "alembic", "uvicorn", "asyncio"):
        logging.getLogger(chatty).setLevel(max(logging.WARNING, root.level))
