"""The pool: bounded, freed in time, and never in the way of the loop."""

from __future__ import annotations

import asyncio
import logging
import resource
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from netmon.model.observation import Cause, Failure, FailureKind
from netmon.wires.ssh import KnownHosts, Patience, SshWire, Terminal
from tests.ssh_servers.hostile import PASSWORD, Login, command_line, listening, ssh_server
from tests.wires.ssh.talk import CLOCK, FAST, HOME, VRP, access, allows, known, version

pytestmark = pytest.mark.anyio
ANSWERS = {"screen-length 0 temporary": b"", "display version": b"VRP\r\n"}
HANGING = 50


def hang(wire: socket.socket) -> None:
    while wire.recv(4096):
        pass


def files() -> int:
    return sum(1 for _ in Path("/proc/self/fd").iterdir())


def of_sessions() -> int:
    return sum(thread.name == "netmon-ssh" for thread in threading.enumerate())


async def settled(what: object, tries: int = 100) -> None:
    """Wait until nothing of a session is left."""
    for _ in range(tries):
        if of_sessions() == 0:
            return
        await asyncio.sleep(0.05)


async def ask(wire: SshWire, port: int, seconds: float = 60) -> str | Failure:
    return await wire.talk(access(port), VRP, allows, version, CLOCK.monotonic() + seconds)


async def test_hundreds_of_sessions_leave_nothing_behind(tmp_path: Path) -> None:
    # Only the mute one may be waited for in vain: whoever closes does it within this, on a busy machine too.
    quick = Patience(settled=0.02, quiet=0.02, banner=1.5)
    filters = len(logging.getLogger("netmiko").filters)
    with ssh_server(command_line(ANSWERS)) as good, listening(hang) as mute, listening(lambda one: one.close()) as shut:
        hosts = known(tmp_path, good)
        wire = SshWire(CLOCK, hosts, 8, quick)
        assert await ask(wire, good) == "VRP\n"
        wrong = access(good, "wrong")
        await settled(wire)
        before = files(), threading.active_count()

        async def one(number: int) -> str:
            if number % 10 == 0:
                said = await ask(wire, good)
            elif number % 10 == 1:
                said = await wire.talk(wrong, VRP, allows, version, CLOCK.monotonic() + 60)
            else:
                said = await ask(wire, mute if number % 10 == 2 else shut)
            return str(said.cause or said.kind) if isinstance(said, Failure) else said

        said = await asyncio.gather(*(one(number) for number in range(240)))
        assert {kind: said.count(kind) for kind in set(said)} == {"VRP\n": 24, "auth": 24, "no_banner": 192}
        await settled(wire)
        for _ in range(100):
            # The server's side of it lives in this process too, and takes its time.
            if files() <= before[0] + 2 and threading.active_count() <= before[1] + 2:
                break
            await asyncio.sleep(0.1)
        stats = wire.stats()
        assert (stats.running, stats.waiting, stats.stuck, stats.open_sockets) == (0, 0, 0, 0)
        assert stats.sessions == 241
        assert stats.failures == {"auth": 24, "refused/no_banner": 168, "timeout/no_banner": 24}
        await wire.close()
    assert of_sessions() == 0
    assert files() <= before[0] + 2
    assert len(logging.getLogger("netmiko").filters) == filters


async def test_a_session_that_is_cancelled_frees_its_place_and_its_socket(tmp_path: Path) -> None:
    began = threading.Event()

    def script(terminal: Terminal) -> str | Failure:
        began.set()
        return [version(terminal) for _ in range(1000)][-1]

    with ssh_server(command_line(ANSWERS)) as port:
        wire = SshWire(CLOCK, known(tmp_path, port), 1, FAST)
        task = asyncio.create_task(wire.talk(access(port), VRP, allows, script, CLOCK.monotonic() + 60))
        while not began.is_set():
            await asyncio.sleep(0.01)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert await ask(wire, port) == "VRP\n"
        assert wire.stats().open_sockets == 0
        await wire.close()


async def test_a_script_that_raises_is_a_bug_that_reaches_the_caller_and_frees_all(tmp_path: Path) -> None:
    def script(terminal: Terminal) -> str:
        raise ZeroDivisionError

    with ssh_server(command_line(ANSWERS)) as port:
        wire = SshWire(CLOCK, known(tmp_path, port), 1, FAST)
        with pytest.raises(ZeroDivisionError):
            await wire.talk(access(port), VRP, allows, script, CLOCK.monotonic() + 20)
        assert wire.stats().running == 0
        await wire.close()


async def test_who_finds_no_place_in_time_is_skipped(tmp_path: Path) -> None:
    with listening(hang) as port:
        wire = SshWire(CLOCK, KnownHosts(tmp_path / "none"), 1)
        first = asyncio.create_task(ask(wire, port, 1.2))
        await asyncio.sleep(0.1)
        second = await ask(wire, port, 0.5)
        assert wire.stats().running == 1
        await first
        await wire.close()
    assert isinstance(second, Failure)
    assert second.kind is FailureKind.SKIPPED


