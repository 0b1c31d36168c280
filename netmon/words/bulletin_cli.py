"""What the command line says of bulletins."""

from __future__ import annotations

from netmon.words.text import Text

TEXTS: dict[str, Text] = {
    "help.bulletin_make": Text(
        "编制通报：按一个网络、一个期间汇总，显示结果和摘要；用 --out 输出文件，用 --keep 由守护进程存为草稿",
        "Put a bulletin together for one network and one period, and print what it comes to and its digest; --out"
        " writes files, --keep has the daemon keep it as a draft",
    ),
    "help.bulletin_list": Text("列出通报", "List bulletins"),
    "help.bulletin_show": Text("显示一份通报及其文件", "Show a bulletin and its files"),
    "help.bulletin_publish": Text(
        "由第二人发布草稿；所有格式、两种语言的文件随之生成并存档",
        "Publish a draft as a second person; its files in every format and both languages are rendered and kept",
    ),
    "help.bulletin_withdraw": Text("撤回草稿", "Withdraw a draft"),
    "help.bulletin_verify": Text(
        "核对通报或其任一文件：数据库、文件、存档、重新汇总和重新生成的结果是否相符；有不符之处时退出码为 1",
        "Hold a bulletin, or any file of it, against the database: what is there, what was kept, and what is gathered"
        " and rendered again; exit code 1 where something does not hold",
    ),
    "help.bulletin_diff": Text(
        "两版或两期通报之间的差别；有差别时退出码为 1",
        "What differs between two revisions or two periods; exit code 1 where something does",
    ),
    "help.bulletin_export": Text(
        "再次输出已发布通报的文件，字节不变", "Write the files of a published bulletin again, the same bytes"
    ),
    "help.bulletin_name": Text(
        "通报编号，如 extranet-2026-06-month；某一版写成 extranet-2026-06-month:2",
        "id of a bulletin, such as extranet-2026-06-month; extranet-2026-06-month:2 is its second revision",
    ),
    "help.bulletin_id": Text(
        "草稿的编号，如 extranet-2026-06-month", "id of the draft, such as extranet-2026-06-month"
    ),
    "help.bulletin_before": Text(
        "与哪一份比较；默认为上一版，没有则为上一期",
        "which one to compare with; by default the revision before, or else the period before",
    ),
    "help.bulletin_what": Text("通报的文件，或通报编号", "a file of a bulletin, or the id of one"),
    "help.bulletin_network": Text("哪个网络", "which network"),
    "help.bulletin_period": Text(
        "期间：2026-06、2026-W23、2026-Q2、2026-H1、2026、2026-06-30 或 2026-06-01..2026-06-10",
        "period: 2026-06, 2026-W23, 2026-Q2, 2026-H1, 2026, 2026-06-30 or 2026-06-01..2026-06-10",
    ),
    "help.bulletin_known": Text(
        "按何时所知：settled（默认，期末指标上报、月度封账之时）、now 或日期",
        "as known when: settled (the default: when the figures of the last day were reported and the months closed),"
        " now or a date",
    ),
    "help.bulletin_out": Text("输出文件的目录", "folder to write files to"),
    "help.bulletin_template": Text(
        "输出一份公文模板样例，供本单位修改后使用", "Write a sample template (GB/T 9704) for an office to make its own"
    ),
    "help.bulletin_template_out": Text("写到这个 DOCX 文件", "the DOCX file to write"),
    "help.bulletin_template_language": Text("模板的语言，默认中文", "language of the template; Chinese by default"),
    "help.bulletin_from_template": Text(
        "填入本单位的 DOCX 模板，只输出这一种文件", "fill the office's own DOCX template, and write nothing else"
    ),
    "manual.bulletin_template": Text(
        "按 GB/T 9704 排版：发文机关标志、发文字号、标题、主送机关、正文、附件、署名、成文日期、抄送。"
        "双花括号里的是占位符，其余文字由本单位修改。已有的文件不覆盖。",
        "It is laid out after GB/T 9704, with a red head, number, title, addressee, text, annexes, office, date and"
        " copies. What stands in double braces is filled; all else is for the office to put right. A file that is"
        " there is not written over.",
    ),
    "bulletin_cli.template_exists": Text("{file} 已存在，不覆盖", "{file} is there already, and is not written over"),
    "bulletin_cli.template_unread": Text("读不了模板 {file}：{error}", "the template {file} cannot be read: {error}"),
    "bulletin_cli.template_format": Text(
        "使用模板只输出 DOCX，请去掉 --format {value}", "a template makes DOCX only: leave out --format {value}"
    ),
    "bulletin_cli.template_out": Text(
        "--template 须与 --out 一起用，不能与 --keep 一起用", "--template goes with --out, and not with --keep"
    ),
    "bulletin_cli.content_other": Text(
        "数据库中 {name} 的内容与摘要 {digest} 不符，不予输出",
        "what the database has of {name} does not have its digest {digest}, and is not given out",
    ),
    "bulletin_cli.further": Text(
        "这是按模板另行生成的文件，不是发布时存档的文件；内容摘要 {digest}",
        "made from the template beside the published files, and not one of them; digest of the content {digest}",
    ),
    "help.bulletin_format": Text("只要这种格式，可重复", "only this format; may be repeated"),
    "help.bulletin_language": Text("只要这种语言，可重复", "only this language; may be repeated"),
    "help.bulletin_keep": Text("由守护进程存为草稿", "have the daemon keep it as a draft"),
    "help.bulletin_number": Text("文号", "number of the document (文号)"),
    "help.bulletin_title": Text("标题，替代默认标题", "title in place of the usual one"),
    "help.bulletin_because": Text(
        "更正原因；从第 2 版起必填", "why there is another revision; needed from the second on"
    ),
    "help.bulletin_reason": Text("撤回原因", "why it is withdrawn"),
    "help.bulletin_all": Text("连同已撤回的草稿", "withdrawn drafts as well"),
    "manual.bulletin_make": Text(
        "只读数据库，不要求守护进程正在运行（--keep 除外）。同一个数据库按同一时刻所知，"
        "任何时候汇总都得到相同的摘要。"
        "示例数据、未建应接入清单、期间未结束的，可以编制、预览，不能发布；原因逐条列出。",
        "It reads the database only, and no daemon need be running but for --keep. The same database as known"
        " at the same"
        " time gives the same digest whenever it is asked. Of sample data, of a population that nobody"
        " declared, and of a"
        " period that is not over a bulletin can be made and looked at, but not published; every reason is told.",
    ),
    "manual.bulletin_list": Text(
        "期间新的在前，同一期间版次新的在前。不要求守护进程正在运行。",
        "The newest period comes first, of each the newest revision. No daemon need be running.",
    ),
    "manual.bulletin_show": Text(
        "未写版次的取最新一版，包括草稿。摘要是内容的，各文件另有各自的摘要。",
        "Without a revision it is the newest, drafts included. The digest is that of the content; each file"
        " has its own.",
    ),
    "manual.bulletin_publish": Text(
        "经 HTTP 交给正在运行的守护进程。编制的人不能自己发布。内容与已发布的相同、编制后又发布了新版、"
        "第 2 版起没有写更正原因的，都不能发布。内容、文件、引用的证据在同一个事务里存档，"
        "中途断电要么是草稿，要么全部存妥；"
        "引用到的链路五分钟统计和通知记录从此不再清理。",
        "It goes to the running daemon over HTTP. Nobody publishes what they made. What is published already, what"
        " another revision overtook, and a second revision that does not say why are refused. Content, files"
        " and what it"
        " cites are kept in one transaction: after a power cut in between it is a draft, or all of it is"
        " there. Samples of links"
        " and notifications that it cites are never forgotten from then on.",
    ),
    "manual.bulletin_withdraw": Text(
        "已发布的不能撤回，只能发布新版。记录保留。",
        "What is published cannot be withdrawn, only replaced by another revision. The record stays.",
    ),
    "manual.bulletin_verify": Text(
        "可在另一台机器上核对，只需文件和数据库的副本；副本要放在可写的目录里。文件按字节、文件中的摘要、"
        "文件名依次辨认。"
        "不符之处写到压缩包成员、工作表单元格、段落、行或 JSON 路径；重新汇总有差别的，写到指标、单位和字段。",
        "It can be done on another machine, with the file and a copy of the database, in a folder that can be"
        " written to."
        " A file is known by its bytes, else by the digest in it, else by its name. What does not hold is"
        " told down to"
        " the member of an archive, the cell, the paragraph, the line or the JSON path; what is another when gathered"
        " again, down to the indicator, the unit and the field.",
    ),
    "manual.bulletin_diff": Text(
        "按编号和对象逐项比较，与次序无关。两期之间只比较两期都有的：指标、排名、单位、整改。",
        "Entries are compared by what they are about, whatever their order. Of two periods only what both"
        " tell alike is"
        " compared: figures, ranking, units, rectification.",
    ),
    "manual.bulletin_export": Text(
        "与摘要不符的文件不输出。写到 --out，默认为当前目录。",
        "A file that does not have its digest is not written. They go to --out, by default the current folder.",
    ),
    "bulletin_cli.keep_known": Text(
        "--keep 只能按上报时所知（settled）或现在所知（now）存为草稿，不能按 {value}",
        "--keep keeps a draft as known when it was reported (settled) or now, not at {value}",
    ),
    "bulletin_cli.being_made": Text(
        "守护进程正在汇总；不等也行（Ctrl-C），好了以后见 netmon bulletin list",
        "the daemon is putting it together; you need not wait (Ctrl-C), netmon bulletin list has it when it is done",
    ),
    "bulletin_cli.bad_name": Text(
        "“{value}”不是通报编号；写成 extranet-2026-06-month 或 extranet-2026-06-month:2",
        "“{value}” is no id of a bulletin; write extranet-2026-06-month or extranet-2026-06-month:2",
    ),
    "bulletin_cli.none_such": Text("没有通报 {name}；有 {choices}", "there is no bulletin {name}; there is {choices}"),
    "bulletin_cli.none": Text("还没有通报", "there are no bulletins yet"),
    "bulletin_cli.none_before": Text(
        "{name} 没有上一版，也没有上一期；请写明与哪一份比较",
        "{name} has no revision before it, and there is none of the period before; say which one to compare with",
    ),
    "bulletin_cli.not_settled": Text(
        "截至 {last} 的指标还没有上报，或当月还没有封账；稍后再试，或用 --known now 按现在所知汇总",
        "the figures of {last} were not reported yet, or a month is not closed; try later, or take what is known now"
        " with --known now",
    ),
    "bulletin_cli.not_published": Text(
        "{name} 没有这样的文件：未发布，或没有这种格式、语言",
        "{name} has no such files: it is not published, or has none of that format and language",
    ),
    "bulletin_cli.no_such_format": Text("没有格式“{value}”；有 {choices}", "no format “{value}”; there is {choices}"),
    "bulletin_cli.no_such_language": Text(
        "没有语言“{value}”；有 {choices}", "no language “{value}”; there is {choices}"
    ),
    "bulletin_cli.not_written": Text("写不到 {folder}：{error}", "cannot write to {folder}: {error}"),
    "bulletin_cli.file_unread": Text("读不了 {file}：{error}", "cannot read {file}: {error}"),
    "bulletin_cli.file_too_large": Text("{file} 超过 {most} 字节", "{file} is larger than {most} bytes"),
    "bulletin_cli.made": Text("{id}，按 {known} 所知", "{id}, as known at {known}"),
    "bulletin_cli.figure": Text("  {name}：{kn}，{rate}", "  {name}: {kn}, {rate}"),
    "bulletin_cli.digest": Text("摘要 {digest}（{size} 字节）", "digest {digest} ({size} bytes)"),
    "bulletin_cli.same_as": Text("与 {name}（{state}）内容相同", "the content is that of {name} ({state})"),
    "bulletin_cli.not_to_publish": Text("不能发布：{reason}", "cannot be published: {reason}"),
    "bulletin_cli.written": Text("已写入 {path}", "written {path}"),
    "bulletin_cli.kept": Text(
        "已存为草稿：{id} 第 {revision} 版，摘要 {digest}；须由另一人发布：netmon bulletin publish {id}",
        "kept as a draft: {id}, revision {revision}, digest {digest}; somebody else publishes it: netmon bulletin"
        " publish {id}",
    ),
    "bulletin_cli.published": Text(
        "已发布：{id} 第 {revision} 版，摘要 {digest}", "published: {id}, revision {revision}, digest {digest}"
    ),
    "bulletin_cli.withdrawn": Text(
        "已撤回草稿：{id} 第 {revision} 版，摘要 {digest}",
        "withdrawn draft: {id}, revision {revision}, digest {digest}",
    ),
    "bulletin_cli.differs": Text("{before} → {after}，差别 {count} 处", "{before} → {after}, differences: {count}"),
    "bulletin_cli.no_difference": Text("{before} 与 {after} 没有差别", "{before} and {after} do not differ"),
    "bulletin_cli.held": Text("{name}（{state}），摘要 {digest}", "{name} ({state}), digest {digest}"),
    "bulletin_cli.of_none": Text(
        "数据库里没有 {file} 所属的通报：字节、文件中的摘要和文件名都对不上",
        "the database has no bulletin that {file} is of: neither by its bytes, nor by a digest in it, nor by its name",
    ),
    "bulletin_cli.all_right": Text("全部相符", "all of it holds"),
    "bulletin_cli.not_right": Text("有不符之处", "something does not hold"),
    "bulletin_cli.column_name": Text("编号", "id"),
    "bulletin_cli.column_state": Text("状态", "state"),
    "bulletin_cli.column_number": Text("文号", "number"),
    "bulletin_cli.column_made": Text("编制", "made"),
    "bulletin_cli.column_published": Text("发布", "published"),
    "bulletin_cli.column_digest": Text("摘要", "digest"),
    "bulletin_cli.title": Text("标题", "title"),
    "bulletin_cli.network": Text("网络", "network"),
    "bulletin_cli.period": Text("期间", "period"),
    "bulletin_cli.known": Text("按何时所知", "as known at"),
    "bulletin_cli.because": Text("更正原因", "because"),
    "bulletin_cli.replaces": Text("替代", "replaces"),
}
