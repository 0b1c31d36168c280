"""`netmon bulletin` over a database that has two published revisions, a draft, and nothing behind them."""

from __future__ import annotations

import re
import shutil
import sqlite3
import zipfile
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from netmon.bulletins.publishing import approved, drafted, published, withdrawn
from netmon.cli.session import Json
from netmon.model.bulletin import Bulletin
from netmon.model.publishing import KeptBulletin
from netmon.model.snapshot import Standpoint
from netmon.reports.bulletin.files import files_of
from tests.bulletins.published import MADE_AT, june, revised
from tests.cli.given import Cli, Ended, FixedClock
from tests.cli.golden import same_as_golden
from tests.store.given import running

LANGUAGES = ["zh", "en"]
NAME = "extranet-2026-06-month"
RELEASE = "0.9"


@pytest.fixture(scope="module")
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture(scope="module")
async def path(tmp_path_factory: pytest.TempPathFactory, anyio_backend: str) -> Path:
    """June was published, and once more; a third revision waits, and another draft was withdrawn."""
    path = tmp_path_factory.mktemp("bulletins") / "n.db"
    existing: list[KeptBulletin] = []
    async with running(path) as store:
        assert await store.papers((Standpoint("省中心", "Asia/Shanghai"),))

        async def make(bulletin: Bulletin, at: float, because: str = "") -> KeptBulletin:
            made = drafted(
                bulletin,
                existing,
                "张三",
                MADE_AT + at,
                RELEASE,
                number="湘通〔2026〕1号",
                title="通报",
                because=because,
            )
            assert await store.papers((made,))
            return made.kept

        for bulletin, at, because in ((june(), 0, ""), (revised(), 86_400, "迟到的数据")):
            kept = approved(await make(bulletin, at, because), "李四", MADE_AT + at + 60, RELEASE)
            assert await store.papers((published(kept, files_of(bulletin, kept.publication, ("html", "json")), ()),))
            existing.append(kept)
        wrong = await make(replace(revised(), vantage="别处"), 90_000, "口径")
        assert await store.papers((withdrawn(wrong, "张三", MADE_AT + 90_060, "口径有误"),))
        await make(replace(revised(), vantage="省中心 2"), 100_000, "观测点改名")
    return path


@pytest.fixture
def shelf(path: Path, cli: Cli) -> Cli:
    cli.clock = FixedClock(MADE_AT + 200_000)
    cli.environ = {"NETMON_DATABASE": f"sqlite:///{path}"}
    return cli


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(
    ("name", "arguments", "code"),
    [
        ("bulletin-list", ("list", "--all"), 0),
        ("bulletin-show", ("show", f"{NAME}:2"), 0),
        ("bulletin-diff", ("diff", f"{NAME}:2"), 1),
    ],
)
def test_people_read_it_in_their_language(
    shelf: Cli, name: str, arguments: tuple[str, ...], code: int, lang: str
) -> None:
    ended = shelf("bulletin", *arguments, lang=lang)
    assert ended.code == code, ended
    # What files come to is for who renders them.
    same_as_golden(f"{name}.{lang}.txt", re.sub(r"  [0-9]+  sm3:[0-9a-f]{64}$", "", ended.out, flags=re.MULTILINE))


def found(ended: Ended) -> dict[str, Json]:
    told = ended.json()
    assert isinstance(told, dict)
    return told


def test_files_are_given_out_again_with_the_same_bytes(shelf: Cli, tmp_path: Path) -> None:
    for folder in ("one", "two"):
        assert shelf("bulletin", "export", f"{NAME}:1", "--out", str(tmp_path / folder)).code == 0
    files = sorted((tmp_path / "one").iterdir())
    assert len(files) == 4
    assert [one.read_bytes() for one in files] == [(tmp_path / "two" / one.name).read_bytes() for one in files]
    only = shelf(
        "bulletin", "export", f"{NAME}:1", "--out", str(tmp_path / "3"), "--format", "json", "--language", "en"
    )
    assert (only.code, len(list((tmp_path / "3").iterdir()))) == (0, 1)


