"""What is the matter with one device: one table, from what was seen to what is said first."""

from __future__ import annotations

from dataclasses import replace

import pytest

from netmon.judge.preflight import inspect
from netmon.model.credential import AuthProtocol, CommunityCredential, PrivProtocol, SnmpCredential
from netmon.model.observation import Cause, DeviceReadings, Echo, Failure, FailureKind, System
from netmon.model.preflight import Finding, Matter, Sighting
from netmon.model.probing import Probing
from netmon.words import Language, say_finding
from tests.judge.preflight.given import (
    ECHO,
    LOST,
    READ,
    SECRET,
    SILENT,
    UNPINGED,
    US,
    V2C,
    V3,
    device,
    failure,
    link,
    plant,
    ports,
    seen,
)

AUTH, REFUSED = FailureKind.AUTH, FailureKind.REFUSED
PEER, ROUTER = "10.1.0.9", "10.0.0.254"


def first(sighting: Sighting, snmp: str | None = "v3") -> Finding | None:
    """Return what is the matter most, and say all of it in both languages."""
    (inspection,) = inspect(plant(device("ce", snmp=snmp)), {sighting.device: sighting})
    for finding in inspection.findings:
        for language in Language:
            said = say_finding(language, finding.matter, dict(finding.facts))
            assert said.title
            assert said.remedy
    return inspection.findings[0] if inspection.findings else None


def facts(finding: Finding) -> dict[str, str]:
    return dict(finding.facts)


NO_ROUTE = failure(Cause.NO_ROUTE, FailureKind.SKIPPED)


