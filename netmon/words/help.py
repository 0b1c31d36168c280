"""What `--help` says."""

from __future__ import annotations

from netmon.words.text import Text

TEXTS: dict[str, Text] = {
    "help.part": Text("netmon {name} 的命令", "the commands of netmon {name}"),
    "help.netmon": Text(
        "监测一个省的政务网络：谁已接入、谁在线、断在哪里，并给出依据",
        "Watches a province's government networks: who is connected, who is online, where it is broken, and on what "
        "evidence",
    ),
    "help.help": Text("显示本页", "Show this page"),
    "help.install_completion": Text("为当前 shell 安装命令补全", "Install completion for this shell"),
    "help.show_completion": Text("显示当前 shell 的补全脚本", "Show the completion script of this shell"),
    "help.debug": Text("出现内部错误时显示详情（堆栈）", "Show the traceback of an internal error"),
    "help.version_flag": Text("显示版本", "Show the version"),
    "help.json": Text("输出 JSON，键名为英文且保持不变", "Print JSON; its keys are stable"),
    "help.inventory": Text(
        "台账文件，默认 $NETMON_INVENTORY，否则 inventory.yaml",
        "The inventory file; by default $NETMON_INVENTORY, else inventory.yaml",
    ),
    "help.network": Text(
        "只看台账中的这一个网络，默认 $NETMON_NETWORK，否则全部；正式运行时一个实例只监测一个网络",
        "Only this network of the inventory; by default $NETMON_NETWORK, else all; in service an instance watches one",
    ),
    "help.database": Text(
        "数据库 URL，默认 $NETMON_DATABASE，否则 systemd 状态目录或当前目录下的 netmon.db",
        "The database's URL; by default $NETMON_DATABASE, else netmon.db in systemd's state directory or here",
    ),
    # check
    "help.check": Text(
        "检查台账：一次列出全部错误（文件:行号），有错误时退出码为 1",
        "Check the inventory: list all problems at once, as file:line; exit code 1 if there are any",
    ),
    "help.check_file": Text(
        "台账文件，默认 $NETMON_INVENTORY，否则 inventory.yaml",
        "The inventory file; by default $NETMON_INVENTORY, else inventory.yaml",
    ),
    "help.check_no_secrets": Text(
        "不检查口令的引用能否取到值",
        "Do not check whether references to secrets can be read",
    ),
    # run
    "help.run": Text(
        "启动守护进程：探测、判断、记录、发布指标", "Run the daemon: probe, judge, record, expose metrics"
    ),
    "help.run_listen": Text(
        "指标与页面的监听地址，默认 $NETMON_LISTEN，否则 127.0.0.1:9899；非本机地址须有 --web-config",
        "Where metrics and pages are served; by default $NETMON_LISTEN, else 127.0.0.1:9899; anything but loopback "
        "needs --web-config",
    ),
    "help.known_hosts": Text(
        "已登记 SSH 主机密钥的文件（OpenSSH 的 known_hosts 格式）；默认 $NETMON_KNOWN_HOSTS，否则 inventory.d 里的 "
        "known_hosts",
        "file of the SSH host keys on record (OpenSSH's known_hosts); default $NETMON_KNOWN_HOSTS, else known_hosts in "
        "inventory.d",
    ),
    "help.run_web_config": Text(
        "TLS 与用户口令的文件，格式同 Prometheus exporter-toolkit 的 Web 配置",
        "The file of TLS and passwords, in the format of Prometheus exporter-toolkit's web configuration",
    ),
    "help.run_all_interfaces": Text(
        "发布所有端口的指标，而不只是链路所用的端口",
        "Expose metrics of every interface, not only of those that links name",
    ),
    "help.run_log_level": Text(
        "日志级别：debug、info、warning、error，默认 info", "Log level: debug, info, warning or error; by default info"
    ),
    "help.run_icmp": Text(
        "auto：按内核许可自动选择 ping 方式（默认）；off：不 ping",
        "auto: ping in whatever way the kernel permits (default); off: do not ping",
    ),
    # probe
    "help.probe": Text(
        "立即探测一台设备并显示结果：可以是任意地址（配 --snmp 等选项，不需要台账），也可以是台账里的设备编号",
        "Probe one device now and show what it says: any address (with --snmp and so on, no inventory needed), or "
        "the id of a device in the inventory",
    ),
    "help.probe_target": Text(
        "地址[:端口]（IPv4、IPv6、[IPv6]:端口、主机名），或台账里的设备编号",
        "HOST[:PORT] (IPv4, IPv6, [IPv6]:PORT or a name), or the id of a device in the inventory",
    ),
    "help.probe_snmp": Text("SNMP 版本：v1、v2c 或 v3", "SNMP version: v1, v2c or v3"),
    "help.probe_community": Text(
        "团体字的引用：env:变量名、file:路径 或 cred:名称；不能直接写团体字",
        "Reference to the community: env:NAME, file:PATH or cred:NAME; never the community itself",
    ),
    "help.probe_user": Text("SNMPv3 用户名", "SNMPv3 user"),
    "help.probe_auth": Text(
        "认证算法与口令的引用，如 sha256:env:变量名（md5、sha1、sha224、sha256、sha384、sha512）",
        "Authentication protocol and reference to its password, such as sha256:env:NAME (md5, sha1, sha224, sha256, "
        "sha384, sha512)",
    ),
    "help.probe_priv": Text(
        "加密算法与口令的引用，如 aes128:env:变量名（des、aes128、aes192、aes256、aes192-cisco、aes256-cisco）",
        "Privacy protocol and reference to its password, such as aes128:env:NAME (des, aes128, aes192, aes256, "
        "aes192-cisco, aes256-cisco)",
    ),
    "help.probe_context": Text("SNMPv3 上下文名", "SNMPv3 context name"),
    "help.probe_timeout": Text("等待首个应答的秒数，默认 5", "Seconds to wait for the first answer; by default 5"),
    # preflight
    "help.preflight": Text(
        "启动前预检：把台账里的设备各探测一次，逐台说明有什么障碍、怎么办",
        "Before the start: probe every device of the inventory once, and say what stands in the way and what to do",
    ),
    "help.preflight_file": Text(
        "台账文件，默认 NETMON_INVENTORY，再默认 inventory.yaml",
        "The inventory file; by default NETMON_INVENTORY, else inventory.yaml",
    ),
    "help.preflight_device": Text("只看这台设备（编号），可写多次", "Only this device (its id); may be given again"),
    "help.preflight_xlsx": Text("另把全部结果写成 Excel 工作簿", "Also write all results as an Excel workbook"),
    "help.preflight_concurrency": Text(
        "最多同时探测多少台，默认 200；站点上限以台账 limits 为准",
        "Devices visited at once, at most; by default 200; the limits of the inventory hold besides",
    ),
    "help.preflight_no_ssh": Text(
        "不看 SSH（默认连接 SSH 端口，只读算法，不登录）",
        "Leave out SSH (by default its port is connected to, its algorithms are read, and nobody logs in)",
    ),
    "help.preflight_ssh_port": Text("SSH 的 TCP 端口，默认 22", "The TCP port for SSH; by default 22"),
    # status
    "help.status": Text(
        "当前的判断：各单位、链路、设备的状态及持续时间",
        "What is known now: the state of units, links and devices, and for how long",
    ),
    "help.status_network": Text("只看一个网络（编号）", "Only this network (its id)"),
    "help.status_state": Text(
        "只看某种状态：up、down、unreachable 或 unknown", "Only this state: up, down, unreachable or unknown"
    ),
    "help.status_links": Text(
        "列出链路最近 5 分钟的流量、丢包、时延、错包和丢弃，占用率高的在前",
        "The last five minutes of each link: load, loss, round-trip time, errors, discards; the fullest first",
    ),
    "help.status_live": Text(
        "实时画面：占满终端，状态一变即更新，按 Ctrl-C 结束",
        "A live view that fills the terminal and follows every change; Ctrl-C ends it",
    ),
    # events
    "help.events": Text(
        "发生过的事件：状态变化，以及设备更换、配置变更等记录，新的在后",
        "Past events: changes of state, and what else happened, such as another device or configuration; newest last",
    ),
    "help.events_since": Text(
        "回溯多久，如 30m、1h、7d，默认 1h",
        "How far back, such as 30m, 1h or 7d; by default 1h",
    ),
    "help.events_subject": Text(
        "只看一个对象：编号，或 device:编号、link:编号、unit:编号",
        "Only this subject: an id, or device:ID, link:ID, unit:ID",
    ),
    "help.events_follow": Text(
        "持续显示新的事件，按 Ctrl-C 结束",
        "Keep showing events as they happen; Ctrl-C ends it",
    ),
    "help.events_limit": Text("最多显示多少条，默认 200", "Show at most this many; by default 200"),
    # reload
    "help.reload": Text(
        "让守护进程重新读取台账并报告结果：要么整体生效，要么完全不变",
        "Have the daemon read the inventory again and report the outcome: it is taken whole or not at all",
    ),
    "help.reload_timeout": Text("等待结果的秒数，默认 60", "Seconds to wait for the outcome; by default 60"),
    # why
    "help.why": Text(
        "对一个对象的判断：从何时起、依据什么、上游如何、以前有过哪些事件",
        "What is known of a subject: since when, on what evidence, what is upstream of it, and its past events",
    ),
    "help.why_subject": Text(
        "编号，或 device:编号、link:编号、unit:编号；两个网络都有时加 @网络",
        "An id, or device:ID, link:ID, unit:ID; with @NETWORK where it is in both networks",
    ),
    # demo
    "help.demo": Text(
        "演示：在本机模拟台账里的全部设备，补上历史，每个网络启动一个守护进程，依次制造和恢复故障，在终端实时显示；"
        "按 Ctrl-C 结束，不留下任何东西",
        "A demo: simulate every device of the inventory on loopback, give it a past, run a daemon for each network, "
        "break and heal things, and show it live on the terminal; Ctrl-C ends it and leaves nothing behind",
    ),
    "help.demo_days": Text(
        "补多少天的示例历史，默认 400；0 为不补", "Days of sample history, by default 400; 0 for none"
    ),
    "help.demo_port": Text(
        "第一个网络页面的端口，默认 9899，其余网络依次加 1；被占用时另选",
        "Port of the first network's page, by default 9899, the others follow; another is taken where it is in use",
    ),
    "help.demo_scenario": Text(
        "情景文件，默认为台账旁的 inventory.d/scenarios/demo.yaml",
        "The scenario file; by default inventory.d/scenarios/demo.yaml beside the inventory",
    ),
    "help.demo_keep": Text(
        "把数据库保留在这个目录；其中已有数据库时接着使用，不再补历史",
        "Keep the databases in this folder; those that are there already are used on, without another history",
    ),
    "help.demo_no_view": Text(
        "逐行输出，不占用整个终端；输出不是终端时总是如此",
        "Print lines and leave the terminal as it is; always so where the output is no terminal",
    ),
    # lab
    "help.lab": Text(
        "在本机模拟台账里的全部设备（SNMP v1/v2c），并可随时制造和恢复故障，供演示、培训和测试",
        "Simulate every device of an inventory on loopback (SNMP v1/v2c), and break and heal it, for demos, training "
        "and tests",
    ),
    "help.lab_words": Text(
        "台账文件；或对正在运行的模拟环境：fault 制造故障，heal 恢复，state 查看",
        "The inventory file; or, to a running lab: fault breaks, heal undoes, state shows",
    ),
    "help.lab_scenario": Text("情景文件：何时发生何种故障", "A scenario file: what breaks, when, and for how long"),
    "help.lab_ports": Text("每台设备至少多少个端口，默认 48", "Interfaces of each device, at least; by default 48"),
    "help.lab_seed": Text(
        "随机数种子，默认 1；种子相同，流量等也相同", "Seed, by default 1; the same seed gives the same traffic"
    ),
    "help.lab_control": Text(
        "控制套接字，默认 $XDG_RUNTIME_DIR/netmon-lab.sock，否则在 /tmp；只有本用户能用",
        "Control socket; by default $XDG_RUNTIME_DIR/netmon-lab.sock, else in /tmp; only its owner can use it",
    ),
    # schema, version
    "help.schema": Text(
        "输出 JSON Schema：inventory（台账，供编辑器使用）或 probe（probe --json 的输出）",
        "Print a JSON Schema: inventory (for editors) or probe (what probe --json prints)",
    ),
    "help.schema_name": Text("inventory 或 probe", "inventory or probe"),
    "help.version": Text("显示版本", "Show the version"),
}
