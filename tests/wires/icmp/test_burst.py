from __future__ import annotations

import pytest

from netmon.model.observation import Cause, Echo, Failure, FailureKind
from netmon.wires.icmp.burst import Burst, spacing
from netmon.wires.icmp.messages import Complaint

TARGET, ROUTER = ("10.0.0.7", 0), ("10.0.0.1", 0)
LOST = Complaint("host unreachable", bytes([10, 0, 0, 7]), 1, 1, b"", Cause.UNREACHABLE)


def burst(sent: int = 3, first: int = 0xFFFE) -> Burst:
    made = Burst(TARGET, bytes([10, 0, 0, 7]), first, b"", (b"", b"", b""))
    made.tried = sent
    made.sent = {index: float(index) for index in range(sent)}
    return made


def test_sequence_numbers_run_over_the_end_of_their_field() -> None:
    assert [burst().index(sequence) for sequence in (0xFFFE, 0xFFFF, 0)] == [0, 1, 2]


def test_one_answer_is_a_success_and_the_rest_is_loss() -> None:
    some = burst()
    assert some.answered(1, 1.25)
    assert some.result() == Echo(3, 1, 0.25, 0.25, 0.25)


def test_a_second_answer_to_the_same_packet_is_not_counted_again() -> None:
    some = burst()
    assert some.answered(0, 0.1)
    assert not some.answered(0, 0.9)
    assert some.result() == Echo(3, 1, 0.1, 0.1, 0.1)


def test_an_answer_to_a_packet_that_was_not_sent_is_none() -> None:
    assert not burst(sent=1).answered(2, 0.5)


def test_the_round_trip_is_never_negative() -> None:
    some = burst()
    some.answered(2, 1.9)
    assert some.result() == Echo(3, 1, 0.0, 0.0, 0.0)


def test_silence_is_a_timeout_that_says_how_much_was_lost() -> None:
    assert burst().result() == Failure(FailureKind.TIMEOUT, "no answer to 3 packets", sent=3)


def test_a_router_that_reports_loss_is_named_and_proves_nothing_about_the_target() -> None:
    some = burst()
    some.complaints[0] = (ROUTER, LOST)
    assert some.result() == Failure(
        FailureKind.REFUSED,
        "host unreachable, said by 10.0.0.1",
        sent=3,
        cause=Cause.UNREACHABLE,
        witness="10.0.0.1",
    )


def test_a_target_that_refuses_by_itself_is_there() -> None:
    some = burst()
    some.complaints[0] = (TARGET, LOST)
    result = some.result()
    assert isinstance(result, Failure)
    assert (result.detail, result.answered) == ("host unreachable, said by the target itself", True)
    assert (result.cause, result.witness) == (Cause.UNREACHABLE, "10.0.0.7")


def test_a_report_of_loss_does_not_outweigh_an_answer() -> None:
    some = burst()
    some.complaints[0] = (ROUTER, LOST)
    some.answered(1, 1.5)
    assert some.result() == Echo(3, 1, 0.5, 0.5, 0.5)


def test_a_burst_that_could_not_be_sent_says_nothing_about_the_device() -> None:
    some = burst(sent=0)
    some.unsent = "ENETUNREACH"
    assert some.result() == Failure(FailureKind.SKIPPED, "this host could not send: ENETUNREACH", cause=Cause.NO_ROUTE)


def test_a_burst_is_settled_when_every_packet_is_accounted_for() -> None:
    some = burst()
    some.answered(0, 0.1)
    some.complaints[1] = (ROUTER, LOST)
    assert not some.settled()
    some.answered(2, 2.1)
    assert some.settled()
    assert not burst(sent=0).settled()


@pytest.mark.parametrize(("packets", "timeout", "pause"), [(3, 3.0, 0.2), (1, 0.1, 0.05), (20, 3.0, 0.075)])
def test_packets_are_spaced_so_that_the_last_has_half_the_time_to_come_back(
    packets: int, timeout: float, pause: float
) -> None:
    assert spacing(packets, timeout) == pytest.approx(pause)
    assert spacing(packets, timeout) * (packets - 1) <= timeout / 2
