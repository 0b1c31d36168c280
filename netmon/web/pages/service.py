"""What is declared of a service, and what its newest check saw."""

from __future__ import annotations

from dataclasses import dataclass

from netmon.judge.wiring import Wiring
from netmon.model.inventory import Inventory
from netmon.model.plant import Service
from netmon.model.service_check import Certificate, ServiceRecord
from netmon.watch.board import ServiceView
from netmon.web.pages.condition import Beliefs
from netmon.web.pages.lists import Row, row_of

DAY = 86400.0
SOON = 30 * DAY
"""Seconds before its end from which a certificate is marked."""


@dataclass(frozen=True, slots=True)
class ServiceFacts:
    """A service. `record` is None before its first check; `owner` is its unit, None where that is not in the network.

    `days_left` is how long its certificate lasts, rounded down; `ending` marks one that ends soon, or has.
    """

    service: Service
    record: ServiceRecord | None
    owner: Row | None
    certificate: Certificate | None
    days_left: int | None
    ending: bool


def facts_of(
    service: Service, view: ServiceView | None, inventory: Inventory, beliefs: Beliefs, now: float
) -> ServiceFacts:
    """Gather what is known of a service at `now` (UTC, epoch seconds)."""
    record = view.record if view is not None else None
    shown = record.sight.certificate if record is not None else None
    left = None if shown is None else shown.not_after - now
    unit, subject = inventory.units.get(service.unit), Wiring.unit_of(service)
    return ServiceFacts(
        service,
        record,
        None if unit is None or subject not in beliefs else row_of(subject, unit, beliefs),
        shown,
        None if left is None else int(left // DAY),
        left is not None and left < SOON,
    )
