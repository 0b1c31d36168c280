"""The process may stand still (swapped out, its virtual machine paused): that is not the silence of a device."""

from __future__ import annotations

import asyncio
import socket

from netmon.probes.if_mib import VITAL
from netmon.secrets import Secret
from netmon.wires.snmp.access import CommunityAccess
from netmon.wires.snmp.engine import SnmpEngine
from netmon.wires.snmp.objects import Scalars
from netmon.wires.snmp.transport import DRAIN
from tests.wires.snmp import quick
from tests.wires.snmp.agents import parse
from tests.wires.snmp.visits import mib, switch

DEVICES = DRAIN + 50
"""More than a turn of the loop takes off the socket."""


def test_answers_that_arrived_while_the_loop_stood_still_are_read_before_anyone_is_called_silent() -> None:
    async def main() -> None:
        clock = quick.QuickClock()
        engine = SnmpEngine(clock)
        await engine.start()
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as wire:
            wire.bind(("127.0.0.1", 0))
            access = CommunityAccess(1, Secret(b"s3cret"))
            agents = [engine.agent(f"d{n}", "127.0.0.1", wire.getsockname()[1], access) for n in range(DEVICES)]
            deadline = clock.monotonic() + 2
            asking = [asyncio.create_task(agent.get(VITAL, deadline)) for agent in agents]
            await asyncio.sleep(0)  # every task has sent its request and waits
            for _ in agents:
                data, asker = wire.recvfrom(4096)
                wire.sendto(mib(switch()).answer(parse(data)), asker)
            loop = asyncio.get_running_loop()
            assert isinstance(loop, quick.QuickLoop)
            loop.jump.passed += 60
            answers = await asyncio.gather(*asking)
        assert {type(answer) for answer in answers} == {Scalars}
        assert (engine.stats().timeouts, engine.stats().retransmits) == (0, 0)
        engine.close()

    quick.run(main())
