"""Debian's sshd on loopback, as old as its configuration makes it."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.ports import free_port

SSHD = shutil.which("sshd", path=f"{os.environ.get('PATH', '')}:/usr/sbin")
MISSING = None if SSHD else "Debian's sshd is not installed"
OLD = (
    "KexAlgorithms diffie-hellman-group14-sha1,diffie-hellman-group1-sha1",
    "HostKeyAlgorithms ssh-rsa",
    "Ciphers aes128-cbc,3des-cbc",
    "MACs hmac-sha1-96,hmac-md5",
)


@contextmanager
def sshd(folder: Path, *directives: str) -> Iterator[int]:
    """Run it and return its port. Nobody can log in: it has no authentication method left."""
    assert SSHD is not None
    if os.geteuid() == 0:
        Path("/run/sshd").mkdir(exist_ok=True)  # its own package makes it only when the service is started
    port, key = free_port(), folder / "host_key"
    subprocess.run(["ssh-keygen", "-q", "-t", "rsa", "-b", "2048", "-N", "", "-f", key], check=True)
    conf = folder / "sshd_config"
    lines = (f"ListenAddress 127.0.0.1:{port}", f"HostKey {key}", "PidFile none", "PasswordAuthentication no")
    conf.write_text("\n".join([*lines, "PubkeyAuthentication no", *directives, ""]))
    with (folder / "log").open("wb") as log:
        process = subprocess.Popen([SSHD, "-D", "-e", "-f", str(conf)], stdout=log, stderr=log)
    try:
        for _ in range(300):
            try:
                socket.create_connection(("127.0.0.1", port), 1).close()
                break
            except OSError:
                assert process.poll() is None, (folder / "log").read_text()
                time.sleep(0.05)
        yield port
    finally:
        process.terminate()
        process.wait(20)
