"""What a discovery shows: a bar on a terminal, lines elsewhere, and in the end what came of it."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from netmon.cli.session import Json, Session
from netmon.cli.times import duration
from netmon.discover.discovery import Progress
from netmon.discover.plan import Plan
from netmon.discover.remarks import cause_of
from netmon.discover.sighting import Outcome, Sighting
from netmon.inventory import Problem
from netmon.inventory.proposal import Proposal
from netmon.model.observation import Cause

LINE_EVERY = 10.0
"""Seconds between two lines where nobody looks on."""
REDRAW_EVERY = 0.2
SOME = 3
ON_THE_WAY = (Cause.PROHIBITED, Cause.LOOP)
"""What makes whole networks silent, and somebody has said so."""
TOLD = (Outcome.REFUSED, Outcome.PINGED, Outcome.UNSENT)


@dataclass(frozen=True, slots=True)
class Result:
    """A run that is over. `problems` are those that the proposal would have together with the inventory."""

    plan: Plan
    sightings: Sequence[Sighting]
    known: int
    proposal: Proposal
    problems: Sequence[Problem]
    output: Path | None
    state: Path
    progress: Progress
    capped: bool
    standalone: bool


@contextmanager
def progress_of(session: Session, *, quiet: bool) -> Iterator[Callable[[Progress], None]]:
    """Yield what is told of each address: it moves the bar, or prints a line now and then."""
    if quiet:
        yield lambda _progress: None
    elif session.err.is_terminal:
        with _bar(session) as told:
            yield told
    else:
        yield _lines(session)


def counts(session: Session, progress: Progress, rate: float) -> str:
    """Return how it stands in one line."""
    refused = progress.outcomes[Outcome.REFUSED] + progress.outcomes[Outcome.PINGED]
    return session.say(
        "discover.counts",
        found=progress.outcomes[Outcome.FOUND],
        silent=progress.outcomes[Outcome.SILENT],
        refused=refused,
        left=progress.left,
        rate=f"{progress.rate:.1f}",
        eta=duration(progress.left / max(rate, 0.001), session.language),
    )


@contextmanager
def _bar(session: Session) -> Iterator[Callable[[Progress], None]]:
    from rich.live import Live  # noqa: PLC0415 - only where it is shown
    from rich.progress_bar import ProgressBar  # noqa: PLC0415 - see above
    from rich.table import Table  # noqa: PLC0415 - see above
    from rich.text import Text  # noqa: PLC0415 - see above

    last = -math.inf
    with Live(console=session.err, transient=True) as live:

        def told(progress: Progress) -> None:
            nonlocal last
            if progress.seconds - last < REDRAW_EVERY:
                return
            last = progress.seconds
            said = counts(session, progress, progress.rate)
            line = session.say("discover.line", seen=progress.seen, total=progress.total, counts=said)
            rows = Table.grid(expand=True)
            rows.add_row(ProgressBar(progress.total, progress.seen))
            rows.add_row(Text(line))
            live.update(rows)

        yield told


def _lines(session: Session) -> Callable[[Progress], None]:
    last = 0.0

    def told(progress: Progress) -> None:
        nonlocal last
        if progress.seconds - last >= LINE_EVERY:
            last = progress.seconds
            said = counts(session, progress, progress.rate)
            session.warn("discover.line", seen=progress.seen, total=progress.total, counts=said)

    return told


def tell(session: Session, result: Result) -> None:
    """Print what came of it, and what to do next."""
    outcomes = result.progress.outcomes
    session.tell(
        "discover.summary",
        devices=len(result.proposal.devices),
        addresses=outcomes[Outcome.FOUND],
        links=len(result.proposal.links),
        took=duration(result.progress.seconds, session.language),
    )
    session.tell(
        "discover.outcomes",
        **{outcome.value: outcomes[outcome] for outcome in Outcome if outcome is not Outcome.FOUND},
        known=result.known,
    )
    for line in _causes(session, result.sightings):
        session.line(f"  {line}")
    if result.capped:
        session.warn("discover.capped")
    if result.output is None:
        session.tell("discover.nothing_found")
        return
    session.tell("discover.written", file=result.output)
    if result.problems:
        session.tell("discover.would_not_load", count=len(result.problems))
        for problem in result.problems:
            session.line(f"  {problem.say(session.language)}")
    session.tell("discover.next_alone" if result.standalone else "discover.next_included", file=result.output)


def _causes(session: Session, sightings: Sequence[Sighting]) -> Iterator[str]:
    """Yield each cause of a refusal with its addresses, the most frequent first."""
    by_cause: dict[str, list[str]] = defaultdict(list)
    for sighting in sightings:
        failure = sighting.failure
        if sighting.outcome in TOLD or (failure is not None and failure.cause in ON_THE_WAY):
            by_cause[cause_of(sighting.failure)].append(str(sighting.address))
    for code, addresses in sorted(by_cause.items(), key=lambda pair: (-len(pair[1]), pair[0])):
        some = ", ".join(addresses[:SOME]) + (" …" if len(addresses) > SOME else "")
        yield session.say("discover.because", cause=session.say(code), count=len(addresses), some=some)


def as_json(session: Session, result: Result) -> Json:
    """Return everything but the file itself. `seconds` and `rate` are of this run; keys are stable."""
    return {
        "complete": not result.capped,
        "output": None if result.output is None else str(result.output),
        "state": str(result.state),
        "seconds": round(result.progress.seconds, 3),
        "asked": result.progress.asked,
        "rate": round(result.progress.rate, 3),
        "outcomes": {outcome.value: result.progress.outcomes[outcome] for outcome in Outcome},
        "known": result.known,
        "devices": [
            {"id": one.id, "name": one.name, "address": str(one.address), "role": one.role.value, "unit": one.unit}
            for one in result.proposal.devices
        ],
        "links": [{"id": one.id, "upper": list(one.upper), "lower": list(one.lower)} for one in result.proposal.links],
        "refused": [
            {
                "address": str(one.address),
                "outcome": one.outcome.value,
                "cause": cause_of(one.failure).partition("_")[2],
                "detail": "" if one.failure is None else one.failure.detail,
            }
            for one in result.sightings
            if one.outcome in TOLD
        ],
        "problems": [problem.say(session.language) for problem in result.problems],
    }
