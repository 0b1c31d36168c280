"""Buildings between which bundles are carried: an origin with figures, and a province with an empty folder."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from netmon.bulletins.publishing import approved, drafted, published
from netmon.bundles.errors import Refusal
from netmon.model.bulletin import Bulletin
from netmon.model.publishing import KeptBulletin
from netmon.reports.bulletin.files import files_of
from netmon.store import Reader
from netmon.words import Language
from tests.bulletins.published import MADE_AT, june, revised
from tests.cli.given import Cli
from tests.store.given import running


@dataclass
class Buildings:
    """An origin with figures, and a province with nothing but an empty folder."""

    cli: Cli
    folder: Path
    origin: Mapping[str, str]
    fingerprint: str = ""

    def export(self, name: str, *more: str, period: str = "2026-06", **other: str) -> Path:
        out = self.folder / name
        said = self.cli(
            "bundle", "export", "--network", "extranet", "--period", period, "--key", str(self.folder / "k.key"),
            "--out", str(out), "--division", "430100", *(more or ("--approval", "湘保审〔2026〕7 号")),
            **{**self.origin, **other},
        )  # fmt: skip
        assert said.code == 0, said.err
        return out

    def take(self, file: Path, *more: str) -> tuple[int, str]:
        said = self.cli("bundle", "import", str(file), *more)
        return said.code, said.err

    def trust(self, *more: str) -> None:
        said = self.cli(
            "bundle", "trust", self.public(), "--name", "长沙市", "--network", "extranet", "--division", "430100",
            *(more or ("--fingerprint", self.fingerprint)),
        )  # fmt: skip
        assert said.code == 0, said.err

    def public(self) -> str:
        said = self.cli("bundle", "key", "show", "--key", str(self.folder / "k.key"), "--json").json()
        assert isinstance(said, dict)
        self.fingerprint = said["fingerprint"]
        return str(said["public"])


def audit(buildings: Buildings) -> list[str]:
    lines = Reader.open(buildings.cli.environ["NETMON_DATABASE"]).audit()
    return [line.entry.what.code.removeprefix("audit.bundle_") for line in reversed(lines)]


def there(buildings: Buildings) -> list[object]:
    said = buildings.cli("bundle", "list", "--json")
    found = json.loads(said.out)["bundles"] if said.code == 0 else []
    assert isinstance(found, list)
    return found


def refused(buildings: Buildings, file: Path, why: Refusal, *more: str, lang: str = "en") -> str:
    before = there(buildings)
    said = buildings.cli("bundle", "import", str(file), *more, lang=lang)
    assert said.code == why.exit_code
    assert there(buildings) == before
    assert audit(buildings)[-1] == "refused"
    return said.err


def publish(path: Path, folder: Path, *bulletins: Bulletin) -> list[list[Path]]:
    """Publish bulletins in a database, one revision after the other, and write their files to a folder."""

    async def done() -> list[list[Path]]:
        kept: list[KeptBulletin] = []
        written: list[list[Path]] = []
        async with running(path) as store:
            for number, bulletin in enumerate(bulletins):
                at = MADE_AT + number * 3600
                made = drafted(bulletin, kept, "张三", at, "0.9", because="迟到的数据" if kept else "")
                assert await store.papers((made,))
                one = approved(made.kept, "李四", at + 60, "0.9")
                files = tuple(files_of(bulletin, one.publication, ("html", "docx"), (Language.ZH,)))
                assert await store.papers((published(one, files, ()),))
                kept.append(one)
                written.append([folder / f"{number}-{file.name}" for file in files])
                for target, file in zip(written[-1], files, strict=True):
                    target.write_bytes(file.body)
        return written

    return asyncio.run(done())


def two_revisions(path: Path, folder: Path) -> list[list[Path]]:
    """Publish June, and June as it is known later."""
    return publish(path, folder, june(), revised())
