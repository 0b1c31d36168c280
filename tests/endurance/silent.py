"""Debian's Alertmanager dead for minutes while incidents open, change and end: nothing is lost, and nobody else waits.

    python -m tests.endurance.silent [--minutes 10] [--json FILE] [--keep FOLDER]

The plant of `tests.live`: real agents in namespaces, `netmon run`, a webhook and an Alertmanager. Four incidents are
open when Alertmanager is killed. Before it is started again two of them end, two change, four others open, and two more
open and end. Held against what netmon has open is what `amtool` then says, and against what the webhook was told
meanwhile how long that took. It needs root. Exit code 0 where everything is as it should be.
"""

from __future__ import annotations

import argparse
import json
import signal
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass, field
from pathlib import Path

from netmon.model.notification import Delivery, DeliveryState
from netmon.store import Reader
from netmon.store.incidents import WantedIncidents
from tests.live import hook
from tests.live.__main__ import Played, Stage, of_devices
from tests.live.heard import ALERTMANAGER_PORT, BINARY, HOOK_PORT, NOTIFY, Heard, start_alertmanager
from tests.live.plant import COMMUNITY, DEVICES, Plant, inventory
from tests.live.scenes import LINES_OF_ONE, Act, Place, Step, cut, hang, message, wake
from tests.namespaces.hosts import missing
from tests.namespaces.watched import Watched

PATIENCE = 90.0
"""Seconds after its return in which Alertmanager must have all: what is open is told anew every 30 s."""
LINGERING = 70.0
"""Seconds for which what it has must then stay the same."""
LATEST = 5.0
"""Seconds that a message may take to the webhook, on a busy machine."""
REMEMBER = "--data.maintenance-interval=10s"
"""How often Alertmanager writes down whom it told. By default it is killed with a quarter of an hour in its head."""

Alerts = Mapping[str, tuple[str, str]]
"""Active alerts by incident, each with its severity and its root: an alert with other labels is another one."""


@dataclass(slots=True)
class Outcome:
    """What came of it. Times in seconds; `slowest` and `slowest_before` are of messages to the webhook."""

    dead: float = 0.0
    open_before: int = 0
    changes: int = 0
    open_after: int = 0
    returned: float = 0.0
    slowest: float = 0.0
    slowest_before: float = 0.0
    wrong: list[str] = field(default_factory=list)


def scenes(dead: threading.Event) -> Mapping[str, tuple[Step, ...]]:
    """Return what happens; `dead` is set when Alertmanager is."""

    def wait(_: Place) -> None:
        dead.wait()

    def after(seconds: float) -> Act:
        def act(_: Place) -> None:
            dead.wait()
            time.sleep(seconds)

        return act

    waiting = Step("Alertmanager is killed", wait)
    return {
        "1 open before and after": (
            Step("lan1 hangs", hang("lan1"), message("firing", "outage", "lan1", units=1)),
            waiting,
        ),
        "2 open before, ends meanwhile": (
            Step("pref2 hangs", hang("pref2"), message("firing", "outage", "pref2", units=4)),
            waiting,
            Step("pref2 answers", wake("pref2"), message("resolved", "outage", "pref2")),
        ),
        "3 becomes graver meanwhile": (
            Step("the first of two lines breaks", cut("hub-n3"), message("firing", "redundancy", "hub-n3", units=0)),
            waiting,
            Step("the second breaks", cut("hub-n3-2"), message("changed", "outage", "hub-n3", "hub-n3-2")),
        ),
        "4 begins and ends meanwhile": (
            waiting,
            Step("p4 hangs", hang("p4"), message("firing", "outage", "p4", units=3)),
            Step("p4 answers", wake("p4"), message("resolved", "outage", "p4")),
        ),
        "5 has another root meanwhile": (
            Step("k5 hangs", hang("k5"), message("firing", "outage", "k5", units=1)),
            waiting,
            Step("p5 hangs too", hang("p5"), message("changed", "outage", "p5", units=2)),
        ),
        "6 begins meanwhile": (
            Step("a minute passes", after(60)),
            Step("the line breaks", cut("hub-p6"), message("firing", "outage", "hub-p6", units=1)),
        ),
        "7 ends meanwhile, and begins again": (
            Step("two minutes pass", after(120)),
            Step("p7 hangs", hang("p7"), message("firing", "outage", "p7", units=2)),
            Step("p7 answers", wake("p7"), message("resolved", "outage", "p7")),
            Step("p7 hangs again", hang("p7"), message("firing", "outage", "p7", units=2)),
        ),
        "8 three lines of one carrier": (
            Step("three minutes pass", after(180)),
            Step("all break", cut(*LINES_OF_ONE), message("firing", "common_cause", *LINES_OF_ONE, units=3)),
        ),
    }


