"""What is kept of an agent from visit to visit has an end, also where its replies get lost all the time."""

from __future__ import annotations

import gc
import random
from collections import Counter
from types import FunctionType, ModuleType

from netmon.wires.snmp.engine import SnmpEngine
from netmon.wires.snmp.history import Step
from netmon.wires.snmp.lane import Part
from netmon.wires.snmp.pdu import Request
from tests.wires.snmp.agents import Answer
from tests.wires.snmp.quick import run
from tests.wires.snmp.visits import ALL, bench, mib, switch

PORTS = 24
VISITS = 60


def lossy(share: float) -> Answer:
    """A script that answers as a sound agent does, or not at all."""
    sound, chance = mib(switch(PORTS)), random.Random(7)
    return lambda asked: [sound.answer(asked)] if chance.random() >= share else []


def kept(root: object) -> Counter[type]:
    """Count everything that can be reached from `root`, but through what all agents share."""
    seen: set[int] = set()
    counts: Counter[type] = Counter()
    todo = [root]
    while todo:
        one = todo.pop()
        if id(one) in seen or isinstance(one, SnmpEngine | ModuleType | FunctionType | type):
            continue
        seen.add(id(one))
        counts[type(one)] += 1
        todo += gc.get_referents(one)
    return counts


def test_of_an_agent_only_the_last_read_is_kept_however_many_replies_were_lost() -> None:
    async def main() -> None:
        async with bench(lossy(0.06)) as it:
            for _ in range(VISITS):
                await it.visit(ALL)
            assert it.stats.retransmits > VISITS / 2
            known = it.probe._known[it.target.device.id]
            assert known.agent is not None
            steps = [step for history in known.agent._histories.values() for step in history.steps]
            held = kept(known.agent)
            assert held[Step] == len(steps)
            assert held[Request] <= len(steps)
            assert held[Part] <= sum(len(step.lanes) for step in steps)
            # A bad line is no reason to ask for less at a time, over and over.
            assert known.agent.tolerance.repetitions == known.agent.tolerance.most
            assert len(steps) <= PORTS

    run(main())
