"""Debian's sshd with a user who can log in: of a mount namespace, so that the host's users stay as they are."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.ports import free_port
from tests.wires.ssh.sshd import SSHD

UNSHARE, KEYGEN, OPENSSL = shutil.which("unshare"), shutil.which("ssh-keygen"), shutil.which("openssl")
BASH = "/usr/bin/env -i TERM=vt100 LC_ALL=C.UTF-8 PS1='<debian>' /bin/bash --norc --noprofile --noediting -i"
NAME, PASSWORD = "netmon-reader", "canary 湖南 7c1f!"
PAM = "".join(f"{kind} required pam_unix.so\n" for kind in ("auth", "account", "password", "session"))


def missing() -> str | None:
    """Return why none of this can be run here."""
    if not (SSHD and UNSHARE and KEYGEN and OPENSSL):
        return "Debian's sshd, unshare, ssh-keygen or openssl is not installed"
    if os.geteuid() != 0:
        return "only root can give sshd users of its own"
    tried = subprocess.run([UNSHARE, "-m", "true"], check=False, capture_output=True)
    return "mount namespaces are not allowed here" if tried.returncode else None


def new_key(path: Path, kind: str, *more: str) -> Path:
    assert KEYGEN is not None
    subprocess.run([KEYGEN, "-q", "-t", kind, "-f", path, *(more or ("-N", ""))], check=True)
    return path


@contextmanager
def login_sshd(
    folder: Path,
    *directives: str,
    host_key: Path | None = None,
    expired: bool = False,
    account: str = "65534::/tmp:/bin/bash",
    command: str | None = BASH,
    inside: tuple[str, ...] = (),
) -> Iterator[int]:
    """Run it and yield its port. Who logs in gets a bash whose prompt is `<debian>`.

    With another `account`, the passwd line from the group on, and no `command` it is the login shell of that account.
    `inside` is what starts it in other namespaces.
    """
    assert OPENSSL is not None
    Path("/run/sshd").mkdir(exist_ok=True)  # its own package makes it only when the service is started
    hashed = subprocess.run(
        [OPENSSL, "passwd", "-6", "-stdin"], input=PASSWORD.encode(), check=True, capture_output=True
    )
    today = 0 if expired else int(time.time() // 86400)
    etc = folder / "etc"
    etc.mkdir(exist_ok=True)
    etc.chmod(0o755)
    (etc / "passwd").write_text(Path("/etc/passwd").read_text() + f"{NAME}:x:65534:{account}\n")
    (etc / "shadow").write_text(f"{NAME}:{hashed.stdout.decode().strip()}:{today}:0:99999:7:::\n")
    (etc / "pam").write_text(PAM)
    port, conf = free_port(), folder / "sshd_config"
    key = host_key or new_key(folder / f"host_{port}", "ed25519")
    lines = (
        f"ListenAddress 127.0.0.1:{port}",
        f"HostKey {key}",
        "PidFile none",
        "StrictModes no",
        *(() if command is None else (f"ForceCommand {command}",)),
    )
    conf.write_text("\n".join([*lines, *directives, "PrintMotd no", "PrintLastLog no", ""]))
    mounts = {etc / "passwd": "/etc/passwd", etc / "shadow": "/etc/shadow", etc / "pam": "/etc/pam.d/sshd"}
    bind = " && ".join(f"mount --bind {ours} {theirs}" for ours, theirs in mounts.items())
    own = [str(UNSHARE), "-m", "--propagation", "private", "bash", "-c", f"{bind} && exec {SSHD} -D -e -f {conf}"]
    with (folder / "log").open("ab") as log:
        process = subprocess.Popen([*inside, *own], stdout=log, stderr=log)
    try:
        for _ in range(300):
            listens = subprocess.run(
                ["bash", "-c", f"exec 3<>/dev/tcp/127.0.0.1/{port}"], check=False, capture_output=True
            )
            if listens.returncode == 0:
                break
            assert process.poll() is None, (folder / "log").read_text()
            time.sleep(0.05)
        yield port
    finally:
        process.terminate()
        process.wait(20)
