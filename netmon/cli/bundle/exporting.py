"""`netmon bundle export`: signed, numbered, kept whole in the database, and only then written."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path
from typing import Annotated

import typer

from netmon import __version__
from netmon.bundles.codec import carried, decoded, encoded
from netmon.bundles.content import Content, Origin
from netmon.bundles.envelope import digest_of, seal, unseal
from netmon.bundles.errors import BundleError
from netmon.bundles.keys import SigningKey
from netmon.bundles.making import Made, parts_of
from netmon.bundles.marks import FEWEST, Marker
from netmon.bundles.publications import published_in
from netmon.cli.bundle.files import reserved, write_new
from netmon.cli.bundle.opening import (
    ByOption,
    KeyOption,
    OverlapOption,
    PassphraseOption,
    RefusedError,
    a_line,
    name_of,
    reading,
    secret,
    shown,
    signing_key,
    writing,
)
from netmon.cli.coverage.asked import refusing
from netmon.cli.coverage.opening import Opened, open_figures
from netmon.cli.errors import CliError, WrongUseError
from netmon.cli.options import DatabaseOption, InventoryOption, JsonOption
from netmon.cli.periods import period_of, period_text
from netmon.cli.session import Session, session_of
from netmon.model.belief import Reason
from netmon.model.bundle import KeptBundle, Way
from netmon.model.days import end_of
from netmon.model.names import DivisionCode, NetworkId
from netmon.model.period import Period, PeriodKind
from netmon.settings import Flags, settings_from
from netmon.store import BundleBook


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to leave the building, and by whose leave."""

    network: NetworkId
    period: Period
    division: str
    vantage: str
    approval: str
    draft: bool
    detail: bool
    who: str
    now: float


def export(  # noqa: PLR0913, PLR0917 - Typer calls it by name, one parameter for each option
    context: typer.Context,
    network: Annotated[str, typer.Option("--network", metavar="NETWORK", help="help.bundle_network")],
    key: KeyOption,
    out: Annotated[Path, typer.Option("--out", metavar="FILE", help="help.bundle_out")],
    period: Annotated[str | None, typer.Option("--period", metavar="PERIOD", help="help.bundle_period")] = None,
    at: Annotated[str | None, typer.Option("--at", metavar="DATE", help="help.bundle_at")] = None,
    approval: Annotated[str, typer.Option("--approval", metavar="NUMBER", help="help.bundle_approval")] = "",
    draft: Annotated[bool, typer.Option("--draft", help="help.bundle_draft")] = False,
    detail: Annotated[bool, typer.Option("--detail", help="help.bundle_detail")] = False,
    division: Annotated[str, typer.Option("--division", metavar="CODE", help="help.bundle_division")] = "",
    vantage: Annotated[str, typer.Option("--vantage", metavar="TEXT", help="help.bundle_vantage")] = "",
    overlap_key: OverlapOption = None,
    passphrase: PassphraseOption = None,
    by: ByOption = None,
    json: JsonOption = False,
    inventory: InventoryOption = None,
    database: DatabaseOption = None,
) -> None:
    """Write a bundle."""
    session = session_of(context)
    meant = _period(period, at)
    if bool(approval) == draft:
        raise WrongUseError("bundle.approval_or_draft")
    approval, vantage = (a_line(one, option) if one else "" for one, option in
                         ((approval, "--approval"), (vantage, "--vantage")))  # fmt: skip
    if out.exists():
        raise CliError("bundle.file_exists", file=out)
    signer = signing_key(session, key, passphrase)
    settings = settings_from(Flags(inventory=inventory, database=database), session.environ)
    opened = open_figures(session, settings)
    asked = Asked(
        NetworkId(network), meant, division, vantage, approval, draft, detail, name_of(session, by), opened.now
    )  # fmt: skip
    made = _made(session, opened, asked, overlap_key)
    if made.sample and not draft:
        raise CliError("bundle.sample", period=period_text(meant))
    with reading(settings.database) as reader:
        made = replace(made, bulletins=published_in(reader, asked.network, meant))
    if draft:
        content = _content(opened, asked, made, signer, ())
        octets = _seal(content, signer)
        write_new(out, octets)
    else:
        content, octets = _entered(opened, asked, made, signer, settings.database, out)
    again = not draft and content.made_at != int(asked.now * 1000)
    _tell(session, content, out, octets, again=again, json=json)


def _period(period: str | None, at: str | None) -> Period:
    if (period is None) == (at is None):
        raise WrongUseError("bundle.period_or_at")
    found = period_of(period or at or "")
    if at is not None and found.kind is not PeriodKind.DAY:
        raise WrongUseError("cli.bad_period", value=at)
    return found


