"""What the command line says of attestations."""

from __future__ import annotations

from netmon.words.text import Text

TEXTS: dict[str, Text] = {
    "attest.entered": Text("已登记依据 {id}", "attestation {id} entered"),
    "attest.there_already": Text(
        "依据 {id} 已有相同内容，没有重复登记", "the attestation {id} says the same; nothing was entered"
    ),
    "attest.now_withdrawn": Text("依据 {id} 已撤回", "attestation {id} withdrawn"),
    "attest.none": Text(
        "没有在效的依据；--all 含已失效和撤回的", "nothing is attested; --all adds expired and withdrawn ones"
    ),
    "attest.line": Text(
        "{name}（{unit}，{network}）{what}：{answer}，{document}，{signer} 签发，{reviewer} 复核，{since} 起，{until}",
        "{name} ({unit}, {network}) {what}: {answer}, {document}, signed by {signer}, reviewed by {reviewer}, "
        "from {since}, {until}",
    ),
    "attest.listed": Text("{id}  {said}（{state}）", "{id}  {said} ({state})"),
    "attest.until": Text("{day} 失效", "expires on {day}"),
    "attest.until_withdrawn": Text("直到撤回", "until withdrawn"),
    "attest.state_in_force": Text("在效", "in force"),
    "attest.state_expired": Text("已失效", "expired"),
    "attest.state_withdrawn": Text("{by} 撤回：{why}", "withdrawn by {by}: {why}"),
    "attest.no_such_claim": Text(
        "没有“{value}”这一事项；可用 {choices}", "there is no claim “{value}”; choose {choices}"
    ),
    "attest.no_such_source": Text(
        "--source：“{value}”不对；写 document（文件）或 reported（填报）",
        "--source: “{value}” is wrong; write document or reported",
    ),
    "attest.day_missing": Text("{option} 应为日期，如 2026-06-30", "{option} takes a day, such as 2026-06-30"),
    "help.attest_add": Text(
        "登记一条依据：开通确认、存量台账、局域网、网站、IPv6、职能上网、上联",
        "Enter an attestation: access, baseline list, LAN, site, IPv6, function, uplink",
    ),
    "help.attest_withdraw": Text(
        "撤回一条依据，从现在起不作数；记录保留", "Withdraw an attestation from now on; what was on record stays"
    ),
    "help.attest_list": Text("列出依据，最新的在最后", "List attestations, the newest last"),
    "help.attest_unit": Text("单位编号", "Id of the unit"),
    "help.attest_claim": Text(
        "事项：commissioned（开通确认）、baseline（存量台账）、lan_built（局域网）、portal（网站）、ipv6、function（职能）、"
        "uplink（上联）",
        "commissioned, baseline, lan_built, portal, ipv6, function or uplink",
    ),
    "help.attest_holds": Text("是否属实：yes 或 no（是、否也行）", "Whether it holds: yes or no"),
    "help.attest_document": Text("证明它的文件的文号", "Number of the document that proves it"),
    "help.attest_signer": Text("谁签发", "Who signed it"),
    "help.attest_reviewer": Text("谁复核；须与签发人是两个人", "Who reviewed it; another person than who signed"),
    "help.attest_since": Text("从哪一天起属实，如 2026-06-30", "The day from which it holds, such as 2026-06-30"),
    "help.attest_expires": Text(
        "从哪一天起不再作数；默认 400 天以后，开通确认和存量台账直到撤回",
        "The first day it says nothing; by default after 400 days, of access only once withdrawn",
    ),
    "help.attest_network": Text(
        "网络；单位只应接入一个时可省略", "Network; may be left out where the unit is to join one"
    ),
    "help.attest_item": Text("职能名称（事项为 function 时）", "Name of the function, with the claim function"),
    "help.attest_source": Text(
        "来源：document（验收记录等文件）或 reported（单位填报）；默认按事项",
        "Where it comes from, a document or what the unit reported; by default as usual for the claim",
    ),
    "help.attest_note": Text("备注", "Anything else"),
    "help.attest_id": Text("依据的编号，见 attest list", "Its id, as attest list has it"),
    "help.attest_reason": Text("撤回的原因", "Why it is withdrawn"),
    "help.attest_list_unit": Text("只列这个单位的", "Only those of this unit"),
    "help.attest_list_claim": Text("只列这一事项的，如 lan_built", "Only those of a claim, such as lan_built"),
    "help.attest_all": Text("含已失效和已撤回的", "Add expired and withdrawn ones"),
    "help.attest_limit": Text("最多列出多少条，默认 200", "How many at most; by default 200"),
    # The manual.
    "manual.attest_add": Text(
        "由运行中的守护进程登记，连同是谁登记的，一并写入审计日志。没有设备可探测的单位，靠文件和填报说话："
        "每条都有文号、签发人和复核人，签发人和复核人须是两个人。填报和验收记录满 400 天后不再作数，指标随之变为未知；"
        "开通确认和存量台账直到撤回。单位以编号指明；内容相同的不会重复登记。",
        "The running daemon enters it, together with who did, in the audit log. Where nothing can be polled, documents "
        "and returns speak: each has its number, who signed and who reviewed it, who are two people. A return or a "
        "record of acceptance counts while it is at most 400 days old, then the indicator turns to unknown; opening "
        "confirmations and the baseline list count until they are withdrawn. What says the same is not entered twice.",
    ),
    "manual.attest_withdraw": Text(
        "依据只增不改：写错了就撤回，再登记一条对的。撤回之前的指标，按当时所知的仍然算数。",
        "Nothing is ever changed: withdraw what is wrong and enter what is right. Figures as known before the "
        "withdrawal stay what they were.",
    ),
    "manual.attest_list": Text(
        "读数据库，不需要守护进程。默认只列在效的。",
        "It reads the database and needs no daemon. By default only what is in force is listed.",
    ),
}
