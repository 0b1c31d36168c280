"""What happened that is no change of belief, and what there is to say of configurations."""

from __future__ import annotations

from netmon.words.text import Text

NOTES: dict[str, Text] = {
    "note.line": Text("{subject}（{network}）：{what}", "{subject} ({network}): {what}"),
    "note.device_changed": Text("设备变更，{fact}：{before} → {after}", "{fact} changed: {before} → {after}"),
    "note.device_replaced": Text(
        "设备已更换（{fact}：{before} → {after}）；此前的历史属于原设备",
        "another device ({fact}: {before} → {after}); its history until now is that of the one before",
    ),
    "note.configuration_changed": Text(
        "配置变更：新增 {added} 行，删除 {removed} 行（与 {since} 读取的相比）",
        "the configuration changed: {added} lines added, {removed} removed since it was read at {since}",
    ),
    "note.configuration_changed_at": Text(
        "配置变更：新增 {added} 行，删除 {removed} 行（与 {since} 读取的相比）；设备记载最近修改于 {changed}",
        "the configuration changed: {added} lines added, {removed} removed since it was read at {since}; "
        "last changed at {changed}, says the device",
    ),
    "note.configuration_changed_by": Text(
        "配置变更：新增 {added} 行，删除 {removed} 行（与 {since} 读取的相比）；设备记载最近由 {who} 于 {changed} 修改",
        "the configuration changed: {added} lines added, {removed} removed since it was read at {since}; "
        "last changed by {who} at {changed}, says the device",
    ),
    "note.secrets_changed": Text(
        "配置中的密码或密钥已更换：{where}",
        "a password or key in the configuration is another one: {where}",
    ),
    "web.page_note": Text("记事", "note"),
}

TEXTS: dict[str, Text] = NOTES
