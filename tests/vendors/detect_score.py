"""How many of the corpus's devices are told right: `python -m tests.vendors.detect_score`, with every miss."""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from netmon.vendors.detect import detect

CORPUS = Path(__file__).parents[2].parent / "shared" / "corpus"


@dataclass(frozen=True, slots=True)
class Case:
    """A device of the corpus. `others` says that one with the same two texts is expected to be something else."""

    name: str
    object_id: str | None
    descr: str | None
    expected: str


@dataclass(frozen=True, slots=True)
class Miss:
    """A device that was told wrong, and why."""

    case: Case
    told: str | None
    reason: str


def cases() -> Iterator[Case]:
    """Yield every line of `os_detect.jsonl`."""
    for line in (CORPUS / "os_detect.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        yield Case(row["name"], row["sysObjectID"], row["sysDescr"], row["expected_os"])


def misses() -> list[Miss]:
    """Return what `detect` does not tell from sysObjectID and sysDescr."""
    everything = list(cases())
    expected: dict[tuple[str | None, str | None], set[str]] = {}
    for case in everything:
        expected.setdefault((case.object_id, case.descr), set()).add(case.expected)
    found = []
    for case in everything:
        detected = detect(case.object_id, case.descr)
        told = detected.os.value if detected.os else None
        if told != case.expected:
            same = expected[(case.object_id, case.descr)]
            reason = "ambiguous" if len(same) > 1 else "asks for an object more" if detected.ask else "not known"
            found.append(Miss(case, told, reason))
    return found


def main() -> int:
    """Print the share and the misses."""
    if not CORPUS.is_dir():
        sys.stderr.write(f"no corpus at {CORPUS}\n")
        return 2
    wrong, total = misses(), len(list(cases()))
    for miss in wrong:
        case = miss.case
        sys.stdout.write(
            f"{miss.reason}: {case.name}: {case.expected}, told {miss.told}; {case.object_id} {case.descr!r:.140}\n"
        )
    sys.stdout.write(f"{total - len(wrong)} of {total} right; {dict(Counter(miss.reason for miss in wrong))}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
