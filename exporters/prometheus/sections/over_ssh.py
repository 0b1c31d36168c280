"""What is written of SSH: of the last session, however long ago it was."""

from __future__ import annotations

from exporters.prometheus.catalogue import over_ssh as catalogue
from exporters.prometheus.metric import Metric
from exporters.prometheus.rows import DeviceRow
from exporters.prometheus.sections.section import Scene, Section
from netmon.model.observation import Failure
from netmon.model.over_ssh import SshRecord
from netmon.model.plant import Prefer


def _facts(row: DeviceRow, scene: Scene) -> SshRecord | None:
    view = scene.devices.get(row.device.id)
    return None if view is None else view.ssh


def _write(row: DeviceRow, record: SshRecord | None) -> tuple[str, ...]:
    if record is None:
        return _NOTHING
    snmp = row.device.snmp is not None and row.device.prefer is not Prefer.SSH
    answered, compared = record.answered, record.compared
    return (
        _line(catalogue.UP, row.labels, int(record.failure is None)),
        "" if answered is None else f"{catalogue.LAST_ANSWER.name}{{{row.labels}}} {answered:.3f}\n",
        "" if record.failure is None else _line(catalogue.FAILURE, f"{row.labels},{_why(record.failure)}", 1),
        _line(catalogue.READS, row.labels, int(record.reads)),
        _line(catalogue.STANDS_IN, row.labels, int(record.reads)) if snmp else "",
        "" if compared is None else _line(catalogue.DISAGREEMENTS, row.labels, len(record.disagreements)),
    )


def _why(failure: Failure) -> str:
    return f'kind="{failure.kind}",cause="{failure.cause or ""}"'


def _line(metric: Metric, labels: str, value: int) -> str:
    return f"{metric.name}{{{labels}}} {value}\n"


OVER_SSH_SECTION = Section(
    (
        catalogue.UP,
        catalogue.LAST_ANSWER,
        catalogue.FAILURE,
        catalogue.READS,
        catalogue.STANDS_IN,
        catalogue.DISAGREEMENTS,
    ),
    _facts,
    _write,
)
_NOTHING = ("",) * len(OVER_SSH_SECTION.metrics)
