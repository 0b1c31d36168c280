"""`netmon integrate DIR`: from a running Prometheus and Grafana to the dashboards, for a site of one's own."""

from __future__ import annotations

from pathlib import Path, PurePath, PurePosixPath
from typing import Annotated

import typer

from netmon.cli.errors import CliError, WrongUseError
from netmon.cli.integrate.address import Address, address_of
from netmon.cli.integrate.shipped import shipped
from netmon.cli.integrate.site import ALERTMANAGER, NETMON, PROMETHEUS, Site, files_of
from netmon.cli.session import session_of
from netmon.words import Language

_URL = "URL"


def integrate(  # noqa: PLR0913, PLR0917 - Typer calls it by name, one parameter for each option
    context: typer.Context,
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="help.integrate_dir")],
    netmon: Annotated[list[str] | None, typer.Option("--netmon", metavar=_URL, help="help.integrate_netmon")] = None,
    prometheus: Annotated[str, typer.Option("--prometheus", metavar=_URL, help="help.integrate_prometheus")] = str(
        PROMETHEUS
    ),
    alertmanager: Annotated[
        str, typer.Option("--alertmanager", metavar=_URL, help="help.integrate_alertmanager")
    ] = str(ALERTMANAGER),
    language: Annotated[str | None, typer.Option("--language", metavar="zh|en", help="help.integrate_language")] = None,
    token_file: Annotated[
        Path | None, typer.Option("--token-file", metavar="FILE", help="help.integrate_token")
    ] = None,
    ca_file: Annotated[Path | None, typer.Option("--ca-file", metavar="FILE", help="help.integrate_ca")] = None,
    pages: Annotated[str | None, typer.Option("--pages", metavar=_URL, help="help.integrate_pages")] = None,
    dashboards: Annotated[
        PurePosixPath | None,
        typer.Option("--dashboards", metavar="DIR", parser=PurePosixPath, help="help.integrate_dashboards"),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="help.integrate_force")] = False,
) -> None:
    """Write the files; what is there and says something else is left alone unless told otherwise."""
    from netmon.inventory.placing import put  # noqa: PLC0415 - it brings the inventory; --help does not need it

    session = session_of(context)
    if language is not None and language not in tuple(Language):
        raise WrongUseError("cli.no_such_language", lang=language, choices=list(Language))
    if folder.exists() and not folder.is_dir():
        raise WrongUseError("integrate.no_folder", folder=folder)
    folder = folder.absolute()
    instances = _netmons(netmon or [str(NETMON)])
    site = Site(
        netmon=instances,
        pages=instances[0] if pages is None else _address("--pages", pages),
        prometheus=_address("--prometheus", prometheus),
        alertmanager=_address("--alertmanager", alertmanager),
        dashboards=_fit("--dashboards", dashboards or folder / "grafana" / "dashboards"),
        languages=tuple(Language) if language is None else (Language(language),),
        token=None if token_file is None else _fit("--token-file", token_file.absolute()),
        authority=None if ca_file is None else _fit("--ca-file", ca_file.absolute()),
    )
    wanted = {folder / place: text.encode() for place, text in files_of(site, shipped()).items()}
    try:
        others = [path for path, content in wanted.items() if path.exists() and path.read_bytes() != content]
        if others and not force:
            raise CliError("integrate.exists", file=others[0], count=len(others))
        put(wanted)
    except OSError as error:
        raise CliError("sheets.unwritable", file=error.filename or folder, error=error.strerror or "?") from error
    session.tell("integrate.written", folder=folder, count=len(wanted))
    for address in site.netmon:
        if address.scheme == "http" and site.token is not None and not address.on_this_host:
            session.warn("integrate.token_in_clear", url=address)
    session.tell("integrate.next", file=folder / "README.md")


def _netmons(urls: list[str]) -> tuple[Address, ...]:
    found = tuple(_address("--netmon", url) for url in urls)
    if len(set(found)) < len(found):
        raise WrongUseError("integrate.twice", url=next(url for url in found if found.count(url) > 1))
    return found


def _address(option: str, url: str) -> Address:
    found = address_of(url)
    if found is None:
        raise WrongUseError("integrate.bad_url", option=option, value=url)
    return found


def _fit(option: str, path: PurePath) -> str:
    """Return a path that may stand in a file of Grafana's or Prometheus'. Grafana takes `$` for a variable."""
    if not str(path).isprintable() or "$" in str(path) or not path.is_absolute():
        raise WrongUseError("integrate.bad_path", option=option, value=path)
    return path.as_posix()
