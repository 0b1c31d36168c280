"""What is said of alerts that an Alertmanager hands over, to people and to the Alertmanager."""

from __future__ import annotations

from netmon.words.text import Text

TEXTS: dict[str, Text] = {
    # One line.
    "alerts.title": Text("【{happening}·{severity}】{what}", "[{happening}, {severity}] {what}"),
    "alerts.title_plain": Text("【{happening}】{what}", "[{happening}] {what}"),
    "alerts.and_more": Text("{what} 等 {count} 条", "{what}, one of {count}"),
    "alerts.named": Text("{name}（{what}）", "{name} ({what})"),
    "alerts.nameless": Text("没有名称的告警", "an alert without a name"),
    # The lines.
    "alerts.reminder": Text("仍未恢复，再次提醒", "still firing; a reminder"),
    "alerts.firing": Text(
        "{severity}：{what}，始于 {at}，已 {duration}", "{severity}: {what}, since {at}, for {duration}"
    ),
    "alerts.over": Text(
        "已恢复：{what}，{at} 至 {over}，历时 {duration}", "over: {what}, from {at} to {over}, {duration}"
    ),
    "alerts.no_severity": Text("未分级", "no severity"),
    "alerts.more_firing": Text("另有 {count} 条告警未恢复", "{count} more alerts are firing"),
    "alerts.more_resolved": Text("另有 {count} 条已恢复", "{count} more are over"),
    "alerts.truncated": Text(
        "Alertmanager 另有 {count} 条没有随消息发来，请到它的页面查看",
        "Alertmanager has {count} more that it did not send along; see its page",
    ),
    "alerts.page": Text("页面 {url}", "page {url}"),
    "alerts.runbook": Text("处置手册 {url}", "runbook {url}"),
    "alerts.source": Text("来自 Alertmanager（{receiver}）", "from Alertmanager ({receiver})"),
    "alerts.source_at": Text("来自 Alertmanager（{receiver}）{url}", "from Alertmanager ({receiver}) {url}"),
    # What is answered to the Alertmanager.
    "alerts.version": Text(
        "只接收 Alertmanager webhook 的第 4 版，收到的是“{version}”",
        "only version 4 of Alertmanager's webhook is taken, and this is “{version}”",
    ),
    "alerts.bad_time": Text(
        "{field} 不是 1970 至 2100 年间的 RFC 3339 时间", "{field} is not a time of 1970 to 2100 as RFC 3339 spells it"
    ),
    "alerts.too_large": Text(
        "请求体超过 {limit} KiB；请在 Alertmanager 的 webhook_configs 中设 max_alerts",
        "the body is larger than {limit} KiB; set max_alerts in webhook_configs of Alertmanager",
    ),
    "alerts.nobody": Text(
        "没有可以告诉的人：接收方“{receiver}”不在 notify.alerts 中，也没有同名的接收方、值班表或人，otherwise 也没有人",
        "there is nobody to tell: “{receiver}” is not in notify.alerts, no receiver, roster or person has that name, "
        "and otherwise reaches nobody",
    ),
    "alerts.not_stored": Text(
        "已经告诉，但没有写入数据库：数据库写入失败，请稍后再送",
        "it is told, but not written down: the database cannot be written; come again",
    ),
    "alerts.not_ready": Text("正在启动或结束，请稍后再送", "starting or ending; come again"),
    "alerts.log_nobody": Text(
        "Alertmanager 的告警没有人可以告诉：接收方“{receiver}”",
        "nobody to tell of alerts from Alertmanager: receiver “{receiver}”",
    ),
    # The inventory.
    "keys.notify.alerts": Text(
        "Alertmanager 的接收方名称各对应谁：接收方、值班表或人的编号；不写则找同名的，再找 otherwise",
        "whom the name of a receiver of Alertmanager means: ids of receivers, rosters or people; without it, whoever "
        "has that name, else otherwise",
    ),
    "problem.alerts_to_alertmanager": Text(
        "“{value}”是 Alertmanager；由 Alertmanager 送来的不能再送回去",
        "“{value}” is an Alertmanager; what comes from one goes to none",
    ),
    # The metric.
    "metric.alerts_received_total": Text(
        "Alertmanager 送来的通知数，按结果：told 已转告；repeated 同一次通知重复送达；"
        "own 都是 netmon 已经自己告诉过的；nobody 没有人可以告诉；malformed、too_large 被拒绝；"
        "not_ready、not_stored 请它再送。",
        "Notifications that Alertmanager handed over, by what became of them: told; repeated, the same delivery once "
        "more; own, only what netmon told by itself; nobody, there is nobody to tell; malformed and too_large, "
        "refused; not_ready and not_stored, it is to come again.",
    ),
    # The log of messages.
    "notify.column_origin": Text("来源", "from"),
    "notify.origin_netmon": Text("netmon", "netmon"),
    "notify.origin_alertmanager": Text("Alertmanager", "Alertmanager"),
}
