"""The words for things: each has one, used by the command line, the pages, the log and the reasons alike."""

from __future__ import annotations

from netmon.words.text import Text

TEXTS: dict[str, Text] = {
    # What there is, one and many.
    "term.network": Text("网络", "network"),
    "term.networks": Text("网络", "networks"),
    "term.division": Text("行政区划", "division"),
    "term.divisions": Text("行政区划", "divisions"),
    "term.unit": Text("单位", "unit"),
    "term.units": Text("单位", "units"),
    "term.site": Text("站点", "site"),
    "term.sites": Text("站点", "sites"),
    "term.device": Text("设备", "device"),
    "term.devices": Text("设备", "devices"),
    "term.interface": Text("端口", "interface"),
    "term.link": Text("链路", "link"),
    "term.links": Text("链路", "links"),
    "term.service": Text("业务系统", "service"),
    "term.services": Text("业务系统", "services"),
    "term.anchor": Text("参照点", "anchor"),
    "term.anchors": Text("参照点", "anchors"),
    "term.credential": Text("凭据", "credential"),
    "term.credentials": Text("凭据", "credentials"),
    "term.indicator": Text("指标", "indicator"),
    "term.indicators": Text("指标", "indicators"),
    # How a thing is called: by its kind and id, and by its name where it has one of its own.
    "term.subject": Text("{kind} {id}", "{kind} {id}"),
    "term.subject_named": Text("{kind} {name}（{id}）", "{kind} {name} ({id})"),
    # Administrative levels.
    "level.nation": Text("国家级", "national"),
    "level.province": Text("省级", "provincial"),
    "level.prefecture": Text("市级", "prefecture"),
    "level.county": Text("县级", "county"),
    "level.township": Text("乡级", "township"),
    "level.village": Text("村级", "village"),
    # What is believed of a thing.
    "state.up": Text("正常", "up"),
    "state.down": Text("中断", "down"),
    "state.unreachable": Text("上游中断", "unreachable"),
    "state.unknown": Text("未知", "unknown"),
    "state.flagged": Text("{state}（{flags}）", "{state} ({flags})"),
    "flag.admin_down": Text("管理关闭", "admin-down"),
    "flag.flapping": Text("反复通断", "flapping"),
    "flag.maintenance": Text("维护中", "maintenance"),
    # Why a probe brought nothing.
    "failure.timeout": Text("无应答", "no answer"),
    "failure.refused": Text("被拒绝", "refused"),
    "failure.auth": Text("认证失败", "authentication failed"),
    "failure.hostkey": Text("主机密钥不符", "host key mismatch"),
    "failure.malformed": Text("应答不合规范", "malformed answer"),
    "failure.too_big": Text("应答过大", "answer too big"),
    "failure.unsupported": Text("不支持", "not supported"),
    "failure.incomplete": Text("应答不完整", "incomplete answer"),
    "failure.skipped": Text("未探测", "not probed"),
    # How several are told one after the other.
    "term.and_then": Text("、", ", "),
}
