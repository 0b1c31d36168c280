"""Why a bulletin cannot be published by whom, and what its states are called."""

from __future__ import annotations

from netmon.words.text import Text

TEXTS: dict[str, Text] = {
    "publishing.draft": Text("草稿", "draft"),
    "publishing.published": Text("已发布", "published"),
    "publishing.withdrawn": Text("已撤回", "withdrawn"),
    "publishing.no_period": Text(
        "“{value}”不是期间；请写成 2026-06、2026-W23、2026-Q2、2026-H1、2026、2026-06-30 或 2026-06-01..2026-06-10",
        "“{value}” is no period; write 2026-06, 2026-W23, 2026-Q2, 2026-H1, 2026, 2026-06-30 or 2026-06-01..2026-06-10",
    ),
    "publishing.period_backwards": Text("“{value}”的结束早于开始", "“{value}” ends before it begins"),
    "publishing.not_a_draft": Text("{name} 不是草稿：{state}", "{name} is no draft: it is {state}"),
    "publishing.own_draft": Text(
        "{by} 是这份草稿的编制人，须由另一人审核发布", "{by} made this draft; a second person has to publish it"
    ),
    "publishing.nothing_changed": Text(
        "与已发布的 {name} 内容相同（{digest}），不需要再发布",
        "the content is that of {name}, which is published ({digest}); there is nothing to publish",
    ),
    "publishing.overtaken": Text(
        "编制之后已发布 {name}；请重新编制", "{name} was published after this was made; make it again"
    ),
    "publishing.because_missing": Text(
        "第 {revision} 版必须写明更正原因", "revision {revision} has to say why there is another"
    ),
}
