"""Which command lines there are, and which of them a device has."""

from __future__ import annotations

import pkgutil
from functools import cache
from importlib import import_module

from netmon.vendors.cli import platforms
from netmon.vendors.cli.profile import CliProfile


@cache
def all_profiles() -> tuple[CliProfile, ...]:
    """Return what every file of `netmon/vendors/cli/platforms` binds, in the order of their names."""
    found: list[CliProfile] = []
    for module in sorted(info.name for info in pkgutil.iter_modules(platforms.__path__)):
        loaded = import_module(f"{platforms.__name__}.{module}")
        found += getattr(loaded, "PROFILES", None) or (loaded.PROFILE,)
    return tuple(found)


def of_platform(platform: str) -> CliProfile | None:
    """Return the profile of that name, None where there is none."""
    return next((profile for profile in all_profiles() if profile.platform == platform), None)


def of_system(os: str) -> CliProfile | None:
    """Return the profile for a system, as `netmon.vendors.detect` names it; None where there is none."""
    return next((profile for profile in all_profiles() if os in profile.systems), None)
