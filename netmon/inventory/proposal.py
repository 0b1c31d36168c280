"""A proposed inventory file as text: what was found, for a person to read, change and include."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from netmon.model.belief import Reason
from netmon.model.credential import CommunityCredential, SnmpCredential
from netmon.model.plant import Address, Role
from netmon.words import Language, say, say_reason

MARK = "# netmon discover"
"""The first line of every proposal: what begins otherwise was written by somebody else."""
_PLAIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9._/-]*")


@dataclass(frozen=True, slots=True)
class ProposedDevice:
    """An entry of `devices`; what is None is left out. `remarks` stand above it as comments."""

    id: str
    name: str
    unit: str
    address: Address
    role: Role
    network: str | None = None
    snmp: str | None = None
    snmp_port: int | None = None
    remarks: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class ProposedLink:
    """An entry of `links`, upper end first: ids of devices and ifNames."""

    id: str
    upper: tuple[str, str]
    lower: tuple[str, str]
    remarks: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Chapter:
    """Comments for which the inventory has no key: a title, and what it tells of."""

    title: Reason
    lines: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Proposal:
    """A file. `head` are the comments at its top, `chapters` those at its end.

    `networks`, `divisions` and `units` map ids to the entry's keys and values, all of them text.
    """

    head: tuple[Reason, ...]
    networks: Mapping[str, Mapping[str, str]]
    divisions: Mapping[str, Mapping[str, str]]
    units: Mapping[str, Mapping[str, str]]
    credentials: tuple[SnmpCredential, ...]
    devices: tuple[ProposedDevice, ...]
    links: tuple[ProposedLink, ...]
    chapters: tuple[Chapter, ...] = ()


def render(proposal: Proposal, language: Language) -> str:
    """Return the text of the file; comments and placeholders are in `language`."""
    return "\n".join(_lines(proposal, language)) + "\n"


def _lines(proposal: Proposal, language: Language) -> Iterator[str]:
    yield MARK
    for remark in proposal.head:
        yield from _comment(remark, language)
    yield from _section("networks", proposal.networks, None, language)
    yield from _section("divisions", proposal.divisions, Reason("proposal.division"), language)
    if proposal.credentials:
        yield from ("", "credentials:")
        yield from (f"  {one.id}: {{{_credential(one)}}}" for one in proposal.credentials)
    yield from _section("units", proposal.units, Reason("proposal.unit"), language)
    if proposal.devices:
        yield from ("", "devices:")
        for device in proposal.devices:
            yield from _entry(device.id, device.remarks, _flow(_of_device(device)), language)
    if proposal.links:
        yield ""
        yield from _comment(Reason("proposal.links"), language)
        yield "links:"
        for link in proposal.links:
            yield from _entry(link.id, link.remarks, f"upper: {_end(link.upper)}, lower: {_end(link.lower)}", language)
    for chapter in proposal.chapters:
        yield ""
        yield from _comment(chapter.title, language)
        for line in chapter.lines:
            yield from _comment(line, language, indent="#   ")


def _section(
    name: str, entries: Mapping[str, Mapping[str, str]], remark: Reason | None, language: Language
) -> Iterator[str]:
    if not entries:
        return
    yield ""
    if remark is not None:
        yield from _comment(remark, language)
    yield f"{name}:"
    for id_, entry in entries.items():
        told = {key: say(language, value) if value.startswith("proposal.") else value for key, value in entry.items()}
        yield f"  {id_}: {{{_flow(told)}}}"


def _entry(id_: str, remarks: Iterable[Reason], body: str, language: Language) -> Iterator[str]:
    for remark in remarks:
        yield from _comment(remark, language, indent="  # ")
    yield f"  {id_}: {{{body}}}"


def _of_device(device: ProposedDevice) -> Mapping[str, str]:
    said = {
        "name": device.name if device.name != device.id else None,
        "unit": device.unit,
        "network": device.network,
        "address": str(device.address),
        "role": str(device.role),
        "snmp": device.snmp,
        "snmp_port": None if device.snmp_port is None else str(device.snmp_port),
    }
    return {key: value for key, value in said.items() if value is not None}


def _credential(credential: SnmpCredential) -> str:
    if isinstance(credential, CommunityCredential):
        return _flow({"version": credential.version, "community": str(credential.community)})
    said = {"version": "v3", "user": credential.user}
    for key, protected in (("auth", credential.auth), ("priv", credential.priv)):
        if protected is not None:
            said[key] = f"{protected[0]}:{protected[1]}"
    return _flow({**said, **({"context": credential.context} if credential.context else {})})


def _end(end: tuple[str, str]) -> str:
    return f"{{{_flow({'device': end[0], 'interface': end[1]})}}}"


def _flow(said: Mapping[str, str]) -> str:
    return ", ".join(f"{key}: {_scalar(value)}" for key, value in said.items())


def _scalar(text: str) -> str:
    """Return a text that YAML reads as itself."""
    return text if _PLAIN.fullmatch(text) else json.dumps(text, ensure_ascii=False)


def _comment(remark: Reason, language: Language, indent: str = "# ") -> Iterator[str]:
    for line in say_reason(language, remark.code, dict(remark.facts)).splitlines():
        yield f"{indent}{line}".rstrip()
