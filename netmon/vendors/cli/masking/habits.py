"""What the command lines print around a configuration: clocks, sizes, who changed it last, where it ends."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from netmon.vendors.cli.profile import UnreadableError

_END = re.compile(r"^\s*end\s*$")
_RETURN = re.compile(r"^\s*return\s*$")
_ASA_END = re.compile(r"^\s*: ?end\s*$")
_FEWEST = 3


@dataclass(frozen=True, slots=True)
class Habits:
    """`ends` matches the last line of a whole configuration, None where nothing marks it; `nests` where brackets do."""

    ends: re.Pattern[str] | None = None
    nests: bool = False

    def settle(self, text: str) -> tuple[list[str], Said]:
        """Return the lines that stay as they are until somebody changes them, and what is said of the last change."""
        lines = [line.rstrip("\r\n ") for line in text.split("\n")]
        said = Said(*(_first(patterns, lines) for patterns in (_CHANGED_AT, _CHANGED_BY)))
        kept = [line for line in lines if not _FLEETING.search(line)]
        while kept and not kept[0]:
            del kept[0]
        while kept and not kept[-1]:
            del kept[-1]
        return kept, said


@dataclass(frozen=True, slots=True)
class Said:
    """What a device says of its last change, as it spells it."""

    changed_at: str | None = None
    changed_by: str | None = None


_TEXT_AT = r"(?P<it>\S.*?)"
_CHANGED_AT = (
    # IOS `! Last configuration change at TIME by admin`; VRP `!Last configuration was updated at TIME by admin`
    re.compile(
        r"^[!#: ]*(?:Last configuration (?:change|was (?:updated|changed)) at|Written by \S+ at) "
        rf"{_TEXT_AT}(?: by .*)?$"
    ),
    re.compile(rf"^[!#: ]*Running configuration last done at: {_TEXT_AT}$"),
    re.compile(rf"^## Last (?:commit|changed): {_TEXT_AT}(?: by .*)?$"),
    re.compile(rf"^[!#: ]*(?:Configuration )?[Ll]ast modified(?: at)?:? {_TEXT_AT}(?: by .*)?$"),
)
_CHANGED_BY = (
    re.compile(
        r"^[!#: ]*Last configuration (?:change|was (?:updated|changed)) at .*? by (?P<it>\S+)(?: automatically)?\s*\.?$"
    ),
    re.compile(r"^[!#: ]*Written by (?P<it>\S+) at "),
    re.compile(r"^## Last (?:commit|changed): .* by (?P<it>\S+)"),
    re.compile(r"^[!#: ]*(?:Configuration )?[Ll]ast modified(?: at)?:? .* by (?P<it>\S+)"),
)

_FLEETING = re.compile(
    r"^(?:"
    r"Building configuration\s*\.*|Current configuration ?: ?\d+ bytes?|Using \d+ out of \d+ bytes.*|"
    r"[!#: ]*(?:Last configuration (?:change|was)|NVRAM config last updated|No configuration change since|"
    r"Startup-config last modified|Running configuration last done at|Written by \S+ at|Configuration last modified|"
    r"Last modified|Last configuration saved|Last save)\b.*|"
    r"!(?:Time|Generated on|Command):.*|! Command: .*|! ?Generating configuration.*|"
    r"ntp clock-period \d+|Cryptochecksum:.*|: Saved|"
    r"## Last (?:commit|changed): .*|\{(?:master|backup|primary|secondary|linecard)(?::[\w-]+)*\}|"
    r"#conf_file_ver=.*|# \w{3}/\d\d/\d{4} [\d:]+ by RouterOS.*|# \d{4}-\d\d-\d\d [\d:]+ by RouterOS.*|"
    r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) \w{3} +\d+ [\d:.]+ \w+(?: \d{4})?|"
    r"[!# ]*(?:[Ss]ystem )?[Uu]p ?time(?: is)?:? .*|[!# ]*(?:current|system) (?:date|time) ?(?:is)?: .*"
    r")$"
)

_BY_PLATFORM = {
    **dict.fromkeys(
        ("huawei_vrp", "huawei_vrpv8", "huawei", "hp_comware", "h3c_comware", "huawei_ce"), Habits(_RETURN)
    ),
    **dict.fromkeys(
        (
            "cisco_ios",
            "cisco_xe",
            "cisco_xr",
            "arista_eos",
            "ruijie_os",
            "maipu",
            "maipu_mypower",
            "frr",
            "cumulus_frr",
        ),
        Habits(_END),
    ),
    "cisco_asa": Habits(_ASA_END),
    **dict.fromkeys(("juniper_junos", "juniper", "fortinet", "vyatta_vyos", "paloalto_panos"), Habits(nests=True)),
}
_UNKNOWN = Habits()

_REFUSED = re.compile(
    r"^\s*(?:\^\s*$|%|error\b|unknown\b|unrecogni[sz]ed\b|"
    r"invalid\b|incomplete\b|ambiguous\b|(?:permission|access) denied|"
    r"not authori[sz]ed|(?:command )?authori[sz]ation failed|command fail|syntax error|bad command|connection .*closed|"
    r"too many parameters|wrong parameter|timed? ?out\b)",
    re.IGNORECASE,
)


def habits_of(platform: str) -> Habits:
    """Return what a command line prints around a configuration; of an unknown one nothing is known."""
    return _BY_PLATFORM.get(platform, _UNKNOWN)


def refuse_fragments(habits: Habits, lines: Sequence[str]) -> None:
    """Raise UnreadableError where this is no whole configuration."""
    said = [line for line in lines if line.strip(" !#")]
    if not said:
        raise UnreadableError("the configuration is empty")
    if len(said) < _FEWEST or _REFUSED.search(said[0]) or (_REFUSED.search(said[-1]) and not said[-1].startswith(" ")):
        raise UnreadableError("this is no configuration")
    if habits.ends is not None and not habits.ends.search(said[-1]):
        raise UnreadableError("the configuration is cut off before its end")
    if habits.nests and not _nested(lines):
        raise UnreadableError("the configuration is cut off: something that was opened is not closed")


def _nested(lines: Sequence[str]) -> bool:
    """Whether every `{` has its `}` (Junos, PAN-OS), and every `config` its `end` (FortiOS)."""
    depth = blocks = 0
    for line in lines:
        bare = line.split("##", 1)[0].strip()
        depth += bare.endswith("{")
        depth -= bare in {"}", "};"} or bare.startswith("} ")
        blocks += bare.startswith("config ")
        blocks -= bare == "end"
    return depth == 0 and blocks == 0


def _first(patterns: Sequence[re.Pattern[str]], lines: Sequence[str]) -> str | None:
    for line in lines[:40]:
        for pattern in patterns:
            found = pattern.search(line)
            if found is not None:
                return found["it"][:64]
    return None
