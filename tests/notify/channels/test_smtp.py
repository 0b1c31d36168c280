"""Mail goes to a real server (aiosmtpd) by STARTTLS, TLS or in clear, in threads, and says what stands in the way."""

from __future__ import annotations

import asyncio
import email
import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

import pytest
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

from netmon.model.incident import Severity
from netmon.model.notification import Happening, Notification, Sent
from netmon.model.receiver import MailSecurity, SmtpReceiver
from netmon.notify.attachments import Attached, Attachment, AttachmentError
from netmon.notify.channels.smtp import composed
from tests.notify.channels.given import ENVIRON, ID, Desk, message, ref
from tests.ports import free_port
from tests.web.certificates import Authority

pytestmark = pytest.mark.anyio

RECEIVER = SmtpReceiver(
    id=ID,
    host="127.0.0.1",
    port=1,
    security=MailSecurity.PLAIN,
    sender="网络监测 <noc@hn.example.org>",
    to=("值班室 <duty@hn.example.org>", "li@hn.example.org"),
)
LOGIN = replace(RECEIVER, user="noc", password=ref("PASSWORD"))


@dataclass
class Postbox:
    """Takes mail. `answers` is what it says to RCPT, by recipient; `data` what it says at the end of a message."""

    answers: dict[str, str] = field(default_factory=dict)
    data: str = "250 OK"
    port: int = 0
    taken: list[tuple[list[str], EmailMessage]] = field(default_factory=list)
    logins: list[str] = field(default_factory=list)

    async def handle_RCPT(  # noqa: N802 - aiosmtpd names its hooks so
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        said = self.answers.get(address, "250 OK")
        if said.startswith("250"):
            envelope.rcpt_tos.append(address)
        return said

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802 - as above
        content = envelope.content
        assert isinstance(content, bytes)
        parsed = email.message_from_bytes(content, policy=default)
        assert isinstance(parsed, EmailMessage)
        assert content.isascii()  # whatever is not is encoded
        self.taken.append((list(envelope.rcpt_tos), parsed))
        return self.data

    def authenticate(
        self, server: SMTP, session: Session, envelope: Envelope, mechanism: str, data: object
    ) -> AuthResult:
        self.logins.append(mechanism)
        right = isinstance(data, LoginPassword) and data.password.decode() == ENVIRON["PASSWORD"]
        return AuthResult(success=right, handled=False)


@asynccontextmanager
async def post(
    box: Postbox, tls: ssl.SSLContext | None = None, starttls: ssl.SSLContext | None = None, clear_login: bool = False
) -> AsyncIterator[Postbox]:
    """Run a server; with `starttls` it takes nothing before that, with `clear_login` it lets log in without TLS."""
    loop = asyncio.get_running_loop()
    server = await loop.create_server(
        lambda: SMTP(
            box,
            hostname="mx.example.org",
            ident="x",
            authenticator=box.authenticate,
            tls_context=starttls,
            require_starttls=starttls is not None,
            auth_required=starttls is not None,
            auth_require_tls=not clear_login,
        ),
        "127.0.0.1",
        0,
        ssl=tls,
    )
    box.port = server.sockets[0].getsockname()[1]
    try:
        yield box
    finally:
        server.close()
        await server.wait_closed()


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    return Authority(tmp_path_factory.mktemp("ca"))


@pytest.fixture(scope="module")
def tls(authority: Authority) -> ssl.SSLContext:
    pair = authority.issue("mx")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(pair.cert, pair.key)
    return context


async def test_a_message_arrives_in_chinese_and_is_the_same_whenever_it_is_sent() -> None:
    async with post(Postbox()) as box:
        receiver = replace(RECEIVER, port=box.port)
        first, second = await Desk().send(receiver, message(), message())
    assert first.sent is Sent.TAKEN
    (recipients, one), (_, other) = box.taken
    assert recipients == ["duty@hn.example.org", "li@hn.example.org"]
    assert str(one["Subject"]) == "[紧急] 长沙核心 中断"
    assert str(one["From"]) == "网络监测 <noc@hn.example.org>"
    assert one.get_content() == "长沙核心 中断\r\n牵连：3 个县\r\n"
    assert one.as_bytes() == other.as_bytes()
    assert first.reference == str(one["Message-ID"]) == second.reference
    assert (one["Auto-Submitted"], one["Importance"], one["Content-Language"]) == ("auto-generated", "high", "zh-CN")
    assert str(one["Date"]) == "Mon, 21 Sep 2026 14:13:20 -0000"


def test_an_incident_is_one_thread() -> None:
    fired, over = composed(message(), RECEIVER), composed(message(happening=Happening.RESOLVED), RECEIVER)
    assert fired["Message-ID"] != over["Message-ID"]
    assert fired["References"] == over["References"] == over["In-Reply-To"]
    digest = composed(replace(message(), incident=None, severity=Severity.MINOR), RECEIVER)
    assert digest["References"] is None
    assert digest["Importance"] is None


async def test_by_starttls_it_logs_in_under_tls_alone(authority: Authority, tls: ssl.SSLContext) -> None:
    async with post(Postbox(), starttls=tls) as box:
        secure = replace(LOGIN, security=MailSecurity.STARTTLS, port=box.port, ca=str(authority.file))
        (outcome,) = await Desk().send(secure)
        assert outcome.sent is Sent.TAKEN, outcome
        (doubted,) = await Desk().send(replace(secure, ca=""))
    assert (doubted.sent, len(box.logins)) == (Sent.LATER, 1)
    assert "ca" in doubted.detail


async def test_by_tls_from_the_first_octet(authority: Authority, tls: ssl.SSLContext) -> None:
    async with post(Postbox(), tls, clear_login=True) as box:
        secure = replace(LOGIN, security=MailSecurity.TLS, port=box.port, ca=str(authority.file))
        (outcome,) = await Desk().send(secure)
        (doubted,) = await Desk().send(replace(secure, ca=""))
    assert outcome.sent is Sent.TAKEN, outcome
    assert doubted.sent is Sent.LATER
    assert len(box.logins) == 1


async def test_a_server_without_starttls_is_never_spoken_to_in_clear() -> None:
    async with post(Postbox(), clear_login=True) as box:
        (outcome,) = await Desk().send(replace(LOGIN, security=MailSecurity.STARTTLS, port=box.port))
    assert outcome.sent is Sent.REFUSED
    assert "security: tls" in outcome.detail
    assert (box.taken, box.logins) == ([], [])


async def test_a_wrong_password_is_refused_with_what_would_be_right() -> None:
    desk = Desk()
    desk.environ["PASSWORD"] = "canary-wrong"
    async with post(Postbox(), clear_login=True) as box:
        (outcome,) = await desk.send(replace(LOGIN, port=box.port))
    assert outcome.sent is Sent.REFUSED
    assert "535" in outcome.detail
    assert "password" in outcome.detail


async def test_a_server_that_offers_no_login_is_told() -> None:
    async with post(Postbox()) as box:  # it would after STARTTLS
        (outcome,) = await Desk().send(replace(LOGIN, port=box.port))
    assert outcome.sent is Sent.REFUSED
    assert "user" in outcome.detail


@pytest.mark.parametrize(
    ("answers", "data", "want", "said"),
    [
        ({"li@hn.example.org": "550 No such user"}, "250 OK", Sent.TAKEN, "li@hn.example.org"),
        ({"li@hn.example.org": "550 No", "duty@hn.example.org": "550 No"}, "250 OK", Sent.REFUSED, "550"),
        ({"li@hn.example.org": "450 Busy", "duty@hn.example.org": "550 No"}, "250 OK", Sent.LATER, "450"),
        ({}, "452 Full", Sent.LATER, "452"),
        ({}, "554 Looks like spam", Sent.REFUSED, "spam"),
    ],
)
async def test_a_number_says_whether_to_try_again(answers: dict[str, str], data: str, want: Sent, said: str) -> None:
    async with post(Postbox(answers, data)) as box:
        (outcome,) = await Desk().send(replace(RECEIVER, port=box.port))
    assert outcome.sent is want
    assert said in outcome.detail


async def test_nobody_there_and_nobody_who_speaks_mail_are_tried_later() -> None:
    port = free_port()
    (outcome,) = await Desk().send(replace(RECEIVER, port=port))
    assert outcome.sent is Sent.LATER
    assert outcome.detail == f"连不上 127.0.0.1:{port}（Connection refused）"

    async def rude(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"SSH-2.0-OpenSSH_9.2\r\n")
        writer.close()

    server = await asyncio.start_server(rude, "127.0.0.1", 0)
    (outcome,) = await Desk().send(replace(RECEIVER, port=server.sockets[0].getsockname()[1]))
    server.close()
    await server.wait_closed()
    assert outcome.sent is Sent.LATER


async def test_a_server_that_says_nothing_is_given_up(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("netmon.notify.channels.smtp.SECONDS", 0.1)
    silent = asyncio.Event()

    async def mute(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await silent.wait()
        writer.close()

    server = await asyncio.start_server(mute, "127.0.0.1", 0)
    (outcome,) = await Desk().send(replace(RECEIVER, port=server.sockets[0].getsockname()[1]))
    silent.set()
    server.close()
    await server.wait_closed()
    assert outcome.sent is Sent.LATER
    assert "0.1" in outcome.detail


FILES = (
    Attachment(
        "2026年6月通报.docx",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        bytes(range(256)),
    ),
    Attachment("表 1.csv", "text/csv; charset=utf-8", b"\xef\xbb\xbfa,b\r\n1,2\n\r\n"),
)
ALONG = Attached("extranet-2026-06-month", 1, tuple(one.name for one in FILES))


def with_files() -> Notification:
    return replace(message(), annotations=ALONG.annotations())


async def test_files_come_through_octet_by_octet_with_their_names_and_the_mail_is_the_same_each_time() -> None:
    async def attach(wanted: Attached) -> tuple[Attachment, ...]:
        assert wanted == ALONG
        return FILES

    async with post(Postbox()) as box:
        receiver = replace(RECEIVER, port=box.port)
        for _ in range(2):
            (sent,) = await Desk(attach=attach).send(receiver, with_files())
            assert sent.sent is Sent.TAKEN
    (_, one), (_, other) = box.taken
    assert one.as_bytes() == other.as_bytes()
    assert "长沙核心" in one.get_body(("plain",)).get_content()  # type: ignore[union-attr] # a mail has a text
    found = [(part.get_filename(), part.get_payload(decode=True)) for part in one.iter_attachments()]
    assert found == [(file.name, file.body) for file in FILES]


async def test_files_that_cannot_be_read_now_go_along_later_and_the_mail_does_not_go_without_them() -> None:
    async def attach(_: Attached) -> tuple[Attachment, ...]:
        raise AttachmentError("disk I/O error")

    async with post(Postbox()) as box:
        (sent,) = await Desk(attach=attach).send(replace(RECEIVER, port=box.port), with_files())
    assert (sent.sent, box.taken) == (Sent.LATER, [])
    assert sent.detail == "附件现在读不出（disk I/O error）"
