"""A file of a published bulletin, held against what an imported bundle tells of it."""

from __future__ import annotations

from dataclasses import dataclass

from netmon.bulletins.digest import SHA256, SM3, digest_by, sm3_available
from netmon.bulletins.texts import digests_in
from netmon.bundles.errors import BundleError, Refusal
from netmon.bundles.publications import Told, told_of
from netmon.cli.bundle.opening import RefusedError
from netmon.cli.errors import CliError
from netmon.cli.session import Json, Session
from netmon.model.bundle import TrustedKey
from netmon.model.text import harmless
from netmon.store import Reader, StoreError


@dataclass(frozen=True, slots=True)
class Found:
    """What was told of a file, and the key of who told it, None where nobody vouches for it any more."""

    file: str
    told: Told
    key: TrustedKey | None

    @property
    def name(self) -> str:
        """Who published it."""
        return self.told.bundle.division if self.key is None else self.key.name


class OtherFileError(CliError):
    """A file that names a bulletin and is none of its files. It ends as a bundle does that was tampered with."""

    exit_code = Refusal.TAMPERED.exit_code


def find(reader: Reader, file: str, body: bytes) -> Found | None:
    """Return what imported bundles tell of a file, None where they know nothing of it."""
    known = (SM3, SHA256) if sm3_available() else (SHA256,)
    own = [digest_by(name, body) for name in known]
    try:
        told = told_of(reader, own, digests_in(body))
        keys = reader.bundle_keys()
    except BundleError as error:
        raise RefusedError(error) from error
    except StoreError as error:
        raise CliError(error.code, **error.facts) from error
    return None if told is None else Found(harmless(file), told, keys.get(told.bundle.key))


def tell_found(session: Session, found: Found, *, json: bool) -> None:
    """Print it; raises OtherFileError where the file is not what was published."""
    told = found.told
    if json:
        session.json(found_json(found))
    facts = {
        "file": found.file,
        "name": found.name,
        "bulletin": told.bulletin.id,
        "revision": told.bulletin.revision,
        "number": told.bundle.number,
    }
    if not told.same:
        raise OtherFileError("bundle.file_is_not", **facts)
    if not json:
        session.tell("bundle.file_is", digest=told.bundle.digest, **facts)
    if told.newest > told.bulletin.revision:
        session.warn("bundle.file_superseded", name=found.name, newest=told.newest)
    if found.key is not None and found.key.revoked_at is not None:
        session.warn("bundle.since_revoked", name=found.name, because=found.key.because)


def found_json(found: Found) -> dict[str, Json]:
    """Return it for scripts."""
    told = found.told
    return {
        "holds": told.same,
        "name": found.name,
        "revoked": found.key is not None and found.key.revoked_at is not None,
        "bulletin": told.bulletin.id,
        "revision": told.bulletin.revision,
        "newest_revision": told.newest,
        "bulletin_digest": told.bulletin.digest,
        "digest": told.bundle.digest,
        "number": told.bundle.number,
    }
