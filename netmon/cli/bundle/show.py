"""`netmon bundle show` and `again`: what a bundle says, and the file once more."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table

from netmon.bundles.codec import carried, decoded
from netmon.bundles.content import Content
from netmon.bundles.envelope import Envelope, read_bundle, unseal
from netmon.bundles.errors import BundleError
from netmon.bundles.keys import spoken
from netmon.cli.bundle.files import write_new
from netmon.cli.bundle.opening import RefusedError, database_of, reading, shown
from netmon.cli.errors import CliError, WrongUseError
from netmon.cli.options import DatabaseOption, JsonOption
from netmon.cli.periods import period_text
from netmon.cli.session import Json, Session, session_of
from netmon.cli.tables import table
from netmon.cli.times import iso
from netmon.coverage.rate import percent
from netmon.model.bundle import Way
from netmon.reports.bundle import manifest
from netmon.reports.render import FORMATS, render
from netmon.store import Reader

_FEWEST = 6  # digits of a digest
_NUMBERS = (
    "bundle.column_met",
    "bundle.column_n",
    "bundle.column_rate",
    "bundle.column_unknown",
    "bundle.column_exempt",
)


def show(
    context: typer.Context,
    bundle: Annotated[str, typer.Argument(metavar="FILE|DIGEST", help="help.bundle_which")],
    manifest_to: Annotated[Path | None, typer.Option("--manifest", metavar="FILE", help="help.bundle_manifest")] = None,
    json: JsonOption = False,
    database: DatabaseOption = None,
) -> None:
    """Print what a bundle says, whoever signed it."""
    session = session_of(context)
    content, envelope = opened(session, bundle, database)
    if manifest_to is not None:
        _write_manifest(session, content, envelope, manifest_to)
        return
    if json:
        session.json({**content_json(content), "digest": envelope.digest})
        return
    origin = content.origin
    session.tell(
        "bundle.says",
        number=content.sequence,
        network=origin.network,
        division=origin.division,
        period=period_text(content.period),
        at=iso(content.made_at / 1000),
    )
    session.tell("bundle.signed_by", key=spoken(origin.key), digest=envelope.digest)
    if content.draft:
        session.tell("bundle.is_draft")
    else:
        session.tell("bundle.approved_by", approval=content.approval)
    if content.sample:
        session.tell("bundle.is_sample")
    session.tell("bundle.carries_detail" if content.detail else "bundle.carries_summary")
    session.tell("bundle.carried", digest=carried(content))
    session.out.print(_figures(session, content))
    if content.bulletins:
        session.tell("bundle.tells_of")
        session.out.print(_bulletins(session, content))


def again(
    context: typer.Context,
    digest: Annotated[str, typer.Argument(metavar="DIGEST", help="help.bundle_digest")],
    out: Annotated[Path, typer.Option("--out", metavar="FILE", help="help.bundle_out")],
    database: DatabaseOption = None,
) -> None:
    """Write the file of a bundle that is kept once more, the same bytes."""
    session = session_of(context)
    with reading(database_of(session, database)) as reader:
        octets = _octets(reader, digest)
    write_new(out, octets)
    session.tell("bundle.written_again", file=shown(out), size=len(octets))


def _write_manifest(session: Session, content: Content, envelope: Envelope, out: Path) -> None:
    name = out.suffix.removeprefix(".").lower()
    if name not in FORMATS:
        raise WrongUseError("bundle.no_such_format", file=out, choices=sorted(FORMATS))
    document = manifest(content, envelope.digest, len(envelope.octets), session.language)
    write_new(out, render(document, name))
    session.tell("bundle.manifest_written", file=shown(out))


def content_json(content: Content) -> dict[str, Json]:
    """Return what a bundle says, for scripts."""
    origin = content.origin
    return {
        "key": origin.key,
        "network": origin.network,
        "division": origin.division,
        "vantage": origin.vantage or None,
        "number": content.sequence,
        "previous": content.previous or None,
        "period": period_text(content.period),
        "made_at": iso(content.made_at / 1000),
        "approval": content.approval or None,
        "draft": content.draft,
        "detail": content.detail,
        "sample": content.sample,
        "software": content.software,
        "indicators": [
            {
                "id": one.id,
                "criterion": one.criterion,
                "rule": one.rule,
                "met": one.counts.met,
                "unmet": one.counts.unmet,
                "unknown": one.counts.unknown,
                "exempt": one.counts.exempt,
                "n": one.counts.n,
                "declared": one.declared,
                "reported": one.reported,
                "inputs": one.inputs,
                "divisions": len({cell.division for cell in one.cells}),
                "marks": len(one.marks),
                "details": len(one.details),
            }
            for one in content.indicators
        ],
        "bulletins": [
            {"id": one.id, "revision": one.revision, "digest": one.digest, "files": list(one.files)}
            for one in content.bulletins
        ],
        "carried": carried(content),
    }


def _figures(session: Session, content: Content) -> Table:
    shown = table(
        session,
        "bundle.column_indicator",
        "bundle.column_rule",
        *(f">{column}" for column in _NUMBERS),
        "bundle.column_inputs",
    )
    for one in content.indicators:
        rate = one.counts.confirmed
        said = session.say("bundle.undeclared") if not one.declared else "–" if rate is None else percent(rate)
        counts = (str(each) for each in (one.counts.unknown, one.counts.exempt))
        shown.add_row(one.id, one.rule, str(one.counts.met), str(one.counts.n), said, *counts, one.inputs[:19])
    return shown


def _bulletins(session: Session, content: Content) -> Table:
    columns = ("bundle.column_bulletin", ">bundle.column_revision", ">bundle.column_files", "|bundle.column_digest")
    shown = table(session, *columns)
    for one in content.bulletins:
        shown.add_row(one.id, str(one.revision), str(len(one.files)), one.digest)
    return shown


def opened(session: Session, text: str, database: str | None) -> tuple[Content, Envelope]:
    """Return the bundle of a file, or of the digest of one that is kept."""
    try:
        path = Path(text)
        if path.exists():
            envelope = read_bundle(path)
        else:
            with reading(database_of(session, database)) as reader:
                envelope = unseal(BytesIO(_octets(reader, text)))
        return decoded(envelope), envelope
    except BundleError as error:
        raise RefusedError(error) from error
    except OSError as error:
        raise CliError("bundle.not_read", file=text, error=error.strerror or "?") from error


def _octets(reader: Reader, digest: str) -> bytes:
    wanted = digest.removeprefix("sha256:")
    found = [one for way in Way for one in reader.bundles(way) if one.digest.removeprefix("sha256:").startswith(wanted)]
    # A bundle that was sent and taken in on one database is one file.
    octets = reader.bundle_octets(found[0]) if len({one.digest for one in found}) == 1 else None
    if len(wanted) < _FEWEST or octets is None:
        raise WrongUseError("bundle.no_such_bundle", digest=digest)
    return octets