@pytest.mark.parametrize(
    ("sighting", "matter"),
    [
        # all is well
        (seen(), None),
        (seen(ping=None), None),
        (seen(ping=UNPINGED), None),
        # this host
        (seen(source=NO_ROUTE, ping=None, snmp=None), Matter.NO_ROUTE),
        (seen(source=failure(Cause.HELD_BACK, FailureKind.SKIPPED), ping=None, snmp=None), Matter.HELD_BACK),
        (seen(ping=failure(Cause.HELD_BACK, FailureKind.SKIPPED), snmp=failure(Cause.HELD_BACK)), Matter.HELD_BACK),
        # the way
        (seen(ping=failure(Cause.UNREACHABLE, REFUSED, US), snmp=SILENT), Matter.NO_NEIGHBOUR),
        (seen(ping=failure(Cause.UNREACHABLE, REFUSED, ROUTER), snmp=SILENT), Matter.UNREACHABLE),
        (seen(ping=None, snmp=failure(Cause.UNREACHABLE, witness=ROUTER)), Matter.UNREACHABLE),
        (seen(ping=LOST, snmp=failure(Cause.LOOP, witness=ROUTER)), Matter.LOOP),
        (seen(ping=failure(Cause.PROHIBITED, REFUSED, ROUTER), snmp=SILENT), Matter.PROHIBITED),
        (seen(ping=LOST, snmp=failure(Cause.PORT_CLOSED, witness=ROUTER)), Matter.PROHIBITED),
        (seen(ping=LOST, snmp=SILENT, ssh=failure(Cause.UNREACHABLE, REFUSED)), Matter.UNREACHABLE),
        (seen(ping=LOST, snmp=SILENT), Matter.SILENT),
        (seen(ping=LOST, snmp=SILENT, ssh=failure(Cause.PORT_CLOSED, REFUSED)), Matter.SILENT),
        (seen(ping=None, snmp=SILENT), Matter.UNPINGED),
        (seen(ping=UNPINGED, snmp=SILENT), Matter.UNPINGED),
        # SNMP, where the device is known to be there
        (seen(snmp=failure(Cause.PORT_CLOSED, REFUSED, PEER, answered=True)), Matter.SNMP_CLOSED),
        (seen(ping=LOST, snmp=failure(Cause.PORT_CLOSED, REFUSED, PEER, answered=True)), Matter.SNMP_CLOSED),
        (seen(snmp=failure(Cause.PORT_CLOSED, witness=ROUTER)), Matter.SNMP_BARRED),
        (seen(snmp=failure(Cause.PROHIBITED, witness=ROUTER)), Matter.SNMP_BARRED),
        (seen(snmp=SILENT), Matter.SNMP_SILENT_V3),
        (seen(ping=LOST, snmp=SILENT, ssh=Failure(FailureKind.TIMEOUT, answered=True)), Matter.SNMP_SILENT_V3),
        (seen(snmp=failure(Cause.UNKNOWN_USER, AUTH, answered=True)), Matter.UNKNOWN_USER),
        (seen(snmp=failure(Cause.AUTH_KEY, AUTH, answered=True)), Matter.AUTH_KEY),
        (seen(snmp=failure(Cause.USER_OR_AUTH_KEY, AUTH, answered=True)), Matter.USER_OR_AUTH_KEY),
        (seen(snmp=failure(Cause.PRIV_KEY, AUTH, answered=True)), Matter.PRIV_KEY),
        (seen(snmp=failure(Cause.PRIV_KEY_OR_CONTEXT, AUTH, answered=True)), Matter.PRIV_KEY_OR_CONTEXT),
        (seen(snmp=failure(Cause.SECURITY_LEVEL, AUTH, answered=True)), Matter.SECURITY_LEVEL),
        (seen(snmp=failure(Cause.TIME_WINDOW, AUTH, answered=True)), Matter.TIME_WINDOW),
        (seen(snmp=failure(Cause.CONTEXT, AUTH, answered=True)), Matter.CONTEXT),
        (seen(snmp=failure(Cause.NO_ACCESS, FailureKind.INCOMPLETE, answered=True)), Matter.NO_ACCESS),
        (seen(snmp=Failure(AUTH, "", answered=True)), Matter.SNMP_FAILED),
        (seen(snmp=Failure(FailureKind.MALFORMED, "answers discarded", answered=True)), Matter.SNMP_FAILED),
        (seen(snmp=Failure(FailureKind.TIMEOUT, "too slowly", answered=True)), Matter.SNMP_FAILED),
        # somebody else answered: neither silence nor the device
        (seen(ping=LOST, snmp=failure(Cause.OTHER_ADDRESS, witness=ROUTER)), Matter.OTHER_ADDRESS),
        (seen(snmp=failure(Cause.OTHER_PORT, witness=PEER)), Matter.OTHER_PORT),
        # what is read is not what is needed
        (seen(snmp=replace(READ, system=System())), Matter.NOT_SHOWN),
        (
            seen(snmp=replace(READ, faults=(Failure(FailureKind.UNSUPPORTED, "interfaces: the agent has none"),))),
            Matter.NOT_SHOWN,
        ),
        (seen(snmp=replace(READ, faults=(Failure(FailureKind.TIMEOUT, "system: no answer"),))), Matter.PARTLY),
        # pace
        (seen(first=2.5), Matter.SLOW),
        (seen(first=1.0), Matter.NEARLY_SLOW),
        (seen(tables=30.0), Matter.SLOW_TABLES),
        (seen(first=0.5, tables=19.0), None),
        # remarks
        (seen(ping=LOST), Matter.PING_SILENT),
        (seen(ping=failure(Cause.PROHIBITED, REFUSED, ROUTER)), Matter.PING_SILENT),
        (seen(ping=Echo(3, 2, 0.1, 0.1, 0.1)), Matter.PING_LOST),
    ],
)
def test_what_is_the_matter_most(sighting: Sighting, matter: Matter | None) -> None:
    finding = first(sighting)
    assert (finding and finding.matter) == matter


def test_silence_to_v2c_is_not_blamed_on_any_one_thing() -> None:
    finding = first(seen(snmp=SILENT), snmp="v2c")
    assert finding is not None
    assert finding.matter is Matter.SNMP_SILENT
    said = say_finding(Language.EN, finding.matter, facts(finding))
    assert [word for word in ("community", "access control", "off") if word not in said.remedy] == []


@pytest.mark.parametrize(
    ("ping", "matter"), [(ECHO, None), (LOST, Matter.SILENT), (None, Matter.NOT_ASKED), (NO_ROUTE, Matter.NO_ROUTE)]
)
def test_a_device_without_snmp_is_judged_by_ping_alone(ping: Echo | Failure | None, matter: Matter | None) -> None:
    finding = first(seen(ping=ping, snmp=None, first=None, tables=None), snmp=None)
    assert (finding and finding.matter) == matter


@pytest.mark.parametrize(
    ("credential", "matter"),
    [
        (V2C, Matter.COMMUNITY),
        (CommunityCredential(V2C.id, "v1", SECRET), Matter.COMMUNITY),
        (replace(V3, auth=None, priv=None), Matter.NO_AUTH),
        (replace(V3, priv=None), Matter.NO_PRIV),
        (replace(V3, auth=(AuthProtocol.MD5, SECRET)), Matter.MD5),
        (replace(V3, priv=(PrivProtocol.DES, SECRET)), Matter.DES),
        (V3, None),
    ],
)
def test_a_weak_credential_is_a_remark_whether_it_works_or_not(
    credential: SnmpCredential, matter: Matter | None
) -> None:
    inventory = plant(device("ce", snmp=credential.id), credentials=(credential,))
    for sighting in (seen(), seen(snmp=SILENT)):
        (inspection,) = inspect(inventory, {sighting.device: sighting})
        weak = [finding.matter for finding in inspection.findings if not finding.matter.is_obstacle]
        assert weak == ([matter] if matter else [])


