"""A proposal that cannot be meant is answered with what would be right, and nobody approves his own."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date

import pytest

from netmon.coverage.difference import INVENTORY
from netmon.coverage.proposing import FIELDS, NEEDS, TAKES, doubts, known_of, refusal
from netmon.model.belief import Reason
from netmon.model.names import DivisionCode, NetworkId, UnitId
from netmon.model.register import Level
from netmon.model.register_change import Act, RegisterChange, Review
from tests.coverage.given import (
    CHANGSHA,
    EXTRANET,
    INTRANET,
    NEW,
    NOW,
    OLD,
    PROVINCE,
    approved,
    born,
    changed,
    inventory,
    rejected,
    unit,
)

DAY = date(2026, 7, 1)
EXEMPT = replace(changed(Act.EXEMPTED, "exempt"), network=EXTRANET)
OWN = replace(changed(Act.CLOSED, "closing", DAY), review=Review.PROPOSED, reviewed_at=None, reviewed_by="")
REGISTER = [
    *born("wangcheng", None, EXTRANET),
    *born("office", None),
    *born("exempt", None, EXTRANET),
    *born("closing", None, EXTRANET),
    EXEMPT,
    OWN,
]
REGISTER = [replace(one, division=OLD) if one.act is Act.BORN else one for one in REGISTER]
KNOWN = known_of(REGISTER, inventory([unit("wangcheng")]), NOW)


def draft(act: Act, name: str = "wangcheng", /, **says: object) -> RegisterChange:
    made = replace(changed(act, name, DAY), reason="搬迁", review=Review.PROPOSED, reviewed_at=None, reviewed_by="")
    return replace(made, **says)  # type: ignore[arg-type]  # a test names what it says


NEWBORN = {"name": "新局", "level": Level.COUNTY, "kind": "局", "division": CHANGSHA}
RIGHT = [
    draft(Act.BORN, "bureau", **NEWBORN, government=True),
    draft(Act.CLOSED),
    draft(Act.MERGED, into=UnitId("office")),
    draft(Act.RENAMED, name="望城区人民政府"),
    draft(Act.RECODED, division=NEW),
    draft(Act.RECLASSIFIED, division=PROVINCE, level=Level.PROVINCE),
    draft(Act.SCOPED, "office", network=EXTRANET),
    draft(Act.SCOPED, network=EXTRANET, document="湘政办〔2026〕10 号"),
    draft(Act.UNSCOPED, network=EXTRANET),
    draft(Act.EXEMPTED, network=EXTRANET, until=date(2027, 1, 1)),
    draft(Act.UNEXEMPTED, "exempt", network=EXTRANET),
]
WRONG: list[tuple[RegisterChange, str]] = [
    (draft(Act.BORN, "bureau", name="新局"), "register.needs"),
    (draft(Act.CLOSED, network=EXTRANET), "register.takes_not"),
    (draft(Act.RECLASSIFIED), "register.says_nothing"),
    (draft(Act.CLOSED, effective=None), "register.effective_missing"),
    (draft(Act.CLOSED, effective=date(1026, 7, 1)), "register.effective_absurd"),
    (draft(Act.CLOSED, document=""), "register.document_missing"),
    (draft(Act.CLOSED, reason=""), "register.reason_missing"),
    (draft(Act.CLOSED, reason="长" * 501), "register.text_too_long"),
    (draft(Act.BORN, **NEWBORN), "register.exists"),
    (draft(Act.CLOSED, "zzzzzz"), "register.unknown_unit"),
    (draft(Act.CLOSED, "wangchen"), "register.unknown_unit_near"),
    (draft(Act.MERGED, into=UnitId("offic")), "register.unknown_unit_near"),
    (draft(Act.RECODED, division=DivisionCode("999999")), "register.unknown_division"),
    (draft(Act.RECODED, division=DivisionCode("430113")), "register.unknown_division_near"),
    (draft(Act.SCOPED, network=NetworkId("extra")), "register.unknown_network"),
    (draft(Act.CLOSED, "closing"), "register.waits_already"),
    (draft(Act.MERGED, into=UnitId("wangcheng")), "register.into_itself"),
    (draft(Act.RECODED, division=PROVINCE), "register.another_place"),
    (draft(Act.SCOPED, network=EXTRANET), "register.listed_already"),
    (draft(Act.UNSCOPED, network=INTRANET), "register.not_listed"),
    (draft(Act.EXEMPTED, network=INTRANET), "register.not_listed"),
    (draft(Act.EXEMPTED, network=EXTRANET, until=DAY), "register.ends_first"),
    (draft(Act.UNEXEMPTED, network=EXTRANET), "register.not_exempt"),
]


@pytest.mark.parametrize("right", RIGHT, ids=lambda one: str(one.act))
def test_what_can_be_meant_is_taken(right: RegisterChange) -> None:
    assert doubts(right, KNOWN) == ()


@pytest.mark.parametrize(("wrong", "code"), WRONG, ids=[code for _, code in WRONG])
def test_what_cannot_be_meant_is_refused(wrong: RegisterChange, code: str) -> None:
    assert code in {one.code for one in doubts(wrong, KNOWN)}


def test_every_act_was_tried_and_says_only_what_a_change_can_say() -> None:
    assert {one.act for one in RIGHT} == set(Act)
    said = {name for table in (NEEDS, TAKES) for names in table.values() for name in names}
    assert said == set(FIELDS) <= {field.name for field in fields(RegisterChange)}


def test_a_name_leads_to_the_id() -> None:
    named = [replace(one, name="望城区人民政府") if one.act is Act.BORN else one for one in REGISTER[:1]]
    (doubt,) = doubts(draft(Act.CLOSED, "望城区人民政府"), known_of(named, inventory([]), NOW))
    assert doubt == Reason.of("register.unknown_unit_near", unit="望城区人民政府", near="wangcheng")


def test_what_the_inventory_has_proposed_a_person_may_propose_with_a_document() -> None:
    by_inventory = replace(OWN, proposed_by=INVENTORY)
    known = known_of([*REGISTER[:-1], by_inventory], inventory([]), NOW)
    assert doubts(draft(Act.CLOSED, "closing"), known) == ()


def test_a_unit_that_is_yet_to_be_approved_can_be_listed() -> None:
    birth = draft(Act.BORN, "bureau", **NEWBORN)
    known = known_of([*REGISTER, birth], inventory([]), NOW)
    assert doubts(draft(Act.SCOPED, "bureau", network=EXTRANET), known) == ()


def test_nobody_approves_what_they_proposed_but_may_take_it_back() -> None:
    refused = refusal(OWN, "甲", approving=True)
    assert refused is not None
    assert refused.code == "register.own_proposal"
    assert refusal(replace(OWN, proposed_by="Wang Wu"), "ＷＡＮＧ wu", approving=True) is not None
    assert refusal(OWN, "甲", approving=False) is None
    assert refusal(OWN, "乙", approving=True) is None
    assert refusal(replace(OWN, proposed_by=INVENTORY), "甲", approving=True) is None


def test_one_person_alone_counts_nobody_out_of_the_first_inventory() -> None:
    first = replace(OWN, act=Act.SCOPED, proposed_by=INVENTORY, baseline=True)
    assert refusal(first, "甲", approving=True) is None
    refused = refusal(first, "甲", approving=False)
    assert refused is not None
    assert refused.code == "register.baseline_stays"


def test_what_the_inventory_took_back_cannot_be_approved() -> None:
    refused = refusal(rejected(OWN, by=INVENTORY), "乙", approving=True)
    assert refused is not None
    assert refused.code == "register.withdrawn_already"


@pytest.mark.parametrize("decided", [approved(OWN), rejected(OWN)], ids=lambda one: str(one.review))
def test_what_was_decided_stays_decided(decided: RegisterChange) -> None:
    for approving in (True, False):
        refused = refusal(decided, "丙", approving=approving)
        assert refused is not None
        assert refused.code == f"register.{decided.review}_already"
