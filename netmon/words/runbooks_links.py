"""Runbooks of alerts about links, units and services."""

from __future__ import annotations

from netmon.words.text import Text

TEXTS: dict[str, Text] = {
    "runbook.link_down_means": Text(
        "链路自己中断，不是上游中断，也不是管理关闭。",
        "The link itself is down: not something upstream, and nobody shut it.",
    ),
    "runbook.link_down_look": Text(
        "运行 netmon why link:编号，看是哪一端的端口、何时起。\n带电路编号拨打运营商热线。",
        "Run netmon why link:ID: which end's port, and since when.\nRing the carrier's hotline and name the circuit "
        "number.",
    ),
    "runbook.link_down_causes": Text(
        "光缆中断、运营商设备故障、光模块、跳线、端口故障。",
        "A cut fibre, the carrier's equipment, a transceiver, a patch cable, a port.",
    ),
    "runbook.link_down_escalate": Text(
        "运营商 2 小时没有答复：找客户经理，并报告值班领导。",
        "No answer of the carrier within 2 hours: go to the account manager and tell the person in charge.",
    ),
    "runbook.uplink_lost_means": Text("单位没有断开，备份没有了。", "The unit is connected, and its reserve is gone."),
    "runbook.uplink_lost_look": Text(
        "单位页面看是哪条链路；按链路中断处理。",
        "See on the page of the unit which link it is; treat it as a link that is down.",
    ),
    "runbook.uplink_lost_causes": Text("同“链路中断”。", "The same as of a link that is down."),
    "runbook.uplink_lost_escalate": Text(
        "当天没有恢复：催运营商，并提醒单位避免施工。",
        "Not back the same day: press the carrier, and ask the unit for no work meanwhile.",
    ),
    "runbook.link_degraded_means": Text(
        "链路质量下降，用户会觉得慢。",
        "The quality of the link is low, and its users notice.",
    ),
    "runbook.link_degraded_look": Text(
        "链路页面看丢包、时延、带宽占用、收光的变化。\n两端对照：错包和收光在哪一端。",
        "See on the page of the link how loss, round-trip time, load and received light moved.\nCompare both ends: "
        "at which one errors or weak light are.",
    ),
    "runbook.link_degraded_causes": Text(
        "光衰、误码、拥塞、运营商调整路由。",
        "Fading light, errors, congestion, another route of the carrier's.",
    ),
    "runbook.link_degraded_escalate": Text(
        "持续一个工作日：带曲线找运营商。",
        "For a working day: go to the carrier with the curves.",
    ),
    "runbook.link_flapping_means": Text(
        "链路不稳定，路由会跟着震荡。",
        "The link is unsteady, and routes swing with it.",
    ),
    "runbook.link_flapping_look": Text(
        "链路页面看通断时刻，有备用链路时考虑先停用它。",
        "See on its page when it went; where there is a reserve, think of taking it out of use.",
    ),
    "runbook.link_flapping_causes": Text(
        "光模块接触不良、光衰、协商问题、运营商割接。",
        "A loose transceiver, fading light, negotiation, work of the carrier's.",
    ),
    "runbook.link_flapping_escalate": Text(
        "超过 2 小时：拨打运营商热线。",
        "For more than 2 hours: ring the carrier's hotline.",
    ),
    "runbook.link_saturated_means": Text(
        "流量接近台账中登记的带宽。",
        "Traffic is near the bandwidth that the inventory has.",
    ),
    "runbook.link_saturated_look": Text(
        "先核对台账中的带宽，再看流量曲线是否每天如此。",
        "Check the bandwidth of the inventory first, then whether it is so every day.",
    ),
    "runbook.link_saturated_causes": Text(
        "备份或视频会议、病毒、台账带宽写小了、确实不够用。",
        "Backups or video conferences, malware, a wrong bandwidth in the inventory, or too little of it.",
    ),
    "runbook.link_saturated_escalate": Text("一周内每天出现：申请扩容。", "Every day for a week: apply for more."),
    "runbook.interface_errors_means": Text(
        "端口在工作，但收发的数据有损坏。",
        "The interface works, but what it carries is damaged.",
    ),
    "runbook.interface_errors_look": Text(
        "设备页面看收光；换跳线、换光模块、换端口逐一排除。",
        "See the received light on the page of the device; change patch cable, transceiver and port one after the "
        "other.",
    ),
    "runbook.interface_errors_causes": Text(
        "光衰、跳线脏污、双工不一致、端口损坏。",
        "Fading light, dirty connectors, a duplex mismatch, a broken port.",
    ),
    "runbook.interface_errors_escalate": Text("影响骨干链路时当天处理。", "The same day where it is a trunk."),
    "runbook.interface_discards_means": Text(
        "端口来不及转发，丢弃了完好的报文。",
        "The interface could not pass on sound packets in time, and dropped them.",
    ),
    "runbook.interface_discards_look": Text(
        "看同一端口的带宽占用和突发。",
        "See the load of the same interface, and its bursts.",
    ),
    "runbook.interface_discards_causes": Text(
        "拥塞、限速策略、缓存太小、广播风暴。",
        "Congestion, a rate limit, small buffers, a broadcast storm.",
    ),
    "runbook.interface_discards_escalate": Text(
        "用户反映慢时：按链路占用过高处理。",
        "Where users complain: treat it as a saturated link.",
    ),
    "runbook.unit_offline_means": Text(
        "单位此刻没有接通。由已知故障引起的不会单独通知。",
        "The unit is not connected now. Where a known incident is the cause it is not told by itself.",
    ),
    "runbook.unit_offline_look": Text(
        "运行 netmon why unit:编号。\n单位页面有联系人、链路和电路编号。",
        "Run netmon why unit:ID.\nThe page of the unit has contacts, links and circuit numbers.",
    ),
    "runbook.unit_offline_causes": Text(
        "单位断电、最后一段链路中断、单位自行关机。",
        "Power at the unit, the last stretch of line, somebody switched it off.",
    ),
    "runbook.unit_offline_escalate": Text(
        "工作时间内 1 小时没有恢复：联系单位和运营商。",
        "Not back after an hour of working time: ring the unit and the carrier.",
    ),
    "runbook.units_unknown_means": Text(
        "不知道的单位太多，在线率不能当真。",
        "Too much is unknown for the share of units online to mean much.",
    ),
    "runbook.units_unknown_look": Text(
        "看 netmon 自身的告警：是否探测迟到、监测点失联。\n单位列表按未知筛选，看它们有什么共同之处。",
        "Look at the alerts of netmon itself: late visits, isolation.\nFilter the list of units by unknown, and look "
        "for what they share.",
    ),
    "runbook.units_unknown_causes": Text(
        "netmon 刚启动、探测来不及、大量单位没有可探测的设备。",
        "A fresh start, late probes, many units without a device that can be probed.",
    ),
    "runbook.units_unknown_escalate": Text(
        "2 小时没有好转：按 netmon 自身故障处理。",
        "No better after 2 hours: treat it as a fault of netmon itself.",
    ),
    "runbook.portal_down_means": Text(
        "门户网站打不开，而它所在的网络正常，公众会看到。",
        "The portal does not open while its network works: the public sees it.",
    ),
    "runbook.portal_down_look": Text(
        "服务页面看状态码、证书、耗时，再用浏览器打开。\n联系单位的网站管理员。",
        "See status, certificate and duration on the page of the service, then open it in a browser.\nRing those who "
        "run the site at the unit.",
    ),
    "runbook.portal_down_causes": Text(
        "网站程序故障、证书过期、域名解析、防护设备拦截监测点。",
        "A fault of the site, an expired certificate, name resolution, a firewall that blocks the monitoring host.",
    ),
    "runbook.portal_down_escalate": Text(
        "省级门户立即报告；其余 1 小时。",
        "The portal of the province at once, others after an hour.",
    ),
    "runbook.service_down_means": Text(
        "应用不工作，而它所在的网络正常。",
        "The application does not work while its network does.",
    ),
    "runbook.service_down_look": Text(
        "服务页面看失败的种类：拒绝、超时、状态码、内容不符。",
        "See on its page how it fails: refused, timeout, status, other content.",
    ),
    "runbook.service_down_causes": Text(
        "应用故障、数据库、证书、升级。",
        "The application, its database, a certificate, an upgrade.",
    ),
    "runbook.service_down_escalate": Text(
        "防汛等时效性系统立即联系，其余 2 小时。",
        "At once for what cannot wait, such as flood control; others after 2 hours.",
    ),
    "runbook.service_flapping_means": Text(
        "时好时坏，用户会遇到偶发的失败。",
        "It works now and then; users meet failures by chance.",
    ),
    "runbook.service_flapping_look": Text(
        "服务页面看失败的时刻和耗时。",
        "See on its page when it failed, and how long checks took.",
    ),
    "runbook.service_flapping_causes": Text(
        "负载过高、多台服务器中有一台异常、限流。",
        "Overload, one bad server among several, rate limits.",
    ),
    "runbook.service_flapping_escalate": Text(
        "持续半天：交给应用的维护单位。",
        "For half a day: hand over to whoever maintains it.",
    ),
    "runbook.service_unchecked_means": Text(
        "检查没有按时进行，服务现在如何并不知道。",
        "Checks are not made in time; how it is now is not known.",
    ),
    "runbook.service_unchecked_look": Text(
        "看 netmon 自身的告警和日志。",
        "Look at the alerts of netmon itself, and its log.",
    ),
    "runbook.service_unchecked_causes": Text(
        "检查积压、监测点解析不了域名、监测点失联。",
        "A backlog of checks, a name that the monitoring host cannot resolve, isolation.",
    ),
    "runbook.service_unchecked_escalate": Text(
        "多个服务同时如此：按 netmon 自身故障处理。",
        "Several at once: treat it as a fault of netmon itself.",
    ),
    "runbook.certificate_expires_means": Text("该安排换证书了。", "It is time to arrange for a new certificate."),
    "runbook.certificate_expires_look": Text(
        "告知单位的网站管理员，并记下答复。",
        "Tell those who run the site at the unit, and note the answer.",
    ),
    "runbook.certificate_expires_causes": Text("没有人负责续期。", "Nobody sees to its renewal."),
    "runbook.certificate_expires_escalate": Text("剩 7 天时级别升高。", "With 7 days left the severity rises."),
    "runbook.certificate_expires_soon_means": Text(
        "再不换证书，浏览器就会拦下访问者。",
        "Without a new certificate browsers will stop visitors.",
    ),
    "runbook.certificate_expires_soon_look": Text("打电话催办，不要只发邮件。", "Ring them up, do not only write."),
    "runbook.certificate_expires_soon_causes": Text(
        "续期流程没有启动，或新证书没有装上。",
        "The renewal was not begun, or the new certificate not installed.",
    ),
    "runbook.certificate_expires_soon_escalate": Text(
        "剩 2 天：报告单位负责人。",
        "With 2 days left: tell the head of the unit.",
    ),
    "runbook.certificate_expired_means": Text(
        "访问者看到安全警告，程序对接会失败。",
        "Visitors see a warning, and programs fail to connect.",
    ),
    "runbook.certificate_expired_look": Text(
        "服务页面看证书的颁发者和期限。",
        "See issuer and dates of the certificate on the page of the service.",
    ),
    "runbook.certificate_expired_causes": Text(
        "没有续期，或服务器没有重新读取证书。",
        "It was not renewed, or the server did not read the new one.",
    ),
    "runbook.certificate_expired_escalate": Text("立即联系单位。", "Ring the unit at once."),
}
