"""Whatever a device prints, a reader returns a value or says that it cannot be read; and it ends."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netmon.vendors.cli.profile import CliProfile, Outputs, UnreadableError
from netmon.vendors.cli.recognise import next_command, recognise
from netmon.vendors.cli.registry import all_profiles
from tests.vendors.cli.platforms.test_health import HEALTH
from tests.vendors.cli.platforms.test_identities import IDENTITIES
from tests.vendors.cli.platforms.test_ports import PORTS

TEXTS = sorted({text for _platform, _command, text, _ in HEALTH} | {text for _platform, _command, text, _ in PORTS})
TEXTS += sorted({text for _platform, printed, _ in IDENTITIES for text in printed.values()})
PROFILES = {profile.platform: profile for profile in all_profiles()}
LONG = 1_000_000
HEAVY = ["a", " ", "0 ", "\n", "x: ", "a is up, ", "name=", "1 a  ", "- ", "dBm ", "( ", "1 a  " + " " * 1990 + "\n"]


def readers(profile: CliProfile) -> Iterator[tuple[str, Callable[[Outputs], object]]]:
    for reader in (profile.identity, profile.ports, profile.neighbours, profile.health):
        if reader is not None:
            yield from ((command, reader.read) for command in reader.commands)


def read_all(profile: CliProfile, text: str) -> int:
    """Give every command of a profile the same text; return how many could make something of it."""
    made = 0
    for command, read in readers(profile):
        try:
            read({command: text})
        except UnreadableError:
            continue
        made += 1
    return made


@pytest.mark.parametrize("platform", sorted(PROFILES))
def test_every_text_cut_at_any_line_is_read_or_refused(platform: str) -> None:
    for text in TEXTS:
        rows = text.splitlines(keepends=True)
        for end in range(0, len(rows) + 1, 3):
            read_all(PROFILES[platform], "".join(rows[:end]))


@pytest.mark.parametrize("platform", sorted(PROFILES))
@given(
    text=st.lists(st.one_of(st.sampled_from(TEXTS), st.text(max_size=40)), max_size=4).map("\n".join),
    cut=st.integers(0, 400),
)
def test_every_mixture_is_read_or_refused(platform: str, text: str, cut: int) -> None:
    read_all(PROFILES[platform], text[cut:])


@pytest.mark.parametrize("platform", sorted(PROFILES))
def test_a_megabyte_of_anything_takes_seconds_at_most(platform: str) -> None:
    # A pattern that goes back and forth would take hours: the bound tells seconds from those, on any machine.
    began = time.process_time()
    for seed in HEAVY[:: len(HEAVY) // 3]:
        command, read = next(readers(PROFILES[platform]))
        with pytest.raises(UnreadableError):
            read({command: (seed * (LONG // len(seed)))[:LONG]})
    assert time.process_time() - began < 60


@given(st.lists(st.tuples(st.sampled_from(["show version", "display version"]), st.sampled_from(TEXTS)), max_size=2))
def test_recognising_always_ends_with_a_reason(printed: list[tuple[str, str]]) -> None:
    outputs = dict(printed)
    judged = recognise("host#", outputs)
    assert judged.reason
    assert judged.platform is None or judged.platform in PROFILES
    assert next_command("host#", outputs) not in outputs
