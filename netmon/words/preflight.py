"""What `netmon preflight` says: its table, its summary, and the headings of its workbook."""

from __future__ import annotations

from netmon.words.text import Text

TEXTS: dict[str, Text] = {
    # while it runs
    "preflight.progress": Text("预检", "preflight"),
    "preflight.no_ping": Text(
        "本机不能 ping，只看 SNMP 和 SSH：{reason}", "this host cannot ping, so only SNMP and SSH are seen: {reason}"
    ),
    "preflight.broken_off": Text(
        "已中止：{asked} 台中看了 {seen} 台，以下只是这些",
        "broken off: {seen} of {asked} devices seen, and only they follow",
    ),
    # the summary
    "preflight.summary": Text(
        "共 {asked} 台，用时 {took}：有障碍 {obstructed}，有提示 {remarked}，没有问题 {fine}",
        "{asked} devices in {took}: with obstacles {obstructed}, with remarks {remarked}, fine {fine}",
    ),
    "preflight.obstacle_group": Text("【障碍】{title}（{count}）", "[obstacle] {title} ({count})"),
    "preflight.remark_group": Text("【提示】{title}（{count}）", "[remark] {title} ({count})"),
    "preflight.remedy": Text("处理：{remedy}", "what to do: {remedy}"),
    "preflight.more": Text(
        "还有 {count} 台；全部见 --json 或 --xlsx 文件", "and {count} more; --json and --xlsx have all of them"
    ),
    "preflight.all_fine": Text("可以启动 netmon run", "netmon run can be started"),
    "preflight.written": Text("已写入 {file}", "written to {file}"),
    # how a device came off
    "preflight.obstacle": Text("有障碍", "obstacle"),
    "preflight.remark": Text("有提示", "remark"),
    "preflight.fine": Text("没有问题", "fine"),
    "preflight.unseen": Text("没有看到", "not seen"),
    "preflight.line": Text("{title}：{particulars}", "{title}: {particulars}"),
    # headings
    "preflight.sheet_devices": Text("设备", "devices"),
    "preflight.sheet_findings": Text("问题", "findings"),
    "preflight.column_verdict": Text("结论", "result"),
    "preflight.column_finding": Text("问题", "finding"),
    "preflight.column_findings": Text("发现的问题", "findings"),
    "preflight.column_particulars": Text("具体情况", "particulars"),
    "preflight.column_remedy": Text("处理办法", "what to do"),
    "preflight.column_device": Text("设备编号", "device"),
    "preflight.column_name": Text("设备名称", "name"),
    "preflight.column_unit": Text("单位", "unit"),
    "preflight.column_network": Text("网络", "network"),
    "preflight.column_site": Text("站点", "site"),
    "preflight.column_address": Text("地址", "address"),
    "preflight.column_role": Text("角色", "role"),
    "preflight.column_credential": Text("凭据", "credential"),
    "preflight.column_ping": Text("ping 时延（毫秒）", "ping (ms)"),
    "preflight.column_loss": Text("ping 丢包", "pings lost"),
    "preflight.column_first": Text("SNMP 首轮（秒）", "SNMP first (s)"),
    "preflight.column_tables": Text("SNMP 读表（秒）", "SNMP tables (s)"),
    "preflight.column_interfaces": Text("端口数", "interfaces"),
    "preflight.column_sysname": Text("sysName", "sysName"),
    "preflight.column_descr": Text("sysDescr", "sysDescr"),
    "preflight.column_ssh": Text("SSH", "SSH"),
    # wrong use
    "preflight.unknown_device": Text("台账里没有设备 {device}", "there is no device {device} in the inventory"),
    "preflight.unknown_device_but": Text(
        "台账里没有设备 {device}；是不是 {near}？",
        "there is no device {device} in the inventory; did you mean {near}?",
    ),
    "preflight.no_devices": Text(
        "台账里没有设备，没有什么可预检的", "the inventory has no device, so nothing is to be seen"
    ),
    "preflight.bad_concurrency": Text("--concurrency 应为 1 到 {most}", "--concurrency must be from 1 to {most}"),
    "preflight.bad_ssh_port": Text("--ssh-port 应为 1 到 65535", "--ssh-port must be from 1 to 65535"),
    "preflight.not_written": Text("无法写入 {file}（{error}）", "cannot write {file} ({error})"),
}
