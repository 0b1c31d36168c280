"""How offices head the columns of a duty roster, and how they write days and hours in it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

DUTY_HEADINGS: Final[Mapping[str, str]] = {
    "日期": "day",
    "值班日期": "day",
    "date": "day",
    "day": "day",
    "值班人": "people",
    "值班人员": "people",
    "值班员": "people",
    "值守人员": "people",
    "姓名": "people",
    "people": "people",
    "person": "people",
    "name": "people",
    "onduty": "people",
    "开始": "starts",
    "开始时间": "starts",
    "接班时间": "starts",
    "start": "starts",
    "starts": "starts",
    "from": "starts",
    "结束": "ends",
    "结束时间": "ends",
    "交班时间": "ends",
    "end": "ends",
    "ends": "ends",
    "to": "ends",
    "时间": "hours",
    "时段": "hours",
    "值班时间": "hours",
    "值班时段": "hours",
    "班次": "hours",
    "hours": "hours",
    "time": "hours",
    "shift": "hours",
    "值班表": "roster",
    "roster": "roster",
    "星期": "weekday",
    "周": "weekday",
    "周几": "weekday",
    "星期几": "weekday",
    "weekday": "weekday",
}
"""Heading, without spaces and in lower case → what its column says."""

NOT_READ: Final = frozenset(
    {
        *("序号", "备注", "说明", "电话", "联系电话", "联系方式", "值班电话", "手机", "手机号", "手机号码"),
        *("部门", "科室", "处室", "单位", "地点", "值班地点", "带班领导", "值班领导", "带班", "领导", "节日", "节假日"),
        *("no", "no.", "#", "note", "notes", "remark", "remarks", "phone", "mobile", "department", "room", "leader"),
        "holiday",
    }
)
"""Headings of columns that say nothing about who is on duty."""

WHOLE_DAY: Final = ("全天", "全日", "24小时", "24h", "allday", "wholeday")
"""Names of a shift that lasts from midnight to midnight."""

NOBODY: Final = frozenset({"-", "--", "—", "——", "/", "无", "休", "none"})
"""What stands in a cell where nobody is on duty."""

SEPARATORS: Final = re.compile(r"[\s;；、,，/／]+")
"""What may stand between the names of a cell."""

SPREAD_NAME: Final = re.compile(r"(?<!\S)([\u4e00-\u9fff])[ \u3000]+([\u4e00-\u9fff])(?!\S)")
"""A name of two characters, spread with spaces to the width of one of three."""

YEAR: Final = re.compile(r"(?<!\d)(20\d\d)(?!\d)")
MONTH: Final = re.compile(r"(?<![\d.])(1[0-2]|0?[1-9])月|(?<!\d)20\d\d[-./](1[0-2]|0?[1-9])(?!\d)")
"""The year and the month in a title, such as `2026年11月值班表` or `2026-11`."""

DAY: Final = re.compile(
    r"(?:(?:(?P<year>20\d\d)年)?(?P<month>1[0-2]|0?[1-9])月"
    r"|(?P<iso_year>20\d\d)[-/.](?P<iso_month>1[0-2]|0?[1-9])[-/.])?"
    r"(?P<day>3[01]|[12]\d|0?[1-9])[日号]?(?:\(?(?P<weekday>(?:星期|周|礼拜)[一二三四五六日天])\)?)?"
)
"""A day without spaces: `2026-11-03`, `2026/11/3`, `2026年11月3日`, `11月3日(星期二)`, `3日`. `11/3` is none."""

WEEKDAYS: Final[Mapping[str, int]] = {
    **{f"{word}{day}": number for word in ("星期", "周", "礼拜", "") for number, day in enumerate("一二三四五六日")},
    **{f"{word}天": 6 for word in ("星期", "周", "礼拜")},
    **{day: number for number, day in enumerate(("mon", "tue", "wed", "thu", "fri", "sat", "sun"))},
    **{
        day: number
        for number, day in enumerate(("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"))
    },
}
"""Day of the week in lower case → its number, Monday 0."""

TIME: Final = re.compile(
    r"(?P<next>次日|翌日|第二天)?(?P<hour>2[0-4]|[01]?\d)"
    r"(?::(?P<minute>[0-5]\d)(?::00)?|[点时](?:(?P<half>半)|(?P<past>[0-5]?\d)分?)?)"
)
"""A time of the day without spaces: `8:30`, `08:30:00`, `8点`, `8时30分`, `8点半`, `次日8:30`."""

DASH: Final = re.compile(r"[-–—~至到]+")
"""What stands between the beginning and the end of a shift."""
