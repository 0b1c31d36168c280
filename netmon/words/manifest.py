"""The list of what leaves the building with a bundle."""

from __future__ import annotations

from netmon.words.text import Text

TEXTS: dict[str, Text] = {
    "manifest.title": Text("数据包清单（信息出网审批单）", "Manifest of a bundle"),
    "manifest.number": Text("第 {number} 号", "number {number}"),
    "manifest.draft": Text("草稿", "draft"),
    "manifest.none": Text("无", "none"),
    "manifest.carries": Text("带出的内容", "What leaves the building"),
    "manifest.kinds": Text(
        "取自台账的文字只有指标编号、网络编号和单位类别：{kinds}",
        "Of the inventory's texts it has the ids of indicators and networks, and the kinds of units: {kinds}",
    ),
    "manifest.network": Text("网络", "network"),
    "manifest.division": Text("来源行政区划", "division of origin"),
    "manifest.vantage": Text("监测点", "vantage"),
    "manifest.period": Text("时段", "period"),
    "manifest.approval": Text("审批号", "approval"),
    "manifest.size": Text("字节数", "octets"),
    "manifest.digest": Text("内容摘要值", "digest of the content"),
    "manifest.carried": Text("所载数据摘要值", "digest of the figures"),
    "manifest.bulletins": Text("所列已发布的通报", "Published bulletins that it tells of"),
    "manifest.bulletin": Text("通报", "bulletin"),
    "manifest.revision": Text("修订号", "revision"),
    "manifest.bulletin_digest": Text("通报摘要值", "digest of the bulletin"),
    "manifest.key": Text("签名密钥指纹", "fingerprint of the key"),
    "manifest.previous": Text("上一号摘要值", "digest of the one before"),
    "manifest.software": Text("软件版本", "software"),
    "manifest.indicators": Text("指标", "Indicators"),
    "manifest.divisions": Text("分行政区划的数目", "Counts by division"),
    "manifest.indicator": Text("指标编号", "indicator"),
    "manifest.rule": Text("规则", "rule"),
    "manifest.met": Text("达标", "met"),
    "manifest.n": Text("应计", "counted"),
    "manifest.rate": Text("比例", "rate"),
    "manifest.unknown": Text("未知", "unknown"),
    "manifest.exempt": Text("免考", "exempt"),
    "manifest.marks": Text("标记", "marks"),
    "manifest.details": Text("明细", "details"),
    "manifest.inputs": Text("依据摘要", "inputs"),
    "manifest.cells": Text("行数", "rows"),
    "manifest.codes": Text("行政区划代码", "codes"),
    "manifest.signatures": Text("审批", "Approval"),
    "manifest.sign_here": Text("签字", "Signatures"),
    "manifest.role": Text("环节", "step"),
    "manifest.opinion": Text("意见", "opinion"),
    "manifest.signature": Text("签名", "signature"),
    "manifest.date": Text("日期", "date"),
    "manifest.role_made": Text("经办", "made"),
    "manifest.role_checked": Text("保密审查", "reviewed for secrecy"),
    "manifest.role_approved": Text("批准", "approved"),
    "manifest.how_to_check": Text(
        "用 netmon bundle show 核对光盘上的文件：所载数据摘要值与本单相同，带出的就是这里审批的数据；"
        "内容摘要值在审批后随审批号和编号而变",
        "netmon bundle show tells whether the file on the disc is this one: the digest of the figures is the same "
        "before and after approval, that of the content changes with the approval and the number",
    ),
}
