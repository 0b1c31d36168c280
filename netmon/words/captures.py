"""What is said of texts that were captured at command lines, and parsed without a device."""

from __future__ import annotations

from netmon.words.text import Text

TEXTS: dict[str, Text] = {
    "help.ssh_parse": Text(
        "离线解析采集到的命令输出：显示各行字段，以及 netmon 从中得出的身份、端口、邻居、硬件状态或脱敏后的配置",
        "Parse a captured command output offline: its rows, and the identity, interfaces, neighbours, sensors or masked"
        " configuration that netmon makes of it",
    ),
    "manual.ssh_parse": Text(
        "不连接设备，也不需要台账；用于核对某个平台的输出能否读懂，或向我们反馈读错的输出。平台与命令的名称同 "
        "ntc-templates。文本前后的提示符、命令回显和分页标记不计入输出。什么也读不出时退出码为 1。",
        "No device is asked and no inventory is needed: it shows whether the output of a platform is understood, and"
        " helps to report one that is read wrong. Platforms and commands are named as in ntc-templates. Prompts, the"
        " echo of the command and marks of a pager around the text are no part of it. The exit code is 1 where nothing"
        " could be read.",
    ),
    "help.parse_file": Text("采集到的文本文件；- 为标准输入", "The captured text; - is standard input"),
    "help.parse_platform": Text(
        "命令行平台，如 huawei_vrp、cisco_ios", "The command line's platform, such as huawei_vrp or cisco_ios"
    ),
    "help.parse_command": Text(
        "产生该文本的命令，可用缩写，如 “display version”",
        'The command that printed it, in full or abbreviated, such as "display version"',
    ),
    "ssh.parse_which_platform": Text(
        "须用 --platform 指明平台：{platforms}", "say the platform with --platform: {platforms}"
    ),
    "ssh.parse_no_platform": Text(
        "没有名为 {platform} 的平台；可用的有 {platforms}", "there is no platform {platform}; known are {platforms}"
    ),
    "ssh.parse_which_command": Text(
        "须用 --command 指明命令；{platform} 可解析的有 {commands}",
        "say the command with --command; of {platform}, these can be parsed: {commands}",
    ),
    "ssh.parse_nothing": Text(
        "从该文本中未能解析出任何内容（{platform}，{command}；{reason}）；可解析的命令有 {commands}",
        "nothing could be read of this text ({platform}, {command}; {reason}); commands that can be parsed: {commands}",
    ),
    "ssh.parse_unread": Text("无法读取 {file}：{error}", "cannot read {file}: {error}"),
    "ssh.parse_too_big": Text("{file} 超过 {most} MB", "{file} is larger than {most} MB"),
    "ssh.parse_identity": Text("设备身份", "Device"),
    "ssh.parse_configuration": Text("配置（已脱敏）", "Configuration, masked"),
    "ssh.parse_rows": Text("{command} 的字段，共 {count} 行：", "Fields of {command}, rows: {count}"),
    "ssh.parse_problem": Text("{what} 未能解析：{why}", "{what} could not be read: {why}"),
    "ssh.column_mac": Text("MAC 地址", "MAC"),
    "ssh.column_mtu": Text("MTU", "MTU"),
}
