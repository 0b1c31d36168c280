"""What each criterion asks, in a sentence: `bulletin_rule`, by its name and version. In full: docs/indicators."""

from __future__ import annotations

from netmon.words.text import Text

TEXTS: dict[str, Text] = {
    "bulletin_rule.unknown": Text("见指标与定义手册。", "See the manual of indicators."),
    "bulletin_rule.commissioned_1": Text(
        "台账中至少有一条接入链路并有开通确认单，或列入签字的存量台账的单位。",
        "Units with an access link on record and an opening confirmation, or on the signed baseline list.",
    ),
    "bulletin_rule.connected_1": Text(
        "已开通，并且近 7 个完整的日子里过半的有效日在线的单位；有效日不足 4 个的为未知。",
        "Units that were opened and online on more than half of the valid days of the last 7 full days; unknown with "
        "fewer than 4 valid days.",
    ),
    "bulletin_rule.horizontal_1": Text(
        "某一层级的部门中，已开通并且近 7 个完整的日子里过半的有效日在线的；有效日不足 4 个的为未知。",
        "Departments of a level that were opened and online on more than half of the valid days of the last 7 full "
        "days; unknown with fewer than 4 valid days.",
    ),
    "bulletin_rule.lan_built_1": Text(
        "自有局域网交换机 30 天内有应答，或有 400 天以内的验收记录或年度填报写明已建成的单位。",
        "Units whose own LAN switch answered within 30 days, or with a record of acceptance or a yearly return of at "
        "most 400 days that says so.",
    ),
    "bulletin_rule.lan_built_by_jurisdiction_1": Text(
        "本级政府的局域网已建成的行政区划。", "Divisions whose government's own LAN is built."
    ),
    "bulletin_rule.vertical_1": Text(
        "通往上一级的链路在近 7 天里正常过的行政区划；探测不到的以文件为准。",
        "Divisions whose link to the next level was up within the last 7 days; by document where it is not probed.",
    ),
    "bulletin_rule.portal_exists_1": Text(
        "有登记的网站，并且 30 天内打开过的单位；没有检查过的以文件为准。",
        "Units with a registered site that opened within 30 days; by document where it was not checked.",
    ),
    "bulletin_rule.portal_online_1": Text(
        "近 7 天有效检查中失败少于 5% 的网站；15 秒内没有完整应答即为失败。",
        "Sites of whose valid checks in the last 7 days fewer than 5% failed; without a whole answer in 15 seconds a "
        "check has failed.",
    ),
    "bulletin_rule.business_availability_1": Text(
        "最近一个自然月可用率（扣除经批准的维护）不低于门限的单位；无数据超过 5% 的为未知。",
        "Units whose availability in the last natural month, without approved maintenance, is at least the threshold; "
        "unknown with more than 5% without data.",
    ),
    "bulletin_rule.own_availability_1": Text(
        "最近一个自然月责任可用率（只计根因属于单位自身的中断）不低于门限的单位；无数据超过 5% 的为未知。",
        "Units whose availability in the last natural month, counting the outages alone whose root is its own, is at "
        "least the threshold; unknown with more than 5% without data.",
    ),
    "bulletin_rule.functions_online_1": Text(
        "经填报证明已经上网的职能；填报到期的为未知。",
        "Functions that a return says are online; unknown once the return has expired.",
    ),
    "bulletin_rule.dual_uplink_1": Text(
        "至少有两条上游设备或运营商不同的接入链路，并且近 7 天都正常过的单位。",
        "Units with two access links of different upper devices or carriers, both up within the last 7 days.",
    ),
    "bulletin_rule.ipv6_ready_1": Text(
        "自有设备经 IPv6 在 30 天内有应答的单位；没有这样的设备的以文件为准。",
        "Units whose own device answered over IPv6 within 30 days; by document where there is none.",
    ),
    "bulletin_rule.snmp_v3_1": Text(
        "按 SNMPv3 authPriv 探测，并且近 30 天经 SNMP 有应答的设备。",
        "Devices that are probed by SNMPv3 authPriv and answered over SNMP within 30 days.",
    ),
}
