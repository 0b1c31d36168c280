"""Mail."""

from __future__ import annotations

import re
from collections.abc import Sequence
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import formatdate
from hashlib import sha256
from typing import Final

from netmon.model.incident import Severity
from netmon.model.notification import Notification, Outcome
from netmon.model.receiver import MailSecurity, SmtpReceiver
from netmon.notify.attachments import Attachment, AttachmentError, attached
from netmon.notify.channels.means import Means, tls_of
from netmon.notify.channels.outcomes import later, of_http, of_secret, quoted, refused, taken
from netmon.secrets import SecretError
from netmon.wires.http import HttpError
from netmon.wires.smtp import Login, MailError, MailFault, Server, deliver
from netmon.words import Language, say

SECONDS: Final = 60.0
"""For all of it: large servers look at a message for a while before they take it."""
OCTETS_A_SECOND: Final = 100_000
"""What the slowest line carries that files are sent over."""
NAMED: Final = re.compile(r"(?P<name>[^<>]*)<(?P<address>[^<>]+)>")
FOLDED: Final = SMTP.clone(max_line_length=76, cte_type="7bit")


class Mail:
    """Sends plain text to all its recipients at once."""

    def __init__(self, receiver: SmtpReceiver, means: Means) -> None:
        self._receiver = receiver
        self._means = means
        self._language = Language(receiver.language)

    @property
    def per_minute(self) -> int:
        """How many messages it takes in any minute."""
        return self._receiver.per_minute

    async def send(self, notification: Notification) -> Outcome:
        """Send one message."""
        to = self._receiver
        password = ""
        try:
            if to.password is not None:
                password = self._means.secret(to.password)
            files = attached(notification)
            along = () if files is None else await self._means.attach(files)
            tls = None if to.security is MailSecurity.PLAIN else await tls_of(self._means, to.ca)
        except SecretError as error:
            return of_secret(error, self._language)
        except HttpError as error:
            return of_http(error, self._language)
        except AttachmentError as error:
            return later(say(self._language, "channel.no_files", error=quoted(str(error), (password,))))
        server = Server(to.host, to.port, tls, to.security is MailSecurity.TLS)
        login = Login(to.user, password) if to.user else None
        message = composed(notification, to, along)
        sender, *recipients = (address_of(one).addr_spec for one in (to.sender, *to.to))
        try:
            octets = message.as_bytes(policy=FOLDED)
            seconds = SECONDS + len(octets) // OCTETS_A_SECOND
            lost = await deliver(server, login, sender, recipients, octets, seconds)
        except MailError as error:
            return self._failed(error, (password,))
        if not lost:
            return taken(reference=str(message["Message-ID"]))
        who = ", ".join(one.recipient for one in lost)
        said = quoted(f"{lost[0].code} {lost[0].said}", (password,))
        return taken(say(self._language, "channel.mail_some", who=who, said=said), str(message["Message-ID"]))

    async def close(self) -> None:
        """Nothing is open between messages."""

    def _failed(self, error: MailError, secrets: tuple[str, ...]) -> Outcome:
        """Return what came of it: a number from 500 on is for good (RFC 5321 §4.2.1)."""
        language = self._language
        where = f"{self._receiver.host}:{self._receiver.port}"
        said = quoted(error.said, secrets)
        match error.fault:
            case MailFault.CODE | MailFault.LOGIN:
                told = say(language, "channel.mail_code", code=error.code, said=said)
                if error.fault is MailFault.LOGIN:
                    told = say(language, "channel.mail_login", told=told)
                return refused(told) if error.code >= 500 else later(told)
            case MailFault.NO_LOGIN:
                return refused(say(language, "channel.mail_no_login"))
            case MailFault.NO_STARTTLS:
                return refused(say(language, "channel.mail_no_starttls"))
            case MailFault.TLS:
                return later(say(language, "channel.tls", where=where, error=said))
            case MailFault.TIMEOUT:
                return later(say(language, "channel.timeout", where=where, seconds=f"{SECONDS:g}"))
            case MailFault.UNREACHABLE:
                return later(say(language, "channel.unreachable", where=where, error=said))


def composed(notification: Notification, to: SmtpReceiver, along: Sequence[Attachment] = ()) -> EmailMessage:
    """Return the message. The same notification is the same message; those of one incident are one thread."""
    message = EmailMessage(policy=FOLDED)
    sender = address_of(to.sender)
    message["From"] = sender
    message["To"] = tuple(map(address_of, to.to))
    message["Subject"] = " ".join(notification.title.encode("utf-8", "replace").decode().split())
    message["Date"] = formatdate(notification.made_at, localtime=False)
    message["Message-ID"] = f"<{_digest(notification.id)}@{sender.domain}>"
    if notification.incident is not None:
        # All of them follow a message that nobody sent: whichever comes first, the rest stand beside it (RFC 5256).
        thread = f"<incident-{_digest(f'{notification.incident} {notification.receiver}')}@{sender.domain}>"
        message["In-Reply-To"] = thread
        message["References"] = thread
    message["Auto-Submitted"] = "auto-generated"  # RFC 3834: no answering machine answers it
    if notification.severity is Severity.CRITICAL:
        message["Importance"] = "high"  # RFC 2156 §5.3.4
    text = notification.text.encode("utf-8", "replace").decode()
    message.set_content(text.rstrip("\n") + "\n", charset="utf-8", cte="base64")
    message["Content-Language"] = "zh-CN" if to.language == "zh" else "en"  # set_content forgets what was there
    for file in along:
        main, _, sub = file.media_type.partition(";")[0].partition("/")
        message.add_attachment(file.body, maintype=main, subtype=sub, filename=file.name)
    if along:
        # A message has one by chance otherwise, and would be another each time it is tried.
        message.set_boundary(f"=_{_digest(f'{notification.id} parts')}")
    return message


def address_of(said: str) -> Address:
    """Return `noc@example.org`, or `Name <noc@example.org>`, as an address."""
    found = NAMED.fullmatch(said)
    if found is None:
        return Address(addr_spec=said)
    return Address(found["name"].strip(), addr_spec=found["address"])


def _digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()[:32]