def test_without_interfaces_in_the_inventory_it_is_no_matter_that_there_are_none() -> None:
    readings = replace(READ, faults=(Failure(FailureKind.UNSUPPORTED, "interfaces: the agent has none"),))
    ce = device("ce", probing=Probing(interfaces=False))
    (inspection,) = inspect(plant(ce), {ce.id: seen(snmp=readings)})
    assert inspection.findings == ()


def test_a_device_that_is_slow_is_not_said_to_be_read_in_part_besides() -> None:
    cut = replace(READ, faults=(Failure(FailureKind.TIMEOUT, "identity: too slowly"),))
    (inspection,) = inspect(plant(device("ce")), {seen().device: seen(snmp=cut, tables=40.0)})
    assert [finding.matter for finding in inspection.findings] == [Matter.SLOW_TABLES]


@pytest.mark.parametrize(
    ("declared", "there", "matter", "near"),
    [
        ("GE0/0/1", ("GE0/0/1", "GE0/0/2"), None, ""),
        ("GE0/0/1", ("GigabitEthernet0/0/1", "GigabitEthernet0/0/2"), Matter.NO_INTERFACE, "GigabitEthernet0/0/1"),
        ("ge0/0/1", ("GE0/0/2", "GE0/0/1"), Matter.NO_INTERFACE, "GE0/0/1"),
        ("XGE1/0/3", ("10GE1/0/3", "GE1/0/3", "10GE1/0/4"), Matter.NO_INTERFACE, "GE1/0/3"),
        ("Eth-Trunk9", ("Vlanif1", "lo"), Matter.NO_INTERFACE, "-"),
        ("uplink", ("uplink", "uplink"), Matter.SAME_NAMES, ""),
    ],
)
def test_an_interface_that_a_link_names_has_to_be_there(
    declared: str, there: tuple[str, ...], matter: Matter | None, near: str
) -> None:
    inventory = plant(device("ce"), device("hub", 1), links=(link("hub", "ce", lower_port=declared),))
    (inspection,) = inspect(inventory, {seen().device: seen(snmp=replace(READ, identity=ports(*there)))})
    found = inspection.findings[0] if inspection.findings else None
    assert (found and found.matter) == matter
    if found is not None:
        assert facts(found)["link"] == "link:hub-ce@extranet"
        assert facts(found).get("near", "").partition(", ")[0] == near


def test_nothing_is_said_of_interfaces_that_were_not_read() -> None:
    inventory = plant(device("ce"), device("hub", 1), links=(link("hub", "ce", lower_port="GE0/0/1"),))
    assert inspect(inventory, {seen().device: seen()})[0].findings == ()


def test_the_most_basic_matter_comes_first_and_the_worst_device_too() -> None:
    inventory = plant(device("fine", 1), device("weak", 2, "v2c"), device("dead", 3, "v2c"), device("barred", 4))
    sightings = [
        seen("fine"),
        seen("weak"),
        seen("dead", ping=LOST, snmp=SILENT),
        seen("barred", snmp=failure(Cause.PROHIBITED, witness=ROUTER), ping=Echo(3, 1, 0.1, 0.1, 0.1)),
    ]
    found = inspect(inventory, {sighting.device: sighting for sighting in sightings})
    assert [inspection.device for inspection in found] == ["dead", "barred", "weak", "fine"]
    assert [finding.matter for finding in found[0].findings] == [Matter.SILENT, Matter.COMMUNITY]
    assert [finding.matter for finding in found[1].findings] == [Matter.SNMP_BARRED, Matter.PING_LOST]
    assert [inspection.obstructed for inspection in found] == [True, True, False, False]


def test_what_was_not_seen_is_not_judged() -> None:
    assert inspect(plant(device("ce"), device("hub", 1)), {seen().device: seen()})[0].device == "ce"
    assert len(inspect(plant(device("ce"), device("hub", 1)), {seen().device: seen()})) == 1


def test_readings_alone_are_no_reason_to_complain() -> None:
    assert isinstance(READ, DeviceReadings)
    assert first(seen(ssh=failure(Cause.PORT_CLOSED, REFUSED))) is None, "netmon does not need SSH"
