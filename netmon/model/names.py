"""Identifiers. Stable ASCII ids name things; human names are attributes and may change."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple, NewType

NetworkId = NewType("NetworkId", str)
DivisionCode = NewType("DivisionCode", str)
UnitId = NewType("UnitId", str)
SiteId = NewType("SiteId", str)
DeviceId = NewType("DeviceId", str)
LinkId = NewType("LinkId", str)
ServiceId = NewType("ServiceId", str)
CredentialId = NewType("CredentialId", str)
IndicatorId = NewType("IndicatorId", str)
ObservationId = NewType("ObservationId", str)
IncidentId = NewType("IncidentId", str)
MaintenanceId = NewType("MaintenanceId", str)
ReceiverId = NewType("ReceiverId", str)
NotificationId = NewType("NotificationId", str)
AnchorId = NewType("AnchorId", str)
AttestationId = NewType("AttestationId", str)
ReturnedFileId = NewType("ReturnedFileId", str)
RegisterChangeId = NewType("RegisterChangeId", str)
NoticeId = NewType("NoticeId", str)


class SubjectKind(StrEnum):
    """What a belief can be about."""

    DEVICE = "device"
    LINK = "link"
    UNIT = "unit"
    SERVICE = "service"


class Subject(NamedTuple):
    """What a belief is about. A unit may be up in one network and down in the other, so the network is part of it.

    Everything is looked up by it, tens of thousands of times at a reload: a tuple hashes and compares without Python.
    """

    kind: SubjectKind
    id: str
    network: NetworkId

    def __str__(self) -> str:
        return f"{self.kind}:{self.id}@{self.network}"
