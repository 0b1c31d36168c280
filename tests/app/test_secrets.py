"""Secrets are used on the wire and shown nowhere else, whatever goes wrong and however much is logged."""

from __future__ import annotations

import base64
from pathlib import Path

import pytest

from netmon.model.credential import AuthProtocol, PrivProtocol
from netmon.wires.snmp.usm.keys import derive
from tests.app.agent import SoundAgent
from tests.app.plant import device, inventory
from tests.app.relay import Relay
from tests.app.running import Running, until
from tests.wires.snmp.usm.real_agents import MISSING, Snmpd

COMMUNITY, AUTH, PRIV = "canary-community-4711", "canary-auth-phrase-4712", "canary-priv-phrase-4713"
CREDENTIALS = """
credentials:
  two: {version: v2c, community: 'env:TWO'}
  three: {version: v3, user: sha256-aes128, auth: 'sha256:file:AUTH_FILE', priv: 'aes128:env:PRIV'}
  wrong: {version: v3, user: sha256-aes128, auth: 'sha256:env:PRIV', priv: 'aes128:env:PRIV'}
"""
PROBING = "{reachability: 1s, timeout: 800ms, snmp: two, icmp: off, roles: {core: {reachability: 1s}}}"


def traces(secret: bytes) -> list[bytes]:
    """Return what a secret looks like where somebody shows it without meaning to."""
    return [
        secret,
        base64.b64encode(secret).rstrip(b"=")[:-1],
        secret.hex().encode(),
        secret.hex().upper().encode(),
        repr(secret)[2:-1].encode(),
    ]


@pytest.mark.skipif(MISSING is not None, reason=str(MISSING))
def test_no_secret_is_found_anywhere_the_daemon_writes_or_shows(tmp_path: Path) -> None:
    phrase = tmp_path / "phrase"
    phrase.write_text(AUTH + "\n")
    phrase.chmod(0o600)
    environ = {"TWO": COMMUNITY, "PRIV": PRIV, "NETMON_LOG_LEVEL": "debug"}
    snmpd = Snmpd(tmp_path, auth_secret=AUTH, priv_secret=PRIV)
    snmpd.start()
    try:
        with SoundAgent() as sound, SoundAgent() as silent, Relay(snmpd.port) as relay:
            silent.answering = False
            devices = [
                device("sound", sound.port),
                device("silent", silent.port),
                device("closed", 9),
                device("v3", snmpd.port, snmp="three"),
                device("v3-wrong", relay.port, snmp="wrong"),
            ]
            credentials = CREDENTIALS.replace("AUTH_FILE", str(phrase))
            (tmp_path / "inventory.yaml").write_text(inventory(devices, PROBING, credentials))
            found = hunt(tmp_path, environ)
    finally:
        snmpd.stop()
    assert found == {}


def hunt(folder: Path, environ: dict[str, str]) -> dict[str, list[bytes]]:
    """Run a daemon through everything that makes it talk; return where a secret turned up."""
    seen: dict[str, bytes] = {}
    with Running(folder, environ=environ) as daemon:
        wanted = {"device:sound": "up", "device:v3": "up", "device:silent": "down"}
        until(lambda: wanted.items() <= daemon.states().items(), "all that can happen has happened")
        sound = (folder / "inventory.yaml").read_text()
        # A credential that leads nowhere, one in clear, a file that is cut off.
        for wrong in (
            sound.replace("env:TWO", "env:ONE"),
            sound.replace("'env:TWO'", COMMUNITY),
            sound.replace("env:PRIV", f"{PRIV} {AUTH}"),
            sound.replace("env:TWO", COMMUNITY)[:-30],
        ):
            (folder / "inventory.yaml").write_text(wrong)
            daemon.reload()
            until(lambda: daemon.value("netmon_inventory_last_reload_successful") == 0, "it is refused")
            seen[f"check {len(seen)}"] = (
                "".join(daemon.command("check")[1:]).encode() if False else output(daemon, "check")
            )
            (folder / "inventory.yaml").write_text(sound)
            daemon.reload()
            until(lambda: daemon.value("netmon_inventory_last_reload_successful") == 1, "it is taken again")
        for path in ("", "metrics", "healthz", "readyz"):
            seen[f"/{path}"] = daemon.get(path).encode()
        for words in (("status",), ("events",), ("why", "v3"), ("why", "silent"), ("why", "sound", "--json")):
            seen[" ".join(words)] = output(daemon, *words)
        seen["cmdline"] = Path(f"/proc/{daemon.pid}/cmdline").read_bytes()
        assert daemon.end() == 0
    for file in folder.glob("netmon.db*"):
        seen[file.name] = file.read_bytes()
    seen["log"] = daemon.log.read_bytes()
    assert all(seen[name] for name in ("log", "netmon.db", "/metrics", "why v3")), "there is something to search"
    keys = derive(AuthProtocol.SHA256, AUTH.encode(), PrivProtocol.AES128, PRIV.encode())
    hidden = [COMMUNITY.encode(), AUTH.encode(), PRIV.encode(), keys.auth, keys.priv]
    needles = [trace for secret in hidden for trace in traces(secret)]
    hits = {name: [needle for needle in needles if needle in content] for name, content in seen.items()}
    return {name: found for name, found in hits.items() if found}


def output(daemon: Running, *words: str) -> bytes:
    ended = daemon.command(*words)
    return (ended.stdout + ended.stderr).encode()
