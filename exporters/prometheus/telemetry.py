"""What netmon says of itself: each room's figures, as families of the catalogue."""

from __future__ import annotations

import platform
from collections.abc import Iterator

from exporters.prometheus.catalogue import daemon as catalogue
from exporters.prometheus.catalogue import services
from exporters.prometheus.samples import by, family, histogram, one
from exporters.prometheus.sources import Reload, Sources, TargetScrapes, WebFigures
from netmon.model.alert_group import Received
from netmon.model.inventory import Inventory
from netmon.model.notify_stats import ReceiverStats
from netmon.poller.lag import LagReading
from netmon.poller.services import ServicePollerStats
from netmon.poller.stats import PollerStats
from netmon.store.stats import StoreStats
from netmon.watch.board import Board, WatchStats
from netmon.wires.icmp import Mode, PingerStats, Way
from netmon.wires.snmp.stats import SnmpStats
from netmon.wires.ssh import SshStats
from netmon.wires.traps import Outcome, TrapStats


def telemetry(sources: Sources) -> Iterator[str]:
    """Return the families, one text each; "" for one without samples."""
    board = sources.board
    yield family(catalogue.BUILD_INFO, [((sources.version, platform.python_version()), 1)])
    if board.loaded:
        yield from _inventory(board.inventory)
    yield from _anchors(board)
    yield from _reload(sources.inventory())
    yield from _poller(sources.poller(), sources.ssh_poller())
    yield from _service_poller(sources.services())
    yield from _lag(sources.lag())
    yield from _snmp(sources.snmp())
    yield from _ssh(sources.ssh(), sources.ssh_poller())
    yield from _icmp(sources.icmp_mode(), sources.icmp())
    yield from _traps(sources.traps())
    yield from _notifications(sources.notifications(), sources.clock.wall())
    received = sources.alerts_received()
    yield by(catalogue.ALERTS_RECEIVED, {outcome.value: received.get(outcome, 0) for outcome in Received})
    yield from _watch(board.stats)
    yield from _store(sources.store())
    yield from _targets(sources.targets())
    yield from _web(sources.web(), board.inventory.notify.url if board.loaded else "")


def _inventory(inventory: Inventory) -> Iterator[str]:
    yield family(catalogue.NETWORK_INFO, [((network.id, network.name), 1) for network in inventory.networks.values()])
    yield family(catalogue.INVENTORY_INFO, [((inventory.digest,), 1)])
    credentials = [*inventory.credentials.values(), *inventory.ssh_credentials.values()]
    kinds = {
        "division": len(inventory.divisions),
        "unit": len(inventory.units),
        "site": len(inventory.sites),
        "device": len(inventory.devices),
        "link": len(inventory.links),
        "service": len(inventory.services),
        "credential": len(credentials),
    }
    yield by(catalogue.INVENTORY_OBJECTS, kinds)
    yield one(catalogue.WEAK_CREDENTIALS, sum(each.allow_weak for each in credentials))


def _service_poller(stats: ServicePollerStats) -> Iterator[str]:
    yield one(services.SKIPPED, stats.skipped)
    yield one(services.IN_FLIGHT, stats.in_flight)


def _anchors(board: Board) -> Iterator[str]:
    views = list(board.anchors.values())
    networks = dict.fromkeys(view.anchor.network for view in views)
    yield by(catalogue.ISOLATED, {network: int(network in board.isolated) for network in networks})
    where = [((view.anchor.network, view.anchor.id), view) for view in views]
    yield family(catalogue.ANCHOR_UP, [(key, int(one.answers)) for key, one in where if one.answers is not None])
    yield family(catalogue.ANCHOR_RTT, [(key, one.rtt) for key, one in where if one.rtt is not None])


def _reload(reload: Reload) -> Iterator[str]:
    yield one(catalogue.RELOAD_OK, int(reload.successful))
    yield one(catalogue.RELOAD_AT, reload.taken_at)


