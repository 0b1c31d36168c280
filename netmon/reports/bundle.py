"""The list of what leaves the building with a bundle: what whoever approves it signs."""

from __future__ import annotations

from netmon.bundles.codec import carried
from netmon.bundles.content import Content, IndicatorPart
from netmon.bundles.keys import spoken
from netmon.coverage.rate import percent
from netmon.reports.document.blocks import Column, Document, Facts, Heading, Line, Paragraph, Table
from netmon.words import Language, say, say_list

_ROLES = ("made", "checked", "approved")


def manifest(content: Content, digest: str, size: int, language: Language) -> Document:
    """Return the document; `size` in octets of the file whose content has that digest."""

    def word(code: str, /, **facts: object) -> str:
        return say(language, f"manifest.{code}", **facts)

    draft = content.draft
    return Document(
        name=f"bundle-{content.origin.network}-{content.sequence}-manifest",
        language=language,
        title=word("title"),
        subtitle=word("draft") if draft else word("number", number=content.sequence),
        blocks=(
            Facts(_facts(content, digest, size, language)),
            Heading(word("carries")),
            Paragraph(say(language, "bundle.carries_detail" if content.detail else "bundle.carries_summary")),
            Paragraph(word("kinds", kinds=say_list(language, _kinds(content)) or word("none"))),
            _indicators(content, language),
            *((_bulletins(content, language),) if content.bulletins else ()),
            Heading(word("signatures")),
            _signatures(language),
            Paragraph(word("how_to_check"), small=True),
            _divisions(content, language),
        ),
        made_at=content.made_at / 1000,
        foot=digest,
        watermark=word("draft") if draft else "",
        fields=(("digest", digest), ("approval", content.approval), ("number", str(content.sequence))),
    )


def _facts(content: Content, digest: str, size: int, language: Language) -> tuple[tuple[str, str], ...]:
    origin, period = content.origin, content.period
    rows = (
        ("network", origin.network),
        ("division", origin.division),
        ("vantage", origin.vantage),
        ("period", str(period.first) if period.days == 1 else f"{period.first} .. {period.last}"),
        ("approval", content.approval),
        ("size", str(size)),
        ("carried", carried(content)),
        ("digest", digest),
        ("key", spoken(origin.key)),
        ("previous", content.previous),
        ("software", content.software),
    )
    return tuple((say(language, f"manifest.{name}"), text or say(language, "manifest.none")) for name, text in rows)


def _kinds(content: Content) -> list[str]:
    return sorted({cell.kind for part in content.indicators for cell in part.cells if cell.kind})


def _indicators(content: Content, language: Language) -> Table:
    names = ("indicator", "rule", "met", "n", "rate", "unknown", "exempt", "marks", "details", "inputs")
    numbers = {"met", "n", "unknown", "exempt", "marks", "details"}
    columns = tuple(
        Column(say(language, f"manifest.{name}"), 10 if name in {"indicator", "rule", "inputs"} else 4, name in numbers)
        for name in names
    )
    lines = tuple(Line(_row(part, language)) for part in content.indicators)
    return Table("indicators", say(language, "manifest.indicators"), columns, lines)


def _row(part: IndicatorPart, language: Language) -> tuple[str | int | None, ...]:
    counts, rate = part.counts, part.counts.confirmed
    said = say(language, "bundle.undeclared") if not part.declared else None if rate is None else percent(rate)
    told = (counts.met, counts.n, said, counts.unknown, counts.exempt, len(part.marks), len(part.details))
    return (part.id, part.rule, *told, part.inputs[:19])


def _divisions(content: Content, language: Language) -> Table:
    columns = tuple(
        Column(say(language, f"manifest.{name}"), width, number=name == "cells")
        for name, width in (("indicator", 10), ("cells", 4), ("codes", 20))
    )
    lines = tuple(
        Line((part.id, len(part.cells), say_list(language, sorted({cell.division or "-" for cell in part.cells}))))
        for part in content.indicators
    )
    return Table("divisions", say(language, "manifest.divisions"), columns, lines, annex=True)


def _bulletins(content: Content, language: Language) -> Table:
    names = ("bulletin", "revision", "bulletin_digest")
    columns = tuple(
        Column(say(language, f"manifest.{name}"), 4 if name == "revision" else 12, number=name == "revision")
        for name in names
    )
    lines = tuple(Line((one.id, one.revision, one.digest)) for one in content.bulletins)
    return Table("bulletins", say(language, "manifest.bulletins"), columns, lines)


def _signatures(language: Language) -> Table:
    columns = tuple(
        Column(say(language, f"manifest.{name}"), 12 if name == "opinion" else 7)
        for name in ("role", "opinion", "signature", "date")
    )
    lines = tuple(Line((say(language, f"manifest.role_{role}"), None, None, None)) for role in _ROLES)
    return Table("signatures", say(language, "manifest.sign_here"), columns, lines, by_hand=True)
