"""From a proposal to the files of an inventory: checked by the loader first, nothing written."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from netmon.imports.errors import ImportsError
from netmon.imports.known import Known
from netmon.imports.proposal import Proposal, Row
from netmon.inventory import InventoryError, Problem, load
from netmon.inventory.files import Draft, identity
from netmon.inventory.sheets.layout import FOLDER, TAB_BY_SECTION, TABS
from netmon.inventory.sheets.rows_out import empty, encoded
from netmon.inventory.sheets.skeleton import CREDENTIALS, NETWORKS, inventory_text
from netmon.model.inventory import Inventory
from netmon.model.names import NetworkId
from netmon.words import Language, say

INVENTORY: Final = "inventory.yaml"
MARK: Final = "# netmon import --from"
"""How an inventory file begins that an import has written. Of any other, nothing is touched."""

SECTIONS: Final = ("divisions", "units", "sites", "devices", "links")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a proposal goes: `folder`, beside the inventory `base` that it refers to, None where it stands alone."""

    folder: Path
    base: Path | None

    @property
    def main(self) -> Path:
        """The inventory file of the proposal."""
        return self.folder / INVENTORY

    def csv(self, section: str) -> Path:
        """Return the file of a section."""
        return self.folder / FOLDER / TAB_BY_SECTION[section].file

    def existing(self) -> list[Path]:
        """Return the files that are there."""
        return [path for path in (self.main, *map(self.csv, SECTIONS)) if path.exists()]

    def without_rows(self, language: Language) -> Mapping[Path, bytes]:
        """Return the files of an earlier import as if it had brought nothing."""
        return {self.csv(section): empty(TAB_BY_SECTION[section], language) for section in SECTIONS}


@dataclass(frozen=True, slots=True)
class Flawed:
    """A problem, and the thing in the system that it comes from; "" where it comes from none."""

    origin: str
    problem: Problem


@dataclass(frozen=True, slots=True)
class Draught:
    """An import that was checked. `files` in the order of writing; `inventory` is None unless all of it is right."""

    files: Mapping[Path, bytes]
    kept: tuple[Path, ...]
    problems: tuple[Flawed, ...]
    inventory: Inventory | None


def check_place(place: Place) -> None:
    """Refuse a folder that somebody keeps by hand. Raises ImportsError."""
    if place.base is not None and identity(place.base) == identity(place.main):
        raise ImportsError("imports.into_itself", file=place.base)
    try:
        kept_by_hand = place.main.exists() and not place.main.read_text("utf-8").startswith(MARK)
    except (OSError, UnicodeDecodeError):
        kept_by_hand = True
    if kept_by_hand or (not place.main.exists() and place.existing()):
        raise ImportsError("imports.by_hand", folder=place.folder, file=place.existing()[0])


def alone(network: str) -> Known:
    """Return what a proposal that stands alone may refer to. Raises ImportsError for a network it cannot declare."""
    if network not in NETWORKS:
        raise ImportsError("imports.which_network", network=network, choices=", ".join(NETWORKS))
    return Known({"credentials": frozenset(CREDENTIALS)})


def draw_up(proposal: Proposal, place: Place, source: str, network: str, language: Language) -> Draught:
    """Return the files of a proposal, and what the loader says of them."""
    files: dict[Path, bytes] = {}
    origins: dict[Path, Mapping[int, str]] = {}
    for section in SECTIONS:
        files[place.csv(section)], origins[identity(place.csv(section))] = _csv(
            section, proposal.rows.get(section, ()), language
        )
    kept = []
    if place.base is None:
        more = {place.folder / FOLDER / tab.file: empty(tab, language) for tab in TABS if tab.section not in SECTIONS}
        kept += [path for path in more if path.exists()]
        files |= {path: content for path, content in more.items() if not path.exists()}
    if place.main.exists():
        kept.append(place.main)
    else:
        files[place.main] = _main(proposal, place, source, network, language).encode()
    read_as = dict(files)
    if place.main in files and place.base is not None:
        # Until the folder is there, nothing is found beside it.
        read_as[place.main] = _beside(place.base.resolve(), (), language).encode()
    draft = Draft({identity(path): content for path, content in read_as.items()})
    try:
        inventory = load(place.main, {}, secrets=False, network=NetworkId(network), draft=draft)
    except InventoryError as error:
        found = (Flawed(origins.get(identity(Path(each.file)), {}).get(each.line, ""), each) for each in error.problems)
        return Draught(files, tuple(kept), tuple(found), None)
    unused = next((path for path in files if path != place.main and identity(path) not in draft.used), None)
    if unused is not None:
        csv = f"{FOLDER}/{unused.name}"
        raise ImportsError("sheets.not_included", file=place.main, section=unused.stem, csv=csv)
    return Draught(files, tuple(kept), (), inventory)


def _csv(section: str, rows: tuple[Row, ...], language: Language) -> tuple[bytes, Mapping[int, str]]:
    """Return a file, and by its lines where the rows come from. No cell holds a line break: a row is a line."""
    tab = TAB_BY_SECTION[section]
    headings = [tab.csv_heading(key, language) for key in tab.keys]
    content = encoded([headings, *([row.cells.get(key, "") for key in tab.keys] for row in rows)])
    return content, {line: row.origin for line, row in enumerate(rows, 2)}


def _main(proposal: Proposal, place: Place, source: str, network: str, language: Language) -> str:
    head = [f"{MARK} {source}", *_comment("imports.yaml_head", language, folder=FOLDER)]
    if place.base is None:
        named = {row.cells["snmp"] for row in proposal.rows["devices"]}
        return inventory_text(head, _comment("imports.yaml_rows", language), [network], named, language)
    return _beside(os.path.relpath(place.base.resolve(), place.folder.resolve()), head, language)


def _beside(base: str | Path, head: Iterable[str], language: Language) -> str:
    """Return an inventory file that takes in another one, and its own rows."""
    included = f"include: {json.dumps(str(base), ensure_ascii=False)}"
    rows = [f"{section}_from: {FOLDER}/{TAB_BY_SECTION[section].file}" for section in SECTIONS]
    return "\n".join([*head, *_comment("imports.yaml_base", language), included, *rows]) + "\n"


def _comment(code: str, language: Language, **facts: object) -> Iterator[str]:
    yield from (f"# {line}" for line in say(language, code, **facts).splitlines())
