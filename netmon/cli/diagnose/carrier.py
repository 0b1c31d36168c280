"""Whom to ring, and what to say: only what was measured, in the order in which a carrier asks for it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import tzinfo

from netmon.cli.session import Session
from netmon.cli.times import instant
from netmon.judge.diagnosis import Diagnosis, EndEvidence, Evidence, Likelihood, Side, Suspect
from netmon.judge.ports import Port
from netmon.model.belief import Truth
from netmon.model.inventory import Inventory
from netmon.words.quantities import bit_rate

THEIRS = frozenset({Suspect.FIBRE, Suspect.CARRIER})
"""What a carrier is rung about."""
AT_A_PLACE = frozenset({Suspect.POWER, Suspect.PEER, Suspect.DEVICE, Suspect.CABLE})
"""What somebody at the place is rung about."""


def tell_carrier(
    session: Session, inventory: Inventory, zone: tzinfo, evidence: Evidence, diagnosis: Diagnosis
) -> None:
    """Print whom to ring at the places concerned, and what to tell the carrier where one of theirs is suspect."""
    for line in contacts(session, inventory, diagnosis):
        session.line(line)
    if not is_theirs(diagnosis):
        session.tell("diagnosis.no_need_to_call")
        return
    session.tell("diagnosis.tell_carrier")
    for line in lines(session, zone, evidence, diagnosis):
        session.line(line)


def is_theirs(diagnosis: Diagnosis) -> bool:
    """Whether the carrier is to be rung: one of theirs is suspect, and nothing of ours explains it all."""
    first = diagnosis.first
    if first is None or (first.likelihood is Likelihood.SHOWN and first.suspect not in THEIRS):
        return False
    best = first.likelihood.rank
    return any(finding.suspect in THEIRS and finding.likelihood.rank <= max(best, 1) for finding in diagnosis.findings)


def contacts(session: Session, inventory: Inventory, diagnosis: Diagnosis) -> Iterator[str]:
    """Yield the people at the ends that are suspect."""
    sides = dict.fromkeys(one.side for one in diagnosis.findings if one.side and one.suspect in AT_A_PLACE)
    for side in sides:
        end = diagnosis.link.upper if side is Side.UPPER else diagnosis.link.lower
        unit = inventory.units.get(end.unit)
        for contact in () if unit is None else unit.contacts:
            who = " ".join(part for part in (contact.name, contact.duty, contact.phone, contact.room) if part)
            yield session.say("diagnosis.whom", side=session.say(f"diagnosis.side_{side}"), who=who)


def lines(session: Session, zone: tzinfo, evidence: Evidence, diagnosis: Diagnosis) -> Iterator[str]:
    """Yield what to say, line by line."""
    link = evidence.link
    yield session.say(
        "diagnosis.tell_circuit",
        circuit=link.circuit or "-",
        link=link.name or link.id,
        bandwidth="-" if link.bandwidth_bps is None else bit_rate(link.bandwidth_bps),
    )
    past = evidence.past
    if evidence.broken and past is not None and past.failed_at is not None:
        yield session.say("diagnosis.tell_since", at=instant(past.failed_at, zone))
    for end in evidence.ends:
        yield from _end(session, end)
    read = [end for end in evidence.ends if end.is_read]
    if read and not any(end.port is Port.ADMIN_DOWN for end in read):
        yield session.say("diagnosis.tell_open")
    wanted = next((finding for finding in diagnosis.findings if finding.suspect in THEIRS), None)
    if wanted is not None:
        dirty = wanted.what.code in _DIRTY
        code = "clean" if dirty else "fibre" if wanted.suspect is Suspect.FIBRE and evidence.broken else "check"
        yield session.say(f"diagnosis.tell_{code}")


_DIRTY = frozenset(f"diagnosis.{code}" for code in ("dirty", "errors", "errors_lately", "light_weak", "light_strong"))


def _end(session: Session, end: EndEvidence) -> Iterator[str]:
    named = {"side": session.say(f"diagnosis.side_{end.side}"), "where": end.label}
    if end.is_read:
        yield session.say("diagnosis.tell_port", port=session.say(end.port.value), **named)
    elif end.answers is Truth.NO:
        yield session.say("diagnosis.tell_silent", **named)
    for direction, dbm in (("rx", end.light.rx), ("tx", end.light.tx)):
        if dbm is not None:
            yield session.say(f"diagnosis.tell_{direction}", dbm=f"{dbm:.1f}", **named)
    if end.growth is not None and end.growth.in_errors:
        seconds = f"{end.growth.seconds:.0f}"
        yield session.say("diagnosis.tell_errors", count=end.growth.in_errors, seconds=seconds, **named)
