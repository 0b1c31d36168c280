"""Juniper Junos, and Junos Evolved."""

from __future__ import annotations

from netmon.model.health import Measure
from netmon.vendors.facts import Found, TextRule, from_descr, from_object
from netmon.vendors.named import by_port
from netmon.vendors.objects import Answers, Oid, column, instance, steady
from netmon.vendors.parse import celsius, dbm, percent, state
from netmon.vendors.profile import Profile
from netmon.vendors.sensors import BY_IF_INDEX, Keep, Label, is_one_of, memory, sensors

_MIB = "1.3.6.1.4.1.2636.3"
BOX_DESCR = instance("jnxBoxDescr", f"{_MIB}.1.2.0")
BOX_SERIAL = instance("jnxBoxSerialNo", f"{_MIB}.1.3.0")

_MEMBER = f"{_MIB}.40.1.4.1.1.1"
MEMBER_SERIAL = steady("jnxVirtualChassisMemberSerialnumber", f"{_MEMBER}.2")
MEMBER_VERSION = steady("jnxVirtualChassisMemberSWVersion", f"{_MEMBER}.5")
MEMBER_MODEL = steady("jnxVirtualChassisMemberModel", f"{_MEMBER}.8")

INSTALLED = "1.3.6.1.2.1.25.6.3.1.2"
EVO_PACKAGE = instance("hrSWInstalledName", f"{INSTALLED}.1")
BASE_PACKAGE = instance("hrSWInstalledName", f"{INSTALLED}.2")

_OPERATING = f"{_MIB}.1.13.1"
DESCR = steady("jnxOperatingDescr", f"{_OPERATING}.5")
TEMPERATURE = column("jnxOperatingTemp", f"{_OPERATING}.7")
CPU = column("jnxOperatingCPU", f"{_OPERATING}.8")
BUFFER = column("jnxOperatingBuffer", f"{_OPERATING}.11")
MEMORY = column("jnxOperatingMemory", f"{_OPERATING}.15")
MEGABYTE = 1024**2

_FRU = f"{_MIB}.1.15.1"
FRU_NAME = steady("jnxFruName", f"{_FRU}.5")
FRU_TYPE = steady("jnxFruType", f"{_FRU}.6")
FRU_STATE = column("jnxFruState", f"{_FRU}.8")
POWER_ENTRY, FAN = 7, 13
FRU = state(good={4, 6, 10}, bad={7, 8})
"""Ready, online and standby, against going offline and offline; a slot that is empty or only filled says nothing."""

_DOM = f"{_MIB}.60.1.1.1.1"
RX_POWER = column("jnxDomCurrentRxLaserPower", f"{_DOM}.5")
TX_POWER = column("jnxDomCurrentTxLaserOutputPower", f"{_DOM}.7")
MODULE_TEMPERATURE = column("jnxDomCurrentModuleTemperature", f"{_DOM}.8")
_LANE = f"{_MIB}.60.1.2.1.1"
LANE_RX_POWER = column("jnxDomCurrentLaneRxLaserPower", f"{_LANE}.6")
LANE_TX_POWER = column("jnxDomCurrentLaneTxLaserOutputPower", f"{_LANE}.8")
# Hundredths of dBm. A module with lanes reads 0 where its lanes do not.
LIGHT = dbm(0.01, invalid=(0,))

PART = Label("{index}", (DESCR,))


def _has_processor(said: Answers, index: Oid) -> bool:
    """Whether a 0 is a load: parts without a processor, fans and all, have 0 in the column too."""
    return bool(said.number(CPU, index)) or "routing engine" in said.text(DESCR, index).lower()


def _tells_memory(said: Answers, index: Oid) -> bool:
    return bool(said.number(BUFFER, index))


def _box(said: Answers) -> Found | None:
    # Where the part number comes first, the model stands in brackets: `JNP10003 [MX10003]`.
    found = from_object(BOX_DESCR, r"\[([A-Za-z]+\d[\w-]*)\]").find(said) or from_object(BOX_DESCR).find(said)
    # A virtual chassis has a description that names no model; its members have one.
    return None if found is None or "virtual chassis" in found.value.lower() else found


PROFILE = Profile(
    name="junos",
    source="JUNIPER-MIB, JUNIPER-VIRTUALCHASSIS-MIB, JUNIPER-DOM-MIB",
    systems=frozenset({"junos"}),
    object_ids=("1.3.6.1.4.1.2636.1.1.1",),
    model=(
        TextRule((BOX_DESCR,), _box),
        from_object(MEMBER_MODEL),
        from_descr(r"Juniper Networks, Inc\. (\S+)"),
        from_object(BOX_DESCR),
    ),
    version=(
        from_object(MEMBER_VERSION),
        # The kernel of sysDescr may be older than the package that was installed over it.
        from_object(BASE_PACKAGE, r"JUNOS.*\[([^\]]+)\]"),
        from_object(EVO_PACKAGE, r"^junos-evo-install\S*?-(\d+\.\d+[A-Z]\S*)"),
        from_descr(r"kernel JUNOS ([^\s,]+)"),
        from_descr(r"\bJUNOS (\d[^\s,]+)"),
    ),
    serial=(from_object(BOX_SERIAL), from_object(MEMBER_SERIAL)),
    health=(
        sensors(Measure.CPU, CPU, percent(), PART, keep=(Keep(CPU, _has_processor),)),
        memory(PART, share=BUFFER, total=MEMORY, unit=MEGABYTE, keep=(Keep(BUFFER, _tells_memory, missing=False),)),
        sensors(Measure.TEMPERATURE, TEMPERATURE, celsius(), PART),
        by_port(
            sensors(Measure.TEMPERATURE, MODULE_TEMPERATURE, celsius(), "Transceiver {index}", port=BY_IF_INDEX),
            "{port} transceiver",
        ),
        sensors(
            Measure.FAN, FRU_STATE, FRU, Label("{index}", (FRU_NAME,)), keep=(is_one_of(FRU_TYPE, FAN, missing=False),)
        ),
        sensors(
            Measure.POWER_SUPPLY,
            FRU_STATE,
            FRU,
            Label("{index}", (FRU_NAME,)),
            keep=(is_one_of(FRU_TYPE, POWER_ENTRY, missing=False),),
        ),
        sensors(Measure.RX_POWER, RX_POWER, LIGHT, "Port {index}", port=BY_IF_INDEX),
        sensors(Measure.RX_POWER, LANE_RX_POWER, LIGHT, "Port and lane {index}", port=BY_IF_INDEX),
        sensors(Measure.TX_POWER, TX_POWER, LIGHT, "Port {index}", port=BY_IF_INDEX),
        sensors(Measure.TX_POWER, LANE_TX_POWER, LIGHT, "Port and lane {index}", port=BY_IF_INDEX),
    ),
)
