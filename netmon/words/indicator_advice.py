"""What indicators lack, as `netmon check` and `netmon coverage` say it, with the command that adds it."""

from __future__ import annotations

from netmon.words.text import Text

TEXTS: dict[str, Text] = {
    "lacks.nobody": Text(
        "提示：指标 {indicator} 的范围内一个单位也没有；请核对它的 levels 和 kinds，以及哪些单位应接入 {network}",
        "advice: no unit is in the population of {indicator}; look at its levels and kinds, and at which units should "
        "join {network}",
    ),
    "lacks.no_government": Text(
        "提示：指标 {indicator} 按行政区划统计，有 {count} 个区划没有标明本级政府，只能算未知（{divisions}）；"
        "请在单位里写 government（本级政府）",
        "advice: {indicator} counts divisions, and {count} of them have no government body, so they stay unknown "
        "({divisions}); say government: true of the unit that it is",
    ),
    "lacks.past_due": Text(
        "提示：指标 {indicator} 的目标 ≥{least} 期限 {due} 已过，以后没有新的目标；有新文件时请补上",
        "advice: the target ≥{least} of {indicator} was due on {due}, and none comes after it; add the next one when a "
        "document sets it",
    ),
    "coverage.lacks_openings": Text(
        "有 {count} 家没有开通确认，也不在存量台账上，因此不算联网；文件到手后用 netmon attest add 登记",
        "{count} units have no opening confirmation and are on no baseline list, so they do not count as connected; "
        "enter the documents with netmon attest add",
    ),
    "coverage.lacks_functions": Text(
        "还没有单位报过职能目录：用 netmon returns template 生成填报表，收回后用 netmon returns import 录入",
        "no unit has returned the list of its functions yet: netmon returns template writes the forms, netmon returns "
        "import enters them",
    ),
    "coverage.lacks_review": Text(
        "应接入清单还没有经第二人复核：核对无误后用 netmon register approve --all-baseline",
        "the list of who should join was never approved by a second person: once it is found right, netmon register "
        "approve --all-baseline",
    ),
    "coverage.lacks_days": Text(
        "监测满 7 个整日之前，数字都是暂算",
        "until 7 full days have been watched, these figures are provisional",
    ),
}
