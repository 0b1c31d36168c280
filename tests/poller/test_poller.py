from __future__ import annotations

import asyncio
import contextlib
import itertools
from collections.abc import AsyncIterator, Callable

import pytest

from netmon.clock import SystemClock
from netmon.model.inventory import Inventory, Limits
from netmon.model.names import DeviceId, SiteId
from netmon.model.observation import Failure, FailureKind, Observation, ProbeName, Question, Readings
from netmon.model.probing import Probing
from netmon.model.target import Target
from netmon.poller import Poller
from tests.poller.plant import (
    TIMEOUT,
    Behaviour,
    ScriptedProbe,
    busiest_second,
    device,
    devices,
    inventory,
    snmp_answer,
    snmp_only,
)
from tests.poller.virtual import LoopClock, clock, run

Answer = Readings | Failure | float


class Rig:
    """A poller on virtual time, whose two probes are scripted."""

    def __init__(self, icmp: Behaviour | None, snmp: Behaviour | None) -> None:
        self.clock: LoopClock = clock()
        self.icmp = ScriptedProbe(ProbeName.ICMP, self.clock, icmp)
        self.snmp = ScriptedProbe(ProbeName.SNMP, self.clock, snmp)
        self.seen: list[Observation] = []
        self.hear: Callable[[Observation], None] = self.seen.append
        self.poller = Poller({ProbeName.ICMP: self.icmp, ProbeName.SNMP: self.snmp}, self.clock, self._receive)

    def _receive(self, observation: Observation) -> None:
        self.hear(observation)

    def of(self, name: str, probe: ProbeName) -> list[Observation]:
        return [each for each in self.seen if each.device == name and each.probe is probe]


@contextlib.asynccontextmanager
async def polling(plant: Inventory, icmp: Behaviour | None = None, snmp: Behaviour | None = None) -> AsyncIterator[Rig]:
    rig = Rig(icmp, snmp)
    rig.poller.load(plant)
    running = asyncio.create_task(rig.poller.run())
    try:
        yield rig
    finally:
        await rig.poller.close()
        await running


def test_every_device_is_asked_in_every_interval() -> None:
    async def main() -> None:
        async with polling(inventory(devices(200))) as rig:
            await asyncio.sleep(300)
            for each in devices(200):
                times = rig.icmp.times(each.id)
                if times[1] - times[0] < 29.9:
                    del times[0]  # the one look before its first slot
                assert 10 <= len(times) <= 11
                assert all(29.9 < later - earlier < 30.1 for earlier, later in itertools.pairwise(times))
            stats = rig.poller.stats()
            assert stats.visits == stats.observations == len(rig.seen) == len(rig.icmp.asked)
            assert (stats.overruns, stats.skipped, stats.bugs) == (0, 0, 0)

    run(main())


def test_no_second_is_crowded_at_start_or_after_a_reload_that_replaces_a_tenth() -> None:
    async def main() -> None:
        before = devices(1000)
        async with polling(inventory(before)) as rig:
            await asyncio.sleep(60)
            rig.poller.load(inventory([*before[100:], *devices(100, prefix="new")]))
            await asyncio.sleep(60)
            assert busiest_second(rig.icmp.starts()) <= 3 * 1000 / 30
            assert len(rig.icmp.times("new-7")) >= 1
            assert len(rig.icmp.times("ce-0")) <= 3

    run(main())


def test_counters_and_identity_ride_on_visits_of_devices_that_answer() -> None:
    async def main() -> None:
        async with polling(inventory([device("r", snmp=True)])) as rig:
            await asyncio.sleep(3600)
            visits = rig.snmp.times("r")
            assert len(rig.snmp.times("r", Question.COUNTERS)) == pytest.approx(60, abs=2)
            identity = rig.snmp.times("r", Question.IDENTITY)
            assert identity[0] < 1000 + 5
            assert len(identity) in {1, 2}
            assert set(rig.snmp.times("r", Question.COUNTERS)) <= set(visits)
            assert all(questions == {Question.REACHABILITY} for _, _, questions in rig.icmp.asked)

    run(main())


