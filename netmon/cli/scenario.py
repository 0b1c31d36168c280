"""What is said of a scenario that cannot be played."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from netmon.cli.errors import CliError
from netmon.cli.session import Session
from netmon.inventory import InventoryError


@contextmanager
def refusing(session: Session, file: Path) -> Iterator[None]:
    """Tell every problem met in reading the scenario in `file`, then raise CliError."""
    try:
        yield
    except InventoryError as error:
        for problem in error.problems:
            session.line(problem.say(session.language))
        raise CliError("lab.scenario_refused", file=file, count=len(error.problems)) from error
