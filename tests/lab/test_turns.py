"""A link that flaps is down and up in turn, until it is healed."""

from __future__ import annotations

from pathlib import Path

import pytest

from netmon.lab import Lab, LabError
from netmon.model.names import LinkId
from tests.lab.given import ENVIRON, in_loop, listening, small
from tests.watch.world import VirtualClock


def down(lab: Lab) -> bool:
    agent = lab.agent("hub")
    link = lab.inventory.links[LinkId("hub-pref")]
    interface = link.upper.interface
    assert interface is not None
    number = agent.find(interface)
    assert number is not None
    return agent.status(number)[1] == 2


def test_a_link_that_flaps_goes_down_and_comes_back_in_turn(tmp_path: Path) -> None:
    clock = VirtualClock()
    lab = Lab(small(tmp_path), ENVIRON, clock, ports=6)

    def after(seconds: float) -> bool:
        clock.now += seconds
        lab.turn()
        return down(lab)

    async def flap() -> None:
        async with listening(lab):
            lab.obey(["flap", "link", "hub-pref", "20s"])
            assert [after(10.0) for _ in range(12)] == [True, False, False, True] * 3
            assert lab.state().faults == ("flap link hub-pref 20s",)
            lab.obey(["cut", "link", "hub-pref"])
            assert after(20.0)
            lab.obey(["heal", "link", "hub-pref"])
            assert not down(lab)
            assert not after(5.0)
            assert lab.state().faults == ()

    in_loop(flap)


@pytest.mark.parametrize("words", ["flap link hub-pref", "flap link hub-pref often", "flap link hub-pref 0.2s"])
def test_a_turn_is_a_time_that_makes_sense(tmp_path: Path, words: str) -> None:
    lab = Lab(small(tmp_path), ENVIRON, VirtualClock(), ports=6)
    with pytest.raises(LabError) as refused:
        lab.obey(words.split())
    assert [problem.code for problem in refused.value.problems] in (["lab.wrong_form"], ["lab.bad_turn"])
