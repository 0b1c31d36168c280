"""Neighbours in the published JSON of `netmon probe --json`."""

from __future__ import annotations

from netmon.model.neighbours import Neighbour, Neighbours

Row = dict[str, object]


def report_neighbours(neighbours: Neighbours | None) -> list[Row]:
    """Return one object for each neighbour; null is what was not said, or could not be told."""
    return [] if neighbours is None else [_row(seen) for seen in neighbours.rows]


def _row(seen: Neighbour) -> Row:
    return {
        "protocol": str(seen.protocol),
        "local_ifIndex": seen.local.index,
        "local_ifName": seen.interface,
        "local_port": seen.local.name or seen.local.mac,
        "remote_chassis": seen.chassis,
        "remote_port": seen.remote.name or seen.remote.mac,
        "remote_port_descr": seen.remote.descr,
        "remote_name": seen.name,
        "remote_descr": seen.descr,
        "remote_addresses": list(seen.addresses),
    }
