"""A small dashboard as ours are, to be spoiled in tests."""

from __future__ import annotations

import json
from typing import cast

from tests.promql.boards import Json

GONE = object()
SOURCE = {"type": "prometheus", "uid": "${datasource}"}


def _link(title: str, url: str) -> dict[str, object]:
    return {
        "title": title,
        "url": url,
        "type": "link",
        "icon": "",
        "tooltip": "",
        "tags": [],
        "asDropdown": False,
        "includeVars": False,
        "keepTime": False,
        "targetBlank": True,
    }


_STAT = {
    "id": 1,
    "type": "stat",
    "title": "Links that are up",
    "description": "How many links pass traffic now, of all that are declared.",
    "datasource": SOURCE,
    "gridPos": {"h": 4, "w": 12, "x": 0, "y": 0},
    "links": [_link("All links", "${netmon}/links")],
    "targets": [
        {
            "refId": "A",
            "datasource": SOURCE,
            "expr": 'sum(netmon_link_up{instance="$instance"})',
            "legendFormat": "up",
            "instant": True,
            "range": False,
        }
    ],
    "fieldConfig": {
        "defaults": {
            "unit": "none",
            "noValue": "no link",
            "thresholds": {"mode": "absolute", "steps": [{"color": "#8e8e8e", "value": None}]},
        },
        "overrides": [],
    },
    "options": {"colorMode": "value", "graphMode": "none", "reduceOptions": {"calcs": ["lastNotNull"]}},
}
_LINES = {
    "id": 2,
    "type": "timeseries",
    "title": "Visits",
    "description": "How many devices were visited in a second.",
    "datasource": SOURCE,
    "gridPos": {"h": 8, "w": 12, "x": 12, "y": 0},
    "links": [_link("netmon itself", "/d/netmon-self-en")],
    "targets": [
        {
            "refId": "A",
            "datasource": SOURCE,
            "expr": 'sum by (instance) (rate(netmon_visits_total{instance=~"$instance"}[$__rate_interval]))',
            "legendFormat": "{{instance}}",
            "instant": False,
            "range": True,
        }
    ],
    "fieldConfig": {
        "defaults": {"unit": "ops", "noValue": "netmon is not scraped", "custom": {"lineWidth": 2}},
        "overrides": [
            {
                "matcher": {"id": "byName", "options": "a"},
                "properties": [{"id": "custom.fillOpacity", "value": 10}, {"id": "unit", "value": "ops"}],
            }
        ],
    },
    "options": {"legend": {"displayMode": "list", "placement": "bottom", "showLegend": True, "calcs": []}},
}


def _variable(name: str, query: str) -> dict[str, object]:
    return {
        "name": name,
        "label": name.capitalize(),
        "type": "query",
        "datasource": SOURCE,
        "query": query,
        "refresh": 2,
        "multi": False,
        "includeAll": False,
    }


_TABLE = {
    **_STAT,
    "id": 3,
    "type": "table",
    "title": "Links",
    "description": "Every link and since when it is as it is.",
    "gridPos": {"h": 8, "w": 24, "x": 0, "y": 8},
    "targets": [
        {
            "refId": letter,
            "datasource": SOURCE,
            "expr": f'max by ({by}) ({metric}{{instance="$instance"}})',
            "legendFormat": "",
            "format": "table",
            "instant": True,
            "range": False,
        }
        for letter, by, metric in (
            ("A", "link, state", "netmon_link_state"),
            ("B", "link", "netmon_link_state_since_timestamp_seconds"),
        )
    ],
    "transformations": [
        {"id": "joinByField", "options": {"byField": "link", "mode": "outer"}},
        {"id": "filterFieldsByName", "options": {"include": {"names": ["link", "state", "Value #B"]}}},
        {"id": "sortBy", "options": {"fields": {}, "sort": [{"field": "link", "desc": False}]}},
        {"id": "organize", "options": {"indexByName": {"link": 0, "state": 1}, "renameByName": {"Value #B": "Since"}}},
    ],
    "fieldConfig": {
        "defaults": {"unit": "none", "noValue": "no link"},
        "overrides": [
            {"matcher": {"id": "byName", "options": "state"}, "properties": [{"id": "custom.width", "value": 90}]},
            {"matcher": {"id": "byName", "options": "Since"}, "properties": [{"id": "unit", "value": "dateTimeAsIso"}]},
        ],
    },
    "options": {"showHeader": True},
}
_BOARD: Json = {
    "id": None,
    "uid": "netmon-self-en",
    "title": "netmon itself",
    "description": "Whether netmon does what it should.",
    "tags": ["netmon"],
    "schemaVersion": 41,
    "editable": False,
    "refresh": "30s",
    "time": {"from": "now-6h", "to": "now"},
    "links": [],
    "annotations": {"list": []},
    "templating": {
        "list": [
            {"name": "datasource", "label": "Prometheus", "type": "datasource", "query": "prometheus"},
            _variable("network", "label_values(netmon_network_info, network)"),
            _variable("instance", "label_values(netmon_build_info, instance)"),
            {**_variable("netmon", "label_values(netmon_web_info, url)"), "hide": 2},
        ]
    },
    "panels": [_STAT, _LINES, _TABLE],
}


def board() -> Json:
    """Return it as it is."""
    return _BOARD


def spoiled(*changes: tuple[tuple[str | int, ...], object]) -> Json:
    """Return it with values put at paths; `GONE` takes away what is there."""
    whole = json.loads(json.dumps(_BOARD))
    for path, value in changes:
        part = whole
        for step in path[:-1]:
            part = part[step]
        if value is GONE:
            del part[path[-1]]
        else:
            part[path[-1]] = value
    return cast("Json", whole)
