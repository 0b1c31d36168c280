"""What notices hold as the JSON text of columns, and back. Anything else raises ValueError, KeyError or TypeError."""

from __future__ import annotations

import json
from collections.abc import Iterable

from netmon.model.belief import Reason, Truth
from netmon.model.names import IndicatorId, NetworkId, Subject, SubjectKind
from netmon.model.notice import Demand, Lacking
from netmon.model.verdict import Evidence, Item, ItemKind, Source, Verdict
from netmon.store.codec import text_of

Json = object


def lacking_text(lacking: Iterable[Lacking]) -> str:
    """Return what was found lacking as text."""
    return text_of([_lacking(one) for one in lacking])


def lacking_from(text: str) -> tuple[Lacking, ...]:
    """Read what `lacking_text` wrote."""
    return tuple(_lacking_from(one) for one in _list(json.loads(text)))


def demand_text(demand: Demand | None) -> str | None:
    """Return which item of which indicator, as text."""
    return None if demand is None else text_of([demand.indicator, demand.item.kind.value, demand.item.id])


def demand_from(text: str | None) -> Demand | None:
    """Read what `demand_text` wrote."""
    if text is None:
        return None
    indicator, kind, id_ = map(_text, _list(json.loads(text), 3))
    return Demand(IndicatorId(indicator), Item(ItemKind(kind), id_))


def why_text(why: Reason | None) -> str | None:
    """Return a reason as text."""
    return None if why is None else text_of(_reason(why))


def why_from(text: str | None) -> Reason | None:
    """Read what `why_text` wrote."""
    return None if text is None else _reason_from(json.loads(text))


def _lacking(one: Lacking) -> dict[str, Json]:
    return {
        "indicator": one.indicator,
        "name": one.name,
        "kind": one.item.kind.value,
        "id": one.item.id,
        "item_name": one.item_name,
        "verdict": one.verdict.value,
        "why": _reason(one.why),
        "evidence": [_evidence(each) for each in one.evidence],
    }


def _lacking_from(found: Json) -> Lacking:
    held = _object(found)
    return Lacking(
        IndicatorId(_text(held["indicator"])),
        _text(held["name"]),
        Item(ItemKind(_text(held["kind"])), _text(held["id"])),
        _text(held["item_name"]),
        Verdict(_text(held["verdict"])),
        _reason_from(held["why"]),
        tuple(_evidence_from(one) for one in _list(held["evidence"])),
    )


def _evidence(one: Evidence) -> dict[str, Json]:
    subject = None if one.subject is None else [one.subject.kind.value, one.subject.id, one.subject.network]
    said = {"source": one.source.value, "says": one.says.value, "what": _reason(one.what)}
    return {**said, "subject": subject, "since": one.since, "until": one.until, "ref": one.ref}


def _evidence_from(found: Json) -> Evidence:
    held = _object(found)
    return Evidence(
        Source(_text(held["source"])),
        Truth(_text(held["says"])),
        _reason_from(held["what"]),
        None if held["subject"] is None else _subject_from(held["subject"]),
        _number(held["since"]),
        _number(held["until"]),
        _text(held["ref"]),
    )


def _subject_from(found: Json) -> Subject:
    kind, id_, network = map(_text, _list(found, 3))
    return Subject(SubjectKind(kind), id_, NetworkId(network))


def _reason(why: Reason) -> list[Json]:
    return [why.code, [list(fact) for fact in why.facts]]


def _reason_from(found: Json) -> Reason:
    code, facts = _list(found, 2)
    pairs = [[_text(part) for part in _list(fact, 2)] for fact in _list(facts)]
    return Reason(_text(code), tuple((name, value) for name, value in pairs))


def _object(found: Json) -> dict[str, Json]:
    if not isinstance(found, dict):
        raise TypeError(f"not an object: {found!r}")
    return found


def _list(found: Json, length: int | None = None) -> list[Json]:
    if not isinstance(found, list) or (length is not None and len(found) != length):
        raise ValueError(f"not a list of {length}: {found!r}")
    return found


def _text(found: Json) -> str:
    if not isinstance(found, str):
        raise TypeError(f"not a text: {found!r}")
    return found


def _number(found: Json) -> float | None:
    if found is None or (isinstance(found, int | float) and not isinstance(found, bool)):
        return found
    raise ValueError(f"not a number: {found!r}")
