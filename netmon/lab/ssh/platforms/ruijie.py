"""A simulated Ruijie RGOS switch."""

from __future__ import annotations

from netmon.lab.ssh.commands import CommandLine
from netmon.lab.ssh.picture import UP, Picture, PortPicture
from netmon.lab.ssh.platforms.ios import REFUSAL, mac_of, ping
from netmon.lab.ssh.platforms.ios_configuration import ruijie_configuration
from netmon.lab.ssh.spelling import begun, days, dbm


def _version(picture: Picture, _rest: str) -> str:
    gone, hours, minutes, seconds = days(picture.uptime)
    return (
        f"System description      : Ruijie Gigabit Intelligent Switch({picture.model}) By Ruijie Networks\n"
        f"System start time       : {begun(picture.now, picture.uptime):%Y-%m-%d %H:%M:%S}\n"
        f"System uptime           : {gone}:{hours:02}:{minutes:02}:{seconds:02}\n"
        "System hardware version : 1.20\n"
        f"System software version : {picture.version}\n"
        "System patch number     : NA\n"
        f"System serial number    : {picture.serial}\n"
        "System boot version     : 1.3.8\n"
        "Module information:\n"
        f"  Slot 0 : {picture.model}\n"
        "    Hardware version    : 1.20\n"
        f"    Software version    : {picture.version}\n"
        f"    Serial number       : {picture.serial}\n"
    )


def _status(picture: Picture, _rest: str) -> str:
    rows = "".join(
        f"{port.name:<32} {'up' if port.oper == UP else 'down' if port.admin == UP else 'disabled':<9} {1:<6} "
        f"{'Full' if port.oper == UP else 'Unknown':<8} {_speed(port):<9} {'fiber' if port.module else 'copper'}\n"
        for port in picture.ports
    )
    rule = f"{'-' * 32} {'-' * 8}  {'-' * 5}  {'-' * 7}  {'-' * 8}  {'-' * 6}\n"
    return f"{'Interface':<32} Status    Vlan   Duplex   Speed     Type\n{rule}{rows}"


def _speed(port: PortPicture) -> str:
    if port.oper != UP:
        return "Unknown"
    return f"{port.speed_bps // 10**9}G" if port.speed_bps >= 10**9 else f"{port.speed_bps // 10**6}M"


def _description(picture: Picture, _rest: str) -> str:
    rows = "".join(
        f"{port.name:<40} {_word(port.oper):<10} {_word(port.admin):<16} {port.alias}\n" for port in picture.ports
    )
    head = f"{'Interface':<40} {'Status':<10} {'Administrative':<16} Description\n"
    return f"{head}{'-' * 40} {'-' * 10} {'-' * 16} -----------\n{rows}"


def _word(state: int) -> str:
    return "up" if state == UP else "down"


def _interfaces(picture: Picture, rest: str) -> str | None:
    if rest.endswith(" transceiver diagnosis"):
        return _light(picture, rest.removesuffix(" transceiver diagnosis"))
    port = picture.port(rest)
    chosen = picture.ports if not rest else () if port is None else (port,)
    return "".join(_interface(picture.ports.index(one) + 1, one) for one in chosen) or None


def _interface(index: int, port: PortPicture) -> str:
    state = "UP" if port.oper == UP else "DOWN" if port.admin == UP else "administratively down"
    mac = mac_of(port.mac)
    return (
        f"========================== {port.name} ========================\n"
        f"{port.name} is {state}  , line protocol is {'UP' if port.oper == UP else 'DOWN'}   \n"
        f"  Index(dec):{index} (hex):{index:x}\n"
        f"  Hardware is Broadcom 5464 GigabitEthernet, address is {mac} (bia {mac})\n"
        f"  Description: {port.alias}\n"
        "  Interface address is: no ip address\n"
        f"  MTU 1500 bytes, BW {port.speed_bps // 1000} Kbit\n"
        "  Encapsulation protocol is Ethernet-II, loopback not set\n"
        "  Keepalive interval is 10 sec , set\n"
        "  Switchport attributes:\n"
        f'    interface\'s description:"{port.alias}"\n'
        f"    admin duplex mode is AUTO, oper duplex is {'Full' if port.oper == UP else 'Unknown'}\n"
        f"    admin speed is AUTO, oper speed is {_speed(port)}\n"
        f"  5 minutes input rate 0 bits/sec, 0 packets/sec\n"
        f"  5 minutes output rate 0 bits/sec, 0 packets/sec\n"
        f"    {port.octets_in // 800} packets input, {port.octets_in} bytes, 0 no buffer, 0 dropped\n"
        f"    {port.errors_in} input errors, {port.errors_in} CRC, 0 frame, 0 overrun, 0 abort\n"
        f"    {port.octets_out // 800} packets output, {port.octets_out} bytes, 0 underruns , 0 no buffer, 0 dropped\n"
        "    0 output errors, 0 collisions, 0 interface resets\n"
    )


