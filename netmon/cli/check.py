"""`netmon check`: is the inventory right?"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Annotated
from zoneinfo import ZoneInfo

import typer

from netmon.cli.errors import NOT_DONE, end
from netmon.cli.options import JsonOption, NetworkOption
from netmon.cli.session import Json, Session, session_of
from netmon.coverage import advice as coverage
from netmon.inventory import InventoryError, Problem, load
from netmon.judge import assuring
from netmon.judge.anchoring import advice
from netmon.model.belief import Reason
from netmon.model.inventory import Inventory
from netmon.notify.remarks import remarks
from netmon.settings import Flags, settings_from

HELD = (
    "networks",
    "divisions",
    "units",
    "sites",
    "devices",
    "links",
    "services",
    "anchors",
    "credentials",
    "indicators",
)


def check(
    context: typer.Context,
    file: Annotated[Path | None, typer.Argument(metavar="FILE", help="help.check_file")] = None,
    network: NetworkOption = None,
    json: JsonOption = False,
    no_secrets: Annotated[bool, typer.Option("--no-secrets", help="help.check_no_secrets")] = False,
) -> None:
    """Tell every mistake of the inventory, or what it holds."""
    session = session_of(context)
    settings = settings_from(Flags(inventory=file, network=network), session.environ)
    path = settings.inventory
    try:
        inventory = load(path, session.environ, secrets=not no_secrets, network=settings.network)
    except InventoryError as error:
        _tell_problems(session, path, error.problems, as_json=json)
        end(NOT_DONE)
    if json:
        session.json(_verdict(session, path, [], inventory))
    else:
        _tell_contents(session, path, inventory)


def counts(inventory: Inventory) -> Mapping[str, int]:
    """Return how many of each kind the inventory holds, and how many of them are invented."""
    held: dict[str, int] = {name: len(getattr(inventory, name)) for name in HELD}
    held["credentials"] += len(inventory.ssh_credentials)
    held |= {"receivers": len(inventory.notify.receivers), "routes": len(inventory.notify.routes)}
    sampled = (inventory.units, inventory.devices, inventory.links, inventory.services)
    held["sample"] = sum(thing.sample for things in sampled for thing in things.values())
    return held


def _tell_contents(session: Session, path: Path, inventory: Inventory) -> None:
    session.tell("cli.check_right", file=path)
    held = counts(inventory)
    width = max(len(f"{count:,}") for count in held.values())
    for name, count in held.items():
        if count:
            session.line(
                f"  {count:>{width},}  {session.say('cli.held_sample' if name == 'sample' else f'term.{name}')}"
            )
    for better in _advice_about(session, inventory):
        session.tell(better.code, **dict(better.facts))


def _tell_problems(session: Session, path: Path, problems: tuple[Problem, ...], *, as_json: bool) -> None:
    if as_json:
        listed: list[Json] = [_problem(session, problem) for problem in problems]
        session.json(_verdict(session, path, listed, None))
        return
    for problem in problems:
        session.line(problem.say(session.language))
    code = "cli.check_wrong" if len(problems) != 1 else "cli.check_wrong_one"
    session.warn(code, file=path, count=len(problems))


def _problem(session: Session, problem: Problem) -> Json:
    return {
        "file": problem.file,
        "line": problem.line,
        "column": problem.column,
        "sheet": problem.sheet or None,
        "cell": problem.cell or None,
        "path": problem.path,
        "code": problem.code,
        "value": problem.value,
        "message": problem.message(session.language),
    }


def _advice_about(session: Session, inventory: Inventory) -> list[Reason]:
    zone = ZoneInfo(inventory.notify.zone)
    now = datetime.fromtimestamp(session.clock.wall(), zone).replace(tzinfo=None)
    today = datetime.fromtimestamp(session.clock.wall(), ZoneInfo(inventory.time_zone)).date()
    return [
        *advice(inventory),
        *assuring.advice(inventory),
        *remarks(inventory.notify, now),
        *coverage.advice(inventory, today),
    ]


def _advice(session: Session, better: Reason) -> Json:
    return {"code": better.code, "message": session.say(better.code, **dict(better.facts))}


def _verdict(session: Session, path: Path, problems: list[Json], inventory: Inventory | None) -> Json:
    return {
        "file": str(path),
        "valid": not problems,
        "problems": problems,
        "advice": []
        if inventory is None
        else [_advice(session, better) for better in _advice_about(session, inventory)],
        "inventory": None if inventory is None else {**counts(inventory), "digest": inventory.digest},
    }
