"""An entry of maintenance as the daemon tells it, for people."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, tzinfo

from netmon.cli.errors import CliError
from netmon.cli.session import Json, Session
from netmon.cli.tables import table
from netmon.cli.times import duration, zone_of
from netmon.words import say_list, say_subject

Entry = Mapping[str, Json]
COVERED_SHOWN = 20


def entries_of(answer: Mapping[str, Json]) -> list[Entry]:
    """Return the entries of an answer; CliError where it is none of a netmon that this one understands."""
    found = answer.get("maintenance")
    if isinstance(found, dict):
        return [found]
    if not isinstance(found, list):
        raise CliError("daemon_api.another_release")
    return [one for one in found if isinstance(one, dict)]


def label(session: Session, entry: Entry) -> str:
    """Return what an entry is about, by its name."""
    return say_subject(session.language, str(entry["kind"]), str(entry["subject_id"]), str(entry["name"] or ""))


def when(session: Session, entry: Entry) -> str:
    """Say the window that runs, or the next, or that none is left; in the entry's time zone."""
    zone = zone_of(str(entry["zone"]))
    running, coming = entry["running"], entry["next"]
    if isinstance(running, dict):
        return session.say("maintenance.runs", ends=_local(running["ends"], zone))
    if isinstance(coming, list) and coming and isinstance(first := coming[0], dict):
        return session.say("maintenance.comes", begins=_local(first["begins"], zone), ends=_local(first["ends"], zone))
    return session.say("maintenance.cancelled" if entry["cancelled"] else "maintenance.is_over")


def recurs(session: Session, entry: Entry) -> str:
    """Say how often it comes back."""
    every = session.say(f"recurrence.{entry['every']}")
    named = [session.say(f"weekday.{day}") for day in _list(entry, "weekdays")]
    named += [session.say("maintenance.monthday", day=day) for day in _list(entry, "monthdays")]
    parts = [every, say_list(session.language, named)] if named else [every]
    if entry["until"]:
        parts.append(session.say("maintenance.until", until=entry["until"]))
    return " ".join(parts)


def approved(session: Session, entry: Entry) -> str:
    """Say the approval, and whether the window that runs or comes counts for availability."""
    approval = entry["approval"]
    if not isinstance(approval, dict):
        return session.say("maintenance.not_approved")
    first = entry["running"] or next(iter(_list(entry, "next")), None)
    counts = isinstance(first, dict) and bool(first["counts"])
    code = "maintenance.approved" if counts or first is None else "maintenance.approved_late"
    return session.say(code, number=approval["number"], at=_local(approval["at"], zone_of(str(entry["zone"]))))


def tell_all(session: Session, entries: list[Entry]) -> None:
    """Print entries as a table."""
    columns = ("number", "subject", "when", "recurrence", "reason", "by")
    shown = table(session, *(f"maintenance.column_{name}" for name in columns))
    for entry in entries:
        about = label(session, entry)
        row = (when(session, entry), recurs(session, entry), str(entry["reason"]), str(entry["by"]))
        shown.add_row(str(entry["id"]), about, *row)
    session.out.print(shown)


def tell(session: Session, entry: Entry) -> None:
    """Print all of one entry."""
    zone = zone_of(str(entry["zone"]))
    lasts = entry["lasts"]
    facts = {
        "subject": label(session, entry),
        "when": when(session, entry),
        "recurrence": recurs(session, entry),
        "lasts": duration(float(lasts) if isinstance(lasts, int | float) else 0.0, session.language),
        "zone": str(entry["zone"]),
        "scope": session.say("maintenance.with_below" if entry["below"] else "maintenance.alone"),
        "reason": str(entry["reason"]),
        "by": f"{entry['by']} {_local(entry['created'], zone)}",
        "approval": approved(session, entry),
    }
    if entry["cancelled"]:
        facts["cancelled"] = f"{entry['cancelled_by']} {_local(entry['cancelled'], zone)}"
    for name, said in facts.items():
        session.line(f"{session.say(f'maintenance.column_{name}')}  {said}")
    covers = [one for one in _list(entry, "covers") if isinstance(one, dict)]
    if covers:
        named = say_list(session.language, (label(session, one) for one in covers[:COVERED_SHOWN]))
        code = "maintenance.covers" if len(covers) <= COVERED_SHOWN else "maintenance.covers_more"
        session.tell(code, count=len(covers), named=named)


def _list(entry: Entry, key: str) -> list[Json]:
    found = entry.get(key)
    return found if isinstance(found, list) else []


def _local(at: Json, zone: tzinfo) -> str:
    return f"{datetime.fromisoformat(str(at)).astimezone(zone):%Y-%m-%d %H:%M}"
