"""A simulated Huawei VRP: a router, a switch, and a firewall of a pair that stand in for each other (HRP)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from netmon.lab.ssh.commands import CommandLine
from netmon.lab.ssh.picture import UP, Picture, PortPicture
from netmon.lab.ssh.platforms.huawei_configuration import huawei_configuration
from netmon.lab.ssh.spelling import begun, days, dbm, dotted_by_two

_LEGEND = """\
PHY: Physical
*down: administratively down
(l): loopback
(s): spoofing
(b): BFD down
(e): ETHOAM down
(dl): DLDP down
(d): Dampening Suppressed
"""
_RULE = "-" * 80 + "\n"


def _phy(port: PortPicture) -> str:
    return "up" if port.oper == UP else "down" if port.admin == UP else "*down"


def _protocol(port: PortPicture) -> str:
    return "up" if port.oper == UP else "down"


def _version(picture: Picture, _rest: str) -> str:
    gone, hours, minutes, _ = days(picture.uptime)
    since = f"{gone} days, {hours} hours, {minutes} minutes"
    return (
        "Huawei Versatile Routing Platform Software\n"
        f"VRP (R) software, Version {picture.version} ({picture.model} {picture.release})\n"
        "Copyright (C) 2012-2024 Huawei Technologies Co., Ltd.\n"
        f"HUAWEI {picture.model} uptime is {since}\n"
        "\n"
        f"MPU(Master) 0 : uptime is {since}\n"
        f"\tStartupTime {begun(picture.now, picture.uptime):%Y/%m/%d   %H:%M:%S}\n"
        f"Memory    Size    : {picture.memory >> 20} M bytes\n"
    )


def _brief(picture: Picture, _rest: str) -> str:
    rows = "".join(
        f"{port.name:<27} {_phy(port):<5} {_protocol(port):<9} {'0.01%' if port.oper == UP else '0%':>5} "
        f"{'0.01%' if port.oper == UP else '0%':>6} {port.errors_in:>10} {0:>10}\n"
        for port in picture.ports
    )
    head = f"{'Interface':<27} PHY   Protocol  InUti OutUti   inErrors  outErrors\n"
    return f"{_LEGEND}InUti/OutUti: input utility/output utility\n{head}{rows}"


def _description(picture: Picture, _rest: str) -> str:
    rows = "".join(f"{p.name:<30}{_phy(p):<8}{_protocol(p):<9}{p.alias}".rstrip() + "\n" for p in picture.ports)
    return f"{_LEGEND}{'Interface':<30}PHY     Protocol Description\n{rows}"


def _interfaces(picture: Picture, rest: str) -> str | None:
    port = picture.port(rest)
    chosen: Iterable[PortPicture] = picture.ports if not rest else () if port is None else (port,)
    return "\n".join(_interface(picture, one) for one in chosen) or None


def _interface(picture: Picture, port: PortPicture) -> str:
    state = "UP" if port.oper == UP else "DOWN" if port.admin == UP else "Administratively DOWN"
    changed = port.changed or begun(picture.now, picture.uptime)
    label = "up" if port.oper == UP else "down"
    return (
        f"{port.name} current state : {state}\n"
        f"Line protocol current state : {'UP' if port.oper == UP else 'DOWN'}\n"
        f"Description:{port.alias}\n"
        "Switch Port, PVID :    1, TPID : 8100(Hex), The Maximum Frame Length is 9216\n"
        f"IP Sending Frames' Format is PKTFMT_ETHNT_2, Hardware address is {dotted_by_two(port.mac)}\n"
        f"Last physical {label} time   : {changed:%Y-%m-%d %H:%M:%S}\n"
        f"Current system time: {picture.now:%Y-%m-%d %H:%M:%S}\n"
        f"Port Mode: {'COMMON FIBER' if port.module else 'COMMON COPPER'}\n"
        f"Speed : {port.speed_bps // 10**6},  Loopback: NONE\n"
        "Duplex: FULL,  Negotiation: ENABLE\n"
        "Last 300 seconds input rate 0 bits/sec, 0 packets/sec\n"
        "Last 300 seconds output rate 0 bits/sec, 0 packets/sec\n"
        f"Input:  {port.octets_in // 800} packets, {port.octets_in} bytes\n"
        f"  CRC:                         {port.errors_in},  Giants:                       0\n"
        f"Output:  {port.octets_out // 800} packets, {port.octets_out} bytes\n"
        "  Total Error:                 0,  Discard:                      0\n"
        "    Input bandwidth utilization  :    0.01%\n"
        "    Output bandwidth utilization :    0.01%\n"
    )


def _neighbours(picture: Picture, rest: str) -> str:
    wanted = rest.removeprefix("interface ")
    found = [one for one in picture.neighbours if not rest or one.port == wanted]
    return "\n".join(
        f"{one.port} has 1 neighbor(s):\n\n"
        "Neighbor index :1\n"
        "Chassis type   :MAC Address\n"
        f"Chassis ID     :{dotted_by_two(one.chassis)}\n"
        "Port ID type   :Interface Name\n"
        f"Port ID        :{one.far_port}\n"
        f"Port description    :{one.far_port}\n"
        f"System name         :{one.name}\n"
        f"System description  :{one.descr}\n"
        "System capabilities supported   :bridge router\n"
        "System capabilities enabled     :bridge router\n"
        f"Management address type  :{'ipv6' if ':' in one.address else 'ipv4'}\n"
        f"Management address value :{one.address}\n"
        "Expired time   :104s\n"
        for one in found
    )


def _neighbours_brief(picture: Picture, _rest: str) -> str:
    rows = "".join(f"{one.port:<24}{104:<11}{one.far_port:<24}{one.name}\n" for one in picture.neighbours)
    return f"Local Intf              Exptime(s) Neighbor Intf           Neighbor Dev\n{rows}"


def _light(picture: Picture, rest: str) -> str | None:
    port = picture.port(rest.removeprefix("interface ")) if rest else None
    if rest and port is None:
        return None
    chosen = [port] if port is not None else [one for one in picture.ports if one.module]
    return "\n".join(_transceiver(one) for one in chosen)


def _transceiver(port: PortPicture) -> str:
    if not port.module:
        return f"Info: Port {port.name}, transceiver is absent.\n"
    dashes = "-" * 61 + "\n"
    return (
        f"{port.name} transceiver information:\n{dashes}"
        "Common information:\n"
        "  Transceiver Type                      :1000_BASE_LX_SFP\n"
        "  Connector Type                        :LC\n"
        "  Wavelength(nm)                        :1310\n"
        "  Transfer Distance(m)                  :10000(9um)\n"
        "  Digital Diagnostic Monitoring         :YES\n"
        "  Vendor Name                           :HUAWEI\n"
        f"{dashes}Diagnostic information:\n"
        "  Temperature(Celsius)                  :35.00\n"
        "  Voltage(V)                            :3.30\n"
        "  Bias Current(mA)                      :11.20\n"
        f"  Current RX Power(dBm)                 :{dbm(port.received):.2f}\n"
        "  Default RX Power High Threshold(dBm)  :-3.00\n"
        "  Default RX Power Low  Threshold(dBm)  :-21.02\n"
        f"  Current TX Power(dBm)                 :{dbm(port.sent):.2f}\n"
        "  Default TX Power High Threshold(dBm)  :-3.00\n"
        f"  Default TX Power Low  Threshold(dBm)  :-11.02\n{dashes}"
    )


def _device(picture: Picture, _rest: str) -> str:
    parts = [
        f"{number:<5}-    {kind:<12}Present   PowerOn    Registered   {'Normal' if well else 'Abnormal':<11}NA\n"
        for kind, states in (("PWR", picture.supplies), ("FAN", picture.fans))
        for number, well in enumerate(states, start=1)
    ]
    board = "0    -    MPU         Present   PowerOn    Registered   Normal     Master\n"
    head = "Slot Sub  Type        Online    Power      Register     Status     Role\n"
    return f"{picture.model}'s Device status:\n{_RULE}{head}{_RULE}{board}{''.join(parts)}{_RULE}"


def _manufacture(picture: Picture, _rest: str) -> str:
    return (
        "Slot  Sub  Serial-number          Manu-date\n"
        "- - - - - - - - - - - - - - - - - - - - - -\n"
        f"0     -    {picture.serial:<22} 2019-05-30\n"
    )


def _cpu(picture: Picture, _rest: str) -> str:
    return (
        f"CPU Usage Stat. Cycle: 60 (Second)\nCPU Usage            : {picture.cpu}% Max: {picture.cpu + 9}%\n"
        f"CPU Usage Stat. Time : {picture.now:%Y-%m-%d  %H:%M:%S}\n"
        f"CPU utilization for five seconds: {picture.cpu}%: one minute: {picture.cpu}%: five minutes: {picture.cpu}%\n"
    )


def _memory(picture: Picture, _rest: str) -> str:
    return (
        f"Memory utilization statistics at {picture.now:%Y-%m-%d %H:%M:%S}\n"
        f"System Total Memory Is: {picture.memory} bytes\n"
        f"Total Memory Used Is: {picture.memory * picture.memory_used // 100} bytes\n"
        f"Memory Using Percentage Is: {picture.memory_used}%\n"
    )


def _temperature(picture: Picture, _rest: str) -> str:
    return (
        f"{_RULE}Slot  Card  Sensor Status    Current(C) Lower(C) Lower(C) Upper(C) Upper(C)\n"
        f"                                           Resume            Resume\n{_RULE}"
        f"0     NA    NA     NORMAL    {picture.celsius:<10} 0        4        66       72\n"
    )


def _fan(picture: Picture, _rest: str) -> str:
    rows = "".join(
        f"0       {number:<8}Present  {'Registered' if well else 'Abnormal':<12} {45 if well else 0}% AUTO      B2F\n"
        for number, well in enumerate(picture.fans, start=1)
    )
    return f"{_RULE}Slot    FanID   Online   Status       Speed  Mode     Airflow\n{_RULE}{rows}"


def _power(picture: Picture, _rest: str) -> str:
    rows = "".join(
        f"0       PWR{number:<5}Present  AC     {'Supply' if well else 'NotSupply':<10}350\n"
        for number, well in enumerate(picture.supplies, start=1)
    )
    return f"{_RULE}Slot    PowerID Online   Mode   State     Power(W)\n{_RULE}{rows}"


def _startup(_picture: Picture, _rest: str) -> str:
    return (
        "MainBoard:\n"
        "  Configured startup system software:        flash:/system.cc\n"
        "  Startup system software:                   flash:/system.cc\n"
        "  Startup saved-configuration file:          flash:/vrpcfg.zip\n"
        "  Next startup saved-configuration file:     flash:/vrpcfg.zip\n"
    )


def _ping(_picture: Picture, rest: str) -> str | None:
    words = rest.split()
    count = int(words[words.index("-c") + 1]) if "-c" in words[:-1] and words[words.index("-c") + 1].isdigit() else 5
    if not words:
        return None
    replies = "".join(
        f"    Reply from {words[-1]}: bytes=56 Sequence={n} ttl=255 time=1 ms\n" for n in range(1, count + 1)
    )
    return (
        f"  PING {words[-1]}: 56  data bytes, press CTRL_C to break\n{replies}\n"
        f"  --- {words[-1]} ping statistics ---\n    {count} packet(s) transmitted\n    {count} packet(s) received\n"
        "    0.00% packet loss\n    round-trip min/avg/max = 1/1/1 ms\n\n"
    )


def _welcome(picture: Picture, users: int) -> str:
    return (
        "\nInfo: The max number of VTY users is 5, and the number\n"
        f"      of current VTY users on line is {users}.\n"
        f"      The current login time is {picture.now:%Y-%m-%d %H:%M:%S+08:00}.\n"
    )


VRP = CommandLine(
    platform="huawei_vrp",
    software="HUAWEI-1.5",
    prompt="<{name}>",
    commands={
        "display version": _version,
        "display interface brief": _brief,
        "display interface description": _description,
        "display interface *": _interfaces,
        "display interface": _interfaces,
        "display lldp neighbor": _neighbours,
        "display lldp neighbor brief": _neighbours_brief,
        "display lldp neighbor *": _neighbours,
        "display transceiver verbose": _light,
        "display transceiver diagnosis": _light,
        "display transceiver *": _light,
        "display device": _device,
        "display device manufacture-info": _manufacture,
        "display esn": lambda picture, _: f"ESN of device: {picture.serial}\n",
        "display cpu-usage": _cpu,
        "display memory-usage": _memory,
        "display temperature all": _temperature,
        "display fan": _fan,
        "display power": _power,
        "display startup": _startup,
        "display clock": lambda picture, _: f"{picture.now:%Y-%m-%d %H:%M:%S+08:00}\n",
        "display current-configuration": lambda picture, _: huawei_configuration(picture),
        "display sysname": lambda picture, _: f"{picture.name}\n",
        "ping *": _ping,
    },
    refusal="{pad}^\nError: Unrecognized command found at '^' position.\n",
    paging_off=("screen-length 0 temporary",),
    quit=("quit",),
    more="  ---- More ----",
    wipe=b"\x1b[16D" + b" " * 16 + b"\x1b[16D",
    welcome=_welcome,
    question=(
        "Warning: The initial password poses security risks.\nThe password needs to be changed. Change now? [Y/N]: "
    ),
    full="\nAll user interfaces are used, please try later!\n",
)
USG = replace(VRP, prompt="HRP_M<{name}>")
