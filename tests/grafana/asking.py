"""Dashboards asked as Grafana asks them: variables resolved by their own queries, one after the other."""

from __future__ import annotations

import json
import math
import re
import time
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice
from typing import cast
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import urlopen

from tests.promql.boards import Json, Query, inside, queries, query_of, text, variables
from tests.promql.reading import VARIABLE

SPAN = 20 * 60
"""Seconds of the past that panels show here."""
BUILT_IN = {"__rate_interval": "4m", "__interval": "1m", "__range": f"{SPAN}s", "__range_s": str(SPAN)}
CHOICES = 90
"""How many choices at the top of a dashboard are tried until each query has found something."""
SPECIAL, ESCAPED = re.compile(r"[$^*{}\[\]'+?.()|\\]"), r"\\\\\g<0>"
"""What Grafana escapes in values of a variable of several, twice: in the regular expression and in PromQL's quotes."""

Values = Mapping[str, str]


@dataclass
class Asker:
    """A Prometheus that remembers what it has answered already."""

    api: str
    at: float = field(default_factory=time.time)
    _known: dict[str, object] = field(default_factory=dict)

    def finds(self, query: Query, values: Values, *, now: bool = False) -> bool:
        """Say whether a query finds any value, in the span that its panel shows or `now`, at its end."""
        asked = {"query": filled(query.expr, values)}
        if query.instant or now:
            found = self._get("query", {**asked, "time": f"{self.at:.3f}"})
        else:
            found = self._get("query_range", {**asked, "start": self.at - SPAN, "end": self.at, "step": "60"})
        result = cast("Json", found).get("result")
        return any(not math.isnan(value) for value in _values(result))

    def options(self, variable: Json, values: Values) -> list[str]:
        """Return what can be chosen of a variable, after what is chosen of those before it."""
        if text(variable, "type") != "query":
            return [text(variable, "query") or text(inside(variable, "current"), "value")]
        query = query_of(variable)
        if query.label:
            matching = {"match[]": filled(query.expr, values)} if query.expr else {}
            span = {"start": f"{self.at - SPAN:.3f}", "end": f"{self.at:.3f}"}
            found = cast("list[str]", self._get(f"label/{query.label}/values", {**matching, **span}))
        else:
            answer = cast("Json", self._get("query", {"query": filled(query.expr, values), "time": f"{self.at:.3f}"}))
            found = [_line(one) for one in cast("list[Json]", answer["result"])]
        chosen = (_chosen(text(variable, "regex"), one) for one in found)
        return sorted({one for one in chosen if one is not None})

    def choices(self, board: Json) -> Iterator[Values]:
        """Yield what can be chosen at the top of a dashboard, all of it where several can be."""
        yield from islice(self._choices(list(variables(board)), {}), CHOICES)

    def _choices(self, rest: list[Json], values: Values) -> Iterator[Values]:
        if not rest:
            yield values
            return
        first, name = rest[0], text(rest[0], "name")
        options = self.options(first, values)
        if first.get("multi") or first.get("includeAll"):
            options = [f"({'|'.join(SPECIAL.sub(ESCAPED, one) for one in options)})"]
        for one in options or [""]:
            yield from self._choices(rest[1:], {**values, name: one})

    def empty(self, board: Json, *, now: bool = False) -> list[Query]:
        """Return the queries of a dashboard that find nothing, whatever is chosen; see `finds`."""
        rest = [query for query in queries(board) if not query.where.startswith("variable ")]
        for values in self.choices(board):
            rest = [query for query in rest if not self.finds(query, values, now=now)]
            if not rest:
                break
        return rest

    def unresolved(self, board: Json) -> list[str]:
        """Return the variables of which there is nothing to choose."""
        values = next(self.choices(board))
        return [name for variable in variables(board) if values[name := text(variable, "name")] in ("", "()")]

    def firing(self) -> Counter[str]:
        """Return how many alerts of each name there are."""
        alerts = cast("Json", self._get("alerts", {}))["alerts"]
        return Counter(text(inside(one, "labels"), "alertname") for one in cast("list[Json]", alerts))

    def recorded(self, name: str) -> bool:
        """Say whether a rule recorded anything under a name."""
        asked = {"query": f'{{__name__="{name}"}}', "time": f"{self.at:.3f}"}
        return bool(cast("Json", self._get("query", asked))["result"])

    def _get(self, path: str, asked: Mapping[str, object]) -> object:
        address = f"{self.api}{path}?{urlencode(asked)}"
        if address not in self._known:
            try:
                with urlopen(address, timeout=30) as answer:
                    self._known[address] = json.load(answer)["data"]
            except HTTPError as error:
                with error:
                    raise AssertionError(f"{asked}: {error.read().decode()}") from None
        return self._known[address]


def filled(expr: str, values: Values) -> str:
    """Return an expression with the values of variables in it; one that there is not stays as it is."""
    known = {**BUILT_IN, **values}

    def value(found: re.Match[str]) -> str:
        name = next(filter(None, found.groups()))
        return known.get(name, found[0])

    return VARIABLE.sub(value, expr)


def _values(result: object) -> Iterator[float]:
    if isinstance(result, list) and result and isinstance(result[0], dict):
        for one in result:
            for _, value in one.get("values") or [one["value"]]:
                yield float(value)
    elif isinstance(result, list) and result:  # a scalar
        yield float(result[1])


def _line(one: Json) -> str:
    """Return one result of an instant query as Grafana writes it for a variable: labels by the alphabet, unescaped."""
    metric = dict(cast("Mapping[str, str]", one["metric"]))
    name = metric.pop("__name__", "")
    labels = ",".join(f'{label}="{value}"' for label, value in sorted(metric.items()))
    at, value = cast("tuple[float, str]", one["value"])
    return f"{name}{{{labels}}} {value} {at * 1000:.0f}"


def _chosen(regex: str, found: str) -> str | None:
    """Return the value that a variable takes of what was found: the group `value`, else the first, else all."""
    if not regex:
        return found
    match = re.search(regex.strip("/").replace("(?<", "(?P<"), found)
    if match is None:
        return None
    groups = match.groupdict()
    return groups.get("value") or (match[1] if match.groups() else match[0])
