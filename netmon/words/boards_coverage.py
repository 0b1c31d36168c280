"""The words of the dashboard of indicators."""

from __future__ import annotations

from netmon.words.board_text import board, panel
from netmon.words.text import Text

NOT_COUNTED = Text(
    "还没有算过、没有配置指标，或 netmon 未被采集",
    "nothing was counted yet, no indicators are configured, or netmon is not scraped",
)
NOT_DECLARED = Text(
    "这项指标未建应接入清单、还没有算过，或 netmon 未被采集",
    "nobody declared the population, nothing was counted yet, or netmon is not scraped",
)

TEXTS: dict[str, Text] = {
    **board(
        "coverage",
        Text("指标", "Indicators"),
        Text(
            "一个网络的各项指标：确认率、可能的最高值与目标，差多少，由什么证明；再看所选一项的走势和各市州排名。"
            "比例由计数算出并向下取整，未知留在分母里。上报的数字以通报为准。",
            "The indicators of one network: the confirmed share, the most that it can be, the target, how many are "
            "missing and what they rest on; then the course of one of them and its prefectures by rank. Shares are "
            "made from counts and rounded down, the unknown stay in the denominator. What is reported is the bulletin.",
        ),
    ),
    "board.coverage_chosen": Text("所选指标：$indicator", "The chosen indicator: $indicator"),
    "board.open_register": Text("打开单位登记", "Open the register"),
    **panel(
        "coverage_watermark",
        Text("数据来历", "Origin of the data"),
        Text(
            "任何一项指标含示例（虚构）数据，就不得上报。",
            "Where sample data, which is invented, is in any indicator, nothing of this may be reported.",
        ),
        NOT_COUNTED,
    ),
    "board.not_to_be_reported": Text("示例数据，不得上报", "sample data, not to be reported"),
    **panel(
        "coverage_papers",
        Text("登记的依据", "Attestations"),
        Text(
            "有效的、60 天内到期的、已到期而没有新文件的，以及与实测相反的。到期以后有关单位变为未知。",
            "In force, expiring within 60 days, expired with none that followed, and contradicted by what is measured. "
            "Once one has expired its unit becomes unknown.",
        ),
        NOT_COUNTED,
    ),
    "board.papers_in_force": Text("有效", "in force"),
    "board.papers_expiring": Text("将到期", "expiring"),
    "board.papers_expired": Text("已到期", "expired"),
    "board.papers_contradicted": Text("与实测相反", "contradicted"),
    **panel(
        "coverage_pending",
        Text("待审变更与计算时间", "Pending changes and age"),
        Text(
            "应接入清单中提出而未经第二人批准、因此没有计入的变更数；距最近一次计算多久，每小时算一次。",
            "Changes of the register that a second person has not approved, and that therefore do not count; the time "
            "since figures were last made, which is every hour.",
        ),
        NOT_COUNTED,
    ),
    "board.changes_pending": Text("待审变更", "changes pending"),
    "board.since_counted": Text("距最近计算", "since figures were made"),
    **panel(
        "coverage_now",
        Text("各项指标与目标", "Indicators against targets"),
        Text(
            "已确认 k、应有 n、确认率、把未知都算上的最高可能、目标、是否达标、还差多少、期限。"
            "确认率达到目标才算达标；连最高可能也不到才算未达标；其余待定。",
            "k confirmed of n, the confirmed share, the most it can be with all that is unknown, the target, whether "
            "it is met, how many are missing, and when it is due. Met: the confirmed share reaches it; not met: even "
            "the most does not; else undetermined.",
        ),
        Text("没有配置指标，或还没有算过", "no indicators are configured, or none was counted yet"),
    ),
    "board.attained": Text("达标", "Attained"),
    "board.due": Text("期限", "Due"),
    "board.declared": Text("应接入清单", "List"),
    "board.no_list": Text("未建", "none"),
    "board.provisional": Text("暂算", "Provisional"),
    "board.is_provisional": Text("暂算", "provisional"),
    **panel(
        "coverage_missing",
        Text("离目标还差多少", "Missing for the target"),
        Text(
            "有目标的指标还差多少个，差得最多的在上面。由 Prometheus 的记录规则算出。",
            "How many are missing for each target, the most above. Recorded by the rules of Prometheus.",
        ),
        Text(
            "没有设目标的指标、还没有算过、没有记录规则，或 netmon 未被采集",
            "no indicator has a target, nothing was counted yet, rules are not evaluated, or netmon is not scraped",
        ),
    ),
    **panel(
        "coverage_trends",
        Text("确认率走势", "Confirmed shares over time"),
        Text(
            "各项指标的确认率，由记录规则从计数算出，不取平均。曲线中断处没有数据。",
            "The confirmed share of each indicator, recorded from counts and never averaged. Where a line breaks off "
            "there are no data.",
        ),
        NOT_COUNTED,
    ),
    **panel(
        "coverage_counts",
        Text("结论", "Verdicts"),
        Text(
            "达到、未达到、未知（计入分母）、免考（不计入分母）的个数。",
            "How many were found met, unmet, unknown (in the denominator) and exempt (outside of it).",
        ),
        NOT_DECLARED,
    ),
    **panel(
        "coverage_sources",
        Text("凭什么", "What it rests on"),
        Text(
            "结论依据实测、文件或自报的个数；来源互相矛盾的个数；维护期间沿用先前结论的个数。",
            "How many verdicts rest on what was measured, on a document, or on what a unit reported; of how many the "
            "sources disagree, and how many were carried over through maintenance.",
        ),
        NOT_DECLARED,
    ),
    "board.disputed": Text("来源矛盾", "disputed"),
    "board.carried": Text("沿用", "carried over"),
    **panel(
        "coverage_reviewed",
        Text("应接入清单", "List of who should be connected"),
        Text(
            "应接入清单是否全部经第二人复核。没有复核的分母，上报前先补。",
            "Whether a second person approved all of the list. A denominator that nobody reviewed is to be reviewed "
            "before it is reported.",
        ),
        NOT_COUNTED,
    ),
    "board.reviewed": Text("已复核", "reviewed"),
    "board.unreviewed": Text("未复核", "not reviewed"),
    **panel(
        "coverage_trend",
        Text("确认率、最高可能与目标", "Confirmed, at most, and target"),
        Text(
            "两条曲线之间是未知的部分：设备没有应答，或文件到期。",
            "What lies between the two lines is unknown: devices that did not answer, or documents that expired.",
        ),
        NOT_DECLARED,
    ),
    **panel(
        "coverage_history",
        Text("个数的变化", "Counts over time"),
        Text(
            "达到、未知、未达到，叠加起来就是分母。总高变了是应接入清单变了，不是网络变了。",
            "Met, unknown and unmet, which add up to the denominator. Where the whole height changes, the list did, "
            "and not the network.",
        ),
        NOT_DECLARED,
    ),
    **panel(
        "coverage_prefectures",
        Text("市州排名", "Prefectures by rank"),
        Text(
            "所选指标在各市州的确认率，高的在前；最右是本市州要达到同一目标还差几个。省直单位不属于任何市州，不在其中。",
            "The confirmed share of the chosen indicator in each prefecture, the highest first; on the right how many "
            "the prefecture itself misses for the same target. Units of the province lie in none.",
        ),
        Text(
            "这项指标不涉及市州，或还没有算过，或 netmon 未被采集",
            "the indicator has nothing in prefectures, nothing was counted yet, or netmon is not scraped",
        ),
    ),
    "board.unknown_units": Text("未知", "Unknown"),
    "board.missing_there": Text("本地离同一目标还差", "Missing for the same target"),
}
