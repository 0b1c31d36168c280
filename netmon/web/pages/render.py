"""Templates, and what they may say. Everything put into a page is escaped."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from importlib import resources
from zoneinfo import ZoneInfo

from jinja2 import Environment, PackageLoader, StrictUndefined, Template

from netmon.model.belief import Reason
from netmon.words import Language, say, say_reason, say_state


def environment() -> Environment:
    """Return the templates of this package."""
    return Environment(
        loader=PackageLoader("netmon.web.pages"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def stylesheet() -> str:
    """Return the one style sheet."""
    return resources.files("netmon.web.pages").joinpath("style.css").read_text(encoding="utf-8")


def render(template: Template, language: Language, zone: str, now: float, **values: object) -> str:
    """Render a page; it can say sentences, states, kinds of subjects, reasons, instants and durations."""
    helpers: dict[str, Callable[..., str]] = {
        "say": lambda code, **facts: say(language, f"web.page_{code}", **facts),
        "state": lambda state: say_state(language, state),
        "kind": lambda kind: say(language, f"term.{kind}"),
        "kinds": lambda kind: say(language, f"term.{kind}s"),
        "because": lambda reason: because(language, reason),
        "local": lambda at: datetime.fromtimestamp(at, UTC).astimezone(ZoneInfo(zone)).strftime("%Y-%m-%d %H:%M"),
        "lasting": lambda since: lasting(language, now - since),
    }
    return template.render(language=language.value, now=now, **helpers, **values)


def because(language: Language, reason: Reason) -> str:
    """Say a reason."""
    return say_reason(language, reason.code, dict(reason.facts))


def lasting(language: Language, seconds: float) -> str:
    """Say how long something lasts, in the two units that matter."""
    minutes = max(0, int(seconds // 60))
    days, hours = minutes // 1440, minutes // 60
    if days:
        return say(language, "web.page_days", days=days, hours=hours % 24)
    if hours:
        return say(language, "web.page_hours", hours=hours, minutes=minutes % 60)
    return say(language, "web.page_minutes", minutes=minutes)
