"""What there is to say of attestations: what they claim, and what cannot be meant."""

from __future__ import annotations

from netmon.words.text import Text

TEXTS: dict[str, Text] = {
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
    "attest.too_long": Text("不超过 {limit} 个字", "at most {limit} characters"),
}
