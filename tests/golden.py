"""Text that people read, kept as files: a change of it is seen in review. UPDATE_GOLDEN=1 writes them anew."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path


def golden(folder: Path) -> Callable[[str, str], None]:
    """Return what compares a text with the file of that name in `folder`; blanks at the ends of lines do not count."""

    def same(name: str, text: str) -> None:
        said = "".join(f"{line.rstrip()}\n" for line in text.splitlines())
        path = folder / name
        if os.environ.get("UPDATE_GOLDEN"):
            path.parent.mkdir(exist_ok=True)
            path.write_text(said, encoding="utf-8")
        assert said == path.read_text(encoding="utf-8")

    return same
