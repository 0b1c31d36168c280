"""What ntc-templates has to say of a text: TextFSM templates, loaded when they are first needed and kept."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Final

from netmon.vendors.cli.profile import UnreadableError

if TYPE_CHECKING:
    from textfsm import TextFSM

TemplateRow = Mapping[str, str | list[str]]
"""A row as ntc-templates names its fields, in lower case; a list where a field is one."""

LONGEST_LINE: Final = 500
"""Characters of a line that are looked at: some patterns take the cube of a line's length."""
_EXPONENTIAL: Final = frozenset(("cisco_ios_show_capability_feature_routing.textfsm", "cisco_ios_show_aliases.textfsm"))
"""Templates that are not used: one long word would keep them busy for ever."""
_SPARE: defaultdict[str, list[TextFSM]] = defaultdict(list)
"""Machines that nobody uses now. One holds the state of its parsing, so no two threads may have the same."""


def template_of(platform: str, command: str) -> str | None:
    """Return the file name of the template for a command, which may be abbreviated; None where there is none.

    Of a command that two templates read, one for each half of the columns, it is both names with a colon between them.
    """
    for name, platforms, pattern in _index():
        if platforms.fullmatch(platform) is None:
            continue
        found = pattern.match(command)
        if found is not None and _whole_words(command, found.end()):
            return name
    return None


def template_rows(platform: str, command: str, text: str, *, tolerant: bool = True) -> list[TemplateRow]:
    """Parse what a command printed.

    Templates give up at the first line that they do not know; where `tolerant`, that line is passed over instead, and
    what came of the others counts, unless it is nothing. Raises UnreadableError where there is no template, or the text
    is not what it is for.
    """
    names = template_of(platform, command)
    if names is None:
        raise UnreadableError("no template for this command")
    clean = _clean(text)
    found = _joined(names, clean, strict=True)
    if found is None and tolerant:
        found = _joined(names, clean, strict=False) or None
    if found is None:
        raise UnreadableError("not what the command prints")
    return found


def template_platforms() -> frozenset[str]:
    """Return the platforms that there are templates for, as the names of their files begin."""
    found = set()
    for name, platforms, _pattern in _index():
        words = name.split("_")
        starts = ("_".join(words[:count]) for count in range(2, len(words)))
        found.add(next((start for start in starts if platforms.fullmatch(start)), ""))
    return frozenset(found - {""})


def template_commands(platform: str) -> tuple[str, ...]:
    """Return the commands that there are templates for, in full."""
    found = [name for name, platforms, _pattern in _index() if platforms.fullmatch(platform)]
    names = (name.partition(":")[0] for name in found)
    return tuple(sorted(name.removeprefix(f"{platform}_").removesuffix(".textfsm").replace("_", " ") for name in names))


def _whole_words(command: str, end: int) -> bool:
    """Whether a match holds a part of each word up to the one that it ends in.

    The patterns are not anchored: `di[[r]]` is found in `display power`, and must not be.
    """
    rest = command[end:]
    return not rest or rest[0] == " " or " " not in rest


def _clean(text: str) -> str:
    """Templates count blanks and tabs, so those stay; a line that is longer than any real one is cut."""
    return "\n".join(one.rstrip("\r")[:LONGEST_LINE] for one in text.split("\n"))


def _joined(names: str, text: str, *, strict: bool) -> list[TemplateRow] | None:
    """Parse with the first template, and add the columns of the others to the rows that have the same key."""
    first, *others = names.split(":")
    found = _parsed(first, text, strict=strict)
    for name in others:
        more = _parsed(name, text, strict=strict)
        if found is None or more is None:
            return None
        empty: TemplateRow = dict.fromkeys(_shape(name)[0], "")
        keys = _shape(first)[1]
        by_key = {tuple(str(row.get(key)) for key in keys): row for row in reversed(more)}
        found = [{**empty, **by_key.get(tuple(str(row.get(key)) for key in keys), {}), **row} for row in found]
    return found


def _parsed(name: str, text: str, *, strict: bool) -> list[TemplateRow] | None:
    from textfsm import TextFSMError  # noqa: PLC0415 - only those who need it pay for loading it

    key = name if strict else f"{name} tolerant"
    machine = _SPARE[key].pop() if _SPARE[key] else _machine(name, strict=strict)
    header = [column.lower() for column in machine.header]
    try:
        machine.Reset()
        return [dict(zip(header, map(_text, record), strict=True)) for record in machine.ParseText(text)]
    except TextFSMError:
        return None
    finally:
        _SPARE[key].append(machine)


def _text(value: object) -> str | list[str]:
    """Return a field as ntc-templates does: a group of a list that did not take part is `None` there."""
    return [str(one) for one in value] if isinstance(value, list) else str(value)


@cache
def _shape(name: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the columns of a template, and those by which its rows are told apart."""
    machine = _machine(name, strict=True)
    return tuple(map(str.lower, machine.header)), tuple(map(str.lower, machine.GetValuesByAttrib("Key")))


def _machine(name: str, *, strict: bool) -> TextFSM:
    from textfsm import TextFSM  # noqa: PLC0415 - see above

    with (resources.files("ntc_templates") / "templates" / name).open(encoding="utf-8") as file:
        machine = TextFSM(file)
    if not strict:
        for rules in machine.states.values():
            rules[:] = [rule for rule in rules if rule.line_op != "Error"]
    return machine


@cache
def _index() -> tuple[tuple[str, re.Pattern[str], re.Pattern[str]], ...]:
    """Return the templates with the patterns of their platforms and commands, in the order in which they count."""
    index = []
    text = (resources.files("ntc_templates") / "templates" / "index").read_text(encoding="utf-8")
    for row in text.splitlines():
        parts = [part.strip() for part in row.split(",", 3)]
        if row.startswith("#") or len(parts) < 4 or parts[0] == "Template" or parts[0] in _EXPONENTIAL:
            continue
        command = re.sub(r"\[\[(.+?)\]\]", _completion, parts[3])
        index.append((parts[0], re.compile(parts[2]), re.compile(command)))
    return tuple(index)


def _completion(found: re.Match[str]) -> str:
    """Turn `[[xyz]]` into `(x(y(z)?)?)?`."""
    letters = [re.escape(letter) for letter in found[1]]
    return "(" + "(".join(letters) + ")?" * len(letters)
