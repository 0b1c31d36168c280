"""Over the syntax tree, and over every profile: nothing here can change a device, and no key is believed by itself."""

from __future__ import annotations

import ast
import re
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from netmon.vendors.cli.profile import CliProfile
from netmon.vendors.cli.registry import all_profiles

ROOT = Path(__file__).parents[3] / "netmon"
SOURCES = sorted(path for path in ROOT.rglob("*.py") if path.stat().st_size)
TOWARDS_DEVICES = {"wires", "probes", "vendors", "configs", "diagnose"}

NOWHERE = re.compile(
    r"send_config\w*|config_mode|enable_config|exit_config_mode|save_config|commit_(?:check|config)|AutoAddPolicy|WarningPolicy"
    r"|load_system_host_keys|set_missing_host_key_policy|ConnectHandler|redispatch|SSHDetect|file_transfer|FileTransfer"
    r"|open_sftp|SFTPClient|SCPConn|exec_command|session_log|send_command\w*|run_ttp|ProxyCommand"
)
KEYS_FROM_ELSEWHERE = {"look_for_keys", "allow_agent", "use_keys", "key_filename", "key_file", "system_host_keys"}
# The first word says that a command only looks; where makers have no such word, the whole command stands here.
LOOKING = re.compile(r"(?:show|display|get|ping|traceroute|tracert)(?: .+)?")
LOOKING_TOO = re.compile(
    r"execute (?:ping .+|sensor list)"  # FortiOS
    r"|uname -a|free -b|top -b -n 1|lldpctl|ip -s link(?: show dev .+)?"  # Linux
    r"|(?:[a-z]+ ){1,3}print(?: detail| terse)?(?: without-paging)?|export"  # RouterOS
    r"|interface ethernet monitor .+ once"
)
# None of these outlives the session.
PAGING = re.compile(
    r"terminal (?:length|width|pager|page-break) (?:\d+|disable)|screen-length (?:\d+ temporary|disable)"
    r"|scroll|more off|no page"
    r"|set cli screen-(?:length|width) 0|set cli pager off|set clienv rows 0|disable clipaging|skip-page-display|enable"
)


def identifiers(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Name):
            yield node.id
        elif isinstance(node, ast.Attribute):
            yield node.attr
        elif isinstance(node, ast.keyword) and node.arg:
            yield node.arg
        elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node.name
        elif isinstance(node, ast.alias):
            yield from node.name.split(".")


def test_no_word_of_changing_a_device_or_of_believing_any_key_is_spoken() -> None:
    spoken = {path.relative_to(ROOT): set(identifiers(ast.parse(path.read_text()))) for path in SOURCES}
    assert [(path, name) for path, names in spoken.items() for name in names if NOWHERE.fullmatch(name)] == []
    near = {path: names for path, names in spoken.items() if path.parts[0] in TOWARDS_DEVICES}
    assert len(near) > 100
    assert [(path, names & KEYS_FROM_ELSEWHERE) for path, names in near.items() if names & KEYS_FROM_ELSEWHERE] == []
    assert [path for path, names in near.items() if "commit" in names] == []


@pytest.mark.parametrize(
    "call", ["connection.send_config_set(['x'])", "client.set_missing_host_key_policy(AutoAddPolicy())"]
)
def test_what_is_forbidden_would_be_found(call: str) -> None:
    assert any(NOWHERE.fullmatch(name) for name in identifiers(ast.parse(call)))


def looks(command: str) -> bool:
    return (LOOKING.fullmatch(command) or LOOKING_TOO.fullmatch(command)) is not None


@pytest.mark.parametrize("profile", all_profiles(), ids=lambda profile: profile.platform)
def test_a_profile_types_only_what_looks_and_what_it_allows(profile: CliProfile) -> None:
    setup = {*profile.dialect.paging, profile.dialect.enable} - {""}
    for command in setup:
        assert PAGING.fullmatch(command), command
    for command in set(profile.commands()) - setup:
        assert looks(command), command
    for template in (*profile.allowed, profile.ping, profile.port):
        assert not template or looks(template.replace("\\ ", " ")), template
    assert [command for command in profile.commands() if not profile.allows(command)] == []


@pytest.mark.parametrize(
    "command",
    [
        "system-view",
        "configure terminal",
        "reboot",
        "show version | append x",
        "display version\nsystem-view",
        "reset counters",
        "",
    ],
)
def test_no_profile_allows_what_changes_anything(command: str) -> None:
    assert [profile.platform for profile in all_profiles() if profile.allows(command)] == []


NASTY = [
    "-" * 1000,
    " " * 1000,
    "<" * 1000,
    "a" * 1000 + "!",
    "a." * 500 + "!",
    "[Y/N" * 250,
    "change " * 140,
    "(" * 1000,
]


@pytest.mark.parametrize("profile", all_profiles(), ids=lambda profile: profile.platform)
def test_no_line_of_a_device_makes_the_patterns_of_a_dialect_slow(profile: CliProfile) -> None:
    dialect = profile.dialect
    patterns = [dialect.prompt, dialect.more, dialect.refusal, *(question for question, _ in dialect.questions)]
    for pattern in patterns:
        compiled = re.compile(pattern, re.IGNORECASE | re.MULTILINE)
        for text in NASTY:
            began = time.process_time()
            compiled.fullmatch(text)
            compiled.search(text[:256])
            assert time.process_time() - began < 0.1, pattern
