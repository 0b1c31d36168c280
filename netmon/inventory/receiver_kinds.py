"""From what the file says of a receiver to the receiver, kind by kind, with every default resolved."""

from __future__ import annotations

from typing import Final, Literal, TypedDict

from netmon.inventory.receiver_checks import ReceiverChecks
from netmon.inventory.schema.receivers import (
    AlertmanagerEntry,
    DingtalkEntry,
    FeishuEntry,
    ReceiverEntry,
    SmsHttpEntry,
    SmsModemEntry,
    SmtpEntry,
    SyslogEntry,
    WebhookEntry,
    WecomAppEntry,
    WecomRobotEntry,
)
from netmon.model.credential import SecretRef
from netmon.model.names import ReceiverId
from netmon.model.receiver import (
    WECOM_API,
    AlertmanagerReceiver,
    DingtalkReceiver,
    FeishuReceiver,
    MailSecurity,
    Receiver,
    ReceiverKind,
    SmsHttpReceiver,
    SmsModemReceiver,
    SmtpReceiver,
    SyslogReceiver,
    SyslogTransport,
    WebhookReceiver,
    WecomAppReceiver,
    WecomRobotReceiver,
)

PER_MINUTE: Final = {
    ReceiverKind.WECOM_APP: 30,
    ReceiverKind.WECOM_ROBOT: 20,
    ReceiverKind.DINGTALK: 20,
    ReceiverKind.FEISHU: 100,
    ReceiverKind.SMS_MODEM: 10,
}
"""What the makers allow in a minute; a modem takes some seconds for each part."""

MAIL_PORTS: Final = {MailSecurity.STARTTLS: 587, MailSecurity.TLS: 465, MailSecurity.PLAIN: 25}
SYSLOG_PORTS: Final = {SyslogTransport.UDP: 514, SyslogTransport.TCP: 601, SyslogTransport.TLS: 6514}
SYSLOG_OCTETS: Final = {SyslogTransport.UDP: 2048, SyslogTransport.TCP: 2048, SyslogTransport.TLS: 8192}
"""What receivers should take (RFC 5424 §6.1, RFC 5425 §4.3.1)."""


class _Common(TypedDict):
    id: ReceiverId
    language: Literal["zh", "en"]
    per_minute: int
    ca: str
    allow_weak: bool


def receiver_of(id_: ReceiverId, entry: ReceiverEntry, checks: ReceiverChecks) -> Receiver:
    """Return the receiver; what is wrong with it is told by `checks`."""
    limit = PER_MINUTE.get(entry.kind, 0) if entry.per_minute is None else entry.per_minute
    common: _Common = {
        "id": id_,
        "language": entry.language,
        "per_minute": limit,
        "ca": checks.ca(),
        "allow_weak": entry.allow_weak,
    }
    match entry:
        case SmtpEntry():
            return _mail(common, entry, checks)
        case WecomAppEntry():
            return _wecom_app(common, entry, checks)
        case WecomRobotEntry():
            checks.place(entry.url)
            return WecomRobotReceiver(**common, url=entry.url, format=entry.format, mention=entry.mention)
        case DingtalkEntry():
            checks.place(entry.url)
            checks.secret("secret", entry.secret)
            return DingtalkReceiver(**common, url=entry.url, secret=entry.secret, mention=entry.mention)
        case FeishuEntry():
            checks.place(entry.url)
            checks.secret("secret", entry.secret)
            return FeishuReceiver(**common, url=entry.url, secret=entry.secret)
        case WebhookEntry():
            checks.place(entry.url)
            checks.secret("secret", entry.secret)
            checks.header("authorization", entry.authorization)
            return WebhookReceiver(
                **common,
                url=entry.url,
                format=entry.format,
                secret=entry.secret,
                authorization=entry.authorization,
            )
        case AlertmanagerEntry():
            for url in entry.urls:
                checks.api(url, "urls")
            checks.header("authorization", entry.authorization)
            return AlertmanagerReceiver(**common, urls=entry.urls, authorization=entry.authorization)
        case SyslogEntry():
            return _syslog(common, entry)
        case SmsHttpEntry():
            return _gateway(common, entry, checks)
        case SmsModemEntry():
            return SmsModemReceiver(
                **common, device=entry.device, phones=entry.phones, baud=entry.baud, parts=entry.parts
            )
        case _:
            raise TypeError(f"no receiver of {type(entry).__name__}")


def _mail(common: _Common, entry: SmtpEntry, checks: ReceiverChecks) -> Receiver:
    if entry.security is MailSecurity.PLAIN:
        checks.in_clear(entry.host, "security")
    if entry.user and entry.password is None:
        checks.missing("password")
    if entry.password is not None and not entry.user:
        checks.missing("user")
    checks.secret("password", entry.password, entry.user)
    return SmtpReceiver(
        **common,
        host=entry.host,
        port=entry.port or MAIL_PORTS[entry.security],
        security=entry.security,
        sender=entry.sender,
        to=entry.to,
        user=entry.user,
        password=entry.password,
    )


def _wecom_app(common: _Common, entry: WecomAppEntry, checks: ReceiverChecks) -> Receiver:
    checks.any_of(("users", "parties", "tags"), lambda key: getattr(entry, key))
    checks.secret("secret", entry.secret)
    if entry.api_url is not None:
        checks.api(entry.api_url, "api_url")
    return WecomAppReceiver(
        **common,
        corp=entry.corp,
        agent=entry.agent,
        secret=entry.secret,
        users=entry.users,
        parties=entry.parties,
        tags=entry.tags,
        api_url=entry.api_url or WECOM_API,
    )


def _syslog(common: _Common, entry: SyslogEntry) -> Receiver:
    return SyslogReceiver(
        **common,
        host=entry.host,
        port=entry.port or SYSLOG_PORTS[entry.transport],
        transport=entry.transport,
        octets=entry.octets or SYSLOG_OCTETS[entry.transport],
        facility=entry.facility,
        enterprise=entry.enterprise,
    )


def _gateway(common: _Common, entry: SmsHttpEntry, checks: ReceiverChecks) -> Receiver:
    checks.place(entry.url)
    checks.template(entry)
    for name, value in entry.headers.items():
        if isinstance(value, SecretRef):
            checks.header(name, value, within="headers")
    for name, reference in entry.secrets.items():
        checks.secret(name, reference, within="secrets")
    if (entry.success_values or entry.later_values) and not entry.success_path:
        checks.missing("success_path")
    return SmsHttpReceiver(
        **common,
        url=entry.url,
        template=entry.template,
        phones=entry.phones,
        method=entry.method,
        format=entry.format,
        charset=entry.charset,
        separator=entry.separator,
        characters=entry.characters,
        headers=tuple(entry.headers.items()),
        secrets=tuple(entry.secrets.items()),
        success_path=entry.success_path,
        success_values=entry.success_values,
        success_pattern=entry.success_pattern,
        later_values=entry.later_values,
    )
