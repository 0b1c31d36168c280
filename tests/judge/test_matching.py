from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netmon.judge.matching import Entry, Key, Matching, match, own_keys


def port(  # noqa: PLR0917 - a row of a table, in the order of its columns
    number: int | None,
    index: int,
    name: str | None = None,
    descr: str | None = None,
    alias: str | None = None,
    mac: str | None = None,
    kind: int = 6,
    speed: int = 10**9,
) -> Entry:
    return Entry(number, index, name, descr, alias, kind, speed, mac)


def gone(entry: Entry) -> Entry:
    return replace(entry, gone=True)


def told(matching: Matching) -> dict[int | None, tuple[int, Key]]:
    return {again.now.id: (again.now.if_index, again.key) for again in matching.again}


ETH = "Eth"
ALIKE = [port(1, 1, "", ETH), port(2, 2, "", ETH)]
CHASSIS = "00:1b:54:00:00:01"
VLAN = 136


@pytest.mark.parametrize(
    ("known", "read", "expected"),
    [
        pytest.param([port(1, 1, "ge1"), port(2, 2, "ge2")], [port(None, 2, "ge1"), port(None, 1, "ge2")],
                     {1: (2, Key.NAME), 2: (1, Key.NAME)}, id="names stay although a restart swapped the numbers"),
        pytest.param([port(1, 1, "ge1")], [port(None, 1, "ge2")], {}, id="a number alone identifies nothing"),
        pytest.param([port(1, 1, None, "Port 1")], [port(None, 5, "ge1", "Port 1")], {1: (5, Key.DESCR_ALIAS)},
                     id="by ifDescr where no name was known yet"),
        pytest.param([port(1, 1, None, "Port 1", "old")], [port(None, 5, None, "Port 1", "new")], {1: (5, Key.DESCR)},
                     id="without a name ifDescr tells, whatever is written on it now"),
        pytest.param([port(1, 1, None, "int0", "a"), port(2, 2, None, "int0", "b")],
                     [port(None, 1, None, "int0", "b"), port(None, 2, None, "int0", "a")],
                     {1: (2, Key.DESCR_ALIAS), 2: (1, Key.DESCR_ALIAS)}, id="a shared ifDescr needs its ifAlias"),
        pytest.param([port(1, 1, "ge1", "LAN")], [port(None, 1, "ge2", "LAN")], {},
                     id="not by ifDescr where the names differ"),
        pytest.param([port(1, 1, "Gi0/1", "Port 1", "to 株洲")], [port(None, 1, "ge1", "Port 1", "to 株洲")],
                     {1: (1, Key.DESCR_ALIAS)}, id="a rename, told by what is written on the port"),
        pytest.param([port(1, 1, "eth0", "82545EM", mac=CHASSIS)], [port(None, 1, "enp3s0", "82545EM", mac=CHASSIS)],
                     {1: (1, Key.DESCR_ALIAS)}, id="a rename, told by the hardware"),
        pytest.param([port(1, 1, "Eth0/1", "Eth0/1", mac=CHASSIS)], [port(None, 1, "GE0/1", "GE0/1", mac=CHASSIS)],
                     {1: (1, Key.MAC)}, id="all texts changed, and the MAC is its own"),
        pytest.param([port(1, 1, "Vlan1", "Vlan1", mac=CHASSIS, kind=VLAN)],
                     [port(None, 2, "Vlan2", "Vlan2", mac=CHASSIS, kind=VLAN)], {},
                     id="the MAC of a VLAN is the chassis'"),
        pytest.param([port(1, 1, "100GE1", "100GE1", mac=CHASSIS, speed=10**11)],
                     [port(None, 2, "25GE1:1", "25GE1:1", mac=CHASSIS, speed=25 * 10**9)], {},
                     id="a port that was split is not its first part"),
        pytest.param([port(n, n, "int0", ETH, mac=CHASSIS) for n in (1, 2)],
                     [port(None, n + 1, "int0", ETH, mac=CHASSIS) for n in (1, 2)], {},
                     id="one name, one MAC on all ports: nothing tells, and the numbers moved"),
        pytest.param([port(1, 1, "ge1", mac="00:01"), port(2, 2, "ge2", mac="00:02")],
                     [port(None, 1, "int0", mac="00:02"), port(None, 2, "int0", mac="00:01")],
                     {1: (2, Key.MAC), 2: (1, Key.MAC)}, id="names that are suddenly all the same tell nothing"),
        pytest.param([port(1, 1, "ge1"), port(2, 2, "ge2")], [port(None, 1, "ge1"), port(None, 2, "ge1")], {},
                     id="a name that repeats merges nothing"),
        pytest.param([port(1, 1, mac="00:00:00:00:00:00")], [port(None, 2, mac="00:00:00:00:00:00")], {},
                     id="a MAC of zeros is none"),
        pytest.param(ALIKE, [port(None, 1, "", ETH), port(None, 2, "", ETH)],
                     {1: (1, Key.PLACE), 2: (2, Key.PLACE)}, id="alike, with unchanged numbers"),
        pytest.param(ALIKE, [port(None, 2, "", ETH), port(None, 3, "", ETH)], {}, id="alike, and numbers moved"),
        pytest.param(ALIKE, [port(None, 1, "", ETH)], {}, id="alike, and one is gone: nobody can tell which"),
        pytest.param([port(1, 1, mac="00:01")], [port(None, 9, mac="00:01")], {1: (9, Key.MAC)},
                     id="by MAC where there is no text"),
        pytest.param([port(1, 1)], [port(None, 1)], {1: (1, Key.PLACE)}, id="without any key by its place"),
        pytest.param([gone(port(1, 1, "ge1"))], [port(None, 7, "ge1")], {1: (7, Key.NAME)}, id="one that comes back"),
        pytest.param([gone(port(1, 1))], [port(None, 1)], {}, id="one that nothing tells does not come back"),
        pytest.param([gone(port(1, 1, "ge1")), port(2, 2, "ge9", mac="00:01")], [port(None, 2, "ge1", mac="00:01")],
                     {1: (2, Key.NAME)}, id="a name that is back weighs more than the MAC of another"),
        pytest.param([gone(port(1, 1, "ge1")), port(2, 2, "ge1")], [port(None, 3, "ge1")], {2: (3, Key.NAME)},
                     id="who is there goes before who is gone"),
        pytest.param([port(1, 1, "ge1")], [], {}, id="a reading without ports is no reading"),
    ],
)  # fmt: skip
def test_which_port_is_which(
    known: list[Entry], read: list[Entry], expected: dict[int | None, tuple[int, Key]]
) -> None:
    found = match(known, read)
    assert told(found) == expected
    assert len(found.new) == len(read) - len(expected)
    assert {old.id for old in found.gone} == ({old.id for old in known} - set(expected) if read else set())


