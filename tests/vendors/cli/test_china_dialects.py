"""Prompts, questions and refusals of the command lines of Chinese makers."""

from __future__ import annotations

import re

import pytest

from netmon.vendors.cli.profile import CliProfile
from netmon.vendors.cli.registry import all_profiles, of_platform

LONG = "湖南省政务外网长沙市岳麓区汇聚路由器-NE40E-主用-一号机房"

PROMPTS = [
    ("huawei_vrp", "<HUAWEI>"),
    ("huawei_vrp", f"<{LONG}>"),
    ("huawei_vrp", "<长沙 核心 01>"),
    ("huawei_vrp", "HRP_M<USG6650-A>"),
    ("huawei_vrp", "HRP_S<USG6650-B>"),
    ("huawei_vrp", "HRP_A<Eudemon>"),
    ("hp_comware", "<H3C>"),
    ("hp_comware", f"<{LONG}>"),
    ("hp_comware", "RBM_P<F1000-主>"),
    ("hp_comware", "RBM_S<F1000-备>"),
    ("ruijie_os", "Ruijie>"),
    ("ruijie_os", "长沙市核心-S6220#"),
    ("zte_zxros", "ZXR10#"),
    ("maipu_mypower", "router>"),
    ("huawei_smartax", "MA5800-X7>"),
    ("huawei_smartax", "MA5800-X7#"),
    ("hillstone_stoneos", "SG-6000#"),
    ("hillstone_stoneos", "SG-6000(M)#"),
    ("dcn_software", "CS6200-28X-EI#"),
    ("raisecom_roap", "Raisecom#"),
]

NO_PROMPTS = [
    ("huawei_vrp", "<"),
    ("huawei_vrp", "<>"),
    ("huawei_vrp", "[HUAWEI]"),
    ("huawei_vrp", "Current configuration : <HUAWEI>"),
    ("huawei_vrp", "<HUAWEI> display version"),
    ("hp_comware", "[H3C-GigabitEthernet1/0/1]"),
    ("hp_comware", "description to <H3C>"),
    ("ruijie_os", "Ruijie(config)#"),
    ("ruijie_os", "Ruijie# show version"),
    ("zte_zxros", "Building configuration..."),
    ("huawei_smartax", "{ <cr>|slotid<K> }:"),
]


def dialect_of(platform: str) -> CliProfile:
    profile = of_platform(platform)
    assert profile is not None
    return profile


@pytest.mark.parametrize(("platform", "line"), PROMPTS)
def test_a_prompt_is_known(platform: str, line: str) -> None:
    assert re.fullmatch(dialect_of(platform).dialect.prompt, line)


@pytest.mark.parametrize(("platform", "line"), NO_PROMPTS)
def test_what_only_looks_like_a_prompt_is_none(platform: str, line: str) -> None:
    assert not re.fullmatch(dialect_of(platform).dialect.prompt, line)


QUESTIONS = [
    ("huawei_vrp", "The password needs to be changed. Change now? [Y/N]:"),
    ("huawei_vrp", "Your password will expire in 3 days, do you want to change it? [Y/N]: "),
    ("hp_comware", "Your login password will expire in 7 days. Do you want to change it? [Y/N]:"),
    ("ruijie_os", "The password is too weak. Change it now? [Y/N]:"),
]


@pytest.mark.parametrize(("platform", "line"), QUESTIONS)
def test_nobody_changes_a_password_by_machine(platform: str, line: str) -> None:
    questions = dialect_of(platform).dialect.questions
    assert [answer for pattern, answer in questions if re.search(pattern, line, re.IGNORECASE)] == ["N"]


def test_an_access_network_wants_an_empty_line_where_more_words_could_follow() -> None:
    questions = dialect_of("huawei_smartax").dialect.questions
    asked = "{ <cr>|backplane<K>|frameid/slotid<S><Length 1-15> }:"
    assert [answer for pattern, answer in questions if re.search(pattern, asked)] == [""]


REFUSALS = [
    ("huawei_vrp", "Error: Unrecognized command found at '^' position."),
    ("huawei_vrp", "Error: You do not have permission to run the command or the command is incomplete."),
    ("huawei_vrp", "错误：未识别的命令"),
    ("hp_comware", " % Unrecognized command found at '^' position."),
    ("hp_comware", "% Too many parameters found at '^' position."),
    ("hp_comware", "Permission denied."),
    ("hp_comware", " % 未识别的命令"),
    ("ruijie_os", "% Invalid input detected at '^' marker."),
    ("ruijie_os", "% User doesn't have sufficient privilege to execute this command."),
    ("zte_zxros", "%Error 20200: Invalid command"),
    ("maipu_mypower", "% Invalid command"),
    ("huawei_smartax", "  % Unknown command, the error locates at '^'"),
    ("huawei_smartax", "  Failure: The user has no authority to perform the operation"),
    ("dcn_software", "% Unrecognized command, and error detected at '^' marker."),
    ("hillstone_stoneos", "^-----unrecognized keyword show"),
]


@pytest.mark.parametrize(("platform", "line"), REFUSALS)
def test_a_refusal_is_told_from_an_answer(platform: str, line: str) -> None:
    assert re.search(dialect_of(platform).dialect.refusal, line, re.IGNORECASE)


@pytest.mark.parametrize("profile", all_profiles(), ids=lambda profile: profile.platform)
def test_everything_that_a_profile_types_is_allowed_and_nothing_else(profile: CliProfile) -> None:
    for command in profile.commands():
        assert profile.allows(command), command
    for command in (
        "reboot",
        "reset saved-configuration",
        "system-view",
        "configure terminal",
        "display version | include x",
    ):
        assert not profile.allows(command)
