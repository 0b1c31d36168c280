"""`netmon bundle import`: checked, then kept whole, or refused with one word and nothing kept."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from netmon.bundles.codec import decoded
from netmon.bundles.content import Content
from netmon.bundles.envelope import Envelope, read_bundle
from netmon.bundles.errors import BundleError, Refusal
from netmon.bundles.judging import missing_before, refusal
from netmon.bundles.keys import spoken
from netmon.cli.bundle.opening import ByOption, RefusedError, a_line, database_of, name_of, shown, writing
from netmon.cli.errors import CliError
from netmon.cli.options import DatabaseOption, JsonOption
from netmon.cli.periods import period_text
from netmon.cli.session import session_of
from netmon.model.belief import Reason
from netmon.model.bundle import KeptBundle, Way


@dataclass(frozen=True, slots=True)
class _Import:
    """One file on its way into one database."""

    url: str
    file: Path
    who: str
    now: float
    gap: str


def import_(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="help.bundle_import_file")],
    accept_gap: Annotated[str, typer.Option("--accept-gap", metavar="REASON", help="help.bundle_accept_gap")] = "",
    by: ByOption = None,
    json: JsonOption = False,
    database: DatabaseOption = None,
) -> None:
    """Take a bundle in."""
    session = session_of(context)
    gap = a_line(accept_gap, "--accept-gap") if accept_gap else ""
    asked = _Import(database_of(session, database), file, name_of(session, by), session.clock.wall(), gap)
    try:
        kept, name, bulletins = _take(asked)
    except OSError as error:
        raise CliError("bundle.not_read", file=file, error=error.strerror or "?") from error
    except BundleError as error:
        _note_refused(asked, error)
        if json:
            session.json({"imported": False, "refused": error.why.word, **error.facts})
        raise RefusedError(error) from error
    facts = {"name": name, "number": kept.number, "network": kept.network, "period": period_text(kept.period)}
    if json:
        session.json({"imported": True, **facts, "key": kept.key, "digest": kept.digest, "gap": kept.gap,
                      "bulletins": bulletins})  # fmt: skip
        return
    session.tell("bundle.imported", **facts)
    if bulletins:
        session.tell("bundle.with_bulletins", count=bulletins)


def _take(asked: _Import) -> tuple[KeptBundle, str, int]:
    envelope = read_bundle(asked.file)
    with writing(asked.url) as book:
        trusted = book.keys().get(envelope.key.fingerprint)
    if trusted is None:
        # What a stranger signed is not even parsed.
        raise BundleError(Refusal.FOREIGN_KEY, key=spoken(envelope.key.fingerprint))
    content = decoded(envelope)
    with writing(asked.url) as book:
        trusted = book.keys().get(envelope.key.fingerprint)
        chain = book.bundles(Way.IN, envelope.key.fingerprint, content.origin.network)
        why = refusal(content, envelope.digest, trusted, chain, asked.now, gap_accepted=bool(asked.gap))
        if why is None and trusted is not None:
            passed = missing_before(content, chain)
            kept = _kept(content, envelope, asked, asked.gap if passed else "")
            book.keep(kept, envelope.octets)
            facts = {"name": trusted.name, "number": str(kept.number), "network": kept.network}
            code = "audit.bundle_imported_gap" if passed else "audit.bundle_imported"
            more = {"missing": f"{passed.start}-{passed.stop - 1}", "reason": asked.gap} if passed else {}
            book.note(asked.now, asked.who, Reason.of(code, **facts, **more), kept.digest)
            return kept, trusted.name, len(content.bulletins)
    raise why or BundleError(Refusal.FOREIGN_KEY, key=spoken(envelope.key.fingerprint))


def _kept(content: Content, envelope: Envelope, asked: _Import, gap: str) -> KeptBundle:
    return KeptBundle(
        Way.IN,
        envelope.key.fingerprint,
        content.origin.network,
        content.origin.division,
        content.sequence,
        envelope.digest,
        content.previous,
        content.period,
        asked.now,
        asked.who,
        len(envelope.octets),
        content.approval,
        content.detail,
        gap,
    )


def _note_refused(asked: _Import, error: BundleError) -> None:
    with writing(asked.url) as book:
        what = Reason.of(
            "audit.bundle_refused", file=shown(Path(asked.file.name))[:100], why=f"bundle.word_{error.why.word}"
        )
        book.note(asked.now, asked.who, what, "")
