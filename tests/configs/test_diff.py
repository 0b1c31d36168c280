"""What differs, line by line, and in which section it stands."""

from __future__ import annotations

import subprocess
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netmon.configs.diff import Mark, hunks_of, unified
from netmon.configs.matching import changes_of
from netmon.configs.sections import section_of

BEFORE = """sysname a
#
interface GigabitEthernet0/0/1
 description to the county
 port link-type trunk
#
bgp 65001
 ipv4-family unicast
  network 10.0.0.0
#
return
"""
LINES = st.lists(st.sampled_from(["interface a", " mtu 1", " mtu 2", "  deep", "!", "", "/ip"]), max_size=20)


def test_a_hunk_says_in_which_section_it_is() -> None:
    after = BEFORE.replace("the county", "another").replace("network 10.0.0.0", "network 10.1.0.0")
    hunks = hunks_of(BEFORE, after, context=1)
    assert [hunk.section for hunk in hunks] == ["interface GigabitEthernet0/0/1", "bgp 65001 ipv4-family unicast"]
    assert list(unified(hunks[:1], "a", "b")) == [
        "--- a",
        "+++ b",
        "@@ -3,3 +3,3 @@ interface GigabitEthernet0/0/1",
        " interface GigabitEthernet0/0/1",
        "- description to the county",
        "+ description to another",
        "  port link-type trunk",
    ]


def test_equal_texts_do_not_differ() -> None:
    assert hunks_of(BEFORE, BEFORE) == ()
    assert list(unified((), "a", "b")) == []


@pytest.mark.parametrize(
    ("lines", "section"),
    [
        (["/ip address", "add address=10.0.0.1/24"], "/ip address"),
        (["a {", "    b {", "        c;"], "a { b {"),
        (["a", "b"], ""),
        (["#", " b"], ""),
    ],
)
def test_a_section_is_what_stands_less_far_to_the_right_or_the_path_above(lines: list[str], section: str) -> None:
    assert section_of(lines, len(lines) - 1) == section


@given(LINES, LINES)
def test_what_differs_leads_from_one_text_to_the_other(old: list[str], new: list[str]) -> None:
    before, after = "".join(f"{line}\n" for line in old), "".join(f"{line}\n" for line in new)
    hunks = hunks_of(before, after)
    lines = before.splitlines()
    for hunk in reversed(hunks):
        start = hunk.old[0] - (hunk.old[1] > 0)
        assert [line.text for line in hunk.lines if line.mark != "+"] == lines[start : start + hunk.old[1]]
        lines[start : start + hunk.old[1]] = [line.text for line in hunk.lines if line.mark != "-"]
    assert lines == after.splitlines()


def test_patch_takes_it(tmp_path: Path) -> None:
    after = BEFORE.replace("the county", "another").replace("return", "vlan 7\nreturn")
    (tmp_path / "f").write_text(BEFORE)
    text = "".join(f"{line}\n" for line in unified(hunks_of(BEFORE, after), "f", "f"))
    subprocess.run(["git", "apply", "--unsafe-paths", "-p0", "-"], input=text.encode(), cwd=tmp_path, check=True)
    assert (tmp_path / "f").read_text() == after


ODD = st.lists(st.sampled_from(["#", "!", "interface a", "interface b", "interface c"]), max_size=60)


@given(ODD, ODD)
def test_changes_are_in_order_and_what_is_between_them_is_the_same(old: list[str], new: list[str]) -> None:
    place = other = 0
    for number, one in enumerate(changes_of(old, new)):
        assert old[place : one.old_start] == new[other : one.new_start]
        assert number == 0 or one.old_start > place, "two that touch are one"
        assert one.old_end > one.old_start or one.new_end > one.new_start
        place, other = one.old_end, one.new_end
    assert old[place:] == new[other:]


def stanzas(seed: int) -> str:
    return "".join(f"interface Ge0/{n}\n description {n * seed}\n port link-type trunk\n#\n" for n in range(1, 1500))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (stanzas(3), stanzas(7)),
        ("#\n" * 50_000, "#\n!\n" * 25_000),
        ("#\n!\n" * 2500, "!\n#\n!\n" * 1700),
        ("".join(f"{n}\n" for n in range(20_000)), "".join(f"{n}\n" for n in reversed(range(20_000)))),
    ],
    ids=["every description another", "one line again and again", "two lines in turn", "back to front"],
)
def test_texts_of_100_kb_are_compared_at_once_whatever_they_are(before: str, after: str) -> None:
    begun = time.process_time()
    assert hunks_of(before, after)
    assert time.process_time() - begun < 5


def test_each_interface_is_compared_with_itself() -> None:
    went = [line.text for hunk in hunks_of(stanzas(3), stanzas(7)) for line in hunk.lines if line.mark is Mark.WENT]
    assert len(went) == 1499
    assert all(line.startswith(" description") for line in went)
