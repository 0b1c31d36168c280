"""What is wrong with an inventory or a setting, and what would be right."""

from __future__ import annotations

from netmon.words.text import Text

TEXTS: dict[str, Text] = {
    "problem.secret_env_unset": Text(
        "{reference}：环境变量 {name} 未设置或为空；请在启动 netmon 的环境中设置",
        "{reference}: the environment variable {name} is unset or empty; set it where netmon is started",
    ),
    "problem.secret_no_credentials_directory": Text(
        "{reference}：没有 $CREDENTIALS_DIRECTORY；cred: 只在 systemd 服务（LoadCredential=）中可用",
        "{reference}: there is no $CREDENTIALS_DIRECTORY; cred: works only in a systemd service (LoadCredential=)",
    ),
    "problem.secret_file_unreadable": Text(
        "{reference}：文件无法读取（{error}）",
        "{reference}: cannot read the file ({error})",
    ),
    "problem.secret_file_mode": Text(
        "{reference}：权限 {mode} 允许他人读取；请执行 chmod 600",
        "{reference}: mode {mode} lets others read it; run chmod 600",
    ),
    "problem.network_not_declared": Text(
        "台账中没有网络“{value}”（--network 或 NETMON_NETWORK）；现有 {choices}",
        "the inventory has no network “{value}” (--network or NETMON_NETWORK); it has {choices}",
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
    "problem.noun_place": Text("{place}", "{place}"),
    "problem.too_many": Text(
        "错误超过 {limit} 处，其余不再列出",
        "more than {limit} problems; the rest are not listed",
    ),
    "problem.unknown_key": Text("不认识的键“{value}”{hint}", "unknown key “{value}”{hint}"),
    "problem.missing_key": Text(
        "缺少“{key}”",
        "“{key}” is missing",
    ),
    "problem.empty_value": Text(
        "冒号后面没有值；请填上，或删掉这个键",
        "no value after the colon; fill it in, or delete the key",
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
        "“{value}”不可用；可选：{choices}{hint}",
        "“{value}” is not allowed; choose one of: {choices}{hint}",
    ),
    "problem.not_a_flag": Text("“{value}”应为 true 或 false", "“{value}” must be true or false"),
    "problem.not_a_number": Text(
        "“{value}”应为 {low} 到 {high} 的整数",
        "“{value}” must be a whole number from {low} to {high}",
    ),
    "problem.not_a_decimal": Text(
        "“{value}”应为 {low} 到 {high} 的数",
        "“{value}” must be a number from {low} to {high}",
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
        "“{value}” is not an IP address; write IPv4 or IPv6 without prefix, port or name, such as 192.0.2.1 or "
        "2001:db8::1",
    ),
    "problem.address_mapped": Text(
        "“{value}”是以 IPv6 形式书写的 IPv4 地址；请写 {right}",
        "“{value}” is an IPv4 address written as IPv6; write {right}",
    ),
    "problem.address_not_a_host": Text(
        "“{value}”不是单台设备的地址（是未指定、组播或广播地址）",
        "“{value}” is not the address of one device (it is unspecified, multicast or broadcast)",
    ),
    "problem.address_family": Text(
        "“{value}”与设备地址 {address} 的 IP 版本不同；设备只用收到询问时的 IP 版本应答",
        "“{value}” is not of the same IP version as the device address {address}; a device answers in the version it "
        "was asked in",
    ),
    "problem.not_a_url": Text(
        "“{value}”不是业务系统的地址；请写成 https://主机/路径、http://主机/路径 或 tcp://主机:端口",
        "“{value}” is not the address of a service; write https://host/path, http://host/path or tcp://host:port",
    ),
    "problem.bad_id": Text(
        "“{value}”不能作编号；编号由 ASCII 字母、数字、点、横线、下划线组成，以字母或数字开头，最长 64 个字符",
        "“{value}” cannot be an id; an id has ASCII letters, digits, dots, dashes and underscores, begins with a "
        "letter or digit, and has 64 characters at most",
    ),
    "problem.reserved_id": Text(
        "编号“{value}”另有含义（不做 SNMP 探测）；请换一个",
        "the id “{value}” has a meaning of its own (do not probe SNMP); choose another",
    ),
    "problem.not_a_division_code": Text(
        "“{value}”不是行政区划代码；应为 6 位（GB/T 2260）、9 位或 12 位数字",
        "“{value}” is not a division code; it has 6 digits (GB/T 2260), or 9 or 12",
    ),
    "problem.duplicate_id": Text(
        "编号“{value}”重复，首次出现：{first}；请改掉一个",
        "the id “{value}” is used twice, first at {first}; change one",
    ),
    "problem.section_twice": Text(
        "这一节只能写一次，首次出现：{first}；请合并",
        "this section may be written only once, first at {first}; merge them",
    ),
    "problem.unknown_reference": Text("没有声明{noun}“{value}”{hint}", "no {noun} “{value}” is declared{hint}"),
    "problem.nothing_declared": Text(
        "没有声明{noun}“{value}”：“{section}”一节是空的",
        "no {noun} “{value}” is declared: the section “{section}” is empty",
    ),
    "problem.no_network": Text(
        "没有声明任何网络；请写一节 networks，例如 networks: {{extranet: {{name: 政务外网}}}}",
        "no network is declared; write a section networks, such as networks: {{extranet: {{name: 政务外网}}}}",
    ),
    "problem.network_needed": Text(
        "请写明属于哪个网络；可选：{choices}",
        "say which network; choose one of: {choices}",
    ),
    "problem.unit_not_in_network": Text(
        "单位“{unit}”不在网络“{value}”的应接入清单中（它应接入：{networks}）",
        "the unit “{unit}” does not belong to the network “{value}” (it belongs to: {networks})",
    ),
    "problem.validity_order": Text(
        "失效日期“{value}”不晚于生效日期 {valid_from}",
        "the end date “{value}” is not after the start date {valid_from}",
    ),
    "problem.division_level": Text(
        "层级“{value}”不在上级“{parent}”（{parent_level}）之下",
        "the level “{value}” is not below that of the parent “{parent}” ({parent_level})",
    ),
    "problem.division_outside_parent": Text(
        "上级“{parent}”只在 {period} 有效，与本条的有效期没有重叠",
        "the parent “{parent}” is valid {period} only, never while this division is",
    ),
    "problem.division_cycle": Text("上级行政区划成环：{chain}", "the parents form a loop: {chain}"),
    "problem.division_overlap": Text(
        "取代“{old}”须在它失效之后：它的有效期是 {old_period}，本条是 {period}；请写明它的 valid_to 和本条的 "
        "valid_from",
        "“{old}” is replaced before it ends: it is valid {old_period}, this one {period}; give its valid_to and the "
        "valid_from of this one",
    ),
    "problem.division_twice": Text(
        "同一上级下的“{value}”在同一时期有两个代码，另一个是 {other}（{first}）；请用 valid_from、valid_to 分开",
        "“{value}” has two codes at the same time under one parent, the other is {other} ({first}); separate them "
        "with valid_from and valid_to",
    ),
    "problem.government_twice": Text(
        "行政区划 {division} 已有一个本级政府（{first}）；请只留一个",
        "the division {division} has a government of its own already ({first}); keep one",
    ),
    "problem.duplicate_address": Text(
        "地址“{value}”已用于设备“{other}”（{first}）；同一地址上的几台设备，SNMP、SSH 端口须各异且 icmp: off",
        "the address “{value}” already belongs to the device “{other}” ({first}); several devices at one address "
        "need SNMP and SSH ports of their own and icmp: off",
    ),
    "problem.duplicate_anchor": Text(
        "参照点“{other}”（{first}）已是同一地址；两个参照点须各在一处，一处失效时另一处仍可作证",
        "the anchor “{other}” ({first}) is at this address already; anchors are told apart by where they are, so that "
        "one can speak when the other is gone",
    ),
    "problem.end_of_nothing": Text("链路的一端须写 device 或 unit", "an end of a link needs a device or a unit"),
    "problem.interface_without_device": Text(
        "写了端口“{value}”，却没有写 device",
        "there is an interface “{value}” but no device",
    ),
    "problem.link_without_device": Text(
        "链路两端都没有设备，无法监测；至少一端须写 device",
        "neither end of the link has a device, so it cannot be watched; at least one end needs a device",
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
        "上端“{upper}”是 {upper_role}，下端“{lower}”却是 {lower_role}；上游设备写在 upper，请对调",
        "the upper end “{upper}” is {upper_role} but the lower end “{lower}” is {lower_role}; the upstream device "
        "goes under upper, swap them",
    ),
    "problem.link_cycle": Text(
        "链路成环，设备成了自己的上游：{links}；请对调其中一条的上下端",
        "the links form a loop, so a device is upstream of itself: {links}; swap the ends of one",
    ),
    "problem.interface_twice": Text(
        "设备“{device}”的端口“{value}”已用于另一条链路（{first}）",
        "the interface “{value}” of the device “{device}” is already used by another link ({first})",
    ),
    "problem.redundancy_differs": Text(
        "同一下端的链路须一致：本条是 {said}，“{other}”是 {other_said}（{first}）",
        "links to one lower end must agree: this says {said}, “{other}” says {other_said} ({first})",
    ),
    "problem.unknown_time_zone": Text(
        "没有时区“{value}”{hint}",
        "there is no time zone “{value}”{hint}",
    ),
    "problem.duration_range": Text("“{value}”应在 {low} 到 {high} 之间", "“{value}” must be from {low} to {high}"),
    "problem.reasks_range": Text(
        "复核间隔每个应在 {low} 到 {high} 之间，最多 {most} 个",
        "each pause before probing again must be from {low} to {high}, with {most} pauses at most",
    ),
    "problem.timeout_too_long": Text(
        "超时 {timeout} 应短于可达性间隔 {reachability}",
        "the timeout {timeout} must be shorter than the reachability interval {reachability}",
    ),
    "problem.deadline_range": Text(
        "整表读取的时限 {deadline} 应长于超时 {timeout}，且不超过计数器间隔 {counters}",
        "the deadline {deadline} for a table must be longer than the timeout {timeout} and not longer than the "
        "counters interval {counters}",
    ),
    "problem.limits_order": Text(
        "每个站点的上限“{value}”超过了总上限 {in_flight}",
        "the limit per site “{value}” is above the total limit {in_flight}",
    ),
    "problem.population_level": Text(
        "没有任何单位或行政区划属于层级“{value}”",
        "no unit and no division has the level “{value}”",
    ),
    "problem.population_kind": Text("没有任何单位属于类别“{value}”{hint}", "no unit has the kind “{value}”{hint}"),
    "problem.threshold_needed": Text(
        "判据“{value}”须有 threshold，例如 99.9%",
        "the criterion “{value}” needs a threshold, such as 99.9%",
    ),
    "problem.threshold_unused": Text(
        "判据 {criterion} 不用 threshold；请删掉“{value}”",
        "the criterion {criterion} takes no threshold; delete “{value}”",
    ),
    "problem.target_twice": Text(
        "指标“{indicator}”在 {value} 已有目标（{first}）",
        "the indicator “{indicator}” already has a target for {value} ({first})",
    ),
    "problem.secret_in_clear": Text(
        "这里不是引用，像是明文口令（不予显示）；请写 env:变量名、file:路径 或 cred:名称",
        "this is not a reference but looks like a secret in clear (not shown); write env:NAME, file:PATH or cred:NAME",
    ),
    "problem.secret_in_clear_auth": Text(
        "应为“协议:引用”，其余视为明文口令（不予显示）；请写成 sha256:env:变量名",
        "“protocol:reference” is expected, all else is taken for a secret in clear (not shown); write sha256:env:NAME",
    ),
    "problem.secret_in_clear_priv": Text(
        "应为“协议:引用”，其余视为明文口令（不予显示）；请写成 aes128:env:变量名",
        "“protocol:reference” is expected, all else is taken for a secret in clear (not shown); write aes128:env:NAME",
    ),
    "problem.secret_auth_protocol": Text(
        "不认识冒号前的认证算法；可选：{choices}",
        "unknown authentication protocol before the colon; choose one of: {choices}",
    ),
    "problem.secret_priv_protocol": Text(
        "不认识冒号前的加密算法；可选：{choices}",
        "unknown privacy protocol before the colon; choose one of: {choices}",
    ),
    "problem.secret_foreign_key": Text(
        "“{key}”不属于 {version}；v1、v2c 用 community，v3 用 user、auth、priv、context，"
        "ssh 用 user、password、key、passphrase、enable",
        "“{key}” does not belong to {version}; v1 and v2c have community, v3 has user, auth, priv and context, "
        "ssh has user, password, key, passphrase and enable",
    ),
    "problem.secret_unknown_credential": Text(
        "没有声明这个凭据（名称不予显示，以防是明文口令）；请写 credentials 一节里的名称，或 off",
        "no such credential is declared (not shown, it may be a secret); write a name from the section credentials, "
        "or off",
    ),
    "problem.secret_well_known": Text(
        "{reference}：是众所周知的口令；请更换，或（不建议）写 allow_weak: true",
        "{reference}: it is a well-known password; change it, or (not advised) write allow_weak: true",
    ),
    "problem.secret_like_user": Text(
        "{reference}：与用户名相同；请更换，或（不建议）写 allow_weak: true",
        "{reference}: it is the same as the user name; change it, or (not advised) write allow_weak: true",
    ),
    "problem.secret_too_short": Text(
        "{reference}：短于 8 个字符，SNMPv3 不接受",
        "{reference}: it is shorter than 8 characters, SNMPv3 does not allow that",
    ),
    "problem.too_many_octets": Text(
        "“{value}”太长：SNMPv3 最多 {limit} 字节（UTF-8），这里是 {size} 字节",
        "“{value}” is too long: SNMPv3 allows {limit} octets of UTF-8, and this has {size}",
    ),
    "problem.secret_no_auth": Text(
        "没有 auth，任何人都能冒充；请补上，或（不建议）写 allow_weak: true",
        "there is no auth, so anyone can impersonate the user; add it, or (not advised) write allow_weak: true",
    ),
    "problem.secret_priv_without_auth": Text(
        "有 priv 而没有 auth；SNMPv3 加密必须先认证",
        "there is priv without auth; SNMPv3 encrypts only with authentication",
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
    "problem.secret_kind_needed": Text(
        "“{key}”是 SSH 凭据的键；请补上 kind: ssh",
        "“{key}” belongs to a credential for SSH; add kind: ssh",
    ),
    "problem.secret_ssh_without": Text(
        "password 和 key 都没有，无法登录；请写其中之一，如 password: env:变量名",
        "there is neither password nor key to log in with; write one of them, such as password: env:NAME",
    ),
    "problem.secret_passphrase_alone": Text(
        "有 passphrase 而没有 key；请补上私钥 key，或删掉这个键",
        "there is a passphrase but no key that it opens; add key, or delete it",
    ),
    "problem.secret_key_unreadable": Text(
        "{reference}：不是 SSH 私钥（应为 OpenSSH 或 PEM 格式，不是公钥，也不是 .ppk），或内容已损坏",
        "{reference}: it is not a private key (OpenSSH's format or PEM are expected, no public key, no .ppk), or it is "
        "damaged",
    ),
    "problem.secret_key_locked": Text(
        "{reference}：私钥有口令保护；请补上 passphrase: env:变量名",
        "{reference}: the private key is protected by a passphrase; add passphrase: env:NAME",
    ),
    "problem.secret_passphrase_wrong": Text(
        "{reference}：打不开私钥；请核对口令",
        "{reference}: it does not open the private key; check the passphrase",
    ),
    "problem.secret_passphrase_unused": Text(
        "{reference}：私钥没有口令保护；请用 ssh-keygen -p 加上口令，或删掉 passphrase",
        "{reference}: the private key is not protected; protect it with ssh-keygen -p, or delete passphrase",
    ),
    "problem.secret_key_kind": Text(
        "{reference}：不支持这种私钥；请用 Ed25519、ECDSA 或 RSA（ssh-keygen -t ed25519）",
        "{reference}: keys of this kind are not supported; use Ed25519, ECDSA or RSA (ssh-keygen -t ed25519)",
    ),
    "problem.secret_key_short": Text(
        "{reference}：RSA 私钥短于 2048 位；请更换（ssh-keygen -t ed25519），或（不建议）写 allow_weak: true",
        "{reference}: the RSA key is shorter than 2048 bits; change it (ssh-keygen -t ed25519), or (not advised) write "
        "allow_weak: true",
    ),
    "problem.credential_kind": Text(
        "凭据“{value}”是 {kind} 的，这里要写 {wanted} 的凭据",
        "the credential “{value}” is for {kind}; one for {wanted} is needed here",
    ),
    "problem.prefer_without": Text(
        "“{value}”需要 {key}，而这台设备没有 {key} 凭据；请补上 {key}，或删掉 prefer",
        "“{value}” needs {key}, and the device has no credential for it; add {key}, or delete prefer",
    ),
}
