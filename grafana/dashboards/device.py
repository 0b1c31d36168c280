"""One device and its interfaces: what it is now, why, how it has fared, and what passes through it."""

from __future__ import annotations

from exporters.prometheus.catalogue import (
    configurations,
    degraded,
    devices,
    health,
    interfaces,
    links,
    membership,
    over_ssh,
)
from exporters.prometheus.metric import Metric
from grafana.workshop import (
    Board,
    Colour,
    Meaning,
    Panel,
    Query,
    Section,
    Unit,
    age,
    at_most,
    by,
    by_severity,
    by_value,
    explaining,
    field,
    increase,
    instant,
    lines,
    number,
    page,
    per_minute,
    pick,
    rate,
    series,
    stat,
    strip,
    table,
    text,
    timeline,
    variables,
)
from grafana.workshop.expressions import TARGET
from grafana.workshop.of_ports import (
    DEVICE,
    admin_number,
    by_admin_number,
    by_port_number,
    known,
    port_number,
)
from grafana.workshop.promql import NETWORK, like
from grafana.workshop.standing import by_standing, by_standing_number, standing, standing_number
from netmon.model.degradation import Condition
from netmon.model.observation import Cause, FailureKind
from netmon.model.plant import Role
from netmon.words import CATALOGUE

PAGE = page("/devices/$device", "board.open_device")
PORTS = like("$interface")
CAUSES = tuple(cause for cause in Cause if f"cause.{cause}" in CATALOGUE)
"""What else a session can fail by says its kind alone."""
MANAGED = 10
"""Added to `netmon_device_manageable`, so that states and this can stand on one timeline."""

STATE = standing_number(devices.STATE, devices.FLAG, "device", **DEVICE)
KNOWN = pick(devices.INFO, **DEVICE)
# Of a device that is down or cut off it cannot be told: that nothing answers says nothing of credentials.
_ANSWERED = f"{pick(devices.MANAGEABLE, **DEVICE)} and on ({TARGET}, network, device) {pick(devices.UP, **DEVICE)} == 1"
MANAGEABLE = f"{MANAGED} + ({_ANSWERED} or on ({TARGET}, network, device) 2 * {KNOWN})"
BY_MANAGEABLE = (
    Meaning(str(MANAGED + 1), "board.is_manageable", Colour.UP),
    Meaning(str(MANAGED), "board.not_manageable", Colour.UNREACHABLE),
    Meaning(str(MANAGED + 2), "state.unknown", Colour.UNKNOWN),
)


def now(metric: Metric) -> str:
    """Return the series of the chosen device."""
    return pick(metric, **DEVICE)


def told(name: str, query: Query, *meanings: Meaning, width: int = 0) -> Panel:
    """Return a tile that tells a state in a word and a colour."""
    return stat(name, query, unit=Unit.COUNT, link=PAGE, meanings=meanings, fill=True, width=width)


def curve(name: str, *queries: Query, unit: Unit, highest: float | None = None) -> Panel:
    """Return curves from 0 upwards."""
    if highest is None:
        return lines(name, *queries, unit=unit, link=PAGE, lowest=0)
    return lines(name, *queries, unit=unit, link=PAGE, lowest=0, highest=highest)


def sensors(name: str, metric: Metric, unit: Unit, *, highest: float | None = None) -> Panel:
    """Return what each sensor of a kind reads."""
    return curve(name, series(now(metric), by("sensor")), unit=unit, highest=highest)


def works(name: str, metric: Metric) -> Panel:
    """Return for each part whether it works as it should."""
    return timeline(
        name,
        series(now(metric), by("sensor")),
        unit=Unit.COUNT,
        link=PAGE,
        meanings=(Meaning("1", "board.part_ok", Colour.UP), Meaning("0", "board.part_failed", Colour.DOWN)),
    )


NOW = strip(
    4,
    told("device_state", instant(STATE, "board.state"), *by_standing_number(), width=4),
    told("device_manageable", instant(MANAGEABLE, "board.management"), *BY_MANAGEABLE, width=4),
    stat(
        "device_age",
        instant(age(devices.STATE_SINCE, **DEVICE), "board.lasting"),
        instant(age(devices.LAST_ANSWER, **DEVICE), "board.since_answer", steps=at_most(300)),
        instant(now(devices.UPTIME), "board.uptime"),
        unit=Unit.SPAN,
        link=PAGE,
    ),
    stat(
        "device_ping",
        instant(now(devices.RTT), "board.rtt"),
        instant(now(devices.LOSS), "board.loss", unit=Unit.RATIO, steps=at_most(0.05, Colour.MINOR)),
        unit=Unit.SECONDS,
        link=PAGE,
        width=5,
    ),
)

