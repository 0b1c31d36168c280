"""A simulated Cisco IOS, and what Ruijie's RGOS has in common with it."""

from __future__ import annotations

from netmon.lab.ssh.commands import CommandLine
from netmon.lab.ssh.picture import UP, Picture, PortPicture
from netmon.lab.ssh.platforms.ios_configuration import cisco_configuration
from netmon.lab.ssh.spelling import days, dbm, dotted_by_two

_SHORT = (
    ("TenGigabitEthernet", "Te"),
    ("GigabitEthernet", "Gi"),
    ("FastEthernet", "Fa"),
    ("Ethernet", "Et"),
)
REFUSAL = "{pad}^\n% Invalid input detected at '^' marker.\n\n"


def brief(name: str) -> str:
    """Return a port's name as tables write it."""
    return next((name.replace(full, two, 1) for full, two in _SHORT if name.startswith(full)), name)


def mac_of(octets: bytes) -> str:
    """Write a MAC address as 0201.0a00.0001."""
    return dotted_by_two(octets, ".")


def _version(picture: Picture, _rest: str) -> str:
    gone, hours, minutes, _ = days(picture.uptime)
    return (
        f"Cisco IOS Software, {picture.model} Software (C2960X-UNIVERSALK9-M), Version {picture.version}, "
        "RELEASE SOFTWARE (fc3)\n"
        "Technical Support: http://www.cisco.com/techsupport\n"
        "Copyright (c) 1986-2019 by Cisco Systems, Inc.\n\n"
        "ROM: Bootstrap program is C2960X boot loader\n\n"
        f"{picture.name} uptime is {gone // 7} weeks, {gone % 7} days, {hours} hours, {minutes} minutes\n"
        "System returned to ROM by power-on\n"
        f'System image file is "flash:/c2960x-universalk9-mz.{picture.version}.bin"\n\n'
        f"cisco {picture.model} (APM86XXX) processor (revision A0) with {picture.memory >> 10}K bytes of memory.\n"
        f"Processor board ID {picture.serial}\n"
        f"{len(picture.ports)} Gigabit Ethernet interfaces\n"
        f"Model number                    : {picture.model}\n"
        f"System serial number            : {picture.serial}\n"
        "Configuration register is 0xF\n\n"
    )


def _speed(port: PortPicture) -> str:
    return f"a-{port.speed_bps // 10**6}" if port.oper == UP else "auto"


def _medium(port: PortPicture) -> str:
    return "1000BaseLX SFP" if port.module else "10/100/1000BaseTX"


def _status(picture: Picture, _rest: str) -> str:
    rows = "".join(
        f"{brief(port.name):<9} {port.alias[:18]:<18} "
        f"{'connected' if port.oper == UP else 'notconnect' if port.admin == UP else 'disabled':<12} "
        f"{'1':<10} {'a-full' if port.oper == UP else 'auto':>6} {_speed(port):>6} "
        f"{_medium(port)}\n"
        for port in picture.ports
    )
    return f"\nPort      Name               Status       Vlan       Duplex  Speed Type\n{rows}"


def _description(picture: Picture, _rest: str) -> str:
    rows = "".join(
        f"{brief(port.name):<30} {'up' if port.oper == UP else 'down' if port.admin == UP else 'admin down':<14} "
        f"{'up' if port.oper == UP else 'down':<8} {port.alias}\n"
        for port in picture.ports
    )
    return f"{'Interface':<30} Status         Protocol Description\n{rows}"


def _addresses(picture: Picture, _rest: str) -> str:
    rows = "".join(
        f"{port.name:<22} {'unassigned':<15} YES unset  "
        f"{'up' if port.oper == UP else 'down' if port.admin == UP else 'administratively down':<21} "
        f"{'up' if port.oper == UP else 'down'}\n"
        for port in picture.ports
    )
    return f"{'Interface':<22} IP-Address      OK? Method {'Status':<21} Protocol\n{rows}"


def _interfaces(picture: Picture, rest: str) -> str | None:
    port = picture.port(rest)
    chosen = picture.ports if not rest else () if port is None else (port,)
    return "".join(map(_interface, chosen)) or None


def _interface(port: PortPicture) -> str:
    state = "up" if port.oper == UP else "down" if port.admin == UP else "administratively down"
    protocol = "up (connected)" if port.oper == UP else "down (notconnect)" if port.admin == UP else "down (disabled)"
    mac = mac_of(port.mac)
    described = f"  Description: {port.alias}\n" if port.alias else ""
    return (
        f"{port.name} is {state}, line protocol is {protocol} \n"
        f"  Hardware is Gigabit Ethernet, address is {mac} (bia {mac})\n{described}"
        f"  MTU 1500 bytes, BW {port.speed_bps // 1000} Kbit/sec, DLY 10 usec, \n"
        "     reliability 255/255, txload 1/255, rxload 1/255\n"
        "  Encapsulation ARPA, loopback not set\n"
        f"  Full-duplex, {port.speed_bps // 10**6}Mb/s, media type is {_medium(port)}\n"
        "  Last input never, output 00:00:00, output hang never\n"
        f"     {port.octets_in // 800} packets input, {port.octets_in} bytes, 0 no buffer\n"
        f"     {port.errors_in} input errors, {port.errors_in} CRC, 0 frame, 0 overrun, 0 ignored\n"
        f"     {port.octets_out // 800} packets output, {port.octets_out} bytes, 0 underruns\n"
        "     0 output errors, 0 collisions, 1 interface resets\n"
    )


