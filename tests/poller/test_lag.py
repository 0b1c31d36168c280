from __future__ import annotations

import asyncio

from netmon.poller import LoopLag
from netmon.poller.lag import LagReading
from tests.poller.virtual import clock, run


def test_a_loop_that_stood_still_shows_it() -> None:
    async def main() -> None:
        lag = LoopLag()
        assert lag.read() == LagReading(None, None, None)
        lag.start()
        await asyncio.sleep(10)
        steady = lag.read()
        assert steady.max is not None
        assert steady.max < 0.001
        clock().stall(3)
        await asyncio.sleep(2)
        stalled = lag.read()
        assert stalled.max is not None
        assert 2 < stalled.max <= 3
        assert stalled.last is not None
        assert stalled.last < 0.001
        lag.close()

    run(main())
