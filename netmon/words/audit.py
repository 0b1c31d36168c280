"""What the audit log says: who did what, and that nothing in it was altered."""

from __future__ import annotations

from netmon.words.text import Text

TEXTS: dict[str, Text] = {
    # What was done.
    "audit.maintenance_added": Text(
        "登记维护：{subject}，{begins} 开始，原因：{reason}", "entered maintenance of {subject} from {begins}: {reason}"
    ),
    "audit.maintenance_cancelled": Text("取消维护：{subject}", "cancelled maintenance of {subject}"),
    "audit.acknowledged": Text("认领故障：{note}", "acknowledged the incident: {note}"),
    "audit.released": Text("取消认领故障", "gave the incident back"),
    "audit.concluded": Text(
        "填写故障结论：{cause}，责任方：{party}，工单：{ticket}，{note}",
        "concluded the incident: {cause}, party: {party}, ticket: {ticket}, {note}",
    ),
    "audit.tested_taken": Text("测试接收方 {receiver}：已接收", "tested the receiver {receiver}: it took the message"),
    "audit.tested_later": Text("测试接收方 {receiver}：没有送达", "tested the receiver {receiver}: it was not reached"),
    "audit.tested_refused": Text(
        "测试接收方 {receiver}：拒收", "tested the receiver {receiver}: it refused the message"
    ),
    "audit.attested_yes": Text(
        "登记依据：{unit}（{network}）{claim}：是，{document}，{since} 起",
        "attested {claim} of {unit} ({network}): yes, {document}, from {since}",
    ),
    "audit.attested_no": Text(
        "登记依据：{unit}（{network}）{claim}：否，{document}，{since} 起",
        "attested {claim} of {unit} ({network}): no, {document}, from {since}",
    ),
    "audit.returned": Text(
        "导入填报 {count} 项，{units} 家单位，文件：{files}", "imported {count} returns of {units} units from {files}"
    ),
    "audit.attestation_withdrawn": Text(
        "撤回依据：{unit}（{network}）{claim}，{document}，原因：{reason}",
        "withdrew {claim} of {unit} ({network}), {document}: {reason}",
    ),
    # How they came.
    "audit.via_cli": Text("命令行", "command line"),
    "audit.via_api": Text("API", "API"),
    "audit.via_page": Text("页面", "page"),
    "audit.via_netmon": Text("netmon", "netmon"),
    "audit.column_number": Text("序号", "line"),
    "audit.column_at": Text("时间", "time"),
    "audit.column_done": Text("做了什么", "what"),
    "audit.column_who": Text("谁", "who"),
    "audit.column_from": Text("从哪里", "from"),
    "audit.column_about": Text("对象编号", "id"),
    "audit.nothing": Text("最近 {since} 没有审计记录", "the audit log has nothing of the last {since}"),
    "audit.whole": Text(
        "审计日志完整：{lines} 条，逐条核对无误（到期清除 {pruned} 条）",
        "the audit log is whole: {lines} lines, every seal holds ({pruned} older ones were pruned)",
    ),
    "audit.head": Text(
        "第 {number} 条的校验值 {digest}；记在别处，可防止整本重写",
        "the seal of line {number} is {digest}; noted elsewhere it shows whether all was written anew",
    ),
    "audit.missing": Text(
        "审计日志缺少第 {numbers} 条：被人删除", "the audit log lacks {numbers}: somebody deleted it"
    ),
    "audit.broken": Text(
        "审计日志第 {numbers} 条与校验值不符：该条或其前一条被人改动",
        "the seal of {numbers} in the audit log does not hold: that line, or the one before, was altered",
    ),
    # Help.
    "help.audit_list": Text(
        "审计日志：谁在何时做了什么（维护、认领、结论、测试接收方）",
        "The audit log: who did what (maintenance, acknowledgements, conclusions, tests of receivers)",
    ),
    "help.audit_since": Text("从多久以前开始，如 30d；默认 30d", "From how long ago on, such as 30d; by default 30d"),
    "help.audit_limit": Text("最多显示多少条，默认 200", "How many at most; by default 200"),
    "help.audit_verify": Text(
        "核对审计日志：有一条被改动或删除即能发现，退出码为 1",
        "Verify the audit log: any line that was altered or deleted is found; exit code 1 if there is one",
    ),
    "help.run_log_days": Text(
        "审计日志和通知记录保存多少天，默认 400，至少 184",
        "Days that the audit log and the log of deliveries are kept; by default 400, at least 184",
    ),
    "manual.audit_list": Text(
        "直接读数据库，不需要守护进程在运行。", "It reads the database, and needs no running daemon."
    ),
    "manual.audit_verify": Text(
        "每一条都带有一个 SHA-256 校验值，由本条内容和前一条的校验值算出；到期清除的部分由一个锚点接上。"
        "把最后一条的校验值记在别处，连整本重写也能发现。",
        "Each line carries a SHA-256 digest over its content and the digest of the line before; where retention took "
        "the beginning, an anchor stands for it. With the last digest noted elsewhere even a log written anew is "
        "found.",
    ),
}
