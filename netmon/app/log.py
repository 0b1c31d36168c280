"""The daemon's log: standard error, one line an event, UTC."""

from __future__ import annotations

import logging
import sys
import time

from netmon.settings import LogLevel


class OneLine(logging.Formatter):
    """Device text must not forge a line: control characters of a message are escaped. Tracebacks keep their lines."""

    def formatTime(self, record: logging.LogRecord, datefmt: str | None = None) -> str:  # noqa: ARG002, N802 - the signature is logging's
        """Return when `record` was made: UTC, ISO 8601."""
        return time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(record.created))

    def formatMessage(self, record: logging.LogRecord) -> str:  # noqa: N802 - the name is logging's
        """Return the line of `record`."""
        record.message = "".join(
            char if char.isprintable() else char.encode("unicode_escape").decode("ascii") for char in record.message
        )
        return super().formatMessage(record)


def start_logging(level: LogLevel) -> None:
    """Send every log record of `level` and above to standard error."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(OneLine("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level.value.upper())
    for chatty in ("apscheduler", "alembic", "uvicorn", "asyncio"):
        logging.getLogger(chatty).setLevel(max(logging.WARNING, root.level))
