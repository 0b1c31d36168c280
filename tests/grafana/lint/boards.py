"""Rules of a dashboard as a whole, its variables and its links."""

from __future__ import annotations

import re
from collections.abc import Iterator

from netmon.words import Language
from tests.grafana.lint.panels import SOURCE
from tests.grafana.lint.rule import Sheet
from tests.promql.boards import inside, panels, query_of, text, variables
from tests.promql.reading import VARIABLE, read, variables_in

PAGES = {
    "", "devices", "events", "hardware", "incidents", "indicators", "links", "maintenance", "register", "runbooks",
    "services", "topology", "units",
}  # fmt: skip
"""What netmon serves, by the first part of the path."""
BUILT_IN = re.compile(
    r"__(all|rate_interval|interval|interval_ms|range|range_s|range_ms|from|to|all_variables|url_time_range)"
)
OF_A_VALUE = re.compile(r"\$\{__(value|field|series|data)\b[^}]*\}")
ADDRESS = re.compile(r"(?:https?:)?//[\w.-]+")
OLDEST_SCHEMA = 41


def template_datasource(sheet: Sheet) -> Iterator[str]:
    """The datasource is chosen at the top, and is a Prometheus."""
    found = [one for one in variables(sheet.board) if text(one, "type") == "datasource"]
    if [(text(one, "name"), text(one, "query")) for one in found] != [("datasource", "prometheus")]:
        yield "there is not one variable of a datasource, called datasource and a prometheus"
    if not all(text(one, "label") for one in found):
        yield "the datasource has no label"


def _template(sheet: Sheet, name: str) -> Iterator[str]:
    if name not in {text(one, "name") for one in variables(sheet.board)}:
        yield f"there is no variable {name}"


def template_job(sheet: Sheet) -> Iterator[str]:
    """The job can be chosen."""
    yield from _template(sheet, "job")


def template_instance(sheet: Sheet) -> Iterator[str]:
    """The instance can be chosen."""
    yield from _template(sheet, "instance")


def template_label_promql(sheet: Sheet) -> Iterator[str]:
    """What a variable asks is PromQL."""
    for variable in variables(sheet.board):
        if text(variable, "type") == "query" and (expr := query_of(variable).expr):
            try:
                read(expr)
            except ValueError as error:
                yield f"{text(variable, 'name')}: {error}"


def template_on_time_change_reload(sheet: Sheet) -> Iterator[str]:
    """What can be chosen is asked for again when another time is looked at."""
    for variable in variables(sheet.board):
        if text(variable, "type") == "query" and variable.get("refresh") != 2:
            yield f"{text(variable, 'name')} stays as it was when the dashboard was opened"


def template_source(sheet: Sheet) -> Iterator[str]:
    """Variables ask the datasource that was chosen, and stand after those that they build on."""
    before = {"datasource"}
    for variable in variables(sheet.board):
        name = text(variable, "name")
        if text(variable, "type") == "query":
            if text(inside(variable, "datasource"), "uid") != SOURCE:
                yield f"{name} asks a datasource of its own"
            late = {name for name in variables_in(query_of(variable).expr) - before if not name.isdigit()}
            if late:
                yield f"{name} builds on what is not chosen before it: {', '.join(sorted(late))}"
        before.add(name)


def uneditable_dashboard(sheet: Sheet) -> Iterator[str]:
    """Nobody changes in Grafana what the next version would overwrite."""
    if sheet.board.get("editable") is not False:
        yield "it can be edited"
    if sheet.board.get("id") is not None:
        yield "it has the id of one database"


def classic(sheet: Sheet) -> Iterator[str]:
    """It is written as Grafana 11.6 writes it, and newer ones can read."""
    if sheet.board.get("schemaVersion") != OLDEST_SCHEMA:
        yield f"its schemaVersion is {sheet.board.get('schemaVersion')}"


def uid(sheet: Sheet) -> Iterator[str]:
    """Its address never changes: it is called netmon-…, and -en in English."""
    end = "-en" if sheet.language is Language.EN else ""
    if not re.fullmatch(rf"netmon-[a-z]+{end}", sheet.uid) or (not end and sheet.uid.endswith("-en")):
        yield f"its uid is {sheet.uid!r}"


def undefined_variables(sheet: Sheet) -> Iterator[str]:
    """No text uses a variable that there is not."""
    known = {text(one, "name") for one in variables(sheet.board)}
    known |= {text(panel, "repeat") for panel in panels(sheet.board)}
    for place, said in strings(sheet.board):
        if place.endswith(".regex"):
            continue
        for found in VARIABLE.finditer(OF_A_VALUE.sub("", said)):
            name = next(filter(None, found.groups()))
            if name not in known and not BUILT_IN.fullmatch(name) and not name.isdigit():
                yield f"{place} uses ${name}"


def no_internet(sheet: Sheet) -> Iterator[str]:
    """No address leads out of the network: neither people nor browsers can follow it there."""
    for place, said in strings(sheet.board):
        if found := ADDRESS.search(said):
            yield f"{place}: {found[0]}"


def links(sheet: Sheet) -> Iterator[str]:
    """A link leads to a page that netmon serves, or to a dashboard that there is, in the same language."""
    for place, said in strings(sheet.board):
        if not place.endswith((".url", "geojson.src")) or not said:
            continue
        path = re.split(r"[?#]", said)[0]
        if found := re.match(r"^/d/([\w-]+)", path):
            if found[1] not in sheet.uids:
                yield f"{place}: there is no dashboard {found[1]}"
            elif found[1].endswith("-en") != (sheet.language is Language.EN):
                yield f"{place}: {found[1]} is in the other language"
        elif found := re.match(r"^\$\{netmon(?::raw)?\}/?([\w-]*)", path):
            if found[1] not in PAGES | {"geo"}:
                yield f"{place}: netmon has no page /{found[1]}"
        else:
            yield f"{place}: leads neither to netmon nor to a dashboard: {said}"


def strings(part: object, place: str = "") -> Iterator[tuple[str, str]]:
    """Yield every text of a dashboard and where it stands."""
    if isinstance(part, str):
        yield place, part
    elif isinstance(part, dict):
        for key, value in part.items():
            yield from strings(value, f"{place}.{key}" if place else str(key))
    elif isinstance(part, list):
        for number, value in enumerate(part):
            yield from strings(value, f"{place}.{number}")
