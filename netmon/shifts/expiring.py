"""What expires within the days ahead. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime, timedelta, tzinfo
from itertools import takewhile

from netmon.coverage.notices import standing
from netmon.judge.maintenance import windows
from netmon.model.attestation import Attestation
from netmon.model.maintenance import Maintenance, Recurrence
from netmon.model.names import NetworkId, ServiceId, Subject, SubjectKind
from netmon.model.notice import Notice
from netmon.model.register_change import Act, RegisterChange, Review
from netmon.model.service_check import ServiceRecord
from netmon.shifts.values import AHEAD, Expiring, Lapse, Work

LISTED = 7 * 86400.0
"""Seconds ahead in which work to come is listed."""


def attestations_expiring(papers: Iterable[Attestation], today: date) -> Iterator[Expiring]:
    """Yield the attestations that speak today, and not any more within the days ahead."""
    for paper in papers:
        if paper.expires is not None and paper.begun(today) and _soon(paper.expires, today):
            unit = Subject(SubjectKind.UNIT, paper.unit, paper.network)
            yield Expiring(Lapse.ATTESTATION, unit, paper.expires, f"{paper.claim.value} {paper.document}", paper.id)


def exemptions_expiring(
    changes: Iterable[RegisterChange], network: NetworkId, known: float, today: date
) -> Iterator[Expiring]:
    """Yield the exemptions of a network that were approved by `known` (UTC, epoch seconds) and end soon; `until` is
    the last day they hold.
    """
    for change in changes:
        if change.act is not Act.EXEMPTED or change.until is None or change.network not in {network, None}:
            continue
        approved = change.review is Review.APPROVED and (change.reviewed_at or change.proposed_at) <= known
        day = change.until + timedelta(days=1)
        if approved and _soon(day, today):
            unit = Subject(SubjectKind.UNIT, change.unit, network)
            yield Expiring(Lapse.EXEMPTION, unit, day, change.document, change.id)


def certificates_expiring(
    records: Mapping[ServiceId, ServiceRecord], network: NetworkId, known: float, zone: tzinfo, today: date
) -> Iterator[Expiring]:
    """Yield the certificates, as last seen, that have run out or will soon."""
    for service, record in records.items():
        certificate = record.sight.certificate
        if certificate is None or record.at > known:
            continue
        day = datetime.fromtimestamp(certificate.not_after, zone).date()
        if day <= today + timedelta(days=AHEAD):
            yield Expiring(Lapse.CERTIFICATE, Subject(SubjectKind.SERVICE, service, network), day, certificate.issuer)


def rectification_due(notices: Iterable[Notice], today: date) -> Iterator[Expiring]:
    """Yield the notices that are sent and not settled, and whose deadline, the last day in time, is over or near."""
    for notice in notices:
        stands = standing(notice, today)
        if stands.deadline is None or stands.ending is not None:
            continue
        day = stands.deadline + timedelta(days=1)
        if day <= today + timedelta(days=AHEAD):
            unit = Subject(SubjectKind.UNIT, notice.unit, notice.network)
            yield Expiring(Lapse.RECTIFICATION, unit, day, stands.number, notice.id)


def maintenance_ending(entries: Iterable[Maintenance], now: float, today: date) -> Iterator[Expiring]:
    """Yield the windows that come back, and will not after a day that is near."""
    for entry in entries:
        if entry.recurrence is Recurrence.ONCE or entry.until is None or entry.cancelled_at is not None:
            continue
        day = entry.until + timedelta(days=1)
        if entry.created_at <= now and _soon(day, today):
            yield Expiring(Lapse.MAINTENANCE, entry.subject, day, entry.reason, entry.id)


def work_ahead(entries: Iterable[Maintenance], now: float) -> Iterator[Work]:
    """Yield the windows that are under way at `now` (UTC, epoch seconds), and those that begin within a week."""
    for entry in entries:
        if entry.created_at > now:
            continue
        for window in takewhile(lambda one: one.begins < now + LISTED, windows(entry, now)):
            approval = entry.approval
            number = approval.number if approval is not None and approval.at <= now else ""
            running = window.begins <= now
            yield Work(entry.id, entry.subject, window.begins, window.ends, entry.reason, entry.by, number, running)


def _soon(day: date, today: date) -> bool:
    return today < day <= today + timedelta(days=AHEAD)
