"""Flags over NETMON_* variables over defaults."""

from __future__ import annotations

from pathlib import Path

import pytest

from netmon.settings import Flags, IcmpMode, LogLevel, SettingsError, settings_from
from netmon.words import Language, say


def test_without_a_word_it_listens_on_loopback_and_keeps_everything_in_the_working_directory() -> None:
    settings = settings_from(Flags(), {})
    assert settings.inventory == Path("inventory.yaml")
    assert settings.network is None
    assert settings.database == "sqlite:///netmon.db"
    assert settings.listen == "127.0.0.1:9899"
    assert settings.web_config is None
    assert not settings.all_interfaces
    assert settings.language is Language.ZH
    assert settings.log_level is LogLevel.INFO
    assert settings.icmp is IcmpMode.AUTO


def test_under_systemd_state_and_configuration_are_where_the_service_may_write_and_read() -> None:
    settings = settings_from(
        Flags(), {"STATE_DIRECTORY": "/var/lib/netmon:/var/lib/other", "CONFIGURATION_DIRECTORY": "/etc/netmon"}
    )
    assert settings.database == "sqlite:////var/lib/netmon/netmon.db"
    assert settings.inventory == Path("/etc/netmon/inventory.yaml")


def test_a_variable_beats_the_default_and_a_flag_beats_the_variable() -> None:
    environ = {"NETMON_LISTEN": "127.0.0.1:1", "NETMON_INVENTORY": "a.yaml", "NETMON_ALL_INTERFACES": "yes"}
    settings = settings_from(Flags(listen="[::1]:2", all_interfaces=False), environ)
    assert settings.listen == "[::1]:2"
    assert settings.inventory == Path("a.yaml")
    assert not settings.all_interfaces


@pytest.mark.parametrize("text", ["127.0.0.1:0", "0.0.0.0:9899", "[::]:443", "[fe80::1%eth0]:1", "netmon.example:80"])
def test_an_address_to_listen_on_has_a_host_and_a_port(text: str) -> None:
    assert settings_from(Flags(listen=text), {}).listen == text


@pytest.mark.parametrize(
    ("variable", "value", "code"),
    [
        ("NETMON_LISTEN", "9899", "setting.listen"),
        ("NETMON_LISTEN", "127.0.0.1:65536", "setting.listen"),
        ("NETMON_LISTEN", "::1:9899", "setting.listen"),
        ("NETMON_LISTEN", "http://127.0.0.1:9899", "setting.listen"),
        ("NETMON_DATABASE", "/var/lib/netmon.db", "setting.database"),
        ("NETMON_ALL_INTERFACES", "maybe", "setting.yes_or_no"),
        ("NETMON_LOG_LEVEL", "loud", "setting.log_level"),
        ("NETMON_ICMP", "sometimes", "setting.icmp"),
    ],
)
def test_a_value_that_cannot_be_meant_is_refused_by_the_name_it_came_under(
    variable: str, value: str, code: str
) -> None:
    with pytest.raises(SettingsError) as refused:
        settings_from(Flags(), {variable: value})
    (problem,) = refused.value.problems
    assert problem.code == code
    for language in Language:
        sentence = say(language, problem.code, **dict(problem.facts))
        assert variable in sentence
        assert value in sentence


def test_all_that_is_wrong_is_said_at_once() -> None:
    with pytest.raises(SettingsError) as refused:
        settings_from(Flags(listen="x"), {"NETMON_ICMP": "x", "NETMON_LISTEN": "not looked at"})
    assert [dict(problem.facts)["source"] for problem in refused.value.problems] == ["--listen", "NETMON_ICMP"]


def test_an_empty_variable_is_as_good_as_none() -> None:
    assert settings_from(Flags(), {"NETMON_LISTEN": "", "NETMON_WEB_CONFIG": ""}) == settings_from(Flags(), {})


def test_host_keys_are_kept_among_the_files_of_the_inventory(tmp_path: Path) -> None:
    file = tmp_path / "inventory.yaml"
    assert settings_from(Flags(inventory=file), {}).known_hosts == tmp_path / "known_hosts"
    (tmp_path / "inventory.d").mkdir()
    assert settings_from(Flags(inventory=file), {}).known_hosts == tmp_path / "inventory.d" / "known_hosts"
    assert settings_from(Flags(inventory=file), {"NETMON_KNOWN_HOSTS": "/k"}).known_hosts == Path("/k")


def test_how_long_configurations_are_kept_is_a_whole_number() -> None:
    assert settings_from(Flags(), {"NETMON_CONFIGURATION_DAYS": "30"}).configuration_days == 30
    assert settings_from(Flags(configuration_newest="3"), {}).configuration_newest == 3
    with pytest.raises(SettingsError):
        settings_from(Flags(configuration_days="ever"), {})


@pytest.mark.parametrize("series", ["999", "0", "-5", "1e6", "many", "1000000000"])
def test_the_budget_of_series_is_a_whole_number_that_holds_a_daemon(series: str) -> None:
    assert settings_from(Flags(), {}).series_budget == 1_000_000
    assert settings_from(Flags(), {"NETMON_SERIES_BUDGET": "1000"}).series_budget == 1000
    with pytest.raises(SettingsError):
        settings_from(Flags(series_budget=series), {})


@pytest.mark.parametrize("days", ["183", "0", "half a year"])
def test_logs_are_kept_for_half_a_year_at_least(days: str) -> None:
    assert settings_from(Flags(), {}).log_days == 400
    assert settings_from(Flags(log_days="184"), {}).log_days == 184
    with pytest.raises(SettingsError):
        settings_from(Flags(log_days=days), {})
