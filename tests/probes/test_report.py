"""The published report of a visit: its keys, its names, and null for what was not said."""

from __future__ import annotations

import json

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from netmon.model.interfaces import InterfaceCounters, InterfaceIdentity, InterfaceStatus
from netmon.model.names import DeviceId, ObservationId
from netmon.model.observation import DeviceReadings, Failure, FailureKind, Observation, ProbeName, Question, System
from netmon.probes.if_type import IF_TYPE_NAMES, if_type_name
from netmon.probes.report import report, schema

DEVICE_KEYS = ["sysName", "sysDescr", "sysObjectID", "sysLocation", "sysContact", "uptime_seconds"]
DEVICE_KEYS += ["vendor", "os", "model", "version", "serial", "sources"]
INTERFACE_KEYS = ["ifIndex", "ifName", "ifDescr", "ifAlias", "ifType", "ifMtu", "ifPhysAddress", "ifAdminStatus"]
INTERFACE_KEYS += ["ifOperStatus", "last_change_seconds", "speed_bps", "in_octets", "out_octets", "in_errors"]
INTERFACE_KEYS += ["out_errors", "in_discards", "out_discards", "counter_bits"]


def seen(result: DeviceReadings | Failure) -> Observation:
    return Observation(
        ObservationId("sw1/snmp/1"), DeviceId("sw1"), ProbeName.SNMP, frozenset(Question), 0.0, 0.1, result
    )


def made(*results: DeviceReadings | Failure) -> dict[str, object]:
    found = report(map(seen, results))
    jsonschema.validate(json.loads(json.dumps(found)), dict(schema()))
    return found


WHOLE = DeviceReadings(
    uptime=8_640_050,
    system=System("a switch", "1.3.6.1.4.1.9.1.516", 8_640_050, "", "sw1", None),
    status=InterfaceStatus((1, 3), (1, 2), (7, None)),
    counters=InterfaceCounters((1,), (10**12,), (5,), (0,), (1,), (2,), (None,), (64,)),
    identity=InterfaceIdentity(
        (1, 2), ("Gi0/1", None), ("GigabitEthernet0/1", ""), ("", None), (6, 99_999), (1500, None),
        (1_000_000_000, None), (4200, None), (bytes.fromhex("001b54aabbcc"), b""),
    ),
)  # fmt: skip


def test_a_whole_visit_is_reported_under_the_published_keys() -> None:
    found = made(WHOLE)
    device, interfaces = found["device"], found["interfaces"]
    assert isinstance(device, dict)
    assert isinstance(interfaces, list)
    assert list(found) == ["device", "interfaces", "neighbours", "health", "configuration", "failures"]
    assert list(device) == DEVICE_KEYS
    assert device == dict.fromkeys(DEVICE_KEYS) | {
        "sources": {},
        "sysName": "sw1",
        "sysDescr": "a switch",
        "sysObjectID": "1.3.6.1.4.1.9.1.516",
        "sysContact": "",
        "uptime_seconds": 86_400.5,
    }
    assert [row["ifIndex"] for row in interfaces] == [1, 2, 3]
    assert all(list(row) == INTERFACE_KEYS for row in interfaces)
    assert interfaces[0] == {
        "ifIndex": 1,
        "ifName": "Gi0/1",
        "ifDescr": "GigabitEthernet0/1",
        "ifAlias": "",
        "ifType": "ethernetCsmacd",
        "ifMtu": 1500,
        "ifPhysAddress": "00:1b:54:aa:bb:cc",
        "ifAdminStatus": "up",
        "ifOperStatus": "lowerLayerDown",
        "last_change_seconds": 42.0,
        "speed_bps": 1_000_000_000,
        "in_octets": 10**12,
        "out_octets": 5,
        "in_errors": 0,
        "out_errors": 1,
        "in_discards": 2,
        "out_discards": None,
        "counter_bits": 64,
    }


