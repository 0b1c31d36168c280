"""Which reports are made when, as written."""

from __future__ import annotations

from netmon.inventory.schema.kinds import Duration, Entry, Name, Several
from netmon.inventory.schema.notify import MinuteOfDay


class ReportsEntry(Entry):
    """See `netmon.model.report_plan.ReportPlan`."""

    daily: MinuteOfDay | None = None
    handover: Several[MinuteOfDay] = ()
    keep: Duration | None = None
    directory: Name = ""
