"""What is proposed: whatever a system says, the same each time, and an inventory that is right."""

from __future__ import annotations

import random
from dataclasses import replace
from ipaddress import ip_address
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from netmon.imports.draught import Place, draw_up
from netmon.imports.known import Known
from netmon.imports.links import RANK, bandwidth
from netmon.imports.mapping import Case, Default, Map, Rules
from netmon.imports.proposal import Proposal
from netmon.imports.seen import NO_MARKS, Marks, Seen, SeenDevice, SeenEnd, SeenLink, SeenSite
from netmon.imports.shape import said
from netmon.judge.topology import Topology
from netmon.model.plant import Role
from netmon.words import Language
from tests.imports.given import CASES, map_of, proposed, seen

DIVISIONS = ({"code": "430000", "name": "湖南省", "level": "province"},)
UNITS = tuple(
    {"id": id_, "name": id_, "kind": "党政机关", "division": "430000"} for id_ in ("changsha", "xiangtan", "rest")
)
MAP = Map(
    Default(unit="rest", role=Role.ACCESS, division="430000", kind="党政机关"),
    {"units": Rules((Case("tenant", "*", "as-is"),)), "roles": Rules((Case("role", "*", "as-is"),))},
    declared={"divisions": DIVISIONS, "units": UNITS},
)


def device(key: str, name: str, address: str, marks: Marks = NO_MARKS) -> SeenDevice:
    return SeenDevice(key, f"device {key}", name, (name,), address, marks)


def of(*devices: SeenDevice, links: tuple[SeenLink, ...] = ()) -> Seen:
    return Seen(devices, ("tenant", "address"), ("role", "name"), links=links)


def rows(proposal: Proposal, section: str, *keys: str) -> list[tuple[str, ...]]:
    return [tuple(row.cells.get(key, "") for key in keys) for row in proposal.rows[section]]


def told(proposal: Proposal) -> list[str]:
    return [remark.code.removeprefix("imports.") for remark in proposal.remarks]


def marked(**fields: str) -> Marks:
    return {name: (value,) for name, value in fields.items()}


def test_the_first_device_of_an_address_is_taken_and_the_other_told() -> None:
    proposal = proposed(of(device("12", "b", "192.0.2.1"), device("3", "a", "192.0.2.1")), MAP)
    assert rows(proposal, "devices", "id") == [("a",)]
    assert told(proposal) == ["same_address"]


def test_devices_of_one_name_have_ids_of_their_own_that_stay() -> None:
    first = of(device("3", "sw", "192.0.2.1"), device("12", "sw", "192.0.2.2"))
    assert rows(proposed(first, MAP), "devices", "id", "address") == [("sw", "192.0.2.1"), ("sw-12", "192.0.2.2")]
    grown = replace(first, devices=(device("40", "sw", "192.0.2.3"), *first.devices))
    assert rows(proposed(grown, MAP), "devices", "id", "address")[:2] == rows(
        proposed(first, MAP), "devices", "id", "address"
    )


@pytest.mark.parametrize(
    ("address", "why"),
    [
        ("", "no_address"),
        ("sw.example", "not_an_address"),
        ("{$IP}", "not_an_address"),
        ("192.0.2.1/24", "not_an_address"),
        ("224.0.0.1", "no_host"),
        ("0.0.0.0", "no_host"),
        ("::", "no_host"),
        ("fe80::1", "no_host"),
        ("::ffff:192.0.2.1", "no_host"),
    ],
)
def test_a_device_that_nobody_can_ask_is_left_out_and_told(address: str, why: str) -> None:
    proposal = proposed(of(device("1", "sw", address)), MAP)
    assert proposal.rows["devices"] == ()
    assert told(proposal) == [why]


def test_a_device_whose_unit_nobody_says_is_lacking_and_under_no_placeholder() -> None:
    map_ = replace(MAP, default=Default(role=Role.ACCESS))
    proposal = proposed(of(device("1", "a", "192.0.2.1"), device("2", "b", "192.0.2.77")), map_)
    (gap,) = proposal.gaps
    assert (gap.table, gap.field, gap.value, gap.count) == ("units", "address", "192.0.2.0/24", 2)


def test_a_unit_that_the_map_names_and_nobody_declares_is_told_once() -> None:
    devices = [
        device(str(number), f"sw{number}", f"192.0.2.{number}", marked(tenant="nobody")) for number in range(1, 9)
    ]
    (undeclared,) = proposed(of(*devices), MAP).undeclared
    assert (undeclared.section, undeclared.id, undeclared.count) == ("units", "nobody", 8)


def test_what_an_inventory_declares_already_is_skipped_and_its_links_still_proposed() -> None:
    known = Known(
        {"units": frozenset({"rest"}), "devices": frozenset({"hub"}), "divisions": frozenset({"430000"})},
        {ip_address("192.0.2.1"): "hub"},
        {"hub": Role.CORE},
    )
    link = SeenLink("", "cable 1", SeenEnd("2", "GE0"), SeenEnd("1", "GE1"))
    found = of(device("1", "old", "192.0.2.1"), device("2", "new", "192.0.2.2"), links=(link,))
    proposal = proposed(found, replace(MAP, declared={}), known)
    assert rows(proposal, "devices", "id") == [("new",)]
    assert rows(proposal, "links", "upper_device", "lower_device") == [("hub", "new")]
    assert (proposal.rows["units"], told(proposal)) == ((), ["declared_already"])


