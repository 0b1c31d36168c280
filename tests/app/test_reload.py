"""A reload takes an inventory whole or not at all, and tells which."""

from __future__ import annotations

from pathlib import Path

from tests.app.agent import SoundAgent
from tests.app.plant import ENVIRON, device, inventory
from tests.app.running import Running, until


def state(daemon: Running, name: str) -> str | None:
    return daemon.states().get(f"device:{name}")


def successful(daemon: Running) -> float | None:
    return daemon.value("netmon_inventory_last_reload_successful")


def test_what_is_wrong_changes_nothing_and_what_is_right_takes_effect(tmp_path: Path) -> None:
    path = tmp_path / "inventory.yaml"
    with SoundAgent() as first, SoundAgent() as other, SoundAgent() as second:
        right = inventory([device("a", first.port), device("b", other.port)])
        path.write_text(right)
        with Running(tmp_path, environ=ENVIRON) as daemon:
            until(lambda: state(daemon, "a") == state(daemon, "b") == "up", "both are up")
            assert successful(daemon) == 1

            for wrong, named in (
                (right.replace("role: core", "role: heart", 1), "heart"),
                (right.replace("env:LAB_COMMUNITY", "env:NOT_SET"), "NOT_SET"),
                (right[:-40], "inventory.yaml"),
            ):
                before = len(daemon.said())
                path.write_text(wrong)
                daemon.reload()
                until(lambda: successful(daemon) == 0, "it is refused")
                until(lambda at=before, name=named: name in daemon.said()[at:], "why is in the log")  # type: ignore[misc]  # bound to this turn of the loop
                asked = first.asked
                until(lambda at=asked: first.asked > at, "the old one is polled on")  # type: ignore[misc]  # as above
                assert state(daemon, "a") == state(daemon, "b") == "up"
                path.write_text(right)
                daemon.reload()
                until(lambda: successful(daemon) == 1, "the right one is taken again")

            path.write_text(inventory([device("a", second.port)]))
            daemon.reload()
            until(lambda: second.asked > 0, "the new address is asked")
            assert state(daemon, "b") is None
            assert 'device="b"' not in daemon.get("metrics")
            until(lambda: state(daemon, "a") == "up", "it answers there")
            asked = first.asked
            seen = second.asked
            until(lambda: second.asked > seen + 2, "several rounds")
            assert first.asked == asked, "the old address is asked no more"
            assert daemon.end() == 0


def test_reloads_asked_for_again_and_again_end_with_what_is_in_the_file(tmp_path: Path) -> None:
    path = tmp_path / "inventory.yaml"
    with SoundAgent() as agent:
        path.write_text(inventory([device("d0", agent.port)]))
        with Running(tmp_path, environ=ENVIRON) as daemon:
            for number in range(1, 30):
                path.write_text(inventory([device(f"d{number}", agent.port)]))
                daemon.reload()
            until(lambda: state(daemon, "d29") == "up", "the last word is obeyed")
            assert [name for name in daemon.states() if name.startswith("device:")] == ["device:d29"]
            assert daemon.end() == 0
