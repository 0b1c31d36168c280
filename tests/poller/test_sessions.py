"""A login costs more than all that is asked in it: one session a visit, none without need, never a crowd of them."""

from __future__ import annotations

import asyncio
import contextlib
import dataclasses
from collections.abc import AsyncIterator, Iterable
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netmon.model.configuration import Configuration
from netmon.model.credential import SecretRef, SecretScheme, SshCredential
from netmon.model.device_identity import DeviceIdentity
from netmon.model.health import Health
from netmon.model.interfaces import InterfaceStatus
from netmon.model.inventory import Inventory, Limits
from netmon.model.names import CredentialId, DeviceId
from netmon.model.neighbours import Neighbours
from netmon.model.observation import DeviceReadings, Failure, FailureKind, Observation, ProbeName, Question
from netmon.model.plant import Device, Prefer
from netmon.model.probing import IcmpUse, Probing
from netmon.model.target import Target
from netmon.poller import Poller, Sessions, targets
from tests.poller.plant import COMMUNITY, Behaviour, ScriptedProbe, busiest_second, device, inventory
from tests.poller.virtual import clock, run

LOGIN = CredentialId("login")
HOUR, DAY = 3600.0, 86400.0
ALL = frozenset(
    (Question.REACHABILITY, Question.IDENTITY, Question.HEALTH, Question.NEIGHBOURS, Question.CONFIGURATION)
)
SKIPPED = Failure(FailureKind.SKIPPED, "no session was free")
REFUSED = Failure(FailureKind.AUTH, "wrong password", answered=True)


def over_ssh(
    name: str, *, snmp: bool = False, prefer: Prefer = Prefer.SSH, site: str | None = None, **probing: float
) -> Device:
    made = device(name, Probing(icmp=IcmpUse.OFF, **probing), site=site)  # type: ignore[arg-type]  # only intervals
    return dataclasses.replace(made, ssh=LOGIN, snmp=COMMUNITY if snmp else None, prefer=prefer)


def plant(each: Iterable[Device], limits: Limits | None = None) -> Inventory:
    login = SshCredential(LOGIN, "netmon", password=SecretRef(SecretScheme.ENV, "P"))
    return dataclasses.replace(inventory(each, limits), ssh_credentials={LOGIN: login})


def all_read(_target: Target, questions: frozenset[Question], _deadline: float) -> DeviceReadings:
    return DeviceReadings(
        status=InterfaceStatus((1,), (1,), (1,)) if Question.REACHABILITY in questions else None,
        device=DeviceIdentity() if Question.IDENTITY in questions else None,
        health=Health(()) if Question.HEALTH in questions else None,
        neighbours=Neighbours(()) if Question.NEIGHBOURS in questions else None,
        configuration=Configuration("ios", "hostname a\n") if Question.CONFIGURATION in questions else None,
    )


@contextlib.asynccontextmanager
async def polling(
    given_plant: Inventory, behaviour: Behaviour = all_read, sessions: Sessions | None = None
) -> AsyncIterator[tuple[Poller, ScriptedProbe]]:
    probe = ScriptedProbe(ProbeName.SSH, clock(), behaviour)
    poller = Poller({ProbeName.SSH: probe}, clock(), lambda _: None, sessions or Sessions())
    poller.load(given_plant)
    running = asyncio.create_task(poller.run())
    try:
        yield poller, probe
    finally:
        await poller.close()
        await running


def asked(probe: ScriptedProbe) -> list[frozenset[Question]]:
    return [questions for _, _, questions in probe.asked]


def spread(probe: ScriptedProbe) -> int:
    return busiest_second(at for at, _, _ in probe.asked)


@pytest.mark.parametrize(
    ("each", "expected"),
    [
        (over_ssh("a"), ["ssh"]),
        (over_ssh("a", snmp=True, prefer=Prefer.SSH), ["ssh"]),
        (over_ssh("a", snmp=True, prefer=Prefer.SNMP), ["snmp", "ssh"]),
        (over_ssh("a", snmp=True, prefer=Prefer.BOTH), ["snmp", "ssh"]),
    ],
    ids=["ssh alone", "ssh preferred", "snmp preferred", "both"],
)
def test_snmp_is_not_asked_where_ssh_is_preferred(each: Device, expected: list[str]) -> None:
    assert [str(target.probe) for target in targets(plant([each]))] == expected


def test_the_first_session_asks_everything_and_each_later_one_what_has_come_up() -> None:
    async def main() -> None:
        async with polling(plant([over_ssh("a")])) as (_, probe):
            await asyncio.sleep(2 * HOUR)
            first, *later = asked(probe)
            assert first == ALL
            status = {Question.REACHABILITY, Question.HEALTH, Question.NEIGHBOURS}
            assert all(status <= questions for questions in later)
            assert 23 <= len(later) <= 25
            assert sum(Question.IDENTITY in questions for questions in later) in (1, 2)
            assert not any(Question.CONFIGURATION in questions for questions in later[:3])

    run(main())


