"""A bulletin of a database is the same when it is made again, from that database or a copy, in any process; and it is
told where what it rests on was changed.
"""

from __future__ import annotations

import asyncio
import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from netmon import __version__
from netmon.bulletins.again import figures_like
from netmon.bulletins.canonical import canonical
from netmon.bulletins.digest import digest
from netmon.bulletins.gather import gather
from netmon.bulletins.publishing import approved, drafted, published
from netmon.bulletins.verify import Given, Outcome, Verified, identify, verify
from netmon.model.bulletin import GATHERING, Bulletin
from netmon.model.publishing import KeptBulletin
from netmon.model.snapshot import Standpoint
from netmon.reports.bulletin.files import files_of
from netmon.store import Reader
from tests.bulletins.given import bulletin
from tests.figures import database
from tests.golden import golden
from tests.store.given import running, url_of

ROOT = Path(__file__).parent.parent.parent
FORMATS = ("html", "json", "csv")
same_as_golden = golden(Path(__file__).parent / "golden")
LONG_AFTER = 1_800_000_000.0
DIGESTS = """
import sys
from netmon.bulletins.canonical import canonical
from netmon.bulletins.digest import digest
from netmon.bulletins.publishing import approved, drafted
from netmon.reports.bulletin.files import files_of
from tests.bulletins.given import bulletin
made = bulletin(sys.argv[1])
print(digest(canonical(made)))
kept = approved(drafted(made, (), "a", 1_800_000_000.0, "1").kept, "b", 1_800_000_060.0, "1")
for one in files_of(made, kept.publication, ('html', 'csv', 'xlsx', 'docx')):
    print(one.name, digest(one.body))
"""


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with June published in it; what is in it is no sample here."""
    path = tmp_path_factory.mktemp("again") / "june.db"
    made = bulletin(database.write(path))

    async def publish() -> None:
        async with running(path) as store:
            draft = drafted(made, (), "张三", LONG_AFTER, __version__)
            kept = approved(draft.kept, "李四", LONG_AFTER + 60, __version__)
            done = published(kept, files_of(made, kept.publication, FORMATS), ())
            assert await store.papers((draft, done))

    asyncio.run(publish())
    return path


@pytest.fixture
def copy(path: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(path, tmp_path / "copy.db"))


def held(path: Path, given: Given | None = None) -> Verified:
    reader = Reader.open(url_of(path))
    kept = reader.bulletins()[0] if given is None else identify(reader, given)
    assert kept is not None

    def again(one: KeptBulletin, said: Bulletin) -> Bulletin:
        return gather(figures_like(said, reader), reader, one.network, one.period, one.known)

    return verify(reader, kept, given, again, lambda made, its: files_of(made, its, FORMATS), __version__)


def test_a_copy_and_any_file_hold_in_every_step(copy: Path) -> None:
    reader = Reader.open(url_of(copy))
    kept = reader.bulletins()[0]
    for file in reader.bulletin_files(kept):
        found = held(copy, Given("renamed", reader.bulletin_file(kept, file).body))
        assert {one.step.value: one.outcome for one in found.steps} == dict.fromkeys(
            ("database", "file", "kept", "gathered", "rendered"), Outcome.RIGHT
        ), found.steps


def test_the_same_record_comes_to_the_same_text_in_every_release_that_gathers_by_the_same_rules(path: Path) -> None:
    told = f"{GATHERING} {digest(canonical(bulletin(url_of(path))))}\n"
    # Where the text is meant to be another, the rules have another number; where the test's database is, they have not.
    same_as_golden("gathering.txt", told)


def test_a_site_that_is_renamed_later_or_moved_to_another_zone_accuses_nobody(copy: Path) -> None:
    with closing(sqlite3.connect(copy)) as raw:
        assert raw.execute("UPDATE meta SET value = '新机房' WHERE value = '省中心机房'").rowcount == 1
        raw.commit()
    assert Reader.open(url_of(copy)).standpoint() == Standpoint("新机房", "Asia/Shanghai")
    assert held(copy).right


def test_two_processes_in_other_zones_and_languages_make_the_same_bytes(copy: Path) -> None:
    told = []
    for zone, language, seed in (("UTC", "C", "1"), ("America/New_York", "zh_CN.UTF-8", "2")):
        environ = os.environ | {"TZ": zone, "LANG": language, "LC_ALL": language, "PYTHONHASHSEED": seed}
        arguments = [sys.executable, "-c", DIGESTS, url_of(copy)]
        env = environ | {"PYTHONPATH": str(ROOT)}
        done = subprocess.run(arguments, cwd=ROOT, env=env, capture_output=True, text=True, check=True)
        told.append(done.stdout)
    assert told[0] == told[1]
    assert told[0].startswith("sm3:")


@pytest.mark.parametrize(
    ("sql", "place"),
    [
        ("UPDATE attestation SET holds = NOT holds WHERE id = (SELECT min(id) FROM attestation)", "$.indicators["),
        ("UPDATE register_change SET name = '财政' WHERE unit = 'finance' AND name IS NOT NULL", "$.members["),
    ],
)
def test_what_a_bulletin_rests_on_cannot_be_changed_unseen(copy: Path, sql: str, place: str) -> None:
    with closing(sqlite3.connect(copy)) as raw:
        assert raw.execute(sql).rowcount
        raw.commit()
    wrong = [one for one in held(copy).steps if one.outcome is Outcome.WRONG]
    assert [one.step.value for one in wrong] == ["gathered"]
    assert any(one.path.startswith(place) for one in wrong[0].differences), wrong[0].differences
