"""Hostile datagrams: whatever comes in, nothing but an outcome comes out."""

from __future__ import annotations

import socket
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netmon.model.credential import AuthProtocol, PrivProtocol
from netmon.secrets import Secret
from netmon.wires.snmp import ber, oid
from netmon.wires.snmp.access import CommunityAccess
from netmon.wires.snmp.message import V2C
from netmon.wires.traps import Outcome
from netmon.wires.traps.authority import Authority, Told
from netmon.wires.traps.message import INFORM, TRAP, TRAP_V1
from netmon.wires.traps.opening import Engine, Opened, open_notification
from tests.wires.snmp.usm.real_agents import user_of
from tests.wires.traps.given import COMMUNITY, OUR_ENGINE, listening

ACCESS = CommunityAccess(V2C, Secret(COMMUNITY.encode()))
OURS = Authority(OUR_ENGINE, 7, 0.0)
USER = user_of((AuthProtocol.SHA256, PrivProtocol.AES128))
UP_TIME, TRAP_OID = (1, 3, 6, 1, 2, 1, 1, 3, 0), (1, 3, 6, 1, 6, 3, 1, 1, 4, 1, 0)
LINK_DOWN = (1, 3, 6, 1, 6, 3, 1, 1, 5, 3)


def varbind(name: oid.Oid, value: bytes) -> bytes:
    return ber.tlv(ber.SEQUENCE, oid.element(name) + value)


NAMED = varbind(UP_TIME, b"\x43\x01\x07") + varbind(TRAP_OID, oid.element(LINK_DOWN))


def message(pdu: bytes, version: int = V2C, community: str = COMMUNITY) -> bytes:
    return ber.tlv(ber.SEQUENCE, ber.integer(version) + ber.tlv(ber.OCTET_STRING, community.encode()) + pdu)


def second_version(tag: int = TRAP, named: bytes = NAMED) -> bytes:
    body = ber.integer(77) + ber.integer(0) + ber.integer(0) + ber.tlv(ber.SEQUENCE, named)
    return message(ber.tlv(tag, body))


def first_version(generic: int, specific: int) -> bytes:
    body = oid.element((1, 3, 6, 1, 4, 1, 9)) + b"\x40\x04\x7f\x00\x00\x01" + ber.integer(generic)
    return message(ber.tlv(TRAP_V1, body + ber.integer(specific) + b"\x43\x01\x00" + b"\x30\x00"), 0)


def opened(data: bytes) -> Opened | Told | Outcome:
    return open_notification(data, ACCESS, Engine(), 0.0, OURS)


@pytest.mark.parametrize(
    ("data", "trap"),
    [
        (second_version(), LINK_DOWN),
        (first_version(2, 0), LINK_DOWN),
        (first_version(0, 0), (1, 3, 6, 1, 6, 3, 1, 1, 5, 1)),
        (first_version(6, 4242), (1, 3, 6, 1, 4, 1, 9, 0, 4242)),
    ],
)
def test_a_notification_is_known_by_its_number(data: bytes, trap: oid.Oid) -> None:
    found = opened(data)
    assert isinstance(found, Opened)
    assert (found.notification.trap, found.reply) == (trap, b"")


def test_an_inform_is_answered_with_what_it_said() -> None:
    found = opened(second_version(INFORM))
    assert isinstance(found, Opened)
    assert found.reply == second_version(0xA2)


@pytest.mark.parametrize(
    ("data", "outcome"),
    [
        (b"", Outcome.MALFORMED),
        (second_version()[:-1], Outcome.MALFORMED),
        (second_version() + b"\0", Outcome.MALFORMED),
        (second_version(named=varbind(UP_TIME, b"\x43\x01\x07")), Outcome.MALFORMED),
        (second_version(named=varbind(TRAP_OID, b"\x04\x011")), Outcome.MALFORMED),
        (first_version(6, -1), Outcome.MALFORMED),
        (second_version(0xA0), Outcome.UNSUPPORTED),
        (message(ber.tlv(TRAP, b""), community="public"), Outcome.CREDENTIAL),
        (bytes(20_000), Outcome.MALFORMED),
    ],
)
def test_what_is_no_notification_is_told_apart(data: bytes, outcome: Outcome) -> None:
    assert opened(data) is outcome


@given(st.binary(max_size=300))
def test_no_octets_do_any_harm(data: bytes) -> None:
    for access in (ACCESS, USER):
        assert isinstance(open_notification(data, access, Engine(), 0.0, OURS), Outcome | Told)


@given(st.data())
def test_no_change_of_a_good_one_does_any_harm(data: st.DataObject) -> None:
    made = bytearray(data.draw(st.sampled_from([second_version(), second_version(INFORM), first_version(6, 7)])))
    for _ in range(data.draw(st.integers(1, 4))):
        made[data.draw(st.integers(0, len(made) - 1))] = data.draw(st.integers(0, 255))
    found = opened(bytes(made))
    assert isinstance(found, Opened | Outcome)


@pytest.mark.anyio
async def test_a_storm_costs_little_and_is_counted(tmp_path: Path) -> None:
    many, trap = 2000, second_version()
    async with listening(tmp_path) as noted:
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as sender:
            sender.bind(("127.78.0.1", 0))
            began = time.process_time()
            for at in range(many):
                sender.sendto(trap, ("127.0.0.1", noted.listener.port))
                if at % 200 == 199:
                    total = at + 1
                    await noted.until(lambda total=total: sum(noted.listener.stats().received.values()) == total)  # type: ignore[misc]  # the value of now
            spent = time.process_time() - began
        assert noted.count(Outcome.TAKEN) + noted.count(Outcome.LIMITED) == many
        assert noted.count(Outcome.LIMITED) > many / 2
        assert len(noted.told) == noted.count(Outcome.TAKEN)
        assert spent < 2.0, "receiving, with the sending of them beside it"


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"
