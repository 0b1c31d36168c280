"""A router: Debian's FRR on the ports of a network namespace, behind Debian's sshd on loopback of the host.

Whoever logs in has vtysh as his shell. The daemons of FRR have a process namespace of their own, so that they end with
it, and a mount namespace whose /run/frr and /etc/frr are not the host's.
"""

from __future__ import annotations

import grp
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.wires.ssh import login_sshd

DAEMONS, VTYSH, NSENTER = Path("/usr/lib/frr"), shutil.which("vtysh"), shutil.which("nsenter")
NAME = "HN-frr-1"
PORTS = ("uplink", "far")
PROGRAM = f"""set -e
mkdir -p /run/frr /etc/frr
mount -t tmpfs none /run/frr
mount -t tmpfs none /etc/frr
mount -t proc none /proc
printf 'hostname {NAME}\\nservice integrated-vtysh-config\\n' > /etc/frr/vtysh.conf
echo 'hostname {NAME}' > /etc/frr/zebra.conf
chown -R frr:frr /run/frr /etc/frr
chmod 755 /run/frr
ip link set lo up
ip link add {PORTS[0]} type veth peer name {PORTS[1]}
ip address add 10.9.0.1/24 dev {PORTS[0]}
for port in {" ".join(PORTS)}; do ip link set $port up; done
{DAEMONS}/zebra -f /etc/frr/zebra.conf -A 127.0.0.1 -P 0 &
until [ -S /run/frr/zebra.vty ]; do sleep 0.05; done
{DAEMONS}/staticd -A 127.0.0.1 -P 0 &
until [ -S /run/frr/staticd.vty ]; do sleep 0.05; done
echo ready
wait
"""


def missing() -> str | None:
    """Return why none of this can be run here."""
    if not (VTYSH and NSENTER and (DAEMONS / "zebra").exists()):
        return "Debian's frr is not installed"
    return login_sshd.missing()


@dataclass(frozen=True, slots=True)
class Router:
    """`port` is where its sshd listens, on 127.0.0.1; `pid` a process of its network and mount namespaces."""

    port: int
    pid: int

    def run(self, *command: str) -> str:
        """Run something on the router itself and return what it prints."""
        inside = [str(NSENTER), "-t", str(self.pid), "-m", "-n", *command]
        return subprocess.run(inside, check=True, capture_output=True, text=True).stdout

    def configure(self, *lines: str) -> None:
        """Type a configuration as its administrator would."""
        words = [word for line in ("configure terminal", *lines) for word in ("-c", line)]
        self.run(str(VTYSH), *words)


@contextmanager
def router(folder: Path) -> Iterator[Router]:
    """Run one; whoever logs in is `login_sshd.NAME`, with `login_sshd.PASSWORD`."""
    new = [str(login_sshd.UNSHARE), "-m", "-n", "-p", "--fork", "--kill-child", "--propagation", "private"]
    log = folder / "frr.log"
    with log.open("wb") as out:
        process = subprocess.Popen([*new, "bash", "-c", PROGRAM], stdout=out, stderr=out)
    try:
        end = time.monotonic() + 30
        while "ready" not in log.read_text(errors="replace"):
            assert process.poll() is None, log.read_text(errors="replace")
            assert time.monotonic() < end, log.read_text(errors="replace")
            time.sleep(0.05)
        account = f"{grp.getgrnam('frrvty').gr_gid}::/tmp:{VTYSH}"
        # sshd is of the router's mounts, where the sockets of vtysh are, and of the host's network.
        inside = (str(NSENTER), "-t", str(process.pid), "-m")
        with login_sshd.login_sshd(
            folder, "PasswordAuthentication yes", "UsePAM no", account=account, command=None, inside=inside
        ) as port:
            yield Router(port, process.pid)
    finally:
        process.kill()
        process.wait(20)
