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
    "icmp.switched_off": Text(
        zh="ICMP：已由 --icmp off 或 NETMON_ICMP 关闭，不做 ping 探测。",
        en="ICMP: switched off by --icmp off or NETMON_ICMP; no device is pinged.",
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
    "daemon.listening": Text(
        "netmon 已启动：{url}",
        "netmon is running: {url}",
    ),
    "daemon.reloaded": Text(
        "清单已重新载入并生效：{devices} 台设备",
        "the inventory was read again and is in force: {devices} devices",
    ),
    "daemon.reload_refused": Text(
        "清单未通过检查，仍沿用原有清单；问题如下：",
        "the inventory was refused, the one in force stays; what is wrong:",
    ),
    "daemon.store_url_bad": Text(
        "数据库地址无效：{url}。应写成 sqlite:////绝对路径/netmon.db 或 sqlite:///相对路径.db",
        "not a database URL: {url}; write sqlite:////absolute/path/netmon.db or sqlite:///relative/path.db",
    ),
    "daemon.store_url_unsupported": Text(
        "本版本不支持该数据库：{url}。请使用 sqlite:////绝对路径/netmon.db",
        "this release cannot use {url}; use sqlite:////absolute/path/netmon.db",
    ),
    "daemon.store_folder_missing": Text(
        "数据库目录 {folder} 不存在，请先创建",
        "the database's folder {folder} does not exist; create it first",
    ),
    "daemon.store_folder_unwritable": Text(
        "无法在目录 {folder} 中写入（{error}）；运行 netmon 的用户须对该目录有写权限",
        "cannot write in {folder} ({error}); the user that runs netmon needs write access to the folder",
    ),
    "daemon.store_missing": Text(
        "数据库 {path} 不存在；netmon run 首次启动时会创建",
        "there is no database {path}; netmon run makes it at its first start",
    ),
    "daemon.store_empty": Text(
        "数据库 {path} 是空的；netmon run 启动时会建立表结构",
        "the database {path} is empty; netmon run makes its tables at start",
    ),
    "daemon.store_unreadable": Text(
        "无法打开数据库 {path}（{error}）；请检查文件及所在目录的权限",
        "cannot open the database {path} ({error}); check the permissions of the file and its folder",
    ),
    "daemon.store_not_a_database": Text(
        "{path} 不是 SQLite 数据库，或文件头已损坏；netmon 未改动该文件",
        "{path} is not an SQLite database, or its header is damaged; netmon left it as it is",
    ),
    "daemon.store_foreign": Text(
        "{path} 是其他程序的数据库；netmon 未改动该文件，请指定别的路径",
        "{path} is another program's database; netmon left it as it is, name another path",
    ),
    "daemon.store_damaged": Text(
        "数据库 {path} 已损坏（{error}）。netmon 不会自动删除或修复："
        "请先备份该文件，再从备份恢复或用 sqlite3 的 .recover 导出",
        "the database {path} is damaged ({error}). netmon deletes and repairs nothing by itself: keep a copy "
        "of the file, then restore a backup or export with .recover of sqlite3",
    ),
    "daemon.store_newer_schema": Text(
        "数据库 {path} 的结构版本 {found} 比本程序新（由 netmon {written_by} 写入）；请使用不低于该版本的 netmon",
        "the database {path} has schema {found}, newer than this release (netmon {written_by} wrote it); "
        "use that release or a later one",
    ),
    "daemon.store_older_schema": Text(
        "数据库 {path} 的结构版本 {found} 尚未升级；用本版本的 netmon run 启动一次即可（升级前会自动备份）",
        "the database {path} still has schema {found}; start netmon run of this release once (it makes a copy first)",
    ),
    "daemon.store_copy_failed": Text(
        "升级前无法把 {path} 备份到 {copy}（{error}）；数据库未改动",
        "cannot copy {path} to {copy} before the upgrade ({error}); the database was left as it is",
    ),
    "daemon.store_locked": Text(
        "数据库 {path} 正由另一个 netmon 使用（进程号 {pid}）；同一数据库只能运行一个",
        "the database {path} is in use by another netmon (pid {pid}); only one can run on a database",
    ),
    "daemon.store_busy": Text(
        "数据库 {path} 被其他程序锁定（{error}）",
        "the database {path} is locked by another program ({error})",
    ),
    "daemon.store_full": Text(
        "磁盘已满，无法写入数据库 {path}；请清理磁盘空间",
        "the disk is full, the database {path} cannot be written; free some space",
    ),
    "daemon.store_read_only": Text(
        "数据库 {path} 只读，无法写入（{error}）；请检查权限及文件系统是否以只读方式挂载",
        "the database {path} is read-only ({error}); check permissions and whether its disk is mounted read-only",
    ),
    "daemon.store_io": Text(
        "读写数据库 {path} 出错：{error}",
        "reading or writing the database {path} failed: {error}",
    ),
    "daemon.store_gone": Text(
        "运行期间数据库 {path} 被移走或删除；数据暂存在内存中，请放回原文件",
        "the database {path} was moved or deleted while in use; what is new waits in memory, put the file back",
    ),
    "daemon.store_slow": Text(
        "数据库超过 {seconds} 秒未完成写入",
        "the database has not finished writing within {seconds} s",
    ),
    "daemon.store_row_unreadable": Text(
        "数据库表 {table} 中的记录 {key} 无法识别：{error}",
        "the record {key} of the table {table} cannot be understood: {error}",
    ),
}
