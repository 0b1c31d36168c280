"""From a fault to the message with every wait as it is delivered: who is told what, and how soon, by either way.

    python -m tests.alerting [--turns 20] [--only-cuts] [--json FILE] [--keep FOLDER]

Lab, `netmon run`, Debian's Prometheus and Alertmanager with the files that `netmon integrate` writes, and webhooks. The
nodes of prefectures lose power at random phases; beside them one of two lines is cut, a line flaps, a portal fails, and
a node fails within maintenance; last we are cut off ourselves. It takes forty minutes at most. Exit code 0 where people
were told each once, with its root, and of its end, and Alertmanager held the rest back.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from dataclasses import asdict
from datetime import datetime
from pathlib import Path

from netmon.store import Reader
from netmon.store.incidents import WantedIncidents
from tests.alerting.chain import MISSING, Chain, chain
from tests.alerting.ear import Ear, hook
from tests.alerting.plant import inventory, prefecture
from tests.alerting.stages import Turn, summary, table
from tests.app.running import Running
from tests.ports import free_port
from tests.wires.http.serving import serving

WAYS = ("rules", "own", "both")
"""Receivers: told by rules alone, by netmon alone, and by both, which must be no different from one."""
SPREAD = 120.0
"""Seconds over which the cuts are spread: many times the longest interval, so phases are random."""
PATIENCE = 1500.0
ENDED = 480.0
"""Seconds for an end: a minute of calm, and Alertmanager's group_interval of five."""
OTHERS = frozenset({"NetmonExplained", "NetmonWatchdog", "NetmonIncident"})
FAULTS = ("cut link hub-two-2", "flap link hub-flappy 20s", "kill service portal", "kill device works")
ROOTS = ("hub-two-2", "hub-flappy", "portal")
"""What people are told of, beside the cuts; `works` is in maintenance."""


class Course:
    """One run. `wrong` says what is not as it should be."""

    def __init__(self, running: Chain, ear: Ear, turns: int) -> None:
        self.running, self.ear = running, ear
        self.nodes = [prefecture(number) for number in range(turns)]
        self.cuts: dict[str, float] = {}
        self.pending: dict[str, float] = {}
        self.firing: dict[str, float] = {}
        self.wrong: list[str] = []

    def play(self) -> None:
        """Do all of it, in order."""
        self._maintain()
        self._break()
        self._until(lambda: self._all_told("firing", (*self.nodes, *ROOTS)), PATIENCE, "all are told of the beginning")
        time.sleep(150)
        self._look_at_alertmanager()
        self.running.tell("heal all")
        self._until(lambda: self._all_told("resolved", (*self.nodes, *ROOTS)), ENDED, "all are told of the end")
        self._look_at_messages()
        self._cut_off()

    def play_cuts(self) -> None:
        """Cut the nodes alone, for the times."""
        self._cut_nodes()
        self._until(lambda: self._all_told("firing", self.nodes), PATIENCE, "all are told of the beginning")
        self._note()

    def _maintain(self) -> None:
        words = (
            "maintenance",
            "add",
            "works",
            "--for",
            "60m",
            "--reason",
            "割接",
            "--by",
            "张三",
            "--url",
            self.running.daemon.page,
        )
        done = self.running.daemon.command(*words)
        if done.returncode:
            self.wrong.append(done.stderr)

    def _break(self) -> None:
        for fault in FAULTS:
            self.running.tell(fault)
        self._cut_nodes()

    def _cut_nodes(self) -> None:
        chance = random.Random(8)
        due = sorted((chance.uniform(0, SPREAD), node) for node in self.nodes)
        began = time.monotonic()
        for at, node in due:
            while (left := began + at - time.monotonic()) > 0:
                time.sleep(min(left, 0.5))
                self._note()
            self.cuts[node] = time.time()
            self.running.tell(f"kill device {node}")

    def _note(self) -> None:
        """Note since when Prometheus and Alertmanager have the incidents' alerts."""
        for one in self.running.rules():
            labels = one["labels"]
            if isinstance(labels, dict) and labels["alertname"] == "NetmonIncident":
                self.pending.setdefault(labels["root"], _instant(str(one["activeAt"])))
        for alert in self.running.alerts():
            if alert.name == "NetmonIncident":
                self.firing.setdefault(alert.labels["root"], _instant(alert.starts_at))

    def _until(self, holds: Callable[[], bool], patience: float, what: str) -> None:
        end = time.monotonic() + patience
        while not holds():
            if time.monotonic() > end:
                self.wrong.append(f"not within {patience:g} s: {what}")
                return
            self._note()
            time.sleep(0.5)

    def _all_told(self, happening: str, roots: Iterable[str]) -> bool:
        return all(
            any(one.happening == happening for one in self.ear.told(way, root)) for root in roots for way in WAYS
        )

    def _look_at_alertmanager(self) -> None:
        """See that what an incident explains has its alerts, and that all of them are held back."""
        alerts = self.running.alerts()
        loud = [one for one in alerts if one.active and one.name not in OTHERS]
        self.wrong += [f"active, and nobody's cause: {one.labels}" for one in loud]
        roots = [one.labels["root"] for one in alerts if one.name == "NetmonIncident"]
        if sorted(roots) != sorted((*self.nodes, *ROOTS)):
            self.wrong.append(f"incidents that fire: {roots}")
        held = [one for one in alerts if not one.active]
        sys.stdout.write(f"{len(roots)} incidents fire; {len(held)} alerts are suppressed: ")
        sys.stdout.write(f"{', '.join(sorted({one.name for one in held}))}\n")
        if not held:
            self.wrong.append("nothing is held back")

    def _look_at_messages(self) -> None:
        """See that each was told once and ended once; what is another matter by then is told again, by one message."""
        for way in WAYS:
            for node in self.nodes:
                if (said := [one.happening for one in self.ear.told(way, node)]) != ["firing", "resolved"]:
                    self.wrong.append(f"{way}: of {node} was told {said}")
            for root in ROOTS:
                said = [one.happening for one in self.ear.told(way, root)]
                sys.stdout.write(f"{way}: {root}: {', '.join(one.title for one in self.ear.told(way, root))}\n")
                if said.count("resolved") != 1 or said[-1] != "resolved" or said[:1] != ["firing"]:
                    self.wrong.append(f"{way}: of {root} was told {said}")
        known = {*self.nodes, *ROOTS}
        self.wrong += [f"and besides: {one}" for one in self.ear.heard if one.root not in known]

    def _cut_off(self) -> None:
        """Cut ourselves off, and see that this is all that is told."""
        before = len(self.ear.heard)
        self.running.tell("isolate network extranet")
        self._until(lambda: self._said(before, "firing") >= set(WAYS), PATIENCE, "all are told that we are cut off")
        time.sleep(60)
        self.running.tell("heal network extranet")
        self._until(lambda: self._said(before, "resolved") >= set(WAYS), ENDED, "all are told of the end of that")
        told = self.ear.heard[before:]
        for way in WAYS:
            said = [one.title for one in told if one.receiver == way]
            sys.stdout.write(f"{way}: cut off: {', '.join(said)}\n")
            if len(said) != 2:
                self.wrong.append(f"{way}: of our being cut off was told {said}")

    def _said(self, before: int, happening: str) -> set[str]:
        return {one.receiver for one in self.ear.heard[before:] if one.happening == happening}

    def turns(self) -> list[Turn]:
        """Return the instants of every cut that was told by both ways."""
        reader = Reader.open(self.running.daemon.url)
        incidents = reader.incidents(WantedIncidents(), limit=None)
        opened = {one.roots[0].id: one.opened_at for one in incidents if one.roots}
        made = {}
        for delivery in reader.deliveries(limit=10_000):
            note = delivery.notification
            labels = dict(note.labels)
            if note.receiver == "rules" and note.happening == "firing" and "root" in labels:
                made[labels["root"]] = note.made_at
        found = []
        for node, cut in self.cuts.items():
            rules, own = self.ear.told("rules", node), self.ear.told("own", node)
            if rules and own and node in made:
                instants = (opened[node], self.pending[node], self.firing[node], made[node])
                found.append(Turn(cut, *instants, rules[0].at, own[0].at))
        return found


