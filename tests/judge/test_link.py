from __future__ import annotations

import pytest

from netmon.judge.link import EndView, judge_link
from netmon.judge.path import Cut
from netmon.judge.ports import Port
from netmon.model.belief import Flag, State, Truth
from netmon.model.names import DeviceId
from netmon.words import CATALOGUE
from tests.judge.views import subject

UP, DOWN, UNREACHABLE, UNKNOWN = State.UP, State.DOWN, State.UNREACHABLE, State.UNKNOWN
ME, TOP = subject("link:me"), subject("device:top")
CUT = Cut(TOP, frozenset({TOP}))


def ends(*ports: Port) -> list[EndView]:
    return [EndView(DeviceId(f"d{number}"), "eth0", port) for number, port in enumerate(ports)]


@pytest.mark.parametrize(
    ("ports", "cut", "state", "root", "ordered"),
    [
        ((Port.UP, Port.UP), None, UP, None, False),
        ((Port.UP, Port.UNREAD), None, UP, None, False),
        ((Port.NO_SNMP, Port.UP), None, UP, None, False),
        ((Port.UP,), CUT, UP, None, False),
        ((Port.DOWN, Port.UP), None, DOWN, ME, False),
        ((Port.UP, Port.LOWER_LAYER_DOWN), None, DOWN, ME, False),
        ((Port.DORMANT,), None, DOWN, ME, False),
        ((Port.DOWN, Port.UNREAD), CUT, DOWN, ME, False),
        ((Port.ADMIN_DOWN, Port.DOWN), None, DOWN, None, True),
        ((Port.DOWN, Port.ADMIN_DOWN), None, DOWN, None, True),
        ((Port.ADMIN_DOWN, Port.UP), None, DOWN, None, True),
        ((Port.UNREAD, Port.NO_SNMP), None, UNKNOWN, None, False),
        ((Port.UNCLEAR, Port.UNCLEAR), None, UNKNOWN, None, False),
        ((Port.NO_SNMP, Port.NO_SNMP), CUT, UNREACHABLE, TOP, False),
        ((), CUT, UNREACHABLE, TOP, False),
        ((), None, UNKNOWN, None, False),
    ],
)
def test_the_state_of_a_link(
    ports: tuple[Port, ...], cut: Cut | None, state: State, root: object, ordered: bool
) -> None:
    standing, reason = judge_link(ME, ends(*ports), cut)
    assert (standing.state, standing.root, Flag.ADMIN_DOWN in standing.flags) == (state, root, ordered)
    assert standing.carrying is {UP: Truth.YES, DOWN: Truth.NO}.get(state, Truth.UNKNOWN)
    assert reason.code in CATALOGUE


def test_an_order_explains_the_far_end_while_the_near_end_cannot_be_read() -> None:
    lost = EndView(DeviceId("near"), "eth0", Port.NO_SNMP, ordered=True)
    standing, _ = judge_link(ME, [lost, *ends(Port.DOWN)], None)
    assert standing.flags == frozenset({Flag.ADMIN_DOWN})
    standing, _ = judge_link(ME, [lost, *ends(Port.UP)], None)
    assert standing.state is UP
    standing, _ = judge_link(ME, [lost, *ends(Port.UNREAD)], None)
    assert standing.state is UNKNOWN


def test_a_wrong_name_in_the_inventory_is_named_first() -> None:
    _, reason = judge_link(ME, ends(Port.UNREAD, Port.MISSING), None)
    assert reason.code == "reason.port_missing"
    assert dict(reason.facts) == {"device": "d1", "interface": "eth0"}


@pytest.mark.parametrize("port", Port)
def test_every_port_has_its_sentence(port: Port) -> None:
    _, reason = judge_link(ME, ends(port), None)
    assert port.value in CATALOGUE
    assert reason.code == "reason." + port.value.replace(".", "_")
    assert reason.code in CATALOGUE
