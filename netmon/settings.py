"""Floor 1: how this process was started: flags over NETMON_* variables over defaults."""

from __future__ import annotations

import platform
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from ipaddress import ip_address
from pathlib import Path
from typing import TypeVar

from netmon.model.belief import Reason
from netmon.model.names import NetworkId
from netmon.words import Language, language_of

LEAST_LOG_DAYS = 184
"""Six months, as the Cybersecurity Law of the PRC, article 21, asks for logs."""
DEFAULT_LISTEN = "127.0.0.1:9899"
DEFAULT_SERIES_BUDGET = 1_000_000
LEAST_SERIES_BUDGET = 1_000
"""Below that hardly a daemon without a device would fit."""

_Value = TypeVar("_Value")
_HOST_AND_PORT = re.compile(r"(?P<host>\[[0-9A-Fa-f:.%a-z]+\]|[^\s:\[\]/]+):(?P<port>[0-9]{1,5})")
_LONGEST_NAME = 64
_YES = frozenset({"1", "true", "yes", "on"})
_NO = frozenset({"0", "false", "no", "off", ""})


class LogLevel(StrEnum):
    """From which severity on the log is written."""

    DEBUG = "debug"
    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


class IcmpMode(StrEnum):
    """AUTO takes the unprivileged socket where the kernel allows it, else the raw one, else none."""

    AUTO = "auto"
    OFF = "off"


@dataclass(frozen=True, slots=True)
class Settings:
    """All that a process needs to know beside the inventory.

    `network` is the one to watch, None for all that the inventory declares.
    `database` is a URL (`sqlite:///relative.db`, `sqlite:////absolute.db`); `listen` is `host:port`, an IPv6 address in
    brackets; `web_config` is a file in the shape of Prometheus exporter-toolkit's web configuration. With
    `all_interfaces`, metrics of every interface are exposed, not only of those that links name. `known_hosts` is the
    file of the SSH host keys on record, in OpenSSH's format. Configurations are kept for `configuration_days` after
    they were last read, and the `configuration_newest` of each device in any case. The audit log and the log
    of deliveries are kept for `log_days`. `vantage` is what the place is called from which this instance sees.
    `outline` is a GeoJSON file for maps, which everybody may read who reaches `listen`. Into `sd_dir` the targets are
    written as files for Prometheus.
    `outline` is a GeoJSON file for maps, which everybody may read who reaches `listen`.
    `series_budget` is how many series may be exposed.
    """

    inventory: Path
    network: NetworkId | None
    database: str
    listen: str
    web_config: Path | None
    all_interfaces: bool
    language: Language
    log_level: LogLevel
    icmp: IcmpMode
    known_hosts: Path
    traps: str = ""
    configuration_days: int = 400
    configuration_newest: int = 10
    log_days: int = 400
    vantage: str = ""
    outline: Path | None = None
    sd_dir: Path | None = None
    series_budget: int = DEFAULT_SERIES_BUDGET


@dataclass(frozen=True, slots=True)
class Flags:
    """What was said on the command line; None for what was not."""

    inventory: Path | None = None
    network: str | None = None
    database: str | None = None
    listen: str | None = None
    web_config: Path | None = None
    all_interfaces: bool | None = None
    log_level: str | None = None
    icmp: str | None = None
    known_hosts: Path | None = None
    traps: str | None = None
    configuration_days: str | None = None
    configuration_newest: str | None = None
    log_days: str | None = None
    vantage: str | None = None
    outline: Path | None = None
    sd_dir: Path | None = None
    series_budget: str | None = None


class SettingsError(ValueError):
    """Settings that cannot be meant. `problems` are codes of the catalogue with their facts, all that were found."""

    def __init__(self, problems: tuple[Reason, ...]) -> None:
        super().__init__("; ".join(f"{problem.code} {dict(problem.facts)}" for problem in problems))
        self.problems = problems


class _UnfitError(ValueError):
    """The value is not one of this setting; the argument is the code that says what would be."""


