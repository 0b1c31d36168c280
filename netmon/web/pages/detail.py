"""`/units/ID`, `/devices/ID`, `/links/ID`, `/services/ID`: everything about one."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import Final

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from netmon.model.interfaces import StoredInterface
from netmon.model.inventory import Inventory
from netmon.model.names import DeviceId, LinkId, ServiceId, Subject, SubjectKind, UnitId
from netmon.views.calls import whom_to_call
from netmon.watch.board import DeviceView
from netmon.web.pages import device, link, service, unit
from netmon.web.pages.charts import DAY, link_charts
from netmon.web.pages.configurations import reading_of
from netmon.web.pages.groups import units_by_level
from netmon.web.pages.hardware import IDENTITY, hardware_of
from netmon.web.pages.incidents import OF_SUBJECT_SHOWN, of_subjects
from netmon.web.pages.indicators.card import findings_of
from netmon.web.pages.lists import Sheet
from netmon.web.pages.page import READ, Pages
from netmon.web.pages.past import EventSheet, before_of
from netmon.web.pages.render import Speech
from netmon.web.pages.sources import Sources
from netmon.web.pages.subject import RELATED_SHOWN, UPSTREAM_SHOWN, bearing_on, case_of, subjects_called
from netmon.web.pages.viewer import FOLDERS

DETAIL_REFRESH = 30
EVENTS_SHOWN = 50
CHANGES_SHOWN = 10
SNAPSHOTS_SHOWN = 5
SPANS = (1, 7, 30)
"""Days of which a link's charts can be seen."""

Kept = tuple[StoredInterface, ...] | None


