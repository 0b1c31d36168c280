"""What is gathered goes into canonical JSON and comes back as it was."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netmon.model.belief import Reason, State
from netmon.model.incident import Matter, Severity
from netmon.model.names import IncidentId, NetworkId, Subject, SubjectKind
from netmon.shifts.content import ContentError, canonical, digest_of, read
from netmon.shifts.values import Case, Expiring, Inspection, Kind, Lapse, Part, Quiet, Turn

NAMES = st.from_regex(r"[A-Za-z0-9._@:-]{1,20}", fullmatch=True)
TEXTS = st.text(max_size=20).filter(lambda text: text.isprintable())
TIMES = st.floats(0, 4e9)
SUBJECTS = st.builds(
    Subject, st.sampled_from(SubjectKind), NAMES, st.sampled_from(["intranet", "extranet"]).map(NetworkId)
)
REASONS = st.builds(Reason, NAMES, st.lists(st.tuples(NAMES, TEXTS), max_size=3).map(tuple))
SPANS = st.lists(SUBJECTS, max_size=3).map(tuple)
CASES = st.builds(
    Case, NAMES.map(IncidentId), st.sampled_from(Matter), st.sampled_from(Severity), SPANS, REASONS, TIMES, TIMES,
    TEXTS,
    st.lists(NAMES, max_size=2).map(tuple), SPANS, st.integers(0, 9), st.none() | TIMES,
)  # fmt: skip
INSPECTIONS = st.builds(
    Inspection,
    st.sampled_from(Kind),
    NAMES.map(NetworkId),
    TEXTS,
    TEXTS,
    TIMES,
    TIMES,
    TIMES,
    st.just("Asia/Shanghai"),
    sample=st.booleans(),
    turns=st.lists(
        st.builds(Turn, TIMES, SUBJECTS, st.sampled_from(State), st.sampled_from(State), REASONS), max_size=2
    ).map(tuple),
    open=st.lists(CASES, max_size=2).map(tuple),
    silent=st.lists(st.builds(Quiet, SUBJECTS, st.sampled_from(State), TIMES), max_size=2).map(tuple),
    expiring=st.lists(
        st.builds(Expiring, st.sampled_from(Lapse), SUBJECTS, st.dates(date(2000, 1, 1)), TEXTS), max_size=2
    ).map(tuple),
    whole=st.dictionaries(st.sampled_from(Part), st.integers(0, 9)),
    names=st.dictionaries(NAMES, TEXTS, max_size=3),
)


@given(INSPECTIONS)
def test_what_is_written_is_read_again(made: Inspection) -> None:
    text = canonical(made)
    assert read(Inspection, text) == made
    assert canonical(read(Inspection, text)) == text


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"kind":"weekly"}', '{"kind":1}', "[" * 100_000])
def test_what_is_no_content_is_refused(text: str) -> None:
    with pytest.raises(ContentError):
        read(Inspection, text)


def test_the_digest_is_that_of_gb_t_32905() -> None:
    """The first example of the standard, and SHA-256 where OpenSSL was built without SM3."""
    assert digest_of("abc") in {
        "sm3:66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0",
        "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
    }
