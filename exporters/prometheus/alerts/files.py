"""The rule files as text: what the tables come to, committed for whoever runs Prometheus.

`python -m exporters.prometheus.alerts` writes them, and docs/alerts with them; a test fails while they differ.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from exporters.prometheus.alerts import coverage, daemon, devices, incidents, links, services, units
from exporters.prometheus.alerts.recorded import RECORDED
from exporters.prometheus.alerts.rule import Alert, Record, flat
from exporters.prometheus.catalogue import daemon as of_daemon
from netmon.words import Language

ALERTS: Mapping[str, tuple[Alert, ...]] = {
    "incidents": incidents.ALERTS,
    "devices": devices.ALERTS,
    "links": links.ALERTS,
    "units": units.ALERTS,
    "services": services.ALERTS,
    "indicators": coverage.ALERTS,
    "self": daemon.ALERTS,
}
"""Every alert by what it is about, in the order in which people read of them."""

_HEAD = "# Made by: python -m exporters.prometheus.alerts\n"
_INTERVALS = {"services": "5m", "availability": "5m"}
"""Groups that look far back are evaluated less often."""


def rule_files() -> dict[str, str]:
    """Return the text of each file by its name."""
    recorded = {
        f"recorded-{topic}.yml": _file(f"netmon-{topic}", map(_record, records), _INTERVALS.get(topic))
        for topic, records in RECORDED.items()
    }
    return recorded | {
        f"alerts-{topic}.yml": _file(f"netmon-{topic}-alerts", map(_alert, alerts)) for topic, alerts in ALERTS.items()
    }


def _file(group: str, rules: Iterator[str], interval: str | None = None) -> str:
    every = f"    interval: {interval}\n" if interval else ""
    return f"{_HEAD}groups:\n  - name: {group}\n{every}    rules:\n" + "".join(rules)


def _record(one: Record) -> str:
    return f"      - record: {one.name}\n        expr: {_quoted(flat(one.expr))}\n"


def _alert(one: Alert) -> str:
    lines = [f"      - alert: {one.name}", f"        expr: {_quoted(flat(one.expr))}", f"        for: {one.wait}"]
    if one.keep:
        lines.append(f"        keep_firing_for: {one.keep}")
    if one.severity is not None:
        lines += ["        labels:", f"          severity: {one.severity}"]
    lines.append("        annotations:")
    lines += [f"          {name}: {_quoted(text)}" for name, text in annotations_of(one).items()]
    return "\n".join(lines) + "\n"


def annotations_of(one: Alert) -> dict[str, str]:
    """Return the annotations as templates, by name."""
    return {
        "summary": one.said("summary", Language.ZH),
        "description": one.said("description", Language.ZH),
        "summary_en": one.said("summary", Language.EN),
        "description_en": one.said("description", Language.EN),
        "runbook_url": _address(one, f"/runbooks/{one.name}"),
        "page_url": _address(one, one.page),
    }


def _address(one: Alert, path: str) -> str:
    """Return the address of a page of the instance that knows; empty where it does not say where it is."""
    where = path.replace("{", "{{ $labels.").replace("}", " }}")
    pages = f"last_over_time({of_daemon.WEB_INFO}[1h])"
    networks = of_daemon.NETWORK_INFO
    match one.about:
        case "network":
            known = f"{pages} and on (job, instance) last_over_time({networks}{{network=%q}}[1h])"
            asked = f"with printf `{known}` $labels.network | query"
        case "instance":
            asked = f"with printf `last_over_time({of_daemon.WEB_INFO}{{instance=%q}}[1h])` $labels.instance | query"
        case _:
            asked = f"with query `{pages}`"
    return f'{{{{ {asked} }}}}{{{{ . | first | label "url" }}}}{where}{{{{ end }}}}'


def _quoted(text: str) -> str:
    """Return a YAML scalar in double quotes, which is what JSON calls a string."""
    return json.dumps(text, ensure_ascii=False)
