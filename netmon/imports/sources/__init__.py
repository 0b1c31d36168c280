"""One file for each system that netmon imports from. Each is a `Source`; `SOURCES` finds them by name."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from netmon.imports.source import Source
from netmon.imports.sources.categraf import Categraf
from netmon.imports.sources.file_sd import FileSd
from netmon.imports.sources.librenms import LibreNms
from netmon.imports.sources.netbox import NetBox
from netmon.imports.sources.nightingale import Nightingale
from netmon.imports.sources.zabbix import Zabbix

SOURCES: Final[Mapping[str, Source]] = {
    source.name: source for source in (NetBox(), LibreNms(), Zabbix(), Nightingale(), Categraf(), FileSd())
}
