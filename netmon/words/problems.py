"""What is wrong with an inventory or a setting, and what would be right."""

from __future__ import annotations

from netmon.words.text import Text

TEXTS: dict[str, Text] = {
    "problem.secret_env_unset": Text(
        "{reference}：环境变量 {name} 未设置或为空；请在启动 netmon 的环境里设置它",
        "{reference}: the environment variable {name} is unset or empty; set it where netmon is started",
    ),
    "problem.secret_no_credentials_directory": Text(
        "{reference}：没有 $CREDENTIALS_DIRECTORY；cred: 只在 systemd 服务（LoadCredential=）中可用",
        "{reference}: there is no $CREDENTIALS_DIRECTORY; cred: works only in a systemd service (LoadCredential=)",
    ),
    "problem.secret_file_unreadable": Text(
        "{reference}：文件读不出（{error}）",
        "{reference}: the file cannot be read ({error})",
    ),
    "problem.secret_file_mode": Text(
        "{reference}：权限 {mode} 允许他人读取；请执行 chmod 600",
        "{reference}: mode {mode} lets others read it; chmod 600 it",
    ),
    "problem.secret_file_empty": Text(
        "{reference}：文件是空的",
        "{reference}: the file is empty",
    ),
    "problem.hint_nearest": Text(
        "；是不是想写“{near}”？",
        "; did you mean “{near}”?",
    ),
    "problem.hint_fullwidth_colon": Text(
        "；这里用了全角冒号“：”，请改成半角“: ”",
        "; there is a full-width colon “：” here, write “: ”",
    ),
    "problem.hint_gb18030": Text(
        "（现在像是 GB18030/GBK）",
        " (it looks like GB18030/GBK)",
    ),
    "problem.noun_line": Text(
        "第 {line} 行",
        "line {line}",
    ),
    "problem.noun_place": Text(
        " {place} ",
        "{place}",
    ),
    "problem.noun_networks": Text(
        "网络",
        "network",
    ),
    "problem.noun_divisions": Text(
        "行政区划",
        "division",
    ),
    "problem.noun_units": Text(
        "单位",
        "unit",
    ),
    "problem.noun_sites": Text(
        "地点",
        "site",
    ),
    "problem.noun_credentials": Text(
        "凭据",
        "credential",
    ),
    "problem.noun_devices": Text(
        "设备",
        "device",
    ),
    "problem.noun_indicators": Text(
        "指标",
        "indicator",
    ),
    "problem.too_many": Text(
        "问题超过 {limit} 个，其余不再列出",
        "there are more than {limit} problems; the rest is not listed",
    ),
    "problem.unknown_key": Text(
        "不认识的键“{value}”{hint}",
        "the key “{value}” is not known{hint}",
    ),
    "problem.missing_key": Text(
        "缺少“{key}”",
        "“{key}” is missing",
    ),
    "problem.empty_value": Text(
        "冒号后面没有值；请填上，或删掉这个键",
        "there is no value after the colon; fill it in, or delete the key",
    ),
    "problem.not_a_text": Text(
        "这里应是一个值，不是列表或映射",
        "one value is expected here, not a list or a mapping",
    ),
    "problem.not_a_list": Text(
        "这里应是列表，每项以“- ”开头{hint}",
        "a list is expected here, each item after “- ”{hint}",
    ),
    "problem.not_a_mapping": Text(
        "这里应是“键: 值”的映射{hint}",
        "a mapping of “key: value” is expected here{hint}",
    ),
    "problem.not_one_of": Text(
        "“{value}”不行；可选：{choices}{hint}",
        "“{value}” will not do; it is one of: {choices}{hint}",
    ),
    "problem.not_a_flag": Text(
        "“{value}”应为 true 或 false",
        "“{value}” ought to be true or false",
    ),
    "problem.not_a_number": Text(
        "“{value}”应为 {low} 到 {high} 的整数",
        "“{value}” ought to be a whole number from {low} to {high}",
    ),
    "problem.not_a_decimal": Text(
        "“{value}”应为 {low} 到 {high} 的数",
        "“{value}” ought to be a number from {low} to {high}",
    ),
    "problem.not_a_duration": Text(
        "“{value}”不是时长；请写成 500ms、30s、5m、1h 或 1d",
        "“{value}” is not a duration; write 500ms, 30s, 5m, 1h or 1d",
    ),
    "problem.not_a_bandwidth": Text(
        "“{value}”不是带宽；请写成 64k、100M、1.5G 或 1T（bit/s）",
        "“{value}” is not a bandwidth; write 64k, 100M, 1.5G or 1T (bit/s)",
    ),
    "problem.not_a_percentage": Text(
        "“{value}”不是百分比；请写成 90% 或 99.9%",
        "“{value}” is not a percentage; write 90% or 99.9%",
    ),
    "problem.percentage_range": Text(
        "“{value}”超过 100%",
        "“{value}” is more than 100%",
    ),
    "problem.not_a_date": Text(
        "“{value}”不是日期；请写成 2010-12-31",
        "“{value}” is not a date; write 2010-12-31",
    ),
    "problem.not_a_threshold": Text(
        "“{value}”不是门限；请写成 3/4（最近 4 次中的 3 次），最多 20 次",
        "“{value}” is not a threshold; write 3/4 (three of the last four), of 20 at most",
    ),
    "problem.not_an_address": Text(
        "“{value}”不是 IP 地址；请写 IPv4 或 IPv6 地址，不带掩码、端口或主机名，例如 192.0.2.1 或 2001:db8::1",
        "“{value}” is not an IP address; write IPv4 or IPv6 without prefix, port or name, as 192.0.2.1 or 2001:db8::1",
    ),
    "problem.address_mapped": Text(
        "“{value}”是写成 IPv6 的 IPv4 地址；请写 {right}",
        "“{value}” is an IPv4 address in the guise of IPv6; write {right}",
    ),
    "problem.address_not_a_host": Text(
        "“{value}”不是一台设备的地址（未指定、组播或广播地址）",
        "“{value}” is not the address of a device (it is unspecified, multicast or broadcast)",
    ),
    "problem.address_family": Text(
        "“{value}”与设备地址 {address} 不是同一种 IP；设备只会用同一种 IP 应答",
        "“{value}” is not of the same IP version as the device’s address {address}; a device answers in the "
        "version it was asked in",
    ),
    "problem.not_a_url": Text(
        "“{value}”不是服务地址；请写成 https://主机/路径、http://主机/路径 或 tcp://主机:端口",
        "“{value}” is not the address of a service; write https://host/path, http://host/path or tcp://host:port",
    ),
    "problem.bad_id": Text(
        "“{value}”不能作编号；编号用 ASCII 字母、数字、点、横线、下划线，以字母或数字开头，最长 64 个字符",
        "“{value}” cannot be an id; an id is of ASCII letters, digits, dots, dashes and underscores, begins with "
        "a letter or digit, and has 64 characters at most",
    ),
    "problem.reserved_id": Text(
        "编号“{value}”另有含义（不查询 SNMP）；请换一个",
        "the id “{value}” has a meaning of its own (do not ask SNMP); choose another",
    ),
    "problem.not_a_division_code": Text(
        "“{value}”不是行政区划代码；应为 6 位（GB/T 2260）、9 位或 12 位数字",
        "“{value}” is not a division code; it has 6 digits (GB/T 2260), or 9 or 12",
    ),
    "problem.duplicate_id": Text(
        "编号“{value}”用了两次，第一次在{first}；请改掉一个",
        "the id “{value}” is used twice, first at {first}; change one",
    ),
    "problem.section_twice": Text(
        "这一节只能写一次，第一次在{first}；请合并",
        "this section may be written once only, first at {first}; put them together",
    ),
    "problem.unknown_reference": Text(
        "没有声明{noun}“{value}”{hint}",
        "no {noun} “{value}” is declared{hint}",
    ),
    "problem.nothing_declared": Text(
        "没有声明{noun}“{value}”：“{section}”一节里什么也没有",
        "no {noun} “{value}” is declared: there is nothing in the section “{section}”",
    ),
    "problem.no_network": Text(
        "没有声明任何网络；请写一节 networks，例如 networks: {{extranet: {{name: 政务外网}}}}",
        "no network is declared; write a section networks, as networks: {{extranet: {{name: 政务外网}}}}",
    ),
    "problem.network_needed": Text(
        "要写明属于哪个网络；可选：{choices}",
        "say which network; it is one of: {choices}",
    ),
    "problem.unit_not_in_network": Text(
        "单位“{unit}”不在网络“{value}”的应接入清单里（它接入：{networks}）",
        "the unit “{unit}” does not join the network “{value}” (it joins: {networks})",
    ),
    "problem.validity_order": Text(
        "失效日期“{value}”不晚于生效日期 {valid_from}",
        "the end “{value}” is not after the beginning, {valid_from}",
    ),
    "problem.division_level": Text(
        "层级“{value}”不在上级“{parent}”（{parent_level}）之下",
        "the level “{value}” is not below that of the parent “{parent}” ({parent_level})",
    ),
    "problem.division_outside_parent": Text(
        "上级“{parent}”只在 {period} 有效，与本条的有效期没有重叠",
        "the parent “{parent}” is valid {period} only, never while this division is",
    ),
    "problem.division_cycle": Text(
        "上级代码成环：{chain}",
        "the parents lead round in a circle: {chain}",
    ),
    "problem.division_overlap": Text(
        "取代“{old}”须在它失效之后：它的有效期是 {old_period}，本条是 {period}；请写明它的 valid_to 和本条的 "
        "valid_from",
        "“{old}” is replaced before it ends: it is valid {old_period}, this {period}; give its valid_to and this "
        "valid_from",
    ),
    "problem.division_twice": Text(
        "同一上级下的“{value}”在同一时期有两个代码，另一个是 {other}（{first}）；请用 valid_from、valid_to 分开",
        "“{value}” has two codes at the same time under one parent, the other is {other} ({first}); part them by "
        "valid_from and valid_to",
    ),
    "problem.duplicate_address": Text(
        "地址“{value}”已是设备“{other}”的地址（{first}）；同一地址上的几个 SNMP 代理须端口各异且 icmp: off",
        "the address “{value}” is that of the device “{other}” already ({first}); several agents at one address "
        "need different ports and icmp: off",
    ),
    "problem.end_of_nothing": Text(
        "链路的一端要写 device 或 unit",
        "an end of a link needs a device or a unit",
    ),
    "problem.interface_without_device": Text(
        "写了接口“{value}”却没有写 device",
        "there is an interface “{value}” but no device",
    ),
    "problem.link_without_device": Text(
        "链路两端都没有设备，无法监测；至少一端要写 device",
        "neither end of the link has a device, so nothing can be watched; at least one needs a device",
    ),
    "problem.link_to_itself": Text(
        "链路两端是同一台设备“{device}”",
        "both ends of the link are the device “{device}”",
    ),
    "problem.link_between_networks": Text(
        "链路两端不在同一个网络：上端 {upper}，下端 {lower}",
        "the ends of the link are in different networks: the upper in {upper}, the lower in {lower}",
    ),
    "problem.link_network": Text(
        "链路不在网络“{value}”里；它的两端在：{networks}",
        "the link is not in the network “{value}”; its ends are in: {networks}",
    ),
    "problem.link_upside_down": Text(
        "上端“{upper}”是 {upper_role}，下端“{lower}”却是 {lower_role}；上级设备写在 upper，请对调",
        "the upper end “{upper}” is {upper_role} but the lower end “{lower}” is {lower_role}; upstream stands "
        "first, swap them",
    ),
    "problem.link_cycle": Text(
        "链路成环，设备成了自己的上级：{links}；请对调其中一条的上下端",
        "the links lead round in a circle, so that a device is upstream of itself: {links}; swap the ends of one",
    ),
    "problem.interface_twice": Text(
        "设备“{device}”的接口“{value}”已用在另一条链路（{first}）",
        "the interface “{value}” of the device “{device}” is in another link already ({first})",
    ),
    "problem.redundancy_differs": Text(
        "同一下端的链路须一致：本条是 {said}，“{other}”是 {other_said}（{first}）",
        "links to one lower end must agree: this says {said}, “{other}” says {other_said} ({first})",
    ),
    "problem.unknown_time_zone": Text(
        "没有时区“{value}”{hint}",
        "there is no time zone “{value}”{hint}",
    ),
    "problem.duration_range": Text(
        "“{value}”应在 {low} 到 {high} 之间",
        "“{value}” ought to be from {low} to {high}",
    ),
    "problem.reasks_range": Text(
        "复询间隔每个应在 {low} 到 {high} 之间，最多 {most} 个",
        "each pause before asking again ought to be from {low} to {high}, and there are {most} at most",
    ),
    "problem.timeout_too_long": Text(
        "超时 {timeout} 应短于可达性间隔 {reachability}",
        "the timeout {timeout} ought to be shorter than the reachability interval {reachability}",
    ),
    "problem.deadline_range": Text(
        "整表读取的时限 {deadline} 应长于超时 {timeout}，且不超过计数器间隔 {counters}",
        "the deadline {deadline} of a table ought to be longer than the timeout {timeout} and not longer than "
        "the counters interval {counters}",
    ),
    "problem.limits_order": Text(
        "每个地点的上限“{value}”超过了总上限 {in_flight}",
        "the limit of a site “{value}” is above that of all, {in_flight}",
    ),
    "problem.population_level": Text(
        "没有任何单位或行政区划属于层级“{value}”",
        "no unit and no division is of the level “{value}”",
    ),
    "problem.population_kind": Text(
        "没有任何单位属于类别“{value}”{hint}",
        "no unit is of the kind “{value}”{hint}",
    ),
    "problem.threshold_needed": Text(
        "判据“{value}”要有 threshold，例如 99.9%",
        "the criterion “{value}” needs a threshold, such as 99.9%",
    ),
    "problem.threshold_unused": Text(
        "判据 {criterion} 不用 threshold；请删掉“{value}”",
        "the criterion {criterion} has no use for a threshold; delete “{value}”",
    ),
    "problem.target_twice": Text(
        "指标“{indicator}”在 {value} 已有目标（{first}）",
        "the indicator “{indicator}” has a target for {value} already ({first})",
    ),
    "problem.secret_in_clear": Text(
        "这里不是引用，像是明文（不予显示）；请写 env:变量名、file:路径 或 cred:名称",
        "this is not a reference but looks like a secret in clear (not shown); write env:NAME, file:PATH or cred:NAME",
    ),
    "problem.secret_in_clear_auth": Text(
        "应为“协议:引用”，其余视为明文（不予显示）；请写成 sha256:env:变量名",
        "“protocol:reference” is expected, all else is taken for a secret in clear (not shown); write sha256:env:NAME",
    ),
    "problem.secret_in_clear_priv": Text(
        "应为“协议:引用”，其余视为明文（不予显示）；请写成 aes128:env:变量名",
        "“protocol:reference” is expected, all else is taken for a secret in clear (not shown); write aes128:env:NAME",
    ),
    "problem.secret_auth_protocol": Text(
        "不认识冒号前的认证协议；可选：{choices}",
        "the authentication protocol before the colon is not known; it is one of: {choices}",
    ),
    "problem.secret_priv_protocol": Text(
        "不认识冒号前的加密协议；可选：{choices}",
        "the privacy protocol before the colon is not known; it is one of: {choices}",
    ),
    "problem.secret_foreign_key": Text(
        "“{key}”不属于 {version}；v1、v2c 用 community，v3 用 user、auth、priv、context",
        "“{key}” does not belong to {version}; v1 and v2c have community, v3 has user, auth, priv and context",
    ),
    "problem.secret_unknown_credential": Text(
        "没有声明这个凭据（名称不予显示，以防是明文）；请写 credentials 一节里的名称，或 off",
        "no such credential is declared (not shown, it may be a secret); write a name from the section "
        "credentials, or off",
    ),
    "problem.secret_well_known": Text(
        "{reference}：是众所周知的口令；请更换，或（不建议）写 allow_weak: true",
        "{reference}: it is a well-known word; change it, or (not advised) write allow_weak: true",
    ),
    "problem.secret_like_user": Text(
        "{reference}：与用户名相同；请更换，或（不建议）写 allow_weak: true",
        "{reference}: it is the user’s name; change it, or (not advised) write allow_weak: true",
    ),
    "problem.secret_too_short": Text(
        "{reference}：短于 8 个字符，SNMPv3 不接受",
        "{reference}: it is shorter than 8 characters, SNMPv3 does not take it",
    ),
    "problem.secret_no_auth": Text(
        "没有 auth，任何人都能冒充；请补上，或（不建议）写 allow_weak: true",
        "there is no auth, so anyone can pretend; add it, or (not advised) write allow_weak: true",
    ),
    "problem.secret_priv_without_auth": Text(
        "有 priv 而没有 auth；SNMPv3 加密必须先认证",
        "there is priv without auth; SNMPv3 encrypts only what it authenticates",
    ),
    "problem.secret_md5": Text(
        "MD5 已不安全；请用 sha256，或（不建议）写 allow_weak: true",
        "MD5 is broken; use sha256, or (not advised) write allow_weak: true",
    ),
    "problem.secret_des": Text(
        "DES 已不安全；请用 aes128，或（不建议）写 allow_weak: true",
        "DES is broken; use aes128, or (not advised) write allow_weak: true",
    ),
    "problem.secret_in_url": Text(
        "服务地址里有用户名或口令（不予显示）；请删掉",
        "there is a user name or password in the address of the service (not shown); delete it",
    ),
}
