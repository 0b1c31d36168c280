"""What each key of `reports` means, and what can be wrong with it."""

from __future__ import annotations

from netmon.words.text import Text

TEXTS: dict[str, Text] = {
    "keys.document.reports": Text(
        "定时生成的报告：巡检日报与交接班记录；见 docs/shifts.zh.md",
        "reports made at a set time: daily inspection and shift handover; see docs/shifts.md",
    ),
    "keys.reports.daily": Text(
        "每天几点生成巡检日报，写前一天同一时刻以来的情况，如 08:00；不写则不生成",
        "at what time of the day the daily inspection report is made, of the 24 hours before, such as 08:00; by "
        "default never",
    ),
    "keys.reports.handover": Text(
        "每天几点交接班，如 [08:00, 20:00]；每次写上一次交接以来的情况",
        "at what times of the day shifts change, such as [08:00, 20:00]; each record is of the time since the last one",
    ),
    "keys.reports.keep": Text(
        "报告文件保留多久，默认 400d；数据库里的记录一直保留",
        "how long files of reports are kept, by default 400d; what is kept in the database stays",
    ),
    "keys.reports.directory": Text(
        "报告文件放在哪个目录，默认数据库旁边的 reports",
        "where files of reports are put; by default reports beside the database",
    ),
    "problem.handover_twice": Text(
        "交接班时间 {value} 写了两次；每个时间只写一次", "the time {value} is there twice; write each time once"
    ),
}
