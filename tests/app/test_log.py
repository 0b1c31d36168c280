"""The log is read by people and services that may stop reading; the daemon goes on."""

from __future__ import annotations

import asyncio
import fcntl
import logging
import os
import signal
import socket
import subprocess
from pathlib import Path

from netmon.app.log import tells_something
from tests.app.agent import SoundAgent
from tests.app.plant import ENVIRON, device, inventory
from tests.app.running import NETMON, Running, until
from tests.ports import free_port

MISTAKES = 2_000
PIPE = 4096


def test_a_log_that_nobody_reads_does_not_hold_up_the_daemon(tmp_path: Path) -> None:
    with SoundAgent() as agent:
        right = inventory([device("d", agent.port)])
        wrong = inventory([device(f"d{number}", agent.port, unit="nowhere") for number in range(MISTAKES)])
        (tmp_path / "inventory.yaml").write_text(right)
        daemon = Running(tmp_path, environ=ENVIRON)
        port = free_port()
        daemon.page = f"http://127.0.0.1:{port}/"
        reading, writing = os.pipe()
        fcntl.fcntl(writing, fcntl.F_SETPIPE_SZ, PIPE)
        process = subprocess.Popen([NETMON, "run", "--listen", f"127.0.0.1:{port}"], env=daemon.environ, stderr=writing)
        try:
            until(lambda: daemon.value("netmon_device_up", device="d") == 1, "it polls")
            (tmp_path / "inventory.yaml").write_text(wrong)
            for _ in range(3):  # more than a pipe holds
                process.send_signal(signal.SIGHUP)
                until(lambda: daemon.value("netmon_inventory_last_reload_successful") == 0, "it is refused")
            asked = agent.asked
            until(lambda: agent.asked > asked + 5, "it polls on")
            assert daemon.get("healthz").startswith('{"status":"ok"')
        finally:
            process.send_signal(signal.SIGTERM)
            ended = process.wait(60)
            os.close(writing)
            os.set_blocking(reading, False)
            said = os.read(reading, 1 << 20)
            os.close(reading)
        assert ended == 0
        assert len(said) > PIPE - 512, "there was no room for another line"


def test_a_reader_that_goes_in_the_middle_of_an_answer_is_no_line_in_the_log() -> None:
    told: list[logging.LogRecord] = []
    handler = logging.Handler()
    handler.emit = told.append  # type: ignore[assignment, method-assign]  # all that a handler is here
    logger = logging.getLogger("asyncio")
    logger.addHandler(handler)
    try:
        asyncio.run(write_to_nobody())
    finally:
        logger.removeHandler(handler)
    assert told, "asyncio has another sentence for it now"
    assert not list(filter(tells_something, told))


async def write_to_nobody() -> None:
    gone, here = socket.socketpair()
    _, writer = await asyncio.open_connection(sock=here)
    gone.close()
    for _ in range(20):
        writer.write(b"x")
    writer.close()
