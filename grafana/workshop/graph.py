"""What node graphs and maps ask: frames whose fields are labels, so that no series exists for a picture alone.

A node graph takes two queries with the reference ids `nodes` and `edges`, instant and as tables; a map takes one, and
finds a place by its `geohash`. State is told in words and in colour.
"""

from __future__ import annotations

from typing import Final

from exporters.prometheus.catalogue import devices, links, units
from grafana.workshop.links import NETMON
from grafana.workshop.palette import Colour
from grafana.workshop.promql import NETWORK, pick, unlike
from netmon.model.belief import State
from netmon.model.register import Level
from netmon.words import Language, say_state

NODES, EDGES = "nodes", "edges"
"""The reference ids by which Grafana tells the two frames apart."""
MOST: Final = 200
"""Grafana shows no more nodes than this unless asked to."""
PREFECTURE: Final = "$prefecture"
TILES: Final = f"{NETMON}/geo/tile/{{z}}/{{x}}/{{y}}.png"
"""The blank ground of a map. A Grafana that fills in no variable here has it from `[geomap]` of grafana.ini."""
OUTLINE: Final = f"{NETMON}/geo/outline.geojson"
COLOURS: Final = {
    State.UP: Colour.UP,
    State.DOWN: Colour.DOWN,
    State.UNREACHABLE: Colour.UNREACHABLE,
    State.UNKNOWN: Colour.UNKNOWN,
}
_SCRAPED: Final = "job, instance, network"


def graph_nodes(language: Language, prefecture: str = PREFECTURE) -> str:
    """Return the devices of a prefecture, and those above that its links lead to, as the frame of nodes."""
    own = f"{_devices()} and on ({_SCRAPED}, unit) {_units(prefecture)}"
    above = f"{_devices()} and on ({_SCRAPED}, device) {_renamed(_links(prefecture), 'upper_device', 'device')}"
    state = f"{pick(devices.STATE, network=NETWORK)} == 1"
    found = f"(({own}) or ({above})) * on ({_SCRAPED}, device) group_left (state) ({state})"
    for old, new in (("device", "id"), ("name", "title"), ("role", "subtitle"), ("address", "detail__address")):
        found = _renamed(found, old, new)
    return f"topk({MOST}, {_told(found, language)})"


def graph_edges(language: Language, prefecture: str = PREFECTURE) -> str:
    """Return the links into and within a prefecture as the frame of edges, from the upper end to the lower."""
    state = f"{pick(links.STATE, network=NETWORK)} == 1"
    found = f"({_links(prefecture)}) * on ({_SCRAPED}, link) group_left (state) ({state})"
    for old, new in (
        ("link", "id"),
        ("upper_device", "source"),
        ("lower_device", "target"),
        ("carrier", "secondarystat"),
        ("name", "detail__name"),
    ):
        found = _renamed(found, old, new)
    return _told(found, language)


def map_online(level: Level) -> str:
    """Return, of the prefectures or the counties that have a place, the share of their units that are online now.

    A unit of which nothing is known counts among them as one that is not online. Those of a prefecture are its own and
    those of its counties.
    """
    group = "prefecture" if level is Level.PREFECTURE else "division"
    there = pick(units.INFO, network=NETWORK)
    online = f"{pick(units.ONLINE, network=NETWORK)} * on ({_SCRAPED}, unit) group_left ({group}) {there}"
    counted = f"count by (job, instance, {group}) ({there})"
    share = f"((sum by (job, instance, {group}) ({online})) or 0 * {counted}) / {counted}"
    if group != "division":
        share = _renamed(share, group, "division")
    places = pick(units.DIVISION, level=level.value, geohash=unlike(""))
    return f"({share}) * on (job, instance, division) group_left (name, geohash) {places}"


def map_of(level: Level, prefecture: str = PREFECTURE) -> str:
    """Return what `map_online` does, of one prefecture, and -1 where of no unit it is known whether it is online."""
    group = "prefecture" if level is Level.PREFECTURE else "division"
    here = f"({map_online(level)}) and on (job, instance, division) {pick(units.DIVISION, prefecture=prefecture)}"
    online = f"{pick(units.ONLINE, network=NETWORK)} * on ({_SCRAPED}, unit) group_left ({group})"
    known = f"count by (job, instance, {group}) ({online} {pick(units.INFO, network=NETWORK)})"
    if group != "division":
        known = _renamed(known, group, "division")
    known = f"on (job, instance, division) {known}"
    return f"({here} and {known}) or ({here} unless {known}) - 1"


def _devices() -> str:
    return pick(devices.INFO, network=NETWORK)


def _units(prefecture: str) -> str:
    return pick(units.INFO, network=NETWORK, prefecture=prefecture)


def _links(prefecture: str) -> str:
    """Return the links between two devices whose lower end is in the prefecture."""
    between = pick(links.INFO, network=NETWORK, upper_device=unlike(""), lower_device=unlike(""))
    return f"{between} and on ({_SCRAPED}, lower_unit) {_renamed(_units(prefecture), 'unit', 'lower_unit')}"


def _renamed(expr: str, old: str, new: str) -> str:
    return f'label_replace({expr}, "{new}", "$1", "{old}", "(.*)")'


def _told(expr: str, language: Language) -> str:
    """Return the expression with its state as a word in `mainstat`, and as a colour."""
    for state, colour in COLOURS.items():
        for label, value in (("mainstat", say_state(language, state)), ("color", str(colour.value))):
            expr = f'label_replace({expr}, "{label}", "{value}", "state", "{state}")'
    return expr
