"""What was to be told is told, whatever becomes of the daemon and of its disk."""

from __future__ import annotations

import signal
from contextlib import ExitStack
from pathlib import Path

from tests.app.agent import SoundAgent
from tests.app.plant import ENVIRON, NOW, device, inventory
from tests.app.receiver import Message, Receiver
from tests.app.running import Running, until
from tests.app.test_store_failing import disk, fill

__all__ = ["disk"]
COUNT = 3
SOON = NOW.replace("deadline: 2s", "deadline: 1s, down: 2/2")
"""Probing that calls nothing down later than it must, to save the tests' time."""


def test_a_daemon_killed_while_it_tells_tells_the_rest_and_at_most_that_one_again(tmp_path: Path) -> None:
    with ExitStack() as stack:
        receiver = stack.enter_context(Receiver())
        agents = [stack.enter_context(SoundAgent()) for _ in range(COUNT)]
        lines = [device(f"d{number}", agent.port) for number, agent in enumerate(agents)]
        (tmp_path / "inventory.yaml").write_text(inventory(lines, SOON) + receiver.section)
        daemon = stack.enter_context(Running(tmp_path, environ=ENVIRON))
        until(lambda: list(daemon.states().values()).count("up") >= COUNT, "all are up")

        def kill(_: Message) -> None:
            receiver.met = lambda _: None
            daemon.end(signal.SIGKILL)

        receiver.met = kill
        for agent in agents:
            agent.answering = False
        until(lambda: not daemon.running, "it is killed before it knows that the first message was taken")
        daemon.start()
        until(lambda: len(set(receiver.told("firing"))) == COUNT, "all are told")
        assert daemon.end() == 0
        ids = [one.id for one in receiver.heard]
        assert ids[0] == ids[1]
        assert len(ids) == len(set(ids)) + 1
        assert {one.happening for one in receiver.heard} == {"firing"}


def test_with_the_disk_full_people_are_told_all_the_same_and_not_again_after_a_restart(disk: Path) -> None:
    with ExitStack() as stack:
        receiver, agent = stack.enter_context(Receiver()), stack.enter_context(SoundAgent())
        (disk / "inventory.yaml").write_text(inventory([device("d", agent.port)], SOON) + receiver.section)
        daemon = stack.enter_context(Running(disk, environ=ENVIRON))
        daemon.log = disk.parent / "log"
        until(lambda: daemon.states().get("device:d") == "up", "it is up")
        filler = fill(disk)
        agent.answering = False
        until(lambda: receiver.told("firing") == ["d"], "people are told")
        assert daemon.value("netmon_store_degraded") == 1
        filler.unlink()
        until(lambda: daemon.value("netmon_store_degraded") == 0, "all is written")
        daemon.end(signal.SIGKILL)
        daemon.start()
        until(lambda: daemon.states().get("device:d") == "down", "it goes on where it was")
        assert daemon.end() == 0
        assert receiver.told("firing") == ["d"]