FACTS = table(
    "device_facts",
    text("name", "board.name", link=PAGE),
    text("unit", "board.unit", link=page(f"/units/{field('unit')}", "board.open_unit")),
    text("role", "board.role", meanings=by_value("role", dict.fromkeys(Role, Colour.PLAIN)), width=90),
    text("address", "board.address"),
    text("vendor", "board.vendor"),
    text("model", "board.model"),
    text("os", "board.system"),
    text("version", "board.version"),
    text("serial", "board.serial"),
    rows=KNOWN,
    key="device",
    link=PAGE,
)

DEGRADED = table(
    "device_degraded",
    text("condition", "board.condition", meanings=by_value("condition", dict.fromkeys(Condition, Colour.PLAIN))),
    text("sensor", "board.sensor"),
    text("severity", "board.severity", meanings=by_severity(), fill=True, width=90),
    rows=now(degraded.DEVICE),
    key="condition",
    sort=(("board.severity", False),),
    dead="sensor",
    link=PAGE,
)

PAST = timeline(
    "device_past",
    series(STATE, "board.state"),
    series(MANAGEABLE, "board.management"),
    unit=Unit.COUNT,
    link=PAGE,
    meanings=(*by_standing_number(), *BY_MANAGEABLE),
)

_OF_DEVICE = " or ".join(
    f"label_replace({pick(links.INFO, **{'network': NETWORK, f'{end}_device': DEVICE['device']})}, "
    f'"device", "$1", "{other}_device", "(.*)")'
    for end, other in (("lower", "upper"), ("upper", "lower"))
)
LINKS = table(
    "device_links",
    text("name", "board.name", link=page(f"/links/{field('link')}", "board.open_link")),
    text("state", "board.state", meanings=by_standing(), fill=True, width=95),
    text("device", "board.other_end", width=170),
    text("carrier", "board.carrier", width=110),
    text("hotline", "board.hotline", width=110),
    rows=(
        f"({_OF_DEVICE}) * on ({TARGET}, network, link) group_left (state) "
        f"({standing(links.STATE, links.FLAG, 'link', network=NETWORK)})"
    ),
    key="link",
    sort=(("board.state", False),),
    link=page("/links", "board.open_links"),
)


def each(metric: Metric, factor: int) -> str:
    """Return the rate of a counter of each interface."""
    return f"{factor} * {rate(metric, **DEVICE)}"


def both(received: Metric, sent: Metric) -> str:
    """Return how many a minute there are in both directions."""
    return f"{per_minute(received, **DEVICE)} + {per_minute(sent, **DEVICE)}"


PORT_TABLE = table(
    "device_ports",
    text("interface", "board.interface", link=PAGE, width=200),
    text("ifalias", "board.ifalias"),
    number("board.port_admin", admin_number(), unit=Unit.COUNT, meanings=by_admin_number(), width=100),
    number("board.port_oper", port_number(), unit=Unit.COUNT, meanings=by_port_number(), fill=True, width=130),
    number("board.speed", f"8 * {now(interfaces.SPEED)}", unit=Unit.BITS_PER_SECOND, width=100),
    number("board.received", each(interfaces.IN_BYTES, 8), unit=Unit.BITS_PER_SECOND, decimals=1, width=110),
    number("board.transmitted", each(interfaces.OUT_BYTES, 8), unit=Unit.BITS_PER_SECOND, decimals=1, width=110),
    number(
        "board.errors_minute",
        both(interfaces.IN_ERRORS, interfaces.OUT_ERRORS),
        unit=Unit.COUNT,
        decimals=1,
        steps=at_most(6, Colour.MINOR),
        width=110,
    ),
    number(
        "board.discards_minute",
        both(interfaces.IN_DISCARDS, interfaces.OUT_DISCARDS),
        unit=Unit.COUNT,
        decimals=1,
        steps=at_most(600, Colour.MINOR),
        width=110,
    ),
    rows=known(),
    key="interface",
    sort=(("board.interface", False),),
    link=PAGE,
)

PORT_PAST = timeline(
    "device_port_past",
    series(port_number(), by("interface")),
    unit=Unit.COUNT,
    link=PAGE,
    meanings=by_port_number(),
)


def of_ports(name: str, expr: str, unit: Unit) -> Panel:
    """Return a curve for each of the chosen interfaces."""
    return curve(name, series(expr, by("interface")), unit=unit)


def chosen(metric: Metric, factor: int) -> str:
    """Return the rate of a counter of each of the chosen interfaces."""
    return f"{factor} * {rate(metric, **DEVICE, interface=PORTS)}"


def light(name: str, metric: Metric) -> Panel:
    """Return the light of each lane of the chosen interfaces."""
    found = series(pick(metric, **DEVICE, interface=PORTS), by("interface", "sensor"))
    return lines(name, found, unit=Unit.DBM, link=PAGE)


