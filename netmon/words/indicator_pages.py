"""What the pages of the figures say."""

from __future__ import annotations

from netmon.words.text import Text

TEXTS: dict[str, Text] = {
    "web.page_fig_upper": Text("上限 {rate}", "at most {rate}"),
    "web.page_fig_target": Text("目标", "Target"),
    "web.page_fig_at_least": Text("≥ {rate}，{due} 到期", "at least {rate} by {due}"),
    "web.page_fig_missing_units": Text("还差 {count} 家", "{count} missing"),
    "web.page_fig_missing": Text("还差 {count} 个", "{count} missing"),
    "web.page_fig_note": Text("注意", "Note"),
    "web.page_fig_rule": Text("规则", "Rule"),
    "web.page_fig_as_of": Text("截至 {at}", "As of {at}"),
    "web.page_fig_known": Text("按 {known} 所知", "as known at {known}"),
    "web.page_fig_reported": Text("当日上报的数（{known} 存档）", "as reported (kept at {known})"),
    "web.page_fig_not_kept": Text(
        "当日没有上报存档，按当时的记录计算", "not kept that day: computed from what was on record"
    ),
    "web.page_fig_vantage": Text("监测点 {vantage}", "seen from {vantage}"),
    "web.page_fig_day": Text("截至哪天（当日 24 时）", "As of the end of"),
    "web.page_fig_as_known": Text("按何时所知", "As known"),
    "web.page_fig_known_now": Text("现在", "now"),
    "web.page_fig_known_reported": Text("当日上报", "as reported that day"),
    "web.page_fig_show": Text("查看", "Show"),
    "web.page_fig_now": Text("回到现在", "Back to now"),
    "web.page_fig_unread": Text(
        "指标暂时无法读取，请稍后再看。", "The figures cannot be read just now; please look again in a moment."
    ),
    "web.page_fig_all": Text("全部指标", "All indicators"),
    "web.page_fig_none": Text(
        "还没有指标：台账没有定义，或守护进程刚启动，还没有算完。",
        "There are no figures yet: the inventory defines none, or the daemon has just started and not made them.",
    ),
    "web.page_fig_how": Text(
        "n = 达到 + 未达到 + 未知，未知留在分母里：确认率 = 达到 / n，上限 =（达到 + 未知）/ n，一律向下取。"
        "条形最高的一段是达到，中间是未知，最细的是未达到，竖线是目标。",
        "n = met + unmet + unknown; what is unknown stays in the denominator: the confirmed rate is met / n, the most "
        "it can be (met + unknown) / n, both rounded down. In the bar the highest part is met, the middle one unknown, "
        "the thin one unmet; the upright line is the target.",
    ),
    "web.page_fig_carried": Text("沿用", "carried over"),
    "web.page_fig_disputed": Text("来源不一致", "disputed"),
    "web.page_fig_disputes": Text("不一致", "Disputes"),
    "web.page_fig_parts": Text("分项", "By parts"),
    "web.page_fig_items": Text("逐个列出", "One by one"),
    "web.page_fig_item": Text("对象", "Item"),
    "web.page_fig_evidence": Text("证据", "Evidence"),
    "web.page_fig_says_yes": Text("是", "yes"),
    "web.page_fig_says_no": Text("否", "no"),
    "web.page_fig_says_unknown": Text("不作结论", "decides nothing"),
    "web.page_fig_hours": Text(
        "每格一小时：高格为有应答，低格为探测了但无应答，点为没有有效探测。",
        "One column an hour: high, it answered; low, it was asked and did not; a dot, it was not validly asked.",
    ),
    "web.page_fig_hours_of": Text("应答 {ok} / 有效 {valid} 小时", "answered {ok} of {valid} valid hours"),
    "web.page_fig_checks": Text("检查 {checks} 次，失败 {failed} 次", "{failed} of {checks} checks failed"),
    "web.page_fig_day_unknown": Text("没有记录", "nothing on record"),
    "web.page_fig_paper": Text("文件", "Document"),
    "web.page_fig_claim": Text("写明", "Says"),
    "web.page_fig_holds_yes": Text("是", "yes"),
    "web.page_fig_holds_no": Text("否", "no"),
    "web.page_fig_valid": Text("有效期", "Valid"),
    "web.page_fig_valid_until": Text("{since} 起，{until} 到期", "from {since}, expires on {until}"),
    "web.page_fig_valid_from": Text("{since} 起", "from {since}"),
    "web.page_fig_signer": Text("签发人", "Signed by"),
    "web.page_fig_reviewer": Text("复核人", "Reviewed by"),
    "web.page_fig_entered": Text("录入", "Entered by"),
    "web.page_fig_events": Text("当时以前的事件", "Events until then"),
    "web.page_fig_life": Text("单位登记：全部经历", "The unit in the register"),
    "web.page_fig_no_life": Text("单位登记里没有这个单位的变更。", "Nothing is on record of the unit in the register."),
    "web.page_fig_effective": Text("生效", "From"),
    "web.page_fig_always": Text("一直", "always"),
    "web.page_fig_change": Text("变更", "Change"),
    "web.page_fig_people": Text("提出、批准", "Proposed, reviewed"),
    "web.page_fig_review_proposed": Text("待审", "waits for approval"),
    "web.page_fig_review_approved": Text("已批准", "approved"),
    "web.page_fig_review_rejected": Text("已驳回", "rejected"),
    "web.page_fig_review_baseline": Text("初始登记，未复核", "first inventory, not reviewed"),
    "web.page_fig_kind_unit": Text("单位", "unit"),
    "web.page_fig_kind_division": Text("行政区划", "division"),
    "web.page_fig_kind_service": Text("业务系统", "service"),
    "web.page_fig_kind_device": Text("设备", "device"),
    "web.page_fig_kind_function": Text("职能", "function"),
    "web.page_fig_past": Text("一年来", "Over a year"),
    "web.page_fig_year": Text("{since} 至 {until}", "{since} to {until}"),
    "web.page_fig_not_whole": Text(
        "更早的日子还没有算完，刷新本页就接着算。", "Earlier days are not made yet; reload this page to go on."
    ),
    "web.page_fig_month_ends": Text("各月末的数", "At the end of each month"),
    "web.page_fig_day_short": Text("截至", "As of"),
    "web.page_fig_pace_reached": Text(
        "近 {days} 天达到的增加 {gained} 个；照此速度，{reached} 达到目标。",
        "Met grew by {gained} in {days} days; at that pace the target is reached on {reached}.",
    ),
    "web.page_fig_pace_never": Text(
        "近 {days} 天达到的变化 {gained} 个；照此速度达不到目标。",
        "Met changed by {gained} in {days} days; at that pace the target is not reached.",
    ),
    "web.page_fig_gap": Text("离目标最近的", "Nearest to being met"),
    "web.page_fig_gap_missing": Text(
        "还差 {missing} 个，从以下 {open} 个里来；缺得最少的在前。",
        "{missing} more are needed, of these {open}; those that lack least come first.",
    ),
    "web.page_fig_lacks": Text("缺什么", "What is lacking"),
    "web.page_fig_near_paper_lapsed": Text("文件已到期，需要续", "its document has expired: renew it"),
    "web.page_fig_near_paper_lacking": Text("看得到，缺文件", "it is seen, a document is lacking"),
    "web.page_fig_near_disputed": Text("来源不一致，需要核实", "its sources disagree: somebody has to look"),
    "web.page_fig_near_unseen": Text(
        "没有反证，只是没看到或看得不够久", "nothing speaks against it; not seen, or not for long enough"
    ),
    "web.page_fig_near_spoken_against": Text("测得或写明没有", "seen or stated to be lacking"),
    "web.page_fig_near_nothing": Text("没有任何依据", "nobody has said or seen anything"),
    "web.page_fig_compare": Text("和另一天比", "Compared with another day"),
    "web.page_fig_with": Text("哪天（当日 24 时）", "The end of"),
    "web.page_fig_compare_do": Text("比较", "Compare"),
    "web.page_fig_points": Text("{points} 个百分点", "{points} points"),
    "web.page_fig_between": Text("{before} 与 {after}", "{before} and {after}"),
    "web.page_fig_no_change": Text("没有变化。", "Nothing changed."),
}
