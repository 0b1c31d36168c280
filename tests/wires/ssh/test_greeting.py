"""What an SSH server says first, read one octet at a time or all at once, from friends and from strangers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netmon.model.observation import Failure, FailureKind
from netmon.model.ssh import SshOffer
from netmon.wires.ssh.greeting import LONGEST_PACKET, MOST_BEFORE, MOST_PACKETS, Greeting
from tests.wires.ssh.words import HELLO, NEW, kexinit, packet

OFFER = SshOffer("2.0", "Comware-7.1.070", NEW[0], NEW[1], NEW[2], NEW[4])


def read(data: bytes, step: int | None = None) -> SshOffer | Failure:
    greeting = Greeting()
    step = step or max(1, len(data))
    for at in range(0, len(data), step):
        greeting.feed(data[at : at + step])
    return greeting.end()


@pytest.mark.parametrize("step", [1, 7, None])
@pytest.mark.parametrize(
    "before",
    [
        b"",
        b"Authorised access only!\r\n\r\n",
        b"line feed alone\n",
        "禁止未授权访问\r\n".encode("gb18030"),
    ],
)
def test_the_algorithms_are_read_however_the_octets_arrive_and_whatever_banner_comes_first(
    before: bytes, step: int | None
) -> None:
    assert read(before + HELLO + kexinit(), step) == OFFER


def test_what_may_stand_before_the_algorithms_is_passed_over() -> None:
    ignored = packet(b"\x02\0\0\0\x04test") + packet(b"\x04\0\0\0\0\x01x\0\0\0\0")
    assert read(HELLO + ignored + kexinit()) == OFFER


def test_a_cipher_counts_where_it_is_offered_in_both_directions() -> None:
    lists = [*NEW[:2], ("aes128-ctr", "aes128-cbc"), ("aes128-cbc",), ("hmac-sha1",), ("hmac-md5",), *NEW[6:]]
    offer = read(HELLO + kexinit(lists))
    assert isinstance(offer, SshOffer)
    assert (offer.ciphers, offer.macs) == (("aes128-cbc",), ())


@pytest.mark.parametrize("protocol", ["1.5", "1.3", "3.0"])
def test_another_protocol_ends_with_its_identification(protocol: str) -> None:
    assert read(f"SSH-{protocol}-OldBox_1\r\n".encode()) == SshOffer(protocol, "OldBox_1")


def test_a_server_that_can_do_both_is_read_as_the_newer() -> None:
    offer = read(b"SSH-1.99-HUAWEI-1.5\n" + kexinit())
    assert isinstance(offer, SshOffer)
    assert (offer.protocol, offer.software, offer.kex) == ("1.99", "HUAWEI-1.5", NEW[0])


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"", FailureKind.MALFORMED),
        (b"220 ftp ready\r\n", FailureKind.MALFORMED),
        (b"\xff\xfd\x18", FailureKind.MALFORMED),
        (b"x" * (MOST_BEFORE + 1), FailureKind.TOO_BIG),
        (b"welcome\r\n" * MOST_BEFORE, FailureKind.TOO_BIG),
        (b"SSH-\r\n", FailureKind.MALFORMED),
        (b"SSH-2.0\r\n", FailureKind.MALFORMED),
        (b"SSH-2.0-" + b"x" * 255 + b"\r\n", FailureKind.MALFORMED),
        (HELLO, FailureKind.MALFORMED),
        (HELLO + kexinit()[:-1], FailureKind.MALFORMED),
        (HELLO + (LONGEST_PACKET + 1).to_bytes(4, "big") + b"\x04", FailureKind.TOO_BIG),
        (HELLO + b"\xff\xff\xff\xff\xff", FailureKind.TOO_BIG),
        (HELLO + bytes(8), FailureKind.MALFORMED),
        (HELLO + (4).to_bytes(4, "big") + b"\xff\x14\x00\x00", FailureKind.MALFORMED),
        (HELLO + packet(b"\x14" + bytes(15)), FailureKind.MALFORMED),
        (HELLO + packet(b"\x14" + bytes(16) + b"\x00\x00\xff\xff" + b"a,b"), FailureKind.MALFORMED),
        (HELLO + packet(b"\x15") + kexinit(), FailureKind.MALFORMED),
        (HELLO + packet(b"\x02") * MOST_PACKETS + kexinit(), FailureKind.MALFORMED),
        (HELLO + packet(b"\x01\0\0\0\x0c") + kexinit(), FailureKind.REFUSED),
    ],
)
def test_whoever_is_no_ssh_server_or_does_not_keep_to_the_limits_is_a_failure(data: bytes, kind: FailureKind) -> None:
    for step in (1, None):
        failure = read(data, step)
        assert isinstance(failure, Failure)
        assert (failure.kind, failure.answered) == (kind, True)


@given(st.lists(st.binary(max_size=400), max_size=8), st.booleans(), st.booleans())
def test_nothing_a_stranger_says_raises_or_is_kept_without_end(pieces: list[bytes], hello: bool, named: bool) -> None:
    greeting = Greeting()
    for piece in [HELLO] * hello + [kexinit()[:60]] * named + pieces:
        greeting.feed(piece)
        assert len(greeting._held) <= MOST_BEFORE + LONGEST_PACKET + 4 + 400
    assert greeting.end() is greeting.result


NAMES = st.lists(st.text("abcdefghijklmnopqrstuvwxyz0123456789-@.", min_size=1, max_size=64), max_size=30)


@given(st.lists(NAMES, min_size=10, max_size=10), st.integers(1, 64))
def test_any_lists_are_read_as_they_were_said(lists: list[list[str]], step: int) -> None:
    offer = read(HELLO + kexinit(lists), step)
    assert isinstance(offer, SshOffer)
    assert (list(offer.kex), list(offer.host_keys)) == (lists[0], lists[1])
    assert list(offer.ciphers) == [name for name in lists[2] if name in lists[3]]


def test_names_come_as_clean_text() -> None:
    offer = read(HELLO + kexinit([("evil\x1b[31m\u202e", "x" * 500), *NEW[1:]]))
    assert isinstance(offer, SshOffer)
    assert offer.kex == ("evil[31m", "x" * 64)
