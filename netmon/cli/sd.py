"""`netmon sd`: the targets of an inventory, as Prometheus' service discovery takes them."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from netmon.cli.errors import CliError, WrongUseError
from netmon.cli.options import InventoryOption, NetworkOption
from netmon.cli.session import session_of
from netmon.inventory import InventoryError, load
from netmon.settings import Flags, settings_from


def sd(
    context: typer.Context,
    inventory: InventoryOption = None,
    network: NetworkOption = None,
    out: Annotated[Path | None, typer.Option("--out", metavar="DIR", help="help.sd_out")] = None,
    only: Annotated[list[str] | None, typer.Option("--only", metavar="NAME=VALUE", help="help.sd_only")] = None,
) -> None:
    """Print the targets, or write them as files."""
    from netmon.app.targets import TargetsError, document, write_files  # noqa: PLC0415 - --help needs no web server

    session = session_of(context)
    settings = settings_from(Flags(inventory=inventory, network=network), session.environ)
    asked = _asked(only or [])
    try:
        found = load(settings.inventory, session.environ, secrets=False, network=settings.network)
        if out is None:
            session.text(document(found, asked))
            return
        written = write_files(out, found, asked)
    except InventoryError as error:
        raise CliError("cli.inventory_refused", file=settings.inventory, count=len(error.problems)) from error
    except TargetsError as error:
        raise WrongUseError(error.reason.code, **dict(error.reason.facts)) from error
    except OSError as error:
        raise CliError("discovery.unwritable", folder=out, error=error.strerror or error) from error
    for path, count in written.items():
        session.tell("discovery.written", file=path, count=count)


def _asked(only: list[str]) -> dict[str, tuple[str, ...]]:
    asked: dict[str, tuple[str, ...]] = {}
    for one in only:
        name, sign, value = one.partition("=")
        if not sign:
            raise WrongUseError("discovery.no_such_form", given=one)
        asked[name] = (*asked.get(name, ()), value)
    return asked
