"""What the commands say of incidents."""

from __future__ import annotations

from netmon.words.text import Text

TEXTS: dict[str, Text] = {
    "help.incident_list": Text(
        "故障：未结束的按紧要程度排列，或列出某段时间的",
        "Incidents: those that are open, the most urgent first, or those of a time",
    ),
    "help.incident_open": Text("只列未结束的（默认）", "Only those that are open (default)"),
    "help.incident_all": Text("也列已结束的", "Also those that are closed"),
    "help.incident_since": Text(
        "列出此后曾未结束的：2026-11-23、“2026-11-23 08:00”，或 7d、12h 表示多久以前",
        "Those open at any time since: 2026-11-23, “2026-11-23 08:00”, or how long ago: 7d, 12h",
    ),
    "help.incident_until": Text("只列在此之前发生的，写法同 --since", "Only those that opened before; as --since"),
    "help.incident_subject": Text(
        "只列以它为根因或影响到它的：编号，或 device:编号、link:编号、unit:编号",
        "Only those that it is a root of or was affected by: an id, or device:ID, link:ID, unit:ID",
    ),
    "help.incident_severity": Text(
        "只列这一级别：critical、major、minor 或 warning", "Only this severity: critical, major, minor or warning"
    ),
    "help.incident_limit": Text("最多列多少个，默认 200", "List at most this many; by default 200"),
    "help.incident_show": Text(
        "一个故障的全部情况：根因、起始、影响了谁、联系谁、经过、认领、结论、以前的故障",
        "Everything about one incident: root, since when, what is affected, contacts, steps, acknowledgement, "
        "conclusion, earlier ones",
    ),
    "help.incident_which": Text(
        "故障编号；或设备、链路、单位的编号：取其未结束的故障，没有则取最近一个",
        "The id of an incident; or of a device, link or unit: its open incident, else the last one",
    ),
    "manual.incident_list": Text(
        "默认列出未结束的故障。级别、性质、合并与结束的规则见 incidents.zh.md。",
        "By default it lists the open ones. Severities, matters, and how incidents merge and close: see incidents.md.",
    ),
    "manual.incident_show": Text(
        "读取数据库，守护进程停着也能用；这时看到的是它停止前的情况。",
        "It reads the database, also while no daemon runs; then it shows what was known when the daemon stopped.",
    ),
    "incident_cli.line": Text(
        "故障 {incident}：{matter}，{root}；{state}", "incident {incident}: {matter}, {root}; {state}"
    ),
    "incident_cli.title": Text("故障 {incident}（{network}）：{matter}", "incident {incident} ({network}): {matter}"),
    "incident_cli.root": Text("根因：{root}", "root: {root}"),
    "incident_cli.bearer": Text("共同的运营商或承载网：{bearer}", "carrier or bearer in common: {bearer}"),
    "incident_cli.of_network": Text("整个网络 {network}", "the whole of {network}"),
    "incident_cli.more": Text("另 {count} 个", "{count} more"),
    "incident_cli.since": Text("起始：{at}，历时 {lasting}", "began: {at}, lasting {lasting}"),
    "incident_cli.opened": Text("确认：{at}", "known: {at}"),
    "incident_cli.over": Text("恢复：{at}", "well again: {at}"),
    "incident_cli.closed": Text("结束：{at}（{ending}）", "closed: {at} ({ending})"),
    "incident_cli.merged_into": Text("并入故障 {id}", "merged into incident {id}"),
    "incident_cli.split_from": Text("分自故障 {id}", "split from incident {id}"),
    "incident_cli.maintenance": Text("在维护窗口内：{id}", "in a maintenance window: {id}"),
    "incident_cli.recovering": Text("恢复观察中", "recovering"),
    "incident_cli.covered": Text("维护窗口内", "in a maintenance window"),
    "incident_cli.unacknowledged": Text("无人认领", "not acknowledged"),
    "incident_cli.by": Text("认领人 {who}", "acknowledged by {who}"),
    "incident_cli.acknowledged": Text("认领：{who}，{at} {note}", "acknowledged: {who}, {at} {note}"),
    "incident_cli.acknowledged_until": Text("认领有效至 {at}", "acknowledged until {at}"),
    "incident_cli.concluded": Text(
        "结论：{cause}，责任方 {party}，工单 {ticket} {note}",
        "conclusion: {cause}, answerable {party}, ticket {ticket} {note}",
    ),
    "incident_cli.concluded_by": Text("填写：{who}，{at}", "entered by {who}, {at}"),
    "incident_cli.call": Text("联系 {what}：{who}", "contact {what}: {who}"),
    "incident_cli.extent": Text("此刻影响 {count} 个单位", "units affected now: {count}"),
    "incident_cli.extent_was": Text("先后影响 {count} 个单位", "units that were affected: {count}"),
    "incident_cli.names": Text("  {what} {count}：{names}", "  {what} {count}: {names}"),
    "incident_cli.back": Text("  另有 {count} 个对象已恢复", "  {count} more are well again"),
    "incident_cli.steps": Text("经过：", "steps:"),
    "incident_cli.no_steps": Text("没有经过的记录", "no steps are on record"),
    "incident_cli.absorbed": Text("并入本故障的（{count}）：", "merged into this one ({count}):"),
    "incident_cli.before": Text("同一根因以前的故障（{count}）：", "earlier incidents of the same root ({count}):"),
    "incident_cli.none_open": Text("当前没有未结束的故障", "no incident is open"),
    "incident_cli.none": Text("没有符合条件的故障", "no incident matches"),
    "incident_cli.cut": Text(
        "只列出 {limit} 个；要看更多请用 --limit", "only {limit} are listed; use --limit for more"
    ),
    "incident_cli.daemon_gone": Text(
        "守护进程没有运行；以下是它停止前的情况", "the daemon is not running; this is what it knew when it stopped"
    ),
    "incident_cli.unknown": Text(
        "没有编号为 {incident} 的故障；netmon incident list --all 列出全部",
        "there is no incident {incident}; netmon incident list --all shows all",
    ),
    "incident_cli.none_of": Text("“{subject}”没有过故障", "“{subject}” never had an incident"),
    "incident_cli.open_alone": Text(
        "--open 不能与 --all、--since、--until 同用", "--open cannot be combined with --all, --since or --until"
    ),
    "incident_cli.bad_severity": Text(
        "--severity：没有级别“{value}”；可选 {choices}", "--severity: there is no severity “{value}”; choose {choices}"
    ),
    "incident_cli.bad_time": Text(
        "{option}：“{value}”不是时间；请写成 2026-11-23、“2026-11-23 08:00”，或 7d、12h 表示多久以前",
        "{option}: “{value}” is not a time; write 2026-11-23, “2026-11-23 08:00”, or how long ago: 7d, 12h",
    ),
    "cli.column_incident": Text("故障", "incident"),
    "cli.column_severity": Text("级别", "severity"),
    "cli.column_matter": Text("性质", "matter"),
    "cli.column_root": Text("根因", "root"),
    "cli.column_units": Text("单位", "units"),
    "cli.column_handled": Text("处理", "state"),
    "cli.column_step": Text("步骤", "step"),
    "cli.column_by": Text("人员", "by"),
    "cli.column_moved": Text("影响", "affected"),
}
