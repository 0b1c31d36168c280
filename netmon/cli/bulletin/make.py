"""`netmon bulletin make`: puts a bulletin together; only with `--keep` is it entered as a draft, by the daemon."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from netmon.bulletins.canonical import canonical
from netmon.bulletins.digest import digest
from netmon.bulletins.gather import gather
from netmon.bulletins.naming import bulletin_id, period_text
from netmon.bulletins.refusal import unpublishable
from netmon.bulletins.settled import settled
from netmon.cli.access import Access, acting
from netmon.cli.bulletin.files import (
    FormatOption,
    LanguageOption,
    OutOption,
    TemplateOption,
    formats_of,
    languages_of,
    write_files,
)
from netmon.cli.bulletin.opening import Shelf, network_option, open_shelf, period_option, reading
from netmon.cli.bulletin.telling import kn_of, rate_of, say_reason_of, tell_kept
from netmon.cli.bulletin.templating import filled, with_template_alone
from netmon.cli.bulletin.waiting import made_by_daemon
from netmon.cli.daemon_api import DaemonApi
from netmon.cli.errors import CliError, WrongUseError
from netmon.cli.options import DatabaseOption, JsonOption
from netmon.cli.session import Json, Session, session_of
from netmon.cli.times import instant, iso
from netmon.figures.dates import moment_of
from netmon.figures.errors import FigureError
from netmon.model.bulletin import Bulletin
from netmon.model.names import NetworkId
from netmon.model.period import Period
from netmon.reports.bulletin.files import files_of
from netmon.settings import Flags, settings_from

SETTLED, NOW = "settled", "now"
_ASKED = {SETTLED: "reported", NOW: "now"}


@acting
def bulletin_make(  # noqa: PLR0913, PLR0917 - Typer calls it by name, one parameter for each option
    context: typer.Context,
    access: Access,
    network: Annotated[str, typer.Option("--network", metavar="NETWORK", help="help.bulletin_network")],
    period: Annotated[str, typer.Option("--period", metavar="PERIOD", help="help.bulletin_period")],
    known: Annotated[str, typer.Option("--known", metavar="settled|now|DATE", help="help.bulletin_known")] = SETTLED,
    out: OutOption = None,
    format_: FormatOption = None,
    language: LanguageOption = None,
    template: TemplateOption = None,
    keep: Annotated[bool, typer.Option("--keep", help="help.bulletin_keep")] = False,
    number: Annotated[str, typer.Option("--number", metavar="NO", help="help.bulletin_number")] = "",
    title: Annotated[str, typer.Option("--title", metavar="TEXT", help="help.bulletin_title")] = "",
    because: Annotated[str, typer.Option("--because", metavar="TEXT", help="help.bulletin_because")] = "",
    json: JsonOption = False,
    database: DatabaseOption = None,
) -> None:
    """Put a bulletin together, and print what it comes to."""
    session = session_of(context)
    formats, languages = formats_of(format_), languages_of(language)
    meant = period_option(period)
    if template is not None:
        with_template_alone(format_)
        if keep or out is None:
            raise WrongUseError("bulletin_cli.template_out")
    if keep:
        # The daemon is asked by the names of its API: no database need be within reach.
        if known not in _ASKED:
            raise WrongUseError("bulletin_cli.keep_known", value=known)
        body: dict[str, Json] = {"network": network, "period": period_text(meant), "known": _ASKED[known]}
        body |= {"number": number, "title": title, "because": because}
        _tell_draft(session, made_by_daemon(session, DaemonApi(session, access), body), as_json=json)
        return
    shelf = open_shelf(session, settings_from(Flags(database=database), session.environ))
    of = network_option(shelf, network)
    at = _known(shelf, of, meant, known)
    with reading():
        made = gather(shelf.figures, shelf.reader, of, meant, at)
        content = canonical(made)
    files = files_of(made, None, formats, languages) if template is None else filled(template, made, None, languages)
    written = [] if out is None else write_files(out, files)
    if json:
        session.json(_json(session, made, content, written))
    else:
        _tell(session, shelf, made, content, written)


def _known(shelf: Shelf, network: NetworkId, period: Period, said: str) -> float:
    """Return as of when it is to be known (UTC, epoch seconds)."""
    if said == NOW:
        return shelf.now
    if said == SETTLED:
        with reading():
            found = settled(shelf.figures, shelf.reader, network, period)
        if found is None:
            raise CliError("bulletin_cli.not_settled", last=period.last)
        return found
    try:
        return moment_of(said, shelf.figures.zone, shelf.now)
    except FigureError as error:
        raise WrongUseError(error.code, **error.facts) from error


def _tell(session: Session, shelf: Shelf, made: Bulletin, content: bytes, written: list[Path]) -> None:
    made_digest = digest(content)
    known = instant(made.known, shelf.figures.zone)
    session.tell("bulletin_cli.made", id=bulletin_id(made.network, made.period), known=known)
    for row in made.indicators:
        session.tell("bulletin_cli.figure", name=row.name, rate=rate_of(row.counts), kn=kn_of(row.counts))
    session.tell("bulletin_cli.digest", digest=made_digest, size=len(content))
    with reading():
        same = next(iter(shelf.reader.bulletins_with(made_digest)), None)
    if same is not None:
        session.tell("bulletin_cli.same_as", name=same.name, state=session.say(f"publishing.{same.state.value}"))
    for reason in unpublishable(made):
        session.warn("bulletin_cli.not_to_publish", reason=say_reason_of(session, reason))
    for path in written:
        session.tell("bulletin_cli.written", path=path)


def _json(session: Session, made: Bulletin, content: bytes, written: list[Path]) -> dict[str, Json]:
    return {
        "id": bulletin_id(made.network, made.period),
        "known": iso(made.known),
        "digest": digest(content),
        "size": len(content),
        "indicators": [
            {"id": row.id, "met": row.counts.met, "n": row.counts.n, "unknown": row.counts.unknown}
            for row in made.indicators
        ],
        "unpublishable": [{"code": one.code, "message": say_reason_of(session, one)} for one in unpublishable(made)],
        "files": [str(path) for path in written],
    }


def _tell_draft(session: Session, answer: dict[str, Json], *, as_json: bool) -> None:
    if as_json:
        session.json(answer)
    else:
        tell_kept(session, "bulletin_cli.kept", answer)