def test_a_dead_device_costs_only_the_question_whether_it_is_there() -> None:
    async def main() -> None:
        async with polling(inventory([device("r", snmp=True)]), snmp=lambda *_: TIMEOUT) as rig:
            await asyncio.sleep(600)
            assert {questions for _, _, questions in rig.snmp.asked} == {frozenset({Question.REACHABILITY})}

    run(main())


def test_a_device_that_comes_back_is_read_at_its_next_visit() -> None:
    async def main() -> None:
        back = 900.0

        def snmp(target: Target, questions: frozenset[Question], deadline: float) -> Answer:
            return TIMEOUT if deadline < 1000 + back else 0.0

        async with polling(inventory([device("r", snmp=True)]), snmp=snmp) as rig:
            await asyncio.sleep(back + 40)
            assert 1000 + back - 3 <= rig.snmp.times("r", Question.IDENTITY)[0] <= 1000 + back + 31

    run(main())


def test_full_reads_that_keep_failing_are_tried_ever_more_rarely_and_reachability_is_not() -> None:
    async def main() -> None:
        def snmp(target: Target, questions: frozenset[Question], deadline: float) -> Answer:
            return snmp_answer(questions) if Question.REACHABILITY in questions else TIMEOUT

        async with polling(inventory([snmp_only(device("r"))]), snmp=snmp) as rig:
            await asyncio.sleep(3 * 3600)
            reads = rig.snmp.times("r", Question.COUNTERS)
            pauses = [later - earlier for earlier, later in itertools.pairwise(reads)]
            assert pauses[:6] == pytest.approx([30, 60, 120, 240, 480, 960], abs=32)
            assert len(rig.snmp.times("r")) == pytest.approx(360, abs=3)

    run(main())


def test_an_extra_visit_happens_when_said_and_asks_only_for_reachability() -> None:
    async def main() -> None:
        async with polling(inventory([device("r", Probing(reachability=300.0), snmp=True)])) as rig:
            await asyncio.sleep(20)
            already = len(rig.snmp.asked)
            for after in (1.0, 2.0, 4.0):
                rig.poller.ask(DeviceId("r"), after)
            await asyncio.sleep(10)
            extra = rig.snmp.asked[already:]
            assert [at for at, _, _ in extra] == pytest.approx([1021, 1022, 1024], abs=0.05)
            assert {questions for _, _, questions in extra} == {frozenset({Question.REACHABILITY})}

    run(main())


def test_asking_an_unknown_device_is_passed_over() -> None:
    async def main() -> None:
        async with polling(inventory([device("r")])) as rig:
            rig.poller.ask(DeviceId("nobody"))
            await asyncio.sleep(60)
            assert {name for _, name, _ in rig.icmp.asked} == {"r"}

    run(main())


def test_a_device_has_one_visit_at_a_time_and_an_ask_meanwhile_follows_it_at_once() -> None:
    async def main() -> None:
        async with polling(inventory([device("r", Probing(reachability=300.0))]), icmp=lambda *_: 2.0) as rig:
            await asyncio.sleep(20)
            already = len(rig.icmp.asked)
            rig.poller.ask(DeviceId("r"))
            await asyncio.sleep(0.5)
            for _ in range(3):
                rig.poller.ask(DeviceId("r"))
                await asyncio.sleep(0.2)
            await asyncio.sleep(10)
            assert len(rig.icmp.asked) - already == 2
            assert rig.icmp.most_at_once[DeviceId("r")] == 1

    run(main())


def test_a_visit_longer_than_its_interval_skips_slots_and_counts_them() -> None:
    async def main() -> None:
        probing = Probing(reachability=5.0, timeout=12.0, deadline=20.0)
        async with polling(inventory([device("slow", probing)]), icmp=lambda *_: 11.0) as rig:
            await asyncio.sleep(600)
            stats = rig.poller.stats()
            assert rig.icmp.most_at_once[DeviceId("slow")] == 1
            assert len(rig.icmp.asked) == pytest.approx(40, abs=2)
            assert stats.overruns == pytest.approx(stats.visits, abs=1)
            assert stats.skipped == pytest.approx(2 * stats.visits, abs=2)

    run(main())


