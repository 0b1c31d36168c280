"""Anchors: addresses that answer for as long as we are not cut off ourselves, whatever becomes of the plant."""

from __future__ import annotations

from dataclasses import dataclass

from netmon.model.names import AnchorId, NetworkId
from netmon.model.observation import Echo, Failure
from netmon.model.plant import Address


@dataclass(frozen=True, slots=True)
class Anchor:
    """Something beside the plant that is watched: our own gateway, a server behind another way.

    It is pinged; with a `port` it is asked for a TCP connection there instead, and a refusal is an answer too.
    """

    id: AnchorId
    name: str
    network: NetworkId
    address: Address
    port: int | None = None

    @property
    def where(self) -> str:
        """Where it is asked, as a person would write it."""
        host = f"[{self.address}]" if self.address.version == 6 and self.port is not None else str(self.address)
        return host if self.port is None else f"{host}:{self.port}"


@dataclass(frozen=True, slots=True)
class AnchorAnswer:
    """What came of asking an anchor. `began` is in monotonic seconds, `at` the same moment in UTC epoch seconds."""

    anchor: AnchorId
    began: float
    at: float
    took: float
    result: Echo | Failure
