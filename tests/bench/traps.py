"""From a trap to the event in the database and the metric: `netmon run` beside `netmon lab`, everything being asked.

    python -m tests.bench.traps [--devices 1000] [--turns 100] [--flood 10000] [--json FILE]

A leaf's uplink is cut in the lab, and its upper device sends linkDown in v2c. Timed is from the sending of the trap
until the event is committed, as another process reads it in the database, and until a scrape that was begun after that,
packed as for Prometheus, has come and shows the link down. `--flood` sends as many traps a second from one device
meanwhile, for ten more turns.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import socket
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

from netmon.lab.control import ask
from netmon.model.belief import State
from netmon.model.names import SubjectKind
from netmon.store import Reader
from netmon.wires.snmp import ber
from netmon.wires.snmp.message import V2C
from netmon.wires.traps.message import TRAP
from tests.app.running import Running, until
from tests.bench import machine
from tests.bench.daemon import inventory
from tests.bench.scrapes import fetch
from tests.inventory.province import leaves
from tests.lab.given import COMMUNITY, ENVIRON, program
from tests.wires.traps.test_opening import NAMED, message

TRAPS = ("127.0.0.1", 1162)
_BODY = ber.integer(1) + ber.integer(0) + ber.integer(0) + ber.tlv(ber.SEQUENCE, NAMED)
LINK_DOWN = message(ber.tlv(TRAP, _BODY), V2C, COMMUNITY)
LIMIT = 1.0
"""Seconds within which all but one in a hundred have to be known."""
PATIENCE = 30.0
FLOODED_TURNS = 10


@dataclass(frozen=True, slots=True)
class Result:
    """Seconds, of each turn: until the event was committed, until a scrape had brought it, and how long that took.

    `first` counts the turns in which the first scrape begun after the commit did.
    """

    committed: list[float]
    shown: list[float]
    scrapes: list[float]
    first: int
    load: float


def trap_from(source: str) -> None:
    """Send linkDown from an address of the lab."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as sender:
        sender.bind((source, 0))
        sender.sendto(LINK_DOWN, TRAPS)


def turns(daemon: Running, control: Path, links: list[tuple[str, str]]) -> Result:
    """Cut one link after the other."""
    reader = Reader.open(daemon.url)
    committed, shown, scrapes, first = list[float](), list[float](), list[float](), 0
    for link, source in links:
        newest = reader.newest_event()
        ask(control, ["cut", "link", link])
        began = time.monotonic()
        trap_from(source)
        while not _is_down(reader, link, newest):
            if time.monotonic() - began > PATIENCE:
                raise TimeoutError(f"nothing is known of {link}")
            time.sleep(0.002)
        committed.append(time.monotonic() - began)
        before, known = len(scrapes), 0.0
        while not known:
            asked = time.monotonic()
            text, took = fetch(daemon.page)  # looking through it is the reader's own time
            scrapes.append(took)
            known = asked + took if shows_down(text, link) else 0.0
        first += len(scrapes) == before + 1
        shown.append(known - began)
        ask(control, ["heal", "link", link])
        time.sleep(0.5)
    return Result(committed, shown, scrapes, first, os.getloadavg()[0])


def shows_down(text: str, link: str) -> bool:
    """Tell whether a scrape says that a link is down."""
    at = text.find(f'\nnetmon_link_up{{link="{link}",') + 1
    return at > 0 and text[at : text.index("\n", at)].endswith(" 0")


def _is_down(reader: Reader, link: str, newest: str) -> bool:
    if reader.newest_event() == newest:
        return False
    return any(
        event.id > newest
        and (event.subject.kind, event.subject.id) == (SubjectKind.LINK, link)
        and event.after.state is State.DOWN
        for event in reader.events(limit=50)
    )


@contextmanager
def flood(source: str, each_second: int) -> Iterator[None]:
    """Send so many traps a second from one address meanwhile."""
    over, datagram = threading.Event(), LINK_DOWN

    def send() -> None:
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as sender:
            sender.bind((source, 0))
            while not over.wait(0.01):
                for _ in range(each_second // 100):
                    sender.sendto(datagram, TRAPS)

    thread = threading.Thread(target=send)
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join()


def share(times: list[float], part: float) -> float:
    """Return the time within which that part of them was known."""
    return sorted(times)[min(len(times) - 1, int(part * len(times)))]


def said(name: str, result: Result) -> str:
    """Return a line for people."""
    parts = (
        f"{what} p50 {share(times, 0.5) * 1000:.0f} ms, p99 {share(times, 0.99) * 1000:.0f} ms"
        for what, times in (("committed", result.committed), ("shown", result.shown), ("a scrape", result.scrapes))
    )
    first = f"shown by the first scrape {result.first}"
    return f"{name}: {len(result.committed)} turns; {'; '.join(parts)}; {first}; load {result.load:.1f}\n"


def main() -> int:
    """Run from the command line; 0 where the figure is within its limit."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.traps", description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--devices", type=int, default=1000)
    parser.add_argument("--turns", type=int, default=100)
    parser.add_argument("--warm-up", type=float, default=60.0)
    parser.add_argument("--flood", type=int, default=10_000)
    parser.add_argument("--json", type=Path)
    chosen = parser.parse_args()
    files = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (files, files))
    with tempfile.TemporaryDirectory() as name, ExitStack() as running:
        folder = Path(name)
        (folder / "inventory.yaml").write_text(inventory(chosen.devices))
        control = folder / "lab"
        running.enter_context(program(folder / "inventory.yaml", control, "--ports", "48"))
        listen = f"{TRAPS[0]}:{TRAPS[1]}"
        daemon = running.enter_context(Running(folder, "--traps", listen, environ=ENVIRON))
        found = chosen_links(folder, chosen.devices)
        until(lambda: daemon.states().get(f"link:{found[-1][0]}") == "up", "the links are known")
        time.sleep(chosen.warm_up)
        fetch(daemon.page)  # the first packs everything, others what has changed
        quiet = turns(daemon, control, found[: chosen.turns])
        sys.stdout.write(said("traps", quiet))
        sys.stdout.flush()
        with flood(found[0][1], chosen.flood):
            loud = turns(daemon, control, found[chosen.turns : chosen.turns + FLOODED_TURNS])
        sys.stdout.write(said(f"with {chosen.flood:,} traps a second of one device", loud))
    if chosen.json:
        figures = {"quiet": asdict(quiet), "flooded": asdict(loud), "machine": asdict(machine.machine())}
        chosen.json.write_text(json.dumps(figures, indent=2) + "\n")
    return int(share(quiet.shown, 0.99) > LIMIT)


def chosen_links(folder: Path, devices: int) -> list[tuple[str, str]]:
    """Return links of leaves, spread over the tree, each with the address of its upper device."""
    from netmon.inventory import load  # noqa: PLC0415 - the bench of the daemon does without

    plant = load(folder / "inventory.yaml", ENVIRON, secrets=False)
    last = {f"d{number}" for number in leaves(devices)}
    links = [link for link in plant.links.values() if link.lower.device in last and link.upper.interface]
    return [(link.id, str(plant.devices[link.upper.device].address)) for link in links if link.upper.device is not None]


if __name__ == "__main__":
    sys.exit(main())
