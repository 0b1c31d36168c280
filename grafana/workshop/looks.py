"""The kinds of panels: each function returns one. What they have in common stands in `panels`."""

from __future__ import annotations

from typing import TypedDict, Unpack

from grafana_foundation_sdk.models import bargauge, common, statetimeline, timeseries
from grafana_foundation_sdk.models import stat as stats

from grafana.workshop import graph
from grafana.workshop.links import Link
from grafana.workshop.palette import Colour, Meaning, Step
from grafana.workshop.panels import Panel, Unit
from grafana.workshop.queries import Query, Spoken


class Needed(TypedDict):
    """What each panel must be given."""

    unit: Unit
    link: Link


class Common(Needed, total=False):
    """What each panel may be given besides, as `Panel` says it."""

    width: int
    steps: tuple[Step, ...]
    meanings: tuple[Meaning, ...]
    lowest: float
    highest: float
    decimals: int
    drill: tuple[Link, ...]


def stat(name: str, *queries: Query, fill: bool = False, trend: bool = False, **common_: Unpack[Common]) -> Panel:
    """Return big figures, one for each series. `fill` colours the whole tile, `trend` draws the past below."""
    options = stats.Options(
        graph_mode=common.BigValueGraphMode.AREA if trend else common.BigValueGraphMode.NONE,
        color_mode=common.BigValueColorMode.BACKGROUND_SOLID if fill else common.BigValueColorMode.VALUE,
        justify_mode=common.BigValueJustifyMode.CENTER,
        text_mode=common.BigValueTextMode.VALUE_AND_NAME if len(queries) > 1 else common.BigValueTextMode.AUTO,
        reduce_options=_last(),
        orientation=common.VizOrientation.AUTO,
    )
    return Panel(name=name, plugin="stat", queries=queries, options=options, **common_)


def bars(name: str, *queries: Query, **common_: Unpack[Common]) -> Panel:
    """Return a bar for each series, the longest name on its left."""
    options = bargauge.Options(
        display_mode=common.BarGaugeDisplayMode.BASIC,
        value_mode=common.BarGaugeValueMode.TEXT,
        name_placement=common.BarGaugeNamePlacement.LEFT,
        show_unfilled=True,
        sizing=common.BarGaugeSizing.AUTO,
        reduce_options=_last(),
        orientation=common.VizOrientation.HORIZONTAL,
    )
    return Panel(name=name, plugin="bargauge", queries=queries, options=options, **common_)


def lines(name: str, *queries: Query, stacked: bool = False, limited: bool = False, **common_: Unpack[Common]) -> Panel:
    """Return curves over the time range; where there is no sample there is no line.

    `limited` draws the steps as lines that are not to be crossed.
    """
    options = timeseries.Options(
        legend=common.VizLegendOptions(
            display_mode=common.LegendDisplayMode.LIST,
            placement=common.LegendPlacement.BOTTOM,
            show_legend=True,
            calcs=["lastNotNull"],
        ),
        tooltip=common.VizTooltipOptions(mode=common.TooltipDisplayMode.MULTI, sort=common.SortOrder.DESCENDING),
    )
    custom = common.GraphFieldConfig(
        draw_style=common.GraphDrawStyle.LINE,
        line_width=2,
        fill_opacity=30 if stacked else 8,
        show_points=common.VisibilityMode.AUTO,
        span_nulls=False,
        thresholds_style=common.GraphThresholdsStyleConfig(mode=common.GraphThresholdsStyleMode.DASHED)
        if limited
        else None,
        stacking=common.StackingConfig(
            mode=common.StackingMode.NORMAL if stacked else common.StackingMode.NONE, group="A"
        ),
    )
    return Panel(
        name=name,
        plugin="timeseries",
        queries=queries,
        options=options,
        custom=custom,
        by_threshold=False,
        **common_,
    )


def timeline(name: str, *queries: Query, rows: int = 20, **common_: Unpack[Common]) -> Panel:
    """Return states over the time range, a row for each series, `rows` on a page; a state ends where samples end."""
    options = statetimeline.Options(
        show_value=common.VisibilityMode.AUTO,
        row_height=0.85,
        merge_values=True,
        align_value=common.TimelineValueAlignment.LEFT,
        legend=common.VizLegendOptions(
            display_mode=common.LegendDisplayMode.LIST,
            placement=common.LegendPlacement.BOTTOM,
            show_legend=True,
            calcs=[],
        ),
        tooltip=common.VizTooltipOptions(mode=common.TooltipDisplayMode.SINGLE, sort=common.SortOrder.NONE),
        per_page=rows,
    )
    # Where samples end is told by the step of the answer; a span of our own would cut every state of a long range.
    custom = statetimeline.FieldConfig(line_width=0, fill_opacity=85)
    return Panel(name=name, plugin="state-timeline", queries=queries, options=options, custom=custom, **common_)


def nodegraph(name: str, nodes: Spoken, edges: Spoken, **common_: Unpack[Common]) -> Panel:
    """Return a graph of `graph.graph_nodes` and `graph.graph_edges`."""
    queries = (Query(nodes, "", instant=True, ref=graph.NODES), Query(edges, "", instant=True, ref=graph.EDGES))
    return Panel(name=name, plugin="nodeGraph", queries=queries, options={"zoomMode": "cooperative"}, **common_)


def places(name: str, query: Query, **common_: Unpack[Common]) -> Panel:
    """Return a map of what has a `geohash`, coloured by its value and called by its `name`.

    Its ground is blank and comes from netmon, as does the outline: nothing is fetched from the internet.
    """
    marker = {
        "size": {"fixed": 8, "min": 4, "max": 12},
        "color": {"field": "Value", "fixed": str(Colour.UNKNOWN)},
        "opacity": 0.9,
        "symbol": {"mode": "fixed", "fixed": "img/icons/marker/circle.svg"},
        "text": {"mode": "field", "field": "name", "fixed": ""},
        "textConfig": {"fontSize": 12, "textAlign": "left", "textBaseline": "middle", "offsetX": 10, "offsetY": 0},
    }
    outline = {"color": {"fixed": str(Colour.UNKNOWN)}, "opacity": 0.3, "lineWidth": 1}
    options: dict[str, object] = {
        "view": {"id": "fit", "lat": 0, "lon": 0, "zoom": 8, "maxZoom": 12, "padding": 15, "allLayers": True},
        "controls": {"showZoom": True, "mouseWheelZoom": False, "showAttribution": False, "showScale": False},
        "basemap": {"type": "xyz", "name": "netmon", "config": {"url": graph.TILES, "attribution": ""}},
        "layers": [
            {"type": "geojson", "name": "outline", "config": {"src": graph.OUTLINE, "rules": [], "style": outline}},
            {
                "type": "markers",
                "name": "places",
                "location": {"mode": "geohash", "geohash": "geohash"},
                "config": {"style": marker, "showLegend": False},
                "tooltip": True,
            },
        ],
        "tooltip": {"mode": "details"},
    }
    return Panel(name=name, plugin="geomap", queries=(query,), options=options, **common_)


def _last() -> common.ReduceDataOptions:
    return common.ReduceDataOptions(values=False, calcs=["lastNotNull"], fields="")
