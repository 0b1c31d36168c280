"""What a preflight says of sessions over SSH: the step at which one ended, and what to do."""

from __future__ import annotations

from netmon.words.text import Text

_DETAIL = Text("TCP {port}：{detail}", "TCP {port}: {detail}")
_CREDENTIAL = Text("凭据 {credential}：{detail}", "credential {credential}: {detail}")

TEXTS: dict[str, Text] = {
    "finding.ssh_closed": Text("SSH 端口不通", "the SSH port is closed"),
    "finding_at.ssh_closed": _DETAIL,
    "remedy.ssh_closed": Text(
        "看设备上 SSH 服务是否启用（华为 stelnet server enable，新华三 ssh server enable，锐捷 enable service "
        "ssh-server），端口是否与台账的 ssh_port 相同，访问控制和途中的防火墙是否放行本机",
        "is the SSH server enabled (Huawei stelnet server enable, H3C ssh server enable, Ruijie enable service "
        "ssh-server), is its port the inventory's ssh_port, do access control and firewalls on the way let this "
        "host in",
    ),
    "finding.ssh_silent": Text("SSH 连得上，但没有应答", "SSH is connected to and says nothing"),
    "finding_at.ssh_silent": _DETAIL,
    "remedy.ssh_silent": Text(
        "多半是途中的防火墙丢弃了报文，或设备 CPU 过高、会话堆满；从本机用 ssh 试一次，再看设备的 CPU 和在线用户",
        "most often a firewall on the way drops it, or the device is too busy or full of sessions; try ssh from this "
        "host, then look at its processor and who is logged in",
    ),
    "finding.ssh_weak": Text("SSH 只支持过时的算法，没有登录", "SSH offers obsolete algorithms only; nobody logged in"),
    "finding_at.ssh_weak": Text("{detail}", "{detail}"),
    "remedy.ssh_weak": Text(
        "升级设备软件，或在设备上生成 ECDSA 主机密钥、启用 aes128-ctr；都做不到时给这台设备写 ssh_legacy: true",
        "update its software, or make an ECDSA host key and enable aes128-ctr on it; where neither is to be had, write "
        "ssh_legacy: true at this device",
    ),
    "finding.ssh_unknown_key": Text("SSH 主机密钥尚未登记", "the SSH host key is not on record"),
    "finding_at.ssh_unknown_key": Text("{detail}", "{detail}"),
    "remedy.ssh_unknown_key": Text(
        "执行 netmon ssh enrol 加设备编号（或 --all），在设备控制台核对指纹后登记；在此之前不会发送口令",
        "run netmon ssh enrol with its id (or --all) and compare the fingerprint on its console; no password is sent "
        "before that",
    ),
    "finding.ssh_changed_key": Text("SSH 主机密钥与登记的不同", "the SSH host key is not the one on record"),
    "finding_at.ssh_changed_key": Text("{detail}", "{detail}"),
    "remedy.ssh_changed_key": Text(
        "先查明原因：设备更换过、重新生成过密钥，还是有人在中间冒充；查明之后执行 netmon ssh enrol --replace "
        "加设备编号",
        "find out why: was it replaced, was its key made anew, or is somebody in between; then run netmon ssh enrol "
        "--replace with its id",
    ),
    "finding.ssh_login": Text("SSH 登录被拒绝", "the SSH login is refused"),
    "finding_at.ssh_login": _CREDENTIAL,
    "remedy.ssh_login": Text(
        "核对用户名和口令（或公钥）；看设备上该用户的服务类型是否有 ssh、认证方式是否一致、是否因多次失败被锁定",
        "compare user and password (or public key); on the device, may this user log in over ssh, is the way to log in "
        "the same, is he locked out after failures",
    ),
    "finding.ssh_login_silent": Text("SSH 登录请求没有应答", "the SSH login is not answered"),
    "finding_at.ssh_login_silent": _CREDENTIAL,
    "remedy.ssh_login_silent": Text(
        "设备多半在等认证服务器（RADIUS、TACACS）：看它们之间是否可达，或给这个用户用本地认证",
        "it is most often waiting for an authentication server (RADIUS, TACACS): can it reach that, or let this user "
        "log in locally",
    ),
    "finding.ssh_expired": Text("SSH 口令已过期", "the SSH password has expired"),
    "finding_at.ssh_expired": _CREDENTIAL,
    "remedy.ssh_expired": Text(
        "人工登录改好口令，再更新口令文件；netmon 从不修改口令，设备上最好免除这个用户的口令老化",
        "log in by hand, change it and update the secret; netmon never changes a password, so exempt this user from "
        "ageing where the device can",
    ),
    "finding.ssh_full": Text("设备的登录会话已满", "the device has no session left"),
    "finding_at.ssh_full": _DETAIL,
    "remedy.ssh_full": Text(
        "看谁在线（display users、show users），清理不用的会话；给 VTY 设空闲超时，或增加 VTY 数",
        "see who is logged in (display users, show users) and end what is not used; set an idle timeout on the VTYs, "
        "or have more of them",
    ),
    "finding.ssh_prompt": Text(
        "SSH 登录成功，但认不出提示符或系统", "SSH lets us in, but its prompt or system is not known"
    ),
    "finding_at.ssh_prompt": _CREDENTIAL,
    "remedy.ssh_prompt": Text(
        "人工登录看看是否停在某个提问或菜单上；系统能确定时给这台设备写 profile（如 vrp、comware、ios）",
        "log in by hand and see whether it stops at a question or a menu; where the system is known, write profile at "
        "this device (vrp, comware, ios)",
    ),
    "finding.ssh_command": Text(
        "SSH 登录成功，但第一条命令没有结果", "SSH lets us in, but the first command brings nothing"
    ),
    "finding_at.ssh_command": _CREDENTIAL,
    "remedy.ssh_command": Text(
        "看这个用户的级别够不够执行 display version（show version）；需要时给凭据加 enable",
        "is this user's level enough for display version (show version); give the credential an enable where needed",
    ),
    "finding.ssh_failed": Text("SSH 会话失败", "the SSH session failed"),
    "finding_at.ssh_failed": _DETAIL,
    "remedy.ssh_failed": Text(
        "从本机用 ssh 试一次，看对方是不是 SSH 服务、地址和端口对不对",
        "try ssh from this host: is it an SSH server at all, are address and port right",
    ),
}
