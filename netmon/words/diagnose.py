"""`netmon diagnose`: how its findings are laid out, what to tell the carrier, what is wrong with what was typed."""

from __future__ import annotations

from netmon.words.text import Text

TEXTS: dict[str, Text] = {
    # the manual
    "manual.diagnose": Text(
        "两端同时探测（ping、SNMP、SSH），计数读两次，再对照数据库里的记录；守护进程运行与否都可以用。最可疑的排在最前，每一条都有"
        "依据和核实办法；没有问到的不作推断，另行列出。详见 diagnose.zh.md。",
        "Both ends are probed at once (ping, SNMP, SSH), their counters twice, and the database says what happened "
        "before; the daemon may run or not. The likeliest suspect comes first, each with what it rests on and what "
        "would settle it; what could not be learnt is listed and proves nothing. See diagnose.md.",
    ),
    # help
    "help.diagnose": Text(
        "定界：现在就问链路两端，说出哪一边可疑、依据是什么；有可疑时退出码为 1",
        "Ask both ends of a link now, and tell which side is suspect and why; exit code 1 if one is",
    ),
    "help.diagnose_link": Text("链路编号", "The id of a link"),
    "help.diagnose_timeout": Text("总共最多多少秒，默认 30", "Seconds that all of it may take, 30 by default"),
    "help.diagnose_apart": Text(
        "两次读计数之间隔多少秒，默认 5", "Seconds between the two readings of the counters, 5 by default"
    ),
    # what could not be learnt
    "diagnosis.missing_device": Text(
        "{side} {where} 没有可探测的设备", "there is no device to probe at the {side}, {where}"
    ),
    "diagnosis.missing_way": Text(
        "{side} {where} 没有可用的探测方式", "the inventory has no way to probe the {side}, {where}"
    ),
    "diagnosis.missing_probe": Text("{side} {where}：{probe} {kind}", "{side}, {where}: {probe}: {kind}"),
    "diagnosis.missing_port": Text(
        "{side} {where} 的端口状态没有读到", "the state of the port at the {side}, {where}, could not be read"
    ),
    "diagnosis.missing_light": Text("{side} {where} 没有光功率读数", "the {side}, {where}, tells nothing of light"),
    "diagnosis.missing_growth": Text(
        "{side} {where} 的计数没有读到两次", "the counters of the {side}, {where}, were not read twice"
    ),
    "diagnosis.missing_neighbour": Text(
        "{side} {where} 没有邻居信息", "the {side}, {where}, tells nothing of neighbours"
    ),
    "diagnosis.missing_record": Text(
        "没有数据库记录：何时中断、别处是否同时中断，都不知道",
        "there is no record: when it failed, and what failed with it, is not known",
    ),
    # the command
    "diagnosis.verdict": Text("{link}：{likelihood}是{suspect}——{what}", "{link}: {suspect}, {likelihood}: {what}"),
    "diagnosis.verdict_shown": Text("{link}：{suspect}——{what}", "{link}: {suspect}: {what}"),
    "diagnosis.nothing": Text(
        "{link}：两端都看过，没有发现问题", "{link}: both ends were probed, and nothing wrong was found"
    ),
    "diagnosis.nothing_one": Text(
        "{link}：能看到的一端没有发现问题，另一端看不到",
        "{link}: nothing wrong was found at the end that can be probed; the other cannot be",
    ),
    "diagnosis.nothing_known": Text(
        "{link}：什么也没有问到，无从判断", "{link}: nothing could be learnt, so nothing can be told"
    ),
    "diagnosis.failed_since": Text("中断始于 {at}（{lasting} 前）", "failed at {at} ({lasting} ago)"),
    "diagnosis.progress": Text("正在探测 {waiting}（最多 {most} 秒）", "probing {waiting} (at most {most} s)"),
    "diagnosis.findings": Text("可疑之处", "Suspects"),
    "diagnosis.finding": Text("{number}. {likelihood}：{suspect}——{what}", "{number}. {likelihood}: {suspect}: {what}"),
    "diagnosis.because": Text("   依据：{reason}", "   because: {reason}"),
    "diagnosis.settle": Text("   核实：{reason}", "   to settle: {reason}"),
    "diagnosis.missing": Text("没有问到的", "Not learnt"),
    "diagnosis.row_device": Text("设备", "device"),
    "diagnosis.row_port": Text("端口", "interface"),
    "diagnosis.row_state": Text("端口状态", "state"),
    "diagnosis.row_ping": Text("ping", "ping"),
    "diagnosis.row_snmp": Text("SNMP", "SNMP"),
    "diagnosis.row_ssh": Text("SSH", "SSH"),
    "diagnosis.row_uptime": Text("已运行", "running for"),
    "diagnosis.row_light": Text("收光 / 发光", "light in / out"),
    "diagnosis.row_traffic": Text("流入 / 流出", "traffic in / out"),
    "diagnosis.row_errors": Text("错包 入 / 出", "errors in / out"),
    "diagnosis.row_discards": Text("丢弃 入 / 出", "discards in / out"),
    "diagnosis.row_neighbour": Text("邻居", "neighbour"),
    "diagnosis.row_alarms": Text("设备告警", "alarms"),
    "diagnosis.row_to_peer": Text("从设备 ping 对端", "ping to the other end"),
    "diagnosis.cell_answers": Text("应答", "answers"),
    "diagnosis.cell_since": Text("{port}（{ago}）", "{port} ({ago})"),
    "diagnosis.cell_within": Text("{count}（{seconds} 秒内）", "{count} (within {seconds} s)"),
    "diagnosis.cell_loss": Text("{received}/{sent} 应答", "{received} of {sent} answered"),
    # what to tell the carrier
    "diagnosis.tell_carrier": Text("可以这样告诉运营商", "What to tell the carrier"),
    "diagnosis.tell_circuit": Text(
        "- 电路 {circuit}，{link}，带宽 {bandwidth}", "- circuit {circuit}, {link}, {bandwidth}"
    ),
    "diagnosis.tell_since": Text("- 故障始于 {at}", "- it failed at {at}"),
    "diagnosis.tell_port": Text("- 我方{side} {where}：{port}", "- our {side}, {where}: {port}"),
    "diagnosis.tell_rx": Text("- 我方{side} {where}：收光 {dbm} dBm", "- our {side}, {where}: receives {dbm} dBm"),
    "diagnosis.tell_tx": Text("- 我方{side} {where}：发光 {dbm} dBm", "- our {side}, {where}: sends {dbm} dBm"),
    "diagnosis.tell_errors": Text(
        "- 我方{side} {where}：{seconds} 秒内收到 {count} 个错包",
        "- our {side}, {where}: {count} broken packets received within {seconds} s",
    ),
    "diagnosis.tell_silent": Text(
        "- 我方{side} {where}：设备无应答", "- our {side}, {where}: the device does not answer"
    ),
    "diagnosis.tell_open": Text("- 读到的端口都没有被管理关闭", "- no port that could be read is admin-down"),
    "diagnosis.tell_fibre": Text(
        "- 请从两头测这条光纤并回告断点", "- please measure the fibre from both ends and tell where it is interrupted"
    ),
    "diagnosis.tell_check": Text(
        "- 请查这条电路的告警、两端传输设备和供电",
        "- please look at the alarms of this circuit, and at your equipment and its power at both ends",
    ),
    "diagnosis.tell_clean": Text(
        "- 请查光衰减和接头，并回告测得的光功率",
        "- please look for attenuation and dirty connectors, and tell the power measured",
    ),
    "diagnosis.no_need_to_call": Text(
        "暂不必打给运营商：先处理上面第 1 条", "no need to ring the carrier yet: see to the first suspect"
    ),
    "diagnosis.whom": Text("{side}联系人：{who}", "contact at the {side}: {who}"),
    # what is wrong with what was typed
    "diagnosis.unknown_link": Text("台账中没有链路“{link}”", "the inventory has no link “{link}”"),
    "diagnosis.unknown_link_but": Text(
        "台账中没有链路“{link}”；是不是 {near}？", "the inventory has no link “{link}”; did you mean {near}?"
    ),
    "diagnosis.no_device": Text(
        "链路 {link} 两端都没有可探测的设备，无从诊断",
        "link {link} has no device to probe at either end, so it cannot be diagnosed",
    ),
    "diagnosis.bad_seconds": Text(
        "{option} 应为 {least} 到 {most} 秒", "{option} must be from {least} to {most} seconds"
    ),
    "diagnosis.record_unread": Text(
        "数据库读不到，只看两端现在的情况：{why}", "the database cannot be read, so only the present is judged: {why}"
    ),
}