TRAFFIC = strip(
    9,
    of_ports("device_in", chosen(interfaces.IN_BYTES, 8), Unit.BITS_PER_SECOND),
    of_ports("device_out", chosen(interfaces.OUT_BYTES, 8), Unit.BITS_PER_SECOND),
)
TROUBLE = strip(
    8,
    of_ports(
        "device_errors",
        f"{chosen(interfaces.IN_ERRORS, 60)} + {chosen(interfaces.OUT_ERRORS, 60)}",
        Unit.COUNT,
    ),
    of_ports(
        "device_discards",
        f"{chosen(interfaces.IN_DISCARDS, 60)} + {chosen(interfaces.OUT_DISCARDS, 60)}",
        Unit.COUNT,
    ),
    light("device_light_in", health.RX_POWER),
    light("device_light_out", health.TX_POWER),
)

REACHED = strip(
    8,
    curve(
        "device_rtt",
        series(now(devices.RTT_MIN), "board.smallest"),
        series(now(devices.RTT), "board.mean"),
        series(now(devices.RTT_MAX), "board.largest"),
        unit=Unit.SECONDS,
    ),
    curve("device_loss", series(now(devices.LOSS), "board.loss"), unit=Unit.RATIO, highest=1),
)

PARTS = (
    strip(
        8,
        sensors("device_cpu", health.CPU, Unit.RATIO, highest=1),
        sensors("device_memory", health.MEMORY, Unit.RATIO, highest=1),
        sensors("device_temperature", health.TEMPERATURE, Unit.CELSIUS),
    ),
    strip(
        7,
        works("device_fans", health.FAN),
        works("device_power", health.POWER_SUPPLY),
        sensors("device_fan_speed", health.FAN_SPEED, Unit.RPM),
    ),
)

CONFIGURATION = stat(
    "device_configuration",
    instant(age(configurations.READ, **DEVICE), "board.since_read"),
    instant(age(configurations.CHANGED, **DEVICE), "board.since_change"),
    instant(f"changes({now(configurations.CHANGED)}[$__range])", "board.changes", unit=Unit.COUNT),
    instant(increase(configurations.FAILURES, **DEVICE), "board.reads_failed", unit=Unit.COUNT, steps=at_most(1)),
    unit=Unit.SPAN,
    link=PAGE,
    decimals=0,
)

OVER_SSH = strip(
    5,
    CONFIGURATION,
    told(
        "device_ssh",
        instant(now(over_ssh.UP), "board.device_ssh"),
        Meaning("1", "board.session_ok", Colour.UP),
        Meaning("0", "board.session_failed", Colour.UNREACHABLE),
        width=3,
    ),
    told(
        "device_read_over",
        instant(f"({now(over_ssh.READS)} + {now(over_ssh.STANDS_IN)}) or {now(over_ssh.READS)}", "board.device_ssh"),
        Meaning("0", "board.read_over_snmp", Colour.PLAIN),
        Meaning("1", "board.read_over_ssh", Colour.PLAIN),
        Meaning("2", "board.ssh_stands_in", Colour.UNREACHABLE),
        width=4,
    ),
    stat(
        "device_disagreements",
        instant(now(over_ssh.DISAGREEMENTS), "board.device_disagreements"),
        unit=Unit.COUNT,
        link=PAGE,
        steps=at_most(1, Colour.MINOR),
        width=3,
    ),
    table(
        "device_ssh_failure",
        text("kind", "board.failure", meanings=by_value("failure", dict.fromkeys(FailureKind, Colour.PLAIN))),
        text("cause", "board.cause", meanings=by_value("cause", dict.fromkeys(CAUSES, Colour.PLAIN))),
        rows=now(over_ssh.FAILURE),
        key="kind",
        dead="cause",
        link=PAGE,
    ),
)

BOARD = Board(
    name="device",
    variables=(
        variables.network(),
        variables.prefecture(),
        variables.equipped_unit(),
        variables.device(unit="$unit"),
        variables.interface(),
        variables.netmon(),
    ),
    sections=(
        Section(
            "board.device_now",
            (
                NOW,
                strip(4, FACTS),
                strip(7, explaining("device_incidents", membership.DEVICE, device="$device", width=15), DEGRADED),
                strip(5, PAST),
            ),
        ),
        Section("board.device_ports_now", (strip(10, PORT_TABLE), strip(8, PORT_PAST, LINKS), TRAFFIC, TROUBLE)),
        Section("board.device_reached", (REACHED,)),
        Section("board.device_health", PARTS),
        Section("board.device_ssh_and_configuration", (OVER_SSH,)),
    ),
    past="24h",
    refresh="1m",
)
