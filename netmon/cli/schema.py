"""`netmon schema`: the JSON Schemas that others rely on."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from json import loads
from typing import Annotated

import typer

from netmon.cli.errors import WrongUseError
from netmon.cli.session import session_of
from netmon.inventory import schema_json as inventory_schema
from netmon.probes.report import schema as probe_schema

SCHEMAS: Mapping[str, Callable[[], object]] = {"inventory": lambda: loads(inventory_schema()), "probe": probe_schema}


def schema(
    context: typer.Context,
    name: Annotated[str, typer.Argument(metavar="inventory|probe", help="help.schema_name")],
) -> None:
    """Print a schema."""
    if name not in SCHEMAS:
        raise WrongUseError("cli.no_such_schema", name=name, choices=list(SCHEMAS))
    session_of(context).json(SCHEMAS[name]())
