"""`netmon run`: the daemon."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from netmon.cli.errors import end
from netmon.cli.options import DatabaseOption, InventoryOption, KnownHostsOption, NetworkOption
from netmon.cli.session import session_of
from netmon.settings import Flags, settings_from


def run(  # noqa: PLR0913, PLR0917 - Typer calls it by name, one parameter for each option
    context: typer.Context,
    inventory: InventoryOption = None,
    network: NetworkOption = None,
    database: DatabaseOption = None,
    listen: Annotated[str | None, typer.Option("--listen", metavar="ADDRESS:PORT", help="help.run_listen")] = None,
    web_config: Annotated[Path | None, typer.Option("--web-config", metavar="FILE", help="help.run_web_config")] = None,
    all_interfaces: Annotated[
        bool | None, typer.Option("--all-interfaces/--link-interfaces", help="help.run_all_interfaces")
    ] = None,
    log_level: Annotated[str | None, typer.Option("--log-level", metavar="LEVEL", help="help.run_log_level")] = None,
    known_hosts: KnownHostsOption = None,
    traps: Annotated[str | None, typer.Option("--traps", metavar="IP:PORT", help="help.run_traps")] = None,
    icmp: Annotated[str | None, typer.Option("--icmp", metavar="auto|off", help="help.run_icmp")] = None,
    configuration_days: Annotated[
        str | None, typer.Option("--configuration-days", metavar="N", help="help.run_configuration_days")
    ] = None,
    configuration_newest: Annotated[
        str | None, typer.Option("--configuration-newest", metavar="N", help="help.run_configuration_newest")
    ] = None,
    log_days: Annotated[str | None, typer.Option("--log-days", metavar="N", help="help.run_log_days")] = None,
    vantage: Annotated[str | None, typer.Option("--vantage", metavar="NAME", help="help.run_vantage")] = None,
    outline: Annotated[Path | None, typer.Option("--outline", metavar="FILE", help="help.run_outline")] = None,
    sd_dir: Annotated[Path | None, typer.Option("--sd-dir", metavar="DIR", help="help.run_sd_dir")] = None,
    series_budget: Annotated[
        str | None, typer.Option("--series-budget", metavar="N", help="help.run_series_budget")
    ] = None,
) -> None:
    """Run the daemon until it is told to stop."""
    from netmon.app import run as run_daemon  # noqa: PLC0415 - it brings web server and database; --help needs neither

    flags = Flags(inventory, network, database, listen, web_config, all_interfaces, log_level, icmp, known_hosts, traps)
    flags = replace(flags, configuration_days=configuration_days, configuration_newest=configuration_newest)
    flags = replace(flags, log_days=log_days, vantage=vantage, outline=outline, sd_dir=sd_dir)
    flags = replace(flags, series_budget=series_budget)
    environ = session_of(context).environ
    end(run_daemon(settings_from(flags, environ), environ))
