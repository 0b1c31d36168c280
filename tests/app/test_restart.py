"""What a new daemon takes over from the one before, and what it does not."""

from __future__ import annotations

import time
from functools import partial
from pathlib import Path

import pytest

from netmon.model.names import DeviceId
from netmon.store import Reader
from netmon.wires.snmp.usm import codec
from tests.app.agent import SoundAgent
from tests.app.plant import ENVIRON, NOW, device, inventory
from tests.app.relay import Relay
from tests.app.running import Running, until
from tests.wires.snmp.usm.real_agents import AUTH_SECRET, MISSING, PRIV_SECRET, Snmpd

V3 = "credentials: {lab: {version: v3, user: sha256-aes128, auth: 'sha256:env:AUTH', priv: 'aes128:env:PRIV'}}"
AUTHENTICATED = 1
"""The flag of a message (RFC 3412 §6.4); those that ask for the engine's id and time are without."""
SECRETS = {"AUTH": AUTH_SECRET, "PRIV": PRIV_SECRET}


def state(daemon: Running) -> str | None:
    return daemon.states().get("device:d")


def test_a_remembered_up_is_shown_while_it_is_fresh_and_unknown_when_it_is_stale(tmp_path: Path) -> None:
    with SoundAgent() as agent:
        (tmp_path / "inventory.yaml").write_text(inventory([device("d", agent.port)]))
        with Running(tmp_path, environ=ENVIRON) as daemon:
            until(lambda: state(daemon) == "up", "it is up")
            since = daemon.value("netmon_device_state_since_timestamp_seconds", device="d")
            assert daemon.end() == 0
        slow = NOW.replace("reachability: 1s", "reachability: 60s")
        (tmp_path / "inventory.yaml").write_text(inventory([device("d", agent.port)], slow))
        agent.answering = False
        with Running(tmp_path, environ=ENVIRON) as daemon:
            assert state(daemon) == "up", "a moment ago it was"
            assert daemon.value("netmon_device_state_since_timestamp_seconds", device="d") == since
            assert daemon.end() == 0
        time.sleep(6)  # three intervals and a deadline are five seconds
        (tmp_path / "inventory.yaml").write_text(inventory([device("d", agent.port)]))
        with Running(tmp_path, environ=ENVIRON) as daemon:
            assert state(daemon) == "unknown", "nobody has asked it for many intervals"
            assert daemon.value("netmon_device_up", device="d") is None
            until(lambda: state(daemon) == "down", "it is asked")
            agent.answering = True
            until(lambda: state(daemon) == "up", "it is asked again")
            assert daemon.end() == 0


@pytest.mark.skipif(MISSING is not None, reason=str(MISSING))
def test_a_v3_agent_is_discovered_once_and_known_after_a_restart(tmp_path: Path) -> None:
    snmpd = Snmpd(tmp_path)
    snmpd.start()
    try:
        with Relay(snmpd.port) as relay:
            (tmp_path / "inventory.yaml").write_text(inventory([device("d", relay.port)], credentials=V3))
            discoveries = []

            def is_read(daemon: Running) -> bool:
                return state(daemon) == "up" and len(relay.requests) > 6

            for _ in range(3):
                relay.requests.clear()
                with Running(tmp_path, environ=SECRETS) as daemon:
                    until(partial(is_read, daemon), "it is read")
                    assert daemon.end() == 0
                sent = [codec.decode_message(each) for each in relay.requests]
                discoveries.append(sum(not each.flags & AUTHENTICATED for each in sent))
            assert discoveries[0] >= 1
            assert max(discoveries[1:]) <= 2
        memory = Reader.open(daemon.url).memories()[DeviceId("d")]
        assert memory.engine_id
        assert memory.boots
        assert memory.srtt
    finally:
        snmpd.stop()
