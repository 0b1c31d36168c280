r"""A profile: what the devices of one system are asked beside the standard, and what their answers mean.

A profile is one file of `netmon/vendors/profiles`, found by itself, which binds `PROFILE` (or `PROFILES`, a tuple):

    LOAD = column("exampleLoad", "1.3.6.1.4.1.99999.1.2.1.3")
    SLOT = steady("exampleSlotName", "1.3.6.1.4.1.99999.1.2.1.2")
    SERIAL = instance("exampleSerial", "1.3.6.1.4.1.99999.1.1.0")

    PROFILE = Profile(
        name="exampleos",
        source="EXAMPLE-SYSTEM-MIB",
        systems=frozenset({"exampleos"}),
        version=(from_descr(r"ExampleOS Version (\S+)"),),
        serial=(from_object(SERIAL),),
        health=(sensors(Measure.CPU, LOAD, percent(), Label("CPU {index}", (SLOT,))),),
    )

The rules of a text are alternatives: the first that finds something wins. The rules of `health` all count; what is an
alternative there is put into `either`. What a profile says nothing of is read from the standard MIBs.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from netmon.model.health import Measure
from netmon.vendors.facts import TextRule
from netmon.vendors.objects import MibObject, under
from netmon.vendors.sensors import SensorRule


@dataclass(frozen=True, slots=True)
class Profile:
    """It applies to every device of one of `systems` (`os` as `detect` says it), and to those whose sysObjectID lies
    under one of `object_ids` or in whose sysDescr the pattern `descr` is found (case does not matter).

    `name` begins the name of every rule: `exampleos.version`. `source` is the MIB or document that the rules rest on.
    `instead` are measures that the standard MIBs are not asked for, even where this profile finds nothing: they are
    wrong on these devices. `under` is for makers who write the same MIB anew under the sysObjectID of every model: it
    makes the profile that applies, of the same name, from the device's own sysObjectID.
    """

    name: str
    source: str
    systems: frozenset[str] = frozenset()
    object_ids: tuple[str, ...] = ()
    descr: str = ""
    model: tuple[TextRule, ...] = ()
    version: tuple[TextRule, ...] = ()
    serial: tuple[TextRule, ...] = ()
    health: tuple[SensorRule, ...] = ()
    instead: frozenset[Measure] = frozenset()
    under: Callable[[str], Profile] | None = None

    def fit(self, os: str | None, object_id: str, descr: str) -> int:
        """Return how closely it is made for a device: 0 where it is not, most where it names the system."""
        if os is not None and os in self.systems:
            return 1_000_000
        fitting = [len(prefix) for prefix in self.object_ids if under(object_id, prefix)]
        if fitting:
            return 1 + max(fitting)
        return 1 if self.descr and re.search(self.descr, descr, re.IGNORECASE) else 0

    def identity_objects(self) -> Iterator[MibObject]:
        """Yield what model, version and serial number rest on."""
        for rule in (*self.model, *self.version, *self.serial):
            yield from rule.objects

    def health_objects(self) -> Iterator[MibObject]:
        """Yield what the sensors rest on."""
        for rule in self.health:
            yield from rule.objects
