"""Whether verdicts rest on invented data, though it be said of units that exist."""

from __future__ import annotations

from collections.abc import Iterable

from netmon.coverage.basis import Basis
from netmon.model.names import DeviceId, LinkId, ServiceId, Subject, SubjectKind
from netmon.model.verdict import Evidence, Finding


def rests_on_sample(findings: Iterable[Finding], basis: Basis) -> bool:
    """Tell whether any unit, paper, device, link or service behind these verdicts is a sample."""
    papers = {paper.id for some in basis.attestations.values() for paper in some if paper.sample}
    units = {unit.id for unit in basis.register.units.values() if unit.sample}
    return any(
        one.unit in units or any(evidence.ref in papers or _is_sample(evidence, basis) for evidence in one.evidence)
        for one in findings
    )


def holds_sample(basis: Basis) -> bool:
    """Tell whether anything declared or registered is a sample, whether a verdict rests on it or not."""
    plant = basis.plant
    some = basis.register.units, plant.devices, plant.links, plant.services
    return any(one.sample for each in some for one in each.values())


def _is_sample(evidence: Evidence, basis: Basis) -> bool:
    return evidence.subject is not None and _declared_sample(evidence.subject, basis)


def _declared_sample(subject: Subject, basis: Basis) -> bool:
    plant, id_ = basis.plant, subject.id
    match subject.kind:
        case SubjectKind.DEVICE:
            device = plant.devices.get(DeviceId(id_))
            return device is not None and device.sample
        case SubjectKind.LINK:
            link = plant.links.get(LinkId(id_))
            return link is not None and link.sample
        case SubjectKind.SERVICE:
            service = plant.services.get(ServiceId(id_))
            return service is not None and service.sample
    return False