def test_a_probe_that_hangs_is_cut_off_at_the_deadline_and_delays_nobody() -> None:
    async def main() -> None:
        def icmp(target: Target, questions: frozenset[Question], deadline: float) -> Answer:
            return 1e9 if target.device.id == "ce-3" else 0.01

        async with polling(inventory(devices(60)), icmp=icmp) as rig:
            await asyncio.sleep(125)
            hung = rig.of("ce-3", ProbeName.ICMP)
            assert all(each.result == Failure(FailureKind.TIMEOUT, "cut off at the visit's deadline") for each in hung)
            assert len(hung) >= 3
            assert all(Probing().timeout < each.took <= Probing().timeout + 0.6 for each in hung)
            assert all(len(rig.icmp.times(each.id)) >= 4 for each in devices(60))
            assert rig.poller.stats().expired == len(hung)
            lateness = rig.poller.stats().lateness
            assert dict(zip(lateness.bounds, lateness.counts, strict=True))[0.05] == lateness.count > 0

    run(main())


def test_a_full_read_is_cut_off_at_the_deadline_after_reachability_was_reported() -> None:
    async def main() -> None:
        def snmp(target: Target, questions: frozenset[Question], deadline: float) -> Answer:
            return 0.05 if Question.REACHABILITY in questions else 1e9

        async with polling(inventory([snmp_only(device("r"))]), snmp=snmp) as rig:
            await asyncio.sleep(25)
            first, full = rig.seen[:2]
            assert not isinstance(first.result, Failure)
            assert isinstance(full.result, Failure)
            assert first.took + full.took == pytest.approx(20.5)
            assert full.id == f"{first.id}.full"

    run(main())


def test_a_probe_that_will_not_be_cancelled_loses_its_place_and_only_its_device_waits(
    caplog: pytest.LogCaptureFixture,
) -> None:
    async def main() -> None:
        rig = Rig(None, None)
        release = asyncio.Event()
        well_behaved = rig.icmp.ask

        async def ask(target: Target, questions: frozenset[Question], deadline: float, slot: str) -> Observation:
            while target.device.id == "ce-0" and not release.is_set():
                with contextlib.suppress(asyncio.CancelledError):
                    await release.wait()
            return await well_behaved(target, questions, deadline, slot)

        rig.icmp.ask = ask  # type: ignore[method-assign]  # one device's probe is made to misbehave
        rig.poller.load(inventory(devices(5), Limits(in_flight=1, per_site=1)))
        running = asyncio.create_task(rig.poller.run())
        await asyncio.sleep(200)
        assert rig.poller.stats().stuck == 1
        assert [each.result for each in rig.of("ce-0", ProbeName.ICMP)] == [
            Failure(FailureKind.TIMEOUT, "cut off at the visit's deadline")
        ]
        assert all(len(rig.icmp.times(f"ce-{number}")) >= 6 for number in range(1, 5))
        release.set()
        await asyncio.sleep(120)
        assert rig.poller.stats().stuck == 0
        assert len(rig.icmp.times("ce-0")) >= 2
        await rig.poller.close()
        await running

    run(main())
    assert "does not end" in caplog.text


def test_a_bug_in_a_probe_is_logged_once_per_visit_and_backs_off_that_target_only(
    caplog: pytest.LogCaptureFixture,
) -> None:
    async def main() -> None:
        def snmp(target: Target, questions: frozenset[Question], deadline: float) -> Answer:
            if target.device.id == "r1":
                raise ZeroDivisionError
            return 0.0

        plant = inventory([device("r1", snmp=True), device("r2", snmp=True)])
        async with polling(plant, snmp=snmp) as rig:
            await asyncio.sleep(3600)
            struck = rig.snmp.times("r1")
            assert 6 <= len(struck) <= 9
            assert len(rig.icmp.times("r1")) == pytest.approx(len(rig.icmp.times("r2")), abs=1)
            assert len(rig.of("r2", ProbeName.SNMP)) > 120
            stats = rig.poller.stats()
            assert stats.bugs == len(struck) == caplog.text.count("Traceback")
            assert stats.backed_off > 100

    run(main())


