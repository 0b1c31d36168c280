"""The inventories of `tests/bad_inventories`: one mistake each, and the exact words that it is answered with."""

from __future__ import annotations

import shutil
from pathlib import Path

from netmon.inventory import InventoryError, Problem, load

FOLDER = Path(__file__).parent.parent / "bad_inventories"

ENVIRON = {
    "NETMON_COMMUNITY": "kept-well-9f",
    "NETMON_AUTH": "kept-well-2b",
    "NETMON_PRIV": "kept-well-7d",
    "WELL_KNOWN": "Public",
    "SHORT": "kept",
}
"""What the secrets of the bad inventories are. None of them may ever be shown."""

NAMES = sorted(
    [path.name for path in FOLDER.glob("*.yaml")]
    + [f"{path.parent.name}/{path.name}" for path in FOLDER.glob("*/inventory.yaml")]
)


def expected(name: str) -> Path:
    """Return the file that says what is wrong with an inventory: in Chinese, then in English."""
    return (FOLDER / name).with_suffix(".expected")


def copy_to(folder: Path) -> None:
    """Copy all bad inventories; a checkout does not keep who may read a file, so it is set here."""
    shutil.copytree(FOLDER, folder, dirs_exist_ok=True)
    for path in folder.rglob("*"):
        if path.is_file():
            path.chmod(0o600 if path.suffix == ".0600" else 0o644)


def problems_of(path: Path) -> tuple[Problem, ...]:
    """Return what is wrong with an inventory."""
    try:
        load(path, ENVIRON)
    except InventoryError as error:
        return error.problems
    return ()
