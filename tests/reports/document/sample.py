"""A small document with one of everything."""

from __future__ import annotations

from netmon.reports.document.blocks import (
    Column,
    Document,
    Facts,
    Heading,
    Line,
    Mark,
    Paragraph,
    Picture,
    Table,
)
from netmon.reports.document.drawing import Anchor, Box, Drawing, Label, Stroke
from netmon.words import Language

DRAWING = Drawing(
    100,
    40,
    (
        Box(0, 0, 60, 10, "1F3864"),
        Box(60, 0, 20.126, 10, "1F3864", hatched=True),
        Stroke(((0, 20), (50, 25.5), (100, 20)), "000000", dashed=True),
        Label(100, 35, "甲 <b> & “乙”", anchor=Anchor.END, bold=True),
    ),
)

TABLE = Table(
    "units",
    "表 1",
    (Column("单位"), Column("数", number=True), Column("率", number=True)),
    (
        Line(("甲局", 3, "75.0%")),
        Line(("=HYPERLINK(1)", None, "-1.4"), Mark.BAD),
        Line(("<script>alert(1)</script>", 0, "+0.6"), Mark.UNKNOWN),
    ),
    note="注",
)


def document(language: Language = Language.ZH, watermark: str = "示例数据") -> Document:
    return Document(
        "sample",
        language,
        "标题 & <i>",
        "副标题",
        (
            Heading("总体"),
            Paragraph("一段\x0b话。"),
            Paragraph("小字", small=True),
            Heading("其一", 2),
            Heading("其二", 2),
            Heading("细目", 3),
            Facts((("监测点", "甲"), ("摘要", "sm3:00"))),
            Heading("表"),
            TABLE,
            Picture("one", DRAWING, "图 1", "甲比乙多"),
            Table("nothing", "空表", (Column("单位"),), (), empty="没有"),
            Table("annex", "附件", (Column("单位", 60.0),), (Line(("甲",)),), annex=True),
        ),
        made_at=1_780_000_000.0,
        foot='脚注 "}{; sm3:00',
        watermark=watermark,
        fields=(("title", "标题"),),
    )
