"""From a receiver of the inventory to the channel that reaches it."""

from __future__ import annotations

from typing import assert_never

from netmon.model.receiver import (
    AlertmanagerReceiver,
    DingtalkReceiver,
    FeishuReceiver,
    Receiver,
    SmsHttpReceiver,
    SmsModemReceiver,
    SmtpReceiver,
    SyslogReceiver,
    WebhookReceiver,
    WecomAppReceiver,
    WecomRobotReceiver,
)
from netmon.notify.channel import Channel
from netmon.notify.channels.alertmanager import Alertmanager
from netmon.notify.channels.dingtalk import Dingtalk
from netmon.notify.channels.feishu import Feishu
from netmon.notify.channels.means import Means
from netmon.notify.channels.sms_http import SmsHttp
from netmon.notify.channels.sms_modem import SmsModem
from netmon.notify.channels.smtp import Mail
from netmon.notify.channels.syslog import Syslog
from netmon.notify.channels.webhook import Webhook
from netmon.notify.channels.wecom_app import WecomApp
from netmon.notify.channels.wecom_robot import WecomRobot


def open_channel(receiver: Receiver, means: Means) -> Channel:
    """Return the channel to a receiver. Nothing is opened, asked or read before the first message."""
    match receiver:
        case SmtpReceiver():
            return Mail(receiver, means)
        case WecomAppReceiver():
            return WecomApp(receiver, means)
        case WecomRobotReceiver():
            return WecomRobot(receiver, means)
        case DingtalkReceiver():
            return Dingtalk(receiver, means)
        case FeishuReceiver():
            return Feishu(receiver, means)
        case WebhookReceiver():
            return Webhook(receiver, means)
        case SyslogReceiver():
            return Syslog(receiver, means)
        case SmsHttpReceiver():
            return SmsHttp(receiver, means)
        case SmsModemReceiver():
            return SmsModem(receiver, means)
        case AlertmanagerReceiver():
            return Alertmanager(receiver, means)
        case _:
            assert_never(receiver)
