"""From the words of the command line to the plan of a discovery: refused with what would be right, or settled."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from netmon.cli.credential import CredentialFlags
from netmon.cli.declared import declared
from netmon.cli.endpoint import resolve
from netmon.cli.errors import CliError, WrongUseError
from netmon.cli.session import Session
from netmon.discover.plan import Plan, PlanError, Rule, check, collapsed, parse_prefix
from netmon.discover.scope import Scope
from netmon.discover.spans import Prefix
from netmon.model.credential import CommunityCredential, SecretRef, SecretScheme, SnmpCredential
from netmon.model.inventory import Inventory
from netmon.model.names import CredentialId, DeviceId
from netmon.model.plant import Address
from netmon.secrets import SecretError
from netmon.settings import Settings
from netmon.wires.snmp.access import reveal

OF_THE_FLAGS = "discovered"
"""The id in the proposal of a credential that the command line describes."""


@dataclass(frozen=True, slots=True)
class Words:
    """What was typed."""

    prefixes: Sequence[str]
    seeds: Sequence[str]
    scope: Sequence[str]
    exclude: Sequence[str]
    credentials: Sequence[str]
    flags: CredentialFlags
    snmp_port: int
    ping_first: bool
    again: bool
    rate: float
    max_hosts: int
    timeout: float


def inventory_of(session: Session, settings: Settings, *, named: bool) -> Inventory | None:
    """Return the inventory, of one network; None where none was named and there is none."""
    if not named and not settings.inventory.exists():
        return None
    inventory = declared(session, settings)
    if len(inventory.networks) > 1:
        raise WrongUseError("discover.which_network", file=settings.inventory, names=", ".join(inventory.networks))
    return inventory


def plan_of(session: Session, words: Words, inventory: Inventory | None) -> Plan:
    """Return the plan. Raises WrongUseError, or CliError where a secret cannot be read."""
    if words.max_hosts < 1:
        raise WrongUseError("discover.bad_max_hosts")
    if not 1 <= words.snmp_port <= 65535:
        raise WrongUseError("discover.bad_snmp_port")
    try:
        prefixes = collapsed(tuple(parse_prefix(text, "PREFIX") for text in words.prefixes))
        scope = collapsed(tuple(parse_prefix(text, "--scope") for text in words.scope)) or prefixes
        exclude = collapsed(tuple(parse_prefix(text, "--exclude") for text in words.exclude))
        devices = () if inventory is None else tuple(inventory.devices.values())
        plan = check(
            Plan(
                prefixes=prefixes,
                seeds=_seeds(words.seeds, inventory) if scope else (),
                scope=Scope(scope, exclude) if prefixes or words.seeds else Scope(()),
                rules=_rules(words, inventory),
                known={device.address: device for device in devices},
                own={} if inventory is None else _own(inventory),
                snmp_port=words.snmp_port,
                ping_first=words.ping_first,
                again=words.again,
                rate=words.rate,
                most=words.max_hosts,
                timeout=words.timeout,
            )
            if scope or not words.seeds
            else _unbounded()
        )
    except PlanError as error:
        raise WrongUseError(error.code, **error.facts) from error
    _try_secrets(session, plan)
    return plan


def new_credentials(plan: Plan, inventory: Inventory | None) -> tuple[SnmpCredential, ...]:
    """Return the credentials of a plan that the inventory does not have."""
    there: Mapping[CredentialId, SnmpCredential] = {} if inventory is None else inventory.credentials
    return tuple(rule.credential for rule in plan.rules if rule.credential.id not in there)


def _unbounded() -> Plan:
    raise PlanError("discover.seed_without_scope")


def _seeds(texts: Sequence[str], inventory: Inventory | None) -> tuple[Address, ...]:
    found: dict[Address, None] = {}
    for text in texts:
        device = None if inventory is None else inventory.devices.get(DeviceId(text))
        found[asyncio.run(resolve(text)) if device is None else device.address] = None
    return tuple(found)


def _rules(words: Words, inventory: Inventory | None) -> tuple[Rule, ...]:
    rules = [_rule(text, inventory) for text in words.credentials]
    if words.flags.given():
        rules.append(Rule(_portable(words.flags.credential(), inventory)))
    if not rules and inventory is not None and inventory.credentials:
        raise WrongUseError("discover.credentials_there", names=", ".join(inventory.credentials))
    return tuple(rules)


def _rule(text: str, inventory: Inventory | None) -> Rule:
    name, separator, where = text.partition("=")
    if inventory is None:
        raise WrongUseError("discover.credential_needs_inventory", name=name)
    credential = inventory.credentials.get(CredentialId(name))
    if credential is None:
        raise WrongUseError("discover.unknown_credential", name=name, names=", ".join(inventory.credentials) or "-")
    prefix: Prefix | None = parse_prefix(where, "--credential") if separator else None
    return Rule(credential, prefix)


def _portable(credential: SnmpCredential, inventory: Inventory | None) -> SnmpCredential:
    """Return a credential of the flags as a file can declare it: under an id of its own, with whole paths."""
    there = () if inventory is None else inventory.credentials
    id_ = CredentialId(OF_THE_FLAGS if CredentialId(OF_THE_FLAGS) not in there else f"{OF_THE_FLAGS}-flags")
    if isinstance(credential, CommunityCredential):
        return replace(credential, id=id_, community=_whole(credential.community))
    return replace(
        credential,
        id=id_,
        auth=None if credential.auth is None else (credential.auth[0], _whole(credential.auth[1])),
        priv=None if credential.priv is None else (credential.priv[0], _whole(credential.priv[1])),
    )


def _whole(reference: SecretRef) -> SecretRef:
    if reference.scheme is not SecretScheme.FILE:
        return reference
    return SecretRef(reference.scheme, str(Path(reference.name).absolute()))


def _own(inventory: Inventory) -> dict[Address, SnmpCredential]:
    return {
        device.address: inventory.credentials[device.snmp]
        for device in inventory.devices.values()
        if device.snmp is not None
    }


def _try_secrets(session: Session, plan: Plan) -> None:
    """Fetch every secret once before anything is sent."""
    asked = [one for address, one in plan.own.items() if plan.again or address in plan.seeds]
    for credential in {one.id: one for one in (*(rule.credential for rule in plan.rules), *asked)}.values():
        try:
            reveal(credential, session.environ)
        except SecretError as error:
            raise CliError(error.code, **error.facts) from error
