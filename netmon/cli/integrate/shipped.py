"""The files that come with netmon, wherever it is installed: a wheel, a checkout, a zip."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable

RULES = "prometheus/rules"
DASHBOARDS = "grafana/dashboards"


def shipped() -> dict[str, str]:
    """Return every file by where it belongs below the folder of a site, as it was shipped."""
    prometheus, alertmanager, grafana = (
        files("exporters.prometheus"),
        files("exporters.alertmanager"),
        files("grafana"),
    )
    found = {
        "prometheus/prometheus.yml": prometheus / "prometheus.yml",
        "alertmanager/alertmanager.yml": alertmanager / "alertmanager.yml",
        "grafana/grafana.ini": grafana / "grafana.ini",
        **_below(prometheus / "rules", RULES, ".yml"),
        **_below(grafana / "provisioning", "grafana/provisioning", ".yaml"),
        **_below(grafana / "built", DASHBOARDS, ".json"),
    }
    return {place: file.read_text(encoding="utf-8") for place, file in sorted(found.items())}


def _below(folder: Traversable, place: str, kind: str) -> dict[str, Traversable]:
    return {f"{place}{name}": file for name, file in _files(folder, "") if name.endswith(kind)}


def _files(folder: Traversable, path: str) -> Iterator[tuple[str, Traversable]]:
    for entry in folder.iterdir():
        if entry.is_dir():
            yield from _files(entry, f"{path}/{entry.name}")
        else:
            yield f"{path}/{entry.name}", entry
