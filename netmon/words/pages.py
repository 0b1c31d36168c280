"""Why the web server refuses to be set up, and why it is not ready."""

from __future__ import annotations

from netmon.words.text import Text

TEXTS: dict[str, Text] = {
    # The listening address
    "web.listen_malformed": Text(
        "监听地址“{value}”无法识别；请写成 地址:端口，IPv6 地址加方括号，例如 127.0.0.1:9899 或 [::1]:9899",
        "cannot listen on “{value}”; write address:port, an IPv6 address in brackets, such as 127.0.0.1:9899 or "
        "[::1]:9899",
    ),
    "web.listen_unknown_host": Text(
        "无法监听 {listen}：主机名无法解析（{error}）",
        "cannot listen on {listen}: the name does not resolve ({error})",
    ),
    "web.listen_failed": Text(
        "无法监听 {listen}：{error}；请确认地址属于本机且端口未被占用",
        "cannot listen on {listen}: {error}; check that the address belongs to this host and the port is free",
    ),
    "web.unprotected": Text(
        "拒绝监听 {listen}：其他机器可以访问该地址，必须启用 TLS 和口令认证；请用 --web-config 指定含 "
        "tls_server_config 和 basic_auth_users 的文件，或只监听 127.0.0.1",
        "refusing to listen on {listen}: other machines can reach it, so TLS and passwords are required; give a file "
        "with tls_server_config and basic_auth_users as --web-config, or listen on 127.0.0.1",
    ),
    "web.unprotected_tls": Text(
        "拒绝监听 {listen}：其他机器可以访问该地址，而 {file} 中没有 tls_server_config；请补上，或只监听 127.0.0.1",
        "refusing to listen on {listen}: other machines can reach it, and {file} has no tls_server_config; add it, "
        "or listen on 127.0.0.1",
    ),
    "web.unprotected_users": Text(
        "拒绝监听 {listen}：其他机器可以访问该地址，而 {file} 中没有 basic_auth_users；请补上，或只监听 127.0.0.1",
        "refusing to listen on {listen}: other machines can reach it, and {file} has no basic_auth_users; add them, "
        "or listen on 127.0.0.1",
    ),
    "web.tls_needs_restart": Text(
        "启用或停用 TLS 需要重启 netmon；重启前之前的配置继续有效",
        "turning TLS on or off needs a restart of netmon; until then the configuration before stays in force",
    ),
    "web.users_need_restart": Text(
        "删除全部用户需要重启 netmon；重启前之前的配置继续有效",
        "removing all users needs a restart of netmon; until then the configuration before stays in force",
    ),
    # The web configuration
    "web.file_unreadable": Text("文件 {file} 无法读取（{error}）", "cannot read the file {file} ({error})"),
    "web.file_not_regular": Text("{file} 不是普通文件", "{file} is not a regular file"),
    "web.file_mode_secret": Text(
        "{file} 的权限 {mode} 过宽：只应属主可写、属主和属组可读；请执行 chmod 640",
        "mode {mode} of {file} is too open: only its owner may write it, only owner and group read it; run chmod 640",
    ),
    "web.file_mode": Text(
        "{file} 的权限 {mode} 过宽：只应属主可写；请执行 chmod 644",
        "mode {mode} of {file} is too open: only its owner may write it; run chmod 644",
    ),
    "web.file_too_big": Text("文件超过 {limit} KiB", "the file is larger than {limit} KiB"),
    "web.file_not_utf8": Text("文件不是 UTF-8 编码", "the file is not UTF-8"),
    "web.unknown_key": Text("不认识的键“{key}”；此处可用：{known}", "unknown key “{key}”; known here: {known}"),
    "web.unsupported_key": Text(
        "netmon 不支持 exporter-toolkit 的“{key}”；请删掉它",
        "netmon does not support “{key}” of exporter-toolkit; delete it",
    ),
    "web.operator_no_user": Text(
        "operators 里的“{user}”不在 basic_auth_users 中；请先为其设口令",
        "“{user}” under operators is none of basic_auth_users; give that user a password first",
    ),
    "web.bearer_shape": Text(
        "这里应写令牌文件和用途，如 {{file: alertmanager.token, may: [alerts]}}",
        "a file and what it allows are expected here, such as {{file: alertmanager.token, may: [alerts]}}",
    ),
    "web.bearer_token": Text(
        "{file} 中的令牌应为 {low} 到 {high} 个可打印的 ASCII 字符，不含空格；可用 openssl rand -hex 32 生成",
        "the token in {file} must be {low} to {high} printable ASCII characters without spaces; openssl rand -hex 32 "
        "makes one",
    ),
    "web.missing_key": Text("缺少“{key}”", "“{key}” is missing"),
    "web.not_text": Text("应为非空文字", "text is expected here, and not empty"),
    "web.not_one_of": Text("“{value}”不可用；可选：{known}", "“{value}” is not allowed; choose one of: {known}"),
    "web.not_a_list": Text("这里应是列表", "a list is expected here"),
    "web.not_a_mapping": Text("这里应是键值映射", "a mapping of keys to values is expected here"),
    "web.no_http2": Text(
        "netmon 不提供 HTTP/2；请写 false 或删掉它",
        "netmon does not offer HTTP/2; write false or delete it",
    ),
    "web.header_not_ascii": Text("响应头只能用可打印的 ASCII 字符", "a header must be printable ASCII"),
    "web.client_ca_unused": Text(
        "client_auth_type 为 NoClientCert 时不会用到它；要验证客户端证书，请改为 RequireAndVerifyClientCert",
        "with client_auth_type NoClientCert it is not used; to verify clients, write RequireAndVerifyClientCert",
    ),
    "web.versions_crossed": Text("max_version 低于 min_version", "max_version is below min_version"),
    "web.tls_unfit": Text(
        "证书 {file}、私钥 {key} 或客户端 CA 不能使用（{error}）；请确认二者配对、为 PEM 格式且私钥未加密",
        "certificate {file}, key {key} or the client CA cannot be used ({error}); check that they belong together, "
        "are PEM, and the key is not encrypted",
    ),
    "web.user_name": Text(
        "用户名不能为空，也不能含冒号或控制字符",
        "a user name must not be empty, nor contain a colon or control character",
    ),
    "web.not_bcrypt": Text(
        "应为 bcrypt 哈希；可用 htpasswd -nBC 12 用户名 生成",
        "a bcrypt hash is expected here; htpasswd -nBC 12 NAME makes one",
    ),
    "web.bcrypt_cost": Text(
        "bcrypt 强度为 {cost}，应在 {low} 到 {high} 之间；可用 htpasswd -nBC 12 用户名 重新生成",
        "the bcrypt cost {cost} must be from {low} to {high}; htpasswd -nBC 12 NAME makes another",
    ),
    # Readiness
    "web.no_inventory": Text("台账尚未生效", "no inventory is in force yet"),
    "web.store_closed": Text("数据库尚未打开", "the database is not open yet"),
    "web.no_visit_yet": Text(
        "尚未轮询到任何设备（共 {devices} 台）",
        "no device has been visited yet (there are {devices})",
    ),
}
