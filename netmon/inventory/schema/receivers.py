"""Receivers of notifications as written, a class for each kind."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Annotated, Final, Literal, TypeAlias

from pydantic import Field, GetJsonSchemaHandler, PlainValidator, SkipValidation, WithJsonSchema
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError

from netmon.inventory import addressing, scalars
from netmon.inventory.schema.credentials import REFERENCE, Reference, read_reference
from netmon.inventory.schema.kinds import Entry, Flag, Id, Name, Port, Several
from netmon.model.receiver import (
    BodyFormat,
    Charset,
    HttpMethod,
    MailSecurity,
    Place,
    ReceiverKind,
    RobotFormat,
    SyslogTransport,
    WebhookFormat,
)

FACILITIES: Final = (
    *("kern", "user", "mail", "daemon", "auth", "syslog", "lpr", "news"),
    *("uucp", "cron", "authpriv", "ftp", "ntp", "audit", "alert", "clock"),
    *(f"local{number}" for number in range(8)),
)
"""By number (RFC 5424 §6.2.1)."""

HEADER_NAME: Final = re.compile(r"[A-Za-z][A-Za-z0-9-]{0,63}")

LANGUAGES: Final = ("zh", "en")


def _word(*words: str) -> WithJsonSchema:
    return WithJsonSchema({"type": "string", "enum": list(words)})


def _read_language(value: object) -> str:
    said = scalars.written(value)
    if said not in LANGUAGES:
        raise PydanticCustomError("problem.not_one_of", "unknown word", {"choices": ", ".join(LANGUAGES)})
    return str(said)


def _read_facility(value: object) -> int:
    said = scalars.written(value)
    if said not in FACILITIES:
        raise PydanticCustomError("problem.not_one_of", "unknown word", {"choices": ", ".join(FACILITIES)})
    return FACILITIES.index(said)


def _read_raw(value: object) -> str:
    """Read a text as it stands, its line breaks and all."""
    return str(scalars.written(value))


def _read_header_name(value: object) -> str:
    said = scalars.written(value)
    if not HEADER_NAME.fullmatch(said):
        raise PydanticCustomError("problem.not_a_header", "not the name of a header")
    return str(said)


def _read_header(value: object) -> Place:
    said = scalars.written(value)
    if re.fullmatch(REFERENCE, said):
        return read_reference(value)
    if not (said.isascii() and said.isprintable()):
        raise PydanticCustomError("problem.secret_in_header", "not fit for a header")
    return str(said)


def _read_pattern(value: object) -> str:
    said = scalars.written(value)
    try:
        re.compile(said)
    except re.error as error:
        raise PydanticCustomError("problem.not_a_pattern", "not a pattern", {"error": str(error)}) from None
    return str(said)


def _numbers(low: int, high: int) -> tuple[PlainValidator, WithJsonSchema]:
    schema = WithJsonSchema({"type": "integer", "minimum": low, "maximum": high})
    return PlainValidator(scalars.whole(low, high)), schema


Kind: TypeAlias = Annotated[ReceiverKind, PlainValidator(scalars.one_of(ReceiverKind)), _word(*ReceiverKind)]
Tongue: TypeAlias = Annotated[Literal["zh", "en"], PlainValidator(_read_language), _word(*LANGUAGES)]
PerMinute: TypeAlias = Annotated[int, *_numbers(1, 1000)]
Mailbox: TypeAlias = Annotated[str, PlainValidator(addressing.read_mailbox), WithJsonSchema({"type": "string"})]
Machine: TypeAlias = Annotated[str, PlainValidator(addressing.read_host), WithJsonSchema({"type": "string"})]
Phone: TypeAlias = Annotated[
    str, PlainValidator(addressing.read_phone), WithJsonSchema({"type": ["string", "integer"]})
]
Mention: TypeAlias = Annotated[
    str, PlainValidator(addressing.read_mention), WithJsonSchema({"type": ["string", "integer"]})
]
Web: TypeAlias = Annotated[str, PlainValidator(addressing.read_web), WithJsonSchema({"type": "string"})]
PlaceOrReference: TypeAlias = Annotated[
    Place,
    PlainValidator(addressing.read_place),
    WithJsonSchema({"type": "string", "pattern": f"^(?:https?://.*|{REFERENCE})$"}),
]
Raw: TypeAlias = Annotated[str, PlainValidator(_read_raw), WithJsonSchema({"type": "string"})]
Pattern: TypeAlias = Annotated[str, PlainValidator(_read_pattern), WithJsonSchema({"type": "string"})]
Facility: TypeAlias = Annotated[int, PlainValidator(_read_facility), _word(*FACILITIES)]
HeaderName: TypeAlias = Annotated[
    str, PlainValidator(_read_header_name), WithJsonSchema({"type": "string", "pattern": f"^{HEADER_NAME.pattern}$"})
]
HeaderValue: TypeAlias = Annotated[
    Place,
    PlainValidator(_read_header),
    WithJsonSchema({"type": ["string", "number"]}),
]
Security: TypeAlias = Annotated[MailSecurity, PlainValidator(scalars.one_of(MailSecurity)), _word(*MailSecurity)]
RobotWord: TypeAlias = Annotated[RobotFormat, PlainValidator(scalars.one_of(RobotFormat)), _word(*RobotFormat)]
WebhookWord: TypeAlias = Annotated[WebhookFormat, PlainValidator(scalars.one_of(WebhookFormat)), _word(*WebhookFormat)]
TransportWord: TypeAlias = Annotated[
    SyslogTransport, PlainValidator(scalars.one_of(SyslogTransport)), _word(*SyslogTransport)
]
MethodWord: TypeAlias = Annotated[HttpMethod, PlainValidator(scalars.one_of(HttpMethod)), _word(*HttpMethod)]
BodyWord: TypeAlias = Annotated[BodyFormat, PlainValidator(scalars.one_of(BodyFormat)), _word(*BodyFormat)]
CharsetWord: TypeAlias = Annotated[Charset, PlainValidator(scalars.one_of(Charset)), _word(*Charset)]
Agent: TypeAlias = Annotated[int, *_numbers(1, 999_999_999)]
Enterprise: TypeAlias = Annotated[int, *_numbers(1, 999_999_999)]
Octets: TypeAlias = Annotated[int, *_numbers(480, 60_000)]
Characters: TypeAlias = Annotated[int, *_numbers(20, 2000)]
Baud: TypeAlias = Annotated[int, *_numbers(1200, 921_600)]
Parts: TypeAlias = Annotated[int, *_numbers(1, 10)]


class ReceiverEntry(Entry):
    """See `netmon.model.receiver.Common`."""

    kind: Kind
    language: Tongue = "zh"
    per_minute: PerMinute | None = None
    ca: Name = ""
    allow_weak: Flag = False

    @classmethod
    def __get_pydantic_json_schema__(cls, core: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """Tell an editor which kind it is, so that it knows by the kind which keys belong to it."""
        found = handler(core)
        kind = next((kind for kind, model in MODELS.items() if model is cls), None)
        if kind is not None:
            handler.resolve_ref_schema(found)["properties"]["kind"] = {"type": "string", "const": kind.value}
        return found


class SmtpEntry(ReceiverEntry):
    """See `netmon.model.receiver.SmtpReceiver`."""

    host: Machine
    sender: Mailbox
    to: Several[Mailbox]
    port: Port | None = None
    security: Security = MailSecurity.STARTTLS
    user: Name = ""
    password: Reference | None = None


class WecomAppEntry(ReceiverEntry):
    """See `netmon.model.receiver.WecomAppReceiver`."""

    corp: Name
    agent: Agent
    secret: Reference
    users: Several[Name] = ()
    parties: Several[Name] = ()
    tags: Several[Name] = ()
    api_url: Web | None = None


class RobotEntry(ReceiverEntry):
    """What the robots of groups have in common."""

    url: Reference


class WecomRobotEntry(RobotEntry):
    """See `netmon.model.receiver.WecomRobotReceiver`."""

    format: RobotWord = RobotFormat.TEXT
    mention: Several[Mention] = ()


class DingtalkEntry(RobotEntry):
    """See `netmon.model.receiver.DingtalkReceiver`."""

    secret: Reference | None = None
    mention: Several[Mention] = ()


class FeishuEntry(RobotEntry):
    """See `netmon.model.receiver.FeishuReceiver`."""

    secret: Reference | None = None


class WebhookEntry(ReceiverEntry):
    """See `netmon.model.receiver.WebhookReceiver`."""

    url: PlaceOrReference
    format: WebhookWord = WebhookFormat.ALERTMANAGER
    secret: Reference | None = None
    authorization: Reference | None = None


class AlertmanagerEntry(ReceiverEntry):
    """See `netmon.model.receiver.AlertmanagerReceiver`."""

    urls: Several[Web]
    authorization: Reference | None = None


class SyslogEntry(ReceiverEntry):
    """See `netmon.model.receiver.SyslogReceiver`."""

    host: Machine
    port: Port | None = None
    transport: TransportWord = SyslogTransport.UDP
    facility: Facility = 16
    enterprise: Enterprise = 32473
    octets: Octets | None = None


class SmsHttpEntry(ReceiverEntry):
    """See `netmon.model.receiver.SmsHttpReceiver`."""

    url: PlaceOrReference
    template: Raw
    phones: Several[Phone]
    method: MethodWord = HttpMethod.POST
    format: BodyWord = BodyFormat.JSON
    charset: CharsetWord = Charset.UTF_8
    separator: Raw = ","
    characters: Characters = 300
    headers: dict[HeaderName, HeaderValue] = Field(default_factory=dict)
    secrets: dict[Id, Reference] = Field(default_factory=dict)
    success_path: Name = ""
    success_values: Several[Name] = ()
    success_pattern: Pattern = ""
    later_values: Several[Name] = ()


class SmsModemEntry(ReceiverEntry):
    """See `netmon.model.receiver.SmsModemReceiver`."""

    device: Name
    phones: Several[Phone]
    baud: Baud = 115200
    parts: Parts = 4


MODELS: Final[Mapping[ReceiverKind, type[ReceiverEntry]]] = {
    ReceiverKind.SMTP: SmtpEntry,
    ReceiverKind.WECOM_APP: WecomAppEntry,
    ReceiverKind.WECOM_ROBOT: WecomRobotEntry,
    ReceiverKind.DINGTALK: DingtalkEntry,
    ReceiverKind.FEISHU: FeishuEntry,
    ReceiverKind.WEBHOOK: WebhookEntry,
    ReceiverKind.SYSLOG: SyslogEntry,
    ReceiverKind.SMS_HTTP: SmsHttpEntry,
    ReceiverKind.SMS_MODEM: SmsModemEntry,
    ReceiverKind.ALERTMANAGER: AlertmanagerEntry,
}

AnyReceiver: TypeAlias = (
    SmtpEntry
    | WecomAppEntry
    | WecomRobotEntry
    | DingtalkEntry
    | FeishuEntry
    | WebhookEntry
    | SyslogEntry
    | SmsHttpEntry
    | SmsModemEntry
    | AlertmanagerEntry
)

ReceiverEntries: TypeAlias = Annotated[dict[Id, AnyReceiver], SkipValidation]
"""What an editor is told of `receivers`. Loading checks each by the model of its kind: `inventory.receivers`."""
