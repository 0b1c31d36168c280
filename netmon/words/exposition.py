"""The budget of series: what metrics, the log and pages say of it."""

from __future__ import annotations

from netmon.words.text import Text

TEXTS: dict[str, Text] = {
    "metric.exposition_series": Text(
        "本次抓取的序列（样本）数，包括本指标。",
        "Series (samples) of this scrape, this one included.",
    ),
    "metric.exposition_series_budget": Text(
        "一次抓取最多应有的序列数（--series-budget）；Prometheus 的 sample_limit 应高于此值。",
        "Series that a scrape should have at most (--series-budget); set the sample_limit of Prometheus above it.",
    ),
    "metric.exposition_series_left_out": Text(
        "为不超出序列预算而未发布的序列数（按设备拥有的端口和传感器估算），"
        "按类别：interfaces 为没有链路使用的端口，sensors 为设备传感器。",
        "Series left out to keep within the budget, reckoned from what devices have: interfaces that no link names, "
        "and sensors.",
    ),
    "metric.exposition_given_up_total": Text(
        "未能在抓取方的等待时限内完成而放弃的抓取次数。",
        "Scrapes that were given up, for they could not be rendered within the time that the scraper waits.",
    ),
    "exposition.near": Text(
        "指标序列已接近预算：{series} 条，预算 {budget} 条；超出后将先停止发布没有链路使用的端口",
        "metrics are near their budget: {series} series of {budget}; past it, interfaces that no link names are left "
        "out first",
    ),
    "exposition.shed": Text(
        "指标序列已达预算 {budget} 条：未发布端口序列约 {interfaces} 条、传感器序列约 {sensors} 条；"
        "需要时可提高 --series-budget（同时提高 Prometheus 的 sample_limit）",
        "metrics have reached their budget of {budget} series: about {interfaces} series of interfaces and {sensors} "
        "of sensors are left out; where they are needed raise --series-budget (and the sample_limit of Prometheus)",
    ),
    "exposition.over": Text(
        "指标序列超出预算：{series} 条，预算 {budget} 条；端口和传感器均已停止发布，其余序列照常发布，"
        "请提高 --series-budget 和 Prometheus 的 sample_limit",
        "metrics are over their budget: {series} series of {budget}; what could be left out is, and all else is told "
        "as ever: raise --series-budget and the sample_limit of Prometheus",
    ),
    "exposition.within": Text(
        "指标序列已回到预算的 80 % 以内：{series} 条，预算 {budget} 条",
        "metrics are back within 80 % of their budget: {series} series of {budget}",
    ),
    "exposition.given_up": Text(
        "放弃了 {count} 次抓取：未能在抓取方的等待时限内完成；请检查本机负载，或调大 Prometheus 的 scrape_timeout",
        "{count} scrapes were given up, for they could not be rendered within the time that the scraper waits: look at "
        "the load of this host, or raise the scrape_timeout of Prometheus",
    ),
    "setting.series_budget": Text(
        "{source}：“{value}”应为 1000 到 999999999 的整数",
        "{source}: “{value}” must be a whole number from 1000 to 999999999",
    ),
    "help.run_series_budget": Text("最多发布的指标序列数", "Series of metrics that are exposed at most"),
}
