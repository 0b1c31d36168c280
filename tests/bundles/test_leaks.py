"""What leaves the building in a summary: nothing that anybody ever typed, whatever they typed and wherever."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import date
from fractions import Fraction
from ipaddress import IPv4Address, IPv6Address

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from netmon.bundles.codec import encoded
from netmon.bundles.content import Detail
from netmon.bundles.making import parts_of
from netmon.bundles.marks import Marker
from netmon.coverage.registry import all_rules
from netmon.figures.parts import Definitions
from netmon.inventory import load
from netmon.model.figure import Counts
from netmon.model.indicator import Criterion, IndicatorTarget
from netmon.model.names import IndicatorId
from netmon.model.period import Period, PeriodKind
from netmon.model.plant import Role
from netmon.model.verdict import ItemKind
from tests.bundles.made import content
from tests.coverage import made
from tests.coverage.given import born
from tests.figures.database import INVENTORY
from tests.figures.given import FIRST, MadeParts, end, figures, opened

DAY = Period(PeriodKind.DAY, date(2026, 5, 31), date(2026, 5, 31))
NOW = end(DAY.last) + 3600
# To find the smallest world that leaks would take longer than to read the one that was found.
PHASES = (Phase.explicit, Phase.reuse, Phase.generate)
MARKER = Marker(b"k" * 32, made.EXTRANET, DAY)

# What must not leave: each is long enough that it stands in no digest or mark by chance.
TYPED = st.one_of(
    st.ip_addresses(v=4).map(str).filter(lambda one: len(one) > 9),
    st.ip_addresses(v=6).map(lambda one: one.exploded),
    st.from_regex(r"[a-z]{3}-sw[0-9]{2}-[a-z]{6}(\.gov\.cn)?", fullmatch=True),
    st.from_regex(r"1[3-9][0-9]{9}", fullmatch=True),
    st.text("张王李赵陈周机房东塘路政务中心值班电话", min_size=7, max_size=14),
    st.from_regex(r"(CTVPN|ZX)[0-9]{8,12}", fullmatch=True),
)


def criteria() -> list[Criterion]:
    return sorted(all_rules())


@st.composite
def worlds(draw: st.DrawFn) -> tuple[MadeParts, list[str]]:
    """Return a network whose every text is something that must not leave, and all of them."""
    said: list[str] = []

    def typed() -> str:
        one = str(draw(TYPED))
        said.append(one)
        return one

    def number() -> str:
        # A kind of nothing but letters is told as it stands; whatever has a digit in it is no kind.
        one = str(draw(TYPED.filter(lambda text: any(letter.isdigit() for letter in text))))
        said.append(one)
        return one

    names = [f"unit-{number}-{typed()}" for number in range(3)]
    changes = [
        replace(change, name=change.name and typed(), name_en=typed(), document=typed(), reason=typed(),
                proposed_by=typed(), kind=change.kind and draw(st.sampled_from(["县市区政府", number()])))
        for name in names for change in born(name, None, made.EXTRANET)
    ]  # fmt: skip
    devices = [replace(made.device(typed(), name, Role.CE, snmp="v2c"), name=typed()) for name in names]
    link = replace(made.link(typed(), *names[:2]), name=typed(), carrier=typed(), bearer=typed(), circuit=typed())
    service = replace(made.service(typed(), names[0]), name=typed(), url=f"https://{typed()}/")
    papers = [
        replace(opened(name, FIRST), document=typed(), signer=typed(), reviewer=typed(), note=typed()) for name in names
    ]
    indicators = {
        IndicatorId(one): replace(
            made.indicator(one, threshold=Fraction(99, 100)), id=IndicatorId(one), name=typed(), name_en=typed()
        )
        for one in criteria()
    }
    targets = tuple(IndicatorTarget(one, made.target(indicators[one]).at_least, FIRST, typed()) for one in indicators)
    parts = MadeParts(
        changes,
        papers,
        plants=[(0.0, made.plant(*devices, link, service))],
        defined=[(end(FIRST), Definitions(indicators, targets))],
    )
    return parts, [*said, *names]


@settings(max_examples=15, phases=PHASES)
@given(worlds())
def test_nothing_that_was_typed_is_in_a_summary(world: tuple[MadeParts, list[str]]) -> None:
    parts, typed = world
    found = parts_of(figures(parts), made.EXTRANET, DAY, NOW, MARKER)
    octets = encoded(content(indicators=found.parts)).decode()
    assert [one for one in typed if one in octets] == []
    assert {one.criterion for one in found.parts} == set(criteria())
    assert any(one.counts.n for one in found.parts)


@settings(max_examples=8, phases=PHASES)
@given(worlds())
def test_in_detail_the_names_of_units_leave_and_of_nothing_else(world: tuple[MadeParts, list[str]]) -> None:
    parts, typed = world
    found = parts_of(figures(parts), made.EXTRANET, DAY, NOW, detail=True).parts
    details = [one for each in found for one in each.details]
    assert {one.item.kind for one in details} <= {ItemKind.UNIT, ItemKind.DIVISION, ItemKind.FUNCTION}
    told = {text for one in details for text in (one.item.id, one.name, one.unit or "")}
    octets = encoded(content(indicators=tuple(map(bare, found)), detail=True)).decode()
    assert [one for one in typed if one in octets] == []
    assert all(any(one == name or one in name for name in told) for one in unit_names(details))


def bare(part: object) -> object:
    """Return an indicator as it is, without what a bundle in detail is meant to say."""
    return replace(part, details=())  # type: ignore[type-var]  # a dataclass, as its caller knows


def unit_names(details: list[Detail]) -> list[str]:
    return [one.name for one in details if one.item.kind is ItemKind.UNIT]


def strings(value: object) -> Iterator[str]:
    """Yield every text in a value, however deep."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, IPv4Address | IPv6Address):
        yield str(value)
    elif is_dataclass(value):
        for one in fields(value):
            yield from strings(getattr(value, one.name))
    elif isinstance(value, Mapping):
        for key, one in value.items():
            yield from strings(key)
            yield from strings(one)
    elif isinstance(value, tuple | list | frozenset):
        for one in value:
            yield from strings(one)


