"""Allied Telesis: AlliedWare Plus, and the TQ access points."""

from __future__ import annotations

from netmon.model.health import Measure
from netmon.vendors.facts import from_descr, from_object, where_text
from netmon.vendors.objects import column, instance, steady
from netmon.vendors.parse import celsius, percent, rpm
from netmon.vendors.profile import Profile
from netmon.vendors.sensors import Label, sensors

_AT = "1.3.6.1.4.1.207.8.4.4"
CPU = column("cpuUtilisationStackAvgLastMinute", f"{_AT}.3.3.8.1.4")
_ENVIRONMENT = f"{_AT}.3.12"
FAN_NAME = steady("atEnvMonv2FanDescription", f"{_ENVIRONMENT}.1.1.4")
FAN_SPEED = column("atEnvMonv2FanCurrentSpeed", f"{_ENVIRONMENT}.1.1.5")
TEMPERATURE_NAME = steady("atEnvMonv2TemperatureDescription", f"{_ENVIRONMENT}.3.1.4")
TEMPERATURE = column("atEnvMonv2TemperatureCurrent", f"{_ENVIRONMENT}.3.1.5")
BOARD_NAME = steady("rscBoardName", f"{_AT}.3.21.1.1.4")
BOARD_SERIAL = steady("rscBoardSerialNumber", f"{_AT}.3.21.1.1.8")
RELEASE = instance("currSoftVersion", f"{_AT}.4.500.2.1.1.0")
CONTROL_CARD = r"CFC"

PROFILES = (
    Profile(
        name="awplus",
        source="AT-SYSINFO-MIB, AT-ENVMONv2-MIB, AT-RESOURCE-MIB",
        systems=frozenset({"awplus"}),
        model=(from_object(BOARD_NAME, pick=where_text(BOARD_NAME, r"SBx\d{3,4}$")), from_object(BOARD_NAME)),
        version=(from_descr(r"\bAW\+ v(\S+)"), from_object(RELEASE)),
        serial=(
            # In a chassis the box is known by the number of its control card.
            from_object(BOARD_SERIAL, pick=where_text(BOARD_NAME, CONTROL_CARD)),
            from_object(BOARD_SERIAL),
        ),
        health=(
            sensors(Measure.CPU, CPU, percent(), "CPU {index}"),
            sensors(Measure.TEMPERATURE, TEMPERATURE, celsius(), Label("{index}", (TEMPERATURE_NAME,))),
            sensors(Measure.FAN_SPEED, FAN_SPEED, rpm(), Label("{index}", (FAN_NAME,))),
        ),
    ),
    Profile(
        name="allied-tq",
        source="sysDescr",
        systems=frozenset({"allied-tq"}),
        model=(from_descr(r"^(\S+) version"),),
        version=(from_descr(r"\bversion (\S+)"),),
    ),
)
