"""What there is to say of maintenance windows."""

from __future__ import annotations

from netmon.words.text import Text

TEXTS: dict[str, Text] = {
    # What cannot be meant.
    "maintenance.bad_zone": Text(
        "没有时区“{zone}”；请写 IANA 名称，如 Asia/Shanghai",
        "there is no time zone “{zone}”; write an IANA name, such as Asia/Shanghai",
    ),
    "maintenance.bad_length": Text(
        "时长应大于 0、不超过 {days} 天；更久的请分次登记",
        "it must last more than nothing and at most {days} days; enter what takes longer in several parts",
    ),
    "maintenance.begins_with_zone": Text(
        "开始时间不带时区；时区请用 zone 指明",
        "the beginning is local time without an offset; name the time zone with zone",
    ),
    "maintenance.too_far": Text(
        "开始时间 {begins} 距今超过三年；请核对年份", "it begins at {begins}, over three years from now; check the year"
    ),
    "maintenance.until_once": Text(
        "只有一次的窗口没有截止日期；重复的请指明 every",
        "a window that does not recur has no until; say with every how it recurs",
    ),
    "maintenance.until_before": Text(
        "截止日期 {until} 早于第一次开始", "its last day {until} is before the first window begins"
    ),
    "maintenance.weekdays_not_weekly": Text(
        "星期只用于每周重复（weekly）", "weekdays are for windows that recur weekly"
    ),
    "maintenance.monthdays_not_monthly": Text(
        "日期只用于每月重复（monthly）", "days of the month are for windows that recur monthly"
    ),
    "maintenance.bad_days": Text(
        "星期应为 0（周一）到 6（周日），日期应为 1 到 31",
        "weekdays are numbers from 0 (Monday) to 6, days of the month from 1 to 31",
    ),
    "maintenance.never_ends": Text(
        "每次的时长不短于重复的间隔，等于一直在维护；请缩短",
        "each window lasts until the next begins, so that there is always maintenance; make it shorter",
    ),
    "maintenance.text_too_long": Text(
        "原因、姓名和批准文号各不超过 {limit} 个字", "a reason, a name or a number has at most {limit} characters"
    ),
    "maintenance.reason_missing": Text("请写明维护原因", "say what the maintenance is for"),
    "maintenance.by_missing": Text("请写明由谁登记", "say who enters it"),
    "maintenance.approval_without_number": Text("批准须写明文号", "an approval needs its number"),
    "maintenance.approval_to_come": Text(
        "批准时间 {at} 还没有到；请核对", "the approval is of {at}, which is yet to come; check it"
    ),
    "maintenance.over_already": Text(
        "这段时间已经过去；请核对日期，补登过去的维护没有作用",
        "that time is over already; check the date, maintenance entered afterwards has no effect",
    ),
}
