"""What there is to say of attestations: what they claim, and what cannot be meant."""

from __future__ import annotations

from netmon.words.text import Text

TEXTS: dict[str, Text] = {
    # What is attested.
    "claim.commissioned": Text("开通确认", "opening confirmation"),
    "claim.baseline": Text("存量台账", "baseline list"),
    "claim.lan_built": Text("局域网已建", "LAN built"),
    "claim.portal": Text("有门户网站", "has a site"),
    "claim.ipv6": Text("IPv6 就绪", "IPv6 ready"),
    "claim.function": Text("职能上网", "function online"),
    "claim.uplink": Text("上联可用", "uplink works"),
    # What cannot be meant.
    "attest.document_missing": Text("缺少文号", "the document number is missing"),
    "attest.signer_missing": Text("缺少签发人", "who signed it is missing"),
    "attest.reviewer_missing": Text("缺少复核人", "who reviewed it is missing"),
    "attest.reviewed_by_signer": Text(
        "复核人与签发人都是“{name}”；须由另一人复核", "“{name}” signed and reviewed it; another person has to review it"
    ),
    "attest.since_to_come": Text(
        "生效日期 {since} 还没有到；请核对", "it holds from {since}, which is yet to come; check the date"
    ),
    "attest.since_too_early": Text(
        "生效日期 {since} 早于 {earliest}；请核对年份", "it holds from {since}, before {earliest}; check the year"
    ),
    "attest.expires_before": Text(
        "失效日期 {expires} 不晚于生效日期 {since}", "it expires on {expires}, not after {since} when it begins"
    ),
    "attest.expires_too_late": Text(
        "失效日期最晚 {last}：填报和验收记录只作 {days} 天以内的依据",
        "it expires on {last} at the latest: returns and records of acceptance count while at most {days} days old",
    ),
    "attest.cannot_be_no": Text(
        "开通确认和存量台账只能为“是”；不再成立的请撤回",
        "an opening confirmation or a baseline list can only say yes; withdraw one that no longer holds",
    ),
    "attest.item_missing": Text("请写明是哪一项职能", "say which function it is about"),
    "attest.item_not_wanted": Text("只有职能上网须写职能名称", "only the claim function names a function"),
    "attest.not_measured": Text(
        "来源只能是 document（文件）或 reported（填报）", "its source is document or reported, never measured"
    ),
    "attest.not_reported": Text(
        "开通确认和存量台账只认文件（document），单位自报不算",
        "only a document proves that an access was opened; what a unit reports of itself does not",
    ),
    "attest.too_long": Text("不超过 {limit} 个字", "at most {limit} characters"),
    "attest.unknown_unit": Text("台账里没有单位“{unit}”", "the inventory has no unit “{unit}”"),
    "attest.which_network": Text(
        "单位 {unit} 应接入多个网络；请写明网络：{choices}",
        "the unit {unit} is to join several networks; name one: {choices}",
    ),
    "attest.other_network": Text(
        "单位 {unit} 不应接入“{network}”；可用 {choices}",
        "the unit {unit} is not to join “{network}”; possible are {choices}",
    ),
    "attest.not_a_day": Text("日期应为 2026-06-30 这样", "a day is written as 2026-06-30"),
    "attest.no_such_file": Text("没有这个文件", "there is no such file in the list of files"),
    "attest.none_such": Text(
        "没有编号为 {id} 的依据；用 netmon attest list 查看", "there is no attestation {id}; see netmon attest list"
    ),
    "attest.withdrawn_already": Text("依据 {id} 已由 {by} 撤回", "{by} has already withdrawn the attestation {id}"),
    "attest.why_withdrawn": Text("请写明撤回的原因", "say why it is withdrawn"),
    "attest.bad_limit": Text("limit 应为 1 到 {most}", "limit is a number from 1 to {most}"),
}
