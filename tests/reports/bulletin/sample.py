"""A bulletin with everything in it: an invented month of an invented province's extranet, as of 30 June 2026."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from fractions import Fraction

from netmon.model.availability import Sums
from netmon.model.belief import Reason
from netmon.model.bulletin import (
    Bulletin,
    DueState,
    IndicatorRow,
    Member,
    Moved,
    Outage,
    OutageSum,
    Past,
    Publication,
    Ranked,
    Ranking,
    Series,
    ToRectify,
)
from netmon.model.figure import Attainment, Counts
from netmon.model.names import DivisionCode, IncidentId, IndicatorId, NetworkId, UnitId
from netmon.model.period import Period, PeriodKind
from netmon.model.verdict import Item, ItemKind, Source, Verdict

EXTRANET = NetworkId("extranet")
JUNE = Period.around(PeriodKind.MONTH, date(2026, 6, 1))
MAY_ENDS, JUNE_2025_ENDS = date(2026, 5, 31), date(2025, 6, 30)
END = datetime(2026, 6, 30, 16, tzinfo=UTC).timestamp()
KNOWN = END + 70 * 60

CONNECTED, LAN, VERTICAL, PORTAL, IPV6, ONLINE = (
    IndicatorId(name) for name in ("connected", "lan", "vertical", "portal", "ipv6", "functions")
)

PREFECTURES = {
    "430100": ("长沙市", "Changsha", Counts(28, 0, 0)),
    "430200": ("株洲市", "Zhuzhou", Counts(22, 0, 0, 1)),
    "430300": ("湘潭市", "Xiangtan", Counts(18, 1, 0)),
    "430400": ("衡阳市", "Hengyang", Counts(24, 1, 1)),
    "430500": ("邵阳市", "Shaoyang", Counts(25, 2, 0)),
    "430600": ("岳阳市", "Yueyang", Counts(23, 1, 1, 2)),
    "430700": ("常德市", "Changde", Counts(24, 1, 1)),
    "430800": ("张家界市", "Zhangjiajie", Counts(11, 0, 0)),
    "430900": ("益阳市", "Yiyang", Counts(17, 1, 0)),
    "431000": ("郴州市", "Chenzhou", Counts(23, 2, 0)),
    "431100": ("永州市", "Yongzhou", Counts(24, 1, 1)),
    "431200": ("怀化市", "Huaihua", Counts(25, 1, 2)),
    "431300": ("娄底市", "Loudi", Counts(13, 1, 0)),
    "433100": ("湘西土家族苗族自治州", "Xiangxi Prefecture", Counts(15, 2, 1, 1)),
}

UNITS = {
    "finance": ("省财政厅", "Department of Finance", "430000", "province", "组成部门"),
    "statistics": ("省统计局", "Bureau of Statistics", "430000", "province", "直属机构"),
    "tax": ("国家税务总局湖南省税务局", "Provincial Tax Service", "430000", "province", "中央在湘单位"),
    "cs-gov": ("长沙市人民政府", "Government of Changsha", "430100", "prefecture", "本级政府"),
    "zz-water": ("株洲市水利局", "Water Bureau of Zhuzhou", "430200", "prefecture", "组成部门"),
    "xx-gov": ("湘西州人民政府办公室", "Government Office of Xiangxi", "433100", "prefecture", "本级政府"),
    "hh-forest": ("怀化市林业局", "Forestry Bureau of Huaihua", "431200", "prefecture", "组成部门"),
    "sy-civil": ("邵阳市民政局", "Civil Affairs Bureau of Shaoyang", "430500", "prefecture", "组成部门"),
    "yy-archive": ("岳阳市档案馆", "Archives of Yueyang", "430600", "prefecture", "事业单位"),
    "ld-traffic": ("娄底市交通运输局", "", "431300", "prefecture", "组成部门"),
}


def sample_bulletin() -> Bulletin:
    """Return the bulletin; none of it is marked as sample data, so that it can be published in tests."""
    return Bulletin(
        network=EXTRANET,
        network_name="政务外网",
        period=JUNE,
        at=END,
        known=KNOWN,
        zone="Asia/Shanghai",
        vantage="省信息中心机房",
        indicators=tuple(_rows()),
        rankings=(Ranking(CONNECTED, tuple(_ranked())), Ranking(PORTAL, ())),
        moved=tuple(_moved()),
        outages=tuple(_outages()),
        by_carrier=(
            OutageSum("中国电信", 2, 10_837_500, 3_600_000, 520),
            OutageSum("中国移动", 1, 86_400_000, 0, 1_440),
            OutageSum("", 1, 2_400_999, 0, 40),
        ),
        by_party=(
            OutageSum("中国移动湖南公司", 1, 86_400_000, 0, 1_440),
            OutageSum("省信息中心", 2, 10_837_500, 3_600_000, 520),
            OutageSum("", 1, 2_400_999, 0, 40),
        ),
        availability=Sums(
            period=808_704_000_000,
            no_data=1_617_408_000,
            blind=808_704_000,
            maintained=86_400_000,
            business=120_000_000,
            business_planned=36_000_000,
            own=90_000_000,
            own_planned=36_000_000,
            faults=4,
            ended=3,
            repaired=13_238_499,
        ),
        to_rectify=tuple(_to_rectify()),
        members=tuple(_members()),
        series=tuple(_series()),
        inputs={"outages": "sha256:" + "b7" * 32, "register": "sha256:" + "5c" * 32},
        names=_names(),
        names_en=_english(),
        undeclared=(ONLINE,),
    )


def sound_bulletin() -> Bulletin:
    """Return the same without what cannot be published or is not final: every indicator has its list."""
    whole = sample_bulletin()
    rows = tuple(replace(row, provisional=None) for row in whole.indicators if row.declared)
    return replace(whole, indicators=rows, undeclared=())


def sample_publication() -> Publication:
    """Return how its second revision stands: published, with a number of its own."""
    return Publication(
        id="extranet-2026-06-month",
        revision=2,
        digest="sm3:" + "3fa9" * 16,
        made_by="李敏",
        made_at=datetime(2026, 7, 6, 1, 30, tzinfo=UTC).timestamp(),
        number="湘电政〔2026〕17号",
        approved_by="王建国",
        published_at=datetime(2026, 7, 6, 8, 5, tzinfo=UTC).timestamp(),
        replaces="sm3:" + "81c0" * 16,
        because="怀化市林业局补交开通确认单",
    )


def draft() -> Publication:
    """Return how its first revision stood before anybody approved it."""
    return replace(
        sample_publication(), revision=1, number="", approved_by=None, published_at=None, replaces="", because=""
    )


def _rows() -> Iterator[IndicatorRow]:
    ninety, due = Fraction(9, 10), date(2026, 12, 31)
    mix = {Source.MEASURED: 288, Source.DOCUMENT: 18}
    yield IndicatorRow(
        CONNECTED,
        "市州单位联网率",
        "connected/1",
        Counts(292, 14, 7, 4),
        "sha256:" + "0a" * 32,
        ninety,
        due,
        "湘政办发〔2026〕9号",
        Attainment.MET,
        282,
        0,
        mix,
        disputed=3,
        pending=2,
        previous=Past(MAY_ENDS, Counts(288, 18, 5, 4)),
        year_before=Past(JUNE_2025_ENDS, Counts(251, 40, 9, 2)),
    )
    yield IndicatorRow(
        LAN,
        "局域网普及率",
        "lan_built/1",
        Counts(46, 88, 2),
        "sha256:" + "1b" * 32,
        Fraction(3, 5),
        due,
        "湘政办发〔2026〕9号",
        Attainment.NOT_MET,
        82,
        36,
        {Source.MEASURED: 21, Source.REPORTED: 113},
        reviewed=False,
        previous=Past(MAY_ENDS, Counts(47, 87, 2)),
        year_before=Past(JUNE_2025_ENDS, why_not=Reason.of("figures.before_first", since="2025-09-01")),
    )
    yield IndicatorRow(
        VERTICAL,
        "纵向覆盖率",
        "vertical/1",
        Counts(128, 3, 5),
        "sha256:" + "2c" * 32,
        Fraction(19, 20),
        due,
        "",
        Attainment.UNDETERMINED,
        130,
        2,
        {Source.MEASURED: 131},
        previous=Past(MAY_ENDS, Counts(128, 3, 5)),
        year_before=Past(JUNE_2025_ENDS, Counts(120, 10, 6)),
    )
    yield IndicatorRow(
        PORTAL, "网站拥有率", "portal_exists/1", Counts(66, 0, 0), "sha256:" + "3d" * 32, mix={Source.MEASURED: 66}
    )
    yield IndicatorRow(
        IPV6,
        "IPv6 就绪率",
        "ipv6_ready/1",
        Counts(9, 30, 27),
        "sha256:" + "4e" * 32,
        mix={Source.MEASURED: 39},
        provisional=52,
    )
    yield IndicatorRow(ONLINE, "职能上网率", "functions_online/1", Counts(), "sha256:" + "5f" * 32, declared=False)


def _ranked() -> Iterator[Ranked]:
    rows = [(code, name, counts) for code, (name, _, counts) in PREFECTURES.items()]
    rows.sort(key=lambda row: (-(row[2].confirmed or 0), row[0]))
    place, rate = 0, None
    for number, (code, name, counts) in enumerate(rows, 1):
        if counts.confirmed != rate:
            place, rate = number, counts.confirmed
        yield Ranked(DivisionCode(code), name, counts, place, max(1, place - 2 + number % 5))


def _unit(name: str) -> Item:
    return Item(ItemKind.UNIT, name)


def _moved() -> Iterator[Moved]:
    opened = Reason.of(
        "verdict.online_every_day",
        valid=7,
        by="verdict.by_own_devices",
        paper="verdict.paper_confirmation",
        document="湘电政开〔2026〕88号",
    )
    returned = Reason.of("verdict.lan_built_yes", document="填报表", signer="张三", since="2025-05-20")
    offline = Reason.of("verdict.offline_most_days", valid=7, yes=2, by="verdict.by_far_end")
    few = Reason.of("verdict.too_few_days", valid=3)
    none = Reason("verdict.no_opening_confirmation")
    met, unmet, unknown = Verdict.MET, Verdict.UNMET, Verdict.UNKNOWN
    yield Moved(CONNECTED, _unit("finance"), "省财政厅", "documents", unmet, met, none, opened)
    yield Moved(CONNECTED, _unit("zz-water"), "株洲市水利局", "network", unknown, met, few, opened)
    yield Moved(CONNECTED, _unit("cs-gov"), "长沙市人民政府", "population", None, met, None, opened)
    yield Moved(CONNECTED, _unit("hh-forest"), "怀化市林业局", "network", met, unmet, opened, offline)
    yield Moved(LAN, _unit("sy-civil"), "邵阳市民政局", "documents", met, unknown, returned, few)
    yield Moved(CONNECTED, _unit("yy-archive"), "岳阳市档案馆", "blindness", unmet, unknown, offline, few)
    yield Moved(LAN, _unit("tax"), "国家税务总局湖南省税务局", "population", unmet, None, offline, None)


def _outages() -> Iterator[Outage]:
    def at(day: int, hour: int, minute: int) -> float:
        return datetime(2026, 6, day, hour, minute, tzinfo=UTC).timestamp()

    units = tuple(map(UnitId, ("hh-forest", "sy-civil", "yy-archive")))
    yield Outage(IncidentId("01J0A"), "省—怀化汇聚链路", at(3, 2, 11), at(3, 4, 11), 7_200_000, 7_200_000, 3_600_000,
                 "中国电信", "湘长怀ETN0087NP", "planned", "省信息中心", "GD-0603", units, 27_562_500)  # fmt: skip
    yield Outage(IncidentId("01J0B"), "怀化市林业局接入路由器", at(12, 6, 0), at(12, 7, 0), 3_637_500, 3_637_500, 0,
                 "中国电信", "", "power", "省信息中心", "", units[:1], 3_637_500)  # fmt: skip
    yield Outage(IncidentId("01J0C"), "邵阳—邵阳县链路", at(29, 16, 0), None, 172_800_000, 86_400_000, 0,
                 "中国移动", "湘邵SDH2201", "carrier", "中国移动湖南公司", "", units[1:2], 86_400_000)  # fmt: skip
    yield Outage(IncidentId("01J0D"), "娄底核心交换机", at(20, 1, 1), at(20, 1, 41), 2_400_999, 2_400_999,
                 units=(UnitId("ld-traffic"),), cut_off=2_400_999)  # fmt: skip


def _to_rectify() -> Iterator[ToRectify]:
    why = Reason("verdict.no_opening_confirmation")
    offline = Reason.of("verdict.offline_every_day", valid=7)
    states: list[tuple[str, DueState, str, date | None]] = [
        ("ld-traffic", DueState.NOT_SENT, "", None),
        ("hh-forest", DueState.OPEN, "整改〔2026〕3号", date(2026, 7, 15)),
        ("sy-civil", DueState.REPLIED, "整改〔2026〕2号", date(2026, 6, 30)),
        ("yy-archive", DueState.OVERDUE, "整改〔2026〕1号", date(2026, 6, 10)),
    ]
    for place, (unit, state, notice, deadline) in enumerate(states):
        yield ToRectify(UnitId(unit), UNITS[unit][0], CONNECTED, offline if place else why, state, notice, deadline)


def _members() -> Iterator[Member]:
    verdicts = (Verdict.MET,) * 6 + (Verdict.UNMET, Verdict.UNKNOWN, Verdict.UNKNOWN, Verdict.EXEMPT)
    why = {
        Verdict.MET: Reason.of("verdict.opened", document="湘电政开〔2026〕88号"),
        Verdict.UNMET: Reason("verdict.no_opening_confirmation"),
        Verdict.UNKNOWN: Reason.of("verdict.link_carried_hours", yes=3),
        Verdict.EXEMPT: Reason.of("verdict.exempt", document="湘电政免〔2025〕4号"),
    }
    for indicator in (CONNECTED, LAN):
        for place, ((unit, (name, _, division, level, kind)), verdict) in enumerate(
            zip(UNITS.items(), verdicts, strict=True)
        ):
            yield Member(
                indicator,
                _unit(unit),
                UnitId(unit),
                name,
                division,
                level,
                kind,
                verdict,
                why[verdict],
                None if verdict is Verdict.UNKNOWN else Source.MEASURED,
                carried=place == 4,
                disputed=place == 2,
                document="湘政办发〔2026〕9号" if place < 3 else "",
                evidence=(f"01J{place:03}",),
            )
    for code, (name, _, _) in list(PREFECTURES.items())[:3]:
        item = Item(ItemKind.DIVISION, code)
        yield Member(VERTICAL, item, None, name, code, "prefecture", "", Verdict.MET,
                     Reason.of("verdict.link_carried", yes=7), Source.MEASURED)  # fmt: skip


def _series() -> Iterator[Series]:
    days = tuple(date(2026, 4, 1) + timedelta(days=number) for number in range(91))
    for indicator, first, last in (
        (CONNECTED, Counts(270, 36, 7), Counts(292, 14, 7)),
        (LAN, Counts(48, 86, 2), Counts(46, 88, 2)),
        (VERTICAL, Counts(118, 13, 5), Counts(128, 3, 5)),
    ):
        grown = [(last.met - first.met) * number // 90 for number in range(len(days))]
        counts = [Counts(first.met + more, first.unmet - more, first.unknown) for more in grown]
        yield Series(indicator, days, (*counts[:30], *[None] * 6, *counts[36:]))


def _names() -> dict[str, str]:
    names = {f"unit:{unit}": told[0] for unit, told in UNITS.items()}
    names |= {f"division:{code}": told[0] for code, told in PREFECTURES.items()}
    return names | {"division:430000": "湖南省", "network:extranet": "政务外网"}


def _english() -> dict[str, str]:
    names = {f"unit:{unit}": told[1] for unit, told in UNITS.items() if told[1]}
    names |= {f"division:{code}": told[1] for code, told in PREFECTURES.items()}
    names |= {f"indicator:{indicator}": told for indicator, told in _INDICATORS_EN.items()}
    return names | {"division:430000": "Hunan", "network:extranet": "e-government extranet"}


_INDICATORS_EN = {
    CONNECTED: "Units of prefectures connected",
    LAN: "LAN built",
    VERTICAL: "Vertical coverage",
    PORTAL: "Portal exists",
    IPV6: "Ready for IPv6",
    ONLINE: "Functions online",
}