def test_what_was_not_said_is_null_and_an_empty_string_is_one() -> None:
    interfaces = made(WHOLE)["interfaces"]
    assert isinstance(interfaces, list)
    assert interfaces[1] == dict.fromkeys(INTERFACE_KEYS) | {
        "ifIndex": 2, "ifDescr": "", "ifType": "99999", "ifPhysAddress": ""
    }  # fmt: skip
    assert interfaces[2] == dict.fromkeys(INTERFACE_KEYS) | {"ifIndex": 3, "ifAdminStatus": "down"}


def test_a_failed_visit_reports_nothing_but_its_failure() -> None:
    found = made(Failure(FailureKind.TIMEOUT, "no answer"))
    assert found == {
        "device": dict.fromkeys(DEVICE_KEYS) | {"sources": {}},
        "interfaces": [],
        "neighbours": [],
        "health": {
            "cpu": [],
            "memory": [],
            "temperature": [],
            "fans": [],
            "power_supplies": [],
            "optical": [],
        },
        "configuration": None,
        "failures": [{"probe": "snmp", "kind": "timeout", "cause": None, "detail": "no answer"}],
    }


def test_faults_of_a_visit_that_read_something_are_listed() -> None:
    found = made(DeviceReadings(uptime=100, faults=(Failure(FailureKind.TOO_BIG, "ifAlias: tooBig"),)))
    assert found["failures"] == [{"probe": "snmp", "kind": "too_big", "cause": None, "detail": "ifAlias: tooBig"}]


@pytest.mark.parametrize(
    ("number", "name"),
    [
        (1, "other"), (6, "ethernetCsmacd"), (23, "ppp"), (24, "softwareLoopback"), (37, "atm"), (53, "propVirtual"),
        (62, "fastEther"), (71, "ieee80211"), (94, "adsl"), (117, "gigabitEthernet"), (118, "hdlc"), (131, "tunnel"),
        (135, "l2vlan"), (136, "l3ipvlan"), (142, "ipForward"), (145, "if-gsn"), (150, "mplsTunnel"),
        (161, "ieee8023adLag"), (166, "mpls"), (180, "propDocsWirelessMaclayer"), (188, "radioMAC"),
        (199, "infiniband"), (209, "bridge"), (220, "homepna"), (238, "adsl2plus"), (250, "gpon"),
        (258, "vmwareVirtualNic"),        (272, "vmwareNicTeam"), (277, "docsOfdmDownstream"), (290, "ghn"),
        (303, "p2pOverLan"), (275, "275"), (0, "0"),
    ],
)  # fmt: skip
def test_types_have_the_names_of_the_registry(number: int, name: str) -> None:
    assert if_type_name(number) == name


def test_no_type_is_named_twice() -> None:
    assert len(set(IF_TYPE_NAMES.values())) == len(IF_TYPE_NAMES) == 303 - 4


TEXTS = st.none() | st.text(max_size=5)
NUMBERS = st.none() | st.integers(0, 2**64 - 1)


@given(st.data())
def test_every_report_keeps_to_its_schema(data: st.DataObject) -> None:
    index = tuple(sorted(data.draw(st.sets(st.integers(0, 2**31 - 1), max_size=4))))

    def along(values: st.SearchStrategy[object]) -> tuple[object, ...]:
        return tuple(data.draw(values) for _ in index)

    status = InterfaceStatus(index, along(NUMBERS), along(NUMBERS))  # type: ignore[arg-type]  # drawn as objects
    identity = InterfaceIdentity(
        index, along(TEXTS), along(TEXTS), along(TEXTS), along(NUMBERS), along(NUMBERS), along(NUMBERS),  # type: ignore[arg-type]  # drawn as objects
        along(NUMBERS), along(st.none() | st.binary(max_size=8)),  # type: ignore[arg-type]  # drawn as objects
    )  # fmt: skip
    made(
        DeviceReadings(
            uptime=data.draw(NUMBERS), status=status, identity=identity, system=System(name=data.draw(TEXTS))
        )
    )
