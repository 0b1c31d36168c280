from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netmon.judge.last_change import TICKS, Mark, ago, all_at_once, believable, between, restarted
from netmon.judge.ports import Port

DAY = 8_640_000
UP = Mark(Port.UP, 500_000, 1_000_000, 100.0, 100.5)
"""Read at second 100, when the agent had been up for 10,000 s, and the port for 5,000 s."""


def later(
    changed: int, *, port: Port = Port.UP, after: float = 30.0, uptime: int | None = None, base: Mark = UP
) -> Mark:
    now = (base.uptime + int(after * 100)) % TICKS if uptime is None else uptime
    return Mark(port, changed, now, base.began + after, base.began + after + 0.5)


@pytest.mark.parametrize(
    ("now", "moment"),
    [
        (later(500_000), None),
        (later(1_001_000), 110.0),
        (later(1_002_800), 128.0),
        (later(1_000_020), None),  # it may have been before the first reading was at an end
        (later(999_000), None),  # that was before the first reading
        (later(1_003_000), None),  # the present time is what some agents always say
        (later(1_003_500), None),  # not yet
        (later(0), None),  # since before the agent began
        (later(400_000), None),  # backwards
        (later(10_030), None),  # seconds
        (later(1_001_000, port=Port.DOWN), None),  # it is down now: that tells itself
        (later(1_001_000, port=Port.ADMIN_DOWN), None),
        (later(1_001_000, port=Port.NO_SNMP), None),
        (later(1_000, uptime=2_000), None),  # the agent began anew
    ],
)
def test_a_later_moment_between_two_readings_that_are_alike_tells_of_a_change(now: Mark, moment: float | None) -> None:
    assert between(UP, now)[1] == moment


def test_a_port_that_is_down_twice_may_have_been_up_between() -> None:
    base = Mark(Port.DOWN, 500_000, 1_000_000, 100.0, 100.5)
    assert between(base, later(1_001_000, port=Port.DOWN))[1] == 110.0
    shut = Mark(Port.ADMIN_DOWN, 500_000, 1_000_000, 100.0, 100.5)
    assert between(shut, later(1_001_000, port=Port.ADMIN_DOWN))[1] is None


def test_the_first_reading_tells_nothing_and_what_is_too_new_is_looked_at_again() -> None:
    assert between(None, UP) == (UP, None)
    kept, moment = between(UP, later(1_002_950))
    assert (kept, moment) == (UP, None)
    assert between(kept, later(1_002_950, after=60.0))[1] == pytest.approx(129.5)


@given(st.integers(0, TICKS - 1), st.floats(1.0, 300.0), st.data())
def test_when_it_was_is_found_wherever_sysuptime_stands(uptime: int, gap: float, data: st.DataObject) -> None:
    base = Mark(Port.UP, (uptime - DAY) % TICKS, uptime, 100.0, 100.5)
    since = data.draw(st.floats(0.0, gap + 100.0))
    now = later((uptime + int((gap - since) * 100)) % TICKS, after=gap, base=base)
    moment = between(base, now)[1]
    truth = now.began - ago(now.uptime, now.changed)
    if moment is not None:
        assert moment == pytest.approx(truth, abs=0.02)
    told = now.changed not in (base.changed, 0) and 1.02 <= since <= gap - 0.52
    assert (moment is not None) >= told


@given(st.integers(0, TICKS - 1), st.floats(1.0, 300.0))
def test_a_port_that_says_the_same_never_flaps(uptime: int, gap: float) -> None:
    base = Mark(Port.UP, 77, uptime, 100.0, 100.5)
    assert between(base, later(77, after=gap, base=base))[1] is None


@pytest.mark.parametrize(
    ("column", "uptime", "right"),
    [
        ((0, 0, 0, 0), 10 * DAY, True),
        ((5_000, 7_000, 9 * DAY, None), 10 * DAY, True),
        ((10 * DAY - 10, 10 * DAY - 10, 10 * DAY - 5, 0), 10 * DAY, False),
        ((10 * DAY, 10 * DAY, 10 * DAY), 10 * DAY, False),
        ((10 * DAY, 10 * DAY, 100, 200), 10 * DAY, True),
        ((10 * DAY, None), 10 * DAY, True),  # too few to tell
        ((5_000, 5_000, 5_000), 6_000, True),  # it has just begun
        ((10 * DAY, 10 * DAY, 10 * DAY), None, True),
        ((TICKS - 50, TICKS - 40, TICKS - 30), 20, True),
        ((TICKS - 50, TICKS - 40, TICKS - 30), 200_000, True),
    ],
)
def test_a_column_in_which_most_ports_always_changed_a_moment_ago_is_not_believed(
    column: tuple[int | None, ...], uptime: int | None, right: bool
) -> None:
    assert believable(column, uptime) is right


@pytest.mark.parametrize(
    ("changed", "asked", "right"),
    [
        ((), 0, False),
        ((5,), 1, False),
        ((5, 5), 2, False),
        ((5, 5, 6), 3, True),
        ((5, 5, 60), 3, False),
        ((5,) * 3, 4, False),
    ],
)
def test_what_happens_to_all_ports_at_one_moment_happened_to_the_agent(
    changed: tuple[int, ...], asked: int, right: bool
) -> None:
    assert all_at_once(changed, asked) is right


@pytest.mark.parametrize(
    ("before", "after", "moment"),
    [
        (1_000_000, 1_003_000, None),
        (1_000_000, 1_000, 120.0),
        (1_000_000, 2_900, 101.0),
        (1_000_000, 500_000, None),  # another agent's clock
        (1_000, 500, 125.0),
        (TICKS - 1_000, 2_000, None),  # 497 days
        (None, 1_000, None),
        (1_000_000, None, None),
    ],
)
def test_a_restart_is_one_that_began_between_the_readings(
    before: int | None, after: int | None, moment: float | None
) -> None:
    assert restarted(before, after, 100.0, 130.0) == moment
