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
    "web.page_note": Text("记事", "note"),
}

TEXTS: dict[str, Text] = NOTES
