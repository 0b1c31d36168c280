"""How many of the recorded devices are read right, field by field: `python -m tests.vendors.score [--json] [WORD…]`.

Every recording is served by the replayer and read by the real probe. A WORD keeps to recordings in whose name it
occurs. Text is right where one spelling holds the other; figures where every expected one is among those read, within a
tolerance, or the mean is. Of memory, where LibreNMS lists caches and swap too, the first expected figure counts.

Each miss tells what was expected and read, and why: `recorded` is what a profile could know.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from netmon.model.health import Health, Measure
from netmon.model.observation import DeviceReadings
from netmon.model.probing import Probing
from tests.wires.snmp import replay
from tests.wires.snmp.quick import run
from tests.wires.snmp.visits import DEVICE, bench

CORPUS = Path(__file__).parents[3] / "shared" / "corpus"
FOLDERS = ("snmp", "snmp_fullwalk", "snmp_identity")
TEXTS = ("vendor", "os", "model", "version", "serial")
FIGURES = {
    "cpu": (Measure.CPU, "processors", "usage", 1.0),
    "memory": (Measure.MEMORY, "mempools", "perc", 1.0),
    "temperature": (Measure.TEMPERATURE, "temperatures", "current", 0.6),
}
FIELDS = (*TEXTS, *FIGURES)
NAMED = frozenset(
    (
        "vrp", "comware", "ruijie", "zxr10", "mypoweros", "maipu", "dptech", "stoneos", "topsec", "venustech",
        "sangfor", "ios", "iosxe", "iosxr", "nxos", "asa", "ftd", "junos", "fortigate", "routeros", "procurve",
        "arubaos", "arubaos-cx", "aruba-instant", "linux", "vyos", "panos", "gaia", "secureplatform", "powerconnect",
        "dell-os10", "hpmsm",
    )
)  # fmt: skip
"""The systems that have profiles of their own by intention; all others are counted apart."""

GUESSED = frozenset({"other", "net-snmp", "net-snmp-other"})
"""What stands for a vendor where those who made the expectations knew none."""

RECORDED, NOT_RECORDED, NAMING = "recorded", "not recorded", "naming"


@dataclass(frozen=True, slots=True)
class Result:
    """One field of one device. `reason` says of a miss whether what is expected rests on anything recorded."""

    device: str
    named: bool
    field: str
    expected: str
    read: str
    right: bool
    reason: str = ""


def recordings(words: Iterable[str] = ()) -> list[Path]:
    """Return every recording of a device, by name; contexts of a device (`NAME@VLAN`) are not devices."""
    wanted = list(words)
    found = [path for folder in FOLDERS for path in sorted((CORPUS / folder).glob("*.snmprec")) if "@" not in path.name]
    return [path for path in found if not wanted or any(word in path.stem for word in wanted)]


def read(path: Path) -> DeviceReadings:
    """Visit a recording once for all that is asked of the device itself."""
    mib = replay.mib_of(path)
    readings: list[DeviceReadings] = []

    async def main() -> None:
        async with bench(lambda asked: [mib.answer(asked)], probing=Probing(interfaces=False)) as it:
            readings.append(await it.read(DEVICE, 300.0))

    run(main())
    return readings[0]


def results(path: Path) -> list[Result]:
    """Return what is expected of a recording, field by field, beside what was read."""
    wanted = json.loads(path.with_name(f"{path.stem}.expected.json").read_text(encoding="utf-8"))
    readings, said = read(path), Said(path)
    device = wanted.get("device") or {}
    vendor = str(wanted.get("vendor") or "")
    os = device.get("os") or ""
    expected = {
        "vendor": "" if vendor in GUESSED else vendor,
        "os": os,
        "model": device.get("hardware"),
        "version": device.get("version"),
        "serial": device.get("serial"),
    }
    found: list[Result] = []
    for field in TEXTS:
        text = str(expected[field] or "").strip()
        if not text or text.startswith("<private"):
            continue
        fact = getattr(readings.device, field) if readings.device else None
        got = fact.value if fact else ""
        right = same_text(text, got) if field != "os" else text == got
        reason = "" if right else said.reason(text) if field not in {"vendor", "os"} else RECORDED
        found.append(Result(path.stem, os in NAMED, field, text, got, right, reason))
    for field, (measure, section, key, tolerance) in FIGURES.items():
        rows = [row for row in wanted.get(section) or () if isinstance(row.get(key), int | float)]
        if not rows:
            continue
        values = [float(row[key]) for row in (rows[:1] if measure is Measure.MEMORY else rows)]
        got_values = [reading.value for reading in (readings.health or Health(())).of(measure)]
        right = same_figures(values, got_values, tolerance)
        reason = "" if right else RECORDED if any(said.holds(row.get("oid")) for row in rows) else NOT_RECORDED
        shown = ", ".join(f"{row.get('descr')}={row[key]} {row.get('oid', '')}" for row in rows)
        got = ", ".join(f"{value:g}" for value in got_values)
        found.append(Result(path.stem, os in NAMED, field, shown, got, right, reason))
    return found


def same_text(expected: str, got: str) -> bool:
    """Whether one spelling holds the other, whatever the case and the blanks."""
    one, other = (re.sub(r"[\s\W_]+", "", text.casefold()) for text in (expected, got))
    return bool(one and other) and (one in other or other in one)


def same_figures(expected: Sequence[float], got: Sequence[float], tolerance: float) -> bool:
    """Whether every expected figure is among those read, each used once, or their means are the same."""
    if not got:
        return False
    left = sorted(got)
    for value in sorted(expected):
        near = next((at for at, other in enumerate(left) if abs(other - value) <= tolerance), None)
        if near is None:
            return abs(sum(expected) / len(expected) - sum(got) / len(got)) <= tolerance
        del left[near]
    return True


class Said:
    """What a recording holds, to tell whether an expectation rests on it."""

    def __init__(self, path: Path) -> None:
        self._objects = {".".join(map(str, oid)): (tag, value) for oid, tag, value in replay.lines(path)}

    def holds(self, oid: object) -> bool:
        """Whether an object was recorded."""
        return isinstance(oid, str) and oid.lstrip(".") in self._objects

    def reason(self, text: str) -> str:
        """Tell a text that was said, in whole or in its parts, from one that was not."""
        plain = [squeezed(bytes.fromhex(value).decode("latin-1") if tag.endswith("x") and _hex(value) else value)
                 for tag, value in self._objects.values()]  # fmt: skip
        if any(squeezed(text) in value for value in plain):
            return RECORDED
        parts = [squeezed(part) for part in re.split(r"[\s,()/]+", text) if len(part) > 2]
        return NAMING if parts and any(part in value for part in parts for value in plain) else NOT_RECORDED


def squeezed(text: str) -> str:
    """Return a text without case, blanks and punctuation."""
    return re.sub(r"[\s\W_]+", "", text.casefold())


def _hex(value: str) -> bool:
    return re.fullmatch(r"([0-9a-fA-F]{2})*", value) is not None


def tally(found: Iterable[Result]) -> dict[str, dict[str, tuple[int, int]]]:
    """Return (right, expected) by field, for the systems that are named and for all others."""
    right: Counter[tuple[str, str]] = Counter()
    total: Counter[tuple[str, str]] = Counter()
    for result in found:
        key = ("named" if result.named else "others", result.field)
        total[key] += 1
        right[key] += result.right
    return {
        group: {field: (right[group, field], total[group, field]) for field in FIELDS if total[group, field]}
        for group in ("named", "others")
    }


def main(arguments: Sequence[str]) -> int:
    """Print every miss and the shares."""
    if not CORPUS.is_dir():
        sys.stderr.write(f"no recordings at {CORPUS}\n")
        return 2
    words = [word for word in arguments if not word.startswith("-")]
    found = [result for path in recordings(words) for result in results(path)]
    if "--json" in arguments:
        sys.stdout.write(json.dumps([asdict(result) for result in found], ensure_ascii=False, indent=1) + "\n")
        return 0
    for result in sorted(found, key=lambda result: (result.field, not result.named, result.device)):
        if not result.right:
            group = "named" if result.named else "other"
            line = f"{result.field:11} {group:5} {result.device}: {result.expected!r:.200} <- {result.read!r:.120}"
            sys.stdout.write(f"{line} [{result.reason}]\n")
    for group, fields in tally(found).items():
        for field, (right, total) in fields.items():
            sys.stdout.write(f"{group:6} {field:11} {right:4} of {total:4}  {100 * right / total:5.1f} %\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
