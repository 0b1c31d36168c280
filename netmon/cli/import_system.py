"""`netmon import --from`: from what another system knows to a proposed inventory."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from netmon.cli.errors import NOT_DONE, CliError, WrongUseError, end
from netmon.cli.import_view import tell_done, tell_flaws, tell_lacking, tell_problems, tell_refused
from netmon.cli.session import Session
from netmon.imports.api import Api
from netmon.imports.documents import Documents, read_files
from netmon.imports.draught import Place, alone, check_place, draw_up
from netmon.imports.errors import FlawsError, ImportsError
from netmon.imports.known import Known, known_in
from netmon.imports.map_text import map_text
from netmon.imports.mapping import Map
from netmon.imports.proposal import Proposal
from netmon.imports.propose import propose
from netmon.imports.read_map import read_map
from netmon.imports.source import Source
from netmon.imports.sources import SOURCES
from netmon.inventory import InventoryError
from netmon.inventory.placing import put
from netmon.inventory.schema.credentials import REFERENCE
from netmon.model.credential import SecretRef, SecretScheme
from netmon.secrets import Secret, SecretError, fetch
from netmon.settings import Flags, settings_from
from netmon.wires.http import HttpClient, HttpError, read_url, trusting
from netmon.wires.http.url import is_url

BELOW: Final = re.compile(r"/(api(/.*)?|api_jsonrpc\.php)$")
"""What people add to the address of a system, because its manual does."""

LOOPBACK: Final = re.compile(r"localhost|127\.[0-9.]+|::1")


@dataclass(frozen=True, slots=True)
class Asked:
    """The command line."""

    system: str
    source: str
    into: Path | None
    network: str | None
    inventory: Path | None
    map: Path | None
    propose_map: Path | None
    snmp: str | None
    token: str | None
    ca: Path | None
    insecure: bool
    force: bool
    json: bool


def import_system(session: Session, asked: Asked) -> None:
    """Import all that a system tells, or tell what stands in the way and write nothing."""
    source = SOURCES.get(asked.system)
    if source is None:
        raise WrongUseError("cli.no_such_system", system=asked.system, choices=list(SOURCES))
    network = settings_from(Flags(network=asked.network), session.environ).network
    if network is None:
        raise WrongUseError("cli.import_network_needed")
    place = Place(asked.into or Path(source.name), asked.inventory)
    try:
        _import(session, asked, source, network, place)
    except ImportsError as error:
        raise CliError(error.code, **error.facts) from error
    except HttpError as error:
        raise CliError(error.code, **error.facts) from error
    except FlawsError as error:
        tell_flaws(session, asked.source, error.flaws, as_json=asked.json)
        end(NOT_DONE)
    except InventoryError as error:
        tell_problems(session, error.problems, as_json=asked.json)
        end(NOT_DONE)
    except OSError as error:
        raise CliError("sheets.unwritable", file=error.filename or place.folder, error=error.strerror or "?") from error


def _import(session: Session, asked: Asked, source: Source, network: str, place: Place) -> None:
    if asked.propose_map is None:
        check_place(place)
        if place.existing() and not asked.force:
            raise CliError("imports.exists", folder=place.folder)
    elif asked.propose_map.exists():
        raise CliError("imports.map_exists", file=asked.propose_map)
    map_ = _map(asked)
    known = _known(session, network, place)
    documents = _documents(session, asked, source)
    proposal = propose(source.read(documents), map_, known, network)
    if asked.propose_map is not None:
        _propose_map(session, asked, source, proposal, map_)
        return
    if proposal.gaps or proposal.undeclared:
        tell_lacking(session, proposal, as_json=asked.json)
        end(NOT_DONE)
    if not any(proposal.rows[section] for section in ("devices", "links")):
        raise CliError("imports.nothing", source=asked.source, left=len(proposal.remarks))
    draught = draw_up(proposal, place, source.name, network, session.language)
    if draught.inventory is None:
        tell_refused(session, asked.source, draught.problems, as_json=asked.json)
        end(NOT_DONE)
    put(draught.files)
    tell_done(session, proposal, draught, place.main, as_json=asked.json)


def _map(asked: Asked) -> Map:
    map_ = Map() if asked.map is None else read_map(asked.map)
    return map_ if asked.snmp is None else replace(map_, default=replace(map_.default, snmp=asked.snmp))


def _known(session: Session, network: str, place: Place) -> Known:
    if place.base is None:
        return alone(network)
    return known_in(place.base, network, place.without_rows(session.language))


def _propose_map(session: Session, asked: Asked, source: Source, proposal: Proposal, map_: Map) -> None:
    if asked.propose_map is None:
        raise TypeError("no map was asked for")
    if not proposal.gaps and not proposal.undeclared:
        session.tell("imports.map_complete")
        return
    text = map_text(proposal.gaps, proposal.undeclared, map_, source.name, session.language)
    put({asked.propose_map: text.encode()})
    session.tell("imports.map_written", file=asked.propose_map, count=len(proposal.gaps) + len(proposal.undeclared))


def _documents(session: Session, asked: Asked, source: Source) -> Documents:
    """Return what the address or the files say."""
    with session.err.status(session.say("cli.import_reading", file=asked.source)) as status:
        if is_url(asked.source):
            api = _api(session, asked, lambda place: status.update(session.say("imports.fetching", place=place)))
            return source.fetch(api)
        if asked.token is not None:
            raise WrongUseError("imports.token_for_files")
        return read_files(Path(asked.source), source.parts, source.suffixes, source.decode)


def _api(session: Session, asked: Asked, told: Callable[[str], object]) -> Api:
    url = read_url(asked.source)
    url = replace(url, path=BELOW.sub("", url.path))
    token = None if asked.token is None else _token(session, asked.token)
    if token is not None and not url.secure and not asked.insecure and not LOOPBACK.fullmatch(url.host):
        raise ImportsError("imports.in_clear", url=str(url))
    client = HttpClient(session.clock, time.sleep, trusting(asked.ca, verify=not asked.insecure))
    return Api(client, url, token, told)


def _token(session: Session, said: str) -> Secret:
    """Return the token that a reference leads to; what is no reference may be the token itself and is not repeated."""
    if not re.fullmatch(REFERENCE, said):
        raise WrongUseError("imports.token_in_clear")
    scheme, _, name = said.partition(":")
    try:
        return fetch(SecretRef(SecretScheme(scheme), name), session.environ)
    except SecretError as error:
        raise CliError(error.code, **error.facts) from error