async def test_threads_that_do_not_come_out_are_counted_and_at_last_nothing_new_is_begun(tmp_path: Path) -> None:
    release = threading.Event()

    def script(terminal: Terminal) -> str:
        release.wait(60)
        return "late"

    with ssh_server(command_line(ANSWERS)) as port:
        wire = SshWire(CLOCK, known(tmp_path, port), 2, FAST)
        began = CLOCK.monotonic()
        stuck = await asyncio.gather(
            *(wire.talk(access(port), VRP, allows, script, CLOCK.monotonic() + 3) for _ in range(2))
        )
        assert CLOCK.monotonic() - began < 3 + 2
        assert all(isinstance(one, Failure) and one.kind is FailureKind.TIMEOUT for one in stuck)
        assert (wire.stats().stuck, wire.stats().running) == (2, 0)
        refused = await ask(wire, port)
        assert isinstance(refused, Failure)
        assert refused.kind is FailureKind.SKIPPED
        release.set()
        await settled(wire)
        assert wire.stats().stuck == 0
        assert await ask(wire, port) == "VRP\n"
        await wire.close()


async def test_nothing_is_begun_when_the_host_runs_out_of_files(tmp_path: Path) -> None:
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wire = SshWire(CLOCK, KnownHosts(tmp_path / "none"), 1)
    resource.setrlimit(resource.RLIMIT_NOFILE, (int(files() * 1.1), hard))
    try:
        said = await ask(wire, 9)
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))
    assert isinstance(said, Failure)
    assert said.kind is FailureKind.SKIPPED
    assert "file descriptors" in said.detail


async def test_after_the_end_of_all_nothing_is_begun(tmp_path: Path) -> None:
    with listening(hang) as port:
        wire = SshWire(CLOCK, KnownHosts(tmp_path / "none"), 1)
        running = asyncio.create_task(ask(wire, port, 60))
        await asyncio.sleep(0.2)
        await wire.close()
        said, after = await running, await ask(wire, port)
    assert isinstance(said, Failure)
    assert isinstance(after, Failure)
    assert after.kind is FailureKind.SKIPPED


def resident() -> float:
    """Return the megabytes of memory that this process holds."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * resource.getpagesize() / 1e6


async def test_fifty_hanging_devices_leave_the_loop_free_and_the_live_ones_served(tmp_path: Path) -> None:
    loop = asyncio.get_running_loop()
    over = asyncio.Event()
    slow: list[float] = []

    async def look_up() -> None:
        while not over.is_set():
            began = time.perf_counter()
            await loop.getaddrinfo("127.0.0.1", 22)
            slow.append(time.perf_counter() - began)
            await asyncio.sleep(0.02)

    hung = Login(hang=60)
    with (
        listening(hang) as mute,
        ssh_server(command_line(ANSWERS)) as good,
        ssh_server(command_line({}), lambda: hung) as deaf,
    ):
        hosts = known(tmp_path, good)
        hosts.record(HOME, deaf, hosts.of(HOME, good))
        wire = SshWire(CLOCK, hosts, HANGING + 4, FAST)
        assert await ask(wire, good) == "VRP\n"
        before = resident()
        watcher = asyncio.create_task(look_up())

        async def hanging(port: int) -> float:
            end = CLOCK.monotonic() + 3
            said = await wire.talk(access(port), VRP, allows, version, end)
            assert isinstance(said, Failure)
            assert said.cause in {Cause.NO_BANNER, Cause.NO_LOGIN_ANSWER, Cause.NO_KEY_EXCHANGE}
            return CLOCK.monotonic() - end

        async def live() -> list[str | Failure]:
            return [await ask(wire, good) for _ in range(3)]

        late = asyncio.gather(*(hanging(mute if number % 5 else deaf) for number in range(HANGING)))
        served = await live()
        more = resident() - before
        beyond = await late
        over.set()
        await watcher
        await wire.close()
    assert served == ["VRP\n"] * 3
    assert max(beyond) <= 2
    assert more <= 50
    # A busy machine may take its time once; the loop being blocked by a session would show in most.
    assert sorted(slow)[len(slow) * 95 // 100] <= 0.05, sorted(slow)[-5:]


async def test_no_secret_reaches_a_log_however_loud_it_is(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG), ssh_server(command_line(ANSWERS)) as port:
        wire = SshWire(CLOCK, known(tmp_path, port), 1, FAST)
        assert await ask(wire, port) == "VRP\n"
        said = await wire.talk(access(port, PASSWORD + "x"), VRP, allows, version, CLOCK.monotonic() + 20)
        await wire.close()
    assert isinstance(said, Failure)
    for where in (caplog.text, repr(said), repr(access(port)), repr(wire.stats())):
        assert PASSWORD not in where
    assert not [record for record in caplog.records if record.name.startswith(("paramiko", "netmiko"))]


def test_netmiko_is_not_there_before_the_first_session() -> None:
    code = "import sys, netmon.wires.ssh; sys.exit(any(name in sys.modules for name in ('paramiko', 'netmiko')))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