def _instant(text: str) -> float:
    return datetime.fromisoformat(text).timestamp()


def _notify(url: str) -> str:
    receivers = ", ".join(hook(way, url) for way in WAYS)
    return f"notify: {{receivers: {{{receivers}}}, routes: [{{to: [own, both]}}], alerts: {{duty: [rules, both]}}}}\n"


def _all_up(daemon: Running) -> bool:
    states = daemon.states().values()
    return bool(states) and set(states) == {"up"}


def main() -> int:
    """Run from the command line."""
    parser = argparse.ArgumentParser(prog="python -m tests.alerting", description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--turns", type=int, default=20)
    parser.add_argument("--only-cuts", action="store_true", help="the times alone: six minutes, and no ends")
    parser.add_argument("--json", type=Path)
    parser.add_argument("--keep", type=Path, help="a folder that is not there yet, which is kept")
    chosen = parser.parse_args()
    if MISSING:
        sys.exit(f"not installed: {', '.join(MISSING)}")
    ear = Ear()
    with tempfile.TemporaryDirectory() as name, serving(ear) as server:
        folder = chosen.keep or Path(name)
        folder.mkdir(exist_ok=True)
        plant = inventory(chosen.turns, free_port(), _notify(server.url))
        with chain(folder, plant, quick=False, up=_all_up) as running:
            time.sleep(30)
            course = Course(running, ear, chosen.turns)
            if chosen.only_cuts:
                course.play_cuts()
            else:
                course.play()
            turns = course.turns()
    if turns:
        sys.stdout.writelines(f"{line}\n" for line in table(turns))
    sys.stdout.writelines(f"! {wrong}\n" for wrong in course.wrong)
    if chosen.json and turns:
        result = {"seconds": summary(turns), "turns": [asdict(one) for one in turns], "wrong": course.wrong}
        chosen.json.write_text(json.dumps(result, indent=2, ensure_ascii=False) + "\n")
    return int(bool(course.wrong) or len(turns) < chosen.turns)


if __name__ == "__main__":
    sys.exit(main())
