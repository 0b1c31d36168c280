"""Whether we are cut off ourselves, as metrics."""

from __future__ import annotations

import pytest

from exporters.prometheus.telemetry import telemetry
from tests.exporters import plain
from tests.exporters.rendering import Samples, named, samples_in


def told(wall: plain.Wall) -> Samples:
    return samples_in("".join(telemetry(plain.sources(wall.board))))


@pytest.mark.parametrize("isolated", [False, True])
def test_a_network_with_anchors_says_whether_we_are_isolated_from_it(isolated: bool) -> None:
    wall = plain.Wall()
    wall.board.anchors = plain.anchors(answers=not isolated)
    wall.board.isolated = {plain.NETWORK: plain.NOON} if isolated else {}
    found = told(wall)
    assert named(found, "netmon_isolated") == {("extranet",): float(isolated)}
    assert named(found, "netmon_anchor_up") == {("gateway", "extranet"): float(not isolated)}
    assert set(named(found, "netmon_anchor_rtt_seconds").values()) == (set() if isolated else {0.01})


def test_of_an_anchor_that_cannot_be_asked_and_of_a_network_without_any_nothing_is_said() -> None:
    wall = plain.Wall()
    wall.board.anchors = plain.anchors(answers=None)
    assert named(told(wall), "netmon_anchor_up") == {}
    assert named(told(plain.Wall()), "netmon_isolated") == {}
