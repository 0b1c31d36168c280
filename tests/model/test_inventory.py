"""What the inventory calls its subjects."""

from __future__ import annotations

import pytest

from netmon.model.names import SubjectKind
from tests.exporters import plain

NAMED = plain.inventory(
    [plain.device("pe", name="长沙核心"), plain.device("ce")],
    [plain.link("line", ("u1", "pe"), ("u1", "ce"), name="长沙专线")],
    units=[plain.unit("u1", name="档案馆")],
)


@pytest.mark.parametrize(
    ("kind", "identifier", "name"),
    [
        (SubjectKind.DEVICE, "pe", "长沙核心"),
        (SubjectKind.LINK, "line", "长沙专线"),
        (SubjectKind.UNIT, "u1", "档案馆"),
        (SubjectKind.SERVICE, "portal", ""),
        (SubjectKind.DEVICE, "u1", ""),
    ],
)
def test_a_subject_is_known_by_its_name_and_a_stranger_by_none(kind: SubjectKind, identifier: str, name: str) -> None:
    assert NAMED.name_of(plain.subject(kind, identifier)) == name
