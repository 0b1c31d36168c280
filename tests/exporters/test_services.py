"""What is exposed of services."""

from __future__ import annotations

from dataclasses import replace

from netmon.model.belief import Reason, Standing, State, Truth
from netmon.model.names import ServiceId, SubjectKind, UnitId
from netmon.model.plant import Service
from netmon.model.service_check import Certificate, Fault, ServiceFailure, ServiceRecord, Sight
from netmon.watch.board import ServiceView
from tests.exporters import plain
from tests.exporters.rendering import Samples, named, samples_of

PORTAL = Service(ServiceId("portal"), "门户", plain.NETWORK, UnitId("u1"), "https://example.org/", portal=True)
KEY = (plain.NETWORK, "portal")


def seen(record: ServiceRecord | None, standing: Standing, **checks: int) -> Samples:
    wall = plain.Wall()
    wall.show(replace(plain.inventory(units=[plain.unit("u1")]), services={PORTAL.id: PORTAL}))
    wall.believe(plain.subject(SubjectKind.SERVICE, "portal"), standing)
    view = ServiceView(record)
    view.checks.update(checks)
    wall.board.services = {PORTAL.id: view}
    return samples_of(wall.board)


def test_a_service_that_serves_shows_how_long_it_takes_and_until_when_its_certificate_lasts() -> None:
    shown = Certificate("portal", "ca", 1.0, 1_800_000_000.0)
    record = ServiceRecord(PORTAL.id, plain.NOON, 0.25, None, Sight(status=200, certificate=shown))
    found = seen(record, Standing(State.UP, serving=Truth.YES), ok=7, timeout=1)
    assert named(found, "netmon_service_up") == {KEY: 1}
    assert named(found, "netmon_service_http_status") == {KEY: 200}
    assert named(found, "netmon_service_check_duration_seconds") == {KEY: 0.25}
    assert named(found, "netmon_service_certificate_expiry_timestamp_seconds") == {KEY: 1_800_000_000.0}
    assert sum(named(found, "netmon_service_state").values()) == 1
    counted = named(found, "netmon_service_checks_total")
    assert sorted(count for count in counted.values() if count) == [1, 7]
    assert len(counted) == len(Fault) + 1, "the first failure of a kind is a rise from 0"
    assert len(named(found, "netmon_service_info")) == 1


def test_what_a_check_did_not_come_to_has_no_sample() -> None:
    failure = ServiceFailure(Fault.REFUSED, Reason.of("check.refused", address="192.0.2.1"))
    root = plain.subject(SubjectKind.SERVICE, "portal")
    found = seen(
        ServiceRecord(PORTAL.id, plain.NOON, 0.1, failure, Sight()),
        Standing(State.DOWN, serving=Truth.NO, root=root),
        refused=3,
    )
    assert named(found, "netmon_service_up") == {KEY: 0}
    assert named(found, "netmon_service_fault_root") == {KEY: 1}
    assert named(found, "netmon_service_http_status") == {}
    assert named(found, "netmon_service_certificate_expiry_timestamp_seconds") == {}


def test_a_service_that_nobody_has_checked_is_unknown_and_nothing_else() -> None:
    found = seen(None, Standing())
    assert named(found, "netmon_service_up") == {}
    assert named(found, "netmon_service_checked_timestamp_seconds") == {}
    assert named(found, "netmon_service_state") != {}
