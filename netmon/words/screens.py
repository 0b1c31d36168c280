"""What the pages say."""

from __future__ import annotations

from netmon.words.text import Text

TEXTS: dict[str, Text] = {
    # Every page
    "web.page_title": Text("netmon · 值班首页", "netmon · front page"),
    "web.page_language": Text("English", "中文"),
    "web.page_nav_front": Text("首页", "Front page"),
    "web.page_at": Text("截至 {at}", "as of {at}"),
    "web.page_version": Text("netmon {version} · 台账 {digest}", "netmon {version} · inventory {digest}"),
    "web.page_degraded": Text(
        "数据库写入失败：以下内容尚未写入，恢复后自动补写。请检查磁盘空间和日志。",
        "The database cannot be written: what is shown here is not saved yet, and will be once the database is back. "
        "Check the disk space and the log.",
    ),
    "web.page_sample": Text(
        "示例数据：此处有 {count} 个示例单位，数字不得作为正式统计。",
        "Sample data: units here that are invented: {count}. These figures must not be published.",
    ),
    "web.page_nothing_loaded": Text(
        "台账尚未生效，没有可显示的内容。",
        "No inventory is in force yet, so there is nothing to show.",
    ),
    "web.page_records_unread": Text(
        "事件记录暂时无法读取，请稍后再看。", "The record of events cannot be read just now; look again in a moment."
    ),
    "web.page_more": Text("还有 {count} 项未列出", "{count} more are not listed"),
    # Numbers
    "web.page_online": Text("在线单位", "Units online"),
    "web.page_online_of": Text("在线 / 应接入", "Online / all"),
    "web.page_rest": Text("其余", "The rest"),
    "web.page_up_of": Text("正常 / 总数", "Up / all"),
    "web.page_at_most": Text("未知全部在线时为 {share}", "{share} if all unknown ones are up"),
    "web.page_stale": Text("数据过期", "stale"),
    "web.page_undeclared": Text("未建应接入清单", "nobody has declared which units should be connected"),
    "web.page_none_declared": Text("台账中没有", "none in the inventory"),
    "web.page_by_level": Text("层级", "Level"),
    "web.page_by_kind": Text("类别", "Kind"),
    "web.page_plant": Text("设备与链路", "Devices and links"),
    "web.page_level_count": Text("{level} {count}", "{level} {count}"),
    "web.page_unknown": Text(
        "另有 {count} 个单位状态未知或数据过期：没有数据不等于正常。",
        "Units whose state is unknown or stale: {count}. No data does not mean all is well.",
    ),
    # Root causes
    "web.page_roots": Text("故障根因", "Root causes"),
    "web.page_no_roots": Text("当前没有已确认的故障。", "There is no confirmed fault now."),
    "web.page_orders": Text("管理关闭（非故障）", "Admin-down; not a fault"),
    "web.page_order_of_roots": Text(
        "故障根因按影响的单位数、设备数排列，数量相同的，新发生的在前。",
        "Root causes that take along more units, then more devices, come first; among equals the newest.",
    ),
    "web.page_root_name": Text("根因", "Root"),
    "web.page_root_lasting": Text("持续", "For"),
    "web.page_root_takes": Text("影响", "Takes along"),
    "web.page_root_call": Text("联系", "Contact"),
    "web.page_new": Text("新", "new"),
    "web.page_takes_units": Text("{count} 个单位", "units: {count}"),
    "web.page_takes_devices": Text("{count} 台设备", "devices: {count}"),
    "web.page_takes_services": Text("{count} 个业务系统", "services: {count}"),
    "web.page_takes_nothing": Text("未影响其他对象", "nothing else"),
    "web.page_more_roots": Text("还有 {count} 处未列出", "{count} more are not listed"),
    "web.page_circuit": Text("电路编号 {circuit}", "circuit {circuit}"),
    # Lost redundancy
    "web.page_lost": Text("冗余缺失", "Lost redundancy"),
    "web.page_no_lost": Text("多链路接入的设备和单位，链路都正常。", "Whatever has several links has them all."),
    "web.page_lost_end": Text("仍正常", "Still up"),
    "web.page_lost_left": Text("剩余链路", "Links left"),
    "web.page_lost_last": Text("仅剩一条", "the last one"),
    "web.page_lost_broken": Text("缺失的链路", "Links that are gone"),
    # Events
    "web.page_latest": Text("最近 24 小时的要事", "News of the last 24 hours"),
    "web.page_no_news": Text("没有。", "None."),
    "web.page_all_events": Text("全部事件", "All events"),
    "web.page_news_only": Text(
        "；此处不列受上游影响的变化，也不列启动后首次应答",
        "; what merely follows from a root, or from a start, is left out here",
    ),
    "web.page_events": Text("事件", "Events"),
    "web.page_no_events": Text("没有事件记录。", "No events are on record."),
    "web.page_newest": Text("最新", "newest"),
    "web.page_older": Text("更早", "older"),
    "web.page_event_at": Text("时间", "Time"),
    "web.page_event_change": Text("变化", "Change"),
    "web.page_subject": Text("对象", "Subject"),
    "web.page_reason": Text("原因", "Reason"),
    # One subject
    "web.page_missing": Text("台账中没有此对象：{kind} {id}", "The inventory has no such {kind}: {id}"),
    "web.page_missing_list": Text("查看列表", "See the list"),
    "web.page_for": Text("已 {lasting}", "for {lasting}"),
    "web.page_since": Text("自 {at}", "since {at}"),
    "web.page_waiting_for": Text("等待核实上游设备：", "Waiting for upstream devices to be probed:"),
    "web.page_upstream": Text("上游（{count}），由近及远", "Upstream ({count}), the nearest first"),
    "web.page_timeline": Text("事件记录", "Timeline"),
    # Lists
    "web.page_state": Text("状态", "State"),
    "web.page_role": Text("角色", "Role"),
    "web.page_address": Text("地址", "Address"),
    "web.page_ends": Text("上端 → 下端", "Upper end → lower end"),
    "web.page_carrier": Text("运营商与电路", "Carrier and circuit"),
    "web.page_any": Text("全部", "any"),
    "web.page_name_or_id": Text("名称或编号", "Name or id"),
    "web.page_show": Text("筛选", "Show"),
    "web.page_show_all": Text("清除筛选", "Show all"),
    "web.page_hangs_on": Text("只列受其影响的：", "Only what is affected by:"),
    "web.page_drop_filter": Text("取消", "drop this"),
    "web.page_nothing_found": Text("没有符合条件的对象。", "Nothing matches."),
    "web.page_sample_rows": Text(
        "示例数据：列出的对象中有 {count} 个是示例。", "Sample data: of what is listed here, {count} are invented."
    ),
    "web.page_page_before": Text("上一页", "previous"),
    "web.page_page_after": Text("下一页", "next"),
    "web.page_page_of": Text("第 {page} 页，共 {pages} 页", "page {page} of {pages}"),
    # Lengths of time
    "web.page_days": Text("{days} 天 {hours} 小时", "{days} d {hours} h"),
    "web.page_hours": Text("{hours} 小时 {minutes} 分", "{hours} h {minutes} min"),
    "web.page_minutes": Text("{minutes} 分", "{minutes} min"),
    # Elsewhere
    "web.page_metrics": Text("供 Prometheus 抓取的指标", "metrics for Prometheus"),
    "web.page_health": Text("守护进程是否存活", "whether the daemon is alive"),
    "web.page_ready": Text("守护进程是否就绪", "whether the daemon is ready"),
    # What a device is for
    "role.core": Text("核心", "core"),
    "role.pe": Text("汇聚（PE）", "PE"),
    "role.ce": Text("接入（CE）", "CE"),
    "role.access": Text("接入交换", "access"),
    "role.lan": Text("局域网", "LAN"),
    "role.firewall": Text("防火墙", "firewall"),
    # Administrative levels
    "level.nation": Text("国家级", "national"),
    "level.province": Text("省级", "provincial"),
    "level.prefecture": Text("市州级", "prefecture"),
    "level.county": Text("县级", "county"),
    "level.township": Text("乡镇级", "township"),
    "level.village": Text("村级", "village"),
}
