"""People are told of everything, whatever becomes of the daemon and of the receiver.

Devices fall silent and answer again, each when people were told of what it did before, while the daemon is killed over
and over: every other time right when the receiver has a message in hand and has not answered yet. Then the receiver is
dead for minutes.
"""

from __future__ import annotations

import random
import signal
import threading
import time
from collections import Counter
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

from tests.app.agent import SoundAgent
from tests.app.plant import ENVIRON, device, inventory
from tests.app.receiver import Message, Receiver
from tests.app.running import Running, until

ACTING, RESTING = 10, 3
"""Devices that fall silent and answer again while daemons are killed; and those that do while the receiver is dead."""
APART = (60.0, 150.0)
"""Seconds between two acts of a device: more often would be flapping, the end of which is told much later."""
PATIENCE = 300.0
"""Seconds after which a message counts as lost: the daemon may be killed a few times before it can decide anything."""
SEED = 20_261


@dataclass(slots=True)
class Told:
    """What came of it: messages that were due and those of them that never came, and what came twice or out of order.

    `late` is how many seconds after its return the receiver that was dead had everything.
    """

    kills: int = 0
    due: int = 0
    lost: list[str] = field(default_factory=list)
    twice: int = 0
    disorder: list[str] = field(default_factory=list)
    late: float = 0.0
    twice_after_death: int = 0


class Acting:
    """Devices that fall silent and answer again for as long as they are let."""

    def __init__(self, agents: list[SoundAgent], receiver: Receiver, told: Told) -> None:
        self.agents, self.receiver, self.told = agents, receiver, told
        self.ending = threading.Event()
        self._threads = [threading.Thread(target=self._act, args=(number,)) for number in range(len(agents))]

    def start(self) -> None:
        """Begin."""
        for thread in self._threads:
            thread.start()

    def end(self) -> None:
        """Let each come to the end of its act, in which it answers."""
        self.ending.set()
        for thread in self._threads:
            thread.join()

    def _act(self, number: int) -> None:
        chance, turn = random.Random(SEED + number), 0
        while not self.ending.wait(chance.uniform(*APART) if turn else chance.uniform(0, 60)):
            turn += 1
            for answering, happening in ((False, "firing"), (True, "resolved")):
                self.agents[number].answering = answering
                self.told.due += 1
                if not self._came(f"d{number}", happening, turn):
                    self.told.lost.append(f"{happening} of d{number}, turn {turn}")

    def _came(self, name: str, happening: str, turn: int) -> bool:
        """Wait until a device was told of so often, told twice counting once."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            ids = {one.id for one in self.receiver.heard if (one.root, one.happening) == (name, happening)}
            if len(ids) >= turn:
                return True
            time.sleep(0.1)
        return False


def tell(folder: Path, kills: int, dead: float) -> Told:
    """Kill so many daemons while they tell, then have the receiver dead for so many seconds."""
    told, chance = Told(), random.Random(SEED)
    with ExitStack() as stack:
        receiver = stack.enter_context(Receiver())
        agents = [stack.enter_context(SoundAgent()) for _ in range(ACTING + RESTING)]
        lines = [device(f"d{number}", agent.port) for number, agent in enumerate(agents)]
        (folder / "inventory.yaml").write_text(inventory(lines) + receiver.section)
        daemon = stack.enter_context(Running(folder, environ=ENVIRON))
        until(lambda: list(daemon.states().values()).count("up") >= len(agents), "all are up")
        acting = Acting(agents[:ACTING], receiver, told)
        acting.start()
        try:
            for number in range(kills):
                kill(daemon, receiver, chance, in_hand=number % 2 == 0)
                told.kills += 1
                daemon.start()
        finally:
            acting.end()
        told.twice = twice(receiver)
        told.late = outlive_receiver(agents[ACTING:], receiver, dead)
        told.twice_after_death = twice(receiver) - told.twice
        told.disorder = disorder(receiver.heard)
        if daemon.end() != 0:
            raise RuntimeError(daemon.said())
    return told


def kill(daemon: Running, receiver: Receiver, chance: random.Random, *, in_hand: bool) -> None:
    """Kill the daemon: where it is told that a message is `in_hand`, before it is answered; else at any moment."""
    time.sleep(chance.uniform(5, 15))
    if in_hand:

        def end(_: Message) -> None:
            receiver.met = lambda _: None
            daemon.end(signal.SIGKILL)

        receiver.met = end
        until(lambda: not daemon.running, "there is a message to kill it over", PATIENCE)
    else:
        daemon.end(signal.SIGKILL)


def outlive_receiver(agents: list[SoundAgent], receiver: Receiver, dead: float) -> float:
    """Have things happen while the receiver is dead; return how long after its return it has heard of all."""
    before = len(receiver.heard)
    receiver.stop()
    for agent in agents:
        agent.answering = False
    time.sleep(dead)
    for agent in agents:
        agent.answering = True
    time.sleep(90)
    receiver.start()
    began, due = time.monotonic(), {(f"d{number}", what) for number in range(ACTING, ACTING + RESTING) for what in ENDS}
    until(lambda: due <= {(one.root, one.happening) for one in receiver.heard[before:]}, "all came", 2 * PATIENCE)
    return time.monotonic() - began


ENDS = ("firing", "resolved")


def twice(receiver: Receiver) -> int:
    """Return how many messages came that had come before."""
    return sum(count - 1 for count in Counter(one.id for one in receiver.heard).values())


def disorder(heard: list[Message]) -> list[str]:
    """Return incidents that were told of in another order than they happened: an end is the last there is."""
    wrong = []
    for incident in {one.incident for one in heard}:
        said = [one.happening for one in heard if one.incident == incident]
        first = said.index("resolved") if "resolved" in said else len(said)
        if said[0] != "firing" or any(one != "resolved" for one in said[first:]):
            wrong.append(f"{incident}: {', '.join(said)}")
    return wrong
