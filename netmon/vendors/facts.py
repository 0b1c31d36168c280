"""Rules for what a device is: model, version, serial number. Each is made by one of the functions below. Pure."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from netmon.vendors.objects import Answers, MibObject, Oid, dotted, under
from netmon.vendors.parse import words

SYS_DESCR = "1.3.6.1.2.1.1.1.0"
SYS_OBJECT_ID = "1.3.6.1.2.1.1.2.0"


@dataclass(frozen=True, slots=True)
class Found:
    """A text that a rule came to, and the instance that it was read from, dotted."""

    value: str
    oid: str


@dataclass(frozen=True, slots=True)
class TextRule:
    """One way to know a text. `objects` are all that `find` looks at beside the system group."""

    objects: tuple[MibObject, ...]
    find: Callable[[Answers], Found | None]


@dataclass(frozen=True, slots=True)
class Pick:
    """Which rows of a column are worth reading, the best first. `objects` are what decides it."""

    objects: tuple[MibObject, ...]
    rows: Callable[[Answers, Iterable[Oid]], Iterable[Oid]]


FIRST = Pick((), lambda _said, rows: rows)
"""All rows, ascending by index: the first that says something is taken."""


def where(decider: MibObject, *values: int) -> Pick:
    """Pick the rows whose `decider`, a column with the same index, has one of these values."""
    return Pick((decider,), lambda said, rows: [row for row in rows if said.number(decider, row) in values])


def where_text(decider: MibObject, pattern: str) -> Pick:
    """Pick the rows in whose `decider`, a column with the same index, the pattern is found (case does not matter)."""
    wanted = re.compile(pattern, re.IGNORECASE)
    return Pick((decider,), lambda said, rows: [row for row in rows if wanted.search(said.text(decider, row))])


def from_descr(pattern: str, template: str = "{0}") -> TextRule:
    """Read sysDescr: where the pattern is found (case does not matter), its groups are put into the template.

    sysDescr is on one line here: what broke its lines is a space. A group that did not take part is "".
    """
    wanted = re.compile(pattern, re.IGNORECASE)

    def find(said: Answers) -> Found | None:
        found = _match(wanted, template, said.descr)
        return None if found is None else Found(found, SYS_DESCR)

    return TextRule((), find)


def from_object_id(models: Mapping[str, str]) -> TextRule:
    """Look sysObjectID up in a table of dotted OIDs; one that lies under an entry is that entry, the longest wins."""

    def find(said: Answers) -> Found | None:
        fitting = [prefix for prefix in models if under(said.object_id, prefix)]
        return Found(models[max(fitting, key=len)], SYS_OBJECT_ID) if fitting else None

    return TextRule((), find)


def from_object(wanted: MibObject, pattern: str = "", template: str = "{0}", pick: Pick = FIRST) -> TextRule:
    """Read a single value or a column: the first row of `pick` that says something, and in which the pattern is found.

    Without a pattern the whole text is taken. What stands for nothing (`N/A`, `0000`) is passed over.
    """
    compiled = re.compile(pattern, re.IGNORECASE) if pattern else None

    def find(said: Answers) -> Found | None:
        for index in pick.rows(said, said.rows(wanted)):
            text = words(said.at(wanted, index))
            if text is not None and compiled is not None:
                text = _match(compiled, template, text)
            if text is not None:
                return Found(text, dotted(wanted.oid, index))
        return None

    return TextRule((wanted, *pick.objects), find)


def joined(template: str, *rules: TextRule) -> TextRule:
    """Put what several rules found into a template, where all of them found something; the first is the source."""

    def find(said: Answers) -> Found | None:
        found = [one for rule in rules if (one := rule.find(said)) is not None]
        return Found(template.format(*(one.value for one in found)), found[0].oid) if len(found) == len(rules) else None

    return TextRule(tuple(wanted for rule in rules for wanted in rule.objects), find)


def only(rule: TextRule, *, descr: str = "", object_ids: tuple[str, ...] = ()) -> TextRule:
    """Keep a rule to devices in whose sysDescr the pattern is found, or whose sysObjectID lies under one of these."""
    holds = told_by(descr, object_ids)
    return TextRule(rule.objects, lambda said: rule.find(said) if holds(said) else None)


def told_by(descr: str = "", object_ids: tuple[str, ...] = ()) -> Callable[[Answers], bool]:
    """Return a test of the system group; see `only`."""
    wanted = re.compile(descr, re.IGNORECASE) if descr else None

    def holds(said: Answers) -> bool:
        named = wanted is not None and wanted.search(said.descr) is not None
        return named or any(under(said.object_id, prefix) for prefix in object_ids)

    return holds


def _match(wanted: re.Pattern[str], template: str, text: str) -> str | None:
    found = wanted.search(text)
    if found is None:
        return None
    filled = " ".join(template.format(*(group or "" for group in found.groups() or (found[0],))).split())
    return words(filled.encode())
