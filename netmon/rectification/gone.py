"""Why nobody asks a unit for something any more: by which document it is exempt, closed, merged, off the list."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from netmon.model.belief import Reason
from netmon.model.names import NetworkId, UnitId
from netmon.model.register_change import Act, RegisterChange, Review

_ENDS = (Act.CLOSED, Act.MERGED, Act.UNSCOPED, Act.RECLASSIFIED)


def why_exempt(changes: Iterable[RegisterChange], unit: UnitId, network: NetworkId, day: date) -> Reason:
    """Return by what a unit is exempt on a day; `changes` are of its life."""
    return _told(_newest(changes, unit, network, day, (Act.EXEMPTED,)), "rectification.exempted")


def why_gone(changes: Iterable[RegisterChange], unit: UnitId, network: NetworkId, day: date) -> Reason:
    """Return why a unit is not counted any more on a day."""
    return _told(_newest(changes, unit, network, day, _ENDS), "rectification.not_counted")


def _newest(
    changes: Iterable[RegisterChange], unit: UnitId, network: NetworkId, day: date, acts: Iterable[Act]
) -> RegisterChange | None:
    """Return the last one that holds on that day and was approved."""
    meant = [
        one
        for one in changes
        if one.unit == unit
        and one.act in acts
        and one.network in {None, network}
        and one.review is Review.APPROVED
        and (one.effective or date.min) <= day
    ]
    return max(meant, key=lambda one: (one.effective or date.min, one.id), default=None)


def _told(change: RegisterChange | None, otherwise: str) -> Reason:
    if change is None:
        return Reason(otherwise)
    facts = {"document": change.document or "-", "day": change.effective or "-"}
    if change.act is Act.MERGED:
        facts["into"] = change.into or "-"
    return Reason.of(f"rectification.{change.act}", **facts)
