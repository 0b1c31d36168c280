"""From an inventory back to rows, as they are written in it, and what no row can say and so stays in YAML."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from netmon.inventory.collect import Collector
from netmon.inventory.files import Files
from netmon.inventory.load import load
from netmon.inventory.node import Items, Node, Table
from netmon.inventory.problem import Report
from netmon.inventory.sections import Sections
from netmon.inventory.sheets.layout import TABS, Tab
from netmon.words import Language
from netmon.words.headings import CHOICES


@dataclass(frozen=True, slots=True)
class Exported:
    """Rows by section, and what no row can hold: entries such as `devices.hub` that have a `probing` of their own."""

    rows: Mapping[str, tuple[Mapping[str, str], ...]]
    left_out: tuple[str, ...]
    networks: tuple[str, ...]


def export(path: Path, language: Language) -> Exported:
    """Return the rows of an inventory that is right. Raises InventoryError where it is not."""
    inventory = load(path, {}, secrets=False)
    names = {network.name: str(network.id) for network in inventory.networks.values()}
    report = Report()
    collector = Collector(Files(report), report)
    collector.begin(path)
    sections = collector.sections
    left_out: list[str] = []
    rows: dict[str, tuple[Mapping[str, str], ...]] = {}
    for tab in TABS:
        if tab.section == "contacts":
            rows[tab.section] = tuple(_contacts(sections))
            continue
        if tab.section == "shifts":
            rows[tab.section] = tuple(_shifts(sections, tab))
            continue
        kept: list[Mapping[str, str]] = []
        for id_, located in sections.by_id[tab.section].items():
            row = _row(located.node, tab, names, language) if isinstance(located.node, Table) else None
            if row is None:
                left_out.append(located.path)
            else:
                kept.append({tab.sheet.id: id_, **row})
        rows[tab.section] = tuple(kept)
    return Exported(rows, tuple(left_out), tuple(str(network) for network in inventory.networks))


def _row(entry: Table, tab: Tab, names: Mapping[str, str], language: Language) -> dict[str, str] | None:
    """Return an entry as a row, None where a row cannot say all of it."""
    row: dict[str, str] = {}
    for key, node in _flat(entry, tab):
        if tab.section == "units" and key == "contacts":
            continue  # they have a sheet of their own
        if key not in tab.keys or (isinstance(node, Items) and key not in tab.sheet.several):
            return None
        said = [str(item) for item in node] if isinstance(node, Items) else [str(node)]
        if key in {"network", "networks"}:
            said = [names.get(text, text) for text in said]
        row[key] = " ".join(_chosen(key, text, language) for text in said)
    return row


def _flat(entry: Table, tab: Tab) -> Iterator[tuple[str, Node]]:
    """Yield each key of an entry as a column: the ends of a link one after the other."""
    for key, node in entry.items():
        if key in tab.sheet.within and isinstance(node, Table):
            yield from ((f"{key}_{inner}", value) for inner, value in node.items())
        else:
            yield str(key), node


def _chosen(key: str, text: str, language: Language) -> str:
    """Return a word of the schema as the drop-down has it."""
    return CHOICES.get(key, {}).get(text, text) if language is Language.ZH else text


def _contacts(sections: Sections) -> Iterator[dict[str, str]]:
    """Yield the contacts of the units, then those that stand in files of their own."""
    for id_, located in sections.by_id["units"].items():
        said = located.node.value("contacts") if isinstance(located.node, Table) else None
        for contact in said if isinstance(said, Items) else ():
            if isinstance(contact, Table):
                yield {"unit": id_, **_texts(contact)}
    for located in sections.rows["contacts"]:
        if isinstance(located.node, Table):
            yield _texts(located.node)


def _shifts(sections: Sections, tab: Tab) -> Iterator[dict[str, str]]:
    """Yield the shifts that stand in files; those of a roster itself are of the inventory file."""
    for located in sections.rows["shifts"]:
        if isinstance(located.node, Table):
            said = {str(key): node for key, node in located.node.items() if key in tab.keys}
            yield {
                key: " ".join(map(str, node)) if isinstance(node, Items) else str(node) for key, node in said.items()
            }


def _texts(entry: Table) -> dict[str, str]:
    return {str(key): str(node) for key, node in entry.items()}
