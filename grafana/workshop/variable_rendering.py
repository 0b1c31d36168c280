"""A variable in one language, as the SDK has it."""

from __future__ import annotations

from typing import Final

from grafana_foundation_sdk.models import common, dashboard

from grafana.workshop.variables import DATASOURCE, Variable
from netmon.words import Language, say

REF: Final = common.DataSourceRef(type_val="prometheus", uid=f"${{{DATASOURCE}}}")
"""The chosen Prometheus, for every panel and variable."""

LABEL_VALUES, QUERY_RESULT = 1, 3
"""Kinds of queries of variables, as Grafana's data source for Prometheus numbers them (`PromVariableQueryType`)."""


def the_datasource(language: Language) -> dashboard.VariableModel:
    """Return the variable that chooses the Prometheus."""
    made = _plain(DATASOURCE, "board.datasource", language)
    made.type_val = dashboard.VariableType.DATASOURCE
    made.query = "prometheus"
    made.regex = ""
    return made


def rendered_variable(variable: Variable, language: Language) -> dashboard.VariableModel:
    """Return a variable that asks Prometheus, anew with every change of the time range."""
    made = _plain(variable.name, variable.code, language)
    made.type_val = dashboard.VariableType.QUERY
    made.datasource = REF
    made.query = {
        "query": variable.query,
        "qryType": LABEL_VALUES if variable.query.startswith("label_values") else QUERY_RESULT,
        "refId": "PrometheusVariableQueryEditor-VariableQuery",
    }
    made.regex = variable.regex
    made.sort = dashboard.VariableSort.ALPHABETICAL_CASE_INSENSITIVE_ASC
    made.refresh = dashboard.VariableRefresh.ON_TIME_RANGE_CHANGED
    made.hide = dashboard.VariableHide.HIDE_VARIABLE if variable.hidden else dashboard.VariableHide.DONT_HIDE
    if variable.many:
        made.multi = made.include_all = True
        # Everything, also what has none, such as a unit that lies in no prefecture.
        made.all_value = ".*"
        made.current = dashboard.VariableOption(selected=True, text=["All"], value=["$__all"])
    return made


def _plain(name: str, code: str, language: Language) -> dashboard.VariableModel:
    """Return a variable without the keys that the SDK gives every kind, though only one kind has them."""
    return dashboard.VariableModel(
        name=name,
        label=say(language, code),
        hide=dashboard.VariableHide.DONT_HIDE,
        skip_url_sync=False,
        multi=False,
        include_all=False,
        allow_custom_value=None,
        auto=None,
        auto_min=None,
        auto_count=None,
    )
