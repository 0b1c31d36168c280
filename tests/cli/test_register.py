"""`register list`, `show` and `pending` over a database: as of a day, as known at the end of another."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import count
from pathlib import Path

import pytest

from netmon.coverage.difference import difference
from netmon.inventory import load
from netmon.model.indicator import Criterion
from netmon.model.names import NetworkId, RegisterChangeId, UnitId
from netmon.model.register_change import Act, RegisterChange, Review
from netmon.store import writing_history
from tests.cli.given import INVENTORY, MORNING, NOW, Cli, FixedClock
from tests.cli.golden import same_as_golden

LANGUAGES = ["zh", "en"]
DAY = 86400.0
EXTRANET = NetworkId("extranet")


def changes() -> list[RegisterChange]:
    """An inventory was taken on 1 January; an exemption and a merger were proposed, and the first of them approved."""
    ids = count(17_672_256_000_000_00)
    inventory = load(INVENTORY, {}, secrets=False)
    first = difference(inventory, (), date(2026, 1, 1), MORNING, lambda: RegisterChangeId(f"{next(ids):017}"))
    exempt = RegisterChange(
        id=RegisterChangeId(f"{next(ids):017}"),
        act=Act.EXEMPTED,
        unit=UnitId("paper"),
        effective=date(2026, 1, 2),
        document="湘政办〔2026〕9 号",
        reason="机关搬迁",
        proposed_by="甲",
        proposed_at=MORNING + DAY,
        network=EXTRANET,
        criterion=Criterion("lan_built"),
        review=Review.APPROVED,
        reviewed_by="乙",
        reviewed_at=MORNING + 2 * DAY,
        review_note="同意",
    )
    merged = replace(
        exempt,
        id=RegisterChangeId(f"{next(ids):017}"),
        act=Act.MERGED,
        document="湘编办〔2026〕1 号",
        reason="机构改革",
        network=None,
        criterion=None,
        into=UnitId("county"),
        review=Review.PROPOSED,
        reviewed_by="",
        reviewed_at=None,
        review_note="",
    )
    return [*first.changes, exempt, merged]


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> str:
    url = f"sqlite:///{tmp_path_factory.mktemp('register') / 'n.db'}"
    with writing_history(url) as writer:
        writer.declared(load(INVENTORY, {}, secrets=False), MORNING)
        writer.register(changes())
    return url


@pytest.fixture
def registered(cli: Cli, database: str) -> Cli:
    cli.clock = FixedClock()
    cli.environ = {"NETMON_DATABASE": database, "NETMON_INVENTORY": str(INVENTORY)}
    return cli


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(
    ("name", "arguments"),
    [
        ("register-list", ("list", "--network", "extranet")),
        ("register-show", ("show", "paper")),
        ("register-pending", ("pending",)),
    ],
)
def test_people_read_it_in_their_language(registered: Cli, name: str, arguments: tuple[str, ...], lang: str) -> None:
    ended = registered("register", *arguments, lang=lang)
    assert ended.code == 0, ended
    same_as_golden(f"{name}.{lang}.txt", ended.out + ended.err)


def exempt(registered: Cli, *arguments: str) -> list[str]:
    found = registered("register", "list", "--json", *arguments).json()
    assert isinstance(found, dict)
    return [unit["id"] for unit in found["units"] if unit["exemptions"]]


def test_a_list_is_as_of_a_day(registered: Cli) -> None:
    assert exempt(registered) == ["paper"]
    assert exempt(registered, "--at", "2026-01-01") == []


def test_a_list_is_as_it_was_known(registered: Cli) -> None:
    assert exempt(registered, "--at", "2026-01-02", "--known", "2026-01-02") == []
    assert exempt(registered, "--at", "2026-01-02", "--known", "2026-01-03") == ["paper"]
    before = registered("register", "list", "--known", "2025-12-31")
    assert (before.code, before.err.strip()) == (0, "there is no list: no unit is registered")


def test_a_day_that_is_yet_to_end_is_known_up_to_now(registered: Cli) -> None:
    found = registered("register", "list", "--json", "--known", "2026-01-04").json()
    assert isinstance(found, dict)
    assert found["known"] == datetime.fromtimestamp(NOW, UTC).strftime("%Y-%m-%dT%H:%M:%S.000Z")


def test_what_waits_is_there_for_scripts(registered: Cli) -> None:
    found = registered("register", "pending", "--json").json()
    assert isinstance(found, dict)
    assert [(one["act"], one["unit"], one["says"]) for one in found["changes"]] == [
        ("merged", "paper", {"into": "county"})
    ]
    assert found["baseline"] == 6
    life = registered("register", "show", "county", "--json").json()
    assert isinstance(life, dict)
    assert [one["act"] for one in life["changes"]] == ["born", "scoped", "merged"]


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("list", "--at", "June"), 2, "--at: “June” is not a day; write 2026-06-30"),
        (("list", "--known", "30.6."), 2, "--known: “30.6.” is not a day; write 2026-06-30"),
        (("list", "--network", "extra"), 2, "extranet"),
        (("show", "papers"), 1, "no unit “papers” is registered; did you mean paper?"),
        (("show", "尚无设备的单位"), 1, "did you mean paper?"),
        (("show", "zzz"), 1, "no unit “zzz” is registered; netmon register list has their ids"),
        (("approve",), 2, "--all-baseline"),
        (
            ("propose", "gone", "a", "--effective", "2026-07-01", "--document", "x", "--reason", "y"),
            2,
            "born, closed",
        ),
        (("propose", "closed", "a", "--document", "x", "--reason", "y"), 2, "--effective"),
    ],
)
def test_what_cannot_be_meant_is_answered_with_what_would_be_right(
    registered: Cli, arguments: tuple[str, ...], code: int, said: str
) -> None:
    ended = registered("register", *arguments)
    assert ended.code == code
    assert said in ended.err


def test_without_a_database_there_is_nothing_to_read(cli: Cli, tmp_path: Path) -> None:
    assert cli("register", "list", NETMON_DATABASE=f"sqlite:///{tmp_path / 'none.db'}").code == 1
