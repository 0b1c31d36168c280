"""What any command printed, as rows with names: for people and scripts, whatever netmon has a word for or not.

ntc-templates comes first; what it has no template for, or cannot read, is read by the files of this folder, each of
which binds `READERS`: a pattern of commands, and what makes rows of one's text. What is left is read by its shape.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from netmon.vendors.cli.profile import UnreadableError
from netmon.vendors.cli.tables import generic
from netmon.vendors.cli.templates import TemplateRow, template_rows

RowReader = tuple[str, Callable[[str], Sequence[TemplateRow]]]


def rows(platform: str, command: str, text: str) -> Sequence[TemplateRow]:
    """Return the rows of a text; raises UnreadableError where it has none that anybody can tell."""
    readers: tuple[Callable[[], Sequence[TemplateRow]], ...] = (
        lambda: template_rows(platform, command, text, tolerant=False),
        lambda: _own(platform, command, text),
        lambda: template_rows(platform, command, text),
        lambda: generic(text),
    )
    for reader in readers:
        try:
            found = reader()
        except UnreadableError:
            continue
        if found:
            return found
    raise UnreadableError("no rows")


def _own(platform: str, command: str, text: str) -> Sequence[TemplateRow]:
    for pattern, read in _readers().get(platform, ()):
        if re.fullmatch(pattern, command):
            found = read(text)
            if found:
                return found
    raise UnreadableError("no reader for this command")


@cache
def _readers() -> Mapping[str, tuple[RowReader, ...]]:
    modules = {info.name: import_module(f"{__name__}.{info.name}") for info in iter_modules(__path__)}
    return {name: module.READERS for name, module in modules.items()}
