"""From what was typed to a demo that runs, or to one clear sentence why not."""

from __future__ import annotations

import asyncio
import sys
from dataclasses import dataclass, replace
from pathlib import Path

from netmon.cli.declared import declared
from netmon.cli.demo.children import DiedError
from netmon.cli.demo.crew import Plan
from netmon.cli.demo.programs import find_programs
from netmon.cli.demo.scenario import Script, read_script
from netmon.cli.demo.stage import run
from netmon.cli.errors import NOT_DONE, CliError, end
from netmon.cli.scenario import refusing
from netmon.cli.session import Session
from netmon.model.inventory import Inventory
from netmon.settings import Flags, settings_from

SCENARIO = Path("inventory.d") / "scenarios" / "demo.yaml"
"""Where the scenario of an inventory stands, beside it."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What was said on the command line."""

    inventory: Path | None
    days: int
    port: int
    keep: Path | None
    scenario: Path | None
    view: bool
    stack: bool = False


def perform(session: Session, wish: Wish) -> None:
    """Run the demo until it is told to end. Raises CliError where something is in the way, or a child died."""
    # Both networks are shown side by side, whichever one an instance here would watch.
    settings = replace(settings_from(Flags(inventory=wish.inventory), session.environ), network=None)
    file, inventory = settings.inventory, declared(session, settings)
    plan = Plan(
        file,
        inventory,
        wish.days,
        wish.port,
        _folder(wish.keep),
        _script(session, wish.scenario, file, inventory),
        live=wish.view and session.out.is_terminal,
        program=_program(),
        programs=find_programs(session.environ) if wish.stack else None,
    )
    try:
        asyncio.run(run(session, plan))
    except DiedError as error:
        session.err.print(f"netmon: {session.say('demo.died', name=error.child.name, code=error.code)}", soft_wrap=True)
        for line in error.last_words:
            session.err.print(f"  {line}", soft_wrap=True)
        end(NOT_DONE)
    session.tell("demo.kept" if plan.keep else "demo.ended", folder=plan.keep)


def _script(session: Session, wanted: Path | None, file: Path, inventory: Inventory) -> Script:
    path = wanted or file.parent / SCENARIO
    if wanted is None and not path.is_file():
        return Script()
    with refusing(session, path):
        return read_script(path, inventory)


def _folder(keep: Path | None) -> Path | None:
    if keep is None:
        return None
    try:
        keep.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CliError("demo.cannot_keep", folder=keep, error=error.strerror or error) from error
    return keep


def _program() -> str:
    """Return how to call this program again, as short as can be."""
    called = Path(sys.argv[0])
    here = Path.cwd()
    return str(called.relative_to(here)) if called.is_absolute() and called.is_relative_to(here) else str(called)
