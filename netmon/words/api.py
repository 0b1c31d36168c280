"""Why the API, or a form on a page, does not do what was asked, and what would be right."""

from __future__ import annotations

from netmon.words.text import Text

TEXTS: dict[str, Text] = {
    # Who may.
    "api.not_operator": Text(
        "用户 {user} 只能查看；要能操作，请把该用户写进 Web 配置的 operators",
        "the user {user} may only look; whoever is to change things is named under operators in the web configuration",
    ),
    "api.other_host": Text(
        "没有配置用户时，只有本机地址可以操作，而请求发往“{host}”；请用 http://127.0.0.1:端口，"
        "或在 Web 配置里写 basic_auth_users",
        "without users only this machine's own address may change anything, and this was sent to “{host}”; use "
        "http://127.0.0.1:PORT, or configure basic_auth_users",
    ),
    "api.cross_site": Text(
        "请求来自别的网站，已拒绝；请在 netmon 自己的页面上操作",
        "the request comes from another site and is refused; use netmon's own pages",
    ),
    "api.stale_form": Text("页面已过期，请刷新后重试", "the page is out of date; reload it and try again"),
    "api.header_missing": Text(
        "缺少请求头 {header}；请加上，例如“{header}: 1”", "the header {header} is missing; send “{header}: 1”"
    ),
    "api.by_missing": Text("请写明您是谁（by）", "say who you are, with by"),
    "api.by_malformed": Text(
        "姓名不超过 {limit} 个字，且不含控制字符", "a name has at most {limit} printable characters"
    ),
    "api.not_you": Text(
        "您以 {user} 登录，不能以别人的名义操作；请去掉 by",
        "you are logged in as {user} and cannot act as somebody else; leave out by",
    ),
    # What was sent.
    "api.not_json_type": Text(
        "请求体应为 JSON；请加上“Content-Type: application/json”",
        "the body must be JSON; send “Content-Type: application/json”",
    ),
    "api.not_json": Text("请求体不是 JSON", "the body is not JSON"),
    "api.too_large": Text("请求体超过 {limit} KiB", "the body is larger than {limit} KiB"),
    "api.text_too_long": Text("每段文字不超过 {limit} 个字", "a text has at most {limit} characters"),
    "api.field_missing": Text("缺少 {field}", "{field} is missing"),
    "api.field_unknown": Text("没有 {field} 这一项；可用 {known}", "there is no {field}; known are {known}"),
    "api.field_choice": Text("{field}：可选 {choices}", "{field}: choose {choices}"),
    "api.field_type": Text("{field} 的类型不对：应为 {wanted}", "{field} must be {wanted}"),
    "api.field_wrong": Text("{field} 的值不对", "the value of {field} is wrong"),
    "api.want_text": Text("文字", "text"),
    "api.want_yes_or_no": Text("true 或 false", "true or false"),
    "api.want_number": Text("数字", "a number"),
    "api.want_list": Text("列表", "a list"),
    "api.want_object": Text("对象", "an object"),
    "api.not_a_time": Text(
        "{field}：看不懂这个时间；请写成 2026-11-24 22:00（当地时间）",
        "{field}: this is not a time; write it as 2026-11-24 22:00, local time",
    ),
    "api.ends_or_lasts": Text(
        "请写明到何时结束（ends）或持续多久（lasts，秒），二者之一",
        "say either until when (ends) or for how long (lasts, in seconds), not both",
    ),
    "api.unknown_subject": Text(
        "台账里没有“{subject}”；可以是单位、设备或链路的编号",
        "the inventory has no “{subject}”; name a unit, a device or a link by its id",
    ),
    "api.several_subjects": Text("“{subject}”不止一个；请写成 {choices}", "“{subject}” is ambiguous; write {choices}"),
    "api.no_maintenance": Text(
        "没有编号为 {id} 的维护；用 netmon maintenance list 查看",
        "there is no maintenance {id}; see netmon maintenance list",
    ),
    "api.maintenance_over": Text("维护 {id} 已经结束或取消", "maintenance {id} is over, or cancelled already"),
    "api.no_incident_about": Text("没有与 {subject} 有关的未结束故障", "{subject} has no open incident"),
    "api.bad_acknowledgement_time": Text(
        "认领的时长应大于 0、不超过 30 天", "an acknowledgement lasts more than nothing and at most 30 days"
    ),
    # What came of it.
    "api.not_stored": Text(
        "已生效，但还没有写入数据库：数据库写入失败，恢复后补写；在那之前如果守护进程退出，这次操作会丢失",
        "in force, but not written yet: the database cannot be written; it will be once that works again, and is "
        "lost if the daemon ends before",
    ),
}
