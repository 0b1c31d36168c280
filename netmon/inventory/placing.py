"""Files written all together, or none of them."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Final

MODE: Final = 0o644


def put(files: Mapping[Path, bytes]) -> None:
    """Write files. Each is whole before the first is renamed, and they are renamed in the order given.

    A rename is atomic; between two of them a crash leaves files that are new beside files of before. Raises OSError.
    """
    ready: list[tuple[str, Path]] = []
    try:
        for path, content in files.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
            ready.append((name, path))
            with os.fdopen(handle, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            Path(name).chmod(MODE)
        for name, path in ready:
            Path(name).replace(path)
        for folder in {path.parent for _, path in ready}:
            _sync(folder)
    finally:
        for name, _ in ready:
            Path(name).unlink(missing_ok=True)


def _sync(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
