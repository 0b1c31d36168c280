"""What `netmon probe --ssh` says."""

from __future__ import annotations

from netmon.words.text import Text

TEXTS: dict[str, Text] = {
    "help.probe_ssh": Text(
        "经 SSH 探测：一次会话，读出端口、身份、邻居、传感器和运行配置",
        "Over SSH: one session that reads interfaces, identity, neighbours, sensors and the running configuration",
    ),
    "help.probe_password": Text(
        "登录口令的引用（--ssh）：env:变量名、file:路径 或 cred:名称",
        "Reference to the password (--ssh): env:NAME, file:PATH or cred:NAME",
    ),
    "help.probe_key": Text("私钥的引用（--ssh）", "Reference to a private key (--ssh)"),
    "help.probe_passphrase": Text(
        "打开私钥的口令的引用（--ssh）", "Reference to the passphrase that opens the key (--ssh)"
    ),
    "help.probe_enable": Text("enable 口令的引用（--ssh）", "Reference to the enable password (--ssh)"),
    "help.probe_platform": Text(
        "命令行种类，如 huawei_vrp、hp_comware、cisco_ios；不写则自动识别（--ssh）",
        "Its command line, such as huawei_vrp, hp_comware or cisco_ios; by default recognised (--ssh)",
    ),
    "help.probe_legacy": Text(
        "允许 SHA-1、CBC 等旧的 SSH 算法（--ssh）", "Allow SSH algorithms that are old and weak: SHA-1, CBC (--ssh)"
    ),
    "cli.snmp_with_ssh": Text(
        "--ssh 不能与 --snmp、--community、--auth、--priv、--context 同用；请分两次探测",
        "--ssh does not go with --snmp, --community, --auth, --priv or --context; probe twice",
    ),
    "cli.ssh_flag_missing": Text(
        "--password、--key、--passphrase、--enable、--platform、--legacy、--known-hosts 只用于 SSH；请加上 --ssh",
        "--password, --key, --passphrase, --enable, --platform, --legacy and --known-hosts are for SSH; add --ssh",
    ),
    "cli.ssh_user_missing": Text(
        "请用 --user 指明用户名，并用 --password 或 --key 指明口令或私钥的引用",
        "name the user with --user, and a reference with --password or --key",
    ),
    "cli.ssh_password_missing": Text(
        "缺少 --password 或 --key；请写明从哪里取，如 --password env:NETMON_SSH_PASSWORD",
        "--password or --key is missing; say where it is kept, such as --password env:NETMON_SSH_PASSWORD",
    ),
    "cli.unknown_platform": Text(
        "--platform：没有“{value}”；可选 {choices}", "--platform: there is no “{value}”; choose {choices}"
    ),
    "cli.unknown_device_ssh": Text(
        "台账 {file} 里没有设备 {device}；若这是地址，请用 --user 和 --password 或 --key 指明如何登录",
        "there is no device {device} in the inventory {file}; if it is an address, say with --user and --password or "
        "--key how to log in",
    ),
    "cli.device_without_ssh": Text(
        "台账没有为设备 {device} 指定 SSH 凭据", "the inventory gives device {device} no SSH credential"
    ),
    "cli.probe_advice": Text("建议：{advice}", "what to do: {advice}"),
    "cli.probe_configuration": Text(
        "运行配置：{lines} 行（口令已遮盖）", "running configuration: {lines} lines, secrets masked"
    ),
    "cli.probe_configuration_changed": Text(
        "运行配置：{lines} 行（口令已遮盖），设备称上次修改：{changed}",
        "running configuration: {lines} lines, secrets masked; last changed, as the device says: {changed}",
    ),
}
