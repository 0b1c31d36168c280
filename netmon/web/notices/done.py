"""What the audit log says of notices."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from netmon.model.belief import Reason
from netmon.model.notice import Notice, NoticeAct, NoticeStep

AUDITED: Final = frozenset({NoticeAct.PUT_RIGHT, NoticeAct.REOPENED, NoticeAct.MOOT})
"""What netmon finds that changes how a notice stands; the days before it stand in the notice alone."""


def proposed(notice: Notice) -> Reason:
    """Return that somebody proposed a notice."""
    told = {"unit": notice.unit, "network": notice.network, "count": len(notice.lacking), "day": notice.day}
    return Reason.of("audit.notice_proposed", **told)


def taken(notice: Notice, step: NoticeStep) -> Reason:
    """Return what somebody did with a notice, or what was found of it."""
    told: Mapping[str, object] = {"unit": notice.unit, "network": notice.network}
    match step.act:
        case NoticeAct.SENT:
            return Reason.of("audit.notice_sent", document=step.document, deadline=step.deadline, **told)
        case NoticeAct.REPLIED:
            return Reason.of("audit.notice_replied", signer=step.signer, text=step.text, **told)
        case NoticeAct.EXTENDED:
            return Reason.of("audit.notice_extended", deadline=step.deadline, reason=step.text, **told)
        case NoticeAct.WITHDRAWN:
            return Reason.of("audit.notice_withdrawn", reason=step.text, **told)
        case _:
            demand = "-" if step.demand is None else step.demand.indicator
            return Reason.of(f"audit.notice_{step.act}", indicator=demand, day=step.day, **told)