def _poller(stats: PollerStats, sessions: PollerStats) -> Iterator[str]:
    """Yield the poller's figures; what is never to happen is counted of both pollers."""
    both = (stats, sessions)
    parts = [((probe.value, "reachability"), seen) for each in both for probe, seen in each.durations.items()]
    parts += [((probe.value, "read"), seen) for each in both for probe, seen in each.read_durations.items()]
    yield histogram(catalogue.PROBE_SECONDS, parts)
    yield histogram(catalogue.LATENESS, [((), stats.lateness)])
    yield one(catalogue.IN_FLIGHT, stats.in_flight)
    yield one(catalogue.WAITING, stats.waiting)
    yield one(catalogue.STUCK, stats.stuck + sessions.stuck)
    yield one(catalogue.VISITS, stats.visits)
    yield one(catalogue.OVERRUNS, stats.overruns)
    yield one(catalogue.SKIPPED, stats.skipped)
    yield one(catalogue.COALESCED, stats.coalesced)
    yield one(catalogue.EXPIRED, stats.expired + sessions.expired)
    yield one(catalogue.BACKED_OFF, stats.backed_off + sessions.backed_off)
    yield one(catalogue.VISIT_ERRORS, stats.bugs + sessions.bugs)


def _lag(lag: LagReading) -> Iterator[str]:
    yield one(catalogue.LOOP_LAG, lag.last)
    yield one(catalogue.LOOP_LAG_P99, lag.p99)
    yield one(catalogue.LOOP_LAG_MAX, lag.max)


def _snmp(stats: SnmpStats) -> Iterator[str]:
    yield one(catalogue.SNMP_SENT, stats.sent)
    yield one(catalogue.SNMP_RETRANSMITS, stats.retransmits)
    yield one(catalogue.SNMP_RECEIVED, stats.received)
    yield one(catalogue.SNMP_UNCHANGED, stats.unchanged)
    yield one(catalogue.SNMP_VARBINDS, stats.decoded)
    yield one(catalogue.SNMP_TIMEOUTS, stats.timeouts)
    yield one(catalogue.SNMP_REFUSALS, stats.refusals)
    yield one(catalogue.SNMP_IN_FLIGHT, stats.in_flight)
    yield by(catalogue.SNMP_DISCARDS, stats.discards)


def _ssh(stats: SshStats, visits: PollerStats) -> Iterator[str]:
    yield one(catalogue.SSH_SESSIONS, stats.sessions)
    failures = ((name.partition("/"), count) for name, count in stats.failures.items())
    yield family(catalogue.SSH_FAILURES, [((kind, cause), count) for (kind, _, cause), count in failures])
    yield one(catalogue.SSH_RUNNING, stats.running)
    yield one(catalogue.SSH_WAITING, stats.waiting)
    yield one(catalogue.SSH_STUCK, stats.stuck)
    yield one(catalogue.SSH_SOCKETS, stats.open_sockets)
    yield one(catalogue.SSH_VISITS, visits.visits)
    yield one(catalogue.SSH_VISITS_IN_FLIGHT, visits.in_flight)
    yield one(catalogue.SSH_VISITS_WAITING, visits.waiting)
    yield one(catalogue.SSH_VISITS_SKIPPED, visits.skipped)
    yield histogram(catalogue.SSH_LATENESS, [((), visits.lateness)])


def _icmp(mode: Mode, stats: PingerStats) -> Iterator[str]:
    yield by(catalogue.ICMP_MODE, {way.value: int(way is mode.way) for way in Way})
    yield one(catalogue.ICMP_SENT, stats.sent)
    yield one(catalogue.ICMP_UNSENT, stats.unsent)
    yield one(catalogue.ICMP_RECEIVED, stats.received)
    yield one(catalogue.ICMP_DUPLICATES, stats.duplicates)
    yield one(catalogue.ICMP_ERRORS, stats.errors)
    yield by(catalogue.ICMP_DISCARDS, stats.discards)


