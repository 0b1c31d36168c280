"""What is written of services."""

from __future__ import annotations

from exporters.prometheus.catalogue import services as catalogue
from exporters.prometheus.rows import ServiceRow
from exporters.prometheus.sections import section as lines
from exporters.prometheus.sections.section import Held, Scene, Section, held, unmoved
from exporters.prometheus.text import label_value
from netmon.model.service_check import Fault, ServiceRecord

Counts = tuple[tuple[str, int], ...]
OUTCOMES = sorted(("ok", *(fault.value for fault in Fault)))
"""Each is counted from 0: a counter that only begins with the first failure never rises by it."""


def _standing(row: ServiceRow, scene: Scene) -> Held:
    return held(row.subject, scene)


def _write_standing(row: ServiceRow, facts: Held) -> tuple[str, ...]:
    standing, at = facts
    return (
        lines.states(catalogue.STATE, row.labels, standing.state),
        lines.up(catalogue.UP, row.labels, standing.state),
        lines.root(catalogue.FAULT_ROOT, row.labels, row.subject, standing),
        lines.flags(catalogue.FLAG, row.labels, standing.flags),
        lines.since(catalogue.STATE_SINCE, row.labels, at),
    )


def _seen(row: ServiceRow, scene: Scene) -> tuple[ServiceRecord | None, Counts]:
    view = scene.services.get(row.service.id)
    return (None, ()) if view is None else (view.record, tuple((each, view.checks[each]) for each in OUTCOMES))


def _write_seen(row: ServiceRow, facts: tuple[ServiceRecord | None, Counts]) -> tuple[str, ...]:
    """Write the newest check. What it did not come to has no sample: the status of a page that never came is no 0."""
    record, counts = facts
    checks = "".join(
        f'{catalogue.CHECKS.name}{{{row.labels},outcome="{outcome}"}} {count}\n' for outcome, count in counts
    )
    if record is None:
        return checks, "", "", "", ""
    status, shown = record.sight.status, record.sight.certificate
    return (
        checks,
        f"{catalogue.CHECKED.name}{{{row.labels}}} {record.at:.3f}\n",
        f"{catalogue.DURATION.name}{{{row.labels}}} {record.took:.6g}\n",
        "" if status is None else f"{catalogue.STATUS.name}{{{row.labels}}} {status}\n",
        "" if shown is None else f"{catalogue.CERTIFICATE.name}{{{row.labels}}} {shown.not_after:.0f}\n",
    )


def _write_declared(row: ServiceRow, _facts: None) -> tuple[str]:
    service = row.service
    pairs = {
        "name": service.name,
        "unit": service.unit,
        "url": service.url,
        "portal": "yes" if service.portal else "no",
    }
    described = ",".join(f'{name}="{label_value(value)}"' for name, value in pairs.items())
    return (f"{catalogue.INFO.name}{{{row.labels},{described}}} 1\n",)


SERVICE_SECTIONS = (
    Section(
        (catalogue.STATE, catalogue.UP, catalogue.FAULT_ROOT, catalogue.FLAG, catalogue.STATE_SINCE),
        _standing,
        _write_standing,
    ),
    Section(
        (catalogue.CHECKS, catalogue.CHECKED, catalogue.DURATION, catalogue.STATUS, catalogue.CERTIFICATE),
        _seen,
        _write_seen,
    ),
    Section((catalogue.INFO,), unmoved, _write_declared),
)
