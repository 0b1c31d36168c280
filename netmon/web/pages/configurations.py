"""`/devices/ID/configurations`: what is kept of a device's configuration, one text, and what differs between two."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import islice, pairwise
from typing import Final
from urllib.parse import quote

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from netmon.configs.diff import Hunk
from netmon.configs.keeper import ConfigurationView
from netmon.model.configuration import Snapshot
from netmon.model.names import DeviceId, Subject, SubjectKind
from netmon.web.pages.lists import Sheet
from netmon.web.pages.page import READ, Pages
from netmon.web.pages.sources import Sources

LARGEST = 1_000_000
"""Characters of a text above which a page neither shows nor compares it."""
LINES_SHOWN = 10_000
DIFFERENCE_SHOWN = 3_000
"""Lines of a difference that a page shows."""
SNAPSHOTS_A_PAGE = 50
_NEVER = ConfigurationView()


class UnknownSnapshotError(Exception):
    """An address names a snapshot that this device does not have (any more)."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """What an address asks for: the text of `shown`, and what differs from `old` to `new`; None where not that."""

    shown: Snapshot | None
    old: Snapshot | None
    new: Snapshot | None

    @classmethod
    def of(cls, query: Mapping[str, str], kept: tuple[Snapshot, ...]) -> Chosen:
        """Return the choice: the newest text and the last change, unless said otherwise.

        Raises UnknownSnapshotError where one is named that is none of `kept` (the newest first).
        """
        known = {str(one.number): place for place, one in enumerate(kept)}
        asked = {name: query[name] for name in ("number", "old", "new") if query.get(name)}
        if not set(asked.values()) <= known.keys():
            raise UnknownSnapshotError
        if "number" in asked:
            return cls(kept[known[asked["number"]]], None, None)
        if asked:
            new = known[asked["new"]] if "new" in asked else 0
            old = known[asked["old"]] if "old" in asked else new + 1
            return cls(None, kept[old] if old < len(kept) else None, kept[new])
        newest, before = (*kept[:2], None, None)[:2]
        return cls(newest, before, newest if before is not None else None)


@dataclass(frozen=True, slots=True)
class Difference:
    """What of a difference is shown. `left_out` counts the other lines; `hunks` is None where none can be told."""

    hunks: tuple[Hunk, ...] | None
    left_out: int = 0

    @classmethod
    def of(cls, hunks: tuple[Hunk, ...] | None, most: int = DIFFERENCE_SHOWN) -> Difference:
        """Return the beginning of a difference, no longer than a page can be."""
        if hunks is None:
            return cls(None)
        shown: list[Hunk] = []
        room = most
        for hunk in hunks:
            if room > 0:
                shown.append(Hunk(hunk.old, hunk.new, hunk.section, tuple(islice(hunk.lines, room))))
            room -= len(hunk.lines)
        return cls(tuple(shown), max(0, -room))


class Configurations:
    """The route of a device's configurations."""

    def __init__(self, sources: Sources, pages: Pages) -> None:
        self._sources: Final = sources
        self._pages: Final = pages

    def add_to(self, router: APIRouter) -> None:
        """Add it."""
        route = "/devices/{identifier}/configurations"
        router.add_api_route(route, self.answer, methods=READ, include_in_schema=False)

    async def answer(self, request: Request, identifier: str) -> HTMLResponse:
        """Answer a request."""
        query, records = dict(request.query_params), self._sources.records
        board, id_ = self._sources.board, DeviceId(identifier)
        known = board.loaded and id_ in board.inventory.devices
        kept = await records.snapshots(id_, None) if known else ()
        values: dict[str, object] = {"unread": kept is None, "missing_number": False}
        if kept is not None:
            try:
                values |= await self._texts(Chosen.of(query, kept))
            except UnknownSnapshotError:
                values["missing_number"] = True
        speech = self._pages.speech(self._pages.viewer(request, 2))
        if speech.inventory is None:
            return self._pages.nothing_loaded(speech)
        if not known or id_ not in speech.inventory.devices:
            return self._pages.not_found(speech, SubjectKind.DEVICE, identifier)
        device = speech.inventory.devices[id_]
        values |= reading_of(self._sources, id_, kept) | {
            "device": device,
            "subject": Subject(SubjectKind.DEVICE, id_, device.network),
            "kept": kept or (),
            "sheet": Sheet.of(kept or (), query.get("page", ""), SNAPSHOTS_A_PAGE),
        }
        if values["missing_number"]:
            return self._pages.send("no_configuration.html", speech, values, 404)
        return self._pages.send("configurations.html", speech, values)

    async def _texts(self, chosen: Chosen) -> dict[str, object]:
        """Return what is shown of texts, with the reason where one is too large for a page."""
        records, shown, old, new = self._sources.records, chosen.shown, chosen.old, chosen.new
        text = difference = None
        if shown is not None and shown.size <= LARGEST:
            text = await records.configuration(shown.number)
        if old is not None and new is not None and max(old.size, new.size) <= LARGEST:
            difference = Difference.of(await records.difference(old.number, new.number))
        lines = text.splitlines() if text is not None else []
        return {
            "chosen": chosen,
            "text": None if text is None else "\n".join(lines[:LINES_SHOWN]),
            "lines_left_out": max(0, len(lines) - LINES_SHOWN),
            "difference": difference,
            "largest": LARGEST,
        }


def reading_of(sources: Sources, device: DeviceId, kept: tuple[Snapshot, ...] | None) -> dict[str, object]:
    """Return how the last reading of a device's configuration went, and which snapshot each one of `kept` follows."""
    newest = kept or ()
    return {
        "reading": sources.configurations().get(device, _NEVER),
        "follows": {new.number: old.number for new, old in pairwise(newest)},
        "address": f"devices/{quote(device, safe='')}/configurations",
    }
