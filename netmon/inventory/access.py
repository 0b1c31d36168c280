"""By which credentials a device is asked, and whose word counts where there are two ways to ask."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from netmon.inventory.asking import Askings
from netmon.inventory.book import Book
from netmon.inventory.located import Located
from netmon.inventory.owners import Register
from netmon.inventory.problem import Report
from netmon.inventory.schema.credentials import CredentialEntry, CredentialKind
from netmon.inventory.schema.plant import DeviceEntry
from netmon.model.names import CredentialId
from netmon.model.plant import Prefer, Role

OFF: Final = "off"
"""What `snmp` or `ssh` says where that is not to be asked."""

SPOKEN: Final[Mapping[CredentialKind, str]] = {CredentialKind.SNMP: "SNMP", CredentialKind.SSH: "SSH"}


def credential_of(
    kind: CredentialKind, declared: Located, entry: DeviceEntry, register: Register, askings: Askings, report: Report
) -> CredentialId | None:
    """Return the credential of a kind that the device, its role or the file names; None where it is not asked so."""
    said, where = entry.snmp if kind is CredentialKind.SNMP else entry.ssh, declared.follow((kind,))
    is_own = said is not None
    if said is None:
        inherited = askings.credential_of(entry.role, kind)
        if inherited is None:
            return None
        said, where = inherited
    if said == OFF:
        return None
    if is_own:  # what a role says is looked up once, where it is said
        look_up(said, where, kind, register.credentials, report)
    return CredentialId(said)


def look_up_roles(askings: Askings, credentials: Book[CredentialEntry], report: Report) -> None:
    """Follow each `snmp` and `ssh` of the section `probing` once, where it is said."""
    for kind in CredentialKind:
        said = {found[1].path: found for role in Role if (found := askings.credential_of(role, kind)) is not None}
        for id_, located in said.values():
            if id_ != OFF:
                look_up(id_, located, kind, credentials, report)


def look_up(id_: str, where: Located, kind: CredentialKind, credentials: Book[CredentialEntry], report: Report) -> None:
    """Tell where no credential has that id, or one of the other kind."""
    entry = credentials.find(id_, where)
    if entry is not None and entry.kind is not kind:
        where.tell(report, "problem.credential_kind", kind=SPOKEN[entry.kind], wanted=SPOKEN[kind])


def preferred(
    declared: Located, said: Prefer | None, snmp: CredentialId | None, ssh: CredentialId | None, report: Report
) -> Prefer:
    """Return whose word counts: what the device says, else SNMP's where it is asked or SSH is not."""
    if said is None:
        return Prefer.SSH if snmp is None and ssh is not None else Prefer.SNMP
    needed = [(CredentialKind.SNMP, snmp)] * (said is not Prefer.SSH) + [(CredentialKind.SSH, ssh)] * (
        said is not Prefer.SNMP
    )
    for kind, credential in needed:
        if credential is None:
            declared.tell(report, "problem.prefer_without", "prefer", key=str(kind))
            break
    return said
