"""What was seen at both ends, and who is suspect: one table, the likeliest first."""

from __future__ import annotations

from dataclasses import replace

import pytest

from netmon.judge.diagnosis import (
    Diagnosis,
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
from netmon.judge.diagnosis.evidence import Fellows
from netmon.judge.ports import Port
from netmon.model.device_identity import Source
from netmon.model.health import HealthReading, Measure
from netmon.model.observation import Echo, Failure, FailureKind
from netmon.words import CATALOGUE
from tests.judge.diagnosis.given import (
    AT,
    BRIGHT,
    BUSY,
    DARK,
    DAY,
    IDLE,
    LINK,
    link,
    lower,
    nobody,
    seen,
    silent,
    step,
    upper,
)

SHOWN, LIKELY, POSSIBLE = Likelihood.SHOWN, Likelihood.LIKELY, Likelihood.POSSIBLE
ERRORS = Growth(5.0, 10e6, 20e6, in_errors=40, out_errors=0)
FULL = Growth(5.0, 96e6, 1e6, 0, 0, in_discards=12, out_discards=0)
SUPPLY = HealthReading(Measure.POWER_SUPPLY, "PWR 2", 0.0, Source("vrp.power", "1.3"))
OUTAGE = Past(failed_at=AT - 60)


def others(*failed: str, watched: int) -> Fellows:
    return Fellows(tuple(map(link, failed)), watched)


CASES: dict[str, tuple[Evidence, list[tuple[str, Likelihood, Suspect]]]] = {
    "a port that was shut explains all": (
        seen(upper(Port.ADMIN_DOWN), lower(Port.DOWN, light=DARK)),
        [("shut", SHOWN, Suspect.CONFIGURATION)],
    ),
    "a shut port explains a silent far end": (
        seen(upper(Port.ADMIN_DOWN), silent()),
        [("shut", SHOWN, Suspect.CONFIGURATION)],
    ),
    "an interface that the device does not have": (
        seen(upper(Port.MISSING), lower()),
        [("no_such_port", SHOWN, Suspect.CONFIGURATION)],
    ),
    "both ends send and neither receives": (
        seen(upper(Port.DOWN, light=DARK), lower(Port.DOWN, light=DARK)),
        [("dark_both", LIKELY, Suspect.FIBRE)],
    ),
    "one direction is dark": (
        seen(upper(light=BRIGHT), lower(Port.DOWN, light=DARK)),
        [("dark_one_way", LIKELY, Suspect.FIBRE)],
    ),
    "a module that does not send darkens the other end": (
        seen(upper(Port.DOWN, light=Light(-9.0, -40.0)), lower(Port.DOWN, light=DARK)),
        [("no_laser", LIKELY, Suspect.DEVICE)],
    ),
    "a module was pulled": (
        seen(upper(Port.NOT_PRESENT), lower(Port.DOWN)),
        [("no_module", SHOWN, Suspect.DEVICE)],
    ),
    "nothing arrives and the far end is silent": (
        seen(upper(Port.DOWN, light=DARK), silent()),
        [("dark_here", LIKELY, Suspect.FIBRE), ("power_maybe", POSSIBLE, Suspect.POWER)],
    ),
    "nothing arrives and there is nothing to ask at the far end": (
        seen(upper(Port.DOWN, light=DARK), nobody()),
        [("dark_here", LIKELY, Suspect.FIBRE), ("peer_maybe", POSSIBLE, Suspect.PEER)],
    ),
    "light arrives, but the port stays down": (
        seen(upper(Port.DOWN, light=BRIGHT), silent()),
        [("light_but_down", LIKELY, Suspect.CARRIER), ("power_maybe", POSSIBLE, Suspect.POWER)],
    ),
    "a port is down and nobody tells of light": (
        seen(upper(Port.DOWN), silent()),
        [
            ("power_maybe", POSSIBLE, Suspect.POWER),
            ("down_untold", POSSIBLE, Suspect.FIBRE),
            ("carrier_untold", POSSIBLE, Suspect.CARRIER),
        ],
    ),
    "the port is up, nothing comes in, the far end is silent": (
        seen(upper(growth=IDLE, neighbourship=Neighbourship.NOBODY), silent()),
        [("power_behind_carrier", LIKELY, Suspect.POWER), ("carrier_behind", POSSIBLE, Suspect.CARRIER)],
    ),
    "traffic comes in from a device that does not answer us": (
        seen(upper(growth=BUSY), silent()),
        [("alive_but_silent", LIKELY, Suspect.DEVICE)],
    ),
    "a silent device that is still seen may hang": (
        seen(upper(neighbourship=Neighbourship.RIGHT), silent()),
        [
            ("power_behind_carrier", POSSIBLE, Suspect.POWER),
            ("carrier_behind", POSSIBLE, Suspect.CARRIER),
            ("hung", POSSIBLE, Suspect.DEVICE),
        ],
    ),
    "a cable in another socket explains the dark port": (
        seen(upper(neighbourship=Neighbourship.OTHER_PORT, elsewhere="GE0/0/7"), lower(Port.DOWN, light=DARK)),
        [("cable_other_port", LIKELY, Suspect.CABLE)],
    ),
    "a stranger on a link that works is the carrier's": (
        seen(upper(neighbourship=Neighbourship.STRANGER), lower()),
        [],
    ),
    "a stranger on a link that is broken": (
        seen(upper(neighbourship=Neighbourship.STRANGER, growth=IDLE), silent()),
        [
            ("power_behind_carrier", LIKELY, Suspect.POWER),
            ("cable_stranger", POSSIBLE, Suspect.CABLE),
            ("carrier_behind", POSSIBLE, Suspect.CARRIER),
        ],
    ),
    "one place failed: power": (
        seen(
            upper(Port.DOWN, light=DARK),
            silent(),
            replace(OUTAGE, places=((Side.LOWER, others("a", "b", watched=2)),), carrier=others("a", watched=9)),
        ),
        [("power_of_place", LIKELY, Suspect.POWER), ("dark_here", LIKELY, Suspect.FIBRE)],
    ),
    "one carrier failed in several places: the carrier": (
        seen(
            upper(Port.DOWN),
            silent(),
            replace(OUTAGE, places=((Side.LOWER, others("a", watched=2)),), carrier=others("a", "b", "c", watched=9)),
        ),
        [
            ("carrier_wide", LIKELY, Suspect.CARRIER),
            ("power_maybe", POSSIBLE, Suspect.POWER),
            ("down_untold", POSSIBLE, Suspect.FIBRE),
        ],
    ),
    "the same circuit number failed elsewhere": (
        seen(upper(Port.DOWN, light=DARK), silent(), replace(OUTAGE, circuit=others("a", watched=1))),
        [
            ("carrier_circuit", LIKELY, Suspect.CARRIER),
            ("dark_here", LIKELY, Suspect.FIBRE),
            ("power_maybe", POSSIBLE, Suspect.POWER),
        ],
    ),
    "a device that has just started, when the link failed": (
        seen(upper(), lower(uptime=200.0), Past(failed_at=AT - 260)),
        [("restarted", LIKELY, Suspect.POWER)],
    ),
    "weak light with errors": (
        seen(upper(), lower(light=Light(-22.5, -3.0), growth=ERRORS)),
        [("dirty", LIKELY, Suspect.FIBRE)],
    ),
    "errors with good light": (
        seen(upper(), lower(light=BRIGHT, growth=ERRORS)),
        [("errors", POSSIBLE, Suspect.FIBRE)],
    ),
    "weak light alone": (
        seen(upper(light=Light(-16.0, -3.0), speed_bps=10**10), lower(light=Light(-16.0, -3.0))),
        [("light_weak", POSSIBLE, Suspect.FIBRE)],
    ),
    "errors of the last hour": (
        seen(upper(), lower(), Past(errors=900)),
        [("errors_lately", POSSIBLE, Suspect.FIBRE)],
    ),
    "no room left": (seen(upper(growth=FULL), lower()), [("full", LIKELY, Suspect.CAPACITY)]),
    "it comes and goes": (seen(upper(), lower(), Past(changes=5)), [("unsteady", POSSIBLE, Suspect.FIBRE)]),
    "a supply has failed": (
        seen(upper(), lower(alarms=(SUPPLY,))),
        [("alarm_power_supply", POSSIBLE, Suspect.POWER)],
    ),
    "pings between the devices are lost": (
        seen(upper(to_peer=Echo(5, 3, 0.001, 0.001, 0.001)), lower()),
        [("loss_between", POSSIBLE, Suspect.CARRIER)],
    ),
    "the first ping alone was lost": (seen(upper(to_peer=Echo(5, 4, 0.001, 0.001, 0.001)), lower()), []),
    "a device that answers us needs no ping from its neighbour": (seen(upper(to_peer=Echo(5, 0)), lower()), []),
    "a device that answers its neighbour and not us": (
        seen(upper(to_peer=Echo(5, 5, 0.001, 0.001, 0.001)), silent()),
        [("alive_but_silent", LIKELY, Suspect.DEVICE)],
    ),
    "neither end answers, nor anybody else": (
        seen(silent(Side.UPPER), silent(), None, step("core", answers=False), step("other", answers=False, aside=True)),
        [("nobody_answers", LIKELY, Suspect.REACH)],
    ),
    "neither end answers, and there is nobody else to ask": (
        seen(silent(Side.UPPER), silent()),
        [("neither_answers", POSSIBLE, Suspect.REACH)],
    ),
    "what leads to the link is silent, others answer": (
        seen(silent(Side.UPPER), silent(), None, step("pref", answers=False), step("core", answers=True)),
        [("break_above", LIKELY, Suspect.UPSTREAM)],
    ),
    "what is above answers, both ends do not": (
        seen(silent(Side.UPPER), silent(), None, step("core", answers=True)),
        [("both_silent_below", POSSIBLE, Suspect.POWER)],
    ),
    "the record knows the root above": (
        seen(silent(Side.UPPER), silent(), Past(root=link("core-pref")), step("core", answers=True)),
        [("root_above", LIKELY, Suspect.UPSTREAM)],
    ),
    "nothing wrong": (
        seen(upper(light=BRIGHT, growth=BUSY, neighbourship=Neighbourship.RIGHT), lower(light=BRIGHT), Past()),
        [],
    ),
}


def told(diagnosis: Diagnosis) -> list[tuple[str, Likelihood, Suspect]]:
    return [(one.what.code.removeprefix("diagnosis."), one.likelihood, one.suspect) for one in diagnosis.findings]


@pytest.mark.parametrize(("evidence", "expected"), CASES.values(), ids=CASES.keys())
def test_the_suspects_are_named_in_order(evidence: Evidence, expected: list[tuple[str, Likelihood, Suspect]]) -> None:
    assert told(diagnose(evidence)) == expected


@pytest.mark.parametrize("evidence", [case[0] for case in CASES.values()], ids=CASES.keys())
def test_every_finding_says_what_it_rests_on_and_what_would_settle_it(evidence: Evidence) -> None:
    diagnosis = diagnose(evidence)
    for finding in diagnosis.findings:
        assert finding.reasons
        assert finding.settle
        for reason in (finding.what, *finding.reasons, *finding.settle, *diagnosis.missing):
            facts = {name: "x" for name, _ in reason.facts}
            assert CATALOGUE[reason.code].en.format(**facts)
            assert CATALOGUE[reason.code].zh.format(**facts)


def test_this_host_without_a_route_is_named_before_anything_else() -> None:
    evidence = replace(
        seen(silent(Side.UPPER), silent(), None, step("core", answers=False)),
        route=Failure(FailureKind.SKIPPED, "this host could not send: ENETUNREACH"),
    )
    assert told(diagnose(evidence)) == [("no_route", SHOWN, Suspect.REACH)]


def test_power_at_one_place_is_not_claimed_while_its_device_answers() -> None:
    past = replace(OUTAGE, places=((Side.LOWER, others("a", "b", watched=2)),))
    found = diagnose(seen(upper(Port.DOWN, light=DARK), lower(Port.DOWN, light=DARK), past))
    assert Suspect.POWER not in {finding.suspect for finding in found.findings}


def test_what_nobody_asked_speaks_against_nobody() -> None:
    blank = seen(nobody(Side.UPPER), nobody())
    diagnosis = diagnose(blank)
    assert diagnosis.findings == ()
    assert [reason.code for reason in diagnosis.missing] == [
        "diagnosis.missing_device",
        "diagnosis.missing_device",
        "diagnosis.missing_record",
    ]


def test_a_restart_long_after_the_failure_is_only_possible() -> None:
    evidence = seen(upper(), lower(uptime=100.0), Past(failed_at=AT - DAY / 2))
    assert told(diagnose(evidence)) == [("restarted", POSSIBLE, Suspect.POWER)]


def test_a_link_without_a_declared_bandwidth_is_full_by_the_speed_of_its_port() -> None:
    evidence = seen(upper(growth=FULL, speed_bps=10**8), lower())
    evidence = replace(evidence, link=replace(LINK, bandwidth_bps=None))
    assert told(diagnose(evidence))[0] == ("full", LIKELY, Suspect.CAPACITY)
