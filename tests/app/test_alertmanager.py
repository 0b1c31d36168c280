"""Debian's Alertmanager, told by nobody but a rule, reaches a robot by way of a real netmon, in Chinese, once."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path

from netmon.model.notification import DeliveryState, Happening
from netmon.store import Reader
from tests.app.plant import ENVIRON, NOW, inventory
from tests.app.running import Running, until
from tests.exporters.alertmanager.real_alertmanager import (
    HOOK,
    SHIPPED,
    TOKEN,
    alertmanager,
    at_once,
    firing,
)
from tests.notify.channels.given import ENVIRON as SECRETS
from tests.notify.channels.vendors import WecomRobot
from tests.web.serving import written
from tests.wires.http.serving import serving

SECRET = "alertmanager-0123456789abcdef"
LABELS = "alertname=NetmonLinkSaturated network=extranet link=hub-ce severity=major"


def test_an_alert_of_a_rule_reaches_a_robot_and_so_does_its_end(tmp_path: Path) -> None:
    robot = WecomRobot()
    written(tmp_path / "token", SECRET)
    config = written(tmp_path / "web.yml", "bearer_tokens: {am: {file: token, may: [alerts]}}\n")
    with ExitStack() as stack:
        server = stack.enter_context(serving(robot))
        url = f"{server.url}/cgi-bin/webhook/send?key={SECRETS['KEY']}"
        notify = "notify: {alerts: {duty: robot}, receivers: {robot: {kind: wecom-robot, url: env:ROBOT}}}\n"
        (tmp_path / "inventory.yaml").write_text(inventory([], NOW) + notify)
        environ = {**ENVIRON, "ROBOT": url, "NETMON_WEB_CONFIG": str(config)}
        daemon = stack.enter_context(Running(tmp_path, environ=environ))
        shipped = at_once(SHIPPED).replace("group_interval: 5m", "group_interval: 1s")
        shipped = shipped.replace(HOOK, f"{daemon.page}api/v1/alerts").replace(TOKEN, str(tmp_path / "token"))
        (tmp_path / "am").mkdir()
        running = stack.enter_context(alertmanager(tmp_path / "am", shipped))
        texts = {"summary": "岳麓区专线接近满载", "summary_en": "the line is nearly full"}
        running.post(firing(LABELS, **texts))
        until(lambda: len(robot.taken) == 1, "the robot is told")
        running.post(firing(LABELS, **texts) | {"endsAt": "2026-01-01T00:00:00Z", "startsAt": "2025-12-31T23:59:00Z"})
        until(lambda: len(robot.taken) == 2, "the robot is told of the end")
        until(lambda: daemon.value("netmon_alerts_received_total", outcome="told") == 2, "it is counted")
        listed = Reader.open(daemon.url).deliveries()[::-1]
        assert daemon.end() == 0
    told = [str(one["text"]) for one in robot.taken]
    assert "【告警·重要】岳麓区专线接近满载" in told[0]
    assert "【恢复】岳麓区专线接近满载" in told[1]
    assert [(one.notification.happening, one.state) for one in listed] == [
        (Happening.FIRING, DeliveryState.SENT),
        (Happening.RESOLVED, DeliveryState.SENT),
    ]
