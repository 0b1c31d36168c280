"""What is found of an item of an indicator, and by what."""

from __future__ import annotations

from netmon.words.text import Text

TEXTS: dict[str, Text] = {
    "verdict.exempt": Text("免考（{document}）", "exempt ({document})"),
    "verdict.no_opening_confirmation": Text(
        "没有开通确认单，也不在存量台账上", "no opening confirmation, nor on the baseline list"
    ),
    "verdict.no_access_link": Text(
        "有开通确认单，但台账里没有接入链路", "opening confirmed, but no access link is declared"
    ),
    "verdict.opened": Text(
        "开通确认单 {document}，已声明接入链路", "opened by {document}, and an access link is declared"
    ),
    "verdict.on_baseline": Text("列入存量台账 {document}", "on the baseline list {document}"),
    "verdict.paper_confirmation": Text("开通确认单", "opened by"),
    "verdict.paper_baseline": Text("存量台账", "on the baseline list"),
    # Documents, of whatever criterion.
    "verdict.nobody_said": Text(
        "没有测到，也没有文件或填报说明", "not measured, and no document or return says anything"
    ),
    "verdict.commissioned_yes": Text(
        "{document}（{signer} 签，自 {since}）确认已经开通",
        "{document} (signed by {signer}, from {since}) confirms that it was opened",
    ),
    "verdict.commissioned_no": Text(
        "{document}（{signer} 签，自 {since}）确认没有开通",
        "{document} (signed by {signer}, from {since}) says that it was not opened",
    ),
    "verdict.baseline_yes": Text(
        "{document}（{signer} 签，自 {since}）把它列入存量台账",
        "{document} (signed by {signer}, from {since}) has it on the baseline list",
    ),
    "verdict.baseline_no": Text(
        "{document}（{signer} 签，自 {since}）写明它不在存量台账上",
        "{document} (signed by {signer}, from {since}) says that it is not on the baseline list",
    ),
    "verdict.lan_built_yes": Text(
        "{document}（{signer} 签，自 {since}）证明局域网已建成",
        "{document} (signed by {signer}, from {since}) proves that its LAN is built",
    ),
    "verdict.lan_built_no": Text(
        "{document}（{signer} 签，自 {since}）写明局域网没有建成",
        "{document} (signed by {signer}, from {since}) says that its LAN is not built",
    ),
    "verdict.portal_yes": Text(
        "{document}（{signer} 签，自 {since}）写明有网站",
        "{document} (signed by {signer}, from {since}) says that it has a site",
    ),
    "verdict.portal_no": Text(
        "{document}（{signer} 签，自 {since}）写明没有网站",
        "{document} (signed by {signer}, from {since}) says that it has no site",
    ),
    "verdict.ipv6_yes": Text(
        "{document}（{signer} 签，自 {since}）写明 IPv6 已就绪",
        "{document} (signed by {signer}, from {since}) says that it is ready for IPv6",
    ),
    "verdict.ipv6_no": Text(
        "{document}（{signer} 签，自 {since}）写明 IPv6 没有就绪",
        "{document} (signed by {signer}, from {since}) says that it is not ready for IPv6",
    ),
    "verdict.function_yes": Text(
        "{document}（{signer} 签，自 {since}）写明这项职能已上网",
        "{document} (signed by {signer}, from {since}) says that this function is online",
    ),
    "verdict.function_no": Text(
        "{document}（{signer} 签，自 {since}）写明这项职能没有上网",
        "{document} (signed by {signer}, from {since}) says that this function is not online",
    ),
    "verdict.uplink_yes": Text(
        "{document}（{signer} 签，自 {since}）写明上联链路可用",
        "{document} (signed by {signer}, from {since}) says that the uplink works",
    ),
    "verdict.uplink_no": Text(
        "{document}（{signer} 签，自 {since}）写明上联链路不可用",
        "{document} (signed by {signer}, from {since}) says that the uplink does not work",
    ),
    "verdict.document_expired": Text(
        "{document}（{signer} 签，自 {since}）已于 {expires} 到期",
        "{document} (signed by {signer}, from {since}) expired on {expires}",
    ),
    # Seen on days, or while netmon has not watched for long enough in hours.
    "verdict.by_own_devices": Text("自有设备应答", "its own devices answered"),
    "verdict.by_far_end": Text("对端端口正常", "the far end of its links was up"),
    "verdict.by_both": Text("自有设备应答或对端端口正常", "its own devices answered or the far end was up"),
    "verdict.online_every_day": Text(
        "近 7 天 {valid} 个有效日全部在线（{by}），{paper} {document}",
        "online on all {valid} valid days of the last 7 ({by}), {paper} {document}",
    ),
    "verdict.online_most_days": Text(
        "近 7 天 {valid} 个有效日中 {yes} 天在线（{by}），{paper} {document}",
        "online on {yes} of {valid} valid days of the last 7 ({by}), {paper} {document}",
    ),
    "verdict.online_kept": Text(
        "近 {ago} 天一直在批准的维护中，沿用此前 7 天的结论："
        "{valid} 个有效日中 {yes} 天在线（{by}），{paper} {document}",
        "under approved maintenance for {ago} days, so the 7 days before them stand: online on {yes} of {valid} valid "
        "days ({by}), {paper} {document}",
    ),
    "verdict.online_hours": Text(
        "监测不满 7 天，暂算：{valid} 个有效小时中 {yes} 个在线（{by}），{paper} {document}",
        "provisional, watched for less than 7 days: online in {yes} of {valid} valid hours ({by}), {paper} {document}",
    ),
    "verdict.offline_every_day": Text(
        "近 7 天 {valid} 个有效日无一在线", "online on none of the {valid} valid days of the last 7"
    ),
    "verdict.offline_most_days": Text(
        "近 7 天 {valid} 个有效日中只有 {yes} 天在线，没有过半（{by}）",
        "online on only {yes} of {valid} valid days of the last 7, not more than half ({by})",
    ),
    "verdict.offline_kept": Text(
        "近 {ago} 天一直在批准的维护中，沿用此前 7 天的结论：{valid} 个有效日中只有 {yes} 天在线（{by}）",
        "under approved maintenance for {ago} days, so the 7 days before them stand: online on only {yes} of {valid} "
        "valid days ({by})",
    ),
    "verdict.offline_hours": Text(
        "监测不满 7 天，暂算：{valid} 个有效小时中只有 {yes} 个在线，没有过半（{by}）",
        "provisional, watched for less than 7 days: online in only {yes} of {valid} valid hours, not more than half "
        "({by})",
    ),
    "verdict.online_without_paper": Text(
        "实测在线，但没有开通确认单，也不在存量台账上",
        "online, but there is no opening confirmation, nor is it on the baseline list",
    ),
    "verdict.too_few_days": Text(
        "近 7 天只有 {valid} 个有效日，不足 4 个，无法判定",
        "only {valid} valid days among the last 7, fewer than 4: it cannot be told",
    ),
    "verdict.no_hours": Text("监测以来没有有效小时，无法判定", "no valid hour since watching began: it cannot be told"),
    "verdict.maintained_too_long": Text(
        "批准的维护已连续超过 30 天，此前的结论不再沿用",
        "under approved maintenance for more than 30 days: what was before no longer stands",
    ),
    "verdict.nothing_to_probe": Text(
        "台账里没有它的设备，也没有通到它的链路，无从探测",
        "no device of its own and no link to it is declared: nothing to probe",
    ),
    "verdict.not_probed": Text("没有有效的探测", "not validly probed"),
    "verdict.device_days": Text("{valid} 个有效日中 {yes} 天在线", "online on {yes} of {valid} valid days"),
    "verdict.device_hours": Text("{valid} 个有效小时中 {yes} 个有应答", "answered in {yes} of {valid} valid hours"),
    "verdict.link_days": Text("{valid} 个有效日中 {yes} 天正常", "up on {yes} of {valid} valid days"),
    "verdict.link_hours": Text("{valid} 个有效小时中 {yes} 个正常", "up in {yes} of {valid} valid hours"),
    # Local area networks.
    "verdict.lan_answered": Text("自有局域网交换机 {day} 有应答", "a LAN switch of its own answered on {day}"),
    "verdict.lan_silent": Text(
        "自有局域网交换机 30 天内没有应答（{valid} 个有效日）",
        "its LAN switch did not answer within 30 days ({valid} valid days)",
    ),
    "verdict.no_government": Text("没有登记本级政府单位", "no government body of it is registered"),
    # Uplinks.
    "verdict.link_carried": Text("上联链路在 {yes} 天里正常", "the uplink was up on {yes} days"),
    "verdict.link_carried_hours": Text("上联链路在 {yes} 个小时里正常", "the uplink was up in {yes} hours"),
    "verdict.link_did_not_carry": Text("上联链路一直中断", "the uplink was down all the time"),
    "verdict.lower_end_answered": Text(
        "下端设备在 {yes} 天里有应答", "the device at the lower end answered on {yes} days"
    ),
    "verdict.lower_end_answered_hours": Text(
        "下端设备在 {yes} 个小时里有应答", "the device at the lower end answered in {yes} hours"
    ),
    "verdict.lower_end_silent": Text("下端设备一直没有应答", "the device at the lower end never answered"),
    "verdict.no_uplink": Text(
        "没有声明通往上一级的链路，也没有文件说明", "no link to the next level is declared, nor attested"
    ),
    "verdict.uplink_not_probed": Text(
        "声明了上联链路，但没有有效的探测，也没有文件说明",
        "an uplink is declared, but it was not validly probed, nor is it attested",
    ),
    "verdict.end_to_end": Text("从省里全程可达", "reachable from the province end to end"),
    "verdict.not_end_to_end": Text("从省里不能全程到达", "not reachable from the province end to end"),
    "verdict.end_to_end_unknown": Text(
        "从省里能否全程到达无法判定", "whether the province reaches it end to end cannot be told"
    ),
    # Sites.
    "verdict.portal_opened": Text("网站 {day} 打开过", "the site opened on {day}"),
    "verdict.portal_did_not_open": Text(
        "网站 30 天内没有打开过（{valid} 个有效日）", "the site did not open within 30 days ({valid} valid days)"
    ),
    "verdict.checks_passed": Text(
        "近 7 天 {checks} 次有效检查，失败 {failed} 次（{share}），低于 5%",
        "{failed} of {checks} valid checks failed in the last 7 days ({share}), fewer than 5%",
    ),
    "verdict.checks_failed": Text(
        "近 7 天 {checks} 次有效检查，失败 {failed} 次（{share}），达到 5%",
        "{failed} of {checks} valid checks failed in the last 7 days ({share}), which is 5% or more",
    ),
    "verdict.too_few_checks": Text(
        "近 7 天只有 {checks} 次有效检查，不到每天 20 次的 95%，无法判定",
        "only {checks} valid checks in the last 7 days, less than 95% of 20 a day: it cannot be told",
    ),
    # Months.
    "verdict.available_enough": Text(
        "{month} 可用率 {rate}，达到 {threshold}", "available {rate} of {month}, which reaches {threshold}"
    ),
    "verdict.not_available_enough": Text(
        "{month} 可用率 {rate}，未达到 {threshold}", "available {rate} of {month}, less than {threshold}"
    ),
    "verdict.month_without_rate": Text("{month} 数据不足，不计可用率", "too little is known of {month} for a rate"),
    "verdict.no_month": Text("还没有完整的自然月", "no natural month is over yet"),
    # Access links.
    "verdict.no_link_declared": Text("台账里没有通到它的链路", "no link to it is declared"),
    "verdict.one_link_declared": Text("台账里只有一条接入链路", "only one access link is declared"),
    "verdict.links_not_apart": Text(
        "{links} 条接入链路都接在同一台上游设备上，运营商也不能区分",
        "all {links} access links have the same upper device, and carriers do not tell them apart",
    ),
    "verdict.two_links_carried": Text(
        "{links} 条接入链路中 {up} 条在近 7 天里正常过，上游设备或运营商不同",
        "{up} of {links} access links were up within the last 7 days, by different upper devices or carriers",
    ),
    "verdict.no_two_links_carried": Text(
        "{links} 条接入链路中只有 {up} 条在近 7 天里正常过，或上游设备和运营商相同",
        "only {up} of {links} access links were up within the last 7 days, or by the same upper device and carrier",
    ),
    "verdict.two_links_not_probed": Text(
        "{links} 条接入链路中 {up} 条在近 7 天里正常过，其余没有有效的探测",
        "{up} of {links} access links were up within the last 7 days, the others were not validly probed",
    ),
    # Devices.
    "verdict.ipv6_answered": Text("自有设备 {day} 经 IPv6 有应答", "a device of its own answered over IPv6 on {day}"),
    "verdict.ipv6_silent": Text(
        "自有设备 30 天内经 IPv6 没有应答（{valid} 个有效日）",
        "its devices did not answer over IPv6 within 30 days ({valid} valid days)",
    ),
    "verdict.snmp_weaker": Text("SNMP 用的是 {version}，不是 v3 authPriv", "SNMP is {version}, not v3 authPriv"),
    "verdict.snmp_v3_answered": Text(
        "按 SNMPv3 authPriv 探测，近 30 天有 {days} 天经 SNMP 有应答",
        "probed by SNMPv3 authPriv, and answered over SNMP on {days} of the last 30 days",
    ),
    "verdict.snmp_v3_silent": Text(
        "台账里配的是 SNMPv3 authPriv，近 30 天经 SNMP 没有应答",
        "declared with SNMPv3 authPriv, and did not answer over SNMP in the last 30 days",
    ),
}
