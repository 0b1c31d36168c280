"""What `netmon import --from` says: of other systems, of HTTP, of the map."""

from __future__ import annotations

from netmon.words.text import Text

TEXTS: dict[str, Text] = {
    "help.import_from": Text(
        "从哪个系统导入：netbox、librenms、zabbix、nightingale（夜莺）、categraf、file_sd；不写就是工作簿",
        "System to import from: netbox, librenms, zabbix, nightingale, categraf or file_sd; by default a workbook",
    ),
    "help.import_network": Text(
        "这些设备属于哪个网络（也可用 NETMON_NETWORK）", "Network that the devices are in (or NETMON_NETWORK)"
    ),
    "help.import_base": Text(
        "引用这份已有台账：里面的单位、站点不再生成，已有的设备跳过；这份台账不会改动",
        "Inventory to refer to: its units and sites are not proposed again, its devices are skipped; it is not touched",
    ),
    "help.import_map": Text(
        "对照表：来源里的租户、分组、地址等各对应哪个单位、角色、区划",
        "Map: which unit, role and division a tenant, a group, an address … of the source means",
    ),
    "help.import_propose_map": Text(
        "把对照表里缺的写成一份待填的文件，不导入", "Write what the map lacks as a file to fill in, and import nothing"
    ),
    "help.import_snmp": Text(
        "设备用哪个 SNMP 凭据，如 readonly；来源里的团体字和口令一概不取",
        "SNMP credential for the devices, such as readonly; communities and passwords of the source are never taken",
    ),
    "help.import_token": Text(
        "API 令牌在哪里：env:变量、file:文件或 cred:名称",
        "Where the API token is: env:NAME, file:PATH or cred:NAME",
    ),
    "help.import_ca": Text("信任这个文件里的 CA 证书（PEM）", "Trust the CA certificates in this file (PEM)"),
    "help.import_insecure": Text(
        "不核对证书，并允许令牌走明文 http：只用于试验",
        "Do not verify certificates, and let a token go over plain http: for trials only",
    ),
    "cli.no_such_system": Text("没有来源“{system}”；可选 {choices}", "there is no system “{system}”; choose {choices}"),
    "cli.import_needs_from": Text(
        "{option} 用于从其他系统导入；请用 --from 写明系统",
        "{option} is for importing from another system; name it with --from",
    ),
    "cli.import_only_workbook": Text("{option} 只用于工作簿", "{option} is for workbooks only"),
    "cli.import_network_needed": Text(
        "请用 --network 写明这些设备属于哪个网络，如 extranet",
        "say with --network which network the devices are in, such as extranet",
    ),
    "http.bad_address": Text(
        "这不是 API 的地址；请写成 https://主机[:端口][/路径]",
        "this is no address of an API; write https://HOST[:PORT][/PATH]",
    ),
    "http.secret_in_address": Text(
        "地址里不能有用户名和口令；令牌请用 --token", "an address must hold no user or password; use --token"
    ),
    "http.query_in_address": Text(
        "地址里不能有“?”和“#”后面的部分；令牌请用 --token",
        "an address must hold nothing after “?” or “#”; for a token use --token",
    ),
    "http.bad_request": Text("请求里有不能发送的字符", "the request holds a character that cannot be sent"),
    "http.ca_file": Text("{file} 里没有可用的 CA 证书（{error}）", "{file} holds no CA certificate ({error})"),
    "http.unknown_host": Text("找不到主机 {host}；请检查名称和 DNS", "no such host {host}; check its name and the DNS"),
    "http.unreachable": Text("连不上 {url}（{error}）", "cannot reach {url} ({error})"),
    "http.timeout": Text("{url} 在 {seconds} 秒内没有答完", "{url} did not finish its answer within {seconds} s"),
    "http.untrusted": Text(
        "{url} 的证书不可信（{error}）；自建 CA 请用 --ca 写明证书文件",
        "the certificate of {url} is not trusted ({error}); for a CA of your own name its file with --ca",
    ),
    "http.no_tls": Text(
        "{url} 上建立 TLS 失败（{error}）；那里也许是 http://",
        "no TLS with {url} ({error}); it may be http:// there",
    ),
    "http.not_http": Text("{url} 答的不是 HTTP", "what {url} answers is not HTTP"),
    "http.cut_off": Text("{url} 的回答中途断了", "the answer of {url} was cut short"),
    "http.too_large": Text("{url} 的回答超过 {limit}", "an answer of {url} is larger than {limit}"),
    "http.redirected": Text(
        "{url} 转到了 {other}；令牌不会跟着去：确实要用那里，请直接写那个地址",
        "{url} redirects to {other}; the token does not go along: if that is meant, give that address",
    ),
    "http.redirects_for_ever": Text("{url} 一再重定向", "{url} redirects without end"),
    "http.busy": Text("{url} 忙，要求等 {seconds} 秒；请稍后再试", "{url} is busy for {seconds} s; try again later"),
    "imports.denied": Text(
        "{place} 拒绝了令牌（{status}：{said}）；请检查令牌是否有效、有没有读取权限",
        "{place} refuses the token ({status}: {said}); check that it is valid and may read",
    ),
    "imports.token_wanted": Text(
        "{place} 要令牌（{status}：{said}）；请用 --token env:变量 或 file:文件",
        "{place} wants a token ({status}: {said}); give it with --token env:NAME or file:PATH",
    ),
    "imports.no_api": Text(
        "{place} 没有这个 API（{status}：{said}）；请检查地址和系统版本",
        "there is no such API at {place} ({status}: {said}); check the address and the version",
    ),
    "imports.busy": Text(
        "{place} 太忙（{status}：{said}）；请稍后再试", "{place} is too busy ({status}: {said}); try again later"
    ),
    "imports.status": Text("{place} 出错（{status}：{said}）", "{place} fails ({status}: {said})"),
    "imports.refused": Text("{place} 拒绝了：{said}", "{place} refuses: {said}"),
    "imports.web_page": Text(
        "{place} 是网页，不是 API 的回答；请检查地址，也可能是登录页或代理",
        "{place} is a web page, not an answer of an API; check the address: it may be a login page or a proxy",
    ),
    "imports.xml": Text("{place} 是 XML；请导出成 YAML 或 JSON", "{place} is XML; export as YAML or JSON"),
    "imports.not_json": Text("{place} 第 {line} 行起不是 JSON", "{place} is not JSON from line {line} on"),
    "imports.json_ends": Text(
        "{place} 在第 {line} 行断了：文件不完整", "{place} ends in the middle, at line {line}: it is not whole"
    ),
    "imports.not_yaml": Text("{place} 第 {line} 行起不是 YAML", "{place} is not YAML from line {line} on"),
    "imports.not_toml": Text("{place} 不是 TOML（{error}）", "{place} is not TOML ({error})"),
    "imports.too_deep": Text("{place} 嵌套太深", "{place} is nested too deep"),
    "imports.too_large": Text("{file} 超过 {limit}", "{file} is larger than {limit}"),
    "imports.too_many_files": Text("{folder} 里的文件超过 {limit} 个", "{folder} holds more than {limit} files"),
    "imports.unreadable": Text("{file} 无法读取（{error}）", "cannot read {file} ({error})"),
    "imports.no_file": Text(
        "{folder} 里没有要读的文件；设备的文件名形如 {name}",
        "{folder} holds no file to read; that of the devices is called like {name}",
    ),
    "imports.files_only": Text("{source} 没有 API；请给出文件或文件夹", "{source} has no API; give a file or a folder"),
    "imports.version": Text(
        "{source} 版本是 {version}；需要 {needed} 或更新", "this is {source} {version}; it takes {needed} or newer"
    ),
    "imports.cut_off": Text(
        "{place}：共 {total} 条，只有 {count} 条；导出不完整，请取全部各页",
        "{place}: only {count} of {total} are there; the export is not whole, take all of its pages",
    ),
    "imports.other_shape": Text(
        "{place} 里没有“{key}”；这不是这个系统的回答或导出文件",
        "{place} has no “{key}”; it is no answer or export of this system",
    ),
    "imports.field_missing": Text("缺少“{field}”", "“{field}” is missing"),
    "imports.field_wrong": Text("“{field}”的内容不对（{kind}）", "“{field}” is not as it should be ({kind})"),
    "imports.token_odd": Text(
        "令牌是空的，或有空格、换行、非 ASCII 字符", "the token is empty, or has spaces, line breaks or no ASCII in it"
    ),
    "imports.token_in_clear": Text(
        "--token 只写令牌在哪里：env:变量、file:文件或 cred:名称",
        "--token says where the token is, never the token: env:NAME, file:PATH or cred:NAME",
    ),
    "imports.token_for_files": Text("读文件用不着 --token", "files need no --token"),
    "imports.in_clear": Text(
        "{url} 是明文，令牌会被看到；请用 https://，或加 --insecure",
        "{url} is in clear and would show the token; use https://, or --insecure",
    ),
    "imports.fetching": Text("正在读取 {place}", "reading {place}"),
    "imports.exists": Text(
        "{folder} 里有上次的导入；要替换请加 --force",
        "{folder} holds an earlier import; --force replaces it",
    ),
    "imports.by_hand": Text(
        "{file} 不是由其他系统导入的，不会改动；请用 --into 换一个文件夹，要引用这份台账请用 --inventory",
        "{file} was not written by such an import and is left alone; choose another folder with --into, and refer to "
        "that inventory with --inventory",
    ),
    "imports.into_itself": Text(
        "{file} 就是要引用的台账；请用 --into 换一个文件夹",
        "{file} is the very inventory that is referred to; choose another folder with --into",
    ),
    "imports.which_network": Text(
        "没有已有台账时，网络只能是 {choices}，不能是“{network}”；其他网络请用 --inventory 引用声明了它的台账",
        "without an inventory to refer to the network is one of {choices}, not “{network}”; for another refer with "
        "--inventory to the inventory that declares it",
    ),
    "imports.nothing": Text(
        "{source} 里没有可导入的设备（跳过 {left} 项）", "{source} holds no device to import (skipped: {left})"
    ),
    "imports.not_in_service": Text("未导入 {what}：状态 {status}", "left out {what}: its status is {status}"),
    "imports.disabled": Text("未导入 {what}：在来源里已停用", "left out {what}: it is disabled there"),
    "imports.no_snmp": Text("未导入 {what}：来源不用 SNMP 探测它", "left out {what}: it is not probed by SNMP there"),
    "imports.left_out": Text("按对照表跳过 {count} 台设备", "left out as the map says (devices: {count})"),
    "imports.no_address": Text("未导入 {what}：没有管理地址", "left out {what}: it has no management address"),
    "imports.not_an_address": Text(
        "未导入 {what}：“{address}”不是 IP 地址；请在来源里填地址",
        "left out {what}: “{address}” is no IP address; fill one in there",
    ),
    "imports.no_host": Text(
        "未导入 {what}：{address} 不是主机的地址", "left out {what}: {address} is no address of a host"
    ),
    "imports.same_address": Text(
        "未导入 {what}：地址 {address} 已用于 {other}", "left out {what}: {other} has the address {address} already"
    ),
    "imports.declared_already": Text(
        "跳过 {what}：台账里已有，是 {id}", "skipped {what}: it is declared already, as {id}"
    ),
    "imports.range": Text(
        "未导入 {where} 的 {what}：这是一段地址，不是设备；请用 netmon discover 找出其中的设备",
        "left out {what} of {where}: it is a range, not a device; find its devices with netmon discover",
    ),
    "imports.id_from_address": Text(
        "{what} 没有可作编号的名称，编号取自地址：{id}",
        "{what} has no name that an id may have; its address is its id: {id}",
    ),
    "imports.links_elsewhere": Text(
        "{count} 条链路的一端不在导入的设备里，没有导入",
        "left out because an end is no imported device (links: {count})",
    ),
    "imports.which_is_upper": Text(
        "未导入链路 {what}：两端角色同级，无法判断哪一端靠近核心；请手工声明",
        "left out the link {what}: its ends are of one rank, so that the upper one is unknown; declare it by hand",
    ),
    "imports.one_end": Text(
        "未导入链路 {what}：只有一端有设备，另一端属于哪个单位不清楚",
        "left out the link {what}: one end only has a device, and whose the other is nobody says",
    ),
    "imports.interface_taken": Text(
        "未导入链路 {what}：端口已用于另一条链路", "left out the link {what}: another link has one of its interfaces"
    ),
    "imports.lacks_units": Text(
        "{field}“{value}”没有对应单位（{count} 台，如 {example}）",
        "{field} “{value}” has no unit (devices: {count}, such as {example})",
    ),
    "imports.lacks_roles": Text(
        "{field}“{value}”没有对应角色（{count} 台，如 {example}）",
        "{field} “{value}” has no role (devices: {count}, such as {example})",
    ),
    "imports.lacks_divisions": Text(
        "{field}“{value}”没有行政区划（{example}）", "{field} “{value}” has no division ({example})"
    ),
    "imports.lacks_kinds": Text(
        "{field}“{value}”没有单位类别（{example}）", "{field} “{value}” has no kind ({example})"
    ),
    "imports.undeclared": Text(
        "没有声明{noun}“{id}”（{count} 处引用）；请写进对照表的 declare，或用 --inventory 引用声明了它的台账",
        "no {noun} “{id}” is declared (referred to {count} times); declare it under declare in the map, or refer with "
        "--inventory to the inventory that does",
    ),
    "imports.lacking": Text(
        "缺 {count} 项，什么都没有导入；用 --propose-map map.yaml 生成待填的对照表，填好后用 --map map.yaml",
        "{count} things are lacking and nothing was imported; --propose-map map.yaml writes a map to fill in, "
        "then use --map map.yaml",
    ),
    "imports.more_alike": Text("……同样的还有 {count} 项，见 --json", "… and {count} more like these; --json has all"),
    "imports.more": Text("还有 {count} 行，见 --json", "{count} more lines; --json has all"),
    "imports.no_credential": Text(
        "没有指定 SNMP 凭据，这些设备按 probing 的设置探测；可用 --snmp readonly 指定",
        "no SNMP credential is named, so the devices go by probing; name one with --snmp readonly",
    ),
    "imports.done": Text(
        "已生成：单位 {units}，设备 {devices}，链路 {links}；接下来：netmon check {inventory}",
        "proposed units {units}, devices {devices}, links {links}; next: netmon check {inventory}",
    ),
    "imports.not_a_prefix": Text(
        "“{value}”不是地址段；请写成 10.20.0.0/16 的样子", "“{value}” is no prefix; write one such as 10.20.0.0/16"
    ),
    "imports.map_exists": Text(
        "{file} 已存在，不会覆盖；请换一个名称", "{file} is there already and is not overwritten; choose another name"
    ),
    "imports.map_complete": Text("对照表已齐全，可以导入", "the map lacks nothing; go on and import"),
    "imports.map_written": Text(
        "已写入 {file}，有 {count} 项待填；填好后用 --map {file} 再导入",
        "wrote {file} with {count} lines to fill in; then import with --map {file}",
    ),
    "imports.map_head": Text(
        "从 {source} 导入的对照表，由 netmon import --propose-map 生成；各项含义见 docs/import.zh.md\n"
        "每行左边是来源里的叫法，可用 * 通配，先写的先用；右边待填",
        "Map for importing from {source}, written by netmon import --propose-map; see docs/import.md\n"
        "On the left is what the source says, * stands for anything, the first that fits decides; fill in the right",
    ),
    "imports.map_default": Text(
        "各表都没有说的，按这里；unit 最好留空，放进占位单位的设备也会算进覆盖率",
        "What holds where no table speaks; better without unit: what a placeholder owns counts in coverage too",
    ),
    "imports.map_leave_out": Text("只导入哪些，不导入哪些", "What alone is to be imported, and what is not"),
    "imports.map_kind": Text("党政机关", "government"),
    "imports.map_units": Text("单位的编号", "Ids of units"),
    "imports.map_roles": Text(
        "角色：core、pe、ce、access、lan、firewall", "Roles: core, pe, ce, access, lan or firewall"
    ),
    "imports.map_divisions": Text("行政区划代码，如 430100", "Codes of divisions, such as 430100"),
    "imports.map_kinds": Text("单位类别", "Kinds of units"),
    "imports.map_count": Text("{count} 项，如 {example}", "{count}, such as {example}"),
    "imports.map_declare": Text(
        "上面提到而没有声明的；去掉 # 填好，写法同台账，也可用 --inventory 引用已有台账",
        "What is referred to and not declared; take away the #, and write it as in an inventory, or use --inventory",
    ),
    "imports.yaml_head": Text(
        "由 netmon import 生成；以后的导入只替换 {folder} 里的 CSV，不改本文件\n"
        "检查：netmon check；见 docs/import.zh.md",
        "Written by netmon import; later imports replace the CSV files in {folder} and leave this file alone\n"
        "To check it: netmon check; see docs/import.md",
    ),
    "imports.yaml_base": Text(
        "引用已有台账：在那里手工维护，本文件夹由导入维护",
        "The inventory that this refers to is kept by hand; this folder is kept by imports",
    ),
    "imports.yaml_rows": Text("导入的各表", "What was imported"),
}
