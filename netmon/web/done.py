"""What the audit log says of what people do here."""

from __future__ import annotations

from collections.abc import Sequence

from netmon.model.attestation import Attestation
from netmon.model.belief import Reason
from netmon.model.incident import Acknowledgement, Conclusion
from netmon.model.maintenance import Maintenance
from netmon.model.names import ReceiverId
from netmon.model.notification import Sent


def added(entry: Maintenance) -> Reason:
    """Return that maintenance was entered."""
    begins = f"{entry.begins:%Y-%m-%d %H:%M}"
    return Reason.of("audit.maintenance_added", subject=entry.subject, begins=begins, reason=entry.reason)


def cancelled(entry: Maintenance) -> Reason:
    """Return that maintenance was cancelled."""
    return Reason.of("audit.maintenance_cancelled", subject=entry.subject)


def acknowledged(one: Acknowledgement) -> Reason:
    """Return that somebody sees to an incident."""
    return Reason.of("audit.acknowledged", note=one.note or "-")


def released() -> Reason:
    """Return that somebody no longer does."""
    return Reason("audit.released")


def concluded(one: Conclusion) -> Reason:
    """Return what an incident was found to be, in these words."""
    told = {"party": one.party or "-", "ticket": one.ticket or "-", "note": one.note or "-"}
    return Reason.of("audit.concluded", cause=f"cause_kind.{one.cause}", **told)


def tested(receiver: ReceiverId, outcome: Sent) -> Reason:
    """Return that a test message was sent, and what came of it."""
    return Reason.of(f"audit.tested_{outcome}", receiver=receiver)


def attested(paper: Attestation) -> Reason:
    """Return that one thing was attested."""
    told = {"unit": paper.unit, "network": paper.network, "document": paper.document, "since": paper.since}
    claim = f"claim.{paper.claim}" if not paper.item else paper.item
    return Reason.of("audit.attested_yes" if paper.holds else "audit.attested_no", claim=claim, **told)


def returned(papers: Sequence[Attestation], files: Sequence[str]) -> Reason:
    """Return that returns were entered, and in which files they had come."""
    units = len({paper.unit for paper in papers})
    return Reason.of("audit.returned", count=len(papers), units=units, files=", ".join(files)[:500] or "-")


def withdrawn(paper: Attestation) -> Reason:
    """Return that an attestation was withdrawn, and why."""
    told = {"unit": paper.unit, "network": paper.network, "document": paper.document}
    return Reason.of("audit.attestation_withdrawn", claim=f"claim.{paper.claim}", reason=paper.withdrawn_why, **told)
