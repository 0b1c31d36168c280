"""Rules of panels. Those of Grafana's dashboard-linter have its names: panel_datasource is its panel-datasource."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from tests.grafana.lint.rule import Sheet
from tests.promql.boards import Json, inside, listed, panels, text

CORE = {
    "barchart", "bargauge", "dashlist", "gauge", "geomap", "heatmap", "histogram", "nodeGraph", "piechart", "row",
    "stat", "state-timeline", "status-history", "table", "text", "timeseries",
}  # fmt: skip
SOURCE = "${datasource}"


def _shown(sheet: Sheet) -> Iterator[tuple[str, Json]]:
    """Yield every panel that shows data, and what to call it."""
    for panel in panels(sheet.board):
        if text(panel, "type") not in {"row", "text", "dashlist"}:
            yield f"panel {panel.get('id')} {text(panel, 'title')!r}", panel


def panel_datasource(sheet: Sheet) -> Iterator[str]:
    """A panel and each of its queries asks the datasource that was chosen."""
    for where, panel in _shown(sheet):
        for part in (panel, *listed(panel, "targets")):
            if text(inside(part, "datasource"), "uid") != SOURCE:
                yield f"{where} asks a datasource of its own"


def panel_title_description(sheet: Sheet) -> Iterator[str]:
    """A panel says what it is."""
    for where, panel in _shown(sheet):
        for key in ("title", "description"):
            if not text(panel, key).strip():
                yield f"{where} has no {key}"


def panel_units(sheet: Sheet) -> Iterator[str]:
    """A panel says in which unit its figures are."""
    for where, panel in _shown(sheet):
        if not text(inside(inside(panel, "fieldConfig"), "defaults"), "unit"):
            yield f"{where} has no unit"


def panel_no_targets(sheet: Sheet) -> Iterator[str]:
    """A panel asks something."""
    for where, panel in _shown(sheet):
        if not listed(panel, "targets"):
            yield f"{where} asks nothing"


def panel_no_value(sheet: Sheet) -> Iterator[str]:
    """A panel says what it means that there is nothing to show."""
    for where, panel in _shown(sheet):
        if not text(inside(inside(panel, "fieldConfig"), "defaults"), "noValue").strip():
            yield f"{where} says nothing where there is nothing to show"


def panel_link(sheet: Sheet) -> Iterator[str]:
    """A panel leads on: to a page of netmon or another dashboard."""
    for where, panel in _shown(sheet):
        if not any(text(link, "url") for link in listed(panel, "links")):
            yield f"{where} leads nowhere"


def panel_core(sheet: Sheet) -> Iterator[str]:
    """A panel is of a kind that comes with Grafana."""
    for panel in panels(sheet.board):
        if text(panel, "type") not in CORE:
            yield f"panel {panel.get('id')} is a {text(panel, 'type')!r}, which does not come with Grafana"


def panel_ids(sheet: Sheet) -> Iterator[str]:
    """No two panels have the same number, and each has one."""
    for number, count in Counter(panel.get("id") for panel in panels(sheet.board)).items():
        if count > 1 or not isinstance(number, int):
            yield f"{count} panels have the id {number}"


def panel_target_ids(sheet: Sheet) -> Iterator[str]:
    """No two queries of a panel have the same letter: one would take the other's place."""
    for where, panel in _shown(sheet):
        for letter, count in Counter(text(target, "refId") for target in listed(panel, "targets")).items():
            if count > 1 or not letter:
                yield f"{where} has {count} queries {letter!r}"


def panel_grid(sheet: Sheet) -> Iterator[str]:
    """Panels lie within 24 columns, and none on another."""
    taken: dict[tuple[int, int], str] = {}
    for panel in listed(sheet.board, "panels"):
        place, where = inside(panel, "gridPos"), f"panel {panel.get('id')} {text(panel, 'title')!r}"
        x, y, w, h = (place.get(key) for key in "xywh")
        if not (isinstance(x, int) and isinstance(y, int) and isinstance(w, int) and isinstance(h, int)):
            yield f"{where} has no place"
            continue
        if x < 0 or y < 0 or w < 1 or h < 1 or x + w > 24:
            yield f"{where} lies outside of the 24 columns"
        for cell in ((column, line) for column in range(x, x + w) for line in range(y, y + h)):
            if cell in taken:
                yield f"{where} lies on {taken[cell]}"
                break
            taken[cell] = where
