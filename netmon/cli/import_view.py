"""What `netmon import --from` tells."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from netmon.cli.session import Json, Session
from netmon.imports.draught import Draught, Flawed
from netmon.imports.errors import Flaw
from netmon.imports.proposal import Gap, Proposal, Undeclared
from netmon.imports.seen import Remark
from netmon.inventory import Problem

MOST_SHOWN = 200
"""So many lines a person may read on a terminal; `--json` has all of them."""

MOST_ALIKE = 20


def tell_done(session: Session, proposal: Proposal, draught: Draught, main: Path, *, as_json: bool) -> None:
    """Tell what was written, and what was left out of it."""
    proposed = {section: len(rows) for section, rows in proposal.rows.items()}
    if as_json:
        written: list[Json] = [str(path) for path in draught.files]
        kept: list[Json] = [str(path) for path in draught.kept]
        left = _remarks(session, proposal.remarks)
        session.json({"imported": True, "written": written, "kept": kept, "proposed": proposed, "remarks": left})
        return
    _tell_remarks(session, proposal.remarks)
    for path in draught.files:
        session.tell("cli.import_wrote", file=path)
    for path in draught.kept:
        session.tell("cli.import_kept", file=path)
    if not any(row.cells["snmp"] for row in proposal.rows["devices"]):
        session.tell("imports.no_credential")
    session.tell("imports.done", inventory=main, **{name: proposed[name] for name in ("units", "devices", "links")})


def tell_lacking(session: Session, proposal: Proposal, *, as_json: bool) -> None:
    """Tell what the map has to say before anything can be written."""
    if as_json:
        gaps: list[Json] = [_gap(gap) for gap in proposal.gaps]
        named: list[Json] = [_undeclared(each) for each in proposal.undeclared]
        left = _remarks(session, proposal.remarks)
        session.json({"imported": False, "lacking": gaps, "undeclared": named, "remarks": left})
        return
    said = [session.say(f"imports.lacks_{gap.table}", **_facts(gap)) for gap in proposal.gaps]
    for each in proposal.undeclared:
        noun = session.say(f"term.{each.section.removesuffix('s')}")
        said.append(session.say("imports.undeclared", noun=noun, id=each.id, count=each.count))
    _lines(session, said, len(said))
    session.warn("imports.lacking", count=len(said))


def tell_refused(session: Session, source: str, found: Sequence[Flawed], *, as_json: bool) -> None:
    """Tell what the loader says of the files that would have been written, at the thing each line comes from."""
    said = [(each, each.problem.message(session.language)) for each in found]
    if as_json:
        listed: list[Json] = [
            {"origin": each.origin, "file": each.problem.file, "line": each.problem.line, "message": message}
            for each, message in said
        ]
        session.json({"imported": False, "problems": listed})
        return
    lines = (f"{each.origin or f'{each.problem.file}:{each.problem.line}'}: {message}" for each, message in said)
    _lines(session, lines, len(said))
    session.warn("cli.import_refused", file=source, count=len(said))


def tell_flaws(session: Session, source: str, flaws: Sequence[Flaw], *, as_json: bool) -> None:
    """Tell where what a system says has another shape than it should."""
    if as_json:
        listed: list[Json] = [
            {"origin": flaw.place, "message": session.say(flaw.code, **flaw.facts), **flaw.facts} for flaw in flaws
        ]
        session.json({"imported": False, "problems": listed})
        return
    _lines(session, (flaw.say(session.language) for flaw in flaws), len(flaws))
    session.warn("cli.import_refused", file=source, count=len(flaws))


def tell_problems(session: Session, problems: Sequence[Problem], *, as_json: bool) -> None:
    """Tell what is wrong with the map, or with the inventory that the import is to go beside."""
    if as_json:
        listed: list[Json] = [
            {"file": each.file, "line": each.line, "message": each.message(session.language)} for each in problems
        ]
        session.json({"imported": False, "problems": listed})
        return
    _lines(session, (each.say(session.language) for each in problems), len(problems))
    session.warn("cli.import_refused", file=problems[0].file, count=len(problems))


def _lines(session: Session, lines: Iterable[str], count: int) -> None:
    for number, line in enumerate(lines):
        if number == MOST_SHOWN:
            session.warn("imports.more", count=count - MOST_SHOWN)
            return
        session.line(line)


def _tell_remarks(session: Session, remarks: Sequence[Remark]) -> None:
    """Tell remarks of one kind together, and not so many of a kind that the others are lost."""
    for code in dict.fromkeys(each.code for each in remarks):
        alike = [each for each in remarks if each.code == code]
        for each in alike[:MOST_ALIKE]:
            session.tell(each.code, **each.facts)
        if len(alike) > MOST_ALIKE:
            session.tell("imports.more_alike", count=len(alike) - MOST_ALIKE)


def _remarks(session: Session, remarks: Iterable[Remark]) -> list[Json]:
    return [
        {"code": each.code, "message": session.say(each.code, **each.facts), "facts": dict(each.facts)}
        for each in remarks
    ]


def _facts(gap: Gap) -> dict[str, str | int]:
    return {"field": gap.field, "value": gap.value, "count": gap.count, "example": gap.example}


def _gap(gap: Gap) -> Json:
    return {"table": gap.table, **_facts(gap)}


def _undeclared(each: Undeclared) -> Json:
    return {"section": each.section, "id": each.id, "count": each.count}
