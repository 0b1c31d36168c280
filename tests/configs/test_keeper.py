"""What is kept of configurations, what is noted, and when one is read before its time."""

from __future__ import annotations

import pytest

from netmon.model.configuration import Snapshot, digest_of
from netmon.model.device_identity import DeviceIdentity, Fact, Source
from netmon.model.names import DeviceId
from netmon.model.observation import Cause, DeviceReadings, Failure, FailureKind, ProbeName
from netmon.words import Language, say_reason
from tests.configs.given import CE, DAY, START, Desk, ios, observed
from tests.exporters import plain

PORT = ("interface Gi0/1", " description a", " no shutdown")
UPTIME = 360_000


def sentences(desk: Desk) -> list[str]:
    return [say_reason(Language.EN, note.what.code, dict(note.what.facts)) for note in desk.books.notes]


@pytest.mark.anyio
async def test_the_first_configuration_is_kept_and_is_no_change() -> None:
    desk = Desk()
    await desk.read(ios(*PORT))
    assert [(one.device, one.added, one.removed) for one in desk.books.kept] == [(CE, 0, 0)]
    assert desk.books.notes == []
    assert "05080F1C22431F5B4A" not in desk.books.kept[0].configuration.text


@pytest.mark.anyio
async def test_an_unchanged_one_is_not_kept_again() -> None:
    desk = Desk()
    for day in range(3):
        await desk.read(ios(*PORT, by=f"wang@day {day}"), day)
    assert len(desk.books.kept) == 1
    assert [at for _, _, at in desk.books.still] == [START + DAY, START + 2 * DAY]
    assert {digest for _, digest, _ in desk.books.still} == {digest_of(desk.books.kept[0].configuration.text)}
    assert desk.books.notes == []


@pytest.mark.anyio
async def test_a_change_is_noted_with_how_much_since_when_and_who_may_have_done_it() -> None:
    desk = Desk()
    await desk.read(ios(*PORT, by="li@Nov 14"))
    await desk.read(ios("interface Gi0/1", " description b", " shutdown", " mtu 9000", by="wang@Nov 15"), 1)
    await desk.read(ios(*PORT, by="wang@Nov 15"), 2)
    assert [(one.added, one.removed) for one in desk.books.kept] == [(0, 0), (3, 2), (2, 3)]
    assert sentences(desk) == [
        (
            "the configuration changed: lines added 3, removed 2, since it was read at 2023-11-14 22:13; "
            "last changed by wang at Nov 15, says the device"
        ),
        "the configuration changed: lines added 2, removed 3, since it was read at 2023-11-15 22:13",
    ]
    assert desk.books.notes[0].subject.id == "ce"
    assert desk.books.notes[0].id < desk.books.notes[1].id


@pytest.mark.anyio
async def test_a_changed_secret_is_told_by_where_it_stands_and_nothing_is_stored() -> None:
    desk = Desk()
    await desk.read(ios(*PORT))
    await desk.read(ios(*PORT, secret="0822455D0A16"), 1)
    await desk.read(ios(*PORT, secret="0822455D0A16"), 2)
    assert len(desk.books.kept) == 1
    assert sentences(desk) == ["a password or key in the configuration is another one: username u password 7 <masked>"]


@pytest.mark.anyio
async def test_a_secret_that_is_another_at_every_reading_is_told_once_and_then_no_more() -> None:
    desk = Desk()
    for day in range(6):
        await desk.read(ios(*PORT, secret=f"0822455D0A{day}"), day)
    assert len(sentences(desk)) == 1


@pytest.mark.anyio
async def test_after_a_restart_what_was_stored_is_what_a_reading_is_compared_with() -> None:
    before, after = Desk(), Desk()
    await before.read(ios(*PORT))
    after.books.kept = before.books.kept
    after.keeper.load(after.inventory, after.keeper._zone, [snapshot(before)])
    assert after.keeper.read_ago(CE) == after.clock.now
    await after.read(ios(*PORT), 1)
    await after.read(ios(*PORT, " mtu 9000"), 2)
    assert [(one.added, one.removed) for one in after.books.kept[1:]] == [(1, 0)]
    assert after.books.reads == 1
    assert len(sentences(after)) == 1


