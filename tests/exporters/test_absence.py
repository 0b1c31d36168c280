"""No sample means not known: when each of the yes/no series is there, and what it says."""

from __future__ import annotations

import pytest

from netmon.model.belief import Flag, Standing, State, Truth
from netmon.model.names import Subject, SubjectKind
from netmon.model.observation import Echo
from tests.exporters import plain
from tests.exporters.rendering import named, names, samples_of

DEVICE = plain.subject(SubjectKind.DEVICE, "d")
LINK = plain.subject(SubjectKind.LINK, "l")
UNIT = plain.subject(SubjectKind.UNIT, "u")
KEY = {DEVICE: ("d", "extranet"), LINK: ("l", "extranet"), UNIT: ("extranet", "u")}

TABLE = [
    # about, standing, series, value or None for no sample
    (DEVICE, Standing(State.UP, reachable=Truth.YES), "netmon_device_up", 1),
    (DEVICE, Standing(State.DOWN, reachable=Truth.NO, root=DEVICE), "netmon_device_up", 0),
    (DEVICE, Standing(State.UNREACHABLE, root=LINK), "netmon_device_up", None),
    (DEVICE, Standing(State.UNKNOWN), "netmon_device_up", None),
    (DEVICE, Standing(State.UP, manageable=Truth.YES), "netmon_device_manageable", 1),
    (DEVICE, Standing(State.UP, manageable=Truth.NO), "netmon_device_manageable", 0),
    (DEVICE, Standing(State.UP, manageable=Truth.UNKNOWN), "netmon_device_manageable", None),
    (DEVICE, Standing(State.DOWN, root=DEVICE), "netmon_device_fault_root", 1),
    (DEVICE, Standing(State.UNREACHABLE, root=LINK), "netmon_device_fault_root", None),
    (DEVICE, Standing(State.UP), "netmon_device_fault_root", None),
    (LINK, Standing(State.UP, carrying=Truth.YES), "netmon_link_up", 1),
    (LINK, Standing(State.DOWN, carrying=Truth.NO, root=LINK), "netmon_link_up", 0),
    (LINK, Standing(State.UNREACHABLE, root=DEVICE), "netmon_link_up", None),
    (LINK, Standing(State.UNKNOWN), "netmon_link_up", None),
    (LINK, Standing(State.DOWN, flags=frozenset({Flag.ADMIN_DOWN})), "netmon_link_admin_down", 1),
    (LINK, Standing(State.DOWN), "netmon_link_admin_down", 0),
    (LINK, Standing(State.UP), "netmon_link_admin_down", 0),
    (LINK, Standing(State.UNKNOWN), "netmon_link_admin_down", None),
    (LINK, Standing(State.DOWN, root=LINK), "netmon_link_fault_root", 1),
    (LINK, Standing(State.DOWN, flags=frozenset({Flag.ADMIN_DOWN})), "netmon_link_fault_root", None),
    (UNIT, Standing(State.UP, reachable=Truth.YES), "netmon_unit_online", 1),
    (UNIT, Standing(State.DOWN, reachable=Truth.NO), "netmon_unit_online", 0),
    (UNIT, Standing(State.UNREACHABLE, reachable=Truth.NO, root=LINK), "netmon_unit_online", 0),
    (UNIT, Standing(State.UNKNOWN), "netmon_unit_online", None),
]


def wall() -> plain.Wall:
    made = plain.Wall()
    link = plain.link("l", ("d", "ge0"), ("e", "ge0"))
    made.show(plain.inventory([plain.device("d"), plain.device("e")], [link], [plain.unit("u")]))
    return made


@pytest.mark.parametrize(("about", "standing", "series", "value"), TABLE)
def test_a_series_is_there_only_when_the_answer_is_known(
    about: Subject, standing: Standing, series: str, value: float | None
) -> None:
    made = wall()
    made.believe(about, standing)
    assert named(samples_of(made.board), series).get(KEY[about]) == value


@pytest.mark.parametrize("state", State)
@pytest.mark.parametrize("about", [DEVICE, LINK, UNIT], ids=str)
def test_exactly_one_state_is_1_and_the_others_are_0(about: Subject, state: State) -> None:
    made = wall()
    made.believe(about, Standing(state))
    found = {
        dict(labels)["state"]: value
        for (name, labels), value in samples_of(made.board).items()
        if name == f"netmon_{about.kind}_state" and dict(labels)[about.kind] == about.id
    }
    assert found == {each.value: float(each is state) for each in State}


def test_what_was_never_asked_is_unknown_and_has_no_figures() -> None:
    found = names(samples_of(wall().board))
    assert found == {
        "netmon_device_state", "netmon_device_info", "netmon_link_state", "netmon_link_info", "netmon_unit_state",
        "netmon_unit_info", "netmon_units_in_scope", "netmon_units_online", "netmon_units_unknown",
    }  # fmt: skip


def test_a_burst_that_nobody_answered_is_a_loss_of_1_and_no_round_trip() -> None:
    made = wall()
    made.seen("d").echo = plain.shown(Echo(3, 0))
    found = samples_of(made.board)
    assert named(found, "netmon_device_loss_ratio") == {("d", "extranet"): 1}
    assert named(found, "netmon_device_rtt_seconds") == {}


def test_before_an_inventory_is_loaded_nothing_is_said_of_the_network() -> None:
    assert samples_of(plain.Wall().board) == {}
