"""A day of a network: everything that was declared, in columns."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from netmon.judge.cover import Reach
from netmon.judge.days.close import Seen, close_day, follow, maintained_on
from netmon.judge.days.hours import Checked, Hours
from netmon.judge.days.local_day import HOUR, local_day
from netmon.judge.wiring import Wiring
from netmon.model.belief import Truth
from netmon.model.day_facts import DayFacts
from netmon.model.day_pack import DayPack, words
from netmon.model.maintenance import Approval, Maintenance
from netmon.model.names import MaintenanceId, Subject, SubjectKind
from tests.exporters import plain

ZONE = ZoneInfo("Asia/Shanghai")
DAY = local_day(date(2026, 6, 30), ZONE)
ALL = DAY.all_bits
HUB, CE = (plain.subject(SubjectKind.DEVICE, name) for name in ("hub", "ce"))
ACCESS = plain.subject(SubjectKind.LINK, "access")
PORTAL = plain.subject(SubjectKind.SERVICE, "portal")
PLACES = {HUB: 0, CE: 1, ACCESS: 2, PORTAL: 3}


def closed(seen: Seen, before: DayPack | None = None, day: date = DAY.date) -> DayPack:
    return close_day(plain.NETWORK, local_day(day, ZONE), seen, PLACES, before)


def test_a_day_has_what_every_declared_subject_came_to() -> None:
    pack = closed(
        Seen(
            declared=[HUB, CE, ACCESS, PORTAL],
            asked={HUB: Hours(ALL, ALL), CE: Hours(0b11, 0b01)},
            checked={PORTAL: [Checked(1, 20, 19)]},
            held={ACCESS: [(DAY.begins - HOUR, Truth.YES), (DAY.begins + 3 * HOUR, Truth.UNKNOWN)]},
            maintained={CE},
            over_snmp={HUB},
        )
    )
    assert [pack.facts(place) for place in range(5)] == [
        DayFacts(ALL, ALL, over_snmp=True),
        DayFacts(0b11, 0b01, maintained=True),
        DayFacts(0b111, 0b111),
        DayFacts(1, 1, checks=20, failed=1),
        None,
    ]
    assert [pack.newest_ok(place) for place in range(5)] == [DAY.date] * 4 + [None]


def test_who_was_not_declared_on_a_day_has_no_facts_and_who_was_never_seen_has_empty_ones() -> None:
    pack = closed(Seen(declared=[CE, ACCESS]))
    assert [pack.facts(place) for place in range(4)] == [None, DayFacts(0, 0), DayFacts(0, 0), None]


def test_two_days_without_a_collector_say_nothing_of_anybody() -> None:
    """Neither that it was up, as it had been before, nor that it was down."""
    held = {ACCESS: [(DAY.begins - HOUR, Truth.YES)]}
    pack = closed(Seen(declared=[CE, ACCESS], held=held, blind=((DAY.begins - 5 * HOUR, DAY.ends + 5 * HOUR),)))
    assert [pack.facts(1), pack.facts(2)] == [DayFacts(0, 0), DayFacts(0, 0)]


def test_the_newest_answer_is_carried_on_from_day_to_day() -> None:
    first = closed(Seen(declared=[HUB, CE], asked={HUB: Hours(1, 1), CE: Hours(1, 0)}))
    later = closed(Seen(declared=[HUB, CE], asked={CE: Hours(1, 1)}), first, DAY.date + timedelta(days=1))
    assert [later.newest_ok(place) for place in (0, 1)] == [DAY.date, DAY.date + timedelta(days=1)]


def test_a_day_that_follows_a_corrected_one_carries_on_what_that_says_now() -> None:
    seen = Seen(declared=[HUB, CE], asked={CE: Hours(1, 1)})
    wrong, right = closed(Seen(declared=[HUB])), closed(Seen(declared=[HUB], asked={HUB: Hours(1, 1)}))
    following = DAY.date + timedelta(days=1)
    corrected = follow(closed(seen, wrong, following), right)
    assert corrected.same_facts(closed(seen, right, following))
    assert not corrected.same_facts(closed(seen, wrong, following))
    assert follow(corrected, right).same_facts(corrected)


def planned(begins: datetime, hours: float, approved: float, subject: Subject = CE) -> Maintenance:
    return Maintenance(
        MaintenanceId("00000000000000001"), subject, begins, hours * HOUR, "Asia/Shanghai", "", "li", 0.0,
        approval=Approval("湘政办〔2026〕7号", approved),
    )  # fmt: skip


def test_a_day_is_maintained_where_all_of_it_was_announced_before() -> None:
    inventory = plain.inventory(
        [plain.device("hub", "u0"), plain.device("ce")], [plain.link("access", ("hub", "p"), ("ce", "up"))]
    )
    reach = Reach.of(Wiring.of(inventory))
    eve = datetime(2026, 6, 29, 20)  # noqa: DTZ001 - local time, as maintenance is entered

    def covered(*entries: Maintenance) -> frozenset[Subject]:
        return maintained_on(DAY, entries, reach) & {HUB, CE, ACCESS}

    assert covered(planned(eve, 28, DAY.begins - 9 * HOUR)) == {CE, ACCESS}
    assert covered(planned(eve, 27.9, DAY.begins - 9 * HOUR)) == frozenset()
    assert covered(planned(eve, 28, DAY.begins)) == frozenset()  # approved when it had begun
    assert covered(planned(eve, 28, 0.0, HUB)) >= {HUB, CE}  # what is reached only through it
    assert maintained_on(DAY, [planned(eve, 28, 0.0)], None) == frozenset()


VALUES = st.lists(st.tuples(st.integers(0, 3), st.integers(0, 2**25 - 1), st.integers(0, 2**25 - 1)), max_size=12)


def packed(values: list[tuple[int, int, int]], checks: dict[int, tuple[int, int]]) -> DayPack:
    flags, valid, ok = ([value[which] for value in values] for which in range(3))
    return DayPack(
        plain.NETWORK, DAY.date, DAY.begins, DAY.ends, words(valid), words(ok), words(len(values)), bytes(flags), checks
    )


@given(VALUES, VALUES, st.dictionaries(st.integers(0, 5), st.tuples(st.integers(1, 9), st.integers(0, 9))))
def test_the_places_where_two_days_differ_are_those_of_which_they_do_not_say_the_same(
    one: list[tuple[int, int, int]], other: list[tuple[int, int, int]], checks: dict[int, tuple[int, int]]
) -> None:
    mine, theirs = packed(one, checks), packed(other, {})
    nothing = (0, 0, 0)
    expected = [
        place
        for place in range(max(len(one), len(other), 6))
        if place in checks
        or (one[place] if place < len(one) else nothing) != (other[place] if place < len(other) else nothing)
    ]
    assert mine.differing(theirs) == expected
    assert mine.same_facts(replace(mine, revision=3))