@given(hours=st.integers(0, 23))
def test_what_was_snapshotted_before_a_restart_is_not_at_once_again(hours: int) -> None:
    def read_ago(_: DeviceId, question: Question) -> float | None:
        return hours * HOUR if question is Question.CONFIGURATION else None

    async def main() -> None:
        async with polling(plant([over_ssh("a")]), sessions=Sessions(read_ago=read_ago)) as (_, probe):
            await asyncio.sleep(DAY + HOUR)
            first, *later = asked(probe)
            assert first == ALL - {Question.CONFIGURATION}
            assert sum(Question.CONFIGURATION in questions for questions in later) in (1, 2)

    run(main())


def test_what_is_older_than_its_interval_is_owed_at_the_start() -> None:
    async def main() -> None:
        sessions = Sessions(read_ago=lambda _device, _question: 25 * HOUR)
        async with polling(plant([over_ssh("a")]), sessions=sessions) as (_, probe):
            await asyncio.sleep(10)
            assert asked(probe) == [ALL]

    run(main())


def test_where_snmp_answers_there_is_one_session_a_day_and_that_for_the_configuration() -> None:
    async def main() -> None:
        each = [over_ssh(f"s{number}", snmp=True, prefer=Prefer.SNMP) for number in range(20)]
        async with polling(plant(each)) as (_, probe):
            await asyncio.sleep(2 * DAY)
            assert set(asked(probe)) == {frozenset({Question.CONFIGURATION})}
            assert all(2 <= len(probe.times(one.id, Question.CONFIGURATION)) <= 3 for one in each)

    run(main())


def test_ssh_stands_in_while_snmp_is_silent_and_no_longer() -> None:
    silent: set[str] = set()

    async def main() -> None:
        sessions = Sessions(standing_in=silent.__contains__)
        async with polling(plant([over_ssh("a", snmp=True, prefer=Prefer.SNMP)]), sessions=sessions) as (_, probe):
            await asyncio.sleep(HOUR)
            before = len(probe.asked)
            silent.add("a")
            await asyncio.sleep(HOUR)
            during = asked(probe)[before:]
            silent.clear()
            after = len(probe.asked)
            await asyncio.sleep(HOUR)
            assert len(during) == 12
            assert all(Question.REACHABILITY in questions for questions in during)
            assert during[0] >= {Question.IDENTITY, Question.HEALTH, Question.NEIGHBOURS}
            assert len(probe.asked) - after <= 1

    run(main())


def test_both_are_asked_where_both_are_wanted() -> None:
    async def main() -> None:
        async with polling(plant([over_ssh("a", snmp=True, prefer=Prefer.BOTH)])) as (_, probe):
            await asyncio.sleep(HOUR)
            assert 12 <= len(probe.times("a")) <= 14

    run(main())


def test_what_is_owed_and_asked_for_is_asked_soon() -> None:
    async def main() -> None:
        each = over_ssh("a", snmp=True, prefer=Prefer.SNMP)
        async with polling(plant([each]), sessions=Sessions(read_ago=lambda _device, _question: HOUR)) as (
            poller,
            probe,
        ):
            await asyncio.sleep(20)
            assert asked(probe) == []
            poller.owe(each.id, Question.CONFIGURATION)
            poller.ask(each.id, 5.0)
            await asyncio.sleep(6)
            assert asked(probe) == [frozenset({Question.CONFIGURATION})]

    run(main())


def test_somebody_who_asks_for_the_status_gets_it_in_between() -> None:
    async def main() -> None:
        async with polling(plant([over_ssh("a")])) as (poller, probe):
            await asyncio.sleep(400)
            before = len(probe.asked)
            poller.ask(DeviceId("a"))
            await asyncio.sleep(1)
            assert asked(probe)[before:] == [frozenset({Question.REACHABILITY})]

    run(main())


def test_a_start_logs_in_to_few_devices_a_second() -> None:
    async def main() -> None:
        each = [over_ssh(f"s{number}") for number in range(300)]
        async with polling(plant(each, Limits(ssh_in_flight=1000, ssh_per_site=1000))) as (_, probe):
            await asyncio.sleep(301)
            assert {name for _, name, _ in probe.asked} == {one.id for one in each}
            assert spread(probe) <= 6

    run(main())


def test_sessions_have_limits_of_their_own() -> None:
    async def main() -> None:
        each = [over_ssh(f"s{number}", site="hub" if number < 20 else None) for number in range(60)]
        limits = Limits(in_flight=100, per_site=100, ssh_in_flight=6, ssh_per_site=2)
        async with polling(plant(each, limits), lambda *_: 8.0) as (poller, _):
            most = 0
            for _ in range(200):
                await asyncio.sleep(1)
                most = max(most, poller.stats().in_flight)
            assert most == 6
            assert poller.stats().site_in_flight_max == {"hub": 2}

    run(main())


