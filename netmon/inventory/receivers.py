"""Receivers of notifications: of one kind each, with somebody at the other end, and with secrets that are there."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from netmon.inventory import scalars
from netmon.inventory.check import check
from netmon.inventory.located import Located, colon_hint
from netmon.inventory.nearest import hint
from netmon.inventory.node import Table, Text, is_told
from netmon.inventory.problem import Report
from netmon.inventory.receiver_checks import ReceiverChecks
from netmon.inventory.receiver_kinds import receiver_of
from netmon.inventory.schema.receivers import MODELS, ReceiverEntry
from netmon.inventory.secret_check import SecretCheck
from netmon.model.names import ReceiverId
from netmon.model.receiver import Receiver, ReceiverKind

KINDS: Final = {str(kind): kind for kind in ReceiverKind}
NOBODY: Final[Mapping[ReceiverId, Receiver]] = MappingProxyType({})


def receivers_of(notify: Located, secrets: SecretCheck, report: Report) -> Mapping[ReceiverId, Receiver]:
    """Return the receivers that are right, of those under `receivers` of the section at `notify`."""
    if not notify.has("receivers"):
        return NOBODY
    declared = notify.follow(("receivers",))
    if not isinstance(declared.node, Table):
        is_left_empty = isinstance(declared.node, Text) and declared.node.absent  # every entry is commented out
        if not is_left_empty and not is_told(declared.node):
            declared.tell(report, "problem.not_a_mapping", hint=colon_hint(declared.node))
        return NOBODY
    receivers: dict[ReceiverId, Receiver] = {}
    for key in declared.node:
        where = declared.follow((str(key),))
        if key.broken:
            continue
        if not scalars.ID.fullmatch(key):
            report.add("problem.bad_id", key, where.path, key)
            continue
        entry = _entry(where, report)
        if entry is not None:
            checks = ReceiverChecks(where, entry, secrets, report)
            receivers[ReceiverId(str(key))] = receiver_of(ReceiverId(str(key)), entry, checks)
    return MappingProxyType(receivers)


def _entry(where: Located, report: Report) -> ReceiverEntry | None:
    """Return what a receiver says of itself, by the model of its kind; None where it is wrong."""
    if is_told(where.node):
        return None
    if not isinstance(where.node, Table):
        report.add("problem.not_a_mapping", where.value_place(), where.path, hint=colon_hint(where.node))
        return None
    said = where.node.value("kind")
    if isinstance(said, Text) and str(said) in KINDS:
        return check(MODELS[KINDS[str(said)]], where, report)
    if said is None:
        if not where.node.broken:
            report.add("problem.missing_key", where.place, where.path, key="kind")
    elif not is_told(said):
        near = hint(said, KINDS) if isinstance(said, Text) else ""
        where.tell(report, "problem.not_one_of", "kind", choices=", ".join(KINDS), hint=near)
    return None
