"""What is written of links."""

from __future__ import annotations

from exporters.prometheus.catalogue import links as catalogue
from exporters.prometheus.rows import LinkRow
from exporters.prometheus.sections import section as lines
from exporters.prometheus.sections.section import Held, Scene, Section, held, unmoved
from exporters.prometheus.text import label_value
from netmon.model.belief import Flag, State


def _standing(row: LinkRow, scene: Scene) -> Held:
    return held(row.subject, scene)


def _write_standing(row: LinkRow, facts: Held) -> tuple[str, ...]:
    standing, at = facts
    labels = row.labels
    known = standing.state in (State.UP, State.DOWN)
    shut = int(Flag.ADMIN_DOWN in standing.flags)
    return (
        lines.states(catalogue.STATE, labels, standing.state),
        lines.up(catalogue.UP, labels, standing.state),
        f"{catalogue.ADMIN_DOWN.name}{{{labels}}} {shut}\n" if known or shut else "",
        lines.root(catalogue.FAULT_ROOT, labels, row.subject, standing),
        lines.flags(catalogue.FLAG, labels, standing.flags),
        lines.since(catalogue.STATE_SINCE, labels, at),
    )


def _write_declared(row: LinkRow, _facts: None) -> tuple[str, str]:
    link = row.link
    pairs = {
        "name": link.name,
        "carrier": link.carrier,
        "circuit": link.circuit,
        "hotline": link.hotline,
        "upper_unit": link.upper.unit,
        "upper_device": link.upper.device or "",
        "upper_interface": link.upper.interface or "",
        "lower_unit": link.lower.unit,
        "lower_device": link.lower.device or "",
        "lower_interface": link.lower.interface or "",
    }
    described = ",".join(f'{name}="{label_value(value)}"' for name, value in pairs.items())
    bps = link.bandwidth_bps
    return (
        f"{catalogue.INFO.name}{{{row.labels},{described}}} 1\n",
        f"{catalogue.BANDWIDTH.name}{{{row.labels}}} {bps / 8:.15g}\n" if bps is not None else "",
    )


LINK_SECTIONS = (
    Section(
        (
            catalogue.STATE,
            catalogue.UP,
            catalogue.ADMIN_DOWN,
            catalogue.FAULT_ROOT,
            catalogue.FLAG,
            catalogue.STATE_SINCE,
        ),
        _standing,
        _write_standing,
    ),
    Section((catalogue.INFO, catalogue.BANDWIDTH), unmoved, _write_declared),
)
