"""What came of a session over SSH, what to do about it, and what is believed because of it."""

from __future__ import annotations

from netmon.words.text import Text

TEXTS: dict[str, Text] = {
    # Why a session, or a command of it, brought nothing: one for each such cause of the model.
    "cause.no_banner": Text("端口已连通，但未收到 SSH 标识", "connected, but no SSH identification came"),
    "cause.no_key_exchange": Text("SSH 密钥交换未能完成", "the SSH key exchange did not end"),
    "cause.no_login_answer": Text("登录请求未得到答复", "the login was not answered"),
    "cause.no_prompt": Text("登录后未出现命令提示符", "no prompt came after the login"),
    "cause.command_hung": Text("命令执行后提示符未返回", "the prompt did not come back after a command"),
    "cause.command_endless": Text("命令输出超过上限", "a command printed more than is taken"),
    "cause.command_refused": Text(
        "设备不认识该命令，或该用户无权执行", "the device does not know the command, or denies it to this user"
    ),
    "cause.host_key_unknown": Text("主机密钥尚未登记", "its host key is not on record"),
    "cause.host_key_changed": Text("主机密钥与登记的不同", "its host key is not the one on record"),
    "cause.weak_algorithms": Text(
        "只支持过时的加密算法（SHA-1、CBC 等）", "it offers obsolete algorithms only (SHA-1, CBC and the like)"
    ),
    "cause.password_expired": Text("登录口令已过期，须先修改", "its password has expired and must be changed first"),
    "cause.unknown_system": Text(
        "已登录，但认不出是什么系统", "it let us in, but which system it runs could not be told"
    ),
    "cause.too_many_sessions": Text("设备的登录会话已满", "the device has no session left"),
    # What is believed because of it.
    "reason.ssh_stands_in": Text(
        "SNMP 无法使用（{why}），由 SSH 代为读取", "SNMP cannot be used ({why}); SSH stands in for it"
    ),
    "reason.ssh_again": Text("SSH 恢复可用", "SSH works again"),
    "reason.ssh_failed": Text("设备可达，但 SSH 无法使用（{why}）", "reachable, but SSH cannot be used ({why})"),
    "reason.ssh_key_changed": Text(
        "设备可达，但其主机密钥与登记的不同，未发送口令；先查明原因，再执行 netmon ssh enrol --replace {device}",
        "reachable, but its host key is not the one on record, so no password was sent; find out why, then run netmon "
        "ssh enrol --replace {device}",
    ),
    "reason.ssh_key_unknown": Text(
        "设备可达，但其主机密钥尚未登记；请执行 netmon ssh enrol {device}",
        "reachable, but its host key is not on record; run netmon ssh enrol {device}",
    ),
    "reason.neither_answers": Text(
        "设备可达，但 SNMP（{snmp}）和 SSH（{ssh}）均无法使用",
        "reachable, but neither SNMP ({snmp}) nor SSH ({ssh}) can be used",
    ),
    "reason.port_no_ssh": Text(
        "设备 {device} 的 SSH 无法使用，端口 {interface} 状态未知",
        "SSH of device {device} cannot be used, so interface {interface} is unknown",
    ),
    "port.no_ssh": Text("SSH 无法使用", "SSH cannot be used"),
    "note.host_key_changed": Text(
        "主机密钥已改变：登记的是 {known}，现为 {shown}；先查明原因，再执行 netmon ssh enrol --replace {device}",
        "its host key is another one: {known} is on record, {shown} was shown; find out why, then run netmon ssh enrol "
        "--replace {device}",
    ),
    "note.host_key_revoked": Text(
        "出示了不再采信的主机密钥 {shown}；先查明原因，再执行 netmon ssh enrol --replace {device}",
        "it showed the host key {shown}, which is not trusted any more; find out why, then run netmon ssh enrol "
        "--replace {device}",
    ),
    # How it fares at a device, as commands and pages tell it.
    "over_ssh.worked": Text(
        "设备 {device} 最近一次 SSH 会话：{at}，可用，用时 {seconds} 秒",
        "last SSH session with device {device}: {at}, it worked and took {seconds} s",
    ),
    "over_ssh.failed": Text(
        "设备 {device} 最近一次 SSH 会话：{at}，失败：{why}（{detail}），已持续 {lasting}",
        "last SSH session with device {device}: {at}, it failed: {why} ({detail}); so for {lasting}",
    ),
    "over_ssh.advice": Text("处理：{advice}", "what to do: {advice}"),
    "over_ssh.reads": Text(
        "设备 {device} 的端口状态读自 SSH，命令：{commands}",
        "the interfaces of device {device} were read over SSH, by: {commands}",
    ),
    "over_ssh.reads_somehow": Text(
        "设备 {device} 的端口状态读自 SSH{commands}", "the interfaces of device {device} were read over SSH{commands}"
    ),
    "over_ssh.disagree": Text(
        "设备 {device} 的 SNMP 与 SSH 说法不一致（以 SNMP 为准）：",
        "SNMP and SSH of device {device} disagree; what SNMP says counts:",
    ),
    "over_ssh.disagree_count": Text(
        "SNMP 与 SSH 说法不一致：{count} 处，{devices} 台设备；详见 netmon why 设备编号",
        "SNMP and SSH disagree: {count}, at so many devices: {devices}; see netmon why DEVICE",
    ),
    "web.page_ssh_agrees": Text("SNMP 与 SSH 说法一致。", "SNMP and SSH agree."),
    "aspect.admin": Text("管理状态", "admin status"),
    "aspect.oper": Text("运行状态", "oper status"),
    "aspect.model": Text("型号", "model"),
    "aspect.version": Text("版本", "version"),
    "aspect.serial": Text("序列号", "serial number"),
    "cli.column_snmp": Text("SNMP", "SNMP"),
    "cli.column_ssh": Text("SSH", "SSH"),
    # Metrics.
    "metric.device_ssh_up": Text(
        "最近一次 SSH 会话可用为 1，失败为 0；未登录过的设备没有样本。",
        "1 if the last SSH session with the device worked, 0 if it failed; no sample where there was none yet.",
    ),
    "metric.device_ssh_last_answer_timestamp_seconds": Text(
        "最近一次可用的 SSH 会话的开始时间，Unix 时间。",
        "When the last SSH session that worked began, in Unix time.",
    ),
    "metric.device_ssh_failure": Text(
        "最近一次 SSH 会话失败时为 1，标签 kind 和 cause 说明原因；会话恢复后样本消失。"
        "主机密钥改变时 cause 为 host_key_changed，只需据此告警一次。",
        "1 while the last SSH session failed, kind and cause say with what; gone as soon as one works. Where the host "
        "key is another one cause is host_key_changed: one alert is enough for it.",
    ),
    "metric.device_ssh_reads_interfaces": Text(
        "所示端口状态读自 SSH 为 1，读自 SNMP 为 0。",
        "1 if the states of interfaces that are shown were read over SSH, 0 if over SNMP.",
    ),
    "metric.device_ssh_stands_in": Text(
        "SNMP 不可用、由 SSH 代为读取时为 1，否则为 0；只经 SSH 读取的设备没有样本。",
        "1 while SSH stands in for an SNMP that does not answer, 0 while it need not; no sample of devices that only "
        "SSH reads.",
    ),
    "metric.device_disagreements": Text(
        "SNMP 与 SSH 说法不一致之处的数目（端口状态、型号、版本、序列号）；两者不能比较时没有样本。",
        "Number of things that SNMP and SSH tell differently: states of interfaces, model, version, serial number; no "
        "sample while they cannot be compared.",
    ),
    # What to do about it.
    "advice.no_banner": Text(
        "确认该端口上是 SSH 服务；设备会话已满时也会如此",
        "check that SSH listens on that port; a device without a free session does the same",
    ),
    "advice.no_key_exchange": Text(
        "检查设备负载与途中的防火墙；必要时重新生成设备的主机密钥",
        "check the load of the device and firewalls on the way; generate its host key anew where need be",
    ),
    "advice.no_login_answer": Text(
        "检查设备到认证服务器（AAA、RADIUS、TACACS+）的连通性",
        "check whether the device reaches its AAA server (RADIUS, TACACS+)",
    ),
    "advice.no_prompt": Text(
        "人工登录一次，查看登录后是否有等待确认的提示",
        "log in by hand and see whether something waits to be confirmed after the login",
    ),
    "advice.command_hung": Text(
        "检查设备负载；必要时增大 ssh_session", "check the load of the device; raise ssh_session where need be"
    ),
    "advice.command_endless": Text(
        "人工执行该命令，查看输出是否正常", "run the command by hand and see what it prints"
    ),
    "advice.command_refused": Text(
        "给该用户只读权限，或核对台账中的 profile",
        "give the user the right to read it, or check the profile in the inventory",
    ),
    "advice.host_key_unknown": Text(
        "核对指纹后登记：netmon ssh enrol {device}", "compare the fingerprint and record it: netmon ssh enrol {device}"
    ),
    "advice.host_key_changed": Text(
        "先查明原因（更换设备、重置密钥，或有人冒充），再执行 netmon ssh enrol --replace {device}",
        "find out why first (another device, a new key, or an impostor), then run netmon ssh enrol --replace {device}",
    ),
    "advice.weak_algorithms": Text(
        "升级设备软件或启用较新的算法；确实不能时在台账中为该设备设置 ssh_legacy: true",
        "upgrade the device or enable newer algorithms; where that cannot be, set ssh_legacy: true for it in the "
        "inventory",
    ),
    "advice.password_expired": Text(
        "在设备上修改口令或取消其有效期，并更新凭据",
        "change the password on the device or let it not expire, and update the credential",
    ),
    "advice.unknown_system": Text(
        "在台账中写明 profile；仍不支持的系统请提交 display version 或 show version 的输出",
        "name the profile in the inventory; for a system that is not supported yet report what display version or show "
        "version prints",
    ),
    "advice.too_many_sessions": Text(
        "关闭闲置会话，或增加 VTY 数量", "close idle sessions, or allow more of them (VTY)"
    ),
    # Failures that no cause of the above explains.
    "advice.ssh_auth": Text("核对台账中的 SSH 凭据", "check the SSH credential in the inventory"),
    "advice.ssh_refused": Text(
        "检查设备是否启用了 SSH，以及访问控制", "check that SSH is enabled on the device, and its access lists"
    ),
    "advice.ssh_timeout": Text(
        "检查到设备 SSH 端口的连通性与访问控制", "check the way to its SSH port, and access lists"
    ),
}
