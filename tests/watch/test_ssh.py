"""Devices that are asked over SSH, beside SNMP or alone."""

from __future__ import annotations

import pytest

from netmon.model.belief import State, Truth
from netmon.model.names import DeviceId, SubjectKind
from netmon.model.observation import Failure
from netmon.model.plant import Prefer
from tests.watch.plant import dev, device, inventory, link, lnk
from tests.watch.sessions import BRIEF, HUNG, NEW, NO_KEY, OLD, OTHER_KEY, WRONG_PASSWORD, SshWorld, silent
from tests.watch.world import World

CE, HUB = DeviceId("ce"), DeviceId("hub")
LINK, BELOW = lnk("hub-ce"), lnk("ce-host")


def plant(prefer: Prefer = Prefer.SNMP, *, snmp: bool = True, ping: bool = True) -> SshWorld:
    """A hub and a host that tell nothing, and a CE between them that has SSH: the links are what it says of them."""
    ce = device("ce", snmp=snmp, ssh=True, prefer=prefer)
    links = [link("hub", "ce"), link("ce", "host")]
    made = SshWorld(inventory([device("hub"), ce if ping else silent(ce), device("host")], links))
    made.box("hub").agent = made.box("host").agent = False
    made.run(700)
    return made


def reason(made: World, subject: object = dev("ce")) -> str:
    return made.watch.board.beliefs[subject].reason.code  # type: ignore[index]  # a subject


def of_links(made: World, since: float) -> list[State]:
    return [event.after.state for event in made.events(since) if event.subject.kind is SubjectKind.LINK]


def test_a_device_that_only_ssh_reads_has_all_that_one_has_that_snmp_reads() -> None:
    made = plant(snmp=False)
    view = made.watch.board.devices[CE]
    assert view.status is not None
    assert view.identity is not None
    assert view.status.value.index == view.identity.value.index
    assert [reading.identity.name for id_, reading in made.books.identities if id_ == CE] == [("to-host", "to-hub")]
    assert (made.state(dev("ce")), made.state(LINK)) == (State.UP, State.UP)
    assert made.watch.board.beliefs[dev("ce")].standing.manageable is Truth.YES
    made.dark.add("ce-host")
    made.run(310)
    assert made.state(BELOW) is State.DOWN


def test_what_only_ssh_reads_lasts_as_long_as_its_interval_says() -> None:
    made = plant(snmp=False)
    view = made.watch.board.devices[CE]
    assert view.status is not None
    made.servers.clear()
    made.run(view.status.at + 3 * 300 + 60 - made.clock.now - 2)
    assert made.state(LINK) is State.UP
    made.run(4)
    assert (made.state(LINK), made.state(dev("ce"))) == (State.UNKNOWN, State.UP)


def test_no_session_is_opened_while_snmp_answers_and_is_preferred() -> None:
    assert plant().server("ce").sessions == 0
    assert plant(Prefer.BOTH).server("ce").sessions >= 2


@pytest.mark.parametrize("prefer", [Prefer.SNMP, Prefer.BOTH])
def test_ssh_stands_in_and_snmp_returns_and_no_link_changes(prefer: Prefer) -> None:
    made = plant(prefer)
    since, before = made.clock.now, made.watch.board.devices[CE].status
    made.box("ce").agent = False
    made.run(900)
    assert reason(made) == "reason.ssh_stands_in"
    view = made.watch.board.devices[CE]
    assert view.ssh is not None
    assert view.ssh.reads
    assert view.ssh.commands == (BRIEF,)
    assert view.status is not None
    assert before is not None
    assert view.status.value == before.value, "by the numbers that SNMP has"
    assert made.watch.board.beliefs[dev("ce")].standing.manageable is Truth.YES
    made.box("ce").agent = True
    made.run(600)
    assert reason(made) == "reason.manageable_again"
    assert not made.watch.board.devices[CE].ssh.reads  # type: ignore[union-attr]  # it was there above
    assert not of_links(made, since)
    assert not [one for one in made.books.identities if one[0] == CE and len(one[1].identity.index) == 0]


def test_a_link_that_breaks_while_ssh_stands_in_is_seen_and_stays_seen_when_snmp_returns() -> None:
    made = plant()
    made.box("ce").agent = False
    made.run(400)
    since = made.clock.now
    made.dark.add("ce-host")
    made.run(400)
    assert of_links(made, since) == [State.DOWN]
    made.box("ce").agent = True
    made.run(300)
    assert of_links(made, since) == [State.DOWN]


def test_a_device_whose_snmp_never_answered_is_read_over_ssh_and_moves_no_port_when_snmp_comes() -> None:
    ce = device("ce", ssh=True)
    made = SshWorld(inventory([device("hub"), ce], [link("hub", "ce")]))
    made.box("hub").agent = made.box("ce").agent = False
    made.run(400)
    assert made.state(LINK) is State.UP
    assert not [one for one in made.books.identities if one[0] == CE], "the numbers of SSH are not those of SNMP"
    since = made.clock.now
    made.box("ce").agent = True
    made.run(400)
    assert not of_links(made, since)
    view = made.watch.board.devices[CE]
    assert view.identity is not None
    assert max(view.identity.value.index) < 10_000
    assert len({reading.identity.index for id_, reading in made.books.identities if id_ == CE}) == 1


