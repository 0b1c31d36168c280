"""What works, and not as it should: notes among the events, pages, the command line, metrics."""

from __future__ import annotations

from netmon.words.text import Text

NOTES: dict[str, Text] = {
    "note.degraded": Text(
        "质量下降：{condition} {value}，已越过界限 {limit}",
        "degraded: {condition} {value}, beyond the limit of {limit}",
    ),
    "note.degraded_at": Text(
        "质量下降：{condition}（{sensor}）{value}，已越过界限 {limit}",
        "degraded: {condition} ({sensor}) {value}, beyond the limit of {limit}",
    ),
    "note.degraded_failed": Text("质量下降：{condition}故障", "degraded: {condition} failed"),
    "note.degraded_failed_at": Text("质量下降：{condition}（{sensor}）故障", "degraded: {condition} ({sensor}) failed"),
    "note.degraded_over": Text(
        "恢复正常：{condition} {value}，界限 {limit}", "as it should be again: {condition} {value}, limit {limit}"
    ),
    "note.degraded_over_at": Text(
        "恢复正常：{condition}（{sensor}）{value}，界限 {limit}",
        "as it should be again: {condition} ({sensor}) {value}, limit {limit}",
    ),
    "note.degraded_over_works": Text("恢复正常：{condition}工作正常", "as it should be again: {condition} works"),
    "note.degraded_over_works_at": Text(
        "恢复正常：{condition}（{sensor}）工作正常", "as it should be again: {condition} ({sensor}) works"
    ),
    "note.degraded_over_unread": Text(
        "{condition}已一小时读不到，不再视为质量下降",
        "{condition} has not been read for an hour, and is not taken to be degraded any more",
    ),
    "note.degraded_over_unread_at": Text(
        "{condition}（{sensor}）已一小时读不到，不再视为质量下降",
        "{condition} ({sensor}) has not been read for an hour, and is not taken to be degraded any more",
    ),
}

WORDS: dict[str, Text] = {
    "degraded.at_sensor": Text("{condition}（{sensor}）", "{condition} ({sensor})"),
    "degraded.beyond": Text("{condition} {value}（界限 {limit}）", "{condition} {value} (limit {limit})"),
    "degraded.failed": Text("{condition}故障", "{condition} failed"),
}

TEXTS: dict[str, Text] = NOTES | WORDS