def test_of_a_real_inventory_a_summary_has_ids_of_networks_and_indicators_codes_levels_and_kinds() -> None:
    inventory = load(INVENTORY, {}, secrets=False)
    allowed = {*inventory.networks, *inventory.indicators, *inventory.divisions, "extranet", "intranet"}
    allowed |= {one.level.value for one in inventory.units.values()} | {one.kind for one in inventory.units.values()}
    allowed |= {str(one.criterion) for one in inventory.indicators.values()} | {"v2c", "Asia/Shanghai", "core", "lab"}
    names = {one for one in strings(inventory) if len(one) > 2} - allowed
    assert {"192.0.2.1", "省财政厅", "Department of Finance", "core-finance", "finance-ce"} <= names
    register = [change for unit in inventory.units.values() for change in born(unit.id, None, made.EXTRANET)]
    parts = MadeParts(register, defined=[(end(FIRST), Definitions(inventory.indicators))])
    found = parts_of(figures(parts), made.EXTRANET, DAY, NOW, MARKER)
    octets = encoded(content(indicators=found.parts)).decode()
    assert sorted(one for one in names if one in octets and len(one) > 3) == []


def test_a_kind_that_is_none_is_counted_without_it() -> None:
    changes = [replace(one, kind="10.20.30.40" if one.kind else one.kind) for one in born("a", None, made.EXTRANET)]
    indicator = made.indicator(Criterion("commissioned"))
    parts = MadeParts(changes, defined=[(end(FIRST), Definitions({indicator.id: indicator}))])
    (part,) = parts_of(figures(parts), made.EXTRANET, DAY, NOW).parts
    assert {(cell.level, cell.kind): counts.n for cell, counts in part.cells.items()} == {("county", ""): 1}
    assert part.counts != Counts()


def test_marks_stand_in_an_order_that_tells_nothing() -> None:
    changes = [one for name in "abcdefgh" for one in born(name, None, made.EXTRANET)]
    indicator = made.indicator(Criterion("commissioned"))
    parts = MadeParts(changes, defined=[(end(FIRST), Definitions({indicator.id: indicator}))])
    (part,) = parts_of(figures(parts), made.EXTRANET, DAY, NOW, MARKER).parts
    assert [one.by_id for one in part.marks] == sorted(one.by_id for one in part.marks)
    assert len({one.by_name for one in part.marks}) == len(part.marks) == 8
