"""SSH in metrics: how the last session ended, which way a device is read, and how much the two disagree about."""

from __future__ import annotations

from netmon.model.names import CredentialId
from netmon.model.plant import Prefer
from tests.exporters import plain
from tests.exporters.rendering import named, names, samples_of

RO, LOGIN = CredentialId("ro"), CredentialId("login")


def samples(snmp: CredentialId | None = RO, prefer: Prefer = Prefer.SNMP, **changes: object) -> dict[str, float]:
    made = plain.Wall()
    made.show(plain.inventory([plain.device("d", snmp=snmp, ssh=LOGIN, prefer=prefer), plain.device("plain")]))
    made.up("d")
    made.up("plain")
    made.seen("d").ssh = plain.over_ssh(**changes)
    found = samples_of(made.board)
    over_ssh = {name for name in names(found) if "_ssh_" in name or "disagreements" in name}
    assert all(labels[0] != "plain" for name in over_ssh for labels in named(found, name)), "it was never asked"
    return {name.removeprefix("netmon_device_"): value for name in over_ssh for value in named(found, name).values()}


def test_a_session_that_failed_says_why_until_one_works() -> None:
    made = plain.Wall()
    made.show(plain.inventory([plain.device("d", snmp=RO, ssh=LOGIN)]))
    made.seen("d").ssh = plain.over_ssh()
    assert named(samples_of(made.board), "netmon_device_ssh_failure") == {
        ("host_key_changed", "d", "hostkey", "extranet"): 1.0
    }
    assert samples()["ssh_up"] == 0.0
    well = samples(failure=None, failing_since=None, answered=plain.NOON)
    assert (well["ssh_up"], well["ssh_last_answer_timestamp_seconds"]) == (1.0, plain.NOON)
    assert "ssh_failure" not in well


def test_which_way_a_device_is_read_is_told_and_whether_that_is_for_want_of_snmp() -> None:
    standing_in = samples()
    assert (standing_in["ssh_reads_interfaces"], standing_in["ssh_stands_in"]) == (1.0, 1.0)
    beside = samples(reads=False)
    assert (beside["ssh_reads_interfaces"], beside["ssh_stands_in"]) == (0.0, 0.0)
    for alone in (samples(snmp=None), samples(prefer=Prefer.SSH)):
        assert alone["ssh_reads_interfaces"] == 1.0
        assert "ssh_stands_in" not in alone


def test_disagreements_are_counted_and_none_is_not_nothing_compared() -> None:
    assert samples()["disagreements"] == 1.0
    assert samples(disagreements=())["disagreements"] == 0.0
    assert "disagreements" not in samples(disagreements=(), compared=None)
