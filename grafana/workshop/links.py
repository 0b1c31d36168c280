"""Where a panel leads: to a page of netmon, or to another dashboard."""

from __future__ import annotations

from dataclasses import dataclass

from netmon.words import Language

NETMON = "${netmon:raw}"
"""The address of netmon's pages: a hidden variable, from what netmon says of itself in `netmon_web_info`."""


@dataclass(frozen=True, slots=True)
class Link:
    """`code` says what is there. Either a path of netmon's pages or the name of a board with what it is to show."""

    code: str
    path: str = ""
    board: str = ""
    showing: tuple[tuple[str, str], ...] = ()

    def url(self, language: Language) -> str:
        """Return where it leads from a dashboard in this language."""
        if not self.board:
            return f"{NETMON}{self.path}"
        shown = "".join(f"&var-{variable}={value}" for variable, value in self.showing)
        return f"/d/{uid(self.board, language)}?${{__url_time_range}}&${{datasource:queryparam}}{shown}"


def uid(name: str, language: Language) -> str:
    """Return the fixed id of a board, which addresses and bookmarks hold."""
    return f"netmon-{name}" if language is Language.ZH else f"netmon-{name}-en"


def page(path: str, code: str) -> Link:
    """Return a link to a page of netmon; `path` begins with a slash and may hold `$network` or `field(…)`."""
    if not path.startswith("/"):
        raise ValueError(f"{path}: a path begins with a slash")
    return Link(code, path=path)


def board(name: str, code: str, **showing: str) -> Link:
    """Return a link to the board of that name, its variables set: `board("unit", code, unit=field("unit"))`."""
    return Link(code, board=name, showing=tuple(showing.items()))


def field(name: str) -> str:
    """Return the place in a link that Grafana fills with what the row of a table has in that field."""
    return f"${{__data.fields.{name}}}"


def label(name: str) -> str:
    """Return the place in a link that Grafana fills with a label of the series, in panels that are no tables."""
    return f"${{__field.labels.{name}}}"