def snapshot(desk: Desk) -> Snapshot:
    """Return the first that was kept, as the store gives it."""
    kept = desk.books.kept[0].configuration
    return Snapshot(1, CE, START, START, kept.platform, digest_of(kept.text), 1, 1, 0, 0, None, None)


@pytest.mark.anyio
async def test_a_failure_is_counted_and_takes_nothing_away() -> None:
    desk = Desk()
    await desk.read(ios(*PORT))
    hung = Failure(FailureKind.TIMEOUT, "configuration: the prompt did not come back", cause=Cause.COMMAND_HUNG)
    desk.keeper.receive(observed(Failure(FailureKind.AUTH, "no"), START + DAY))
    desk.keeper.receive(observed(DeviceReadings(faults=(hung,)), START + 2 * DAY))
    desk.keeper.receive(observed(Failure(FailureKind.SKIPPED), START + 3 * DAY))
    view = desk.keeper.views[CE]
    assert (view.failures, view.failure, view.failed_at) == (2, hung, START + 2 * DAY)
    assert view.seen_at == START
    await desk.read(ios(*PORT), 4)
    assert desk.keeper.views[CE].failure is None


def said(serial: str = "A", version: str = "1", uptime: int = UPTIME) -> DeviceReadings:
    source = Source("r")
    device = DeviceIdentity(serial=Fact(serial, source), version=Fact(version, source))
    return DeviceReadings(uptime=uptime, device=device)


@pytest.mark.parametrize(
    ("then", "suspected"),
    [
        (said(uptime=UPTIME + 6000), False),
        (said(uptime=500), True),
        (said(serial="B", uptime=UPTIME + 6000), True),
        (said(version="2", uptime=UPTIME + 6000), True),
        (DeviceReadings(uptime=UPTIME + 6000), False),
    ],
)
def test_a_restart_another_serial_number_or_version_has_the_configuration_read_soon(
    then: DeviceReadings, suspected: bool
) -> None:
    desk = Desk()
    desk.keeper.receive(observed(said(), START, ProbeName.SNMP))
    desk.keeper.receive(observed(then, START + 60, ProbeName.SNMP))
    desk.clock.now += 120
    desk.keeper.tick()
    assert desk.owed == [CE] * suspected


def test_it_is_read_once_when_the_signs_have_settled_and_not_for_ever_put_off() -> None:
    desk = Desk()
    for _ in range(5):
        desk.keeper.suspect(CE, "trap")
        desk.keeper.tick()
        desk.clock.now += 30
    assert desk.owed == []
    desk.clock.now += 40
    desk.keeper.tick()
    desk.keeper.tick()
    assert desk.owed == [CE]
    for _ in range(60):
        desk.keeper.suspect(CE, "trap")
        desk.keeper.tick()
        desk.clock.now += 30
    assert 2 <= len(desk.owed) <= 4, "every ten minutes, however many traps come"


def test_a_device_without_ssh_and_a_stranger_are_never_asked() -> None:
    desk = Desk()
    for device in ("silent", "stranger"):
        desk.keeper.suspect(DeviceId(device), "trap")
        desk.keeper.receive(observed(said(), START, ProbeName.SNMP, DeviceId(device)))
    desk.clock.now += 999
    desk.keeper.tick()
    assert desk.owed == []


@pytest.mark.anyio
async def test_a_bug_costs_one_reading_and_not_the_daemon(caplog: pytest.LogCaptureFixture) -> None:
    desk = Desk()
    keep, desk.books.keep = desk.books.keep, None  # type: ignore[assignment,method-assign]  # the bug
    await desk.read(ios(*PORT))
    assert "taking the configuration of ce" in caplog.text
    assert "hostname" not in caplog.text
    desk.books.keep = keep  # type: ignore[method-assign]  # and its end
    await desk.read(ios(*PORT, " mtu 9000"), 1)
    assert len(desk.books.kept) == 1


@pytest.mark.anyio
async def test_what_is_no_longer_in_the_inventory_is_forgotten_here() -> None:
    desk = Desk()
    await desk.read(ios(*PORT))
    desk.keeper.load(plain.inventory([plain.device("other")]), desk.keeper._zone)
    assert desk.keeper.views == {}
