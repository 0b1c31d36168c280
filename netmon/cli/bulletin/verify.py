"""`netmon bulletin verify`: a file, or a bulletin, held against the database or a copy of it."""

from __future__ import annotations

from datetime import tzinfo
from pathlib import Path
from typing import Annotated

import typer

from netmon import __version__
from netmon.bulletins.texts import LARGEST
from netmon.bulletins.verify import Given, Held, Outcome, Verified, identify, sound, verify
from netmon.cli.bulletin.opening import Shelf, open_shelf, reading
from netmon.cli.bulletin.telling import differences_json, say_reason_of, tell_differences
from netmon.cli.bundle.published import find, tell_found
from netmon.cli.errors import DONE, NOT_DONE, CliError, end
from netmon.cli.options import DatabaseOption, JsonOption
from netmon.cli.session import Json, Session, session_of
from netmon.model.publishing import KeptBulletin
from netmon.reports.bulletin.files import files_of
from netmon.settings import Flags, settings_from
from netmon.web.bulletins.answers import bulletin_json

_MARKS = {Outcome.RIGHT: "✓", Outcome.WRONG: "✗", Outcome.SKIPPED: "-"}


def bulletin_verify(
    context: typer.Context,
    what: Annotated[str, typer.Argument(metavar="FILE|BULLETIN", help="help.bulletin_what")],
    every: Annotated[bool, typer.Option("--all", help="help.change_all")] = False,
    json: JsonOption = False,
    database: DatabaseOption = None,
) -> None:
    """Print step by step what holds. Exit code 1: something does not."""
    session = session_of(context)
    shelf = open_shelf(session, settings_from(Flags(database=database), session.environ))
    given = _given(what)
    kept = _of(shelf, given, what)
    if kept is None and given is not None and (known := find(shelf.reader, given.name, given.body)) is not None:
        tell_found(session, known, json=json)
        return
    if kept is None:
        found = Verified(None, (sound(shelf.reader),))
    else:
        found = verify(shelf.reader, kept, given, shelf.again, files_of, __version__)
    if json:
        session.json(_json(session, found))
    else:
        _tell(session, found, what, shelf.figures.zone, every=every)
    end(DONE if found.right else NOT_DONE)


def _given(what: str) -> Given | None:
    """Return the file that is named; None where it is no file."""
    path = Path(what)
    try:
        if not path.is_file():
            return None
        if path.stat().st_size > LARGEST:
            raise CliError("bulletin_cli.file_too_large", file=path, most=LARGEST)
        return Given(path.name, path.read_bytes())
    except OSError as error:
        raise CliError("bulletin_cli.file_unread", file=path, error=error.strerror or error) from error


def _of(shelf: Shelf, given: Given | None, what: str) -> KeptBulletin | None:
    if given is None:
        return shelf.find(what)
    with reading():
        return identify(shelf.reader, given)


def _tell(session: Session, found: Verified, what: str, zone: tzinfo, *, every: bool) -> None:
    if found.kept is not None:
        state = session.say(f"publishing.{found.kept.state.value}")
        session.tell("bulletin_cli.held", name=found.kept.name, state=state, digest=found.kept.publication.digest)
    for one in found.steps:
        session.line(f"{_MARKS[one.outcome]} {say_reason_of(session, one.what)}")
        for place in one.places:
            session.line(f"    {say_reason_of(session, place)}")
        tell_differences(session, one.differences, zone, every=every)
    if found.kept is None:
        session.line(f"{_MARKS[Outcome.WRONG]} {session.say('bulletin_cli.of_none', file=what)}")
    session.tell("bulletin_cli.all_right" if found.right else "bulletin_cli.not_right")


def _json(session: Session, found: Verified) -> dict[str, Json]:
    return {
        "right": found.right,
        "bulletin": None if found.kept is None else bulletin_json(found.kept),
        "steps": [_step(session, one) for one in found.steps],
    }


def _step(session: Session, one: Held) -> dict[str, Json]:
    return {
        "step": one.step.value,
        "outcome": one.outcome.value,
        "code": one.what.code,
        "message": say_reason_of(session, one.what),
        "places": [
            {"code": place.code, "facts": dict(place.facts), "message": say_reason_of(session, place)}
            for place in one.places
        ],
        "differences": differences_json(one.differences),
    }
