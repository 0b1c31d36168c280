"""What a profile rests on: single values and columns of a MIB, by name and OID, and what an agent said of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from netmon.model.text import clean_text

Oid = tuple[int, ...]
Value = int | bytes | Oid
"""An integer of any type, octets, or an OBJECT IDENTIFIER: as the agent sent it, whatever the MIB says it is."""


@dataclass(frozen=True, slots=True)
class MibObject:
    """An object by its MIB name. `oid` is that of the instance, or, of a `column`, that of the column.

    What is `steady` (names, classes, which module sits where) is read with the identity, not at each reading of health.
    """

    name: str
    oid: Oid
    column: bool
    steady: bool = False


def instance(name: str, oid: str) -> MibObject:
    """Return a single value; `oid` is dotted and whole, with the `.0` of a scalar."""
    return MibObject(name, oid_of(oid), column=False)


def column(name: str, oid: str) -> MibObject:
    """Return a column whose values change: `oid` is dotted, without an index."""
    return MibObject(name, oid_of(oid), column=True)


def steady(name: str, oid: str) -> MibObject:
    """Return a column whose values stay as long as nobody plugs anything: names, classes, models."""
    return MibObject(name, oid_of(oid), column=True, steady=True)


def oid_of(text: str) -> Oid:
    """Read dotted notation; raises ValueError."""
    return tuple(map(int, text.split(".")))


def dotted(*parts: Oid) -> str:
    """Write dotted notation, an index behind its column."""
    return ".".join(str(number) for part in parts for number in part)


def under(object_id: str, prefix: str) -> bool:
    """Whether one dotted OID is another or lies under it: `1.3.6.1.4.1.9` is not a prefix of `1.3.6.1.4.1.99`."""
    return object_id == prefix or object_id.startswith(f"{prefix}.")


@dataclass(frozen=True, slots=True)
class Answers:
    """What one agent said. A single value is a row with the index (); what it did not say is not there.

    `descr` and `object_id` are sysDescr, cleaned, and sysObjectID, dotted; "" where it did not say. `ports` has the
    ifIndex of every ifName and ifDescr.
    """

    descr: str = ""
    object_id: str = ""
    values: Mapping[Oid, Mapping[Oid, Value]] = field(default_factory=dict)
    ports: Mapping[str, int] = field(default_factory=dict)

    def rows(self, wanted: MibObject) -> Mapping[Oid, Value]:
        """Return index → value, ascending by index."""
        return self.values.get(wanted.oid, {})

    def at(self, wanted: MibObject, index: Oid = ()) -> Value | None:
        """Return one value."""
        return self.rows(wanted).get(index)

    def number(self, wanted: MibObject, index: Oid = ()) -> int | None:
        """Return one integer; None where it is something else."""
        found = self.at(wanted, index)
        return found if isinstance(found, int) else None

    def text(self, wanted: MibObject, index: Oid = ()) -> str:
        """Return one text, cleaned and on one line; "" where it is something else."""
        return text_of(self.at(wanted, index))


def text_of(value: Value | None) -> str:
    """Return octets as clean text without blanks around it or in a row; "" for anything else."""
    return " ".join(clean_text(value).text.split()) if isinstance(value, bytes) else ""