def _neighbours(picture: Picture, _rest: str) -> str:
    rows = "".join(
        f"{one.name:<24} {one.port:<24} {one.far_port:<24} {'B, R':<14} 1minutes 44seconds\n"
        for one in picture.neighbours
    )
    return (
        "Capability codes: \n"
        "    (R) Router, (B) Bridge, (T) Telephone, (C) DOCSIS Cable Device\n"
        "    (W) WLAN Access Point, (P) Repeater, (S) Station, (O) Other\n"
        f"{'System Name':<24} {'Local Intf':<24} {'Port ID':<24} {'Capability':<14} Aging-time\n{rows}"
        f"Total entries displayed: {len(picture.neighbours)}\n"
    )


def _neighbours_detail(picture: Picture, _rest: str) -> str:
    line = "-" * 76 + "\n"
    return "".join(
        f"{line}LLDP neighbor-information of port [{one.port}]\n{line}"
        "  Neighbor index                    : 1\n"
        "  Device type                       : LLDP Device\n"
        "  Update time                       : 1hour 2minutes 3seconds\n"
        "  Aging time                        : 1minute 44seconds\n\n"
        "  Chassis ID type                   : MAC address\n"
        f"  Chassis ID                        : {mac_of(one.chassis)}\n"
        f"  System name                       : {one.name}\n"
        f"  System description                : {one.descr}\n"
        "  System capabilities supported     : Bridge, Router\n"
        "  System capabilities enabled       : Bridge, Router\n\n"
        "  Management address subtype        : 802 mac address\n"
        f"  Management address                : {one.address}\n"
        "  Interface numbering subtype       : ifIndex\n\n"
        "  Port ID type                      : Interface name\n"
        f"  Port ID                           : {one.far_port}\n"
        f"  Port description                  : {one.far_port}\n\n"
        for one in picture.neighbours
    )


def _light(picture: Picture, rest: str) -> str | None:
    port = picture.port(rest) if rest else None
    if rest and port is None:
        return None
    chosen = [one for one in picture.ports if one.module] if port is None else [port]
    return "".join(_diagnosis(one) for one in chosen)


def _diagnosis(port: PortPicture) -> str:
    head = f"======== Interface {port.name} ========\n"
    if not port.module:
        return f"{head}Transceiver absent!\n"
    received, sent = dbm(port.received), dbm(port.sent)
    return (
        f"{head}"
        "Current diagnostic parameters[AP:Average Power]:\n"
        "Temp(Celsius)   Voltage(V)      Bias(mA)            RX power(dBm)       TX power(dBm)\n"
        f"{'38(OK)':<16}{'3.31(OK)':<16}{'15.20(OK)':<20}{f'{received:.2f}(OK)[AP]':<20}{sent:.2f}(OK)\n"
    )


def _cpu(picture: Picture, _rest: str) -> str:
    return (
        "=======================================\n"
        "     CPU Using Rate Information\n"
        f"CPU utilization in five seconds: {picture.cpu:.2f}%\n"
        f"CPU utilization in one minute: {picture.cpu:.2f}%\n"
        f"CPU utilization in five minutes: {picture.cpu:.2f}%\n"
    )


def _memory(picture: Picture, _rest: str) -> str:
    total = picture.memory >> 10
    used = total * picture.memory_used // 100
    return (
        "System Memory Statistic:\n"
        f"Total Objects : 12345\nSystem Total Memory: {total}KB, Current Free Memory: {total - used}KB\n"
        f"Used Rate: {picture.memory_used}%\n"
    )


def _temperature(picture: Picture, _rest: str) -> str:
    return (
        f"Slot  Sensor  Temperature(C)  Warning(C)  Shutdown(C)\n0     1       {picture.celsius:<15} 80          95\n"
    )


def _power(picture: Picture, _rest: str) -> str:
    rows = "".join(
        f"{number:<9}{'LinkAndPower' if well else 'NoPower'}\n" for number, well in enumerate(picture.supplies, start=1)
    )
    return f"Power-id Status\n{rows}"


RGOS = CommandLine(
    platform="ruijie_os",
    software="RGOS_SSH_1.0",
    prompt="{name}{mark}",
    commands={
        "show version": _version,
        "show interfaces": _interfaces,
        "show interfaces *": _interfaces,
        "show interfaces status": _status,
        "show interface status": _status,
        "show interfaces description": _description,
        "show interfaces transceiver diagnosis": _light,
        "show lldp neighbors": _neighbours,
        "show lldp neighbors detail": _neighbours_detail,
        "show cpu": _cpu,
        "show memory": _memory,
        "show temperature": _temperature,
        "show power": _power,
        "show clock": lambda picture, _: (
            f"{picture.now:%H:%M:%S} UTC {picture.now:%a, %b} {picture.now.day}, {picture.now:%Y}\n"
        ),
        "show running-config": lambda picture, _: ruijie_configuration(picture),
        "ping *": ping,
    },
    refusal=REFUSAL,
    paging_off=("terminal length 0",),
    silent=("terminal width 256", "terminal width 511"),
    quit=("exit", "quit"),
    more=" --More-- ",
    wipe=b"\r" + b" " * 10 + b"\r",
    welcome=lambda _picture, _users: "\n",
    question="\nThe password is too weak. Change it now? [Y/N]:",
    full="",
    privileged=frozenset({"show running-config"}),
    enable="enable",
)
