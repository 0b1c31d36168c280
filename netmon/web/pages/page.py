"""One page: what every one of them shows, and how it is sent."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from fastapi import Request
from fastapi.responses import HTMLResponse

from netmon.model.exposure import Pressure
from netmon.model.names import SubjectKind
from netmon.views.exposure import exposure_sentence
from netmon.web.pages.render import STYLE_VERSION, Speech, environment
from netmon.web.pages.sources import Sources
from netmon.web.pages.viewer import FOLDERS, Viewer

FRONT_REFRESH = 15
"""Seconds after which a wall asks again."""
READ = ["GET", "HEAD"]
"""The methods of every page: they show, and change nothing."""


class Pages:
    """Renders templates with what every page shows: when, in which language, and what is wrong with netmon itself."""

    def __init__(self, sources: Sources) -> None:
        self._sources: Final = sources
        self._environment: Final = environment()

    @staticmethod
    def viewer(request: Request, depth: int) -> Viewer:
        """Return who asks, for a page so many folders below the front page."""
        return Viewer.of(request.query_params.items(), request.headers.get("accept-language", ""), depth)

    def speech(self, viewer: Viewer) -> Speech:
        """Return what can be said to this viewer now."""
        board = self._sources.board
        return Speech.of(viewer, self._sources.clock.wall(), board.inventory if board.loaded else None)

    def send(
        self, template: str, speech: Speech, values: Mapping[str, object], status: int = 200, refresh: int = 0
    ) -> HTMLResponse:
        """Render and send; with `refresh` the browser asks again after so many seconds."""
        inventory = speech.inventory
        text = self._environment.get_template(template).render(
            speech.helpers()
            | {
                "viewer": speech.viewer,
                "now": speech.now,
                "refresh": refresh,
                "style": STYLE_VERSION,
                "with_figures": self._sources.figures is not None,
                "with_office": self._sources.office is not None,
                "with_register": self._sources.register is not None,
                "with_returns": self._sources.returns is not None,
                "with_bulletins": self._sources.bulletins is not None,
                "with_rectification": self._sources.rectification is not None,
                "with_reports": self._sources.reports is not None,
                "degraded": self._sources.degraded(),
                "isolated": self._isolated(speech),
                "exposure": self._exposure(speech),
                "sample_until": self._sources.sample_until,
                "sample": False,
                "version": self._sources.version,
                "networks_known": inventory.networks if inventory is not None else {},
                "digest": inventory.digest[:12] if inventory is not None else "-",
            }
            | dict(values)
        )
        headers = {"Content-Language": speech.language.value, "Vary": "Accept-Language"}
        return HTMLResponse(text, status, headers=headers)

    def _exposure(self, speech: Speech) -> str | None:
        """Return what there is to say of the budget of series, None while it is far."""
        exposure = self._sources.exposure() if self._sources.exposure is not None else None
        if exposure is None or exposure.pressure is Pressure.NONE:
            return None
        return exposure_sentence(speech.language, exposure)

    def _isolated(self, speech: Speech) -> list[tuple[str, float]]:
        """Return the names of the networks that we are cut off from, each since when."""
        inventory, isolated = speech.inventory, self._sources.board.isolated
        if inventory is None:
            return []
        networks = [network for network in inventory.networks.values() if network.id in isolated]
        return [(speech.title(network), isolated[network.id]) for network in networks]

    def nothing_loaded(self, speech: Speech) -> HTMLResponse:
        """Send what there is to say before an inventory is in force."""
        return self.send("nothing.html", speech, {}, 503, refresh=FRONT_REFRESH)

    def not_found(self, speech: Speech, kind: SubjectKind, identifier: str) -> HTMLResponse:
        """Send that the inventory has no such thing."""
        values = {"kind_shown": kind, "identifier": identifier[:64], "folder": FOLDERS[kind]}
        return self.send("missing.html", speech, values, 404)
