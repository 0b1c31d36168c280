"""The demo as lines, for a log or a pipe."""

from __future__ import annotations

from collections.abc import Iterable

from netmon.cli.demo.changed import diff_command
from netmon.cli.demo.crew import Plan
from netmon.cli.demo.progress import Progress
from netmon.cli.demo.scenario import in_words
from netmon.cli.live.rows import age, news_line, note_line
from netmon.cli.live.source import Source
from netmon.cli.session import Session
from netmon.judge.news import news_of


class Plain:
    """Prints what happens, each thing once."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._told: set[str] = set()

    def went_on(self, progress: Progress, plan: Plan) -> None:
        """Tell what was just done."""
        session = self._session
        if progress.done:
            done = plan.script.happenings[progress.done - 1]
            what = in_words(done, plan.inventory, session.language)
            session.tell("demo.last", at=age(done.at, session.language), what=what)
        elif progress.found is not None:
            session.tell("demo.all_found", seconds=f"{progress.found - progress.began:.1f}")
        if plan.script.after(progress.done) is None:
            session.tell("demo.played" if plan.script.happenings else "demo.no_scenario")
        session.out.file.flush()

    def news(self, sources: Iterable[Source], now: float, program: str) -> None:
        """Tell what was committed since the last time. `program` is how netmon is called."""
        for source in sources:
            block = source.block(now)
            fresh = [event for event in source.events if event.id not in self._told]
            self._told.update(event.id for event in fresh)
            for news in reversed(news_of(fresh)):
                self._session.line(news_line(news, block, self._session.language).plain)
            for note in reversed(source.notes):
                if note.id not in self._told:
                    self._told.add(note.id)
                    self._session.line(note_line(note, block, self._session.language).plain)
                    if command := diff_command(program, source.url, [note]):
                        self._session.tell("demo.changed", command=command)
        self._session.out.file.flush()