BEFORE = 4
"""Scenes that begin before Alertmanager is killed, and are told one message each till then."""


def mend_all(plant: Plant) -> None:
    """Have everything be well that the scenes left broken."""
    for name in ("lan1", "k5", "p5", "p7"):
        plant.wake(name)
    for cable in ("hub-n3", "hub-n3-2", "hub-p6", *LINES_OF_ONE):
        plant.mend(cable)


class Silence:
    """The run: one Alertmanager that is killed and started again, and what it has."""

    def __init__(self, plant: Plant, folder: Path) -> None:
        self.plant, self.folder, self.mon = plant, folder, plant.host("mon")
        self.heard = Heard(folder / "heard.jsonl")
        self.daemon = Watched(self.mon, folder / "inventory.yaml", folder / "netmon.db", {"LAB_COMMUNITY": COMMUNITY})
        self.outcome = Outcome()

    def run(self, minutes: float) -> list[Played]:
        """Play everything; what is wrong beside the scenes is in `outcome`."""
        self._start()
        dead = threading.Event()
        stage = Stage(Place(self.plant, self.daemon), self.heard)
        acts = scenes(dead)
        with ThreadPoolExecutor(len(acts)) as pool:
            playing = [pool.submit(stage.play, scene, steps, scene[0]) for scene, steps in acts.items()]
            try:
                self._until(lambda: len(self.heard.people()) >= BEFORE, "all of the first are told")
                self._agree("before it is killed")
                self.outcome.open_before = len(self._alerts())
                time.sleep(30)
                began, killed = time.monotonic(), time.time()
                self.mon.stop("alertmanager", signal.SIGKILL)
            finally:
                dead.set()
            played = [each.result() for each in playing]
        time.sleep(max(0.0, began + 60 * minutes - time.monotonic()))
        self.outcome.dead = round(time.monotonic() - began, 1)
        self._return(killed)
        self._all_well()
        self._look_at_deliveries(killed)
        self.mon.stop("netmon")
        return played

    def _start(self) -> None:
        self.plant.start_agents()
        self.mon.start("hook", sys.executable, hook.__file__, str(HOOK_PORT), str(self.heard.path))
        start_alertmanager(self.mon, self.folder, REMEMBER)
        (self.folder / "inventory.yaml").write_text(inventory(NOTIFY))
        self.daemon.start()
        self.daemon.until(lambda: len(of_devices(self.daemon, "up")) == len(DEVICES), "all devices are up")
        time.sleep(20)

    def _return(self, killed: float) -> None:
        """Start Alertmanager again, and see that it has what is open, soon, and nothing else, also later."""
        outcome = self.outcome
        outcome.changes = sum(one.at >= killed for one in self.heard.people())
        began = time.monotonic()
        start_alertmanager(self.mon, self.folder, REMEMBER)
        self._agree("after it is back")
        outcome.returned = round(time.monotonic() - began, 1)
        outcome.open_after = len(self._alerts())
        end = time.monotonic() + LINGERING
        while time.monotonic() < end:
            if (has := self._alerts()) != (due := self._open()):
                outcome.wrong.append(f"Alertmanager had all, and later {has}, where {due} is open")
                return
            time.sleep(5)

    def _all_well(self) -> None:
        """Let everything be well, and see that Alertmanager ends all, and told its own receiver of each end."""
        mend_all(self.plant)
        self.daemon.until(lambda: len(of_devices(self.daemon, "up")) == len(DEVICES), "all devices are up again")
        self._until(lambda: not self._open(), "all incidents are closed")
        self._agree("after everything is well")
        time.sleep(15)
        last = {one.fingerprint: one.status for one in self.heard.alerts()}
        still = sum(status == "firing" for status in last.values())
        if still or not last:
            self.outcome.wrong.append(
                f"Alertmanager told its receiver of {len(last)} alerts, not of the end of {still}"
            )

    def _look_at_deliveries(self, killed: float) -> None:
        found: dict[str, list[Delivery]] = {"people": [], "machine": []}
        for delivery in Reader.open(self.daemon.database).deliveries(limit=10_000):
            found[delivery.notification.receiver].append(delivery)
        outcome = self.outcome
        for receiver, some in found.items():
            unsent = sum(one.state is not DeliveryState.SENT for one in some)
            if unsent or not some:
                outcome.wrong.append(f"of {len(some)} messages to {receiver} {unsent} were not sent")
        times = [
            (one.notification.made_at, one.done_at - one.notification.made_at)
            for one in found["people"]
            if one.done_at is not None
        ]
        outcome.slowest_before = round(max((took for at, took in times if at < killed), default=0.0), 2)
        meanwhile = [took for at, took in times if killed <= at < killed + outcome.dead]
        outcome.slowest = round(max(meanwhile, default=0.0), 2)
        if outcome.slowest > LATEST:
            outcome.wrong.append(f"the webhook was told {outcome.slowest} s late")

    def _agree(self, when: str) -> None:
        """Wait until Alertmanager has what netmon has open."""
        end = time.monotonic() + PATIENCE
        while (has := self._alerts()) != (due := self._open()):
            if time.monotonic() > end:
                self.outcome.wrong.append(f"{when}, Alertmanager has {has}, where {due} is open")
                return
            time.sleep(0.5)

    @staticmethod
    def _until(holds: Callable[[], bool], what: str) -> None:
        end = time.monotonic() + 2 * PATIENCE
        while not holds():
            if time.monotonic() > end:
                raise TimeoutError(f"not within {2 * PATIENCE:g} s: {what}")
            time.sleep(0.5)

    def _open(self) -> Alerts:
        """Return what is open, as people were told of it last."""
        told = {one.incident: (one.severity, one.root) for one in self.heard.people()}
        found = Reader.open(self.daemon.database).incidents(WantedIncidents(open_only=True), limit=None)
        return {one.id: told.get(one.id, ("nobody was told", "")) for one in found}

    def _alerts(self) -> Alerts:
        """Return what `amtool` says is active; one incident with two alerts is told by a root that is both."""
        url = f"--alertmanager.url=http://127.0.0.1:{ALERTMANAGER_PORT}"
        try:
            said = self.mon.execute("amtool", url, "alert", "query", "--output=json")
        except RuntimeError:
            return {"nobody there": ("", "")}
        found: dict[str, tuple[str, str]] = {}
        for alert in json.loads(said):
            labels = alert["labels"]
            root = labels.get("root", "").partition(":")[2].partition("@")[0]
            twice = found.get(labels["incident"])
            found[labels["incident"]] = (labels["severity"], root if twice is None else f"{twice[1]} and {root}")
        return found


