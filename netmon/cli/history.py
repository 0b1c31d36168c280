"""`netmon lab history`: a made-up past in the database, or none any more."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeElapsedColumn, TimeRemainingColumn

from netmon import __version__
from netmon.cli.declared import declared
from netmon.cli.errors import CliError, WrongUseError
from netmon.cli.options import DatabaseOption, JsonOption, NetworkOption
from netmon.cli.session import Session, session_of
from netmon.cli.times import iso, zone_of
from netmon.model.inventory import Inventory
from netmon.model.sample_history import MOST_DAYS, SampleHistory
from netmon.settings import Flags, Settings, settings_from
from netmon.store import StoreError

_DAYS, _SEED = 400, 1
_MEGABYTE = 1_000_000
_TENTHS = 10


def history(  # noqa: PLR0913, PLR0917 - Typer calls it by name, one parameter for each option
    context: typer.Context,
    inventory: Annotated[Path | None, typer.Argument(metavar="INVENTORY", help="help.history_inventory")] = None,
    network: NetworkOption = None,
    days: Annotated[int | None, typer.Option("--days", metavar="N", help="help.history_days")] = None,
    seed: Annotated[int | None, typer.Option("--seed", metavar="N", help="help.history_seed")] = None,
    replace: Annotated[bool, typer.Option("--replace", help="help.history_replace")] = False,
    remove: Annotated[bool, typer.Option("--remove", help="help.history_remove")] = False,
    database: DatabaseOption = None,
    json: JsonOption = False,
) -> None:
    """Make a past, or remove it."""
    session = session_of(context)
    settings = settings_from(Flags(inventory=inventory, database=database, network=network), session.environ)
    try:
        if remove:
            if replace or {inventory, network, days, seed} != {None}:
                raise WrongUseError("history.remove_alone")
            _remove(session, settings, as_json=json)
            return
        many = _DAYS if days is None else days
        if not 1 <= many <= MOST_DAYS:
            raise WrongUseError("history.bad_days", most=MOST_DAYS)
        _make(session, settings, many, _SEED if seed is None else seed, replace=replace, as_json=json)
    except StoreError as error:
        raise CliError(error.code, **error.facts) from error


def _make(session: Session, settings: Settings, days: int, seed: int, *, replace: bool, as_json: bool) -> None:
    from netmon.lab.history.archive import CountingArchive  # noqa: PLC0415 - --help does not need it
    from netmon.lab.history.make import Past  # noqa: PLC0415 - nor this
    from netmon.store import writing_history  # noqa: PLC0415 - nor this

    inventory = declared(session, settings)
    began = session.clock.monotonic()
    before = _size(settings)
    past = Past(inventory, zone_of(inventory.time_zone), days, seed, session.clock)
    if not past.asked:
        raise CliError("history.no_devices")
    with writing_history(settings.database, replace=replace) as writer, _progress(session, "history.making") as tell:
        archive = CountingArchive(writer)
        beliefs = past.play(archive, tell)
        for stage in past.plot.stages:
            writer.declared(stage.inventory, stage.at)
        register, papers, checks = past.register(), past.papers(), 0
        writer.register(register)
        writer.papers(papers)
        for hours in past.visits():
            writer.visits(hours)
            checks += sum(one.valid for one in hours)
        label = SampleHistory(past.plot.since, past.until, session.clock.wall(), seed, __version__)
        writer.finish(label, beliefs, past.subjects())
    days_closed, months_closed = _close_days(session, settings, inventory), _close_months(session, settings, inventory)
    counts = {
        "events": archive.count_events,
        "incidents": archive.count_incidents,
        "hours": archive.count_hours,
        "slots": archive.count_slots,
        "days": days_closed,
        "months": months_closed,
        "papers": len(papers),
        "register_changes": len(register),
        "checks": checks,
    }
    size, seconds = _size(settings) - before, session.clock.monotonic() - began
    if as_json:
        session.json({**_label_json(label), **counts, "bytes": size, "seconds": round(seconds, 1)})
        return
    shown = {name: f"{count:,}" for name, count in counts.items()}
    figures = {"megabytes": f"{size / _MEGABYTE:,.0f}", "seconds": f"{seconds:.0f}"}
    session.tell("history.made", database=settings.database, **(shown | {"days": str(days)}), **figures)
    session.tell("history.papers", **shown)
    session.tell("history.how_to_remove")


def _close_days(session: Session, settings: Settings, inventory: Inventory) -> int:
    """Close the days of a past, as a daemon does each night, and return how many those were."""
    from netmon.figures.closing import close_all  # noqa: PLC0415 - see `_make`
    from netmon.store import Reader, writing_days  # noqa: PLC0415 - see `_make`

    closed = 0
    with writing_days(settings.database) as write, _progress(session, "history.closing") as tell:
        reader = Reader.open(settings.database)
        for share in close_all(reader, write, zone_of(inventory.time_zone), session.clock.wall()):
            closed += 1
            tell(share)
    return closed


def _close_months(session: Session, settings: Settings, inventory: Inventory) -> int:
    """Close the months of a past, as a daemon does on the first of the next, and return how many those were."""
    from netmon.figures.availability.closing import close_all  # noqa: PLC0415 - see `_make`
    from netmon.store import Reader, writing_days  # noqa: PLC0415 - see `_make`

    closed = 0
    with writing_days(settings.database) as write, _progress(session, "history.closing_months") as tell:
        reader = Reader.open(settings.database)
        for share in close_all(reader, write, inventory, zone_of(inventory.time_zone), session.clock.wall()):
            closed += 1
            tell(share)
    return closed


def _remove(session: Session, settings: Settings, *, as_json: bool) -> None:
    from netmon.store import remove_history  # noqa: PLC0415 - see `_make`

    with _progress(session, "history.removing") as tell:
        gone = remove_history(settings.database, tell)
    counts = {"events": gone.events, "incidents": gone.incidents, "hours": gone.hours, "slots": gone.slots}
    if as_json:
        session.json({**_label_json(gone.history), **counts, "bytes": gone.bytes})
        return
    shown = {name: f"{count:,}" for name, count in counts.items()}
    megabytes = f"{gone.bytes / _MEGABYTE:,.0f}"
    session.tell("history.removed", database=settings.database, **shown, megabytes=megabytes)


def _label_json(history: SampleHistory) -> dict[str, str | int | None]:
    times = {name: iso(getattr(history, name)) for name in ("since", "until", "made_at")}
    return {**times, "seed": history.seed, "version": history.version}


@contextmanager
def _progress(session: Session, code: str) -> Iterator[Callable[[float], None]]:
    """Show a bar on a terminal, and elsewhere a line for every tenth that is done."""
    shown = session.err.is_terminal
    columns = (TextColumn("{task.description}"), BarColumn(), TaskProgressColumn(), TimeElapsedColumn())
    with Progress(*columns, TimeRemainingColumn(), console=session.err, transient=True, disable=not shown) as bar:
        task = bar.add_task(session.say(code), total=1.0)

        told = 0

        def tell(share: float) -> None:
            nonlocal told
            bar.update(task, completed=share)
            if not shown and share >= (told + 1) / _TENTHS:
                told = int(share * _TENTHS)
                session.warn("history.so_far", what=session.say(code), percent=told * 100 // _TENTHS)

        yield tell


def _size(settings: Settings) -> int:
    """Return the bytes of the database on the disk."""
    from netmon.store.location import locate  # noqa: PLC0415 - see `_make`

    try:
        return locate(settings.database).path.stat().st_size
    except OSError:
        return 0
