"""Queries that rightly find nothing in a state of the network, each with its reason. All others must find something.

A query is called `UID: TITLE REF`: the dashboard, its panel in English, the letter of the query. What it says then is
the panel's `noValue`, which the linter demands.
"""

from __future__ import annotations

from collections.abc import Mapping

from tests.grafana.scene import State

_NO_INCIDENT = "no incident is open"
_NO_MESSAGE = "no message waits to be sent"
_NO_FAILURE = "no probe failed"
_ALL_SERVE = "every service serves"
_ALL_KNOWN = "of every unit it is known whether it is online"
_NOT_COUNTED = "no indicator has been counted yet"
_NOT_WRITTEN = "nothing has been written yet: the first write comes with the first belief"
_NOT_VISITED = "no visit has ended yet, nothing has answered"
_NOT_CHECKED = "no service has been checked yet"
_ALL_RESOLVED = "every name was resolved"
_ALL_WELL = "nothing was down in this time, so that all stand in the other query"
_ALL_DOUBTED = "nothing was up all the time yet, so that all stand in the other query"
_NO_ANSWER = "whatever is out did not answer at all"
_NOTHING_DEGRADED = "nothing is degraded"
_NO_FAILED_POWER = "of the power supplies there is only one, which fails in the other state"
_NOT_READ = "nothing has been read of any device yet"
_NOTHING_LOST = "no link has been seen yet, so none is lost"


def _of(panel: str, queries: str, why: str) -> dict[str, str]:
    return {f"{panel} {query}": why for query in queries}


RIGHTLY_EMPTY: Mapping[State, Mapping[str, str]] = {
    State.UP: {
        **_of("netmon-device: Incidents that explain it", "ABC", _NO_INCIDENT),
        **_of("netmon-device: Power supplies", "A", _NO_FAILED_POWER),
        **_of("netmon-device: What is degraded", "A", _NOTHING_DEGRADED),
        **_of("netmon-links: Degraded links", "A", _NOTHING_DEGRADED),
        **_of("netmon-links: Where redundancy is lost", "ABC", _NO_INCIDENT),
        **_of("netmon-duty: Incidents by root", "ABC", _NO_INCIDENT),
        **_of("netmon-duty: Redundancy lost", "AB", _NO_INCIDENT),
        **_of("netmon-duty: Services not serving", "AB", _ALL_SERVE),
        **_of("netmon-duty: Units not known", "AB", _ALL_KNOWN),
        **_of("netmon-self: Failed probes per minute", "A", _NO_FAILURE),
        **_of("netmon-self: Wait of the oldest message", "A", _NO_MESSAGE),
        **_of("netmon-unit: Incidents that explain it", "ABC", _NO_INCIDENT),
        **_of("netmon-services: Portals and services not serving", "ABC", _ALL_SERVE),
        **_of("netmon-services: Incidents that explain it", "ABC", _NO_INCIDENT),
        **_of("netmon-services: States over time", "A", _ALL_WELL),
        **_of("netmon-services: Names that were not resolved", "A", _ALL_RESOLVED),
    },
    State.OUTAGE: {
        **_of("netmon-services: Portals and services not serving", "C", _NO_ANSWER),
        **_of("netmon-duty: Units not known", "AB", _ALL_KNOWN),
        **_of("netmon-self: Wait of the oldest message", "A", _NO_MESSAGE),
    },
    State.EMPTY: {
        **_of("netmon-unit: Access links", "C", _NOT_VISITED),
        **_of("netmon-unit: Availability of the last month", "ABC", "no month has been closed yet"),
        **_of("netmon-unit: Devices", "CD", _NOT_VISITED),
        **_of("netmon-unit: Incidents that explain it", "ABC", _NO_INCIDENT),
        **_of("netmon-unit: Portals and services", "C", _NOT_CHECKED),
        **_of("netmon-device: State, answer and uptime", "BC", _NOT_READ),
        **_of("netmon-device: Ping", "A", _NOT_READ),
        **_of("netmon-device: Incidents that explain it", "ABC", _NO_INCIDENT),
        **_of("netmon-device: What is degraded", "A", _NOTHING_DEGRADED),
        **_of("netmon-device: Interfaces", "DEFGH", _NOT_READ),
        **_of("netmon-device: Round-trip time", "ABC", _NOT_READ),
        **_of("netmon-device: Configuration", "ABCD", _NOT_READ),
        **{
            f"netmon-device: {panel} A": _NOT_READ
            for panel in (
                *("In", "Out", "Errors per minute", "Discards per minute", "Received light", "Transmitted light"),
                *("CPU load", "Memory in use", "Temperature", "Fans", "Power supplies", "Fan speed"),
                *("SSH session", "Interfaces are read over", "SNMP and SSH disagree", "Why SSH failed"),
            )
        },
        **_of("netmon-links: Circuits", "DEG", _NOT_READ),
        **_of("netmon-links: Degraded links", "A", _NOTHING_DEGRADED),
        **_of("netmon-links: Where redundancy is lost", "ABC", _NO_INCIDENT),
        **_of("netmon-links: Outages by carrier", "C", _NOTHING_LOST),
        **{
            f"netmon-links: {panel} A": _NOT_READ
            for panel in (
                *("In, as a share of the bandwidth", "Out, as a share of the bandwidth", "Busiest links"),
                *("Round-trip time", "Errors per minute", "Discards per minute", "Received light"),
            )
        },
        **_of("netmon-services: To be looked after", "AC", _NOT_CHECKED),
        **_of("netmon-services: Portals and services not serving", "C", _NOT_CHECKED),
        **_of("netmon-services: Incidents that explain it", "ABC", _NO_INCIDENT),
        **_of("netmon-services: States over time", "B", _ALL_DOUBTED),
        **_of("netmon-services: Failed checks within seven days", "A", _NOT_CHECKED),
        **_of("netmon-services: Days left of certificates", "A", _NOT_CHECKED),
        **_of("netmon-services: Duration of checks", "A", _NOT_CHECKED),
        **_of("netmon-services: HTTP status", "A", _NOT_CHECKED),
        **_of("netmon-services: Checks by outcome", "AB", _NOT_CHECKED),
        **_of("netmon-services: Names that were not resolved", "A", _ALL_RESOLVED),
        **_of("netmon-services: Each of them", "BCDEF", _NOT_CHECKED),
        **_of("netmon-duty: Freshness of the data", "B", _NOT_VISITED),
        **_of("netmon-duty: Redundancy lost", "AB", _NOTHING_LOST),
        **_of("netmon-duty: Busiest links", "A", _NOT_VISITED),
        **_of("netmon-duty: Indicators", "ABCDEFGH", _NOT_COUNTED),
        **_of("netmon-coverage: Origin of the data", "A", _NOT_COUNTED),
        **_of("netmon-coverage: Attestations", "ABCD", _NOT_COUNTED),
        **_of("netmon-coverage: Pending changes and age", "AB", _NOT_COUNTED),
        **_of("netmon-coverage: Indicators against targets", "ABCDEFGHIJKL", _NOT_COUNTED),
        **_of("netmon-coverage: Missing for the target", "A", _NOT_COUNTED),
        **_of("netmon-coverage: Confirmed shares over time", "A", _NOT_COUNTED),
        **_of("netmon-coverage: Verdicts", "ABCD", _NOT_COUNTED),
        **_of("netmon-coverage: What it rests on", "ABCDE", _NOT_COUNTED),
        **_of("netmon-coverage: List of who should be connected", "A", _NOT_COUNTED),
        **_of("netmon-coverage: Confirmed, at most, and target", "ABC", _NOT_COUNTED),
        **_of("netmon-coverage: Counts over time", "ABC", _NOT_COUNTED),
        **_of("netmon-coverage: Prefectures by rank", "ABCDEFG", _NOT_COUNTED),
        **_of("netmon-self: Age of the data", "B", _NOT_WRITTEN),
        **_of("netmon-self: Lateness of visits", "ABC", _NOT_VISITED),
        **_of("netmon-self: Duration of probes (99% at most)", "A", _NOT_VISITED),
        **_of("netmon-self: Duration of writes", "A", _NOT_WRITTEN),
        **_of("netmon-self: Size of the database and space left", "AB", _NOT_WRITTEN),
        **_of("netmon-self: Wait of the oldest message", "A", _NO_MESSAGE),
    },
}

