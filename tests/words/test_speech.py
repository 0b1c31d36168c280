"""Subjects, states, lists and reasons are said the same way everywhere."""

from __future__ import annotations

import pytest

from netmon.model.belief import Flag, State
from netmon.model.names import NetworkId, Subject, SubjectKind
from netmon.model.observation import FailureKind
from netmon.words import CATALOGUE, Language, say_list, say_reason, say_state, say_subject

HUB = str(Subject(SubjectKind.DEVICE, "hub", NetworkId("extranet")))


@pytest.mark.parametrize(
    ("language", "name", "said"),
    [
        (Language.ZH, "长沙核心", "设备 长沙核心（hub）"),
        (Language.EN, "Changsha core", "device Changsha core (hub)"),
        (Language.ZH, "hub", "设备 hub"),
        (Language.EN, "", "device hub"),
    ],
)
def test_a_subject_is_called_by_its_kind_its_name_and_its_id(language: Language, name: str, said: str) -> None:
    assert say_subject(language, "device", "hub", name) == said


@pytest.mark.parametrize(
    ("language", "flags", "said"),
    [
        (Language.ZH, [], "中断"),
        (Language.ZH, [Flag.FLAPPING, Flag.ADMIN_DOWN], "中断（管理关闭、反复通断）"),
        (Language.EN, [Flag.FLAPPING, Flag.ADMIN_DOWN], "down (admin-down, flapping)"),
    ],
)
def test_a_state_is_said_with_what_qualifies_it(language: Language, flags: list[Flag], said: str) -> None:
    assert say_state(language, State.DOWN, flags) == said


def test_a_list_is_parted_as_the_language_does() -> None:
    assert say_list(Language.ZH, ["甲", "乙"]) == "甲、乙"
    assert say_list(Language.EN, ["a", "b"]) == "a, b"


def test_a_subject_within_a_reason_is_called_by_its_name_where_it_is_known() -> None:
    asked: list[tuple[str, str, str]] = []

    def name_of(kind: str, identifier: str, network: str) -> str:
        asked.append((kind, identifier, network))
        return "长沙核心"

    facts = {"root": HUB}
    assert say_reason(Language.ZH, "reason.upstream_down", facts, name_of) == "根因在上游：设备 长沙核心（hub）"
    assert asked == [("device", "hub", "extranet")]
    assert say_reason(Language.EN, "reason.upstream_down", facts) == "cut off by device hub"


def test_a_kind_of_failure_within_a_reason_is_said_in_words() -> None:
    facts = {"kind": "failure.malformed", "detail": "bad length"}
    assert "（应答不合规范：bad length）" in say_reason(Language.ZH, "reason.snmp_failed", facts)


def test_a_reason_of_another_release_is_told_as_it_stands() -> None:
    assert say_reason(Language.ZH, "reason.of_tomorrow", {"misses": "4"}) == "reason.of_tomorrow misses=4"


def test_every_kind_state_flag_and_failure_has_a_word() -> None:
    words = {f"term.{kind}" for kind in SubjectKind} | {f"state.{state}" for state in State}
    words |= {f"flag.{flag}" for flag in Flag} | {f"failure.{kind}" for kind in FailureKind}
    assert words - CATALOGUE.keys() == set()
