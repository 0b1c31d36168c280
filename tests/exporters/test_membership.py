"""A subject says which open incidents explain it, as root or taken along, and nothing where none does."""

from __future__ import annotations

from dataclasses import replace

from exporters.prometheus.membership import Membership
from netmon.model.incident import Affected, Incident
from netmon.model.names import SubjectKind
from tests.exporters import plain
from tests.exporters.rendering import named, samples_in
from tests.views.given import closed, incident

NOW = plain.NOON


def told(*known: Incident, kept: Membership | None = None) -> str:
    return "".join((kept or Membership()).families(known))


def members(text: str, kind: SubjectKind) -> set[tuple[str, ...]]:
    """Return subject, part and incident of each sample."""
    found = [dict(labels) for name, labels in samples_in(text) if name == f"netmon_{kind}_incident_info"]
    return {(one[kind], one["part"], one["incident"]) for one in found}


def taking(one: Incident, *others: tuple[SubjectKind, str]) -> Incident:
    return replace(one, affected=tuple(Affected(plain.subject(*other), NOW) for other in others))


def test_a_root_and_what_it_takes_along_are_told_each_in_the_family_of_its_kind() -> None:
    one = taking(incident(), (SubjectKind.DEVICE, "core"), (SubjectKind.UNIT, "u1"), (SubjectKind.SERVICE, "portal"))
    text = told(one)
    assert members(text, SubjectKind.LINK) == {("trunk", "root", one.id)}
    assert members(text, SubjectKind.DEVICE) == {("core", "taken", one.id)}
    assert members(text, SubjectKind.UNIT) == {("u1", "taken", one.id)}
    assert members(text, SubjectKind.SERVICE) == {("portal", "taken", one.id)}


def test_a_member_of_several_incidents_is_told_of_each() -> None:
    both = [taking(incident(number), (SubjectKind.UNIT, "u1")) for number in (1, 2)]
    assert members(told(*both), SubjectKind.UNIT) == {("u1", "taken", one.id) for one in both}


def test_a_root_that_is_also_among_the_affected_is_the_root_alone() -> None:
    one = taking(incident(), (SubjectKind.LINK, "trunk"))
    assert members(told(one), SubjectKind.LINK) == {("trunk", "root", one.id)}


def test_what_is_over_explains_nothing() -> None:
    one = incident()
    back = replace(one, affected=(Affected(plain.subject(SubjectKind.UNIT, "u1"), NOW, until=NOW),))
    assert members(told(back), SubjectKind.UNIT) == set()
    assert told(closed(one)) == ""


def test_what_did_not_move_is_not_written_again_and_what_moved_is() -> None:
    kept, one = Membership(), taking(incident(), (SubjectKind.UNIT, "u1"))
    first = told(one, kept=kept)
    assert told(one, kept=kept) == first
    moved = taking(one, (SubjectKind.UNIT, "u1"), (SubjectKind.UNIT, "u2"))
    assert len(members(told(moved, kept=kept), SubjectKind.UNIT)) == 2
    assert told(kept=kept) == ""
    assert named(samples_in(first), "netmon_unit_incident_info") != {}
