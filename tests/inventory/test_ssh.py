"""How a device is asked over SSH: by which login, on which port, and whose word counts."""

from __future__ import annotations

from pathlib import Path

import pytest
from cryptography.hazmat.primitives import serialization as coded
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa

from netmon.inventory import InventoryError, load, only
from netmon.model.credential import SecretRef, SecretScheme, SshCredential
from netmon.model.inventory import Inventory
from netmon.model.names import CredentialId, DeviceId, NetworkId
from netmon.model.plant import Prefer

BASE = """
networks: {extranet: {name: 政务外网}, intranet: {name: 政务内网}}
divisions: {430100: {name: 长沙市, level: prefecture}}
units: {cs: {name: 长沙市人民政府办公厅, kind: 党政机关, division: 430100, networks: extranet}}
credentials:
  ro: {version: v2c, community: env:COMMUNITY}
  login: {kind: ssh, user: netmon, password: env:PASSWORD, enable: env:ENABLE}
"""
SECRETS = {"COMMUNITY": "kept-well-9f", "PASSWORD": "kept-well-2b", "ENABLE": "kept-well-7d"}
PRIVATE = ed25519.Ed25519PrivateKey | rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey


def read(folder: Path, said: str, **environ: str) -> Inventory:
    path = folder / "inventory.yaml"
    path.write_text(BASE + said, encoding="utf-8")
    return load(path, {**SECRETS, **environ})


def env(name: str) -> SecretRef:
    return SecretRef(SecretScheme.ENV, name)


def test_a_login_holds_references_and_nothing_else(tmp_path: Path) -> None:
    inventory = read(tmp_path, "")
    login = CredentialId("login")
    assert inventory.ssh_credentials == {
        login: SshCredential(login, "netmon", password=env("PASSWORD"), enable=env("ENABLE"))
    }
    assert set(inventory.credentials) == {"ro"}


@pytest.mark.parametrize(
    ("probing", "device", "expected"),
    [
        ("", "", (None, 22)),
        ("ssh: login", "", ("login", 22)),
        ("ssh: login, ssh_port: 2222", "", ("login", 2222)),
        ("ssh: login, roles: {core: {ssh: off}}", "", (None, 22)),
        ("roles: {core: {ssh: login, ssh_port: 2201}}", "", ("login", 2201)),
        ("ssh: login", "ssh: off", (None, 22)),
        ("ssh: login, ssh_port: 2222", "ssh_port: 22", ("login", 22)),
        ("ssh: off", "ssh: login", ("login", 22)),
    ],
)
def test_the_nearest_word_on_ssh_wins(
    probing: str, device: str, expected: tuple[str | None, int], tmp_path: Path
) -> None:
    said = f"probing: {{{probing}}}\ndevices: {{hub: {{unit: cs, address: 192.0.2.1, role: core, {device}}}}}\n"
    hub = read(tmp_path, said).devices[DeviceId("hub")]
    assert (hub.ssh, hub.ssh_port) == expected


@pytest.mark.parametrize(
    ("device", "expected"),
    [
        ("", Prefer.SNMP),
        ("snmp: ro", Prefer.SNMP),
        ("ssh: login", Prefer.SSH),
        ("snmp: ro, ssh: login", Prefer.SNMP),
        ("snmp: ro, ssh: login, prefer: ssh", Prefer.SSH),
        ("snmp: ro, ssh: login, prefer: both", Prefer.BOTH),
        ("snmp: off, ssh: login", Prefer.SSH),
    ],
)
def test_snmp_counts_where_it_is_asked_unless_somebody_prefers_otherwise(
    device: str, expected: Prefer, tmp_path: Path
) -> None:
    said = f"devices: {{hub: {{unit: cs, address: 192.0.2.1, role: core, {device}}}}}\n"
    assert read(tmp_path, said).devices[DeviceId("hub")].prefer is expected


def test_old_algorithms_are_allowed_to_one_device_alone(tmp_path: Path) -> None:
    said = """
devices:
  old: {unit: cs, address: 192.0.2.1, role: lan, ssh: login, ssh_legacy: true}
  new: {unit: cs, address: 192.0.2.2, role: lan, ssh: login}
"""
    devices = read(tmp_path, said).devices
    assert [devices[DeviceId(name)].ssh_legacy for name in ("old", "new")] == [True, False]


