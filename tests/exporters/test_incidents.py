"""Open incidents are counted by kind zeros too, told one by one up to a bound, and left out once over."""

from __future__ import annotations

from dataclasses import replace

from exporters.prometheus.incidents import LISTED, IncidentCount, incidents
from netmon.model.belief import Reason
from netmon.model.incident import (
    Acknowledgement,
    Ending,
    Incident,
    IncidentChange,
    IncidentNews,
    IncidentStep,
    Matter,
    Severity,
)
from netmon.watch.board import Board
from tests.exporters import plain
from tests.exporters.rendering import Samples, samples_in
from tests.views.given import closed, incident

NETWORK = ("network", "extranet")


def told(*known: Incident) -> Samples:
    wall = plain.Wall()
    wall.show(plain.inventory())
    return samples_in("".join(incidents(wall.board, known)))


def labelled(samples: Samples, name: str) -> list[dict[str, str]]:
    return [dict(labels) for found, labels in samples if found == name]


def test_every_kind_of_incident_is_counted_also_those_that_there_are_none_of() -> None:
    counted = {
        (dict(labels)["matter"], dict(labels)["severity"]): value
        for (name, labels), value in told(incident(), incident(1), closed(incident(2))).items()
        if name == "netmon_incidents"
    }
    assert counted.pop(("outage", "major")) == 2
    assert set(counted.values()) == {0}
    assert len(counted) == len(Matter) * len(Severity) - 1


def test_an_open_incident_is_told_with_its_root_and_who_sees_to_it_and_one_that_is_over_is_not() -> None:
    seen = replace(incident(1), acknowledgement=Acknowledgement("王五", plain.NOON))
    isolated = incident(2, roots=(), matter=Matter.ISOLATED, severity=Severity.CRITICAL)
    infos = labelled(told(incident(), seen, isolated, closed(incident(3))), "netmon_incident_info")
    assert [(one["root_kind"], one["root"], one["matter"], one["acknowledged"]) for one in infos] == [
        ("", "", "isolated", "no"),
        ("link", "trunk", "outage", "no"),
        ("link", "trunk", "outage", "yes"),
    ]


def test_it_tells_how_many_units_are_cut_off_now_and_since_when() -> None:
    one = incident()
    samples = told(one)
    labels = {("incident", one.id), NETWORK}
    found = {name: value for (name, told_of), value in samples.items() if set(told_of) == labels}
    assert found == {
        "netmon_incident_units_affected": 1,
        "netmon_incident_opened_timestamp_seconds": one.opened_at,
    }


def test_a_storm_does_not_become_a_flood_of_series() -> None:
    gravest = incident(severity=Severity.CRITICAL, matter=Matter.COMMON_CAUSE)
    storm = [incident(number, severity=Severity.MINOR) for number in range(1, LISTED + 30)]
    samples = told(*storm, gravest)
    infos = labelled(samples, "netmon_incident_info")
    assert len(infos) == LISTED
    assert gravest.id in {one["incident"] for one in infos}
    assert {value for (name, _), value in samples.items() if name == "netmon_incidents_unlisted"} == {30}


def test_what_opened_and_closed_since_the_start_is_counted_once() -> None:
    count = IncidentCount()
    one = incident()

    def news(step: IncidentStep, after: Incident) -> IncidentNews:
        return IncidentNews(IncidentChange("1", after.id, step, plain.NOON, Reason("reason.answers")), after)

    count.note((news(IncidentStep.OPENED, one), news(IncidentStep.SPREAD, one)))
    count.note((news(IncidentStep.CLOSED, closed(one)), news(IncidentStep.CONCLUDED, closed(one))))
    counted = {
        (name, dict(labels).get("matter") or dict(labels)["ending"]): value
        for (name, labels), value in samples_in("".join(count.families([plain.NETWORK]))).items()
    }
    assert {key: value for key, value in counted.items() if value} == {
        ("netmon_incidents_opened_total", "outage"): 1,
        ("netmon_incidents_closed_total", "recovered"): 1,
    }
    assert len(counted) == len(Matter) + len(Ending)


def test_before_an_inventory_is_loaded_there_is_no_sample() -> None:
    assert list(incidents(Board(), [incident()])) == []