def test_degrees_keep_their_sign() -> None:
    site = SeenSite("1", "site 1", "Wellington", "wlg", "", "-41.290000", "174.78")
    found = replace(of(replace(device("1", "sw", "192.0.2.1"), site="1")), sites=(site,))
    assert rows(proposed(found, MAP), "sites", "latitude", "longitude") == [("-41.29", "174.78")]


def linked(upper: str, lower: str) -> list[tuple[str, ...]]:
    devices = (device("1", "a", "192.0.2.1", marked(role=upper)), device("2", "b", "192.0.2.2", marked(role=lower)))
    link = SeenLink("", "cable 1", SeenEnd("1", "x"), SeenEnd("2", "y"))
    return rows(proposed(of(*devices, links=(link,)), MAP), "links", "upper_device", "lower_device")


@pytest.mark.parametrize("one", list(Role))
@pytest.mark.parametrize("other", list(Role))
def test_a_link_leads_from_the_core_outwards_or_is_left_to_a_person(one: Role, other: Role) -> None:
    expected = [] if one is other else [("a", "b")] if RANK[one] < RANK[other] else [("b", "a")]
    assert linked(one, other) == expected


def test_an_interface_belongs_to_one_link() -> None:
    devices = (
        device("1", "core", "192.0.2.1", marked(role="core")),
        device("2", "a", "192.0.2.2"),
        device("3", "b", "192.0.2.3"),
    )
    links = tuple(SeenLink("", f"cable {far}", SeenEnd("1", "GE0/0/1"), SeenEnd(far, "x")) for far in ("2", "3"))
    proposal = proposed(of(*devices, links=links), MAP)
    assert (len(proposal.rows["links"]), told(proposal)) == (1, ["interface_taken"])


@pytest.mark.parametrize(
    ("bps", "text"),
    [
        (None, ""),
        (0, ""),
        (2_000_000, "2M"),
        (1_500_000, "1500k"),
        (10**10, "10G"),
        (64_000, "64k"),
        (500, ""),
        (-1, ""),
    ],
)
def test_a_bandwidth_is_written_as_the_inventory_has_it(bps: int | None, text: str) -> None:
    assert bandwidth(bps) == text


@pytest.mark.parametrize("recording", CASES)
def test_the_order_of_an_answer_changes_nothing(recording: str) -> None:
    found = seen(recording)
    expected = proposed(found, map_of(recording)).rows
    for start in range(5):
        devices, links = list(found.devices), list(found.links)
        random.Random(start).shuffle(devices)
        random.Random(start).shuffle(links)
        shuffled = replace(found, devices=tuple(devices), links=tuple(links))
        assert proposed(shuffled, map_of(recording)).rows == expected


TEXTS = st.text(max_size=80).map(said)
DEVICES = st.lists(
    st.builds(
        lambda key, name, address, unit, role: device(
            str(key), name, str(address), {**marked(tenant=unit, role=role), **(marked(name=name) if name else {})}
        ),
        st.integers(0, 30),
        st.one_of(TEXTS, st.sampled_from(["sw", "SW", "core", "长沙"])),
        st.one_of(st.ip_addresses(), st.integers(1, 9).map(lambda number: f"192.0.2.{number}"), TEXTS),
        st.sampled_from(["changsha", "xiangtan"]),
        st.sampled_from([str(role) for role in Role]),
    ),
    max_size=12,
    unique_by=lambda each: each.key,
)
ENDS = st.builds(
    SeenEnd, st.integers(0, 30).map(str), st.one_of(st.sampled_from(["", "GE0/0/1", "ge0/0/1", "x"]), TEXTS)
)
LINKS = st.lists(
    st.builds(
        lambda number, a, b, text, bps: SeenLink("", f"link {number}", a, b, text, text, bps),
        st.integers(0, 99),
        ENDS,
        ENDS,
        TEXTS,
        st.integers(0, 10**12),
    ),
    max_size=12,
)


@settings(max_examples=80, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(devices=DEVICES, links=LINKS)
def test_whatever_a_system_says_what_is_proposed_is_right(
    tmp_path: Path, devices: list[SeenDevice], links: list[SeenLink]
) -> None:
    proposal = proposed(of(*devices, links=tuple(links)), MAP)
    assert (proposal.gaps, proposal.undeclared) == ((), ())
    draught = draw_up(proposal, Place(tmp_path, None), "netbox", "extranet", Language.ZH)
    assert [str(flawed.problem) for flawed in draught.problems] == []
    assert draught.inventory is not None
    assert len(draught.inventory.devices) == len(proposal.rows["devices"])
    assert Topology.of(draught.inventory.links.values()).cycle() is None
