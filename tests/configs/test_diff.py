"""What differs, line by line, and in which section it stands."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netmon.configs.diff import hunks_of, unified
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
