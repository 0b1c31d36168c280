"""A bulletin's text says all of it, in one way, and nothing else is read as one."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from netmon.bulletins.canonical import canonical, from_canonical
from netmon.bulletins.errors import BulletinError
from netmon.model.availability import Sums
from netmon.model.belief import Reason
from netmon.model.bulletin import FORMAT, Bulletin, IndicatorRow, Member, Outage, Past, ToRectify
from netmon.model.figure import Attainment, Counts
from netmon.model.names import IncidentId, IndicatorId, NetworkId, UnitId
from netmon.model.period import Period, PeriodKind
from netmon.model.verdict import Item, ItemKind, Source, Verdict
from tests.bulletins.strategies import BULLETINS

JUNE = Period.around(PeriodKind.MONTH, date(2026, 6, 1))
CONNECTED = IndicatorId("extranet-units")


def june() -> Bulletin:
    row = IndicatorRow(
        CONNECTED,
        "单位接入率",
        "connected/1",
        Counts(2, 1, 1),
        "a" * 64,
        target=Fraction(19, 20),
        target_due=date(2026, 12, 31),
        attainment=Attainment.NOT_MET,
        mix={Source.REPORTED: 1, Source.MEASURED: 3},
        previous=Past(date(2026, 5, 31), Counts(1, 2, 1)),
    )
    unit = UnitId("U430100-01")
    why = Reason.of("criterion.silent", days=7)
    member = Member(CONNECTED, Item(ItemKind.UNIT, unit), unit, "长沙市局", "430100", "prefecture", "bureau",
                    Verdict.UNMET, why, Source.MEASURED, evidence=("00000000000000001",))  # fmt: skip
    return Bulletin(
        NetworkId("extranet"),
        "政务外网",
        JUNE,
        at=1782835200.0,
        known=1782856800.25,
        zone="Asia/Shanghai",
        vantage="省中心",
        indicators=(row,),
        outages=(Outage(IncidentId("1"), "芯片路由器", 1781000000.0, None, 60_000, 60_000, units=(unit,)),),
        availability=Sums(period=100, no_data=1),
        to_rectify=(ToRectify(unit, "长沙市局", CONNECTED, why, deadline=date(2026, 7, 31)),),
        members=(member,),
        inputs={"register": "b" * 64, "plant": "c" * 64},
    )


def wrong(content: bytes | str) -> BulletinError:
    with pytest.raises(BulletinError) as caught:
        from_canonical(content.encode() if isinstance(content, str) else content)
    return caught.value


def changed(**fields: object) -> str:
    """Return the text of June with other fields; None leaves one out."""
    told = json.loads(canonical(june())) | fields
    kept = {key: value for key, value in told.items() if value is not None}
    return json.dumps(kept, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


@given(BULLETINS)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
def test_a_bulletin_is_read_from_its_text_as_it_was(bulletin: Bulletin) -> None:
    bulletin = replace(bulletin, format=FORMAT)
    content = canonical(bulletin)
    assert from_canonical(content) == bulletin
    assert canonical(from_canonical(content)) == content


def test_equal_bulletins_have_the_same_text() -> None:
    """Neither the order of a mapping, nor 1.0 for 1, is a difference."""
    one = june()
    other = replace(one, at=1782835200, inputs=dict(reversed(list(one.inputs.items()))))
    assert one == other
    assert canonical(one) == canonical(other)


def test_the_text_is_one_line_of_sorted_keys_that_people_can_read() -> None:
    text = canonical(june()).decode()
    told = json.loads(text)
    assert list(told) == sorted(told)
    assert "\n" not in text
    assert '"at":1782835200,' in text  # a whole number has no fraction
    assert '"known":1782856800.25,' in text
    assert '"target":"19/20"' in text
    assert "政务外网" in text
    assert told["indicators"][0]["mix"] == {"measured": 3, "reported": 1}


def test_what_has_its_default_is_left_out_but_for_the_format_and_the_rounding_rule() -> None:
    told = json.loads(canonical(june()))
    assert {"sample", "undeclared", "series"}.isdisjoint(told)
    assert (told["format"], told["rounding"]) == ("bulletin/1", "down/1")


@pytest.mark.parametrize(
    ("content", "code", "path"),
    [
        (b"\xff", "frozen.not_json", None),
        ("", "frozen.not_json", None),
        ("[]", "frozen.not_json", None),
        ("[" * 100_000, "frozen.not_json", None),
        ('{"a":1,"a":2}', "frozen.not_json", None),
        ('{"at":NaN}', "frozen.not_json", None),
        (changed(format=None), "frozen.other_format", None),
        (changed(format="bulletin/2"), "frozen.other_format", None),
        (changed(colour="red"), "frozen.unknown_field", "$.colour"),
        (changed(network=None), "frozen.missing_field", "$.network"),
        (changed(at="now"), "frozen.wrong_type", "$.at"),
        (changed(at=True), "frozen.wrong_type", "$.at"),
        (changed(at=10**30), "frozen.wrong_type", "$.at"),
        (changed(network=7), "frozen.wrong_type", "$.network"),
        (changed(sample=1), "frozen.wrong_type", "$.sample"),
        (changed(undeclared="x"), "frozen.wrong_type", "$.undeclared"),
        (changed(inputs=[]), "frozen.wrong_type", "$.inputs"),
        (changed(inputs={"register": 1}), "frozen.wrong_type", "$.inputs.register"),
        (changed(indicators=[7]), "frozen.wrong_type", "$.indicators[0]"),
        (changed(period={"first": "2026-06-01", "kind": "moon", "last": "2026-06-30"}), "frozen.wrong_type",
         "$.period.kind"),
        (changed(period={"first": "2026-6-1", "kind": "month", "last": "2026-06-30"}), "frozen.wrong_type",
         "$.period.first"),
        (changed(availability={"period": 1.5}), "frozen.wrong_type", "$.availability.period"),
        (" " + changed(), "frozen.not_canonical", None),
        (changed(sample=False), "frozen.not_canonical", None),
        (changed(at=1782835200.0), "frozen.not_canonical", None),
        (canonical(june()).replace(b'"19/20"', b'"38/40"'), "frozen.not_canonical", None),
        (canonical(june()).replace(b'"19/20"', b'"1e9/20"'), "frozen.wrong_type", "$.indicators[0].target"),
    ],
)  # fmt: skip
def test_what_is_not_the_text_of_a_bulletin_is_refused_and_where(
    content: bytes | str, code: str, path: str | None
) -> None:
    error = wrong(content)
    assert (error.code, error.facts.get("path")) == (code, path)


@given(st.binary(max_size=40), st.data())
@settings(max_examples=150, deadline=None)
def test_whatever_is_changed_in_a_text_it_is_refused_or_says_something_else(junk: bytes, data: st.DataObject) -> None:
    content = canonical(june())
    start = data.draw(st.integers(0, len(content)))
    end = data.draw(st.integers(start, min(len(content), start + 40)))
    mutated = content[:start] + junk + content[end:]
    try:
        bulletin = from_canonical(mutated)
    except BulletinError:
        return
    assert (bulletin == june()) == (mutated == content)


@pytest.mark.parametrize("time", [float("nan"), float("inf")])
def test_a_time_that_is_no_number_has_no_text(time: float) -> None:
    with pytest.raises(BulletinError, match="not_finite"):
        canonical(replace(june(), known=time))


def test_a_text_with_half_a_character_has_none() -> None:
    with pytest.raises(BulletinError, match="not_text"):
        canonical(replace(june(), vantage="\ud800"))
