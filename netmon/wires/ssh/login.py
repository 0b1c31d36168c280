"""Logs in, with one secret, once (RFC 4252, RFC 4256). Whoever imports this imports paramiko."""

from __future__ import annotations

import re
from collections.abc import Callable
from threading import Event

import paramiko
from paramiko.auth_handler import AuthHandler

from netmon.model.observation import Cause
from netmon.wires.ssh.access import SshAccess
from netmon.wires.ssh.keys import KeyRing
from netmon.wires.ssh.timing import Watch
from netmon.wires.ssh.transport import STEP, TOO_MANY_CONNECTIONS, StrictTransport
from netmon.wires.ssh.trouble import SessionError, not_let_in, refused, timed_out

_NEW_PASSWORD = re.compile(r"expire|\b(?:new|old|current|change|retype|re-?enter)\b", re.IGNORECASE)
METHODS = frozenset({"password", "publickey", "keyboard-interactive", "gssapi-with-mic"})
Prompts = list[tuple[str, bool]]


class OneLogin(AuthHandler):  # type: ignore[misc]  # paramiko has no types
    """One conversation about who we are. The service is asked for once, for some servers know it only once."""

    def __init__(self, transport: paramiko.Transport) -> None:
        super().__init__(transport)
        self.expired = False
        self.odd = ""
        self.partial = False
        self._asked = False
        self._shown = False

    def _request_auth(self) -> None:
        if not self._asked:
            self._asked = True
            super()._request_auth()
            return
        accepted = paramiko.Message()
        accepted.add_string("ssh-userauth")
        accepted.rewind()
        self._parse_service_accept(accepted)

    def _parse_userauth_info_request(self, m: paramiko.Message) -> None:
        if self.auth_method == "password":
            # The same number is SSH_MSG_USERAUTH_PASSWD_CHANGEREQ (RFC 4252 §8).
            self.expired = True
            self.auth_event.set()
            return
        super()._parse_userauth_info_request(m)

    def answer_with(self, password: bytes) -> Callable[[str, str, Prompts], list[bytes]]:
        """Return what answers the server's questions: the password to the first that hides what is typed, and no more.

        What it does not answer ends the conversation.
        """

        def answer(title: str, instructions: str, prompts: Prompts) -> list[bytes]:
            if not prompts:
                return []
            asked = f"{title} {instructions} {' '.join(text for text, _ in prompts)}"[:1000]
            first = len(prompts) == 1 and not self._shown
            self.expired = _NEW_PASSWORD.search(asked) is not None
            if not first or self.expired:
                self.odd = "the server asks for more than a password"
                raise paramiko.SSHException(self.odd)
            self._shown = True
            return [password]

        return answer


def log_in(transport: StrictTransport, access: SshAccess, watch: Watch, keys: KeyRing) -> None:
    """Log in; the host key has been believed before. Raises SessionError."""
    login = OneLogin(transport)
    transport.auth_handler = login
    methods = _try(login, transport, watch, lambda event: login.auth_none(access.user, event))
    if methods is None:
        return
    if access.key is not None and (not methods or "publickey" in methods or access.password is None):
        opened = keys.open(access.key, access.passphrase)
        if opened is None:
            raise not_let_in("the private key cannot be opened")
        said = _try(login, transport, watch, lambda event: login.auth_publickey(access.user, opened, event))
    elif access.password is None:
        raise not_let_in("no secret for this login")
    elif "password" in methods or "keyboard-interactive" not in methods:
        secret = access.password.reveal()
        said = _try(login, transport, watch, lambda event: login.auth_password(access.user, secret, event))
    else:
        answer = login.answer_with(access.password.reveal())
        said = _try(login, transport, watch, lambda event: login.auth_interactive(access.user, answer, event))
    if said is not None:
        raise _refusal(login, methods, said)


def _try(
    login: OneLogin, transport: StrictTransport, watch: Watch, attempt: Callable[[Event], None]
) -> frozenset[str] | None:
    """Try one method. None: logged in; else those that the server would still take. Raises SessionError."""
    event = Event()
    end = watch.end_of(watch.patience.login)
    try:
        attempt(event)
    except paramiko.AuthenticationException:
        raise not_let_in("no algorithm in common to sign with the key") from None
    except (paramiko.SSHException, EOFError, OSError):
        raise _broken_off(transport, watch, login) from None
    while not event.wait(STEP) and transport.is_active() and watch.now() < end and not watch.over:
        pass
    if transport.is_authenticated():
        return None
    if login.expired:
        raise not_let_in("the password has expired", Cause.PASSWORD_EXPIRED)
    if login.odd:
        raise not_let_in(login.odd)
    error = transport.get_exception()
    if type(error) is paramiko.AuthenticationException:
        raise not_let_in("no algorithm in common to sign with the key")
    login.partial = isinstance(error, paramiko.ssh_exception.PartialAuthentication)
    if transport.is_active() and event.is_set():
        return frozenset(getattr(error, "allowed_types", ()))
    raise _broken_off(transport, watch, login)


def _broken_off(transport: StrictTransport, watch: Watch, login: OneLogin) -> SessionError:
    if transport.hung_up == TOO_MANY_CONNECTIONS:
        return refused("the server has no session free", Cause.TOO_MANY_SESSIONS)
    if not watch.wire.ended and transport.hung_up is None:
        return timed_out(Cause.NO_LOGIN_ANSWER, "the server did not say whether the login is right")
    if login.auth_method == "none":
        return refused("the server ended the connection before the login")
    # Many servers hang up on who shows a wrong password.
    return not_let_in("the server ended the connection upon the login")


def _refusal(login: OneLogin, methods: frozenset[str], said: frozenset[str]) -> SessionError:
    if login.partial:
        return not_let_in("the server asks for a second proof of who we are")
    what = "key" if login.auth_method == "publickey" else "password"
    if (methods or said) and login.auth_method not in methods | said:
        taken = ", ".join(sorted((methods | said) & METHODS))
        return not_let_in(f"the server takes no {what}; it takes: {taken or 'nothing that is known'}")
    return not_let_in(f"the server refused the {what}")
