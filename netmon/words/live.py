"""What the live view says."""

from __future__ import annotations

from netmon.words.text import Text

TEXTS: dict[str, Text] = {
    "live.title": Text("netmon 实时状态", "netmon live"),
    "live.sample": Text(" 演示数据 ", " SAMPLE DATA "),
    "live.stop": Text("按 Ctrl-C 结束", "Ctrl-C ends it"),
    "live.starting": Text("正在启动 …", "starting …"),
    "live.no_daemon": Text(
        "守护进程没有运行，以下是它停止前的判断", "no daemon runs; this is what it knew when it stopped"
    ),
    # how many
    "live.online": Text("单位在线", "units online"),
    "live.of": Text("{up}/{total}", "{up}/{total}"),
    "live.devices_up": Text("设备正常 {up}/{total}", "devices up {up}/{total}"),
    "live.links_up": Text("链路正常 {up}/{total}", "links up {up}/{total}"),
    "live.unknown": Text("未知单位 {count}", "units unknown {count}"),
    "live.outdated": Text("依据过期 {count}", "outdated {count}"),
    "live.stood_in": Text("由 SSH 代读 {count}", "read over SSH for want of SNMP {count}"),
    "live.spared": Text("失去冗余 {count}", "redundancy lost {count}"),
    # faults
    "live.no_roots": Text("没有故障", "no faults"),
    "live.more_roots": Text("还有 {count} 处故障", "{count} more faults"),
    "live.takes": Text("影响 {count} 个单位：{names}", "units affected {count}: {names}"),
    "live.takes_nobody": Text("影响 0 个单位", "units affected 0"),
    "live.takes_redundancy": Text("失去冗余，影响 0 个单位", "redundancy lost, units affected 0"),
    "live.takes_open": Text("正在核实影响", "checking what it takes along"),
    "live.falls": Text("1 小时内中断 {count} 次", "{count} times within an hour"),
    # what happened
    "live.no_news": Text("近期没有状态变化", "nothing has changed lately"),
    "live.units": Text("{count} 个单位", "{count} units"),
    "live.by_root": Text("根因：{root}", "root: {root}"),
    # wrong use
    "live.needs_terminal": Text(
        "--live 需要终端；输出到文件或管道时请用 netmon events --follow",
        "--live needs a terminal; into a file or a pipe use netmon events --follow",
    ),
    "live.alone": Text(
        "--live 不能与 --json、--links 或 --state 同用", "--live cannot be combined with --json, --links or --state"
    ),
}
