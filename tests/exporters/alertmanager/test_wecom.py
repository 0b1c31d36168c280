"""The part of the configuration that is written down for 企业微信 works once its comment signs are gone."""

from __future__ import annotations

import re
from pathlib import Path

from tests.exporters.alertmanager.real_alertmanager import HOOK, SHIPPED, alertmanager, at_once, firing, until
from tests.notify.channels.given import ENVIRON
from tests.notify.channels.vendors import WecomApp
from tests.wires.http.serving import serving

BLOCK = re.compile(r"^    # wechat_configs:\n(?:    #  .*\n)+", re.MULTILINE)


def test_an_application_is_told_by_alertmanager_itself(tmp_path: Path) -> None:
    vendor = WecomApp()
    with serving(vendor) as server:
        found = BLOCK.search(SHIPPED)
        assert found is not None
        block = found[0].replace("    # ", "    ").replace("CHANGE", ENVIRON["SECRET"])
        block = block.replace("ww0123456789abcdef", "ww77").replace("https://qyapi.weixin.qq.com", server.url)
        assert server.url in block
        configuration = at_once(SHIPPED.replace(found[0], block).replace(HOOK, f"{server.url}/hook"))
        with alertmanager(tmp_path, configuration) as running:
            alert = firing("alertname=NetmonDeviceDown severity=major device=a", summary="芙蓉区路由器中断")
            running.post(alert)
            until(lambda: bool(vendor.taken), "the application is told")
    assert "芙蓉区路由器中断" in str(vendor.taken[0]["text"])
    assert vendor.taken[0]["toparty"] == "2"
