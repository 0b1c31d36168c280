"""Which profiles there are, and which of them apply to a device."""

from __future__ import annotations

import pkgutil
from functools import cache
from importlib import import_module

from netmon.vendors import profiles, standard
from netmon.vendors.profile import Profile


@cache
def all_profiles() -> tuple[Profile, ...]:
    """Return what every file of `netmon/vendors/profiles` binds, in the order of their names."""
    found: list[Profile] = []
    for module in sorted(info.name for info in pkgutil.iter_modules(profiles.__path__)):
        loaded = import_module(f"{profiles.__name__}.{module}")
        found += getattr(loaded, "PROFILES", None) or (loaded.PROFILE,)
    return tuple(found)


def applying(os: str | None, object_id: str | None, descr: str | None) -> tuple[Profile, ...]:
    """Return the profiles for a device, the most particular first and the standard MIBs last.

    `os` is what `detect` says; `object_id` sysObjectID, dotted; `descr` sysDescr, cleaned.
    """
    fits = [(profile.fit(os, object_id or "", descr or ""), profile) for profile in all_profiles()]
    fitting = sorted((pair for pair in fits if pair[0]), key=lambda pair: -pair[0])
    return (*(_of_model(profile, object_id or "") for _, profile in fitting), *standard.PROFILES)


def _of_model(profile: Profile, object_id: str) -> Profile:
    return profile.under(object_id) if profile.under is not None and object_id else profile
