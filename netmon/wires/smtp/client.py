"""One message to one server."""

from __future__ import annotations

import asyncio
import os
import platform
import ssl
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import Final

import aiosmtplib

BYE: Final = 2.0
"""Seconds for the server to say goodbye; by then it has the message."""


class MailFault(Enum):
    """Why a message was not delivered."""

    CODE = auto()  # the server said a number (RFC 5321 §4.2)
    LOGIN = auto()  # it refused user and password, with a number
    NO_LOGIN = auto()  # it offers no way to log in
    NO_STARTTLS = auto()
    TLS = auto()
    UNREACHABLE = auto()
    TIMEOUT = auto()


class MailError(Exception):
    """`code` is the server's number, 0 where it said none; `said` is what it said, or what this host's kernel did."""

    def __init__(self, fault: MailFault, code: int = 0, said: str = "") -> None:
        super().__init__(f"{fault.name} {code}")
        self.fault = fault
        self.code = code
        self.said = said


@dataclass(frozen=True, slots=True)
class Server:
    """`tls` is None for none at all; `at_once` is TLS from the first octet, else after STARTTLS."""

    host: str
    port: int
    tls: ssl.SSLContext | None
    at_once: bool = False


@dataclass(frozen=True, slots=True)
class Login:
    """It does not print."""

    user: str
    password: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Refusal:
    """A recipient that the server did not take while it took others."""

    recipient: str
    code: int
    said: str


async def deliver(
    server: Server, login: Login | None, sender: str, recipients: Sequence[str], message: bytes, seconds: float
) -> tuple[Refusal, ...]:
    """Deliver `message` (RFC 5322) and return who was refused while others were not. Raises MailError."""
    client = aiosmtplib.SMTP(
        hostname=server.host,
        port=server.port,
        local_hostname=platform.node() or "localhost",  # the default would ask the DNS, and block
        timeout=seconds,
        use_tls=server.at_once,
        start_tls=server.tls is not None and not server.at_once,
        tls_context=server.tls,
    )
    try:
        async with asyncio.timeout(seconds):
            return await _deliver(client, login, sender, recipients, message)
    except TimeoutError as error:  # aiosmtplib's are, too
        raise MailError(MailFault.TIMEOUT) from error
    finally:
        client.close()


async def _deliver(
    client: aiosmtplib.SMTP, login: Login | None, sender: str, recipients: Sequence[str], message: bytes
) -> tuple[Refusal, ...]:
    await _connect(client)
    try:
        if login is not None:
            await _login(client, login)
        refused, _ = await client.sendmail(sender, list(recipients), message)
    except aiosmtplib.SMTPRecipientsRefused as error:
        # One that may be taken later is worth another try for all.
        worst = min(error.recipients, key=lambda one: one.code)
        raise MailError(MailFault.CODE, worst.code, worst.message) from error
    except aiosmtplib.SMTPResponseException as error:
        raise MailError(MailFault.CODE, error.code, error.message) from error
    except aiosmtplib.SMTPTimeoutError:
        raise
    except (aiosmtplib.SMTPException, OSError) as error:
        raise MailError(MailFault.UNREACHABLE, said=_why(error)) from error
    await _goodbye(client)
    return tuple(Refusal(recipient, said.code, said.message) for recipient, said in refused.items())


async def _connect(client: aiosmtplib.SMTP) -> None:
    try:
        await client.connect()
    except aiosmtplib.SMTPTimeoutError:
        raise
    except aiosmtplib.SMTPResponseException as error:
        raise MailError(MailFault.CODE, error.code, error.message) from error
    except aiosmtplib.SMTPException as error:
        cause = error.__cause__ or error.__context__
        if isinstance(cause, ssl.SSLError):
            raise MailError(MailFault.TLS, said=_why(cause)) from error
        if "STARTTLS" in error.message:
            raise MailError(MailFault.NO_STARTTLS) from error
        raise MailError(MailFault.UNREACHABLE, said=_why(cause or error)) from error
    except ssl.SSLError as error:
        raise MailError(MailFault.TLS, said=_why(error)) from error
    except OSError as error:
        raise MailError(MailFault.UNREACHABLE, said=_why(error)) from error


async def _login(client: aiosmtplib.SMTP, login: Login) -> None:
    try:
        await client.login(login.user, login.password)
    except aiosmtplib.SMTPAuthenticationError as error:
        raise MailError(MailFault.LOGIN, error.code, error.message) from error
    except aiosmtplib.SMTPTimeoutError:
        raise
    except aiosmtplib.SMTPResponseException:
        raise
    except aiosmtplib.SMTPException as error:
        raise MailError(MailFault.NO_LOGIN) from error


async def _goodbye(client: aiosmtplib.SMTP) -> None:
    """Say goodbye; whatever is said to that, the message is delivered."""
    try:
        async with asyncio.timeout(BYE):
            await client.quit()
    except (aiosmtplib.SMTPException, OSError, TimeoutError):
        return


def _why(error: BaseException) -> str:
    """Return what the kernel, or TLS, says of an error, without an address."""
    if isinstance(error, ssl.SSLCertVerificationError):
        return error.verify_message
    if isinstance(error, ssl.SSLError):
        return str(error.reason or "?")
    if isinstance(error, OSError) and error.errno is not None and error.errno > 0:
        return os.strerror(error.errno)  # asyncio's own words hold the address once more
    return (error.strerror if isinstance(error, OSError) else None) or type(error).__name__
