"""Templates, and what they may say. Everything put into a page is escaped."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo
from hashlib import sha256
from importlib import resources
from zoneinfo import ZoneInfo

from jinja2 import Environment, PackageLoader, StrictUndefined

from netmon.judge.ports import Port
from netmon.model.belief import Reason, Standing, Truth
from netmon.model.inventory import Inventory
from netmon.model.names import DeviceId, LinkId, NetworkId, ServiceId, Subject, SubjectKind, UnitId
from netmon.model.over_ssh import SshRecord
from netmon.model.plant import LinkEnd
from netmon.web.pages.condition import share, subject_from
from netmon.web.pages.incident_words import incident_helpers
from netmon.web.pages.viewer import Viewer
from netmon.words import (
    Language,
    say,
    say_advice,
    say_cabling,
    say_failure,
    say_list,
    say_moves,
    say_reason,
    say_sensor,
    say_state,
)
from netmon.words.amounts import say_degradation
from netmon.words.quantities import bit_rate, percent


def environment() -> Environment:
    """Return the templates of this package."""
    return Environment(
        loader=PackageLoader("netmon.web.pages"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def stylesheet() -> str:
    """Return the one style sheet."""
    return _file("style.css")


def script() -> str:
    """Return the one script: that of the audible alarm."""
    return _file("alarm.js")


def icon() -> str:
    """Return the sign in a browser's tab."""
    return _file("icon.svg")


def _file(name: str) -> str:
    return resources.files("netmon.web.pages").joinpath(name).read_text(encoding="utf-8")


PORT_CLASSES = {Truth.YES: "up", Truth.NO: "down", Truth.UNKNOWN: "unknown"}
"""How the state of a port is shown, by whether traffic passes."""
SCRIPT_VERSION = sha256(script().encode()).hexdigest()[:12]
STYLE_VERSION = sha256(stylesheet().encode()).hexdigest()[:12]
"""Part of the style sheet's address, so that no browser shows a new page in an old dress."""


