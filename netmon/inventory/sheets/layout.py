"""The sheets of a workbook: which columns each shows, how they are headed, and what a cell may be chosen from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from netmon.inventory.columns import SHEETS, Sheet
from netmon.inventory.schema.kinds import Entry
from netmon.inventory.schema.notify import DutyEntry
from netmon.inventory.schema.plant import DeviceEntry, EndEntry, LinkEntry, ServiceEntry
from netmon.inventory.schema.register import ContactEntry, DivisionEntry, SiteEntry, UnitEntry
from netmon.words import Language, say
from netmon.words.headings import CHOICES
from netmon.words.sheet_examples import EXAMPLES, MARK, REQUIRED_SIGNS

FOLDER: Final = "inventory.d"
"""Where the CSV files of an import stand, beside the inventory file."""

ABBREVIATIONS: Final = ("id", "snmp", "ssh", "url")


@dataclass(frozen=True, slots=True)
class Tab:
    """One sheet of the workbook. `refers`: column → section whose ids it names. `required` cells may not be empty."""

    sheet: Sheet
    entry: type[Entry]
    required: tuple[str, ...]
    refers: Mapping[str, str]

    @property
    def section(self) -> str:
        """Return the section of the inventory that it fills."""
        return self.sheet.section

    @property
    def keys(self) -> tuple[str, ...]:
        """Return its columns. Contacts have a sheet of their own, so that a unit may have several."""
        return tuple(key for key in self.sheet.keys if not key.startswith("contact_"))

    @property
    def first(self) -> str:
        """Return the column that tells which row this is: its id, or what a contact or a shift belongs to."""
        return self.sheet.id or self.sheet.needed[0]

    @property
    def file(self) -> str:
        """Return the CSV file of an import that holds its rows."""
        return f"{self.section}.csv"

    def title(self, language: Language) -> str:
        """Return what the sheet is called."""
        return say(language, f"sheets.title_{self.section}")

    def heading(self, key: str, language: Language) -> str:
        """Return how a column is headed."""
        if language is Language.ZH:
            return self.sheet.chinese(key)
        first, *rest = [part.upper() if part in ABBREVIATIONS else part for part in key.split("_")]
        return " ".join([first[0].upper() + first[1:], *rest])

    def csv_heading(self, key: str, language: Language) -> str:
        """Return how a column is headed in a CSV file that the inventory reads: in Chinese, or with its key."""
        return self.sheet.chinese(key) if language is Language.ZH else key

    def key_of(self, heading: str) -> str | None:
        """Return the column that a heading means, with or without the mark of a required one; None for no column."""
        plain = " ".join(heading.strip().rstrip(REQUIRED_SIGNS).split())
        return self.sheet.known.get(plain) or self.sheet.known.get(plain.casefold().replace(" ", "_"))

    def meaning(self, key: str, language: Language) -> str:
        """Return what a column is for, in the words of the reference."""
        if key == self.sheet.id:
            return say(language, "sheets.explain_code" if key == "code" else "sheets.explain_id")
        if key == "unit" and not self.sheet.id:
            return say(language, "sheets.explain_contact_unit")
        if key == "roster":
            return say(language, "sheets.explain_roster")
        part, name = self.sheet.place_of(key)
        owner = EndEntry if part else self.entry
        model = next(base for base in reversed(owner.__mro__) if name in getattr(base, "__annotations__", {}))
        return say(language, f"keys.{model.__name__.removesuffix('Entry').lower()}.{name}")

    def choices(self, key: str, language: Language) -> tuple[str, ...]:
        """Return the words that a cell may say, none where it may say anything."""
        words = CHOICES.get(key, {})
        return tuple(words.values() if language is Language.ZH else words)

    def example(self, language: Language) -> dict[str, str]:
        """Return the example row, its first cell marked."""
        said = {key: text.in_(language) for key, text in EXAMPLES[self.section].items()}
        return {**said, self.first: MARK.in_(language) + said[self.first]}


def _tab(entry: type[Entry], section: str, *required: str, **refers: str) -> Tab:
    sheet = next(sheet for sheet in SHEETS if sheet.section == section)
    return Tab(sheet, entry, required or sheet.needed, refers)


TABS: Final = (
    _tab(UnitEntry, "units", division="divisions"),
    _tab(ContactEntry, "contacts", unit="units"),
    _tab(SiteEntry, "sites", division="divisions"),
    _tab(DeviceEntry, "devices", unit="units", site="sites"),
    _tab(
        LinkEntry,
        "links",
        "id",
        upper_device="devices",
        lower_device="devices",
        upper_unit="units",
        lower_unit="units",
    ),
    _tab(ServiceEntry, "services", unit="units"),
    _tab(DivisionEntry, "divisions", parent="divisions"),
    _tab(DutyEntry, "shifts"),
)
"""In the order in which a clerk fills them in."""

TAB_BY_SECTION: Final = {tab.section: tab for tab in TABS}


def tab_named(title: str) -> Tab | None:
    """Return the sheet that a title means, in either language or by the name of its section; None for no sheet."""
    said = title.strip().casefold()
    for tab in TABS:
        if said in {tab.section, *(tab.title(language).casefold() for language in Language)}:
            return tab
    return None
