"""What happened that is no change of belief, and what there is to say of configurations."""

from __future__ import annotations

from netmon.words.text import Text

NOTES: dict[str, Text] = {
    "note.line": Text("{subject}（{network}）：{what}", "{subject} ({network}): {what}"),
    "note.device_changed": Text("设备变更，{fact}：{before} → {after}", "{fact} changed: {before} → {after}"),
    "note.device_replaced": Text(
        "设备已更换（{fact}：{before} → {after}）；此前的历史属于原设备",
        "another device ({fact}: {before} → {after}); its history until now is that of the one before",
    ),
    "note.configuration_changed": Text(
        "配置变更：新增 {added} 行，删除 {removed} 行（与 {since} 读取的相比）",
        "the configuration changed: lines added {added}, removed {removed}, since it was read at {since}",
    ),
    "note.configuration_changed_at": Text(
        "配置变更：新增 {added} 行，删除 {removed} 行（与 {since} 读取的相比）；设备记载最近修改于 {changed}",
        "the configuration changed: lines added {added}, removed {removed}, since it was read at {since}; "
        "last changed at {changed}, says the device",
    ),
    "note.configuration_changed_by": Text(
        "配置变更：新增 {added} 行，删除 {removed} 行（与 {since} 读取的相比）；设备记载最近由 {who} 于 {changed} 修改",
        "the configuration changed: lines added {added}, removed {removed}, since it was read at {since}; "
        "last changed by {who} at {changed}, says the device",
    ),
    "note.secrets_changed": Text(
        "配置中的密码或密钥已更换：{where}",
        "a password or key in the configuration is another one: {where}",
    ),
    "web.page_note": Text("记事", "note"),
}

