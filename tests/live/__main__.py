"""What people are told when parts of a real network fail: real agents, `netmon run`, a receiver, Alertmanager.

    python -m tests.live [--json FILE] [--keep FOLDER]

It takes about eight minutes, needs root, and touches namespaces of its own alone. Printed is each message with the time
from what brought it about. Exit code 0 where people, and Alertmanager, were told exactly what `scenes` says.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass, field
from pathlib import Path

from netmon.model.belief import State
from netmon.model.incident import Ending
from netmon.store import Reader
from netmon.store.incidents import WantedIncidents
from tests.live import hook
from tests.live.heard import BINARY, HOOK_PORT, NOTIFY, Heard, Told, start_alertmanager
from tests.live.plant import COMMUNITY, DEVICES, Plant, inventory
from tests.live.scenes import CUT_OFF, FALLS, SCENES, Message, Place, Step
from tests.namespaces.hosts import missing
from tests.namespaces.watched import Watched

PATIENCE = 150.0
"""Seconds after which a message is missing."""
QUIET = 20.0
"""Seconds after the last step in which nothing more may come."""


@dataclass(frozen=True, slots=True)
class Came:
    """A message that was due, and how many seconds after what brought it about it came."""

    step: str
    told: str
    seconds: float


@dataclass(slots=True)
class Played:
    """What came of a scene; `wrong` says what is not as it should be."""

    scene: str
    came: list[Came] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)


def scene_of(told: Told) -> str:
    """Return the number that a scene's devices end with, "" of what has no root."""
    return next((letter for letter in reversed(told.root.removesuffix("-2")) if letter.isdigit()), "")


class Stage:
    """Plays scenes, and holds what was told against what should be."""

    def __init__(self, place: Place, heard: Heard) -> None:
        self.place, self.heard = place, heard

    def told(self, number: str) -> list[Told]:
        """Return what people were told of a scene."""
        return [told for told in self.heard.people() if scene_of(told) == number]

    def play(self, scene: str, steps: tuple[Step, ...], number: str) -> Played:
        """Play a scene to its end. A message that does not come ends it."""
        played, expected = Played(scene), list[Message]()
        for step in steps:
            began = time.time()
            step.act(self.place)
            if step.told is None:
                time.sleep(step.seconds)
                continue
            expected.append(step.told)
            found = self._next(number, len(expected))
            if found is None:
                played.wrong.append(f"{step.what}: not told within {PATIENCE:g} s: {step.told}")
                break
            played.came.append(Came(step.what, str(found), round(found.at - began, 1)))
        time.sleep(QUIET)
        played.wrong += compared(self.told(number), expected)
        return played

    def _next(self, number: str, count: int) -> Told | None:
        """Wait until so many messages have come, and return the last of them."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            if len(found := self.told(number)) >= count:
                return found[count - 1]
            time.sleep(0.1)
        return None


def compared(told: list[Told], expected: list[Message]) -> list[str]:
    """Return what of a scene is wrong."""
    wrong = [] if len(told) == len(expected) else [f"told {len(told)} times and not {len(expected)}"]
    for one, due in zip(told, expected, strict=False):
        fits = (one.happening, one.matter) == (due.happening, due.matter) and one.root in due.roots
        if not fits or (due.units is not None and one.units != due.units):
            wrong.append(f"told was {one}, due was {due}")
    wrong += [f"and besides: {one}" for one in told[len(expected) :]]
    if len({one.id for one in told}) < len(told):
        wrong.append("one was told twice")
    return wrong


def alertmanager_heard(heard: Heard) -> list[str]:
    """Return what is wrong with what Alertmanager told, against what people were."""
    people, alerts, wrong = heard.people(), heard.alerts(), list[str]()
    for incident in {one.incident for one in people}:
        ended = any(one.happening == "resolved" for one in people if one.incident == incident)
        said = [one for one in alerts if one.incident == incident]
        last = {one.fingerprint: one.status for one in said}
        if not said or said[0].status != "firing" or ("firing" in last.values()) == ended:
            wrong.append(f"Alertmanager said of {incident}: {', '.join(one.status for one in said) or 'nothing'}")
    return wrong


def recorded(reader: Reader) -> list[str]:
    """Return what the database lacks of what people were rightly not told of."""
    falls = sum(
        event.subject.id == "hub-p6" and event.after.state is State.DOWN for event in reader.events(limit=100_000)
    )
    covered = [
        incident.ending
        for incident in reader.incidents(WantedIncidents(), limit=None)
        if any(root.id == "p7" for root in incident.roots)
    ]
    wrong = [] if falls == FALLS else [f"of {FALLS} falls of hub-p6 {falls} were recorded"]
    return wrong + ([] if covered == [Ending.RECOVERED] else [f"incidents of p7, in maintenance: {covered}"])


def perform(folder: Path) -> list[Played]:
    """Build the plant and play everything."""
    plant = Plant(folder)
    with plant.hosts:
        plant.start_agents()
        mon, heard = plant.host("mon"), Heard(folder / "heard.jsonl")
        mon.start("hook", sys.executable, hook.__file__, str(HOOK_PORT), str(heard.path))
        start_alertmanager(mon, folder)
        (folder / "inventory.yaml").write_text(inventory(NOTIFY))
        daemon = Watched(mon, folder / "inventory.yaml", folder / "netmon.db", {"LAB_COMMUNITY": COMMUNITY})
        daemon.start()
        daemon.until(lambda: len(of_devices(daemon, "up")) == len(DEVICES), "all devices are up")
        time.sleep(20)
        stage = Stage(Place(plant, daemon), heard)
        with ThreadPoolExecutor(len(SCENES)) as pool:
            playing = [pool.submit(stage.play, scene, steps, scene[0]) for scene, steps in SCENES.items()]
            played = [each.result() for each in playing]
        before = len(heard.people())
        played.append(stage.play("9 we are isolated ourselves", CUT_OFF, ""))
        if len(heard.people()) != before + 2:
            played[-1].wrong += [f"and besides: {one}" for one in heard.people()[before:]]
        played.append(Played("Alertmanager was told of the same", wrong=alertmanager_heard(heard)))
        played.append(Played("the history has all of it", wrong=recorded(Reader.open(daemon.database))))
        mon.stop("netmon")
    return played


def of_devices(daemon: Watched, state: str) -> list[str]:
    """Return the devices that have a state."""
    return [name for name, at in daemon.scrape().states().items() if name.startswith("device:") and at == state]


def main() -> int:
    """Run from the command line."""
    parser = argparse.ArgumentParser(prog="python -m tests.live", description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--json", type=Path)
    parser.add_argument("--keep", type=Path, help="a folder that is not there yet, which is kept")
    chosen = parser.parse_args()
    if (reason := missing()) is not None or BINARY is None:
        sys.exit(reason or "prometheus-alertmanager is not installed")
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as name:
        folder = chosen.keep or Path(name)
        folder.mkdir(exist_ok=True)
        played = perform(folder)
    for each in played:
        sys.stdout.write(f"{'! ' if each.wrong else '  '}{each.scene}\n")
        sys.stdout.writelines(f"      {came.seconds:6.1f} s  {came.step} → {came.told}\n" for came in each.came)
        sys.stdout.writelines(f"    ! {wrong}\n" for wrong in each.wrong)
    sys.stdout.write(f"{time.monotonic() - began:.0f} s in all\n")
    if chosen.json:
        chosen.json.write_text(json.dumps([asdict(each) for each in played], indent=2, ensure_ascii=False) + "\n")
    return int(any(each.wrong for each in played))


if __name__ == "__main__":
    sys.exit(main())
