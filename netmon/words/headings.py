"""The Chinese words and signs that people write in inventory files, and what they stand for."""

from __future__ import annotations

from collections.abc import Mapping

UNIT_HEADINGS: Mapping[str, str] = {
    "单位编号": "id",
    "编号": "id",
    "名称": "name",
    "单位名称": "name",
    "英文名称": "name_en",
    "层级": "level",
    "级别": "level",
    "类别": "kind",
    "单位类别": "kind",
    "行政区划代码": "division",
    "区划代码": "division",
    "网络": "networks",
    "应接入网络": "networks",
    "联系人": "contact_name",
    "联系电话": "contact_phone",
    "电话": "contact_phone",
    "房间": "contact_room",
    "机房": "contact_room",
    "职务": "contact_duty",
    "示例": "sample",
}
"""Heading → key of `units_from:`."""

DIVISION_HEADINGS: Mapping[str, str] = {
    "行政区划代码": "code",
    "区划代码": "code",
    "代码": "code",
    "名称": "name",
    "英文名称": "name_en",
    "层级": "level",
    "级别": "level",
    "上级代码": "parent",
    "上级行政区划代码": "parent",
    "生效日期": "valid_from",
    "失效日期": "valid_to",
    "取代": "replaces",
    "原代码": "replaces",
}
"""Heading → key of `divisions_from:`."""

LEVELS: Mapping[str, str] = {
    "国家": "nation",
    "国家级": "nation",
    "中央": "nation",
    "省": "province",
    "省级": "province",
    "市": "prefecture",
    "市级": "prefecture",
    "市州": "prefecture",
    "市州级": "prefecture",
    "地市级": "prefecture",
    "县": "county",
    "县级": "county",
    "区县级": "county",
    "县市区": "county",
    "县区": "county",
    "乡": "township",
    "乡镇": "township",
    "乡级": "township",
    "乡镇级": "township",
    "村": "village",
    "村级": "village",
}
"""Chinese word → level."""

FLAGS: Mapping[str, str] = {"是": "true", "否": "false", "1": "true", "0": "false"}
"""Chinese word → flag."""

FULL_WIDTH_COLON = "："
"""What an input method types for a colon; to YAML it is a letter like any other."""

SEPARATORS = ";；、,，"
"""What may stand between several values of one cell, beside spaces."""
