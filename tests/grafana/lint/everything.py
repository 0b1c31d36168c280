"""All rules, and what is excluded from them."""

from __future__ import annotations

from tests.grafana.lint import boards, columns, language, panels, targets
from tests.grafana.lint.rule import Exclusions, Rule

RULES: tuple[Rule, ...] = (
    boards.template_datasource,
    boards.template_job,
    boards.template_instance,
    boards.template_label_promql,
    boards.template_on_time_change_reload,
    boards.template_source,
    boards.uneditable_dashboard,
    boards.classic,
    boards.uid,
    boards.undefined_variables,
    boards.no_internet,
    boards.links,
    panels.panel_datasource,
    panels.panel_title_description,
    panels.panel_units,
    panels.panel_no_targets,
    panels.panel_no_value,
    panels.panel_link,
    panels.panel_core,
    panels.panel_ids,
    panels.panel_target_ids,
    panels.panel_grid,
    columns.table_columns,
    targets.target_promql,
    targets.target_rate_interval,
    targets.target_counter_agg,
    targets.target_job,
    targets.target_instance,
    targets.target_scope,
    targets.target_mean_of_means,
    targets.target_range,
    targets.target_spans,
    language.language,
)

_JOB = "what a job is called is up to whoever scrapes; every series of netmon says its network"
_BY_NETWORK = "a network has one netmon, and keeps its dashboards when that moves to another host"
_OF_A_NETWORK = {
    f"netmon-{board}": _BY_NETWORK for board in ("duty", "coverage", "links", "unit", "device", "services", "topology")
}
EXCLUDED: Exclusions = {
    "template_job": {"*": _JOB},
    "target_job": {"*": _JOB},
    "template_instance": _OF_A_NETWORK,
    "target_instance": _OF_A_NETWORK,
}
