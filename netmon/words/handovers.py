"""What is said of handovers that are kept and signed."""

from __future__ import annotations

from netmon.words.text import Text

TEXTS: dict[str, Text] = {
    "handover.none_such": Text("没有这个编号的交接班记录", "there is no handover of this id"),
    "handover.signed_already": Text("{by} 已在这一栏签字", "{by} has signed here already"),
    "handover.left_first": Text("交班人还没有签字；请交班人先签", "the one who leaves has to sign first"),
    "handover.same_person": Text(
        "{by} 已作为交班人签字，接班人须是另一人",
        "{by} has signed as the one who leaves; another person has to take over",
    ),
    "audit.handover_left": Text("交班：{report}；{note}", "handed over {report}; {note}"),
    "audit.handover_taken": Text("接班：{report}；{note}", "took over {report}; {note}"),
    "help.handover_sign": Text("在交接班记录上签字", "Sign a handover"),
    "help.handover_list": Text("列出交接班记录及签字情况", "List handovers and who signed them"),
    "help.handover_id": Text("交接班记录的编号，见 handover list", "The id of the handover, as handover list shows it"),
    "help.handover_side": Text(
        "left 为交班人，taken 为接班人", "left: the one who leaves; taken: the one who takes over"
    ),
    "help.handover_note": Text("补充说明", "What to add"),
    "manual.handover_sign": Text(
        "交班人先签，接班人后签，须是两个人。签字写进数据库和操作日志，不能改也不能撤。记录由守护进程按台账的 "
        "`reports` 生成。",
        "The one who leaves signs first, then another person takes over. Signatures stand in the database and in the "
        "audit log, and are never changed. Handovers are made by the daemon, as `reports` in the inventory says.",
    ),
    "manual.handover_list": Text(
        "最近的在前。没有签完的一眼可见。", "The newest first, with the signatures that are missing."
    ),
    "handover.signed": Text("{by} 已签 {report}", "{by} has signed {report}"),
    "handover.line": Text(
        "{id}  {since} 至 {until}  交班 {left}  接班 {taken}", "{id}  {since} to {until}  left: {left}  taken: {taken}"
    ),
    "handover.nobody": Text("未签", "not signed"),
    "handover.none": Text(
        "还没有交接班记录；在台账 reports.handover 写明交接班时间后由守护进程生成",
        "there is no handover yet; the daemon makes them once reports.handover of the inventory says when",
    ),
    "help.report_list": Text("列出守护进程已生成的报告", "List the reports that the daemon has made"),
    "help.report_show": Text("显示或导出一份已生成的报告", "Show or export a report that was made"),
    "help.report_id": Text("报告的编号，见 report list", "The id of the report, as report list shows it"),
    "help.report_kind": Text("只列这一种：daily、handover 或 assurance", "Only these: daily, handover or assurance"),
    "manual.report_list": Text("最近的在前，写明摘要值。", "The newest first, with their digests."),
    "manual.report_show": Text(
        "按生成时保留的内容重新排版，不重新取数；交接班记录带签字。",
        "It is laid out from the content as it was kept, and nothing is gathered again; a handover has its signatures.",
    ),
    "report.kept_line": Text("{id}  {since} 至 {until}  {digest}", "{id}  {since} to {until}  {digest}"),
    "report.none_kept": Text("还没有生成过报告", "no report has been made yet"),
    "report.none_such": Text(
        "没有编号为“{id}”的报告；见 netmon report list", "there is no report “{id}”; see netmon report list"
    ),
    "report.unreadable": Text(
        "报告“{id}”的内容与摘要值 {digest} 不符", "the content of the report “{id}” does not have the digest {digest}"
    ),
    "daemon.report_made": Text("已生成报告 {id}", "report {id} made"),
    "daemon.report_file": Text(
        "报告文件 {path} 无法写入：{error}", "the file of the report {path} cannot be written: {error}"
    ),
}
