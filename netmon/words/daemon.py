"""What the daemon says at start, at reload and in its log."""

from __future__ import annotations

from netmon.words.text import Text

TEXTS: dict[str, Text] = {
    "icmp.unprivileged": Text(
        "ICMP：使用非特权 ping 套接字（内核参数 net.ipv4.ping_group_range 允许）",
        "ICMP: using unprivileged ping sockets (net.ipv4.ping_group_range of the kernel allows them)",
    ),
    "icmp.raw": Text(
        "ICMP：使用原始套接字（CAP_NET_RAW）；非特权 ping 套接字不可用（{unprivileged}），如需启用，请让 "
        "net.ipv4.ping_group_range 包含本进程所属的组",
        "ICMP: using raw sockets (CAP_NET_RAW); unprivileged ping sockets are not allowed ({unprivileged}), to use "
        "them let net.ipv4.ping_group_range include the group of this process",
    ),
    "icmp.off": Text(
        "ICMP：不可用，所有设备均不 ping：非特权 ping 套接字（{unprivileged}）和原始套接字（{raw}）都不允许使用；"
        "请让 net.ipv4.ping_group_range 包含本进程所属的组，或授予 CAP_NET_RAW",
        "ICMP: not available, no device is pinged: neither unprivileged ping sockets ({unprivileged}) nor raw "
        "sockets ({raw}) are allowed; let net.ipv4.ping_group_range include the group of this process, or grant "
        "CAP_NET_RAW",
    ),
    "icmp.switched_off": Text(
        "ICMP：已由 --icmp off 或 NETMON_ICMP 关闭，所有设备均不 ping",
        "ICMP: switched off by --icmp off or NETMON_ICMP; no device is pinged",
    ),
    "icmp.not_started": Text("ICMP：尚未启动", "ICMP: not started yet"),
    "icmp.no_ipv4": Text(
        "ICMP：本机无法使用 IPv4（{error}），IPv4 地址的设备不 ping",
        "ICMP: this host cannot use IPv4 ({error}); devices with IPv4 addresses are not pinged",
    ),
    "icmp.no_ipv6": Text(
        "ICMP：本机无法使用 IPv6（{error}），IPv6 地址的设备不 ping",
        "ICMP: this host cannot use IPv6 ({error}); devices with IPv6 addresses are not pinged",
    ),
    "daemon.listening": Text(
        "netmon {version} 已启动：{url}；台账 {inventory}（{units} 个单位、{devices} 台设备），数据库 {database}",
        "netmon {version} is running: {url}; inventory {inventory} ({units} units, {devices} devices), "
        "database {database}",
    ),
    "daemon.event": Text(
        "{subject}，网络 {network}：{before} → {after}；{reason}",
        "{subject}, network {network}: {before} → {after}; {reason}",
    ),
    "daemon.store_failing": Text(
        "数据库写入失败：{problem}；探测照常进行，新的事件暂存在内存中，恢复后补写",
        "the database cannot be written: {problem}; probing goes on, new events wait in memory and are written later",
    ),
    "daemon.store_back": Text(
        "数据库已恢复，暂存在内存中的内容已全部写入",
        "the database is back, and all that waited in memory is written",
    ),
    "daemon.reloaded": Text(
        "台账已重新读取并生效：{devices} 台设备",
        "the inventory was read again and is in force: {devices} devices",
    ),
    "daemon.reload_refused": Text(
        "台账未通过检查，仍在使用之前的台账；错误如下：",
        "the inventory was refused and the one before stays in force; its problems:",
    ),
    "daemon.store_url_bad": Text(
        "数据库地址无效：{url}；请写成 sqlite:////绝对路径/netmon.db 或 sqlite:///相对路径.db",
        "not a database URL: {url}; write sqlite:////absolute/path/netmon.db or sqlite:///relative/path.db",
    ),
    "daemon.store_url_unsupported": Text(
        "本版本不支持该数据库：{url}；请使用 sqlite:////绝对路径/netmon.db",
        "this release cannot use {url}; use sqlite:////absolute/path/netmon.db",
    ),
    "daemon.store_folder_missing": Text(
        "数据库目录 {folder} 不存在；请先创建",
        "the folder {folder} for the database does not exist; create it first",
    ),
    "daemon.store_folder_unwritable": Text(
        "无法在目录 {folder} 中写入（{error}）；运行 netmon 的用户须有该目录的写权限",
        "cannot write in the folder {folder} ({error}); the user that runs netmon needs write access to it",
    ),
    "daemon.store_missing": Text(
        "数据库 {path} 不存在；netmon run 首次启动时会创建",
        "the database {path} does not exist; netmon run creates it at its first start",
    ),
    "daemon.store_empty": Text(
        "数据库 {path} 是空的；netmon run 启动时会建立表结构",
        "the database {path} is empty; netmon run creates its tables at start",
    ),
    "daemon.store_unreadable": Text(
        "无法打开数据库 {path}（{error}）；请检查文件及所在目录的权限",
        "cannot open the database {path} ({error}); check the permissions of the file and its folder",
    ),
    "daemon.store_not_a_database": Text(
        "{path} 不是 SQLite 数据库，或文件头已损坏；netmon 没有改动它",
        "{path} is not an SQLite database, or its header is damaged; netmon did not change it",
    ),
    "daemon.store_foreign": Text(
        "{path} 是其他程序的数据库；netmon 没有改动它，请指定别的路径",
        "{path} is the database of another program; netmon did not change it, name another path",
    ),
    "daemon.store_damaged": Text(
        "数据库 {path} 已损坏（{error}）；netmon 不会自动删除或修复，请先备份该文件，再从备份恢复或用 sqlite3 的 "
        ".recover 导出",
        "the database {path} is damaged ({error}); netmon does not delete or repair it by itself, so keep a copy of "
        "the file, then restore a backup or export with .recover of sqlite3",
    ),
    "daemon.store_newer_schema": Text(
        "数据库 {path} 的结构版本 {found} 比本程序新（由 netmon {written_by} 写入）；请使用该版本或更新版本的 netmon",
        "the database {path} has schema {found}, newer than this release (netmon {written_by} wrote it); use that "
        "release or a later one",
    ),
    "daemon.store_older_schema": Text(
        "数据库 {path} 的结构版本 {found} 尚未升级；请用本版本的 netmon run 启动一次（升级前会自动备份）",
        "the database {path} still has schema {found}; start netmon run of this release once (it makes a copy first)",
    ),
    "daemon.store_copy_failed": Text(
        "升级前无法把 {path} 备份到 {copy}（{error}）；数据库没有改动",
        "cannot copy {path} to {copy} before the upgrade ({error}); the database was not changed",
    ),
    "daemon.store_locked": Text(
        "数据库 {path} 正由另一个 netmon 使用（进程号 {pid}）；同一数据库只能由一个守护进程使用",
        "the database {path} is in use by another netmon (pid {pid}); only one daemon can use a database",
    ),
    "daemon.store_busy": Text(
        "数据库 {path} 被其他程序锁定（{error}）",
        "the database {path} is locked by another program ({error})",
    ),
    "daemon.store_full": Text(
        "磁盘已满，无法写入数据库 {path}；请清理磁盘空间",
        "the disk is full and the database {path} cannot be written; free some space",
    ),
    "daemon.store_read_only": Text(
        "数据库 {path} 只读，无法写入（{error}）；请检查权限，以及文件系统是否以只读方式挂载",
        "the database {path} is read-only ({error}); check permissions and whether its file system is mounted "
        "read-only",
    ),
    "daemon.store_io": Text(
        "读写数据库 {path} 出错：{error}",
        "reading or writing the database {path} failed: {error}",
    ),
    "daemon.store_gone": Text(
        "运行期间数据库 {path} 被移走或删除；新数据暂存在内存中，请放回原文件",
        "the database {path} was moved or deleted while in use; new data waits in memory, put the file back",
    ),
    "daemon.store_slow": Text(
        "数据库超过 {seconds} 秒未完成写入",
        "the database did not finish writing within {seconds} s",
    ),
    "daemon.store_row_unreadable": Text(
        "数据库表 {table} 中的记录 {key} 无法识别：{error}",
        "the record {key} in the table {table} cannot be understood: {error}",
    ),
}
