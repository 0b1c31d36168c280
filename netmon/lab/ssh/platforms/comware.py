"""A simulated H3C Comware 7: a router, and a firewall of a pair (RBM)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from netmon.lab.ssh.commands import CommandLine
from netmon.lab.ssh.picture import UP, Picture, PortPicture
from netmon.lab.ssh.platforms.comware_configuration import comware_configuration
from netmon.lab.ssh.spelling import days, dbm, dotted_by_two, short


def _version(picture: Picture, _rest: str) -> str:
    gone, hours, minutes, _ = days(picture.uptime)
    return (
        f"H3C Comware Software, Version {picture.version}, Release {picture.release}\n"
        "Copyright (c) 2004-2024 New H3C Technologies Co., Ltd. All rights reserved.\n"
        f"H3C {picture.model} uptime is {gone // 7} weeks, {gone % 7} days, {hours} hours, {minutes} minutes\n"
        "Last reboot reason: User reboot\n"
        "\n"
        f"Boot image: flash:/boot-r{picture.release.lower()}.bin\n"
        f"Boot image version: {picture.version}, Release {picture.release}\n"
        "\n"
        "Slot 1:\n"
        f"Uptime is {gone // 7} weeks,{gone % 7} days,{hours} hours,{minutes} minutes\n"
        f"{picture.model} with 1 Processor\n"
        f"BOARD TYPE:         {picture.model}\n"
        f"DRAM:               {picture.memory >> 20}M bytes\n"
        "FLASH:              512M bytes\n"
        f"Release Version:    H3C {picture.model}-{picture.release}\n"
    )


def _link(port: PortPicture) -> str:
    return "UP" if port.oper == UP else "DOWN" if port.admin == UP else "ADM"


def _brief(picture: Picture, _rest: str) -> str:
    rows = "".join(
        f"{short(p.name):<20} {_link(p):<4} {'UP' if p.oper == UP else 'DOWN':<8} {'--':<15} {p.alias[:27]}".rstrip()
        + "\n"
        for p in picture.ports
    )
    return (
        "Brief information on interfaces in route mode:\n"
        "Link: ADM - administratively down; Stby - standby\n"
        "Protocol: (s) - spoofing\n"
        f"{'Interface':<20} Link Protocol {'Primary IP':<15} Description\n{rows}"
    )


def _interfaces(picture: Picture, rest: str) -> str | None:
    port = picture.port(rest)
    chosen: Iterable[PortPicture] = picture.ports if not rest else () if port is None else (port,)
    return "\n".join(map(_interface, chosen)) or None


def _interface(port: PortPicture) -> str:
    state = "UP" if port.oper == UP else "DOWN" if port.admin == UP else "Administratively DOWN"
    return (
        f"{port.name}\n"
        f"Current state: {state}\n"
        f"Line protocol state: {'UP' if port.oper == UP else 'DOWN'}\n"
        f"Description: {port.alias or port.name + ' Interface'}\n"
        f"Bandwidth: {port.speed_bps // 1000} kbps\n"
        "Maximum transmission unit: 1500\n"
        "Allow jumbo frames to pass\n"
        f"IP packet frame type: Ethernet II, hardware address: {dotted_by_two(port.mac)}\n"
        f"Media type is {'optical fiber' if port.module else 'twisted pair'}\n"
        f"{port.speed_bps // 10**6}Mbps-speed mode, full-duplex mode\n"
        "Last 300 seconds input: 0 packets/sec 0 bytes/sec 0%\n"
        "Last 300 seconds output: 0 packets/sec 0 bytes/sec 0%\n"
        f"Input (total):  {port.octets_in // 800} packets, {port.octets_in} bytes\n"
        f"Input:  {port.errors_in} input errors, 0 runts, 0 giants, 0 throttles\n"
        f"        {port.errors_in} CRC, 0 frame, - overruns, 0 aborts\n"
        f"Output (total): {port.octets_out // 800} packets, {port.octets_out} bytes\n"
        "Output: 0 output errors, - underruns, - buffer failures\n"
    )


def _neighbours(picture: Picture, _rest: str) -> str:
    return "\n".join(
        f"LLDP neighbor-information of port {number}[{one.port}]:\n"
        "LLDP agent nearest-bridge:\n"
        f" LLDP neighbor index : {number}\n"
        " ChassisID/subtype   : "
        f"{dotted_by_two(one.chassis)}/MAC address\n"
        f" PortID/subtype      : {one.far_port}/Interface name\n"
        " Capabilities        : Bridge, Router\n"
        f" System name         : {one.name}\n"
        f" System description  : {one.descr}\n"
        f" Management address  : {one.address}\n"
        for number, one in enumerate(picture.neighbours, start=1)
    )


def _neighbours_list(picture: Picture, _rest: str) -> str:
    rows = "".join(
        f"{one.name:<20} {short(one.port):<15} {dotted_by_two(one.chassis):<15} {one.far_port}\n"
        for one in picture.neighbours
    )
    return (
        "Chassis ID : * -- -- Nearest nontpmr bridge neighbor\n"
        "             # -- -- Nearest customer bridge neighbor\n"
        "             Default -- -- Nearest bridge neighbor\n"
        f"{'System Name':<20} {'Local Interface':<15} {'Chassis ID':<15} Port ID\n{rows}"
    )


def _light(picture: Picture, rest: str) -> str | None:
    port = picture.port(rest) if rest else None
    if rest and port is None:
        return None
    return "\n".join(_diagnosis(one) for one in (picture.ports if port is None else (port,)))


def _diagnosis(port: PortPicture) -> str:
    if not port.module:
        return f"{port.name} transceiver diagnostic information:\nThe transceiver is absent.\n"
    received, sent = dbm(port.received), dbm(port.sent)
    return (
        f"{port.name} transceiver diagnostic information:\n"
        "  Current diagnostic parameters:\n"
        "    Temp(\N{DEGREE SIGN}C)  Voltage(V)  Bias(mA)  RX power(dBm)  TX power(dBm)\n"
        f"    {36:<9} {3.31:<11} {6.13:<9} {received:<14.2f} {sent:.2f}\n"
        "  Alarm thresholds:\n"
        "          Temp(\N{DEGREE SIGN}C)  Voltage(V)  Bias(mA)  RX power(dBm)  TX power(dBm)\n"
        f"    High  {50:<9} {3.55:<11} {1.44:<9} {-3.0:<14.2f} {5.0:.2f}\n"
        f"    Low   {30:<9} {3.01:<11} {1.01:<9} {-21.0:<14.2f} {0.0:.2f}\n"
    )


def _modules(picture: Picture, _rest: str) -> str:
    return "\n".join(
        f"{port.name} transceiver information:\n"
        "  Transceiver Type              : 1000_BASE_LX_SFP\n"
        "  Connector Type                : LC\n"
        "  Wavelength(nm)                : 1310\n"
        "  Digital Diagnostic Monitoring : YES\n"
        "  Vendor Name                   : H3C\n"
        if port.module
        else f"{port.name} transceiver information:\nThe transceiver is absent.\n"
        for port in picture.ports
    )


def _manufacture(picture: Picture, _rest: str) -> str:
    return (
        "Slot 1 CPU 0:\n"
        f"DEVICE_NAME          : {picture.model}\n"
        f"DEVICE_SERIAL_NUMBER : {picture.serial}\n"
        "MAC_ADDRESS          : 0200-0000-0001\n"
        "MANUFACTURING_DATE   : 2019-05-30\n"
        "VENDOR_NAME          : H3C\n"
    )


def _device(picture: Picture, _rest: str) -> str:
    return (
        "Slot Type              State    Subslot  Soft Ver             Patch Ver\n"
        f"1    {picture.model:<17} Master   0        {picture.model}-{picture.release:<12} None\n"
    )


def _cpu(picture: Picture, _rest: str) -> str:
    return (
        "Slot 1 CPU 0 CPU usage:\n"
        f"      {picture.cpu:>2}% in last 5 seconds\n"
        f"      {picture.cpu:>2}% in last 1 minute\n"
        f"      {picture.cpu:>2}% in last 5 minutes\n"
    )


def _memory(picture: Picture, _rest: str) -> str:
    total = picture.memory >> 10
    used = total * picture.memory_used // 100
    return (
        "Memory statistics are measured in KB:\nSlot 1:\n"
        "             Total      Used      Free    Shared   Buffers    Cached   FreeRatio\n"
        f"Mem:    {total:>10}{used:>10}{total - used:>10}{0:>10}{1024:>10}{20480:>10}"
        f"{100 - picture.memory_used:>11.1f}%\n"
        f"-/+ Buffers/Cache:{used - 21504:>10}{total - used + 21504:>10}\n"
        "Swap:            0         0         0\n"
    )


def _environment(picture: Picture, _rest: str) -> str:
    return (
        "System temperature information (degree centigrade):\n"
        f"{'-' * 80}\n"
        "Slot Sensor   Temperature LowerLimit WarningUpperLimit AlarmUpperLimit ShutdownUpperLimit\n"
        f"1    hotspot 1 {picture.celsius:<11} 0          65                70              NA\n"
    )


def _parts(kind: str, states: Iterable[bool]) -> str:
    return f"Slot 1:\n {kind}\n" + "".join(
        f" {kind} {number}:\n State    : {'Normal' if well else 'Fault'}\n"
        for number, well in enumerate(states, start=1)
    )


def _power(picture: Picture, _rest: str) -> str:
    rows = "".join(
        f" {number:<5}{'Normal' if well else 'Fault':<9}AC    --       --       --\n"
        for number, well in enumerate(picture.supplies, start=1)
    )
    return f" Slot 1:\n PowerID State    Mode   Current(A)  Voltage(V)  Power(W)\n{rows}"


def _log(picture: Picture, _rest: str) -> str:
    rows = "".join(
        f"%{edit.at:%b} {edit.at.day} {edit.at:%H:%M:%S}:000 {edit.at:%Y} {picture.name} SHELL/6/SHELL_CMD: "
        f"-Line=vty0-IPAddr=10.255.2.9-User={edit.user}; Command is system-view\n"
        for edit in picture.edits
    )
    head = "Log buffer: Enabled\nMax buffer size: 1024\nActual buffer size: 512\n"
    return f"{head}Current messages: {len(picture.edits)}\n{rows}"


def _ping(_picture: Picture, rest: str) -> str | None:
    words = rest.split()
    if not words:
        return None
    given = words[words.index("-c") + 1 : words.index("-c") + 2] if "-c" in words else []
    count = int(given[0]) if given and given[0].isdigit() else 5
    target = words[-1]
    replies = "".join(f"56 bytes from {target}: icmp_seq={n} ttl=255 time=1.000 ms\n" for n in range(count))
    return (
        f"Ping {target} ({target}): 56 data bytes, press CTRL+C to break\n{replies}\n"
        f"--- Ping statistics for {target} ---\n"
        f"{count} packet(s) transmitted, {count} packet(s) received, 0.0% packet loss\n"
        "round-trip min/avg/max/std-dev = 1.000/1.000/1.000/0.000 ms\n"
    )


_BANNER = (
    "\n******************************************************************************\n"
    "* Copyright (c) 2004-2024 New H3C Technologies Co., Ltd. All rights reserved.*\n"
    "* Without the owner's prior written consent,                                 *\n"
    "* no decompiling or reverse-engineering shall be allowed.                    *\n"
    "******************************************************************************\n\n"
)

COMWARE = CommandLine(
    platform="hp_comware",
    software="Comware-7.1.064",
    prompt="<{name}>",
    commands={
        "display version": _version,
        "display interface brief": _brief,
        "display interface": _interfaces,
        "display interface *": _interfaces,
        "display lldp neighbor-information": _neighbours,
        "display lldp neighbor-information verbose": _neighbours,
        "display lldp neighbor-information list": _neighbours_list,
        "display transceiver diagnosis interface": _light,
        "display transceiver diagnosis interface *": _light,
        "display transceiver interface": _modules,
        "display device": _device,
        "display device manuinfo": _manufacture,
        "display cpu-usage": _cpu,
        "display memory": _memory,
        "display environment": _environment,
        "display fan": lambda picture, _: _parts("Fan", picture.fans),
        "display power": _power,
        "display logbuffer": _log,
        "display logbuffer reverse": _log,
        "display clock": lambda picture, _: f"{picture.now:%H:%M:%S.000 UTC %a %m/%d/%Y}\n",
        "display current-configuration": lambda picture, _: comware_configuration(picture),
        "ping *": _ping,
    },
    refusal="{pad}^\n % Unrecognized command found at '^' position.\n",
    paging_off=("screen-length disable",),
    quit=("quit",),
    more="---- More ----",
    wipe=b"\x1b[16D" + b" " * 16 + b"\x1b[16D",
    welcome=lambda _picture, _users: _BANNER,
    question=(
        "\nYour password doesn't meet the new password policies.\nThe password needs to be changed. Change now? [Y/N]:"
    ),
    full="\nAll user lines are used, please try later!\n",
)
RBM = replace(COMWARE, prompt="RBM_P<{name}>")