def test_what_was_not_said_is_kept_and_what_was_said_to_be_empty_is_empty() -> None:
    (again,) = match([port(1, 1, "ge1", "Port", "to 株洲")], [port(None, 2, "ge1", None, "")]).again
    assert (again.now.if_descr, again.now.if_alias, again.moved, again.renamed) == ("Port", "", True, False)


PORTS = st.builds(
    Entry,
    st.none(),
    st.integers(1, 6),
    st.sampled_from([None, "", "ge1", "ge2", "ge3"]),
    st.sampled_from([None, "", "Port", "Uplink"]),
    st.sampled_from([None, "alias"]),
    st.sampled_from([None, 6]),
    st.none(),
    st.sampled_from([None, "00:01", "00:02"]),
)
TABLES = st.lists(PORTS, max_size=8, unique_by=lambda entry: entry.if_index)


@settings(deadline=None)
@given(TABLES, TABLES, st.sets(st.integers(1, 8)))
def test_every_port_is_accounted_for_exactly_once(known: list[Entry], read: list[Entry], lost: set[int]) -> None:
    numbered = [replace(old, id=number, gone=number in lost) for number, old in enumerate(known, 1)]
    found = match(numbered, read)
    if read:
        assert len(found.again) + len(found.new) == len(read)
        ids = [*(again.now.id or 0 for again in found.again), *(old.id or 0 for old in found.gone)]
        assert sorted(ids) == list(range(1, len(known) + 1))


@settings(deadline=None)
@given(TABLES)
def test_the_same_reading_again_changes_nothing(read: list[Entry]) -> None:
    known = [replace(new, id=number) for number, new in enumerate(read, 1)]
    found = match(known, read)
    assert sorted((again.now for again in found.again), key=lambda entry: entry.id or 0) == known
    assert (found.new, found.gone) == ((), ())


@settings(deadline=None)
@given(TABLES, st.randoms(use_true_random=False), st.integers(0, 3))
def test_ports_with_something_of_their_own_are_followed_through_any_shuffle(
    read: list[Entry], chance: object, shift: int
) -> None:
    known = [replace(new, id=number) for number, new in enumerate(read, 1)]
    indexes = [entry.if_index + shift for entry in known]
    chance.shuffle(indexes)  # type: ignore[attr-defined]  # hypothesis gives a Random
    moved = [replace(entry, id=None, if_index=index) for entry, index in zip(known, indexes, strict=True)]
    now = {again.now.id: again.now.if_index for again in match(known, moved).again}
    for entry, key, index in zip(known, own_keys(known), indexes, strict=True):
        if key is not None:
            assert now[entry.id] == index
        else:
            assert now.get(entry.id, index) in {index, entry.if_index}
