"""How far a demo is, as a value, and in words."""

from __future__ import annotations

from dataclasses import dataclass

from netmon.cli.demo.scenario import Script, in_words
from netmon.cli.live.rows import age
from netmon.model.inventory import Inventory
from netmon.words import Language, say


@dataclass(frozen=True, slots=True)
class Progress:
    """Instants in seconds of one clock, None for what is still to come.

    `began` is when the daemons were started, `found` when the last device had been found up, and the scenario began
    with it; `done` is how much of it has happened. `asked` of `devices` have answered since `began`.
    """

    began: float
    found: float | None = None
    done: int = 0
    asked: int = 0
    devices: int = 0


def headline(progress: Progress, script: Script, inventory: Inventory, language: Language, now: float) -> list[str]:
    """Return what to say above the networks: how long it took, what was done last, and what comes next."""
    if progress.found is None:
        return [
            say(
                language,
                "demo.finding",
                age=age(now - progress.began, language),
                asked=progress.asked,
                devices=progress.devices,
            )
        ]
    took = f"{progress.found - progress.began:.1f}"
    lines = [say(language, "demo.found", seconds=took, age=age(now - progress.began, language))]
    coming = script.after(progress.done)
    if coming is not None:
        left = max(0.0, progress.found + coming.at - now)
        what = in_words(coming, inventory, language)
        lines.append(say(language, "demo.next", at=age(coming.at, language), left=f"{left:.0f}", what=what))
    else:
        lines.append(say(language, "demo.played" if script.happenings else "demo.no_scenario"))
    if progress.done:
        last = script.happenings[progress.done - 1]
        lines.append(say(language, "demo.last", at=age(last.at, language), what=in_words(last, inventory, language)))
    return lines
