"""What the demo says."""

from __future__ import annotations

from netmon.words.text import Text

TEXTS: dict[str, Text] = {
    "demo.title": Text("netmon 演示", "netmon demo"),
    # while it is set up
    "demo.lab": Text("已在本机模拟 {devices} 台设备", "{devices} devices are simulated on loopback"),
    "demo.history": Text("正在补 {days} 天的示例历史 …", "writing {days} days of sample history …"),
    "demo.history_written": Text("示例历史已写好，用时 {seconds} 秒", "the history is written, in {seconds} s"),
    "demo.page": Text("网络 {network} 的页面：{url}", "the page of network {network}: {url}"),
    "demo.port_taken": Text("端口 {wanted} 已被占用，改用 {found}", "port {wanted} is in use; {found} is used instead"),
    "demo.prometheus": Text(
        "Prometheus：告警 {url}，抓取 {targets}", "Prometheus: alerts at {url}, scrapes at {targets}"
    ),
    "demo.alertmanager": Text("Alertmanager：{url}", "Alertmanager: {url}"),
    "demo.scraped_soon": Text(
        "首次抓取在 15 秒内；故障在 netmon 页面上先出现，随后成为 Prometheus 的告警，再由 Alertmanager 合并",
        "the first scrape comes within 15 s; a fault is on netmon's pages first, then an alert of Prometheus, then "
        "grouped by Alertmanager",
    ),
    "demo.stack": Text(
        "Prometheus {prometheus}/alerts   Alertmanager {alertmanager}",
        "Prometheus {prometheus}/alerts   Alertmanager {alertmanager}",
    ),
    "demo.no_program": Text(
        "--stack 需要 Prometheus 和 Alertmanager，PATH 中没有找到；在 Debian 上：apt-get install {packages}",
        "--stack needs Prometheus and Alertmanager, which are not on PATH; on Debian: apt-get install {packages}",
    ),
    "help.demo_stack": Text(
        "同时在本机运行 Prometheus 和 Alertmanager，配置与 netmon integrate 生成的相同",
        "Run Prometheus and Alertmanager beside it on loopback, with the files that netmon integrate writes",
    ),
    # while it runs
    "demo.finding": Text(
        "守护进程已启动 {age}，{devices} 台设备中已有 {asked} 台应答",
        "the daemons started {age} ago; {asked} of {devices} devices have answered",
    ),
    "demo.found": Text(
        "启动后 {seconds} 秒全部探明；已运行 {age}", "everything was found up in {seconds} s; running for {age}"
    ),
    "demo.all_found": Text(
        "守护进程启动后 {seconds} 秒全部探明", "everything was found up {seconds} s after the daemons started"
    ),
    "demo.next": Text("下一步 {at}（{left} 秒后）：{what}", "next at {at} (in {left} s): {what}"),
    "demo.last": Text("情景 {at}：{what}", "scenario {at}: {what}"),
    "demo.played": Text(
        "情景已演完，全部恢复；可以自己动手", "the scenario is over and all is healed; now break something yourself"
    ),
    "demo.no_scenario": Text("没有情景文件；可以自己动手", "there is no scenario file; break something yourself"),
    "demo.changed": Text("看改了什么：{command}", "see what changed: {command}"),
    "demo.incidents": Text("每处故障一条：{command}", "one incident for each cause: {command}"),
    "demo.by_hand": Text("自己动手：{command}", "by hand: {command}"),
    # what happens
    "demo.kill_device": Text("设备 {name} 断电", "device {name} loses power"),
    "demo.slow_device": Text("设备 {name} 的应答变慢，时延 {amount}", "device {name} answers late by {amount}"),
    "demo.lossy_device": Text("设备 {name} 丢包 {amount}", "device {name} loses {amount} of all packets"),
    "demo.reboot_device": Text("设备 {name} 重启", "device {name} restarts"),
    "demo.swap_device": Text(
        "设备 {name} 的两个端口对调了 ifIndex", "two interfaces of device {name} swap their ifIndex"
    ),
    "demo.grow_device": Text("设备 {name} 多了四个端口", "device {name} has four more interfaces"),
    "demo.shrink_device": Text("设备 {name} 少了四个端口", "device {name} has four interfaces less"),
    "demo.shuffle_device": Text("设备 {name} 的端口换了 ifIndex", "interfaces of device {name} change their ifIndex"),
    "demo.replace_device": Text("设备 {name} 换成了另一台", "device {name} is replaced by another box"),
    "demo.upgrade_device": Text("设备 {name} 升级了版本", "device {name} is upgraded"),
    "demo.configure_device": Text(
        "{by} 修改了设备 {name} 的运行配置", "{by} changes the running configuration of device {name}"
    ),
    "demo.rekey_device": Text("设备 {name} 换了 SSH 主机密钥", "device {name} has another SSH host key"),
    "demo.fail_fan": Text("设备 {name} 的一个风扇停转", "a fan of device {name} stands still"),
    "demo.fail_supply": Text("设备 {name} 的一个电源失效", "a power supply of device {name} fails"),
    "demo.down_port": Text("设备 {name} 的端口 {interface} 中断", "interface {interface} of device {name} goes down"),
    "demo.shut_port": Text(
        "设备 {name} 的端口 {interface} 被管理关闭", "interface {interface} of device {name} is shut"
    ),
    "demo.cut_link": Text("链路 {name} 中断", "link {name} is cut"),
    "demo.dim_link": Text(
        "链路 {name} 两端的收光下降 {amount}", "both ends of link {name} receive {amount} less light"
    ),
    "demo.corrupt_link": Text(
        "链路 {name} 有 {amount} 的报文损坏", "{amount} of the packets on link {name} are corrupted"
    ),
    "demo.miswire_link": Text("链路 {name} 插错了端口", "link {name} is plugged into the wrong port"),
    "demo.flap_link": Text("链路 {name} 反复通断", "link {name} goes up and down"),
    "demo.cut_site": Text("站点 {name} 断开", "all links into site {name} are cut"),
    "demo.kill_service": Text("业务系统 {name} 停止应答", "service {name} stops answering"),
    "demo.slow_service": Text("业务系统 {name} 的应答变慢，时延 {amount}", "service {name} answers late by {amount}"),
    "demo.fail_service": Text("业务系统 {name} 只返回错误", "service {name} answers with errors only"),
    "demo.deface_service": Text("业务系统 {name} 的页面被换掉", "the page of service {name} is replaced by another"),
    "demo.heal_device": Text("设备 {name} 恢复", "device {name} is healed"),
    "demo.heal_fan": Text("设备 {name} 的风扇恢复", "the fan of device {name} turns again"),
    "demo.heal_supply": Text("设备 {name} 的电源恢复", "the power supply of device {name} delivers again"),
    "demo.heal_port": Text("设备 {name} 的端口 {interface} 恢复", "interface {interface} of device {name} is healed"),
    "demo.heal_link": Text("链路 {name} 恢复", "link {name} is healed"),
    "demo.heal_service": Text("业务系统 {name} 恢复", "service {name} is healed"),
    "demo.isolate_network": Text("监测点与网络 {name} 失联", "this host is isolated from network {name}"),
    "demo.heal_network": Text("监测点与网络 {name} 恢复连通", "this host is no longer isolated from network {name}"),
    "demo.heal_site": Text("站点 {name} 恢复", "site {name} is healed"),
    "demo.heal_all": Text("全部恢复", "everything is healed"),
    # the end
    "demo.ending": Text("正在结束 …", "ending …"),
    "demo.ended": Text("演示结束，没有留下任何东西", "the demo is over; nothing was left behind"),
    "demo.kept": Text("演示结束，数据库留在 {folder}", "the demo is over; the databases are in {folder}"),
    "demo.died": Text(
        "{name} 意外结束（退出码 {code}），演示随之结束；它最后的输出：",
        "{name} ended by itself (exit code {code}), and the demo with it; it said last:",
    ),
    "demo.cannot_keep": Text("无法使用目录 {folder}（{error}）", "cannot use the folder {folder} ({error})"),
    "demo.bad_days": Text("--days 应为 0 到 {most}", "--days must be from 0 to {most}"),
    "demo.bad_port": Text("--port 应为 1 到 65534", "--port must be from 1 to 65534"),
}