def settings_from(flags: Flags, environ: Mapping[str, str]) -> Settings:
    """Return the settings; raise SettingsError with everything that is wrong with them.

    Under systemd (`StateDirectory=`, `ConfigurationDirectory=`) the database and the inventory are looked for there by
    default, otherwise in the working directory.
    """
    problems: list[Reason] = []

    def choose(name: str, flag: object, default: str, read: Callable[[str], _Value]) -> _Value:
        variable = f"NETMON_{name.upper()}"
        source, text = variable, environ.get(variable, "")
        if flag is not None:
            source, text = f"--{name.replace('_', '-')}", str(flag)
        try:
            return read(text) if text else read(default)
        except _UnfitError as unfit:
            problems.append(Reason.of(str(unfit), source=source, value=text))
            return read(default)

    configuration = environ.get("CONFIGURATION_DIRECTORY", "").split(":")[0]
    state = environ.get("STATE_DIRECTORY", "").split(":")[0]
    inventory = choose("inventory", flags.inventory, str(Path(configuration) / "inventory.yaml"), Path)
    settings = Settings(
        inventory=inventory,
        network=choose("network", flags.network, "", lambda text: NetworkId(text) if text else None),
        database=choose("database", flags.database, f"sqlite:///{Path(state) / 'netmon.db'}", _url),
        listen=choose("listen", flags.listen, DEFAULT_LISTEN, _listen),
        web_config=choose("web_config", flags.web_config, "", lambda text: Path(text) if text else None),
        all_interfaces=choose("all_interfaces", flags.all_interfaces, "no", _yes_or_no),
        language=language_of(environ),
        log_level=choose("log_level", flags.log_level, "info", _log_level),
        icmp=choose("icmp", flags.icmp, "auto", _icmp),
        traps=choose("traps", flags.traps, "", _traps),
        known_hosts=choose("known_hosts", flags.known_hosts, str(_beside(inventory)), Path),
        configuration_days=choose("configuration_days", flags.configuration_days, "400", _count),
        configuration_newest=choose("configuration_newest", flags.configuration_newest, "10", _count),
        log_days=choose("log_days", flags.log_days, "400", _log_days),
        vantage=choose("vantage", flags.vantage, platform.node() or "localhost", _vantage),
        outline=choose("outline", flags.outline, "", lambda text: Path(text) if text else None),
        sd_dir=choose("sd_dir", flags.sd_dir, "", lambda text: Path(text) if text else None),
        series_budget=choose("series_budget", flags.series_budget, str(DEFAULT_SERIES_BUDGET), _series),
    )
    if problems:
        raise SettingsError(tuple(problems))
    return settings


def _beside(inventory: Path) -> Path:
    """Return where host keys are by default: among the other files of the inventory."""
    folder = inventory.parent / "inventory.d"
    return (folder if folder.is_dir() else inventory.parent) / "known_hosts"


def _url(text: str) -> str:
    if "://" not in text:
        raise _UnfitError("setting.database")
    return text


def _listen(text: str) -> str:
    found = _HOST_AND_PORT.fullmatch(text)
    if found is None or int(found["port"]) > 65535:
        raise _UnfitError("setting.listen")
    return text


def _traps(text: str) -> str:
    if text.lower() in _NO:
        return ""
    found = _HOST_AND_PORT.fullmatch(text)
    if found is None or int(found["port"]) > 65535 or not _is_address(found["host"]):
        raise _UnfitError("setting.traps")
    return text


def _is_address(host: str) -> bool:
    try:
        ip_address(host.removeprefix("[").removesuffix("]"))
    except ValueError:
        return False
    return True


def _count(text: str) -> int:
    if not (text.isascii() and text.isdigit() and 1 <= len(text) <= 5 and int(text) > 0):
        raise _UnfitError("setting.count")
    return int(text)


def _series(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) <= 9 and int(text) >= LEAST_SERIES_BUDGET):
        raise _UnfitError("setting.series_budget")
    return int(text)


def _log_days(text: str) -> int:
    days = _count(text)
    if days < LEAST_LOG_DAYS:
        raise _UnfitError("setting.log_days")
    return days


def _vantage(text: str) -> str:
    if len(text) > _LONGEST_NAME or not text.isprintable():
        raise _UnfitError("setting.vantage")
    return text


def _yes_or_no(text: str) -> bool:
    if text.lower() in _YES:
        return True
    if text.lower() in _NO:
        return False
    raise _UnfitError("setting.yes_or_no")


def _log_level(text: str) -> LogLevel:
    try:
        return LogLevel(text.lower())
    except ValueError:
        raise _UnfitError("setting.log_level") from None


def _icmp(text: str) -> IcmpMode:
    try:
        return IcmpMode(text.lower())
    except ValueError:
        raise _UnfitError("setting.icmp") from None
