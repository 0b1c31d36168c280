"""`tls_server_config`, and the TLS context it makes."""

from __future__ import annotations

import ssl
from pathlib import Path

from netmon.inventory.problem import Report
from netmon.web.webconfig.files import check_file
from netmon.web.webconfig.reader import Reader
from netmon.web.webconfig.schema import ALWAYS_ON, CIPHERS, VERSIONS, ClientAuth, TlsConfig

_KNOWN = (
    "cert_file",
    "key_file",
    "client_auth_type",
    "client_ca_file",
    "min_version",
    "max_version",
    "cipher_suites",
    "prefer_server_cipher_suites",
)
_UNSUPPORTED = ("cert", "key", "client_ca", "client_allowed_sans", "curve_preferences")


def read_tls(server: Reader, folder: Path, report: Report) -> TlsConfig | None:
    """Return what `server` says, None where it cannot be used; files are relative to `folder`."""
    server.only(_KNOWN, _UNSUPPORTED)
    certificate = _file(server, "cert_file", folder, report, needed=True)
    key = _file(server, "key_file", folder, report, needed=True, secret=True)
    auth = server.choice("client_auth_type", {each.value: each for each in ClientAuth}) or ClientAuth.NONE
    authority = _file(server, "client_ca_file", folder, report, needed=auth is not ClientAuth.NONE)
    if authority is not None and auth is ClientAuth.NONE:
        server.refuse("web.client_ca_unused", server.table.key("client_ca_file") or server.table, "client_ca_file")
    lowest = server.choice("min_version", VERSIONS) or ssl.TLSVersion.TLSv1_2
    highest = server.choice("max_version", VERSIONS) or ssl.TLSVersion.TLSv1_3
    if lowest > highest:
        server.refuse("web.versions_crossed", server.table.key("max_version") or server.table, "max_version")
    ciphers = _ciphers(server)
    prefer = server.boolean("prefer_server_cipher_suites")
    if certificate is None or key is None:
        return None
    tls = TlsConfig(
        certificate, key, auth, authority, lowest, highest, ciphers, prefer_server_ciphers=prefer is not False
    )
    return tls if _fits(server, tls) else None


def context_of(tls: TlsConfig) -> ssl.SSLContext:
    """Return the context; raises OSError (ssl.SSLError is one) where certificate, key or CA do not fit."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.minimum_version = tls.min_version
    context.maximum_version = tls.max_version
    context.set_ciphers(":".join(tls.ciphers or CIPHERS.values()))
    context.options |= ssl.OP_NO_RENEGOTIATION | ssl.OP_NO_COMPRESSION
    if tls.prefer_server_ciphers:
        context.options |= ssl.OP_CIPHER_SERVER_PREFERENCE
    else:
        context.options &= ~ssl.OP_CIPHER_SERVER_PREFERENCE
    # An empty password makes an encrypted key fail at once, instead of asking the terminal for it.
    context.load_cert_chain(tls.cert_file, tls.key_file, password="")
    if tls.client_ca_file is not None:
        context.load_verify_locations(tls.client_ca_file)
    context.verify_mode = {
        ClientAuth.NONE: ssl.CERT_NONE,
        ClientAuth.IF_GIVEN: ssl.CERT_OPTIONAL,
        ClientAuth.REQUIRED: ssl.CERT_REQUIRED,
    }[tls.client_auth]
    return context


def _file(server: Reader, key: str, folder: Path, report: Report, *, needed: bool, secret: bool = False) -> Path | None:
    named = server.text(key)
    if named is None:
        if needed and key not in server.table:
            server.refuse("web.missing_key", server.table, key, key=key)
        return None
    file = folder / named
    return file if check_file(file, named, report, secret=secret, path=f"tls_server_config.{key}") else None


def _ciphers(server: Reader) -> tuple[str, ...]:
    chosen: list[str] = []
    for name in server.texts("cipher_suites"):
        if name in CIPHERS:
            chosen.append(CIPHERS[name])
        elif name not in ALWAYS_ON:
            known = ", ".join((*CIPHERS, *sorted(ALWAYS_ON)))
            server.refuse("web.not_one_of", name, "cipher_suites", value=name, known=known)
    return tuple(chosen)


def _fits(server: Reader, tls: TlsConfig) -> bool:
    try:
        context_of(tls)
    except (OSError, ValueError) as error:
        reason = getattr(error, "reason", None) or str(error)
        server.refuse("web.tls_unfit", server.table, file=str(tls.cert_file), key=str(tls.key_file), error=str(reason))
        return False
    return True
