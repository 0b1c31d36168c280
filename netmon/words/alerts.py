"""What alerts of rules say of the network: one line, and the same with its facts."""

from __future__ import annotations

from netmon.words.text import Text

TEXTS: dict[str, Text] = {
    "alert.incident_summary": Text(
        "{matter}：{name}（{root}），影响单位 {count} 个",
        "{matter}: {name} ({root}), units affected: {count}",
    ),
    "alert.incident_description": Text(
        "故障 {incident} 的根因是 {name}（{root}），所属单位 {unit_name}，性质：{matter}，此刻影响单位 {count} 个。受"
        "其牵连的不再单独告警。",
        "The root of incident {incident} is {name} ({root}) of {unit_name}: {matter}; units affected now: {count}. "
        "What it takes along is not told one by one.",
    ),
    "alert.explained_summary": Text("已由故障 {incident} 解释", "explained by incident {incident}"),
    "alert.explained_description": Text(
        "该对象属于故障 {incident}，它自己的告警由本告警抑制。",
        "The subject is a part of incident {incident}; this alert holds back its own.",
    ),
    "alert.cut_off_summary": Text(
        "监测点与网络 {network} 失联",
        "the monitoring host is isolated from network {network}",
    ),
    "alert.cut_off_description": Text(
        "网络 {network} 的全部参照点都不应答：失联的是监测点自己，其余对象的状态都变为未知，不再一一告警。",
        "Every anchor of network {network} is silent: it is the monitoring host that is isolated. All else is "
        "unknown and not told one by one.",
    ),
    "alert.anchor_down_summary": Text(
        "参照点 {anchor}（网络 {network}）不应答",
        "anchor {anchor} of network {network} does not answer",
    ),
    "alert.anchor_down_description": Text(
        "网络 {network} 的参照点 {anchor} 已 5 分钟不应答。全部参照点都不应答时，netmon 才认为自己失联。",
        "Anchor {anchor} of network {network} has not answered for 5 minutes. Only when all of them are silent does "
        "netmon take itself to be isolated.",
    ),
    "alert.storm_summary": Text(
        "网络 {network} 的故障太多，{count} 起没有单独告警",
        "too many incidents in network {network}: {count} have no alert of their own",
    ),
    "alert.storm_description": Text(
        "网络 {network} 未结束的故障超过 200 起，最紧要的 200 起有单独告警，其余 {count} 起只在 netmon 的页面上。",
        "More than 200 incidents are open in network {network}. The 200 most urgent have alerts of their own, the "
        "other {count} are on netmon's pages alone.",
    ),
    "alert.device_down_summary": Text("设备 {name}（{device}）中断", "device {name} ({device}) is down"),
    "alert.device_down_description": Text(
        "单位 {unit_name} 的设备 {name}（{device}）自身中断：上游可达，而它对任何探测都不应答。",
        "Device {name} ({device}) of {unit_name} is down itself: what is upstream can be reached, and it answers no "
        "probe.",
    ),
    "alert.device_unmanageable_summary": Text(
        "设备 {name}（{device}）能应答，但无法管理",
        "device {name} ({device}) answers and cannot be managed",
    ),
    "alert.device_unmanageable_description": Text(
        "单位 {unit_name} 的设备 {name}（{device}）能 ping 通，但 SNMP 和 SSH 都不接受台账中的凭据，端口和流量读不到。",
        "Device {name} ({device}) of {unit_name} answers pings, but neither SNMP nor SSH takes the credentials of "
        "the inventory: ports and traffic cannot be read.",
    ),
    "alert.device_degraded_summary": Text(
        "设备 {name}（{device}）{condition}异常 {sensor}",
        "device {name} ({device}) is degraded: {condition} {sensor}",
    ),
    "alert.device_degraded_description": Text(
        "单位 {unit_name} 的设备 {name}（{device}）可用，但{condition}越过了界限；传感器：{sensor}。",
        "Device {name} ({device}) of {unit_name} works, but {condition} is beyond its limit; sensor: {sensor}.",
    ),
    "alert.device_flapping_summary": Text("设备 {name}（{device}）反复通断", "device {name} ({device}) is flapping"),
    "alert.device_flapping_description": Text(
        "单位 {unit_name} 的设备 {name}（{device}）短时间内多次通断。",
        "Device {name} ({device}) of {unit_name} has gone up and down several times within a short time.",
    ),
    "alert.device_restarted_summary": Text("设备 {name}（{device}）重启过", "device {name} ({device}) has restarted"),
    "alert.device_restarted_description": Text(
        "单位 {unit_name} 的设备 {name}（{device}）在 15 分钟内重启。",
        "Device {name} ({device}) of {unit_name} restarted within the last 15 minutes.",
    ),
    "alert.device_unheard_summary": Text(
        "设备 {name}（{device}）状态未知，{duration} 没有应答",
        "state of device {name} ({device}) is unknown, no answer for {duration}",
    ),
    "alert.device_unheard_description": Text(
        "单位 {unit_name} 的设备 {name}（{device}）最近一次应答在 {duration} 之前，目前无法判断它是通是断。",
        "Device {name} ({device}) of {unit_name} answered last {duration} ago; whether it is up or down cannot be "
        "told now.",
    ),
    "alert.host_key_changed_summary": Text(
        "设备 {name}（{device}）的 SSH 主机密钥变了",
        "the SSH host key of device {name} ({device}) has changed",
    ),
    "alert.host_key_changed_description": Text(
        "单位 {unit_name} 的设备 {name}（{device}）出示的主机密钥与登记的不同，netmon 拒绝登录。",
        "Device {name} ({device}) of {unit_name} shows another host key than the one that is known; netmon does not "
        "log in.",
    ),
    "alert.configuration_unread_summary": Text(
        "设备 {name}（{device}）的配置 {duration} 没有读到",
        "the configuration of device {name} ({device}) was not read for {duration}",
    ),
    "alert.configuration_unread_description": Text(
        "单位 {unit_name} 的设备 {name}（{device}）最近一次完整读到配置在 {duration} 之前。",
        "The configuration of device {name} ({device}) of {unit_name} was last read whole {duration} ago.",
    ),
    "alert.link_down_summary": Text("链路 {name}（{link}）中断", "link {name} ({link}) is down"),
    "alert.link_down_description": Text(
        "单位 {unit_name} 的链路 {name}（{link}）自身中断；运营商 {carrier}，电路编号 {circuit}，热线 {hotline}。",
        "Link {name} ({link}) of {unit_name} is down itself; carrier {carrier}, circuit {circuit}, hotline {hotline}.",
    ),
    "alert.uplink_lost_summary": Text(
        "单位 {name}（{unit}）少了 {count} 条链路，已无冗余或冗余下降",
        "unit {name} ({unit}) has lost {count} of its links",
    ),
    "alert.uplink_lost_description": Text(
        "单位 {name}（{unit}）仍在线，但有 {count} 条链路中断，再断一条可能失联。",
        "Unit {name} ({unit}) is online still, but {count} of its links are down: the next failure may disconnect it.",
    ),
    "alert.link_degraded_summary": Text(
        "链路 {name}（{link}）{condition}异常 {sensor}",
        "link {name} ({link}) is degraded: {condition} {sensor}",
    ),
    "alert.link_degraded_description": Text(
        "单位 {unit_name} 的链路 {name}（{link}）是通的，但{condition}越过了界限；运营商 {carrier}，电路编号 "
        "{circuit}，热线 {hotline}。",
        "Link {name} ({link}) of {unit_name} is up, but {condition} is beyond its limit; carrier {carrier}, circuit "
        "{circuit}, hotline {hotline}.",
    ),
    "alert.link_flapping_summary": Text("链路 {name}（{link}）反复通断", "link {name} ({link}) is flapping"),
    "alert.link_flapping_description": Text(
        "单位 {unit_name} 的链路 {name}（{link}）短时间内多次通断；运营商 {carrier}，电路编号 {circuit}，热线 "
        "{hotline}。",
        "Link {name} ({link}) of {unit_name} has gone up and down several times within a short time; carrier "
        "{carrier}, circuit {circuit}, hotline {hotline}.",
    ),
    "alert.link_saturated_summary": Text(
        "链路 {name}（{link}）带宽占用 {percent}",
        "link {name} ({link}) is loaded to {percent}",
    ),
    "alert.link_saturated_description": Text(
        "单位 {unit_name} 的链路 {name}（{link}）连续 15 分钟占用 {percent}；运营商 {carrier}，电路编号 {circuit}，热"
        "线 {hotline}。",
        "Link {name} ({link}) of {unit_name} has been loaded to {percent} for 15 minutes; carrier {carrier}, circuit "
        "{circuit}, hotline {hotline}.",
    ),
    "alert.interface_errors_summary": Text(
        "设备 {name}（{device}）端口 {interface} 每分钟错包 {count} 个",
        "interface {interface} of device {name} ({device}): {count} packets in error per minute",
    ),
    "alert.interface_errors_description": Text(
        "单位 {unit_name} 的设备 {name}（{device}）端口 {interface} 连续 15 分钟有错包，每分钟 {count} 个。",
        "Interface {interface} of device {name} ({device}) of {unit_name} has had errors for 15 minutes: {count} "
        "packets per minute.",
    ),
    "alert.interface_discards_summary": Text(
        "设备 {name}（{device}）端口 {interface} 每分钟丢弃 {count} 个报文",
        "interface {interface} of device {name} ({device}): {count} packets discarded per minute",
    ),
    "alert.interface_discards_description": Text(
        "单位 {unit_name} 的设备 {name}（{device}）端口 {interface} 连续 15 分钟丢弃报文，每分钟 {count} 个，多半是拥"
        "塞。",
        "Interface {interface} of device {name} ({device}) of {unit_name} has discarded packets for 15 minutes: "
        "{count} per minute, most likely from congestion.",
    ),
    "alert.unit_offline_summary": Text("单位 {name}（{unit}）不在线", "unit {name} ({unit}) is not online"),
    "alert.unit_offline_description": Text(
        "单位 {name}（{unit}）在网络 {network} 中不在线，且没有已列出的故障解释它。",
        "Unit {name} ({unit}) is not online in network {network}, and no listed incident explains it.",
    ),
    "alert.units_unknown_summary": Text(
        "网络 {network} 有 {percent} 的单位状态未知",
        "the state of {percent} of the units of network {network} is unknown",
    ),
    "alert.units_unknown_description": Text(
        "网络 {network} 的单位中有 {percent} 已 30 分钟无法判断是否在线，值班大屏上的数字只是下限。",
        "Of {percent} of the units of network {network} it has not been known for 30 minutes whether they are "
        "online: figures on the wall are a lower bound.",
    ),
    "alert.portal_down_summary": Text("门户 {name}（{service}）无法访问", "portal {name} ({service}) does not serve"),
    "alert.portal_down_description": Text(
        "单位 {unit_name} 的门户 {name}（{service}）自身无法访问，网络是通的。",
        "Portal {name} ({service}) of {unit_name} does not serve by itself; the network is up.",
    ),
    "alert.service_down_summary": Text(
        "服务 {name}（{service}）无法访问",
        "service {name} ({service}) does not serve",
    ),
    "alert.service_down_description": Text(
        "单位 {unit_name} 的服务 {name}（{service}）自身无法访问，网络是通的。",
        "Service {name} ({service}) of {unit_name} does not serve by itself; the network is up.",
    ),
    "alert.service_flapping_summary": Text(
        "服务 {name}（{service}）时好时坏",
        "service {name} ({service}) is flapping",
    ),
    "alert.service_flapping_description": Text(
        "单位 {unit_name} 的服务 {name}（{service}）短时间内多次变化。",
        "Service {name} ({service}) of {unit_name} has changed several times within a short time.",
    ),
    "alert.service_unchecked_summary": Text(
        "服务 {name}（{service}）{duration} 没有检查",
        "service {name} ({service}) was not checked for {duration}",
    ),
    "alert.service_unchecked_description": Text(
        "单位 {unit_name} 的服务 {name}（{service}）最近一次检查在 {duration} 之前，显示的状态已经旧了。",
        "Service {name} ({service}) of {unit_name} was last checked {duration} ago: the state shown is old.",
    ),
    "alert.certificate_expires_summary": Text(
        "服务 {name}（{service}）的证书 {duration} 后过期",
        "the certificate of service {name} ({service}) expires in {duration}",
    ),
    "alert.certificate_expires_description": Text(
        "单位 {unit_name} 的服务 {name}（{service}）的证书不到 30 天就要过期，还剩 {duration}。",
        "The certificate of service {name} ({service}) of {unit_name} expires within 30 days: {duration} are left.",
    ),
    "alert.certificate_expires_soon_summary": Text(
        "服务 {name}（{service}）的证书 {duration} 后过期",
        "the certificate of service {name} ({service}) expires in {duration}",
    ),
    "alert.certificate_expires_soon_description": Text(
        "单位 {unit_name} 的服务 {name}（{service}）的证书不到 7 天就要过期，还剩 {duration}。",
        "The certificate of service {name} ({service}) of {unit_name} expires within 7 days: {duration} are left.",
    ),
    "alert.certificate_expired_summary": Text(
        "服务 {name}（{service}）的证书已过期",
        "the certificate of service {name} ({service}) has expired",
    ),
    "alert.certificate_expired_description": Text(
        "单位 {unit_name} 的服务 {name}（{service}）的证书已经过期，浏览器会警告访问者。",
        "The certificate of service {name} ({service}) of {unit_name} has expired; browsers warn visitors.",
    ),
}
