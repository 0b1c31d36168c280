"""What tables tell of incidents alike."""

from __future__ import annotations

from exporters.prometheus.catalogue import incidents
from exporters.prometheus.metric import Metric
from grafana.workshop.expressions import TARGET, rooted
from grafana.workshop.links import field, page
from grafana.workshop.palette import Colour, Meaning, by_matter, by_severity
from grafana.workshop.panels import Panel, Unit
from grafana.workshop.promql import NETWORK, Match, age, pick
from grafana.workshop.tables import number, table, text

INCIDENT = page(f"/incidents/{field('incident')}", "board.open_incident")
LASTING = number("board.lasting", age(incidents.OPENED_AT, network=NETWORK), unit=Unit.SPAN, width=120)
HANDLED = text(
    "acknowledged",
    "board.handled",
    meanings=(
        Meaning("yes", "board.acknowledged", Colour.UP),
        Meaning("no", "board.unacknowledged", Colour.UNREACHABLE),
    ),
    width=120,
)
SEVERITY = text("severity", "board.severity", meanings=by_severity(), fill=True, width=90)
MATTER = text("matter", "board.matter", meanings=by_matter(), width=130)
ROOT = text("name", "board.root", link=INCIDENT)


def explaining(name: str, members: Metric, *, width: int = 0, **of: str | Match) -> Panel:
    """Return a table of the open incidents that `members` (`netmon_unit_incident_info` or the like) are a part of."""
    part_of = pick(members, network=NETWORK, **of)
    return table(
        name,
        SEVERITY,
        MATTER,
        ROOT,
        number("board.taken", f"count by ({TARGET}, incident) ({part_of})", unit=Unit.COUNT, width=105),
        LASTING,
        HANDLED,
        rows=rooted(f"{pick(incidents.INFO, network=NETWORK)} and on ({TARGET}, network, incident) {part_of}"),
        key="incident",
        sort=(("board.severity", False), ("board.lasting", True)),
        dead="name",
        link=page("/incidents", "board.open_incidents"),
        width=width,
    )
