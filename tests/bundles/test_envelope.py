"""The file and its signature: what was signed is read back, and nothing else ever is."""

from __future__ import annotations

import os
import tracemalloc
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from netmon.bundles import envelope
from netmon.bundles.canonical import MOST_VALUES, text_of, value_of
from netmon.bundles.codec import decoded, encoded
from netmon.bundles.content import Cell, Content, Origin
from netmon.bundles.envelope import read_bundle, seal, unseal
from netmon.bundles.errors import BundleError, Refusal
from netmon.model.figure import Counts
from netmon.model.names import DivisionCode
from netmon.model.text import harmless
from tests.bundles.made import CHANGSHA, EXTRANET, KEY, content, contents, key, opened, part, read, sealed

REAL = sealed(content())


def refusal(octets: bytes) -> Refusal:
    with pytest.raises(BundleError) as refused:
        read(octets)
    return refused.value.why


@given(contents())
def test_what_was_signed_is_read_back_and_signed_again_to_the_same_bytes(said: Content) -> None:
    octets = sealed(said)
    assert read(octets) == said
    assert sealed(read(octets)) == octets


def test_a_file_is_two_lines_that_people_can_read() -> None:
    head, body, end = REAL.split(b"\n")
    said = value_of(head)
    assert isinstance(said, dict)
    assert sorted(said) == ["format", "key", "signature", "size"]
    assert "湘保审〔2026〕7 号".encode() in body
    assert end == b""


@given(st.integers(0, len(REAL) - 1), st.integers(1, 255))
def test_a_changed_byte_is_refused(at: int, by: int) -> None:
    assert refusal(REAL[:at] + bytes([REAL[at] ^ by]) + REAL[at + 1 :]) in {
        Refusal.TAMPERED, Refusal.TRUNCATED, Refusal.NOT_A_BUNDLE, Refusal.FORMAT, Refusal.TOO_BIG,
    }  # fmt: skip


@given(st.integers(0, len(REAL) - 1))
@example(0)
@example(20)
@example(len(REAL) - 1)
def test_a_file_that_was_cut_off_is_refused_as_that(length: int) -> None:
    expected = Refusal.TRUNCATED if length >= 25 else None
    assert expected in {None, refusal(REAL[:length])}


@given(st.binary(max_size=200), st.integers(0, len(REAL)), st.integers(0, 60))
@example(b"", 5, 0)
@example(b"\n", len(REAL), 0)
def test_whatever_is_put_in_or_taken_out_is_refused_or_means_the_same(middle: bytes, at: int, gone: int) -> None:
    made = REAL[:at] + middle + REAL[at + gone :]
    try:
        found = read(made)
    except BundleError:
        assert made != REAL
    else:
        assert (found, made) == (content(), REAL)


@given(st.binary(max_size=2000))
def test_noise_is_refused(octets: bytes) -> None:
    with pytest.raises(BundleError):
        read(octets)


HEAD, BODY, _ = REAL.split(b"\n")


@pytest.mark.parametrize(
    ("octets", "why"),
    [
        (b"", Refusal.NOT_A_BUNDLE),
        (b"PK\x03\x04", Refusal.NOT_A_BUNDLE),
        (b"[]\n", Refusal.NOT_A_BUNDLE),
        (b'{"format":"other/1"}\n', Refusal.NOT_A_BUNDLE),
        (b"[" * 100_000, Refusal.NOT_A_BUNDLE),
        (HEAD.replace(b"netmon-bundle/1", b"netmon-bundle/2") + b"\n" + BODY + b"\n", Refusal.FORMAT),
        (REAL[:-1], Refusal.TRUNCATED),
        (REAL[:-2], Refusal.TRUNCATED),
        (REAL[: len(HEAD)], Refusal.TRUNCATED),
        (HEAD + b"\n", Refusal.TRUNCATED),
        (REAL + b"\n", Refusal.TAMPERED),
        (REAL + REAL, Refusal.TAMPERED),
        (HEAD + b" \n" + BODY + b"\n", Refusal.TAMPERED),
        (HEAD + b"\n" + BODY.replace(b'"sequence":1', b'"sequence":2') + b"\n", Refusal.TAMPERED),
        (sealed(content(), key(2)), Refusal.MALFORMED),  # signed by another than it says it is from
        (seal(b"{}", KEY), Refusal.MALFORMED),
        (seal(b"[" * 100_000, KEY), Refusal.MALFORMED),
        (seal(b'{"a":' * 100_000 + b"1" + b"}" * 100_000, KEY), Refusal.MALFORMED),
        (seal(b"[" + b"1," * MOST_VALUES + b"1]", KEY), Refusal.MALFORMED),
        (seal(b"9" * 10_000, KEY), Refusal.MALFORMED),
        (seal(b'"\\ud800"', KEY), Refusal.MALFORMED),
        (seal(b"\xff", KEY), Refusal.MALFORMED),
        (seal(BODY.replace(b'"sequence":1', b'"sequence":1.0'), KEY), Refusal.MALFORMED),
        (seal(BODY.replace(b'"sequence":1', b'"sequence":true'), KEY), Refusal.MALFORMED),
        (seal(BODY.replace(b'"sequence":1', b'"sequence":-1'), KEY), Refusal.MALFORMED),
        (seal(BODY.replace(b'"sequence":1', b'"sequence":1,"sequence":1'), KEY), Refusal.MALFORMED),
        (seal(BODY.replace(b"2026-06-30", b"2026-06-29"), KEY), Refusal.MALFORMED),  # half a month
        (seal(BODY.replace(b'"counts":[3,1', b'"counts":[4,1'), KEY), Refusal.MALFORMED),  # it does not add up
        (seal(BODY.replace(b'"counts":[3,1', b'"counts":[3,2'), KEY), Refusal.MALFORMED),
        (seal(BODY.replace(b'"made_at":1', b'"made_at":999'), KEY), Refusal.MALFORMED),  # beyond the calendar
        (sealed(content(indicators=(part({CHANGSHA: Counts(10_000_001)}),))), Refusal.MALFORMED),
        (seal(BODY.replace("保审".encode(), "\u202e".encode()), KEY), Refusal.MALFORMED),
    ],
)  # fmt: skip
def test_each_fault_has_its_word(octets: bytes, why: Refusal) -> None:
    assert octets != REAL
    assert refusal(octets) is why


