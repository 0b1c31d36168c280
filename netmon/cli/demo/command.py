"""`netmon demo`: a province on the screen, with nothing to set up and nothing left behind."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from netmon.cli.errors import WrongUseError
from netmon.cli.options import InventoryOption
from netmon.cli.session import session_of
from netmon.model.sample_history import MOST_DAYS


def demo(  # noqa: PLR0917 - Typer calls it by name, one parameter for each option
    context: typer.Context,
    days: Annotated[int, typer.Option("--days", metavar="N", help="help.demo_days")] = 400,
    port: Annotated[int, typer.Option("--port", metavar="PORT", help="help.demo_port")] = 9899,
    scenario: Annotated[Path | None, typer.Option("--scenario", metavar="FILE", help="help.demo_scenario")] = None,
    keep: Annotated[Path | None, typer.Option("--keep", metavar="FOLDER", help="help.demo_keep")] = None,
    no_view: Annotated[bool, typer.Option("--no-view", help="help.demo_no_view")] = False,
    stack: Annotated[bool, typer.Option("--stack", help="help.demo_stack")] = False,
    inventory: InventoryOption = None,
) -> None:
    """Run lab, history, daemons and scenario, and show it, until Ctrl-C."""
    from netmon.cli.demo.opening import Wish, perform  # noqa: PLC0415 - it brings the lab and the store; --help needs neither

    if not 0 <= days <= MOST_DAYS:
        raise WrongUseError("demo.bad_days", most=MOST_DAYS)
    if not 0 < port < 65_535:
        raise WrongUseError("demo.bad_port")
    perform(session_of(context), Wish(inventory, days, port, keep, scenario, not no_view, stack))