def _made(session: Session, opened: Opened, asked: Asked, overlap_key: str | None) -> Made:
    marker = None
    if overlap_key is not None:
        try:
            marker = Marker(secret(session, overlap_key, "--overlap-key"), asked.network, asked.period)
        except ValueError:
            raise CliError("bundle.overlap_key_short", fewest=FEWEST) from None
    with refusing():
        made = parts_of(opened.figures, asked.network, asked.period, asked.now, marker, detail=asked.detail)
    if not made.parts:
        with refusing():
            defined = opened.figures.definitions(asked.now).indicators.values()
        networks = sorted({str(one.population.network) for one in defined})
        raise WrongUseError("cli.unknown_network", network=asked.network, choices=networks)
    return made


def _entered(
    opened: Opened, asked: Asked, made: Made, signer: SigningKey, url: str, out: Path
) -> tuple[Content, bytes]:
    """Enter the bundle and write it: no number without a record, and no signature on the disk without a number."""
    with ExitStack() as after, writing(url) as book:
        chain = book.bundles(Way.OUT, signer.public.fingerprint, asked.network)
        content = _content(opened, asked, made, signer, chain)
        before = _same(book, chain, content)
        content, octets = before or (content, _seal(content, signer))
        failed = CliError("bundle.kept_not_written", file=out, number=content.sequence)
        after.enter_context(reserved(out, octets, failed))
        if before is None:
            kept = _kept(content, octets, asked)
            book.keep(kept, octets)
            facts = {"number": str(kept.number), "network": kept.network, "approval": kept.approval}
            book.note(asked.now, asked.who, Reason.of("audit.bundle_exported", **facts), kept.digest)
    return content, octets


def _same(book: BundleBook, chain: Sequence[KeptBundle], content: Content) -> tuple[Content, bytes] | None:
    """Return the last bundle where it has this approval and carries the same.

    Whoever was interrupted runs the command again: that is the same bundle, and no number is left out.
    """
    octets = book.octets(chain[-1]) if chain and chain[-1].approval == content.approval else None
    try:
        last = None if octets is None else decoded(unseal(BytesIO(octets)))
    except BundleError:
        return None  # `netmon bundle verify` tells that somebody changed the database
    return (last, octets) if octets and last is not None and carried(last) == carried(content) else None


def _content(
    opened: Opened, asked: Asked, made: Made, signer: SigningKey, chain: Sequence[KeptBundle]
) -> Content:  # fmt: skip
    last = chain[-1] if chain else None
    division = asked.division or ("" if last is None else last.division)
    _check_division(opened, asked, division)
    return Content(
        Origin(signer.public.fingerprint, asked.network, DivisionCode(division), asked.vantage),
        0 if asked.draft else 1 if last is None else last.number + 1,
        "" if last is None else last.digest,
        asked.period,
        max((one.known for one in made.parts), default=0),
        int(asked.now * 1000),
        str(opened.figures.zone),
        f"netmon/{__version__}",
        made.parts,
        made.bulletins,
        approval=asked.approval,
        detail=asked.detail,
        sample=made.sample,
    )


def _check_division(opened: Opened, asked: Asked, division: str) -> None:
    if not division:
        raise WrongUseError("bundle.which_division")
    at = end_of(asked.period.last, opened.figures.zone)
    if division not in opened.figures.parts.register(at, asked.now).lineage:
        raise WrongUseError("bundle.unknown_division", division=division)


def _seal(content: Content, signer: SigningKey) -> bytes:
    """Return the file, read once as whoever receives it will: what they would refuse must cost no number."""
    try:
        octets = seal(encoded(content), signer)
        decoded(unseal(BytesIO(octets)))
    except BundleError as error:
        raise RefusedError(error) from error
    return octets


def _kept(content: Content, octets: bytes, asked: Asked) -> KeptBundle:
    origin = content.origin
    return KeptBundle(
        Way.OUT,
        origin.key,
        origin.network,
        origin.division,
        content.sequence,
        digest_of(encoded(content)),
        content.previous,
        content.period,
        asked.now,
        asked.who,
        len(octets),
        content.approval,
        content.detail,
    )


def _tell(session: Session, content: Content, out: Path, octets: bytes, *, again: bool, json: bool) -> None:
    facts = {
        "number": content.sequence,
        "network": content.origin.network,
        "period": period_text(content.period),
        "digest": digest_of(encoded(content)),
        "size": len(octets),
    }
    if json:
        told = {"detail": content.detail, "draft": content.draft, "again": again, "carried": carried(content)}
        session.json({**facts, "file": str(out), **told})
        return
    code = "drafted" if content.draft else "exported_again" if again else "exported"
    session.tell(f"bundle.{code}", file=shown(out), **facts)
    session.tell("bundle.carries_detail" if content.detail else "bundle.carries_summary")