def test_a_bug_in_whoever_listens_does_not_stop_the_wheel(caplog: pytest.LogCaptureFixture) -> None:
    async def main() -> None:
        async with polling(inventory(devices(3))) as rig:

            def hear(observation: Observation) -> None:
                if observation.device == "ce-1":
                    raise KeyError("ce-1")
                rig.seen.append(observation)

            rig.hear = hear
            await asyncio.sleep(300)
            assert len(rig.of("ce-0", ProbeName.ICMP)) >= 10
            assert rig.poller.stats().bugs >= 2

    run(main())
    assert "KeyError" in caplog.text


def test_a_probe_cancelled_from_within_is_a_bug_and_not_the_end(caplog: pytest.LogCaptureFixture) -> None:
    async def main() -> None:
        def snmp(target: Target, questions: frozenset[Question], deadline: float) -> Answer:
            raise asyncio.CancelledError

        async with polling(inventory([device("r", snmp=True)]), icmp=lambda *_: 0.5, snmp=snmp) as rig:
            await asyncio.sleep(100)
            assert len(rig.of("r", ProbeName.ICMP)) >= 3
            assert rig.poller.stats().bugs >= 1

    run(main())


def test_limits_of_a_site_hold_while_all_its_devices_are_dead() -> None:
    async def main() -> None:
        plant = [*devices(200, prefix="dead", site="far"), *devices(50, prefix="live", site="near")]

        def icmp(target: Target, questions: frozenset[Question], deadline: float) -> Answer:
            return 1e9 if target.device.site == "far" else 0.4

        async with polling(inventory(plant, Limits(in_flight=12, per_site=8)), icmp=icmp) as rig:
            await asyncio.sleep(300)
            stats = rig.poller.stats()
            assert stats.site_in_flight_max[SiteId("far")] == 8
            assert stats.skipped > 0
            assert all(len(rig.icmp.times(f"live-{number}")) >= 10 for number in range(50))

    run(main())


def test_a_dead_half_does_not_make_the_living_half_late() -> None:
    async def main() -> None:
        def icmp(target: Target, questions: frozenset[Question], deadline: float) -> Answer:
            return 1e9 if int(target.device.id.rpartition("-")[2]) % 2 else 0.4

        # The dead half alone would fill every place: 300 devices × 2.3 s every 30 s = 23 visits at once.
        plant = inventory(devices(600, site="one"), Limits(in_flight=20, per_site=20))
        async with polling(plant, icmp=icmp) as rig:
            await asyncio.sleep(120)
            rig.icmp.asked.clear()
            await asyncio.sleep(180)
            for number in range(0, 600, 2):
                times = rig.icmp.times(f"ce-{number}")
                assert len(times) >= 6
                assert all(abs(later - earlier - 30) < 0.5 for earlier, later in itertools.pairwise(times))

    run(main())


def test_a_reload_forgets_removed_devices_and_remakes_changed_ones() -> None:
    async def main() -> None:
        plant = [device("stays", snmp=True), device("leaves"), device("changes", snmp=True)]
        async with polling(inventory(plant), icmp=lambda *_: 2.0) as rig:
            await asyncio.sleep(100)
            rig.poller.ask(DeviceId("leaves"))
            await asyncio.sleep(0.5)
            identities = len(rig.snmp.times("stays", Question.IDENTITY))
            rig.poller.load(inventory([plant[0], device("changes", Probing(reachability=10.0), snmp=True)]))
            heard = len(rig.of("leaves", ProbeName.ICMP))
            remade_at = rig.clock.monotonic()
            await asyncio.sleep(100)
            assert len(rig.of("leaves", ProbeName.ICMP)) == heard
            assert set(rig.icmp.targets) == {"stays", "changes"}
            assert len([at for at in rig.icmp.times("changes") if at >= remade_at]) >= 9
            identity = [at for at in rig.snmp.times("changes", Question.IDENTITY) if at >= remade_at]
            assert identity[0] < remade_at + 15
            assert len(rig.snmp.times("stays", Question.IDENTITY)) == identities

    run(main())


