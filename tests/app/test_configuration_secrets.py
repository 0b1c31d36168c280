"""Secrets of logins and of configurations are found nowhere: a daemon over devices that let it in, and that do not."""

from __future__ import annotations

import base64
import sqlite3
import subprocess
import zlib
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from functools import partial
from ipaddress import ip_address
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    PrivateFormat,
    PublicFormat,
)

from netmon.model.note import Note
from netmon.store import Reader
from netmon.wires.ssh import KnownHosts
from tests.app.plant import HEAD
from tests.app.running import Running, until
from tests.app.test_secrets import output, traces
from tests.ssh_servers.devices import USER, Simulated, serve

HOME = ip_address("127.0.0.1")
CANARIES = {
    name: f"canary-{name}-4711"
    for name in ("password", "passphrase", "enable", "community", "auth-phrase", "priv-phrase", "wrong")
}
PLANTED = "CanaryInTheConfiguration4711"
VRP = f"""local-user ops password irreversible-cipher {PLANTED}
snmp-agent community read cipher {PLANTED}
radius-server shared-key cipher {PLANTED}
snmp-agent usm-user v3 watch authentication-mode sha {PLANTED} privacy-mode aes128 {PLANTED}
"""
IOS = f"""username ops privilege 15 secret 9 {PLANTED}
snmp-server community {PLANTED} RO
tacacs-server host 10.0.0.9 key 7 {PLANTED}
crypto isakmp key {PLANTED} address 10.0.0.2
"""


def plant(device: Simulated, command: str, before: str, secrets: str) -> None:
    """Put secrets into what a device prints as its configuration."""
    line = device.door.face.line
    print_it = line.commands[command]

    def printed(picture: object, words: str) -> str:
        text = print_it(device.picture, words) or ""
        head, _, tail = text.rpartition(before)
        return f"{head}{secrets}{before}{tail}"

    commands = {**line.commands, command: printed}
    device.door.face = replace(device.door.face, line=replace(line, commands=commands))


def key_with_passphrase(file: Path) -> bytes:
    """Write a private key that a passphrase opens; return the blob of its public half."""
    key = Ed25519PrivateKey.generate()
    shut = BestAvailableEncryption(CANARIES["passphrase"].encode())
    file.write_bytes(key.private_bytes(Encoding.PEM, PrivateFormat.OpenSSH, shut))
    file.chmod(0o600)
    return base64.b64decode(key.public_key().public_bytes(Encoding.OpenSSH, PublicFormat.OpenSSH).split()[1])


def inventory(key: Path, ports: dict[str, int]) -> str:
    logins = {"hub": "login", "ce": "login", "keyed": "keyed", "barred": "wrong", "stranger": "login"}
    systems = {"hub": "vrp", "ce": "ios", "keyed": "comware", "barred": "vrp", "stranger": "vrp"}
    devices = "\n".join(
        f"  {name}: {{unit: platform, address: {HOME}, role: ce, ssh: {logins[name]}, ssh_port: {port},"
        f" profile: {systems[name]},"
        f" snmp: {'three' if name == 'ce' else 'two'}, snmp_port: {9 + number}}}"
        for number, (name, port) in enumerate(ports.items())
    )
    return f"""{HEAD}
credentials:
  login: {{kind: ssh, user: {USER}, password: 'env:PASSWORD', enable: 'env:ENABLE'}}
  keyed: {{kind: ssh, user: {USER}, key: 'file:{key}', passphrase: 'env:PASSPHRASE'}}
  wrong: {{kind: ssh, user: {USER}, password: 'env:WRONG'}}
  two: {{version: v2c, community: 'env:COMMUNITY'}}
  three: {{version: v3, user: watcher, auth: 'sha256:env:AUTH', priv: 'aes128:env:PRIV'}}
probing: {{icmp: off, ssh_status: 10s, ssh_session: 20s, reachability: 2s, timeout: 800ms, deadline: 2s}}
devices:
{devices}
"""


ENVIRON = {
    "PASSWORD": CANARIES["password"],
    "ENABLE": CANARIES["enable"],
    "PASSPHRASE": CANARIES["passphrase"],
    "WRONG": CANARIES["wrong"],
    "COMMUNITY": CANARIES["community"],
    "AUTH": CANARIES["auth-phrase"],
    "PRIV": CANARIES["priv-phrase"],
    "NETMON_LOG_LEVEL": "debug",
}


COMMANDS = (
    ("events", "--json"),
    ("config", "show", "hub"),
    ("config", "show", "ce", "--json"),
    ("config", "diff", "hub"),
    ("--debug", "config", "show", "nobody"),
    ("--debug", "probe", "barred", "--ssh"),
)


