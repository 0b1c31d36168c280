"""How one system is told from all others: the shape of the rows in `netmon.vendors.systems`."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class System:
    """A rule: every condition that is given must hold.

    `os` is LibreNMS's short name. `under` lists prefixes of sysObjectID, separated by blanks, below `enterprises`
    (1.3.6.1.4.1), or from the root where they start with a dot; a match ends on a dot. `says` is a pattern that
    sysDescr holds, in either case, `unless` one that it must not hold. `has` is an object instance that only this
    system answers for, written like a prefix, and `shows` a pattern of its text. `vendor` is the maker where the
    enterprise number does not name him. `name` tells several rules of one system apart.
    `general` is what an operating system says of itself in whatever it is built into: any other rule is better.
    """

    os: str
    under: str = ""
    says: str = ""
    unless: str = ""
    has: str = ""
    shows: str = ""
    vendor: str = ""
    name: str = ""
    general: bool = False

    @property
    def rule(self) -> str:
        """The stable name that a `Source` carries."""
        return f"detect.os.{self.os}.{self.name}" if self.name else f"detect.os.{self.os}"
