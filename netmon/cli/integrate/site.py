"""The shipped files made those of one site: its addresses in the place of those that they were shipped with."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from netmon.cli.integrate.address import Address
from netmon.cli.integrate.by_device import jobs_by_device
from netmon.cli.integrate.shipped import DASHBOARDS
from netmon.words import Language, say

NETMON = Address("http", "127.0.0.1:9899")
PROMETHEUS = Address("http", "127.0.0.1:9090")
ALERTMANAGER = Address("http", "127.0.0.1:9093")
README = "README.md"

_TARGETS = f'      - targets: ["{NETMON.host}"]\n'
_PEER = f'    - scheme: http\n      static_configs:\n        - targets: ["{ALERTMANAGER.host}"]\n'
_JOB = "  - job_name: netmon\n"
_HOOK = "        http_config:\n          authorization: {credentials_file: /etc/alertmanager/netmon.token}\n"
_AT = "/etc/grafana/netmon/dashboards"
_LANGUAGE = "default_language = zh-Hans"


@dataclass(frozen=True, slots=True)
class Site:
    """Where everything is. Of `netmon` there is at least one; `pages` is where browsers find it, and
    `dashboards` where Grafana finds those, absolute.

    `token` is the file of the bearer token that Prometheus and Alertmanager show to netmon, None where none is asked
    for; `authority` that of the certificates which sign netmon's own, None where the system knows them.
    """

    netmon: tuple[Address, ...]
    pages: Address
    prometheus: Address
    alertmanager: Address
    dashboards: str
    languages: tuple[Language, ...]
    token: str | None = None
    authority: str | None = None


def files_of(site: Site, shipped: Mapping[str, str]) -> dict[str, str]:
    """Return the files of a site by where they belong, with a page that says what to do with them."""
    found = {place: _fitted(place, text, site) for place, text in shipped.items() if _is_wanted(place, site)}
    found[README] = "\n".join(_readme(site, language) for language in site.languages)
    return found


def _is_wanted(place: str, site: Site) -> bool:
    """Whether a file is of no language, or of one of those asked for."""
    left_out = [language for language in Language if language not in site.languages]
    return not any(
        place.startswith(f"{DASHBOARDS}/{language}/") or place.endswith(f"/netmon-{language}.yaml")
        for language in left_out
    )


def _fitted(place: str, text: str, site: Site) -> str:
    fit = _FITTING.get(place)
    if place.startswith("grafana/provisioning/dashboards/"):
        fit = _provider
    return text if fit is None else fit(text, site)


def _put(text: str, old: str, new: str) -> str:
    """Replace what the shipped file must have; LookupError tells that file and code are out of step."""
    if old not in text:
        raise LookupError(old)
    return text.replace(old, new)


def _prometheus(text: str, site: Site) -> str:
    peer = site.alertmanager
    prefix = f"      path_prefix: {peer.path}/\n" if peer.path else ""
    text = _put(text, _PEER, _PEER.replace("http", peer.scheme, 1).replace(ALERTMANAGER.host, peer.host) + prefix)
    text = _put(text, _TARGETS, "".join(map(_target, site.netmon)))
    shown = "" if site.token is None else f"    authorization:\n      credentials_file: {_quoted(site.token)}\n"
    trusted = "" if site.authority is None else f"    tls_config:\n      ca_file: {_quoted(site.authority)}\n"
    text = jobs_by_device(text, site.netmon, NETMON, f"{shown}{trusted}")
    return _put(text, _JOB, f"{_JOB}{shown}{trusted}")


def _target(address: Address) -> str:
    labels = {}
    if address.scheme != NETMON.scheme:
        labels["__scheme__"] = address.scheme
    if address.path:
        labels["__metrics_path__"] = f"{address.path}/metrics"
    said = ", ".join(f"{name}: {value}" for name, value in labels.items())
    return f'      - targets: ["{address.host}"]\n' + (f"        labels: {{{said}}}\n" if said else "")


def _alertmanager(text: str, site: Site) -> str:
    text = _put(text, f"{NETMON}/", f"{site.netmon[0]}/")
    lines = []
    if site.token is not None:
        lines.append(f"          authorization: {{credentials_file: {_quoted(site.token)}}}\n")
    if site.authority is not None:
        lines.append(f"          tls_config: {{ca_file: {_quoted(site.authority)}}}\n")
    return _put(text, _HOOK, "".join(["        http_config:\n", *lines]) if lines else "")


def _grafana(text: str, site: Site) -> str:
    if Language.ZH not in site.languages:
        text = _put(text, _LANGUAGE, "default_language = en-US")
    return _put(text, f"{NETMON}/", f"{site.pages}/")


def _datasource(text: str, site: Site) -> str:
    return _put(text, f"url: {PROMETHEUS}", f"url: {site.prometheus}")


def _provider(text: str, site: Site) -> str:
    before, _, language = _put(text, f"path: {_AT}/", "path: \0").partition("\0")
    name, newline, rest = language.partition("\n")
    return f"{before}{_quoted(f'{site.dashboards}/{name}')}{newline}{rest}"


def _quoted(text: str) -> str:
    """Return a text as YAML takes it whatever is in it (YAML 1.2 §7.3.2)."""
    return "'" + text.replace("'", "''") + "'"


def _readme(site: Site, language: Language) -> str:
    others = ", ".join(str(address) for address in site.netmon[1:])
    facts = {
        "netmon": site.netmon[0],
        "prometheus": site.prometheus,
        "alertmanager": site.alertmanager,
        "dashboards": site.dashboards,
        "token": "" if site.token is None else say(language, "integrate.readme_token", file=site.token),
        "others": say(language, "integrate.readme_others", others=others) if others else "",
    }
    return say(language, "integrate.readme", **facts)


_FITTING: Mapping[str, Callable[[str, Site], str]] = {
    "prometheus/prometheus.yml": _prometheus,
    "alertmanager/alertmanager.yml": _alertmanager,
    "grafana/grafana.ini": _grafana,
    "grafana/provisioning/datasources/netmon.yaml": _datasource,
}
