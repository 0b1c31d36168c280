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
    "verdict.document_says_yes": Text(
        "{document}（{signer} 签，自 {since}）证明是", "{document} (signed by {signer}, from {since}) says yes"
    ),
    "verdict.document_says_no": Text(
        "{document}（{signer} 签，自 {since}）写明否", "{document} (signed by {signer}, from {since}) says no"
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
    "verdict.device_days": Text(
        "设备：{valid} 个有效日中 {yes} 天在线", "device: online on {yes} of {valid} valid days"
    ),
    "verdict.device_hours": Text(
        "设备：{valid} 个有效小时中 {yes} 个有应答", "device: answered in {yes} of {valid} valid hours"
    ),
    "verdict.link_days": Text("链路：{valid} 个有效日中 {yes} 天正常", "link: up on {yes} of {valid} valid days"),
    "verdict.link_hours": Text("链路：{valid} 个有效小时中 {yes} 个正常", "link: up in {yes} of {valid} valid hours"),
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
}
