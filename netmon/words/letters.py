"""What people are written of bulletins, and of what is owed."""

from __future__ import annotations

from netmon.words.text import Text

TEXTS: dict[str, Text] = {
    # A bulletin.
    "letters.published": Text("【通报】{title}", "[bulletin] {title}"),
    "letters.published_again": Text("【通报·第 {revision} 版】{title}", "[bulletin, revision {revision}] {title}"),
    "letters.number": Text("文号 {number}", "number {number}"),
    "letters.people": Text("编制 {by}，批准发布 {approved}", "made by {by}, published by {approved}"),
    "letters.file": Text("附件 {name}（{digest}）", "attached: {name} ({digest})"),
    "letters.left_out": Text(
        "{name}（{size} 字节）太大，没有附上，请到下面的地址下载",
        "{name} ({size} octets) is too large for mail; it is at the address below",
    ),
    "letters.digest": Text("内容摘要值 {digest}", "digest of the content: {digest}"),
    "letters.verify": Text(
        "核验：{command}，或在通报页面上传文件", "to verify: {command}, or upload the file on its page"
    ),
    "letters.look": Text("详见 {url}", "more at {url}"),
    # What is owed.
    "letters.reminder": Text("【提醒】{count} 项待办", "[reminder] {count} to do"),
    "letters.separator": Text("；", "; "),
    "letters.of_overdue": Text("整改已超期 {count} 项", "notices overdue: {count}"),
    "letters.of_due": Text("整改即将到期 {count} 项", "notices that fall due: {count}"),
    "letters.of_bulletin": Text(
        "通报草稿等待另一人发布 {count} 份", "bulletins that wait for a second person: {count}"
    ),
    "letters.of_handover": Text("交接班记录未签 {count} 份", "handovers not signed: {count}"),
    "letters.of_register": Text("应接入清单变更等待批准 {count} 项", "changes of the register that wait: {count}"),
    "letters.of_expired": Text("依据已过期 {count} 项", "attestations that have expired: {count}"),
    "letters.of_expiring": Text("依据即将到期 {count} 项", "attestations and exemptions that expire: {count}"),
    "letters.of_return": Text("填报未交 {count} 项", "returns that are missing: {count}"),
    "letters.debt": Text("· {what}", "- {what}"),
    "letters.with_reference": Text("{said}，{reference}", "{said}, {reference}"),
    "letters.with_count": Text("{said}：{count} 项", "{said}: {count}"),
    "letters.with_due": Text("{said}，期限 {due}", "{said}, due {due}"),
    "letters.more": Text("· 另有 {count} 项", "- and {count} more"),
    "letters.draft": Text("{title}（{by} 编制）", "{title} (made by {by})"),
    "letters.unsigned_left": Text("{id}：交班人未签", "{id}: whoever leaves has not signed"),
    "letters.unsigned_taken": Text("{id}：接班人未签", "{id}: whoever takes over has not signed"),
    "letters.changed": Text("{unit}（{by} 提出）", "{unit} (proposed by {by})"),
    # The log and the channels.
    "letters.unread": Text(
        "通报和待办现在读不出（{error}），稍后再试",
        "bulletins and what is owed cannot be read now ({error}); tried again soon",
    ),
    "channel.no_files": Text("附件现在读不出（{error}）", "the files that go along cannot be read now ({error})"),
    "happening.published": Text("通报", "bulletin"),
    "happening.reminder": Text("提醒", "reminder"),
    # The inventory.
    "keys.notify.bulletins": Text(
        "通报发布后寄给谁，附哪些格式的文件", "who gets bulletins once they are published, with files of which formats"
    ),
    "keys.circulation.to": Text("接收方、值班表或人的编号", "ids of receivers, rosters or people"),
    "keys.circulation.networks": Text("哪些网络的通报，不写为全部", "of which networks; all without it"),
    "keys.circulation.formats": Text(
        "随邮件附上的格式，默认 docx；其他方式只发通知和地址",
        "formats that go along with a mail, by default docx; by other ways only word and address are sent",
    ),
    "keys.notify.reminders": Text(
        "每天提醒谁：整改期限、到期依据、未交填报、等待第二人的事项",
        "who is reminded each day of deadlines, of what expires, of missing returns, of what waits for somebody",
    ),
    "keys.reminding.to": Text("接收方、值班表或人的编号", "ids of receivers, rosters or people"),
    "keys.reminding.networks": Text("哪些网络的事，不写为全部", "of which networks; all without it"),
    "keys.reminding.at": Text("几点提醒，默认 09:00", "at what time, by default 09:00"),
    "keys.reminding.weekdays": Text("星期几提醒，默认周一至周五", "on which days, by default Monday to Friday"),
    "keys.reminding.within": Text(
        "整改期限前多少天开始提醒，默认 7", "how many days before its deadline a notice is told of, by default 7"
    ),
    "problem.letters_to_program": Text(
        "“{value}”是程序（{kind}），不看信；请写邮件、企业微信、钉钉、飞书或短信的接收方",
        "“{value}” is a program ({kind}) that reads no letters; name mail, WeCom, DingTalk, Feishu or SMS",
    ),
}
