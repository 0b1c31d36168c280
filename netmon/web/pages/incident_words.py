"""What templates call to speak of incidents."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable

from netmon.model.incident import Affected, Incident
from netmon.model.inventory import Inventory
from netmon.model.names import SubjectKind
from netmon.views.extent import Extent
from netmon.views.steps import condensed
from netmon.words import Language, say, say_list
from netmon.words.incident_speech import (
    say_cause,
    say_conditions,
    say_ending,
    say_matter,
    say_severity,
    say_step,
)

_COUNTED = {
    SubjectKind.UNIT: "web.page_takes_units",
    SubjectKind.DEVICE: "web.page_takes_devices",
    SubjectKind.LINK: "web.page_takes_links",
    SubjectKind.SERVICE: "web.page_takes_services",
}


def incident_helpers(language: Language, inventory: Inventory | None) -> dict[str, Callable[..., object]]:
    """Return them by name."""
    return {
        "severity_word": lambda severity: say_severity(language, severity),
        "matter_word": lambda matter: say_matter(language, matter),
        "step_word": lambda step: say_step(language, step),
        "ending_word": lambda ending: say_ending(language, ending),
        "cause_word": lambda cause: say_cause(language, cause),
        "conditions_word": lambda conditions: say_conditions(language, conditions),
        "extent_of": lambda incident: extent_now(incident, inventory),
        "condensed": condensed,
        "counted": lambda affected: counted(language, affected),
    }


def extent_now(incident: Incident, inventory: Inventory | None) -> Extent:
    """Return what an incident takes along now; of one that is over what it took along in all."""
    return Extent.of((one for one in incident.affected if one.until is None or not incident.open), inventory)


def counted(language: Language, affected: Iterable[Affected]) -> str:
    """Say how many of each kind there are."""
    kinds = Counter(one.subject.kind for one in affected)
    said = [say(language, code, count=kinds[kind]) for kind, code in _COUNTED.items() if kinds[kind]]
    return say_list(language, said)
