"""What stands in the way of watching a device: what it is, where, and what to do about it.

`finding` is the matter in a few words, `finding_at` its particulars on one device, `remedy` what to do, in order.
"""

from __future__ import annotations

from netmon.words.text import Text

TEXTS: dict[str, Text] = {
    # The way to the device.
    "finding.no_route": Text("本机没有到它的路由", "this host has no route to it"),
    "finding_at.no_route": Text("{detail}", "{detail}"),
    "remedy.no_route": Text(
        "核对台账里的地址；地址无误则在本机补路由（ip route get 地址 可以验证），IPv6 还要看本机有没有 IPv6 地址",
        "check the address in the inventory; if it is right add a route on this host (ip route get ADDRESS shows it); "
        "for IPv6 see whether this host has an IPv6 address at all",
    ),
    "finding.held_back": Text("本机的防火墙不让探测包出去", "this host's own packet filter holds the packets back"),
    "finding_at.held_back": Text("{detail}", "{detail}"),
    "remedy.held_back": Text(
        "在本机放行到设备的 ICMP 和 UDP 161（nft list ruleset、iptables -S 可查），并看有没有 prohibit 类型的路由",
        "allow ICMP and UDP 161 towards the devices on this host (see nft list ruleset, iptables -S), and look for "
        "routes of type prohibit",
    ),
    "finding.no_neighbour": Text(
        "同一网段内没有主机应答这个地址", "nobody answers for this address on our own segment"
    ),
    "remedy.no_neighbour": Text(
        "设备关机、网线或 VLAN 不对，或地址写错：在同网段的交换机上查它的 MAC 地址和端口；若它其实不在本网段，就是本"
        "机的掩码写大了",
        "it is off, its cable or VLAN is wrong, or the address is: look up its MAC address and interface on the "
        "switch of this segment; if it is not on this segment, the netmask of this host is too wide",
    ),
    "finding.unreachable": Text("途中的路由器说到不了它", "a router on the way says that it cannot be reached"),
    "finding_at.unreachable": Text("{witness} 说的", "said by {witness}"),
    "remedy.unreachable": Text(
        "登录说这话的路由器：看到设备的路由、下一跳和设备侧端口；它是最后一跳时，多半是设备关机或地址写错",
        "log in to the router that says so: look at its route, the next hop and the interface towards the device; "
        "where it is the last hop, the device is most likely off or its address wrong",
    ),
    "finding.loop": Text("探测包在途中打转", "the packets go round in circles"),
    "finding_at.loop": Text("{witness} 处 TTL 耗尽", "TTL exceeded at {witness}"),
    "remedy.loop": Text(
        "在说这话的路由器与它的下一跳之间有路由环路：通常是一侧的默认路由指向另一侧，而另一侧少了明细路由",
        "there is a routing loop between this router and its next hop: most often a default route on one side, and no "
        "route for the device on the other",
    ),
    "finding.prohibited": Text("途中有访问控制拒绝了探测包", "access control on the way refuses the packets"),
    "finding_at.prohibited": Text("{witness} 拒绝的", "refused by {witness}"),
    "remedy.prohibited": Text(
        "请管理这台设备的人为本机地址放行 ICMP 和 UDP 161，只需本机到设备这一个方向及其应答",
        "have whoever runs that box allow ICMP and UDP 161 from this host's address to the device, and the answers "
        "back",
    ),
    "finding.silent_behind": Text("毫无应答，但它的上游有应答", "it answers nothing, though its upstream answers"),
    "finding_at.silent_behind": Text(
        "{upstream} 有应答，问题在 {link} 这一段或设备上", "{upstream} answers: look at {link} or the device"
    ),
    "remedy.silent_behind": Text(
        "依次看：设备是否通电，链路两端端口是否 up，台账里的地址对不对，设备的访问控制是否只许别的网管地址",
        "in this order: is the device powered, are both ends of the link up, is the address in the inventory right, "
        "does the device's access control admit only other management stations",
    ),
    "finding.silent": Text("毫无应答", "it answers nothing"),
    "remedy.silent": Text(
        "关机、断链、地址写错，或途中被静默丢弃，从这里分不出来；先从它的上游设备上 ping 它，再在台账里补上它的链路，"
        "下次就能指出断在哪一段",
        "off, unreachable, a wrong address or filtered without a word: this cannot be told apart from here; ping it "
        "from its upstream, and declare its link in the inventory, then the next run tells where it breaks",
    ),
    "finding.silent_with": Text("毫无应答，它的上游也没有应答", "it answers nothing, and neither does its upstream"),
    "finding_at.silent_with": Text("先看 {upstream}", "begin with {upstream}"),
    "remedy.silent_with": Text(
        "先处理最上面那台没有应答的设备，它好了再重新预检",
        "begin with the topmost device that is silent; when it answers, run preflight again",
    ),
    "finding.unpinged": Text("SNMP 无应答，而台账或本机不许 ping", "SNMP does not answer, and ping is off"),
    "finding_at.unpinged": Text("UDP {port}", "UDP {port}"),
    "remedy.unpinged": Text(
        "设备不在、途中被丢弃、SNMP 没有开、访问控制或凭据不对，都可能；先在本机手工 ping 它，通了再按“能 ping 通但 "
        "SNMP 无应答”处理",
        "it may be gone, filtered, without SNMP, closed by access control, or the credential is wrong; ping it by "
        "hand first, and if that works go on as for “ping is answered, SNMP is not”",
    ),
    # The way into SNMP.
    "finding.snmp_closed": Text("设备在，但没有开 SNMP", "the device is there, but SNMP is not running"),
    "finding_at.snmp_closed": Text("UDP {port} 关闭", "UDP {port} is closed"),
    "remedy.snmp_closed": Text(
        "在设备上启用 SNMP；若它用别的端口，在台账的 snmp_port 写明",
        "enable SNMP on the device; where it listens on another port write snmp_port in the inventory",
    ),
    "finding.snmp_barred": Text("SNMP 被拒绝，ping 可以", "ping passes, SNMP is refused"),
    "finding_at.snmp_barred": Text("{witness} 拒绝 UDP {port}", "UDP {port} is refused by {witness}"),
    "remedy.snmp_barred": Text(
        "请管理这台设备的人为本机地址放行 UDP 161 及其应答",
        "have whoever runs that box allow UDP 161 from this host's address, and the answers back",
    ),
    "finding.other_address": Text("应答来自另一个地址", "the answer comes from another address"),
    "finding_at.other_address": Text("{witness} 代为应答", "{witness} answers instead"),
    "remedy.other_address": Text(
        "若那是同一台设备的另一个地址，在台账写 accept_reply_from: [该地址]，更好的办法是在设备上指定 SNMP 报文的源地"
        "址；若不是，地址写错了，或途中有地址转换",
        "if that is another address of the same device, write accept_reply_from: [that address] in the inventory, or "
        "better fix the source address of SNMP on the device; if not, the address is wrong or translated on the way",
    ),
    "finding.other_port": Text("应答来自另一个 UDP 端口", "the answer comes from another UDP port"),
    "finding_at.other_port": Text("探测的是 UDP {port}", "UDP {port} was probed"),
    "remedy.other_port": Text(
        "途中有地址转换改写了端口：请管理它的人为 SNMP 取消转换",
        "address translation on the way rewrites the port: have SNMP exempted from it",
    ),
    "finding.snmp_silent": Text("能 ping 通，但 SNMP 无应答", "ping is answered, SNMP is not"),
    "finding_at.snmp_silent": Text("凭据 {credential}，UDP {port}", "credential {credential}, UDP {port}"),
    "remedy.snmp_silent": Text(
        "v1 和 v2c 对错误的团体字不作任何应答，所以团体字不对、访问控制不许本机、SNMP 没有开，从这里分不出来；依次看"
        "：设备上 SNMP 是否启用了这个版本，访问控制里有没有本机地址，团体字是否逐字相同，途中 UDP 161 是否放行",
        "v1 and v2c keep silent about a wrong community, so a wrong community, access control without this host and "
        "SNMP that is off cannot be told apart from here; in this order: is this version of SNMP enabled, is this "
        "host in the access control, is the community the same letter by letter, is UDP 161 allowed on the way",
    ),
    "finding.snmp_silent_v3": Text("能 ping 通，但 SNMPv3 无应答", "ping is answered, SNMPv3 is not"),
    "finding_at.snmp_silent_v3": Text("UDP {port}，凭据 {credential}", "UDP {port}, credential {credential}"),
    "remedy.snmp_silent_v3": Text(
        "v3 的第一个问题不用用户和密钥就该有应答，所以不是密钥的事；依次看：设备上是否启用了 v3，访问控制里有没有本机"
        "地址，途中 UDP 161 是否放行",
        "the first question of v3 is answered without user and key, so no key is to blame; in this order: is v3 "
        "enabled, is this host in the access control, is UDP 161 allowed on the way",
    ),
    "finding.unknown_user": Text("设备上没有这个 SNMPv3 用户", "the device does not know this SNMPv3 user"),
    "finding_at.unknown_user": Text("凭据 {credential}，用户 {user}", "credential {credential}, user {user}"),
    "remedy.unknown_user": Text(
        "核对用户名（区分大小写），再在设备上建立它",
        "compare the user's name (case matters), then create it on the device",
    ),
    "finding.auth_key": Text("SNMPv3 认证口令或算法不对", "wrong SNMPv3 authentication password or protocol"),
    "finding_at.auth_key": Text("凭据 {credential}，用户 {user}", "credential {credential}, user {user}"),
    "remedy.auth_key": Text(
        "先核对算法（SHA 与 SHA-256 是两种），再核对口令；设备换过引擎号后要重新设一次口令",
        "compare the protocol first (SHA and SHA-256 differ), then the password; a device whose engine id was changed "
        "needs the password set once more",
    ),
    "finding.user_or_auth_key": Text(
        "SNMPv3 用户、认证口令或算法不对", "wrong SNMPv3 user, authentication password or protocol"
    ),
    "finding_at.user_or_auth_key": Text("凭据 {credential}，用户 {user}", "credential {credential}, user {user}"),
    "remedy.user_or_auth_key": Text(
        "设备不说是哪一个：依次核对用户名、认证算法、认证口令，再看这个用户的访问控制里有没有本机地址",
        "the device does not say which: compare user, protocol and password in this order, then see whether the "
        "user's access control has this host",
    ),
    "finding.priv_key": Text("SNMPv3 加密口令或算法不对", "wrong SNMPv3 privacy password or protocol"),
    "finding_at.priv_key": Text("凭据 {credential}，用户 {user}", "credential {credential}, user {user}"),
    "remedy.priv_key": Text(
        "认证已通过，只剩加密：先核对算法（aes128 与 aes256 不同，思科类设备的 aes256 写 aes256-cisco），再核对口令",
        "authentication passed, privacy did not: compare the protocol first (aes128 is not aes256, and some devices "
        "mean aes256-cisco), then the password",
    ),
    "finding.priv_key_or_context": Text(
        "SNMPv3 加密口令、算法或上下文不对", "wrong SNMPv3 privacy password, protocol or context"
    ),
    "finding_at.priv_key_or_context": Text("凭据 {credential}，用户 {user}", "credential {credential}, user {user}"),
    "remedy.priv_key_or_context": Text(
        "认证已通过，此后设备不再应答：先核对加密算法（aes128 与 aes256 不同），再核对加密口令，最后看上下文",
        "authentication passed, then the device fell silent: compare the privacy protocol first (aes128 is not "
        "aes256), then the password, and the context at last",
    ),
    "finding.security_level": Text(
        "设备不给这个 SNMPv3 用户这种安全级别", "the device does not grant this SNMPv3 user this security level"
    ),
    "finding_at.security_level": Text("凭据 {credential}，用户 {user}", "credential {credential}, user {user}"),
    "remedy.security_level": Text(
        "设备上的用户没有配置认证或加密：重建这个用户，使它与凭据的 auth 和 priv 一致",
        "the user on the device lacks authentication or privacy: create it again so that it matches auth and priv of "
        "the credential",
    ),
    "finding.time_window": Text("SNMPv3 时间窗不符", "outside the SNMPv3 time window"),
    "finding_at.time_window": Text("凭据 {credential}，用户 {user}", "credential {credential}, user {user}"),
    "remedy.time_window": Text(
        "设备的引擎启动次数到顶或倒退，或有另一台设备用了同一个引擎号：在设备上重设引擎号，再重设口令",
        "the device's engine boots are exhausted or went back, or another device has the same engine id: set the "
        "engine id anew, then the passwords",
    ),
    "finding.context": Text("设备上没有这个 SNMPv3 上下文", "the device does not know this SNMPv3 context"),
    "finding_at.context": Text("凭据 {credential}，用户 {user}", "credential {credential}, user {user}"),
    "remedy.context": Text(
        "多数设备不用上下文：在凭据里删掉 context，或在设备上建立它",
        "most devices need none: delete context from the credential, or create it on the device",
    ),
    "finding.no_access": Text(
        "设备认得这个凭据，但什么都不给它看", "the device knows this credential, and shows it nothing"
    ),
    "finding_at.no_access": Text("凭据 {credential}，用户 {user}", "credential {credential}, user {user}"),
    "remedy.no_access": Text(
        "在设备上给这个用户（或团体字）所在的组配只读视图；组要求的安全级别不能高于凭据的：凭据没有 auth 或 priv 时，"
        "先补上",
        "on the device give the group of this user (or community) a read view; the group must not ask for a higher "
        "security level than the credential has: where it lacks auth or priv, add them first",
    ),
    "finding.snmp_failed": Text("SNMP 没有读到", "SNMP was not read"),
    "finding_at.snmp_failed": Text("{kind}：{detail}", "{kind}: {detail}"),
    "remedy.snmp_failed": Text(
        "用 netmon probe 设备编号 单独再探测一次；结果相同就看设备日志里对本机地址说了什么",
        "probe it alone with netmon probe ID; if that says the same, read what the device logs about this host's "
        "address",
    ),
    "finding.not_shown": Text("SNMP 有应答，但没有给看该看的", "SNMP answers, but does not show what is needed"),
    "finding_at.not_shown": Text("{details}", "{details}"),
    "remedy.not_shown": Text(
        "设备上的只读视图太窄：放开 1.3.6.1.2.1（system、ifTable、ifXTable）；确实没有端口表的设备，在台账写 "
        "interfaces: false",
        "the read view on the device is too narrow: include 1.3.6.1.2.1 (system, ifTable, ifXTable); for a device "
        "that has no interface table write interfaces: false in the inventory",
    ),
    # Its pace.
    "finding.slow": Text("应答太慢，会被当成无应答", "too slow: it would be taken for silent"),
    "finding_at.slow": Text(
        "用了 {seconds}，台账只许 {limit}；可写 {suggestion}", "took {seconds}, allowed {limit}; write {suggestion}"
    ),
    "remedy.slow": Text(
        "先看设备 CPU 和途中丢包；确实就这么慢，把建议的值写到这台设备的 probing 里",
        "look at the device's CPU and at loss on the way; if that is its pace, write the suggested values under "
        "probing of this device",
    ),
    "finding.slow_tables": Text("读端口表太慢，读不完", "reading its interfaces takes too long"),
    "finding_at.slow_tables": Text(
        "用了 {seconds}，台账只许 {limit}；可写 {suggestion}", "took {seconds}, allowed {limit}; write {suggestion}"
    ),
    "remedy.slow_tables": Text(
        "把建议的值写到这台设备的 probing 里；端口很多而不必都看的接入设备，可写 interfaces: false",
        "write the suggested values under probing of this device; for an access device with many interfaces that "
        "nobody needs, interfaces: false will do",
    ),
    # What links say of it.
    "finding.no_interface": Text("链路写的端口在设备上没有", "a link names an interface that the device does not have"),
    "finding_at.no_interface": Text(
        "{link} 写的是 {interface}；相近的有 {near}", "{link} says {interface}; near: {near}"
    ),
    "remedy.no_interface": Text(
        "在台账里把端口名写得与设备的 ifName 一字不差（netmon probe 设备编号 可列出全部），否则这条链路的状态始终未知",
        "write the name in the inventory exactly as the device's ifName has it (netmon probe ID lists them all); "
        "until then the state of this link stays unknown",
    ),
    "finding.same_names": Text("链路写的端口名在设备上不止一个", "a link names an interface that the device has twice"),
    "finding_at.same_names": Text("{link} 写的是 {interface}", "{link} says {interface}"),
    "remedy.same_names": Text(
        "改用设备 ifName 里唯一的名字；若设备给几个端口同一个描述，请改描述",
        "use a name that is unique among the device's ifName; where the device gives several interfaces one "
        "description, change it",
    ),
    "finding.partly": Text("只读到一部分", "read in part only"),
    "finding_at.partly": Text("{details}", "{details}"),
    "remedy.partly": Text(
        "再预检一次；每次都缺同样的内容，多半是设备软件的缺陷，其余照常监测",
        "run preflight again; if the same is missing each time it is most likely a defect of the device's software, "
        "and all else is watched as usual",
    ),
    # Remarks: nothing stands in the way.
    "finding.not_asked": Text("台账既不 ping 它也不探测 SNMP", "the inventory has it neither pinged nor probed"),
    "remedy.not_asked": Text(
        "它的状态将始终未知；要监测它，就写上 snmp 凭据或 icmp: on",
        "its state will stay unknown; to watch it give it a credential under snmp, or icmp: on",
    ),
    "finding.ping_silent": Text("SNMP 有应答，但 ping 不通", "SNMP answers, ping does not"),
    "remedy.ping_silent": Text(
        "不妨碍监测，但量不到丢包和时延：放行 ICMP，或在台账写 icmp: off",
        "it can be watched, but loss and round trip will be missing: allow ICMP, or write icmp: off",
    ),
    "finding.ping_lost": Text("ping 有丢包", "pings are lost"),
    "finding_at.ping_lost": Text("{sent} 个丢 {lost} 个", "{lost} of {sent} lost"),
    "remedy.ping_lost": Text(
        "隔一会儿再预检；总是丢，就看链路的错包和设备对 ICMP 的限速",
        "run preflight again later; if it stays, look at errors on the link, and at the device's rate limit for ICMP",
    ),
    "finding.nearly_slow": Text("应答偏慢，余量不多", "slow, with little time to spare"),
    "finding_at.nearly_slow": Text("用了 {seconds}，台账许 {limit}", "took {seconds}, allowed {limit}"),
    "remedy.nearly_slow": Text(
        "忙时可能超时：考虑把 timeout 写大一些", "it may miss its time when it is busy: consider a longer timeout"
    ),
    "finding.same_device": Text("台账里的两台设备是同一台", "two devices of the inventory are one"),
    "finding_at.same_device": Text("与 {other} 相同（共 {count} 台）", "the same as {other} ({count} in all)"),
    "remedy.same_device": Text(
        "同一台设备的两个地址只留一个，另一个写进 accept_reply_from，否则一台故障算作两台",
        "keep one of its addresses and list the other under accept_reply_from, or one failure counts twice",
    ),
    "finding.same_engine": Text("两台设备用了同一个 SNMPv3 引擎号", "two devices have one SNMPv3 engine id"),
    "finding_at.same_engine": Text("与 {other} 相同（共 {count} 台）", "the same as {other} ({count} in all)"),
    "remedy.same_engine": Text(
        "多半是复制配置留下的：在其中一台上重设引擎号，再重设用户口令",
        "most likely a copied configuration: set the engine id of one of them anew, then its users' passwords",
    ),
    "finding.community": Text("团体字在网上明文传送", "the community crosses the network in clear"),
    "finding_at.community": Text("凭据 {credential}（{version}）", "credential {credential} ({version})"),
    "remedy.community": Text(
        "设备支持就换成 SNMPv3 authPriv；换不了的，在设备上用访问控制只许本机地址只读",
        "use SNMPv3 authPriv where the device can; where it cannot, admit only this host by access control, read-only",
    ),
    "finding.no_auth": Text("SNMPv3 既不认证也不加密", "SNMPv3 without authentication and privacy"),
    "finding_at.no_auth": Text("凭据 {credential}", "credential {credential}"),
    "remedy.no_auth": Text("给这个用户配上认证和加密", "give this user authentication and privacy"),
    "finding.no_priv": Text("SNMPv3 不加密", "SNMPv3 without privacy"),
    "finding_at.no_priv": Text("凭据 {credential}", "credential {credential}"),
    "remedy.no_priv": Text("给这个用户配上加密（aes128 以上）", "give this user privacy (aes128 or better)"),
    "finding.md5": Text("SNMPv3 认证用的是 MD5", "SNMPv3 authentication by MD5"),
    "finding_at.md5": Text("凭据 {credential}", "credential {credential}"),
    "remedy.md5": Text("设备支持就改用 sha256，否则用 sha1", "use sha256 where the device can, sha1 otherwise"),
    "finding.des": Text("SNMPv3 加密用的是 DES", "SNMPv3 privacy by DES"),
    "finding_at.des": Text("凭据 {credential}", "credential {credential}"),
    "remedy.des": Text("改用 aes128 以上", "use aes128 or better"),
    "finding.ssh_1": Text("SSH 只会第 1 版协议", "SSH speaks protocol 1 only"),
    "finding_at.ssh_1": Text("SSH-{protocol}-{software}", "SSH-{protocol}-{software}"),
    "remedy.ssh_1": Text(
        "今天的 SSH 客户端都连不上它：升级软件，或启用 SSH 2.0",
        "no SSH client of today can talk to it: update its software, or enable SSH 2.0",
    ),
    "finding.ssh_kex": Text("SSH 只会 SHA-1 密钥交换", "SSH key exchange by SHA-1 only"),
    "finding_at.ssh_kex": Text("{offered}；需要 {option}", "{offered}; needs {option}"),
    "remedy.ssh_kex": Text(
        "不影响 SNMP 监测；人工登录要加这个选项，netmon 要写 ssh_legacy: true；更好的办法是升级设备软件",
        "SNMP is not affected; logging in by hand needs this option, netmon ssh_legacy: true; better is an update",
    ),
    "finding.ssh_key": Text("SSH 只有 SHA-1 签名的主机密钥", "SSH host keys signed by SHA-1 only"),
    "finding_at.ssh_key": Text("{offered}；需要 {option}", "{offered}; needs {option}"),
    "remedy.ssh_key": Text(
        "不影响 SNMP 监测；加选项可以登录，长远看要升级软件或重新生成 ECDSA、Ed25519 主机密钥",
        "the option lets one log in; in the long run update it, or make an ECDSA or Ed25519 host key",
    ),
    "finding.ssh_cipher": Text("SSH 只有 CBC 或更旧的加密", "SSH ciphers are CBC or older"),
    "finding_at.ssh_cipher": Text("{offered}；需要 {option}", "{offered}; needs {option}"),
    "remedy.ssh_cipher": Text(
        "不影响 SNMP 监测；加选项可以登录，设备上能启用 aes128-ctr 就启用",
        "the option lets one log in; enable aes128-ctr on the device where it can",
    ),
    "finding.ssh_mac": Text("SSH 只有过时的消息认证码", "SSH message authentication is outdated"),
    "finding_at.ssh_mac": Text("{offered}；需要 {option}", "{offered}; needs {option}"),
    "remedy.ssh_mac": Text(
        "不影响 SNMP 监测；加选项可以登录，设备上能启用 hmac-sha2-256 就启用",
        "the option lets one log in; enable hmac-sha2-256 on the device where it can",
    ),
}
