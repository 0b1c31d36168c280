"""The pages of configurations."""

from __future__ import annotations

from netmon.words.text import Text

TEXTS: dict[str, Text] = {
    "web.page_configurations": Text("配置", "configurations"),
    "web.page_config_number": Text("编号", "number"),
    "web.page_config_since": Text("首次读取", "first read"),
    "web.page_config_seen": Text("最近读取", "last read"),
    "web.page_config_difference": Text("与前一份相比", "against the one before"),
    "web.page_config_told": Text("设备记载的最近修改", "last change, says the device"),
    "web.page_config_told_by": Text("由 {who} 于 {at} 修改", "by {who} at {at}"),
    "web.page_config_told_at": Text("于 {at} 修改", "at {at}"),
    "web.page_config_told_who": Text("由 {who} 修改", "by {who}"),
    "web.page_config_not_told": Text("设备没有记载", "the device does not say"),
    "web.page_config_counts": Text("新增 {added} 行，删除 {removed} 行", "{added} added, {removed} removed"),
    "web.page_config_first": Text("保存的最早一份，{lines} 行", "the oldest kept, lines: {lines}"),
    "web.page_config_newest": Text(
        "最近一次于 {seen} 读取；内容自 {at} 首次读到以来没有变化。",
        "Last read at {seen}; unchanged since it was first read so at {at}.",
    ),
    "web.page_config_failed": Text("{at} 读取配置失败：{why}", "Reading the configuration failed at {at}: {why}"),
    "web.page_config_none": Text(
        "还没有保存过这台设备的配置：首次读取成功后即显示在此。",
        "No configuration of this device is kept yet; it appears here after the first reading that succeeds.",
    ),
    "web.page_config_no_ssh": Text(
        "没有这台设备的配置：台账中没有为它登记 ssh 凭据。",
        "There is no configuration of this device: the inventory gives it no ssh credential.",
    ),
    "web.page_config_all": Text("全部配置与差异", "all configurations, and what differs between them"),
    "web.page_config_text": Text("第 {number} 份", "no. {number}"),
    "web.page_config_old": Text("从", "from"),
    "web.page_config_new": Text("到", "to"),
    "web.page_config_compare": Text("比较", "compare"),
    "web.page_config_from_to": Text("第 {old} 份到第 {new} 份的差异", "what differs from no. {old} to no. {new}"),
    "web.page_config_signs": Text(
        "行首 + 为新增，- 为删除；@@ 之后是所在的章节。",
        "+ at the beginning of a line: added; -: removed. After @@ stands the section.",
    ),
    "web.page_config_same": Text("两份配置没有差异。", "The two do not differ."),
    "web.page_config_nothing_before": Text(
        "第 {number} 份之前没有保存的配置，没有可比较的。",
        "Nothing is kept from before no. {number}, so there is nothing to compare it with.",
    ),
    "web.page_config_masked": Text("密码和密钥已隐去。", "Passwords and keys are masked."),
    "web.page_config_left_out": Text(
        "还有 {count} 行没有显示；查看全部的命令：", "{count} more lines are not shown; this command shows all:"
    ),
    "web.page_config_too_large": Text(
        "配置太大，页面上不显示；查看的命令：", "The configuration is too large for a page; this command shows it:"
    ),
    "web.page_config_unknown": Text(
        "这台设备没有此编号的配置（可能已过保存期限）。", "This device has no configuration of that number (any more)."
    ),
}