def test_devices_at_one_address_are_told_apart_by_their_ssh_ports(tmp_path: Path) -> None:
    said = """
probing: {icmp: off, ssh: login}
devices:
  a: {unit: cs, address: 127.0.0.1, role: core, ssh_port: 2201}
  b: {unit: cs, address: 127.0.0.1, role: pe, ssh_port: 2202}
"""
    assert set(read(tmp_path, said).devices) == {"a", "b"}


def test_of_another_network_no_login_is_looked_for(tmp_path: Path) -> None:
    said = """
units: {gd: {name: 广电, kind: 党政机关, division: 430100, networks: intranet}}
credentials: {inner: {kind: ssh, user: netmon, password: env:NOT_SET}}
devices:
  a: {unit: cs, address: 192.0.2.1, role: core, ssh: login}
  b: {unit: gd, address: 192.0.2.2, role: core, ssh: inner}
"""
    both = BASE.replace(
        "units: {cs", "units: {gd: {name: 广电, kind: 党政机关, division: 430100, networks: intranet}, cs"
    )
    path = tmp_path / "inventory.yaml"
    credentials = "  inner: {kind: ssh, user: netmon, password: env:NOT_SET}\n"
    path.write_text(both + credentials + said[said.index("devices:") :], encoding="utf-8")
    extranet = load(path, SECRETS, network=NetworkId("extranet"))
    assert set(extranet.ssh_credentials) == {"login"}
    everything = load(path, {}, secrets=False)
    assert set(only(everything, NetworkId("intranet")).ssh_credentials) == {"inner"}


def coded_key(key: PRIVATE, form: coded.PrivateFormat, passphrase: bytes | None) -> str:
    protection = coded.BestAvailableEncryption(passphrase) if passphrase else coded.NoEncryption()
    return key.private_bytes(coded.Encoding.PEM, form, protection).decode()


@pytest.mark.parametrize("passphrase", [None, b"kept-well-1a"])
@pytest.mark.parametrize("form", [coded.PrivateFormat.OpenSSH, coded.PrivateFormat.PKCS8])
@pytest.mark.parametrize(
    "key",
    [
        ed25519.Ed25519PrivateKey.generate(),
        ec.generate_private_key(ec.SECP256R1()),
        rsa.generate_private_key(65537, 2048),
    ],
    ids=["ed25519", "ecdsa", "rsa"],
)
def test_every_kind_of_key_opens_the_door(
    key: PRIVATE, form: coded.PrivateFormat, passphrase: bytes | None, tmp_path: Path
) -> None:
    (tmp_path / "key").write_text(coded_key(key, form, passphrase))
    (tmp_path / "key").chmod(0o600)
    protected = ", passphrase: env:PASSPHRASE" if passphrase else ""
    said = f"  by-key: {{kind: ssh, user: netmon, key: file:key{protected}}}\n"
    inventory = read(tmp_path, said, PASSPHRASE=(passphrase or b"-").decode())
    assert set(inventory.ssh_credentials) == {"login", "by-key"}


def test_a_short_key_is_taken_where_that_is_meant(tmp_path: Path) -> None:
    key = rsa.generate_private_key(65537, 1024)
    weak = "  weak: {kind: ssh, user: netmon, key: env:KEY, allow_weak: true}\n"
    assert "weak" in read(tmp_path, weak, KEY=coded_key(key, coded.PrivateFormat.OpenSSH, None)).ssh_credentials


def test_a_key_that_others_can_read_is_refused_even_where_weakness_is_meant(tmp_path: Path) -> None:
    (tmp_path / "key").write_text(coded_key(ed25519.Ed25519PrivateKey.generate(), coded.PrivateFormat.OpenSSH, None))
    (tmp_path / "key").chmod(0o644)
    with pytest.raises(InventoryError) as error:
        read(tmp_path, "  open: {kind: ssh, user: netmon, key: file:key, allow_weak: true}\n")
    assert [problem.code for problem in error.value.problems] == ["problem.secret_file_mode"]
