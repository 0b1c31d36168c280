"""What is written of devices."""

from __future__ import annotations

from exporters.prometheus.catalogue import devices as catalogue
from exporters.prometheus.rows import SAID, DeviceRow
from exporters.prometheus.sections import section as lines
from exporters.prometheus.sections.interfaces import LINKED_SECTIONS
from exporters.prometheus.sections.over_ssh import OVER_SSH_SECTION
from exporters.prometheus.sections.section import Held, Scene, Section, held
from exporters.prometheus.text import label_value
from netmon.model.names import DeviceId
from netmon.model.observation import Echo, System
from netmon.watch.board import DeviceView

_SYSDESCR_CAP = 255  # DisplayString (SIZE (0..255)), RFC 3418

Pulse = tuple[float | None, int | None, Echo | None]
"""When it last answered (UTC, epoch seconds), sysUpTime in hundredths of a second, the last burst of pings."""


def _standing(row: DeviceRow, scene: Scene) -> Held:
    return held(row.subject, scene)


def _write_standing(row: DeviceRow, facts: Held) -> tuple[str, ...]:
    standing, at = facts
    labels = row.labels
    return (
        lines.states(catalogue.STATE, labels, standing.state),
        lines.up(catalogue.UP, labels, standing.state),
        lines.truth(catalogue.MANAGEABLE, labels, standing.manageable),
        lines.root(catalogue.FAULT_ROOT, labels, row.subject, standing),
        lines.flags(catalogue.FLAG, labels, standing.flags),
        lines.since(catalogue.STATE_SINCE, labels, at),
    )


def _view(device: DeviceId, scene: Scene) -> DeviceView:
    return scene.devices.get(device) or DeviceView()


def _pulse(row: DeviceRow, scene: Scene) -> Pulse:
    view = _view(row.device.id, scene)
    return (view.heard, view.uptime.value if view.uptime else None, view.echo.value if view.echo else None)


def _write_pulse(row: DeviceRow, facts: Pulse) -> tuple[str, ...]:
    heard, uptime, echo = facts
    labels = row.labels
    return (
        f"{catalogue.LAST_ANSWER.name}{{{labels}}} {heard:.3f}\n" if heard is not None else "",
        f"{catalogue.UPTIME.name}{{{labels}}} {uptime / 100}\n" if uptime is not None else "",
        *_echo(labels, echo),
    )


def _echo(labels: str, echo: Echo | None) -> tuple[str, ...]:
    if echo is None:
        return ("", "", "", "")
    return (
        _seconds(catalogue.RTT.name, labels, echo.rtt_mean),
        _seconds(catalogue.RTT_MIN.name, labels, echo.rtt_min),
        _seconds(catalogue.RTT_MAX.name, labels, echo.rtt_max),
        f"{catalogue.LOSS.name}{{{labels}}} {1 - echo.received / echo.sent:.4g}\n" if echo.sent else "",
    )


def _seconds(name: str, labels: str, value: float | None) -> str:
    return f"{name}{{{labels}}} {value:.6g}\n" if value is not None else ""


def _said(row: DeviceRow, scene: Scene) -> tuple[str, ...]:
    return row.said(_view(row.device.id, scene).record)


def _write_info(row: DeviceRow, said: tuple[str, ...]) -> tuple[str]:
    device = row.device
    words = ",".join(f'{name}="{label_value(value)}"' for name, value in zip(SAID, said, strict=True))
    text = (
        f'{catalogue.INFO.name}{{{row.labels},name="{label_value(device.name)}",role="{device.role}"'
        f',unit="{label_value(device.unit)}",site="{label_value(device.site or "")}",address="{device.address}"'
        f",{words}}} 1\n"
    )
    return (text,)


def _system(row: DeviceRow, scene: Scene) -> System | None:
    shown = _view(row.device.id, scene).system
    return shown.value if shown else None


def _write_system(row: DeviceRow, system: System | None) -> tuple[str]:
    if system is None:
        return ("",)
    text = (
        f'{catalogue.SYSTEM_INFO.name}{{{row.labels},sysname="{label_value(system.name or "")}"'
        f',sysdescr="{label_value(system.descr or "", _SYSDESCR_CAP)}"'
        f',sysobjectid="{label_value(system.object_id or "")}",syslocation="{label_value(system.location or "")}"}} 1\n'
    )
    return (text,)


DEVICE_SECTIONS = (
    Section(
        (
            catalogue.STATE,
            catalogue.UP,
            catalogue.MANAGEABLE,
            catalogue.FAULT_ROOT,
            catalogue.FLAG,
            catalogue.STATE_SINCE,
        ),
        _standing,
        _write_standing,
    ),
    Section(
        (
            catalogue.LAST_ANSWER,
            catalogue.UPTIME,
            catalogue.RTT,
            catalogue.RTT_MIN,
            catalogue.RTT_MAX,
            catalogue.LOSS,
        ),
        _pulse,
        _write_pulse,
    ),
    Section((catalogue.INFO,), _said, _write_info),
    Section((catalogue.SYSTEM_INFO,), _system, _write_system),
    OVER_SSH_SECTION,
    *LINKED_SECTIONS,
)