def _traps(stats: TrapStats) -> Iterator[str]:
    yield one(catalogue.TRAPS_LISTENING, int(stats.listening))
    yield by(catalogue.TRAPS_RECEIVED, {outcome.value: stats.received.get(outcome, 0) for outcome in Outcome})


def _notifications(receivers: tuple[ReceiverStats, ...], now: float) -> Iterator[str]:
    yield by(catalogue.NOTIFICATIONS_SENT, {each.receiver: each.sent for each in receivers})
    yield by(catalogue.NOTIFICATIONS_FAILED, {each.receiver: each.failed for each in receivers})
    yield by(catalogue.NOTIFICATIONS_REFUSED, {each.receiver: each.refused for each in receivers})
    yield by(catalogue.NOTIFICATIONS_WAITING, {each.receiver: each.waiting for each in receivers})
    oldest = {str(each.receiver): max(0.0, now - each.oldest) for each in receivers if each.oldest is not None}
    yield by(catalogue.NOTIFICATIONS_OLDEST, oldest)
    success = {str(each.receiver): each.last_success for each in receivers if each.last_success is not None}
    yield by(catalogue.NOTIFICATIONS_LAST, success)


def _watch(stats: WatchStats) -> Iterator[str]:
    yield one(catalogue.OBSERVATIONS, stats.observations)
    yield one(catalogue.STRANGERS, stats.strangers)
    yield one(catalogue.EVENTS, stats.events)
    yield one(catalogue.ASKS, stats.asks)
    yield one(catalogue.WATCH_ERRORS, stats.bugs)
    yield one(catalogue.PENDING, stats.pending)
    yield one(catalogue.IN_DOUBT, stats.in_doubt)
    yield one(catalogue.HELD, stats.held)


def _store(stats: StoreStats) -> Iterator[str]:
    yield one(catalogue.STORE_DEGRADED, int(stats.degraded))
    yield one(catalogue.STORE_SHORT, int(stats.short_of_space))
    waiting = stats.waiting
    yield by(catalogue.STORE_WAITING, _by_kind(waiting.events, waiting.beliefs, waiting.tallies, waiting.samples))
    yield by(catalogue.STORE_RECORDS, _by_kind(stats.events, stats.beliefs, stats.tallies, stats.samples))
    yield one(catalogue.STORE_COMMITS, stats.commits)
    yield one(catalogue.STORE_COMMIT_SECONDS, stats.commit_seconds)
    yield one(catalogue.STORE_LAST_COMMIT, stats.last_commit)
    yield one(catalogue.STORE_FAILURES, stats.failures)
    yield one(catalogue.STORE_DROPPED, stats.dropped)
    yield one(catalogue.STORE_REJECTED, stats.rejected)
    files = {"database": stats.disk.database, "wal": stats.disk.wal}
    yield by(catalogue.STORE_SIZE, {file: size for file, size in files.items() if size is not None})
    yield one(catalogue.STORE_FREE, stats.disk.free)
    yield one(catalogue.SAMPLE_UNTIL, stats.sample_until)


def _by_kind(events: int, beliefs: int, tallies: int, samples: int) -> dict[str, int]:
    return {"event": events, "belief": beliefs, "tally": tallies, "sample": samples}


def _web(figures: WebFigures, told: str) -> Iterator[str]:
    """Yield what is said of the pages; where people reach them is what the inventory says, else where they listen."""
    url = (told or figures.url).rstrip("/")
    yield family(catalogue.WEB_INFO, [((url,), 1)] if url else [])
    yield one(catalogue.WEB_CONFIG_OK, int(figures.configuration_taken))
    yield by(catalogue.AUTH_FAILURES, figures.auth_failures)


def _targets(scrapes: TargetScrapes) -> Iterator[str]:
    yield one(catalogue.TARGET_SCRAPES, scrapes.requests)
    yield by(catalogue.TARGET_FAILURES, scrapes.refused)
