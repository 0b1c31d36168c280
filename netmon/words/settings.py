"""What is wrong with a flag or a NETMON_* variable, and what would be right."""

from __future__ import annotations

from netmon.words.text import Text

TEXTS: dict[str, Text] = {
    "setting.database": Text(
        "{source}：“{value}”不是数据库 URL；请写成 sqlite:///netmon.db（相对路径）"
        "或 sqlite:////var/lib/netmon/netmon.db（绝对路径）",
        "{source}: “{value}” is not a database URL; write sqlite:///netmon.db (relative) "
        "or sqlite:////var/lib/netmon/netmon.db (absolute)",
    ),
    "setting.listen": Text(
        "{source}：“{value}”不是监听地址；请写成 地址:端口，例如 127.0.0.1:9899 或 [::1]:9899",
        "{source}: “{value}” is not an address to listen on; write address:port, such as 127.0.0.1:9899 or [::1]:9899",
    ),
    "setting.count": Text(
        "{source}：“{value}”应为 1 到 99999 的整数", "{source}: “{value}” must be a whole number from 1 to 99999"
    ),
    "setting.log_days": Text(
        "{source}：“{value}”太短；审计日志和通知记录至少保留 184 天（六个月）",
        "{source}: “{value}” is too short; the audit log and the log of deliveries are kept for at least 184 days "
        "(six months)",
    ),
    "setting.vantage": Text(
        "{source}：“{value}”不是名称；请用 64 个以内可显示的字符",
        "{source}: “{value}” is no name; use at most 64 characters that can be shown",
    ),
    "setting.yes_or_no": Text("{source}：“{value}”应为 yes 或 no", "{source}: “{value}” must be yes or no"),
    "setting.log_level": Text(
        "{source}：没有日志级别“{value}”；可选 debug、info、warning、error",
        "{source}: there is no log level “{value}”; choose debug, info, warning or error",
    ),
    "setting.icmp": Text(
        "{source}：“{value}”应为 auto（按内核许可自动选择）或 off（不 ping）",
        "{source}: “{value}” must be auto (whatever the kernel permits) or off (no ping)",
    ),
}