_GROWS = "how old it is, which grows"
_NO_DATA = "a line that says that there is no data"
_OF_THE_SCRAPE = "of the scrape itself, by Prometheus: that it fails"

STILL_SAID: Mapping[str, str] = {
    **_of("netmon-device: Incidents that explain it", "A", _NO_DATA),
    **_of("netmon-device: What is degraded", "A", _NO_DATA),
    **_of("netmon-device: Why SSH failed", "A", _NO_DATA),
    **_of("netmon-links: Degraded links", "A", _NO_DATA),
    **_of("netmon-links: Where redundancy is lost", "A", _NO_DATA),
    **_of("netmon-duty: Freshness of the data", "AB", _GROWS),
    **_of("netmon-duty: Incidents by root", "A", _NO_DATA),
    **_of("netmon-duty: Indicators", "A", _NO_DATA),
    **_of("netmon-duty: Redundancy lost", "A", _NO_DATA),
    **_of("netmon-duty: Services not serving", "A", _NO_DATA),
    **_of("netmon-duty: Units not known", "A", _NO_DATA),
    **_of("netmon-unit: Incidents that explain it", "A", _NO_DATA),
    **_of("netmon-coverage: Indicators against targets", "A", _NO_DATA),
    **_of("netmon-services: Portals and services not serving", "A", _NO_DATA),
    **_of("netmon-services: Incidents that explain it", "A", _NO_DATA),
    **_of("netmon-services: Checks by outcome", "A", _NO_DATA),
    **_of("netmon-services: Names that were not resolved", "A", _NO_DATA),
    **_of("netmon-self: Age of the data", "AB", _GROWS),
    **_of("netmon-self: Duration of /metrics", "B", _OF_THE_SCRAPE),
    **_of("netmon-self: Samples per scrape", "A", _OF_THE_SCRAPE),
    **_of("netmon-self: Scrape", "A", _OF_THE_SCRAPE),
}
"""Queries that find something although netmon is not scraped any more, each with what it then says. Lines end there."""

NOTHING_TO_CHOOSE: Mapping[State, Mapping[str, str]] = {
    State.EMPTY: {"netmon-coverage: indicator": _NOT_COUNTED},
}
"""Variables of which there is rightly nothing to choose in a state: `UID: NAME`, each with its reason."""
