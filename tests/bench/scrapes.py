"""What the daemon says of itself in a scrape, without the half million lines about the network."""

from __future__ import annotations

import gzip
import time
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.request import Request, urlopen

from tests.namespaces.watched import Metrics

OWN = ("netmon_visit", "netmon_probe", "netmon_snmp", "netmon_watch", "netmon_event", "netmon_store", "python_gc")
LATENESS = "netmon_visit_lateness_seconds_bucket"


@dataclass(frozen=True, slots=True)
class Visits:
    """What came of the visits between two scrapes.

    `lateness` maps each bound, in seconds, to how many visits began no later than that after they were due.
    `collections` are those of the garbage collector that went through everything.
    """

    begun: int
    skipped: int
    overran: int
    lateness: Mapping[float, int]
    asks: int
    timeouts: int
    retransmits: int
    sent: int
    decoded: int
    unchanged: int
    errors: int
    collections: int

    def late(self, share: float) -> float:
        """Return a bound of the lateness that `share` of the visits did not exceed, in seconds."""
        wanted = share * self.begun
        return next(bound for bound, count in sorted(self.lateness.items()) if count >= wanted)


@dataclass(frozen=True, slots=True)
class Scrape:
    """`states` counts the devices in each state; `took` in seconds."""

    own: Metrics
    states: Mapping[str, int]
    took: float

    def since(self, before: Scrape) -> Visits:
        """Return what happened since an earlier scrape."""

        def more(name: str, **labels: str) -> int:
            return round((self.own.value(name, **labels) or 0) - (before.own.value(name, **labels) or 0))

        earlier = before.own.all(LATENESS)
        lateness = {
            float(dict(labels)["le"]): round(count - earlier.get(labels, 0))
            for labels, count in self.own.all(LATENESS).items()
        }
        return Visits(
            begun=more("netmon_visit_lateness_seconds_count"),
            skipped=more("netmon_visit_slots_skipped_total"),
            overran=more("netmon_visit_overruns_total"),
            lateness=lateness,
            asks=more("netmon_watch_asks_total"),
            timeouts=more("netmon_snmp_timeouts_total"),
            retransmits=more("netmon_snmp_retransmits_total"),
            sent=more("netmon_snmp_requests_sent_total"),
            decoded=more("netmon_snmp_varbinds_decoded_total"),
            unchanged=more("netmon_snmp_varbinds_unchanged_total"),
            errors=more("netmon_visit_errors_total") + more("netmon_watch_errors_total"),
            collections=more("python_gc_collections_total", generation="2"),
        )


def fetch(page: str) -> tuple[str, float]:
    """Scrape the daemon at `page` as Prometheus does, packed; return the text, and how long it took to come."""
    began = time.monotonic()
    with urlopen(Request(f"{page}metrics", headers={"Accept-Encoding": "gzip"}), timeout=60) as answer:
        packed = answer.read()
    took = time.monotonic() - began
    return gzip.decompress(packed).decode(), took


def scrape(page: str) -> Scrape:
    """Scrape the daemon and pick from it what it says of itself."""
    text, took = fetch(page)
    own: list[str] = []
    states: Counter[str] = Counter()
    for line in text.splitlines():
        if line.startswith(OWN):
            own.append(line)
        elif line.startswith("netmon_device_state{") and line.endswith(" 1"):
            states[line.partition('state="')[2].partition('"')[0]] += 1
    return Scrape(Metrics("\n".join(own)), dict(states), took)
