"""What a command line's octets are, as a terminal shows them, and what they wait for."""

from __future__ import annotations

import time
import unicodedata
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netmon.vendors.cli.profile import Dialect
from netmon.wires.ssh.reading import Waiting, core, echoed, look, printed, refused
from netmon.wires.ssh.screen import drawn, shown

HRP = Dialect(
    prompt=r"(?:HRP_[AMS] ?|RBM_[PS] ?)?<[^<>\n]{1,250}>",
    questions=((r"change now\? *\[Y/N\]:? ?$", "N"),),
)
IOS = Dialect(prompt=r"[\w./-]{1,64}[>#]", paging=("terminal length 0",), enable="enable")


@pytest.mark.parametrize(
    ("line", "seen"),
    [
        ("plain", "plain"),
        ("two\r\r", "two"),
        ("over\rOVER", "OVER"),
        ("longer line\rshort", "shortr line"),
        ("a\b\bxy", "xy"),
        ("\x1b[1;31mred\x1b[0m", "red"),
        ("\x1b]0;title\x07text", "text"),
        (" \x1b[1Dbegins", "begins"),
        ("  ---- More ----\x1b[16D                \x1b[16Dnext line", "next line       "),
        ("--More-- \r         \rnext", "next     "),
        ("--More--\b\b\b\b\b\b\b\b        \b\b\b\b\b\b\b\bnext", "next    "),
        ("gone\x1b[2K\x1b[1Ghere", "here"),
        ("abcdef\x1b[3D\x1b[K", "abc"),
        ("abcdef\x1b[1G\x1b[2P", "cdef"),
        ("a\x1b[3Cb", "a   b"),
        ("a\tb", "a       b"),
        ("\x1b", ""),
        ("half\x1b[", "half"),
        ("\x1b[99999999999999999999Cx", " " * 1024 + "x"),
    ],
)
def test_a_line_is_drawn_as_a_terminal_draws_it(line: str, seen: str) -> None:
    assert drawn(line) == seen


def test_descriptions_of_two_encodings_are_both_read() -> None:
    octets = "长沙市\n".encode() + "岳阳市\n".encode("gb18030") + b"S\xe3o\n"
    assert shown(octets)[:3] == ["长沙市", "岳阳市", "São"]


@given(st.binary(max_size=400))
def test_nothing_that_controls_a_terminal_is_left_whatever_came(octets: bytes) -> None:
    for line in shown(octets):
        assert not [letter for letter in line if unicodedata.category(letter) in {"Cc", "Cf", "Cs", "Co"}]
    printed(octets, "display version", HRP, turned=True)
    look(octets, HRP, "<HUAWEI>")
    refused(octets.decode("latin-1"), IOS)


@pytest.mark.parametrize(
    ("first", "now", "same"),
    [
        ("HRP_M<USG>", "HRP_S<USG>", True),
        ("HRP_M <USG>", "HRP_S <USG>", True),
        ("<USG>", "HRP_M<USG>", True),
        ("RBM_P<M9000>", "RBM_S<M9000>", True),
        ("R1>", "R1#", True),
        ("fw/pri/act>", "fw/sec/stby#", True),
        ("u@pa(active)>", "u@pa(passive)>", True),
        ("<HUAWEI>", "<HUAWEI2>", False),
        ("R1>", "R2>", False),
        ("<湖南省政务外网岳阳市君山区汇聚交换机>", "<湖南省政务外网岳阳市君山区汇聚交换机>", True),
    ],
)
def test_a_prompt_stays_the_same_when_only_a_role_changes(first: str, now: str, same: bool) -> None:
    assert (core(first) == core(now)) is same


@pytest.mark.parametrize(
    ("tail", "waiting"),
    [
        (b"text\r\n<HUAWEI>", Waiting.COMMAND),
        (b"text\r\n<HUAWEI> ", Waiting.COMMAND),
        (b"text\r\n\x1b[1m<HUAWEI>\x1b[0m", Waiting.COMMAND),
        (b"text\r\n HRP_S<HUAWEI>", Waiting.COMMAND),
        (b"text\r\n<OTHER>", Waiting.OTHER),
        (b"text\r\n<HUAWEI>\r\n", Waiting.NOTHING),
        (b"text <HUAWEI>", Waiting.NOTHING),
        (b"see <HUAWEI> for", Waiting.NOTHING),
        (b"text\r\n  ---- More ----", Waiting.PAGER),
        (b"text\r\n  ---- More ( Press 'Q' to break ) ----", Waiting.PAGER),
        (b"the pager says ---- More ---- here", Waiting.NOTHING),
        (b"The password needs to be changed. Change now? [Y/N]:", Waiting.ANSWER),
        (b"Change now? [Y/N]:\r\nmore lines", Waiting.NOTHING),
        (b"", Waiting.NOTHING),
        (b"x" * 5000, Waiting.NOTHING),
        (b"x" * 5000 + b"\r\n<HUAWEI>", Waiting.COMMAND),
    ],
)
def test_it_is_told_what_the_last_line_waits_for(tail: bytes, waiting: Waiting) -> None:
    assert look(bytearray(tail), HRP, "<HUAWEI>").waiting is waiting