def test_a_reload_that_a_probe_refuses_changes_nothing() -> None:
    async def main() -> None:
        async with polling(inventory(devices(3))) as rig:
            await asyncio.sleep(40)
            accept = rig.snmp.load

            def refuse(targets: object) -> None:
                rig.snmp.load = accept  # type: ignore[method-assign]  # it refuses once
                raise LookupError("no such secret")

            rig.snmp.load = refuse  # type: ignore[method-assign]  # as a probe does whose secret is gone
            with pytest.raises(LookupError):
                rig.poller.load(inventory(devices(9)))
            assert set(rig.icmp.targets) == {"ce-0", "ce-1", "ce-2"}
            await asyncio.sleep(60)
            assert {name for _, name, _ in rig.icmp.asked} == {"ce-0", "ce-1", "ce-2"}

    run(main())


def test_no_observation_has_the_name_of_another() -> None:
    async def main() -> None:
        async with polling(inventory([device("r", snmp=True), device("s", snmp=True)])) as rig:
            for _ in range(50):
                rig.poller.ask(DeviceId("r"), 0.3)
                await asyncio.sleep(3)
            ids = [each.id for each in rig.seen]
            assert len(ids) == len(set(ids)) > 100
            assert all(each.id.startswith(f"{each.device}/{each.probe}/") for each in rig.seen)

    run(main())


def test_after_a_stall_of_the_host_nobody_is_asked_in_a_burst() -> None:
    async def main() -> None:
        async with polling(inventory(devices(1200))) as rig:
            await asyncio.sleep(60)
            rig.clock.stall(300)
            await asyncio.sleep(90)
            assert busiest_second(rig.icmp.starts()) <= 3 * 1200 / 30
            stats = rig.poller.stats()
            assert stats.skipped >= 1200 * 9

    run(main())


def test_a_stall_of_the_host_takes_no_answer_and_no_place_from_a_visit(caplog: pytest.LogCaptureFixture) -> None:
    async def main() -> None:
        async with polling(inventory(devices(1200)), icmp=lambda *_: 0.4) as rig:
            await asyncio.sleep(60)
            under_way = rig.poller.stats().in_flight
            assert under_way > 10
            rig.clock.stall(30)
            await asyncio.sleep(10)
            assert [each for each in rig.seen if isinstance(each.result, Failure)] == []
            assert rig.poller.stats().expired == 0

    run(main())
    assert "does not end" not in caplog.text


def test_closing_ends_every_visit_at_once() -> None:
    async def main() -> None:
        async with polling(inventory(devices(40)), icmp=lambda *_: 1e9) as rig:
            await asyncio.sleep(9)
            assert rig.poller.stats().in_flight > 0
            began = rig.clock.monotonic()
            await rig.poller.close()
            assert rig.clock.monotonic() - began <= 1.0
            assert len(asyncio.all_tasks()) <= 2

    run(main())


def test_the_figures_say_what_was_done() -> None:
    async def main() -> None:
        async with polling(inventory([device("r", snmp=True)]), icmp=lambda *_: 0.4) as rig:
            await asyncio.sleep(600)
            stats = rig.poller.stats()
            assert (stats.devices, stats.targets) == (1, 2)
            durations = stats.durations[ProbeName.ICMP]
            assert durations.count == len(rig.of("r", ProbeName.ICMP))
            assert durations.sum == pytest.approx(0.4 * durations.count)
            assert dict(zip(durations.bounds, durations.counts, strict=True))[0.25] == 0
            assert dict(zip(durations.bounds, durations.counts, strict=True))[0.5] == durations.count
            full = [each for each in rig.of("r", ProbeName.SNMP) if Question.REACHABILITY not in each.questions]
            assert stats.read_durations[ProbeName.SNMP].count == len(full) > 10
            assert stats.lateness.count == stats.visits

    run(main())


def test_it_runs_on_the_real_loop_as_well() -> None:
    async def main() -> None:
        system = SystemClock()
        probe = ScriptedProbe(ProbeName.ICMP, system)
        seen: list[Observation] = []
        poller = Poller({ProbeName.ICMP: probe}, system, seen.append)
        poller.load(inventory(devices(4)))
        running = asyncio.create_task(poller.run())
        async with asyncio.timeout(20):
            while len({each.device for each in seen}) < 4:
                await asyncio.sleep(0.01)
        await poller.close()
        await running

    asyncio.run(main())
