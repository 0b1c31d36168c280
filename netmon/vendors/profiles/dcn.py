"""Digital China Networks (DCN), and those who sell its switches under their names: QTECH, NAG (SNR).

Each has the same MIB below its own enterprise number. sysDescr tells model, release and serial number in one sentence.
"""

from __future__ import annotations

from netmon.model.health import Measure
from netmon.vendors.facts import from_descr, from_object
from netmon.vendors.objects import instance
from netmon.vendors.parse import celsius, percent
from netmon.vendors.profile import Profile
from netmon.vendors.sensors import either, memory, sensors
from netmon.vendors.standard import entity


def _profile(name: str, system: str, enterprise: str, source: str) -> Profile:
    base = f"{enterprise}.100.1"
    used, total = instance("switchMemoryBusy", f"{base}.11.7.0"), instance("switchMemorySize", f"{base}.11.6.0")
    return Profile(
        name=name,
        source=source,
        systems=frozenset({system}),
        object_ids=(enterprise,),
        model=(
            from_descr(r"^(\S+) Device, Compiled"),
            from_object(entity.MODEL, pick=entity.CHASSIS),
            from_object(entity.NAME, pick=entity.CHASSIS),
        ),
        # Lines may end in an octet of their own, which reads as a letter that no number has.
        version=(from_descr(r"(?a:Software (?:Package )?Version (?:\S+_)?(\d[\w.()]*))"),),
        serial=(from_descr(r"(?a:\bserial (?:number|No\.?):? ?(\w{5,}))"),),
        health=(
            sensors(Measure.CPU, instance("switchCpuUsage", f"{base}.11.10.0"), percent(), "CPU"),
            either(
                memory("Memory", used=used, total=total),
                memory("Memory", share=instance("switchMemoryUsage", f"{base}.11.11.0")),
            ),
            sensors(Measure.TEMPERATURE, instance("switchTemperature", f"{base}.11.9.0"), celsius(), "Switch"),
        ),
    )


PROFILES = (
    _profile("dcn", "dcn-software", "1.3.6.1.4.1.6339", "DCN-MIB"),
    _profile("qtech", "qtech", "1.3.6.1.4.1.27514", "QTECH-MIB"),
    _profile("snr", "snr", "1.3.6.1.4.1.40418.7", "NAG-MIB"),
)
