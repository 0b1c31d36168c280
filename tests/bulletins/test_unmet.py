"""Who has to put something right, in which order, and how the notices to them stand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from netmon.bulletins.names import Names, Place
from netmon.bulletins.unmet import lacking_of, to_rectify
from netmon.coverage.evaluate import evaluate
from netmon.model.attestation import Claim
from netmon.model.belief import Reason
from netmon.model.bulletin import DueState, ToRectify
from netmon.model.indicator import Criterion
from netmon.model.names import NoticeId, UnitId
from netmon.model.notice import Demand, Lacking, Notice, NoticeAct, NoticeStep
from netmon.model.register import Level
from netmon.model.verdict import Item, ItemKind, Verdict
from tests.coverage import made

COMMISSIONED = made.indicator(Criterion("commissioned"))
DAY, DEADLINE = date(2026, 6, 30), date(2026, 7, 20)
UNITS = (
    made.unit("county"),
    made.unit("exempt", exempt=[made.exemption()]),
    made.unit("office", level=Level.PROVINCE, division=made.PROVINCE),
    made.unit("city", level=Level.PREFECTURE, division=made.PREFECTURE),
    made.unit("opened"),
)
SENT = NoticeStep("2", NoticeId("n1"), NoticeAct.SENT, 20.0, document="湘整〔2026〕1 号", deadline=DEADLINE)


def notice(*steps: NoticeStep) -> Notice:
    item = Item(ItemKind.UNIT, "county")
    lacking = Lacking(COMMISSIONED.id, COMMISSIONED.name, item, "county", Verdict.UNMET, Reason("x"))
    return Notice(
        NoticeId("n1"), made.EXTRANET, UnitId("county"), "county", DAY, 1.0, (lacking,), "wang", 10.0, steps=steps
    )


def told(*notices: Notice, day: date = DAY) -> tuple[ToRectify, ...]:
    basis = made.basis(made.register(*UNITS), papers=[made.paper("opened", Claim.BASELINE)])
    names = Names((Place(basis.register, basis.plant),))
    return to_rectify(lacking_of(evaluate(COMMISSIONED, basis), basis), notices, day, names)


def test_whoever_is_unmet_and_not_exempt_is_named_by_division_and_level() -> None:
    assert [one.unit for one in told()] == ["office", "city", "county"]
    assert {one.state for one in told()} == {DueState.NOT_SENT}
    assert [one.name for one in told()] == ["office单位", "city单位", "county单位"]


def test_a_notice_is_cited_with_its_number_and_deadline_for_whom_it_was_sent_to() -> None:
    *others, county = told(notice(SENT))
    assert (county.state, county.notice, county.deadline) == (DueState.OPEN, "湘整〔2026〕1 号", DEADLINE)
    assert {(one.state, one.notice, one.deadline) for one in others} == {(DueState.NOT_SENT, "", None)}


def test_a_deadline_that_has_passed_is_overdue_and_a_notice_that_was_withdrawn_is_none() -> None:
    assert told(notice(SENT), day=date(2026, 7, 21))[-1].state is DueState.OVERDUE
    withdrawn = replace(SENT, id="3", act=NoticeAct.WITHDRAWN, at=30.0)
    assert told(notice(SENT, withdrawn))[-1].state is DueState.NOT_SENT


def test_what_was_put_right_and_lost_again_later_asks_for_another_notice() -> None:
    demand = Demand(COMMISSIONED.id, Item(ItemKind.UNIT, "county"))
    right = NoticeStep("4", NoticeId("n1"), NoticeAct.PUT_RIGHT, 40.0, day=date(2026, 6, 10), demand=demand)
    assert told(notice(SENT, right))[-1].state is DueState.NOT_SENT