@given(st.text(max_size=60))
@example("/\x1b]0;title\x07")
@example("/2\x9b2J\u202e")
def test_what_a_stranger_writes_into_the_first_line_is_harmless_when_it_is_told(said: str) -> None:
    try:
        line = text_of({"format": f"netmon-bundle/{said}"}) + b"\n"
    except UnicodeEncodeError:
        return
    with pytest.raises(BundleError) as refused:
        unseal(BytesIO(line))
    assert all(harmless(fact) == fact for fact in refused.value.facts.values())


def test_a_size_beyond_the_limit_is_refused_before_anything_is_read() -> None:
    class Endless(BytesIO):
        def read(self, size: int | None = -1, /) -> bytes:
            raise AssertionError("read")

    head = HEAD.replace(b'"size":' + str(len(BODY)).encode(), b'"size":' + str(envelope.MOST_OCTETS + 1).encode())
    with pytest.raises(BundleError) as refused:
        unseal(Endless(head + b"\n"))
    assert refused.value.why is Refusal.TOO_BIG


def test_a_first_line_without_an_end_is_not_read_to_its_end(tmp_path: Path) -> None:
    path = tmp_path / "noise"
    path.write_bytes(b'{"format":"netmon-bundle/1"' + b" " * (64 << 20))
    tracemalloc.start()
    with pytest.raises(BundleError):
        read_bundle(path)
    assert tracemalloc.get_traced_memory()[1] < 1 << 20
    tracemalloc.stop()


def test_what_is_no_file_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(BundleError) as refused:
        read_bundle(tmp_path / "pipe")
    assert refused.value.why is Refusal.NOT_A_BUNDLE


MUTATIONS = st.lists(
    st.tuples(st.integers(0, len(BODY) - 1), st.sampled_from([b"", b"0", b"9", b'"', b"[", b"]", b"{", b",", b"-"])),
    min_size=1, max_size=4,
)  # fmt: skip


@given(MUTATIONS)
def test_whoever_has_a_key_and_signs_nonsense_is_refused_without_an_exception(changes: list[tuple[int, bytes]]) -> None:
    body = BODY
    for at, put in changes:
        body = body[:at] + put + body[at + 1 :]
    try:
        found = decoded(opened(seal(body, KEY)))
    except BundleError as refused:
        why = refused.why
    else:
        why = Refusal.MALFORMED
        assert encoded(found) == body
    assert why is Refusal.MALFORMED


def test_kinds_with_digits_or_dots_are_no_kinds() -> None:
    for kind in ("10.1.2.3", "core-sw1.local", "0731-8888", "张三 13900000000", "甲" * 17):
        said = content(indicators=(part({Cell("430100", "county", kind): Counts(1)}),))
        assert refusal(sealed(said)) is Refusal.MALFORMED


def test_equal_values_have_one_spelling() -> None:
    assert text_of({"b": 1, "a": "通报"}) == '{"a":"通报","b":1}'.encode()
    for spelled in (b'{"b":1,"a":2}', b'{"a": 2}', b'"\\u0061"', b"1e3", b"NaN", b"-0"):
        with pytest.raises(ValueError):  # noqa: PT011 - that it is refused is all there is to say
            value_of(spelled)


def test_the_origin_is_part_of_what_is_signed() -> None:
    other = content(origin=Origin(KEY.public.fingerprint, EXTRANET, DivisionCode("430200")))
    assert opened(sealed(other)).digest != opened(REAL).digest
    assert read(REAL).indicators[0].cells == {CHANGSHA: Counts(3, 1, 1, 0)}
