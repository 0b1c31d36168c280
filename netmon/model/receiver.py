"""Receivers: who can be told, and how, as the inventory declares them. Secrets are references."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final, Literal, TypeAlias

from netmon.model.credential import SecretRef
from netmon.model.names import ReceiverId


class ReceiverKind(StrEnum):
    """How somebody is told."""

    SMTP = "smtp"
    WECOM_APP = "wecom-app"
    WECOM_ROBOT = "wecom-robot"
    DINGTALK = "dingtalk"
    FEISHU = "feishu"
    WEBHOOK = "webhook"
    SYSLOG = "syslog"
    SMS_HTTP = "sms-http"
    SMS_MODEM = "sms-modem"
    ALERTMANAGER = "alertmanager"


class MailSecurity(StrEnum):
    """TLS on a mail server's port: after STARTTLS (RFC 3207), from the first octet (RFC 8314), or none."""

    STARTTLS = "starttls"
    TLS = "tls"
    PLAIN = "plain"


class RobotFormat(StrEnum):
    """How a robot's message is marked up; markdown holds twice as much."""

    TEXT = "text"
    MARKDOWN = "markdown"


class WebhookFormat(StrEnum):
    """Whose JSON is posted: Alertmanager's webhook version 4, or netmon's own."""

    ALERTMANAGER = "alertmanager"
    NETMON = "netmon"


class SyslogTransport(StrEnum):
    """RFC 5426, RFC 6587 and RFC 5425."""

    UDP = "udp"
    TCP = "tcp"
    TLS = "tls"


class HttpMethod(StrEnum):
    """How a gateway is asked. With GET the filled template is the query."""

    GET = "GET"
    POST = "POST"


class BodyFormat(StrEnum):
    """How what is put into a template is escaped, and what it is announced as."""

    JSON = "json"
    FORM = "form"
    XML = "xml"


class Charset(StrEnum):
    """In which octets a gateway wants its letters."""

    UTF_8 = "utf-8"
    GB18030 = "gb18030"


WECOM_API: Final = "https://qyapi.weixin.qq.com"

Place: TypeAlias = str | SecretRef
"""An address to ask, or, where it holds a key, a reference to it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Common:
    """What every receiver has. `per_minute` messages are sent to it in any minute at most; 0: as many as there are.

    `ca` is a file of certificates to believe instead of the host's, "" for those. `allow_weak` lets a secret or a
    message go over the network in clear.
    """

    id: ReceiverId
    language: Literal["zh", "en"] = "zh"
    per_minute: int = 0
    ca: str = ""
    allow_weak: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SmtpReceiver(Common):
    """A mail server, and whom it is to reach. `sender` and `to` are plain addresses, or `Name <address>`."""

    host: str
    port: int
    security: MailSecurity
    sender: str
    to: tuple[str, ...]
    user: str = ""
    password: SecretRef | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class WecomAppReceiver(Common):
    """An application of 企业微信: `corp` (corpid), `agent` (agentid) and its secret. `users` may be `@all`."""

    corp: str
    agent: int
    secret: SecretRef
    users: tuple[str, ...] = ()
    parties: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    api_url: str = WECOM_API


@dataclass(frozen=True, slots=True, kw_only=True)
class WecomRobotReceiver(Common):
    """A group's robot of 企业微信. `url` holds its key. `mention` are mobile numbers, or `all`."""

    url: SecretRef
    format: RobotFormat = RobotFormat.TEXT
    mention: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DingtalkReceiver(Common):
    """A group's robot of 钉钉. `url` holds its token; with `secret` messages are signed. `mention` as above."""

    url: SecretRef
    secret: SecretRef | None = None
    mention: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FeishuReceiver(Common):
    """A group's bot of 飞书. `url` holds its key; with `secret` messages are signed."""

    url: SecretRef
    secret: SecretRef | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class WebhookReceiver(Common):
    """Somebody who takes JSON over HTTP. `secret` signs it; `authorization` is the whole of that header."""

    url: Place
    format: WebhookFormat = WebhookFormat.ALERTMANAGER
    secret: SecretRef | None = None
    authorization: SecretRef | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SyslogReceiver(Common):
    """A log server. `facility` by RFC 5424 §6.2.1; `enterprise` is the number behind the name of our structured data.

    A message has `octets` at most. The default `enterprise` is the one of examples (RFC 5612).
    """

    host: str
    port: int
    transport: SyslogTransport
    octets: int
    facility: int = 16
    enterprise: int = 32473


@dataclass(frozen=True, slots=True, kw_only=True)
class SmsHttpReceiver(Common):
    """A gateway that turns an HTTP request into short messages.

    `template` is filled with `${text}`, `${id}`, `${time}`, one of `${phone}` (a request for each) and `${phones}` (one
    request, joined by `separator`), and each name of `secrets`. A message has `characters` at most. It is taken where
    the status is 2xx and, as far as they are given, the value at `success_path` of a JSON answer is one of
    `success_values`, and `success_pattern` is found in the answer; one of `later_values` there is tried again.
    """

    url: Place
    template: str
    phones: tuple[str, ...]
    method: HttpMethod = HttpMethod.POST
    format: BodyFormat = BodyFormat.JSON
    charset: Charset = Charset.UTF_8
    separator: str = ","
    characters: int = 300
    headers: tuple[tuple[str, Place], ...] = ()
    secrets: tuple[tuple[str, SecretRef], ...] = ()
    success_path: str = ""
    success_values: tuple[str, ...] = ()
    success_pattern: str = ""
    later_values: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SmsModemReceiver(Common):
    """A modem with a SIM card at a serial port. A message is sent in so many `parts` at most, of 67 characters each."""

    device: str
    phones: tuple[str, ...]
    baud: int = 115200
    parts: int = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class AlertmanagerReceiver(Common):
    """Alertmanagers by their addresses, each of which is told (API v2). `authorization` is the whole of that header."""

    urls: tuple[str, ...]
    authorization: SecretRef | None = None


Receiver: TypeAlias = (
    SmtpReceiver
    | WecomAppReceiver
    | WecomRobotReceiver
    | DingtalkReceiver
    | FeishuReceiver
    | WebhookReceiver
    | SyslogReceiver
    | SmsHttpReceiver
    | SmsModemReceiver
    | AlertmanagerReceiver
)