COMMANDS: dict[str, Text] = {
    "cli.column_number": Text("编号", "number"),
    "cli.column_first_read": Text("首次读取", "first read"),
    "cli.column_last_seen": Text("最近读取", "last read"),
    "cli.column_lines": Text("行数", "lines"),
    "cli.column_difference": Text("与前一份相比", "against the one before"),
    "cli.column_last_change": Text("设备记载的最近修改", "last change, says the device"),
    "config.none": Text("还没有读取过配置", "no configuration has been read yet"),
    "config.none_of": Text(
        "设备 {device} 还没有读取过配置；请确认台账中登记了 ssh 凭据，并用 netmon events --subject {device} 查看原因",
        "no configuration of device {device} has been read yet; check that the inventory gives it an ssh credential, "
        "and see netmon events --subject {device}",
    ),
    "config.unknown_device": Text(
        "台账和记录中都没有设备“{device}”；netmon config list 列出全部",
        "there is no device “{device}” in the inventory nor on record; netmon config list shows all",
    ),
    "config.unknown_number": Text(
        "没有编号为 {number} 的配置（可能已过保存期限）；netmon config list 设备 列出全部",
        "there is no configuration {number} (any more); netmon config list DEVICE shows all",
    ),
    "config.of_another": Text(
        "编号 {number} 是设备 {device} 的配置；请改用该设备",
        "configuration {number} is of device {device}; name that one",
    ),
    "config.none_then": Text(
        "{at} 时还没有设备 {device} 的配置；netmon config list {device} 列出全部",
        "there was no configuration of device {device} at {at} yet; netmon config list {device} shows all",
    ),
    "config.at_or_number": Text("--at 与 --number 只能给一个", "give --at or --number, not both"),
    "config.bad_time": Text(
        "“{value}”不是时间；请写成 2026-11-23、“2026-11-23 08:00”，或 7d、12h 表示多久以前",
        "“{value}” is not a time; write 2026-11-23, “2026-11-23 08:00”, or how long ago: 7d, 12h",
    ),
    "config.bad_reference": Text(
        "“{value}”既不是编号，也不是时间或设备；请写编号（17）、时间（7d、2026-11-23）或另一台设备",
        "“{value}” is no number, no time and no device; write a number (17), a time (7d, 2026-11-23) or another device",
    ),
    "config.only_one": Text(
        "设备 {device} 只有一份配置，没有可比较的；可与另一台设备比较：netmon config diff {device} 另一台设备",
        "there is only one configuration of device {device}; compare it with another device: "
        "netmon config diff {device} OTHER",
    ),
    "config.no_difference": Text("{a} 与 {b} 没有差异", "{a} and {b} do not differ"),
    "config.exported": Text("已写入 {folder}：{count} 次提交", "written to {folder}: {count} commits"),
    "config.export_nothing": Text("{folder} 已是最新", "{folder} is up to date"),
    "config.export_not_empty": Text(
        "目录 {folder} 不是空的，也不是 git 仓库；请给出空目录或不存在的目录",
        "{folder} is not empty and no git repository; name an empty directory, or one that does not exist",
    ),
    "config.export_edited": Text(
        "目录 {folder} 中有未提交的改动；请先还原，或换一个目录",
        "something in {folder} was edited and not committed; put it back, or name another directory",
    ),
    "config.export_foreign": Text(
        "{folder} 是别的 git 仓库，不是 netmon 写入的；请换一个目录",
        "{folder} is a git repository that netmon did not write; name another directory",
    ),
    "config.no_git": Text("没有找到 git；请先安装", "there is no git here; install it first"),
    "config.git_failed": Text("git {command} 失败：{said}", "git {command} failed: {said}"),
    "help.config_list": Text(
        "列出已读取的配置：每台设备最新的一份，或某台设备的全部",
        "List the configurations that were read: the newest of every device, or all of one",
    ),
    "help.config_list_device": Text("只看这台设备，列出全部", "Only this device, and all of it"),
    "help.config_show": Text(
        "显示某台设备的配置，密码和密钥已隐去", "Print the configuration of a device, its secrets masked"
    ),
    "help.config_device": Text("设备编号", "The device"),
    "help.config_at": Text(
        "当时的配置：2026-11-23、“2026-11-23 08:00”，或 7d 表示 7 天前",
        "As it was then: 2026-11-23, “2026-11-23 08:00”, or 7d for seven days ago",
    ),
    "help.config_number": Text("按编号（见 config list）", "By its number (see config list)"),
    "help.config_diff": Text(
        "比较两份配置；默认比较最新的两份；有差异时退出码为 1",
        "Print what differs between two configurations, by default the last two; exit code 1 where something does",
    ),
    "help.config_a": Text(
        "与哪一份比较：编号、时间（7d、2026-11-23）或另一台设备",
        "What to compare with: a number, a time (7d, 2026-11-23) or another device",
    ),
    "help.config_b": Text("哪一份；默认最新的一份", "Which one; by default the newest"),
    "help.config_export": Text(
        "把全部配置写入 git 仓库：每台设备一个文件，每次变更一次提交；可重复执行，只写新的",
        "Write all configurations to a git repository: a file for each device, a commit for each change; run again it "
        "adds what is new",
    ),
    "help.config_export_dir": Text("目录；不存在则创建", "The directory; made where there is none"),
    "help.run_configuration_days": Text(
        "设备配置自最近一次读取起保存多少天，默认 400",
        "days that configurations are kept after they were last read; by default 400",
    ),
    "help.run_configuration_newest": Text(
        "每台设备始终保留最新的多少份配置，默认 10",
        "configurations of each device that are kept in any case; by default 10",
    ),
    "manual.config_list": Text(
        "编号全库唯一，可用于 `config show` 和 `config diff`。只读数据库，不需要守护进程在运行。",
        "Numbers are unique over all devices; `config show` and `config diff` take them. It reads the database, and "
        "needs no running daemon.",
    ),
    "manual.config_show": Text(
        "哪些内容会被隐去，见 [configurations.zh.md](configurations.zh.md)。",
        "What is masked is told in [configurations.md](configurations.md).",
    ),
    "manual.config_diff": Text(
        "统一差异格式，每段标明所在的章节（如 `interface …`）；也可以比较两台设备。",
        "A unified diff; each hunk names the section that it is in (such as `interface …`). Two devices can be "
        "compared.",
    ),
    "manual.config_export": Text(
        "提交的时间是首次读到的时间，作者是设备记载的修改人（没有记载则为 netmon）。需要 git。",
        "A commit has the time at which the change was first read; its author is who changed it as the device tells, "
        "else netmon. Needs git.",
    ),
}

METRICS: dict[str, Text] = {
    "reference.group_configurations": Text("配置", "Configurations"),
    "metric.configuration_last_read_timestamp_seconds": Text(
        "最近一次完整读到设备配置的时间；从未读到则没有样本。",
        "When the configuration of the device was last read whole; no sample if it never was.",
    ),
    "metric.configuration_changed_timestamp_seconds": Text(
        "首次读到设备当前配置的时间。",
        "When the configuration was first read as it is now.",
    ),
    "metric.configuration_failures_total": Text(
        "没有读到设备配置的次数，自 netmon 启动起计。",
        "Attempts to read the configuration of the device that brought none, since netmon started.",
    ),
    "metric.configurations": Text(
        '按 SSH 探测的设备数：kept="yes" 已保存配置，kept="no" 尚未读到过。',
        "Devices that are asked over SSH, by whether a configuration of them is kept.",
    ),
}

TEXTS: dict[str, Text] = METRICS | NOTES | COMMANDS
