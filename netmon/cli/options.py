"""Options that several commands share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

InventoryOption = Annotated[Path | None, typer.Option("--inventory", metavar="FILE", help="help.inventory")]
NetworkOption = Annotated[str | None, typer.Option("--network", metavar="NETWORK", help="help.network")]
DatabaseOption = Annotated[str | None, typer.Option("--database", metavar="URL", help="help.database")]
KnownHostsOption = Annotated[Path | None, typer.Option("--known-hosts", metavar="FILE", help="help.known_hosts")]
JsonOption = Annotated[bool, typer.Option("--json", help="help.json")]
