"""From a YAML file to a map, read as strictly as the inventory: every problem of it is told, with file and line."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from ipaddress import IPv4Network, IPv6Network, ip_network
from pathlib import Path
from typing import Final

from pydantic_core import PydanticCustomError

from netmon.imports.mapping import ADDRESS, AS_IS, DEFAULT, NO_RULES, Case, Default, Map, Rules
from netmon.inventory import InventoryError, scalars
from netmon.inventory.check import check
from netmon.inventory.decode import decode_yaml
from netmon.inventory.files import Files
from netmon.inventory.located import Located, colon_hint
from netmon.inventory.nearest import NO_HINT, hint
from netmon.inventory.node import Items, Node, Table, Text
from netmon.inventory.parse import parse
from netmon.inventory.problem import Report
from netmon.inventory.schema.kinds import Code, Entry, Id, Name, RoleWord
from netmon.inventory.schema.register import DivisionEntry, SiteEntry, UnitEntry
from netmon.model.plant import Role
from netmon.words.headings import ROLES


def _role(value: object) -> str:
    return str(scalars.one_of(Role)(value))


READERS: Final[Mapping[str, Callable[[object], str]]] = {
    "units": scalars.read_id,
    "sites": scalars.read_id,
    "roles": _role,
    "divisions": scalars.read_code,
    "kinds": scalars.read_name,
    "credentials": scalars.read_id,
}
"""Table → what reads one of its values."""

DECLARED: Final[Mapping[str, type[Entry]]] = {"divisions": DivisionEntry, "units": UnitEntry, "sites": SiteEntry}
SECTIONS: Final = ("default", "only", "leave_out", "declare", *READERS)


class _DefaultEntry(Entry):
    unit: Id | None = None
    role: RoleWord | None = None
    division: Code | None = None
    kind: Name = ""
    snmp: Id | None = None


def read_map(path: Path) -> Map:
    """Read a map. Raises InventoryError with every problem of it."""
    report = Report()
    content = Files(report).read(path)
    said = None if content is None else decode_yaml(content, str(path), report)
    root = None if said is None else parse(said, str(path), report).root
    made = Map()
    if isinstance(root, Table):
        made = _map(root, report)
    elif root is not None:
        report.add("problem.not_a_mapping", root, hint=colon_hint(root))
    problems = report.problems()
    if problems:
        raise InventoryError(problems)
    return made


def _map(root: Table, report: Report) -> Map:
    default, only, leave_out = DEFAULT, NO_RULES, NO_RULES
    tables: dict[str, Rules] = {}
    declared: Mapping[str, tuple[Mapping[str, str], ...]] = {}
    for key, node in root.items():
        if isinstance(node, Text) and node.absent:
            continue
        if key == "default":
            default = _default(check(_DefaultEntry, Located(node, key, key), report) or _DefaultEntry())
        elif key == "only":
            only = Rules(tuple(_listed(key, node, report)))
        elif key == "leave_out":
            leave_out = Rules(tuple(_listed(key, node, report)))
        elif key == "declare":
            declared = _declared(key, node, report)
        elif key in READERS:
            tables[str(key)] = Rules(tuple(_cases(key, node, READERS[key], report)))
        else:
            report.add("problem.unknown_key", key, str(key), str(key), hint=hint(key, SECTIONS))
    return Map(default, tables, only, leave_out, declared)


def _default(said: _DefaultEntry) -> Default:
    return Default(said.unit or "", said.role, said.division or "", said.kind, said.snmp or "")


def _fields(section: Text, node: Node, report: Report) -> Iterator[tuple[Text, Node]]:
    if isinstance(node, Table):
        yield from node.items()
    else:
        report.add("problem.not_a_mapping", section, str(section), hint=colon_hint(node))


def _cases(section: Text, node: Node, read: Callable[[object], str], report: Report) -> Iterator[Case]:
    for key, patterns in _fields(section, node, report):
        path = f"{section}.{key}"
        if patterns == AS_IS:
            yield Case(str(key), "*", AS_IS)
        elif not isinstance(patterns, Table):
            report.add("problem.not_a_mapping", key, path, hint=colon_hint(patterns))
        else:
            for pattern, value in patterns.items():
                if isinstance(value, Text) and value.absent:
                    continue  # not filled in yet: what it would speak of is told
                said = _value(value, read, f"{path}.{pattern}", report)
                if said is not None:
                    yield from _case(key, pattern, said, report)


def _value(node: Node, read: Callable[[object], str], path: str, report: Report) -> str | None:
    if node == AS_IS:
        return AS_IS
    if isinstance(node, Text) and node in ROLES and read is _role:
        return ROLES[node]
    try:
        return read(node)
    except PydanticCustomError as error:
        facts = {name: str(fact) for name, fact in (error.context or {}).items()}
        if error.type == "problem.not_one_of":
            facts.pop("hint", None)
            near = hint(str(node), str(facts["choices"]).split(", "))
            report.add(error.type, node, path, str(node), **facts, hint=near)
        else:
            report.add(error.type, node, path, str(node) if isinstance(node, Text) else None, **facts)
        return None


def _listed(section: Text, node: Node, report: Report) -> Iterator[Case]:
    for key, patterns in _fields(section, node, report):
        for pattern in patterns if isinstance(patterns, Items) else [patterns]:
            if not isinstance(pattern, Text) or not pattern:
                report.add("problem.not_a_text", pattern, f"{section}.{key}")
            else:
                yield from _case(key, pattern, str(pattern), report)


def _case(key: Text, pattern: Text, value: str, report: Report) -> Iterator[Case]:
    prefix: IPv4Network | IPv6Network | None = None
    if key == ADDRESS:
        try:
            prefix = ip_network(str(pattern), strict=False)
        except ValueError:
            report.add("imports.not_a_prefix", pattern, str(key), str(pattern))
            return
    yield Case(str(key), str(pattern), value, prefix)


def _declared(section: Text, node: Node, report: Report) -> Mapping[str, tuple[Mapping[str, str], ...]]:
    rows: dict[str, tuple[Mapping[str, str], ...]] = {}
    for key, entries in _fields(section, node, report):
        path = f"{section}.{key}"
        if key not in DECLARED:
            report.add("problem.unknown_key", key, path, str(key), hint=hint(key, DECLARED))
        elif not isinstance(entries, Table):
            report.add("problem.not_a_mapping", key, path, hint=colon_hint(entries))
        else:
            rows[str(key)] = tuple(_rows(str(key), entries, path, report))
    return rows


def _rows(section: str, entries: Table, path: str, report: Report) -> Iterator[Mapping[str, str]]:
    name = "code" if section == "divisions" else "id"
    for id_, entry in entries.items():
        right = check(DECLARED[section], Located(entry, id_, f"{path}.{id_}"), report)
        if right is not None and isinstance(entry, Table):
            said = {str(key): _cell(key, node, f"{path}.{id_}.{key}", report) for key, node in entry.items()}
            yield {name: str(id_), **said}


def _cell(key: Text, node: Node, path: str, report: Report) -> str:
    """Return a value as a cell of a row has it; contacts of a unit do not fit into one."""
    if isinstance(node, Text):
        return str(node)
    if isinstance(node, Items) and all(isinstance(each, Text) for each in node):
        return " ".join(str(each) for each in node)
    report.add("problem.unknown_key", key, path, str(key), hint=NO_HINT)
    return ""
