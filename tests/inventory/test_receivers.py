"""Receivers of every kind are read with their defaults; what leads to their secrets is kept, never the secrets."""

from __future__ import annotations

from pathlib import Path

import pytest

from netmon.inventory import InventoryError, load
from netmon.model.credential import SecretRef, SecretScheme
from netmon.model.names import ReceiverId
from netmon.model.receiver import (
    MailSecurity,
    Receiver,
    ReceiverKind,
    SmsHttpReceiver,
    SmtpReceiver,
    SyslogReceiver,
    WebhookReceiver,
    WecomAppReceiver,
)

ENVIRON = {
    "ROBOT": "https://oapi.dingtalk.com/robot/send?access_token=canary",
    "SECRET": "canary-secret",
    "HOOK": "http://127.0.0.1:9000/hook?key=canary",
}
TEXT = """\
networks: {extranet: {name: 政务外网}}
notify:
  receivers:
    mail: {kind: smtp, host: mail.hn.gov.cn, sender: 网络监测 <noc@hn.gov.cn>, to: [a@hn.gov.cn, b@hn.gov.cn]}
    loopback-mail: {kind: smtp, host: 127.0.0.1, sender: noc@hn.gov.cn, to: a@hn.gov.cn, security: plain}
    app: {kind: wecom-app, corp: ww1, agent: 1000002, secret: env:SECRET, parties: [2, 3], language: en}
    robot: {kind: wecom-robot, url: env:ROBOT, format: markdown, per_minute: 5}
    ding: {kind: dingtalk, url: env:ROBOT, secret: env:SECRET, mention: [13800000000, all]}
    feishu: {kind: feishu, url: env:ROBOT}
    hook: {kind: webhook, url: env:HOOK, authorization: env:SECRET}
    am: {kind: alertmanager, urls: ["https://a.hn.gov.cn:9093", "https://b.hn.gov.cn:9093"]}
    log: {kind: syslog, host: log.hn.gov.cn, transport: tls, facility: local3}
    gateway:
      kind: sms-http
      url: https://sms.hn.gov.cn/send
      phones: [13800000000, 13900000000]
      template: '{"user": "netmon", "password": "${password}", "to": "${phones}", "text": "${text}"}'
      secrets: {password: env:SECRET}
      headers: {X-From: netmon, X-Token: env:SECRET}
      success_path: code
      success_values: 0
    modem: {kind: sms-modem, device: /dev/serial/by-id/usb-modem-if02, phones: "13800000000"}
"""


def receivers(folder: Path, text: str = TEXT, environ: dict[str, str] | None = None) -> dict[str, Receiver]:
    path = folder / "inventory.yaml"
    path.write_text(text, encoding="utf-8")
    found = load(path, ENVIRON if environ is None else environ, secrets=environ is not None or text == TEXT)
    return {str(id_): receiver for id_, receiver in found.notify.receivers.items()}


def test_every_kind_is_read_with_its_defaults(tmp_path: Path) -> None:
    found = receivers(tmp_path)
    secret = SecretRef(SecretScheme.ENV, "SECRET")
    assert found["mail"] == SmtpReceiver(
        id=ReceiverId("mail"),
        host="mail.hn.gov.cn",
        port=587,
        security=MailSecurity.STARTTLS,
        sender="网络监测 <noc@hn.gov.cn>",
        to=("a@hn.gov.cn", "b@hn.gov.cn"),
    )
    app = found["app"]
    assert isinstance(app, WecomAppReceiver)
    assert (app.language, app.parties, app.secret, app.per_minute) == ("en", ("2", "3"), secret, 30)
    log = found["log"]
    assert isinstance(log, SyslogReceiver)
    assert (log.port, log.octets, log.facility) == (6514, 8192, 19)
    gateway = found["gateway"]
    assert isinstance(gateway, SmsHttpReceiver)
    assert gateway.headers == (("X-From", "netmon"), ("X-Token", secret))
    assert gateway.success_values == ("0",)
    hook = found["hook"]
    assert isinstance(hook, WebhookReceiver)
    assert hook.url == SecretRef(SecretScheme.ENV, "HOOK")
    limits = {id_: receiver.per_minute for id_, receiver in found.items()}
    assert limits["robot"] == 5
    assert (limits["ding"], limits["feishu"], limits["modem"], limits["mail"]) == (20, 100, 10, 0)
    assert "canary" not in repr(found)


def test_the_example_has_every_kind() -> None:
    assert [kind for kind in ReceiverKind if f"kind: {kind}" not in TEXT] == []


@pytest.mark.parametrize(
    ("name", "value", "code"),
    [
        ("ROBOT", "https://user:canary@oapi.dingtalk.com/send", "problem.secret_holds_no_address"),
        ("ROBOT", "oapi.dingtalk.com/robot/send?access_token=canary", "problem.secret_holds_no_address"),
        ("ROBOT", "http://oapi.dingtalk.com/robot/send?access_token=canary", "problem.secret_sent_in_clear"),
        ("SECRET", "canary\nX-Evil: 1", "problem.secret_in_header"),
        ("SECRET", "", "problem.secret_env_unset"),
    ],
)
def test_what_a_reference_leads_to_is_looked_at_and_never_shown(
    tmp_path: Path, name: str, value: str, code: str
) -> None:
    with pytest.raises(InventoryError) as raised:
        receivers(tmp_path, environ=ENVIRON | {name: value})
    assert {problem.code for problem in raised.value.problems} == {code}
    assert "canary" not in str(raised.value)


def test_what_is_weak_may_be_meant(tmp_path: Path) -> None:
    text = (
        "networks: {extranet: {name: 政务外网}}\nnotify:\n  receivers:\n"
        "    mail: {kind: smtp, host: mail.hn.gov.cn, sender: a@hn.gov.cn, to: a@hn.gov.cn, security: plain,"
        " user: noc, password: env:WEAK, allow_weak: true}\n"
    )
    assert receivers(tmp_path, text, {"WEAK": "admin"})["mail"].allow_weak


@pytest.mark.parametrize(
    "template",
    [
        '{"to": ${phones}, "text": "${text}"}',
        '{"to": "${phones}", "text": "${text}"',
        '["${phones}", "${text}" ${text}]',
        "to=${phones}&text=${text}",
    ],
)
def test_a_template_that_does_not_hold_what_is_put_in_is_refused(tmp_path: Path, template: str) -> None:
    text = (
        "networks: {extranet: {name: 政务外网}}\nnotify:\n  receivers:\n    sms:\n      kind: sms-http\n"
        f"      url: https://a.example.org/\n      phones: 12345\n      template: '{template}'\n"
    )
    with pytest.raises(InventoryError) as raised:
        receivers(tmp_path, text)
    assert [problem.code for problem in raised.value.problems] == ["problem.secret_template_broken"]


def test_receivers_may_be_left_empty(tmp_path: Path) -> None:
    assert (
        receivers(tmp_path, "networks: {extranet: {name: 政务外网}}\nnotify:\n  receivers:\n    # none yet\n", {}) == {}
    )
