"""A board in one language, as the classic JSON of Grafana."""

from __future__ import annotations

import json
from collections.abc import Iterator

from grafana_foundation_sdk.cog.encoder import JSONEncoder
from grafana_foundation_sdk.models import dashboard

from grafana.workshop.board import Board
from grafana.workshop.grid import lay
from grafana.workshop.links import NETMON, uid
from grafana.workshop.panel_rendering import rendered_panel
from grafana.workshop.variable_rendering import rendered_variable, the_datasource
from netmon.words import Language, say

SCHEMA = 41
"""Grafana 11.6's; later ones raise it as they load it."""


def to_json(board: Board, language: Language) -> str:
    """Return the text of its file: the same for the same board, whenever it is made."""
    text = JSONEncoder().encode(rendered(board, language))
    made = json.loads(text, object_hook=_without_placement)
    # The SDK leaves out what is null, and Grafana is to give the dashboard a number of its own.
    made["id"] = None
    return json.dumps(made, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def _without_placement(part: dict[str, object]) -> dict[str, object]:
    """Leave out of links where they stand: the SDK says it of every link, and Grafana 11.6 does not know it."""
    return {key: value for key, value in part.items() if key != "placement" or "asDropdown" not in part}


def rendered(board: Board, language: Language) -> dashboard.Dashboard:
    """Return the dashboard as the SDK has it."""
    return dashboard.Dashboard(
        uid=uid(board.name, language),
        title=say(language, f"board_title.{board.name}"),
        description=say(language, f"board_about.{board.name}"),
        tags=["netmon", f"netmon-{language}"],
        timezone="browser",
        editable=False,
        graph_tooltip=dashboard.DashboardCursorSync.CROSSHAIR,
        time=dashboard.DashboardDashboardTime(from_val=f"now-{board.past}", to="now"),
        timepicker=dashboard.TimePickerConfig(),
        refresh=board.refresh,
        schema_version=SCHEMA,
        panels=list(_panels(board, language)),
        templating=dashboard.DashboardDashboardTemplating(
            list_val=[
                the_datasource(language),
                *(rendered_variable(variable, language) for variable in board.variables),
            ]
        ),
        annotations=dashboard.AnnotationContainer(list_val=[]),
        links=_links(language),
    )


def _panels(board: Board, language: Language) -> Iterator[dashboard.Panel | dashboard.RowPanel]:
    number = y = 0
    for section in board.sections:
        if section.code:
            number += 1
            place = dashboard.GridPos(h=1, w=24, x=0, y=y)
            yield dashboard.RowPanel(title=say(language, section.code), id_val=number, grid_pos=place, panels=[])
            y += 1
        for strip in section.strips:
            for panel, (x, top, width, height) in lay(strip, y):
                number += 1
                made = rendered_panel(panel, language)
                made.id_val = number
                made.grid_pos = dashboard.GridPos(h=height, w=width, x=x, y=top)
                yield made
            y += strip.height


def _links(language: Language) -> list[dashboard.DashboardLink]:
    """Return links to the other boards in this language, by their tag, and to the pages of netmon."""
    return [
        dashboard.DashboardLink(
            title=say(language, "board.others"),
            type_val=dashboard.DashboardLinkType.DASHBOARDS,
            tags=[f"netmon-{language}"],
            as_dropdown=True,
            include_vars=True,
            keep_time=True,
            icon="external link",
        ),
        dashboard.DashboardLink(
            title=say(language, "board.pages"),
            type_val=dashboard.DashboardLinkType.LINK,
            url=f"{NETMON}/",
            target_blank=True,
            icon="external link",
        ),
    ]
