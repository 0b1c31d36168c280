"""The inventory file of a first import: short, with what an administrator will want to change explained."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from typing import Final

from netmon.inventory.rows import TO_SPACES
from netmon.inventory.sheets.grid import Grid
from netmon.inventory.sheets.layout import FOLDER, TABS
from netmon.words import Language, say

NETWORKS: Final = ("intranet", "extranet")
"""The networks of a province, as a new inventory declares them."""

CREDENTIALS: Final = {
    "readonly": "{version: v2c, community: env:NETMON_COMMUNITY}",
    "secure": "{version: v3, user: netmon, auth: sha256:env:NETMON_AUTH, priv: aes128:env:NETMON_PRIV}",
    "login": "{kind: ssh, user: netmon, password: env:NETMON_SSH_PASSWORD}",
}
"""The credentials that a workbook may name, as a new inventory declares them."""


def network_names() -> tuple[str, ...]:
    """Return what the column of networks offers in a new workbook."""
    return tuple(say(Language.ZH, f"sheets.network_{id_}") for id_ in reversed(NETWORKS))


def skeleton(grids: Iterable[Grid], source: str, language: Language) -> str:
    """Return the text of the file. It declares the networks and credentials that the sheets name, else the extranet."""
    said = set(_values(grids))
    networks = [
        id_ for id_ in NETWORKS if said & {id_, *(say(each, f"sheets.network_{id_}") for each in Language)}
    ] or ["extranet"]
    head = _comment("sheets.yaml_head", language, source=source)
    rows = _comment("sheets.yaml_rows", language)
    return inventory_text(head, rows, networks, {id_ for id_ in CREDENTIALS if id_ in said}, language)


def inventory_text(
    head: Iterable[str], rows: Iterable[str], networks: Iterable[str], credentials: Container[str], language: Language
) -> str:
    """Return an inventory file that takes all its rows from CSV files.

    `head` and `rows` are comments, of the file and of the CSV files; `networks` are of NETWORKS, `credentials` of
    CREDENTIALS.
    """
    return "\n".join(_lines(head, rows, networks, credentials, language)) + "\n"


def _values(grids: Iterable[Grid]) -> Iterator[str]:
    """Yield every network and credential that is named."""
    for grid in grids:
        for key in ("network", "networks", "snmp", "ssh"):
            column = grid.column(key)
            for _, cells in grid.rows if column is not None else ():
                yield from cells.get(column or 0, "").translate(TO_SPACES).split()


def _lines(
    head: Iterable[str], rows: Iterable[str], networks: Iterable[str], credentials: Container[str], language: Language
) -> Iterator[str]:
    yield from head
    yield ""
    yield "time_zone: Asia/Shanghai"
    yield ""
    yield from _comment("sheets.yaml_networks", language)
    yield "networks:"
    for id_ in networks:
        chinese, english = (say(each, f"sheets.network_{id_}") for each in Language)
        yield f"  {id_}: {{name: {chinese}, name_en: {english}}}"
    yield ""
    yield from rows
    yield from (f"{tab.section}_from: {FOLDER}/{tab.file}" for tab in TABS)
    yield ""
    yield from _comment("sheets.yaml_credentials", language)
    yield "credentials:" if any(id_ in credentials for id_ in CREDENTIALS) else "# credentials:"
    yield from (f"{'' if id_ in credentials else '# '}  {id_}: {said}" for id_, said in CREDENTIALS.items())
    yield ""
    yield from _comment("sheets.yaml_probing", language)
    yield "probing:"
    yield "  reachability: 30s"
    yield "  snmp: off"
    yield "  roles:"
    yield "    core: {reachability: 10s}"


def _comment(code: str, language: Language, **facts: object) -> Iterator[str]:
    yield from (f"# {line}" for line in say(language, code, **facts).splitlines())