def test_a_prompt_of_chinese_letters_in_gb18030_is_known() -> None:
    name = "<岳阳-汇聚>"
    assert look(b"\r\n" + name.encode("gb18030"), HRP, name).waiting is Waiting.COMMAND


def test_what_was_answered_is_not_answered_again() -> None:
    octets = b"Change now? [Y/N]:"
    assert look(octets, HRP, "").waiting is Waiting.ANSWER
    assert look(octets, HRP, "", since=len(octets)).waiting is Waiting.NOTHING
    assert look(octets + b"N\r\n<HUAWEI>", HRP, "", since=len(octets)).waiting is Waiting.OTHER


COMMAND = "display interface GigabitEthernet0/0/1"


@pytest.mark.parametrize(
    "echo",
    [
        COMMAND.encode() + b"\r\n",
        COMMAND.encode() + b"\r\r\n",
        b"display interface Giga\r\nbitEthernet0/0/1\r\n",
        b"display interface Giga \rbitEthernet0/0/1\r\n".replace(b" \r", b" \r\n"),
        b"<HUAWEI>" + COMMAND.encode() + b"\r\n",
        b"d\bdisplay interface GigabitEthernet0/0/1\r\n",
        b"display  \x1b[1Dinterface GigabitEthernet0/0/1\r\n",
        b"",
    ],
)
def test_the_echo_is_not_part_of_the_answer(echo: bytes) -> None:
    octets = echo + b"GigabitEthernet0/0/1 current state : UP\r\n\r\nDescription: up\r\n<HUAWEI>"
    assert printed(octets, COMMAND, HRP, turned=False).startswith("GigabitEthernet0/0/1 current state : UP\n\nDesc")
    assert echoed(octets, COMMAND) is bool(echo)


def test_pages_are_joined_without_their_marks() -> None:
    octets = (
        b"show log\r\none\r\n  ---- More ----\x1b[16D                \x1b[16Dtwo\r\n"
        b" --More-- \r\nthree\r\n--More--four\r\nR1#"
    )
    dialect = replace(IOS, more=r"-{2,} ?more ?-{2,}")
    assert printed(octets, "show log", dialect, turned=True) == "one\ntwo\nthree\nfour\n"


def test_what_looks_like_a_page_mark_stays_where_no_page_was_turned() -> None:
    octets = b"show banner\r\n--More--\r\nR1#"
    assert printed(octets, "show banner", IOS, turned=False) == "--More--\n"


def test_a_prompt_that_is_shown_twice_is_no_answer() -> None:
    assert printed(b"show x\r\nanswer\r\nR1#\r\nR1#", "show x", IOS, "R1#", turned=False) == "answer\n"
    octets = b"show x\r\nanswer\r\n\r\n{master:0}\r\nu@h>"
    assert printed(octets, "show x", IOS, "u@h>", turned=False) == "answer\n"


@pytest.mark.parametrize(
    ("text", "no"),
    [
        ("% Invalid input detected at '^' marker.\n", True),
        ("         ^\n% Invalid input detected at '^' marker.\n", True),
        ("hostname R1\n!\nbanner\n!\n% Invalid input\n", False),
        ("", False),
        ("Port 1 is up\n", False),
    ],
)
def test_a_refusal_stands_at_the_beginning(text: str, no: bool) -> None:
    assert refused(text, IOS) is no


def test_megabytes_are_read_in_a_moment() -> None:
    octets = b"interface GigabitEthernet0/0/1\r\n description \xb3\xa4\xc9\xb3\r\n" * 80_000
    began = time.process_time()
    assert printed(octets + b"<H>", "display current-configuration", HRP, turned=True).count("长沙") == 80_000
    assert time.process_time() - began < 5
