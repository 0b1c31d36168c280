"""What differs is told once, by what it is about."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import HealthCheck, given, settings

from netmon.bulletins.canonical import canonical
from netmon.bulletins.diff import Part, diff
from netmon.bulletins.naming import period_of
from netmon.model.bulletin import Bulletin
from tests.bulletins.published import CONNECTED, june, ranked, revised
from tests.bulletins.strategies import BULLETINS


def told(old: Bulletin, new: Bulletin) -> list[tuple[str, str, str, str | None, str | None]]:
    return [(one.part.value, one.name, one.field, one.before, one.after) for one in diff(old, new)]


def test_two_revisions_differ_in_what_is_known_now() -> None:
    name = "单位接入率"
    assert told(june(), revised()) == [
        ("basis", "", "known", "1782856800.25", "1782943200.25"),
        ("figures", name, "counts.met", "2", "3"),
        ("figures", name, "counts.unknown", "1", "2"),
        ("figures", name, "counts.unmet", "1", "0"),
        ("figures", name, "inputs", "a" * 64, "d" * 64),
        ("rectify", "长沙市局", "", "not_sent", None),
        ("units", "长沙市局", "verdict", "unmet", "met"),
        ("units", "长沙市局", "why.code", "criterion.silent", "criterion.answers"),
        ("units", "株洲市局", "", None, "unknown"),
    ]


def test_the_order_of_entries_is_no_difference_and_a_place_is() -> None:
    old, new = ranked(june(), 1, 2), ranked(june(), 2, 1)
    turned = replace(old, rankings=(replace(old.rankings[0], rows=old.rankings[0].rows[::-1]),))
    assert told(old, turned) == []
    assert told(old, new) == [
        ("rankings", f"{CONNECTED} 市1", "place", "1", "2"),
        ("rankings", f"{CONNECTED} 市2", "place", "2", "1"),
    ]


def test_a_path_leads_to_the_place() -> None:
    found = next(one for one in diff(june(), revised()) if one.part is Part.FIGURES)
    assert found.path == "$.indicators[extranet-units].counts.met"


def test_of_two_periods_only_what_both_tell_alike_is_held() -> None:
    july = replace(revised(), period=period_of("2026-07"))
    parts = {part for part, *_ in told(june(), july)}
    assert parts == {"figures", "rectify", "units"}
    assert "inputs" not in {field for _, _, field, *_ in told(june(), july)}


@given(BULLETINS, BULLETINS)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
def test_bulletins_differ_where_their_text_does_and_nowhere_else(one: Bulletin, other: Bulletin) -> None:
    other = replace(other, period=one.period)
    assert diff(one, one) == ()
    if diff(one, other) == ():
        # Only the order of entries that are told apart by what they are about may then be another.
        assert sorted(canonical(one)) == sorted(canonical(other))
