"""Check Point Gaia, Gaia Embedded and SecurePlatform."""

from __future__ import annotations

from netmon.model.health import Measure
from netmon.vendors.facts import from_object
from netmon.vendors.objects import Value, column, instance, steady, text_of
from netmon.vendors.parse import celsius, percent, rpm
from netmon.vendors.profile import Profile
from netmon.vendors.sensors import Label, either, sensors
from netmon.vendors.standard import host_resources

_SVN = "1.3.6.1.4.1.2620.1.6"
VERSION = instance("svnVersion", f"{_SVN}.4.1.0")
SERIAL = instance("svnApplianceSerialNumber", f"{_SVN}.16.3.0")
PRODUCT = instance("svnApplianceProductName", f"{_SVN}.16.7.0")
CPU = instance("procUsage", f"{_SVN}.7.2.4.0")
_TEMPERATURE = f"{_SVN}.7.8.1.1"
TEMPERATURE_NAME = steady("tempertureSensorName", f"{_TEMPERATURE}.2")
TEMPERATURE = column("tempertureSensorValue", f"{_TEMPERATURE}.3")
_FAN = f"{_SVN}.7.8.2.1"
FAN_NAME = steady("fanSpeedSensorName", f"{_FAN}.2")
FAN = column("fanSpeedSensorValue", f"{_FAN}.3")
SUPPLY = column("powerSupplyStatus", f"{_SVN}.7.9.1.1.2")


def _up(value: Value) -> float | None:
    return {"up": 1.0, "down": 0.0}.get(text_of(value).lower())


PROFILE = Profile(
    name="gaia",
    source="CHECKPOINT-MIB, HOST-RESOURCES-MIB",
    systems=frozenset({"gaia", "secureplatform"}),
    object_ids=("1.3.6.1.4.1.2620",),
    model=(from_object(PRODUCT),),
    version=(from_object(VERSION),),
    serial=(from_object(SERIAL),),
    health=(
        either(
            sensors(Measure.CPU, host_resources.LOAD, percent(), Label("CPU {index}", (host_resources.DEVICE,))),
            sensors(Measure.CPU, CPU, percent(), "CPU"),
        ),
        sensors(Measure.TEMPERATURE, TEMPERATURE, celsius(), Label("{index}", (TEMPERATURE_NAME,))),
        sensors(Measure.FAN_SPEED, FAN, rpm(), Label("{index}", (FAN_NAME,))),
        sensors(Measure.POWER_SUPPLY, SUPPLY, _up, "Power supply {index}"),
    ),
)