def _neighbours(picture: Picture, _rest: str) -> str:
    rows = "".join(
        f"{one.name[:20]:<20}{brief(one.port):<15}{120:<11}{'B,R':<16}{one.far_port}\n" for one in picture.neighbours
    )
    return (
        "Capability codes:\n    (R) Router, (B) Bridge, (T) Telephone, (C) DOCSIS Cable Device\n"
        "    (W) WLAN Access Point, (P) Repeater, (S) Station, (O) Other\n\n"
        f"Device ID           Local Intf     Hold-time  Capability      Port ID\n{rows}\n"
        f"Total entries displayed: {len(picture.neighbours)}\n\n"
    )


def _neighbours_detail(picture: Picture, _rest: str) -> str:
    parts = "".join(
        "------------------------------------------------\n"
        f"Local Intf: {brief(one.port)}\n"
        f"Chassis id: {mac_of(one.chassis)}\n"
        f"Port id: {one.far_port}\n"
        f"Port Description: {one.far_port}\n"
        f"System Name: {one.name}\n\n"
        f"System Description: \n{one.descr}\n\n"
        "Time remaining: 104 seconds\n"
        "System Capabilities: B,R\n"
        "Enabled Capabilities: B,R\n"
        f"Management Addresses:\n    {'IPV6' if ':' in one.address else 'IP'}: {one.address}\n\n"
        for one in picture.neighbours
    )
    return f"{parts}\nTotal entries displayed: {len(picture.neighbours)}\n"


def _light(picture: Picture, _rest: str) -> str:
    rows = "".join(
        f"{brief(port.name):<10} {36.0:>8.1f} {3.31:>10.2f} {11.2:>9.1f} "
        f"{dbm(port.sent):>8.1f} {dbm(port.received):>8.1f}\n"
        for port in picture.ports
        if port.module
    )
    return (
        "If device is externally calibrated, only calibrated values are printed.\n"
        "++ : high alarm, +  : high warning, -  : low warning, -- : low alarm.\n"
        "NA or N/A: not applicable, Tx: transmit, Rx: receive.\n"
        "mA: milliamperes, dBm: decibels (milliwatts).\n\n"
        "                                              Optical   Optical\n"
        "           Temperature  Voltage  Current   Tx Power  Rx Power\n"
        "Port       (Celsius)    (Volts)  (mA)      (dBm)     (dBm)\n"
        "---------  -----------  -------  --------  --------  --------\n"
        f"{rows}\n"
    )


def _inventory(picture: Picture, _rest: str) -> str:
    return f'NAME: "1", DESCR: "{picture.model}"\nPID: {picture.model:<18}, VID: V05  , SN: {picture.serial}\n\n'


def _cpu(picture: Picture, _rest: str) -> str:
    return (
        f"CPU utilization for five seconds: {picture.cpu}%/0%; "
        f"one minute: {picture.cpu}%; five minutes: {picture.cpu}%\n"
    )


def _memory(picture: Picture, _rest: str) -> str:
    used = picture.memory * picture.memory_used // 100
    return (
        "                Head    Total(b)     Used(b)     Free(b)   Lowest(b)  Largest(b)\n"
        f"Processor    34B5D40   {picture.memory:>9} {used:>11} {picture.memory - used:>11} {0:>11} {0:>11}\n"
    )


def _environment(picture: Picture, _rest: str) -> str:
    return "".join(
        f"FAN {number} is {'OK' if well else 'FAULTY'}\n"
        for number, well in enumerate(picture.fans or (True,), start=1)
    ) + (
        f"SYSTEM TEMPERATURE is OK\nSystem Temperature Value: {picture.celsius} Degree Celsius\n"
        "System Temperature State: GREEN\n"
    )


def ping(_picture: Picture, rest: str) -> str | None:
    """Answer `ping ADDRESS [repeat COUNT]`."""
    words = rest.split()
    if not words:
        return None
    given = words[words.index("repeat") + 1 : words.index("repeat") + 2] if "repeat" in words else []
    count = int(given[0]) if given and given[0].isdigit() else 5
    return (
        "Type escape sequence to abort.\n"
        f"Sending {count}, 100-byte ICMP Echos to {words[0]}, timeout is 2 seconds:\n{'!' * count}\n"
        f"Success rate is 100 percent ({count}/{count}), round-trip min/avg/max = 1/1/2 ms\n"
    )


IOS = CommandLine(
    platform="cisco_ios",
    software="Cisco-1.25",
    prompt="{name}{mark}",
    commands={
        "show version": _version,
        "show interfaces": _interfaces,
        "show interfaces *": _interfaces,
        "show interfaces status": _status,
        "show interfaces description": _description,
        "show interfaces transceiver": _light,
        "show ip interface brief": _addresses,
        "show lldp neighbors": _neighbours,
        "show lldp neighbors detail": _neighbours_detail,
        "show inventory": _inventory,
        "show processes cpu": _cpu,
        "show memory statistics": _memory,
        "show env all": _environment,
        "show clock": lambda picture, _: f"{picture.now:%H:%M:%S.000 CST %a %b} {picture.now.day} {picture.now:%Y}\n",
        "show running-config": lambda picture, _: cisco_configuration(picture),
        "ping *": ping,
    },
    refusal=REFUSAL,
    paging_off=("terminal length 0",),
    silent=("terminal width 511", "terminal width 512"),
    quit=("exit", "logout", "quit"),
    more=" --More-- ",
    wipe=b"\x08" * 10 + b" " * 10 + b"\x08" * 10,
    welcome=lambda _picture, _users: "\n",
    question="Your password has expired soon. Change it now? [Y/N]: ",
    full="",
    privileged=frozenset({"show running-config"}),
    enable="enable",
)
