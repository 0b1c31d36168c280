"""The certificate and the users in force: read at start, and again whenever their files change."""

from __future__ import annotations

import logging
import ssl
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Final

from netmon.inventory.problem import Problem
from netmon.web.listen import Listen, check_protected
from netmon.web.webconfig import Bearer, TlsConfig, WebConfig, WebError, load_web_config
from netmon.web.webconfig.tls import context_of
from netmon.words import Language

log = logging.getLogger(__name__)

_Signature = tuple[tuple[str, int, int, int], ...]


class RotatingContext(ssl.SSLContext):
    """A context that gives each new connection what is in force then. Old connections keep what they began with."""

    current: ssl.SSLContext

    def wrap_bio(
        self,
        incoming: ssl.MemoryBIO,
        outgoing: ssl.MemoryBIO,
        server_side: bool = False,
        server_hostname: str | bytes | None = None,
        session: ssl.SSLSession | None = None,
    ) -> ssl.SSLObject:
        """Begin TLS on a connection; this is what asyncio calls."""
        return self.current.wrap_bio(incoming, outgoing, server_side, server_hostname, session)


class Protection:
    """What protects a listening address. `taken` is False while a changed file is refused and the old one is kept."""

    def __init__(self, listen: Listen, file: Path | None, language: Language = Language.EN) -> None:
        """Read the configuration; raises WebError where it is wrong, or less than the address asks for."""
        self._listen: Final = listen
        self._file: Final = file
        self._language: Final = language
        self._config = load_web_config(file) if file is not None else WebConfig("")
        check_protected(listen, self._config if file is not None else None)
        self.context: Final = _rotating(self._config)
        self.taken = True
        # Always taken before the files are read: what changes during the reading is seen the next time. So the first
        # refresh reads them once more.
        self._seen: _Signature = ()

    @property
    def users(self) -> Mapping[str, str]:
        """The bcrypt hash of each user; none where anybody may come."""
        return self._config.users

    @property
    def operators(self) -> Collection[str] | None:
        """The users that may change anything; None: all of them."""
        return self._config.operators

    @property
    def bearers(self) -> Collection[Bearer]:
        """The programs that come with a token."""
        return self._config.bearers

    @property
    def headers(self) -> Mapping[str, str]:
        """Headers that the configuration sets."""
        return self._config.headers

    def refresh(self) -> None:
        """Take the files again where one of them changed. What is refused is logged once and changes nothing."""
        signature = self._signature()
        if self._file is None or signature == self._seen:
            return
        self._seen = signature
        self.taken = False
        problems = self._take(self._file)
        self.taken = not problems
        for line in problems:
            log.error("%s", line)
        if self.taken:
            log.info("web configuration taken from %s", self._file)

    def _take(self, file: Path) -> list[str]:
        """Put `file` in force; return what is wrong with it, one line each."""
        try:
            self._put_in_force(load_web_config(file))
        except WebError as error:
            return error.lines(self._language)
        return []

    def _put_in_force(self, config: WebConfig) -> None:
        check_protected(self._listen, config)
        if (config.tls is None) is not (self._config.tls is None):
            raise WebError([Problem("web.tls_needs_restart", config.file, 1)])
        # A file that is being written is empty for a moment, and then would let everybody in.
        if self._config.users and not config.users:
            raise WebError([Problem("web.users_need_restart", config.file, 1)])
        if config.tls is not None and self.context is not None:
            self.context.current = _context(config.file, config.tls)
        self._config = config

    def _signature(self) -> _Signature:
        """Return what changes when a file is written, replaced, or pointed to elsewhere."""
        tls = self._config.tls
        tokens = (bearer.file for bearer in self._config.bearers)
        files = [self._file, *((tls.cert_file, tls.key_file, tls.client_ca_file) if tls else ()), *tokens]
        return tuple(_stamp(file) for file in files if file is not None)


def _stamp(file: Path) -> tuple[str, int, int, int]:
    try:
        seen = file.stat()
    except OSError:
        return (str(file), 0, 0, 0)
    # The change time moves with the mode too: a file that was refused for its mode is read again after chmod.
    return (str(file), seen.st_ino, seen.st_size, seen.st_ctime_ns)


def _rotating(config: WebConfig) -> RotatingContext | None:
    if config.tls is None:
        return None
    context = RotatingContext(ssl.PROTOCOL_TLS_SERVER)
    context.current = _context(config.file, config.tls)
    return context


def _context(file: str, tls: TlsConfig) -> ssl.SSLContext:
    """Return the context; the files were fit a moment ago, but may be under renewal now."""
    try:
        return context_of(tls)
    except (OSError, ValueError) as error:
        facts = {"file": str(tls.cert_file), "key": str(tls.key_file), "error": str(error)}
        raise WebError([Problem("web.tls_unfit", file, 1, facts=facts)]) from error
