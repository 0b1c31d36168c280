"""Sessions over SSH beside a loop that stays free: a bounded number of threads, each with an end that is kept."""

from __future__ import annotations

import asyncio
import os
import resource
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from netmon.model.clock import Clock
from netmon.model.observation import Failure, FailureKind
from netmon.vendors.cli.profile import Dialect
from netmon.wires.ssh.access import SshAccess
from netmon.wires.ssh.connect import Wire, connect
from netmon.wires.ssh.errand import Errand
from netmon.wires.ssh.known_hosts import KnownHosts
from netmon.wires.ssh.stats import SshStats, Tally
from netmon.wires.ssh.terminal import Allows, Terminal
from netmon.wires.ssh.timing import Patience, Watch

if TYPE_CHECKING:
    from netmon.wires.ssh.keys import KeyRing

T = TypeVar("T")
GRACE = 1.5
"""Seconds after its deadline in which a session's thread comes out, once its connection has been cut."""
FILES_FULL = 0.8
FILES = Path("/proc/self/fd")


class SshWire:
    """`workers` is how many sessions run at once; who comes then waits, within his deadline.

    As many threads as `workers` may be stuck before no new session is begun.
    """

    def __init__(
        self, clock: Clock, known_hosts: KnownHosts, workers: int = 8, patience: Patience | None = None
    ) -> None:
        self.known_hosts = known_hosts
        self._clock = clock
        self._patience = patience or Patience()
        self._workers = workers
        self._slots = asyncio.Semaphore(workers)
        self._tally = Tally()
        self._wires: set[Wire] = set()
        self._errands: set[asyncio.Future[object]] = set()
        self._keys: KeyRing | None = None
        self._closed = False

    async def talk(
        self,
        access: SshAccess,
        dialect: Dialect,
        allows: Allows,
        script: Callable[[Terminal], T],
        deadline: float,
    ) -> T | Failure:
        """Log in, let `script` type and read in a thread, and hang up, all until `deadline` (monotonic seconds).

        The outcome is there 2 s after it at the latest. What the script raises is raised.
        """
        outcome = await self._talk(access, dialect, allows, script, deadline)
        if isinstance(outcome, Failure):
            self._tally.fail(outcome)
        return outcome

    def widen(self, workers: int) -> None:
        """Let more sessions run at once; fewer they never become, for whoever begins them may hold back."""
        for _ in range(workers - self._workers):
            self._slots.release()
        self._workers = max(self._workers, workers)

    def stats(self) -> SshStats:
        """Return what was counted."""
        tally = self._tally
        sockets = sum(wire.fileno() >= 0 for wire in self._wires)
        return SshStats(
            tally.running, tally.waiting, tally.stuck, sockets, tally.sessions, dict(sorted(tally.failures.items()))
        )

    async def close(self) -> None:
        """End every session, and begin no other; `script`s under way see theirs end."""
        self._closed = True
        for wire in self._wires:
            wire.cut()
        if self._errands:
            await asyncio.wait(set(self._errands), timeout=GRACE)

    async def _talk(
        self,
        access: SshAccess,
        dialect: Dialect,
        allows: Allows,
        script: Callable[[Terminal], T],
        deadline: float,
    ) -> T | Failure:
        if not await self._slot(deadline):
            return Failure(FailureKind.SKIPPED, "no SSH session was free in time")
        slot = _Slot(self._slots, self._tally)
        try:
            refusal = self._refusal()
            if refusal is not None:
                return refusal
            left = deadline - self._clock.monotonic()
            wire = await connect(access.address, access.port, min(self._patience.connect, left))
            if isinstance(wire, Failure):
                return wire
            watch = Watch(self._clock, deadline, wire, self._patience)
            return await self._session(slot, watch, lambda: self._converse(access, watch, dialect, allows, script))
        finally:
            slot.leave()

    async def _slot(self, deadline: float) -> bool:
        """Wait until it is our turn; False where that did not come in time."""
        self._tally.waiting += 1
        try:
            async with asyncio.timeout(max(0.0, deadline - self._clock.monotonic())):
                await self._slots.acquire()
        except TimeoutError:
            return False
        finally:
            self._tally.waiting -= 1
        return True

    def _refusal(self) -> Failure | None:
        """Return why no session is to be begun now."""
        if self._closed:
            return Failure(FailureKind.SKIPPED, "netmon is ending")
        if self._tally.stuck >= self._workers:
            return Failure(FailureKind.SKIPPED, f"{self._tally.stuck} SSH sessions are stuck")
        most, _ = resource.getrlimit(resource.RLIMIT_NOFILE)
        used = len(os.listdir(FILES))  # noqa: PTH208 - a hundred Path objects for a number
        if most != resource.RLIM_INFINITY and used >= most * FILES_FULL:
            return Failure(FailureKind.SKIPPED, f"{used} of {most} file descriptors are in use")
        return None

    async def _session(self, slot: _Slot, watch: Watch, work: Callable[[], T]) -> T | Failure:
        wire = watch.wire
        try:
            errand = Errand(work)
        except RuntimeError:
            wire.close()
            return Failure(FailureKind.SKIPPED, "this host gives no more threads")
        slot.lend(errand.done)
        self._wires.add(wire)
        self._errands.add(errand.done)  # type: ignore[arg-type]  # a Future gives what it holds; nobody puts anything in

        def ended(_: asyncio.Future[T]) -> None:
            wire.close()
            self._wires.discard(wire)
            self._errands.discard(errand.done)

        errand.done.add_done_callback(ended)
        try:
            await asyncio.wait({errand.done}, timeout=max(0.0, watch.deadline - self._clock.monotonic()))
            if not errand.done.done():
                wire.cut()
                await asyncio.wait({errand.done}, timeout=GRACE)
        except asyncio.CancelledError:
            wire.cut()
            asyncio.get_running_loop().call_later(GRACE, slot.give_up)
            raise
        if not errand.done.done():
            slot.give_up()
            return Failure(FailureKind.TIMEOUT, "the session did not end when its time was over", answered=True)
        return errand.done.result()

    def _converse(
        self,
        access: SshAccess,
        watch: Watch,
        dialect: Dialect,
        allows: Allows,
        script: Callable[[Terminal], T],
    ) -> T | Failure:
        # netmiko takes half a second and 40 MB: only who opens a session pays, and not the loop.
        from netmon.wires.ssh.keys import KeyRing  # noqa: PLC0415 - see above
        from netmon.wires.ssh.session import Login, converse  # noqa: PLC0415 - see above

        if self._keys is None:
            self._keys = KeyRing()
        return converse(Login(access, self.known_hosts, self._keys), watch, dialect, allows, script)


class _Slot:
    """The right to run one session, given back once: when its thread has ended, or is given up."""

    def __init__(self, slots: asyncio.Semaphore, tally: Tally) -> None:
        self._slots, self._tally = slots, tally
        self._lent: asyncio.Future[object] | None = None
        self._returned = self._stuck = False

    def lend(self, thread: asyncio.Future[T]) -> None:
        """From now on it is a thread's."""
        self._tally.running += 1
        self._tally.sessions += 1
        self._lent = thread  # type: ignore[assignment]  # a Future gives what it holds; nobody here puts anything in
        thread.add_done_callback(lambda _: self._ended())

    def leave(self) -> None:
        """Whoever asked for it has gone; a thread's is given back by the thread."""
        if self._lent is None:
            self._return()

    def give_up(self) -> None:
        """Let another have it, though the thread has not come out."""
        if self._lent is not None and not self._lent.done():
            self._stuck = True
            self._tally.stuck += 1
            self._tally.running -= 1
            self._return()

    def _ended(self) -> None:
        if self._stuck:
            self._tally.stuck -= 1
            return
        self._tally.running -= 1
        self._return()

    def _return(self) -> None:
        if not self._returned:
            self._returned = True
            self._slots.release()
