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
    "本级政府": "government",
    "应接入清单文号": "list_document",
    "应接入日期": "since",
    "自何日起应接入": "since",
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
    "纬度": "latitude",
    "经度": "longitude",
}
"""Heading → key of `divisions_from:`."""

CONTACT_HEADINGS: Mapping[str, str] = {
    "单位编号": "unit",
    "单位": "unit",
    "姓名": "name",
    "联系人": "name",
    "联系电话": "phone",
    "电话": "phone",
    "房间": "room",
    "机房": "room",
    "职务": "duty",
}
"""Heading → key of `contacts_from:`."""

SITE_HEADINGS: Mapping[str, str] = {
    "站点编号": "id",
    "编号": "id",
    "名称": "name",
    "站点名称": "name",
    "行政区划代码": "division",
    "区划代码": "division",
    "地址": "address",
    "纬度": "latitude",
    "经度": "longitude",
}
"""Heading → key of `sites_from:`."""

DEVICE_HEADINGS: Mapping[str, str] = {
    "设备编号": "id",
    "编号": "id",
    "名称": "name",
    "设备名称": "name",
    "单位编号": "unit",
    "单位": "unit",
    "网络": "network",
    "站点编号": "site",
    "站点": "site",
    "管理地址": "address",
    "地址": "address",
    "角色": "role",
    "SNMP 凭据": "snmp",
    "凭据": "snmp",
    "SNMP 端口": "snmp_port",
    "其他应答地址": "accept_reply_from",
    "厂商配置": "profile",
    "SSH 凭据": "ssh",
    "SSH 端口": "ssh_port",
    "SSH 旧算法": "ssh_legacy",
    "以谁为准": "prefer",
    "示例": "sample",
}
"""Heading → key of `devices_from:`."""

LINK_HEADINGS: Mapping[str, str] = {
    "链路编号": "id",
    "编号": "id",
    "名称": "name",
    "链路名称": "name",
    "网络": "network",
    "上端设备": "upper_device",
    "上端端口": "upper_interface",
    "上端单位": "upper_unit",
    "下端设备": "lower_device",
    "下端端口": "lower_interface",
    "下端单位": "lower_unit",
    "冗余": "redundancy",
    "运营商": "carrier",
    "承载": "bearer",
    "电路编号": "circuit",
    "电路号": "circuit",
    "报障电话": "hotline",
    "带宽": "bandwidth",
    "示例": "sample",
}
"""Heading → key of `links_from:`."""

SERVICE_HEADINGS: Mapping[str, str] = {
    "业务系统编号": "id",
    "编号": "id",
    "名称": "name",
    "业务系统名称": "name",
    "英文名称": "name_en",
    "单位编号": "unit",
    "单位": "unit",
    "网络": "network",
    "地址": "url",
    "网址": "url",
    "门户": "portal",
    "门户网站": "portal",
    "探测间隔": "interval",
    "限时": "timeout",
    "标志文字": "marker",
    "证书文件": "ca",
    "指定地址": "resolve",
    "示例": "sample",
}
"""Heading → key of `services_from:`."""

SHIFT_HEADINGS: Mapping[str, str] = {
    "值班表": "roster",
    "日期": "day",
    "值班日期": "day",
    "值班人": "people",
    "值班人员": "people",
    "姓名": "people",
    "开始时间": "starts",
    "接班时间": "starts",
    "结束时间": "ends",
    "交班时间": "ends",
}
"""Heading → key of `shifts_from:`."""

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

ROLES: Mapping[str, str] = {
    "核心": "core",
    "PE": "pe",
    "CE": "ce",
    "接入": "access",
    "局域网": "lan",
    "防火墙": "firewall",
}
"""Chinese word → role of a device."""

REDUNDANCIES: Mapping[str, str] = {"任一": "any", "全部": "all"}
"""Chinese word → how many of its links a lower end needs."""

PREFERENCES: Mapping[str, str] = {"SNMP": "snmp", "SSH": "ssh", "两者": "both"}
"""Chinese word → whose word counts where a device is asked over SNMP and SSH."""

FULL_WIDTH_COLON = "："
"""What an input method types for a colon; to YAML it is a letter like any other."""

SEPARATORS = ";；、,，"
"""What may stand between several values of one cell, beside spaces."""

CHOICES: Mapping[str, Mapping[str, str]] = {
    "level": {
        "nation": "国家级",
        "province": "省级",
        "prefecture": "市州级",
        "county": "县级",
        "township": "乡镇级",
        "village": "村级",
    },
    "role": {chosen: heading for heading, chosen in ROLES.items()},
    "redundancy": {chosen: heading for heading, chosen in REDUNDANCIES.items()},
    "sample": {"true": "是", "false": "否"},
    "ssh_legacy": {"true": "是", "false": "否"},
    "government": {"true": "是", "false": "否"},
    "prefer": {chosen: heading for heading, chosen in PREFERENCES.items()},
}
"""Key → word of the schema → the Chinese word that a drop-down offers for it."""
