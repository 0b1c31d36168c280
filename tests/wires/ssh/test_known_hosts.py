"""The record of host keys, written by us and by OpenSSH."""

from __future__ import annotations

import base64
import os
import shutil
import stat
import subprocess
from ipaddress import ip_address
from multiprocessing import get_context
from pathlib import Path

import pytest

from netmon.model.observation import Cause, FailureKind
from netmon.model.ssh import HostKey
from netmon.wires.ssh import KnownHosts

HERE, THERE, SIX = ip_address("192.0.2.1"), ip_address("192.0.2.2"), ip_address("2001:db8::1")
KEYGEN = shutil.which("ssh-keygen")
needs_keygen = pytest.mark.skipif(KEYGEN is None, reason="OpenSSH's ssh-keygen is not installed")


def key(kind: str = "ssh-ed25519", mark: bytes = b"a") -> HostKey:
    return HostKey(kind, len(kind).to_bytes(4, "big") + kind.encode() + b"\0\0\0\x20" + mark * 32)


def line(hosts: str, one: HostKey) -> str:
    return f"{hosts} {one.type} {base64.b64encode(one.blob).decode()}"


def of(folder: Path, *lines: str) -> KnownHosts:
    path = folder / "known_hosts"
    path.write_text("".join(f"{text}\n" for text in lines))
    return KnownHosts(path)


A, B, RSA = key(), key(mark=b"b"), key("ssh-rsa")


def test_a_file_that_is_not_there_knows_nobody(tmp_path: Path) -> None:
    hosts = KnownHosts(tmp_path / "deep" / "known_hosts")
    assert hosts.of(HERE, 22) == ()
    failure = hosts.judge(HERE, 22, A)
    assert failure is not None
    assert (failure.kind, failure.cause, failure.answered) == (FailureKind.HOSTKEY, Cause.HOST_KEY_UNKNOWN, False)
    hosts.record(HERE, 22, [A])
    assert hosts.of(HERE, 22) == (A,)


@pytest.mark.parametrize(
    ("hosts", "address", "port", "knows"),
    [
        ("192.0.2.1", HERE, 22, True),
        ("192.0.2.1", HERE, 2222, False),
        ("[192.0.2.1]:2222", HERE, 2222, True),
        ("[192.0.2.1]:2222", HERE, 22, False),
        ("name,192.0.2.1", HERE, 22, True),
        ("192.0.2.*", THERE, 22, True),
        ("192.0.2.?", THERE, 22, True),
        ("192.0.2.*,!192.0.2.2", THERE, 22, False),
        ("2001:DB8::1", SIX, 22, True),
        ("[2001:db8::1]:2222", SIX, 2222, True),
        ("@cert-authority 192.0.2.1", HERE, 22, False),
    ],
)
def test_a_line_speaks_of_whom_openssh_says(
    tmp_path: Path, hosts: str, address: object, port: int, knows: bool
) -> None:
    assert (of(tmp_path, line(hosts, A)).of(address, port) == (A,)) is knows  # type: ignore[arg-type]  # an address


def test_a_revoked_key_is_never_believed(tmp_path: Path) -> None:
    hosts = of(tmp_path, line("192.0.2.1", A), line("@revoked *", A))
    assert hosts.of(HERE, 22) == ()
    failure = hosts.judge(HERE, 22, A)
    assert failure is not None
    assert failure.cause is Cause.HOST_KEY_CHANGED
    assert "revoked" in failure.detail


def test_of_another_key_both_fingerprints_are_told_that_of_the_same_type_first(tmp_path: Path) -> None:
    failure = of(tmp_path, line("192.0.2.1", RSA), line("192.0.2.1", A)).judge(HERE, 22, B)
    assert failure is not None
    assert failure.cause is Cause.HOST_KEY_CHANGED
    assert A.fingerprint in failure.detail
    assert B.fingerprint in failure.detail


def test_several_types_of_keys_are_all_believed(tmp_path: Path) -> None:
    hosts = of(tmp_path, line("192.0.2.1", RSA), line("192.0.2.1", A))
    assert hosts.of(HERE, 22) == (RSA, A)
    assert hosts.judge(HERE, 22, RSA) is None
    assert hosts.judge(HERE, 22, A) is None


