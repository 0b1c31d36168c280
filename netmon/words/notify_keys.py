"""What each key of `notify` means, and what can be wrong with it."""

from __future__ import annotations

from netmon.words.text import Text

TEXTS: dict[str, Text] = {
    "keys.document.notify": Text(
        "故障告诉谁：接收方、路由、值班表、升级", "who is told of incidents: routes, rosters, escalation"
    ),
    "keys.document.shifts_from": Text(
        "排班的 CSV 文件或 Excel 工作簿：某天谁值班",
        "CSV files or Excel workbooks of shifts: who is on duty on which day",
    ),
    "keys.notify.hold": Text(
        "故障持续多久才告诉人；监测点失联立即告诉；默认 15s",
        "how long an incident must last before anybody is told; that the monitoring host is isolated is told at once; "
        "default 15s",
    ),
    "keys.notify.url": Text(
        "消息中给出的 netmon 网页地址，如 https://netmon.example:9899",
        "the address of netmon's pages as messages tell it, such as https://netmon.example:9899",
    ),
    "keys.notify.people": Text("可能值班的人，键为编号", "people who may be on duty, by id"),
    "keys.notify.rosters": Text("值班表，键为编号", "rosters, by id"),
    "keys.notify.routes": Text(
        "路由：哪些故障告诉谁；凡符合的路由都生效",
        "routes: which incidents are told to whom; every route that matches counts",
    ),
    "keys.notify.otherwise": Text(
        "没有路由符合时告诉谁；不写则没有人知道，netmon check 会提醒",
        "who is told where no route matches; without it nobody is, and `netmon check` says so",
    ),
    "keys.notify.escalation": Text(
        "升级：一直没有人认领时再告诉谁",
        "escalation: who is told too while nobody acknowledges",
    ),
    "keys.notify.digest": Text("何时把多条消息并成一条汇总", "when several messages become one digest"),
    "keys.scope.networks": Text("只对这些网络；默认全部", "these networks alone; default all"),
    "keys.scope.levels": Text(
        "只对波及这些层级单位的故障；默认全部",
        "incidents that concern units of these levels alone; default all",
    ),
    "keys.scope.divisions": Text(
        "只对波及这些行政区划（含其下）单位的故障；默认全部",
        "incidents that concern units in these divisions or within them alone; default all",
    ),
    "keys.scope.at_least": Text(
        "只对达到这个级别的故障：critical 紧急、major 重要、minor 次要、warning 提示；默认全部",
        "incidents of at least this severity alone: critical, major, minor or warning; default all",
    ),
    "keys.scope.matters": Text(
        "只对这些情形：isolated、common_cause、outage、redundancy、flapping、unmanaged、degraded；默认全部",
        "these matters alone: isolated, common_cause, outage, redundancy, flapping, unmanaged, degraded; default all",
    ),
    "keys.scope.weekdays": Text(
        "只在星期几：mon 到 sun；默认每天", "on these days alone: mon to sun; default every day"
    ),
    "keys.scope.hours": Text(
        "只在每天的这一段：如 08:30-18:00，可跨午夜；默认全天",
        "in this part of the day alone: 08:30-18:00, or over midnight; default all day",
    ),
    "keys.route.to": Text("告诉谁：接收方、值班表或人的编号", "who is told: ids of receivers, rosters or people"),
    "keys.tier.after": Text("通知后多久没有人认领", "how long after the alert nobody has acknowledged"),
    "keys.tier.to": Text("再告诉谁：接收方、值班表或人的编号", "who is told too: ids of receivers, rosters or people"),
    "keys.person.name": Text("姓名；排班文件中也可以写姓名", "name; files of shifts may use it too"),
    "keys.person.receivers": Text("通过哪些接收方找到此人", "the receivers that reach this person"),
    "keys.person.phone": Text("电话", "telephone number"),
    "keys.roster.since": Text("轮值从哪一天开始", "the day on which the rotation begins"),
    "keys.roster.people": Text("依次轮值的人", "the people who take turns, in this order"),
    "keys.roster.days": Text("每班几天；默认 1", "days of each turn; default 1"),
    "keys.roster.at": Text("几点交接班；默认 00:00", "the time of handing over; default 00:00"),
    "keys.roster.shifts": Text("某天由谁值班，优先于轮值", "who is on duty on which day; it wins over the rotation"),
    "keys.duty.day": Text("哪一天", "the day"),
    "keys.duty.people": Text("值班的人：编号或姓名", "who is on duty: ids or names"),
    "keys.duty.starts": Text("从几点；默认 00:00", "from what time; default 00:00"),
    "keys.duty.ends": Text("到几点；默认到次日同一时刻", "to what time; default the same of the next day"),
    "keys.digest.after": Text(
        "一段时间内发给同一接收方多少条之后；默认 10", "after so many messages to a receiver; default 10"
    ),
    "keys.digest.within": Text("这段时间的长短；默认 5m", "within how long; default 5m"),
    "problem.not_a_time": Text("“{value}”不是时刻；请写成 08:30", "“{value}” is not a time of day; write 08:30"),
    "problem.not_hours": Text(
        "“{value}”不是一天中的一段；请写成 08:30-18:00，或跨午夜的 18:00-08:30",
        "“{value}” is not a part of the day; write 08:30-18:00, or over midnight 18:00-08:30",
    ),
    "problem.nobody_of_that_name": Text(
        "“{value}”既不是接收方，也不是值班表或人{hint}",
        "“{value}” is no receiver, roster or person{hint}",
    ),
    "problem.no_such_receiver": Text(
        "notify.receivers 中没有“{value}”{hint}", "“{value}” is not in notify.receivers{hint}"
    ),
    "problem.no_such_person": Text("notify.people 中没有“{value}”{hint}", "“{value}” is not in notify.people{hint}"),
    "problem.no_such_roster": Text("notify.rosters 中没有“{value}”{hint}", "“{value}” is not in notify.rosters{hint}"),
    "problem.id_means_two": Text(
        "编号“{id}”在 {first} 中已经有了；接收方、值班表和人的编号不能相同",
        "the id “{id}” is in {first} already; receivers, rosters and people need ids of their own",
    ),
    "problem.rotation_incomplete": Text(
        "轮值要同时写 since 和 people；只按排班文件的值班表两者都不写",
        "a rotation needs both since and people; a roster that goes by files of shifts alone has neither",
    ),
}
