"""Whatever is seen, a diagnosis rests on something that was seen."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from netmon.judge.diagnosis import (
    EndEvidence,
    Evidence,
    Growth,
    Light,
    Likelihood,
    Neighbourship,
    Past,
    Side,
    Suspect,
    diagnose,
)
from netmon.judge.ports import Port
from tests.judge.diagnosis.given import ANSWERING, AT, SILENT, end, seen

dbm = st.none() | st.floats(-45, 5)
counts = st.none() | st.integers(0, 100)
growths = st.builds(Growth, st.just(5.0), st.none() | st.floats(0, 1e8), st.none(), counts, counts, counts, counts)


@st.composite
def ends(draw: st.DrawFn, side: Side) -> EndEvidence:
    return end(
        side,
        draw(st.sampled_from(Port)),
        ways=draw(st.sampled_from([ANSWERING, SILENT, ()])),
        light=Light(draw(dbm), draw(dbm)),
        growth=draw(st.none() | growths),
        uptime=draw(st.none() | st.floats(0, 1e7)),
        speed_bps=draw(st.sampled_from([None, 10**9, 10**10])),
        neighbourship=draw(st.none() | st.sampled_from(Neighbourship)),
        turned=draw(st.booleans()),
    )


@st.composite
def anything(draw: st.DrawFn) -> Evidence:
    past = draw(st.none() | st.builds(Past, failed_at=st.none() | st.floats(AT - 1000, AT), changes=st.integers(0, 5)))
    return seen(draw(ends(Side.UPPER)), draw(ends(Side.LOWER)), past)


@given(anything())
def test_findings_are_in_order_and_each_suspect_is_named_once_at_each_end(evidence: Evidence) -> None:
    findings = diagnose(evidence).findings
    ranks = [finding.likelihood.rank for finding in findings]
    assert ranks == sorted(ranks)
    named = [(finding.suspect, finding.side) for finding in findings]
    assert len(named) == len(set(named))
    assert all(finding.reasons for finding in findings)


@given(anything())
def test_a_fibre_is_likely_only_where_light_was_read(evidence: Evidence) -> None:
    told = any(light is not None for one in evidence.ends for light in (one.light.rx, one.light.tx))
    likely = {finding.suspect for finding in diagnose(evidence).findings if finding.likelihood is Likelihood.LIKELY}
    assert told or Suspect.FIBRE not in likely


@given(anything())
def test_without_what_other_links_did_a_carrier_is_likely_only_where_light_arrives(evidence: Evidence) -> None:
    dark = replace(
        evidence,
        upper=replace(evidence.upper, light=Light(-40.0, evidence.upper.light.tx)),
        lower=replace(evidence.lower, light=Light(-40.0, evidence.lower.light.tx)),
    )
    likely = {finding.suspect for finding in diagnose(dark).findings if finding.likelihood is Likelihood.LIKELY}
    assert Suspect.CARRIER not in likely


@given(anything())
def test_nothing_is_said_against_a_device_that_was_not_read(evidence: Evidence) -> None:
    unread = replace(evidence.lower, port=Port.UNREAD, light=Light(), growth=None, uptime=None, ways=(), turned=False)
    unread = replace(unread, neighbourship=None)
    found = diagnose(replace(evidence, lower=unread)).findings
    about = {finding.suspect for finding in found if finding.side is Side.LOWER}
    assert about <= {Suspect.PEER}
