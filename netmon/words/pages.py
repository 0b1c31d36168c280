"""What the pages say, and why the web server refuses to be set up."""

from __future__ import annotations

from netmon.words.text import Text

TEXTS: dict[str, Text] = {
    # The listening address
    "web.listen_malformed": Text(
        "监听地址“{value}”无法识别；应写成 host:port，IPv6 地址加方括号，例如 127.0.0.1:9899 或 [::1]:9899",
        "cannot listen on “{value}”; write host:port, an IPv6 address in brackets: 127.0.0.1:9899 or [::1]:9899",
    ),
    "web.listen_unknown_host": Text(
        "无法监听 {listen}：主机名解析失败（{error}）",
        "cannot listen on {listen}: no such host ({error})",
    ),
    "web.listen_failed": Text(
        "无法监听 {listen}：{error}；请确认地址属于本机且端口未被占用",
        "cannot listen on {listen}: {error}; see that the address is this machine's and the port is free",
    ),
    "web.unprotected": Text(
        "拒绝监听 {listen}：其他机器可以访问该地址，必须启用 TLS 和口令认证。"
        "请用 --web-config 指定含 tls_server_config 和 basic_auth_users 的文件，或只监听 127.0.0.1",
        "refusing to listen on {listen}: other machines can reach it, so TLS and passwords are required. "
        "Name a file with tls_server_config and basic_auth_users by --web-config, or listen on 127.0.0.1",
    ),
    "web.unprotected_tls": Text(
        "拒绝监听 {listen}：其他机器可以访问该地址，而 {file} 中没有 tls_server_config。请补上，或只监听 127.0.0.1",
        "refusing to listen on {listen}: other machines can reach it, and {file} has no tls_server_config. "
        "Add it, or listen on 127.0.0.1",
    ),
    "web.unprotected_users": Text(
        "拒绝监听 {listen}：其他机器可以访问该地址，而 {file} 中没有 basic_auth_users。请补上，或只监听 127.0.0.1",
        "refusing to listen on {listen}: other machines can reach it, and {file} has no basic_auth_users. "
        "Add them, or listen on 127.0.0.1",
    ),
    "web.tls_needs_restart": Text(
        "启用或停用 TLS 需要重启 netmon；此前仍按旧配置服务",
        "turning TLS on or off needs a restart of netmon; until then the old configuration stays in force",
    ),
    "web.users_need_restart": Text(
        "删除全部用户需要重启 netmon；此前仍按旧配置服务",
        "removing all users needs a restart of netmon; until then the old configuration stays in force",
    ),
    # The web configuration
    "web.file_unreadable": Text("文件 {file} 读不出（{error}）", "the file {file} cannot be read ({error})"),
    "web.file_not_regular": Text("{file} 不是普通文件", "{file} is not a regular file"),
    "web.file_mode_secret": Text(
        "{file} 的权限 {mode} 过宽：只有属主可写、属主和属组可读；请执行 chmod 640",
        "{file} has mode {mode}, but only its owner may write it and only owner and group read it; chmod 640 it",
    ),
    "web.file_mode": Text(
        "{file} 的权限 {mode} 过宽：只有属主可写；请执行 chmod 644",
        "{file} has mode {mode}, but only its owner may write it; chmod 644 it",
    ),
    "web.file_too_big": Text("文件超过 {limit} KiB", "the file is larger than {limit} KiB"),
    "web.file_not_utf8": Text("文件不是 UTF-8 编码", "the file is not UTF-8"),
    "web.unknown_key": Text("没有 {key} 这一项；此处可用：{known}", "there is no {key}; known here: {known}"),
    "web.unsupported_key": Text(
        "netmon 不支持 exporter-toolkit 的 {key}；请删除这一项",
        "netmon does not support {key} of exporter-toolkit; remove it",
    ),
    "web.missing_key": Text("缺少 {key}", "{key} is missing"),
    "web.not_text": Text("应为非空文字", "should be text, and not empty"),
    "web.not_one_of": Text(
        "{value} 不可用；应为其中之一：{known}", "{value} is not possible; should be one of {known}"
    ),
    "web.not_a_list": Text("应为列表", "should be a list"),
    "web.not_a_mapping": Text("应为键值映射", "should be a mapping of keys to values"),
    "web.no_http2": Text(
        "netmon 不提供 HTTP/2；请写 false 或删除这一项", "netmon does not speak HTTP/2; write false or remove it"
    ),
    "web.header_not_ascii": Text("响应头只能用可打印的 ASCII 字符", "a header is printable ASCII"),
    "web.client_ca_unused": Text(
        "client_auth_type 为 NoClientCert 时不会用到它；要验证客户端证书，请改为 RequireAndVerifyClientCert",
        "with client_auth_type NoClientCert it is not used; to verify clients, write RequireAndVerifyClientCert",
    ),
    "web.versions_crossed": Text("max_version 低于 min_version", "max_version is below min_version"),
    "web.tls_unfit": Text(
        "证书 {file}、私钥 {key} 或客户端 CA 不能使用（{error}）；请确认二者配对、为 PEM 格式且私钥未加密",
        "certificate {file}, key {key} or client CA cannot be used ({error}); "
        "see that they belong together, are PEM, and the key is not encrypted",
    ),
    "web.user_name": Text(
        "用户名不能为空，也不能含冒号或控制字符", "a user name is not empty, and has no colon or control character"
    ),
    "web.not_bcrypt": Text(
        "应为 bcrypt 哈希；可用 htpasswd -nBC 12 用户名 生成",
        "should be a bcrypt hash; htpasswd -nBC 12 NAME makes one",
    ),
    "web.bcrypt_cost": Text(
        "bcrypt 强度为 {cost}；应在 {low} 到 {high} 之间，可用 htpasswd -nBC 12 用户名 重新生成",
        "the bcrypt cost is {cost}; should be {low} to {high}: htpasswd -nBC 12 NAME makes another",
    ),
    # Readiness
    "web.no_inventory": Text("尚未载入台账", "no inventory is loaded yet"),
    "web.store_closed": Text("数据库尚未打开", "the store is not open yet"),
    "web.no_visit_yet": Text("{devices} 台设备尚无一台被访问过", "not one of {devices} devices has been visited yet"),
    # The front page
    "web.page_title": Text("netmon · 现状", "netmon · now"),
    "web.page_language": Text("English", "中文"),
    "web.page_at": Text("截至 {at}", "as of {at}"),
    "web.page_watched": Text(
        "监测 {units} 个单位、{devices} 台设备、{links} 条线路",
        "Watching {units} units, {devices} devices, {links} links",
    ),
    "web.page_nothing_loaded": Text(
        "尚未载入台账，没有可显示的内容。", "No inventory is loaded yet; there is nothing to show."
    ),
    "web.page_degraded": Text(
        "数据库写不进去：以下所示内容尚未落盘，恢复后自动补写。请检查磁盘空间和日志。",
        "The store is failing: what is shown here is not committed; it is written when the store returns. "
        "Look at the disk and the log.",
    ),
    "web.page_subject": Text("对象", "subject"),
    "web.page_total": Text("总数", "total"),
    "web.page_up": Text("正常", "up"),
    "web.page_down": Text("故障", "down"),
    "web.page_unreachable": Text("被切断", "cut off"),
    "web.page_unknown": Text("未知", "unknown"),
    "web.page_units": Text("单位", "units"),
    "web.page_devices": Text("设备", "devices"),
    "web.page_links": Text("线路", "links"),
    "web.page_roots": Text("故障根因", "Root faults"),
    "web.page_no_roots": Text("目前没有已确认的故障。", "No confirmed fault now."),
    "web.page_and_unknown": Text(
        "另有 {count} 个对象状态未知：没有数据不等于正常。",
        "{count} subjects are unknown: no data does not mean all is well.",
    ),
    "web.page_root_name": Text("根因", "root"),
    "web.page_root_since": Text("自", "since"),
    "web.page_root_lasting": Text("已持续", "for"),
    "web.page_root_takes": Text("影响", "takes with it"),
    "web.page_root_units": Text("{units} 个单位、{devices} 台设备", "{units} units, {devices} devices"),
    "web.page_root_call": Text("联系", "whom to ring"),
    "web.page_root_why": Text("依据", "why"),
    "web.page_more": Text(
        "还有 {count} 处，见 /metrics 或 netmon status。", "{count} more: see /metrics or netmon status."
    ),
    "web.page_device": Text("设备", "device"),
    "web.page_link": Text("线路", "link"),
    "web.page_circuit": Text("电路 {circuit}", "circuit {circuit}"),
    "web.page_days": Text("{days} 天 {hours} 小时", "{days} d {hours} h"),
    "web.page_hours": Text("{hours} 小时 {minutes} 分", "{hours} h {minutes} min"),
    "web.page_minutes": Text("{minutes} 分", "{minutes} min"),
    "web.page_endpoints": Text("访问入口", "Endpoints"),
    "web.page_metrics": Text("供 Prometheus 抓取的指标", "metrics for Prometheus"),
    "web.page_health": Text("进程是否存活", "whether the process is alive"),
    "web.page_ready": Text("是否可以提供服务", "whether it is ready to serve"),
    "web.page_version": Text("netmon {version} · 台账 {digest}", "netmon {version} · inventory {digest}"),
}
