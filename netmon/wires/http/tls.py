"""Whom a client believes to be the server."""

from __future__ import annotations

import ssl
from pathlib import Path

from netmon.wires.http.errors import HttpError


def trusting(ca: Path | None, *, verify: bool = True) -> ssl.SSLContext:
    """Return a context that believes the certificates that `ca` signed, by default those the host believes.

    With `verify` False anybody is believed. Raises HttpError where `ca` holds no certificate.
    """
    try:
        context = ssl.create_default_context(cafile=None if ca is None else str(ca))
    except OSError as error:  # an SSLError is one: the file is there and holds no certificate
        said = "PEM" if isinstance(error, ssl.SSLError) else error.strerror or "?"
        raise HttpError("http.ca_file", file=str(ca), error=said) from error
    if not verify:
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE
    return context
