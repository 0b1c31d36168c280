"""How rules find the names behind ids, and what a planned absence is.

Series are matched by job and instance as well: two daemons in one Prometheus may know the same network for a while, and
two series where one is expected would end the whole evaluation.
"""

from __future__ import annotations

from exporters.prometheus.alerts.rule import Record
from exporters.prometheus.catalogue import devices, links, services, units
from exporters.prometheus.metric import Metric

_FLAGS = {"device": devices.FLAG, "link": links.FLAG, "unit": units.FLAG, "service": services.FLAG}


def on(*labels: str) -> str:
    """Return the matching of two series of one target by these labels."""
    return f"on ({', '.join(('job', 'instance', *labels))})"


def one(series: Metric | str, *labels: str) -> str:
    """Return one series for each of these labels of a target, where a join expects one.

    What changed its name while Prometheus was restarted is seen under both for five minutes, and a single such unit
    would end the evaluation of every rule that asks for names.
    """
    return f"topk by ({', '.join(('job', 'instance', *labels))}) (1, {series})"


_UNIT_NAMES = f'label_replace({one(units.INFO, "network", "unit")}, "unit_name", "$1", "name", "(.*)")'


def _with_unit(info: str, kind: str, *kept: str) -> str:
    grouped = ", ".join(("job", "instance", "network", kind, "name", *kept, "unit", "unit_name", "division"))
    return f"""max by ({grouped}) (
        {info} * {on("network", "unit")} group_left (unit_name, division) {_UNIT_NAMES}
        or {on("network", kind)} {info}
    )"""


_LINKS = f'label_replace({links.INFO}, "unit", "$1", "lower_unit", "(.*)")'

NAMES = {
    "device": Record("device:netmon_names:info", _with_unit(str(devices.INFO), "device")),
    "link": Record("link:netmon_names:info", _with_unit(_LINKS, "link", "carrier", "circuit", "hotline")),
    "service": Record("service:netmon_names:info", _with_unit(str(services.INFO), "service", "portal")),
}
"""Names with the owning unit, its name and division, by kind of subject. A link belongs to its lower unit."""


def names_of(kind: str) -> str:
    """Return the series that has the names of a kind."""
    if kind == "unit":
        return f"({_UNIT_NAMES})"
    return one(NAMES[kind].name, "network", kind)


def expected(kind: str, flags: str = "maintenance|admin_down") -> str:
    """Return the subjects of which nobody is to be told: maintenance expects it, or somebody ordered it."""
    return f'{_FLAGS[kind]}{{flag=~"{flags}"}}'


def unexpected(kind: str, bad: str) -> str:
    """Return `bad` without what maintenance expects or an administrator shut."""
    return f"({bad}) unless {on('network', kind)} {expected(kind)}"


def named(kind: str, bad: str, *more: str, keep: tuple[str, ...] = ()) -> str:
    """Return `bad` with names: one series for each subject, with its value. `more` are further labels of the names,
    `keep` those of `bad` itself.
    """
    taken = ("name", "unit_name", "division") if kind == "unit" else ("name", "unit", "unit_name", "division", *more)
    grouped = ", ".join(dict.fromkeys(("network", kind, *taken, *keep)))
    return f"""max by ({grouped}) (
        ({bad}) * {on("network", kind)} group_left ({", ".join(taken)}) {names_of(kind)}
    )"""


def positive(metric: Metric | str) -> str:
    """Return what is there and more than nothing."""
    return f"{metric} > 0"