class Details:
    """The routes of what there is one of."""

    def __init__(self, sources: Sources, pages: Pages) -> None:
        self._sources: Final = sources
        self._pages: Final = pages

    def add_to(self, router: APIRouter) -> None:
        """Add them."""
        for kind, folder in FOLDERS.items():
            route = f"/{folder}/{{identifier}}"
            router.add_api_route(route, self._page(SubjectKind(kind)), methods=READ, include_in_schema=False)

    def _page(self, kind: SubjectKind) -> Callable[[Request, str], Awaitable[HTMLResponse]]:
        async def answer(request: Request, identifier: str) -> HTMLResponse:
            query = dict(request.query_params)
            recorded, kept = await self._recorded(kind, identifier, query)
            past, kept_texts = None, None
            if kind is SubjectKind.DEVICE:
                past = await self._sources.records.hardware(DeviceId(identifier), CHANGES_SHOWN)
                recorded["moves"] = await self._sources.records.port_moves(DeviceId(identifier))
                kept_texts = await self._sources.records.snapshots(DeviceId(identifier), SNAPSHOTS_SHOWN + 1)
            board = self._sources.board
            own = subjects_called(kind, identifier, board.inventory, board.beliefs) if board.loaded else ()
            kept_incidents = await self._sources.records.incidents_of(own, OF_SUBJECT_SHOWN) if own else ()
            speech = self._pages.speech(self._pages.viewer(request, 1))
            if speech.inventory is None:
                return self._pages.nothing_loaded(speech)
            subjects = self._called(kind, identifier, speech.inventory)
            if not subjects:
                return self._pages.not_found(speech, kind, identifier)
            values = self._values(speech.inventory, subjects) | recorded | {"kind_shown": kind}
            values |= self._facts(subjects[0], speech.inventory, kept, query)
            if kind is SubjectKind.DEVICE:
                board = self._sources.board
                view = board.devices.get(DeviceId(identifier)) or DeviceView()
                values |= {
                    "hardware": hardware_of(view, past, board.degradations.get(subjects[0], ())),
                    "identity_shown": IDENTITY,
                }
                values |= reading_of(self._sources, DeviceId(identifier), kept_texts)
                values |= {"snapshots": kept_texts, "snapshots_shown": SNAPSHOTS_SHOWN}
            if kind is SubjectKind.LINK:
                values |= await self._charts(LinkId(identifier), speech, query)
            waiting, over = of_subjects(subjects, self._sources.incidents(), kept_incidents)
            values |= {"incidents_open": waiting, "incidents_over": over, "incidents_shown": OF_SUBJECT_SHOWN}
            refresh = 0 if recorded["before"] else DETAIL_REFRESH
            return self._pages.send(f"{kind}.html", speech, values, refresh=refresh)

        return answer

    async def _recorded(
        self, kind: SubjectKind, identifier: str, query: Mapping[str, str]
    ) -> tuple[dict[str, object], Kept]:
        """Return the events that belong on the page, and a device's interfaces, as recorded."""
        before = before_of(query.get("before", ""))
        board, records = self._sources.board, self._sources.records
        about = bearing_on(kind, identifier, board.inventory, board.beliefs) if board.loaded else ()
        events = await records.timeline(about, before, EVENTS_SHOWN + 1) if about else ()
        kept = await records.interfaces(DeviceId(identifier)) if about and kind is SubjectKind.DEVICE else ()
        sheet = EventSheet.of(events, EVENTS_SHOWN)
        return {"events": sheet.events, "older": sheet.older, "before": before}, kept

    async def _charts(self, id_: LinkId, speech: Speech, query: Mapping[str, str]) -> dict[str, object]:
        """Return the charts of a link over the last day, or as many as are asked for."""
        days = next((days for days in SPANS if str(days) == query.get("days")), SPANS[0])
        link_ = speech.inventory.links.get(id_) if speech.inventory is not None else None
        bandwidth = link_.bandwidth_bps if link_ is not None else None
        samples = await self._sources.records.link_samples(id_, speech.now - days * DAY, speech.now)
        charts = None
        if samples is not None:
            charts = link_charts(samples, bandwidth, speech.zone, speech.language, speech.now, days * DAY)
        return {"charts": charts, "spans": SPANS, "span": days}

    def _called(self, kind: SubjectKind, identifier: str, inventory: Inventory) -> tuple[Subject, ...]:
        return subjects_called(kind, identifier, inventory, self._sources.board.beliefs)

    def _values(self, inventory: Inventory, subjects: tuple[Subject, ...]) -> dict[str, object]:
        beliefs = self._sources.board.beliefs
        cases = [case_of(subject, inventory, beliefs, self._sources.explain) for subject in subjects]
        return {
            "subjects": subjects,
            "identifier": subjects[0].id,
            "cases": [case for case in cases if case is not None],
            "ailing": {subject: self._sources.board.degradations.get(subject, ()) for subject in subjects},
            "call": whom_to_call(subjects[0], inventory),
            "by_level": units_by_level,
            "upstream_shown": UPSTREAM_SHOWN,
            "related_shown": RELATED_SHOWN,
            "inventory": inventory,
        }

    def _facts(self, subject: Subject, inventory: Inventory, kept: Kept, query: Mapping[str, str]) -> dict[str, object]:
        """Return what the page of this kind of subject shows besides."""
        board = self._sources.board
        match subject.kind:
            case SubjectKind.UNIT:
                return {
                    "facts": unit.facts_of(inventory.units[UnitId(subject.id)], inventory, board.beliefs),
                    "found": findings_of(UnitId(subject.id), self._sources.figures),
                }
            case SubjectKind.SERVICE:
                id_, now = ServiceId(subject.id), self._sources.clock.wall()
                return {
                    "facts": service.facts_of(
                        inventory.services[id_], board.services.get(id_), inventory, board.beliefs, now
                    )
                }
            case SubjectKind.LINK:
                return {"facts": link.facts_of(inventory.links[LinkId(subject.id)], inventory, board.beliefs)}
            case _:
                device_id = DeviceId(subject.id)
                view = board.devices.get(device_id) or DeviceView()
                facts = device.facts_of(inventory.devices[device_id], view, inventory, board.beliefs)
                ports = facts.interfaces or device.last_known(kept or (), {})
                return {
                    "facts": facts,
                    "live": bool(facts.interfaces),
                    "ports": Sheet.of(ports, query.get("ports", ""), device.PORTS_SHOWN),
                    "kept": kept,
                    "gone": [port for port in kept or () if port.gone_since is not None],
                    "monotonic": self._sources.clock.monotonic(),
                }
