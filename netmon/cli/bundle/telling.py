"""Merged figures for people: who delivered, what it comes to, and what was counted by more than one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from netmon.bundles.content import Published
from netmon.bundles.delivery import Delivery
from netmon.bundles.merging import Merged
from netmon.cli.periods import period_text
from netmon.cli.session import Session
from netmon.cli.tables import table
from netmon.coverage.rate import percent
from netmon.model.names import NetworkId
from netmon.words import say_list

NAMED = 10
"""Of a long list so many are named."""

_NUMBERS = (
    "bundle.column_met",
    "bundle.column_n",
    "bundle.column_rate",
    "bundle.column_unknown",
    "bundle.column_exempt",
)


@dataclass(frozen=True, slots=True)
class Together:
    """A network: who delivered, what it comes to, and what they published, by who did. `own`: this instance speaks."""

    stands: Delivery
    found: tuple[Merged, ...]
    bulletins: tuple[tuple[str, Published], ...]
    own: bool


def tell(session: Session, network: NetworkId, all_: Together) -> None:
    """Print a network."""
    stands, found = all_.stands, all_.found
    code = "bundle.network_and_own" if all_.own else "bundle.network_without_own"
    session.tell(
        code,
        network=network,
        period=period_text(stands.period),
        delivered=len(stands.delivered),
        expected=stands.expected,
    )
    if stands.stale:
        late = [
            session.say("bundle.last_of", name=key.name, period=period_text(one.period)) for key, one in stands.stale
        ]
        session.tell("bundle.stale", names=_some(session, late))
    if stands.missing:
        session.tell("bundle.missing", names=_some(session, [key.name for key in stands.missing]))
    _tell_doubled(session, found)
    shown = table(session, "bundle.column_indicator", *(f">{one}" for one in _NUMBERS), "bundle.column_remarks")
    for one in found:
        rate = one.counts.confirmed
        numbers = (
            one.counts.met,
            one.counts.n,
            "–" if rate is None else percent(rate),
            one.counts.unknown,
            one.counts.exempt,
        )
        shown.add_row(one.indicator, *map(str, numbers), session.say("coverage.and").join(_remarks(session, one)))
    session.out.print(shown)
    for one in found:
        _tell_doubts(session, one)
    if all_.bulletins:
        said = [session.say("bundle.published_by", name=name, bulletin=one.id, revision=one.revision, digest=one.digest)
                for name, one in all_.bulletins]  # fmt: skip
        session.tell("bundle.tells_of")
        for line in said:
            session.line(f"  {line}")


def _tell_doubled(session: Session, found: Sequence[Merged]) -> None:
    """Say in a line whether anything is counted twice: whoever quotes a sum reads no further."""
    overlaps = len({one.division for each in found for one in each.overlaps})
    twice = {one.label: one for each in found for one in each.twice}
    strange = len({(one.voice, one.division) for each in found for one in each.strange})
    unchecked = dict.fromkeys(name for each in found for name in each.unchecked)
    told = [session.say("bundle.doubled_overlaps", count=overlaps)] if overlaps else []
    if twice:
        open_ = sum(not one.counted for one in twice.values())
        told.append(session.say("bundle.doubled_twice", count=len(twice), unresolved=open_))
    if strange:
        told.append(session.say("bundle.doubled_strange", count=strange))
    if told:
        session.tell("bundle.doubled", what=session.say("coverage.and").join(told))
    elif found and not unchecked:
        session.tell("bundle.not_doubled")
    if unchecked:
        session.tell("bundle.unchecked", names=_some(session, list(unchecked)))


def _remarks(session: Session, one: Merged) -> list[str]:
    said = []
    if one.overlaps:
        said.append(session.say("bundle.remark_overlaps", count=len(one.overlaps)))
    if one.twice:
        open_ = sum(not each.counted for each in one.twice)
        said.append(session.say("bundle.remark_twice", count=len(one.twice), unresolved=open_))
    if one.strange:
        said.append(session.say("bundle.remark_strange", count=len(one.strange)))
    if one.unchecked:
        said.append(session.say("bundle.remark_unchecked"))
    if one.other_rules:
        said.append(session.say("bundle.remark_other_rules", names=_some(session, one.other_rules)))
    if one.undeclared:
        said.append(session.say("bundle.remark_undeclared", names=_some(session, one.undeclared)))
    return said


def _tell_doubts(session: Session, one: Merged) -> None:
    for lines in (_differing(session, one), _told_twice(session, one), _told_by_strangers(session, one)):
        told = list(islice(lines, NAMED))
        for line in told:
            session.line(line)
        if more := sum(1 for _ in lines):
            session.tell("bundle.more", indicator=one.indicator, count=more)


def _differing(session: Session, one: Merged) -> Iterator[str]:
    shares = {share.division: share.counts for share in one.shares}
    for overlap in one.overlaps:
        mine = shares[overlap.division]
        if overlap.lacking or any(each.counts != mine for each in overlap.others):
            others = [f"{each.voice} {each.counts.met}/{each.counts.n}" for each in overlap.others]
            facts = {"met": mine.met, "n": mine.n, "lacking": "?" if overlap.lacking is None else overlap.lacking}
            yield session.say(
                "bundle.overlap_differs",
                indicator=one.indicator,
                division=overlap.division,
                counted=overlap.counted,
                others=_some(session, others),
                **facts,
            )


def _told_twice(session: Session, one: Merged) -> Iterator[str]:
    for twice in one.twice:
        where = [f"{name} {division}" for name, division in twice.divisions]
        facts = {"indicator": one.indicator, "item": twice.label, "where": _some(session, where)}
        if twice.counted:
            yield session.say("bundle.twice_counted", counted=twice.counted, **facts)
        else:
            yield session.say("bundle.twice_unresolved", **facts)


def _told_by_strangers(session: Session, one: Merged) -> Iterator[str]:
    for share in one.strange:
        said = {"division": share.division, "met": share.counts.met, "n": share.counts.n}
        yield session.say("bundle.strange", indicator=one.indicator, name=share.voice, **said)


def _some(session: Session, names: Sequence[str]) -> str:
    more = ["…"] if len(names) > NAMED else []
    return say_list(session.language, [*names[:NAMED], *more])