def test_a_file_that_was_altered_in_the_database_is_not_given_out(shelf: Cli, path: Path, tmp_path: Path) -> None:
    copy = Path(shutil.copy(path, tmp_path / "copy.db"))
    with closing(sqlite3.connect(copy)) as raw:
        raw.execute("UPDATE bulletin_file SET body = (SELECT body FROM bulletin_content LIMIT 1)")
        raw.commit()
    ended = shelf("bulletin", "export", f"{NAME}:1", "--out", str(tmp_path / "x"), NETMON_DATABASE=f"sqlite:///{copy}")
    assert (ended.code, (tmp_path / "x").exists()) == (1, False)
    assert "does not have its digest" in ended.err


def test_a_changed_file_is_told_with_its_line_and_the_exit_code(shelf: Cli, tmp_path: Path) -> None:
    shelf("bulletin", "export", f"{NAME}:1", "--out", str(tmp_path), "--format", "html", "--language", "en")
    [file] = tmp_path.iterdir()
    right = found(shelf("bulletin", "verify", str(file), "--json"))
    steps = right["steps"]
    assert isinstance(steps, list)
    # Nothing is behind these bulletins, so nothing can be gathered again: that is told, and the rest holds.
    assert {one["step"]: one["outcome"] for one in steps} == {
        "database": "right",
        "file": "right",
        "kept": "right",
        "gathered": "wrong",
        "rendered": "skipped",
    }
    file.write_bytes(file.read_bytes().replace(b"2/4", b"3/4", 1))
    ended = shelf("bulletin", "verify", str(file))
    assert ended.code == 1
    assert re.search(r"line [0-9]+: .*2/4.*3/4", ended.out)


def test_a_file_of_nobody_is_told(shelf: Cli, tmp_path: Path) -> None:
    (tmp_path / "x.html").write_text("hello")
    ended = shelf("bulletin", "verify", str(tmp_path / "x.html"))
    assert ended.code == 1
    assert "has no bulletin that" in ended.out


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("show", "nothing"), 1, f"there is no bulletin nothing; there is {NAME}"),
        (("show", f"{NAME}:9"), 1, "there is no bulletin"),
        (("show", "a b c"), 2, "is no id of a bulletin"),
        (("diff", f"{NAME}:1"), 1, "has no revision before it"),
        (("export", NAME), 1, "has no such files"),
        (("export", NAME, "--format", "pdf"), 2, "no format “pdf”; there is"),
        (("export", NAME, "--language", "de"), 2, "no language “de”"),
        (("make", "--network", "extranet", "--period", "June"), 2, "“June” is no period; write 2026-06"),
        (("make", "--network", "extranet", "--period", "2026-06"), 1, "no indicator"),
        (("verify", "nothing"), 1, "there is no bulletin nothing"),
    ],
)
def test_what_cannot_be_done_is_said(shelf: Cli, arguments: tuple[str, ...], code: int, said: str) -> None:
    ended = shelf("bulletin", *arguments)
    assert ended.code == code, ended
    assert said in ended.err


def test_a_published_bulletin_fills_an_office_s_own_template_and_says_that_it_is_another_file(
    shelf: Cli, tmp_path: Path
) -> None:
    template, out = tmp_path / "office.docx", tmp_path / "out"
    assert shelf("bulletin", "template", str(template)).code == 0
    again = shelf("bulletin", "template", str(template))
    assert again.code != 0
    assert "office.docx" in again.err
    told = shelf("bulletin", "export", f"{NAME}:1", "--template", str(template), "--language", "zh", "--out", str(out))
    assert told.code == 0, told.err
    (made,) = out.iterdir()
    text = zipfile.ZipFile(made).read("word/footer1.xml").decode()
    assert "不是发布时存档的文件" in text
    assert re.search(r"(sm3|sha256):[0-9a-f]{64}", text)
    for wrong in (["--format", "html"], ["--template", str(tmp_path / "none.docx")]):
        assert shelf("bulletin", "export", NAME, "--template", str(template), "--out", str(out), *wrong).code != 0
