"""Where packets may go."""

from __future__ import annotations

from dataclasses import dataclass

from netmon.discover.spans import Prefix
from netmon.model.plant import Address


@dataclass(frozen=True, slots=True)
class Scope:
    """Nothing outside `allowed` is ever asked, nor anything inside `excluded`, whoever names it."""

    allowed: tuple[Prefix, ...]
    excluded: tuple[Prefix, ...] = ()

    def allows(self, address: Address) -> bool:
        """Whether a packet may go to this address."""
        if address.is_multicast or address.is_unspecified:
            return False
        return _within(address, self.allowed) and not _within(address, self.excluded)

    def holds(self, prefix: Prefix) -> bool:
        """Whether all of a prefix is within what is allowed; exclusions are another matter."""
        return any(_is_part(prefix, allowed) for allowed in self.allowed)


def _within(address: Address, prefixes: tuple[Prefix, ...]) -> bool:
    return any(address.version == prefix.version and address in prefix for prefix in prefixes)


def _is_part(prefix: Prefix, whole: Prefix) -> bool:
    return prefix.version == whole.version and prefix.prefixlen >= whole.prefixlen and prefix.network_address in whole
