"""Traps and informs of net-snmp's own tools, and who is believed."""

from __future__ import annotations

from pathlib import Path

import pytest

from netmon.clock import SystemClock
from netmon.vendors.traps import TrapKind
from netmon.wires.traps import Listener, Outcome, TrapsError
from tests.wires.traps.given import AUTH, COMMUNITY, IF_INDEX, LINK_DOWN, MISSING, OUR_ENGINE, PRIV, listening, sent

pytestmark = [pytest.mark.anyio, pytest.mark.skipif(MISSING is not None, reason=str(MISSING))]

V2 = ("-v", "2c", "-c", COMMUNITY)
V3 = ("-v", "3", "-u", "ops", "-l", "authPriv", "-a", "SHA-256", "-A", AUTH, "-x", "AES", "-X", PRIV)
ENGINE = ("-e", "0x8000000001020304")
DOWN = ("", LINK_DOWN, *IF_INDEX)
CISCO = ("", ".1.3.6.1.4.1.9.9.43.2.0.1")
V1_DOWN = (".1.3.6.1.4.1.2011.2.1", "127.78.0.1", "2", "0", "", *IF_INDEX)
V1_HUAWEI = (".1.3.6.1.4.1.2011.6.10.2", "127.78.0.1", "6", "1", "")


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@pytest.mark.parametrize(
    ("credential", "what", "source", "device", "kind"),
    [
        (V2, DOWN, "127.78.0.1", "plain", TrapKind.LINK),
        (V2, CISCO, "127.78.0.9", "plain", TrapKind.CONFIGURATION),
        (V2, ("", ".1.3.6.1.4.1.99999.1"), "127.78.0.1", "plain", TrapKind.OTHER),
        (("-v", "1", "-c", COMMUNITY), V1_DOWN, "127.78.0.1", "plain", TrapKind.LINK),
        ((*V3, *ENGINE), DOWN, "127.78.0.2", "safe", TrapKind.LINK),
    ],
    ids=["v2c", "another address of it", "of no interest", "v1", "v3"],
)
async def test_a_trap_of_a_device_is_taken(
    tmp_path: Path, credential: tuple[str, ...], what: tuple[str, ...], source: str, device: str, kind: TrapKind
) -> None:
    async with listening(tmp_path) as noted:
        await sent(tmp_path, noted, credential, what, source)
        await noted.until(lambda: noted.count(Outcome.TAKEN) == 1)
        assert noted.told == [(device, kind)]


async def test_a_specific_trap_of_the_first_version_gets_its_number(tmp_path: Path) -> None:
    async with listening(tmp_path) as noted:
        await sent(tmp_path, noted, ("-v", "1", "-c", COMMUNITY), V1_HUAWEI)
        await noted.until(lambda: noted.count(Outcome.TAKEN) == 1)
        assert noted.told == [("plain", TrapKind.CONFIGURATION)]


async def test_an_inform_is_answered_and_its_sender_content(tmp_path: Path) -> None:
    async with listening(tmp_path) as noted:
        assert await sent(tmp_path, noted, V2, DOWN, program="snmpinform") == 0
        assert noted.told == [("plain", TrapKind.LINK)]


async def test_informs_of_the_third_version_are_answered_and_their_sender_content(tmp_path: Path) -> None:
    async with listening(tmp_path) as noted:
        assert await sent(tmp_path, noted, V3, DOWN, "127.78.0.2", program="snmpinform") == 0
        assert noted.told == [("safe", TrapKind.LINK)]
        assert noted.count(Outcome.INTRODUCED) >= 1
    async with listening(tmp_path) as noted:  # another start of the same engine, with more boots
        assert await sent(tmp_path, noted, V3, DOWN, "127.78.0.2", program="snmpinform") == 0
        assert noted.told == [("safe", TrapKind.LINK)]


@pytest.mark.parametrize(
    ("credential", "source"),
    [
        (
            (
                "-v",
                "3",
                "-u",
                "ops",
                "-l",
                "authPriv",
                "-a",
                "SHA-256",
                "-A",
                "another-secret",
                "-x",
                "AES",
                "-X",
                PRIV,
            ),
            "127.78.0.2",
        ),
        (("-v", "3", "-u", "somebody", "-l", "noAuthNoPriv"), "127.78.0.2"),
        (("-v", "3", "-u", "ops", "-l", "authNoPriv", "-a", "SHA-256", "-A", AUTH), "127.78.0.2"),
        (V3, "127.78.0.1"),
    ],
    ids=["another key", "another user", "less security", "a device of another version"],
)
async def test_an_inform_of_somebody_else_is_told_what_is_wrong_and_not_taken(
    tmp_path: Path, credential: tuple[str, ...], source: str
) -> None:
    async with listening(tmp_path) as noted:
        assert await sent(tmp_path, noted, credential, DOWN, source, program="snmpinform") != 0
        assert noted.told == []
        assert noted.count(Outcome.CREDENTIAL) >= 1


async def test_one_socket_serves_both_families(tmp_path: Path) -> None:
    async with listening(tmp_path, "::") as noted:
        await sent(tmp_path, noted, V2, DOWN, "::1")
        await sent(tmp_path, noted, V2, DOWN, "127.78.0.1")
        await noted.until(lambda: noted.count(Outcome.TAKEN) == 2)
        assert {device for device, _ in noted.told} == {"six", "plain"}


@pytest.mark.parametrize(
    ("credential", "source", "outcome"),
    [
        (("-v", "2c", "-c", "public"), "127.78.0.1", Outcome.CREDENTIAL),
        (V2, "127.78.0.7", Outcome.STRANGER),
        (V2, "127.78.0.2", Outcome.CREDENTIAL),
        ((*V3, *ENGINE), "127.78.0.1", Outcome.CREDENTIAL),
        ((*V3, *ENGINE, "-A", "another-secret"), "127.78.0.2", Outcome.CREDENTIAL),
        ((*V3, *ENGINE, "-u", "root"), "127.78.0.2", Outcome.CREDENTIAL),
        ((*V3, *ENGINE, "-l", "authNoPriv"), "127.78.0.2", Outcome.CREDENTIAL),
    ],
    ids=["community", "address", "version", "user for a community", "key", "user", "level"],
)
async def test_whoever_is_not_the_device_is_counted_and_dropped(
    tmp_path: Path, credential: tuple[str, ...], source: str, outcome: Outcome
) -> None:
    async with listening(tmp_path) as noted:
        await sent(tmp_path, noted, credential, DOWN, source)
        await noted.until(lambda: noted.count(outcome) == 1)
        assert noted.told == []


async def test_a_trap_that_is_played_again_later_is_not_taken(tmp_path: Path) -> None:
    engine = (*V3, *ENGINE, "-Z")
    async with listening(tmp_path) as noted:
        await sent(tmp_path, noted, (*engine, "7,5000"), DOWN, "127.78.0.2")
        await noted.until(lambda: noted.count(Outcome.TAKEN) == 1)
        for old in ("7,4000", "6,9000"):
            await sent(tmp_path, noted, (*engine, old), DOWN, "127.78.0.2")
        await noted.until(lambda: noted.count(Outcome.REPLAYED) == 2)
        assert len(noted.told) == 1


async def test_an_address_that_is_taken_is_told_so(tmp_path: Path) -> None:
    async with listening(tmp_path) as noted:
        second = Listener(SystemClock(), lambda _device, _kind: None, OUR_ENGINE)
        with pytest.raises(TrapsError) as caught:
            second.start("127.0.0.1", noted.listener.port)
        assert caught.value.code == "traps.taken"
