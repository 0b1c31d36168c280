"""A panel in one language, as the SDK has it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from grafana_foundation_sdk.models import dashboard
from grafana_foundation_sdk.models.prometheus import Dataquery, PromQueryFormat

from grafana.workshop.links import Link
from grafana.workshop.palette import Colour, Meaning, Step
from grafana.workshop.panels import Column, Panel
from grafana.workshop.queries import Query, in_words, is_template
from grafana.workshop.variable_rendering import REF
from netmon.words import Language, say

Properties = list[dashboard.DynamicConfigValue]
EMPTY_CELL = "–"
FRAMED = {"nodeGraph", "geomap"}
"""Panels that draw labels of a table."""
UNMAPPED = {"timeseries", *FRAMED}
"""Panels that draw nothing where there is no value."""


def rendered_panel(panel: Panel, language: Language) -> dashboard.Panel:
    """Return it without a number and a place."""
    tabular = bool(panel.columns) or panel.plugin in FRAMED
    return dashboard.Panel(
        type_val=panel.plugin,
        title=say(language, f"board.{panel.name}"),
        description=say(language, f"board_about.{panel.name}"),
        datasource=REF,
        targets=[_target(query, _ref(query, place), tabular, language) for place, query in enumerate(panel.queries)],
        links=[_link(panel.link, language)],
        options=_table_options(panel, language) if panel.columns else panel.options,
        transformations=list(panel.transformations) or None,
        transparent=False,
        field_config=dashboard.FieldConfigSource(
            defaults=_defaults(panel, language), overrides=list(_overrides(panel, language))
        ),
    )


def _table_options(panel: Panel, language: Language) -> dict[str, object]:
    # By hand: the options of the SDK's tables are those of one version of Grafana, and others refuse some of them.
    return {
        "showHeader": True,
        "cellHeight": "sm",
        "sortBy": [{"displayName": say(language, code), "desc": falling} for code, falling in panel.sort],
    }


def _target(query: Query, ref: str, tabular: bool, language: Language) -> Dataquery:
    legend = query.legend if is_template(query.legend) or not query.legend else say(language, query.legend)
    return Dataquery(
        ref_id=ref,
        datasource=REF,
        expr=in_words(query, language),
        instant=query.instant,
        range_val=not query.instant,
        format_val=PromQueryFormat.TABLE if tabular else PromQueryFormat.TIME_SERIES,
        legend_format=legend or None,
    )


def _ref(query: Query, place: int) -> str:
    return query.ref or chr(ord("A") + place)


def _defaults(panel: Panel, language: Language) -> dashboard.FieldConfig:
    none = say(language, f"board_none.{panel.name}")
    mode = dashboard.FieldColorModeId
    return dashboard.FieldConfig(
        unit=panel.unit,
        decimals=panel.decimals,
        min_val=panel.lowest,
        max_val=panel.highest,
        no_value=none,
        # Without this Grafana paints what has no value in the colour of the lowest step. Cells have their own.
        mappings=_mappings(panel.meanings, language, "" if panel.columns or panel.plugin in UNMAPPED else none),
        thresholds=_thresholds(panel.steps),
        color=dashboard.FieldColor(mode=mode.THRESHOLDS if panel.by_threshold else mode.PALETTE_CLASSIC_BY_NAME),
        links=[_link(link, language) for link in panel.drill],
        custom=panel.custom,
    )


def _mappings(meanings: Sequence[Meaning], language: Language, none: str) -> list[dashboard.ValueMapping]:
    made: list[dashboard.ValueMapping] = []
    if meanings:
        results = {
            one.value: dashboard.ValueMappingResult(text=say(language, one.code), color=one.colour, index=place)
            for place, one in enumerate(meanings)
        }
        made.append(dashboard.ValueMap(options=results))
    if none:
        nothing = dashboard.ValueMappingResult(text=none, color=Colour.UNKNOWN, index=len(meanings))
        made.append(
            dashboard.SpecialValueMap(
                options=dashboard.DashboardSpecialValueMapOptions(
                    match=dashboard.SpecialValueMatch.NULL_AND_NAN, result=nothing
                )
            )
        )
    return made


def _thresholds(steps: Sequence[Step]) -> dashboard.ThresholdsConfig:
    return dashboard.ThresholdsConfig(
        mode=dashboard.ThresholdsMode.ABSOLUTE,
        steps=[dashboard.Threshold(value=step.value, color=step.colour) for step in steps],
    )


def _bare(thresholds: dashboard.ThresholdsConfig) -> dashboard.ThresholdsConfig:
    """Let an empty cell that would be filled stay as the panel is: filled with the colour of text it glares."""
    for step in thresholds.steps:
        if step.color == Colour.PLAIN:
            step.color = "transparent"
    return thresholds


def _link(link: Link, language: Language) -> dashboard.DashboardLink:
    return dashboard.DashboardLink(
        title=say(language, link.code),
        type_val=dashboard.DashboardLinkType.LINK,
        url=link.url(language),
        target_blank=not link.board,
    )


def _overrides(panel: Panel, language: Language) -> Iterator[dashboard.DashboardFieldConfigSourceOverrides]:
    for place, query in enumerate(panel.queries):
        if properties := list(_of_query(query)):
            yield _override("byFrameRefID", _ref(query, place), properties)
    if panel.columns:
        # What an empty table says is not what an empty cell says.
        yield _override("byRegexp", ".*", [_property("noValue", EMPTY_CELL)])
    for column in panel.columns:
        yield _override("byName", column.field, list(_of_column(column, language)))


def _of_query(query: Query) -> Iterator[dashboard.DynamicConfigValue]:
    if query.unit:
        yield _property("unit", query.unit)
    if query.colour is not None:
        yield _property("color", {"mode": "fixed", "fixedColor": query.colour})
    if query.steps:
        yield _property("thresholds", _thresholds(query.steps))


def _of_column(column: Column, language: Language) -> Iterator[dashboard.DynamicConfigValue]:
    yield _property("displayName", say(language, column.code))
    yield _property("unit", column.unit)
    yield _property("thresholds", _bare(_thresholds(column.steps)) if column.fill else _thresholds(column.steps))
    if column.meanings:
        yield _property("mappings", _mappings(column.meanings, language, ""))
    if column.decimals is not None:
        yield _property("decimals", column.decimals)
    if column.gauge:
        yield _property("min", 0)
        yield _property("max", 1)
        yield _property("custom.cellOptions", {"type": "gauge", "mode": "basic", "valueDisplayMode": "text"})
    elif column.fill:
        yield _property("custom.cellOptions", {"type": "color-background", "mode": "basic"})
    elif column.meanings or len(column.steps) > 1:
        yield _property("custom.cellOptions", {"type": "color-text"})
    if column.width:
        yield _property("custom.width", column.width)
    if column.link is not None:
        yield _property("links", [_link(column.link, language)])


def _override(matcher: str, of: str, properties: Properties) -> dashboard.DashboardFieldConfigSourceOverrides:
    return dashboard.DashboardFieldConfigSourceOverrides(
        matcher=dashboard.MatcherConfig(id_val=matcher, options=of), properties=properties
    )


def _property(name: str, value: object) -> dashboard.DynamicConfigValue:
    return dashboard.DynamicConfigValue(id_val=name, value=value)
