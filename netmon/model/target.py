"""What to ask: a device, a probe, how often each question, and with which credential. Everything is resolved."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from netmon.model.credential import Credential
from netmon.model.observation import ProbeName, Question
from netmon.model.plant import Device


@dataclass(frozen=True, slots=True)
class Target:
    """`questions` maps each question this probe can answer to its interval in seconds.

    `ports` are the interfaces of the device at which declared links end, as the inventory calls them.
    """

    device: Device
    probe: ProbeName
    questions: Mapping[Question, float]
    credential: Credential | None = None
    ports: tuple[str, ...] = ()
