"""However a right inventory is spoilt, it is loaded or refused at a line: never a traceback, never a secret."""

from __future__ import annotations

import shutil
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from netmon.inventory import InventoryError, Problem, load
from netmon.words import Language

INVENTORIES = Path(__file__).parent.parent / "inventories"
FILES = ("small.yaml", "small.units.csv", "small.divisions.csv")
PIECES = [
    b"",
    b":",
    b" ",
    b"\t",
    b"- ",
    b"{",
    b"}",
    b"[",
    b"]",
    b"*a",
    b"&a ",
    b"<<: ",
    b"!!x ",
    b'"',
    b"'",
    b"\n",
    b"#",
]
ODD = [
    b"\xff",
    b"\x00",
    b"\xef\xbc\x9a",
    b"off",
    b"null",
    b"9" * 40,
    b"%",
    b",",
    b"|\n",
    b"? ",
    b"---\n",
    b"\xe2\x80\xae",
]
SECRETS = {"NETMON_COMMUNITY": "kept-well-9f", "NETMON_AUTH": "kept-well-2b", "NETMON_PRIV": "kept-well-7d"}

change = st.tuples(st.floats(0, 1), st.integers(0, 40), st.sampled_from(PIECES + ODD))


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(FILES), st.lists(change, min_size=1, max_size=3))
def test_a_spoilt_inventory_is_loaded_or_refused(
    tmp_path: Path, name: str, changes: list[tuple[float, int, bytes]]
) -> None:
    for file in FILES:
        shutil.copy(INVENTORIES / file, tmp_path / file)
    content = (INVENTORIES / name).read_bytes()
    for where, length, piece in changes:
        at = int(where * len(content))
        content = content[:at] + piece + content[at + length :]
    (tmp_path / name).write_bytes(content)
    for problem in problems_of(tmp_path / "small.yaml"):
        assert problem.line >= 1
        for language in Language:
            assert not any(secret in problem.say(language) for secret in SECRETS.values())


def problems_of(path: Path) -> tuple[Problem, ...]:
    try:
        load(path, SECRETS)
    except InventoryError as error:
        return error.problems
    return ()
