"""Many origins as one: each division by whoever speaks for it, each unit once."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netmon.bundles.content import Cell, Detail, IndicatorPart, Mark
from netmon.bundles.delivery import delivery, newest_period
from netmon.bundles.marks import Marker, plain_name
from netmon.bundles.merging import OWN, Merged, Voice, merge
from netmon.bundles.places import Places
from netmon.model.figure import Counts
from netmon.model.names import DivisionCode, IndicatorId, UnitId
from netmon.model.verdict import Item, ItemKind, Verdict
from tests.bundles.made import EXTRANET, INTRANET, JUNE, part
from tests.bundles.test_judging import MAY, TRUSTED, kept

CONNECTED = IndicatorId("connected")
MARKER = Marker(b"k" * 32, EXTRANET, JUNE)
PLACES = Places({"430000": None, "430100": "430000", "430121": "430100", "430200": "430000", "430211": "430200"})
MET, UNMET = Verdict.MET, Verdict.UNMET


def counted(**cells: int) -> IndicatorPart:
    """Return an indicator with so many met in each division."""
    return part({Cell(division.lstrip("d"), "county", ""): Counts(met) for division, met in cells.items()})


def items(marker: Marker | None, **units: tuple[str, Verdict]) -> IndicatorPart:
    """Return an indicator of units, each in a division, by id or by mark."""
    rows = [(name, Cell(division, "county", ""), verdict) for name, (division, verdict) in units.items()]
    cells = {
        cell: Counts(*(Counter(v for _, c, v in rows if c == cell)[verdict] for verdict in Verdict))
        for _, cell, _ in rows
    }
    made = part(cells)
    if marker is None:
        return replace(made, details=tuple(Detail(item(one), UnitId(one), one, cell, said) for one, cell, said in rows))
    return replace(made, marks=tuple(Mark(marker.of_item(item(one)), "", cell, said) for one, cell, said in rows))


def item(name: str) -> Item:
    return Item(ItemKind.UNIT, name)


def voice(division: str, said: IndicatorPart) -> Voice:
    return Voice(division or "own", division, {CONNECTED: said})


def merged(*voices: Voice, marker: Marker | None = None) -> Merged:
    return merge(CONNECTED, voices, PLACES, marker)


def counted_by(found: Merged) -> dict[str, str]:
    return {share.division: share.voice for share in found.shares}


def test_a_division_is_counted_by_the_one_who_is_nearest_to_it() -> None:
    found = merged(
        voice(OWN, counted(d430000=50, d430100=9, d430121=9, d430211=4)),
        voice("430100", counted(d430100=10, d430121=9)),
        voice("430121", counted(d430121=7)),
    )
    assert counted_by(found) == {"430000": "own", "430100": "430100", "430121": "430121", "430211": "own"}
    assert found.counts == Counts(50 + 10 + 7 + 4)
    assert {one.division: [(other.voice, other.counts.n) for other in one.others] for one in found.overlaps} == {
        "430100": [("own", 9)], "430121": [("own", 9), ("430100", 9)],
    }  # fmt: skip


def test_who_has_not_delivered_is_stood_in_for() -> None:
    found = merged(voice(OWN, counted(d430121=9)), voice("430100", counted(d430121=8)))
    assert (counted_by(found), found.counts) == ({"430121": "430100"}, Counts(8))
    assert merged(voice(OWN, counted(d430121=9))).counts == Counts(9)


def test_what_is_said_of_the_division_of_others_is_listed_and_not_counted() -> None:
    found = merged(voice("430100", counted(d430100=10, d430211=3)))
    assert found.counts == Counts(10)
    assert [(one.voice, one.division, one.counts.n) for one in found.strange] == [("430100", "430211", 3)]


def test_two_who_are_equally_near_are_listed_and_neither_counts() -> None:
    twin = Voice("twin", "430100", {CONNECTED: counted(d430100=10)})
    found = merged(voice("430100", counted(d430100=10)), twin)
    assert found.counts == Counts()
    assert len(found.strange) == 2


@pytest.mark.parametrize("marker", [None, MARKER])
def test_a_unit_in_two_divisions_counts_where_the_register_has_it(marker: Marker | None) -> None:
    found = merged(
        voice(OWN, items(None, moved=("430211", MET))),
        voice("430121", items(marker, moved=("430121", MET), a=("430121", MET))),
        voice("430211", items(marker, moved=("430211", UNMET), b=("430211", MET))),
        marker=marker,
    )
    assert found.counts == Counts(2, 1)
    (one,) = found.twice
    assert (one.counted, [division for _, division in one.divisions]) == ("430211", ["430121", "430211"])


@pytest.mark.parametrize("marker", [None, MARKER])
def test_a_unit_that_the_register_does_not_place_is_listed_and_counts_for_nobody(marker: Marker | None) -> None:
    found = merged(
        voice("430121", items(marker, both=("430121", MET), a=("430121", MET))),
        voice("430211", items(marker, both=("430211", UNMET))),
    )
    assert found.counts == Counts(1)
    assert [one.counted for one in found.twice] == [""]


def test_who_tells_of_no_items_that_can_be_held_against_the_others_is_named() -> None:
    by_id, by_mark = items(None, a=("430121", MET)), items(MARKER, b=("430211", MET))
    bare = counted(d430211=1)
    assert merged(voice("430121", by_id)).unchecked == ()
    assert merged(voice("430121", by_id), voice("430211", items(None, b=("430211", MET)))).unchecked == ()
    assert merged(voice("430121", by_id), voice("430211", bare)).unchecked == ("430211",)
    assert merged(voice("430121", by_id), voice("430211", by_mark)).unchecked == ("430121",)
    assert merged(voice("430121", by_id), voice("430211", by_mark), marker=MARKER).unchecked == ()
    jurisdictions = [replace(one, criterion="lan_built_by_jurisdiction") for one in (counted(d430121=1), bare)]
    assert merged(voice("430121", jurisdictions[0]), voice("430211", jurisdictions[1])).unchecked == ()


def test_how_many_units_only_the_others_have_is_told() -> None:
    mine, theirs = items(MARKER, a=("430121", MET)), items(MARKER, a=("430121", MET), b=("430121", MET))
    (one,) = merged(voice(OWN, theirs), voice("430121", mine)).overlaps
    assert one.lacking == 1
    (one,) = merged(voice(OWN, theirs), voice("430121", counted(d430121=1))).overlaps
    assert one.lacking is None


def test_what_was_judged_by_another_rule_or_has_no_list_is_left_out_and_named() -> None:
    other = replace(counted(d430100=5), rule="connected/2")
    bare = replace(counted(d430200=5), declared=False)
    found = merged(voice(OWN, counted(d430000=1)), voice("430100", other), voice("430200", bare))
    assert (found.counts, found.other_rules, found.undeclared) == (Counts(1), ("430100",), ("430200",))


def test_one_origin_with_an_older_rule_leaves_out_nobody_but_itself() -> None:
    old = replace(counted(d430100=5), rule="connected/0")
    found = merged(voice("430100", old), voice("430121", counted(d430121=1)), voice("430200", counted(d430200=1)))
    assert (found.counts, found.other_rules) == (Counts(2), ("430100",))


def test_an_origin_that_tells_of_thousands_of_divisions_is_merged_as_soon_as_any() -> None:
    """Were each division looked for in all that was said, this would take minutes."""
    wide = counted(**{f"d{number:06}": 1 for number in range(500_000, 510_000)})
    found = merged(voice(OWN, wide), voice("430100", wide))
    assert (found.counts.n, len(found.strange)) == (10_000, 10_000)


UNITS = st.dictionaries(
    st.integers(0, 30), st.tuples(st.sampled_from(["430000", "430100", "430121", "430200", "430211"]),
                                  st.sampled_from(Verdict)), max_size=20,
)  # fmt: skip


@given(UNITS, st.sets(st.sampled_from(["430100", "430121", "430200", "430211"])), st.booleans())
def test_whoever_tells_the_same_of_the_same_units_it_comes_to_the_province(
    units: dict[int, tuple[str, Verdict]], who: set[str], marked: bool
) -> None:
    """Every origin tells what lies in its division as the province does: together they are the province."""
    named = {f"u{number}": one for number, one in units.items()}
    marker = MARKER if marked else None
    whole = items(None, **named)
    voices = [voice(OWN, whole)]
    for division in sorted(who):
        inside = {name: one for name, one in named.items() if division in PLACES.above(one[0])}
        voices.append(voice(division, items(marker, **inside)))
    found = merged(*voices, marker=marker)
    assert found.counts == whole.counts
    assert (found.twice, found.strange) == ((), ())
    assert all(one.lacking in {0, None} for one in found.overlaps)


def test_codes_say_by_themselves_what_lies_where() -> None:
    none = Places({})
    assert none.above("430121") == ("430121", "430100", "430000")
    assert none.above("430100") == ("430100", "430000")
    assert none.above("433100") == ("433100", "430000")
    assert none.above("430110") == ("430110", "430100", "430000")
    assert none.above("") == ("",)
    assert Places({"a": "b", "b": "a"}).above("a") == ("a", "b")


def test_marks_of_two_networks_or_months_have_nothing_in_common() -> None:
    others = [Marker(b"k" * 32, INTRANET, JUNE), Marker(b"k" * 32, EXTRANET, MAY), Marker(b"l" * 32, EXTRANET, JUNE)]
    assert len({one.of_item(item("a")) for one in (MARKER, *others)}) == 4
    assert MARKER.of_name("430100", "county", "长沙 县（政府）") == MARKER.of_name("430100", "county", "长沙县(政府)")
    assert plain_name("Ａ b－c") == "abc"
    with pytest.raises(ValueError, match="32"):
        Marker(b"short", EXTRANET, JUNE)


def test_what_was_signed_before_a_key_was_changed_stands_unless_it_was_revoked() -> None:
    new = replace(TRUSTED, key="5" * 40, trusted_at=50.0, replaces=TRUSTED.key)
    changed, doubted = replace(TRUSTED, revoked_at=50.0), replace(TRUSTED, revoked_at=40.0)
    bundles = [kept(1, MAY), kept(2, JUNE)]
    found = delivery([changed, new], bundles, JUNE)
    assert [(key.key, one.key, one.number) for key, one in found.delivered] == [(new.key, TRUSTED.key, 2)]
    later = [*bundles, replace(kept(1, JUNE), key=new.key)]
    assert delivery([changed, new], later, JUNE).delivered[0][1].key == new.key
    assert [key.key for key in delivery([doubted, new], bundles, JUNE).missing] == [new.key]
    elsewhere = replace(changed, division=DivisionCode("430200"))
    assert [key.key for key in delivery([elsewhere, new], bundles, JUNE).missing] == [new.key]


def test_who_delivered_who_is_behind_and_who_is_missing() -> None:
    late = replace(TRUSTED, key="2" * 40, division=DivisionCode("430200"), name="株洲市")
    never = replace(TRUSTED, key="3" * 40, division=DivisionCode("430300"), name="湘潭市")
    gone = replace(TRUSTED, key="4" * 40, division=DivisionCode("430400"), revoked_at=1.0)
    bundles = [
        kept(1, MAY), kept(2, JUNE), kept(3, JUNE), replace(kept(1, MAY), key=late.key),
        replace(kept(1, JUNE), key=gone.key),
    ]  # fmt: skip
    found = delivery([TRUSTED, late, never, gone], bundles, JUNE)
    assert [(key.name, one.number) for key, one in found.delivered] == [("长沙市", 3)]
    assert [(key.name, one.period) for key, one in found.stale] == [("株洲市", MAY)]
    assert ([key.name for key in found.missing], found.expected) == (["湘潭市"], 3)
    assert newest_period(bundles) == JUNE
    assert newest_period([]) is None
