"""Which language a reader wants: `?lang=`, else what the browser asks for, else Chinese."""

from __future__ import annotations

from netmon.words import Language


def wanted_language(query: str | None, accept: str) -> Language:
    """Return the language; `accept` is an Accept-Language header (RFC 9110 §12.5.4)."""
    if query in tuple(Language):
        return Language(query)
    offers: list[tuple[float, int, Language]] = []
    for place, entry in enumerate(accept.lower().split(",")):
        tag, _, parameters = entry.strip().partition(";")
        name, _, weight = parameters.strip().partition("=")
        primary = tag.strip().partition("-")[0]
        if primary in tuple(Language):
            offers.append((_weight(weight) if name == "q" else 1.0, -place, Language(primary)))
    best = max(offers, default=None)
    return best[2] if best and best[0] > 0 else Language.ZH


def _weight(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        return 0.0
