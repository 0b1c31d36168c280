"""What each kind of CSV file fills: its columns, those it cannot do without, and the words that its cells may say."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from netmon.words.headings import (
    CONTACT_HEADINGS,
    DEVICE_HEADINGS,
    DIVISION_HEADINGS,
    FLAGS,
    LEVELS,
    LINK_HEADINGS,
    PREFERENCES,
    REDUNDANCIES,
    ROLES,
    SERVICE_HEADINGS,
    SHIFT_HEADINGS,
    SITE_HEADINGS,
    UNIT_HEADINGS,
)

WORDS: Final[Mapping[str, Mapping[str, str]]] = {
    "level": LEVELS,
    "redundancy": REDUNDANCIES,
    "role": ROLES,
    "portal": FLAGS,
    "sample": FLAGS,
    "government": FLAGS,
    "ssh_legacy": FLAGS,
    "prefer": PREFERENCES,
}
"""Key → Chinese word → the word of the schema."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a file of rows fills. `headings` are the Chinese ones, each with the key that it means.

    `id` is the column whose cell names the entry, "" where entries have no id. `needed` are the columns that must be
    there, `several` those whose cells may hold several values. `within` are the parts that an entry always has, such as
    the ends of a link: the columns of a part begin with its name.
    """

    section: str
    headings: Mapping[str, str]
    needed: tuple[str, ...]
    id: str = "id"
    several: tuple[str, ...] = ()
    within: tuple[str, ...] = ()
    known: Mapping[str, str] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "known", {**self.headings, **{key: key for key in self.headings.values()}})

    @property
    def keys(self) -> tuple[str, ...]:
        """Return the keys of its columns, each once."""
        return tuple(dict.fromkeys(self.headings.values()))

    def chinese(self, key: str) -> str:
        """Return the first Chinese heading of a column."""
        return next(heading for heading, meant in self.headings.items() if meant == key)

    def place_of(self, key: str) -> tuple[str, str]:
        """Return the part of an entry that a column fills, "" for the entry itself, and the key within it."""
        outer, _, inner = key.partition("_")
        return (outer, inner) if outer in self.within or outer == "contact" else ("", key)


SHEETS: Final = (
    Sheet("divisions", DIVISION_HEADINGS, ("code", "name", "level"), id="code", several=("replaces",)),
    Sheet("units", UNIT_HEADINGS, ("id", "name", "kind", "division"), several=("networks",)),
    Sheet("contacts", CONTACT_HEADINGS, ("unit", "name"), id=""),
    Sheet("sites", SITE_HEADINGS, ("id", "name")),
    Sheet("devices", DEVICE_HEADINGS, ("id", "unit", "address", "role"), several=("accept_reply_from",)),
    Sheet("links", LINK_HEADINGS, ("id", "upper_device", "lower_device"), within=("upper", "lower")),
    Sheet("services", SERVICE_HEADINGS, ("id", "name", "unit", "url")),
    Sheet("shifts", SHIFT_HEADINGS, ("roster", "day", "people"), id="", several=("people",)),
)
"""In the order in which they refer to each other."""

SHEET_BY_KEY: Final[Mapping[str, Sheet]] = {f"{sheet.section}_from": sheet for sheet in SHEETS}
"""Key of the inventory file → what the files it names fill."""