def test_a_session_may_last_as_long_as_the_inventory_says_and_is_cut_off_then() -> None:
    deadlines: list[float] = []

    def endless(_: Target, _questions: frozenset[Question], deadline: float) -> float:
        deadlines.append(deadline)
        return 10_000.0

    async def main() -> None:
        async with polling(plant([over_ssh("a", ssh_session=40.0)]), endless) as (poller, probe):
            await asyncio.sleep(50)
            assert deadlines[0] - probe.asked[0][0] == pytest.approx(40.0)
            assert poller.stats().expired == len(probe.asked) == 1
            assert poller.stats().stuck == 0

    run(main())


def test_what_was_skipped_stays_owed() -> None:
    async def main() -> None:
        answers: list[Failure | None] = [SKIPPED]

        def skip_once(target: Target, questions: frozenset[Question], deadline: float) -> DeviceReadings | Failure:
            return (answers.pop() if answers else None) or all_read(target, questions, deadline)

        async with polling(plant([over_ssh("a")]), skip_once) as (_, probe):
            await asyncio.sleep(601)
            assert asked(probe)[:2] == [ALL, ALL]

    run(main())


def test_a_device_that_does_not_let_us_in_is_tried_at_every_third_turn_lest_it_locks_the_account() -> None:
    async def main() -> None:
        async with polling(plant([over_ssh("a")]), lambda *_: REFUSED) as (_, probe):
            await asyncio.sleep(HOUR)
            assert 4 <= len(probe.asked) <= 5
            assert set(asked(probe)) == {ALL}

    run(main())


def test_nobody_who_asks_makes_a_refused_login_be_tried_at_once_but_a_reload_does() -> None:
    async def main() -> None:
        it = plant([over_ssh("a")])
        async with polling(it, lambda *_: REFUSED) as (poller, probe):
            await asyncio.sleep(2.0)
            tried = len(probe.asked)
            for _ in range(10):
                poller.ask(DeviceId("a"))
                await asyncio.sleep(5.0)
            assert len(probe.asked) == tried
            poller.load(it)
            poller.ask(DeviceId("a"))
            await asyncio.sleep(1.0)
            assert len(probe.asked) == tried + 1

    run(main())


def test_a_configuration_that_is_refused_is_tried_ever_more_rarely_and_at_last_once_a_day() -> None:
    async def main() -> None:
        each = over_ssh("a", snmp=True, prefer=Prefer.SNMP)
        async with polling(plant([each]), lambda *_: REFUSED) as (_, probe):
            await asyncio.sleep(DAY)
            first_day = len(probe.asked)
            await asyncio.sleep(10 * DAY)
            assert first_day <= 10
            assert len(probe.asked) - first_day <= 15

    run(main())


def test_a_part_that_fails_is_tried_again_without_holding_up_the_others() -> None:
    def no_health(target: Target, questions: frozenset[Question], deadline: float) -> DeviceReadings:
        return dataclasses.replace(all_read(target, questions, deadline), health=None)

    async def main() -> None:
        async with polling(plant([over_ssh("a", identity=HOUR, health=300.0)]), no_health) as (_, probe):
            await asyncio.sleep(HOUR)
            assert 12 <= len(probe.times("a")) <= 14
            assert 12 <= len(probe.times("a", Question.NEIGHBOURS)) <= 14
            assert len(probe.times("a", Question.HEALTH)) < 14

    run(main())


class Hanging(ScriptedProbe):
    """A probe whose devices called `hung…` say half a word and then nothing for a minute; all others take a second."""

    async def ask(self, target: Target, questions: frozenset[Question], deadline: float, slot: str) -> Observation:
        seen = await super().ask(target, questions, deadline, slot)
        if not target.device.id.startswith("hung"):
            await asyncio.sleep(1.0)
            return seen
        await asyncio.sleep(60.0)
        return dataclasses.replace(seen, result=Failure(FailureKind.TIMEOUT, "it hangs", answered=True))


def test_fifty_devices_that_hang_make_no_other_one_wait() -> None:
    """They alone would keep ten sessions under way, and eight there may be."""

    async def main() -> None:
        each = [over_ssh(f"hung{number}") for number in range(50)] + [
            over_ssh(f"well{number}") for number in range(200)
        ]
        probe = Hanging(ProbeName.SSH, clock(), all_read)
        poller = Poller({ProbeName.SSH: probe}, clock(), lambda _: None, Sessions())
        poller.load(plant(each))
        running = asyncio.create_task(poller.run())
        await asyncio.sleep(HOUR)
        await poller.close()
        await running
        settled = probe.asked[0][0] + 900.0
        for number in range(200):
            times = [at for at in probe.times(f"well{number}") if at > settled]
            assert len(times) >= 8
            assert max(later - at for at, later in pairwise(times)) < 310.0, "five minutes, and seconds at most"

    run(main())
