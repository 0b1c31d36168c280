"""Reasons of a diagnosis as sentences: their times, rates and names as a person reads them."""

from __future__ import annotations

from datetime import tzinfo

from netmon.cli.session import Session
from netmon.cli.times import duration, instant
from netmon.model.belief import Reason
from netmon.model.inventory import Inventory
from netmon.model.names import NetworkId, Subject, SubjectKind
from netmon.words import say_reason
from netmon.words.quantities import bit_rate


def clause(session: Session, inventory: Inventory, zone: tzinfo, reason: Reason) -> str:
    """Return a reason as a clause. See `netmon.judge.diagnosis.say` for what its facts are."""
    facts = {name: _fact(session, zone, name, fact) for name, fact in reason.facts}

    def name_of(kind: str, identifier: str, network: str) -> str:
        return inventory.name_of(Subject(SubjectKind(kind), identifier, NetworkId(network)))

    return say_reason(session.language, reason.code, facts, name_of)


def _fact(session: Session, zone: tzinfo, name: str, fact: str) -> str:
    if name.endswith("_s"):
        return duration(float(fact), session.language)
    if name.endswith("_at"):
        return instant(float(fact), zone)
    return bit_rate(float(fact)) if name.endswith("bps") else fact
