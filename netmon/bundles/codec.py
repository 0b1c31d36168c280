"""Content as JSON, and JSON of whatever origin as content: typed and bounded, its parts added up, or refused."""

from __future__ import annotations

from dataclasses import replace

from netmon.bundles.canonical import Json, text_of, value_of
from netmon.bundles.content import Content, Origin, Published
from netmon.bundles.envelope import FORMAT, Envelope, digest_of
from netmon.bundles.errors import BundleError, Refusal
from netmon.bundles.fields import (
    Fields,
    a_day,
    a_digest,
    a_flag,
    a_name,
    a_number,
    a_time,
    an_id,
    many,
    one_of,
    or_empty,
    row,
)
from netmon.bundles.part_codec import part_from, part_value
from netmon.model.names import DivisionCode, NetworkId
from netmon.model.period import Period, PeriodKind


def encoded(content: Content) -> bytes:
    """Return what is signed. Equal contents have equal bytes."""
    period, origin = content.period, content.origin
    value: dict[str, object] = {
        "format": FORMAT,
        "origin": {
            "key": origin.key,
            "network": origin.network,
            "division": origin.division,
            **({"vantage": origin.vantage} if origin.vantage else {}),
        },
        "sequence": content.sequence,
        "previous": content.previous,
        "period": {"kind": period.kind.value, "first": str(period.first), "last": str(period.last)},
        "known": content.known,
        "made_at": content.made_at,
        "zone": content.zone,
        "software": content.software,
        "indicators": [part_value(one) for one in content.indicators],
    }
    if content.bulletins:
        value["bulletins"] = [[one.id, one.revision, one.digest, list(one.files)] for one in content.bulletins]
    if content.approval:
        value["approval"] = content.approval
    for name in ("detail", "sample"):
        if getattr(content, name):
            value[name] = True
    return text_of(value)


def carried(content: Content) -> str:
    """Return the digest of what a bundle carries: a draft and what is exported once it is approved have the same.

    Left out is what the approval changes, and when it was put together: number, the one before, times, release. What a
    figure was made from is known as of then, so it is left out too unless the figure was reported.
    """
    bare = replace(
        content,
        sequence=0,
        previous="",
        approval="",
        known=0,
        made_at=0,
        software="-",
        indicators=tuple(
            replace(one, known=0, inputs=one.inputs if one.reported else "-") for one in content.indicators
        ),
    )
    return digest_of(encoded(bare))


def decoded(envelope: Envelope) -> Content:
    """Return what a signed file says. Raises BundleError: whoever signed it may be mad, or of another release."""
    try:
        content = _content(value_of(envelope.content))
    except (ValueError, OverflowError) as error:
        raise BundleError(Refusal.MALFORMED, where=str(error)[:100]) from None
    if content.origin.key != envelope.key.fingerprint:
        raise BundleError(Refusal.MALFORMED, where="origin.key")
    return content


def _content(value: Json) -> Content:
    fields = Fields(value, "content")
    if fields.take("format", an_id) != FORMAT:
        raise ValueError("content.format")
    found = Content(
        origin=fields.take("origin", _origin),
        sequence=fields.take("sequence", a_number),
        previous=fields.take("previous", or_empty(an_id)),
        period=fields.take("period", _period),
        known=fields.take("known", a_time),
        made_at=fields.take("made_at", a_time),
        zone=fields.take("zone", an_id),
        software=fields.take("software", an_id),
        indicators=fields.take("indicators", many(part_from)),
        bulletins=fields.some("bulletins", many(_published), ()),
        approval=fields.some("approval", a_name, ""),
        detail=fields.some("detail", a_flag, False),
        sample=fields.some("sample", a_flag, False),
    )
    fields.end()
    if len({one.id for one in found.indicators}) != len(found.indicators):
        raise ValueError("content.indicators")
    if len({(one.id, one.revision) for one in found.bulletins}) != len(found.bulletins):
        raise ValueError("content.bulletins")
    if not found.detail and any(one.details for one in found.indicators):
        raise ValueError("content.detail")
    if found.sequence < 2 and found.previous:
        raise ValueError("content.previous")
    return found


def _origin(value: Json, where: str) -> Origin:
    fields = Fields(value, where)
    found = Origin(
        fields.take("key", an_id),
        NetworkId(fields.take("network", an_id)),
        DivisionCode(fields.take("division", an_id)),
        fields.some("vantage", a_name, ""),
    )
    fields.end()
    return found


def _period(value: Json, where: str) -> Period:
    fields = Fields(value, where)
    found = Period(fields.take("kind", one_of(PeriodKind)), fields.take("first", a_day), fields.take("last", a_day))
    fields.end()
    natural = found.kind is PeriodKind.SPAN or found == Period.around(found.kind, found.first)
    if not natural or found.first > found.last:
        raise ValueError(where)
    return found


def _published(value: Json, where: str) -> Published:
    id_, revision, digest, files = row(value, where, 4)
    return Published(
        an_id(id_, where), a_number(revision, where), a_digest(digest, where), many(a_digest)(files, where)
    )
