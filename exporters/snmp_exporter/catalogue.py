"""The metrics of `/snmp`, under the names, types and labels that snmp_exporter's modules give them.

They are those of IF-MIB (RFC 2863) and SNMPv2-MIB (RFC 3418), in camelCase and without `_total`, so that dashboards
that were made for snmp_exporter find them.
"""

from __future__ import annotations

from dataclasses import dataclass

from exporters.prometheus.metric import MetricType
from netmon.words import CATALOGUE, Text

PORT_LABELS = ("ifAlias", "ifDescr", "ifIndex", "ifName")


@dataclass(frozen=True, slots=True)
class MibMetric:
    """One metric family made of a MIB object. `oid` is the object's, "" for what is said of the answer itself."""

    name: str
    oid: str = ""
    type: MetricType = MetricType.GAUGE
    labels: tuple[str, ...] = PORT_LABELS
    code: str = ""

    @property
    def help(self) -> Text:
        """What it tells."""
        return CATALOGUE[self.code or f"if_mib.{self.name.lower()}"]

    @property
    def head(self) -> str:
        """The two comment lines before the samples (text exposition format 0.0.4); the OID ends the first."""
        told = f"{self.help.en} - {self.oid}" if self.oid else self.help.en
        return f"# HELP {self.name} {told}\n# TYPE {self.name} {self.type}\n"


_SYSTEM, _IF, _IFX = "1.3.6.1.2.1.1", "1.3.6.1.2.1.2.2.1", "1.3.6.1.2.1.31.1.1.1"


def _counter(name: str, oid: str) -> MibMetric:
    return MibMetric(name, oid, MetricType.COUNTER)


def _told(name: str, oid: str) -> MibMetric:
    return MibMetric(name, oid, labels=(name,))


def _of_module(name: str, code: str) -> MibMetric:
    return MibMetric(name, labels=("module",), code=code)


SYS_UP_TIME = MibMetric("sysUpTime", f"{_SYSTEM}.3", labels=())
SYS_DESCR = _told("sysDescr", f"{_SYSTEM}.1")
SYS_OBJECT_ID = _told("sysObjectID", f"{_SYSTEM}.2")
SYS_CONTACT = _told("sysContact", f"{_SYSTEM}.4")
SYS_NAME = _told("sysName", f"{_SYSTEM}.5")
SYS_LOCATION = _told("sysLocation", f"{_SYSTEM}.6")
IF_NUMBER = MibMetric("ifNumber", "1.3.6.1.2.1.2.1", labels=())

IF_TYPE = MibMetric("ifType_info", f"{_IF}.3", labels=(*PORT_LABELS, "ifType"))
IF_MTU = MibMetric("ifMtu", f"{_IF}.4")
IF_SPEED = MibMetric("ifSpeed", f"{_IF}.5")
IF_PHYS_ADDRESS = MibMetric("ifPhysAddress", f"{_IF}.6", labels=(*PORT_LABELS, "ifPhysAddress"))
IF_ADMIN_STATUS = MibMetric("ifAdminStatus", f"{_IF}.7")
IF_OPER_STATUS = MibMetric("ifOperStatus", f"{_IF}.8")
IF_LAST_CHANGE = MibMetric("ifLastChange", f"{_IF}.9")
IF_IN_OCTETS = _counter("ifInOctets", f"{_IF}.10")
IF_IN_DISCARDS = _counter("ifInDiscards", f"{_IF}.13")
IF_IN_ERRORS = _counter("ifInErrors", f"{_IF}.14")
IF_OUT_OCTETS = _counter("ifOutOctets", f"{_IF}.16")
IF_OUT_DISCARDS = _counter("ifOutDiscards", f"{_IF}.19")
IF_OUT_ERRORS = _counter("ifOutErrors", f"{_IF}.20")
IF_HC_IN_OCTETS = _counter("ifHCInOctets", f"{_IFX}.6")
IF_HC_OUT_OCTETS = _counter("ifHCOutOctets", f"{_IFX}.10")
IF_HC_IN_UCAST = _counter("ifHCInUcastPkts", f"{_IFX}.7")
IF_HC_IN_MULTICAST = _counter("ifHCInMulticastPkts", f"{_IFX}.8")
IF_HC_IN_BROADCAST = _counter("ifHCInBroadcastPkts", f"{_IFX}.9")
IF_HC_OUT_UCAST = _counter("ifHCOutUcastPkts", f"{_IFX}.11")
IF_HC_OUT_MULTICAST = _counter("ifHCOutMulticastPkts", f"{_IFX}.12")
IF_HC_OUT_BROADCAST = _counter("ifHCOutBroadcastPkts", f"{_IFX}.13")
IF_HIGH_SPEED = MibMetric("ifHighSpeed", f"{_IFX}.15")
IF_PROMISCUOUS_MODE = MibMetric("ifPromiscuousMode", f"{_IFX}.16")
IF_CONNECTOR_PRESENT = MibMetric("ifConnectorPresent", f"{_IFX}.17")
IF_DISCONTINUITY = MibMetric("ifCounterDiscontinuityTime", f"{_IFX}.19")

WALK_SECONDS = _of_module("snmp_scrape_walk_duration_seconds", "if_mib.module_walk")
PDUS_RETURNED = _of_module("snmp_scrape_pdus_returned", "if_mib.module_pdus")
SCRAPE_SECONDS = _of_module("snmp_scrape_duration_seconds", "if_mib.module_duration")
