"""Notices and reported days made short: one letter for each day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from netmon.model.belief import Reason, Truth
from netmon.model.names import IndicatorId, NetworkId, NoticeId, UnitId
from netmon.model.notice import Lacking, Notice, NoticeAct, NoticeStep
from netmon.model.snapshot import KeptVerdict
from netmon.model.verdict import Evidence, Item, ItemKind, Source, Verdict
from netmon.rectification.review import Found, Reported, review

DAY = date(2026, 6, 30)
"""The reported day that the notice rests on."""
AT = 1_782_900_000.0
EXTRANET = NetworkId("extranet")
CONNECTED, LAN = IndicatorId("connected"), IndicatorId("lan")
FINANCE = Item(ItemKind.UNIT, "finance")
UNREACHED = Evidence(
    Source.MEASURED, Truth.NO, Reason.of("verdict.nobody_said"), None, AT - 86400, AT, "00000000000000007"
)
LACKS = Lacking(CONNECTED, "联网率", FINANCE, "省财政厅", Verdict.UNMET, Reason("verdict.nobody_said"), (UNREACHED,))
NOTICE = Notice(
    NoticeId("00000000000000001"), EXTRANET, UnitId("finance"), "省财政厅", DAY, AT - 60, (LACKS,), "张三", AT
)
SENT = NoticeStep(
    "00000000000000002", NOTICE.id, NoticeAct.SENT, AT + 10, "李四", "湘政整〔2026〕5 号", DAY + timedelta(days=20)
)
VERDICTS = {"m": Verdict.MET, "u": Verdict.UNMET, "?": Verdict.UNKNOWN, "e": Verdict.EXEMPT, "c": Verdict.MET}
"""`c` is met because an earlier verdict is carried on, `p` met while watching has only begun, `-` not counted."""


def on(days: int) -> date:
    """Return the day so many days after the one that the notice rests on."""
    return DAY + timedelta(days=days)


def sent(notice: Notice = NOTICE) -> Notice:
    return notice.then([SENT])


def reported(letter: str, day: date, indicator: IndicatorId = CONNECTED) -> Reported:
    verdict = VERDICTS.get(letter, Verdict.MET)
    kept = KeptVerdict(FINANCE, UnitId("finance"), verdict, Source.MEASURED, carried=letter == "c")
    return Reported(indicator, day, {} if letter == "-" else {FINANCE: kept}, provisional=letter == "p")


def why(_notice: Notice, day: date, exempt: bool) -> Reason:
    return Reason.of("rectification.exempted" if exempt else "rectification.closed", document="x", day=day)


def step_of(found: Found, notice: Notice) -> NoticeStep:
    number = 3 + len(notice.steps)
    return NoticeStep(
        f"{number:017}", notice.id, found.act, AT + 100 * number, demand=found.demand, day=found.day, why=found.why,
        deadline=found.deadline,
    )  # fmt: skip


def replayed(days: Iterable[str], notice: Notice | None = None, first: int = 1) -> Notice:
    """Let one reported day after the other be looked at; on a day with `.` nothing was reported."""
    notice = notice or sent()
    for place, letter in enumerate(days, first):
        if letter != ".":
            found = review(notice, reported(letter, on(place)), why)
            notice = notice.then(step_of(one, notice) for one in found)
    return notice


def replied(notice: Notice, at: float = AT + 50) -> Notice:
    step = NoticeStep("00000000000000003", notice.id, NoticeAct.REPLIED, at, "王五", "", None, "已修复", "赵六", on(1))
    return notice.then([step])


def extended(notice: Notice, deadline: date) -> Notice:
    return notice.then([replace(SENT, id="00000000000000004", act=NoticeAct.EXTENDED, deadline=deadline, text="汛期")])
