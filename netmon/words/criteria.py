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
}
