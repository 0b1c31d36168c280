"""Holding a bulletin, and any file of it, against the database: is it what was published, and does it follow still?

Five steps, each told by itself: the database is sound, the file is the kept one, what is kept has its digests, the
content gathered again is the same, and so are the files rendered again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from netmon.bulletins.canonical import canonical, from_canonical
from netmon.bulletins.diff import Difference, diff
from netmon.bulletins.digest import SHA256, SM3, digest_by, matches, sm3_available
from netmon.bulletins.errors import BulletinError
from netmon.bulletins.texts import digests_in, is_archive
from netmon.bulletins.where import where
from netmon.figures.errors import FigureError
from netmon.model.belief import Reason
from netmon.model.bulletin import GATHERING, Bulletin, Publication
from netmon.model.publishing import KeptBulletin, KeptFile, RenderedFile
from netmon.store import Reader, StoreError

Gather = Callable[[KeptBulletin, Bulletin], Bulletin]
"""Puts a bulletin together again, in the zone and from the vantage that it tells of itself."""
Render = Callable[[Bulletin, Publication], Iterable[RenderedFile]]


class Step(StrEnum):
    """What is held, in this order."""

    DATABASE = "database"
    FILE = "file"
    KEPT = "kept"
    GATHERED = "gathered"
    RENDERED = "rendered"


class Outcome(StrEnum):
    """SKIPPED: it could not be held, and why is told; that is neither right nor wrong."""

    RIGHT = "right"
    WRONG = "wrong"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class Held:
    """What came of a step. `places` are where a file differs, `differences` where content does."""

    step: Step
    outcome: Outcome
    what: Reason
    places: tuple[Reason, ...] = ()
    differences: tuple[Difference, ...] = ()


@dataclass(frozen=True, slots=True)
class Verified:
    """`kept` is the bulletin that was held, None where the database has none that the file could be of."""

    kept: KeptBulletin | None
    steps: tuple[Held, ...]

    @property
    def right(self) -> bool:
        """Whether nothing is wrong."""
        return self.kept is not None and all(one.outcome is not Outcome.WRONG for one in self.steps)


@dataclass(frozen=True, slots=True)
class Given:
    """A file that somebody has: its name, without folders, and its bytes."""

    name: str
    body: bytes


def identify(reader: Reader, given: Given) -> KeptBulletin | None:
    """Return the bulletin that a file is of: by its bytes, else by a digest that it names, else by its name."""
    own = [digest_by(name, given.body) for name in ((SM3, SHA256) if sm3_available() else (SHA256,))]
    for known in (*own, *digests_in(given.body)):
        if found := reader.bulletins_with(known):
            return found[0]
    for kept in reader.bulletins():
        if any(one.name == given.name for one in reader.bulletin_files(kept)):
            return kept
    return None


def verify(
    reader: Reader, kept: KeptBulletin, given: Given | None, gather: Gather, render: Render, release: str
) -> Verified:
    """Hold a bulletin; `given` is a file of it. `gather` puts it together again as known then, `render` makes files.

    `release` is the one that runs: another may lay files out otherwise.
    """
    return Verified(kept, tuple(_steps(reader, kept, given, gather, render, release)))


def sound(reader: Reader) -> Held:
    """Read the whole database for damage."""
    try:
        damage = reader.damage()
    except StoreError as error:
        return Held(Step.DATABASE, Outcome.WRONG, error.as_reason())
    if damage:
        return Held(Step.DATABASE, Outcome.WRONG, Reason.of("verified.damaged", error=damage[0][:300]))
    return Held(Step.DATABASE, Outcome.RIGHT, Reason("verified.sound"))


def _steps(
    reader: Reader, kept: KeptBulletin, given: Given | None, gather: Gather, render: Render, release: str
) -> Iterator[Held]:
    yield sound(reader)
    if given is not None:
        yield _guarded(Step.FILE, lambda: _file(reader, kept, given))
    yield _guarded(Step.KEPT, lambda: _kept(reader, kept))
    yield _guarded(Step.GATHERED, lambda: _gathered(reader, kept, gather))
    yield _guarded(Step.RENDERED, lambda: _rendered(reader, kept, render, release))


def _guarded(step: Step, hold: Callable[[], Held]) -> Held:
    """Take whatever cannot be read as what is wrong with a step: a damaged database must not end the others."""
    try:
        return hold()
    except StoreError as error:
        return Held(step, Outcome.WRONG, error.as_reason())
    except (BulletinError, FigureError) as error:
        return Held(step, Outcome.WRONG, Reason.of(error.code, **error.facts))


def _file(reader: Reader, kept: KeptBulletin, given: Given) -> Held:
    files = [reader.bulletin_file(kept, one) for one in reader.bulletin_files(kept)]
    if not files:
        return Held(Step.FILE, Outcome.WRONG, Reason.of("verified.no_files", name=kept.name))
    same = next((one for one in files if one.body == given.body), None)
    if same is not None:
        return Held(Step.FILE, Outcome.RIGHT, Reason.of("verified.file_same", file=same.name))
    nearest = min(files, key=lambda one: _distance(one, given))
    what = Reason.of("verified.file_other", file=nearest.name)
    return Held(Step.FILE, Outcome.WRONG, what, where(nearest.body, given.body))


def _distance(file: RenderedFile, given: Given) -> tuple[bool, bool, int]:
    """Order files by how likely they are what a changed one once was: by name, by kind, by size."""
    other_kind = is_archive(file.body) != is_archive(given.body) or file.body[:1] != given.body[:1]
    return file.name != given.name, other_kind, abs(len(file.body) - len(given.body))


def _kept(reader: Reader, kept: KeptBulletin) -> Held:
    content = reader.bulletin_content(kept)
    if not matches(content, kept.publication.digest):
        what = Reason.of("verified.content_other", digest=kept.publication.digest)
        return Held(Step.KEPT, Outcome.WRONG, what, _unreadable(content))
    files = reader.bulletin_files(kept)
    wrong = [one for one in files if not _has_digest(reader, kept, one)]
    if wrong:
        places = tuple(Reason.of("verified.kept_file_other", file=one.name, digest=one.digest) for one in wrong)
        return Held(Step.KEPT, Outcome.WRONG, Reason.of("verified.kept_files", count=len(wrong)), places)
    return Held(Step.KEPT, Outcome.RIGHT, Reason.of("verified.kept_same", count=len(files)))


def _unreadable(content: bytes) -> tuple[Reason, ...]:
    try:
        from_canonical(content)
    except BulletinError as error:
        return (Reason.of(error.code, **error.facts),)
    return ()


def _has_digest(reader: Reader, kept: KeptBulletin, file: KeptFile) -> bool:
    return matches(reader.bulletin_file(kept, file).body, file.digest)


def _gathered(reader: Reader, kept: KeptBulletin, gather: Gather) -> Held:
    try:
        said = from_canonical(reader.bulletin_content(kept))
    except (BulletinError, StoreError) as error:  # that is told by the step before
        return Held(Step.GATHERED, Outcome.SKIPPED, Reason.of(error.code, **error.facts))
    if said.gathering != GATHERING:
        what = Reason.of("verified.other_gathering", then=said.gathering, now=GATHERING)
        return Held(Step.GATHERED, Outcome.SKIPPED, what)
    again = gather(kept, said)
    if matches(canonical(again), kept.publication.digest):
        return Held(Step.GATHERED, Outcome.RIGHT, Reason.of("verified.gathered_same", digest=kept.publication.digest))
    what = Reason.of("verified.gathered_other", digest=kept.publication.digest)
    return Held(Step.GATHERED, Outcome.WRONG, what, differences=diff(said, again))


def _rendered(reader: Reader, kept: KeptBulletin, render: Render, release: str) -> Held:
    files = {(one.format, one.language): one for one in reader.bulletin_files(kept)}
    if not files:
        return Held(Step.RENDERED, Outcome.SKIPPED, Reason.of("verified.no_files", name=kept.name))
    if kept.release != release:
        return Held(Step.RENDERED, Outcome.SKIPPED, Reason.of("verified.other_release", then=kept.release, now=release))
    places: list[Reason] = []
    for made in render(from_canonical(reader.bulletin_content(kept)), kept.publication):
        file = files.pop((made.format, made.language), None)
        if file is None:
            continue  # a format that was added to the same release
        if found := where(reader.bulletin_file(kept, file).body, made.body):
            places += (Reason.of("verified.rendered_file", file=file.name), *found)
    places += (Reason.of("verified.not_rendered", file=one.name) for one in files.values())
    if places:
        return Held(Step.RENDERED, Outcome.WRONG, Reason("verified.rendered_other"), tuple(places))
    return Held(Step.RENDERED, Outcome.RIGHT, Reason("verified.rendered_same"))
