"""Indicators are told as counts, and the recording rules come to the same ratios as the room that counts."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest
import yaml

from exporters.prometheus import rules
from exporters.prometheus.coverage import Coverage, coverage, parts
from netmon.coverage.evaluate import evaluate
from netmon.coverage.paper_states import PaperState
from netmon.figures.making import Made, Papers
from netmon.model.figure import Counts, Figure
from netmon.model.indicator import Criterion, Indicator, IndicatorTarget, Population
from netmon.model.names import IndicatorId
from netmon.model.plant import Role
from netmon.model.verdict import Verdict
from tests.coverage.made import EXTRANET, ZONE, basis, device, device_of, exemption, hours, plant, register, seen, unit
from tests.exporters.rendering import samples_in

RULES = Path(rules.__file__).parent / "coverage.yml"
needs_promtool = pytest.mark.skipif(shutil.which("promtool") is None, reason="Debian's prometheus is not installed")


def figure(id_: str, met: int, n: int, *, unknown: int = 0, exempt: int = 0, target: str | None = "9/10") -> Figure:
    """Count LANs: each unit that met has a switch that answered, the unmet have said so, the unknown have nothing."""
    indicator = Indicator(IndicatorId(id_), f"指标 {id_}", Population(EXTRANET), Criterion("lan_built"))
    units = [unit(f"u{number}") for number in range(n)]
    units += [unit(f"x{number}", exempt=[exemption()]) for number in range(exempt)]
    switches = [device(f"s{number}", f"u{number}", Role.LAN) for number in range(met)]
    sights = seen({device_of(one.id): [hours(24)] * 7 for one in switches})
    goal = None if target is None else IndicatorTarget(indicator.id, Fraction(target), date(2026, 12, 31), "规划")
    found = evaluate(indicator, basis(register(*units), plant(*switches), sights), goal)
    # Nobody has said anything of the rest: they are unknown. What is meant to be unmet is made so here.
    left = n - met - unknown
    findings = []
    for one in found.findings:
        if one.verdict is Verdict.UNKNOWN and left:
            findings.append(replace(one, verdict=Verdict.UNMET))
            left -= 1
        else:
            findings.append(one)
    counts = replace(found.counts, unmet=n - met - unknown, unknown=unknown)
    return replace(found, findings=tuple(findings), counts=counts)


FIGURES = (
    figure("localities", 46, 136, target=None),
    figure("departments", 67, 72, unknown=2),
    figure("exactly", 45, 50),
    figure("just-below", 44, 49),
    figure("exempted", 9, 10, exempt=3),
    figure("nobody-knows", 0, 4, unknown=4),
    figure("undeclared", 0, 0),
)


def rendered(figures: Iterable[Figure]) -> str:
    return "".join(coverage(figures, ZONE))


def test_every_verdict_is_counted_also_those_that_nobody_has() -> None:
    told = samples_in(rendered([figure("a", 3, 5, unknown=1, exempt=2)]))
    counted = {
        dict(labels)["verdict"]: value
        for (name, labels), value in told.items()
        if name.endswith("_units") and "verdict" in dict(labels)
    }
    assert counted == {"met": 3, "unmet": 1, "unknown": 1, "exempt": 2}
    assert told["netmon_coverage_population", (("indicator", "a"),)] == 5
    assert told["netmon_coverage_target_units", (("indicator", "a"),)] == 5


def test_a_population_that_nobody_declared_has_no_counts() -> None:
    told = samples_in(rendered([figure("nobody", 0, 0)]))
    names = {name for name, _ in told}
    assert "netmon_coverage_units" not in names
    assert "netmon_coverage_population" not in names
    assert told["netmon_coverage_declared", (("indicator", "nobody"),)] == 0


def test_nothing_is_written_again_while_the_figures_are_the_same() -> None:
    kept, first = Coverage(), Made({IndicatorId("a"): figure("a", 1, 2)})
    text = kept.text(first, ZONE)
    assert kept.text(first, ZONE) is text
    assert kept.text(Made({IndicatorId("a"): figure("a", 2, 2)}), ZONE) != text
    assert kept.text(Made(), ZONE) == ""


def test_a_prefecture_is_told_by_every_verdict_and_papers_by_every_state() -> None:
    papers = Papers({PaperState.IN_FORCE: 5, PaperState.EXPIRING: 0, PaperState.EXPIRED: 2}, 1)
    made = Made(prefectures={IndicatorId("a"): {"430100": Counts(3, 1, 0)}}, papers={EXTRANET: papers})
    told = {
        (name.removeprefix("netmon_"), *(value for _, value in labels)): count
        for (name, labels), count in samples_in("".join(parts(made))).items()
    }
    assert told == {
        ("coverage_prefecture_units", "430100", "a", "met"): 3,
        ("coverage_prefecture_units", "430100", "a", "unmet"): 1,
        ("coverage_prefecture_units", "430100", "a", "unknown"): 0,
        ("coverage_prefecture_units", "430100", "a", "exempt"): 0,
        ("attestations", "extranet", "in_force"): 5,
        ("attestations", "extranet", "expiring"): 0,
        ("attestations", "extranet", "expired"): 2,
        ("attestation_conflicts", "extranet"): 1,
    }


def test_the_series_of_a_province_grow_with_its_indicators_and_not_with_its_units() -> None:
    indicators = [IndicatorId(f"i{number}") for number in range(30)]
    some = {f"43{number:02}00": Counts(5000, 400, 30, 2) for number in range(1, 15)}
    papers = Papers(dict.fromkeys(PaperState, 5000), 20)
    made = Made(
        {one: figure(one, 40, 60, unknown=5) for one in indicators}, dict.fromkeys(indicators, some), {EXTRANET: papers}
    )
    lines = [line for line in Coverage().text(made, ZONE).splitlines() if not line.startswith("#")]
    assert len(lines) <= len(indicators) * (4 * len(some) + 20) + 5


def ratios(figures: Sequence[Figure]) -> Iterable[tuple[str, str, float]]:
    """Yield what the rules should come to, by the room that counts."""
    for one in figures:
        if one.counts.confirmed is not None and one.counts.upper is not None:
            yield "indicator:netmon_coverage_confirmed:ratio", one.indicator.id, float(one.counts.confirmed)
            yield "indicator:netmon_coverage_upper:ratio", one.indicator.id, float(one.counts.upper)
        if one.missing is not None:
            yield "indicator:netmon_coverage_missing:units", one.indicator.id, one.missing


@needs_promtool
def test_the_recording_rules_come_to_what_coverage_comes_to(tmp_path: Path) -> None:
    lines = [line for line in rendered(FIGURES).splitlines() if not line.startswith("#")]
    series = [{"series": line.rpartition(" ")[0], "values": f"{line.rpartition(' ')[2]}x2"} for line in lines]
    expected: dict[str, list[dict[str, object]]] = {}
    for name, indicator, value in ratios(FIGURES):
        expected.setdefault(name, []).append(
            {"labels": f'{name}{{network="{EXTRANET}",indicator="{indicator}"}}', "value": value}
        )
    tests = [{"expr": name, "eval_time": "1m", "exp_samples": samples} for name, samples in expected.items()]
    file = tmp_path / "test.yml"
    whole = {"rule_files": [str(RULES)], "tests": [{"input_series": series, "promql_expr_test": tests}]}
    file.write_text(yaml.safe_dump(whole, allow_unicode=True))
    done = subprocess.run(["promtool", "test", "rules", str(file)], capture_output=True, check=False, timeout=60)
    assert (done.returncode, done.stderr) == (0, b""), done.stdout.decode()


@needs_promtool
def test_promtool_has_nothing_to_say_of_the_rules_and_the_metrics() -> None:
    linted = subprocess.run(
        ["promtool", "check", "rules", "--lint=all", "--lint-fatal", str(RULES)],
        capture_output=True,
        check=False,
        timeout=60,
    )
    assert linted.returncode == 0, linted.stderr.decode()
    text = rendered(FIGURES).encode()
    metrics = subprocess.run(["promtool", "check", "metrics"], input=text, capture_output=True, check=False, timeout=60)
    assert (metrics.returncode, metrics.stdout, metrics.stderr) == (0, b"", b"")


@needs_promtool
def test_two_networks_that_call_an_indicator_alike_are_never_put_together(tmp_path: Path) -> None:
    series = []
    for network, met in (("extranet", 1), ("intranet", 3)):
        scraped = f'job="netmon",instance="{network}",indicator="connected"'
        series += [
            {"series": f'netmon_coverage_units{{{scraped},verdict="met"}}', "values": f"{met}x2"},
            {"series": f"netmon_coverage_population{{{scraped}}}", "values": "4x2"},
            {"series": f'netmon_indicator_info{{{scraped},network="{network}"}}', "values": "1x2"},
        ]
    name = "indicator:netmon_coverage_confirmed:ratio"
    expected = [
        {"labels": f'{name}{{network="{network}",indicator="connected"}}', "value": value}
        for network, value in (("extranet", 0.25), ("intranet", 0.75))
    ]
    check = {"expr": name, "eval_time": "1m", "exp_samples": expected}
    file = tmp_path / "test.yml"
    whole = {"rule_files": [str(RULES)], "tests": [{"input_series": series, "promql_expr_test": [check]}]}
    file.write_text(yaml.safe_dump(whole))
    done = subprocess.run(["promtool", "test", "rules", str(file)], capture_output=True, check=False, timeout=60)
    assert (done.returncode, done.stderr) == (0, b""), done.stdout.decode()