def main() -> int:
    """Run from the command line."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.endurance.silent", description=(__doc__ or "").split("\n", 1)[0]
    )
    parser.add_argument("--minutes", type=float, default=10.0)
    parser.add_argument("--json", type=Path)
    parser.add_argument("--keep", type=Path, help="a folder that is not there yet, which is kept")
    chosen = parser.parse_args()
    if (reason := missing()) is not None or BINARY is None:
        sys.exit(reason or "prometheus-alertmanager is not installed")
    with tempfile.TemporaryDirectory() as name:
        folder = chosen.keep or Path(name)
        folder.mkdir(exist_ok=True)
        plant = Plant(folder)
        with plant.hosts:
            silence = Silence(plant, folder)
            played = silence.run(chosen.minutes)
    outcome = silence.outcome
    for each in played:
        sys.stdout.write(f"{'! ' if each.wrong else '  '}{each.scene}\n")
        sys.stdout.writelines(f"      {came.seconds:6.1f} s  {came.step} → {came.told}\n" for came in each.came)
        sys.stdout.writelines(f"    ! {wrong}\n" for wrong in each.wrong)
    sys.stdout.writelines(f"! {wrong}\n" for wrong in outcome.wrong)
    sys.stdout.write(
        f"dead for {outcome.dead:g} s, in which people were told {outcome.changes} times; "
        f"open before {outcome.open_before}, after {outcome.open_after}, all there {outcome.returned:g} s after its "
        f"start; slowest to the webhook {outcome.slowest:g} s, before {outcome.slowest_before:g} s\n"
    )
    if chosen.json:
        result = {"outcome": asdict(outcome), "scenes": [asdict(each) for each in played]}
        chosen.json.write_text(json.dumps(result, indent=2, ensure_ascii=False) + "\n")
    return int(bool(outcome.wrong) or any(each.wrong for each in played))


if __name__ == "__main__":
    sys.exit(main())