@pytest.mark.parametrize("failure", [HUNG, WRONG_PASSWORD, OTHER_KEY])
@pytest.mark.parametrize("snmp", [True, False])
def test_a_device_that_answers_pings_is_never_down_whatever_its_ssh_does(failure: Failure, *, snmp: bool) -> None:
    made = plant(Prefer.BOTH, snmp=snmp)
    since = made.clock.now
    made.server("ce").fails = failure
    made.run(2000)
    assert {event.after.state for event in made.events(since) if event.subject == dev("ce")} <= {State.UP}


@pytest.mark.parametrize(
    ("failure", "why"),
    [
        (HUNG, "reason.ssh_failed"),
        (WRONG_PASSWORD, "reason.ssh_failed"),
        (OTHER_KEY, "reason.ssh_key_changed"),
        (NO_KEY, "reason.ssh_key_unknown"),
    ],
)
def test_why_ssh_cannot_be_used_is_said(failure: Failure, why: str) -> None:
    made = plant(snmp=False)
    made.server("ce").fails = failure
    made.run(1000)
    belief = made.watch.board.beliefs[dev("ce")]
    assert (belief.reason.code, belief.standing.manageable) == (why, Truth.NO)
    assert made.state(LINK) is State.UNKNOWN
    made.server("ce").fails = None
    made.run(400)
    assert reason(made) == "reason.ssh_again"
    assert made.state(LINK) is State.UP


def test_where_neither_answers_both_are_told() -> None:
    made = plant(Prefer.BOTH)
    made.box("ce").agent, made.server("ce").fails = False, WRONG_PASSWORD
    made.run(1000)
    belief = made.watch.board.beliefs[dev("ce")]
    assert belief.reason.code == "reason.neither_answers"
    assert dict(belief.reason.facts) == {"snmp": "failure.refused", "ssh": "failure.auth"}


def test_a_device_that_only_ssh_can_ask_is_down_after_sessions_that_failed_and_up_again() -> None:
    made = plant(snmp=False, ping=False)
    assert made.state(dev("ce")) is State.UP
    made.box("ce").alive = False
    made.run(500)
    assert made.state(dev("ce")) is State.DOWN
    made.box("ce").alive = True
    made.run(600)
    assert made.state(dev("ce")) is State.UP


@pytest.mark.parametrize("failure", [OTHER_KEY, NO_KEY, WRONG_PASSWORD])
def test_a_device_that_only_ssh_can_ask_is_there_though_it_is_not_let_in_or_not_believed(failure: Failure) -> None:
    made = plant(snmp=False, ping=False)
    made.server("ce").fails = failure
    made.run(1500)
    standing = made.watch.board.beliefs[dev("ce")].standing
    assert (standing.state, standing.manageable) == (State.UP, Truth.NO)


def test_a_device_that_dies_is_down_as_soon_as_it_would_be_without_ssh() -> None:
    made = plant(Prefer.BOTH)
    made.box("ce").alive = False
    made.run(60)
    assert made.state(dev("ce")) is State.DOWN


def test_a_session_proves_a_device_that_nothing_else_reaches() -> None:
    ce = device("ce", snmp=False, ssh=True)
    made = SshWorld(inventory([ce]))
    made.filtered.add(CE)
    made.run(2000)
    assert made.state(dev("ce")) is State.UP
    made.box("ce").alive = False
    made.run(600)
    assert made.state(dev("ce")) is State.DOWN


def test_a_restart_changes_nothing_of_a_link_that_ssh_reads() -> None:
    before = plant(snmp=False)
    made = SshWorld(before.inventory, remembered=before.books.beliefs.values(), clock=before.clock)
    made.box("hub").agent = False
    since = made.clock.now
    made.run(900)
    assert not of_links(made, since)
    assert made.state(LINK) is State.UP


def test_a_reload_that_changes_nothing_keeps_what_ssh_read() -> None:
    made = plant(snmp=False)
    view, since = made.watch.board.devices[CE], made.clock.now
    made.load(made.inventory)
    assert view.status is not None
    made.run(60)
    assert not of_links(made, since)


def test_another_host_key_is_noted_once_with_both_fingerprints() -> None:
    made = plant(Prefer.BOTH)
    made.server("ce").fails = OTHER_KEY
    made.run(2000)
    (note,) = made.books.notes
    assert (note.subject, note.what.code) == (dev("ce"), "note.host_key_changed")
    assert dict(note.what.facts) == {"known": OLD, "shown": NEW, "device": "ce"}
    made.server("ce").fails = None
    made.run(700)
    made.server("ce").fails = OTHER_KEY
    made.run(700)
    assert len(made.books.notes) == 2, "it was put right in between"


def test_where_the_two_disagree_both_values_are_told_and_since_when() -> None:
    made = plant(Prefer.BOTH)
    since = made.clock.wall()
    made.server("ce").lies["to-hub"] = 2
    made.run(350)
    assert not made.books.ssh[CE].disagreements, "it was said once"
    made.run(350)
    (found,) = made.books.ssh[CE].disagreements
    assert (found.port, found.aspect, found.snmp, found.ssh) == ("to-hub", "oper", "up", "down")
    assert since < found.since < since + 310
    assert made.state(LINK) is State.UP, "SNMP's word counts"
    made.server("ce").lies.clear()
    made.run(310)
    assert not made.books.ssh[CE].disagreements


def test_a_port_that_really_changes_is_no_disagreement() -> None:
    made = plant(Prefer.BOTH)
    for _ in range(6):
        made.dark ^= {"ce-host"}
        for _ in range(40):
            made.run(20)
            assert not made.books.ssh[CE].disagreements
