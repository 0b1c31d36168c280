"""What requests about attestations say."""

from __future__ import annotations

from typing import Final, Literal

from pydantic import BaseModel, ConfigDict, Field

from netmon.web.api.bodies import ByBody, Said

MOST_ROWS: Final = 20_000
LARGEST: Final = 16 << 20
"""Octets of a request with rows."""


class AttestationBody(ByBody):
    """One attestation. Days are local, as `2026-06-30`; `expires` is the first day it says nothing any more.

    `network` may be left out where the unit is to join only one. `source` and `expires` have defaults by claim.
    """

    unit: Said
    claim: Literal["commissioned", "baseline", "lan_built", "portal", "ipv6", "function", "uplink"]
    holds: bool
    document: Said
    signer: Said
    reviewer: Said
    since: str
    network: Said | None = None
    expires: str | None = None
    source: Literal["document", "reported"] | None = None
    item: Said = ""
    note: Said = ""


class RowBody(AttestationBody):
    """A row of a return; `file` is the place of its file in the list of files."""

    file: int | None = Field(default=None, ge=0)


class FileBody(BaseModel):
    """A file that rows came in: its name, and its SHA-256 in hexadecimal."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)

    name: Said
    digest: str = Field(pattern=r"^[0-9a-f]{64}$")


class RowsBody(ByBody):
    """Rows that are entered all together or not at all. With `dry_run` it is only told what would come of it."""

    rows: tuple[RowBody, ...] = Field(min_length=1, max_length=MOST_ROWS)
    files: tuple[FileBody, ...] = Field(default=(), max_length=1000)
    dry_run: bool = False


class WithdrawBody(ByBody):
    """Why it is withdrawn."""

    reason: Said
