"""Making every dashboard in every language."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

from grafana import dashboards
from grafana.workshop import Board
from grafana.workshop.links import uid
from grafana.workshop.rendering import to_json
from netmon.words import Language

BUILT = Path(__file__).parent / "built"


def boards() -> tuple[Board, ...]:
    """Return the boards, in the order of their names: `BOARD` of each file of `dashboards`."""
    found = [import_module(f"{dashboards.__name__}.{module.name}") for module in iter_modules(dashboards.__path__)]
    return tuple(sorted((module.BOARD for module in found), key=lambda board: str(board.name)))


def made() -> dict[str, str]:
    """Return the files below `built/`, by name, with their text."""
    return {
        f"{language}/{uid(board.name, language)}.json": to_json(board, language)
        for language in Language
        for board in boards()
    }


def stale(folder: Path) -> list[str]:
    """Return the names of files that are missing, too many, or not as they would be made now."""
    wanted = made()
    there = {str(file.relative_to(folder)): file.read_text(encoding="utf-8") for file in folder.rglob("*.json")}
    return sorted(name for name in wanted.keys() | there.keys() if wanted.get(name) != there.get(name))
