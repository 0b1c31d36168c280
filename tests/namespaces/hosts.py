"""Hosts of a test's own: network namespaces joined by veth pairs and bridges, with real snmpd in them."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType


def missing() -> str | None:
    """Return why namespaces cannot be made here, or None."""
    if os.geteuid() != 0:
        return "network namespaces need root"
    if shutil.which("ip") is None or shutil.which("snmpd") is None:
        return "iproute2 and snmpd are not installed"
    return None


def run(*command: str) -> str:
    """Run a command to its end and return what it printed; a failure shows what it said."""
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=30)
    if done.returncode:
        raise RuntimeError(f"{' '.join(command)}: {done.stderr.strip() or done.stdout.strip()}")
    return done.stdout


@dataclass
class Host:
    """A namespace. Its processes are ended by their ids, and it is removed by its name."""

    name: str
    space: str
    folder: Path
    processes: dict[str, subprocess.Popen[bytes]] = field(default_factory=dict)

    def ip(self, *words: str) -> None:
        """Run `ip …` in this host."""
        run("ip", "-n", self.space, *words)

    def execute(self, *command: str) -> str:
        """Run a command in this host to its end and return what it printed."""
        return run("ip", "netns", "exec", self.space, *command)

    def start(self, key: str, *command: str, environ: dict[str, str] | None = None) -> subprocess.Popen[bytes]:
        """Start a process in this host; its output goes to `<key>.log` in the host's folder."""
        with (self.folder / f"{key}.log").open("ab") as log:
            process = subprocess.Popen(
                ["ip", "netns", "exec", self.space, *command],
                stdout=log,
                stderr=subprocess.STDOUT,
                stdin=subprocess.DEVNULL,
                env={**os.environ, **(environ or {})},
            )
        self.processes[key] = process
        return process

    def stop(self, key: str, how: int = signal.SIGTERM) -> None:
        """End a process of this host and wait until it is gone."""
        process = self.processes.pop(key)
        process.send_signal(how)
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait(10)

    def start_snmpd(self, *directives: str) -> None:
        """Start snmpd on IPv4 and IPv6, port 161, with these lines in its configuration."""
        state = self.folder / "snmpd-state"
        state.mkdir(exist_ok=True)
        conf = self.folder / "snmpd.conf"
        conf.write_text("\n".join([*directives, f"sysName {self.name}", "sysLocation lab", ""]))
        self.start(
            "snmpd",
            *("snmpd", "-f", "-Lo", "-C", "-c", str(conf), "-I", "-smux", "udp:161", "udp6:161"),
            environ={"SNMP_PERSISTENT_DIR": str(state), "MIBS": ""},
        )


class Hosts:
    """A set of hosts with a name of its own, so that two test runs never meet."""

    def __init__(self, folder: Path, prefix: str = "nm") -> None:
        self.folder = folder
        self.prefix = f"{prefix}{os.getpid()}"
        self.hosts: dict[str, Host] = {}

    def __enter__(self) -> Hosts:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        for host in self.hosts.values():
            for key in list(host.processes):
                host.stop(key, signal.SIGKILL)
            subprocess.run(["ip", "netns", "del", host.space], check=False, capture_output=True)

    def add(self, name: str) -> Host:
        """Make a host that forwards between its interfaces and answers on loopback."""
        folder = self.folder / name
        folder.mkdir()
        host = Host(name, f"{self.prefix}-{name}", folder)
        run("ip", "netns", "add", host.space)
        self.hosts[name] = host
        host.ip("link", "set", "lo", "up")
        host.execute("sysctl", "-qw", "net.ipv4.ip_forward=1", "net.ipv6.conf.all.forwarding=1")
        # Duplicate address detection would keep an IPv6 address unusable for its first seconds.
        host.execute("sysctl", "-qw", "net.ipv6.conf.all.accept_dad=0", "net.ipv6.conf.default.accept_dad=0")
        return host

    def wire(self, one: Host, port: str, other: Host, other_port: str) -> None:
        """Lay a cable: a veth pair, both ends up."""
        run("ip", "-n", one.space, "link", "add", port, "type", "veth", "peer", other_port, "netns", other.space)
        one.ip("link", "set", port, "up")
        other.ip("link", "set", other_port, "up")