def test_lines_that_say_nothing_are_named_and_harm_nobody(tmp_path: Path) -> None:
    hosts = of(
        tmp_path,
        "# by hand",
        "",
        "192.0.2.1 ssh-rsa",
        "192.0.2.1 ssh-rsa %%%",
        line("192.0.2.1", A),
        f"192.0.2.1 ssh-rsa {base64.b64encode(A.blob).decode()}",
    )
    assert hosts.of(HERE, 22) == (A,)
    assert hosts.wrong_lines() == (3, 4, 6)


def test_what_is_recorded_keeps_every_other_line_and_can_be_read_by_all(tmp_path: Path) -> None:
    hosts = of(tmp_path, "# by hand", line("192.0.2.1,192.0.2.2", A), "@revoked * nonsense")
    hosts.record(HERE, 2222, [B, B])
    hosts.record(HERE, 22, [B], replace=True)
    assert hosts.path.read_text().splitlines() == [
        "# by hand",
        line("192.0.2.2", A),
        "@revoked * nonsense",
        line("[192.0.2.1]:2222", B),
        line("192.0.2.1", B),
    ]
    assert stat.S_IMODE(hosts.path.stat().st_mode) == 0o644
    assert [path.name for path in tmp_path.iterdir()] == ["known_hosts"]
    assert hosts.of(THERE, 22) == (A,)


def test_what_is_known_already_is_not_written_twice(tmp_path: Path) -> None:
    hosts = of(tmp_path, line("192.0.2.1", A))
    hosts.record(HERE, 22, [A, B])
    hosts.record(HERE, 22, [A, B])
    assert hosts.of(HERE, 22) == (A, B)
    assert len(hosts.path.read_text().splitlines()) == 2


def test_a_file_that_changed_is_read_again(tmp_path: Path) -> None:
    hosts = of(tmp_path, line("192.0.2.1", A))
    assert hosts.of(HERE, 22) == (A,)
    KnownHosts(hosts.path).record(HERE, 22, [B], replace=True)
    assert hosts.of(HERE, 22) == (B,)
    hosts.path.unlink()
    assert hosts.of(HERE, 22) == ()


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads every file")
def test_a_file_that_cannot_be_read_believes_nobody(tmp_path: Path) -> None:
    hosts = of(tmp_path, line("192.0.2.1", A))
    hosts.path.chmod(0)
    failure = hosts.judge(HERE, 22, A)
    assert failure is not None
    assert failure.kind is FailureKind.HOSTKEY


def test_a_folder_in_its_place_believes_nobody(tmp_path: Path) -> None:
    failure = KnownHosts(tmp_path).judge(HERE, 22, A)
    assert failure is not None
    assert failure.kind is FailureKind.HOSTKEY


def _write(path: Path, number: int) -> None:
    KnownHosts(path).record(ip_address(f"198.51.100.{number}"), 22, [A])


def test_writers_of_several_processes_lose_nothing(tmp_path: Path) -> None:
    path = tmp_path / "known_hosts"
    context = get_context("fork")
    writers = [context.Process(target=_write, args=(path, number)) for number in range(8)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join(20)
    assert len(path.read_text().splitlines()) == 8


@needs_keygen
def test_openssh_reads_what_we_write_and_we_what_it_hashes(tmp_path: Path) -> None:
    assert KEYGEN is not None
    subprocess.run([KEYGEN, "-q", "-t", "ed25519", "-N", "", "-f", tmp_path / "host"], check=True)
    kind, blob = (tmp_path / "host.pub").read_text().split()[:2]
    real = HostKey(kind, base64.b64decode(blob))
    hosts = KnownHosts(tmp_path / "known_hosts")
    hosts.record(SIX, 22, [real])
    hosts.record(HERE, 2222, [real])
    for name in ("2001:db8::1", "[192.0.2.1]:2222"):
        found = subprocess.run([KEYGEN, "-l", "-F", name, "-f", hosts.path], check=True, capture_output=True, text=True)
        assert real.fingerprint in found.stdout
    subprocess.run([KEYGEN, "-q", "-H", "-f", hosts.path], check=True, capture_output=True)
    assert "|1|" in hosts.path.read_text()
    assert hosts.of(SIX, 22) == hosts.of(HERE, 2222) == (real,)
    assert hosts.of(HERE, 22) == ()
    hosts.record(SIX, 22, [A], replace=True)
    assert hosts.of(SIX, 22) == (A,)
