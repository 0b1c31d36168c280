"""Other subjects, as a test lays them out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from netmon.model.belief import Flag, Standing, State
from netmon.model.names import NetworkId, Subject, SubjectKind

NET = NetworkId("extranet")


def subject(text: str) -> Subject:
    """`device:a`, `link:b` or `unit:c`."""
    kind, _, name = text.partition(":")
    return Subject(SubjectKind(kind), name, NET)


def standing(state: State, root: str | None = None, *, ordered: bool = False) -> Standing:
    flags = frozenset({Flag.ADMIN_DOWN}) if ordered else frozenset[Flag]()
    return Standing(state, root=subject(root) if root else None, flags=flags)


@dataclass
class Table:
    """A view: what is not in it is not in the inventory."""

    standings: Mapping[Subject, Standing]
    ranks: Mapping[Subject, int] = field(default_factory=dict)

    @classmethod
    def of(cls, **standings: Standing) -> Table:
        """Keys are `device_a` for `device:a`."""
        return cls({subject(key.replace("_", ":", 1)): one for key, one in standings.items()})

    def standing(self, subject: Subject) -> Standing:
        return self.standings.get(subject, Standing())

    def known(self, subject: Subject) -> bool:
        return subject in self.standings

    def rank(self, subject: Subject) -> int:
        return self.ranks.get(subject, 0)
