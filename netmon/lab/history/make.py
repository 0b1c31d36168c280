"""Making a past: drawn, played through the real watch, and handed to an archive as it goes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import tzinfo

from netmon.lab.history.actor import HOUR
from netmon.lab.history.cast import cast
from netmon.lab.history.draw import plot_of
from netmon.lab.history.episode import Plot
from netmon.lab.history.findings import Findings
from netmon.lab.history.ground import Ground
from netmon.lab.history.lines import slots_of
from netmon.lab.history.papers import papers
from netmon.lab.history.recorder import Archive, Recorder
from netmon.lab.history.registered import register
from netmon.lab.history.replay import DAY, Replay
from netmon.lab.history.script import changes
from netmon.lab.history.visits import visits
from netmon.model.attestation import Attestation
from netmon.model.belief import Belief
from netmon.model.clock import Clock
from netmon.model.inventory import Inventory
from netmon.model.link_sample import KEPT, SLOT
from netmon.model.names import Subject
from netmon.model.register_change import RegisterChange
from netmon.model.service_check import ServiceTally
from netmon.store import RegisteredSubject
from netmon.store.register import register_of

_REPLAY = 0.7
"""The share of the work that is the replay."""

SETTLING = 300.0
"""Seconds in which everyone is asked before watching ends, so that all that was seen last is fresh."""


class Past:
    """A past of `inventory` over so many `days`, up to the moment at which it is finished."""

    def __init__(self, inventory: Inventory, zone: tzinfo, days: int, seed: int, clock: Clock) -> None:
        began = clock.wall()
        self._inventory = inventory
        self._clock = clock
        self._zone = zone
        self._seed = seed
        self.plot: Plot = plot_of(inventory, zone, began - days * DAY, began, seed)
        self._ground = Ground.of(inventory, self.plot, zone, seed)

    def play(
        self, archive: Archive, progress: Callable[[float], None] = lambda _: None, *, traffic: bool = True
    ) -> tuple[Belief, ...]:
        """Play it into `archive`, and return what is believed in the end. `progress` is told the share that is done.

        Without `traffic` it is not worked out what passed the links.
        """
        plot = self.plot
        script = list(changes(plot))
        actors = cast(self._inventory, plot.since, self._seed)
        recorder = Recorder(archive)
        findings = Findings(self._inventory, plot, self._zone, self._seed)
        replay = Replay(self._inventory, actors, plot.since, recorder, find=findings.of)
        replay.begin()
        replay.plan(script)

        def run(until: float) -> None:
            while (now := replay.clock.now) < until:
                replay.run(min(until, now + DAY))
                replay.hand_over()
                progress(_REPLAY * (replay.clock.now - plot.since) / (plot.until - plot.since))

        for pause in plot.pauses:
            run(pause.start - SETTLING)
            replay.rouse(pause.start)
            replay.run(pause.start)
            replay.end()
            replay.run(pause.end)
            replay.begin()
        run(plot.until - SETTLING)
        end = int(plot.until // SLOT) * SLOT
        first = max(plot.since, end - KEPT) if traffic else end
        for slots in slots_of(plot, script, actors, self._seed, first, end):
            archive.samples(slots)
            if slots:
                progress(_REPLAY + (1 - _REPLAY) * (slots[-1].at - first) / (end - first))
        # Time has gone on meanwhile. A daemon that starts right after this is to find what was seen a moment ago.
        self.until = max(plot.until, self._clock.wall())
        replay.rouse(self.until)
        replay.run(self.until)
        replay.end()
        # The hour and the slot that are not over yet are the daemon's.
        for slots in slots_of(plot, script, actors, self._seed, end, self.until):
            archive.samples(slots)
        recorder.hand_over(int(self.until) - HOUR + 1)
        return tuple(recorder.beliefs.values())

    @property
    def asked(self) -> bool:
        """Whether any device is asked: else nothing can be known of the past."""
        return bool(cast(self._inventory, self.plot.since, self._seed))

    def register(self) -> tuple[RegisterChange, ...]:
        """Return how the register began, and how it changed."""
        return register(self._ground)

    def papers(self) -> tuple[Attestation, ...]:
        """Return what was attested."""
        return papers(self._ground)

    def visits(self) -> Iterator[list[ServiceTally]]:
        """Return what checking services came to, up to the hour in which the past ends: a day's hours at a time."""
        return visits(list(self._inventory.services), self.plot.pauses, self.plot.since, self.plot.until, self._seed)

    def subjects(self) -> tuple[RegisteredSubject, ...]:
        """Return who was first there when."""
        first: dict[Subject, RegisteredSubject] = {}
        for stage in self.plot.stages:
            for subject, name in register_of(stage.inventory, stage.at).names:
                first.setdefault(subject, RegisteredSubject(subject, name, stage.at, None))
        return tuple(first.values())