@dataclass(frozen=True, slots=True)
class Speech:
    """What a page can say to this viewer, at this moment: `now` in UTC epoch seconds, shown in the time zone `zone`."""

    viewer: Viewer
    now: float
    zone: tzinfo
    inventory: Inventory | None

    @classmethod
    def of(cls, viewer: Viewer, now: float, inventory: Inventory | None) -> Speech:
        """Return the speech of a page about `inventory`."""
        return cls(viewer, now, ZoneInfo(inventory.time_zone) if inventory is not None else UTC, inventory)

    @property
    def language(self) -> Language:
        """The viewer's."""
        return self.viewer.language

    def helpers(self) -> dict[str, Callable[..., object]]:
        """Return what templates call, by name."""
        language = self.language
        helpers: dict[str, Callable[..., object]] = {
            "say": lambda code, **facts: say(language, f"web.page_{code}", **facts),
            "word": lambda code, **facts: say(language, code, **facts),
            "failed": lambda failure: say_failure(language, failure.kind, failure.cause),
            "advised": self.advised,
            "listed": lambda parts: say_list(language, parts),
            "flags": self.flags,
            "state": lambda state: say_state(language, state),
            "level": lambda level: say(language, f"level.{level}"),
            "role": lambda role: say(language, f"role.{role}"),
            "kind": lambda kind: say(language, f"term.{kind}"),
            "because": self.because,
            "cabling_why": lambda finding: say_cabling(language, finding.why, finding.concerned),
            "local": self.local,
            "iso": lambda at: datetime.fromtimestamp(at, UTC).isoformat(timespec="milliseconds"),
            "lasting": lambda since: lasting(language, self.now - since),
            "between": lambda since, until: lasting(language, until - since),
            "title": self.title,
            "called": self.called,
            "known": self.known,
            "share": share,
            "subject_from": subject_from,
            "end_of": self.end_of,
            "sampled": lambda subject: bool(getattr(self._thing(subject), "sample", False)),
            "ago": lambda seconds: ago(language, seconds),
            "seconds": lambda took: f"{took * 1000:.0f} ms" if took < 10 else f"{took:.1f} s",
            "moves_said": lambda moves: say_moves(
                language, self.local(moves.at, seconds=True), moves.why, moves.counts
            ),
            "scaled": scaled,
            "bit_rate": bit_rate,
            "percent": percent,
            "ails": lambda one: say_degradation(language, one.condition, one.sensor, one.value, one.limit),
            "sense": lambda one: say_sensor(language, one.measure, one.value, one.used, one.total),
            "port_class": lambda port: PORT_CLASSES[port.carrying] if port is not Port.ADMIN_DOWN else "shut",
        }
        return helpers | incident_helpers(language, self.inventory)

    def advised(self, record: SshRecord) -> str:
        """Say what to do about the failure of the last session, "" where there is none or nothing to do."""
        failure = record.failure
        if failure is None:
            return ""
        return say_advice(self.language, "ssh", failure.kind, failure.cause, record.device)

    def flags(self, standing: Standing) -> str:
        """Return what qualifies a standing, "" where nothing does."""
        marks = [say(self.language, f"flag.{flag.value}") for flag in sorted(standing.flags)]
        return say(self.language, "term.and_then").join(marks)

    def because(self, reason: Reason) -> str:
        """Say a reason, with the names of what it speaks of."""
        return say_reason(self.language, reason.code, dict(reason.facts), self._name_of)

    def local(self, at: float, seconds: bool = False) -> str:
        """Return an instant as clocks show it where the network is."""
        return datetime.fromtimestamp(at, self.zone).strftime("%Y-%m-%d %H:%M" + (":%S" if seconds else ""))

    def title(self, thing: object) -> str:
        """Return what something of the inventory is called in this language: its English name, where it has one."""
        english = getattr(thing, "name_en", "") if self.language is Language.EN else ""
        return str(english or getattr(thing, "name", ""))

    def called(self, subject: Subject) -> str:
        """Return the name of a subject, its id where it has none (any more)."""
        return self.title(self._thing(subject)) or subject.id

    def end_of(self, end: LinkEnd) -> str:
        """Return what is at the end of a link: its device, or its unit."""
        if self.inventory is None:
            return end.device or end.unit
        named = self.inventory.devices.get(end.device) if end.device is not None else self.inventory.units.get(end.unit)
        return self.title(named) or end.device or end.unit

    def known(self, subject: Subject) -> bool:
        """Tell whether the inventory has it."""
        return self._thing(subject) is not None

    def _thing(self, subject: Subject) -> object | None:
        if self.inventory is None:
            return None
        match subject.kind:
            case SubjectKind.DEVICE:
                return self.inventory.devices.get(DeviceId(subject.id))
            case SubjectKind.LINK:
                return self.inventory.links.get(LinkId(subject.id))
            case SubjectKind.UNIT:
                return self.inventory.units.get(UnitId(subject.id))
            case SubjectKind.SERVICE:
                return self.inventory.services.get(ServiceId(subject.id))

    def _name_of(self, kind: str, identifier: str, network: str) -> str:
        return self.title(self._thing(Subject(SubjectKind(kind), identifier, NetworkId(network))))


def lasting(language: Language, seconds: float) -> str:
    """Say how long something lasts, in the two units that matter."""
    minutes = max(0, int(seconds // 60))
    days, hours = minutes // 1440, minutes // 60
    if days:
        return say(language, "web.page_days", days=days, hours=hours % 24)
    if hours:
        return say(language, "web.page_hours", hours=hours, minutes=minutes % 60)
    if minutes:
        return say(language, "web.page_minutes", minutes=minutes)
    return say(language, "web.page_seconds", seconds=max(0, int(seconds)))


def ago(language: Language, seconds: float) -> str:
    """Say how long ago something was."""
    if seconds < 120:
        return say(language, "web.page_seconds_ago", seconds=max(0, round(seconds)))
    return say(language, "web.page_ago", lasting=lasting(language, seconds))


def scaled(value: float | None, unit: str) -> str:
    """Return an amount with three digits and a decimal prefix: 1.25 GB. A dash where there is none."""
    if value is None:
        return "–"
    for prefix, size in (("P", 1e15), ("T", 1e12), ("G", 1e9), ("M", 1e6), ("k", 1e3)):
        if value >= size:
            return f"{value / size:.3g} {prefix}{unit}"
    return f"{value:.3g} {unit}"
