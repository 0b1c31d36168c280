"""What the daemon says at start, at reload and in its log."""

from __future__ import annotations

from netmon.words.text import Text

TEXTS: dict[str, Text] = {
    "icmp.unprivileged": Text(
        zh="ICMP：使用非特权 ping 套接字（内核参数 net.ipv4.ping_group_range 允许）。",
        en="ICMP: unprivileged ping sockets (the kernel's net.ipv4.ping_group_range allows them).",
    ),
    "icmp.raw": Text(
        zh="ICMP：使用原始套接字（CAP_NET_RAW）；非特权 ping 套接字不可用（{unprivileged}），"
        "如需启用，请将 net.ipv4.ping_group_range 设为包含本进程所属的组。",
        en="ICMP: raw sockets (CAP_NET_RAW); unprivileged ping sockets are not allowed ({unprivileged}): "
        "net.ipv4.ping_group_range would have to include this process's group.",
    ),
    "icmp.off": Text(
        zh="ICMP：已停用，所有设备均不做 ping 探测：非特权 ping 套接字不可用（{unprivileged}），"
        "原始套接字也不可用（{raw}）。请将本进程所属的组加入 net.ipv4.ping_group_range，或授予 CAP_NET_RAW。",
        en="ICMP: off, no device is pinged: neither unprivileged ping sockets ({unprivileged}) nor raw sockets ({raw}) "
        "are allowed. Let net.ipv4.ping_group_range include this process's group, or grant CAP_NET_RAW.",
    ),
    "icmp.not_started": Text(zh="ICMP：尚未启动。", en="ICMP: not started yet."),
    "icmp.no_ipv4": Text(
        zh="ICMP：本机无法使用 IPv4（{error}），IPv4 地址的设备不做 ping 探测。",
        en="ICMP: this host has no IPv4 ({error}); devices with IPv4 addresses are not pinged.",
    ),
    "icmp.no_ipv6": Text(
        zh="ICMP：本机无法使用 IPv6（{error}），IPv6 地址的设备不做 ping 探测。",
        en="ICMP: this host has no IPv6 ({error}); devices with IPv6 addresses are not pinged.",
    ),
}
