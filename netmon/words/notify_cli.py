"""`netmon notify`: its options, its tables and what it says."""

from __future__ import annotations

from netmon.words.text import Text

TEXTS: dict[str, Text] = {
    "help.notify_test": Text("向一个接收方真正发出一条测试消息", "Really send one test message to a receiver"),
    "help.notify_test_receiver": Text("接收方编号", "The receiver"),
    "help.notify_list": Text("列出已发和待发的消息", "List the messages that were sent and those that wait"),
    "help.notify_since": Text("从多久以前起，如 24h、7d；默认 24h", "From how long ago: 24h, 7d; by default 24h"),
    "help.notify_waiting": Text("只列待发的，不论多久", "Those alone that wait, however long"),
    "help.notify_failed": Text("只列被拒收的", "Those alone that were refused"),
    "help.notify_limit": Text("最多列多少条，默认 100", "At most so many; by default 100"),
    "help.notify_replay": Text(
        "按现在的台账，重演一段时间内会向谁发出什么；不发送",
        "Show what would have been sent to whom, by the inventory as it is now, without sending it",
    ),
    "help.notify_from": Text(
        "从何时起：12h，或“2026-11-23 08:00”；默认 12h", "From when: 12h, or “2026-11-23 08:00”; by default 12h"
    ),
    "help.notify_to": Text("到何时止；默认现在", "Until when; by default now"),
    "help.notify_text": Text("显示全文，而不只是标题", "Show the whole text, not the title alone"),
    "help.notify_who": Text("现在谁值班", "Show who is on duty"),
    "help.notify_at": Text(
        "某一时刻，如“2026-11-23 08:00”；默认现在", "At that time, such as “2026-11-23 08:00”; by default now"
    ),
    "manual.notify_test": Text(
        "由本命令自己发送，不经过守护进程；送达时退出码为 0。守护进程在运行时，测试记入审计日志；否则不记，并予以说明。"
        "详见 [notify.zh.md](notify.zh.md)。",
        "The command sends it by itself, not the daemon; exit code 0 where it was taken. A running daemon notes the "
        "test in the audit log; where there is none, nothing is noted, and the command says so. See "
        "[notify.md](notify.md).",
    ),
    "manual.notify_list": Text(
        "只读数据库，不需要守护进程在运行。保存多少天以 `--log-days` 为准。",
        "It reads the database, and needs no running daemon. `--log-days` says how long messages are kept.",
    ),
    "manual.notify_replay": Text(
        "用的是守护进程做决定的同一段程序，从故障记录中推演；改了路由或值班表，可以先看昨晚会发生什么。不模拟汇总，"
        "也不知道当时探测的细节。",
        "It runs the very code by which the daemon decides, over the record of incidents: whoever changed routes or "
        "rosters sees what last night would have come to. Digests are not simulated, and what was probed then is not "
        "known any more.",
    ),
    "manual.notify_who": Text(
        "按值班表和排班文件得出，并指出今后 30 天内没有人值班的时段。",
        "By rosters and shifts; it also tells when nobody is on duty within the next 30 days.",
    ),
    "delivery.waiting": Text("待发", "waiting"),
    "delivery.sent": Text("已发", "sent"),
    "delivery.refused": Text("被拒收", "refused"),
    "delivery.superseded": Text("已并入汇总", "in a digest"),
    "notify.column_made": Text("时间", "Time"),
    "notify.column_what": Text("消息", "Message"),
    "notify.column_state": Text("状态", "State"),
    "notify.column_tries": Text("次数", "Tries"),
    "notify.column_title": Text("标题", "Title"),
    "notify.column_why": Text("原因", "Why"),
    "notify.none": Text("没有消息", "no messages"),
    "notify.replay_none": Text(
        "不会发出任何消息（这段时间有 {incidents} 条故障）",
        "nothing would have been sent (incidents within that time: {incidents})",
    ),
    "notify.bad_time": Text(
        "{option}：“{value}”不是时间；请写成 12h、“2026-11-23 08:00”或 now",
        "{option}: “{value}” is not a time; write 12h, “2026-11-23 08:00” or now",
    ),
    "notify.bad_span": Text("--to 要晚于 --from", "--to must be later than --from"),
    "notify.inventory_wrong": Text(
        "{file} 有 {count} 处错误；请先执行 netmon check",
        "{file} has {count} problems; run netmon check first",
    ),
    "notify.no_receivers": Text(
        "台账没有接收方；请在 notify.receivers 中写上",
        "the inventory has no receivers; add them under notify.receivers",
    ),
    "notify.unknown_receiver": Text(
        "没有接收方“{receiver}”；现有 {choices}", "there is no receiver “{receiver}”; there are {choices}"
    ),
    "notify.no_rosters": Text(
        "台账没有值班表；请在 notify.rosters 中写上", "the inventory has no rosters; add them under notify.rosters"
    ),
    "notify.on_duty": Text("{roster}：{people}", "{roster}: {people}"),
    "notify.nobody_on_duty": Text("{roster}：没有人值班", "{roster}: nobody is on duty"),
    "notify.duty_gap": Text(
        "{roster}：{since} 至 {until} 没有人值班", "{roster}: nobody is on duty from {since} to {until}"
    ),
    "notify.test_title": Text(
        "【测试】netmon 发给 {receiver} 的测试消息", "[test] a test message of netmon to {receiver}"
    ),
    "notify.test_text": Text("收到即说明通道正常，无需处理", "if you read this it works; nothing has to be done"),
    "notify.test_taken": Text("{receiver} 已接收 {detail}", "{receiver} took it {detail}"),
    "notify.test_later": Text(
        "{receiver} 没有送达：{detail}；守护进程会一直重试，请核对地址、网络和密钥",
        "{receiver} was not reached: {detail}; the daemon would try again and again; check address, network and secret",
    ),
    "notify.test_refused": Text(
        "{receiver} 拒收：{detail}；重试也不会成功，请按提示修改台账",
        "{receiver} refused it: {detail}; trying again will not help; change the inventory accordingly",
    ),
    "notify.test_audited": Text("已记入审计日志", "noted in the audit log"),
    "notify.test_unaudited": Text("没有记入审计日志：{why}", "not noted in the audit log: {why}"),
    "notify.failing": Text(
        "接收方 {receiver} 从 {since} 起没有送达，{count} 条待发：{error}",
        "the receiver {receiver} has not been reached since {since}, messages waiting: {count} ({error})",
    ),
    "web.page_receiver_failing": Text(
        "接收方 {receiver} 从 {since} 起没有送达，{count} 条待发：{error}",
        "The receiver {receiver} has not been reached since {since}, messages waiting: {count} ({error})",
    ),
    "api.no_receiver": Text(
        "守护进程没有接收方“{id}”；请核对 notify.receivers，再执行 netmon reload",
        "the daemon has no receiver “{id}”; check notify.receivers, then run netmon reload",
    ),
    "notify.test_slow": Text("{seconds} 秒内没有结果", "nothing came of it within {seconds} s"),
}
