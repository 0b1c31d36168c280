"""What a captured text says, without a device: its rows, and what netmon makes of it. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from difflib import get_close_matches

from netmon.model.configuration import Configuration
from netmon.model.device_identity import DeviceIdentity
from netmon.model.health import Health
from netmon.model.neighbours import Neighbours
from netmon.vendors.cli.masking import mask
from netmon.vendors.cli.profile import CliPort, CliProfile, Dialect, UnreadableError
from netmon.vendors.cli.registry import all_profiles, of_platform
from netmon.vendors.cli.rows import rows
from netmon.vendors.cli.templates import TemplateRow, template_commands, template_platforms


@dataclass(frozen=True, slots=True)
class Parsed:
    """What came of a text. `command` is the one of the profile that was meant, as it is written there.

    `problems` are the readers that could not read it, by name, each with a short English phrase; `rows` among them.
    """

    platform: str
    command: str
    rows: Sequence[TemplateRow] = ()
    identity: DeviceIdentity | None = None
    ports: tuple[CliPort, ...] = ()
    neighbours: Neighbours | None = None
    health: Health | None = None
    configuration: Configuration | None = None
    problems: Mapping[str, str] = field(default_factory=dict)

    @property
    def empty(self) -> bool:
        """Whether nothing at all was read."""
        made = (self.rows, self.identity, self.ports, self.neighbours, self.health, self.configuration)
        return not any(made)


def platforms() -> tuple[str, ...]:
    """Return every platform of which texts can be parsed: those of the profiles, and those of ntc-templates."""
    return tuple(sorted({profile.platform for profile in all_profiles()} | template_platforms()))


def commands(platform: str) -> tuple[str, ...]:
    """Return the commands of a platform that somebody has a reader or a template for, netmon's own first."""
    profile = of_platform(platform)
    own = () if profile is None else tuple(_read_commands(profile))
    return tuple(dict.fromkeys((*own, *template_commands(platform))))


def near(word: str, choices: Sequence[str], most: int = 5) -> tuple[str, ...]:
    """Return the choices that a word may have been meant for."""
    return tuple(get_close_matches(word, choices, n=most, cutoff=0.5))


def parse(platform: str, command: str, text: str) -> Parsed:
    """Parse what `command`, which may be abbreviated, printed on a platform of `platforms`.

    `text` is as a terminal shows it; prompts and the echo of the command around it are passed over.
    """
    profile = of_platform(platform)
    typed = " ".join(command.split())
    meant = typed if profile is None else _meant(typed, tuple(_read_commands(profile)))
    clean = text if profile is None else trimmed(text, profile.dialect, typed)
    done = Parsed(platform, meant)
    if profile is not None:
        done = _as_configuration(done, clean) if meant == profile.configuration else _by_readers(done, profile, clean)
    if done.configuration is not None:
        return done  # rows of it would hold what was masked
    try:
        return replace(done, rows=rows(platform, meant, clean))
    except UnreadableError as error:
        return replace(done, problems={**done.problems, "rows": str(error)})


def trimmed(text: str, dialect: Dialect, command: str) -> str:
    """Return a capture without what the session put around it: prompts, the echo of the command, marks of the pager."""
    prompt = re.compile(rf"\s*(?:{dialect.prompt})\s*(?P<typed>.*)")
    more = re.compile(rf"\s*(?:{dialect.more})\s*", re.IGNORECASE)
    kept = [one for one in text.split("\n") if not (one and len(one) < _LONGEST_PROMPT and more.fullmatch(one))]
    while kept and (not kept[0].strip() or _is_echo(kept[0], prompt, command)):
        kept.pop(0)
    while kept and (not kept[-1].strip() or (len(kept[-1]) < _LONGEST_PROMPT and prompt.fullmatch(kept[-1]))):
        kept.pop()
    return "\n".join(kept) + "\n" if kept else ""


_LONGEST_PROMPT = 200


def _is_echo(one: str, prompt: re.Pattern[str], command: str) -> bool:
    if len(one) >= _LONGEST_PROMPT:
        return False
    said = one.strip()
    found = prompt.fullmatch(one)
    return said == command or (found is not None and (not found["typed"] or _abbreviates(found["typed"], command)))


def _meant(typed: str, known: Sequence[str]) -> str:
    """Return the one command that the typed one is, or abbreviates; itself where there is none, or more than one."""
    if typed in known:
        return typed
    fitting = [command for command in known if _abbreviates(typed, command)]
    return fitting[0] if len(fitting) == 1 else typed


def _abbreviates(typed: str, command: str) -> bool:
    short, whole = typed.lower().split(), command.lower().split()
    same = len(short) == len(whole)
    return same and all(one.startswith(other) or other.startswith(one) for one, other in zip(whole, short, strict=True))


def _read_commands(profile: CliProfile) -> Sequence[str]:
    readers = (profile.identity, profile.ports, profile.neighbours, profile.health)
    found = [command for reader in readers if reader is not None for command in reader.commands]
    return [*dict.fromkeys(found), *([profile.configuration] if profile.configuration else [])]


def _by_readers(done: Parsed, profile: CliProfile, text: str) -> Parsed:
    outputs = {done.command: text}
    problems: dict[str, str] = {}
    for name in ("identity", "ports", "neighbours", "health"):
        reader = getattr(profile, name)
        if reader is None or done.command not in reader.commands:
            continue
        try:
            done = replace(done, **{name: reader.read(outputs)})
        except UnreadableError as error:
            problems[name] = str(error)
    return replace(done, problems=problems)


def _as_configuration(done: Parsed, text: str) -> Parsed:
    try:
        return replace(done, configuration=mask(done.platform, text))
    except UnreadableError as error:
        return replace(done, problems={"configuration": str(error)})
