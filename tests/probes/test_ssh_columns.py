"""A command line has no ifIndex: the number of a port is made of its name."""

from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netmon.judge.port_names import canonical
from netmon.model.device_identity import Source
from netmon.model.health import Health, HealthReading, Measure
from netmon.model.neighbours import Neighbour, NeighbourProtocol, Neighbours, PortName
from netmon.probes import ssh_columns
from netmon.probes.ssh_columns import LARGEST, Ports, digest
from netmon.vendors.cli.profile import CliPort

names = st.builds(
    "{}{}/{}/{}".format,
    st.sampled_from(["GE", "GigabitEthernet", "XGE", "10GE", "Vlanif", "Te"]),
    *(st.integers(0, 9),) * 2,
    st.integers(0, 99),
)
tables = st.lists(names, min_size=1, max_size=60).map(lambda found: tuple(CliPort(name, 1, 1) for name in found))
SOURCE = Source("test")


@given(tables)
def test_every_port_has_one_number_of_its_own(ports: tuple[CliPort, ...]) -> None:
    status, identity = Ports().take(ports)
    assert len(set(status.index)) == len(status.index) == len({canonical(port.name) for port in ports})
    assert status.index == identity.index
    assert all(1 <= number <= LARGEST for number in status.index)


@given(tables, st.randoms(use_true_random=False))
def test_numbers_are_the_same_after_a_restart_whatever_the_order(ports: tuple[CliPort, ...], chance: object) -> None:
    shuffled = list(ports)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]  # hypothesis gives a random.Random
    assert Ports().take(ports)[0].index == Ports().take(tuple(shuffled))[0].index


def test_a_port_keeps_its_number_when_others_come_and_go_and_when_it_is_spelled_otherwise() -> None:
    ports = Ports()
    before = ports.take((CliPort("GE0/0/1"), CliPort("GE0/0/2")))[1]
    after = ports.take((CliPort("GigabitEthernet0/0/2"), CliPort("GE0/0/3")))[1]
    assert (
        dict(zip(before.name, before.index, strict=True))["GE0/0/2"]
        == dict(zip(after.name, after.index, strict=True))["GigabitEthernet0/0/2"]
        == digest(canonical("GE0/0/2"))
    )


def test_numbers_do_not_change_from_one_release_to_the_next() -> None:
    """They are labels of metrics and rows of the store: another digest would make every port another one."""
    assert [digest(canonical(name)) for name in ("GE0/0/1", "Vlanif10", "lo")] == [
        1138563537,
        831580632,
        343287725,
    ]


@given(tables)
def test_names_with_one_digest_have_numbers_of_their_own_and_keep_them(ports: tuple[CliPort, ...]) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ssh_columns, "digest", lambda _: LARGEST)
        known = Ports()
        before = known.take(ports)[1]
        assert len(set(before.index)) == len({canonical(port.name) for port in ports})
        more = (*ports, CliPort("AAA0/0/0"))
        after = known.take(more)[1]
        kept = dict(zip(after.name, after.index, strict=True))
        assert all(kept[name] == number for name, number in zip(before.name, before.index, strict=True))


def test_what_was_not_told_is_a_hole_and_never_a_nought() -> None:
    status, identity = Ports().take((CliPort("GE0/0/1"),))
    assert (status.admin, status.oper) == ((None,), (None,))
    for column in ("descr", "alias", "type", "mtu", "speed_bps", "last_change", "phys_address"):
        assert getattr(identity, column) == (None,)


def test_what_was_told_stands_in_its_column() -> None:
    port = CliPort("GE0/0/1", 1, 2, "to-core", 10**9, "00:11:22:33:44:55", 1500, 6)
    status, identity = Ports().take((port,))
    assert (status.admin, status.oper) == ((1,), (2,))
    assert (identity.name, identity.alias, identity.speed_bps) == (("GE0/0/1",), ("to-core",), (10**9,))
    assert (identity.phys_address, identity.mtu, identity.type) == ((bytes.fromhex("001122334455"),), (1500,), (6,))


def test_what_did_not_change_is_the_same_object() -> None:
    ports, table = Ports(), (CliPort("GE0/0/1", 1, 1), CliPort("GE0/0/2", 1, 2))
    first = ports.take(table)
    again = ports.take(tuple(dataclasses.replace(port) for port in table))
    assert (again[0] is first[0], again[1] is first[1]) == (True, True)
    moved = ports.take((table[0], dataclasses.replace(table[1], oper=1)))
    assert moved[0] is not first[0]
    assert moved[1] is first[1]


def test_light_and_neighbours_are_told_of_the_port_they_belong_to() -> None:
    ports = Ports()
    _, identity = ports.take((CliPort("GigabitEthernet0/0/1"), CliPort("GigabitEthernet0/0/2")))
    number = dict(zip(identity.name, identity.index, strict=True))["GigabitEthernet0/0/1"]
    health = ports.health(
        Health(
            (
                HealthReading(Measure.CPU, "GE0/0/1", 5.0, SOURCE),
                HealthReading(Measure.RX_POWER, "GE0/0/1", -7.1, SOURCE),
                HealthReading(Measure.TX_POWER, "GE0/0/1 lane 2", -2.5, SOURCE),
                HealthReading(Measure.TX_POWER, "GE0/0/9", -2.5, SOURCE),
            )
        )
    )
    assert [reading.interface for reading in health.readings] == [None, number, number, None]
    assert ports.health(Health(tuple(dataclasses.replace(one, interface=None) for one in health.readings))) is health
    seen = Neighbours((Neighbour(NeighbourProtocol.LLDP, PortName("Gi0/0/1"), PortName("10GE1/0/3")),))
    placed = ports.neighbours(seen)
    assert placed.rows[0].local == PortName("Gi0/0/1", index=number)
    assert placed.rows[0].interface == "GigabitEthernet0/0/1"
    assert ports.neighbours(seen) is placed