def test_no_secret_of_a_login_or_a_configuration_is_found_anywhere(tmp_path: Path) -> None:
    key = tmp_path / "key"
    blob = key_with_passphrase(key)
    word = CANARIES["password"]
    with (
        serve("huawei_vrp", name="hub", password=word) as hub,
        serve("cisco_ios", name="ce", password=word, enable=CANARIES["enable"]) as ce,
        serve("hp_comware", name="keyed", password=None, public_key=blob) as keyed,
        serve("huawei_vrp", name="barred", password=word) as barred,
        serve("huawei_vrp", name="stranger", password=word) as stranger,
    ):
        plant(hub, "display current-configuration", "return\n", VRP)
        plant(ce, "show running-config", "end\n", IOS)
        served = {"hub": hub, "ce": ce, "keyed": keyed, "barred": barred, "stranger": stranger}
        ports = {name: one.port for name, one in served.items()}
        (tmp_path / "inventory.yaml").write_text(inventory(key, ports), encoding="utf-8")
        hosts = KnownHosts(tmp_path / "known_hosts")
        for one in served.values():
            if one is not stranger:
                hosts.record(HOME, one.port, [one.host_key])
        seen = list(hunt(tmp_path, hub))
    needles = [trace for secret in (*CANARIES.values(), PLANTED) for trace in traces(secret.encode())]
    assert all(text for name, text in seen if name in {"log", "git", "dump", "/metrics", "config show hub"})
    assert [(name, found) for name, text in seen if (found := [one for one in needles if one in text])] == []


def kept(folder: Path) -> set[str]:
    """Return the devices of which a configuration is kept."""
    return set(Reader.open(f"sqlite:///{folder / 'netmon.db'}").newest_snapshots())


def notes(folder: Path) -> list[str]:
    """Return what was noted."""
    entries = Reader.open(f"sqlite:///{folder / 'netmon.db'}").entries(0.0, limit=10_000)
    return [entry.what.code for entry in entries if isinstance(entry, Note)]


def hunt(folder: Path, hub: Simulated) -> Iterator[tuple[str, bytes]]:
    """Let a daemon read, fail, be told nonsense, end, start again and see a change; yield all that it shows."""
    with Running(folder, environ=ENVIRON) as daemon:
        until(lambda: {"hub", "ce", "keyed"} <= kept(folder), "configurations are kept")
        until(lambda: "netmon ssh enrol stranger" in daemon.said(), "the stranger is told")
        until(lambda: "barred" in daemon.said(), "whoever keeps us out is told")
        sound = (folder / "inventory.yaml").read_text(encoding="utf-8")
        for wrong in (
            sound.replace("'env:PASSWORD'", CANARIES["password"]),
            sound.replace("env:PASSPHRASE", "env:WRONG"),
        ):
            (folder / "inventory.yaml").write_text(wrong, encoding="utf-8")
            daemon.reload()
            until(lambda: daemon.value("netmon_inventory_last_reload_successful") == 0, "it is refused")
            yield f"refused {len(wrong)}", output(daemon, "check")
        (folder / "inventory.yaml").write_text(sound, encoding="utf-8")
        yield "cmdline", Path(f"/proc/{daemon.pid}/cmdline").read_bytes()
        yield from everything(folder, daemon)
        assert daemon.end() == 0
    hub.configure("wang")
    with closing(sqlite3.connect(folder / "netmon.db")) as raw:
        raw.execute("UPDATE configuration SET seen_at = seen_at - 200000 WHERE device = 'hub'")
        raw.commit()
    with Running(folder, environ=ENVIRON) as daemon:
        until(partial(_changed, folder), "the change is noted")
        yield from everything(folder, daemon)
        for words in COMMANDS:
            yield " ".join(words), output(daemon, *words)
        assert daemon.end() == 0
    yield "git", exported(folder, daemon)
    yield "log", daemon.log.read_bytes()


def _changed(folder: Path) -> bool:
    return any(code.startswith("note.configuration_changed") for code in notes(folder))


def everything(folder: Path, daemon: Running) -> Iterator[tuple[str, bytes]]:
    """Yield files, pages and what commands print, while the daemon runs."""
    for file in folder.glob("netmon.db*"):
        yield file.name, file.read_bytes()
    with closing(sqlite3.connect(f"file:{folder / 'netmon.db'}?mode=ro", uri=True)) as raw:
        bodies = [zlib.decompress(body) for (body,) in raw.execute("SELECT body FROM configuration")]
        dump = "\n".join(raw.iterdump()).encode()
    assert any(b"<masked>" in body for body in bodies), "there is something to search"
    yield "bodies", b"\n".join(bodies)
    yield "dump", dump
    for path in (
        "",
        "metrics",
        "events",
        "devices/hub",
        "devices/ce",
        "devices/hub/configurations",
        "devices/ce/configurations",
        "devices/barred",
        "readyz",
    ):
        yield f"/{path}", daemon.get(path).encode()


def exported(folder: Path, daemon: Running) -> bytes:
    """Return every octet of a git export, unpacked."""
    assert daemon.command("config", "export", str(folder / "git")).returncode == 0
    log = ["git", "-C", str(folder / "git"), "log", "-p", "--all", "--format=raw"]
    return subprocess.run(log, check=True, capture_output=True).stdout
