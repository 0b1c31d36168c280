"""What dashboards made for snmp_exporter's `if_mib` ask, by the dashboard; the variables have their values.

Written from what such dashboards show, not from their files: $instance is the device, $interface any of its ports,
and the range is one that a test of seconds can fill.
"""

from __future__ import annotations

_OF = 'instance=~"box"'
_PORT = f'{_OF},ifDescr=~".+"'
_NAMED = f'{_OF},ifName=~".+"'
_R = "[10s]"
_BY_NAME = "sum by (job, instance, ifName)"
_NO_SPIKES = (
    f"topk(25, ({_BY_NAME} (irate(ifHCInOctets{{{_OF}}}{_R}))) * 8"
    f" < on (job, instance, ifName) clamp_min({_BY_NAME} (ifHighSpeed{{{_OF}}}) * 1000000"
    f" or {_BY_NAME} (ifSpeed{{{_OF}}}), 100000000))"
)
"""More than the port can carry is no traffic; a port without a speed may have 100 Mbit/s."""

QUERIES: dict[str, tuple[str, ...]] = {
    "variables": (
        "group by (instance) (ifHCInOctets)",
        "group by (instance) (ifOperStatus)",
        f"group by (ifDescr) (ifOperStatus{{{_OF}}})",
        f"group by (ifName) (ifHCInOctets{{{_OF}}})",
        f"group by (ifAlias) (ifHCInOctets{{{_OF}}})",
        f"group by (ifIndex) (ifAdminStatus{{{_OF}}})",
        "group by (job) (sysUpTime)",
    ),
    "12489 SNMP device summary": (
        f"sysUpTime{{{_OF}}} / 100",
        f"ifNumber{{{_OF}}}",
        f"count(ifOperStatus{{{_OF}}} == 1)",
        f"count(ifOperStatus{{{_OF}}}) - count(ifOperStatus{{{_OF}}} == 1)",
        f"count(ifAdminStatus{{{_OF}}} == 1)",
        f"sum(irate(ifHCInOctets{{{_OF}}}{_R})) * 8",
        f"sum(irate(ifHCOutOctets{{{_OF}}}{_R})) * 8",
        f"sum(increase(ifHCInOctets{{{_OF}}}{_R}))",
        f"topk(5, rate(ifHCInOctets{{{_OF}}}{_R}) * 8)",
        f"ifHighSpeed{{{_OF}}} * 1000000",
        f"sum by (ifName, ifAlias) (ifOperStatus{{{_OF}}})",
        f"ifMtu{{{_OF}}}",
        f"ifPhysAddress{{{_OF}}}",
        f"ifType_info{{{_OF}}}",
        f"(sysUpTime{{{_OF}}} - on (instance) group_right ifLastChange) / 100",
    ),
    "12492 SNMP interface detail": (
        f"ifAdminStatus{{{_PORT}}}",
        f"ifOperStatus{{{_PORT}}}",
        f"ifSpeed{{{_PORT}}}",
        f"ifHighSpeed{{{_PORT}}}",
        f"ifMtu{{{_PORT}}}",
        f"ifLastChange{{{_PORT}}}",
        f"ifConnectorPresent{{{_PORT}}}",
        f"ifPromiscuousMode{{{_PORT}}}",
        f"irate(ifHCInOctets{{{_PORT}}}{_R}) * 8",
        f"irate(ifHCOutOctets{{{_PORT}}}{_R}) * -8",
        f"irate(ifHCInUcastPkts{{{_PORT}}}{_R})",
        f"irate(ifHCOutUcastPkts{{{_PORT}}}{_R})",
        f"irate(ifHCInMulticastPkts{{{_PORT}}}{_R})",
        f"irate(ifHCOutMulticastPkts{{{_PORT}}}{_R})",
        f"irate(ifHCInBroadcastPkts{{{_PORT}}}{_R})",
        f"irate(ifHCOutBroadcastPkts{{{_PORT}}}{_R})",
        f"irate(ifInErrors{{{_PORT}}}{_R})",
        f"irate(ifOutErrors{{{_PORT}}}{_R})",
        f"irate(ifInDiscards{{{_PORT}}}{_R})",
        f"irate(ifOutDiscards{{{_PORT}}}{_R})",
    ),
    "4298 SNMP interface throughput": (
        f"rate(ifHCInOctets{{{_PORT}}}{_R}) * 8",
        f"rate(ifHCOutOctets{{{_PORT}}}{_R}) * 8",
        f"rate(ifInOctets{{{_PORT}}}{_R}) * 8",
        f"rate(ifOutOctets{{{_PORT}}}{_R}) * 8",
    ),
    "11169 SNMP stats": (
        f"sysUpTime{{{_OF}}} * 10",
        f"sum(ifHCInOctets{{{_OF}}})",
        f"sort_desc(sum by (ifName) (increase(ifHCOutOctets{{{_NAMED}}}{_R})))",
        f"max_over_time(ifOperStatus{{{_NAMED}}}{_R})",
        f"irate(ifHCInOctets{{{_NAMED}}}{_R}) * 8 / on (instance, ifName) (ifHighSpeed{{{_NAMED}}} * 1e6)",
        f"avg_over_time(snmp_scrape_duration_seconds{{{_OF}}}{_R})",
    ),
    "snmp-observ-lib": (
        f"(sysUpTime{{{_OF}}}) / 100",
        _NO_SPIKES,
        f"topk(25, {_BY_NAME} (irate(ifHCInUcastPkts{{{_OF}}}{_R})))",
        f"topk(25, {_BY_NAME} (irate(ifInDiscards{{{_OF}}}{_R})))",
        f"topk(25, {_BY_NAME} (irate(ifOutErrors{{{_OF}}}{_R})))",
        f"ifOperStatus{{{_OF}}}",
        f"ifAdminStatus{{{_OF}}} != 2",
        f"ifConnectorPresent{{{_OF}}}",
        f"ifPromiscuousMode{{{_OF}}}",
        f"ifHighSpeed{{{_OF}}}",
        f"changes(ifOperStatus{{{_OF}}}{_R})",
        f"sysName{{{_OF}}}",
        f'label_replace(sysDescr{{{_OF}}}, "version", "$1", "sysDescr", "(.*)")',
        f"snmp_scrape_pdus_returned{{{_OF}}} > 0",
        f"snmp_scrape_walk_duration_seconds{{{_OF}}}",
    ),
    "target labels of /sd": (
        'up{instance="box",network="extranet",unit="platform",division="430000",role="core"} == 1',
        'up{instance="below",parent="box"} == 0',
        'ifOperStatus{unit="platform",role="core"}',
        "count by (network) (up) == 2",
    ),
}
