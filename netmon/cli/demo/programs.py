"""Prometheus and Alertmanager, found on this host."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from dataclasses import dataclass

from netmon.cli.errors import CliError

PROMETHEUS, ALERTMANAGER = "prometheus", "alertmanager"
_NAMES: Mapping[str, tuple[str, ...]] = {
    PROMETHEUS: ("prometheus",),
    ALERTMANAGER: ("prometheus-alertmanager", "alertmanager"),  # as Debian calls it, and as its makers do
}


@dataclass(frozen=True, slots=True)
class Programs:
    """Where the two are."""

    prometheus: str
    alertmanager: str


def find_programs(environ: Mapping[str, str]) -> Programs:
    """Return the programs on PATH. Raises CliError that names the packages where one is not there."""
    found = {}
    for part, names in _NAMES.items():
        there = (shutil.which(name, path=environ.get("PATH", "")) for name in names)
        found[part] = next((path for path in there if path is not None), "")
    missing = [_NAMES[part][0] for part, path in found.items() if not path]
    if missing:
        raise CliError("demo.no_program", packages=" ".join(missing))
    return Programs(found[PROMETHEUS], found[ALERTMANAGER])
