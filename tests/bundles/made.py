"""Bundles of every shape, and keys that are the same in every run."""

from __future__ import annotations

from collections import Counter
from datetime import date
from io import BytesIO

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import strategies as st

from netmon.bundles.codec import decoded, encoded
from netmon.bundles.content import Cell, Content, Detail, IndicatorPart, Mark, Origin, Published
from netmon.bundles.envelope import Envelope, seal, unseal
from netmon.bundles.keys import SigningKey
from netmon.model.figure import Attainment, Counts
from netmon.model.names import DivisionCode, IndicatorId, NetworkId, UnitId
from netmon.model.period import Period, PeriodKind
from netmon.model.register import Level
from netmon.model.verdict import Item, ItemKind, Source, Verdict

EXTRANET, INTRANET = NetworkId("extranet"), NetworkId("intranet")
JUNE = Period.around(PeriodKind.MONTH, date(2026, 6, 1))
ENDS = 1_782_835_200  # 2026-06-30 24:00 in Asia/Shanghai
CHANGSHA, ZHUZHOU = Cell("430100", "prefecture", "市州政府"), Cell("430200", "prefecture", "市州政府")


def key(number: int = 1) -> SigningKey:
    return SigningKey(Ed25519PrivateKey.from_private_bytes(bytes([number]) * 32))


KEY = key()


def whole(cells: dict[Cell, Counts]) -> Counts:
    each = cells.values()
    return Counts(*(sum(getattr(one, verdict) for one in each) for verdict in Verdict))


def part(cells: dict[Cell, Counts], name: str = "connected") -> IndicatorPart:
    return IndicatorPart(
        IndicatorId(name), "connected", "connected/1", whole(cells), cells, "sha256:00", ENDS * 1000, reported=True
    )


def content(signer: SigningKey = KEY, **other: object) -> Content:
    said: dict[str, object] = {
        "origin": Origin(signer.public.fingerprint, EXTRANET, DivisionCode("430100")),
        "sequence": 1,
        "previous": "",
        "period": JUNE,
        "known": ENDS * 1000,
        "made_at": ENDS * 1000 + 3_600_000,
        "zone": "Asia/Shanghai",
        "software": "netmon/0.1.0",
        "indicators": (part({CHANGSHA: Counts(3, 1, 1, 0)}),),
        "approval": "湘保审〔2026〕7 号",
    }
    return Content(**(said | other))  # type: ignore[arg-type]  # each has the type of its field


def sealed(said: Content, signer: SigningKey = KEY) -> bytes:
    return seal(encoded(said), signer)


def opened(octets: bytes) -> Envelope:
    return unseal(BytesIO(octets))


def read(octets: bytes) -> Content:
    return decoded(opened(octets))


NAMES = st.from_regex(r"[a-z][a-z0-9-]{0,12}", fullmatch=True)
SAID = st.text("市州政府组成部门甲乙丙丁 〔〕2026abc", min_size=1, max_size=20).map(str.strip).filter(bool)
SMALL = st.integers(0, 1 << 40)
DIGESTS = st.from_regex(r"(sm3|sha256):[0-9a-f]{64}", fullmatch=True)
BULLETINS = st.builds(Published, NAMES, SMALL, DIGESTS, st.lists(DIGESTS, max_size=2).map(tuple))
DAYS = st.dates(date(2000, 1, 1), date(2100, 1, 1))
SHARES = st.fractions(0, 1, max_denominator=1000)
CELLS = st.builds(
    Cell,
    st.sampled_from(["", "430000", "430100", "430121"]),
    st.sampled_from(["", *(one.value for one in Level)]),
    st.sampled_from(["", "组成部门", "市州政府", "Departments"]),
)


def _counted(rows: list[tuple[Cell, Verdict]]) -> dict[Cell, Counts]:
    return {
        cell: Counts(*(Counter(v for c, v in rows if c == cell)[verdict] for verdict in Verdict))
        for cell in {cell for cell, _ in rows}
    }


@st.composite
def parts(draw: st.DrawFn, name: str, *, detail: bool) -> IndicatorPart:
    rows = draw(st.lists(st.tuples(CELLS, st.sampled_from(Verdict)), max_size=8))
    cells = _counted(rows)
    marks = [Mark(f"{at:032x}", draw(st.sampled_from(["", "ab"])), *row) for at, row in enumerate(rows)]
    units = [Detail(Item(ItemKind.UNIT, f"u{at}"), UnitId(f"u{at}"), draw(SAID), *row) for at, row in enumerate(rows)]
    return IndicatorPart(
        id=IndicatorId(name),
        criterion="connected",
        rule="connected/1",
        counts=whole(cells),
        cells=cells,
        inputs="sha256:" + "0" * 64,
        known=draw(SMALL),
        reported=draw(st.booleans()),
        levels=tuple(draw(st.lists(st.sampled_from(Level), unique=True, max_size=3))),
        threshold=draw(st.none() | SHARES),
        target=draw(st.none() | SHARES),
        due=draw(st.none() | DAYS),
        attainment=draw(st.none() | st.sampled_from(Attainment)),
        mix=draw(st.dictionaries(st.sampled_from(Source), st.integers(0, 99))),
        declared=draw(st.booleans()),
        reviewed=draw(st.booleans()),
        pending=draw(st.integers(0, 9)),
        provisional=draw(st.none() | st.integers(0, 99)),
        disputed=draw(st.integers(0, 9)),
        marks=tuple(marks) if draw(st.booleans()) else (),
        details=tuple(units) if detail else (),
    )


@st.composite
def contents(draw: st.DrawFn) -> Content:
    detail = draw(st.booleans())
    sequence = draw(st.integers(0, 1 << 30))
    names = draw(st.lists(NAMES, unique=True, max_size=3))
    return content(
        origin=Origin(KEY.public.fingerprint, draw(st.sampled_from([EXTRANET, INTRANET])), DivisionCode("430000"),
                      draw(st.just("") | SAID)),
        sequence=sequence,
        previous="" if sequence < 2 else "sha256:" + "1" * 64,
        period=Period.around(draw(st.sampled_from(PeriodKind)), draw(DAYS)),
        known=draw(SMALL),
        made_at=draw(SMALL),
        indicators=tuple(draw(parts(name, detail=detail)) for name in names),
        bulletins=tuple(draw(st.lists(BULLETINS, max_size=2, unique_by=lambda one: (one.id, one.revision)))),
        approval=draw(st.just("") | SAID),
        detail=detail,
        sample=draw(st.booleans()),
    )  # fmt: skip
