"""What is owed on paper, read from the record: for those who are reminded of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from typing import Final

from netmon.coverage.notices import due_soon, overdue, standing
from netmon.coverage.returned import Standing
from netmon.model.handover import KeptReport
from netmon.model.inventory import Inventory
from netmon.model.names import NetworkId
from netmon.model.notice import Notice
from netmon.model.publishing import BulletinState
from netmon.notify.letters.reminders import Debt, Owed
from netmon.shifts.expiring import exemptions_expiring
from netmon.shifts.values import Kind
from netmon.store import Reader
from netmon.web.returns.desk import Group
from netmon.words import Language, say

FARTHEST: Final = 60
"""Days ahead that anybody may want to be reminded of a deadline."""
UNSIGNED_FOR: Final = 7 * 86_400.0
"""Seconds for which somebody is reminded of a handover that nobody signed."""
HANDOVERS: Final = 50


def debts(
    reader: Reader, inventory: Inventory, groups: Sequence[Group], today: date, now: float, language: Language
) -> tuple[Debt, ...]:
    """Return all of it as of the local day `today` and `now` (UTC, epoch seconds). Raises StoreError."""
    notices = reader.notices(now)
    return (
        *_of_notices(overdue(notices, today), Owed.OVERDUE, today),
        *_of_notices(due_soon(notices, today, FARTHEST), Owed.DUE, today),
        *_of_drafts(reader, language),
        *_of_handovers(reader, inventory, now, language),
        *_of_register(reader, inventory, language),
        *_of_returns(groups),
        *_of_exemptions(reader, inventory, today, now),
    )


def _of_notices(notices: Iterable[Notice], owed: Owed, today: date) -> Iterator[Debt]:
    for one in notices:
        stands = standing(one, today)
        if not one.sample:
            yield Debt(owed, one.network, one.unit_name, stands.deadline, stands.number)


def _of_drafts(reader: Reader, language: Language) -> Iterator[Debt]:
    for one in reader.bulletins(states=(BulletinState.DRAFT,)):
        title = one.publication.title or one.name
        what = say(language, "letters.draft", title=title, by=one.publication.made_by)
        yield Debt(Owed.BULLETIN, one.network, what, reference=one.publication.number)


def _of_handovers(reader: Reader, inventory: Inventory, now: float, language: Language) -> Iterator[Debt]:
    """Yield what was to be signed. Where nobody has ever signed one, nobody means to."""
    for network in inventory.networks:
        kept = reader.kept_reports(network, Kind.HANDOVER, limit=HANDOVERS)
        signed = {one.id: reader.handover(one.id) for one in kept}
        if any(one.left is not None for one in signed.values()):
            for one in kept:
                if _counts(one, now) and signed[one.id].taken is None:
                    side = "left" if signed[one.id].left is None else "taken"
                    yield Debt(Owed.HANDOVER, network, say(language, f"letters.unsigned_{side}", id=one.id))


def _counts(report: KeptReport, now: float) -> bool:
    return report.until > now - UNSIGNED_FOR and not report.sample


def _of_register(reader: Reader, inventory: Inventory, language: Language) -> Iterator[Debt]:
    for one in reader.register_changes(waiting=True):
        if not one.baseline and not one.sample:
            known = inventory.units.get(one.unit)
            name = one.name or (str(one.unit) if known is None else known.name)
            what = say(language, "letters.changed", unit=name, by=one.proposed_by)
            yield Debt(Owed.REGISTER, one.network, what, reference=one.document)


def _of_returns(groups: Iterable[Group]) -> Iterator[Debt]:
    for group in groups:
        counts: dict[tuple[Owed, NetworkId], int] = {}
        for each in group.returns:
            for one in (*each.questions, *each.others):
                owed = _owed_of(one.standing, soon=one.soon)
                if owed is not None:
                    counts[owed, each.network] = counts.get((owed, each.network), 0) + 1
        for (owed, network), count in counts.items():
            yield Debt(owed, network, group.division.name, count=count)


def _owed_of(standing_: Standing, *, soon: bool) -> Owed | None:
    match standing_:
        case Standing.MISSING:
            return Owed.RETURN
        case Standing.EXPIRED:
            return Owed.EXPIRED
        case _:
            return Owed.EXPIRING if soon else None


def _of_exemptions(reader: Reader, inventory: Inventory, today: date, now: float) -> Iterator[Debt]:
    changes = reader.register_changes()
    for network in inventory.networks:
        for one in exemptions_expiring(changes, network, now, today):
            yield Debt(Owed.EXPIRING, network, inventory.name_of(one.subject), one.day - timedelta(days=1), one.what)
