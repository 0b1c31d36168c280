"""What the API says of figures that it cannot tell."""

from __future__ import annotations

from netmon.words.text import Text

TEXTS: dict[str, Text] = {
    "api_indicator.unread": Text(
        "指标暂时算不出来，请稍后再试",
        "the figures cannot be worked out just now; try again in a moment",
    ),
    "api_indicator.day": Text("{field}：应为日期，如 2026-06-30", "{field}: must be a day, like 2026-06-30"),
    "api_indicator.order": Text("from 晚于 to", "from is later than to"),
    "api_indicator.too_many_days": Text(
        "一次最多 {most} 天；请缩小 from 到 to 的范围",
        "at most {most} days at once; bring from and to closer together",
    ),
}
