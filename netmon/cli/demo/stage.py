"""The course of a demo: everything is started, shown, broken and healed, and then all of it goes away again."""

from __future__ import annotations

import asyncio
import shutil
import tempfile
from dataclasses import replace
from pathlib import Path

from netmon.cli.demo.changed import diff_command, incidents_command
from netmon.cli.demo.crew import LOOK_EVERY, Crew, Plan, until
from netmon.cli.demo.plain import Plain
from netmon.cli.demo.progress import Progress, headline
from netmon.cli.demo.scenario import perform
from netmon.cli.demo.stack import Stack, start_stack
from netmon.cli.live.picture import is_found
from netmon.cli.live.screen import Screen
from netmon.cli.live.show import ended_by_signals, show
from netmon.cli.live.source import Source
from netmon.cli.session import Session
from netmon.lab.control import default_path
from netmon.model.plant import Role


async def run(session: Session, plan: Plan) -> None:
    """Run a demo until Ctrl-C, SIGTERM or a closed terminal. Raises DiedError where a child ended by itself."""
    stop = ended_by_signals()
    house = Path(tempfile.mkdtemp(prefix="netmon-demo-"))
    crew = Crew(session, plan, house)
    course = asyncio.ensure_future(_Stage(session, plan, crew, stop).course())
    stopped = asyncio.ensure_future(stop.wait())
    try:
        await asyncio.wait([course, stopped], return_when=asyncio.FIRST_COMPLETED)
        if course.done():
            course.result()
    finally:
        for task in (course, stopped):
            task.cancel()
        await asyncio.gather(course, stopped, return_exceptions=True)
        session.tell("demo.ending")
        await crew.family.close()
        shutil.rmtree(house, ignore_errors=True)


class _Stage:
    """One demo under way."""

    def __init__(self, session: Session, plan: Plan, crew: Crew, stop: asyncio.Event) -> None:
        self._session, self._plan, self._crew, self._stop = session, plan, crew, stop
        self._clock = session.clock
        self._progress = Progress(self._clock.monotonic())
        self._sources: list[Source] = []
        self._stack: Stack | None = None
        self._plain = None if plan.live else Plain(session)

    async def course(self) -> None:
        """Do all of it; never ends by itself."""
        await self._crew.start_lab()
        await self._crew.write_history()
        self._progress = Progress(self._clock.monotonic())
        self._sources = await self._crew.start_daemons()
        if self._plan.programs is not None:
            self._stack = await start_stack(self._crew, self._plan.programs, [one.address for one in self._sources])
        await self._crew.family.unless_lost(asyncio.gather(self._show(), self._play()))

    async def _show(self) -> None:
        if self._plain is None:
            await show(self._session.out, self._screen, self._session.language, self._stop)
            return
        while True:
            self._plain.news(self._sources, self._clock.wall(), self._plan.program)
            await asyncio.sleep(LOOK_EVERY)

    async def _play(self) -> None:
        """Let the scenario begin once everything was found up: the province is seen at rest first."""
        await until(self._is_found)
        found = self._clock.monotonic()
        self._note(replace(self._progress, found=found))
        while (coming := self._plan.script.after(self._progress.done)) is not None:
            await asyncio.sleep(max(0.0, found + coming.at - self._clock.monotonic()))
            perform(self._crew.control, coming)
            self._note(replace(self._progress, done=self._progress.done + 1))

    def _is_found(self) -> bool:
        """Whether every device has answered a daemon and is believed to be up: what a past has left proves nothing."""
        lab = self._crew.lab_state()
        if lab is None:
            return False
        self._progress = replace(self._progress, asked=lab.asked, devices=lab.devices)
        blocks = [source.block(self._clock.wall()) for source in self._sources]
        return lab.asked == lab.devices and all(
            block.picture is not None and is_found(block.picture) for block in blocks
        )

    def _note(self, progress: Progress) -> None:
        self._progress = progress
        if self._plain is not None:
            self._plain.went_on(progress, self._plan)

    def _screen(self) -> Screen:
        now, say = self._clock.wall(), self._session.say
        plan, language = self._plan, self._session.language
        return Screen(
            now,
            say("demo.title"),
            tuple(source.block(now) for source in self._sources),
            lines=tuple(headline(self._progress, plan.script, plan.inventory, language, self._clock.monotonic())),
            footer=(
                *self._changes(),
                *self._beside(),
                say("demo.incidents", command=incidents_command(plan.program, self._sources[0].url)),
                say("demo.by_hand", command=self._command()),
                say("live.stop"),
            ),
            sample=True,
        )

    def _changes(self) -> list[str]:
        """Return how to see the newest change of a configuration in each network that had one."""
        commands = (diff_command(self._plan.program, source.url, source.notes) for source in self._sources)
        return [self._session.say("demo.changed", command=command) for command in commands if command]

    def _beside(self) -> list[str]:
        """Return where Prometheus and Alertmanager are."""
        if self._stack is None:
            return []
        return [
            self._session.say("demo.stack", prometheus=self._stack.prometheus, alertmanager=self._stack.alertmanager)
        ]

    def _command(self) -> str:
        """Return a command that breaks something small."""
        inventory = self._plan.inventory
        leaves = (
            link.id
            for link in inventory.links.values()
            if link.lower.device is not None and inventory.devices[link.lower.device].role is Role.CE
        )
        link = next(leaves, "LINK")
        usual = self._crew.control == default_path(self._session.environ)
        where = "" if usual else f" --control {self._crew.control}"
        return f"{self._plan.program} lab fault cut link {link}{where}"
