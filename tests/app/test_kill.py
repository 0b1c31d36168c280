"""What a scrape has shown is in the database, also when the daemon is killed right after."""

from __future__ import annotations

import os
import random
import re
import signal
import sqlite3
import subprocess
import time
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from netmon.model.names import SubjectKind
from netmon.store import Reader
from tests.app.flapping import FlappingAgent
from tests.app.running import NETMON
from tests.ports import free_port

KILLS = int(os.environ.get("NETMON_TEST_KILLS", "5"))
SEED = 20_260
PORTS = 40
STATE = re.compile(r'netmon_link_state\{link="(?P<link>[^"]+)".*state="(?P<state>\w+)"\} 1')
SINCE = re.compile(r'netmon_link_state_since_timestamp_seconds\{link="(?P<link>[^"]+)".*\} (?P<since>\S+)')

Shown = dict[str, tuple[str, float]]


def write_inventory(path: Path, port: int) -> None:
    units = "\n".join(
        f"  u{number}: {{name: 单位{number}, level: county, kind: 节点, division: '430000', networks: extranet}}"
        for number in range(1, PORTS + 1)
    )
    links = "\n".join(
        f"  l{number}: {{upper: {{device: hub, interface: Gi1/0/{number}}}, lower: {{unit: u{number}}}}}"
        for number in range(1, PORTS + 1)
    )
    path.write_text(
        f"""
networks: {{extranet: {{name: 政务外网}}}}
divisions: {{'430000': {{name: 湖南省, level: province}}}}
credentials: {{lab: {{version: v2c, community: 'env:LAB_COMMUNITY'}}}}
probing: {{reachability: 1s, timeout: 800ms, icmp: off, snmp: lab, roles: {{core: {{reachability: 1s}}}}}}
units:
  u0: {{name: 省平台, level: province, kind: 平台, division: '430000', networks: extranet}}
{units}
devices:
  hub: {{unit: u0, address: 127.0.0.1, snmp_port: {port}, role: core}}
links:
{links}
"""
    )


def scrape(port: int) -> Shown:
    """Return the state of every link and since when it is said to hold; nothing while the daemon does not answer."""
    try:
        with urlopen(f"http://127.0.0.1:{port}/metrics", timeout=5) as answer:
            text = answer.read().decode()
    except (URLError, OSError):
        return {}
    since = {found["link"]: float(found["since"]) for found in SINCE.finditer(text)}
    return {found["link"]: (found["state"], since[found["link"]]) for found in STATE.finditer(text)}


def known_links(shown: Shown) -> Shown:
    return {link: (state, since) for link, (state, since) in shown.items() if state in {"up", "down"}}


def test_every_state_a_scrape_showed_is_in_the_database_after_a_kill(tmp_path: Path) -> None:
    assert count_kept(tmp_path, KILLS) >= KILLS * PORTS // 2, "too little was shown to prove anything"


def count_kept(folder: Path, kills: int) -> int:
    """Kill so many daemons over one database, each right after a scrape; return how many states shown were kept."""
    chance = random.Random(SEED)
    database = folder / "netmon.db"
    kept = 0
    with FlappingAgent(PORTS) as agent:
        write_inventory(folder / "inventory.yaml", agent.port)
        for _ in range(kills):
            port = free_port()
            daemon = subprocess.Popen(
                [NETMON, "run", "--listen", f"127.0.0.1:{port}", "--log-level", "warning"],
                cwd=folder,
                env={**os.environ, "LAB_COMMUNITY": "flapping-7", "NETMON_DATABASE": f"sqlite:///{database}"},
            )
            try:
                shown = see_changes(port, chance.randint(1, 4))
            finally:
                daemon.send_signal(signal.SIGKILL)
                daemon.wait(10)
            kept += hold_against(database, shown)
    return kept


def see_changes(port: int, changes: int) -> Shown:
    """Scrape without a pause until so many scrapes differed from the one before; return all that was shown last."""
    shown: Shown = {}
    end = time.monotonic() + 60
    while changes > 0:
        assert time.monotonic() < end, "nothing changes"
        now = known_links(scrape(port))
        if now and now != shown:
            changes -= 1
            shown = now
    return shown


def hold_against(database: Path, shown: Shown) -> int:
    """Find the event behind each state shown; return how many were found."""
    with sqlite3.connect(database) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    connection.close()
    events = Reader.open(f"sqlite:///{database}").events(limit=1_000_000)
    assert len({event.id for event in events}) == len(events)
    stored = {
        (event.subject.id, event.after.state.value, round(event.at, 2))
        for event in events
        if event.subject.kind is SubjectKind.LINK
    }
    missing = {
        link: (state, since)
        for link, (state, since) in shown.items()
        if not {(link, state, round(since + shift, 2)) for shift in (-0.01, 0, 0.01)} & stored
    }
    assert not missing
    return len(shown)
